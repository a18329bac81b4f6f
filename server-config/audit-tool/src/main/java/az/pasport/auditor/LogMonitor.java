package az.pasport.auditor;

import az.pasport.merkle.GrowingTree;
import az.pasport.tool.UnusableInput;
import az.pasport.transparency.LogEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Follows the log: whether what it says now continues what was seen before, and whether each signed
 * head is of the entries that are given for it. What is right is added to the copy.
 */
final class LogMonitor {
  private final PublishedLog log;
  private final LogCopy copy;
  private final Optional<LocalDate> since;
  private final Optional<SignedTreeHead> seen;

  /**
   * @param since from which day on heads are compared with entries; empty for the day of the head
   *     that was seen before
   */
  LogMonitor(PublishedLog log, LogCopy copy, Optional<LocalDate> since) {
    this.log = log;
    this.copy = copy;
    this.since = since;
    this.seen = copy.head(log.anchor());
  }

  /** The head that was seen by the run before; empty for the first. */
  Optional<SignedTreeHead> seen() {
    return seen;
  }

  /**
   * Follows the log up to a head.
   *
   * @param again whether entries that were seen before are fetched and compared, too
   * @return the first break; empty if all is right, and then the copy is of this head
   * @throws UnusableInput if the log cannot be read, or the copy was damaged
   */
  Optional<LogBreak> follow(SignedTreeHead head, boolean again) {
    copy.cutTo(seen.map(SignedTreeHead::size).orElse(0L));
    GrowingTree tree = treeOfCopy();
    Optional<LogBreak> found = seen.flatMap(before -> contradiction(before, head));
    if (found.isEmpty() && again) {
      found = firstChange(copy.size(), head);
    }
    if (found.isEmpty()) {
      found = followEntries(tree, head);
    }
    if (found.isEmpty()) {
      copy.store(head);
    } else {
      copy.cutTo(seen.map(SignedTreeHead::size).orElse(0L));
    }
    return found;
  }

  private GrowingTree treeOfCopy() {
    var tree = new GrowingTree();
    copy.read(
        (index, entry) -> {
          tree.add(entry.leaf());
          return true;
        });
    seen.ifPresent(
        before -> {
          if (tree.size() != before.size() || !tree.root().equals(before.root())) {
            throw new UnusableInput(
                "the copy of the log is damaged: its entries are not those of its head; begin with"
                    + " a new folder");
          }
        });
    return tree;
  }

  private Optional<LogBreak> contradiction(SignedTreeHead before, SignedTreeHead head) {
    if (!head.log().equals(before.log())) {
      return Optional.of(new LogBreak(LogBreak.Kind.OTHER_LOG, 0, 0, head));
    }
    if (head.size() < before.size()) {
      return firstChange(head.size(), before).or(() -> Optional.of(cutOff(head.size(), before)));
    }
    boolean continued =
        head.size() == before.size()
            ? head.root().equals(before.root())
            : log.consistencyProof(before.size(), head.size()).proves(before.root(), head.root());
    return continued
        ? Optional.empty()
        : firstChange(before.size(), before)
            .or(
                () ->
                    Optional.of(
                        new LogBreak(LogBreak.Kind.FORKED, before.size(), before.size(), head)));
  }

  /** The first entry of the copy, up to a size, that the log does not give any more. */
  private Optional<LogBreak> firstChange(long size, SignedTreeHead against) {
    var comparison = new EntryComparison(log, size);
    copy.read(comparison::isSame);
    return comparison
        .firstChange()
        .map(
            change ->
                change.isMissing()
                    ? cutOff(change.index(), against)
                    : new LogBreak(LogBreak.Kind.CHANGED, change.index(), 0, against));
  }

  private static LogBreak cutOff(long index, SignedTreeHead against) {
    return new LogBreak(LogBreak.Kind.CUT_OFF, index, index, against);
  }

  /** Fetches what is new, and compares it with each head on the way. */
  private Optional<LogBreak> followEntries(GrowingTree tree, SignedTreeHead head) {
    Deque<SignedTreeHead> heads = new ArrayDeque<>(heads(tree.size(), head));
    heads.addLast(head);
    long agreed = tree.size();
    while (!heads.isEmpty()) {
      SignedTreeHead next = heads.removeFirst();
      if (!next.log().equals(head.log())) {
        return Optional.of(new LogBreak(LogBreak.Kind.OTHER_LOG, 0, agreed, next));
      }
      while (tree.size() < next.size()) {
        List<LogEntry> more = log.entries(tree.size(), next.size() - tree.size());
        if (more.isEmpty()) {
          return Optional.of(cutOff(tree.size(), next));
        }
        more.forEach(entry -> tree.add(entry.leaf()));
        copy.add(more);
      }
      if (!tree.root().equals(next.root())) {
        // Of two heads of one size, one is of the entries.
        boolean isForked =
            agreed == next.size() || next.size() == head.size() && tree.root().equals(head.root());
        return Optional.of(
            new LogBreak(
                isForked ? LogBreak.Kind.FORKED : LogBreak.Kind.HEAD_CONTRADICTED,
                Math.max(next.size() - 1, 0),
                agreed,
                next));
      }
      agreed = tree.size();
    }
    return Optional.empty();
  }

  /** The heads from a size on up to that of the latest, by their size. */
  private List<SignedTreeHead> heads(long size, SignedTreeHead latest) {
    LocalDate last = day(latest);
    return since
        .or(() -> seen.map(LogMonitor::day))
        .filter(first -> !first.isAfter(last))
        .orElse(last)
        .datesUntil(last.plusDays(1))
        .flatMap(day -> log.headsOf(day).stream())
        .filter(head -> head.size() >= size && head.size() <= latest.size())
        .sorted(Comparator.comparingLong(SignedTreeHead::size))
        .toList();
  }

  private static LocalDate day(SignedTreeHead head) {
    return head.issuedAt().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
