package az.pasport.ws.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractGuideTest {
  private final ContractGuide guide = ContractGuide.known();

  @Test
  void saysInBothLanguagesOfTheSameFieldsThatTheyAreRequired() {
    assertThat(allFields())
        .isNotEmpty()
        .allSatisfy(
            field -> {
              assertThat(field.words().az()).isNotBlank().doesNotStartWith("Mütləq");
              assertThat(field.words().en()).isNotBlank().doesNotStartWith("Required");
            });
  }

  @Test
  void tellsWhatAFieldIs() {
    Structure person = structure("Person");
    assertThat(person.fields().get(0))
        .isEqualTo(
            new Field(
                "fin",
                "xs:string",
                Presence.OPTIONAL,
                false,
                new Words(
                    "Şəxsiyyət vəsiqəsindəki FİN: 7 rəqəm və latın böyük hərfi; I və O istifadə"
                        + " olunmur.",
                    "The FIN of the identity card: 7 digits and Latin capitals; I and O are never"
                        + " used.")));
    assertThat(person.fields())
        .filteredOn(field -> field.presence() == Presence.REQUIRED)
        .extracting(Field::name)
        .containsExactly("familyName", "givenName", "birthDate");
    assertThat(structure("SubmissionAnswer").fields())
        .filteredOn(field -> field.presence() == Presence.ALWAYS)
        .extracting(Field::name)
        .containsExactly("status");
    assertThat(structure("SubmissionAnswer").fields())
        .filteredOn(Field::repeated)
        .extracting(Field::name)
        .containsExactly("problem", "warning");
  }

  @Test
  void explainsEveryTypeThatItNames() {
    assertThat(allFields().filter(Field::isOfOwnType).map(Field::type).distinct())
        .allMatch(
            type ->
                guide.structures().stream().anyMatch(one -> one.name().equals(type))
                    || guide.valueSets().stream().anyMatch(one -> one.name().equals(type)));
  }

  @Test
  void tellsTheActionOfAnOperation() {
    assertThat(guide.operations())
        .allSatisfy(
            operation ->
                assertThat(operation.action())
                    .isEqualTo(guide.namespace() + "/" + operation.name()));
  }

  @Test
  void saysEachSentenceInItsOwnLanguage() {
    assertThat(guide.words().az()).startsWith("Tibb müəssisələrinin").doesNotContain("en:");
    assertThat(guide.words().en()).startsWith("Information systems").doesNotContain("  ");
  }

  private Structure structure(String name) {
    return guide.structures().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Stream<Field> allFields() {
    return Stream.concat(
        guide.structures().stream().flatMap(structure -> structure.fields().stream()),
        guide.operations().stream()
            .flatMap(one -> Stream.concat(one.request().stream(), one.answer().stream())));
  }
}
