package az.pasport.web.staff;

import az.pasport.inquiry.InquiryReason;
import az.pasport.inquiry.PersonQuery;
import az.pasport.person.PersonName;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.verifier.PersonFields;
import java.util.Optional;
import java.util.function.Function;

/** What an official wrote into the form, read into a query and its reason. */
final class InquiryRequestParser {
  private final PersonFields fields;

  /** Takes the text of a field by its name; empty if missing or blank. */
  InquiryRequestParser(Function<String, Optional<String>> field) {
    this.fields = new PersonFields(field);
  }

  record Wanted(PersonQuery query, InquiryReason reason) {}

  /** Reads it, or throws a {@link ProblemException} naming everything that is wrong with it. */
  Wanted read() {
    Optional<PersonQuery> query = fields.oneOf("by", SearchBy.values()).flatMap(this::query);
    Optional<InquiryReason.Kind> kind = fields.oneOf("reasonKind", InquiryReason.Kind.values());
    Optional<String> text =
        fields
            .required("reason")
            .flatMap(
                said ->
                    fields.known(
                        "reason", "BAD_REASON", Optional.of(said).filter(InquiryReason::isText)));
    fields.requireRight();
    return new Wanted(
        query.orElseThrow(), new InquiryReason(kind.orElseThrow(), text.orElseThrow()));
  }

  private Optional<PersonQuery> query(SearchBy by) {
    return switch (by) {
      case FIN -> fields.fin().map(PersonQuery.ByIdentity::new);
      case DOCUMENT -> fields.document().map(PersonQuery.ByIdentity::new);
      case NAME -> {
        Optional<PersonName> name = fields.fullName();
        Optional<Integer> year = fields.birthYear();
        yield name.flatMap(known -> year.map(born -> new PersonQuery.ByName(known, born)));
      }
    };
  }
}
