/**
 * What is stored about the caller, as a file, and the notices about changes of it.
 *
 * <p>Nothing about other people: the domain answers for the caller alone.
 *
 * <p>Called over HTTP by citizens.
 */
@NullMarked
package az.pasport.web.api.mydata;

import org.jspecify.annotations.NullMarked;
