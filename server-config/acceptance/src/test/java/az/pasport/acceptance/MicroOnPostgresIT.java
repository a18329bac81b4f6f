package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Payara Micro with the WAR on PostgreSQL, with a role that owns the tables and one that the
 * application works as; and the audit, which the one cannot change and the other not unseen.
 */
class MicroOnPostgresIT extends MainPath {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Some table's privilege or ownership is missing. */
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  @SuppressWarnings("NullAway.Init")
  private Postgres database;

  @Override
  Installation install() {
    database = Postgres.start("micro-postgres");
    Map<String, String> settings = new HashMap<>(settings());
    // A certificate is looked for in a signed head.
    settings.put("PASPORT_TRANSPARENCY_HEAD_SECONDS", "1");
    return Installation.start(
        "micro-postgres", database, new MicroServer("micro-postgres"), settings);
  }

  /** Everything of the main path goes on while the registry fails in every way. */
  @Override
  RegistryMode registry() {
    return RegistryMode.FAILING.orAsAsked();
  }

  @Test
  void tellsStaffThatTheRegistryFailsAndThatNothingWasCompared() {
    RegistryMode.FAILING.require(registry());
    Visitor operator = Visitor.loggedIn(pasport(), DemoPeople.OPERATOR, LoginMethod.ASAN_IMZA);
    JsonNode registry = operator.json("/api/v1/registry");

    assertThat(registry.path("state").asText()).isIn("OPEN", "HALF_OPEN", "CLOSED");
    assertThat(registry.at("/records/NOT_COMPARED").asInt()).isPositive();
    assertThat(registry.at("/records/MATCHED").asInt()).isZero();
    assertThat(registry.at("/records/MISMATCHED").asInt()).isZero();
    assertThat(pasport().logs().values())
        .anyMatch(log -> log.contains("The population registry does not answer"));
  }

  @Test
  void textsThatPostgresCannotStoreAreRefused() {
    assertThat(NulTexts.refused(pasport()))
        .allSatisfy(
            request -> {
              RawRequest.Reply reply = request.send(pasport().address());
              assertThat(reply.status()).as("%s: %s", request, reply.body()).isEqualTo(400);
            });
  }

  @Test
  void identitiesAreJoinedAndPartedOnPostgresToo() {
    var steps = new IdentitySteps(pasport());
    steps.recordOneDoseUnderEachIdentity();
    String qr = steps.joined(steps.askToJoin());
    steps.recordDeathAndTakeItBack(() -> {});
    steps.correctTheName(qr);
    steps.part();
  }

