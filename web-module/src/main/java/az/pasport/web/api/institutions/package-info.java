/**
 * The institutions whose verifiers look certificates up, and those verifiers.
 *
 * <p>No rule about look-ups: {@code az.pasport.institution} and {@code az.pasport.lookup} decide.
 *
 * <p>Called over HTTP by operators and supervisors.
 */
@NullMarked
package az.pasport.web.api.institutions;

import org.jspecify.annotations.NullMarked;
