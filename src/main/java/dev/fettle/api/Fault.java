package dev.fettle.api;

import org.springframework.http.HttpStatus;

/** A request that cannot be answered; the detail names the subject and what is accepted. */
final class Fault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String detail;

  Fault(HttpStatus status, String detail) {
    super(detail);
    this.status = status;
    this.detail = detail;
  }

  static Fault badRequest(String subject, String accepted) {
    return new Fault(HttpStatus.BAD_REQUEST, subject + ": " + accepted);
  }

  HttpStatus status() {
    return status;
  }

  String detail() {
    return detail;
  }
}
