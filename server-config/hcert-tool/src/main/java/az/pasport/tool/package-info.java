/**
 * Certificates on the command line, {@code ./hcert}. Formats, checks and pictures are the
 * library's, no server is asked, and only a demo key may sign. Integrators call it; {@code ./audit}
 * uses its signed documents and exit codes.
 */
@NullMarked
package az.pasport.tool;

import org.jspecify.annotations.NullMarked;
