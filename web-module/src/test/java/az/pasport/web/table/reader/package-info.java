@NullMarked
package az.pasport.web.table.reader;

import org.jspecify.annotations.NullMarked;
