package dev.fettle.cli;

import java.util.Optional;

/** The HTTP door, as the wiring made it. */
public interface Server {

  /**
   * Serves until the process is stopped.
   *
   * @param port 0 for any that is free
   * @return why it could not begin; empty when it ran and was stopped
   */
  Optional<String> serve(Workspace workspace, String host, int port);
}
