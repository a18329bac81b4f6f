package az.pasport.certificate;

import java.io.IOException;
import java.io.OutputStream;

/** Prints a certificate on paper. The port is implemented by the reports module. */
public interface CertificatePrinter {
  /** Writes an A4 page as PDF. */
  void print(CertificateView certificate, OutputStream out) throws IOException;
}
