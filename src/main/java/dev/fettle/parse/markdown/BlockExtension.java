package dev.fettle.parse.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Teaches flexmark the lines of {@link MarkerSyntax}, wherever a block may stand. */
final class BlockExtension implements Parser.ParserExtension {

  private static final int CONTENT_INDENT = 4;

  @Override
  public void parserOptions(MutableDataHolder options) {
    // The options stay as the parser sets them.
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new Factory());
    builder.customBlockParserFactory(new HeadingStarts());
  }

  /** A marker line. */
  static final class MarkerNode extends Block {
    private final Marker marker;

    MarkerNode(Marker marker, BasedSequence chars) {
      super(chars);
      this.marker = marker;
    }

    Marker marker() {
      return marker;
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** A container whose content is indented below its first line. */
  static final class IndentedNode extends Block {
    private final Marker.Container container;

    IndentedNode(Marker.Container container, BasedSequence chars) {
      super(chars);
      this.container = container;
    }

    Marker.Container container() {
      return container;
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** Text between two shortcodes that is kept as it stands. */
  static final class VerbatimNode extends Block {
    private final Shortcode call;
    private final List<BasedSequence> lines = new ArrayList<>();
    private boolean closed;

    VerbatimNode(Shortcode call, BasedSequence chars) {
      super(chars);
      this.call = call;
    }

    Shortcode call() {
      return call;
    }

    List<BasedSequence> lines() {
      return lines;
    }

    boolean closed() {
      return closed;
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  private static final class LineParser extends AbstractBlockParser {
    private final MarkerNode node;

    LineParser(MarkerNode node) {
      this.node = node;
    }

    @Override
    public Block getBlock() {
      return node;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
      // The node has its characters from the start.
    }
  }

  private static final class IndentedParser extends AbstractBlockParser {
    private final IndentedNode node;

    IndentedParser(IndentedNode node) {
      this.node = node;
    }

    @Override
    public Block getBlock() {
      return node;
    }

    @Override
    public boolean isContainer() {
      return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser parser, Block block) {
      return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      if (state.isBlank()) {
        return BlockContinue.atIndex(state.getNextNonSpaceIndex());
      }
      return state.getIndent() >= CONTENT_INDENT
          ? BlockContinue.atColumn(state.getColumn() + CONTENT_INDENT)
          : BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
      node.setCharsFromContent();
    }
  }

  private static final class VerbatimParser extends AbstractBlockParser {
    private final VerbatimNode node;

    VerbatimParser(VerbatimNode node) {
      this.node = node;
    }

    @Override
    public Block getBlock() {
      return node;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      Optional<Shortcode> call = MarkerSyntax.shortcode(Mask.undo(state.getLine()));
      if (call.isPresent() && call.get().closing() && call.get().name().equals(node.call.name())) {
        node.closed = true;
        node.setChars(
            node.getChars().baseSubSequence(node.getStartOffset(), state.getLine().getEndOffset()));
        return BlockContinue.finished();
      }
      return BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
      node.lines.add(line);
    }

    @Override
    public void closeBlock(ParserState state) {
      if (!node.closed && !node.lines.isEmpty()) {
        int end = node.lines.getLast().getEndOffset();
        node.setChars(node.getChars().baseSubSequence(node.getStartOffset(), end));
      }
    }
  }

  private static final class Factory implements CustomBlockParserFactory {
    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    /** Marker lines come before what else flexmark might take them for. */
    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of(
          HtmlBlockParser.Factory.class,
          HeadingStarts.class,
          FencedCodeBlockParser.Factory.class,
          ListBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Starter(options);
    }
  }

  private static final class Starter extends AbstractBlockParserFactory {
    Starter(DataHolder options) {
      super(options);
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      int first = state.getNextNonSpaceIndex();
      BasedSequence line = state.getLine();
      if (state.getIndent() >= CONTENT_INDENT || first >= line.length()) {
        return BlockStart.none();
      }
      if (":{<!?=".indexOf(Mask.undo(line.subSequence(first, first + 1))) < 0) {
        return BlockStart.none();
      }
      String text = Mask.undo(line.subSequence(first, line.length()));
      return parser(text, line.subSequence(first, line.length()))
          .map(parser -> BlockStart.of(parser).atIndex(line.length()))
          .orElseGet(BlockStart::none);
    }

    private static Optional<BlockParser> parser(String text, BasedSequence chars) {
      Optional<Shortcode> verbatim = MarkerSyntax.shortcode(text).filter(MarkerSyntax::isVerbatim);
      if (verbatim.isPresent()) {
        return Optional.of(new VerbatimParser(new VerbatimNode(verbatim.get(), chars)));
      }
      Optional<Marker.Container> indented = MarkerSyntax.indented(text);
      if (indented.isPresent()) {
        return Optional.of(new IndentedParser(new IndentedNode(indented.get(), chars)));
      }
      return MarkerSyntax.read(text).map(marker -> new LineParser(new MarkerNode(marker, chars)));
    }
  }
}
