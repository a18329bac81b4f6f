/**
 * What is stored about the caller, as a file, and the notices about changes of it. Nothing about
 * other people: the domain answers for the caller alone. Citizens call it over HTTP.
 */
@NullMarked
package az.pasport.web.api.mydata;

import org.jspecify.annotations.NullMarked;
