package az.pasport.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.audit.CurrentOfficial;
import az.pasport.person.Fin;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.time.BirthDate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose file is open to whom, and for how long. */
class OpenInquiriesTest {
  private static final Instant ASKED_AT = Instant.parse("2022-03-01T08:00:00Z");
  private static final String OFFICIAL = "fin:8MRK3UB";

  private final Person person =
      new Person(
          new Fin("5ZKA7LM"),
          PersonName.of("Məmmədova", "Aytən", "Rəşad qızı"),
          BirthDate.of(LocalDate.parse("1990-02-14")));
  private final Inquiry inquiry =
      new Inquiry(
          OFFICIAL,
          new InquiryReason(InquiryReason.Kind.CITIZEN_REQUEST, "zəng 1745: sertifikat"),
          ASKED_AT);
  private final OpenInquiries open = new OpenInquiries();
  private String caller = OFFICIAL;

  @BeforeEach
  void connect() {
    open.inquiries =
        new InquiryRepository() {
          @Override
          Optional<Inquiry> byToken(String token) {
            return Optional.of(inquiry).filter(one -> one.token().equals(token));
          }
        };
    open.people =
        new People() {
          @Override
          public Optional<Person> byNumber(long id) {
            return Optional.of(person);
          }
        };
    open.official =
        new CurrentOfficial() {
          @Override
          public String login() {
            return caller;
          }
        };
    at(ASKED_AT);
    inquiry.open(person.id());
  }

  private void at(Instant now) {
    open.clock = Clock.fixed(now, ZoneOffset.UTC);
  }

  @Test
  void fileIsOpenForHalfAnHour() {
    assertThat(open.openedBy(inquiry.token())).isPresent();
    at(ASKED_AT.plus(Duration.ofMinutes(30)).minusMillis(1));
    assertThat(open.openedBy(inquiry.token())).isPresent();
    at(ASKED_AT.plus(Duration.ofMinutes(30)));
    assertThat(open.openedBy(inquiry.token())).isEmpty();
  }

  @Test
  void fileIsNobodyElses() {
    caller = "fin:8MRK3UC";
    assertThat(open.openedBy(inquiry.token())).isEmpty();
  }

  @Test
  void anotherTokenOpensNothing() {
    assertThat(inquiry.token()).matches("[0-9a-f]{32}");
    assertThat(open.openedBy("0".repeat(32))).isEmpty();
    assertThat(open.openedBy("")).isEmpty();
  }

  @Test
  void officialsOwnFileIsNotOpened() {
    assertThat(open.isOwn(person)).isFalse();
    caller = "fin:5ZKA7LM";
    assertThat(open.isOwn(person)).isTrue();
  }

  @Test
  void auditTellsTheKindOfTheReason_andNothingOfItsText() {
    assertThat(inquiry.subject(17)).matches("reason:CITIZEN_REQUEST inquiry:\\d+ person:17");
  }
}
