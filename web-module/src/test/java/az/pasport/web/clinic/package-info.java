@NullMarked
package az.pasport.web.clinic;

import org.jspecify.annotations.NullMarked;
