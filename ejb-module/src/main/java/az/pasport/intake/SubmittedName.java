package az.pasport.intake;

import az.pasport.person.LatinName;
import az.pasport.person.NameText;
import az.pasport.person.PersonName;
import az.pasport.person.Transliteration;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.text.PrintableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the name in a submission by the rule of {@link NameText}, and notes every problem. */
final class SubmittedName {
  private static final String FAMILY = "person.familyName";
  private static final String GIVEN = "person.givenName";
  private static final String LATIN = "person.latinName";

  private final List<Problem> problems = new ArrayList<>();
  private final Optional<PersonName> name;

  SubmittedName(Submission.Subject person) {
    boolean isMissing = isMissing(person.familyName()) && isMissing(person.givenName());
    ProblemCode missing = isMissing ? ProblemCode.REQUIRED : ProblemCode.NAME_PART_MISSING;
    String family = part(FAMILY, person.familyName(), missing);
    String given = part(GIVEN, person.givenName(), missing);
    String patronymic =
        isMissing(person.patronymic())
            ? ""
            : part("person.patronymic", person.patronymic(), ProblemCode.REQUIRED);
    Optional<Submission.LatinName> sent =
        Optional.ofNullable(person.latinName()).filter(SubmittedName::isGiven);
    Optional<LatinName> latin = sent.flatMap(this::latin);
    if (problems.isEmpty() && family.isEmpty() && given.isEmpty()) {
      problems.add(ProblemCode.NAME_WITHOUT_LETTER.at(FAMILY));
    }
    if (sent.isEmpty()) {
      requireMachineLetters(FAMILY, family);
      requireMachineLetters(GIVEN, given);
    }
    this.name =
        problems.isEmpty()
            ? Optional.of(new PersonName(family, given, Optional.of(patronymic), latin))
            : Optional.empty();
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The name; present when there is no problem. */
  Optional<PersonName> name() {
    return name;
  }

  private String part(String field, @Nullable String text, ProblemCode missing) {
    if (text == null || isMissing(text)) {
      problems.add(missing.at(field));
    } else if (NameText.isTooLong(text)) {
      problems.add(ProblemCode.TOO_LONG.at(field, NameText.LONGEST));
    } else if (NameText.hasInvisible(text)) {
      problems.add(ProblemCode.INVISIBLE_CHARACTER.at(field));
    } else if (!NameText.isNone(text) && !NameText.hasLetter(text)) {
      problems.add(ProblemCode.NAME_WITHOUT_LETTER.at(field));
    } else if (!NameText.isNone(text) && !PrintableText.isPrintable(NameText.normalized(text))) {
      PrintableText.firstUnprintable(NameText.normalized(text))
          .ifPresent(letter -> problems.add(ProblemCode.UNPRINTABLE_CHARACTER.at(field, letter)));
    } else {
      return NameText.isNone(text) ? "" : NameText.normalized(text);
    }
    return "";
  }

  private static boolean isGiven(Submission.LatinName sent) {
    return !isMissing(sent.familyName()) || !isMissing(sent.givenName());
  }

  private Optional<LatinName> latin(Submission.LatinName sent) {
    int before = problems.size();
    String family = latinPart(LATIN + ".familyName", sent.familyName());
    String given = latinPart(LATIN + ".givenName", sent.givenName());
    if (problems.size() > before) {
      return Optional.empty();
    }
    if (family.isEmpty() && given.isEmpty()) {
      problems.add(ProblemCode.BAD_LATIN_NAME.at(LATIN));
      return Optional.empty();
    }
    return Optional.of(new LatinName(family, given));
  }

  private String latinPart(String field, @Nullable String text) {
    if (text == null || isMissing(text)) {
      problems.add(ProblemCode.NAME_PART_MISSING.at(field));
      return "";
    }
    Optional<String> part = LatinName.part(text);
    if (part.isEmpty()) {
      problems.add(ProblemCode.BAD_LATIN_NAME.at(field));
    } else if (NameText.isTooLong(part.get())) {
      problems.add(ProblemCode.TOO_LONG.at(field, NameText.LONGEST));
    }
    return part.orElse("");
  }

  /** A certificate states the name in machine letters, of which no letter may be missing. */
  private void requireMachineLetters(String field, String part) {
    var letters = Transliteration.standard();
    List<String> missing = letters.unknownLetters(part);
    if (missing.isEmpty() && letters.toMachineLetters(part).isEmpty()) {
      // Letters that the tables know and do not encode, as a soft sign alone.
      missing = part.codePoints().mapToObj("U+%04X"::formatted).distinct().toList();
    }
    if (!missing.isEmpty()) {
      problems.add(ProblemCode.LATIN_NAME_NEEDED.at(field, String.join(", ", missing)));
    }
  }

  private static boolean isMissing(@Nullable String text) {
    return text == null || NameText.normalized(text).isEmpty();
  }
}
