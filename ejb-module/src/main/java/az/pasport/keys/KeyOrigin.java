package az.pasport.keys;

import java.security.cert.X509Certificate;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/**
 * Tells a demo's keys from a country's. Everybody can have a demo's keys: with them in production
 * anybody could sign. A demo that signed with the country's keys would make real certificates for
 * invented people.
 *
 * @param demo whether this is a demo ({@code pasport.demo})
 */
record KeyOrigin(boolean demo) {
  /** In the subject of each certificate that a demo or a developer makes. */
  private static final String DEMO_ORGANIZATION = "Pasport development";

  /** Passwords that stand in this project's documentation and scripts. */
  private static final Set<String> PUBLISHED = Set.of("pasport-demo", "demo-2021");

  /** Keys that may not be used here; the server does not start with them. */
  static final class WrongOrigin extends SigningKeyUnavailable {
    private static final long serialVersionUID = 1L;

    WrongOrigin(String message) {
      super(message);
    }
  }

  /**
   * @throws WrongOrigin when the keys are a demo's and this is none, or the other way round
   */
  void check(KeyRing ring) {
    if (!demo && ring.certificates().anyMatch(KeyOrigin::isDemos)) {
      throw new WrongOrigin(
          "The signing keys in "
              + ring.place()
              + " are a demo's, which anybody can have: name the country's keys in"
              + " pasport.keys.file or pasport.keys.pkcs11; or, to go on with the demo, set"
              + " pasport.demo=true");
    }
    if (demo && !ring.certificates().allMatch(KeyOrigin::isDemos)) {
      throw new WrongOrigin(
          "The signing keys in "
              + ring.place()
              + " are not a demo's, and pasport.demo is on: the demo would sign real certificates"
              + " for invented people. Leave pasport.demo out, or let ./run make the demo's keys"
              + " in another file");
    }
  }

  /**
   * @throws WrongOrigin when everybody knows the password and this is no demo
   */
  void checkPassword(String password) {
    if (!demo && PUBLISHED.contains(password)) {
      throw new WrongOrigin(
          "PASPORT_KEYS_PASSWORD is the demo's password, which is published: protect the signing"
              + " keys by another one");
    }
  }

  private static boolean isDemos(X509Certificate certificate) {
    try {
      return new LdapName(certificate.getSubjectX500Principal().getName())
          .getRdns().stream()
              .anyMatch(
                  part ->
                      part.getType().equalsIgnoreCase("O")
                          && DEMO_ORGANIZATION.equals(part.getValue()));
    } catch (InvalidNameException e) {
      throw new IllegalStateException("every X.500 name has a form by RFC 2253", e);
    }
  }
}
