package az.pasport.web.login;

import az.pasport.audit.CallerAddress;
import az.pasport.audit.RefusalKind;
import az.pasport.audit.RefusalLog;
import az.pasport.facility.Facilities;
import az.pasport.facility.Facility;
import az.pasport.facility.TooManyWrongSecrets;
import az.pasport.publicurl.PublicUrl;
import az.pasport.security.Caller;
import az.pasport.web.browser.BrowserCookies;
import az.pasport.web.browser.PathParameters;
import az.pasport.web.host.HostCheck;
import az.pasport.web.limit.ClientAddress;
import az.pasport.web.pages.SecurityHeaders;
import az.pasport.web.problem.ErrorDispatch;
import az.pasport.web.problem.Problem;
import az.pasport.web.problem.ProblemType;
import az.pasport.web.stepup.FreshLogin;
import az.pasport.ws.AuthenticatedSender;
import az.pasport.ws.SenderCredential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one authentication mechanism, asked on every request. By path: {@code /ws} takes HTTP Basic
 * of a facility, or a sender whom the message proved; {@code /api} a bearer token, or else the
 * session; everything else the session. Anonymous passes wherever {@code web.xml} does not protect.
 */
@ApplicationScoped
public class PasportAuthentication implements HttpAuthenticationMechanism {
  private static final String LOGGED_IN = "az.pasport.login.person";

  private static final Logger LOG = Logger.getLogger(PasportAuthentication.class.getName());

  @Inject LoginSettings settings;
  @Inject AppTokens appTokens;
  @Inject AppTokenUses appTokenUses;
  @Inject Facilities facilities;
  @Inject ClientAddress clientAddress;
  @Inject RefusalLog refusals;
  @Inject Clock clock;
  @Inject BrowserCookies cookies;
  @Inject HostCheck hosts;
  @Inject PublicUrl publicUrl;

