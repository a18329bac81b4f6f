package az.pasport.web.verifier;

import az.pasport.person.DocumentType;
import az.pasport.person.Identity;
import az.pasport.person.TravelDocument;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A document that a verifier wrote. Hospitals send the number of a residence permit with or without
 * its series (MYİ, DYİ), so both are tried. Azerbaijan issues the permits; for a passport the
 * country has to be said.
 */
record DocumentParser(PersonFields written) {
  /** How the contract would call a citizen's identity card, which the system does not store. */
  static final String IDENTITY_CARD = "IDENTITY_CARD";

  private static final String HOME = "AZ";

  /** The ways to write it; empty if something is wrong, which is noted. */
  Optional<List<Identity>> identities() {
    Optional<DocumentType> type = written.required("documentType").flatMap(this::type);
    Optional<String> number =
        written
            .required("documentNumber")
            .map(DocumentParser::latin)
            .flatMap(
                text ->
                    written.known(
                        "documentNumber",
                        "BAD_DOCUMENT_NUMBER",
                        Optional.of(text).filter(TravelDocument::isNumber)));
    Optional<String> country = type.flatMap(this::country);
    return type.flatMap(
        known -> number.flatMap(text -> country.map(from -> identities(known, from, text))));
  }

  private Optional<DocumentType> type(String text) {
    String name = latin(text).strip();
    return name.equals(IDENTITY_CARD)
        ? written.known("documentType", "IDENTITY_CARD_NOT_STORED", Optional.empty())
        : written.known(
            "documentType",
            "BAD_DOCUMENT_TYPE",
            Stream.of(DocumentType.values()).filter(type -> type.name().equals(name)).findFirst());
  }

  private Optional<String> country(DocumentType type) {
    Optional<String> said = written.optional("documentCountry");
    if (said.isEmpty()) {
      return type == DocumentType.PASSPORT
          ? written.required("documentCountry")
          : Optional.of(HOME);
    }
    return written.known("documentCountry", "BAD_COUNTRY", said.filter(TravelDocument::isCountry));
  }

  private static List<Identity> identities(DocumentType type, String country, String text) {
    String series = type == DocumentType.PASSPORT ? "" : type.name();
    String number = TravelDocument.of(type, country, text).number();
    String bare = number.startsWith(series) ? number.substring(series.length()) : number;
    return Stream.of(number, bare, series + bare)
        .distinct()
        .filter(TravelDocument::isNumber)
        .map(way -> (Identity) TravelDocument.of(type, country, way))
        .toList();
  }

  /** In capitals; the series of the permits have a dotted İ. */
  private static String latin(String text) {
    return text.toUpperCase(Locale.ROOT).replace('İ', 'I');
  }
}
