package dev.fettle.generation;

import dev.fettle.index.Synonyms;
import dev.fettle.source.Content;
import dev.fettle.source.ContentListing;
import dev.fettle.source.ContentReader;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import dev.fettle.source.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * The synonyms that stand at the content roots.
 *
 * @param text of all of them
 */
record TeamSynonyms(String text, List<Problem> problems) {

  static TeamSynonyms read(ContentListing listing, ContentReader reader) {
    Content content = reader.read(new ContentListing(listing.synonyms(), List.of()));
    List<Problem> problems = new ArrayList<>(content.problems());
    StringBuilder text = new StringBuilder();
    for (Source source : content.sources()) {
      text.append(source.text()).append('\n');
      for (int line : Synonyms.lonely(source.text())) {
        problems.add(
            Problem.at(
                Severity.WARNING,
                "synonym-alone",
                source.path(),
                source.firstLine() + line - 1,
                "one term means the same as nothing; accepted are two or more, separated by commas"));
      }
    }
    return new TeamSynonyms(text.toString(), List.copyOf(problems));
  }
}
