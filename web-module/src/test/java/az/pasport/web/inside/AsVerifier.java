package az.pasport.web.inside;

import az.pasport.person.Fin;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

/** Does work as a verifier, who belongs to no institution at first. */
@Stateless
@RunAs("verifier")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsVerifier {
  /** Whose login it is. */
  public static final Fin FIN = new Fin("2VERFY1");

  public <T> T call(Callable<T> work) throws Exception {
    return work.call();
  }
}
