package dev.fettle.parse.markdown;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.source.SourceSpan;
import java.util.List;

/** What marker lines do to the outline. */
record Borders(Reading reading, Outline outline) {

  /** Opens or closes a container, or adds what the line stands for. */
  void take(Marker marker, SourceSpan span, boolean paired) {
    switch (marker.role()) {
      case OPEN -> {
        if (paired) {
          outline.open(marker.container(), span);
        } else {
          unpaired(marker, span);
        }
      }
      case CLOSE -> {
        if (paired) {
          outline.close(span);
        } else {
          stray(marker, span);
        }
      }
      case SINGLE -> single(marker, span);
    }
  }

  private void single(Marker marker, SourceSpan span) {
    switch (marker.container()) {
      case Marker.Container.Picture picture ->
          outline.add(new Block.Image(picture.target(), picture.alternative(), List.of(), span));
      case Marker.Container.Summary summary -> outline.summary(summary.title(), span);
      case Marker.Container.Words ignored -> words(marker, span);
      default -> {}
    }
  }

  /** A shortcode that holds nothing stands for itself; other openings should have had an end. */
  private void unpaired(Marker marker, SourceSpan span) {
    if (marker.key().startsWith("{{")) {
      words(marker, span);
      return;
    }
    if (!reading.isMdx()) {
      words(marker, span);
    }
    reading.warn(
        "container-not-closed", span, "'%s' has no end".formatted(shortened(marker.written())));
  }

  private void words(Marker marker, SourceSpan span) {
    String shown = Shortcode.words(marker.written());
    outline.add(new Block.Paragraph(List.of(new Inline.Text(shown)), span));
  }

  private void stray(Marker marker, SourceSpan span) {
    reading.warn(
        "container-not-opened",
        span,
        "'%s' ends what was not begun".formatted(shortened(marker.written())));
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
