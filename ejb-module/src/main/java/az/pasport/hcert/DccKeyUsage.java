package az.pasport.hcert;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The extended key usages by which a country limits a signer's key to kinds of certificate. A
 * certificate of a signer that names none of them may sign every kind.
 */
public enum DccKeyUsage {
  TEST("1"),
  VACCINATION("2"),
  RECOVERY("3");

  private static final String ARC = "1.3.6.1.4.1.1847.2021.1.";

  /** Certificates of the first weeks have a zero too many before the enterprise number. */
  private static final String LEGACY_ARC = "1.3.6.1.4.1.0.1847.2021.1.";

  private final String last;

  DccKeyUsage(String last) {
    this.last = last;
  }

  /** The object identifier, for a certificate of ours. */
  public String oid() {
    return ARC + last;
  }

  /** The usage that a signer of this kind of entry needs. */
  public static DccKeyUsage of(Entry entry) {
    if (entry instanceof VaccinationEntry) {
      return VACCINATION;
    }
    return entry instanceof RecoveryEntry ? RECOVERY : TEST;
  }

  /**
   * What a key may sign.
   *
   * @param extendedKeyUsages the object identifiers in the signer's certificate; empty for none
   */
  public static Set<DccKeyUsage> grantedBy(Collection<String> extendedKeyUsages) {
    Set<DccKeyUsage> granted = EnumSet.noneOf(DccKeyUsage.class);
    boolean limited = false;
    for (String usage : extendedKeyUsages) {
      if (usage.startsWith(ARC) || usage.startsWith(LEGACY_ARC)) {
        limited = true;
        for (DccKeyUsage known : values()) {
          if (usage.equals(ARC + known.last) || usage.equals(LEGACY_ARC + known.last)) {
            granted.add(known);
          }
        }
      }
    }
    return Collections.unmodifiableSet(limited ? granted : EnumSet.allOf(DccKeyUsage.class));
  }

  /** Whether a key with these extended key usages may sign this kind of entry. */
  public static boolean allows(Collection<String> extendedKeyUsages, Entry entry) {
    return grantedBy(extendedKeyUsages).contains(of(entry));
  }
}
