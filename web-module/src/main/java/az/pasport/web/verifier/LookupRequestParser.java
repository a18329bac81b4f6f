package az.pasport.web.verifier;

import az.pasport.certificate.ShortCode;
import az.pasport.lookup.AcceptedKinds;
import az.pasport.lookup.LookupMethod;
import az.pasport.lookup.LookupRequest;
import az.pasport.message.Messages;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.NameText;
import az.pasport.person.PersonName;
import az.pasport.text.PlainText;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a verifier wrote into the form or a request, read into a look-up. */
public final class LookupRequestParser {
  private static final Pattern YEAR = Pattern.compile("(?:18[89]|19[0-9]|20[0-9])[0-9]");

  private final Function<String, Optional<String>> field;
  private final List<FieldError> errors = new ArrayList<>();

  /** Takes the text of a field by the field's name in the API; empty if missing or blank. */
  public LookupRequestParser(Function<String, Optional<String>> field) {
    this.field = field;
  }

  public record Lookup(LookupRequest request, AcceptedKinds rule) {}

  /** Reads it, or throws a {@link ProblemException} naming everything that is wrong with it. */
  public Lookup read() {
    Optional<LookupMethod> method =
        required("by").flatMap(text -> FieldError.oneOf("by", text, LookupMethod.values(), errors));
    Optional<AcceptedKinds> rule =
        field
            .apply("accepts")
            .map(text -> FieldError.oneOf("accepts", text, AcceptedKinds.values(), errors))
            .orElse(Optional.of(AcceptedKinds.ANY));
    Optional<LookupRequest> request = method.flatMap(this::request);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return new Lookup(request.orElseThrow(), rule.orElseThrow());
  }

  private Optional<LookupRequest> request(LookupMethod method) {
    return switch (method) {
      case CODE ->
          required("code")
              .flatMap(text -> known("code", "MISTYPED_CODE", ShortCode.parse(text)))
              .map(LookupRequest.ByCode::new);
      case FIN ->
          byIdentity(
              method,
              required("fin")
                  .flatMap(text -> known("fin", "BAD_FIN", Fin.parse(text)))
                  .map(fin -> List.of(fin)));
      case DOCUMENT -> byIdentity(method, new DocumentParser(this).identities());
      case NAME -> {
        Optional<String> family = required("familyName").flatMap(text -> name("familyName", text));
        Optional<String> given = required("givenName").flatMap(text -> name("givenName", text));
        Optional<String> patronymic =
            field.apply("patronymic").flatMap(text -> name("patronymic", text));
        Optional<Integer> year = birthYear();
        yield family.flatMap(
            last ->
                given.flatMap(
                    first ->
                        year.map(
                            born ->
                                new LookupRequest.ByName(
                                    new PersonName(last, first, patronymic), born))));
      }
    };
  }

  private Optional<LookupRequest> byIdentity(
      LookupMethod method, Optional<List<Identity>> identities) {
    Optional<Integer> year = birthYear();
    return identities.flatMap(
        ids -> year.map(born -> new LookupRequest.ByIdentity(method, ids, born)));
  }

  private Optional<Integer> birthYear() {
    return required("birthYear")
        .map(String::strip)
        .flatMap(
            text ->
                known(
                    "birthYear",
                    "BAD_YEAR",
                    Optional.of(text).filter(year -> YEAR.matcher(year).matches())))
        .map(Integer::valueOf);
  }

  private Optional<String> name(String name, String text) {
    return known(
        name,
        "BAD_NAME",
        Optional.of(text.strip())
            .filter(clean -> clean.length() <= NameText.LONGEST)
            .filter(PlainText::isPlain));
  }

  Optional<String> optional(String name) {
    return field.apply(name);
  }

  /** A field's text; without it, that is an error. */
  Optional<String> required(String name) {
    Optional<String> text = field.apply(name);
    if (text.isEmpty()) {
      errors.add(FieldError.required(name));
    }
    return text;
  }

  /** What a field was read as; if it could not be, that is an error. */
  <T> Optional<T> known(String name, String code, Optional<T> read) {
    if (read.isEmpty()) {
      errors.add(error(name, code));
    }
    return read;
  }

  private static FieldError error(String name, String code) {
    String key = "lookup.wrong." + code;
    return new FieldError(name, code, Messages.AZ.of(key), Messages.EN.of(key));
  }
}
