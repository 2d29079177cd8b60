package dev.fettle.command;

import dev.fettle.runbook.ParameterKind;

/**
 * A place in a command that a reader has to fill.
 *
 * @param spelling as it stands in the template, {@code <IP_master>}
 * @param name as {@link dev.fettle.runbook.Parameter#name()}, {@code ip_master}
 * @param start offset of the spelling in the template
 */
public record Placeholder(String spelling, String name, ParameterKind kind, int start) {}
