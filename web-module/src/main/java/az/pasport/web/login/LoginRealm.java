package az.pasport.web.login;

/**
 * A set of people who log in at a provider of their own. Where no provider is configured for staff,
 * officials log in at the citizens'.
 */
enum LoginRealm {
  /** Everybody with a FIN: {@code pasport.login.*}. */
  CITIZENS("pasport.login.", "/login/callback", RedirectTargets.DEFAULT, "PASPORT_ASK"),
  /** The Agency's officials and the institutions' verifiers: {@code pasport.staff-login.*}. */
  STAFF("pasport.staff-login.", "/login/staff-callback", "/staff/", "PASPORT_ASK_STAFF");

  private final String prefix;
  private final String callback;
  private final String home;
  private final String promptCookie;

  LoginRealm(String prefix, String callback, String home, String promptCookie) {
    this.prefix = prefix;
    this.callback = callback;
    this.home = home;
    this.promptCookie = promptCookie;
  }

  /** The name of a setting of this realm's provider, e.g. {@code pasport.login.issuer}. */
  String setting(String name) {
    return prefix + name;
  }

  /**
   * Where this realm's provider sends browsers back, below the context root. Each realm has its
   * own, so that the answer of one provider cannot be taken for the other's (RFC 9700, section
   * 4.4.2.2).
   */
  String callback() {
    return callback;
  }

  /** Where a login leads that has no other target. */
  String home() {
    return home;
  }

  /** The name of this realm's {@link PromptLoginCookie}. */
  String promptCookie() {
    return promptCookie;
  }

  /** The realm to whose callback a browser was sent. */
  static LoginRealm ofCallback(String path) {
    return path.equals(STAFF.callback) ? STAFF : CITIZENS;
  }

  /**
   * The realm for whose people a page is.
   *
   * @param page a path below the context root, with or without a query
   */
  static LoginRealm of(String page) {
    String path = page.split("\\?", 2)[0];
    boolean staffs =
        path.equals("/staff")
            || path.startsWith("/staff/")
            || path.equals("/verifier")
            || path.equals("/verifier.xhtml");
    return staffs ? STAFF : CITIZENS;
  }
}