  // The application's role

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set deed = 'NOTHING'",
        "update audit_entry set actor = 'nobody', done_at = now()",
        "delete from audit_entry",
        "truncate audit_entry",
        "insert into audit_entry (id, done_at, actor, deed, subject, chain_place, chain_hash)"
            + " values (1, now(), 'a', 'b', 'c', 1, 'd')",
        "delete from audit_head",
        "insert into audit_head values (2, 0, '')",
        "update audit_signed_head set document = ''",
        "delete from audit_signed_head",
        "delete from transparency_entry",
        "update transparency_entry set tree_index = 0",
        "delete from transparency_subtree",
        "delete from transparency_tree",
        "update transparency_tree set last_before_log = 0",
        "update transparency_signed_head set document = ''",
        "update certificate_salt set certificate_id = 0",
        "update audit_personal_data set actor = 'staff:nobody'",
        "update audit_personal_data set done_at = done_at - interval '9 years'",
        "truncate audit_personal_data",
        "alter table audit_personal_data disable trigger all",
        "drop trigger audit_personal_data_kept on audit_personal_data",
        "drop view audit_trail",
        "alter table audit_entry disable trigger all",
        "drop trigger audit_entry_sealed_once on audit_entry",
        "create or replace function audit_entry_is_sealed() returns trigger language plpgsql"
            + " as $$ begin return new; end $$",
        "alter table audit_entry drop column chain_hash",
        "alter table person add column x int",
        "drop table audit_entry",
        "drop table person",
        "create table audit_entry_2 (id int)",
        "set role pasport_owner",
        "set session_replication_role = replica",
        "delete from flyway_schema_history"
      })
  void insiderWithTheApplicationsPasswordIsRefused(String sql) throws SQLException {
    try (Connection connection = database.connectAs(Postgres.APPLICATION);
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOfSatisfying(
              SQLException.class,
              refused ->
                  assertThat(refused.getSQLState())
                      .as(refused.getMessage())
                      .isEqualTo(INSUFFICIENT_PRIVILEGE));
    }
  }

  @Test
  void insiderWithTheApplicationsPasswordCannotSealAnEntryAgain() throws SQLException {
    awaitHead();
    try (Connection connection = database.connectAs(Postgres.APPLICATION);
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "update audit_entry set chain_place = null, chain_hash = null"
                          + " where chain_place = 1"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("is sealed");
    }
  }

  @Test
  void insiderWithTheApplicationsPasswordCannotHideWhomAnEntryNames() throws SQLException {
    lookNobodyUp();
    for (String which : List.of("look_up", "not look_up")) {
      try (Connection connection = database.connectAs(Postgres.APPLICATION);
          Statement statement = connection.createStatement()) {
        assertThatThrownBy(
                () -> statement.execute("delete from audit_personal_data where " + which))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("not old enough");
      }
    }
  }

  /** What the nightly erasure does in the database, years later. */
  @Test
  void chainIsWholeAfterPersonalDataWereErased() throws Exception {
    database.admitAuditor();
    lookNobodyUp();
    String head = awaitHead();
    Path folder = Target.emptyFolder("audit-erased");
    Path kept = Files.writeString(folder.resolve("head.jws"), head);
    String oldest =
        database
            .rows("select min(entry_id) as id from audit_personal_data where not look_up")
            .get(0)
            .get("id");
    String export = folder.resolve("before.jsonl").toString();
    assertThat(audit("export", database.url(), "--to", export).code()).isZero();
    try (Connection owner = database.connect();
        Statement statement = owner.createStatement()) {
      statement.execute(
          "update audit_personal_data set done_at = done_at - interval '6 years'"
              + " where entry_id = "
              + oldest);
    }
    try (Connection connection = database.connectAs(Postgres.APPLICATION);
        Statement statement = connection.createStatement()) {
      assertThat(
              statement.executeUpdate("delete from audit_personal_data where entry_id = " + oldest))
          .isOne();
    }

    Tool.Outcome whole = audit("verify", database.url(), "--heads", kept.toString());
    assertThat(whole.code()).as(whole.output()).isZero();
    assertThat(whole.output()).contains("WHOLE: entries 1 to ", "Whom 1 other entries name");
    String after = folder.resolve("after.jsonl").toString();
    assertThat(audit("export", database.url(), "--to", after).code()).isZero();
    assertThat(audit("verify", export, "--heads", kept.toString()).code()).isZero();
    assertThat(audit("verify", after, "--heads", kept.toString()).code()).isZero();
  }

  private void lookNobodyUp() {
    Visitor.loggedIn(pasport(), DemoPeople.OPERATOR, LoginMethod.ESIGNATURE)
        .send("/api/v1/people/lookup", "application/json", Json.object("fin", "9ZZZZ8Z"));
  }

  // What the audit says

  @Test
  void wrongSecretIsAudited() {
    for (int i = 0; i < 60; i++) {
      assertThat(soapAs("GANJA-RH-02", "wrong-" + i)).isEqualTo(401);
    }
    soapAs("NOBODY-99", "x");

    List<Map<String, String>> entries = entries("WRONG_FACILITY_SECRET", "facility:GANJA-RH-02");
    assertThat(entries).as("one for each minute, not for each try").hasSizeBetween(1, 4);
    assertThat(entries)
        .allSatisfy(entry -> assertThat(entry).containsEntry("actor", "nobody"))
        .allSatisfy(entry -> assertThat(entry.get("address")).containsAnyOf("127.0.0.1", "/64"));
    assertThat(entries("WRONG_FACILITY_SECRET", "facility:unknown")).isNotEmpty();
  }

  private int soapAs(String code, String secret) {
    String basic =
        Base64.getEncoder().encodeToString((code + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return new Http()
        .post(pasport().at("/ws/records"), "text/xml", "<x/>", "Authorization", "Basic " + basic)
        .status();
  }

  @Test
  void refusedLoginIsAudited() {
    new Visitor(pasport()).get("/login/callback?state=guessed&code=guessed");

    assertThat(awaitedEntries("LOGIN_REFUSED", "reason:STATE_UNKNOWN"))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.get("address")).isNotEmpty());
  }

  @Test
  void officialWithoutASignatureIsAudited() {
    new Visitor(pasport()).logIn(DemoPeople.OPERATOR, LoginMethod.FIN, "/staff/");

    assertThat(awaitedEntries("LOGIN_REFUSED", "reason:SIGNATURE_REQUIRED"))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.get("actor")).startsWith("person:"));
  }

  @Test
  void logOutIsAudited() {
    Visitor visitor = Visitor.loggedIn(pasport(), DemoPeople.TESTED);
    int before = entries("LOGGED_OUT", "session").size();
    String form = "application/x-www-form-urlencoded";
    visitor.http().post(pasport().at("/logout"), form, "", "Sec-Fetch-Site", "same-origin");

    assertThat(entries("LOGGED_OUT", "session")).hasSize(before + 1);
    assertThat(entries("LOGGED_OUT", "session").get(before).get("actor")).matches("person:\\d+");
  }

  @Test
  void deniedAccessIsAudited() {
    Visitor citizen = Visitor.loggedIn(pasport(), DemoPeople.RECOVERED);
    assertThat(citizen.get("/api/v1/facilities").status()).isEqualTo(403);
    assertThat(citizen.get("/staff/exports").status()).isEqualTo(403);

    assertThat(awaitedEntries("ACCESS_DENIED", "path:/api/v1/facilities"))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.get("actor")).startsWith("person:"));
    assertThat(awaitedEntries("ACCESS_DENIED", "path:/staff")).isNotEmpty();
  }

  @Test
  void tooManyRequestsAreAudited_notEachOfThem() {
    Visitor official =
        Visitor.loggedIn(pasport(), DemoPeople.SECOND_SUPERVISOR, LoginMethod.ESIGNATURE);
    for (int lookUp = 0; lookUp < 90; lookUp++) {
      official.send("/api/v1/people/lookup", "application/json", "{}");
    }

    assertThat(awaitedEntries("RATE_LIMITED", "path:/api/v1/people"))
        .hasSizeBetween(1, 4)
        .allSatisfy(entry -> assertThat(entry.get("actor")).startsWith("staff:"));
  }

  @Test
  void useOfAnAppsTokenIsAuditedOnce() {
    int before = entries("APP_TOKEN_USED", "api").size();
    var app = new EtebibApp(pasport(), DemoPeople.ONE_DOSE, LoginMethod.FIN);
    app.get("/api/v1/certificates");
    app.get("/api/v1/certificates");
    assertThat(entries("APP_TOKEN_USED", "api")).hasSize(before + 1);

    new Http()
        .get(pasport().at("/api/v1/certificates"), "Authorization", "Bearer " + app.idToken());
    assertThat(entries("TOKEN_REFUSED", "reason:TOKEN_REJECTED")).isNotEmpty();
  }

  @Test
  void lookUpThatFindsNobodyIsAuditedWithoutTheFin() {
    Visitor operator = Visitor.loggedIn(pasport(), DemoPeople.OPERATOR, LoginMethod.ESIGNATURE);
    int before = entries("NOBODY_FOUND", "person:none").size();
    int status =
        operator
            .send("/api/v1/people/lookup", "application/json", Json.object("fin", "9ZZZZ9Z"))
            .status();

    assertThat(status).isEqualTo(404);
    assertThat(entries("NOBODY_FOUND", "person:none")).hasSize(before + 1);
    assertThat(
            database.rows(
                "select id from audit_trail where concat(actor, deed, subject) like ?",
                "%9ZZZZ9Z%"))
        .isEmpty();
  }

  /** A refusal is written after its answer was sent: the client can be faster. */
  private List<Map<String, String>> awaitedEntries(String deed, String subject) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<Map<String, String>> found = entries(deed, subject);
    while (found.isEmpty() && System.nanoTime() < end) {
      Http.pause(Duration.ofMillis(100));
      found = entries(deed, subject);
    }
    return found;
  }

  private List<Map<String, String>> entries(String deed, String subject) {
    return database.rows(
        "select actor, address, times from audit_trail where deed = ? and subject = ? order by id",
        deed,
        subject);
  }

  // ./audit

  @Test
  void runningInstallationsAuditIsWholeByItsSignedHead() throws Exception {
    database.admitAuditor();
    String head = awaitHead();
    Path folder = Target.emptyFolder("audit-whole");
    Path anchor = Files.writeString(folder.resolve("csca.pem"), trust("/trust/authority"));
    Path kept = Files.writeString(folder.resolve("heads.txt"), trust(headsOfToday()));
    assertThat(Files.readString(kept)).contains(head);

    Tool.Outcome whole =
        audit(
            "verify",
            database.url(),
            "--heads",
            kept.toString(),
            pasport().at("/trust/audit-head").toString(),
            "--anchor",
            anchor.toString());
    assertThat(whole.code()).as(whole.output()).isZero();
    assertThat(whole.output()).contains("WHOLE: entries 1 to ");

    String export = folder.resolve("audit.jsonl").toString();
    assertThat(audit("export", database.url(), "--to", export).code()).isZero();
    assertThat(audit("verify", export, "--heads", kept.toString()).code()).isZero();
  }

  /** Somebody with the owner's password, who knows how the chain is sealed. */
  @Test
  void insiderWhoRewritesTheAuditIsFound() throws Exception {
    database.admitAuditor();
    String head = awaitHead();
    Path folder = Target.emptyFolder("audit-rewritten");
    Path anchor = Files.writeString(folder.resolve("csca.pem"), trust("/trust/authority"));
    Path kept = Files.writeString(folder.resolve("head.jws"), head);
    String place =
        Json.parse(
                new String(
                    Base64.getUrlDecoder().decode(head.split("\\.", -1)[1]),
                    StandardCharsets.UTF_8))
            .path("place")
            .asText();

    String forged = database.url() + "?currentSchema=" + ForgedAudit.SCHEMA;
    try (Connection owner = database.connect()) {
      ForgedAudit.make(owner, Long.parseLong(place));
    }

    Tool.Outcome alone = audit("verify", forged);
    assertThat(alone.code()).as("consistent in itself: " + alone.output()).isZero();
    Tool.Outcome found =
        audit("verify", forged, "--heads", kept.toString(), "--anchor", anchor.toString());
    assertThat(found.code()).as(found.output()).isEqualTo(1);
    assertThat(found.output()).contains("BROKEN at entry " + place, "the chain was rewritten");
  }

  // The log of issued certificates

  @Test
  void auditorFollowsTheLogOfIssuedCertificates() throws Exception {
    Path folder = Target.emptyFolder("log");
    Path anchor = Files.writeString(folder.resolve("csca.pem"), trust("/trust/authority"));
    Visitor citizen = Visitor.loggedIn(pasport(), DemoPeople.TWO_DOSES, LoginMethod.FIN);
    JsonNode certificate = citizen.json("/api/v1/entitlements/vaccination").path("certificate");
    Path qr = Files.writeString(folder.resolve("qr.txt"), certificate.path("qr").asText());
    awaitInLog(citizen, certificate.path("id").asText());
    String register = folder.resolve("register.jsonl").toString();
    Tool.Outcome exported = auditAs(Postgres.OWNER, "register", database.url(), "--to", register);
    assertThat(exported.code()).as(exported.output()).isZero();

    String[] monitor = {
      "monitor",
      pasport().at("/").toString(),
      "--state",
      folder.resolve("seen").toString(),
      "--anchor",
      anchor.toString(),
      "--register",
      register,
      "--certificate",
      qr.toString()
    };
    for (int run = 0; run < 2; run++) {
      Tool.Outcome right = audit(monitor);
      assertThat(right.code()).as(right.output()).isZero();
      assertThat(right.output())
          .contains("RIGHT: entries 0 to ", " 0 wrong.", "IN THE LOG: entry ");
    }
  }

  private static void awaitInLog(Visitor holder, String certificate) {
    String proof = "/api/v1/certificates/" + certificate + "/inclusion-proof";
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holder.json(proof).path("status").asText().equals("IN_LOG")) {
      assertThat(System.nanoTime()).as("in the log in time").isLessThan(end);
      Http.pause(Duration.ofMillis(500));
    }
  }

  private Tool.Outcome audit(String... arguments) {
    return auditAs(Postgres.AUDITOR, arguments);
  }

  private Tool.Outcome auditAs(String user, String... arguments) {
    List<String> command =
        Stream.concat(
                Stream.of(
                    "PASPORT_DB_USER=" + user,
                    System.getProperty("java.home") + "/bin/java",
                    "-Xmx64m",
                    "-jar",
                    Target.built("audit-tool").toString()),
                Stream.of(arguments))
            .toList();
    return new Tool(Path.of("/usr/bin/env")).ask(PATIENCE, Target.folder("tools"), command);
  }

  private String headsOfToday() {
    return "/trust/audit-heads/" + LocalDate.now(Clock.systemUTC());
  }

  private String trust(String path) throws IOException {
    Http.Answer answer = new Http().get(pasport().at(path));
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.text();
  }

  /** The first head is signed within seconds of the first entry. */
  private String awaitHead() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Http.isWell(pasport().at("/trust/audit-head"))) {
      assertThat(System.nanoTime()).as("no signed head").isLessThan(end);
      Http.pause(Duration.ofMillis(300));
    }
    return new Http().get(pasport().at("/trust/audit-head")).text();
  }
}
