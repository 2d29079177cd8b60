package dev.fettle.parse.rst.text;

/**
 * How reStructuredText is read.
 *
 * @param lenient whether common slips are read as their author meant them, each reported
 * @param insertFiles whether {@code include} and {@code literalinclude} bring in files of the
 *     content root
 */
public record RstOptions(boolean lenient, boolean insertFiles) {

  /** What Fettle serves: slips are mended, files are included. */
  public static final RstOptions SERVED = new RstOptions(true, true);

  /** What docutils reads without access to files: for comparison with it. */
  public static final RstOptions STRICT = new RstOptions(false, false);
}
