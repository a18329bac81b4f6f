package az.pasport.web.api;

import az.pasport.web.api.approvals.ApprovalsResource;
import az.pasport.web.api.approvals.EvidenceResource;
import az.pasport.web.api.audit.AuditResource;
import az.pasport.web.api.certificates.CertificatesResource;
import az.pasport.web.api.certificates.EntitlementsResource;
import az.pasport.web.api.certificates.RevocationsResource;
import az.pasport.web.api.exports.ExportsResource;
import az.pasport.web.api.facilities.FacilitiesResource;
import az.pasport.web.api.facilities.FacilityX509CertificatesResource;
import az.pasport.web.api.facilities.WorkersResource;
import az.pasport.web.api.filter.BodySizeFilter;
import az.pasport.web.api.filter.CacheControlFilter;
import az.pasport.web.api.filter.FreshLoginFilter;
import az.pasport.web.api.filter.RateLimitFilter;
import az.pasport.web.api.fraud.FraudAlertsResource;
import az.pasport.web.api.fraud.FraudRulesResource;
import az.pasport.web.api.institutions.InstitutionsResource;
import az.pasport.web.api.json.ResponseWriter;
import az.pasport.web.api.mydata.MyDataResource;
import az.pasport.web.api.mydata.NoticesResource;
import az.pasport.web.api.operations.RegistryResource;
import az.pasport.web.api.operations.RenewalsResource;
import az.pasport.web.api.operations.RetentionResource;
import az.pasport.web.api.people.PeopleResource;
import az.pasport.web.api.people.PersonChangesResource;
import az.pasport.web.api.records.RecordsResource;
import az.pasport.web.api.revocations.BulkRevocationsResource;
import az.pasport.web.api.status.StatusResource;
import az.pasport.web.api.transparency.TransparencyResource;
import az.pasport.web.api.trust.SignerListsResource;
import az.pasport.web.api.trust.SignersResource;
import az.pasport.web.api.verifications.LookupsResource;
import az.pasport.web.api.verifications.VerificationsResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The API's root and everything in it. */
@ApplicationPath("api/v1")
public class Api extends Application {
  static final Set<Class<?>> RESOURCES =
      Set.of(
          ApprovalsResource.class,
          AuditResource.class,
          BulkRevocationsResource.class,
          CertificatesResource.class,
          EntitlementsResource.class,
          EvidenceResource.class,
          ExportsResource.class,
          FacilitiesResource.class,
          FacilityX509CertificatesResource.class,
          FraudAlertsResource.class,
          FraudRulesResource.class,
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
          TransparencyResource.class,
          VerificationsResource.class,
          WorkersResource.class);

  private static final Set<Class<?>> PROVIDERS =
      Set.of(
          BodySizeFilter.class,
          FreshLoginFilter.class,
          CacheControlFilter.class,
          ProblemMapper.class,
          ResponseWriter.OfRecords.class,
          ResponseWriter.OfMembers.class,
          RateLimitFilter.class,
          RoleFilters.class);

  @Override
  public Set<Class<?>> getClasses() {
    var classes = new HashSet<>(RESOURCES);
    classes.addAll(PROVIDERS);
    return classes;
  }

  @Override
  public Map<String, Object> getProperties() {
    // /openapi describes the API; a second, generated description would only differ from it.
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
