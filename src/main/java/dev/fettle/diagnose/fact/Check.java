package dev.fettle.diagnose.fact;

import java.util.List;

/**
 * A pure function from facts to findings. What healthy output gives is PASS, what is missing gives
 * UNKNOWN with the command that would supply it; a check whose facts are absent gives no finding.
 */
public interface Check {

  /** Its name, stable and readable: {@code flannel-one-address}. */
  String id();

  List<Finding> look(Facts facts, Inquiry inquiry);
}
