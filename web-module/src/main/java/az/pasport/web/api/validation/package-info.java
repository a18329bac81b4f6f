/**
 * The constraints on the fields of a request's body, and the words for what is wrong with them.
 *
 * <p>No resource and no reading of JSON. A field that only the domain can judge is checked there.
 *
 * <p>The records of requests bear {@code ValidField}; {@code RequestReader} collects the errors.
 */
@NullMarked
package az.pasport.web.api.validation;

import org.jspecify.annotations.NullMarked;
