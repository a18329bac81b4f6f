package az.pasport.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.digest.Sha256;
import az.pasport.hcert.Entry;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.tool.Country;
import az.pasport.transparency.LogEntry;
import az.pasport.transparency.LogSalt;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./audit monitor}, on a server that is honest and on those that are not. */
class MonitorCommandTest {
  private static final LogSalt SALT = LogSalt.of(new byte[32]);
  private static Country country = new Country();

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private TestLog log;

  private record Outcome(int code, String out, String err) {}

  @BeforeAll
  static void found() {
    country = new Country();
  }

  @BeforeEach
  void publish() throws IOException {
    log = new TestLog(country).growTo(700).sign();
  }

  @AfterEach
  void stop() {
    log.close();
  }

  private Outcome monitor(String... options) {
    return monitor(country, options);
  }

  private Outcome monitor(Country anchor, String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] arguments =
        Stream.concat(
                Stream.of(
                    "monitor",
                    log.address(),
                    "--state",
                    folder.resolve("seen").toString(),
                    "--anchor",
                    file("csca.pem", anchor.authorityPem())),
                Stream.of(options))
            .toArray(String[]::new);
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Outcome(code, out.toString(), err.toString());
  }

  private String file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  // A log that is right

  @Test
  void followsALogThatGrows() {
    Outcome first = monitor();
    log.growTo(900).sign().growTo(1100).sign();
    Outcome second = monitor();
    Outcome third = monitor("--again");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).startsWith("RIGHT: entries 0 to 699, as the head of 700 entries");
    assertThat(second.code()).as(second.out()).isZero();
    assertThat(second.out())
        .startsWith("RIGHT: entries 0 to 1099")
        .contains("it continues the head of 700 entries");
    assertThat(third.code()).as(third.out()).isZero();
  }

  @Test
  void aLogWithoutEntriesIsRight() throws IOException {
    log.close();
    log = new TestLog(country).sign();

    assertThat(monitor().code()).isZero();
    log.growTo(3).sign();
    assertThat(monitor().code()).isZero();
  }

  @Test
  void runThatWasInterruptedIsDoneAgain() throws IOException {
    monitor();
    Path entries = folder.resolve("seen/entries");
    Files.write(entries, new byte[50], java.nio.file.StandardOpenOption.APPEND);
    log.growTo(800).sign();

    assertThat(monitor().out()).startsWith("RIGHT: entries 0 to 799");
  }

  // Tampering

  /** With the database and the key: the tree is made and signed anew. */
  @Test
  void changedEntryIsNamed() {
    monitor();
    log.entries.set(333, TestLog.entry(9999));
    log.growTo(800).sign();

    assertBroken(monitor(), "BROKEN at entry 333: it is not the entry that was there before");
  }

  @Test
  void removedEntryIsNamed() {
    monitor();
    log.entries.remove(333);
    log.growTo(800).sign();

    assertBroken(monitor(), "BROKEN at entry 333");
  }

  @Test
  void reorderedEntriesAreNamed() {
    monitor();
    Collections.swap(log.entries, 333, 444);
    log.growTo(800).sign();

    assertBroken(monitor(), "BROKEN at entry 333");
  }

  @Test
  void truncatedLogIsNamed() {
    monitor();
    truncate(600);
    log.sign();

    assertBroken(monitor(), "BROKEN at entry 600: the log ends before it");
  }

  @Test
  void logThatEndsBeforeItsOwnHeadIsNamed() {
    truncate(600);

    assertBroken(monitor(), "BROKEN at entry 600: the log ends before it");
  }

  @Test
  void swappedHeadOfTheSameSizeIsFound() {
    monitor();
    List<LogEntry> others = new ArrayList<>(log.entries);
    others.set(5, TestLog.entry(9999));
    log.forgetHeads().sign(TestLog.rootOf(others), 700);

    assertBroken(monitor(), "BROKEN: the log has two histories");
    assertThat(folder.resolve("seen")).isDirectoryContaining("glob:**/contradiction-700-*.jws");
  }

  @Test
  void swappedHeadOfALaterSizeIsFound() {
    monitor();
    log.growTo(800);
    List<LogEntry> others = new ArrayList<>(log.entries);
    others.set(750, TestLog.entry(9999));
    log.sign(TestLog.rootOf(others), 800);

    // What was seen is the beginning of both, but the proof is of the entries that are given.
    assertBroken(monitor(), "BROKEN");
  }

  @Test
  void earlierHeadThatIsNotOfTheEntriesIsNamedWithTheEntriesBetween() {
    log.growTo(800).sign();
    List<LogEntry> signed = new ArrayList<>(log.entries);
    signed.add(TestLog.entry(9999));
    log.growTo(801).sign(TestLog.rootOf(signed), 801).growTo(900).sign();

    assertBroken(monitor(), "BROKEN at entry 800: the head of 801 entries", "800 to 800");
  }

  /** The head that everybody is served is right; another of its size was given to somebody. */
  @Test
  void twoHeadsOfOneSizeThatContradictEachOtherAreFound() {
    monitor();
    log.growTo(800);
    List<LogEntry> others = new ArrayList<>(log.entries);
    others.set(750, TestLog.entry(9999));
    log.sign(TestLog.rootOf(others), 800).sign();

    Outcome outcome = monitor();
    assertBroken(outcome, "BROKEN: the log has two histories", "So is the head of 800 entries");
    assertThat(folder.resolve("seen").toFile().list((in, name) -> name.startsWith("contradiction")))
        .hasSize(2);
  }

  @Test
  void sameHeadSignedAgainIsRight() {
    log.sign();
    monitor();
    log.sign().sign();

    assertThat(monitor().code()).isZero();
  }

  @Test
  void headOfAnotherLogIsFound() {
    monitor();
    log.renamed("another").growTo(800).sign();

    assertBroken(monitor(), "is of another log");
  }

  /** Without a new head, the entries are looked at when it is asked for. */
  @Test
  void entryThatIsChangedBehindTheHeadsBackIsFoundAgain() {
    monitor();
    log.entries.set(333, TestLog.entry(9999));

    assertThat(monitor().code()).isZero();
    assertBroken(monitor("--again"), "BROKEN at entry 333");
  }

  @Test
  void breakIsFoundAgainByTheNextRun() {
    monitor();
    log.entries.set(333, TestLog.entry(9999));
    log.growTo(800).sign();

    assertBroken(monitor(), "BROKEN at entry 333");
    assertBroken(monitor(), "BROKEN at entry 333");
  }

  private void truncate(int size) {
    log.entries.subList(size, log.entries.size()).clear();
  }

  private static void assertBroken(Outcome outcome, String... words) {
    assertThat(outcome.code()).as(outcome.out() + outcome.err()).isEqualTo(1);
    assertThat(outcome.out()).contains(words);
  }

  // What is not rightly signed or cannot be read

  @Test
  void headOfAKeyForAnotherUseIsRefused() {
    log.signByTheAuditKey();

    assertThat(monitor().code()).isEqualTo(66);
  }

  @Test
  void headOfAnotherAuthorityIsRefused() {
    assertThat(monitor(new Country()).code()).isEqualTo(66);
  }

  @Test
  void damagedCopyIsNoBreakOfTheLog() throws IOException {
    monitor();
    Path entries = folder.resolve("seen/entries");
    byte[] copied = Files.readAllBytes(entries);
    copied[4000]++;
    Files.write(entries, copied);

    Outcome outcome = monitor();
    assertThat(outcome.code()).isEqualTo(66);
    assertThat(outcome.err()).contains("the copy of the log is damaged");
  }

  // Certificates

  private static String certificate() {
    return certificate(Duration.ofDays(1));
  }

  private static String certificate(Duration age) {
    LocalDate positive = LocalDate.parse("2021-09-01");
    return country.certificate(
        new RecoveryEntry(
            Entry.COVID_19,
            positive,
            "AZ",
            "AZ",
            positive.plusDays(11),
            positive.plusDays(180),
            "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#A"),
        TestLog.NOW.minus(age));
  }

  private static byte[] digest(String qr) {
    try {
      return Sha256.of(HcertDecoder.unwrap(qr).signedBytes());
    } catch (HcertException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void certificateInTheLogIsFoundByItsSalt() {
    String qr = certificate();
    log.entries.add(LogEntry.of(SALT, digest(qr)));
    log.sign();

    Outcome outcome = monitor("--certificate", file("qr.txt", qr + "\n"), "--salt", SALT.base64());
    assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
    assertThat(outcome.out()).contains("IN THE LOG: entry 700");
  }

  @Test
  void certificateInTheLogIsFoundByTheServersAnswer() {
    String qr = certificate();
    log.entries.add(LogEntry.of(SALT, digest(qr)));
    log.sign().proving(qr, "{\"status\": \"IN_LOG\", \"salt\": \"" + SALT.base64() + "\"}");

    assertThat(monitor("--certificate", file("qr.txt", qr)).out()).contains("IN THE LOG");
  }

  /** Our key signed it, and nothing was issued: somebody else has used the key. */
  @Test
  void certificateSignedOutsideTheSystemIsAnAlarm() {
    Outcome outcome = monitor("--certificate", file("qr.txt", certificate()));

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("ALARM: the certificate is rightly signed and not in the log");
  }

  @Test
  void serverThatLiesAboutACertificateIsNotBelieved() {
    String qr = certificate();
    log.proving(
        qr, "{\"status\": \"IN_LOG\", \"leafIndex\": 3, \"salt\": \"" + SALT.base64() + "\"}");

    Outcome outcome = monitor("--certificate", file("qr.txt", qr));
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).contains("ALARM");
  }

  @Test
  void serverIsBelievedThatACertificateComesWhileThatIsNew() {
    String qr = certificate(Duration.ZERO);
    log.proving(qr, "{\"status\": \"PENDING\", \"salt\": \"" + SALT.base64() + "\"}");

    Outcome outcome = monitor("--certificate", file("qr.txt", qr));
    assertThat(outcome.code()).as(outcome.out()).isZero();
    assertThat(outcome.out()).contains("NOT YET IN THE LOG");
  }

  @Test
  void serverIsNotBelievedThatAnOldCertificateWillCome() {
    String qr = certificate(Duration.ofMinutes(2));
    log.proving(qr, "{\"status\": \"PENDING\", \"salt\": \"" + SALT.base64() + "\"}");

    Outcome outcome = monitor("--certificate", file("qr.txt", qr));
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).contains("NOT IN THE LOG YET").doesNotContain("ALARM");
  }

  @Test
  void certificateOfBeforeTheLogThatWaitsHasNoSalt() {
    String qr = certificate();
    log.proving(qr, "{\"status\": \"PENDING\"}");

    Outcome outcome = monitor("--certificate", file("qr.txt", qr));
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).contains("NOT IN THE LOG YET");
  }

  @Test
  void answerWithoutAUsableSaltIsReported() {
    String qr = certificate();
    for (String salt : List.of("", ", \"salt\": \"\"", ", \"salt\": \"AAAA\"")) {
      log.proving(qr, "{\"status\": \"IN_LOG\"" + salt + "}");

      Outcome outcome = monitor("--certificate", file("qr.txt", qr));
      assertThat(outcome.code()).as(salt).isEqualTo(1);
      assertThat(outcome.out()).contains("NO PROOF");
    }
  }

  @Test
  void certificateOfAnotherSignerIsNoAlarm() {
    String qr =
        new Country()
            .certificate(
                new RecoveryEntry(
                    Entry.COVID_19,
                    LocalDate.parse("2021-09-01"),
                    "AZ",
                    "AZ",
                    LocalDate.parse("2021-09-12"),
                    LocalDate.parse("2022-02-28"),
                    "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#A"),
                TestLog.NOW);

    Outcome outcome = monitor("--certificate", file("qr.txt", qr));
    assertThat(outcome.code()).isEqualTo(66);
    assertThat(outcome.err()).contains("no signature of this country's");
  }

  // The register

  private String line(String number, String qr, Optional<LogSalt> salt, Duration age) {
    return RegisterLine.write(number, TestLog.NOW.minus(age), digest(qr), salt) + "\n";
  }

  @Test
  void registerWhoseCertificatesAreAllInTheLogIsRight() {
    String qr = certificate();
    log.entries.add(LogEntry.of(SALT, digest(qr)));
    log.sign();

    Outcome outcome =
        monitor(
            "--register", file("register", line("c-1", qr, Optional.of(SALT), Duration.ofDays(1))));
    assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("1 certificates, 0 of them too new to be in the log, 0 wrong. 700 entries");
  }

  @Test
  void rowThatAnInsiderAddsToTheRegisterIsNamed() {
    String qr = certificate();
    String added = line("c-2", qr, Optional.of(SALT), Duration.ofDays(1));
    String unsalted = line("c-3", qr, Optional.empty(), Duration.ofSeconds(1));

    Outcome outcome = monitor("--register", file("register", added + unsalted));
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("NOT IN THE LOG: certificate c-2", "NOT IN THE LOG: certificate c-3");
  }

  @Test
  void twoRowsForOneEntryAreNamed() {
    String qr = certificate();
    log.entries.add(LogEntry.of(SALT, digest(qr)));
    log.sign();
    String row = line("c-1", qr, Optional.of(SALT), Duration.ofDays(1));
    String again = line("c-2", qr, Optional.of(SALT), Duration.ofDays(1));

    Outcome outcome = monitor("--register", file("register", row + again));
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).contains("ENTRY OF ANOTHER CERTIFICATE: certificate c-2");
  }

  @Test
  void certificateOfTheLastMinuteIsNotMissed() {
    String row = line("c-1", certificate(), Optional.of(SALT), Duration.ofSeconds(-30));

    Outcome outcome = monitor("--register", file("register", row));
    assertThat(outcome.code()).as(outcome.out()).isZero();
    assertThat(outcome.out()).contains("1 of them too new");
  }

  @Test
  void certificateWhoseStoredTextCannotBeReadIsNamed() {
    String row = RegisterLine.writeUnreadable("c-1", TestLog.NOW) + "\n";

    Outcome outcome = monitor("--register", file("register", row));
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).contains("UNREADABLE: certificate c-1", "1 wrong");
  }

  @Test
  void whatIsNoRegisterIsRefused() {
    Outcome outcome = monitor("--register", file("register", "no line\n"));

    assertThat(outcome.code()).isEqualTo(66);
    assertThat(outcome.err()).contains("line 1 of");
  }
}
