package az.pasport.ws;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The fault for a message that another site's page had a browser send. */
public final class BrowserRefusal {
  private BrowserRefusal() {}

  /** Writes it; the status is the caller's to set before. */
  public static void send(HttpServletResponse response) throws IOException {
    byte[] fault = SoapFault.of(Refusal.crossSite(), SoapVersion.SOAP_1_1);
    response.setContentType(SoapVersion.SOAP_1_1.mediaType() + ";charset=utf-8");
    response.setContentLength(fault.length);
    response.getOutputStream().write(fault);
  }
}
