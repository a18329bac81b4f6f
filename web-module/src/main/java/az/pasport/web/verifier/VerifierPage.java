package az.pasport.web.verifier;

import az.pasport.institution.LookupLimitReached;
import az.pasport.institution.NotARegisteredVerifier;
import az.pasport.institution.VerifierAccess;
import az.pasport.lookup.AcceptedKinds;
import az.pasport.lookup.CertificateLookups;
import az.pasport.lookup.LookupMethod;
import az.pasport.message.Messages;
import az.pasport.person.DocumentType;
import az.pasport.text.PlainText;
import az.pasport.web.pages.Page;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page on which verifiers look certificates up. {@code ?by=} says in which way, {@code
 * ?accepts=} by which rule; what is looked up is in the body.
 */
@Named("lookup")
@RequestScoped
public class VerifierPage {
  /** In the order of the page: most who look a document up have a residence permit before them. */
  private static final List<String> DOCUMENT_TYPES =
      List.of(
          DocumentType.MYI.name(),
          DocumentType.DYI.name(),
          DocumentType.PASSPORT.name(),
          DocumentParser.IDENTITY_CARD);

  @Inject CertificateLookups lookups;
  @Inject VerifierAccess access;
  @Inject Page page;
  @Inject ExternalContext browser;

  private final List<String> problems = new ArrayList<>();
  private Optional<LookupViewModel> result = Optional.empty();
  private Optional<String> institution = Optional.empty();

  public void find() {
    try {
      LookupRequestParser.Lookup wanted = new LookupRequestParser(this::field).read();
      result =
          Optional.of(
              new LookupViewModel(lookups.lookUp(wanted.request(), wanted.rule()), page.texts()));
    } catch (ProblemException wrong) {
      wrong.problem().errors().forEach(error -> problems.add(said(error)));
    } catch (LookupLimitReached limit) {
      refuse(ProblemType.LOOKUP_LIMIT_REACHED);
      long seconds = limit.rest().plusMillis(999).toSeconds();
      browser.setResponseHeader("Retry-After", Long.toString(seconds));
      problems.add(page.say("lookup.limit." + limit.limit(), wait(limit.rest())));
    } catch (NotARegisteredVerifier nobody) {
      refuse(ProblemType.NOT_A_REGISTERED_VERIFIER);
    }
  }

  private void refuse(ProblemType problem) {
    browser.setResponseStatus(problem.status());
  }

  private String wait(Duration rest) {
    long minutes = rest.plusSeconds(59).toMinutes();
    return minutes < 100
        ? page.say("lookup.wait.minutes", Long.toString(Math.max(1, minutes)))
        : page.say("lookup.wait.hours", Long.toString(rest.plusMinutes(59).toHours()));
  }

  private String said(FieldError error) {
    Messages texts = page.texts();
    return texts.of("lookup.field." + error.field())
        + ": "
        + texts.of("lookup.wrong." + error.code());
  }

  private Optional<String> field(String name) {
    return Optional.ofNullable(browser.getRequestParameterMap().get(name))
        .filter(PlainText::isStorable)
        .filter(text -> !text.isBlank());
  }

  /** What was typed into a field, while something is to be mended. */
  public String typed(String name) {
    return problems.isEmpty() ? "" : field(name).orElse("");
  }

  /** For whom the caller checks; empty if the caller may not. */
  public String getInstitution() {
    if (institution.isEmpty()) {
      institution =
          Optional.of(
              access.institution().map(own -> own.name(page.texts().getLocale())).orElse(""));
    }
    return institution.get();
  }

  public String getBy() {
    return chosen("by", LookupMethod.values());
  }

  public String getDocumentType() {
    return chosen("documentType", DOCUMENT_TYPES);
  }

  public List<String> getDocumentTypes() {
    return DOCUMENT_TYPES;
  }

  public String getAccepts() {
    return chosen("accepts", AcceptedKinds.values());
  }

  private String chosen(String name, Enum<?>[] values) {
    return chosen(name, Stream.of(values).map(Enum::name).toList());
  }

  private String chosen(String name, List<String> values) {
    return field(name).filter(values::contains).orElse(values.get(0));
  }

  /** Another way, under the same rule. */
  public String way(String by) {
    return page.url("/verifier") + "?by=" + by + "&accepts=" + getAccepts();
  }

  public List<LookupMethod> getWays() {
    return List.of(LookupMethod.values());
  }

  public List<AcceptedKinds> getRules() {
    return List.of(AcceptedKinds.values());
  }

  /** The answer; a list, for pages have no optional parts. */
  public List<LookupViewModel> getResult() {
    return result.stream().toList();
  }

  public List<String> getProblems() {
    return List.copyOf(problems);
  }

  /** The title of the browser's window: the answer first, for who listens to the page. */
  public String getTitle() {
    return result.map(LookupViewModel::word).orElseGet(() -> page.say("lookup.title"));
  }
}
