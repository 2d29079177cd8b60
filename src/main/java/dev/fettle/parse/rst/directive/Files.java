package dev.fettle.parse.rst.directive;

import dev.fettle.document.Block;
import dev.fettle.parse.rst.text.Lines;
import dev.fettle.source.SourceSpan;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Directives that bring in other files of the content root. */
final class Files {

  private static final int DEEPEST = 16;
  private static final int MOST = 200;

  private final Surroundings around;
  private int depth;
  private int count;

  Files(Surroundings around) {
    this.around = around;
  }

  void register(Map<String, Directives.Known> known) {
    known.put("include", new Directives.Known(Form.OPEN, this::include));
    known.put("literalinclude", new Directives.Known(Form.OPEN, this::literal));
  }

  private SourceSpan span(Directive directive) {
    return around.span(directive.written(), 0, directive.written().size());
  }

  /** The asked lines of {@code file}, all standing for the line of the directive. */
  Lines lines(String file, Directive directive) throws Misuse {
    if (++count > MOST) {
      throw new Misuse("the guide includes more than %d files".formatted(MOST));
    }
    String text = text(file);
    List<String> lines = Lines.of(text, 1).texts();
    return Lines.at(asked(lines, directive), directive.line());
  }

  private String text(String file) throws Misuse {
    try {
      return around.files().read(resolved(file)).replace("\r\n", "\n");
    } catch (AccessDeniedException refused) {
      throw new Misuse("the file '%s' is outside the content folder or too large".formatted(file));
    } catch (CharacterCodingException unreadable) {
      throw new Misuse("the file '%s' is not UTF-8 text".formatted(file));
    } catch (IOException | InvalidPathException unreadable) {
      throw new Misuse("the file '%s' cannot be read".formatted(file));
    }
  }

  /** A leading slash means the content root, else the path starts at the guide's folder. */
  private Path resolved(String file) {
    Path root = around.source().root();
    Path folder = around.source().origin().toAbsolutePath().getParent();
    Path from = file.startsWith("/") || folder == null ? root : folder;
    return from.resolve(file.replaceFirst("^/+", ""));
  }

  private static List<String> asked(List<String> lines, Directive directive) {
    List<String> asked = new ArrayList<>(lines);
    number(directive, "end-line").ifPresent(end -> cut(asked, end, asked.size()));
    number(directive, "start-line").ifPresent(start -> cut(asked, 0, start));
    directive.option("start-after").ifPresent(mark -> cut(asked, 0, find(asked, mark) + 1));
    directive
        .option("end-before")
        .filter(mark -> find(asked, mark) >= 0)
        .ifPresent(mark -> cut(asked, find(asked, mark), asked.size()));
    return asked;
  }

  private static Optional<Integer> number(Directive directive, String option) {
    return directive
        .option(option)
        .map(String::strip)
        .filter(value -> value.matches("[0-9]{1,6}"))
        .map(Integer::valueOf);
  }

  private static int find(List<String> lines, String mark) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(mark.strip())) {
        return i;
      }
    }
    return -1;
  }

  private static void cut(List<String> lines, int from, int to) {
    int end = Math.min(to, lines.size());
    lines.subList(Math.min(Math.max(0, from), end), end).clear();
  }

  private List<Block> include(Directive directive) throws Misuse {
    if (!around.insertsFiles()) {
      return shown(directive);
    }
    if (depth >= DEEPEST) {
      throw new Misuse("files include each other too deep");
    }
    Lines lines = lines(directive.argument(), directive);
    if (directive.options().containsKey("literal") || directive.options().containsKey("code")) {
      return code(lines, directive.option("code").orElse(""), directive);
    }
    depth++;
    try {
      return around.included(lines);
    } finally {
      depth--;
    }
  }

  private List<Block> literal(Directive directive) throws Misuse {
    return around.insertsFiles()
        ? code(
            lines(directive.argument(), directive),
            directive.option("language").orElse(""),
            directive)
        : shown(directive);
  }

  private List<Block> code(Lines lines, String language, Directive directive) {
    return List.of(
        new Block.CodeBlock(
            language.strip().toLowerCase(Locale.ROOT),
            List.of(),
            lines.trimTop().trimBottom().join(),
            span(directive),
            directive.line()));
  }

  private List<Block> shown(Directive directive) {
    return List.of(
        new Block.Opaque(directive.written().join(), "file not brought in", span(directive)));
  }
}
