package dev.fettle.diagnose.iptables;

import dev.fettle.console.Paste;
import dev.fettle.diagnose.Diagnosis;
import dev.fettle.diagnose.Diagnostics;
import dev.fettle.diagnose.fact.Finding;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.iptables.walk.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what is read in a file: {@code Show FILE [TARGET [FROM [TABLE]]]}. */
final class Show {

  private Show() {}

  public static void main(String[] args) throws IOException {
    Inquiry inquiry =
        new Inquiry(
            args.length > 1 ? args[1] : "",
            args.length > 2 ? args[2] : "",
            args.length > 3 ? args[3] : "");
    long start = System.nanoTime();
    Diagnosis read = Diagnostics.read(Paste.of(Files.readAllBytes(Path.of(args[0]))), inquiry);
    System.out.printf("%.0f ms%n", (System.nanoTime() - start) / 1e6);
    for (Reading reading : read.readings()) {
      System.out.printf(
          "%s %d-%d %s %s %s%n",
          reading.kind(),
          reading.firstLine(),
          reading.lastLine(),
          reading.complete() ? "complete" : "cut",
          reading.note(),
          Told.of(reading));
    }
    for (Finding finding : read.findings()) {
      System.out.printf(
          "%n%s %s [%s] %s%n",
          finding.verdict(), finding.check(), finding.subject(), finding.message());
      finding.evidence().forEach(c -> System.out.println("   " + c.line() + "| " + c.text()));
      finding.missing().ifPresent(m -> System.out.println("   MISSING " + m));
      finding.remedy().ifPresent(m -> System.out.println("   " + m));
      if (finding.detail().isPresent() && finding.detail().get() instanceof Trace trace) {
        trace.told().forEach(line -> System.out.println("      " + line));
        trace.doubts().forEach(line -> System.out.println("      doubt: " + line));
      }
    }
  }
}
