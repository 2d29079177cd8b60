package dev.fettle.parse.rst.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of text with their numbers in the file: tabs expanded, no white space at line ends. */
public final class Lines {

  private static final int TAB = 8;

  private final String[] text;
  private final int[] numbers;

  private Lines(String[] text, int[] numbers) {
    this.text = text;
    this.numbers = numbers;
  }

  /** The lines of {@code text}, the first of which is line {@code firstLine} of its file. */
  public static Lines of(String text, int firstLine) {
    List<String> lines = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    int number = firstLine;
    for (String physical : text.split("\n", -1)) {
      for (String line : pieces(physical)) {
        lines.add(clean(line));
        numbers.add(number);
      }
      number++;
    }
    return new Lines(
        lines.toArray(String[]::new), numbers.stream().mapToInt(Integer::intValue).toArray());
  }

  /** These texts, all of them standing for line {@code number} of the file. */
  public static Lines at(List<String> texts, int number) {
    int[] numbers = new int[texts.size()];
    Arrays.fill(numbers, number);
    return new Lines(texts.toArray(String[]::new), numbers);
  }

  /** These lines with other texts, one for each. */
  public Lines withTexts(List<String> texts) {
    return new Lines(texts.toArray(String[]::new), Arrays.copyOf(numbers, texts.size()));
  }

  /** These lines with {@code more} after them. */
  public Lines then(Lines more) {
    String[] texts = Arrays.copyOf(text, text.length + more.text.length);
    System.arraycopy(more.text, 0, texts, text.length, more.text.length);
    int[] all = Arrays.copyOf(numbers, texts.length);
    System.arraycopy(more.numbers, 0, all, text.length, more.text.length);
    return new Lines(texts, all);
  }

  private static List<String> pieces(String line) {
    boolean plain = line.chars().noneMatch(c -> isLineEnd((char) c));
    return plain ? List.of(line) : List.of(line.split("[\\r\\x1c-\\x1e\\x85\\u2028\\u2029]", -1));
  }

  private static boolean isLineEnd(char c) {
    return c == '\r' || c >= 0x1c && c <= 0x1e || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static String clean(String line) {
    String spaced = line.replace('\u000b', ' ').replace('\f', ' ');
    return Chars.trimEnd(spaced.indexOf('\t') < 0 ? spaced : expand(spaced));
  }

  private static String expand(String line) {
    StringBuilder wide = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\t') {
        wide.repeat(' ', TAB - wide.length() % TAB);
      } else {
        wide.append(line.charAt(i));
      }
    }
    return wide.toString();
  }

  /** How many lines there are. */
  public int size() {
    return text.length;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return text.length == 0;
  }

  /** The text of line {@code index}, counted from 0. */
  public String get(int index) {
    return text[index];
  }

  /** The number in the file of line {@code index}; past the end, of the last line. */
  public int number(int index) {
    return numbers.length == 0 ? 1 : numbers[Math.min(Math.max(index, 0), numbers.length - 1)];
  }

  /** Whether line {@code index} holds nothing, or there is none. */
  public boolean blank(int index) {
    return index >= text.length || Chars.trim(text[index]).isEmpty();
  }

  /** Whether line {@code index} begins with a blank. */
  public boolean indented(int index) {
    return index < text.length && text[index].startsWith(" ");
  }

  /** The lines from {@code from} to before {@code to}. */
  public Lines slice(int from, int to) {
    int end = Math.min(to, text.length);
    int start = Math.min(from, end);
    return new Lines(Arrays.copyOfRange(text, start, end), Arrays.copyOfRange(numbers, start, end));
  }

  /** Without blank lines at the beginning. */
  public Lines trimTop() {
    int start = 0;
    while (start < text.length && blank(start)) {
      start++;
    }
    return start == 0 ? this : slice(start, text.length);
  }

  /** Without blank lines at the end. */
  public Lines trimBottom() {
    int end = text.length;
    while (end > 0 && blank(end - 1)) {
      end--;
    }
    return end == text.length ? this : slice(0, end);
  }

  /** The texts, as a list of their own. */
  public List<String> texts() {
    return new ArrayList<>(Arrays.asList(text));
  }

  /** The texts joined by line ends. */
  public String join() {
    return String.join("\n", text);
  }

  /** The index after the text that begins at {@code start} and ends before a blank line. */
  public int textEnd(int start) {
    int end = start;
    while (end < text.length && !blank(end)) {
      end++;
    }
    return end;
  }

  /** The indented block that begins at line {@code start}. */
  public Indented indented(int start, Shape shape) {
    int end = shape.first() < 0 ? start : start + 1;
    int indent = shape.block();
    while (end < text.length && belongs(end, shape.block())) {
      boolean blank = blank(end);
      if (blank && shape.untilBlank()) {
        return cut(start, end, indent, shape, true);
      }
      if (!blank && shape.block() < 0) {
        int own = text[end].length() - Chars.trimStart(text[end]).length();
        indent = indent < 0 ? own : Math.min(indent, own);
      }
      end++;
    }
    boolean finished = end >= text.length || end > start && blank(end - 1);
    return cut(start, end, indent, shape, finished);
  }

  private boolean belongs(int index, int block) {
    String line = text[index];
    return line.isEmpty()
        || line.charAt(0) == ' '
            && (block < 0
                || Chars.trim(line.substring(0, Math.min(block, line.length()))).isEmpty());
  }

  private Indented cut(int start, int end, int indent, Shape shape, boolean finished) {
    Lines block = slice(start, end);
    int from = 0;
    if (shape.first() >= 0 && !block.isEmpty()) {
      block.text[0] = block.text[0].substring(Math.min(shape.first(), block.text[0].length()));
      from = 1;
    }
    for (int i = from; i < block.size() && indent > 0 && shape.strip(); i++) {
      block.text[i] = block.text[i].substring(Math.min(indent, block.text[i].length()));
    }
    return new Indented(block, end, finished);
  }
}
