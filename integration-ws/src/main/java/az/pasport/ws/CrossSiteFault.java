package az.pasport.ws;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The fault for a message that another site's page had a browser send. */
public final class CrossSiteFault {
  private CrossSiteFault() {}

  /** Writes the fault. The caller sets the status before. */
  public static void send(HttpServletResponse response) throws IOException {
    SoapFault.send(Refusal.CROSS_SITE, SoapVersion.SOAP_1_1, response);
  }
}
