package az.pasport.web.api.facilities;

import az.pasport.facility.FacilityX509Certificates;
import az.pasport.facility.Fingerprint;
import az.pasport.security.FacilityCode;
import az.pasport.web.api.approvals.ApprovalResponse;
import az.pasport.web.api.filter.FreshLoginRequired;
import az.pasport.web.api.json.RequestReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.time.Clock;

/** The certificates by which a facility proves itself. */
@Path("facilities/{code}/certificates")
@RequestScoped
@RolesAllowed({"operator", "supervisor"})
@Produces(MediaType.APPLICATION_JSON)
public class FacilityX509CertificatesResource {
  @Inject RegisteredFacilities codes;
  @Inject FacilityX509Certificates certificates;
  @Inject RequestReader requests;
  @Inject Clock clock;

  @GET
  public FacilityCertificateResponse.All certificates(@PathParam("code") String text) {
    return FacilityCertificateResponse.all(
        certificates.of(codes.registered(text)), clock.instant());
  }

  /** Asks for a certificate to be registered; a second official has to agree. */
  @POST
  @FreshLoginRequired
  @Consumes(MediaType.APPLICATION_JSON)
  public Response registerCertificate(@PathParam("code") String text, InputStream body) {
    FacilityCode code = codes.registered(text);
    X509Certificate certificate = requests.read(body, FacilityCertificateRequest.class).x509();
    return certificates
        .register(code, certificate)
        .map(ApprovalResponse::accepted)
        .orElseThrow(NotFoundException::new);
  }

  /** Nobody proves themselves by the certificate from then on. */
  @POST
  @FreshLoginRequired
  @Path("{fingerprint}/withdrawal")
  public FacilityCertificateResponse withdrawCertificate(
      @PathParam("code") String text, @PathParam("fingerprint") String hex) {
    FacilityCode code = codes.registered(text);
    return Fingerprint.parse(hex)
        .flatMap(fingerprint -> certificates.withdraw(code, fingerprint))
        .map(certificate -> FacilityCertificateResponse.of(certificate, clock.instant()))
        .orElseThrow(NotFoundException::new);
  }
}
