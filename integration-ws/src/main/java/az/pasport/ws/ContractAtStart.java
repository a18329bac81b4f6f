package az.pasport.ws;

import az.pasport.ws.guide.ContractGuide;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Keeps the application from starting when the contract has no words for one of the codes that it
 * is to explain: otherwise the first reader of the page would find the gap.
 */
@WebListener
public class ContractAtStart implements ServletContextListener {
  private static final Logger LOG = System.getLogger(ContractAtStart.class.getName());

  @Override
  public void contextInitialized(ServletContextEvent event) {
    LOG.log(
        Level.INFO,
        "the contract explains {0} operations and {1} sets of codes",
        ContractGuide.known().operations().size(),
        ContractGuide.known().valueSets().size());
  }
}
