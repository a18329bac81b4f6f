/**
 * The REST API, {@code /api/v1}: what the cabinet, the portals (MyGov), the app (E-Təbib),
 * verifiers and the agency's staff ask for as data. Its contract is {@code META-INF/openapi.yaml},
 * written by hand and served at {@code /openapi}.
 *
 * <ol>
 *   <li>Every resource method says who may call it; a method that says nothing is closed. The EJBs
 *       behind it say it again for themselves.
 *   <li>Somebody else's certificate is answered as if it did not exist: 404, never 403.
 *   <li>Nothing that concerns a person is kept by caches or browsers ({@code no-store}), nor stands
 *       in an address or a file's name.
 *   <li>A change made with a browser's session must come from our own pages; a bearer token needs
 *       no such proof, for no browser sends one by itself.
 *   <li>A request's body has at most 16 KB; verification, open to all, is limited for each client.
 *   <li>Whatever goes wrong is a problem document ({@code az.pasport.web.problem}).
 *   <li>Requests and answers are records of the API, bound by JSON-B, where a record can describe
 *       them: what the domain calls a thing may change, what the API calls it may not.
 * </ol>
 *
 * <p>Each feature has a package below this one; here are only what JAX-RS needs for all of them:
 * the list of resources, the guards and the mapping of exceptions. A resource reads the request,
 * calls the domain once, and writes the answer; it knows no rule.
 */
@NullMarked
package az.pasport.web.api;

import org.jspecify.annotations.NullMarked;
