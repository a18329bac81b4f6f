/**
 * Bulk revocation: records that were entered falsely are chosen together, previewed, suspended with
 * the certificates that rest on them once a second supervisor agrees, and restored within a day. No
 * rule about records or certificates stands here: {@code record} and {@code certificate} know what
 * a suspension does. The staff's page and REST resource call it; a citizen's notices do not.
 */
@NullMarked
package az.pasport.revocation;

import org.jspecify.annotations.NullMarked;
