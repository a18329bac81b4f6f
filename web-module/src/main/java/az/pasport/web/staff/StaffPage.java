package az.pasport.web.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The pages of the staff console, in the order of its navigation, with the roles that may open
 * each. The first that a role may open is where its people begin. {@code WEB-INF/web.xml} holds the
 * same roles, since the container refuses everybody else; {@code StaffPageTest} compares both.
 */
public enum StaffPage {
  PEOPLE("operator", "supervisor"),
  PERSON(PEOPLE),
  ANSWER(PEOPLE),
  DECREES("operator", "supervisor"),
  APPROVALS("operator", "supervisor", "auditor"),
  FRAUD("supervisor", "auditor"),
  FRAUD_RULES("supervisor", "auditor"),
  REVOCATIONS("supervisor", "auditor"),
  ANNOUNCEMENTS("operator", "supervisor"),
  AUDIT("auditor"),
  EXPORTS("analyst");

  private final Set<String> roles;
  private final Optional<StaffPage> entrance;

  StaffPage(String... roles) {
    this.roles = Set.of(roles);
    this.entrance = Optional.empty();
  }

  /** A page for the same roles, to which another one leads. */
  StaffPage(StaffPage entrance) {
    this.roles = entrance.roles;
    this.entrance = Optional.of(entrance);
  }

  /** The page of the navigation that leads to this one; the page itself where it is one of them. */
  StaffPage inNavigation() {
    return entrance.orElse(this);
  }

  /** The path below the context root, e.g. {@code /staff/decrees}. */
  public String path() {
    return "/staff/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Set<String> roles() {
    return roles;
  }
}
