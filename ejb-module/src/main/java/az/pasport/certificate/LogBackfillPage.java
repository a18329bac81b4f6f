package az.pasport.certificate;

import az.pasport.transparency.LogState;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Enters some certificates of before the transparency log, in a transaction of their own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LogBackfillPage {
  private static final int MOST = 500;

  @Inject CertificateLog log;
  @Inject LogState state;

  /**
   * What was entered.
   *
   * @param last the internal number of the last one that was looked at
   */
  public record Entered(int certificates, long last) {}

  /** Whether any certificate was issued before there was a log. */
  public boolean isNeeded() {
    return state.lastCertificateBeforeLog() > 0;
  }

  /**
   * Enters the next certificates; empty when all are entered. One that was issued since there is a
   * log and is not in it is left alone: it was not issued by this system, and to enter it would
   * hide that. One whose stored text cannot be read is left out.
   *
   * @param behind the number after which to begin
   */
  public Optional<Entered> enterNext(long behind) {
    List<Certificate> next = log.notEntered(behind, state.lastCertificateBeforeLog(), MOST);
    long entered = next.stream().filter(log::enterIfReadable).count();
    return next.isEmpty()
        ? Optional.empty()
        : Optional.of(new Entered((int) entered, next.get(next.size() - 1).id()));
  }

  /**
   * How many certificates up to a number are not entered, because their stored text cannot be read.
   *
   * @param last as {@link Entered} has it
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public long unreadable(long last) {
    return log.countNotEntered(last);
  }
}
