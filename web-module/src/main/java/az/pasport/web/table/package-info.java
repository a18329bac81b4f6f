/**
 * Tables as files: reading what clinics upload, CSV and XLSX, writing what they get back, and the
 * empty ones that they fill in. What a column means belongs to {@code clinic}. Its pages call it.
 */
@NullMarked
package az.pasport.web.table;

import org.jspecify.annotations.NullMarked;
