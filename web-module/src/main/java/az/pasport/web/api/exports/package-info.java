/**
 * The daily figures as files for analysts.
 *
 * <p>No format is written here: each exporter of {@code az.pasport.export} writes its own.
 *
 * <p>Called over HTTP by analysts.
 */
@NullMarked
package az.pasport.web.api.exports;

import org.jspecify.annotations.NullMarked;
