package az.pasport.web.api.filter;

import az.pasport.web.api.RoleFilters;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import az.pasport.web.stepup.FreshLogin;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Lets callers pass whose login is fresh; after {@link RoleFilters}, which ask who they are. */
@FreshLoginRequired
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class FreshLoginFilter implements ContainerRequestFilter {
  @Inject FreshLogin login;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!login.isFresh()) {
      throw ProblemException.of(ProblemType.FRESH_LOGIN_REQUIRED);
    }
  }
}
