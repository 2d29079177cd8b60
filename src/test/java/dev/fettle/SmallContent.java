package dev.fettle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A guide of one procedure, which the tests of the doors ask for. */
final class SmallContent {

  static final String ID = "kubernetes/registry#an-image-is-missing";
  static final String PASTE =
      "Warning  Failed  pod/web-0  Failed to pull image \"10.20.30.40:5000/redis:1.2.0\": rpc error:"
          + " code = NotFound desc = manifest for redis:1.2.0 not found in the registry\n";

  private static final String GUIDE =
      """
      # Repairing the registry

      ## An image is missing

      A pod does not start:

      ```console
      $ kubectl describe pod web-0
      Failed to pull image "10.10.10.10:5000/redis:1.2.0": rpc error: code = NotFound desc = manifest for redis:1.2.0 not found in the registry
      ```

      Push the image again from the node that built it:

      ```console
      $ docker push <registry_ip>:5000/redis:1.2.0
      ```

      ## The disk is full

      ```console
      $ df -h /var/lib/registry
      write /var/lib/registry/blob: no space left on device
      ```

      Remove what is no longer used:

      ```console
      # docker system prune --all
      ```
      """;

  private SmallContent() {}

  /** Writes the content below {@code folder} and gives its root. */
  static Path in(Path folder) throws IOException {
    Path root = folder.resolve("content");
    Files.createDirectories(root.resolve("kubernetes"));
    Files.writeString(root.resolve("kubernetes/registry.md"), GUIDE);
    return root;
  }
}
