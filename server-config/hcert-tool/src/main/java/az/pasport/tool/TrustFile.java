package az.pasport.tool;

import az.pasport.hcert.DccKeyUsage;
import az.pasport.qrscan.TextFile;
import az.pasport.verification.OurCountry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * Reads whom to trust from a file: a bundle of {@code GET /trust/compact-bundle} or {@code
 * /trust/bundle}, the signed list of {@code GET /trust/signers}, or PEM certificates. The format of
 * all but the last is described in {@code server-config/docs/trust.md}.
 */
final class TrustFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Optional<X509Certificate> anchor;
  private final Instant at;
  private final List<String> notes = new ArrayList<>();

  /**
   * @param anchor the country signing authority up to which the documents' own signatures are
   *     checked
   * @param at the instant for which the answer is wanted
   */
  TrustFile(Optional<X509Certificate> anchor, Instant at) {
    this.anchor = anchor;
    this.at = at;
  }

  /** What the user should know of the file that was read. */
  List<String> notes() {
    return notes;
  }

  TrustedKeys read(Path file) {
    String text = TextFile.read(Input.file(file)).strip();
    boolean isPem = text.contains("-----BEGIN CERTIFICATE-----");
    boolean isBundle = !isPem && text.startsWith("{");
    if (!isBundle) {
      noteNoRevocations();
    }
    if (isPem) {
      return new TrustedKeys(
          certificates(text).stream()
              .map(one -> new ListedSigner(one, country(one), EnumSet.allOf(DccKeyUsage.class)))
              .toList(),
          Set.of(),
          Optional.empty(),
          Optional.empty());
    }
    TrustedKeys keys = isBundle ? bundle(text) : listed(text);
    notes.add(
        anchor.isPresent()
            ? "The list's own signature was checked up to the given authority."
            : "The list's own signature was checked only against the key that it carries: give the"
                + " country's authority with --anchor.");
    return keys;
  }

  private void noteNoRevocations() {
    notes.add("No revocation list: whether a certificate was withdrawn is not checked.");
  }

  /** The certificates of a PEM text. */
  static List<X509Certificate> certificates(String pem) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
          .stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (CertificateException e) {
      throw new UnusableInput("a certificate in the PEM file cannot be read", e);
    }
  }

  private TrustedKeys bundle(String text) {
    JsonNode bundle;
    try {
      bundle = JSON.readTree(text);
    } catch (IOException e) {
      throw new UnusableInput("the trust file is no JSON", e);
    }
    if (!bundle.path("signers").isTextual()) {
      throw new UnusableInput("the trust file has no \"signers\"");
    }
    TrustedKeys signers = listed(bundle.path("signers").asText());
    boolean isCompact = bundle.path("revocationIndex").isTextual();
    if (!isCompact && !bundle.path("revocations").isTextual()) {
      noteNoRevocations();
      return signers;
    }
    JsonNode list =
        isCompact
            ? document("pasport-revocation-index", bundle.path("revocationIndex").asText())
            : document("pasport-revocations", bundle.path("revocations").asText());
    Optional<Instant> outdated =
        Stream.of(signers.outdatedSince(), outdated(list))
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
    RevocationCheck revocations =
        isCompact ? CompactRevocations.read(bundle, list) : revocations(list);
    return new TrustedKeys(
        signers.signers(), signers.withdrawn(), Optional.of(revocations), outdated);
  }

  private static Revocations revocations(JsonNode list) {
    return new Revocations(
        list.path("country").asText(),
        texts(list.path("identifier")),
        texts(list.path("countryIdentifier")),
        texts(list.path("signature")));
  }

  private TrustedKeys listed(String jws) {
    JsonNode document = document("pasport-signers", jws);
    List<ListedSigner> signers = new ArrayList<>();
    document.path("signers").forEach(entry -> signers.add(signer(entry)));
    return new TrustedKeys(
        signers, texts(document.path("withdrawn")), Optional.empty(), outdated(document));
  }

  /** When a document became too old for the wanted instant; empty while it is not. */
  private Optional<Instant> outdated(JsonNode document) {
    return Optional.of(instant(document, "staleAfter")).filter(at::isAfter);
  }

  private JsonNode document(String type, String jws) {
    JsonNode document = SignedDocument.payload(type, SignedDocument.SIGNS_DOCUMENTS, jws, anchor);
    if (at.isAfter(instant(document, "nextUpdate"))) {
      notes.add(
          String.format(
              Locale.ROOT,
              "This %s list is old: a newer one was due at %s.",
              type.substring("pasport-".length()),
              document.path("nextUpdate").asText()));
    }
    return document;
  }

  /** As the certificate names it, for a list that does not. */
  private static String country(X509Certificate certificate) {
    return Stream.of(certificate.getSubjectX500Principal(), certificate.getIssuerX500Principal())
        .map(name -> X500Name.getInstance(name.getEncoded()).getRDNs(BCStyle.C))
        .filter(names -> names.length > 0)
        .map(names -> IETFUtils.valueToString(names[0].getFirst().getValue()))
        .findFirst()
        .map(name -> name.strip().toUpperCase(Locale.ROOT))
        .map(name -> OurCountry.isNamedBy(name) ? OurCountry.CODE : name)
        .orElse("");
  }

  private static ListedSigner signer(JsonNode entry) {
    try {
      byte[] der = Base64.getDecoder().decode(entry.path("certificate").asText());
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der));
      // A kind that nobody knows here allows nothing that is known.
      Set<String> usages = texts(entry.path("usages"));
      Set<DccKeyUsage> kinds = EnumSet.allOf(DccKeyUsage.class);
      kinds.removeIf(kind -> !usages.contains(kind.name()));
      return new ListedSigner(certificate, entry.path("country").asText(), kinds);
    } catch (CertificateException | IllegalArgumentException e) {
      throw new UnusableInput("a signer's certificate in the list cannot be read", e);
    }
  }

  private static Instant instant(JsonNode document, String field) {
    try {
      return Instant.parse(document.path(field).asText());
    } catch (DateTimeException e) {
      throw new UnusableInput("the trust document has no " + field, e);
    }
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
