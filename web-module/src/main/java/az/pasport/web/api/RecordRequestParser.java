package az.pasport.web.api;

import az.pasport.intake.Submission;
import az.pasport.person.DocumentType;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.TravelDocument;
import az.pasport.record.RecordKind;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parses a request of the Agency's staff about a record into the domain's messages. Nothing is
 * checked here: the domain names everything that is wrong, each with its field. The worker named in
 * a record is the official who is logged in, whatever the request says.
 *
 * @param field the text of a field by the contract's name, e.g. {@code dose.lot}; empty if missing
 */
public record RecordRequestParser(Function<String, Optional<String>> field) {
  private static final String HOME = "AZ";

  /**
   * Whom a search is for: {@code fin}, or document's type, country and number; empty if neither.
   */
  public Optional<Identity> identity() {
    Optional<String> fin = field.apply("fin");
    boolean hasDocument =
        Stream.of("documentType", "documentCountry", "documentNumber")
            .anyMatch(name -> field.apply(name).isPresent());
    if (fin.isPresent()) {
      return hasDocument ? Optional.empty() : fin.flatMap(Fin::parse).map(Identity.class::cast);
    }
    String country = field.apply("documentCountry").orElse("");
    String number = field.apply("documentNumber").orElse("");
    return Stream.of(DocumentType.values())
        .filter(type -> type.name().equals(field.apply("documentType").orElse("").strip()))
        .filter(type -> TravelDocument.isCountry(country) && TravelDocument.isNumber(number))
        .map(type -> (Identity) TravelDocument.of(type, country, number))
        .findFirst();
  }

  /** Which version a message replaces. */
  public @Nullable Integer version() {
    return number("version");
  }

  public @Nullable String messageId() {
    return text("messageId");
  }

  /** A dose given abroad. */
  public Submission.DoseAbroad doseAbroad(Submission.Author author) {
    return new Submission.DoseAbroad(dose(author), text("dose.country"), text("dose.evidence"));
  }

  /**
   * A record of a kind. A dose of another country, or by a document shown, is one given abroad.
   *
   * @throws IllegalArgumentException for a withdrawal, which is no record of an event
   */
  public Submission record(RecordKind kind, Submission.Author author) {
    return switch (kind) {
      case DOSE -> isGivenHere() ? dose(author) : doseAbroad(author);
      case TEST ->
          new Submission.Test(
              messageId(),
              person(),
              author,
              text("test.type"),
              text("test.device"),
              text("test.sampledAt"),
              text("test.announcedAt"),
              text("test.result"));
      case RECOVERY ->
          new Submission.Recovered(
              messageId(),
              person(),
              author,
              text("recovery.firstPositive"),
              text("recovery.closedOn"),
              text("recovery.doctor"));
      case CONTRAINDICATION ->
          new Submission.Contraindicated(
              messageId(),
              person(),
              author,
              text("contraindication.conclusion"),
              text("contraindication.validFrom"),
              text("contraindication.validUntil"));
      case WITHDRAWAL -> throw new IllegalArgumentException("a withdrawal records no event");
    };
  }

  /**
   * A name's spelling in the passport; empty if neither part of it is given.
   *
   * @param prefix before the fields' names: {@code person.}
   */
  public Optional<Submission.LatinName> latinName(String prefix) {
    String family = text(prefix + "latinName.familyName");
    String given = text(prefix + "latinName.givenName");
    return family == null && given == null
        ? Optional.empty()
        : Optional.of(new Submission.LatinName(family, given));
  }

  private boolean isGivenHere() {
    return text("dose.evidence") == null
        && field.apply("dose.country").map(String::strip).orElse(HOME).equals(HOME);
  }

  private Submission.Dose dose(Submission.Author author) {
    return new Submission.Dose(
        messageId(),
        person(),
        author,
        text("dose.product"),
        text("dose.lot"),
        number("dose.doseNumber"),
        number("dose.seriesSize"),
        text("dose.date"),
        text("dose.vaccinator"));
  }

  private Submission.Subject person() {
    return new Submission.Subject(
        text("person.fin"),
        text("person.documentType"),
        text("person.documentCountry"),
        text("person.documentNumber"),
        text("person.familyName"),
        text("person.givenName"),
        text("person.patronymic"),
        text("person.birthDate"),
        latinName("person.").orElse(null));
  }

  private @Nullable String text(String name) {
    return field.apply(name).orElse(null);
  }

  private @Nullable Integer number(String name) {
    Optional<String> text = field.apply(name).map(String::strip);
    return text.filter(it -> it.matches("[0-9]{1,9}")).map(Integer::valueOf).orElse(null);
  }
}
