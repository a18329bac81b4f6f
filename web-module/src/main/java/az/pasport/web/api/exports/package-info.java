/**
 * The daily figures as files for analysts, who call it over HTTP. No format is written here: each
 * exporter of {@code az.pasport.export} writes its own.
 */
@NullMarked
package az.pasport.web.api.exports;

import org.jspecify.annotations.NullMarked;
