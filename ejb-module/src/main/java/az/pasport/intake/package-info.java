/**
 * Takes entries, corrections, withdrawals and confirmations; compares records with the registry. No
 * rule about what follows from a record stands here, and no format of a message. Called by the SOAP
 * endpoint, the staff's REST resources, {@code identity}, and jobs on records.
 */
@NullMarked
package az.pasport.intake;

import org.jspecify.annotations.NullMarked;
