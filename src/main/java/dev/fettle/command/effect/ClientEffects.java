package dev.fettle.command.effect;

import dev.fettle.runbook.Effect;
import java.util.Set;

/** openssl, whose subcommands write when they are told where to. */
final class ClientEffects {

  private static final Verbs OPENSSL =
      Verbs.of(
          """
          READS version s_client verify rand dgst asn1parse ciphers list speed x509 rsa crl pkey enc ec pkcs7 ocsp passwd prime
          CHANGES req genrsa genpkey pkcs12 ca ecparam dhparam
          """);

  private ClientEffects() {}

  static Effect openssl(Arguments arguments) {
    if (arguments.asksForHelp()) {
      return Effect.READS;
    }
    String verb = arguments.verb();
    Effect effect = OPENSSL.get(verb);
    boolean shown = Set.of("req", "pkcs12").contains(verb) && arguments.has("-noout");
    boolean writes = arguments.has("-out", "-keyout", "-writerand", "-CAcreateserial");
    if (effect == Effect.UNKNOWN) {
      return effect;
    }
    return writes ? Effect.CHANGES : shown ? Effect.READS : effect;
  }
}
