package az.pasport.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.audit.EntryContent;
import az.pasport.audit.PersonalParts;
import az.pasport.tool.Country;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./audit} on a database with the tables of the migrations. */
class AuditCommandsTest {
  private static final String URL = "jdbc:h2:mem:audit";

  /** More than the tool reads at a time. */
  private static final int ENTRIES = 2400;

  private final Country country = new Country();
  private final List<String> hashes = new ArrayList<>();

  @TempDir Path folder;
  private Connection connection;

  private record Run(int code, String out, String err) {
    static Run of(String... args) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
      return new Run(code, out.toString(), err.toString());
    }
  }

  @BeforeEach
  void sealEntries() throws SQLException {
    connection = DriverManager.getConnection(URL, "pasport", "");
    for (String script :
        List.of(
            "V1__first_tables",
            "V2__trust",
            "V3__versions_and_kinds",
            "V4__decree_drafts",
            "V5__intake_guards",
            "V6__refused_submissions",
            "V7__approvals",
            "V8__audit_heads",
            "V11__privacy_by_time")) {
      execute("runscript from 'classpath:db/migration/" + script + ".sql'");
    }
    insert();
    seal();
  }

  @AfterEach
  void dropEverything() throws SQLException {
    execute("shutdown");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static EntryContent content(int number, String subject) {
    return new EntryContent(
        number <= 100 ? 1 : EntryContent.CURRENT_FORMAT,
        Instant.parse("2021-11-01T08:00:00Z").plusMillis(number),
        "staff:17",
        "RECORD_CORRECTED",
        subject,
        number <= 100 ? "" : "192.0.2.7",
        1,
        "");
  }

  /** Whom an entry names, which is stored beside it; of the entries of the current format. */
  private static PersonalParts personal(int number) {
    return new PersonalParts("%032x".formatted(number), "staff:17", "record:" + number, "");
  }

  /** Puts names beside the entries from 2001 on, and seals everything anew. */
  private void putNamesApart() throws SQLException {
    try (PreparedStatement name =
            connection.prepareStatement(
                "insert into audit_personal_data (entry_id, done_at, salt, actor, subject)"
                    + " select id, done_at, ?, ?, ? from audit_entry where id = ?");
        PreparedStatement entry =
            connection.prepareStatement(
                "update audit_entry set actor = 'staff:*', personal_digest = ? where id = ?")) {
      for (int i = 2001; i <= ENTRIES; i++) {
        PersonalParts parts = personal(i);
        name.setString(1, parts.salt());
        name.setString(2, parts.actor());
        name.setString(3, parts.subject());
        name.setLong(4, i);
        name.addBatch();
        entry.setString(1, parts.digest());
        entry.setLong(2, i);
        entry.addBatch();
      }
      name.executeBatch();
      entry.executeBatch();
    }
    seal();
  }

  private void insert() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit_entry (id, done_at, actor, deed, subject, address, times, format)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 1; i <= ENTRIES; i++) {
        EntryContent content = content(i, "record:" + i);
        insert.setLong(1, i);
        insert.setObject(2, OffsetDateTime.ofInstant(content.doneAt(), ZoneOffset.UTC));
        insert.setString(3, content.actor());
        insert.setString(4, content.deed());
        insert.setString(5, content.subject());
        insert.setString(6, content.address());
        insert.setInt(7, content.times());
        insert.setInt(8, content.format());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Seals everything, as the server does and as an insider can. */
  private void seal() throws SQLException {
    hashes.clear();
    execute("update audit_entry set chain_place = null");
    String previous = "0".repeat(64);
    try (PreparedStatement read =
            connection.prepareStatement(
                "select id, subject, actor, personal_digest from audit_entry order by id");
        PreparedStatement update =
            connection.prepareStatement(
                "update audit_entry set chain_place = ?, chain_hash = ? where id = ?");
        var rows = read.executeQuery()) {
      while (rows.next()) {
        long place = hashes.size() + 1L;
        EntryContent plain = content(rows.getInt(1), rows.getString(2));
        previous =
            new EntryContent(
                    plain.format(),
                    plain.doneAt(),
                    rows.getString(3),
                    plain.deed(),
                    plain.subject(),
                    plain.address(),
                    plain.times(),
                    rows.getString(4))
                .hashBehind(place, previous);
        hashes.add(previous);
        update.setLong(1, place);
        update.setString(2, previous);
        update.setLong(3, rows.getLong(1));
        update.addBatch();
      }
      update.executeBatch();
    }
    execute(
        "update audit_head set chain_place = %d, chain_hash = '%s'"
            .formatted(hashes.size(), previous));
  }

  private String headAt(int place) throws Exception {
    return file("head-" + place + ".jws", country.auditHead(place, hashes.get(place - 1)));
  }

  private String file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String anchor() throws Exception {
    return file("csca.pem", country.authorityPem());
  }

  @Test
  void wholeAuditIsWhole() throws Exception {
    Run run = Run.of("verify", URL, "--heads", headAt(1000), headAt(ENTRIES), "--anchor", anchor());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("WHOLE: entries 1 to 2400");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void saysThatWithoutASignedHeadLittleIsProved() {
    Run run = Run.of("verify", URL);

    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("No signed head was given");
  }

  @Test
  void exportIsVerifiedElsewhere() throws Exception {
    String export = folder.resolve("audit.jsonl").toString();
    assertThat(Run.of("export", URL, "--to", export).code()).isZero();

    assertThat(Files.readAllLines(Path.of(export))).hasSize(ENTRIES);
    assertThat(Run.of("verify", export, "--heads", headAt(ENTRIES), "--anchor", anchor()).code())
        .isZero();
    assertThat(Run.of("export", URL).out().lines()).hasSize(ENTRIES);
  }

  @Test
  void chainIsWholeAfterPersonalDataWereErasedAndSaysUpToWhen() throws Exception {
    putNamesApart();
    assertThat(Run.of("verify", URL).out()).doesNotContain("erased");
    execute("delete from audit_personal_data where entry_id <= 2100");

    Run run = Run.of("verify", URL, "--heads", headAt(ENTRIES), "--anchor", anchor());
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out())
        .startsWith("WHOLE: entries 1 to 2400")
        .contains(
            "Whom 100 other entries name is erased", "the latest is of 2021-11-01T08:00:02.1");
  }

  @Test
  void exportOfBeforeAndOfAfterTheErasureVerify() throws Exception {
    putNamesApart();
    String before = folder.resolve("before.jsonl").toString();
    String after = folder.resolve("after.jsonl").toString();
    assertThat(Run.of("export", URL, "--to", before).code()).isZero();
    execute("delete from audit_personal_data");
    assertThat(Run.of("export", URL, "--to", after).code()).isZero();

    assertThat(Run.of("verify", before, "--heads", headAt(ENTRIES)).code()).isZero();
    assertThat(Run.of("verify", after, "--heads", headAt(ENTRIES)).code()).isZero();
    assertThat(Files.readString(Path.of(before))).contains("\"subject\":\"record:2400\"");
    assertThat(Files.readAllLines(Path.of(after)).get(ENTRIES - 1)).doesNotContain("staff:17");
  }

  @Test
  void exportWithoutNamesVerifiesAndNamesNobody() throws Exception {
    putNamesApart();
    String export = folder.resolve("chain.jsonl").toString();
    assertThat(Run.of("export", URL, "--without-names", "--to", export).code()).isZero();

    assertThat(Run.of("verify", export, "--heads", headAt(ENTRIES)).code()).isZero();
    assertThat(Files.readAllLines(Path.of(export)).get(ENTRIES - 1)).doesNotContain("staff:17");
  }

  @Test
  void insiderWhoPutsAnotherOfficialBesideAnEntryIsFoundInDatabaseAndExport() throws Exception {
    putNamesApart();
    execute("update audit_personal_data set actor = 'staff:18' where entry_id = 2050");
    String export = folder.resolve("forged.jsonl").toString();
    assertThat(Run.of("export", URL, "--to", export).code()).isZero();

    for (String source : List.of(URL, export)) {
      Run run = Run.of("verify", source);
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out())
          .startsWith("BROKEN at entry 2050")
          .contains("whom it names is not what was sealed here");
    }
  }

  @Test
  void auditorWhoMayNotReadNamesVerifiesTheChainAndIsTold() throws Exception {
    putNamesApart();
    execute("drop view audit_trail");
    execute("drop table audit_personal_data");

    Run run = Run.of("verify", URL, "--heads", headAt(ENTRIES), "--anchor", anchor());
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("was not compared with the chain");
  }

  @Test
  void changedEntryIsNamedWithItsTime() throws Exception {
    execute("update audit_entry set subject = 'record:other' where id = 2050");

    Run run = Run.of("verify", URL);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("BROKEN at entry 2050 (of 2021-11-01T08:00:02.050Z)");
  }

  @Test
  void removedEntryIsNamed() throws Exception {
    execute("delete from audit_entry where id = 2050");

    Run run = Run.of("verify", URL);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("BROKEN at entry 2050: it is missing");
  }

  @Test
  void insiderWhoRewritesTheAuditIsFound() throws Exception {
    String before = headAt(2020);
    String signed = headAt(2300);
    execute("update audit_entry set subject = 'record:other' where id = 2050");
    seal();

    assertThat(Run.of("verify", URL).code()).as("consistent in itself").isZero();
    Run run = Run.of("verify", URL, "--heads", before, signed, "--anchor", anchor());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("BROKEN at entry 2300")
        .contains("the head signed at 2021-11-01T10:00:00Z", "the entries 2021 to 2300");
  }

  @Test
  void insiderWhoCutsTheAuditOffIsFound() throws Exception {
    String signed = headAt(2350);
    execute("delete from audit_entry where id > 2200");
    seal();

    assertThat(Run.of("verify", URL).code()).as("consistent in itself").isZero();
    Run run = Run.of("verify", URL, "--heads", signed, "--anchor", anchor());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("BROKEN at entry 2201").contains("names entry 2350");
  }

  @Test
  void entriesThatChangedPlacesAreNamed() throws Exception {
    execute("update audit_entry set chain_place = null where id = 2050");
    execute("update audit_entry set chain_place = 2050 where id = 2060");
    execute("update audit_entry set chain_place = 2060 where id = 2050");

    Run run = Run.of("verify", URL);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("BROKEN at entry 2050").contains("not the entry that was");
  }

  @Test
  void linesOfAnExportThatChangedPlacesAreNamed() throws Exception {
    List<String> lines = exported();
    Collections.swap(lines, 2049, 2059);

    Run run = Run.of("verify", file("audit.jsonl", String.join("\n", lines)));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("BROKEN at entry 2050");
  }

  @Test
  void lineThatIsRemovedFromAnExportIsNamed() throws Exception {
    List<String> lines = exported();
    lines.remove(2049);

    Run run = Run.of("verify", file("audit.jsonl", String.join("\n", lines)));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("BROKEN at entry 2050: it is missing");
  }

  @Test
  void exportThatIsCutOffIsNamedByAHead() throws Exception {
    String cut = String.join("\n", exported().subList(0, 2200));

    Run run = Run.of("verify", file("audit.jsonl", cut), "--heads", headAt(2350));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("BROKEN at entry 2201: the chain ends before it");
  }

  private List<String> exported() throws Exception {
    Path export = folder.resolve("exported.jsonl");
    assertThat(Run.of("export", URL, "--to", export.toString()).code()).isZero();
    return new ArrayList<>(Files.readAllLines(export));
  }

  @Test
  void auditThatIsCutOffAndNotSealedAnewIsNamedByTheHeadBesideIt() throws Exception {
    execute("delete from audit_entry where id > 2200");

    Run run = Run.of("verify", URL);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("BROKEN at entry 2201: the chain ends before it");
  }

  @Test
  void headBesideTheChainThatIsSwappedIsNamed() throws Exception {
    execute("update audit_head set chain_hash = '" + hashes.get(5) + "'");

    Run run = Run.of("verify", URL, "--heads", headAt(2300), "--anchor", anchor());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("BROKEN at entry 2400")
        .contains("the head stored in the database", "the entries 2301 to 2400");
  }

  /** Rightly signed, of this place, and of another chain. */
  @Test
  void signedHeadOfAnotherChainIsNamed() throws Exception {
    String other = file("other.jws", country.auditHead(2000, hashes.get(5)));

    Run run = Run.of("verify", URL, "--heads", headAt(1000), other, "--anchor", anchor());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("BROKEN at entry 2000").contains("the entries 1001 to 2000");
  }

  private void storeHead(int place, String document) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit_signed_head (chain_place, chain_hash, signed_at, document)"
                + " values (?, ?, current_timestamp, ?)")) {
      insert.setLong(1, place);
      insert.setString(2, hashes.get(place - 1));
      insert.setString(3, document);
      insert.executeUpdate();
    }
  }

  @Test
  void signedHeadsOfTheDatabaseAreChecked() throws Exception {
    storeHead(1000, country.auditHead(1000, hashes.get(999)));
    storeHead(2400, country.auditHead(2400, hashes.get(2399)));

    Run run = Run.of("verify", URL, "--stored-heads", "--anchor", anchor());
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out()).contains("as 3 heads say");
  }

  @Test
  void signedHeadOfTheDatabaseThatIsSwappedIsNamed() throws Exception {
    storeHead(1000, country.auditHead(1000, hashes.get(999)));
    storeHead(1500, country.auditHead(1000, hashes.get(999)));
    storeHead(2000, new Country().auditHead(2000, hashes.get(1999)));

    Run run = Run.of("verify", URL, "--stored-heads", "--anchor", anchor());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("BROKEN at entry 1500: the signed head stored for it is of");
    execute("delete from audit_signed_head where chain_place = 1500");
    assertThat(Run.of("verify", URL, "--stored-heads", "--anchor", anchor()).out())
        .startsWith("BROKEN at entry 2000: the signed head stored for it is not rightly signed");
  }

  @Test
  void insiderWhoRewritesTheAuditIsFoundByTheHeadsThatTheyForgot() throws Exception {
    storeHead(2300, country.auditHead(2300, hashes.get(2299)));
    execute("update audit_entry set subject = 'record:other' where id = 2050");
    seal();

    Run run = Run.of("verify", URL, "--stored-heads", "--anchor", anchor());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("BROKEN at entry 2300").contains("the chain was rewritten");
  }

  @Test
  void headOfAnotherAuthorityIsRefused() throws Exception {
    String foreign = file("foreign.pem", new Country().authorityPem());

    Run run = Run.of("verify", URL, "--heads", headAt(1000), "--anchor", foreign);
    assertThat(run.code()).isEqualTo(66);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void headOfAKeyForOtherDocumentsIsRefused() throws Exception {
    String head = file("head.jws", country.auditHeadOfTheDocumentsKey(1000, hashes.get(999)));

    assertThat(Run.of("verify", URL, "--heads", head, "--anchor", anchor()).code()).isEqualTo(66);
  }

  @Test
  void whatCannotBeReadIsNeitherWholeNorBroken() throws Exception {
    assertThat(Run.of("verify", folder.resolve("absent").toString()).code()).isEqualTo(66);
    assertThat(Run.of("verify", file("odd", "no entry")).code()).isEqualTo(66);
    assertThat(Run.of("verify", "jdbc:h2:file:" + folder.resolve("absent")).code()).isEqualTo(66);
    assertThat(Run.of("verify").code()).isEqualTo(64);
  }
}
