package az.pasport.web.pages;

import az.pasport.cabinet.Cabinet;
import az.pasport.cabinet.NoticeService;
import az.pasport.certificate.Entitlement;
import az.pasport.certificate.IssuerName;
import az.pasport.decree.CertificateKind;
import az.pasport.message.Messages;
import az.pasport.time.Baku;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The certificates of whoever is logged in. */
@Named("certificates")
@RequestScoped
public class CertificatesPage {
  @Inject Cabinet cabinet;
  @Inject NoticeService notices;
  @Inject IssuerName issuer;
  @Inject Clock clock;
  @Inject Page page;

  private final Map<CertificateKind, EntitlementViewModel> opened =
      new EnumMap<>(CertificateKind.class);
  private final List<EntitlementViewModel> overview = new ArrayList<>();

  /**
   * Opens the certificate of a kind, which is issued where it is due, or says why there is none;
   * asked once, however often a page does. Safe to repeat: the same certificate is shown again.
   */
  public EntitlementViewModel sheet(CertificateKind kind) {
    return opened.computeIfAbsent(kind, asked -> viewModel(cabinet.openCertificate(asked)));
  }

  /** The certificates that there are, and those that are due; issues nothing. */
  public List<EntitlementViewModel> getAvailable() {
    return overview().stream().filter(sheet -> sheet.isHeld() || sheet.isDue()).toList();
  }

  /** The kinds of which there is none, with the reason; issues nothing. */
  public List<EntitlementViewModel> getUnavailable() {
    return overview().stream().filter(sheet -> !sheet.isHeld() && !sheet.isDue()).toList();
  }

  private List<EntitlementViewModel> overview() {
    if (overview.isEmpty()) {
      cabinet.entitlements().forEach(entitlement -> overview.add(viewModel(entitlement)));
    }
    return overview;
  }

  /** What happened of late to certificates and the reader's data; which records are frozen. */
  public List<NoticeViewModel> getNotices() {
    Messages texts = page.texts();
    var all = new ArrayList<NoticeViewModel>();
    notices.notices().forEach(notice -> all.add(NoticeViewModel.of(notice, texts)));
    notices.suspensions().forEach(notice -> all.add(NoticeViewModel.of(notice, texts)));
    notices.personNotices().forEach(notice -> all.add(NoticeViewModel.of(notice, texts)));
    cabinet.frozenRecords().forEach(record -> all.add(NoticeViewModel.of(record, texts)));
    return all;
  }

  /** The page of a kind of certificate, below the context root. */
  static String path(CertificateKind kind) {
    return "/cabinet/" + kind.name().toLowerCase(Locale.ROOT);
  }

  private EntitlementViewModel viewModel(Entitlement entitlement) {
    return entitlement.accept(new ToViewModel());
  }

  private final class ToViewModel implements Entitlement.Visitor<EntitlementViewModel> {
    @Override
    public EntitlementViewModel issued(Entitlement.Issued issued) {
      return new CertificateViewModel(issued.certificate(), issuer, page.texts());
    }

    @Override
    public EntitlementViewModel due(Entitlement.Due due) {
      return new DueCertificateViewModel(due.kind(), page.texts());
    }

    @Override
    public EntitlementViewModel notDue(Entitlement.NotDue notDue) {
      return new IneligibilityViewModel(notDue, Baku.today(clock), page.texts());
    }

    @Override
    public EntitlementViewModel withheld(Entitlement.Withheld withheld) {
      return WithheldCertificateViewModel.of(withheld, page.texts());
    }

    @Override
    public EntitlementViewModel deceased(Entitlement.Deceased deceased) {
      return WithheldCertificateViewModel.of(deceased, page.texts());
    }
  }
}
