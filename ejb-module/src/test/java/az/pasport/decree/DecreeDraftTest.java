package az.pasport.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.decree.DraftRefused.Reason;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecreeDraftTest {
  private static final Instant NOW = Instant.parse("2023-01-01T08:00:00Z");
  private static final String TEXT =
      """
      {"id": "a-draft", "version": 1, "inForceFrom": "2023-06-01",
       "title": {"az": "a", "en": "a", "ru": "a"},
       "vaccination": {"months": 9, "furtherDose": "RENEWS"},
       "immunity": {"fromDay": 7, "months": 6}, "test": {"hours": 72}, "contraindication": true}
      """;

  private final Decree decree = DecreeParser.read(TEXT);
  private final DecreeDraft draft = new DecreeDraft(decree, TEXT, "aygun", NOW);

  private static Consumer<DraftRefused> because(Reason reason) {
    return refused -> assertThat(refused.reason()).isEqualTo(reason);
  }

  @Test
  void publishesTheTextThatWasLoaded() {
    assertThat(draft.publish("rauf", NOW).decree()).isEqualTo(decree);
    assertThat(draft.status()).isEqualTo(DraftStatus.PUBLISHED);
    assertThat(draft.closedBy()).contains("rauf");
  }

  @Test
  void refusesPublicationByWhoLoadedIt() {
    assertThatThrownBy(() -> draft.publish("aygun", NOW))
        .isInstanceOfSatisfying(DraftRefused.class, because(Reason.OWN_DRAFT));
    assertThat(draft.status()).isEqualTo(DraftStatus.DRAFT);
  }

  @Test
  void refusesToCloseTwice() {
    draft.discard("aygun", NOW);

    assertThatThrownBy(() -> draft.publish("rauf", NOW))
        .isInstanceOfSatisfying(DraftRefused.class, because(Reason.CLOSED));
    assertThatThrownBy(() -> draft.discard("rauf", NOW))
        .isInstanceOfSatisfying(DraftRefused.class, because(Reason.CLOSED));
  }

  @ParameterizedTest(name = "{0} version {1} from {2}: {3}")
  @CsvSource({
    "a-draft, 2, 2023-06-01, version",
    "2022-02-15-cabinet-419, 1, 2022-02-15, version",
    "2022-02-15-cabinet-419, 3, 2022-02-15, version",
    "2022-03-01-day-seven, 1, 2022-03-01, version",
    "2022-03-01-day-seven, 3, 2022-03-01, version",
    "a-draft, 1, 2022-02-15, inForceFrom",
  })
  void refusesWhatDoesNotGoIntoTheBook(String id, int version, String from, String field) {
    String text =
        TEXT.replace("a-draft", id)
            .replace("\"version\": 1", "\"version\": " + version)
            .replace("2023-06-01", from);

    assertThatThrownBy(() -> DecreeDrafts.extended(RuleBook.national(), DecreeParser.read(text)))
        .isInstanceOfSatisfying(
            DecreeRefused.class, refused -> assertThat(refused.fault().field()).isEqualTo(field));
  }

  @Test
  void takesTheNextVersionOfADecree() {
    String text =
        TEXT.replace("a-draft", "2022-02-15-cabinet-419")
            .replace("\"version\": 1", "\"version\": 2")
            .replace("2023-06-01", "2022-03-10");

    org.assertj.core.api.Assertions.assertThatNoException()
        .isThrownBy(() -> DecreeDrafts.extended(RuleBook.national(), DecreeParser.read(text)));
  }
}
