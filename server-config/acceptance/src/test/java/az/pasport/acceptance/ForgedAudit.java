package az.pasport.acceptance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.HexFormat;

/**
 * A copy of the audit in which the first entry was changed and everything sealed anew, as {@code
 * docs/audit.md} says how: written after the page, not after the application.
 */
final class ForgedAudit {
  static final String SCHEMA = "forged";

  private ForgedAudit() {}

  /** Copies the entries up to a place, changes the first, and seals them. */
  static void make(Connection owner, long upTo) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute("create schema " + SCHEMA);
      statement.execute(
          "create table forged.audit_entry as select * from public.audit_entry"
              + " where chain_place <= "
              + upTo);
      statement.execute("create table forged.audit_head as select * from public.audit_head");
      statement.execute("update forged.audit_entry set actor = 'nobody' where chain_place = 1");
      String last = seal(owner);
      statement.execute(
          "update forged.audit_head set chain_place = " + upTo + ", chain_hash = '" + last + "'");
      statement.execute("grant usage on schema forged to " + Postgres.AUDITOR);
      statement.execute("grant select on all tables in schema forged to " + Postgres.AUDITOR);
    }
  }

  private static String seal(Connection owner) throws SQLException {
    String previous = "0".repeat(64);
    try (PreparedStatement read =
            owner.prepareStatement("select * from forged.audit_entry order by chain_place");
        PreparedStatement write =
            owner.prepareStatement(
                "update forged.audit_entry set chain_hash = ? where chain_place = ?");
        ResultSet entry = read.executeQuery()) {
      while (entry.next()) {
        previous =
            sha256(
                netstring("3")
                    + netstring(previous)
                    + netstring(entry.getString("chain_place"))
                    + netstring(
                        entry.getObject("done_at", OffsetDateTime.class).toInstant().toString())
                    + netstring(entry.getString("actor"))
                    + netstring(entry.getString("deed"))
                    + netstring(entry.getString("subject"))
                    + netstring(entry.getString("address"))
                    + netstring(entry.getString("times"))
                    + netstring(entry.getString("personal_digest")));
        write.setString(1, previous);
        write.setLong(2, entry.getLong("chain_place"));
        write.addBatch();
      }
      write.executeBatch();
    }
    return previous;
  }

  private static String netstring(String text) {
    return text.length() + ":" + text + ",";
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
