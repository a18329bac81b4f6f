package az.pasport.simulator;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages on which a person logs in, with the demo people who can. */
record LoginView(List<DemoPerson> people) {
  /** The list of login methods. */
  void methods(Exchange exchange, String key, LoginVisit visit) throws IOException {
    Pages pages = Pages.in(visit.language());
    String title = pages.text(visit.audience().title());
    exchange.html(
        200,
        pages.page(
            "choose.html",
            title,
            "/login?tx=" + key + "&lang=" + pages.otherLanguage(),
            Map.of(
                "tx",
                key,
                "title",
                title,
                "for",
                visit.application(),
                "people",
                people(pages, visit.audience()))));
  }

  /**
   * The form of one method.
   *
   * @param error what was wrong with the form before; empty for none
   */
  void form(
      Exchange exchange, int status, String key, LoginVisit visit, LoginMethod method, String error)
      throws IOException {
    Pages pages = Pages.in(visit.language());
    exchange.html(
        status,
        pages.page(
            "form.html",
            pages.text("means." + method),
            "/login?tx=" + key + "&means=" + method + "&lang=" + pages.otherLanguage(),
            Map.of(
                "tx", key,
                "means", method.name(),
                "name", pages.text("means." + method),
                "hint", pages.text("hint." + method),
                "error", error.isEmpty() ? "" : pages.piece("error.html", Map.of("text", error)),
                "fields",
                    pages.piece(
                        "fields-" + method + ".html",
                        Map.of("cards", cards(pages, visit.audience()))),
                "people", people(pages, visit.audience()))));
  }

  /** The control code, until the phone has signed. */
  static void controlCode(Exchange exchange, String key, String language, String code)
      throws IOException {
    Pages pages = Pages.in(language);
    exchange.html(
        200,
        pages.page(
            "wait.html",
            pages.text("wait.title"),
            "/login/wait?tx=" + key + "&lang=" + pages.otherLanguage(),
            Map.of("tx", key, "code", code)));
  }

  /** The portal's own page, for whoever is logged in or not. */
  void myGov(Exchange exchange, Pages pages, Optional<Login> login, String application)
      throws IOException {
    exchange.html(
        200,
        pages.page(
            login.isPresent() ? "mygov.html" : "mygov-out.html",
            "myGov",
            "/mygov?lang=" + pages.otherLanguage(),
            Map.of(
                "language", pages.language(),
                "name", login.map(found -> found.person().fullName()).orElse(""),
                "means", login.map(found -> pages.text("means." + found.method())).orElse(""),
                "app", application,
                "people", people(pages, Audience.CITIZENS))));
  }

  static void problem(Exchange exchange, String language, String textKey) throws IOException {
    Pages pages = Pages.in(language);
    exchange.html(
        400,
        pages.page(
            "problem.html",
            pages.text("problem.title"),
            "/mygov?lang=" + pages.otherLanguage(),
            Map.of("text", pages.text(textKey))));
  }

  private String cards(Pages pages, Audience audience) {
    return people.stream()
        .filter(audience::offers)
        .map(
            person ->
                pages.piece(
                    "card.html",
                    Map.of(
                        "card",
                        person.cardNumber(),
                        "name",
                        person.surname() + " " + person.givenName())))
        .collect(Collectors.joining());
  }

  private String people(Pages pages, Audience audience) {
    String rows =
        people.stream()
            .filter(audience::offers)
            .map(
                person ->
                    pages.piece(
                        "person.html",
                        Map.of(
                            "fin", person.fin(),
                            "name", person.fullName(),
                            "note",
                                pages.language().equals("en") ? person.noteEn() : person.noteAz(),
                            "password", person.password(),
                            "phone", person.phone(),
                            "userId", person.asanUserId(),
                            "card", person.cardNumber(),
                            "pin", person.pin())))
            .collect(Collectors.joining());
    return pages.piece("people.html", Map.of("rows", rows));
  }
}
