package dev.fettle.diagnose.iptables.walk;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** A list that grows at its end and shares its beginning, as the ways of a forked packet do. */
record Link<T>(Optional<Link<T>> before, Optional<T> value, int size) {

  static <T> Link<T> none() {
    return new Link<>(Optional.empty(), Optional.empty(), 0);
  }

  Link<T> and(T next) {
    return new Link<>(Optional.of(this), Optional.of(next), size + 1);
  }

  boolean isEmpty() {
    return size == 0;
  }

  List<T> list() {
    ArrayDeque<T> values = new ArrayDeque<>(size);
    Optional<Link<T>> link = Optional.of(this);
    while (link.isPresent()) {
      link.get().value().ifPresent(values::addFirst);
      link = link.get().before();
    }
    return List.copyOf(values);
  }
}
