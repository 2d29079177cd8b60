package dev.fettle.extract;

import dev.fettle.extract.words.Words;
import dev.fettle.runbook.Command;
import dev.fettle.runbook.Effect;
import dev.fettle.runbook.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Makes checks of reading commands that a question goes before: "Verify that the service runs", and
 * reads what their answers mean: "If not present, reload it".
 */
final class CheckReader {

  private static final Set<String> ASKING =
      Set.of(
          "verify",
          "check",
          "make",
          "ensure",
          "confirm",
          "look",
          "see",
          "validate",
          "inspect",
          "determine");

  /** What programs call a subcommand that only reads. */
  private static final Set<String> READING =
      Set.of("get", "list", "show", "status", "describe", "version", "info");

  private static final List<String> ASKING_HAN = List.of("检查", "确认", "验证", "查看");

  private static final List<String> EXPECTING = List.of(" is expected", "应该", "必须");

  private static final List<String> MODALS = List.of(" must ", " should ", " shall ");

  /** What "you should" goes on with where it tells what to expect. */
  private static final Set<String> PERCEIVING =
      Set.of("see", "get", "find", "have", "receive", "notice", "observe", "be");

  /** What "must be" goes on with where it tells what to do. */
  private static final Set<String> DOING =
      Set.of(
          ("removed deleted restarted changed replaced updated upgraded installed added created"
                  + " configured fixed run executed done edited set reset rebooted cleaned adjusted"
                  + " increased decreased reduced modified avoided used performed disabled enabled"
                  + " applied taken considered specified provided")
              .split(" "));

  /** Words before the one that asks: "Step 4 - then verify". */
  private static final int LEAD_MAX = 4;

  private final List<Step> read = new ArrayList<>();

  private CheckReader() {}

  /** {@code steps} with checks in place of the executions that answer a question. */
  static List<Step> read(List<Step> steps, String title) {
    CheckReader reader = new CheckReader();
    String question = asks(title) ? title : "";
    for (Step step : steps) {
      question = reader.add(step, question);
    }
    return withOutcomes(reader.read);
  }

  /** Adds {@code step}; returns the question that the next command would answer. */
  private String add(Step step, String question) {
    if (step instanceof Step.Instruction words) {
      read.add(words);
      return asks(words.prose()) ? words.prose() : "";
    }
    if (!(step instanceof Step.Execution execution)) {
      read.add(step);
      return "";
    }
    if (question.isEmpty() || !answers(execution.command())) {
      read.add(execution);
      return "";
    }
    takeQuestion(question);
    read.add(check(question, execution));
    return question;
  }

  /** A command that reads, or by its name does so though its program is not known. */
  private static boolean answers(Command command) {
    String[] words = command.template().strip().split("\\s++", 4);
    int program = words[0].equals("sudo") ? 1 : 0;
    boolean named = words.length > program + 1 && READING.contains(words[program + 1]);
    return command.effect() == Effect.READS || command.effect() == Effect.UNKNOWN && named;
  }

  /** The question stands in the check, so it need not stand before it as well. */
  private void takeQuestion(String question) {
    if (!read.isEmpty()
        && read.getLast() instanceof Step.Instruction words
        && words.prose().equals(question)) {
      read.removeLast();
    }
  }

  private static Step check(String question, Step.Execution execution) {
    Command command = execution.command();
    List<Step.Outcome> outcomes =
        execution.expectation().isEmpty()
            ? List.of()
            : List.of(new Step.Outcome(execution.expectation(), "expected", ""));
    return new Step.Check(question, command, outcomes, execution.span());
  }

  /** Whether {@code prose} asks the reader to look whether something is so. */
  static boolean asks(String prose) {
    List<String> words = Words.of(prose);
    boolean asked = words.stream().limit(LEAD_MAX + 1L).anyMatch(ASKING::contains);
    return asked && !isMake(words) || ASKING_HAN.stream().anyMatch(prose::contains);
  }

