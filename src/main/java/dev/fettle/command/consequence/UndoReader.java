package dev.fettle.command.consequence;

import dev.fettle.command.effect.Arguments;
import dev.fettle.command.effect.Deed;
import dev.fettle.runbook.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The way back from one deed. */
final class UndoReader {

  static final String GONE = "no undo: what it removes is gone";
  static final String SAME_TOOL = "with the same tool, when what was there before is known";

  private static final String NONE_KNOWN = "no undo is known";

  private static final Map<String, String> SERVICES =
      Map.of(
          "start", "stop", "stop", "start", "enable", "disable", "disable", "enable", "mask",
          "unmask", "unmask", "mask");
  private static final Map<String, String> CONTAINERS =
      Map.of(
          "stop", "start", "start", "stop", "pause", "unpause", "unpause", "pause", "kill",
          "start");
  private static final Set<String> PACKAGE_TOOLS =
      Words.set("yum dnf apt apt-get zypper apk tdnf microdnf brew snap pip pip3");
  private static final Set<String> PERMISSIONS =
      Words.set("chmod chown chgrp setfacl chcon restorecon");

  private static final Set<String> MIGRATIONS =
      Words.set("upgrade sync db_sync online_data_migrations heal_allocations map_instances");

  private UndoReader() {}

  static Undo of(Deed deed) {
    if (deed.effect() == Effect.READS) {
      return Undo.NOT_NEEDED;
    }
    if (deed.effect() == Effect.UNKNOWN) {
      return Undo.UNKNOWN;
    }
    if (deed.effect() == Effect.RESTARTS) {
      return Undo.NOT_NEEDED;
    }
    Undo known = ofTool(deed);
    if (deed.effect() == Effect.DESTROYS) {
      boolean told = known.kind() == Undo.Kind.IMPOSSIBLE && !known.text().equals(NONE_KNOWN);
      return told ? known : Undo.impossible(GONE);
    }
    if (known.kind() == Undo.Kind.COMMAND && deed.elsewhere() && !known.text().isEmpty()) {
      return Undo.byHand("where it was run: " + known.text());
    }
    return known.kind() == Undo.Kind.COMMAND && known.text().isEmpty()
        ? Undo.byHand("by the opposite command")
        : known;
  }

  private static Undo ofTool(Deed deed) {
    Arguments arguments = deed.arguments();
    String tool = deed.tool();
    return switch (tool) {
      case "kubectl", "oc" -> ClusterUndo.of(tool, arguments);
      case "helm", "helm3" -> ClusterUndo.ofHelm(tool, arguments);
      case "systemctl" -> swapped(deed, SERVICES);
      case "service" -> ofService(deed);
      case "docker", "podman", "nerdctl", "crictl" -> ofContainers(deed);
      case "docker-compose", "podman-compose" -> ofCompose(deed);
      case "iptables", "ip6tables" -> ofIptables(deed);
      case "ip" -> ofIp(deed);
      case "reboot", "shutdown", "poweroff", "halt", "kill", "pkill", "killall" ->
          Undo.impossible("no undo: what ran is ended");
      default -> ofFileOrSetting(tool, deed);
    };
  }

  private static Undo ofFileOrSetting(String tool, Deed deed) {
    List<String> plain = deed.arguments().plain();
    if (PACKAGE_TOOLS.contains(tool)) {
      return ofPackages(deed, plain);
    }
    if (tool.endsWith("-manage") && plain.stream().anyMatch(MIGRATIONS::contains)) {
      return Undo.impossible("no undo: take a copy of the database before");
    }
    if (PERMISSIONS.contains(tool)) {
      return Undo.byHand("set the former mode or owner, which the check shows");
    }
    return switch (tool) {
      case "mv" ->
          plain.size() == 2 ? by("mv", plain.get(1), plain.get(0)) : Undo.byHand("move back");
      case "cp" ->
          plain.size() == 2
              ? Undo.byHand(
                  "remove the copy, if nothing stood there before: a file that did is lost")
              : Undo.byHand("remove the copies");
      case "mkdir" -> by(prefixed(List.of("rmdir", "--"), plain));
      case "ln" -> plain.size() == 2 ? by("unlink", plain.get(1)) : Undo.byHand("remove the link");
      case "setenforce" ->
          plain.contains("0") || plain.contains("Permissive")
              ? by("setenforce", "1")
              : by("setenforce", "0");
      case "modprobe" -> by(prefixed(List.of("modprobe", "-r"), plain));
      case "sysctl" -> Undo.byHand("set the former value, which the check shows");
      case "mount" -> plain.isEmpty() ? Undo.byHand("umount") : by("umount", plain.getLast());
      case "umount" -> by(prefixed(List.of("mount"), plain));
      case "swapoff" -> by("swapon", "-a");
      case "sed", "tee", Deed.WRITE, "vi", "vim", "nano" ->
          Undo.byHand("put back a copy of the file, taken before");
      case "rm", "rmdir", "unlink", "shred", "dd", "truncate", "wipefs" -> Undo.impossible(GONE);
      default ->
          deed.effect() == Effect.CHANGES ? Undo.byHand(SAME_TOOL) : Undo.impossible(NONE_KNOWN);
    };
  }

