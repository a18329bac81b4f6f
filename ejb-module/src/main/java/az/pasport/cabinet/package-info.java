/**
 * What a citizen who is logged in may see and do. No rule and no signature belongs here, and nobody
 * else's data is shown. The pages and the REST resources of the cabinet call it.
 */
@NullMarked
package az.pasport.cabinet;

import org.jspecify.annotations.NullMarked;
