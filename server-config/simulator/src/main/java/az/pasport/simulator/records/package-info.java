/**
 * The demo's hospitals: they submit invented records through the real SOAP endpoint, with a client
 * generated from the real contract.
 *
 * <ol>
 *   <li>Message numbers are always the same, so a second start changes nothing: the answers are
 *       {@code DUPLICATE}, or {@code CONFLICT} on a later day, when the same message would bear
 *       other dates.
 *   <li>Dates are counted back from today in Baku.
 *   <li>Nobody here exists.
 * </ol>
 */
@NullMarked
package az.pasport.simulator.records;

import org.jspecify.annotations.NullMarked;
