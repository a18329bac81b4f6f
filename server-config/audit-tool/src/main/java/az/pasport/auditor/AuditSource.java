package az.pasport.auditor;

import az.pasport.audit.KnownHead;
import az.pasport.audit.SealedEntry;
import az.pasport.audit.StoredChain;
import az.pasport.tool.UnusableInput;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Where an audit is read from. */
interface AuditSource extends AutoCloseable {
  /**
   * A database, where the text is a JDBC URL, else a file that {@code export} wrote.
   *
   * @throws UnusableInput if it cannot be opened
   */
  static AuditSource of(String text) {
    return text.startsWith("jdbc:") ? AuditDatabase.open(text) : new ExportFile(Path.of(text));
  }

  /** The head that is stored beside the chain; empty where none is. */
  Optional<KnownHead> storedHead();

  /**
   * Hands the sealed entries on, in order.
   *
   * @param reader takes an entry and says whether it wants the next
   */
  void read(Predicate<SealedEntry> reader);

  /** Hands the signed heads on that are stored beside the chain; none where none are. */
  void readSignedHeads(Consumer<StoredChain.SignedHead> reader);

  /** What a person should know beside the result, a line each; empty for nothing. */
  String note();

  @Override
  void close();
}
