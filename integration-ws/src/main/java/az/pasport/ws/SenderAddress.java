package az.pasport.ws;

import jakarta.servlet.http.HttpServletRequest;

/** Tells one unknown sender from another by network address, also behind trusted proxies. */
public interface SenderAddress {
  /** A key that is the same for all requests of one client. */
  String of(HttpServletRequest request);
}
