/**
 * Figures for the government.
 *
 * <ol>
 *   <li>Figures are counts; no row names a person.
 *   <li>Days are Baku's: of the dose, and of a certificate's issue.
 *   <li>Only an analyst takes them, and each taking is written in the audit.
 * </ol>
 */
@NullMarked
package az.pasport.reporting;

import org.jspecify.annotations.NullMarked;
