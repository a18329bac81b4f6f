package az.pasport.ws;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.util.Optional;

/**
 * Stands before the SOAP library: reads a message whole, up to a limit, has its shape checked, and
 * passes it on. Who sends it has been settled before (see {@code web.xml}). Of the other methods
 * only {@code GET …?wsdl} leads anywhere; the library's status page, which shows class names, is
 * not reachable.
 */
@WebFilter(urlPatterns = "/ws/*", asyncSupported = true)
public class MessageGate extends HttpFilter {
  /** Bytes. A record has some 1,500. */
  static final int LARGEST_MESSAGE = 1024 * 1024;

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(MessageGate.class.getName());
  private static final Contract CONTRACT = Contract.read();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    switch (request.getMethod()) {
      case "GET", "HEAD" -> contract(request, response, chain);
      case "POST" -> message(request, response, chain);
      default -> notAllowed(response);
    }
  }

  private static void contract(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if ("wsdl".equalsIgnoreCase(request.getQueryString())) {
      chain.doFilter(request, response);
    } else {
      notAllowed(response);
    }
  }

  private static void notAllowed(HttpServletResponse response) throws IOException {
    response.setHeader("Allow", "GET, HEAD, POST");
    response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }

  private static void message(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<SoapVersion> version =
        Optional.ofNullable(request.getContentType()).flatMap(SoapVersion::of);
    if (version.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      refuse(SoapVersion.SOAP_1_1, Refusal.unknownMediaType(), request, response);
      return;
    }
    if (request.getContentLengthLong() > LARGEST_MESSAGE) {
      tooLarge(version.get(), request, response);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST_MESSAGE + 1);
    if (body.length > LARGEST_MESSAGE) {
      tooLarge(version.get(), request, response);
      return;
    }
    try {
      MessageCheck.check(
          CONTRACT, version.get(), body, Optional.ofNullable(request.getCharacterEncoding()));
    } catch (MessageRefused e) {
      response.setStatus(version.get().senderFaultStatus());
      refuse(version.get(), e.refusal(), request, response);
      return;
    }
    var read = new ReadMessage(request, body);
    if (version.get().isOtherAt(request.getServletPath())) {
      // Metro serves one version at an address, and answers the other with a bare 415.
      read.getRequestDispatcher(version.get().path()).forward(read, response);
    } else {
      chain.doFilter(read, response);
    }
  }

  private static void tooLarge(
      SoapVersion version, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // The rest of the body is on its way; nobody is going to read it.
    response.setHeader("Connection", "close");
    response.setStatus(version.senderFaultStatus());
    refuse(version, Refusal.tooLarge(LARGEST_MESSAGE), request, response);
  }

  private static void refuse(
      SoapVersion version,
      Refusal refusal,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Principal sender = request.getUserPrincipal();
    LOG.log(
        Level.WARNING,
        "message refused: {0}, {1}, from {2}",
        refusal.code(),
        refusal.cause(),
        sender == null ? "nobody" : sender.getName());
    byte[] fault = SoapFault.of(refusal, version);
    response.setContentType(version.mediaType() + ";charset=utf-8");
    response.setContentLength(fault.length);
    response.getOutputStream().write(fault);
  }
}
