package dev.fettle.extract;

import java.util.Optional;

/** Knows the forms of ids that systems draw: no two readers have the same. */
final class GeneratedIds {

  /** How container tools and git shorten their ids. */
  private static final int SHORT_LENGTH = 12;

  private static final int FULL_LENGTH = 64;

  /** What the proxy of Kubernetes ends the names of its chains with. */
  private static final int CHAIN_LENGTH = 16;

  private static final int[] UUID_DASHES = {8, 13, 18, 23};

  private GeneratedIds() {}

  /** Whether {@code value} is a container's id, a UUID, or a name that ends in a hash. */
  static boolean is(String value) {
    return isContainer(value) || isUuid(value) || isChain(value);
  }

  /** The short form in which commands may name what is shown in full. */
  static Optional<String> shortened(String value) {
    boolean full = isHex(value) && value.length() > SHORT_LENGTH;
    return full ? Optional.of(value.substring(0, SHORT_LENGTH)) : Optional.empty();
  }

  private static boolean isContainer(String value) {
    boolean length =
        value.length() == SHORT_LENGTH
            || value.length() >= FULL_LENGTH - 4 && value.length() <= FULL_LENGTH;
    return length && isHex(value) && isMixed(value);
  }

  private static boolean isUuid(String value) {
    if (value.length() != 36) {
      return false;
    }
    for (int dash : UUID_DASHES) {
      if (value.charAt(dash) != '-') {
        return false;
      }
    }
    return isHex(value.replace("-", ""));
  }

  /** {@code KUBE-SVC-7VVRITHJKDZHDQAD}: a hash in base 32 behind the last hyphen. */
  static boolean isChain(String value) {
    String hash = value.substring(value.lastIndexOf('-') + 1);
    return hash.length() == CHAIN_LENGTH
        && hash.length() < value.length()
        && hash.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '2' && c <= '7')
        && isMixed(hash);
  }

  private static boolean isHex(String value) {
    return value.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }

  private static boolean isMixed(String value) {
    return value.chars().anyMatch(Character::isDigit)
        && value.chars().anyMatch(Character::isLetter);
  }
}
