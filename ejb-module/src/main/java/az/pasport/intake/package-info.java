/**
 * Takes entries, corrections, withdrawals and confirmations, and compares records with the registry.
 * No rule about what follows from a record stands here, and no format of a message.
 * Called by the SOAP endpoint, staff's REST resources, the jobs that compare and erase, and identities.
 */
@NullMarked
package az.pasport.intake;

import org.jspecify.annotations.NullMarked;
