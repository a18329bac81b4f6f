package az.pasport.web.inside;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

/** Does work as an auditor. */
@Stateless
@RunAs("auditor")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsAuditor {
  public <T> T call(Callable<T> work) throws Exception {
    return work.call();
  }
}
