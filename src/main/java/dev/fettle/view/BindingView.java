package dev.fettle.view;

import dev.fettle.binding.Binding;
import dev.fettle.binding.Candidate;
import java.util.List;
import java.util.Locale;

/** A parameter's value read from a paste; {@code src/docs/api.md} describes the fields. */
public record BindingView(
    String parameter,
    String kind,
    String value,
    int line,
    double confidence,
    String source,
    List<Candidate> alternatives) {

  static BindingView of(Binding binding) {
    return new BindingView(
        binding.parameter(),
        binding.kind().name().toLowerCase(Locale.ROOT),
        binding.value(),
        binding.line(),
        binding.confidence(),
        binding.source(),
        binding.alternatives());
  }
}