  private static Undo by(String... words) {
    return by(List.of(words));
  }

  private static Undo by(List<String> words) {
    return Undo.by(Words.command(words));
  }

  private static List<String> prefixed(List<String> first, List<String> rest) {
    List<String> words = new ArrayList<>(first);
    words.addAll(rest);
    return words;
  }

  /** The deed with its verb exchanged for the opposite one. */
  private static Undo swapped(Deed deed, Map<String, String> opposites) {
    List<String> words = new ArrayList<>(deed.words());
    for (int i = 1; i < words.size(); i++) {
      String opposite = opposites.get(words.get(i));
      if (opposite != null) {
        words.set(i, opposite);
        return by(words);
      }
    }
    return Undo.byHand(SAME_TOOL);
  }

  private static Undo ofService(Deed deed) {
    return swapped(deed, Map.of("start", "stop", "stop", "start"));
  }

  private static Undo ofContainers(Deed deed) {
    List<String> plain = deed.arguments().plain();
    String verb = plain.isEmpty() ? "" : plain.getFirst();
    return switch (verb) {
      case "run", "create" -> Undo.byHand("remove the container that it made");
      case "pull" ->
          plain.size() > 1 ? by(deed.tool(), "rmi", plain.getLast()) : Undo.byHand(SAME_TOOL);
      case "rm", "rmi", "rmp" -> Undo.impossible("no undo: what only the container held is lost");
      case "compose" -> ofCompose(deed);
      default -> swapped(deed, CONTAINERS);
    };
  }

  private static Undo ofCompose(Deed deed) {
    List<String> words = new ArrayList<>(deed.words());
    int down = words.indexOf("down");
    boolean volumes = deed.arguments().has("-v", "--volumes");
    if (down > 0 && !volumes) {
      List<String> up = new ArrayList<>(words.subList(0, down));
      up.addAll(List.of("up", "-d"));
      return by(up);
    }
    int up = words.indexOf("up");
    if (up > 0) {
      List<String> back = new ArrayList<>(words.subList(0, up));
      back.add("down");
      return by(back);
    }
    return volumes ? Undo.impossible("no undo: the volumes are lost") : swapped(deed, CONTAINERS);
  }

  private static Undo ofPackages(Deed deed, List<String> plain) {
    String verb = plain.isEmpty() ? "" : plain.getFirst();
    List<String> names = plain.subList(Math.min(1, plain.size()), plain.size());
    return switch (verb) {
      case "install", "in", "add", "localinstall" ->
          by(prefixed(List.of(deed.tool(), verb.equals("add") ? "del" : "remove"), names));
      case "remove", "erase", "rm", "del", "uninstall" ->
          by(prefixed(List.of(deed.tool(), verb.equals("del") ? "add" : "install"), names));
      case "clean", "update", "makecache", "refresh" -> Undo.NOT_NEEDED;
      default ->
          Undo.byHand("install the former version, which the package manager's history shows");
    };
  }

  /** A rule that was added is deleted by the same words, and the other way round. */
  private static Undo ofIptables(Deed deed) {
    List<String> words = new ArrayList<>(deed.words());
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-A", "--append", "-I", "--insert" -> {
          words.set(i, "-D");
          boolean numbered = i + 2 < words.size() && words.get(i + 2).matches("\\d+");
          if (numbered) {
            words.remove(i + 2);
          }
          return by(words);
        }
        case "-N", "--new-chain" -> {
          words.set(i, "-X");
          return by(words);
        }
        default -> {
          // An option that changes nothing by itself.
        }
      }
    }
    return Undo.byHand("iptables-restore of what iptables-save printed before");
  }

  private static Undo ofIp(Deed deed) {
    List<String> words = new ArrayList<>(deed.words());
    int add = words.indexOf("add");
    int del = Math.max(words.indexOf("del"), words.indexOf("delete"));
    boolean link = words.contains("link") || words.contains("l");
    if (add > 0) {
      words.set(add, "del");
      return by(words);
    }
    if (words.contains("down") || words.contains("up")) {
      return swapped(deed, Map.of("down", "up", "up", "down"));
    }
    if (del > 0 && !link) {
      words.set(del, "add");
      return by(words);
    }
    return Undo.impossible("no undo: whoever made it has to make it anew");
  }
}
