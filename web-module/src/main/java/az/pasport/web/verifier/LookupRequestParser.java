package az.pasport.web.verifier;

import az.pasport.certificate.ShortCode;
import az.pasport.lookup.AcceptedKinds;
import az.pasport.lookup.LookupMethod;
import az.pasport.lookup.LookupRequest;
import az.pasport.person.Identity;
import az.pasport.person.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a verifier wrote into the form or a request, read into a look-up. */
public final class LookupRequestParser {
  private final PersonFields fields;

  /** Takes the text of a field by the field's name in the API; empty if missing or blank. */
  public LookupRequestParser(Function<String, Optional<String>> field) {
    this.fields = new PersonFields(field);
  }

  public record Lookup(LookupRequest request, AcceptedKinds rule) {}

  /**
   * Reads it, or throws a {@link az.pasport.web.problem.ProblemException} naming everything that is
   * wrong with it.
   */
  public Lookup read() {
    Optional<LookupMethod> method = fields.oneOf("by", LookupMethod.values());
    Optional<AcceptedKinds> rule =
        fields.optional("accepts").isPresent()
            ? fields.oneOf("accepts", AcceptedKinds.values())
            : Optional.of(AcceptedKinds.ANY);
    Optional<LookupRequest> request = method.flatMap(this::request);
    fields.requireRight();
    return new Lookup(request.orElseThrow(), rule.orElseThrow());
  }

  private Optional<LookupRequest> request(LookupMethod method) {
    return switch (method) {
      case CODE ->
          fields
              .required("code")
              .flatMap(text -> fields.known("code", "MISTYPED_CODE", ShortCode.parse(text)))
              .map(LookupRequest.ByCode::new);
      case FIN -> byIdentity(method, fields.fin());
      case DOCUMENT -> byIdentity(method, fields.document());
      case NAME -> {
        Optional<PersonName> name = fields.fullName();
        Optional<Integer> year = fields.birthYear();
        yield name.flatMap(known -> year.map(born -> new LookupRequest.ByName(known, born)));
      }
    };
  }

  private Optional<LookupRequest> byIdentity(
      LookupMethod method, Optional<List<Identity>> identities) {
    Optional<Integer> year = fields.birthYear();
    return identities.flatMap(
        ids -> year.map(born -> new LookupRequest.ByIdentity(method, ids, born)));
  }
}
