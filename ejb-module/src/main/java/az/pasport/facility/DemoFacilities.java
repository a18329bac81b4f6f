package az.pasport.facility;

import az.pasport.time.Baku;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Registers facilities with known secrets when, and only when, {@code pasport.demo} is on.
 * Everything else of the demo comes in through the doors that hospitals use. Three of them are
 * loading their history, so the demo's people can have their records of last year; the fourth is
 * guarded as a facility is every day: two workers, ten doses of one lot.
 */
@Startup
@Singleton
@DependsOn("Database")
public class DemoFacilities {
  @Inject FacilityRegister facilities;

  @Inject
  @ConfigProperty(name = "pasport.demo", defaultValue = "false")
  boolean demo;

  private static final Duration LOADING = Duration.ofDays(30);

  @Inject Stock stock;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "pasport.demo.certificates")
  Optional<String> certificates;

  @PostConstruct
  void register() {
    if (demo) {
      add("BAKU-MC-01", "Bakı Mərkəzi Klinikası", "Baku Central Clinic", Region.BAKU);
      add(
          "GANJA-RH-02",
          "Gəncə Regional Xəstəxanası",
          "Ganja Regional Hospital",
          Region.GANJA_DASHKASAN);
      add(
          "SHAKI-RH-03",
          "Şəki Rayon Mərkəzi Xəstəxanası",
          "Shaki District Hospital",
          Region.SHAKI_ZAGATALA);
      addGuarded();
      certificates.map(Path::of).ifPresent(this::addCertificates);
    }
  }

  /** Each {@code CODE.pem} of a folder is the certificate of that facility. */
  private void addCertificates(Path folder) {
    facilities.all().stream()
        .filter(facility -> Files.exists(folder.resolve(facility.code() + ".pem")))
        .forEach(facility -> addCertificate(facility, folder.resolve(facility.code() + ".pem")));
  }

  private void addCertificate(Facility facility, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      var certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      if (facilities.certificate(certificate).isEmpty()) {
        facilities.addCertificate(facility, certificate, "demo");
      }
    } catch (IOException | CertificateException e) {
      throw new IllegalStateException("cannot read the demo's certificate " + file, e);
    }
  }

  private void add(String code, String nameAz, String nameEn, Region region) {
    var facilityCode = new FacilityCode(code);
    facilities
        .byCode(facilityCode)
        .orElseGet(() -> facilities.add(facilityCode, nameAz, nameEn, region, "demo-" + code))
        .loadUntil(clock.instant().plus(LOADING));
  }

  private void addGuarded() {
    var code = new FacilityCode("LANKARAN-RH-04");
    if (facilities.byCode(code).isPresent()) {
      return;
    }
    Facility facility =
        facilities.add(
            code,
            "Lənkəran Regional Xəstəxanası",
            "Lankaran Regional Hospital",
            Region.LANKARAN_ASTARA,
            "demo-" + code);
    facilities.addWorker(facility, "17", "Leyla Həsənova");
    facilities.addWorker(facility, "18", "Orxan Quliyev");
    stock.deliver(
        facility,
        new Deliveries.Note(
            new LotStock.Lot("CoronaVac", "LN-2026/1"), 10, Baku.today(clock), "DEMO-1"),
        "demo");
  }
}
