package az.pasport.web.pages;

import az.pasport.message.Messages;
import az.pasport.publicurl.PublicUrlSettings;
import az.pasport.rules.ShowingDuty;
import az.pasport.wording.ExplanationFormatter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every page needs: language, words, addresses. */
@Named
@RequestScoped
public class Page {
  @Inject HttpServletRequest request;
  @Inject Assets assets;

  /** Whether this is a demonstration with invented people; every page says so then. */
  @Inject
  @ConfigProperty(name = "pasport.demo", defaultValue = "false")
  boolean demo;

  @Inject PublicUrlSettings addresses;
  @Inject Clock clock;

  public Language getLanguage() {
    return Language.of(request);
  }

  public List<Language> getLanguages() {
    return Language.offered(request);
  }

  /** The address of this page in another language; what else its query names stays. */
  public String inLanguage(Language language) {
    String rest =
        Stream.of(Optional.ofNullable(request.getQueryString()).orElse("").split("&", -1))
            .filter(part -> !part.isEmpty() && !part.startsWith(Language.PARAMETER + "="))
            .map(part -> "&" + part)
            .collect(Collectors.joining());
    return "?" + Language.PARAMETER + "=" + language.getCode() + rest;
  }

  public Messages texts() {
    return Messages.in(getLanguage().locale());
  }

  /** A text with values in it, for EL. */
  public String say(String key, String... values) {
    return texts().of(key, values);
  }

  public String date(LocalDate date) {
    return texts().date(date);
  }

  /** The address of a page of this application, e.g. {@code /cabinet/}. */
  public String url(String path) {
    return request.getContextPath() + path;
  }

  /** The address of a style sheet, script or picture; it changes when the file does. */
  public String asset(String name) {
    return url("/assets/" + name + "?v=" + assets.version(name));
  }

  /** Where logging in begins, and after it the cabinet. */
  public String getLoginUrl() {
    return url("/login/start?target=/cabinet/&lang=" + getLanguage().getCode());
  }

  /** The check page's public address, as it stands on the printed certificate. */
  public String getVerifyAddress() {
    return addresses.verifyPage();
  }

  /** That certificates are not required any more; empty while they are. */
  public String getDutyNotice() {
    ShowingDuty duty = ShowingDuty.national();
    return duty.hasEndedBy(clock.instant())
        ? new ExplanationFormatter(texts()).dutyEndedInFull(duty)
        : "";
  }

  public boolean isLoggedIn() {
    return request.getUserPrincipal() != null;
  }

  public boolean isDemo() {
    return demo;
  }
}
