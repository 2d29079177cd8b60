package dev.fettle.index.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.fettle.index.TextVectors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * all-MiniLM-L6-v2, quantised: sentence vectors by the mean over the pieces of a text. Runs in the
 * caller's thread and in no other. Compiled with {@code -Pmodel} only.
 */
final class MiniLm implements TextVectors {

  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
  private static final int DIMENSIONS = 384;

  /** The model was trained on no more. */
  private static final int PIECES_MAX = 256;

  private @Nullable Started started;

  MiniLm() {}

  private record Started(OrtEnvironment environment, OrtSession session, WordPieces pieces) {}

  @Override
  public String name() {
    return "all-minilm-l6-v2-q";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  private synchronized Started started() {
    Started known = started;
    if (known == null) {
      known = start();
      started = known;
    }
    return known;
  }

  private static Started start() {
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      OrtSession session = environment.createSession(bytes(MODEL), options);
      return new Started(environment, session, new WordPieces(vocabulary()));
    } catch (OrtException | IOException e) {
      throw new IllegalStateException("the model cannot be started: " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = MiniLm.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    }
  }

  private static Map<String, Integer> vocabulary() throws IOException {
    JsonNode vocabulary =
        JsonMapper.builder().build().readTree(bytes(TOKENIZER)).path("model").path("vocab");
    Map<String, Integer> numbers = new HashMap<>();
    vocabulary.properties().forEach(piece -> numbers.put(piece.getKey(), piece.getValue().asInt()));
    return numbers;
  }

  @Override
  public float[] of(String text) {
    Started model = started();
    long[] pieces = model.pieces().read(text, PIECES_MAX);
    long[] ones = new long[pieces.length];
    Arrays.fill(ones, 1);
    OrtEnvironment environment = model.environment();
    try (OnnxTensor ids = row(environment, pieces);
        OnnxTensor mask = row(environment, ones);
        OnnxTensor types = row(environment, new long[pieces.length]);
        OrtSession.Result result =
            model
                .session()
                .run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return mean(((float[][][]) result.get(0).getValue())[0]);
    } catch (OrtException e) {
      throw new IllegalStateException("the model failed: " + e.getMessage(), e);
    }
  }

  private static OnnxTensor row(OrtEnvironment environment, long[] values) throws OrtException {
    long[] shape = {1, values.length};
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private static float[] mean(float[][] rows) {
    float[] sum = new float[DIMENSIONS];
    for (float[] row : rows) {
      for (int i = 0; i < DIMENSIONS; i++) {
        sum[i] += row[i];
      }
    }
    double square = 0;
    for (float value : sum) {
      square += (double) value * value;
    }
    float length = (float) Math.max(Math.sqrt(square), 1e-9);
    for (int i = 0; i < DIMENSIONS; i++) {
      sum[i] /= length;
    }
    return sum;
  }
}
