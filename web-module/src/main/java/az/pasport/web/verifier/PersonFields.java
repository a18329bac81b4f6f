package az.pasport.web.verifier;

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

/**
 * The fields in which somebody writes whom they look for. Each is read leniently; everything that
 * is wrong is noted.
 */
public final class PersonFields {
  private static final Pattern YEAR = Pattern.compile("(?:18[89]|19[0-9]|20[0-9])[0-9]");

  private final Function<String, Optional<String>> field;
  private final List<FieldError> errors = new ArrayList<>();

  /** Takes the text of a field by the field's name in the API; empty if missing or blank. */
  public PersonFields(Function<String, Optional<String>> field) {
    this.field = field;
  }

  /** The ways to write the FIN that is said; empty if it is missing or wrong, which is noted. */
  public Optional<List<Identity>> fin() {
    return required("fin")
        .flatMap(text -> known("fin", "BAD_FIN", Fin.parse(text)))
        .map(fin -> List.of(fin));
  }

  /** The same of the identity document. */
  public Optional<List<Identity>> document() {
    return new DocumentParser(this).identities();
  }

  /** The full name; the patronymic may be missing. */
  public Optional<PersonName> fullName() {
    Optional<String> family = required("familyName").flatMap(text -> name("familyName", text));
    Optional<String> given = required("givenName").flatMap(text -> name("givenName", text));
    Optional<String> patronymic = optional("patronymic").flatMap(text -> name("patronymic", text));
    return family.flatMap(last -> given.map(first -> new PersonName(last, first, patronymic)));
  }

  public Optional<Integer> birthYear() {
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
            .filter(clean -> !NameText.normalized(clean).isEmpty())
            .filter(clean -> !NameText.isTooLong(clean))
            .filter(PlainText::isPlain));
  }

  public Optional<String> optional(String name) {
    return field.apply(name);
  }

  /** A field's text; without it, that is an error. */
  public Optional<String> required(String name) {
    Optional<String> text = field.apply(name);
    if (text.isEmpty()) {
      errors.add(FieldError.required(name));
    }
    return text;
  }

  /** The constant that a field names; if it names none, that is an error. */
  public <E extends Enum<E>> Optional<E> oneOf(String name, E[] values) {
    return required(name).flatMap(text -> FieldError.oneOf(name, text, values, errors));
  }

  /** What a field was read as; if it could not be, that is an error. */
  public <T> Optional<T> known(String name, String code, Optional<T> read) {
    if (read.isEmpty()) {
      String key = "lookup.wrong." + code;
      errors.add(new FieldError(name, code, Messages.AZ.of(key), Messages.EN.of(key)));
    }
    return read;
  }

  /** Throws a {@link ProblemException} naming everything that is wrong, if anything is. */
  public void requireRight() {
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }
}
