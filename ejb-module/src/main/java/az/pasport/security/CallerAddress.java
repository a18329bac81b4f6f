package az.pasport.security;

import org.jspecify.annotations.Nullable;

/**
 * The network address from which the request came that this thread works on. The edge that takes
 * the request sets it; entries written meanwhile bear it.
 *
 * <p>It is kept by thread and not in CDI's request scope, because timers, the start of the
 * application and managed threads write entries, too, and have no such scope.
 */
public final class CallerAddress {
  private static final int LONGEST = 64;
  private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

  private CallerAddress() {}

  /**
   * A request begins.
   *
   * @param address of the caller, for IPv6 a prefix; longer than 64 characters it is cut
   */
  public static void set(String address) {
    CURRENT.set(address.length() > LONGEST ? address.substring(0, LONGEST) : address);
  }

  /** The request is over. */
  public static void clear() {
    CURRENT.remove();
  }

  /** The address; empty where this thread works on no request. */
  public static String current() {
    String address = CURRENT.get();
    return address == null ? "" : address;
  }
}
