package dev.fettle.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.render.Ink;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTests {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Call> calls = new ArrayList<>();

  @Test
  void argumentsKeepTheirBlanksAndQuotes() {
    assertThat(run("match", "a  b", "it's \"so\"", "")).isZero();
    assertThat(calls.getFirst().arguments()).containsExactly("a  b", "it's \"so\"", "");
  }

  @Test
  void optionsStandAnywhereAndTakeTheirValueEitherWay() {
    run("match", "--set", "a=b c", "x", "--set=d=e", "--json");
    assertThat(calls.getFirst().texts("set")).containsExactly("a=b c", "d=e");
    assertThat(calls.getFirst().flag("json")).isTrue();
    assertThat(calls.getFirst().arguments()).containsExactly("x");
  }

  @Test
  void valueOfAnOptionMayLookLikeAnOption() {
    run("match", "--set", "--json");
    assertThat(calls.getFirst().texts("set")).containsExactly("--json");
    assertThat(calls.getFirst().flag("json")).isFalse();
  }

  @Test
  void twoDashesEndTheOptions() {
    run("match", "--", "--json", "-");
    assertThat(calls.getFirst().arguments()).containsExactly("--json", "-");
  }

  @Test
  void unknownOptionIsWrongUse() {
    assertThat(run("match", "--jsn")).isEqualTo(2);
    assertThat(err)
        .hasToString("fettle: option '--jsn': not known to 'match'; see 'fettle match --help'\n");
  }

  @Test
  void missingValueIsWrongUse() {
    assertThat(run("match", "--set")).isEqualTo(2);
    assertThat(err.toString()).contains("option '--set': takes a value");
  }

  @Test
  void unknownCommandIsOneLineWithAHint() {
    assertThat(run("mtach", "x")).isEqualTo(2);
    assertThat(err)
        .hasToString(
            "fettle: command 'mtach': not known; did you mean 'match'? 'fettle --help' lists the"
                + " commands\n");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void numbersAreHeldToTheirRange() {
    assertThat(run("match", "--limit", "101")).isEqualTo(2);
    assertThat(run("match", "--limit", "-1")).isEqualTo(2);
    assertThat(run("match", "--limit", "99999999999999999999")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(3).allMatch(l -> l.contains("from 1 to 100"));
  }

  @Test
  void exitCodeIsTheCommands() {
    assertThat(run("match", "exit-1")).isEqualTo(1);
  }

  @Test
  void ownFaultIsOneLineAndExitCodeThree() {
    assertThat(run("match", "break")).isEqualTo(3);
    assertThat(err.toString().lines()).hasSize(1).first().asString().contains("internal fault");
  }

  @Test
  void nothingAtAllOnATerminalIsTheHelp() {
    assertThat(commandLine(true).run()).isZero();
    assertThat(out.toString()).contains("Commands:\n  match ");
    assertThat(calls).isEmpty();
  }

  @Test
  void nothingAtAllWithSomethingPipedInMatchesIt() {
    run();
    run("--json");
    assertThat(calls).hasSize(2).allMatch(c -> c.arguments().isEmpty());
    assertThat(calls.getLast().flag("json")).isTrue();
  }

  @Test
  void helpOfACommandDoesNotRunIt() {
    assertThat(run("match", "--set", "a=b", "--help")).isZero();
    assertThat(out.toString())
        .startsWith("Usage: fettle match [X] [OPTION]…")
        .contains("--set A=B");
    assertThat(calls).isEmpty();
  }

  @Test
  void versionIsOneLine() {
    assertThat(run("--version")).isZero();
    assertThat(out).hasToString("fettle 1.2.3\n");
  }

  private int run(String... args) {
    return commandLine(false).run(args);
  }

  private CommandLine commandLine(boolean typed) {
    Streams streams =
        new Streams(
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(err),
            typed,
            false,
            Ink.PLAIN);
    DoorCommand match =
        DoorCommand.of(
            new DoorCommand.Text("match", "Matches", "[X]", 3, ""),
            List.of(Options.value("set", "A=B", "sets"), Options.JSON, Options.LIMIT),
            streams,
            this::act);
    return new CommandLine(List.of(match), streams, "1.2.3");
  }

  private int act(Call call) {
    calls.add(call);
    call.limit();
    return switch (call.argument().orElse("")) {
      case "exit-1" -> 1;
      case "break" -> throw new IllegalStateException("broken");
      default -> 0;
    };
  }
}
