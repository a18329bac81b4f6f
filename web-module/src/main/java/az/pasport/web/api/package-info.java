/**
 * The REST API, {@code /api/v1}; its contract, {@code META-INF/openapi.yaml}, is written by hand.
 * Each feature has a package below this one; here are the list of resources, the guards and the
 * mapping of exceptions. The cabinet, portals, apps, verifiers and staff call it; it knows no rule.
 */
@NullMarked
package az.pasport.web.api;

import org.jspecify.annotations.NullMarked;
