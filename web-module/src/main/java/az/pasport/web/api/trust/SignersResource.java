package az.pasport.web.api.trust;

import az.pasport.keys.SignerCertificate;
import az.pasport.trustlist.TrustList;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
    return cached(new SignerResponse.All(own().stream().map(SignerResponse::of).toList()));
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

  private static Response cached(Object entity) {
    var forAll = new CacheControl();
    forAll.setMaxAge(SECONDS_CACHED);
    forAll.setNoTransform(false);
    return Response.ok(entity).cacheControl(forAll).build();
  }
}
