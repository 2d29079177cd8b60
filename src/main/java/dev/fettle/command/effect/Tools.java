package dev.fettle.command.effect;

import dev.fettle.runbook.Effect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The tools whose grammar is known; a tool that is not here is UNKNOWN. */
final class Tools {

  /** Tools that do the same whatever their arguments say. */
  private static final Verbs ALWAYS =
      Verbs.of(
          """
          READS cat tac less more head tail grep egrep fgrep zgrep zcat zless bzgrep rg ag cut sort uniq wc tr rev nl fold paste join comm
          READS diff cmp column expand fmt ls ll dir tree stat file readlink realpath basename dirname pwd cd pushd popd echo printf
          READS true false : test [ [[ sleep exit return break continue seq yes expr bc jq yq xxd od hexdump strings base64 md5sum
          READS sha1sum sha256sum sha512sum cksum which whereis type whoami id groups who w last lastlog users tty uname arch nproc
          READS uptime free vmstat iostat mpstat sar top htop iotop atop ps pgrep pstree pidof lsof fuser df du lsblk blkid lscpu lsmod
          READS lspci lsusb lsmem lsns lshw dmidecode numastat findmnt mountpoint getent getenforce sestatus getcap getfacl lsattr
          READS ping ping6 fping traceroute traceroute6 tracepath mtr nslookup dig host telnet ss netstat nmap arping whois
          READS iptables-save ip6tables-save ebtables-save env printenv set unset export alias unalias umask ulimit local declare readonly
          READS history jobs fg bg wait read shift trap getopts let cal man help info clear locale dmidecode modinfo
          READS pvs vgs lvs pvdisplay vgdisplay lvdisplay pvscan vgscan lvscan systemd-cgls systemd-cgtop systemd-analyze
          READS mysqldump pg_dump pg_isready redis-benchmark sw_vers lsb_release ausearch aureport audit2why ldd nm objdump readelf
          READS icingacli tload xargs ipcs namei look apropos cls ipconfig tasklist systeminfo dumpe2fs smartctl nvidia-smi
          CHANGES cp mv mkdir touch ln chmod chown chgrp chattr setfacl setcap install scp sftp patch useradd adduser usermod groupadd
          CHANGES passwd chpasswd chage vi vim nano emacs ed visudo vipw setenforce setsebool restorecon semanage semodule chcon
          CHANGES ldconfig update-ca-certificates update-ca-trust update-alternatives update-grub grub2-mkconfig grub-install dracut
          CHANGES update-initramfs mkinitcpio depmod insmod cmake apt-key add-apt-repository pvcreate vgcreate lvcreate vgextend
          CHANGES lvextend lvresize resize2fs xfs_growfs pvresize losetup ssh-keygen ssh-copy-id ssh-add mkfifo mknod mktemp
          CHANGES gzip gunzip bzip2 xz unxz split csplit hwclock a2enmod a2ensite a2dismod yum-config-manager yum-complete-transaction
          CHANGES alternatives chkconfig update-rc.d debconf-set-selections ifup swapoff dpkg-reconfigure localedef
          DISRUPTS reboot shutdown poweroff halt init telinit umount rmmod ifdown iptables-restore ip6tables-restore exportfs
          DESTROYS rm rmdir unlink shred wipefs mkfs mkfs.ext4 mkfs.ext3 mkfs.xfs mkfs.vfat mkfs.btrfs mkdosfs truncate lvremove vgremove
          DESTROYS mkswap pvremove lvreduce blkdiscard dropdb srm xfs_repair
          """);

  /** Tools that run what they are fed. */
  private static final Set<String> SESSIONS =
      Set.of("mongosh", "mongo", "redis-cli", "valkey-cli", "icinga2", "virsh", "sqlplus");

  private static final Set<String> PRODUCTS =
      Set.of("kubectl", "oc", "helm", "docker", "podman", "virsh", "etcdctl", "crictl");

  private static final Map<String, Function<Arguments, Effect>> GRAMMARS = grammars();

  private Tools() {}

  /**
   * The name of a tool without its directory. A program of a folder that is not the system's is
   * taken for a product of that name only, never for a tool such as {@code install}.
   */
  static String name(String word) {
    String bare = word.substring(word.lastIndexOf('/') + 1);
    String name = bare.endsWith(".exe") ? bare.substring(0, bare.length() - 4) : bare;
    boolean product = ClientTable.tools().contains(name) || PRODUCTS.contains(name);
    return word.startsWith("/") || word.indexOf('/') < 0 || product ? name : word;
  }

