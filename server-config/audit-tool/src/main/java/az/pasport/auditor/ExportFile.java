package az.pasport.auditor;

import az.pasport.audit.KnownHead;
import az.pasport.audit.SealedEntry;
import az.pasport.audit.StoredChain;
import az.pasport.tool.UnusableInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** An audit that {@code ./audit export} wrote: a line of JSON for each entry, in order. */
record ExportFile(Path file) implements AuditSource {
  @Override
  public Optional<KnownHead> storedHead() {
    return Optional.empty();
  }

  @Override
  public void read(Predicate<SealedEntry> reader) {
    long number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!reader.test(EntryLine.parse(line))) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UnusableInput("cannot read " + file, e);
    } catch (IllegalArgumentException e) {
      throw new UnusableInput("line " + number + " of " + file + " is no entry of an audit", e);
    }
  }

  @Override
  public void readSignedHeads(Consumer<StoredChain.SignedHead> reader) {
    // an export has none
  }

  @Override
  public String note() {
    return "";
  }

  @Override
  public void close() {
    // each reading closes the file itself
  }
}
