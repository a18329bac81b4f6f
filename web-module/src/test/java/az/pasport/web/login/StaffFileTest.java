package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import az.pasport.person.Fin;
import az.pasport.testsupport.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An official who was dismissed, with a session that is still open. */
class StaffFileTest {
  private static final String OPERATOR = "8MRK3UB";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-15T05:00:00Z"));

  @SuppressWarnings("NullAway.Init")
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("staff.txt");
    Files.writeString(file, "# The agency's staff\n\n" + OPERATOR + " = operator, auditor\n");
  }

  @Test
  void aRoleCountsThatThePortalAndTheRegisterGive() {
    StaffFile register = StaffFile.at(file, clock);
    assertThat(register.limit(person(OPERATOR, "operator", "supervisor")).roles())
        .containsExactlyInAnyOrder("citizen", "operator");
    assertThat(register.limit(person("6VYH4SE", "supervisor")).roles()).containsExactly("citizen");
  }

  @Test
  void withdrawnRoleEndsInOpenSessionsAfterFiveMinutes() throws IOException {
    StaffFile register = StaffFile.at(file, clock);
    LoggedInPerson session = person(OPERATOR, "operator");
    FileTime before = Files.getLastModifiedTime(file);
    Files.writeString(file, OPERATOR + "=auditor\n");
    // A file system that shows no change.
    Files.setLastModifiedTime(file, before);
    clock.advance(Duration.ofMinutes(4));
    assertThat(register.limit(session).roles()).contains("operator");
    clock.advance(Duration.ofMinutes(1));
    assertThat(register.limit(session).roles()).containsExactly("citizen");
  }

  @Test
  void withdrawnRoleEndsWithTheNextRequest_whereTheFileShowsItsChange() throws IOException {
    StaffFile register = StaffFile.at(file, clock);
    LoggedInPerson session = person(OPERATOR, "operator");
    change(OPERATOR + "=auditor\n", 1);
    assertThat(register.limit(session).roles()).containsExactly("citizen");
    change(OPERATOR + "=operator\n", 2);
    assertThat(register.limit(session).roles()).contains("operator");
    Files.delete(file);
    assertThat(register.limit(session).roles()).containsExactly("citizen");
  }

  private void change(String text, int seconds) throws IOException {
    FileTime before = Files.getLastModifiedTime(file);
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 1000L * seconds));
  }

  @Test
  void registerThatCannotBeReadMakesNobodyStaff_untilItCan() throws IOException {
    StaffFile register = StaffFile.at(file, clock);
    Files.writeString(file, OPERATOR + "=operator,superuser\n");
    clock.advance(StaffFile.READ_EVERY);
    assertThat(register.limit(person(OPERATOR, "operator")).roles()).containsExactly("citizen");
    Files.delete(file);
    clock.advance(StaffFile.READ_EVERY);
    assertThat(register.limit(person(OPERATOR, "operator")).roles()).containsExactly("citizen");
    Files.writeString(file, OPERATOR + "=operator\n");
    clock.advance(StaffFile.READ_EVERY);
    assertThat(register.limit(person(OPERATOR, "operator")).roles()).contains("operator");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8MRK3UB",
        "8MRK3UB=",
        "8MRK3UB=citizen",
        "8MRK3UB=facility",
        "=operator",
        "operator=8MRK3UB",
        "8MRK3UB=operator=auditor",
        "8MRK3UB=operator\n8MRK3UB=auditor"
      })
  void refusesToStartWithALineThatMakesNoSense_andDoesNotQuoteIt(String text) throws IOException {
    Files.writeString(file, text);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StaffFile.at(file, clock))
        .withMessageContaining("line " + text.lines().count())
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("8MRK3UB"));
  }

  private static LoggedInPerson person(String fin, String... roles) {
    return LoggedInPerson.as(
        new VerifiedPerson(
            new Fin(fin),
            Optional.empty(),
            LoginMeans.ESIGNATURE,
            Set.of(roles),
            Optional.empty(),
            Optional.empty()),
        LoginRealm.CITIZENS,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
