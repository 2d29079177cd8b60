package dev.fettle.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.runbook.ParameterKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueFormTests {

  @ParameterizedTest
  @CsvSource({
    "NODE, node-1.example.com",
    "NODE, 192.0.2.1",
    "IP, 192.0.2.1",
    "IP, 2001:db8::1",
    "IP, ::",
    "IP, ::ffff:192.0.2.1",
    "IP, 2001:db8:0:0:0:0:0:1",
    "CIDR, 192.0.2.0/24",
    "CIDR, 2001:db8::/32",
    "PORT, 65535",
    "POD, web-0",
    "POD, kube-flannel-ds-20xfl",
    "NAMESPACE, kube-system",
    "CONTAINER, f9cd281b68d2",
    "IMAGE, registry.example.com:5000/team/app:1.2",
    "IMAGE, redis",
    "TAG, v1.2.3-rc1",
    "INTERFACE, flannel.1",
    "INTERFACE, br-0b20fc9292f1",
    "UNIT, docker.service",
    "UNIT, getty@tty1",
    "FILE, /var/log/messages",
    "FILE, a b",
    "USER, admin_1",
    "TEXT, any text"
  })
  void valueOfItsKindIsAccepted(ParameterKind kind, String value) {
    assertThat(ValueForm.accepts(value, kind)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "NODE, node_1",
    "NODE, -node",
    "NODE, node..1",
    "IP, 192.0.2.256",
    "IP, 192.0.2.01",
    "IP, 1.2.3",
    "IP, 2001:db8:::1",
    "IP, 2001:db8::1::2",
    "IP, fe80::1%eth0",
    "CIDR, 192.0.2.0/33",
    "CIDR, 192.0.2.0",
    "PORT, 0",
    "PORT, 65536",
    "PORT, 080",
    "POD, Web-0",
    "NAMESPACE, a.b",
    "CONTAINER, a b",
    "IMAGE, a b",
    "IMAGE, team/UPPER",
    "TAG, a:b",
    "INTERFACE, abcdefghijklmnop",
    "INTERFACE, a/b",
    "INTERFACE, ..",
    "UNIT, a b",
    "USER, a b",
    "USER, 0day",
    "TEXT, -rf",
    "FILE, --help"
  })
  void valueOfAnotherKindIsRefused(ParameterKind kind, String value) {
    assertThat(ValueForm.accepts(value, kind)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\rb", "a\u0000b", "a\u001bb", "a\u202eb", "a\ud800b"})
  void controlCharactersAreRefusedForEveryKind(String value) {
    for (ParameterKind kind : ParameterKind.values()) {
      assertThat(ValueForm.accepts(value, kind)).as("%s", kind).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(ParameterKind.class)
  void everyKindSaysItsForm(ParameterKind kind) {
    assertThat(ValueForm.accepted(kind)).isNotBlank();
  }
}
