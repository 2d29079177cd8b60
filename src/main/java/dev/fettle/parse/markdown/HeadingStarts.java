package dev.fettle.parse.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's headings, asked only where a line may be one: they look at a paragraph's whole text
 * with each of its lines.
 */
final class HeadingStarts implements CustomBlockParserFactory {
  private final HeadingParser.Factory factory = new HeadingParser.Factory();

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return factory.getAfterDependents();
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return factory.getBeforeDependents();
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    BlockParserFactory headings = factory.apply(options);
    return new AbstractBlockParserFactory(options) {
      @Override
      public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        return mayBeHeading(state.getLine().subSequence(state.getNextNonSpaceIndex()))
            ? headings.tryStart(state, matched)
            : BlockStart.none();
      }
    };
  }

  private static boolean mayBeHeading(CharSequence text) {
    if (text.isEmpty()) {
      return false;
    }
    char mark = text.charAt(0);
    boolean underline = mark == '=' || mark == '-';
    return mark == '#'
        || (underline && text.chars().allMatch(c -> c == mark || c == ' ' || c == '\t'));
  }
}
