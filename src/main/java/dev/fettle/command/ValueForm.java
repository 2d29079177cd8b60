package dev.fettle.command;

import dev.fettle.runbook.ParameterKind;
import java.util.regex.Pattern;

/**
 * The accepted form of a value, by kind. Sources: RFC 1123 and Kubernetes' object names, RFC 4291
 * and RFC 4632 for addresses, the grammar of container image references, Linux {@code
 * dev_valid_name}, systemd.unit(5), useradd(8).
 */
final class ValueForm {

  private static final int TEXT_MAX = 4096;
  private static final int SHOWN_MAX = 60;

  private static final Pattern HOST_LABEL =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
  private static final Pattern OBJECT_LABEL =
      Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern CONTAINER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,127}+");
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}+");
  private static final Pattern IMAGE =
      Pattern.compile(
          "(?:[A-Za-z0-9][A-Za-z0-9.-]{0,200}(?::[0-9]{1,5})?/)?"
              + "[a-z0-9][a-z0-9._-]{0,120}(?:/[a-z0-9][a-z0-9._-]{0,120}){0,8}"
              + "(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@[a-z0-9+._-]{1,32}:[a-fA-F0-9]{32,128})?");
  private static final Pattern INTERFACE = Pattern.compile("[A-Za-z0-9_.@+-]{1,15}+");
  private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9:_.\\\\@-]{1,255}+");
  private static final Pattern USER = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,31}+");
  private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,4}+");
  private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{1,4}+");

  private ValueForm() {}

  /**
   * Checks a value.
   *
   * @param subject the name of the parameter, for the message
   * @throws IllegalArgumentException when {@code value} is not of its kind; the message says the
   *     accepted form
   */
  static void check(String subject, String value, ParameterKind kind) {
    if (!accepts(value, kind)) {
      throw new IllegalArgumentException(
          "%s '%s': %s".formatted(subject, shown(value), accepted(kind)));
    }
  }

  static boolean accepts(String value, ParameterKind kind) {
    return isText(value) && isOfKind(value, kind);
  }

  private static String shown(String value) {
    String safe = value.replaceAll("\\p{C}", "?");
    return safe.length() > SHOWN_MAX ? safe.substring(0, SHOWN_MAX) + "…" : safe;
  }

  /** No control or formatting characters, no lone surrogates, nothing that opens an option. */
  private static boolean isText(String value) {
    boolean visible =
        value
            .codePoints()
            .noneMatch(c ->
                switch (Character.getType(c)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.SURROGATE,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR ->
                      true;
                  default -> false;
                });
    return visible && !value.isBlank() && value.length() <= TEXT_MAX && !value.startsWith("-");
  }

  private static boolean isOfKind(String value, ParameterKind kind) {
    return switch (kind) {
      case NODE -> isName(value, HOST_LABEL);
      case POD -> isName(value, OBJECT_LABEL);
      case NAMESPACE -> OBJECT_LABEL.matcher(value).matches();
      case IP -> isIp4(value) || isIp6(value);
      case CIDR -> isCidr(value);
      case PORT -> isNumber(value, 1, 65535);
      case CONTAINER -> CONTAINER.matcher(value).matches();
      case IMAGE -> IMAGE.matcher(value).matches();
      case TAG -> TAG.matcher(value).matches();
      case INTERFACE -> INTERFACE.matcher(value).matches() && !value.matches("\\.{1,2}");
      case UNIT -> UNIT.matcher(value).matches();
      case USER -> USER.matcher(value).matches();
      case FILE, TEXT -> true;
    };
  }

  private static boolean isName(String value, Pattern label) {
    if (value.length() > 253) {
      return false;
    }
    for (String part : value.split("\\.", -1)) {
      if (!label.matcher(part).matches()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String value, int from, int to) {
    return DIGITS.matcher(value).matches()
        && Integer.parseInt(value) >= from
        && Integer.parseInt(value) <= to;
  }

  private static boolean isIp4(String value) {
    String[] parts = value.split("\\.", -1);
    boolean octets = parts.length == 4;
    for (String part : parts) {
      octets &= isNumber(part, 0, 255);
    }
    return octets;
  }

  private static boolean isIp6(String value) {
    int gap = value.indexOf("::");
    if (gap < 0) {
      return groups(value) == 8;
    }
    int before = gap == 0 ? 0 : groups(value.substring(0, gap));
    String rest = value.substring(gap + 2);
    int after = rest.isEmpty() ? 0 : groups(rest);
    return before >= 0 && after >= 0 && before + after <= 7;
  }

  /** How many groups of 16 bits stand there; negative when it is none of an address. */
  private static int groups(String value) {
    String[] parts = value.split(":", -1);
    int count = parts.length;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (last && isIp4(parts[i])) {
        count++;
      } else if (!HEX.matcher(parts[i]).matches()) {
        return -100;
      }
    }
    return count;
  }

  private static boolean isCidr(String value) {
    int slash = value.indexOf('/');
    if (slash < 0) {
      return false;
    }
    String address = value.substring(0, slash);
    String length = value.substring(slash + 1);
    return isIp4(address) && isNumber(length, 0, 32) || isIp6(address) && isNumber(length, 0, 128);
  }

  /** The accepted form in words, with an example. */
  static String accepted(ParameterKind kind) {
    return switch (kind) {
      case NODE -> "a host name (RFC 1123), such as node-1 or node-1.example.com";
      case POD -> "a pod name: lower-case letters, digits, '-' and '.', such as web-0";
      case NAMESPACE ->
          "a namespace: up to 63 lower-case letters, digits and '-', such as kube-system";
      case IP -> "an IPv4 or IPv6 address, such as 192.0.2.10 or 2001:db8::10";
      case CIDR -> "an address range, such as 192.0.2.0/24";
      case PORT -> "a port from 1 to 65535";
      case CONTAINER -> "a container name or id: letters, digits, '_', '.' and '-'";
      case IMAGE -> "an image reference, such as registry.example.com:5000/team/app:1.2";
      case TAG -> "an image tag: up to 128 letters, digits, '_', '.' and '-'";
      case INTERFACE ->
          "a network interface: up to 15 characters without '/' and spaces, such as eth0";
      case UNIT -> "a systemd unit, such as kubelet or docker.service";
      case USER -> "a user name: up to 32 letters, digits, '_', '.' and '-'";
      case FILE -> "a path without control characters that does not start with '-'";
      case TEXT -> "text of one line that does not start with '-'";
    };
  }
}
