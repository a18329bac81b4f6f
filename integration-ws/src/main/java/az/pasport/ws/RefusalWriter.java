package az.pasport.ws;

import az.pasport.security.Caller;
import az.pasport.ws.proof.FailureReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Answers a message that is not taken: a fault to its sender, a line in the log, and one more in
 * the metric {@code pasport_intake_refused_total} of its cause.
 */
@ApplicationScoped
class RefusalWriter {
  private static final Logger LOG = System.getLogger(RefusalWriter.class.getName());
  private static final Metadata REFUSED =
      Metadata.builder()
          .withName("pasport_intake_refused")
          .withDescription("Messages of hospitals that were refused before they were taken")
          .build();

  /** Whether a facility may prove itself by its secret alone ({@code FacilityAuthentication}). */
  @Inject
  @ConfigProperty(name = "pasport.intake.basic", defaultValue = "true")
  boolean isBasicTaken;

  @Inject MetricRegistry metrics;

  void write(
      SoapVersion version,
      MessageRefused refused,
      Optional<Caller.Facility> known,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Refusal refusal = refused.refusal();
    count(refusal, sender(refused, known, request));
    if (!request.getInputStream().isFinished()) {
      // The rest of the body is on its way; nobody is going to read it.
      response.setHeader("Connection", "close");
    }
    if (refusal.equals(Refusal.notProved(FailureReason.NO_SECURITY)) && isBasicTaken) {
      // Some clients send their secret only when they are asked for it.
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setHeader("WWW-Authenticate", "Basic realm=\"pasport-ws\", charset=\"UTF-8\"");
    } else {
      response.setStatus(version.faultStatus(refusal));
    }
    if (refusal.equals(Refusal.CONTENT_ENCODING)) {
      response.setHeader("Accept-Encoding", "identity");
    }
    SoapFault.send(refusal, version, response);
  }

  private void count(Refusal refusal, String sender) {
    LOG.log(
        Level.WARNING,
        "message refused: {0}, {1}, from {2}",
        refusal.code(),
        refusal.cause(),
        sender);
    metrics.counter(REFUSED, new Tag("cause", refusal.cause())).inc();
  }

  /** A facility's code, never an address: what a stranger's connection is called is not logged. */
  private static String sender(
      MessageRefused refused, Optional<Caller.Facility> known, HttpServletRequest request) {
    return AuthenticatedSender.of(request)
        .map(Caller.Facility::principalName)
        .or(
            () ->
                refused
                    .claimed()
                    .map(Caller.Facility::new)
                    .or(() -> known)
                    .map(sender -> sender.principalName() + " (not proved)"))
        .orElseGet(() -> new Caller.Anonymous().actor());
  }
}
