package az.pasport.hcert;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The extended key usages by which a country limits a signer's key to kinds of certificate. A
 * signer whose certificate names none of them may sign every kind.
 *
 * <p><strong>Danger:</strong> the usage for contraindications is ours. To readers elsewhere, a
 * certificate that names only this one names none, and its key may sign every DCC: it must not be
 * handed to them.
 */
public enum DccKeyUsage {
  TEST(Arc.DCC + "1"),
  VACCINATION(Arc.DCC + "2"),
  RECOVERY(Arc.DCC + "3"),

  /** Not of the EU's: an identifier of our own, under ITU-T X.667's UUID arc. */
  CONTRAINDICATION("2.25.26385102588898193659457915190587634719");

  private static final class Arc {
    static final String DCC = "1.3.6.1.4.1.1847.2021.1.";

    /** Certificates of the first weeks have a zero too many before the enterprise number. */
    static final String LEGACY_DCC = "1.3.6.1.4.1.0.1847.2021.1.";
  }

  /** The usages that every reader in the field knows. */
  public static final Set<DccKeyUsage> OF_DCCS =
      Collections.unmodifiableSet(EnumSet.of(TEST, VACCINATION, RECOVERY));

  private static final Entry.Visitor<DccKeyUsage> NEEDED =
      new Entry.Visitor<>() {
        @Override
        public DccKeyUsage vaccination(VaccinationEntry vaccination) {
          return VACCINATION;
        }

        @Override
        public DccKeyUsage test(TestEntry test) {
          return TEST;
        }

        @Override
        public DccKeyUsage recovery(RecoveryEntry recovery) {
          return RECOVERY;
        }

        @Override
        public DccKeyUsage contraindication(ContraindicationEntry contraindication) {
          return CONTRAINDICATION;
        }
      };

  private final String oid;

  DccKeyUsage(String oid) {
    this.oid = oid;
  }

  /** The object identifier, for a certificate of ours. */
  public String oid() {
    return oid;
  }

  /** The usage that a signer of this kind of entry needs. */
  public static DccKeyUsage of(Entry entry) {
    return entry.accept(NEEDED);
  }

  /**
   * What a signer may sign by its certificate; nothing when its extended key usages cannot be read.
   * Contraindications are ours alone: no other country's certificate can grant them.
   *
   * @param own whether the signer is one of ours
   */
  public static Set<DccKeyUsage> grantedBy(X509Certificate certificate, boolean own) {
    List<String> usages;
    try {
      usages = certificate.getExtendedKeyUsage();
    } catch (CertificateParsingException e) {
      return Set.of();
    }
    Set<DccKeyUsage> granted = EnumSet.noneOf(DccKeyUsage.class);
    granted.addAll(grantedBy(usages == null ? List.of() : usages));
    if (!own) {
      granted.retainAll(OF_DCCS);
    }
    return Collections.unmodifiableSet(granted);
  }

  /**
   * What a key may sign.
   *
   * @param extendedKeyUsages the object identifiers in the signer's certificate; empty for none
   */
  public static Set<DccKeyUsage> grantedBy(Collection<String> extendedKeyUsages) {
    Set<DccKeyUsage> granted = EnumSet.noneOf(DccKeyUsage.class);
    boolean limited = false;
    for (String named : extendedKeyUsages) {
      String usage =
          named.startsWith(Arc.LEGACY_DCC)
              ? Arc.DCC + named.substring(Arc.LEGACY_DCC.length())
              : named;
      limited |= usage.startsWith(Arc.DCC);
      for (DccKeyUsage known : values()) {
        if (usage.equals(known.oid)) {
          limited = true;
          granted.add(known);
        }
      }
    }
    return Collections.unmodifiableSet(limited ? granted : EnumSet.allOf(DccKeyUsage.class));
  }
}
