package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LoginRealmTest {
  @ParameterizedTest
  @CsvSource({
    "/, CITIZENS",
    "/cabinet/, CITIZENS",
    "/cabinet/vaccination?lang=en, CITIZENS",
    "/verify, CITIZENS",
    "/staffing, CITIZENS",
    "/cabinet/staff/, CITIZENS",
    "/staff, STAFF",
    "/staff/, STAFF",
    "/staff/decrees?draft=7, STAFF",
    "/staff?x=/cabinet/, STAFF",
    "/verifier, STAFF",
    "/verifier?form=1, STAFF",
    "/verifier.xhtml, STAFF"
  })
  void pageBelongsToThoseWhoMayOpenIt(String page, LoginRealm realm) {
    assertThat(LoginRealm.of(page)).isEqualTo(realm);
  }

  @ParameterizedTest
  @EnumSource
  void itsOwnCallbackAndHomeAreOfTheRealm(LoginRealm realm) {
    assertThat(LoginRealm.ofCallback(realm.callback())).isEqualTo(realm);
    assertThat(LoginRealm.of(realm.home())).isEqualTo(realm);
  }
}
