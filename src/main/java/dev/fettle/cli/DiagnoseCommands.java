package dev.fettle.cli;

import dev.fettle.cli.shell.Call;
import dev.fettle.cli.shell.DoorCommand;
import dev.fettle.cli.shell.Options;
import dev.fettle.cli.shell.Streams;
import dev.fettle.cli.shell.WrongUse;
import dev.fettle.console.Paste;
import dev.fettle.diagnose.Diagnosis;
import dev.fettle.diagnose.Diagnostics;
import dev.fettle.diagnose.fact.Inquiry;
import dev.fettle.diagnose.probe.Probe;
import dev.fettle.render.DiagnosisText;
import dev.fettle.view.DiagnosisView;
import dev.fettle.view.Json;
import java.util.List;

/** Says what pasted output proves. Needs neither guides nor an index. */
final class DiagnoseCommands {

  private static final DoorCommand.Text DIAGNOSE =
      new DoorCommand.Text(
          "diagnose",
          "Say what pasted command output proves: what fails, what is healthy, what is missing",
          "[FILE|-]",
          1,
          """
          Reads FILE, or standard input when it is - or left out: the output of one command or of many, of one node or of
          several pasted one after another. With iptables rules, --target follows a packet through them.
          Exit codes: 0 something was recognised, and the verdicts say what; 1 nothing was; 2 wrong use.

          Examples:
            fettle diagnose nodes.txt
            { ip addr; cat /run/flannel/subnet.env; } | fettle diagnose --json
            sudo iptables-save | fettle diagnose --target 10.96.0.10:443 --from 10.244.1.7
          """);

  private static final DoorCommand.Text PROBE =
      new DoorCommand.Text(
          "probe",
          "Print a shell snippet that collects what 'diagnose' can judge, and only reads",
          "[ID]",
          1,
          """
          Without ID, lists the probes. Fettle runs none of them: the snippet is for a shell on the host in question, in POSIX
          sh. It marks each output with host and command, and its size is bounded.

          Examples:
            fettle probe
            fettle probe flannel | ssh node-1 sh | fettle diagnose
          """);

  private final Streams streams;

  DiagnoseCommands(Streams streams) {
    this.streams = streams;
  }

  List<DoorCommand> all() {
    return List.of(
        DoorCommand.of(
            DIAGNOSE,
            List.of(
                Options.value("target", "IP:PORT", "the address whose way is asked for"),
                Options.value("from", "IP", "who asks for it (default: the node itself)"),
                Options.value("table", "T", "walk this iptables table only"),
                Options.JSON),
            streams,
            this::diagnose),
        DoorCommand.of(PROBE, List.of(), streams, this::probe));
  }

  private int probe(Call call) {
    if (call.argument().isEmpty()) {
      for (Probe probe : Probe.all()) {
        streams.out().print("%-10s %s; %s%n".formatted(probe.id(), probe.purpose(), probe.where()));
      }
      return 0;
    }
    String id = call.argument().get();
    Probe probe =
        Probe.of(id)
            .orElseThrow(() ->
                WrongUse.of(
                    "probe",
                    id,
                    "not known; accepted are "
                        + String.join(", ", Probe.all().stream().map(Probe::id).toList())));
    streams.out().print(probe.snippet());
    return 0;
  }

  private int diagnose(Call call) {
    Inquiry inquiry =
        Inquiry.of(
            call.text("target").orElse(""),
            call.text("from").orElse(""),
            call.text("table").orElse(""));
    Paste paste = PasteFile.read(call.argument().orElse("-"), streams.in());
    Diagnosis diagnosis = Diagnostics.read(paste, inquiry);
    streams
        .out()
        .print(
            call.flag("json")
                ? Json.indented(DiagnosisView.of(diagnosis))
                : DiagnosisText.of(diagnosis, streams.ink()));
    return diagnosis.readings().isEmpty() ? 1 : 0;
  }
}
