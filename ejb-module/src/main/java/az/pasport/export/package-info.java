/**
 * The national daily figures that analysts export. No row names a person, and no file format is
 * written here: formats are in the reports module. The web calls {@link
 * az.pasport.export.ExportService} and hands the figures to an {@link az.pasport.export.Exporter}.
 */
@NullMarked
package az.pasport.export;

import org.jspecify.annotations.NullMarked;
