package dev.fettle.parse.rst.directive;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.rst.directive.Directives.Call;
import dev.fettle.parse.rst.text.Chars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The directives that may say what a substitution stands for. */
final class InlineDirectives {

  private static final Form UNICODE =
      new Form(1, 0, true, false, java.util.Set.of("ltrim", "rtrim", "trim"));

  private final Surroundings around;

  InlineDirectives(Surroundings around) {
    this.around = around;
  }

  Optional<List<Inline>> read(Call call, String name) throws Misuse {
    return switch (call.name().toLowerCase(Locale.ROOT)) {
      case "replace" -> replace(Anatomy.strict(call, Form.BARE), name);
      case "unicode" -> unicode(Anatomy.strict(call, UNICODE), name);
      case "image" -> image(call, name);
      case "date" -> define(name, List.of(new Inline.Text(LocalDate.now().toString())));
      case "raw" -> define(name, List.of());
      default -> Optional.empty();
    };
  }

  private Optional<List<Inline>> define(String name, List<Inline> content) {
    around.names().substitution(name, content, false, false);
    return Optional.of(content);
  }

  private Optional<List<Inline>> replace(Directive directive, String name) throws Misuse {
    directive.mustHaveContent();
    List<Block> blocks = around.nested(directive.content());
    boolean single = blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph;
    return single
        ? define(name, ((Block.Paragraph) blocks.getFirst()).inlines())
        : Optional.empty();
  }

  private Optional<List<Inline>> image(Call call, String name) throws Misuse {
    List<Block> blocks = new Pictures(around).image(Anatomy.strict(call, Pictures.IMAGE));
    return switch (blocks.getFirst()) {
      case Block.Image image ->
          define(
              name,
              List.of(
                  new Inline.Picture(
                      image.target(), image.alternative().isEmpty() ? name : image.alternative())));
      case Block.Paragraph linked -> define(name, linked.inlines());
      default -> Optional.empty();
    };
  }

  private Optional<List<Inline>> unicode(Directive directive, String name) throws Misuse {
    String text = " " + directive.argument();
    int comment = text.indexOf(" .. ");
    StringBuilder characters = new StringBuilder();
    for (String code : Chars.trim(comment < 0 ? text : text.substring(0, comment)).split(" ++")) {
      characters.append(character(code));
    }
    boolean both = directive.options().containsKey("trim");
    List<Inline> content = new ArrayList<>();
    content.add(new Inline.Text(characters.toString()));
    around
        .names()
        .substitution(
            name,
            content,
            both || directive.options().containsKey("ltrim"),
            both || directive.options().containsKey("rtrim"));
    return Optional.of(content);
  }

  /** A character by its number ({@code 169}, {@code 0xA9}, {@code U+00A9}), else the text. */
  private static String character(String code) throws Misuse {
    if (code.matches("[0-9]{1,7}")) {
      return character(Integer.parseInt(code));
    }
    String hex = code.replaceFirst("^(?:0x|x|\\\\x|U\\+?|u|\\\\u|&#x)(?=[0-9a-fA-F]++;?$)", "");
    boolean number = !hex.equals(code) && hex.matches("[0-9a-fA-F]{1,6};?");
    return number ? character(Integer.parseInt(hex.replace(";", ""), 16)) : code;
  }

  private static String character(int number) throws Misuse {
    if (!Character.isValidCodePoint(number)) {
      throw new Misuse("there is no character with the number " + number);
    }
    return Character.toString(number);
  }
}
