package az.pasport.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A chain of entries of all formats, of some of which whom they name was erased. */
class ErasedChainTest {
  /** Entries 1 and 2 in the first format, 3 and 4 in the second, the others in the third. */
  private static List<SealedEntry> chain() {
    List<SealedEntry> chain = new ArrayList<>();
    String previous = "0".repeat(64);
    for (int i = 1; i <= 9; i++) {
      NewEntry entry = entry(i);
      previous = entry.content().hashBehind(i, previous);
      chain.add(new SealedEntry(i, entry.content(), previous, entry.personal()));
    }
    return chain;
  }

  private static NewEntry entry(int number) {
    Instant at = Instant.parse("2026-03-01T08:00:00Z").plusSeconds(number);
    String subject = "person:" + number;
    return switch (number) {
      case 1, 2 ->
          new NewEntry(
              new EntryContent(1, at, "staff:17", "PERSON_LOOKED_UP", subject, "", 1, ""),
              Optional.empty());
      case 3, 4 ->
          new NewEntry(
              new EntryContent(2, at, "staff:17", "PERSON_LOOKED_UP", subject, "192.0.2.7", 1, ""),
              Optional.empty());
      default ->
          NewEntry.of(
              at,
              "staff:17",
              "PERSON_LOOKED_UP",
              subject,
              "192.0.2.7",
              1,
              Integer.toString(number).repeat(32));
    };
  }

  private static Optional<ChainBreak> check(List<SealedEntry> chain) {
    ChainCheck check = new ChainCheck(List.of(head(chain())));
    chain.stream().takeWhile(check::accept).forEach(entry -> {});
    return check.firstBreak();
  }

  private static KnownHead head(List<SealedEntry> chain) {
    SealedEntry last = chain.get(chain.size() - 1);
    return new KnownHead(new ChainHead(last.place(), last.hash()), "the head signed before");
  }

  private static List<SealedEntry> changed(int place, UnaryOperator<PersonalParts> change) {
    List<SealedEntry> chain = chain();
    SealedEntry entry = chain.get(place - 1);
    chain.set(
        place - 1,
        new SealedEntry(place, entry.content(), entry.hash(), entry.personal().map(change)));
    return chain;
  }

  @Test
  void chainOfAllFormatsIsWhole() {
    assertThat(check(chain())).isEmpty();
  }

  @Test
  void chainIsWholeAfterPersonalDataWereErased() {
    List<SealedEntry> erased =
        chain().stream()
            .map(entry -> new SealedEntry(entry.place(), entry.content(), entry.hash()))
            .toList();

    assertThat(check(erased)).isEmpty();
    assertThat(erased).filteredOn(SealedEntry::isErased).hasSize(5);
    assertThat(chain()).noneMatch(SealedEntry::isErased);
  }

  @Test
  void insiderWhoPutsAnotherOfficialBesideAnEntryIsFound() {
    List<SealedEntry> forged =
        changed(
            7,
            parts ->
                new PersonalParts(
                    parts.salt(), "staff:innocent", parts.subject(), parts.address()));

    ChainBreak found = check(forged).orElseThrow();
    assertThat(found.kind()).isEqualTo(ChainBreak.Kind.PERSONAL_DATA_CHANGED);
    assertThat(found.place()).isEqualTo(7);
  }

  @Test
  void insiderWhoMovesAPartToItsNeighbourIsFound() {
    assertThat(
            check(
                changed(
                    7,
                    parts ->
                        new PersonalParts(
                            parts.salt(), "", parts.actor() + parts.subject(), parts.address()))))
        .isPresent();
  }

  @Test
  void insiderWhoPutsPersonalDataBesideAnEntryThatHadNoneIsFound() {
    List<SealedEntry> chain = chain();
    SealedEntry third = chain.get(2);
    chain.set(
        2,
        new SealedEntry(
            3,
            third.content(),
            third.hash(),
            Optional.of(new PersonalParts("0".repeat(32), "staff:innocent", "", ""))));

    assertThat(check(chain)).map(ChainBreak::place).contains(3L);
  }

  @Test
  void entryOfAnOlderFormatWithADigestIsNotIntact() {
    Instant at = Instant.parse("2026-03-01T08:00:00Z");

    assertThat(new EntryContent(1, at, "a", "b", "c", "", 1, "d").hashBehind(1, "x")).isEmpty();
    assertThat(new EntryContent(2, at, "a", "b", "c", "", 1, "d").hashBehind(1, "x")).isEmpty();
  }
}
