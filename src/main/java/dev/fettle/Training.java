package dev.fettle;

import dev.fettle.api.ServingIndex;
import dev.fettle.cli.Workspace;
import dev.fettle.cli.shell.CommandLine;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Does once what users do often: a command, and a server that answers. The launcher runs it after a
 * build and has the JVM keep what it learned of the classes; both doors then open in half the time.
 */
final class Training {

  private static final String HOST = "127.0.0.1";

  private Training() {}

  /**
   * @param args a folder with a guide, a folder for its index, and a file with a paste
   */
  public static void main(String[] args) throws IOException {
    Logs.prepare("serve");
    try (var context = new AnnotationConfigApplicationContext(TerminalWiring.class)) {
      context
          .getBean(CommandLine.class)
          .run("match", "--content", args[0], "--index", args[1], args[2]);
      Workspace workspace = new Workspace(List.of(Path.of(args[0])), Path.of(args[1]));
      serve(context.getBean(LazyWalk.class), workspace, Files.readAllBytes(Path.of(args[2])));
    }
  }

  private static void serve(LazyWalk walk, Workspace workspace, byte[] paste) throws IOException {
    ServingIndex serving = new ServingIndex(walk.index(workspace, said -> {}));
    try (var server = WebServer.start(serving, HOST, 0, new CountDownLatch(1))) {
      String address = "http://%s:%d".formatted(HOST, WebServer.port(server));
      post(address + "/api/v1/match", "text/plain", paste);
      post(address + "/api/v1/match", "application/json", paste);
    }
  }

  private static void post(String address, String accepted, byte[] paste) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "text/plain");
    connection.setRequestProperty("Accept", accepted);
    try (OutputStream body = connection.getOutputStream()) {
      body.write(paste);
    }
    connection.getInputStream().readAllBytes();
  }
}
