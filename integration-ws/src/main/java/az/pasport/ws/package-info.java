/**
 * The SOAP service for hospitals' systems, 1.1 and 1.2. It holds no rule on records (see {@code
 * az.pasport.intake}), and its logs and faults carry no person's data. The container calls its
 * filter, Metro its endpoint; the web module shows what its public classes tell.
 */
@NullMarked
package az.pasport.ws;

import org.jspecify.annotations.NullMarked;
