package dev.fettle.match;

import dev.fettle.binding.Binding;
import dev.fettle.binding.BindingReader;
import dev.fettle.binding.Pasted;
import dev.fettle.console.Paste;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.ProcedureIndex.Candidate;
import dev.fettle.index.ProcedureIndex.Found;
import dev.fettle.index.ProcedureIndex.Hit;
import dev.fettle.index.Unit;
import dev.fettle.index.UnitReader;
import dev.fettle.match.paste.PasteProfile;
import dev.fettle.match.paste.ProfiledLine;
import dev.fettle.match.paste.Rarity;
import dev.fettle.match.question.Question;
import dev.fettle.match.question.Shortlist;
import dev.fettle.runbook.Procedure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers pastes from one index. Safe for use by several threads. */
public final class Matcher {

  private static final int CANDIDATES_MAX = 120;
  private static final double NEXT_SHARE = 0.5;

  private final ProcedureIndex index;
  private final Rarity rarity;

  /** A matcher over {@code index}, which stays the caller's to close. */
  public Matcher(ProcedureIndex index) {
    this.index = index;
    this.rarity = new Rarity(index);
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
    Pasted pasted = Pasted.of(paste);
    Answer said = verdict(reading, pasted, paste, limit);
    Answer verdict = new FindingsJoin(index, paste, pasted).into(said, limit);
    boolean unheard = verdict.kind() == Answer.Kind.NO_MATCH && !reading.groups().isEmpty();
    return unheard && OwnWords.isTalk(reading.profile()) ? question(paste, limit) : verdict;
  }

  /** A paste with the sections that hold, best first. */
  record Reading(PasteProfile profile, List<Copies.Group> groups) {}

  Reading read(Paste paste) {
    PasteProfile profile = PasteProfile.of(paste, rarity);
    SectionScorer scorer = new SectionScorer(profile, rarity);
    List<SectionMatch> sections = new ArrayList<>();
    for (Candidate candidate : index.candidates(profile.query(rarity), CANDIDATES_MAX)) {
      scorer.score(candidate, index.units(candidate)).ifPresent(sections::add);
    }
    return new Reading(profile, rank(sections));
  }

  /** {@code sections} best first, copies behind what they are copies of. */
  static List<Copies.Group> rank(List<SectionMatch> sections) {
    LineRivals rivals = new LineRivals(sections);
    return Copies.collapse(
        sections.stream()
            .map(rivals::weigh)
            .sorted(
                Comparator.comparingDouble(SectionMatch::score)
                    .reversed()
                    .thenComparing(section -> section.sheet().id()))
            .toList());
  }

  private Answer verdict(Reading ranked, Pasted pasted, Paste paste, int limit) {
    Map<String, Found> loaded = new HashMap<>();
    Function<String, Found> load = id -> loaded.computeIfAbsent(id, this::found);
    List<Copies.Group> groups =
        StatedFirst.order(ranked.groups(), id -> load.apply(id).procedure(), ranked.profile());
    Reading reading = new Reading(ranked.profile(), groups);
    List<Found> found =
        reading.groups().stream()
            .limit(limit)
            .map(group -> load.apply(group.first().sheet().id()))
            .toList();
    double confidence = Confidence.of(reading, stated(found, reading.profile()));
    Answer.Kind kind = Confidence.kind(confidence);
    String reason =
        switch (kind) {
          case ANSWER -> "";
          case SHORTLIST -> Reasons.SHORTLIST;
          case NO_MATCH -> Reasons.none(reading.profile(), rarity, quiet(reading));
        };
    return new Answer(
        kind,
        matches(reading, found, pasted, paste, confidence),
        reason,
        List.of(),
        index.generation(),
        paste.notes());
  }

  /** Whether the author of the first section says that this is what its fault looks like. */
  private static boolean stated(List<Found> found, PasteProfile profile) {
    return !found.isEmpty()
        && new StatedSymptoms(found.getFirst().procedure()).standIn(profile.lines());
  }

  private static boolean quiet(Reading reading) {
    return reading.profile().lines().stream().noneMatch(ProfiledLine::error);
  }

  private static List<Match> matches(
      Reading reading, List<Found> sections, Pasted pasted, Paste paste, double confidence) {
    EvidenceReader evidence = new EvidenceReader(paste.text());
    List<Match> matches = new ArrayList<>();
    for (Found found : sections) {
      Copies.Group group = reading.groups().get(matches.size());
      SectionMatch section = group.first();
      double share = Math.min(1, section.score() / reading.groups().getFirst().first().score());
      double own = matches.isEmpty() ? confidence : NEXT_SHARE * share * confidence;
      List<Unit> units = UnitReader.read(found.procedure());
      matches.add(
          new Match(
              found.procedure(),
              found.runbookTitle(),
              found.path(),
              own,
              evidence.of(section, units),
              bindings(pasted, section, units, found.procedure()),
              pasted,
              group.copies()));
    }
    return matches;
  }

  private static List<Binding> bindings(
      Pasted pasted, SectionMatch section, List<Unit> units, Procedure procedure) {
    Set<Integer> lines =
        section.units().stream()
            .map(match -> match.line().line().line())
            .collect(Collectors.toUnmodifiableSet());
    return BindingReader.read(pasted, procedure, AlignedValues.of(section, units), lines);
  }

  private Found found(String id) {
    return index
        .procedure(id)
        .orElseThrow(() -> new IllegalStateException("procedure '%s' is gone".formatted(id)));
  }

  /** A question gets what full-text search finds, and never with confidence. */
  private Answer question(Paste paste, int limit) {
    Pasted pasted = Pasted.of(paste);
    List<Match> matches = new ArrayList<>();
    for (Hit hit : Shortlist.of(index.search(paste.text(), Shortlist.DEPTH * limit), limit)) {
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
              pasted,
              List.of()));
    }
    Question question = new Question(paste.text());
    boolean met = matches.stream().anyMatch(match -> question.isMetBy(match.procedure()));
    return new Answer(
        met ? Answer.Kind.SHORTLIST : Answer.Kind.NO_MATCH,
        matches,
        met ? Reasons.QUESTION : Reasons.UNASKED,
        List.of(),
        index.generation(),
        List.of());
  }
}
