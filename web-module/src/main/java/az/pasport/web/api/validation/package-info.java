/**
 * The constraints on the fields of a request's body. No resource and no reading of JSON; a field
 * that only the domain can judge is checked there. The records of requests bear {@code ValidField};
 * {@code RequestReader} collects the errors.
 */
@NullMarked
package az.pasport.web.api.validation;

import org.jspecify.annotations.NullMarked;
