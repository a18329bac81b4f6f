/**
 * The staff's page of bulk revocations, and how a request for one is read from a form or from JSON.
 * What a bulk revocation does is decided in {@code az.pasport.revocation}. The browser calls it,
 * and the REST resource in {@code api.revocations}.
 */
@NullMarked
package az.pasport.web.revocations;

import org.jspecify.annotations.NullMarked;
