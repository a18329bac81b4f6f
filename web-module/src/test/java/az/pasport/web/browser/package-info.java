/** Tests of what browsers may be made to do. */
@NullMarked
package az.pasport.web.browser;

import org.jspecify.annotations.NullMarked;
