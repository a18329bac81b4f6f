package az.pasport.intake;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.hcert.Dcc;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.HolderName;
import az.pasport.hcert.IssuedNames;
import az.pasport.person.Fin;
import az.pasport.person.LatinName;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.time.BirthDate;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.WithNull;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Whatever name intake accepts can be issued, read back, and found under the passport's. */
class AcceptedNamesTest {
  private static final IssuedNames ISSUED = new IssuedNames();
  private static final BirthDate BORN = BirthDate.of(LocalDate.of(1980, 2, 29));

  @Property(tries = 2000)
  void canBeIssuedReadBackAndFoundAgain(
      @ForAll("names") String family,
      @ForAll("names") String given,
      @ForAll("latinNames") @WithNull(0.7) Submission.@Nullable LatinName latin)
      throws HcertException {
    Optional<PersonName> accepted = read(family, given, latin);
    Statistics.collect(accepted.isPresent() ? "accepted" : "refused");
    if (accepted.isEmpty()) {
      return;
    }
    // As it is stored and read again.
    var person = new Person(new Fin("5ZKA7LM"), accepted.get(), BORN);
    PersonName name = person.name();
    assertThat(name).isEqualTo(accepted.get());

    Dcc.Holder holder =
        ISSUED.readBack(
            new HolderName(
                name.familyName(),
                name.givenName(),
                name.machineFamilyName(),
                name.machineGivenName()));

    assertThat(holder.familyName()).isEqualTo(name.familyName());
    assertThat(holder.givenName()).isEqualTo(name.givenName());
    assertThat(holder.familyNameTransliterated()).isEqualTo(name.machineFamilyName());
    assertThat(holder.givenNameTransliterated()).isEqualTo(name.machineGivenName());
    assertThat(holder.familyNameTransliterated() + holder.givenNameTransliterated())
        .containsPattern("[A-Z]");
    foundAgain(person, family, given, latin, holder);
  }

  private static void foundAgain(
      Person person,
      String family,
      String given,
      Submission.@Nullable LatinName latin,
      Dcc.Holder holder) {
    // The same message again, and the passport shown at another facility.
    assertThat(person.answersTo(read(family, given, latin).orElseThrow())).isTrue();
    String familyInPassport = orHyphen(holder.familyNameTransliterated());
    String givenInPassport = orHyphen(holder.givenNameTransliterated());
    boolean isWhole =
        holder.familyNameTransliterated().length() < 80
            && holder.givenNameTransliterated().length() < 80;
    if (isWhole) {
      assertThat(person.answersTo(read(familyInPassport, givenInPassport, null).orElseThrow()))
          .isTrue();
      var inPassport = new Submission.LatinName(familyInPassport, givenInPassport);
      assertThat(person.answersTo(read(family, given, inPassport).orElseThrow())).isTrue();
      assertThat(read(family, given, inPassport).flatMap(PersonName::latin))
          .contains(
              new LatinName(holder.familyNameTransliterated(), holder.givenNameTransliterated()));
    }
  }

  private static String orHyphen(String part) {
    return part.isEmpty() ? "-" : part;
  }

  private static Optional<PersonName> read(
      String family, String given, Submission.@Nullable LatinName latin) {
    return new SubmittedName(
            new Submission.Subject(
                "5ZKA7LM", null, null, null, family, given, null, "1980-02-29", latin))
        .name();
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> latin = letters('a', 'z', 'A', 'Z').ofMaxLength(82);
    Arbitrary<String> signs =
        Arbitraries.strings()
            .withChars(" -'\u2019\u02bb\u2010\u2011\u2212.,\t\n\u00a0\u0301\u0308\u0323\u0651<")
            .ofMaxLength(3);
    Arbitrary<String> ofTables =
        Arbitraries.strings()
            .withCharRange('\u00c0', '\u024f')
            .withCharRange('\u0400', '\u04ff')
            .withCharRange('\u0621', '\u06d3')
            .withCharRange('\u10d0', '\u10f0')
            .withCharRange('\u1e00', '\u1eff')
            .withChars("ƏəĞğİıÖöŞşÜüÇç")
            .ofMaxLength(30);
    Arbitrary<String> words =
        Combinators.combine(
                Arbitraries.oneOf(latin, ofTables), signs, Arbitraries.oneOf(latin, ofTables))
            .as((first, between, second) -> first + between + second);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(6, words),
        net.jqwik.api.Tuple.of(1, Arbitraries.of("-", "\u2013", "Ь", "İlqar", "Щ".repeat(80))),
        net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(90)));
  }

  private static net.jqwik.api.arbitraries.StringArbitrary letters(char... ranges) {
    return Arbitraries.strings()
        .withCharRange(ranges[0], ranges[1])
        .withCharRange(ranges[2], ranges[3]);
  }

  @Provide
  Arbitrary<Submission.LatinName> latinNames() {
    Arbitrary<String> part =
        Arbitraries.strings().withCharRange('A', 'Z').withChars(" -<'").ofMaxLength(90);
    return Combinators.combine(part, part).as(Submission.LatinName::new);
  }
}