  /** "Make" asks only in "make sure". */
  private static boolean isMake(List<String> words) {
    int make = words.indexOf("make");
    boolean sure = make >= 0 && make + 1 < words.size() && words.get(make + 1).equals("sure");
    boolean other =
        words.stream().limit(LEAD_MAX + 1L).anyMatch(w -> ASKING.contains(w) && !w.equals("make"));
    return make >= 0 && !sure && !other;
  }

  /** Gives every check what the words up to the next command say about its answer. */
  private static List<Step> withOutcomes(List<Step> steps) {
    List<Step> complete = new ArrayList<>(steps);
    int check = -1;
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).run().isPresent()) {
        check = steps.get(i) instanceof Step.Check ? i : -1;
      } else if (steps.get(i) instanceof Step.Instruction question && asks(question.prose())) {
        check = saysOfAnswer(question.prose()) ? check : -1;
      }
      if (check >= 0 && steps.get(i) instanceof Step.Instruction words) {
        complete.set(check, with((Step.Check) complete.get(check), outcomes(words.prose())));
      }
    }
    return complete;
  }

  /** "If absent, check the mount": a branch of the check before, not a question of its own. */
  private static boolean saysOfAnswer(String prose) {
    String lower = prose.toLowerCase(Locale.ROOT);
    return lower.startsWith("if ") || lower.startsWith("otherwise") || prose.startsWith("如果");
  }

  private static Step with(Step.Check check, List<Step.Outcome> more) {
    List<Step.Outcome> outcomes = new ArrayList<>(check.outcomes());
    outcomes.addAll(more);
    return new Step.Check(check.question(), check.command(), outcomes, check.span());
  }

  /** The branches and expectations that {@code prose} states, a sentence each. */
  static List<Step.Outcome> outcomes(String prose) {
    return Words.sentences(prose).stream().flatMap(s -> outcome(s).stream()).toList();
  }

  private static Optional<Step.Outcome> outcome(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    if (lower.startsWith("if ")) {
      return Optional.of(branch(sentence.substring(3)));
    }
    if (lower.startsWith("otherwise")) {
      return Optional.of(new Step.Outcome("otherwise", "", after(sentence, "otherwise".length())));
    }
    if (sentence.startsWith("如果")) {
      return Optional.of(branch(sentence.substring(2)));
    }
    boolean expects = EXPECTING.stream().anyMatch(lower::contains) || expects(lower);
    return expects ? Optional.of(new Step.Outcome(sentence, "expected", "")) : Optional.empty();
  }

  /** "It must be present" says what to expect; "you should run", "must be removed" what to do. */
  private static boolean expects(String sentence) {
    for (String modal : MODALS) {
      int at = sentence.indexOf(modal);
      if (at >= 0) {
        List<String> before = Words.of(sentence.substring(0, at));
        List<String> after = Words.of(sentence.substring(at + modal.length()));
        boolean you = !before.isEmpty() && List.of("you", "we").contains(before.getLast());
        boolean seen = !you || !after.isEmpty() && PERCEIVING.contains(after.getFirst());
        boolean done = after.stream().limit(3).anyMatch(DOING::contains);
        return seen && !done;
      }
    }
    return false;
  }

  /** "not present, reload it": the condition goes up to the first comma or "then". */
  private static Step.Outcome branch(String text) {
    int comma = firstOf(text, ", ", "，", " then ", ": ");
    return comma < 0
        ? new Step.Outcome(text.strip(), "", "")
        : new Step.Outcome(text.substring(0, comma).strip(), "", after(text, comma));
  }

  private static int firstOf(String text, String... marks) {
    int first = -1;
    for (String mark : marks) {
      int at = text.indexOf(mark);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }

  /** What follows {@code at}, without the comma or "then" in between. */
  private static String after(String text, int at) {
    String rest = text.substring(at).strip();
    while (rest.startsWith(",") || rest.startsWith("，") || rest.startsWith(":")) {
      rest = rest.substring(1).strip();
    }
    return rest.startsWith("then ") ? rest.substring(5) : rest;
  }
}
