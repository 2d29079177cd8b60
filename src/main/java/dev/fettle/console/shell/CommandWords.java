package dev.fettle.console.shell;

import java.util.Set;

/** The first words of commands, as they occur in operators' guides. */
final class CommandWords {

  /** Tools whose name is no English word. */
  private static final Set<String> TOOLS =
      Set.of(
          """
          kubectl kubectl-cnpg kubectl-convert kubeadm kubelet kubetctl oc ocp odo helm helm3 helmfile kustomize k3s k3d k3sup
          rke rke2 k9s kubens kubectx minikube kind kops eksctl gcloud gsutil az azd aws aliyun doctl oci argocd istioctl linkerd
          linkerd-buoyant cilium calicoctl virtctl velero flux vault consul nomad terraform tofu ansible ansible-playbook
          ansible-galaxy ansible-vault kolla-ansible salt puppet docker docker-compose dockerd podman podman-remote nerdctl buildah
          skopeo crictl ctr containerd runc cosign oras pacman apk yum dnf rpm apt apt-get apt-cache apt-key dpkg
          dpkg-reconfigure aptitude zypper brew choco snap flatpak pip pip3 pipx uv npm npx yarn gem systemctl journalctl
          systemd-run systemd-analyze systemd-resolve resolvectl hostnamectl timedatectl localectl loginctl networkctl nmcli nmtui
          firewall-cmd ufw iptables ip6tables iptables-save iptables-restore nft ipset ipvsadm conntrack arp arping ifconfig ifup
          ifdown ethtool tcpdump tshark traceroute tracepath nslookup dig ping ping6 nc ncat netcat netstat ss telnet curl wget
          http ssh scp sftp rsync sshd ssh-keygen ssh-copy-id ssh-add ssh-agent openssl certbot keytool gpg brctl ovs-vsctl ovs-ofctl
          ovs-appctl ovn-nbctl ovn-sbctl ovn-appctl bridge tc vtysh lsmod modprobe insmod rmmod depmod dmesg sysctl lsblk blkid
          lspci lsusb lscpu lsof fdisk parted sgdisk mkfs mkfs.ext4 mkfs.xfs mkswap swapon swapoff fsck e2fsck xfs_repair resize2fs
          umount findmnt df du zfs zpool pvcreate vgcreate lvcreate pvs vgs lvs lvextend vgextend mdadm cryptsetup dd ls ll cd pwd
          cp mv rm mkdir rmdir ln chmod chown chgrp chroot cat tac grep egrep fgrep zgrep sed awk gawk perl python python3 python2
          ruby bash zsh sh ps pgrep pkill killall htop iotop vmstat iostat mpstat sar nproc uname uptime whoami id useradd
          userdel usermod groupadd adduser passwd su sudo visudo vi vim nano emacs tee xargs jq yq tar gzip gunzip zip unzip base64
          md5sum sha256sum xxd hexdump strings strace ltrace gdb perf bpftool bpftrace nsenter unshare lsns crontab ntpq ntpdate
          chronyc getenforce setenforce setsebool restorecon semanage semodule audit2allow getcap setcap echo printf eval
          mysql mysqldump mysqladmin mariadb psql pg_dump pg_ctl pg_isready createdb sqlite3 mongo mongosh redis-cli etcdctl etcdutl
          rabbitmqctl rabbitmq-plugins kafka-topics.sh zkCli.sh cqlsh nodetool influx ceph rbd rados radosgw-admin cephadm
          ceph-volume gluster drbdadm drbdsetup openstack nova nova-manage nova-status neutron neutron-db-manage glance cinder
          keystone swift manila ironic rally tox onevm oneuser onehost oneimage onetemplate onecluster onedatastore onevnet onedb
          onezone oneflow oneflow-template onegate oneacl onegroup onemarket onemarketapp onehook onevdc oneacct oneshowback
          oneprovision oneprovider onevrouter onevntemplate onesecgroup onelog onecfg oneswap onegather virsh virt-install qemu-img
          git make cmake gcc go cargo mvn gradle java javac jcmd jstack jmap node icinga2 icingacli nginx apachectl a2enmod a2ensite
          httpd haproxy keepalived pcs crm corosync grub2-mkconfig update-grub grub-install dracut update-initramfs mkinitcpio
          update-ca-certificates update-ca-trust update-alternatives ldconfig lsb_release dmidecode smartctl nvme ipmitool
          launchctl defaults diskutil sw_vers ndctl numactl chkconfig initctl rc-service rc-update launchpad mdt kubeconfig
          kubescape trivy syft grype kompose telepresence hubble dapr step mkcert slsa-verifier hauler ocm odf kubelogin rosa
          setfacl getfacl mktemp seq wc uniq diff nohup pushd popd unset alias pvesm pct qm zypp rcctl pkg esxcli
          sh-4.4 busybox debugfs tune2fs losetup truncate stat readlink realpath basename dirname which whereis
          cls ipconfig netsh nmap iperf iperf3 mtr vtctlclient vtctldclient mkdosfs quarkus lxc incus hatch restic tasksel sensible-browser rclone minio kube-apiserver rke2-killall.sh rke2-uninstall.sh wsl
          newgrp deactivate terragrunt osm debootstrap cloud-init uwsgi lldb zed s5cmd cilium-dbg rlwrap zgenhostid gsettings
          nixos-rebuild nixos-generate-config nixos-install yum-config-manager vmkfstools gcore spin setup-devd osprofiler
          ssh-keyscan unalias SUSEConnect efibootmgr gmake rpm2cpio cpio
          """
              .strip()
              .split("\\s+"));

  /** Tools, keywords and built-ins that are English words too; the rest of the line decides. */
  private static final Set<String> ENGLISH =
      Set.of(
          """
          find test kill watch service time install set read sort cut host who date top less more head tail split join link mount
          format free last login wait exec export source start stop man at look touch ip file sleep shutdown reboot halt poweroff
          screen script patch history type command help jobs true false expand route env hostname groups users w reset clear
          open trap exit logout return declare local let shift umask nice renice column fold paste comm cmp tr rev expr timeout
          parallel dialog code cluster factor print pr init runlevel telinit getent sync arch cal bc nl od tmux byobu import apply
          """
              .strip()
              .split("\\s+"));

  /** Words of prose that hardly stand in a command unquoted. */
  private static final Set<String> PROSE =
      Set.of(
          """
          the a an of is are was were be been has have had will would should shall must can cannot could may might this that these
          those your you our we it its they there here which when where what because but so if then than not also only from into
          with without and or to for on in by as via about after before using uses following next please make sure see note need
          needs needed here's don't doesn't isn't it's all any each every some other same new now once already
          """
              .strip()
              .split("\\s+"));

  private CommandWords() {}

  static boolean isTool(String word) {
    return TOOLS.contains(word);
  }

  static boolean isEnglish(String word) {
    return ENGLISH.contains(word);
  }

  static boolean isProse(String word) {
    return PROSE.contains(word);
  }
}
