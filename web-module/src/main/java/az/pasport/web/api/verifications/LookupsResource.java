package az.pasport.web.api.verifications;

import az.pasport.institution.LookupLimitReached;
import az.pasport.lookup.CertificateLookups;
import az.pasport.web.api.json.JsonBody;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.limit.TokenBuckets;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import az.pasport.web.verifier.LookupRequestParser;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** Looks certificates up for authorised verifiers. Whom it is about comes in the body. */
@Path("verifier/lookups")
@RequestScoped
@RolesAllowed("verifier")
public class LookupsResource {
  @Inject CertificateLookups lookups;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonMembers lookUp(InputStream body) {
    LookupRequestParser.Lookup wanted = new LookupRequestParser(JsonBody.read(body)::at).read();
    try {
      return LookupJson.of(lookups.lookUp(wanted.request(), wanted.rule()));
    } catch (LookupLimitReached limit) {
      throw ProblemException.with(
          ProblemType.LOOKUP_LIMIT_REACHED,
          HttpHeaders.RETRY_AFTER,
          TokenBuckets.retryAfter(limit.rest()));
    }
  }
}
