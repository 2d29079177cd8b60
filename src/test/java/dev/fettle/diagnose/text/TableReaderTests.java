package dev.fettle.diagnose.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.console.Exchange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableReaderTests {

  @Test
  void cellsStandBelowTheirHeadersAlsoWhenEmpty() {
    Table table =
        only(
            """
            CONTAINER ID        IMAGE      STATUS          PORTS      NAMES
            ba80dcf042da        node:v1    Up 56 minutes   80/tcp     web
            3acb04045545        node:v1    Up 56 minutes              db
            """);
    assertThat(table.rows().get(1).get("PORTS")).isEmpty();
    assertThat(table.rows().get(1).get("NAMES")).isEqualTo("db");
    assertThat(table.rows().getFirst().get("STATUS")).isEqualTo("Up 56 minutes");
  }

  @Test
  void rowThatOverranItsColumnsIsLaidOutByItsGaps() {
    Table table =
        only(
            """
            NAME   READY   AGE
            a-name-longer-than-its-column   1/1   5d
            """);
    assertThat(table.rows().getFirst().cells())
        .containsExactly("a-name-longer-than-its-column", "1/1", "5d");
  }

  @Test
  void collapsedBlanksAreRead() {
    Table table = only("NAMESPACE NAME ENDPOINTS AGE\nshop web <none> 5d\n");
    assertThat(table.rows().getFirst().get("ENDPOINTS")).isEqualTo("<none>");
  }

  @Test
  void cutTableKeepsWhatIsThere() {
    Table table = only("NAME      ENDPOINTS   AGE\nweb       <non\ndb        10.1");
    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().getFirst().get("AGE")).isEmpty();
  }

  @Test
  void indentedTablesAndTrailingRemarksAreRead() {
    Table table =
        only(
            """
              NAME    ENDPOINTS   AGE
              web     <none>      17h  #暴露了端口
            """);
    assertThat(table.rows().getFirst().cells()).containsExactly("web", "<none>", "17h");
  }

  @Test
  void rowThatFitsNoWayIsLeftOutAndTold() {
    Table table = only("NAME    ENDPOINTS   AGE\nthis is no row of the table at all\n");
    assertThat(table.rows()).isEmpty();
    assertThat(table.whole()).isFalse();
  }

  @Test
  void blankLineOrAnotherHeaderEndsATable() {
    assertThat(read("NAME   AGE\nweb    5d\n\nNAME   TYPE\nNAME   READY\n")).hasSize(3);
  }

  private static Table only(String text) {
    List<Table> tables = read(text);
    assertThat(tables).hasSize(1);
    return tables.getFirst();
  }

  private static List<Table> read(String text) {
    List<Exchange.Printed> lines = new ArrayList<>();
    for (String line : text.split("\n")) {
      lines.add(new Exchange.Printed(lines.size() + 1, line));
    }
    return TableReader.read(lines);
  }
}
