package dev.fettle.source;

import java.io.StringReader;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML as values, or why it is none.
 *
 * @param isMap whether it reads as keys with values, or holds nothing
 * @param fault what is wrong, empty when it reads
 * @param faultIndex the line of the fault, counted from 0
 */
record YamlReading(boolean isMap, Map<String, Object> values, String fault, int faultIndex) {

  private static final int DEPTH_MAX = 32;

  static YamlReading of(String text) {
    try {
      Object loaded = yaml().load(text);
      if (loaded == null) {
        return new YamlReading(true, Map.of(), "", 0);
      }
      return loaded instanceof Map<?, ?> map
          ? new YamlReading(true, new PlainValues().map(map), "", 0)
          : new YamlReading(false, Map.of(), "", 0);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
      int last = (int) text.lines().count();
      String problem = Objects.requireNonNullElse(e.getProblem(), "unreadable");
      return new YamlReading(false, Map.of(), problem, Math.clamp(line, 0, Math.max(0, last - 1)));
    } catch (YAMLException e) {
      return new YamlReading(false, Map.of(), "unreadable or beyond its limits", 0);
    }
  }

  boolean isBroken() {
    return !fault.isEmpty();
  }

  /**
   * @param text what was read
   * @param firstLine the line of the file that is the first of {@code text}
   */
  Metadata metadata(String text, int firstLine) {
    Node root = yaml().compose(new StringReader(text));
    return new Metadata(values, root == null ? Map.of() : YamlLines.of(root, firstLine));
  }

  /** A fresh reader each time: SnakeYAML's is not safe for use by several threads. */
  private static Yaml yaml() {
    LoaderOptions limits = new LoaderOptions();
    limits.setMaxAliasesForCollections(10);
    limits.setNestingDepthLimit(DEPTH_MAX);
    limits.setCodePointLimit(1 << 18);
    DumperOptions dumper = new DumperOptions();
    return new Yaml(
        new SafeConstructor(limits), new Representer(dumper), dumper, limits, new DatesAsText());
  }

  /** YAML's own guesses but for dates, which stay as their author wrote them. */
  private static final class DatesAsText extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
      addImplicitResolver(Tag.INT, INT, "-+0123456789");
      addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
      addImplicitResolver(Tag.MERGE, MERGE, "<");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }
}
