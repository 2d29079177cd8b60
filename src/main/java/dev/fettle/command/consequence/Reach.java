package dev.fettle.command.consequence;

import dev.fettle.command.effect.Arguments;
import dev.fettle.command.effect.ClientTable;
import dev.fettle.command.effect.Deed;
import dev.fettle.runbook.Effect;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How far one deed reaches. */
final class Reach {

  /** Services without which no container of a machine runs or is reached. */
  private static final Set<String> NODE_SERVICES =
      Words.set(
          "docker containerd crio cri-o kubelet kube-proxy rke2-server rke2-agent k3s k3s-agent podman flanneld network networking"
              + " networkmanager systemd-networkd firewalld iptables nftables");

  private static final Set<String> HOST_TOOLS =
      Words.set(
          """
          yum dnf apt apt-get zypper apk tdnf microdnf pacman brew rpm dpkg modprobe insmod rmmod sysctl mount umount setenforce
          setsebool restorecon semanage semodule useradd adduser usermod groupadd userdel groupdel passwd chpasswd chage visudo
          hostnamectl timedatectl localectl hostname date hwclock ntpdate chronyc grub-install grub2-mkconfig update-grub dracut
          update-initramfs mkinitcpio update-ca-certificates update-ca-trust ldconfig update-alternatives alternatives chkconfig
          update-rc.d add-apt-repository apt-key yum-config-manager yum-complete-transaction dpkg-reconfigure locale-gen localedef
          iptables ip6tables iptables-legacy iptables-nft ebtables nft ipset ipvsadm conntrack firewall-cmd ufw nmcli route brctl bridge
          tc ethtool arp ovs-vsctl ovs-ofctl ovs-appctl ovn-nbctl ovn-sbctl loginctl crontab swapon swapoff ip ifconfig ifup systemctl
          service update-grub2 exportfs a2enmod a2ensite iptables-restore ip6tables-restore depmod
          """);

  private static final Set<String> NODE_TOOLS =
      Words.set("reboot shutdown poweroff halt init telinit ifdown iptables-restore");

  /** Verbs that act on nothing but the file they write. */
  private static final Set<String> TO_FILE = Words.set("get export download backup");

  private Reach() {}

  static Scope of(Deed deed) {
    if (deed.effect() == Effect.READS) {
      return Scope.NONE;
    }
    Arguments arguments = deed.arguments();
    String tool = deed.tool();
    return switch (tool) {
      case "kubectl", "oc" -> ClusterReach.of(arguments, deed.effect());
      case "docker", "podman", "nerdctl", "crictl", "ctr" -> ofContainers(deed);
      case "etcdctl" -> Scope.CLUSTER;
      case "systemctl", "service" -> ofServices(arguments);
      default -> ofTool(tool, deed);
    };
  }

  private static Scope ofTool(String tool, Deed deed) {
    boolean network = Set.of("ip", "ifconfig", "iptables", "ip6tables", "nft").contains(tool);
    if (NODE_TOOLS.contains(tool) || network && deed.effect() == Effect.DISRUPTS) {
      return Scope.NODE;
    }
    if (TO_FILE.contains(deed.arguments().verb())) {
      return Scope.OBJECT;
    }
    String stated = ClientTable.of(tool).flatMap(table -> table.attribute("scope")).orElse("");
    if (!stated.isEmpty()) {
      return Scope.valueOf(stated.toUpperCase(Locale.ROOT));
    }
    return HOST_TOOLS.contains(tool) ? Scope.HOST : Scope.OBJECT;
  }

  /** All containers or images at once, or those that a listing gives. */
  private static Scope ofContainers(Deed deed) {
    boolean all =
        deed.arguments().contains("prune")
            || deed.arguments().has("-a", "--all") && !deed.arguments().contains("run")
            || deed.words().stream().anyMatch(word -> word.contains("$(") || word.contains("`"));
    return all ? Scope.NODE : Scope.OBJECT;
  }

  private static Scope ofServices(Arguments arguments) {
    List<String> plain = arguments.plain();
    boolean machine =
        plain.stream().anyMatch(word -> word.matches("reboot|poweroff|halt|isolate|kexec|rescue"));
    boolean base =
        plain.stream()
            .map(word -> word.toLowerCase(Locale.ROOT).replaceFirst("\\.(?:service|socket)$", ""))
            .anyMatch(NODE_SERVICES::contains);
    return machine || base ? Scope.NODE : Scope.HOST;
  }

  /** The node or the namespace that is acted on; empty when the deed does not name it. */
  static String target(Deed deed) {
    boolean cluster = Set.of("kubectl", "oc").contains(deed.tool());
    return cluster ? ClusterReach.target(deed.arguments()) : "";
  }
}
