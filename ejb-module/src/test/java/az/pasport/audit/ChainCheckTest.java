package az.pasport.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an insider with the database's password could do to the audit, and how it is found. */
class ChainCheckTest {
  private static final String GENESIS = "0".repeat(64);

  /** A chain as it was sealed: entries 1 and 2 in the first format, the others in the second. */
  private static List<SealedEntry> chain(int length) {
    List<EntryContent> contents = new ArrayList<>();
    for (int i = 1; i <= length; i++) {
      contents.add(content(i, i <= 2 ? 1 : 2, "record:" + i));
    }
    return sealed(contents);
  }

  private static EntryContent content(int number, int format, String subject) {
    return new EntryContent(
        format,
        time(number),
        "staff:17",
        "RECORD_CORRECTED",
        subject,
        format == 1 ? "" : "192.0.2.7",
        1,
        "");
  }

  private static Instant time(int number) {
    return Instant.parse("2026-03-01T08:00:00Z").plusSeconds(number);
  }

  /** Seals contents anew: what somebody does who knows how the chain is made. */
  private static List<SealedEntry> sealed(List<EntryContent> contents) {
    List<SealedEntry> chain = new ArrayList<>();
    String previous = GENESIS;
    for (EntryContent content : contents) {
      long place = chain.size() + 1L;
      previous = content.hashBehind(place, previous);
      chain.add(new SealedEntry(place, content, previous));
    }
    return chain;
  }

  private static List<EntryContent> contents(List<SealedEntry> chain) {
    return new ArrayList<>(chain.stream().map(SealedEntry::content).toList());
  }

  private static KnownHead head(List<SealedEntry> chain, int place) {
    return new KnownHead(
        new ChainHead(place, chain.get(place - 1).hash()), "the head signed at entry " + place);
  }

  private static Optional<ChainBreak> check(List<SealedEntry> chain, KnownHead... heads) {
    ChainCheck check = new ChainCheck(List.of(heads));
    for (SealedEntry entry : chain) {
      if (!check.accept(entry)) {
        break;
      }
    }
    return check.firstBreak();
  }

  @Test
  void wholeChainOfBothFormatsIsWhole() {
    List<SealedEntry> chain = chain(9);

    assertThat(check(chain)).isEmpty();
    assertThat(check(chain, head(chain, 9), head(chain, 4), head(chain, 4))).isEmpty();
    assertThat(check(List.of(), new KnownHead(new ChainHead(0, GENESIS), "stored"))).isEmpty();
  }

  @Test
  void changedEntryIsFound() {
    List<SealedEntry> chain = chain(9);
    SealedEntry fifth = chain.get(4);
    chain.set(4, new SealedEntry(5, content(5, 2, "record:other"), fifth.hash()));

    assertThat(check(chain))
        .contains(
            new ChainBreak(ChainBreak.Kind.CHANGED, 5, Optional.of(time(5)), Optional.empty(), 0));
  }

  @Test
  void entryPutBackIntoTheFirstFormatIsFound() {
    List<SealedEntry> chain = chain(9);
    chain.set(4, new SealedEntry(5, content(5, 1, "record:5"), chain.get(4).hash()));

    assertThat(check(chain)).map(ChainBreak::place).contains(5L);
  }

  @Test
  void removedEntryIsFound() {
    List<SealedEntry> chain = chain(9);
    chain.remove(4);

    assertThat(check(chain, head(chain, 4)))
        .contains(
            new ChainBreak(ChainBreak.Kind.MISSING, 5, Optional.empty(), Optional.empty(), 4));
  }

  @Test
  void entriesThatChangedPlacesAreFound() {
    List<SealedEntry> chain = chain(9);
    SealedEntry fourth = chain.get(3);
    SealedEntry fifth = chain.get(4);
    chain.set(3, new SealedEntry(4, fifth.content(), fourth.hash()));
    chain.set(4, new SealedEntry(5, fourth.content(), fifth.hash()));

    assertThat(check(chain)).map(ChainBreak::place).contains(4L);
  }

  @Test
  void insertedEntryIsFound() {
    List<SealedEntry> chain = chain(9);
    EntryContent invented = content(5, 2, "record:invented");
    chain.add(4, new SealedEntry(5, invented, invented.hashBehind(5, chain.get(3).hash())));

    ChainBreak found = check(chain).orElseThrow();
    assertThat(found.kind()).isEqualTo(ChainBreak.Kind.REPEATED);
    assertThat(found.place()).isEqualTo(5);
  }

  @Test
  void insiderWhoRewritesTheAuditIsFound() {
    List<SealedEntry> original = chain(9);
    List<EntryContent> changed = contents(original);
    changed.set(4, content(5, 2, "record:other"));
    List<SealedEntry> rewritten = sealed(changed);

    assertThat(check(rewritten)).as("consistent in itself").isEmpty();
    assertThat(check(rewritten, head(original, 3), head(original, 7), head(original, 9)))
        .contains(
            new ChainBreak(
                ChainBreak.Kind.REWRITTEN,
                7,
                Optional.of(time(7)),
                Optional.of(head(original, 7)),
                3));
  }

  @Test
  void insiderWhoRemovesAnEntryAndSealsTheRestAnewIsFound() {
    List<SealedEntry> original = chain(9);
    List<EntryContent> shorter = contents(original);
    shorter.remove(4);

    assertThat(check(sealed(shorter))).isEmpty();
    assertThat(check(sealed(shorter), head(original, 8)))
        .map(ChainBreak::kind)
        .contains(ChainBreak.Kind.REWRITTEN);
  }

  @Test
  void headCutOffIsFound() {
    List<SealedEntry> original = chain(9);
    List<SealedEntry> shorter = original.subList(0, 6);

    assertThat(check(shorter)).isEmpty();
    assertThat(check(shorter, head(original, 4), head(original, 8)))
        .contains(
            new ChainBreak(
                ChainBreak.Kind.CUT_OFF, 7, Optional.empty(), Optional.of(head(original, 8)), 4));
  }

  @Test
  void emptiedAuditIsFound() {
    List<SealedEntry> original = chain(9);

    assertThat(check(List.of(), head(original, 9)))
        .map(ChainBreak::kind)
        .contains(ChainBreak.Kind.CUT_OFF);
  }
}
