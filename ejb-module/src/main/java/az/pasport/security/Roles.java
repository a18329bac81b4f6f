package az.pasport.security;

import java.util.Set;

/** The roles that constraints and EJBs name; {@code web.xml} declares the same. */
public final class Roles {
  /** A person with a FIN. */
  public static final String CITIZEN = "citizen";

  /** A registered medical facility's system. */
  public static final String FACILITY = "facility";

  /** A worker of a registered facility, logged in by a signature: enters records on pages. */
  public static final String CLINIC = "clinic";

  /** What the login provider's role claim may say; each needs a signature. */
  public static final Set<String> STAFF =
      Set.of("operator", "supervisor", "analyst", "verifier", "auditor");

  private Roles() {}
}
