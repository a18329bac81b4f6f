package az.pasport.web.inside;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.approval.Approvals;
import az.pasport.facility.Facilities;
import az.pasport.facility.Region;
import az.pasport.facility.RequestedSecret;
import az.pasport.intake.PersonFiles;
import az.pasport.person.Fin;
import az.pasport.security.FacilityCode;
import az.pasport.web.deployment.TestDeployment;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Deeds and refusals that the audit was silent about. */
@ArquillianTest
@Order(TestDeployment.SHARED)
class AuditIT {
  @Inject AsOperator asOperator;
  @Inject AsSupervisor asSupervisor;
  @Inject Approvals approvals;
  @Inject Facilities facilities;
  @Inject PersonFiles files;

  @Inject TestDatabase database;

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  @Test
  void facilityThatAnInsiderRegistersIsAudited() throws Exception {
    var code = new FacilityCode("AUDIT-MC-01");
    register(code);

    assertThat(entries("FACILITY_REGISTERED", "facility:AUDIT-MC-01")).isOne();
  }

  @Test
  void secretThatAnInsiderReplacesIsAudited() throws Exception {
    var code = new FacilityCode("AUDIT-MC-02");
    register(code);
    approve(asOperator.call(() -> facilities.replaceSecret(code)).orElseThrow());

    assertThat(entries("FACILITY_SECRET_REPLACED", "facility:AUDIT-MC-02")).isOne();
  }

  private void register(FacilityCode code) throws Exception {
    approve(asOperator.call(() -> facilities.register(code, "Klinika", "Clinic", Region.BAKU)));
  }

  private void approve(RequestedSecret asked) throws Exception {
    asSupervisor.call(() -> approvals.approve(asked.request().id(), Optional.empty()));
  }

  @Test
  void wrongSecretIsAudited() throws Exception {
    // No other class tries a wrong secret here: after a minute that is an entry of its own.
    assertThat(facilities.authenticate("LANKARAN-RH-04", "wrong")).isEmpty();

    assertThat(entries("WRONG_FACILITY_SECRET", "facility:LANKARAN-RH-04")).isOne();
  }

  @Test
  void manyWrongSecretsDoNotFillTheAudit() throws Exception {
    for (int i = 0; i < 100; i++) {
      facilities.authenticate("AUDIT-NONE-" + i, "wrong");
    }

    assertThat(entries("WRONG_FACILITY_SECRET", "facility:unknown")).isBetween(1L, 4L);
    assertThat(entries("WRONG_FACILITY_SECRET", "facility:AUDIT-NONE-1")).isZero();
  }

  @Test
  void lookUpThatFindsNobodyIsAudited() throws Exception {
    long before = entries("NOBODY_FOUND", "person:none");
    asOperator.call(() -> files.file(new Fin("9AUDT01")));

    assertThat(entries("NOBODY_FOUND", "person:none")).isEqualTo(before + 1);
  }

  private long entries(String deed, String subject) throws SQLException {
    return database.count(
        "select count(*) from audit_trail where deed = ? and subject = ?", deed, subject);
  }
}
