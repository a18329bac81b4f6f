package az.pasport.web.api;

import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a guard before each resource method, by {@link RolesAllowed} or {@link PermitAll} on it or
 * on its class. A method with neither lets nobody in.
 */
public class RoleFilters implements DynamicFeature {
  /** How an app is asked for a token (RFC 6750). */
  static final String CHALLENGE = "Bearer realm=\"pasport\"";

  /**
   * Payara puts a guard of its own before what bears {@link RolesAllowed}. It answers a stranger
   * with 403, who needs to hear 401, and asks the login to redirect, which no app follows.
   */
  private static final int BEFORE_PAYARA = Priorities.AUTHENTICATION;

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    boolean ours = Api.RESOURCES.contains(resource.getResourceClass());
    // What the platform adds by itself, the answer to OPTIONS, shows nothing and needs no guard.
    if (ours) {
      guard(resource.getResourceMethod(), resource.getResourceClass())
          .ifPresent(guard -> context.register(guard, BEFORE_PAYARA));
    }
  }

  /** The guard of a method; empty if it is open to all. */
  static Optional<Guard> guard(AnnotatedElement method, AnnotatedElement type) {
    for (AnnotatedElement element : List.of(method, type)) {
      if (element.isAnnotationPresent(PermitAll.class)) {
        return Optional.empty();
      }
      if (element.isAnnotationPresent(RolesAllowed.class)) {
        return Optional.of(new Guard(Set.of(element.getAnnotation(RolesAllowed.class).value())));
      }
    }
    return Optional.of(new Guard(Set.of()));
  }

  /** Lets callers with one of the roles pass. */
  record Guard(Set<String> roles) implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      SecurityContext caller = request.getSecurityContext();
      if (roles.stream().anyMatch(caller::isUserInRole)) {
        return;
      }
      if (caller.getUserPrincipal() == null) {
        throw ProblemException.with(
            ProblemType.UNAUTHENTICATED, HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
      }
      throw ProblemException.of(ProblemType.FORBIDDEN);
    }
  }
}
