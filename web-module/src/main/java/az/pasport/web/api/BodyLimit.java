package az.pasport.web.api;

import az.pasport.web.problem.ProblemType;
import az.pasport.web.problem.Refusal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Refuses bodies beyond 16 KB, announced or not, before anything reads them. The longest thing that
 * is sent to us is a QR code's text, and a QR code holds less than 5 KB.
 */
@Priority(Priorities.ENTITY_CODER)
public class BodyLimit implements ContainerRequestFilter {
  static final int MOST_BYTES = 16 * 1024;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (request.getLength() > MOST_BYTES) {
      throw Refusal.of(ProblemType.TOO_LARGE);
    }
    if (request.hasEntity()) {
      byte[] body = request.getEntityStream().readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        throw Refusal.of(ProblemType.TOO_LARGE);
      }
      request.setEntityStream(new ByteArrayInputStream(body));
    }
  }
}
