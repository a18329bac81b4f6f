/** Tests of the health checks. */
@NullMarked
package az.pasport.web.health;

import org.jspecify.annotations.NullMarked;
