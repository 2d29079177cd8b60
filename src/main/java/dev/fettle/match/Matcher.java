package dev.fettle.match;

import dev.fettle.console.Paste;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.ProcedureIndex.Candidate;
import dev.fettle.index.ProcedureIndex.Found;
import dev.fettle.index.ProcedureIndex.Hit;
import dev.fettle.index.Unit;
import dev.fettle.index.UnitReader;
import dev.fettle.runbook.Procedure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Answers pastes from one index. Safe for use by several threads. */
public final class Matcher {

  private static final int CANDIDATES_MAX = 120;
  private static final double NEXT_SHARE = 0.5;

  private final ProcedureIndex index;

  /** A matcher over {@code index}, which stays the caller's to close. */
  public Matcher(ProcedureIndex index) {
    this.index = index;
  }

  /**
   * What the guides say to {@code paste}, with at most {@code limit} matches. The same paste on the
   * same generation always gives the same answer.
   */
  public Answer match(Paste paste, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit '%d': one match or more".formatted(limit));
    }
    Reading reading = read(paste);
    if (OwnWords.is(reading.profile(), reading.groups())) {
      return question(paste, limit);
    }
    return verdict(reading, paste, limit);
  }

  /** A paste with the sections that hold, best first. */
  record Reading(Rarity rarity, PasteProfile profile, List<Copies.Group> groups) {}

  Reading read(Paste paste) {
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
    return new Reading(rarity, profile, Copies.collapse(sections));
  }

  private Answer verdict(Reading reading, Paste paste, int limit) {
    double confidence = Confidence.of(reading.groups(), stated(reading));
    Answer.Kind kind = Confidence.kind(confidence);
    String reason =
        switch (kind) {
          case ANSWER -> "";
          case SHORTLIST -> Reasons.SHORTLIST;
          case NO_MATCH -> Reasons.none(reading.profile(), reading.rarity(), quiet(reading));
        };
    return new Answer(
        kind, matches(reading, paste, confidence, limit), reason, index.generation(), notes(paste));
  }

  /** Whether the author of the first section says that this is what its fault looks like. */
  private boolean stated(Reading reading) {
    if (reading.groups().isEmpty()) {
      return false;
    }
    Procedure first = found(reading.groups().getFirst().first().sheet().id()).procedure();
    return new StatedSymptoms(first).standIn(reading.profile().lines());
  }

  private static boolean quiet(Reading reading) {
    return reading.profile().lines().stream().noneMatch(ProfiledLine::error);
  }

  private static List<String> notes(Paste paste) {
    return paste.truncated()
        ? List.of(
            "The paste is longer than %d characters; its end was not read."
                .formatted(Paste.CHARS_MAX))
        : List.of();
  }

  private List<Match> matches(Reading reading, Paste paste, double confidence, int limit) {
    EvidenceReader evidence = new EvidenceReader(paste.text());
    BindingReader bindings = new BindingReader(reading.profile());
    List<Match> matches = new ArrayList<>();
    for (Copies.Group group : reading.groups()) {
      if (matches.size() == limit) {
        break;
      }
      SectionMatch section = group.first();
      double share = section.score() / reading.groups().getFirst().first().score();
      double own = matches.isEmpty() ? confidence : NEXT_SHARE * share * confidence;
      Found found = found(section.sheet().id());
      List<Unit> units = UnitReader.read(found.procedure());
      matches.add(
          new Match(
              found.procedure(),
              found.runbookTitle(),
              found.path(),
              own,
              evidence.of(section, units),
              bindings.of(section, units, found.procedure().parameters()),
              group.copies()));
    }
    return matches;
  }

  private Found found(String id) {
    return index
        .procedure(id)
        .orElseThrow(() -> new IllegalStateException("procedure '%s' is gone".formatted(id)));
  }

  /** A question gets what full-text search finds, and never with confidence. */
  private Answer question(Paste paste, int limit) {
    List<Match> matches = new ArrayList<>();
    for (Hit hit : index.search(paste.text(), limit)) {
      Found found = found(hit.id());
      double confidence = Confidence.QUESTION / (matches.size() + 1);
      matches.add(
          new Match(
              found.procedure(),
              found.runbookTitle(),
              found.path(),
              confidence,
              List.of(),
              List.of(),
              List.of()));
    }
    Answer.Kind kind = matches.isEmpty() ? Answer.Kind.NO_MATCH : Answer.Kind.SHORTLIST;
    String reason = matches.isEmpty() ? "The guides know none of these words." : Reasons.QUESTION;
    return new Answer(kind, matches, reason, index.generation(), List.of());
  }
}
