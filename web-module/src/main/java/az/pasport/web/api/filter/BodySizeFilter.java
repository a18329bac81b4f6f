package az.pasport.web.api.filter;

import az.pasport.web.body.RequestBodyFilter;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * Refuses bodies beyond 16 KB, announced or not, before anything reads them. The longest thing that
 * citizens and verifiers send is a QR code's text, and a QR code holds less than 5 KB; what is
 * larger says so with {@link MaxBodySize}. How long a body may take, {@code az.pasport.web.body}
 * says.
 */
@Priority(Priorities.ENTITY_CODER)
public class BodySizeFilter implements ContainerRequestFilter {
  public static final int MOST_BYTES = 16 * 1024;

  @Context ResourceInfo resource;
  @Context HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    Optional<MaxBodySize> larger =
        Optional.ofNullable(resource.getResourceMethod().getAnnotation(MaxBodySize.class));
    if (larger.filter(MaxBodySize::received).isPresent()) {
      // Another spelling of the address leads to the method, but past the filters before it.
      if (servletRequest.getAttribute(RequestBodyFilter.RECEIVED) == null) {
        throw new NotFoundException();
      }
      return;
    }
    int most = larger.map(MaxBodySize::value).orElse(MOST_BYTES);
    if (request.getLength() > most) {
      throw tooLarge();
    }
    if (request.hasEntity()) {
      byte[] body = request.getEntityStream().readNBytes(most + 1);
      if (body.length > most) {
        throw tooLarge();
      }
      request.setEntityStream(new ByteArrayInputStream(body));
    }
  }

  /** The rest of the body is on its way; nobody is going to read it. */
  private static ProblemException tooLarge() {
    return ProblemException.with(ProblemType.TOO_LARGE, "Connection", "close");
  }
}
