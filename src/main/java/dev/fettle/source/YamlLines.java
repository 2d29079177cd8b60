package dev.fettle.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Gathers on which line of YAML each key and each item of a list begins. */
final class YamlLines {

  /** What is stated of a guide lies no deeper: a key, an item, a key of the item. */
  private static final int DEPTH_MAX = 3;

  private static final int PATHS_MAX = 10_000;

  private final Map<String, Integer> lines = new HashMap<>();
  private final int offset;

  private YamlLines(int offset) {
    this.offset = offset;
  }

  /**
   * The lines by path, as {@link Metadata#lines()}.
   *
   * @param offset the line of the file that is the first of the YAML
   */
  static Map<String, Integer> of(Node root, int offset) {
    YamlLines gathered = new YamlLines(offset);
    gathered.add(root, "", 0);
    return gathered.lines;
  }

  private void add(Node node, String path, int depth) {
    if (depth == DEPTH_MAX) {
      return;
    }
    if (node instanceof MappingNode map) {
      map.getValue().forEach(tuple -> addKey(tuple, path, depth));
    } else if (node instanceof SequenceNode list) {
      List<Node> items = list.getValue();
      for (int i = 0; i < items.size(); i++) {
        put(path + "[" + i + "]", items.get(i), items.get(i), depth);
      }
    }
  }

  private void addKey(NodeTuple tuple, String path, int depth) {
    if (tuple.getKeyNode() instanceof ScalarNode key) {
      String name = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
      put(name, key, tuple.getValueNode(), depth);
    }
  }

  private void put(String path, Node place, Node value, int depth) {
    if (lines.size() < PATHS_MAX) {
      lines.put(path, offset + place.getStartMark().getLine());
      add(value, path, depth + 1);
    }
  }
}
