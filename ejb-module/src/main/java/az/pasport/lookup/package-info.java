/**
 * Look-ups of certificates by authorised verifiers of registered institutions. Nothing is issued
 * here, and who may look up how often is decided in {@code institution}. The verifiers' pages and
 * API call it.
 */
@NullMarked
package az.pasport.lookup;

import org.jspecify.annotations.NullMarked;
