package az.pasport.simulator;

/** For whom an application logs people in; the portal has a login page and sessions for each. */
public enum Audience {
  CITIZENS("DLSESSION", "choose.title"),
  STAFF("DLSTAFF", "choose.staff");

  private final String cookie;
  private final String title;

  Audience(String cookie, String title) {
    this.cookie = cookie;
    this.title = title;
  }

  /** The name of the cookie of its sessions. */
  String cookie() {
    return cookie;
  }

  /** The key of its login page's title. */
  String title() {
    return title;
  }

  /** Whether its login page offers to fill in this person's data. */
  public boolean offers(DemoPerson person) {
    return this == CITIZENS || !person.role().equals("citizen");
  }
}
