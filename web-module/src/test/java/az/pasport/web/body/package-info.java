@NullMarked
package az.pasport.web.body;

import org.jspecify.annotations.NullMarked;
