package dev.fettle.diagnose.fact;

import dev.fettle.diagnose.fact.Finding.Cited;

/**
 * Something that all hosts of a cluster ought to have alike: a version, a mode, an MTU.
 *
 * @param name what it is, to be read by people
 */
public record Trait(Cited cited, String name, String value) implements Stated {}
