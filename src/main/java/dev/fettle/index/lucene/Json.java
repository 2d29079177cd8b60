package dev.fettle.index.lucene;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.fettle.index.ProcedureIndex.ProcedureEntry;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Runbook;
import dev.fettle.runbook.Signature;
import dev.fettle.runbook.Step;
import dev.fettle.source.Problem;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of guides. Sealed types are told apart by name. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Step.class, Steps.class)
          .addMixIn(Signature.class, Signatures.class)
          .build();

  private Json() {}

  static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  static <T> T read(byte[] bytes, Class<T> type) {
    return MAPPER.readValue(bytes, type);
  }

  /**
   * A guide without its procedures, which are stored one by one.
   *
   * @param runbook without procedures
   * @param procedures their ids and titles, in order
   */
  record GuideHead(Runbook runbook, List<ProcedureEntry> procedures) {}

  /** What is said that is not of one guide alone. */
  record IndexHead(List<Problem> problems) {}

  /** A procedure with what a match needs of its guide. */
  record StoredProcedure(Procedure procedure, String runbookTitle, String path) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Instruction.class, name = "instruction"),
    @JsonSubTypes.Type(value = Step.Execution.class, name = "execution"),
    @JsonSubTypes.Type(value = Step.Check.class, name = "check"),
    @JsonSubTypes.Type(value = Step.Excerpt.class, name = "excerpt")
  })
  private interface Steps {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Signature.Phrase.class, name = "phrase"),
    @JsonSubTypes.Type(value = Signature.Expression.class, name = "expression")
  })
  private interface Signatures {}
}
