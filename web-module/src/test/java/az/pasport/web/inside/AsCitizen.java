package az.pasport.web.inside;

import az.pasport.person.Fin;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

/** Does work as the citizen {@link #FIN}. */
@Stateless
@RunAs("citizen")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsCitizen {
  /** Whom the role is mapped to in the tests' WAR. */
  public static final Fin FIN = new Fin("2CTZN01");

  public <T> T call(Callable<T> work) throws Exception {
    return work.call();
  }
}
