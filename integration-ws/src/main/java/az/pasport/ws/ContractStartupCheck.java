package az.pasport.ws;

import az.pasport.ws.guide.ContractGuide;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Stops the start if the contract has no text for one of the codes that it must explain: otherwise
 * the first reader of the page would find the gap.
 */
@WebListener
public class ContractStartupCheck implements ServletContextListener {
  private static final Logger LOG = System.getLogger(ContractStartupCheck.class.getName());

  @Override
  public void contextInitialized(ServletContextEvent event) {
    LOG.log(
        Level.INFO,
        "the contract explains {0} operations and {1} sets of codes",
        ContractGuide.known().operations().size(),
        ContractGuide.known().valueSets().size());
  }
}
