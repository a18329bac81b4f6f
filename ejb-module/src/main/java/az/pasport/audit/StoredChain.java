package az.pasport.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.function.Predicate;

/** Reads the chain from its tables, without a server. Needs no more than to read them. */
public final class StoredChain {
  /** Entries that are in memory at a time. */
  private static final int PAGE = 2000;

  private static final String ENTRIES =
      "select chain_place, chain_hash, format, done_at, actor, deed, subject, address, times"
          + " from audit_entry where chain_place > ? order by chain_place fetch first "
          + PAGE
          + " rows only";

  private final Connection connection;

  public StoredChain(Connection connection) {
    this.connection = connection;
  }

  /** The head as the sealing left it: unsigned, beside the chain. */
  public ChainHead head() throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("select chain_place, chain_hash from audit_head");
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("audit_head has no row");
      }
      return new ChainHead(row.getLong(1), row.getString(2));
    }
  }

  /** How many entries are committed and not sealed yet. */
  public long unsealed() throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(
                "select count(*) from audit_entry where chain_place is null");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Hands the sealed entries on, in order.
   *
   * @param reader takes an entry and says whether it wants the next
   */
  public void read(Predicate<SealedEntry> reader) throws SQLException {
    long last = 0;
    try (PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
      for (int rows = PAGE; rows == PAGE; ) {
        statement.setLong(1, last);
        rows = 0;
        try (ResultSet page = statement.executeQuery()) {
          while (page.next()) {
            rows++;
            SealedEntry entry = entry(page);
            last = entry.place();
            if (!reader.test(entry)) {
              return;
            }
          }
        }
      }
    }
  }

  private static SealedEntry entry(ResultSet row) throws SQLException {
    String hash = row.getString("chain_hash");
    return new SealedEntry(
        row.getLong("chain_place"),
        new EntryContent(
            row.getInt("format"),
            row.getObject("done_at", OffsetDateTime.class).toInstant(),
            row.getString("actor"),
            row.getString("deed"),
            row.getString("subject"),
            row.getString("address"),
            row.getInt("times")),
        hash == null ? "" : hash);
  }
}
