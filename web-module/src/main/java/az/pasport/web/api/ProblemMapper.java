package az.pasport.web.api;

import az.pasport.keys.SigningKeyUnavailable;
import az.pasport.web.body.BodyRejectedException;
import az.pasport.web.problem.DomainProblems;
import az.pasport.web.problem.Problem;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns the exception that ended a request into a problem document. */
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
  private static final int DEEPEST_CAUSE = 20;

  @Inject HttpServletRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof ProblemException refusal) {
      return answer(refusal.problem(), refusal.headers());
    }
    if (failure instanceof WebApplicationException web) {
      return answer(web);
    }
    for (Throwable cause : causes(failure)) {
      // The second is what Payara throws where the caller's role opens other methods of the bean.
      if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
        return request.getUserPrincipal() == null
            ? answer(
                Problem.of(ProblemType.UNAUTHENTICATED),
                Map.of(HttpHeaders.WWW_AUTHENTICATE, RoleFilters.CHALLENGE))
            : answer(Problem.of(ProblemType.FORBIDDEN), Map.of());
      }
      if (cause instanceof BodyRejectedException refusedBody) {
        return answer(Problem.of(refusedBody.problem()), Map.of("Connection", "close"));
      }
      Optional<Problem> refused = DomainProblems.of(cause);
      if (refused.isPresent()) {
        return answer(refused.get(), Map.of());
      }
      if (cause instanceof SigningKeyUnavailable) {
        return answer(logged(ProblemType.UNAVAILABLE, failure), Map.of());
      }
    }
    return answer(logged(ProblemType.INTERNAL, failure), Map.of());
  }

  private static Response answer(WebApplicationException failure) {
    Response made = failure.getResponse();
    if (made.getStatus() < 400) {
      return made;
    }
    Problem problem =
        ProblemType.ofStatus(made.getStatus()) == ProblemType.INTERNAL
            ? logged(ProblemType.INTERNAL, failure)
            : Problem.of(ProblemType.ofStatus(made.getStatus()));
    var headers = new HashMap<String, String>();
    for (String header : List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE)) {
      Optional.ofNullable(made.getHeaderString(header))
          .ifPresent(value -> headers.put(header, value));
    }
    return answer(problem, headers);
  }

  private static Response answer(Problem problem, Map<String, String> headers) {
    Response.ResponseBuilder answer =
        Response.status(problem.type().status())
            .type(Problem.MEDIA_TYPE)
            .entity(problem.json().toString());
    headers.forEach(answer::header);
    return answer.build();
  }

  private static Problem logged(ProblemType type, Throwable failure) {
    UUID number = UUID.randomUUID();
    LOG.log(Level.SEVERE, "Request failed, number " + number, new Traces(failure));
    return Problem.logged(type, number);
  }

  private static List<Throwable> causes(Throwable failure) {
    var causes = new ArrayList<Throwable>();
    for (Throwable at = failure; at != null && causes.size() < DEEPEST_CAUSE; at = at.getCause()) {
      causes.add(at);
    }
    return causes;
  }

  /**
   * What failed where, without what it said: messages of databases and parsers repeat the values
   * that they stumbled over, and those are personal data.
   */
  private static final class Traces extends Exception {
    private static final long serialVersionUID = 1L;

    Traces(Throwable failure) {
      this(causes(failure), 0);
    }

    private Traces(List<Throwable> causes, int index) {
      super(
          causes.get(index).getClass().getName(),
          index + 1 < causes.size() ? new Traces(causes, index + 1) : null,
          false,
          true);
      setStackTrace(causes.get(index).getStackTrace());
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s (message withheld)", getMessage());
    }
  }
}
