package az.pasport.auditor;

import az.pasport.digest.Sha256;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.tool.UnusableInput;
import az.pasport.transparency.LogSalt;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit register}: the register of certificates, without anything that names a person. */
@Command(
    name = "register",
    description = {
      "Writes the certificates of a database, a line of JSON each, for `audit monitor --register`.",
      "A line has the certificate's number, when it was issued, the hash of what was signed, and its"
          + " salt. It names nobody; whoever has it can tell which certificates are in the log."
    },
    mixinStandardHelpOptions = true)
final class RegisterCommand implements Callable<Integer> {
  private static final int PAGE = 2000;

  private static final String CERTIFICATES =
      "select c.id, c.public_id, c.issued_at, c.qr, s.salt from certificate c"
          + " left join certificate_salt s on s.certificate_id = c.id"
          + " where c.id > ? order by c.id fetch first "
          + PAGE
          + " rows only";

  @Parameters(paramLabel = "DB", description = "A JDBC URL; user and password as for verify.")
  private String source = "";

  @Option(names = "--to", required = true, paramLabel = "FILE", description = "A new file.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    try (Connection connection = AuditDatabase.connect(source);
        PrintWriter lines =
            new PrintWriter(
                Files.newBufferedWriter(
                    file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW))) {
      write(connection, lines);
      if (lines.checkError()) {
        throw new UnusableInput("cannot write " + file);
      }
      return 0;
    } catch (FileAlreadyExistsException e) {
      throw new UnusableInput(file + " exists: name a new file", e);
    } catch (IOException e) {
      throw new UnusableInput("cannot write " + file, e);
    } catch (SQLException e) {
      throw new UnusableInput(
          "the certificates cannot be read from the database: " + e.getMessage(), e);
    }
  }

  private static void write(Connection connection, PrintWriter lines) throws SQLException {
    long last = 0;
    try (PreparedStatement statement = connection.prepareStatement(CERTIFICATES)) {
      for (int rows = PAGE; rows == PAGE; ) {
        statement.setLong(1, last);
        rows = 0;
        try (ResultSet page = statement.executeQuery()) {
          while (page.next()) {
            rows++;
            last = page.getLong(1);
            lines.println(line(page));
          }
        }
      }
    }
  }

  private static String line(ResultSet row) throws SQLException {
    byte[] salt = row.getBytes(5);
    String certificate = row.getString(2);
    Instant issuedAt = row.getObject(3, OffsetDateTime.class).toInstant();
    try {
      return RegisterLine.write(
          certificate,
          issuedAt,
          Sha256.of(HcertDecoder.unwrap(row.getString(4)).signedBytes()),
          salt == null ? Optional.empty() : Optional.of(LogSalt.of(salt)));
    } catch (HcertException e) {
      return RegisterLine.writeUnreadable(certificate, issuedAt);
    }
  }
}
