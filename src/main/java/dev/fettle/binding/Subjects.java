package dev.fettle.binding;

import dev.fettle.runbook.Command;
import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.ParameterKind;
import dev.fettle.runbook.Procedure;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a procedure is about, and what the name of a parameter says beyond its kind. */
final class Subjects {

  private static final int WORD_MIN = 4;
  private static final Pattern SOUGHT =
      Pattern.compile("\\bgrep (?:-[A-Za-z]++ )*+[\"']?+([A-Za-z][A-Za-z0-9-]{3,40})");
  private static final Pattern GENERATED = Pattern.compile("(?:-[a-z0-9]{8,10})?+-[a-z0-9]{5}$");

  /** Parts of a name that say of what kind the value is, or only that it is the one at fault. */
  private static final Set<String> PLAIN =
      Arrays.stream(
              ("node name host hostname ip address addr ipaddr ipv4 ipv6 pod podname namespace ns container image tag port interface iface nic"
                      + " unit file filename path dir directory user username id number value faulty failing failed bad broken affected"
                      + " problem target your my the this cidr subnet service 2 3")
                  .split(" "))
          .collect(Collectors.toUnmodifiableSet());

  private Subjects() {}

  /**
   * Words that its commands look for, and the names of the pods it shows, without what is drawn.
   */
  static Set<String> of(Procedure procedure) {
    Set<String> subjects = new LinkedHashSet<>();
    for (Command command : procedure.commands()) {
      Matcher matcher = SOUGHT.matcher(command.template());
      while (matcher.find()) {
        subjects.add(matcher.group(1));
      }
    }
    for (Parameter parameter : procedure.parameters()) {
      String stem = GENERATED.matcher(parameter.example()).replaceFirst("");
      if (parameter.kind() == ParameterKind.POD && stem.length() >= WORD_MIN) {
        subjects.add(stem);
      }
    }
    return subjects;
  }

  /** {@code master} of {@code ip_master}; nothing for {@code faulty_node}. */
  static List<String> qualifiers(Parameter parameter) {
    return Arrays.stream(parameter.name().split("_"))
        .filter(part -> !PLAIN.contains(part))
        .toList();
  }

  /** The ports that the commands have right behind a parameter: {@code :5000}. */
  static Set<String> portsBehind(Parameter parameter, Procedure procedure) {
    Set<String> ports = new LinkedHashSet<>();
    for (Command command : procedure.commands()) {
      for (String spelling : parameter.spellings()) {
        Matcher matcher =
            Pattern.compile(Pattern.quote(spelling) + "(:[0-9]{2,5})(?![0-9])")
                .matcher(command.template());
        if (matcher.find()) {
          ports.add(matcher.group(1));
        }
      }
    }
    return ports;
  }
}
