/**
 * What is on record of a person, and changes of who a person is, for staff.
 *
 * <p>No rule about identities: {@code az.pasport.identity} decides. Whom a request is about stands
 * in its body, never in the URL.
 *
 * <p>Called over HTTP by operators and supervisors.
 */
@NullMarked
package az.pasport.web.api.people;

import org.jspecify.annotations.NullMarked;
