package dev.fettle;

import dev.fettle.cli.shell.CommandLine;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The program: runs one command of the terminal, of which {@code serve} is one. */
public final class Fettle {

  private Fettle() {}

  /** Ends the process with the command's exit code. */
  public static void main(String[] args) {
    Logs.prepare(args);
    int code;
    try (var context = new AnnotationConfigApplicationContext(TerminalWiring.class)) {
      code = context.getBean(CommandLine.class).run(args);
    }
    System.exit(code);
  }
}
