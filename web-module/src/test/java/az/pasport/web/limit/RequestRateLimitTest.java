package az.pasport.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRateLimitTest {
  @ParameterizedTest
  @CsvSource({
    "/api/v1/people/lookup, LOOKUP",
    "/api/v1/verifier/lookups, LOOKUP",
    "/api/v1/certificates/1f0e7f2c-6a0f-4b1e-9a53-0d7d0f5d7c11/pdf, DOCUMENT",
    "/api/v1/certificates/x/qr.png, DOCUMENT",
    "/api/v1/exports/daily, DOCUMENT",
    "/api/v1/me/export, DATA_EXPORT",
    "/cabinet/, PAGE",
    "/cabinet/index.xhtml, PAGE",
    "/staff/decrees, PAGE",
    "/verifier, PAGE",
    "/verifier.xhtml, PAGE",
    "/login/start, LOGIN",
    "/login/callback, LOGIN",
    "/login/staff-callback, LOGIN",
    "/api/v1/certificates, ",
    "/api/v1/verifications, ",
    "/verify/server, ",
    "/assets/pasport.css, ",
    "/ws/records, ",
    "/, "
  })
  void knowsWhatIsDearByItsPath(String path, RequestRateLimit kind) {
    assertThat(RequestRateLimit.at(path)).isEqualTo(Optional.ofNullable(kind));
  }
}
