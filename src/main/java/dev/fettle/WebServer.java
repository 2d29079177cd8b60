package dev.fettle;

import dev.fettle.cli.Server;
import dev.fettle.cli.Workspace;
import java.util.Optional;

/** Starts the HTTP door. */
final class WebServer implements Server {

  @Override
  public Optional<String> serve(Workspace workspace, String host, int port) {
    return Optional.of("serve: not wired yet");
  }
}
