package az.pasport.web.api.verifications;

import az.pasport.certificate.VerificationService;
import az.pasport.web.api.filter.MaxBodySize;
import az.pasport.web.api.filter.RateLimited;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.api.json.RequestReader;
import az.pasport.web.verify.CertificateFiles;
import az.pasport.web.verify.Reading;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** Checks certificates for anybody: the text of a QR code, or a file with certificates in it. */
@Path("verifications")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class VerificationsResource {
  private static final String PDF = "application/pdf";
  private static final String JPEG = "image/jpeg";
  private static final String PNG = "image/png";

  @Inject VerificationService verification;
  @Inject CertificateFiles files;
  @Inject RequestReader requests;

  @POST
  @RateLimited
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonMembers verify(InputStream body) {
    String qr = requests.read(body, VerificationRequest.class).qr();
    return VerdictJson.of(verification.verify(qr));
  }

  /**
   * A verdict for each certificate in a file. What the file is, its first bytes say. The rate is
   * held and the body received before ({@code web.xml}).
   */
  @POST
  @Path("files")
  @MaxBodySize(value = CertificateFiles.LARGEST_FILE, received = true)
  @Consumes({PDF, JPEG, PNG, MediaType.TEXT_PLAIN})
  public JsonMembers verifyFile(InputStream body) throws InterruptedException {
    Reading reading = files.read(body);
    if (reading.refusal().isPresent()) {
      throw FileVerdictsJson.refused(reading.refusal().get(), reading.pages());
    }
    return FileVerdictsJson.of(reading, verification::verify);
  }
}
