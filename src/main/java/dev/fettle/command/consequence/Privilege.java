package dev.fettle.command.consequence;

import dev.fettle.command.effect.ClientTable;
import dev.fettle.command.effect.Deed;
import dev.fettle.runbook.Effect;
import java.util.Set;

/** Which tools need the rights of root, from their manual pages. */
final class Privilege {

  /** Tools that an ordinary user cannot even look with. */
  private static final Set<String> ALWAYS =
      Words.set(
          """
          iptables ip6tables iptables-legacy iptables-nft ebtables iptables-save ip6tables-save iptables-restore nft ipset ipvsadm
          conntrack dmidecode tcpdump tshark crictl ctr visudo vipw lvs vgs pvs lvdisplay vgdisplay pvdisplay pvscan vgscan lvscan fdisk
          gdisk sgdisk parted sfdisk ausearch aureport arping smartctl dumpe2fs tune2fs chroot nsenter mdadm cryptsetup sudo su doas
          """);

  /** Tools that anyone may look with, and only root may act with. */
  private static final Set<String> TO_ACT =
      Words.set(
          """
          systemctl service yum dnf apt apt-get zypper apk tdnf microdnf pacman rpm dpkg modprobe insmod rmmod depmod sysctl mount
          umount ip route ifconfig ifup ifdown ethtool mkfs mkfs.ext4 mkfs.ext3 mkfs.xfs mkfs.vfat mkfs.btrfs mkdosfs mkswap swapon
          swapoff setenforce setsebool restorecon semanage semodule chcon useradd adduser usermod groupadd userdel groupdel chpasswd
          reboot shutdown poweroff halt init telinit hostnamectl timedatectl localectl hostname date hwclock ntpdate chronyc
          grub-install grub2-mkconfig update-grub dracut update-initramfs mkinitcpio update-ca-certificates update-ca-trust ldconfig
          update-alternatives alternatives chkconfig update-rc.d add-apt-repository apt-key yum-config-manager
          yum-complete-transaction firewall-cmd ufw nmcli brctl bridge tc ovs-vsctl ovs-ofctl ovs-appctl ovs-dpctl pvcreate vgcreate lvcreate
          lvextend vgextend lvremove vgremove pvremove lvresize lvreduce resize2fs xfs_growfs pvresize wipefs blkdiscard losetup fsck
          e2fsck xfs_repair chown zpool zfs exportfs dpkg-reconfigure a2enmod a2ensite arp dmesg crontab-root fstrim localedef
          """);

  private static final Set<String> FILE_TOOLS =
      Words.set(
          "cp mv rm mkdir rmdir touch ln chmod chgrp tee sed vi vim nano emacs truncate install unlink tar dd > unzip gunzip gzip setfacl");

  private static final Set<String> SYSTEM_FOLDERS =
      Words.set("/etc /usr /boot /var /opt /lib /lib64 /sbin /bin /root /proc /sys /dev");

  private Privilege() {}

  static boolean isNeeded(Deed deed) {
    String tool = deed.tool();
    if (deed.root() || ALWAYS.contains(tool)) {
      return true;
    }
    if (deed.effect() == Effect.READS) {
      return tool.equals("sysctl") && deed.arguments().contains("-p");
    }
    boolean own = deed.arguments().contains("--user");
    boolean client =
        ClientTable.of(tool).map(table -> table.attributes().contains("root")).orElse(false);
    boolean file =
        tool.equals("cp")
            ? isOfSystem(deed.words().getLast())
            : FILE_TOOLS.contains(tool) && deed.words().stream().anyMatch(Privilege::isOfSystem);
    return (TO_ACT.contains(tool) || client) && !own || file;
  }

  private static boolean isOfSystem(String word) {
    int second = word.indexOf('/', 1);
    boolean writable = word.startsWith("/var/tmp") || word.startsWith("/dev/null");
    return word.startsWith("/")
        && !writable
        && SYSTEM_FOLDERS.contains(second < 0 ? word : word.substring(0, second));
  }
}
