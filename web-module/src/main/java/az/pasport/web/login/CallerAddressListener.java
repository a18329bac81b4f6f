package az.pasport.web.login;

import az.pasport.security.CallerAddress;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;

/** Forgets the caller's address, which {@link PasportAuthentication} sets, when a request ends. */
@WebListener
public class CallerAddressListener implements ServletRequestListener {
  @Override
  public void requestDestroyed(ServletRequestEvent event) {
    CallerAddress.clear();
  }
}
