/**
 * The medical facilities that submit records, their workers, and the credentials of both. What a
 * facility sends does not belong here, nor its vaccine stock. The SOAP authentication, {@code
 * intake}, {@code stock} and the staff's pages and API call it.
 */
@NullMarked
package az.pasport.facility;

import org.jspecify.annotations.NullMarked;
