package az.pasport.web.inside;

import az.pasport.person.Fin;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

/** Does work as somebody who logged in as a worker of a facility; of none at first. */
@Stateless
@RunAs("clinic")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsClinicWorker {
  /** Whose login it is. */
  public static final Fin FIN = new Fin("2CLNC01");

  public <T> T call(Callable<T> work) throws Exception {
    return work.call();
  }
}
