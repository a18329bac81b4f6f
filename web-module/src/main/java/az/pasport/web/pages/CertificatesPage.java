package az.pasport.web.pages;

import az.pasport.cabinet.Cabinet;
import az.pasport.certificate.Entitlement;
import az.pasport.certificate.IssuerName;
import az.pasport.rules.CertificateKind;
import az.pasport.time.Baku;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The certificates of whoever is logged in. */
@Named("certificates")
@RequestScoped
public class CertificatesPage {
  @Inject Cabinet cabinet;
  @Inject IssuerName issuer;
  @Inject Clock clock;
  @Inject Page page;

  private final Map<CertificateKind, Sheet> sheets = new EnumMap<>(CertificateKind.class);

  /** The certificate of a kind, or why there is none; asked once, however often a page does. */
  public Sheet sheet(CertificateKind kind) {
    return sheets.computeIfAbsent(kind, asked -> sheet(cabinet.entitlement(asked)));
  }

  /** Those that there are. */
  public List<HeldSheet> getAll() {
    return Stream.of(CertificateKind.values())
        .map(this::sheet)
        .filter(HeldSheet.class::isInstance)
        .map(HeldSheet.class::cast)
        .toList();
  }

  /** What changes of records did to certificates of late. */
  public List<RevocationNoticeViewModel> getNotices() {
    return cabinet.notices().stream()
        .map(notice -> new RevocationNoticeViewModel(notice, page.texts()))
        .toList();
  }

  /** What was changed of late of who the reader is. */
  public List<PersonNoticeViewModel> getPersonNotices() {
    return cabinet.personNotices().stream()
        .map(notice -> new PersonNoticeViewModel(notice, page.texts()))
        .toList();
  }

  /** The caller's records that are frozen. */
  public List<FrozenRecordViewModel> getFrozenRecords() {
    return cabinet.frozenRecords().stream()
        .map(record -> new FrozenRecordViewModel(record, page.texts()))
        .toList();
  }

  /** The page of a certificate, below the context root. */
  public String path(Sheet sheet) {
    return "/cabinet/" + sheet.kind().name().toLowerCase(Locale.ROOT);
  }

  private Sheet sheet(Entitlement entitlement) {
    if (entitlement instanceof Entitlement.Lacking lacking) {
      return new IneligibilityViewModel(lacking, Baku.today(clock), page.texts());
    }
    if (entitlement instanceof Entitlement.Withheld withheld) {
      return new WithheldCertificateViewModel(withheld, page.texts());
    }
    if (entitlement instanceof Entitlement.Deceased deceased) {
      return new DeceasedHolderViewModel(deceased, page.texts());
    }
    return new HeldSheet(((Entitlement.Held) entitlement).certificate(), issuer, page.texts());
  }
}
