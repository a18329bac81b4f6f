/**
 * The caller's certificates, what is missing for one, and their revocation by staff. Who is due
 * what is decided in {@code az.pasport.certificate} and {@code az.pasport.rules}. Citizens and
 * supervisors call it over HTTP; other packages of the API use its JSON of a certificate.
 */
@NullMarked
package az.pasport.web.api.certificates;

import org.jspecify.annotations.NullMarked;
