package az.pasport.clinic;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Goes on with uploads that had to wait, and with those whose node has ended. Of several nodes the
 * one that claims an upload runs it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UploadTimer {
  @Inject UploadRepository uploads;
  @Inject UploadRunner runner;

  @Schedule(hour = "*", minute = "*", persistent = false)
  public void everyMinute() {
    uploads.abandoned().stream().filter(uploads::claim).forEach(runner::start);
  }
}
