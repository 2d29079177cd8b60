package dev.fettle;

import dev.fettle.cli.Commands;
import dev.fettle.cli.Server;
import dev.fettle.cli.Walk;
import dev.fettle.cli.shell.CommandLine;
import dev.fettle.cli.shell.Streams;
import dev.fettle.render.Ink;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Wires the terminal door. Nothing here reads content or opens an index before a command asks. */
@Configuration(proxyBeanMethods = false)
class TerminalWiring {

  @Bean
  CommandLine commandLine(Walk walk, ObjectProvider<WebServer> webServer, Streams streams) {
    Server server = (workspace, host, port) -> webServer.getObject().serve(workspace, host, port);
    String version = Fettle.class.getPackage().getImplementationVersion();
    String known = version == null ? "unpackaged" : version;
    return new CommandLine(Commands.of(walk, server, streams, known), streams, known);
  }

  @Bean
  LazyWalk walk() {
    return new LazyWalk();
  }

  @Bean
  @Lazy
  WebServer webServer(LazyWalk walk, Streams streams) {
    return new WebServer(walk, streams);
  }

  /** The process's streams in UTF-8, whatever the locale says. */
  @Bean
  Streams streams() {
    String terminals = System.getProperty("fettle.terminals", "");
    boolean plain = System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"));
    return new Streams(
        System.in,
        writer(new FileOutputStream(FileDescriptor.out)),
        writer(new FileOutputStream(FileDescriptor.err)),
        terminals.contains("in"),
        terminals.contains("err"),
        terminals.contains("out") && !plain ? Ink.COLOUR : Ink.PLAIN);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }
}
