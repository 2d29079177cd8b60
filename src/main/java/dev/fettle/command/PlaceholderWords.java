package dev.fettle.command;

import java.util.Set;

/** Words that tell placeholders from what only looks like them. */
final class PlaceholderWords {

  /** Variables that a shell or a system sets by itself. */
  static final Set<String> ENVIRONMENT =
      Set.of(
          "HOME",
          "USER",
          "PATH",
          "PWD",
          "OLDPWD",
          "SHELL",
          "HOSTNAME",
          "UID",
          "EUID",
          "GID",
          "RANDOM",
          "LANG",
          "LC_ALL",
          "TERM",
          "EDITOR",
          "VISUAL",
          "PAGER",
          "IFS",
          "PS1",
          "LINENO",
          "SECONDS",
          "KUBECONFIG",
          "TMPDIR",
          "TEMP",
          "TMP",
          "SUDO_USER",
          "LOGNAME",
          "GOPATH",
          "GOROOT",
          "JAVA_HOME",
          "OPTARG",
          "OPTIND",
          "REPLY",
          "PPID",
          "DISPLAY",
          "PIPESTATUS",
          "SSH_AUTH_SOCK",
          "MAIL",
          "LD_LIBRARY_PATH",
          "PYTHONPATH",
          "VIRTUAL_ENV",
          "OSTYPE",
          "HOSTTYPE",
          "MACHTYPE",
          "COLUMNS",
          "LINES",
          "APPDATA",
          "USERPROFILE",
          "PROGRAMFILES",
          "SYSTEMROOT",
          "WINDIR",
          "USERNAME",
          "COMPUTERNAME",
          "null",
          "true",
          "false",
          "env",
          "NF",
          "NR",
          "FS",
          "OFS");

  static final Set<String> DELIMITERS = Set.of("EOF", "EOT", "END", "EOL", "EOS", "_EOF_", "YAML");

  /** Tags of HTML; in angle brackets they are markup. */
  static final Set<String> TAGS =
      Set.of(
          "a", "b", "i", "p", "br", "hr", "em", "ul", "ol", "li", "td", "tr", "th", "tt", "div",
          "pre", "code", "span", "html", "body", "head", "table", "center", "strong", "img", "h1",
          "h2", "h3", "h4", "script", "style", "sub", "sup", "details", "summary", "kbd", "title",
          "link", "meta", "xml", "font");

  /** What programs print in angle brackets. */
  static final Set<String> PRINTED =
      Set.of(
          "none",
          "unset",
          "nil",
          "null",
          "invalid",
          "unknown",
          "pending",
          "empty",
          "no value",
          "nodes",
          "error",
          "default",
          "eof",
          "missing",
          "redacted",
          "omitted",
          "snip",
          "eot");

  /** Words of the template languages that tools take as an option. */
  static final Set<String> TEMPLATE_WORDS =
      Set.of(
          "range",
          "end",
          "if",
          "with",
          "json",
          "printf",
          "print",
          "println",
          "template",
          "else",
          "index",
          "len",
          "join",
          "next",
          "exit",
          "define",
          "block",
          "getline",
          "u",
          "commit");

  /** What a synopsis shows in brackets. */
  static final Set<String> SYNOPSIS =
      Set.of(
          "options",
          "option",
          "flags",
          "flag",
          "command",
          "commands",
          "args",
          "arguments",
          "arg",
          "global options",
          "global flags",
          "subcommand",
          "parameters",
          "yes",
          "no");

  /** First parts of the names of packet filter chains. */
  static final Set<String> CHAINS =
      Set.of("KUBE", "CNI", "DOCKER", "FLANNEL", "CILIUM", "LC", "SYS", "NET", "AUTO");

  /** Upper-case words that stand for a value by themselves. */
  static final Set<String> UPPER_WORDS =
      Set.of(
          "NODE",
          "NODENAME",
          "POD",
          "PODNAME",
          "NAMESPACE",
          "HOSTNAME",
          "IPADDR",
          "IPADDRESS",
          "INTERFACE",
          "IFACE",
          "CONTAINER",
          "IMAGE",
          "USERNAME",
          "PASSWORD",
          "FILENAME",
          "CLUSTER",
          "CLUSTERNAME",
          "NAME",
          "HOST",
          "SERVER",
          "DEVICE",
          "VMNAME");

  /** Words that make a joined upper-case word a placeholder. */
  static final Set<String> UPPER_PARTS =
      Set.of(
          "NODE",
          "POD",
          "NAMESPACE",
          "NS",
          "IP",
          "HOST",
          "HOSTNAME",
          "CONTAINER",
          "IMAGE",
          "TAG",
          "PORT",
          "USER",
          "USERNAME",
          "NAME",
          "ID",
          "FILE",
          "PATH",
          "DIR",
          "ADDRESS",
          "ADDR",
          "INTERFACE",
          "CLUSTER",
          "TOKEN",
          "URL",
          "VERSION",
          "PASSWORD",
          "DEVICE",
          "DISK",
          "MASTER",
          "SERVER",
          "CIDR",
          "UUID",
          "DOMAIN",
          "REGION",
          "VM",
          "PVC",
          "PV",
          "SECRET",
          "YOUR",
          "MY",
          "HASH",
          "FQDN");

  private PlaceholderWords() {}
}
