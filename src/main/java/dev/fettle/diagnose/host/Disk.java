package dev.fettle.diagnose.host;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** A row of {@code df}; {@code used} in per cent, of inodes when {@code inodes}. */
record Disk(Cited cited, String filesystem, String mount, int used, boolean inodes)
    implements Stated {}
