package az.pasport.web.pages;

import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.Problem;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page with a form: leads on to another page, or says above the form what is wrong. */
public abstract class FormPage {
  @Inject protected Page page;
  @Inject protected FacesContext faces;
  @Inject protected ExternalContext browser;

  /** Leads on to a path below the context root. */
  protected void redirect(String path) throws IOException {
    browser.redirect(page.url(path));
  }

  /** The numbers of a list's rows, which a form with buttons in its rows sends with it. */
  protected static String numbers(Stream<Long> rows) {
    return rows.map(String::valueOf).collect(Collectors.joining(","));
  }

  /**
   * Whether a list still has the rows that the browser showed; says what to do where it has not. A
   * button in a row is known by the row's place, and the list is read anew: without this, a row
   * that came meanwhile would get the click that was meant for its neighbour.
   */
  protected boolean isListAsSent(String now) {
    if (now.equals(browser.getRequestParameterMap().get("shown"))) {
      return true;
    }
    error(page.say("site.list.changed"));
    return false;
  }

  protected void error(String text) {
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
  }

  protected void error(Problem problem) {
    error(isAzerbaijani() ? problem.type().az() : problem.type().en());
    for (FieldError field : problem.errors()) {
      error(isAzerbaijani() ? field.az() : field.en());
    }
  }

  /** Whether a problem is told in Azerbaijani; it is in English to everybody else. */
  protected boolean isAzerbaijani() {
    return page.getLanguage() == Language.AZ;
  }
}
