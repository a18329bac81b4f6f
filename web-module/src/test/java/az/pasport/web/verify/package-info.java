@NullMarked
package az.pasport.web.verify;

import org.jspecify.annotations.NullMarked;
