package dev.fettle.match;

import dev.fettle.console.Paste;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.ProcedureIndex.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Answers pastes from one index. Safe for use by several threads. */
public final class Matcher {

  private static final int CANDIDATES_MAX = 120;

  private final ProcedureIndex index;

  /** A matcher over {@code index}, which stays the caller's to close. */
  public Matcher(ProcedureIndex index) {
    this.index = index;
  }

  /** What the guides say to {@code paste}, with at most {@code limit} matches. */
  public Answer match(Paste paste, int limit) {
    return new Answer(Answer.Kind.NO_MATCH, List.of(), "", index.generation(), List.of());
  }

  /** Candidates that hold at all, best first. */
  List<SectionMatch> rank(Paste paste) {
    Rarity rarity = new Rarity(index);
    PasteProfile profile = PasteProfile.of(paste, rarity);
    SectionScorer scorer = new SectionScorer(profile, rarity);
    List<SectionMatch> sections = new ArrayList<>();
    for (Candidate candidate : index.candidates(profile.query(rarity), CANDIDATES_MAX)) {
      scorer.score(candidate, index.units(candidate)).ifPresent(sections::add);
    }
    sections.sort(
        Comparator.comparingDouble(SectionMatch::score)
            .reversed()
            .thenComparing(section -> section.sheet().id()));
    return List.copyOf(sections);
  }
}
