package az.pasport.intake;

import jakarta.ejb.ApplicationException;

/**
 * Another sender has just taken doses that several messages of one transaction need. Nothing of the
 * transaction is written, because doses of other lots may have been taken in it already; its
 * messages must be taken one by one.
 */
@ApplicationException(rollback = true)
final class DosesTakenMeanwhileException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
