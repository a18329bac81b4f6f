/**
 * The medical facilities: registration, secrets, certificates, workers and delivered lots. What a
 * facility may send is decided in {@code az.pasport.facility}. Operators and supervisors call it
 * over HTTP.
 */
@NullMarked
package az.pasport.web.api.facilities;

import org.jspecify.annotations.NullMarked;