  static boolean isKnown(String tool) {
    return GRAMMARS.containsKey(tool)
        || ClientTable.tools().contains(tool)
        || ALWAYS.get(tool) != Effect.UNKNOWN;
  }

  /**
   * Reads one command without substitutions and redirections.
   *
   * @param fed whether something is piped or redirected into it
   */
  static Effect effect(List<String> words, boolean fed) {
    String tool = name(words.getFirst());
    Arguments arguments = new Arguments(words.subList(1, words.size()));
    if (tool.equals("mysql") || tool.equals("psql") || tool.equals("mariadb")) {
      return DataEffects.client(arguments, fed);
    }
    boolean script = arguments.words().stream().anyMatch(word -> word.endsWith(".js"));
    if (SESSIONS.contains(tool) && (fed || script)) {
      return Effect.UNKNOWN;
    }
    Function<Arguments, Effect> grammar = GRAMMARS.get(tool);
    if (grammar != null) {
      return grammar.apply(arguments);
    }
    return exceptional(tool, arguments);
  }

  /** Tools of one effect, but for an option. */
  private static Effect exceptional(String tool, Arguments arguments) {
    if (tool.startsWith("check_") && arguments.words().stream().noneMatch(w -> w.contains(";"))) {
      // The plugins of the monitoring systems only look (Monitoring Plugins Development
      // Guidelines).
      return Effect.READS;
    }
    Effect effect = ALWAYS.get(tool);
    if (effect != Effect.UNKNOWN && effect != Effect.READS && arguments.asksForHelp()) {
      return Effect.READS;
    }
    if (tool.equals("fuser") && arguments.hasLetter('k')) {
      return Effect.DISRUPTS;
    }
    boolean writes =
        tool.equals("sort") && arguments.has("-o", "--output")
            || tool.equals("yq") && (arguments.hasLetter('i') || arguments.has("--inplace"))
            || tool.equals("ss") && (arguments.hasLetter('K') || arguments.has("--kill"))
            || tool.equals("blkid") && arguments.has("-g")
            || tool.equals("history") && arguments.has("-c", "-d", "-w")
            || tool.equals("nvidia-smi")
                && arguments.words().stream()
                    .anyMatch(w -> w.matches("-pm|-r|--gpu-reset|-mig|-pl|-ac"));
    return writes ? Effect.CHANGES : effect;
  }

  private static Map<String, Function<Arguments, Effect>> grammars() {
    Map<String, Function<Arguments, Effect>> map = new HashMap<>();
    clusters(map);
    hosts(map);
    networks(map);
    files(map);
    data(map);
    return Map.copyOf(map);
  }

  private static void clusters(Map<String, Function<Arguments, Effect>> map) {
    map.put("kubectl", ClusterEffects::kubectl);
    map.put("oc", ClusterEffects::kubectl);
    map.put("helm", ClusterEffects::helm);
    map.put("helm3", ClusterEffects::helm);
    for (String tool : List.of("docker", "podman", "nerdctl")) {
      map.put(tool, ContainerEffects::docker);
    }
    map.put("docker-compose", ContainerEffects::compose);
    map.put("podman-compose", ContainerEffects::compose);
    map.put("crictl", ContainerEffects::crictl);
    map.put("ctr", ContainerEffects::ctr);
  }

  private static void hosts(Map<String, Function<Arguments, Effect>> map) {
    map.put("systemctl", HostEffects::systemctl);
    map.put("service", HostEffects::service);
    map.put("journalctl", HostEffects::journalctl);
    for (String tool :
        List.of(
            "yum",
            "dnf",
            "apt",
            "apt-get",
            "apt-cache",
            "zypper",
            "apk",
            "tdnf",
            "microdnf",
            "brew")) {
      map.put(tool, HostEffects::packages);
    }
    map.put("rpm", HostEffects::rpm);
    map.put("dpkg", HostEffects::dpkg);
    map.put("pacman", HostEffects::pacman);
    map.put("pip", HostEffects::pip);
    map.put("pip3", HostEffects::pip);
    for (String tool : List.of("kill", "pkill", "killall", "killall5")) {
      map.put(tool, HostEffects::kill);
    }
    map.put("sysctl", HostEffects::sysctl);
    map.put("modprobe", HostEffects::modprobe);
    for (String tool : List.of("hostnamectl", "timedatectl", "localectl", "loginctl")) {
      map.put(tool, HostEffects::settings);
    }
    map.put("crontab", HostEffects::crontab);
    map.put("chronyc", HostEffects::chronyc);
    map.put("ntpdate", HostEffects::ntpdate);
    map.put("date", HostEffects::date);
    map.put("hostname", HostEffects::hostname);
    map.put("make", HostEffects::make);
    map.put("userdel", HostEffects::userdel);
    map.put("groupdel", HostEffects::userdel);
    map.put("dmesg", HostEffects::dmesg);
    map.put("swapon", HostEffects::swapon);
  }

