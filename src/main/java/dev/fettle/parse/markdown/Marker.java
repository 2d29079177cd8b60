package dev.fettle.parse.markdown;

/**
 * A line that opens or closes a container, or stands for a block by itself.
 *
 * @param key what an opening line and its closing line have in common
 * @param container what it opens or stands for
 * @param written the line as its author wrote it
 */
record Marker(Role role, String key, Container container, String written) {

  static Marker open(String key, Container container, String written) {
    return new Marker(Role.OPEN, key, container, written);
  }

  static Marker close(String key, String written) {
    return new Marker(Role.CLOSE, key, new Container.Flow(), written);
  }

  static Marker single(Container container, String written) {
    return new Marker(Role.SINGLE, "", container, written);
  }

  enum Role {
    OPEN,
    CLOSE,
    SINGLE
  }

  /** What a marker makes of the blocks it holds. */
  sealed interface Container {

    /** An admonition; {@code title} is Markdown. */
    record Remark(String kind, String title) implements Container {}

    /** One of several tabs; {@code title} is Markdown. */
    record Tab(String title) implements Container {}

    /** A group; {@code title} is Markdown. */
    record Group(String name, String title) implements Container {}

    /** The blocks stand as if there were no container. */
    record Flow() implements Container {}

    /** The title of the group around it. */
    record Summary(String title) implements Container {}

    /** An image of its own. */
    record Picture(String target, String alternative) implements Container {}

    /** The line is text of the guide. */
    record Words() implements Container {}
  }
}
