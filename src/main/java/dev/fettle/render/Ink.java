package dev.fettle.render;

/** How text stands out on a terminal: with colours, or plainly. */
public enum Ink {
  /** Nothing but the text. */
  PLAIN,
  /** With the escapes of ECMA-48 for bold, dim and colours. */
  COLOUR;

  private static final String ESCAPE = "\u001b[";

  String bold(String text) {
    return with("1", text);
  }

  String dim(String text) {
    return with("2", text);
  }

  String marked(String text) {
    return with("1;4", text);
  }

  String warning(String text) {
    return with("33", text);
  }

  String danger(String text) {
    return with("1;31", text);
  }

  private String with(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
  }
}
