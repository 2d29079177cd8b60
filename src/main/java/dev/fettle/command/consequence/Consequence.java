package dev.fettle.command.consequence;

/**
 * What a command means for the system it is run on, beyond its {@link dev.fettle.runbook.Effect}.
 *
 * @param target what it acts on where that has one name, such as a node or a namespace; else empty
 * @param root whether it needs the rights of root
 * @param guard a command that only reads and shows whether what is acted on is still as it was;
 *     empty when there is none
 */
public record Consequence(Scope scope, String target, boolean root, Undo undo, String guard) {}
