package az.pasport.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The API's root and everything in it. */
@ApplicationPath("api/v1")
public class Api extends Application {
  static final Set<Class<?>> RESOURCES =
      Set.of(
          ApprovalsResource.class,
          CertificatesResource.class,
          EntitlementsResource.class,
          EvidenceResource.class,
          ExportsResource.class,
          FacilitiesResource.class,
          FacilityResource.class,
          InstitutionResource.class,
          InstitutionsResource.class,
          LookupsResource.class,
          MyDataResource.class,
          NoticesResource.class,
          PeopleResource.class,
          PersonChangesResource.class,
          RecordsResource.class,
          RegistryResource.class,
          RenewalsResource.class,
          RetentionResource.class,
          RevocationsResource.class,
          SignerListsResource.class,
          SignersResource.class,
          StatusResource.class,
          VerificationsResource.class);

  private static final Set<Class<?>> PROVIDERS =
      Set.of(
          BodyLimit.class,
          FreshLoginGuard.class,
          PrivateAnswers.class,
          ProblemMapper.class,
          RateLimit.class,
          RoleGuards.class);

  @Override
  public Set<Class<?>> getClasses() {
    var classes = new java.util.HashSet<>(RESOURCES);
    classes.addAll(PROVIDERS);
    return classes;
  }

  @Override
  public Map<String, Object> getProperties() {
    // /openapi describes the API; a second, generated description would only differ from it.
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
