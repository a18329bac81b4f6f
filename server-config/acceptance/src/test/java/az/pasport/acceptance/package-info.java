/**
 * The whole system from outside: the real archives on the real servers, a real PostgreSQL, a real
 * browser, other people's SOAP client, scanner and certificate reader.
 *
 * <ol>
 *   <li>Nothing here knows a class of the application; it comes in by HTTP and SOAP, as users do,
 *       and by SQL where a figure is counted again.
 *   <li>Every server listens on a free port of 127.0.0.1, keeps its files under {@code target}, and
 *       is ended with its test class or with this JVM, whichever comes first.
 *   <li>A missing tool skips a test with the name of the tool, except where {@code
 *       PASPORT_REQUIRE_ALL=true} or {@code CI=true}: there it fails.
 * </ol>
 */
@NullMarked
package az.pasport.acceptance;

import org.jspecify.annotations.NullMarked;
