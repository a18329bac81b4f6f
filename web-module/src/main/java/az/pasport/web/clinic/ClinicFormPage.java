package az.pasport.web.clinic;

import az.pasport.clinic.ClinicRecords;
import az.pasport.clinic.ProblemText;
import az.pasport.intake.Answer;
import az.pasport.record.Problem;
import az.pasport.text.PlainText;
import az.pasport.web.pages.FormPage;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A page of clinics that sends a message to intake, and shows what is wrong with it. */
abstract class ClinicFormPage extends FormPage implements Answer.Visitor<Optional<UUID>> {
  @Inject ClinicRecords records;
  @Inject Workplace workplace;

  private final Map<String, List<String>> errors = new HashMap<>();
  private Optional<String> message = Optional.empty();

  /** The number of this form's message. */
  public String getMessage() {
    if (message.isEmpty()) {
      message = Optional.of(MessageNumber.of(field(MessageNumber.FIELD).orElse(null)));
    }
    return message.get();
  }

  /** What a field of the request holds; empty for nothing, and for what cannot be stored. */
  Optional<String> field(String name) {
    return Optional.ofNullable(browser.getRequestParameterMap().get(name))
        .filter(PlainText::isStorable)
        .filter(text -> !text.isBlank());
  }

  /** The record that the request names; empty without one. */
  Optional<UUID> named() {
    return field("id").filter(text -> text.matches("[0-9a-fA-F-]{36}")).flatMap(this::uuid);
  }

  private Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The version that the page has shown, from 1; 0 for what is no number. */
  int version() {
    return field("version")
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(Integer::valueOf)
        .orElse(0);
  }

  /** What is wrong, by the paths of the fields. */
  Map<String, List<String>> errors() {
    return errors;
  }

  /**
   * Sends a message, and leads on to the record's page if it is taken.
   *
   * @param shown paths of fields beside which the page shows what is wrong; anything else stands
   *     above the form
   */
  void send(Supplier<Answer> call, Set<String> shown, String then) throws IOException {
    try {
      Answer answer = call.get();
      Optional<UUID> taken = answer.accept(this);
      if (taken.isPresent()) {
        redirect(workplace.target("/clinic/taken?id=" + taken.get() + "&did=" + then));
      } else {
        moveAbove(shown);
      }
    } catch (EJBException e) {
      if (e instanceof EJBAccessException) {
        throw e;
      }
      error(page.say("clinic.unavailable"));
    }
  }

  private void moveAbove(Set<String> shown) {
    for (String path : new ArrayList<>(errors.keySet())) {
      if (!shown.contains(path)) {
        errors.getOrDefault(path, List.of()).forEach(this::error);
        errors.remove(path);
      }
    }
  }

  @Override
  public Optional<UUID> accepted(Answer.Accepted answer) {
    return Optional.of(answer.recordId());
  }

  @Override
  public Optional<UUID> duplicate(Answer.Duplicate answer) {
    return accepted(answer.first());
  }

  @Override
  public Optional<UUID> rejected(Answer.Rejected answer) {
    answer.problems().forEach(this::add);
    return Optional.empty();
  }

  @Override
  public Optional<UUID> outdated(Answer.Outdated answer) {
    answer.changed().forEach(this::add);
    return Optional.empty();
  }

  /** The form was taken before, and says something else now. */
  @Override
  public Optional<UUID> conflict(Answer.Conflict answer) {
    error(page.say("clinic.taken.before", answer.recordId().toString()));
    return Optional.empty();
  }

  private void add(Problem problem) {
    errors.computeIfAbsent(problem.field(), any -> new ArrayList<>()).add(text(problem));
  }

  private String text(Problem problem) {
    return ProblemText.key(problem)
        .map(key -> page.say(key))
        .orElseGet(() -> isAzerbaijani() ? problem.az() : problem.en());
  }
}
