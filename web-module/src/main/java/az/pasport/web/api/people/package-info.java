/**
 * What is on record of a person, and changes of who a person is. No rule about identities: {@code
 * az.pasport.identity} decides. Operators and supervisors call it over HTTP; whom a request is
 * about stands in its body, never in the URL.
 */
@NullMarked
package az.pasport.web.api.people;

import org.jspecify.annotations.NullMarked;
