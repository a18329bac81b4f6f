package az.pasport.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The institution of the demo whose verifier looks certificates up. */
final class DemoInstitutions {
  /** Far from the numbers that the server gives. */
  private static final long ID = 900_001;

  private static final String CODE = "BORDER-01";

  /** Of the demo's verifier, as the server names the person of a FIN. */
  private static final String LOGIN = "fin:7KPV3ZR";

  private static final String COUNTS =
      "blocked, counted_on, lookups, failed, counted_minute, minute_lookups, minute_failed";

  private static final String NO_COUNTS = "false, ?, 0, 0, ?, 0, 0";

  private final DemoTables tables;
  private final OffsetDateTime now;
  private final LocalDate today;

  DemoInstitutions(Connection connection, Instant now) {
    this.tables = new DemoTables(connection);
    this.now = now.atOffset(ZoneOffset.UTC);
    this.today = LocalDate.ofInstant(now, ZoneId.of("Asia/Baku"));
  }

  /** Registers it with its verifier, if it is missing. */
  void register() throws SQLException {
    if (tables.ask("select 1 from institution where code = ?", CODE).isPresent()) {
      return;
    }
    tables.update(
        "insert into institution (id, version, code, name_az, name_en, kind, registered_at, "
            + COUNTS
            + ") values (?, 1, ?, ?, ?, ?, ?, "
            + NO_COUNTS
            + ")",
        ID,
        CODE,
        "Nümunə Sərhəd Məntəqəsi",
        "Sample Border Post",
        "STATE_BODY",
        now,
        today,
        now);
    tables.update(
        "insert into verifier (id, version, institution_id, login, name, registered_at, "
            + COUNTS
            + ") values (?, 1, ?, ?, ?, ?, "
            + NO_COUNTS
            + ")",
        ID,
        ID,
        LOGIN,
        "Fərid Kərimov",
        now,
        today,
        now);
  }
}
