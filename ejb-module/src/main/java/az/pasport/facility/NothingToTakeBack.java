package az.pasport.facility;

import jakarta.ejb.ApplicationException;

/** More doses of a lot would be taken back than were delivered. */
@ApplicationException(rollback = true)
public class NothingToTakeBack extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NothingToTakeBack(int delivered) {
    super("only " + delivered + " doses were delivered");
  }
}
