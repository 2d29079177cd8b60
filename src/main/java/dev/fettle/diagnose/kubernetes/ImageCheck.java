package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Check;
import dev.fettle.diagnose.fact.Facts;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Finding.Missing;
import dev.fettle.diagnose.fact.Finding.Remedy;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Verdict;
import dev.fettle.diagnose.kubernetes.ImageFailure.Image;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Each image that could not be pulled, with what the registry's own answers say of it. */
final class ImageCheck implements Check {

  /** More images than anybody reads about one by one. */
  private static final int IMAGES_MAX = 50;

  private static final String REGISTRY = "registry-has-image";

  @Override
  public String id() {
    return "image-pull";
  }

  @Override
  public List<Finding> look(Facts facts, Inquiry inquiry) {
    Map<String, ImageFailure> byImage = new LinkedHashMap<>();
    for (ImageFailure failure : facts.of(ImageFailure.class)) {
      byImage.merge(failure.image().name(), failure, (a, b) -> a.reason().isEmpty() ? b : a);
    }
    List<Finding> findings = new ArrayList<>();
    for (ImageFailure failure : byImage.values().stream().limit(IMAGES_MAX).toList()) {
      findings.add(
          Finding.of(
                  id(),
                  Verdict.FAIL,
                  failure.image().name(),
                  sentence(failure),
                  List.of(failure.cited()))
              .mendedBy(remedy(failure)));
      findings.add(registry(failure, facts));
    }
    return findings;
  }

  static String sentence(ImageFailure failure) {
    Image image = failure.image();
    String from = image.registry().isEmpty() ? "" : " from " + image.registry();
    String what =
        "Image %s, tag %s, could not be pulled%s".formatted(image.repository(), image.tag(), from);
    return what + (failure.reason().isEmpty() ? "." : ": " + cause(failure.reason()) + ".");
  }

  /** What the runtimes' words come to. */
  private static String cause(String reason) {
    String lower = reason.toLowerCase(Locale.ROOT);
    if (has(lower, "not found", "manifest unknown", "no such image")) {
      return "the registry does not have it";
    }
    if (has(lower, "unauthorized", "denied", "authentication required", "no basic auth")) {
      return "the registry wants a login, or another one";
    }
    if (has(lower, "x509", "certificate", "http response to https")) {
      return "the registry's certificate is not trusted";
    }
    if (has(lower, "no such host", "server misbehaving", "lookup ")) {
      return "the registry's name is not known";
    }
    if (has(lower, "connection refused", "i/o timeout", "no route to host", "deadline exceeded")) {
      return "the registry does not answer";
    }
    return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
  }

  private static boolean has(String text, String... parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static Remedy remedy(ImageFailure failure) {
    return new Remedy(
        "image missing in the registry: failed to pull image " + failure.image().repository(),
        List.of("image"));
  }

  private static Finding registry(ImageFailure failure, Facts facts) {
    Image image = failure.image();
    for (Registry.Tags tags : facts.of(Registry.Tags.class)) {
      if (tags.repository().equals(image.repository())) {
        boolean there = tags.tags().contains(image.tag());
        String message =
            there
                ? "The registry has it: try to pull it on the pod's node."
                : "The registry has the image with %s, and not with tag %s."
                    .formatted(some(tags.tags()), image.tag());
        return tags.complete() || there
            ? told(there, message, tags.cited(), failure)
            : unknown(failure);
      }
    }
    for (Registry.Catalogue catalogue : facts.of(Registry.Catalogue.class)) {
      boolean there = catalogue.repositories().contains(image.repository());
      if (!there && catalogue.complete()) {
        String message = "The registry's catalogue has no %s.".formatted(image.repository());
        return told(false, message, catalogue.cited(), failure);
      }
    }
    for (Registry.Refusal refusal : facts.of(Registry.Refusal.class)) {
      if (refusal.code().equals("NAME_UNKNOWN") || refusal.code().equals("MANIFEST_UNKNOWN")) {
        String message = "The registry says %s.".formatted(refusal.code());
        return told(false, message, refusal.cited(), failure);
      }
    }
    return unknown(failure);
  }

  private static String some(List<String> tags) {
    String listed = String.join(", ", tags.stream().limit(5).toList());
    return tags.isEmpty() ? "no tag" : "tags " + listed + (tags.size() > 5 ? ", …" : "");
  }

  private static Finding told(boolean there, String message, Cited cited, ImageFailure failure) {
    List<Cited> both = List.of(failure.cited(), cited);
    Finding finding =
        Finding.of(
            REGISTRY, there ? Verdict.PASS : Verdict.FAIL, failure.image().name(), message, both);
    return there ? finding : finding.mendedBy(remedy(failure));
  }

  private static Finding unknown(ImageFailure failure) {
    Image image = failure.image();
    String registry = Words.forShell(image.registry(), "REGISTRY");
    String repository = Words.forShell(image.repository(), "IMAGE");
    return Finding.unknown(
        REGISTRY,
        image.name(),
        "What the registry has was not pasted.",
        List.of(failure.cited()),
        new Missing(
            "the tags of " + image.repository(),
            "curl -s -k https://%s/v2/%s/tags/list".formatted(registry, repository)));
  }
}
