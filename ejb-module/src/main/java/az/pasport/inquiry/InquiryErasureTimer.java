package az.pasport.inquiry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Erases old inquiries every night, after the other personal data. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InquiryErasureTimer {
  @Inject InquiryErasure erasure;

  /** Goes on until nothing is left; every night at 02:50 in Baku. */
  @Schedule(hour = "2", minute = "50", timezone = "Asia/Baku", persistent = false)
  public void everyNight() {
    int erased = erasure.erase();
    while (erased > 0) {
      erased = erasure.erase();
    }
  }
}
