package dev.fettle.diagnose;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints how long the reading of a paste takes at 1x, 10x and 100x: it has to grow no faster. */
final class DiagnosisBenchmark {

  private DiagnosisBenchmark() {}

  public static void main(String[] arguments) {
    String all = Samples.all().stream().map(Samples::text).collect(Collectors.joining("\n"));
    Map<String, String> texts =
        Map.of(
            "samples", all,
            "one line", "x".repeat(10_000),
            "blanks", " ".repeat(10_000),
            "headers", "NAME READY STATUS RESTARTS AGE\n".repeat(320),
            "pods", "web-1 0/1 CrashLoopBackOff 12 5d\n".repeat(320),
            "links",
                "inet 10.1.1.1/24 scope global cni0\ninet 10.1.2.1/32 scope global flannel.1\n"
                    .repeat(130),
            "json", "{\"tags\":[".repeat(1_100));
    texts.forEach((name, text) -> {
      for (int times : List.of(1, 1, 10, 100)) {
        String long1 = text.repeat(times);
        Samples.read(long1);
        long start = System.nanoTime();
        Samples.read(long1);
        System.out.printf(
            "%-10s %4dx %9d characters %8.1f ms%n",
            name, times, long1.length(), (System.nanoTime() - start) / 1e6);
      }
    });
  }
}
