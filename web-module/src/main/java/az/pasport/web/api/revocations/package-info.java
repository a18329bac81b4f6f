/**
 * Bulk revocations by REST: previewed, asked for, followed and undone. Nothing is decided here. The
 * staff's own programs call it.
 */
@NullMarked
package az.pasport.web.api.revocations;

import org.jspecify.annotations.NullMarked;
