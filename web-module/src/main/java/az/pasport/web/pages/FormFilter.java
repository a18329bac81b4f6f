package az.pasport.web.pages;

import az.pasport.clinic.NotAClinicWorker;
import az.pasport.web.problem.ErrorDispatch;
import az.pasport.web.problem.ProblemType;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Stands directly before Faces, which calls odd input a failure of the server: reads the form, and
 * refuses what none of our pages can have sent. What the caller's role does not allow is 403.
 */
public class FormFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  /** All pages are stateless, so a form carries this and never anything else. */
  private static final String STATE = "stateless";

  private static final int DEEPEST_CAUSE = 20;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<ProblemType> problem = problem(request);
    if (problem.isPresent()) {
      if (problem.get() == ProblemType.METHOD_NOT_ALLOWED) {
        response.setHeader("Allow", "GET, HEAD, POST");
      }
      ErrorDispatch.send(request, response, problem.get());
      return;
    }
    try {
      chain.doFilter(new FacesRequest(request, isMultipart(request)), response);
    } catch (ServletException | RuntimeException e) {
      if (!isAccessDenied(e) || response.isCommitted()) {
        throw e;
      }
      ErrorDispatch.send(request, response, ProblemType.FORBIDDEN);
    }
  }

  private static Optional<ProblemType> problem(HttpServletRequest request) {
    if (!METHODS.contains(request.getMethod())) {
      return Optional.of(ProblemType.METHOD_NOT_ALLOWED);
    }
    if (isMultipart(request)) {
      try {
        request.getParts();
      } catch (IllegalStateException e) {
        return Optional.of(ProblemType.TOO_LARGE);
      } catch (IOException | ServletException | RuntimeException e) {
        return Optional.of(ProblemType.MALFORMED_REQUEST);
      }
    }
    boolean ours =
        Arrays.stream(values(request, "jakarta.faces.ViewState")).allMatch(STATE::equals)
            && values(request, "jakarta.faces.RenderKitId").length == 0;
    return ours ? Optional.empty() : Optional.of(ProblemType.MALFORMED_REQUEST);
  }

  private static String[] values(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameterValues(name)).orElseGet(() -> new String[0]);
  }

  private static boolean isMultipart(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && Optional.ofNullable(request.getContentType())
            .map(type -> type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/"))
            .orElse(false);
  }

  static boolean isAccessDenied(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST_CAUSE)
        .anyMatch(
            cause -> cause instanceof EJBAccessException || cause instanceof NotAClinicWorker);
  }
}
