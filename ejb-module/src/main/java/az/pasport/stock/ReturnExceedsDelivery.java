package az.pasport.stock;

import jakarta.ejb.ApplicationException;

/** More doses of a lot would be taken back than were delivered. */
@ApplicationException(rollback = true)
public class ReturnExceedsDelivery extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReturnExceedsDelivery(int delivered) {
    super("only " + delivered + " doses were delivered");
  }
}
