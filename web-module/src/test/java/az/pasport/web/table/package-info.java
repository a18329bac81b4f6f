@NullMarked
package az.pasport.web.table;

import org.jspecify.annotations.NullMarked;