  /** Whether a facility may prove itself by its secret alone. */
  @Inject
  @ConfigProperty(name = "pasport.intake.basic", defaultValue = "true")
  boolean isBasicTaken;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    CallerAddress.set(clientAddress.of(request));
    try {
      SecurityHeaders.ofAnyAnswer(response, publicUrl);
      if (!hosts.accepts(request)) {
        hosts.refuse(response);
        return AuthenticationStatus.SEND_FAILURE;
      }
      if (PathParameters.isIn(request)) {
        // Before anything looks at the session, which the container takes from the path, too.
        ErrorDispatch.send(request, response, ProblemType.MALFORMED_REQUEST);
        return AuthenticationStatus.SEND_FAILURE;
      }
      String path = pathOf(request);
      if (path.startsWith("/ws/")) {
        return facility(request, response, context);
      }
      Optional<String> bearer = credentials(request, "Bearer");
      if (path.startsWith("/api/") && bearer.isPresent()) {
        return app(bearer.get(), request, response, context);
      }
      return browser(path, request, response, context);
    } catch (IOException e) {
      throw new AuthenticationException(e);
    }
  }

  private AuthenticationStatus browser(
      String path,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context)
      throws IOException {
    Optional<LoggedIn> person =
        new BrowserSession(request, cookies)
            .loggedIn(settings.sessionLives(), clock)
            .map(settings::limit);
    if (person.isPresent()) {
      FreshLogin.noteUntil(request, person.get().provenAt().plus(settings.sessionLives().fresh()));
      if (context.isProtected()) {
        // After the log-out, the browser's back button must not show the page again.
        response.setHeader("Cache-Control", "no-store");
      }
      return enter(person.get(), request, context);
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    String logIn = logInUrl(path, request);
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      // The page's script would follow a redirect to another origin, and fail.
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + logIn
                  + "\"/></partial-response>");
      return AuthenticationStatus.SEND_CONTINUE;
    }
    Redirect.within(response, logIn);
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private String logInUrl(String path, HttpServletRequest request) {
    Targets targets = settings.targets();
    String query = request.getQueryString();
    String target =
        Optional.of(query == null ? path : path + "?" + query)
            .flatMap(targets::find)
            .or(() -> targets.find(path))
            .orElse(Targets.DEFAULT);
    return request.getContextPath()
        + "/login/start?target="
        + URLEncoder.encode(target, StandardCharsets.UTF_8);
  }

  private AuthenticationStatus app(
      String token,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context)
      throws IOException {
    try {
      LoggedIn person = appTokens.personOf(token);
      appTokenUses.note(token, person, clientAddress.of(request));
      return enter(person, request, context);
    } catch (LoginFailed e) {
      LOG.log(
          Level.INFO, "bearer token refused: {0} ({1})", new Object[] {e.reason(), e.getMessage()});
      boolean outage = !e.reason().isRefusal();
      if (!outage) {
        refusals.add(RefusalKind.TOKEN_REFUSED, new Caller.Anonymous(), "reason:" + e.reason());
        response.setHeader("WWW-Authenticate", "Bearer realm=\"pasport\", error=\"invalid_token\"");
      }
      Problem.of(outage ? ProblemType.UNAVAILABLE : ProblemType.INVALID_TOKEN).send(response);
      return AuthenticationStatus.SEND_FAILURE;
    }
  }

  /** Who makes this request; empty for strangers and facilities. */
  static Optional<LoggedIn> personOf(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(LOGGED_IN))
        .filter(LoggedIn.class::isInstance)
        .map(LoggedIn.class::cast);
  }

  private static AuthenticationStatus enter(
      LoggedIn person, HttpServletRequest request, HttpMessageContext context) {
    request.setAttribute(LOGGED_IN, person);
    return context.notifyContainerAboutLogin(
        new CallerPrincipal(person.principalName()), person.roles());
  }

  private static AuthenticationStatus enter(
      Caller.Facility sender, HttpServletRequest request, HttpMessageContext context) {
    AuthenticatedSender.set(request, sender);
    return context.notifyContainerAboutLogin(
        new CallerPrincipal(sender.principalName()), Set.of(Roles.FACILITY));
  }

  private AuthenticationStatus facility(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    if (context.getAuthParameters().getCredential() instanceof SenderCredential proved) {
      return enter(proved.sender(), request, context);
    }
    Optional<String> basic = credentials(request, "Basic").filter(header -> isBasicTaken);
    if (basic.isEmpty()) {
      // The message itself may prove who sends it; az.pasport.ws lets nothing pass that does not.
      return context.doNothing();
    }
    Optional<Facility> facility;
    try {
      facility = basic.flatMap(this::authenticate);
    } catch (TooManyWrongSecrets e) {
      response.setStatus(ProblemType.RATE_LIMITED.status());
      response.setHeader("Retry-After", Long.toString(e.pause().plusMillis(999).toSeconds()));
      problem(
          response,
          ProblemType.RATE_LIMITED.status(),
          "Bu ünvandan çox sayda yanlış sirr gəlib; Retry-After saniyəsindən sonra yenidən göndərin."
              + " / Too many wrong secrets came from this address; send again after Retry-After"
              + " seconds.");
      return AuthenticationStatus.SEND_FAILURE;
    }
    if (facility.isPresent()) {
      return enter(Caller.Facility.bySecret(facility.get().code()), request, context);
    }
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Basic realm=\"pasport-ws\", charset=\"UTF-8\"");
    problem(
        response,
        401,
        "Müəssisənin kodu və ya sirri yanlışdır. / The facility's code or secret is wrong.");
    return AuthenticationStatus.SEND_FAILURE;
  }

  private Optional<Facility> authenticate(String basic) {
    try {
      String text = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : facilities.authenticate(text.substring(0, colon), text.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      // Not Base64: as good as no credentials.
      return Optional.empty();
    }
  }

  private static void problem(HttpServletResponse response, int status, String title)
      throws IOException {
    response.setContentType("application/problem+json;charset=UTF-8");
    response
        .getWriter()
        .write("{\"type\":\"about:blank\",\"status\":" + status + ",\"title\":\"" + title + "\"}");
  }

  /** The credentials of an {@code Authorization} header of this scheme. */
  private static Optional<String> credentials(HttpServletRequest request, String scheme) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1))
        .map(header -> header.substring(scheme.length() + 1).strip());
  }

  /** Below the context root, decoded and normalised by the container. */
  private static String pathOf(HttpServletRequest request) {
    return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
  }
}
