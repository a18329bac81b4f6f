/**
 * The byte format of the published revocation list: hashes, the compressed filter and the exact
 * partitions, as {@code server-config/docs/trust.md} specifies them. Which certificates are
 * revoked, signatures and files do not belong here. The publisher of the list and readers of it
 * call it.
 */
@NullMarked
package az.pasport.revocationlist;

import org.jspecify.annotations.NullMarked;
