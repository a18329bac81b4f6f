package az.pasport.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.revocation.BulkRevocationRefused.Reason;
import az.pasport.revocation.IdentifierList.Entry;
import az.pasport.revocation.IdentifierList.Kind;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class IdentifierListTest {
  private static final String UVCI = "URN:UVCI:01:AZ:4Z6P2W3Q8R2K7M5TABCDEFGH#C";
  private static final String RECORD = "0b4f7c1e-93d8-4f0e-8f6a-5a9d3c2b1a00";
  private static final String CODE = "0000-0000-0000-0000";

  @Test
  void readsEachKindOfIdentifier() {
    assertThat(IdentifierList.parse(UVCI + "\n" + RECORD + "\r\n\n" + CODE + "\n").entries())
        .containsExactly(
            new Entry(1, Kind.CERTIFICATE, UVCI),
            new Entry(2, Kind.RECORD, RECORD),
            new Entry(4, Kind.SHORT_CODE, "0000000000000000"));
  }

  @Test
  void readsTheFirstColumnBelowAHeading() {
    String file =
        "\uFEFF\"number\";\"name\"\n\"" + UVCI.toLowerCase(Locale.ROOT) + "\";x\n" + RECORD + ",y";

    assertThat(IdentifierList.parse(file).entries())
        .containsExactly(new Entry(2, Kind.CERTIFICATE, UVCI), new Entry(3, Kind.RECORD, RECORD));
  }

  @Test
  void namesTheLinesThatHoldNoIdentifier() {
    assertThatThrownBy(() -> IdentifierList.parse("heading\n" + UVCI + "\nFİN\n5ZKA7LM"))
        .isInstanceOfSatisfying(
            BulkRevocationRefused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Reason.BAD_IDENTIFIER);
              assertThat(refused.in(az.pasport.message.Messages.EN))
                  .contains("3, 4")
                  .doesNotContain("5ZKA7LM");
            });
  }

  @Test
  void aMistypedIdentifierIsNoHeading() {
    assertReason(UVCI.replace("URN:", "UNR:") + "\n" + RECORD, Reason.BAD_IDENTIFIER);
  }

  @Test
  void takesTheLargestListWithAHeadingAndALastLineBreak() {
    String file = "identifier\n" + (RECORD + "\r\n").repeat(IdentifierList.MOST);

    assertThat(IdentifierList.parse(file).entries()).hasSize(IdentifierList.MOST);
  }

  @Test
  void aListOfTheApiHasNoHeading() {
    assertThatThrownBy(() -> IdentifierList.of(List.of("heading", UVCI)))
        .isInstanceOf(BulkRevocationRefused.class);
  }

  @Test
  void refusesAnEmptyListAndOneThatIsTooLong() {
    assertReason(" \n ", Reason.EMPTY_LIST);
    assertReason("heading", Reason.EMPTY_LIST);
    assertReason(
        String.join("\n", Collections.nCopies(IdentifierList.MOST + 1, RECORD)),
        Reason.TOO_MANY_IDENTIFIERS);
    assertThatThrownBy(
            () -> IdentifierList.of(Collections.nCopies(IdentifierList.MOST + 1, RECORD)))
        .isInstanceOf(BulkRevocationRefused.class);
  }

  @Test
  void hidesWhatItNames() {
    assertThat(IdentifierList.parse(UVCI).toString()).doesNotContain("4Z6P2W3Q");
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll @StringLength(max = 200) String text) {
    try {
      assertThat(IdentifierList.parse(text).entries()).isNotEmpty();
    } catch (BulkRevocationRefused e) {
      assertThat(e.field()).isEqualTo("identifiers");
    }
  }

  private static void assertReason(String text, Reason reason) {
    assertThatThrownBy(() -> IdentifierList.parse(text))
        .isInstanceOfSatisfying(
            BulkRevocationRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
