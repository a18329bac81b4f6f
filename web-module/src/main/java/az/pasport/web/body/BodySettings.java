package az.pasport.web.body;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a request may take.
 *
 * @param time within which it arrives whole, at least a second
 * @param perClient how many of one client arrive at once, 1 or more
 * @param inAll how many arrive at once, at least as many as of one client
 */
record BodySettings(Duration time, int perClient, int inAll) {
  /** A file of 10 MB and the form around it. */
  static final long UPLOAD_BYTES = 11L * 1024 * 1024;

  /** A file alone. */
  static final long API_FILE_BYTES = 10L * 1024 * 1024;

  /** Where the API takes files of anybody: they are received as those of pages are. */
  static final String API_FILES = "/api/v1/verifications/files";

  /** A table of 5 MB and the form around it. */
  static final long TABLE_BYTES = 5L * 1024 * 1024 + 64 * 1024;

  /** The text of a draft decree. */
  static final long STAFF_FORM_BYTES = 1024 * 1024;

  /** The text of a QR code, each of its characters written as three, and more than twice that. */
  static final long FORM_BYTES = 64 * 1024;

  BodySettings {
    if (time.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "pasport.http.body-seconds is " + time.toSeconds() + "; it must be 1 or more");
    }
    if (perClient < 1) {
      throw new IllegalArgumentException(
          "pasport.http.bodies-per-address is " + perClient + "; it must be 1 or more");
    }
    if (inAll < perClient) {
      throw new IllegalArgumentException(
          "pasport.http.bodies is %d; it must not be less than pasport.http.bodies-per-address, %d"
              .formatted(inAll, perClient));
    }
  }

  /**
   * The most bytes of a body.
   *
   * @param path of the request, within the application
   */
  static long most(String path, @Nullable String contentType) {
    if (path.equals(API_FILES)) {
      return isEncodedForm(contentType) ? FORM_BYTES : API_FILE_BYTES;
    }
    boolean staff = path.startsWith("/staff/");
    if (isMultipart(contentType) && path.startsWith("/clinic/upload")) {
      return TABLE_BYTES;
    }
    if (isMultipart(contentType) && (staff || path.startsWith("/verify/server"))) {
      return UPLOAD_BYTES;
    }
    return staff ? STAFF_FORM_BYTES : FORM_BYTES;
  }

  static boolean isEncodedForm(@Nullable String contentType) {
    return contentType != null
        && contentType.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }

  static boolean isMultipart(@Nullable String contentType) {
    return contentType != null
        && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }
}
