package az.pasport.intake;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.person.LatinName;
import az.pasport.person.PersonName;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmittedNameTest {
  @ParameterizedTest
  @CsvSource({
    "'  Əliyev\u00a0 Zadə\t', Əliyev Zadə",
    "'van\n   der Berg', van der Berg",
    "Ge\u0308ranmali, G\u00ebranmali",
    "王\u3000先生, 王 先生"
  })
  void isReadInNfcWithSingleBlanks(String sent, String stored) {
    assertThat(read(sent, "İlqar", new Submission.LatinName("ALIYEV", "ILQAR")).familyName())
        .isEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Əl\u202eiyev",
        "Əl\u200biyev",
        "Əl\u200ciyev",
        "Əl\u00adiyev",
        "\ufeffƏliyev",
        "Əl\u0007iyev",
        "Əl\ufe0fiyev",
        "Əl\u3164iyev",
        "Əl\u034fiyev",
        "Əl\u2028iyev",
        "Əl\u000biyev"
      })
  void refusesWhatNobodySees(String family) {
    assertThat(problems(family, "İlqar", null))
        .containsExactly("person.familyName INVISIBLE_CHARACTER");
  }

  @Test
  void countsTheLengthInNfc() {
    assertThat(problems("e\u0301".repeat(80), "İlqar", null)).isEmpty();
    assertThat(problems("e".repeat(81), "İlqar", null))
        .containsExactly("person.familyName TOO_LONG");
    // U+0958 is two characters in NFC.
    assertThat(problems("\u0958".repeat(41), "İlqar", new Submission.LatinName("Q", "I")))
        .containsExactly("person.familyName TOO_LONG");
  }

  @ParameterizedTest
  @CsvSource({
    "王, U+738B",
    "Aliy3v, U+0033",
    "Παπαδόπουλος, 'U+03A0, U+03B1, U+03C0'",
    "Ɓala, U+0181"
  })
  void namesTheLettersThatNoPassportTableKnows(String family, String letters) {
    List<Problem> problems = problemsOf(family, "İlqar", null);
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo("person.familyName");
              assertThat(problem.code()).isEqualTo(ProblemCode.LATIN_NAME_NEEDED);
              assertThat(problem.az()).contains(letters).contains("latinName");
              assertThat(problem.en()).contains(letters).contains("latinName");
            });
    assertThat(problems(family, "İlqar", new Submission.LatinName("WANG", "ILQAR"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "नगर, U+0928",
    "김, U+AE40",
    "Əliyev\u263a, U+263A",
    "Ali\ud83d\ude00, U+1F600",
    "\ufefb, U+FEFB",
    "A\u064eli, U+0041 U+064E"
  })
  void refusesWhatThePaperCannotPrint(String family, String letter) {
    assertThat(problemsOf(family, "İlqar", new Submission.LatinName("ALI", "ILQAR")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo("person.familyName");
              assertThat(problem.code()).isEqualTo(ProblemCode.UNPRINTABLE_CHARACTER);
              assertThat(problem.az()).contains("(" + letter + ")");
              assertThat(problem.en()).contains("(" + letter + ")");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ь", "\u069c"})
  void asksForTheLatinNameWhereNoLetterIsEncoded(String name) {
    assertThat(problems(name, "-", null)).containsExactly("person.familyName LATIN_NAME_NEEDED");
  }

  @ParameterizedTest
  @CsvSource({"-, Sukarno", "Sukarno, -", "–, Sukarno", "Sukarno, ' −'"})
  void takesAPersonOfOneName(String family, String given) {
    assertThat(read(family, given, null).inFull()).isEqualTo("Sukarno");
  }

  @Test
  void tellsHowToWriteThatThereIsOneNameOnly() {
    assertThat(problems("Sukarno", null, null))
        .containsExactly("person.givenName NAME_PART_MISSING");
    assertThat(problems("\u00a0\n", "Sukarno", null))
        .containsExactly("person.familyName NAME_PART_MISSING");
    assertThat(problems(null, null, null))
        .containsExactly("person.familyName REQUIRED", "person.givenName REQUIRED");
  }

  @ParameterizedTest
  @CsvSource({"-, -", "..., Anar", "123, Anar"})
  void refusesANameWithoutLetter(String family, String given) {
    assertThat(problems(family, given, null))
        .containsExactly("person.familyName NAME_WITHOUT_LETTER");
  }

  @Test
  void readsAHyphenAsNoPatronymic() {
    var subject =
        new Submission.Subject(
            "5ZKA7LM", null, null, null, "Əliyev", "İlqar", "-", "1990-02-14", null);
    assertThat(new SubmittedName(subject).name().flatMap(PersonName::patronymic)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ALIYEV, ALIYEV",
    "aliyev, ALIYEV",
    "ABD-AL RAHMAN, ABD<AL<RAHMAN",
    "ABD<AL<RAHMAN<<<<<, ABD<AL<RAHMAN",
    "O’NEILL, ONEILL",
    "' ALI - ZADE ', ALI<ZADE",
    "-, ''"
  })
  void readsALatinName(String sent, String stored) {
    assertThat(read("王", "伟", new Submission.LatinName(sent, "WEI")).latin())
        .contains(new LatinName(stored, "WEI"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ƏLIYEV", "ALIYEV<<ILQAR", "ALIYEV1", "ALIYEV.", "İLQAR", "ılqar", "АLIYEV"})
  void refusesWhatNoMachineReadableZoneHas(String latin) {
    assertThat(problems("Əliyev", "İlqar", new Submission.LatinName(latin, "ILQAR")))
        .containsExactly("person.latinName.familyName BAD_LATIN_NAME");
  }

  @Test
  void refusesHalfALatinName() {
    assertThat(problems("Əliyev", "İlqar", new Submission.LatinName("ALIYEV", null)))
        .containsExactly("person.latinName.givenName NAME_PART_MISSING");
    assertThat(problems("Əliyev", "İlqar", new Submission.LatinName("-", "-")))
        .containsExactly("person.latinName BAD_LATIN_NAME");
    assertThat(problems("Əliyev", "İlqar", new Submission.LatinName("A".repeat(81), "ILQAR")))
        .containsExactly("person.latinName.familyName TOO_LONG");
  }

  @Test
  void namesAllThatIsWrongAtOnce() {
    assertThat(problems("王", null, null))
        .containsExactly(
            "person.givenName NAME_PART_MISSING", "person.familyName LATIN_NAME_NEEDED");
    assertThat(problems("王", "伟", new Submission.LatinName("WÁNG", "")))
        .containsExactly(
            "person.latinName.familyName BAD_LATIN_NAME",
            "person.latinName.givenName NAME_PART_MISSING");
  }

  @Test
  void anEmptyLatinNameIsNone() {
    assertThat(read("Əliyev", "İlqar", new Submission.LatinName(" ", null)).latin()).isEmpty();
  }

  private static PersonName read(String family, String given, Submission.LatinName latin) {
    Optional<PersonName> name = new SubmittedName(subject(family, given, latin)).name();
    return name.orElseThrow();
  }

  private static List<String> problems(String family, String given, Submission.LatinName latin) {
    return problemsOf(family, given, latin).stream()
        .map(problem -> problem.field() + " " + problem.code())
        .toList();
  }

  private static List<Problem> problemsOf(String family, String given, Submission.LatinName latin) {
    return new SubmittedName(subject(family, given, latin)).problems();
  }

  private static Submission.Subject subject(
      String family, String given, Submission.LatinName latin) {
    return new Submission.Subject(
        "5ZKA7LM", null, null, null, family, given, null, "1990-02-14", latin);
  }
}
