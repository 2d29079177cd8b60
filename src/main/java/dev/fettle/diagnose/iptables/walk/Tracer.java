package dev.fettle.diagnose.iptables.walk;

import dev.fettle.diagnose.iptables.rule.Net;
import dev.fettle.diagnose.iptables.rule.Rule;
import dev.fettle.diagnose.iptables.rule.Target;
import dev.fettle.diagnose.iptables.rule.Truth;
import java.util.List;
import java.util.Optional;

/** Walks a packet and says of each of its ways what it means. */
public final class Tracer {

  private static final int NODE_PORT_MIN = 30_000;
  private static final int NODE_PORT_MAX = 32_767;

  private final Ruleset rules;
  private final Surroundings around;
  private final Services services;

  /** Prepares the rules for any number of packets. */
  public Tracer(Ruleset rules) {
    this.rules = rules;
    this.around = new Surroundings(rules);
    this.services = new Services(rules);
  }

  public Services services() {
    return services;
  }

  public Surroundings around() {
    return around;
  }

  public Ruleset rules() {
    return rules;
  }

  /** The ways of the packet. */
  public List<Result> trace(Ask ask) {
    return walk(ask, local(ask.address()), ask.only());
  }

  /** The ways when no rule of the table nat takes the packet, and the address is the node's. */
  public List<Result> untranslated(Ask ask) {
    return walk(ask, Truth.YES, "filter");
  }

  private List<Result> walk(Ask ask, Truth local, String only) {
    Packet packet =
        new Packet(
            ask.origin(),
            ask.from(),
            ask.address(),
            ask.port(),
            ask.protocol(),
            local,
            false,
            0,
            0);
    return new Journey(rules, around, only)
        .of(packet).stream().map(branch -> result(ask, branch)).toList();
  }

  /** What is neither a service's address nor a pod's is taken for the node's, until it is not. */
  private Truth local(Net address) {
    boolean outer = services.at(address).stream().anyMatch(entry -> !entry.inner());
    boolean other = isService(address) || around.isPod(address) || services.isNear(address);
    if (outer) {
      return Truth.MAYBE;
    }
    return other && !address.loopback() ? Truth.NO : Truth.YES;
  }

  /** Whether a rule names {@code address} as a service's. */
  public boolean isService(Net address) {
    return !services.at(address).isEmpty();
  }

  private Result result(Ask ask, Branch branch) {
    List<Step> steps = branch.steps().list();
    return new Result(
        outcome(ask, branch, steps),
        branch.packet().target(),
        branch.packet().translated(),
        branch.share(),
        branch.by(),
        below(branch),
        branch.place(),
        branch.snat(),
        steps,
        branch.doubts().list(),
        branch.unsure().list(),
        branch.unseen().list());
  }

  private Outcome outcome(Ask ask, Branch branch, List<Step> steps) {
    return switch (branch.fate()) {
      case ON, BACK -> arrived(ask, branch);
      case REJECTED -> refused(branch, steps, Outcome.REJECTED);
      case DROPPED ->
          branch.by().isEmpty()
              ? lost(ask, branch).orElse(Outcome.DROPPED_BY_POLICY)
              : refused(branch, steps, Outcome.DROPPED);
      case DANGLING -> Outcome.DANGLING_CHAIN;
      case LOOP -> Outcome.LOOP;
      case UNSEEN, GIVEN_UP -> Outcome.UNSEEN;
      case ELSEWHERE -> Outcome.ELSEWHERE;
    };
  }

  private Outcome arrived(Ask ask, Branch branch) {
    if (branch.packet().translated()) {
      return Outcome.REACHES;
    }
    Optional<Outcome> lost = ask.only().equals("filter") ? Optional.empty() : lost(ask, branch);
    if (lost.isPresent()) {
      return lost.get();
    }
    if (rules.ipvs().isPresent() && rules.has("nat")) {
      return Outcome.PASSES;
    }
    return branch.packet().local() == Truth.YES ? Outcome.LOCAL_PROCESS : Outcome.PASSES;
  }

  /** A service's address that no rule translated leads nowhere; why depends on what names it. */
  private Optional<Outcome> lost(Ask ask, Branch branch) {
    if (branch.packet().translated()) {
      return Optional.empty();
    }
    List<Services.Entry> known = services.at(ask.address());
    if (known.stream()
        .anyMatch(entry -> entry.port() == ask.port() && entry.protocol().equals(ask.protocol()))) {
      boolean hooked =
          branch.steps().list().stream().anyMatch(s -> s.effect().equals("jump to KUBE-SERVICES"));
      boolean natted =
          known.stream().anyMatch(e -> e.port() == ask.port() && e.rule().table().equals("nat"));
      Outcome passed = natted ? Outcome.PASSES : Outcome.NO_ENDPOINTS;
      Outcome none = natted && !hooked ? Outcome.UNHOOKED : passed;
      return Optional.of(entered(branch).orElse(none));
    }
    if (!known.isEmpty()) {
      return Optional.of(Outcome.WRONG_PORT);
    }
    boolean chained = entered(branch).isPresent();
    boolean nodePort =
        ask.port() >= NODE_PORT_MIN
            && ask.port() <= NODE_PORT_MAX
            && !services.nodePorts().isEmpty();
    if (chained) {
      return entered(branch);
    }
    boolean outside = around.isPod(ask.address()) || ask.address().loopback() && !nodePort;
    return !outside && (services.isNear(ask.address()) || nodePort)
        ? Optional.of(Outcome.NOT_A_SERVICE)
        : Optional.empty();
  }

