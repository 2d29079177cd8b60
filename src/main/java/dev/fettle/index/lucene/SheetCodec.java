package dev.fettle.index.lucene;

import dev.fettle.console.Token;
import dev.fettle.index.SheetTerms;
import dev.fettle.index.Unit;
import dev.fettle.index.UnitSheet;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * Unit sheets as bytes: id, path, the terms' lengths and kinds, their texts, the units. Numbers are
 * written seven bits a byte, the low ones first, the high bit saying that more follow.
 */
final class SheetCodec {

  private byte[] bytes;
  private int at;

  private SheetCodec(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  static BytesRef write(UnitSheet sheet) {
    SheetCodec out = new SheetCodec(new byte[1024], 0);
    out.text(sheet.id());
    out.text(sheet.path());
    SheetTerms terms = sheet.terms();
    out.number(terms.count());
    for (int i = 0; i < terms.count(); i++) {
      out.number(terms.length(i) * TOKEN_KINDS + terms.kind(i).ordinal());
    }
    for (int i = 0; i < terms.count(); i++) {
      out.raw(terms.text(i).getBytes(StandardCharsets.UTF_8));
    }
    out.number(sheet.units().length);
    for (int i = 0; i < sheet.units().length; i++) {
      out.number(sheet.kinds()[i].ordinal());
      out.number(sheet.sources()[i]);
      out.number(sheet.units()[i].length);
      for (int term : sheet.units()[i]) {
        out.number(term);
      }
    }
    return new BytesRef(out.bytes, 0, out.at);
  }

  static UnitSheet read(BytesRef ref) {
    SheetCodec in = new SheetCodec(ref.bytes, ref.offset);
    String id = in.text();
    String path = in.text();
    SheetTerms terms = in.terms();
    int[][] units = new int[in.number()][];
    Unit.Kind[] kinds = new Unit.Kind[units.length];
    int[] sources = new int[units.length];
    for (int i = 0; i < units.length; i++) {
      kinds[i] = UNIT_KINDS[in.number()];
      sources[i] = in.number();
      units[i] = new int[in.number()];
      for (int j = 0; j < units[i].length; j++) {
        units[i][j] = in.number();
      }
    }
    return new UnitSheet(id, path, terms, units, kinds, sources);
  }

  private static final int TOKEN_KINDS = Token.Kind.values().length;
  private static final Unit.Kind[] UNIT_KINDS = Unit.Kind.values();

  private void number(int value) {
    ensure(5);
    int rest = value;
    while (rest >= 0x80) {
      bytes[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[at++] = (byte) rest;
  }

  private int number() {
    int value = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[at++];
      value |= (next & 0x7f) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  private SheetTerms terms() {
    int[] ends = new int[number()];
    byte[] kinds = new byte[ends.length];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      int next = number();
      end += next / TOKEN_KINDS;
      ends[i] = end;
      kinds[i] = (byte) (next % TOKEN_KINDS);
    }
    byte[] text = Arrays.copyOfRange(bytes, at, at + end);
    at += end;
    return new SheetTerms(text, ends, kinds);
  }

  private void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    raw(utf8);
  }

  private void raw(byte[] utf8) {
    ensure(utf8.length);
    System.arraycopy(utf8, 0, bytes, at, utf8.length);
    at += utf8.length;
  }

  private String text() {
    int length = number();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  private void ensure(int more) {
    if (at + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + more));
    }
  }
}
