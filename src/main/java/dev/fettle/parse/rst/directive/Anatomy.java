package dev.fettle.parse.rst.directive;

import dev.fettle.parse.rst.directive.Directives.Call;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Indented;
import dev.fettle.parse.rst.text.Lines;
import dev.fettle.parse.rst.text.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes the block of a directive apart into arguments, options and content. */
final class Anatomy {

  private Anatomy() {}

  /** By docutils' rules: arguments and options end at the first blank line. */
  static Directive strict(Call call, Form form) throws Misuse {
    Lines block = body(call);
    Lines head = block.slice(0, 0);
    Lines content = block;
    if (form.takesArguments() || form.takesOptions()) {
      int end = block.textEnd(0);
      head = block.slice(0, end);
      content = block.slice(end, block.size());
    }
    Map<String, String> options = new LinkedHashMap<>();
    if (form.takesOptions()) {
      int at = firstField(head);
      readOptions(head.slice(at, head.size()), form, options);
      head = head.slice(0, at);
    }
    if (!form.takesArguments() && !head.isEmpty()) {
      content = options.isEmpty() ? block : head.then(content);
      head = head.slice(0, 0);
    }
    content = content.trimTop();
    List<String> arguments = arguments(head, form);
    if (!form.content() && !content.isEmpty()) {
      throw new Misuse("it takes no content");
    }
    return new Directive(name(call), arguments, options, content, call.written(), call.atTop());
  }

  /** As authors mean it: the first line is the argument, fields after it are options. */
  static Directive loose(Call call, Form form) {
    Lines block = body(call);
    int at = 0;
    List<String> arguments = new ArrayList<>();
    if (form.takesArguments() && !block.isEmpty() && FieldMarker.end(block.get(0)) < 0) {
      String line = block.get(0);
      arguments.add(form.blanks() ? line : line.split(" ", 2)[0]);
      at = 1;
    }
    Map<String, String> options = new LinkedHashMap<>();
    while (at < block.size() && FieldMarker.end(block.get(at)) >= 0) {
      String line = block.get(at++);
      options.put(
          FieldMarker.name(line).toLowerCase(Locale.ROOT), line.substring(FieldMarker.end(line)));
    }
    Lines content = block.slice(at, block.size()).trimTop();
    return new Directive(name(call), arguments, options, content, call.written(), call.atTop());
  }

  private static String name(Call call) {
    return call.name().toLowerCase(Locale.ROOT);
  }

  private static Lines body(Call call) {
    Lines block = call.block();
    Lines cut = !block.isEmpty() && block.blank(0) ? block.slice(1, block.size()) : block;
    return cut.trimBottom();
  }

  private static int firstField(Lines head) {
    for (int i = 0; i < head.size(); i++) {
      if (FieldMarker.end(head.get(i)) >= 0) {
        return i;
      }
    }
    return head.size();
  }

  private static void readOptions(Lines lines, Form form, Map<String, String> options)
      throws Misuse {
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      int textAt = FieldMarker.end(line);
      if (textAt < 0) {
        throw new Misuse("its options are not separated from its content by a blank line");
      }
      String option = FieldMarker.name(line).toLowerCase(Locale.ROOT);
      if (!form.knows(option)) {
        throw new Misuse("it has no option '%s'".formatted(option));
      }
      if (option.indexOf(' ') >= 0) {
        throw new Misuse("its option '%s' has more than one word".formatted(option));
      }
      Indented value = lines.indented(at, Shape.firstKnown(textAt));
      if (options.put(option, value.lines().trimTop().trimBottom().join()) != null) {
        throw new Misuse("its option '%s' stands there twice".formatted(option));
      }
      at = value.next();
    }
  }

  private static List<String> arguments(Lines head, Form form) throws Misuse {
    if (!form.takesArguments()) {
      return List.of();
    }
    String text = Chars.trim(head.join());
    List<String> words = text.isEmpty() ? List.of() : Arrays.stream(text.split("\\s++")).toList();
    int most = form.required() + form.optional();
    if (words.size() < form.required()) {
      throw new Misuse("it needs an argument after the two colons");
    }
    if (words.size() <= most) {
      return words;
    }
    if (!form.blanks()) {
      throw new Misuse(
          "it takes %d argument, not '%s'; write a blank line before its content"
              .formatted(most, Chars.fold(text)));
    }
    return Arrays.stream(text.split("\\s++", most)).toList();
  }
}
