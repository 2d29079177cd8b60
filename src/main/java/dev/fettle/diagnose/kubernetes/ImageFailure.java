package dev.fettle.diagnose.kubernetes;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/**
 * An image that a node could not get.
 *
 * @param pod that needs it; empty when not said
 * @param reason in the words of the line; empty when it says none
 */
record ImageFailure(Cited cited, String pod, Image image, String reason) implements Stated {

  /**
   * An image as named.
   *
   * @param registry host and perhaps port; empty when the name has none
   * @param repository without registry and tag
   * @param tag {@code latest} when the name has none; a digest with its {@code sha256:}
   */
  record Image(String name, String registry, String repository, String tag) {

    /** Takes a reference apart as docker does: a first part with a dot or colon is a registry. */
    static Image of(String name) {
      int slash = name.indexOf('/');
      String first = slash < 0 ? "" : name.substring(0, slash);
      boolean named =
          first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
      String rest = named ? name.substring(slash + 1) : name;
      int at = rest.indexOf('@');
      int colon = at >= 0 ? at : rest.indexOf(':');
      String repository = colon < 0 ? rest : rest.substring(0, colon);
      String tag = colon < 0 ? "latest" : rest.substring(colon + 1);
      return new Image(name, named ? first : "", repository, tag);
    }
  }
}
