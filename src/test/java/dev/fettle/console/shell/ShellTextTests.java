package dev.fettle.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.console.shell.ShellText.Context;
import dev.fettle.console.shell.ShellText.Kind;
import dev.fettle.console.shell.ShellText.Open;
import dev.fettle.console.shell.ShellText.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTextTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "echo @ | BARE",
        "echo '@' | SINGLE_QUOTES",
        "echo \"@\" | DOUBLE_QUOTES",
        "echo \"$(echo @)\" | BARE",
        "echo \"$(echo '@')\" | SINGLE_QUOTES",
        "echo \"$(echo \"@\")\" | DOUBLE_QUOTES",
        "echo `echo @` | BACKQUOTES",
        "echo $'@' | ANSI_QUOTES",
        "echo ${x:-@} | EXPANSION",
        "echo ${x:-\"@\"} | EXPANSION",
        "echo $((1 + @)) | ARITHMETIC",
        "echo x # @ | COMMENT",
        "echo x#@ | BARE",
        "echo 'a'\\''@' | SINGLE_QUOTES",
        "echo \"a\\\"@\" | DOUBLE_QUOTES",
        "cat <<EOF~@~EOF | HERE_DOCUMENT",
        "cat <<'EOF'~@~EOF | QUOTED_HERE_DOCUMENT",
        "cat <<EOF~x~EOF~@ | BARE",
        "cat <<EOF~$(echo @)~EOF | BARE",
        "cat <(echo '@') | SINGLE_QUOTES"
      })
  void placeHasItsContext(String text, Context context) {
    String read = text.replace('~', '\n');
    assertThat(ShellText.read(read).contexts().get(read.indexOf('@'))).isEqualTo(context);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "ls -l ~ NOTHING",
        "ls \\ ~ LINE",
        "ls \\\\ ~ NOTHING",
        "echo 'a ~ QUOTE",
        "echo \"a ~ QUOTE",
        "echo # don't ~ NOTHING",
        "echo $(date ~ QUOTE",
        "cat <<EOF ~ HERE_DOCUMENT",
        "ls && ~ LIST",
        "for i in a; do ~ COMPOUND",
        "for i in a; do x; done ~ NOTHING",
        "if true; then x \\ ~ COMPOUND",
        "echo for if case ~ NOTHING"
      })
  void endLeavesOpen(String line) {
    String[] pair = line.split(" ~ ");
    assertThat(ShellText.read(pair[0]).open()).isEqualTo(Open.valueOf(pair[1]));
  }

  @Test
  void pipeLeavesTheListOpen() {
    assertThat(ShellText.read("ls |").open()).isEqualTo(Open.LIST);
  }

  @Test
  void wordsLoseTheirQuotes() {
    assertThat(ShellText.read("a'b c'\"d\\\"e\"\\ f 2>&1 >out").tokens())
        .extracting(Token::value)
        .containsExactly("ab cd\"e f", "2>&", "1", ">", "out");
  }

  @Test
  void substitutionsAreKept() {
    Token word = ShellText.read("echo \"$(date `id`)\"").tokens().get(1);
    assertThat(word.kind()).isEqualTo(Kind.WORD);
    assertThat(word.substitutions()).isEqualTo(List.of("date `id`"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$(",
        "`",
        "\"",
        "'",
        "${",
        "$((",
        "((",
        "<<E\n",
        "\"$(",
        "${x:-\"",
        "\\",
        "<(",
        "if ",
        "for i in ",
        "a=",
        "| ",
        "# ",
        "{",
        "case x in ",
        "\n",
        "\"'`$({["
      })
  void repeatedSignsAreRead(String sign) {
    String text = sign.repeat(20_000);
    assertThat(ShellText.read(text).contexts()).hasSize(text.length() + 1);
  }
}
