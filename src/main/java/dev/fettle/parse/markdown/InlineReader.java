package dev.fettle.parse.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.fettle.document.Inline;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** Reads flexmark's inline nodes into {@link Inline}s. */
final class InlineReader {

  private static final int DEPTH_MAX = 48;

  /** Names of tags that people write as placeholders: {@code cp <source> <target>}. */
  private static final Set<String> DOUBTFUL =
      Set.of(
          "source",
          "input",
          "address",
          "object",
          "data",
          "time",
          "label",
          "output",
          "option",
          "title",
          "link",
          "map",
          "param",
          "command",
          "main",
          "base",
          "image",
          "form",
          "select",
          "menu",
          "body",
          "head",
          "header",
          "content",
          "template",
          "slot",
          "track",
          "area",
          "frame",
          "section",
          "nav",
          "table",
          "dir",
          "style",
          "script",
          "meta",
          "col");

  private final Reading reading;
  private final InlineSink sink;
  private final int depth;
  private final int from;

  private InlineReader(Reading reading, InlineSink sink, int depth, int from) {
    this.reading = reading;
    this.sink = sink;
    this.depth = depth;
    this.from = from;
  }

  /** The text of {@code parent}'s children. */
  static List<Inline> read(Node parent, Reading reading) {
    return read(parent, reading, 0);
  }

  /**
   * The text of {@code parent}'s children, of which what stands before {@code from} is left out.
   */
  static List<Inline> read(Node parent, Reading reading, int from) {
    InlineReader reader = new InlineReader(reading, new InlineSink(true), 0, from);
    reader.children(parent);
    return reader.sink.finish();
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node.getEndOffset() > from) {
        inline(node);
      }
    }
  }

  private List<Inline> inside(Node parent, boolean findsAddresses) {
    if (depth > DEPTH_MAX) {
      return List.of(new Inline.Text(Mask.undo(parent.getChars())));
    }
    InlineReader reader =
        new InlineReader(reading, new InlineSink(findsAddresses), depth + 1, from);
    reader.children(parent);
    return reader.sink.finishInside();
  }

  private void inline(Node node) {
    switch (node) {
      case Text text -> text(text.getChars());
      case SoftLineBreak ignored -> sink.text(" ");
      case HardLineBreak ignored -> sink.add(new Inline.LineBreak());
      case Code code -> sink.add(new Inline.Code(code(code)));
      case Emphasis emphasis -> sink.add(new Inline.Emphasis(inside(emphasis, true)));
      case StrongEmphasis strong -> sink.add(new Inline.Strong(inside(strong, true)));
      case Strikethrough struck -> struck(struck);
      case HtmlEntity entity -> sink.text(entity.getChars().unescape());
      case HtmlInlineComment ignored -> {}
      case HtmlInline html -> html(Mask.undo(html.getChars()));
      default -> reference(node);
    }
  }

  private void reference(Node node) {
    switch (node) {
      case Link link -> link(address(link.getUrl()), inside(link, false));
      case Footnote note -> sink.text("[" + Mask.undo(note.getText()) + "]");
      case Image image -> picture(address(image.getUrl()), words(image));
      case LinkRef link -> linkReference(link);
      case ImageRef image -> imageReference(image);
      case AutoLink link -> link(address(link.getText()), address(link.getText()));
      case MailLink link -> link("mailto:" + address(link.getText()), address(link.getText()));
      default -> other(node);
    }
  }

  private void other(Node node) {
    if (node.hasChildren()) {
      inside(node, true).forEach(sink::add);
    } else {
      sink.text(Mask.undo(node.getChars()));
    }
  }

  private void text(BasedSequence chars) {
    int skipped = Math.clamp(from - chars.getStartOffset(), 0, chars.length());
    sink.text(Mask.undo(chars.subSequence(skipped).unescape()));
  }

  private void struck(Strikethrough struck) {
    List<Inline> content = inside(struck, true);
    sink.add(new Inline.Role("del", Inline.text(content), content));
  }

  private static String code(Code node) {
    String text = Mask.undo(node.getText()).replace('\n', ' ');
    boolean padded = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    String code = padded ? text.substring(1, text.length() - 1) : text;
    boolean inTable =
        node.getAncestorOfType(com.vladsch.flexmark.ext.tables.TableCell.class) != null;
    return inTable ? code.replace("\\|", "|") : code;
  }

  private static String address(BasedSequence chars) {
    return Shortcode.target(Mask.undo(chars.unescape()));
  }

  private void link(String target, String text) {
    link(target, List.of(new Inline.Text(text)));
  }

  private void link(String target, List<Inline> content) {
    if (target.isEmpty() || content.isEmpty()) {
      content.forEach(sink::add);
    } else {
      sink.add(new Inline.Link(target, content));
    }
  }

  private void picture(String target, String alternative) {
    sink.add(new Inline.Picture(target, alternative));
  }

  private static String words(Node node) {
    return Mask.undo(new TextCollectingVisitor().collectAndGetText(node)).strip();
  }

  private void linkReference(LinkRef link) {
    Reference defined = defined(link);
    if (defined != null) {
      List<Inline> content = inside(link, false);
      List<Inline> shown =
          content.isEmpty()
              ? List.of(new Inline.Text(Mask.undo(link.getReference().unescape())))
              : content;
      link(address(defined.getUrl()), shown);
      return;
    }
    sink.text("[");
    if (link.hasChildren()) {
      inside(link, true).forEach(sink::add);
    } else {
      sink.text(Mask.undo((link.getText().isEmpty() ? link.getReference() : link.getText())));
    }
    sink.text(rest(link));
  }

  /** What stands after the text of an undefined reference: {@code ]} or {@code ][other]}. */
  private static String rest(RefNode link) {
    boolean twofold = link.getText().isNotNull() && link.getReference().isNotNull();
    return twofold ? "][" + Mask.undo(link.getReference()) + "]" : "]";
  }

  private void imageReference(ImageRef image) {
    Reference defined = defined(image);
    if (defined == null) {
      sink.text(Mask.undo(image.getChars()));
      return;
    }
    BasedSequence text = image.getText().isEmpty() ? image.getReference() : image.getText();
    picture(address(defined.getUrl()), Mask.undo(text.unescape()));
  }

  private static @Nullable Reference defined(RefNode node) {
    Document document = node.getDocument();
    return node.getReferenceNode(document);
  }

  private void html(String tag) {
    boolean closing = tag.startsWith("</");
    int start = closing ? 2 : 1;
    int end = start;
    while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
      end++;
    }
    String written = tag.substring(start, end);
    String name = written.toLowerCase(Locale.ROOT);
    if (isText(tag, name, written)) {
      sink.text(tag);
    } else if (closing) {
      sink.close(name);
    } else {
      sink.open(name, tag.substring(end));
    }
  }

  private boolean isText(String tag, String name, String written) {
    boolean component = !written.isEmpty() && Character.isUpperCase(written.charAt(0));
    if (component && reading.isMdx()) {
      return false;
    }
    boolean bare = tag.indexOf('=') < 0;
    return name.isEmpty() || !Tag.isKnownTag(name) || (bare && DOUBTFUL.contains(name));
  }
}
