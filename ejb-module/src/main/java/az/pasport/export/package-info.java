/**
 * The national daily figures that analysts export.
 *
 * <p>No row names a person, and no file format is written here: formats are in the reports module.
 *
 * <p>The web calls {@link az.pasport.export.ExportService} and hands the figures to an {@link
 * az.pasport.export.Exporter}.
 *
 * <ol>
 *   <li>Figures are counts.
 *   <li>Days are Baku's: of the dose, and of a certificate's issue.
 *   <li>Only an analyst takes them, and each taking is written in the audit.
 * </ol>
 */
@NullMarked
package az.pasport.export;

import org.jspecify.annotations.NullMarked;
