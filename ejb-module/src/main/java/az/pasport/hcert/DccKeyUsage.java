package az.pasport.hcert;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The extended key usages by which a country limits a signer's key to one kind of certificate. A
 * certificate of a signer that names none of them may sign every kind.
 */
public final class DccKeyUsage {
  public static final String TEST = "1.3.6.1.4.1.1847.2021.1.1";
  public static final String VACCINATION = "1.3.6.1.4.1.1847.2021.1.2";
  public static final String RECOVERY = "1.3.6.1.4.1.1847.2021.1.3";

  /** Certificates of the first weeks have a zero too many before the enterprise number. */
  private static final String LEGACY_ARC = "1.3.6.1.4.1.0.1847.2021.1.";

  private static final String ARC = "1.3.6.1.4.1.1847.2021.1.";

  private DccKeyUsage() {}

  /**
   * Whether a key may sign this kind of entry.
   *
   * @param extendedKeyUsages the object identifiers in the signer's certificate; empty for none
   */
  public static boolean allows(Collection<String> extendedKeyUsages, Entry entry) {
    return allows(extendedKeyUsages, usageFor(entry));
  }

  /**
   * Whether a key may sign a kind of certificate.
   *
   * @param kind {@link #TEST}, {@link #VACCINATION} or {@link #RECOVERY}
   */
  public static boolean allows(Collection<String> extendedKeyUsages, String kind) {
    Set<String> kinds = new HashSet<>();
    for (String usage : extendedKeyUsages) {
      if (usage.startsWith(ARC)) {
        kinds.add(usage);
      } else if (usage.startsWith(LEGACY_ARC)) {
        kinds.add(ARC + usage.substring(LEGACY_ARC.length()));
      }
    }
    return kinds.isEmpty() || kinds.contains(kind);
  }

  private static String usageFor(Entry entry) {
    if (entry instanceof VaccinationEntry) {
      return VACCINATION;
    }
    return entry instanceof RecoveryEntry ? RECOVERY : TEST;
  }
}
