package dev.fettle.render;

import dev.fettle.console.Paste;
import dev.fettle.match.Answer;
import dev.fettle.view.AnswerView;
import dev.fettle.view.AnswerView.MatchView;
import dev.fettle.view.BindingView;
import dev.fettle.view.DiagnosisView.FindingView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An answer on a terminal, the fix first. */
public final class AnswerText {

  private static final int CHOICES_SHOWN = 5;

  private static final int FINDINGS_MAX = 5;

  private final StringBuilder out = new StringBuilder();
  private final Ink ink;
  private final List<String> pasted;

  private AnswerText(Ink ink, Paste paste) {
    this.ink = ink;
    this.pasted = paste.lines();
  }

  /** What a person reads for {@code view} of the answer to {@code paste}. */
  public static String of(AnswerView view, Paste paste, Ink ink) {
    AnswerText text = new AnswerText(ink, paste);
    switch (Answer.Kind.valueOf(view.kind())) {
      case ANSWER -> text.answer(view);
      case SHORTLIST -> text.shortlist(view);
      case NO_MATCH -> text.noMatch(view);
    }
    view.notes().forEach(n -> text.out.append("\nNote: ").append(Visible.line(n)).append('\n'));
    return text.out.toString();
  }

  private void answer(AnswerView view) {
    List<MatchView> matches = view.matches();
    MatchView best = matches.getFirst();
    heading(best);
    paragraph(best.impact().startsWith("Impact") ? "" : "Impact: ", best.impact());
    paragraph("", best.meaning());
    if (!best.steps().isEmpty()) {
      out.append('\n').append(ink.bold("What to do")).append('\n');
      StepsText.write(out, ink, best.steps());
    }
    out.append('\n').append(ink.bold("Why this one")).append('\n');
    EvidenceText.write(out, ink, best.evidence(), pasted);
    bindings(best);
    findings(view);
    others(matches.subList(1, matches.size()), "Also near");
  }

  private void shortlist(AnswerView view) {
    out.append(ink.bold("Not sure. One of these may be it:")).append('\n');
    reason(view);
    findings(view);
    for (MatchView match : view.matches()) {
      out.append('\n');
      heading(match);
      EvidenceText.write(out, ink, match.evidence(), pasted);
    }
    out.append("\n'fettle show ID' shows one whole.\n");
  }

  private void noMatch(AnswerView view) {
    out.append(ink.bold("No match: no guide answers this.")).append('\n');
    reason(view);
    findings(view);
    others(view.matches(), "Nearest, but no answer");
  }

  private void findings(AnswerView view) {
    if (view.findings().isEmpty()) {
      return;
    }
    out.append('\n').append(ink.bold("What the output itself shows")).append('\n');
    for (FindingView finding : view.findings().stream().limit(FINDINGS_MAX).toList()) {
      out.append(DiagnosisText.head(finding.verdict(), finding.subject(), finding.message(), ink));
      String procedure = finding.procedure();
      out.append(procedure == null ? "" : "  mended by " + Visible.line(procedure) + "\n");
    }
    int more = view.findings().size() - FINDINGS_MAX;
    out.append(more > 0 ? "and %d more; 'fettle diagnose' shows all%n".formatted(more) : "");
  }

  private void heading(MatchView match) {
    out.append(ink.bold(Visible.line(match.title()))).append('\n');
    if (!match.breadcrumb().isEmpty()) {
      out.append(Visible.line(String.join(" > ", match.breadcrumb()))).append('\n');
    }
    String place = "%s:%d · confidence %s".formatted(match.path(), match.line(), percent(match));
    out.append(ink.dim(Visible.line(place))).append('\n');
    out.append(ink.dim("id " + Visible.line(match.id()))).append('\n');
  }

  private static String percent(MatchView match) {
    return String.format(Locale.ROOT, "%.0f %%", match.confidence() * 100);
  }

  private void reason(AnswerView view) {
    if (!view.reason().isEmpty()) {
      out.append(Visible.line(view.reason())).append('\n');
    }
  }

  private void bindings(MatchView match) {
    if (match.bindings().isEmpty()) {
      return;
    }
    out.append('\n').append(ink.bold("Values from the paste")).append('\n');
    for (BindingView binding : match.bindings()) {
      String others =
          binding.alternatives().stream()
              .limit(CHOICES_SHOWN)
              .map(c -> "%s (line %d)".formatted(c.value(), c.line()))
              .collect(Collectors.joining(", "));
      String value =
          binding.value().isEmpty()
              ? "? one of " + others
              : "%s (line %d, %s, %.0f %%)"
                  .formatted(
                      binding.value(),
                      binding.line(),
                      binding.source(),
                      binding.confidence() * 100);
      out.append("  %s = %s%n".formatted(Visible.line(binding.parameter()), Visible.line(value)));
    }
  }

  private void others(List<MatchView> matches, String title) {
    if (matches.isEmpty()) {
      return;
    }
    out.append('\n').append(title).append(":\n");
    for (MatchView match : matches) {
      out.append(
          "  %3s  %s  %s%n"
              .formatted(
                  percent(match), Visible.line(match.title()), ink.dim(Visible.line(match.id()))));
    }
  }

  private void paragraph(String label, String text) {
    if (!text.isEmpty()) {
      out.append('\n').append(label).append(Visible.text(text.strip())).append('\n');
    }
  }
}
