/** Tests of how long a page stays on a screen. */
@NullMarked
package az.pasport.web.session;

import org.jspecify.annotations.NullMarked;
