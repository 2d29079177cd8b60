package dev.fettle.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fettle.runbook.Command;
import dev.fettle.runbook.Effect;
import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.ParameterKind;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Step;
import dev.fettle.source.SourceSpan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandFillerTests {

  private static final SourceSpan SPAN = new SourceSpan("guide.md", 1, 1);

  @Test
  void valueTakesThePlaceOfItsPlaceholder() {
    assertThat(filled("kubectl cordon <node_name>", Map.of("node_name", "node-1")).text())
        .isEqualTo("kubectl cordon node-1");
  }

  @Test
  void everySpellingOfAParameterIsFilled() {
    assertThat(filled("ping <node> && ssh ${NODE} # <node>", Map.of("node", "node-1")).text())
        .isEqualTo("ping node-1 && ssh node-1 # node-1");
  }

  @Test
  void missingValueStaysAsTheAuthorSpelledIt() {
    FilledCommand filled = filled("kubectl -n <namespace> logs $POD", Map.of("pod", "web-0"));
    assertThat(filled.text()).isEqualTo("kubectl -n <namespace> logs web-0");
    assertThat(filled.missing()).containsExactly("namespace");
  }

  @Test
  void defaultIsUsedWhenNoValueIsGiven() {
    Parameter port = new Parameter("port", ParameterKind.PORT, true, "6443", "", List.of("<port>"));
    assertThat(fill("curl host:<port>", "sh", List.of(port), Map.of()).text())
        .isEqualTo("curl host:6443");
  }

  @Test
  void exampleNameThatIsAParameterIsFilled() {
    Parameter pod = new Parameter("pod", ParameterKind.POD, true, "", "web-0", List.of("web-0"));
    assertThat(
            fill("kubectl delete po web-0 web-01", "sh", List.of(pod), Map.of("pod", "db-1"))
                .text())
        .isEqualTo("kubectl delete po db-1 web-01");
  }

  @Test
  void textIsQuotedWhereItStands() {
    Map<String, String> value = Map.of("text", "it's $HOME");
    assertThat(filled("echo <text>", value).text()).isEqualTo("echo 'it'\\''s $HOME'");
    assertThat(filled("echo 'a <text>'", value).text()).isEqualTo("echo 'a it'\\''s $HOME'");
    assertThat(filled("echo \"a <text>\"", value).text()).isEqualTo("echo \"a it's \\$HOME\"");
    assertThat(filled("cat <<EOF\n<text>\nEOF", value).text())
        .isEqualTo("cat <<EOF\nit's \\$HOME\nEOF");
    assertThat(filled("cat <<'EOF'\n<text>\nEOF", value).text())
        .isEqualTo("cat <<'EOF'\nit's $HOME\nEOF");
  }

  @Test
  void historyIsNotRecalledInDoubleQuotes() {
    assertThat(filled("echo \"<text>\"", Map.of("text", "a!b")).text())
        .isEqualTo("echo \"a\"'!'\"b\"");
  }

  @Test
  void valueThatIsReadTwiceMustBePlain() {
    assertRefused("ssh node-1 'cat <text>'", "a b");
    assertRefused("echo `cat <text>`", "a b");
    assertRefused("bash -c \"cat <text>\"", "$(x)");
    assertRefused("sudo awk '/<text>/' f", "a/b'c");
    assertThat(filled("ssh node-1 'cat <text>'", Map.of("text", "/var/log/a.log")).text())
        .isEqualTo("ssh node-1 'cat /var/log/a.log'");
  }

  @Test
  void valueDoesNotBreakOutOfJson() {
    assertRefused("curl -d '{\"name\":\"<text>\"}' host", "x\",\"admin\":\"true");
  }

  @Test
  void valueDoesNotEndItsHereDocument() {
    assertRefused("cat <<EOF\n<text>\nEOF", "EOF");
  }

  @Test
  void numberBeforeARedirectionIsNoDescriptor() {
    assertThat(filled("echo <text>>file", Map.of("text", "2")).text()).isEqualTo("echo '2'>file");
  }

  @Test
  void powershellHasItsOwnQuotes() {
    assertThat(
            fill("Get-Item <text>", "powershell", List.of(text()), Map.of("text", "it's")).text())
        .isEqualTo("Get-Item 'it''s'");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            fill("Get-Item \"<text>\"", "powershell", List.of(text()), Map.of("text", "$(x)")));
  }

  @Test
  void otherInterpretersTakePlainValuesOnly() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> fill("select '<text>'", "sql", List.of(text()), Map.of("text", "x' or '1")));
  }

  @Test
  void nameThatIsNoParameterIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> filled("ping <node>", Map.of("pod", "web-0")))
        .withMessage("parameter 'pod': one of [node]");
  }

  @Test
  void wrongValueSaysTheAcceptedForm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> filled("ping <ip>", Map.of("ip", "192.0.2.256")))
        .withMessage(
            "ip '192.0.2.256': an IPv4 or IPv6 address, such as 192.0.2.10 or 2001:db8::10");
  }

  private static void assertRefused(String template, String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> filled(template, Map.of("text", value)));
  }

  static Parameter text() {
    return new Parameter("text", ParameterKind.TEXT, true, "", "", List.of("<text>"));
  }

  /** Fills a shell command whose parameters are its placeholders. */
  static FilledCommand filled(String template, Map<String, String> values) {
    List<Parameter> parameters =
        PlaceholderReader.read(template).stream()
            .map(p -> new Parameter(p.name(), p.kind(), true, "", "", List.of()))
            .distinct()
            .toList();
    return fill(template, "sh", parameters, values);
  }

  private static FilledCommand fill(
      String template, String interpreter, List<Parameter> parameters, Map<String, String> values) {
    List<String> names = parameters.stream().map(Parameter::name).toList();
    Command command =
        new Command(template, interpreter, "", false, names, Effect.UNKNOWN, "", SPAN);
    Procedure procedure =
        new Procedure(
            "c/f#s",
            "Title",
            List.of(),
            "",
            "",
            List.of(),
            List.of(new Step.Execution(command, "", SPAN)),
            parameters,
            List.of(),
            SPAN);
    return CommandFiller.fill(procedure, values).getFirst();
  }
}
