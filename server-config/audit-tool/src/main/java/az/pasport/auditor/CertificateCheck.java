package az.pasport.auditor;

import az.pasport.digest.Sha256;
import az.pasport.hcert.CoseSign1;
import az.pasport.hcert.Hcert;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.tool.UnusableInput;
import az.pasport.transparency.LogEntry;
import az.pasport.transparency.LogSalt;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whether a certificate that somebody was shown is in the log. One that our key signed and that is
 * not there was signed outside the system.
 */
final class CertificateCheck {
  private final PublishedLog log;
  private final EntryIndex index;
  private final Instant headTime;
  private final PrintWriter out;

  /**
   * @param index of the entries that were checked against a signed head
   * @param head that head
   */
  CertificateCheck(PublishedLog log, EntryIndex index, SignedTreeHead head, PrintWriter out) {
    this.log = log;
    this.index = index;
    this.headTime = head.issuedAt();
    this.out = out;
  }

  /**
   * Looks for a certificate, and tells what is found.
   *
   * @param qr the text of its QR code
   * @param salt as its holder has it; empty to ask the server, whose answer is checked
   * @return whether nothing speaks against it
   * @throws UnusableInput if it cannot be read, or bears no signature of ours
   */
  boolean isRight(String qr, Optional<LogSalt> salt) {
    CoseSign1 envelope = envelope(qr);
    KnownSigners.Signature signature = KnownSigners.read(log.signers(), log.anchor()).of(envelope);
    if (signature == KnownSigners.Signature.NOT_OURS) {
      throw new UnusableInput(
          "the certificate bears no signature of this country's: it is forged, or another country's,"
              + " and cannot be in the log");
    }
    byte[] digest = Sha256.of(envelope.signedBytes());
    Optional<JsonNode> answer = salt.isPresent() ? Optional.empty() : log.proofOf(qr);
    Optional<LogSalt> known = salt.or(() -> answer.flatMap(CertificateCheck::salt));
    OptionalInt place =
        known.map(found -> index.find(LogEntry.of(found, digest))).orElseGet(OptionalInt::empty);
    if (place.isPresent()) {
      out.println("IN THE LOG: entry " + place.getAsInt() + " is this certificate's");
      return true;
    }
    if (answer.filter(json -> json.path("status").asText().equals("PENDING")).isPresent()) {
      return isTooNew(envelope, known.isPresent());
    }
    if (known.isEmpty() && answer.isPresent()) {
      out.println(
          "NO PROOF: the server answers without a salt of 32 bytes, so nothing can be looked for;"
              + " take it from the certificate's holder, and give it with --salt");
      return false;
    }
    out.println(
        signature == KnownSigners.Signature.GENUINE
            ? "ALARM: the certificate is rightly signed and not in the log: it was signed outside the"
                + " system, or erased from the register"
            : "ALARM: the certificate names a withdrawn key and is not in the log");
    return false;
  }

  /** A server that says PENDING is believed only as long as an honest one says so. */
  private boolean isTooNew(CoseSign1 envelope, boolean hasSalt) {
    Optional<Instant> issuedAt = issuedAt(envelope);
    if (hasSalt
        && issuedAt
            .filter(time -> time.isAfter(headTime.minus(RegisterCheck.MERGE_DELAY)))
            .isPresent()) {
      out.println(
          "NOT YET IN THE LOG: the server says that the next signed head has it; ask again");
      return true;
    }
    out.printf(
        "NOT IN THE LOG YET: the server says that it will come, and it was issued at %s, before the"
            + " head that was signed at %s; right only for a certificate of before the log that is"
            + " not entered yet%n",
        issuedAt.map(Instant::toString).orElse("no known time"), headTime);
    return false;
  }

  private static Optional<Instant> issuedAt(CoseSign1 envelope) {
    try {
      return Hcert.open(envelope).issuedAt();
    } catch (HcertException e) {
      return Optional.empty();
    }
  }

  private static Optional<LogSalt> salt(JsonNode answer) {
    try {
      return Optional.of(LogSalt.parse(answer.path("salt").asText()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static CoseSign1 envelope(String qr) {
    try {
      return HcertDecoder.unwrap(qr);
    } catch (HcertException e) {
      throw new UnusableInput("no certificate can be read in the text", e);
    }
  }
}
