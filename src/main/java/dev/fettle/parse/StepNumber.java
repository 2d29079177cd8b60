package dev.fettle.parse;

/**
 * The number that a step of plain text begins with.
 *
 * @param value what it counts, 0 when the text begins with no number
 * @param sign the character after the number, {@code .} or {@code )}
 * @param end the index of the first character of the step's words
 */
record StepNumber(int value, char sign, int end) {

  private static final StepNumber NONE = new StepNumber(0, ' ', 0);

  static StepNumber of(String text) {
    int at = 0;
    while (at < text.length() && at < 3 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    boolean numbered =
        at > 0
            && at + 2 < text.length()
            && (text.charAt(at) == '.' || text.charAt(at) == ')')
            && text.charAt(at + 1) == ' ';
    return numbered
        ? new StepNumber(Integer.parseInt(text.substring(0, at)), text.charAt(at), at + 2)
        : NONE;
  }

  /** Whether this is the step after the one that {@code earlier} numbers. */
  boolean follows(StepNumber earlier) {
    return value > 1 && value == earlier.value + 1 && sign == earlier.sign;
  }
}
