package az.pasport.web.api.trust;

import az.pasport.keys.SignerCertificate;
import az.pasport.trustlist.TrustList;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The certificates of our document signers. They are public: with them anybody checks our
 * signatures without asking us.
 */
@Path("signers")
@RequestScoped
@PermitAll
public class SignersResource {
  static final String PEM = "application/x-pem-file";

  /** A key is withdrawn by leaving the list, so no copy of the list may grow old. */
  private static final int SECONDS_CACHED = 300;

  @Inject TrustList trust;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response json() {
    var list = Json.createArrayBuilder();
    own().forEach(signer -> list.add(json(signer)));
    return cached(Json.createObjectBuilder().add("signers", list).build());
  }

  /** Asked for by its type only: who names none gets JSON, and not what the server finds first. */
  @GET
  @Produces(PEM + ";qs=0.5")
  public Response pem() {
    return cached(own().stream().map(SignerCertificate::pem).collect(Collectors.joining()));
  }

  private List<SignerCertificate> own() {
    return trust.signers().stream().filter(SignerCertificate::isOwn).toList();
  }

  private static JsonObject json(SignerCertificate signer) {
    try {
      var certificate = signer.certificate();
      return Json.createObjectBuilder()
          .add("kid", Base64.getEncoder().encodeToString(signer.keyId()))
          .add("certificate", Base64.getEncoder().encodeToString(certificate.getEncoded()))
          .add("notBefore", certificate.getNotBefore().toInstant().toString())
          .add("notAfter", certificate.getNotAfter().toInstant().toString())
          .build();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }

  private static Response cached(Object entity) {
    var forAll = new CacheControl();
    forAll.setMaxAge(SECONDS_CACHED);
    forAll.setNoTransform(false);
    return Response.ok(entity).cacheControl(forAll).build();
  }
}
