package az.pasport.web.staff;

import az.pasport.inquiry.InquiryLimitReached;
import az.pasport.inquiry.InquiryReason;
import az.pasport.inquiry.InquiryResult;
import az.pasport.inquiry.PersonInquiries;
import az.pasport.message.Messages;
import az.pasport.text.PlainText;
import az.pasport.web.pages.FormPage;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The page on which officials look people up. {@code ?by=} says in which way, {@code ?inquiry=} of
 * which inquiry the people are shown; whom it is about and why is in the body.
 */
@Named("people")
@RequestScoped
public class PeoplePage extends FormPage {
  private static final String PATH = StaffPage.PEOPLE.path();

  @Inject PersonInquiries inquiries;

  private boolean isToBeMended;
  private Optional<PersonInquiries.Matches> matches = Optional.empty();

  /** Looks for a person, and leads on to the person's page or to the list of those who fit. */
  public void find() throws IOException {
    try {
      InquiryRequestParser.Wanted wanted = new InquiryRequestParser(this::field).read();
      show(inquiries.ask(wanted.query(), wanted.reason()));
    } catch (ProblemException wrong) {
      wrong.problem().errors().forEach(error -> error(said(error)));
    } catch (InquiryLimitReached limit) {
      browser.setResponseStatus(ProblemType.RATE_LIMITED.status());
      long seconds = limit.rest().plusMillis(999).toSeconds();
      browser.setResponseHeader("Retry-After", Long.toString(seconds));
      error(
          page.say("find.limit." + limit.limit(), Long.toString(Math.max(1, (seconds + 59) / 60))));
    }
  }

  /** Opens the file of one of those who fit. */
  public void choose() throws IOException {
    Optional<InquiryResult> result =
        field("place")
            .filter(text -> text.matches("[0-9]{1,2}"))
            .flatMap(place -> inquiries.choose(token(), Integer.parseInt(place)));
    if (result.isPresent()) {
      show(result.get());
    } else {
      error(page.say("find.over"));
    }
  }

  private void show(InquiryResult result) throws IOException {
    switch (result.outcome()) {
      case OPENED -> redirect(StaffPage.PERSON.path() + "?inquiry=" + result.token());
      case SEVERAL -> redirect(PATH + "?inquiry=" + result.token());
      case NOBODY -> error(page.say("find.nobody"));
      case OWN_RECORDS -> error(page.say("find.own"));
    }
  }

  @Override
  protected void error(String text) {
    isToBeMended = true;
    super.error(text);
  }

  private String said(FieldError error) {
    Messages texts = page.texts();
    boolean isReason = error.field().startsWith("reason");
    return texts.of((isReason ? "find.field." : "lookup.field.") + error.field())
        + ": "
        + texts.of("lookup.wrong." + error.code());
  }

  private Optional<String> field(String name) {
    return Optional.ofNullable(browser.getRequestParameterMap().get(name))
        .filter(PlainText::isStorable)
        .filter(text -> !text.isBlank());
  }

  private String token() {
    return field("inquiry").orElse("");
  }

  /** What was typed into a field, while something is to be mended. */
  public String typed(String name) {
    return isToBeMended ? field(name).orElse("") : "";
  }

  public SearchBy getBy() {
    return field("by")
        .flatMap(
            text ->
                Arrays.stream(SearchBy.values())
                    .filter(by -> by.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                    .findFirst())
        .orElse(SearchBy.FIN);
  }

  public List<SearchBy> getWays() {
    return List.of(SearchBy.values());
  }

  /** The address of the form that looks in a way. */
  public String way(SearchBy by) {
    return page.url(PATH + "?by=" + by);
  }

  public List<InquiryReason.Kind> getReasons() {
    return List.of(InquiryReason.Kind.values());
  }

  /** Characters of the reason, at least and at most. */
  public String getReasonHint() {
    return page.say(
        "find.reason.hint",
        Integer.toString(InquiryReason.SHORTEST),
        Integer.toString(InquiryReason.LONGEST));
  }

  /** The people among whom the caller chooses; none where no inquiry is named or it is over. */
  public List<PersonMatchViewModel> getMatches() {
    return matches().stream()
        .flatMap(all -> all.people().stream())
        .map(match -> new PersonMatchViewModel(match, page.texts()))
        .toList();
  }

  /** Whether more people fit than are shown. */
  public boolean isMore() {
    return matches().filter(PersonInquiries.Matches::hasMore).isPresent();
  }

  /** What says so. */
  public String getMoreText() {
    return page.say("find.more", Integer.toString(PersonInquiries.MOST_MATCHES));
  }

  private Optional<PersonInquiries.Matches> matches() {
    if (matches.isEmpty() && !token().isEmpty()) {
      matches = inquiries.matches(token());
    }
    return matches;
  }

  /** The opaque name of the inquiry whose people are shown. */
  public String getToken() {
    return token();
  }
}
