/** The table of who may do what, compared with the code and with the running server. */
@NullMarked
package az.pasport.web.access;

import org.jspecify.annotations.NullMarked;
