package dev.fettle.binding;

import dev.fettle.command.ValueForms;
import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.ParameterKind;
import dev.fettle.runbook.Procedure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads values for a procedure's parameters out of a paste. One that stands out is taken; of
 * several that would do none is, they are a choice.
 */
public final class BindingReader {

  private static final double ALIGNED = 0.95;
  private static final double TAKEN_MIN = 0.3;
  private static final double LEAD = 0.25;
  private static final double GLUED = 0.85;
  private static final double UNQUALIFIED = 0.5;
  private static final double OFF_EVIDENCE = 0.8;
  private static final int ALTERNATIVES_MAX = 8;

  private final Pasted pasted;
  private final Procedure procedure;
  private final Map<String, Candidate> aligned;
  private final Set<Integer> evidence;
  private final TableValues tables;

  private BindingReader(
      Pasted pasted, Procedure procedure, Map<String, Candidate> aligned, Set<Integer> evidence) {
    this.pasted = pasted;
    this.procedure = procedure;
    this.aligned = aligned;
    this.evidence = evidence;
    this.tables = new TableValues(pasted.rows(), evidence, Subjects.of(procedure));
  }

  /**
   * The values that {@code pasted} has for the parameters of {@code procedure}.
   *
   * @param aligned what stands in the paste where the guide has a placeholder, by its spelling
   * @param evidence lines of the paste that speak for the procedure, from 1
   */
  public static List<Binding> read(
      Pasted pasted, Procedure procedure, Map<String, Candidate> aligned, Set<Integer> evidence) {
    return new BindingReader(pasted, procedure, aligned, evidence).read();
  }

  /** The value that stands where the guide has a placeholder. */
  public static Candidate aligned(String value, int line) {
    return new Candidate(value, line, ALIGNED, "where the guide has the placeholder");
  }

  /** Pods first: the node and the namespace are those of the pod. */
  private List<Binding> read() {
    Map<String, Binding> read = new LinkedHashMap<>();
    List<Parameter> order = new ArrayList<>(procedure.parameters());
    order.sort(Comparator.comparing(parameter -> parameter.kind() != ParameterKind.POD));
    for (Parameter parameter : order) {
      binding(parameter, read).ifPresent(binding -> read.put(parameter.name(), binding));
    }
    return procedure.parameters().stream()
        .flatMap(parameter -> Optional.ofNullable(read.get(parameter.name())).stream())
        .toList();
  }

  private Optional<Binding> binding(Parameter parameter, Map<String, Binding> read) {
    List<Candidate> candidates = new ArrayList<>(List.copyOf(best(parameter, read).values()));
    candidates.sort(
        Comparator.comparingDouble(Candidate::confidence)
            .reversed()
            .thenComparingInt(Candidate::line)
            .thenComparing(Candidate::value));
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Candidate first = candidates.getFirst();
    boolean alone =
        candidates.size() == 1 || candidates.get(1).confidence() <= first.confidence() - LEAD;
    boolean taken = alone && first.confidence() >= TAKEN_MIN;
    List<Candidate> rest = taken ? candidates.subList(1, candidates.size()) : candidates;
    return Optional.of(
        new Binding(
            parameter.name(),
            parameter.kind(),
            taken ? first.value() : "",
            taken ? first.line() : 0,
            taken ? first.confidence() : 0,
            taken ? first.source() : "",
            rest.subList(0, Math.min(ALTERNATIVES_MAX, rest.size()))));
  }

  /** The candidates by value, each from its best source. */
  private Map<String, Candidate> best(Parameter parameter, Map<String, Binding> read) {
    Map<String, Candidate> best = new LinkedHashMap<>();
    for (Candidate candidate : candidates(parameter, read)) {
      boolean fits = ValueForms.accepts(candidate.value(), parameter.kind());
      if (fits) {
        best.merge(
            candidate.value(),
            candidate,
            (one, other) -> one.confidence() >= other.confidence() ? one : other);
      }
    }
    return best;
  }

  private List<Candidate> candidates(Parameter parameter, Map<String, Binding> read) {
    for (String spelling : parameter.spellings()) {
      Candidate candidate = aligned.get(spelling);
      if (candidate != null) {
        return List.of(candidate);
      }
    }
    ParameterKind kind = parameter.kind();
    if (kind == ParameterKind.TEXT) {
      return List.of();
    }
    for (Binding known : read.values()) {
      boolean dependent = known.kind() == ParameterKind.POD && !known.isChoice();
      List<Candidate> beside =
          dependent && kind != ParameterKind.POD
              ? tables.beside(ParameterKind.POD, known.value(), kind)
              : List.of();
      if (!beside.isEmpty() && Subjects.qualifiers(parameter).isEmpty()) {
        return beside;
      }
    }
    if (kind == ParameterKind.IMAGE || kind == ParameterKind.TAG) {
      ImagePart part = ImagePart.of(parameter, procedure);
      return found(ParameterKind.IMAGE).stream().flatMap(image -> part.of(image).stream()).toList();
    }
    return found(kind).stream().map(candidate -> weighed(parameter, candidate)).toList();
  }

  private List<Candidate> found(ParameterKind kind) {
    List<Candidate> found = new ArrayList<>(tables.of(kind));
    found.addAll(pasted.typed(kind));
    found.addAll(said(kind));
    return found;
  }

  /** What is named elsewhere than in the lines that matched is less likely meant. */
  private List<Candidate> said(ParameterKind kind) {
    List<Candidate> said = pasted.said(kind);
    List<Candidate> near = said.stream().filter(value -> evidence.contains(value.line())).toList();
    return near.isEmpty()
        ? said.stream().map(candidate -> candidate.weighed(OFF_EVIDENCE)).toList()
        : near;
  }

  /** The address of a master is not any address: its line has to say so. */
  private Candidate weighed(Parameter parameter, Candidate candidate) {
    if (isGlued(parameter, candidate)) {
      String source = "before the same port as in the guide";
      return new Candidate(candidate.value(), candidate.line(), GLUED, source);
    }
    List<String> qualifiers = Subjects.qualifiers(parameter);
    boolean said = qualifiers.isEmpty() || says(candidate.line(), qualifiers);
    return said ? candidate : candidate.weighed(UNQUALIFIED);
  }

  /** {@code 192.0.2.7:5000} where the guide has {@code <master_ip>:5000}. */
  private boolean isGlued(Parameter parameter, Candidate candidate) {
    boolean host = parameter.kind() == ParameterKind.IP || parameter.kind() == ParameterKind.NODE;
    return host
        && Subjects.portsBehind(parameter, procedure).stream()
            .anyMatch(port -> pasted.printed(candidate.line()).contains(candidate.value() + port));
  }

  private boolean says(int line, List<String> words) {
    String text = pasted.printed(line).toLowerCase(Locale.ROOT);
    return words.stream()
        .anyMatch(
            word -> text.contains(word) || word.equals("master") && text.contains("control-plane"));
  }
}
