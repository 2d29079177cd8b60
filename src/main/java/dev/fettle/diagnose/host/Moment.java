package dev.fettle.diagnose.host;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** What a host's clock showed, in minutes since the year 1970 began, in UTC. */
record Moment(Cited cited, long minutes) implements Stated {}