  private static void networks(Map<String, Function<Arguments, Effect>> map) {
    map.put("ip", NetworkEffects::ip);
    for (String tool :
        List.of("iptables", "ip6tables", "iptables-legacy", "iptables-nft", "ebtables")) {
      map.put(tool, NetworkEffects::iptables);
    }
    map.put("nft", NetworkEffects::nft);
    map.put("ipset", NetworkEffects::ipset);
    map.put("ipvsadm", NetworkEffects::ipvsadm);
    map.put("conntrack", NetworkEffects::conntrack);
    map.put("firewall-cmd", NetworkEffects::firewallCmd);
    map.put("ufw", NetworkEffects::ufw);
    map.put("nmcli", NetworkEffects::nmcli);
    map.put("ifconfig", NetworkEffects::ifconfig);
    map.put("route", NetworkEffects::route);
    map.put("ethtool", NetworkEffects::ethtool);
    for (String tool : List.of("brctl", "bridge", "tc")) {
      map.put(tool, NetworkEffects::objects);
    }
    for (String tool :
        List.of(
            "ovs-vsctl",
            "ovs-ofctl",
            "ovs-appctl",
            "ovs-dpctl",
            "ovn-nbctl",
            "ovn-sbctl",
            "ovn-appctl")) {
      map.put(tool, NetworkEffects::ovs);
    }
    map.put("tcpdump", NetworkEffects::tcpdump);
    map.put("arp", NetworkEffects::arp);
    map.put("nc", NetworkEffects::netcat);
    map.put("netcat", NetworkEffects::netcat);
    map.put("ncat", NetworkEffects::netcat);
  }

  private static void files(Map<String, Function<Arguments, Effect>> map) {
    map.put("dd", FileEffects::dd);
    map.put("sed", FileEffects::sed);
    for (String tool : List.of("awk", "gawk", "mawk")) {
      map.put(tool, FileEffects::awk);
    }
    map.put("find", FileEffects::find);
    map.put("tee", FileEffects::tee);
    map.put("mount", FileEffects::mount);
    for (String tool : List.of("fsck", "e2fsck", "fsck.ext4")) {
      map.put(tool, FileEffects::check);
    }
    for (String tool : List.of("fdisk", "sfdisk", "sgdisk", "gdisk", "parted")) {
      map.put(tool, FileEffects::partition);
    }
    map.put("zpool", FileEffects::zpool);
    map.put("zfs", FileEffects::zpool);
    map.put("tar", FileEffects::tar);
    map.put("unzip", FileEffects::archive);
    map.put("rsync", FileEffects::rsync);
    map.put("git", FileEffects::git);
    map.put("source", FileEffects::source);
    map.put(".", FileEffects::source);
    for (String tool : List.of("python", "python2", "python3")) {
      map.put(tool, FileEffects::python);
    }
    for (String tool : List.of("powershell", "pwsh", "cmd")) {
      map.put(tool, arguments -> windowsShell(tool, arguments));
    }
    map.put("curl", FileEffects::curl);
    map.put("wget", FileEffects::wget);
  }

  private static Effect windowsShell(String tool, Arguments arguments) {
    boolean prompt = tool.equals("cmd");
    String option = prompt ? "/c" : arguments.contains("-c") ? "-c" : "-Command";
    if (arguments.isEmpty()) {
      return Effect.READS;
    }
    String script = String.join(" ", arguments.after(option).words());
    return script.isEmpty()
        ? Effect.UNKNOWN
        : OtherEffects.of(script, prompt ? "cmd" : "powershell");
  }

  private static void data(Map<String, Function<Arguments, Effect>> map) {
    map.put("etcdctl", DataEffects::etcdctl);
    map.put("ansible", DataEffects::ansible);
    map.put("ansible-playbook", DataEffects::playbook);
    map.put("ansible-inventory", arguments -> Effect.READS);
    map.put("az", DataEffects::cloud);
    map.put("gcloud", DataEffects::cloud);
    map.put("aws", DataEffects::cloud);
    map.put("openstack", DataEffects::openstack);
    map.put("virsh", DataEffects::virsh);
    map.put("openssl", ClientEffects::openssl);
    for (String tool : ClientTable.tools()) {
      ClientTable.of(tool).ifPresent(table -> map.put(tool, table::effect));
    }
    map.put("ceph", DataEffects::ceph);
  }
}
