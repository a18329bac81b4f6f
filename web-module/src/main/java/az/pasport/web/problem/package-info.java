/**
 * Problem documents (RFC 9457, {@code application/problem+json}): what the web answers when a
 * request fails. No rule of the domain: its exceptions are mapped here, and not thrown. Filters,
 * resources, pages and the fault page call it.
 */
@NullMarked
package az.pasport.web.problem;

import org.jspecify.annotations.NullMarked;
