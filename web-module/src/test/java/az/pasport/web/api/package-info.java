/** Tests of the REST API: its parts alone, and the whole from outside. */
@NullMarked
package az.pasport.web.api;

import org.jspecify.annotations.NullMarked;
