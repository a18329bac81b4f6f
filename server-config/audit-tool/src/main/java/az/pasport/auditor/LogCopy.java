package az.pasport.auditor;

import az.pasport.tool.UnusableInput;
import az.pasport.transparency.LogEntry;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What an auditor has seen of the log: its entries, 32 bytes each in the file {@code entries}, and
 * the head that they were checked against, in {@code head.jws}.
 */
final class LogCopy {
  static final int ENTRY_BYTES = 32;

  private static final String HEAD = "head.jws";

  private final Path folder;
  private final Path entries;

  /** Takes an entry and its index, and says whether it wants the next. */
  @FunctionalInterface
  interface EntryReader {
    boolean read(long index, LogEntry entry);
  }

  private LogCopy(Path folder) {
    this.folder = folder;
    this.entries = folder.resolve("entries");
  }

  /**
   * The copy in a folder, which is made if it is not there.
   *
   * @throws UnusableInput if it cannot be made
   */
  static LogCopy in(Path folder) {
    var copy = new LogCopy(folder);
    try {
      Files.createDirectories(folder);
      if (Files.notExists(copy.entries)) {
        Files.createFile(copy.entries);
      }
      return copy;
    } catch (IOException e) {
      throw new UnusableInput("cannot write in " + folder, e);
    }
  }

  Path entriesFile() {
    return entries;
  }

  /** The last head that was checked; empty before the first. */
  Optional<SignedTreeHead> head(Optional<X509Certificate> anchor) {
    Path file = folder.resolve(HEAD);
    try {
      return Files.exists(file)
          ? Optional.of(SignedTreeHead.read(Files.readString(file), anchor))
          : Optional.empty();
    } catch (IOException e) {
      throw new UnusableInput("cannot read " + file, e);
    }
  }

  long size() {
    try {
      return Files.size(entries) / ENTRY_BYTES;
    } catch (IOException e) {
      throw new UnusableInput("cannot read " + entries, e);
    }
  }

  /** Cuts off what an interrupted run has added without having checked it. */
  void cutTo(long size) {
    try (var channel = Files.newByteChannel(entries, StandardOpenOption.WRITE)) {
      channel.truncate(size * ENTRY_BYTES);
    } catch (IOException e) {
      throw new UnusableInput("cannot write " + entries, e);
    }
  }

  void add(List<LogEntry> more) {
    try (OutputStream out = Files.newOutputStream(entries, StandardOpenOption.APPEND)) {
      byte[] block = new byte[more.size() * ENTRY_BYTES];
      for (int i = 0; i < more.size(); i++) {
        System.arraycopy(more.get(i).bytes(), 0, block, i * ENTRY_BYTES, ENTRY_BYTES);
      }
      out.write(block);
    } catch (IOException e) {
      throw new UnusableInput("cannot write " + entries, e);
    }
  }

  void read(EntryReader reader) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(entries), 1 << 16)) {
      byte[] next = in.readNBytes(ENTRY_BYTES);
      for (long index = 0; next.length == ENTRY_BYTES; index++) {
        if (!reader.read(index, LogEntry.of(next))) {
          return;
        }
        next = in.readNBytes(ENTRY_BYTES);
      }
    } catch (IOException e) {
      throw new UnusableInput("cannot read " + entries, e);
    }
  }

  /** Stores the head that all entries were checked against, in place of the one before. */
  void store(SignedTreeHead head) {
    try {
      Path file = folder.resolve(HEAD + ".new");
      Files.writeString(file, head.jws() + "\n", StandardCharsets.US_ASCII);
      Files.move(file, folder.resolve(HEAD), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UnusableInput("cannot write in " + folder, e);
    }
  }

  /** Stores a head that contradicts what was seen, as evidence, and gives its file. */
  Path storeContradiction(SignedTreeHead head) {
    Path file =
        folder.resolve(
            "contradiction-" + head.size() + "-" + head.issuedAt().getEpochSecond() + ".jws");
    try {
      return Files.writeString(file, head.jws() + "\n", StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UnusableInput("cannot write " + file, e);
    }
  }
}
