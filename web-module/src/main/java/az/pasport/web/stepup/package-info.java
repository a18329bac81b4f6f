/**
 * The step-up (RFC 9470): the gravest actions of staff need an authentication just now. It knows
 * neither the action nor the person. Login says until when the proof is fresh; pages and the API's
 * filter ask.
 */
@NullMarked
package az.pasport.web.stepup;

import org.jspecify.annotations.NullMarked;
