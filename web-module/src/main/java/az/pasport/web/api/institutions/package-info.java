/**
 * The institutions whose verifiers look certificates up, and those verifiers. No rule about
 * look-ups: {@code az.pasport.institution} and {@code az.pasport.lookup} decide. Operators and
 * supervisors call it over HTTP.
 */
@NullMarked
package az.pasport.web.api.institutions;

import org.jspecify.annotations.NullMarked;
