package az.pasport.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import az.pasport.approval.ApprovedAction.Detail;
import az.pasport.identity.PersonChangeRefused.Reason;
import az.pasport.person.DocumentType;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.person.StoredPerson;
import az.pasport.person.TravelDocument;
import az.pasport.time.BirthDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentityJoinTest {
  private final IdentityJoin join = new IdentityJoin();
  private final Person byFin = person(new Fin("5ZKA7LM"));
  private final Person byPassport = person(passport("U12345678"));
  private final Person byNewPassport = person(passport("U87654321"));

  @BeforeEach
  void withoutRecords() {
    join.preview =
        new ChangePreview() {
          @Override
          Detail recordsOf(Person entry) {
            return Detail.of("change.records", "0");
          }

          @Override
          Stream<Detail> contradictions(Person holder, Person joined) {
            return Stream.empty();
          }

          @Override
          Stream<Detail> revokedByJoining(Person holder, Person joined) {
            return Stream.empty();
          }
        };
  }

  @Test
  void theFinIsTheHoldersInWhicheverOrderTheyAreNamed() {
    assertThat(join.plan(byFin, byPassport, "why").subject()).isSameAs(byFin);
    assertThat(join.plan(byPassport, byFin, "why").subject()).isSameAs(byFin);
  }

  @Test
  void ofTwoPassportsTheFirstNamedIsTheHoldersUnlessTheOtherHasOthersJoined() {
    assertThat(join.plan(byPassport, byNewPassport, "why").subject()).isSameAs(byPassport);

    StoredPerson.join(person(passport("U00000001")), byNewPassport);
    assertThat(join.plan(byPassport, byNewPassport, "why").subject()).isSameAs(byNewPassport);
  }

  @Test
  void twoIdentitiesOfOnePersonAreNotJoinedAgain() {
    StoredPerson.join(byPassport, byFin);

    assertThat(refused(byPassport, byFin)).isEqualTo(Reason.ONE_PERSON_ALREADY);
    assertThat(refused(byFin, byFin)).isEqualTo(Reason.ONE_PERSON_ALREADY);
  }

  @Test
  void peopleWithOthersJoinedToEachArePartedFirst() {
    StoredPerson.join(byPassport, byFin);
    StoredPerson.join(person(passport("U00000001")), byNewPassport);

    assertThat(refused(byFin, byNewPassport)).isEqualTo(Reason.OTHERS_ARE_JOINED);
  }

  @Test
  void theOfficialIsComparedWithEveryIdentity() {
    StoredPerson.join(byPassport, byFin);
    List<Identity> touched = join.plan(byNewPassport, byPassport, "why").touched();

    assertThat(touched)
        .containsExactlyInAnyOrder(
            byFin.identity(), byPassport.identity(), byNewPassport.identity());
    assertThat(ConflictOfInterestCheck.concerned(touched, "fin:5ZKA7LM")).contains("fin:5ZKA7LM");
  }

  @Test
  void ofTwoFinsTheCallersIsTheOneThatTheRequestConcerns() {
    List<Identity> touched = List.of(new Fin("5ZKA7LM"), new Fin("7HBT2QX"));

    assertThat(ConflictOfInterestCheck.concerned(touched, "fin:7HBT2QX")).contains("fin:7HBT2QX");
    assertThat(ConflictOfInterestCheck.concerned(touched, "fin:8MRK3UB")).contains("fin:5ZKA7LM");
    assertThat(ConflictOfInterestCheck.concerned(List.of(passport("U12345678")), "fin:8MRK3UB"))
        .isEqualTo(Optional.empty());
  }

  private Reason refused(Person one, Person other) {
    return catchThrowableOfType(PersonChangeRefused.class, () -> join.plan(one, other, "why"))
        .reason();
  }

  private static Person person(Identity identity) {
    return new Person(
        identity, PersonName.of("Yılmaz", "Ayşe", null), BirthDate.of(LocalDate.of(1980, 1, 1)));
  }

  private static TravelDocument passport(String number) {
    return TravelDocument.of(DocumentType.PASSPORT, "TR", number);
  }
}
