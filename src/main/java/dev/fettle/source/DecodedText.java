package dev.fettle.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * Bytes of a file as text with {@code \n} line ends.
 *
 * @param brokenLine the first line that held bytes which are not UTF-8, from 1
 */
record DecodedText(String text, OptionalInt brokenLine) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  static boolean isBinary(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  static DecodedText of(byte[] bytes) {
    try {
      CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
      return new DecodedText(
          clean(strict.decode(ByteBuffer.wrap(bytes)).toString()), OptionalInt.empty());
    } catch (CharacterCodingException e) {
      String text = clean(new String(bytes, StandardCharsets.UTF_8));
      return new DecodedText(text, OptionalInt.of(brokenLine(bytes)));
    }
  }

  private static int brokenLine(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CharBuffer sound = CharBuffer.allocate(bytes.length);
    decoder.decode(ByteBuffer.wrap(bytes), sound, true);
    String before = clean(sound.flip().toString());
    return 1 + (int) before.chars().filter(c -> c == '\n').count();
  }

  private static String clean(String text) {
    String unmarked =
        !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    return unmarked.indexOf('\r') < 0
        ? unmarked
        : unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }
}
