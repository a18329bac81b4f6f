package az.pasport.intake;

import az.pasport.facility.Facility;
import java.time.Instant;

/**
 * What all messages of one transaction are decided by, independently of the person.
 *
 * @param facility the sender
 * @param fraud counts entries and doses
 * @param watch limits what the sender is told of others' records
 * @param mismatches what the sender was told lately about these people
 */
record IntakeContext(
    Authority authority,
    Facility facility,
    Instant now,
    TransactionFraudChecks fraud,
    PersonMismatchCounter watch,
    PersonMismatches mismatches) {}
