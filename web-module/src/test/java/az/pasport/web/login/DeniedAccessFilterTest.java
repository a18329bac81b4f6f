package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.audit.RefusalKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeniedAccessFilterTest {
  @ParameterizedTest
  @CsvSource({
    "/api/v1/people/lookup, /api/v1/people",
    "/api/v1/facilities/BAKU-MC-01/secret, /api/v1/facilities",
    "/staff/decrees.xhtml, /staff",
    "/staff/5ZKA7LM, /staff",
    "/api/v1/5ZKA7LM, /api",
    "/5ZKA7LM, /",
    "'', /"
  })
  void keepsNothingOfAPathThatACallerMadeUp(String path, String area) {
    assertThat(DeniedAccessFilter.area(path)).isEqualTo(area);
  }

  @Test
  void auditsWhatIsForbiddenAndWhatIsTooMuch_andNothingElse() {
    assertThat(DeniedAccessFilter.kind(403)).contains(RefusalKind.ACCESS_DENIED);
    assertThat(DeniedAccessFilter.kind(429)).contains(RefusalKind.RATE_LIMITED);
    for (int status : new int[] {200, 302, 400, 401, 404, 500, 503}) {
      assertThat(DeniedAccessFilter.kind(status)).as("%d", status).isEmpty();
    }
  }
}
