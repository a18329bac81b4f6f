package az.pasport.certificate;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Renews, all at once, certificates whose signature ends before their validity: their holders find
 * a new one before the old stops working. Who asks earlier is given theirs then (see {@link
 * Issuance}). Each certificate is a transaction of its own: one that fails leaves the others
 * renewed, and is due again in the next round. Two nodes at once renew none twice, since the holder
 * is held.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Renewals {
  private static final int PAGE = 500;
  private static final Logger LOGGER = System.getLogger("az.pasport.certificate");

  @Inject Renewal renewal;
  @Resource SessionContext session;

  /**
   * How a round went.
   *
   * @param looked certificates that were due
   * @param renewed of them
   * @param failed of them; the holders of the rest are not due one any more
   */
  public record Round(int looked, int renewed, int failed) {}

  /** A round asked for by staff. */
  @RolesAllowed("supervisor")
  public Round renewAll() {
    return round("staff:" + session.getCallerPrincipal().getName());
  }

  /** The round of every night. */
  @Schedule(hour = "3", minute = "40", timezone = "Asia/Baku", persistent = false)
  void everyNight() {
    Round round = round("system:renewal");
    LOGGER.log(
        round.failed() == 0 ? Level.INFO : Level.ERROR,
        "Renewal of certificates: {0} due, {1} renewed, {2} failed",
        round.looked(),
        round.renewed(),
        round.failed());
  }

  private Round round(String actor) {
    int looked = 0;
    int renewed = 0;
    int failed = 0;
    long behind = 0;
    for (var page = renewal.due(behind, PAGE); !page.isEmpty(); page = renewal.due(behind, PAGE)) {
      for (long id : page) {
        behind = id;
        looked++;
        try {
          renewed += renewal.renew(id, actor) ? 1 : 0;
        } catch (EJBException e) {
          failed++;
        }
      }
    }
    return new Round(looked, renewed, failed);
  }
}
