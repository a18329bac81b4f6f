package az.pasport.web.login;

import az.pasport.audit.RefusalKind;
import az.pasport.audit.RefusalLog;
import az.pasport.person.Fin;
import az.pasport.security.Caller;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Completes a login: verifies who came back from the portal. Logins and refusals are audited. */
@ApplicationScoped
class LoginCompletion {
  @Inject LoginSettings settings;
  @Inject LoginProviders providers;
  @Inject LoginAudit audit;
  @Inject RefusalLog refusals;
  @Inject Clock clock;

  /**
   * Completes a login.
   *
   * @param target to which the login leads
   * @param callback the parameters with which the portal sent the browser back
   * @throws LoginFailed when nobody may be logged in; then the refusal is audited
   */
  LoggedInPerson complete(LoginAttempt attempt, String target, Map<String, List<String>> callback)
      throws LoginFailed {
    Optional<Fin> verified = Optional.empty();
    try {
      VerifiedPerson person = providers.of(attempt.realm()).complete(attempt, callback);
      verified = Optional.of(person.fin());
      if (LoginRealm.of(target) == LoginRealm.STAFF && person.lacksOnlyASignature()) {
        throw new LoginFailed(
            LoginFailed.Reason.SIGNATURE_REQUIRED, "staff by means " + person.means());
      }
      if (ClinicRole.isFor(target) && !person.means().isSignature()) {
        throw new LoginFailed(
            LoginFailed.Reason.SIGNATURE_REQUIRED, "clinic by means " + person.means());
      }
      Instant now = clock.instant();
      Instant provenAt = attempt.provenAt(person, now);
      LoggedInPerson login =
          settings.limit(LoggedInPerson.as(person, attempt.realm(), now, provenAt));
      if (login.roles().isEmpty()) {
        throw new LoginFailed(LoginFailed.Reason.NOT_STAFF, "no staff role in the realm of staff");
      }
      record(login);
      return login;
    } catch (LoginFailed e) {
      refused(e.reason(), verified);
      throw e;
    }
  }

  /** Audits that a login of nobody known was refused. */
  void refused(LoginFailed.Reason reason) {
    refused(reason, Optional.empty());
  }

  private void refused(LoginFailed.Reason reason, Optional<Fin> verified) {
    if (reason.isRefusal()) {
      refusals.add(
          RefusalKind.LOGIN_REFUSED,
          verified.map(fin -> audit.caller(fin, false)).orElseGet(Caller.Anonymous::new),
          "reason:" + reason);
    }
  }

  /** No login without its entry in the audit. */
  private void record(LoggedInPerson login) throws LoginFailed {
    try {
      audit.loggedIn(login.person(), login.isStaff(), login.means());
    } catch (EJBException e) {
      throw new LoginFailed(
          LoginFailed.Reason.SYSTEM_UNAVAILABLE, "the audit cannot be written", e);
    }
  }
}