  /** The first rule under the one that refused which would have accepted. */
  private Optional<Rule> below(Branch branch) {
    boolean refused = branch.fate() == Fate.REJECTED || branch.fate() == Fate.DROPPED;
    if (!refused || branch.by().isEmpty()) {
      return Optional.empty();
    }
    Rule by = branch.by().get();
    Holds holds = new Holds(around);
    return rules.chain(by.table(), by.chain()).stream()
        .flatMap(chain -> chain.rules().stream())
        .filter(rule -> rule.line() > by.line() && rule.target() instanceof Target.Accept)
        .filter(rule -> holds.all(rule, branch.packet(), by.chain()) == Truth.YES)
        .findFirst();
  }

  /** What falling out of a service's chains means. */
  private static Optional<Outcome> entered(Branch branch) {
    List<Step> steps = branch.steps().list();
    if (says(steps, "has no local endpoints")) {
      return Optional.of(Outcome.NO_LOCAL_ENDPOINTS);
    }
    if (steps.stream().anyMatch(step -> step.effect().startsWith("jump to KUBE-FW-"))) {
      return steps.stream()
              .anyMatch(s ->
                  s.chain().startsWith("KUBE-FW-") && s.effect().startsWith("jump to KUBE-EXT"))
          ? Optional.of(Outcome.NO_LOCAL_ENDPOINTS)
          : Optional.of(Outcome.SOURCE_RANGES);
    }
    if (steps.stream()
        .anyMatch(s ->
            s.effect().startsWith("jump to KUBE-XLB-")
                || s.effect().startsWith("jump to KUBE-EXT-")
                || s.effect().startsWith("jump to KUBE-SVL-"))) {
      boolean cluster = steps.stream().anyMatch(s -> s.effect().startsWith("jump to KUBE-SVC-"));
      return Optional.of(cluster ? Outcome.NO_ENDPOINTS : Outcome.NO_LOCAL_ENDPOINTS);
    }
    return steps.stream().anyMatch(s -> s.effect().startsWith("jump to KUBE-SVC-"))
        ? Optional.of(Outcome.NO_ENDPOINTS)
        : Optional.empty();
  }

  /** The reason of kube-proxy's own REJECT and DROP rules stands in their comments. */
  private static Outcome refused(Branch branch, List<Step> steps, Outcome plain) {
    String comment = branch.by().map(Rule::comment).orElse("");
    String chain = branch.by().map(Rule::chain).orElse("");
    if (comment.contains("has no local endpoints") || says(steps, "has no local endpoints")) {
      return Outcome.NO_LOCAL_ENDPOINTS;
    }
    if (comment.contains("has no endpoints") || says(steps, "has no endpoints")) {
      return Outcome.NO_ENDPOINTS;
    }
    boolean fenced = chain.equals("KUBE-PROXY-FIREWALL") || chain.startsWith("KUBE-FW-");
    boolean marked =
        steps.stream()
            .anyMatch(s ->
                s.chain().startsWith("KUBE-FW-") && s.effect().equals("jump to KUBE-MARK-DROP"));
    return fenced || marked ? Outcome.SOURCE_RANGES : plain;
  }

  private static boolean says(List<Step> steps, String words) {
    return steps.stream().anyMatch(step -> step.text().contains(words));
  }

  /** Whether a packet of a pod to a stranger gets the node's address on its way out. */
  public Truth leavesMasked(Net pods) {
    Net stranger =
        pods.v6()
            ? new Net(true, 0x2001_0db8_ffff_ffffL, 1, 128)
            : new Net(false, 0, 0xC633_64C7L, 32);
    return masks(packet(Origin.POD, stranger, 0));
  }

  /** Whether a packet that is marked for it gets the node's address. */
  public Truth masksMarked() {
    Net pod =
        rules.v6()
            ? new Net(true, 0x2001_0db8_ffff_ffffL, 2, 128)
            : new Net(false, 0, 0xC633_64C8L, 32);
    return masks(packet(Origin.OUTSIDE, pod, 0x4000));
  }

  private static Packet packet(Origin origin, Net to, long mark) {
    return new Packet(origin, Optional.empty(), to, 443, "tcp", Truth.NO, mark != 0, mark, 0);
  }

  private Truth masks(Packet packet) {
    List<Branch> ways = new Journey(rules, around, "nat").leaving(packet);
    long masked = ways.stream().filter(way -> way.snat().isPresent()).count();
    boolean all = masked == ways.size();
    boolean told = ways.stream().allMatch(way -> way.unsure().isEmpty() && way.unseen().isEmpty());
    if (!all && !told) {
      return Truth.MAYBE;
    }
    return all
        ? Truth.YES
        : masked == 0 && ways.stream().allMatch(Branch::goesOn) ? Truth.NO : Truth.MAYBE;
  }

  /** Whether the endpoint of a way would be masqueraded when it reaches itself. */
  public boolean hairpin(List<Step> steps) {
    return steps.stream()
        .filter(step -> step.effect().startsWith("dnat "))
        .flatMap(step -> rules.chain(step.table(), step.chain()).stream())
        .flatMap(chain -> chain.rules().stream())
        .anyMatch(Tracer::masqueradesOne);
  }

  private static boolean masqueradesOne(Rule rule) {
    return rule.target() instanceof Target.Jump jump && jump.chain().equals("KUBE-MARK-MASQ");
  }
}
