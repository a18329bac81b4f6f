package az.pasport.web.api.filter;

import az.pasport.web.limit.VerificationRate;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Refuses calls beyond the {@link VerificationRate} of a client. */
@RateLimited
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class RateLimitFilter implements ContainerRequestFilter {
  @Inject VerificationRate rate;
  @Inject HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) {
    rate.take(servletRequest)
        .ifPresent(
            wait -> {
              throw ProblemException.with(ProblemType.RATE_LIMITED, HttpHeaders.RETRY_AFTER, wait);
            });
  }
}
