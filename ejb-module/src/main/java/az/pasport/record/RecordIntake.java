package az.pasport.record;

import az.pasport.facility.FacilityCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Takes a hospital's messages and answers them. When an answer is {@link Answer.Accepted}, the
 * record is committed: this bean runs outside any transaction and returns only after the one in
 * {@link IntakeTransaction} has ended.
 */
@Stateless
@RolesAllowed("facility")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecordIntake {
  @Inject Intake intake;

  /**
   * Submits a record in the name of a facility.
   *
   * @param facility which the caller has proved to be
   * @throws EJBException if the record could not be committed; nothing was written, and the sender
   *     may try again with the same message
   */
  public Answer submit(FacilityCode facility, Submission submission) {
    return intake.submit(new Authority.OfFacility(facility), submission);
  }

  /**
   * Corrects a record of the facility's own; the certificates that rest on it follow in the same
   * transaction.
   *
   * @throws EJBException as {@link #submit} does
   */
  public Answer correct(FacilityCode facility, Correction correction) {
    return intake.correct(new Authority.OfFacility(facility), correction);
  }

  /**
   * Takes a record of the facility's own back; the certificates that rest on it follow in the same
   * transaction.
   *
   * @throws EJBException as {@link #submit} does
   */
  public Answer withdraw(FacilityCode facility, TakingBack takingBack) {
    return intake.withdraw(new Authority.OfFacility(facility), takingBack);
  }
}
