package az.pasport.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The operations of the API, as the resource classes have them. */
public final class ApiOperations {
  private ApiOperations() {}

  /** The methods by what a client calls, e.g. {@code GET /api/v1/certificates/{id}}. */
  public static Map<String, Method> all() {
    var operations = new TreeMap<String, Method>();
    String root = "/" + Api.class.getAnnotation(ApplicationPath.class).value() + "/";
    for (Class<?> resource : Api.RESOURCES) {
      for (Method method : resource.getDeclaredMethods()) {
        httpMethod(method)
            .ifPresent(
                http -> {
                  Path below = method.getAnnotation(Path.class);
                  operations.put(
                      http
                          + " "
                          + root
                          + resource.getAnnotation(Path.class).value()
                          // Without the expression that a part of the path matches.
                          + (below == null ? "" : "/" + below.value().replaceAll(": [^}]+", "")),
                      method);
                });
      }
    }
    return operations;
  }

  /** The roles of those who may call it; empty if everybody may. */
  public static Optional<Set<String>> roles(Method method) {
    return RoleFilters.guard(method, method.getDeclaringClass()).map(RoleFilters.Guard::roles);
  }

  private static Optional<String> httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(http -> http != null)
        .map(HttpMethod::value)
        .findFirst();
  }
}
