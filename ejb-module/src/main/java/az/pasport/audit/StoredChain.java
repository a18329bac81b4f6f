package az.pasport.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads the chain from its tables, without a server. Needs no more than to read them. */
public final class StoredChain {
  /** Entries that are in memory at a time. */
  private static final int PAGE = 2000;

  private static final String ENTRY =
      "select e.chain_place, e.chain_hash, e.format, e.done_at, e.actor, e.deed, e.subject,"
          + " e.address, e.times, e.personal_digest";

  private static final String IN_ORDER =
      " where e.chain_place > ? order by e.chain_place fetch first " + PAGE + " rows only";

  private static final String ENTRIES = ENTRY + " from audit_entry e" + IN_ORDER;

  private static final String ENTRIES_WITH_PERSONAL_DATA =
      ENTRY
          + ", d.salt, d.actor as whose, d.subject as whom, d.address as whence"
          + " from audit_entry e left join audit_personal_data d"
          + " on d.entry_id = e.id and d.salt is not null"
          + IN_ORDER;

  private static final String SIGNED_HEADS =
      "select chain_place, chain_hash, document from audit_signed_head where chain_place > ?"
          + " order by chain_place fetch first "
          + PAGE
          + " rows only";

  private final Connection connection;

  public StoredChain(Connection connection) {
    this.connection = connection;
  }

  /** The head as the sealing left it: unsigned, beside the chain. */
  public ChainHead head() throws SQLException {
    return first(
            "select chain_place, chain_hash from audit_head",
            row -> new ChainHead(row.getLong(1), row.getString(2)))
        .orElseThrow(() -> new SQLException("audit_head has no row"));
  }

  /** How many entries are committed and not sealed yet. */
  public long unsealed() throws SQLException {
    return first(
            "select count(*) from audit_entry where chain_place is null", row -> row.getLong(1))
        .orElseThrow();
  }

  /** Whether the connection's user may read the personal data beside the chain. */
  public boolean mayReadPersonalData() {
    try {
      first("select salt from audit_personal_data where entry_id = 0", row -> true);
      return true;
    } catch (SQLException e) {
      // Refused, or not there: the chain is proved without it.
      return false;
    }
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> Optional<T> first(String query, RowReader<T> reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
    }
  }

  /**
   * Hands the sealed entries on, in order; with their personal data where the user may read them.
   *
   * @param reader takes an entry and says whether it wants the next
   */
  public void read(Predicate<SealedEntry> reader) throws SQLException {
    long last = 0;
    boolean personal = mayReadPersonalData();
    String query = personal ? ENTRIES_WITH_PERSONAL_DATA : ENTRIES;
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int rows = PAGE; rows == PAGE; ) {
        statement.setLong(1, last);
        rows = 0;
        try (ResultSet page = statement.executeQuery()) {
          while (page.next()) {
            rows++;
            SealedEntry entry = entry(page, personal);
            last = entry.place();
            if (!reader.test(entry)) {
              return;
            }
          }
        }
      }
    }
  }

  /**
   * A signed head as it is stored beside the chain.
   *
   * @param head what its row says
   * @param document the JWS that was published
   */
  public record SignedHead(ChainHead head, String document) {}

  /** Hands the signed heads on, in the order of their places. */
  public void readSignedHeads(Consumer<SignedHead> reader) throws SQLException {
    long last = 0;
    try (PreparedStatement statement = connection.prepareStatement(SIGNED_HEADS)) {
      for (int rows = PAGE; rows == PAGE; ) {
        statement.setLong(1, last);
        rows = 0;
        try (ResultSet page = statement.executeQuery()) {
          while (page.next()) {
            rows++;
            last = page.getLong(1);
            reader.accept(
                new SignedHead(new ChainHead(last, page.getString(2)), page.getString(3)));
          }
        }
      }
    }
  }

  private static SealedEntry entry(ResultSet row, boolean withPersonalData) throws SQLException {
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
            row.getInt("times"),
            row.getString("personal_digest")),
        hash == null ? "" : hash,
        withPersonalData ? personal(row) : Optional.empty());
  }

  private static Optional<PersonalParts> personal(ResultSet row) throws SQLException {
    String salt = row.getString("salt");
    return salt == null
        ? Optional.empty()
        : Optional.of(
            new PersonalParts(
                salt, row.getString("whose"), row.getString("whom"), row.getString("whence")));
  }
}
