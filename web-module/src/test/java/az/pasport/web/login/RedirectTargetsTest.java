package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTargetsTest {
  private final RedirectTargets targets = RedirectTargets.of("/,/verify,/cabinet/**,/staff/**");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/verify",
        "/cabinet/",
        "/cabinet/services",
        "/cabinet/certificate?kind=VACCINATION",
        "/cabinet/certificate/5f0c-1.pdf",
        "/staff/figures?from=2021-05-25&to=2021-06-25"
      })
  void allowsWhatIsListed(String target) {
    assertThat(targets.find(target)).contains(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "verify",
        "cabinet/",
        "/cabinet",
        "/cabinetx",
        "/verify/",
        "/logout",
        "/api/v1/certificates",
        "//evil.example/",
        "//evil.example/cabinet/",
        "///evil.example/",
        "/\\evil.example/",
        "\\\\evil.example/",
        "https://evil.example/",
        "https:/evil.example/",
        "javascript:alert(1)",
        "/cabinet//evil.example",
        "/cabinet/..",
        "/cabinet/../logout",
        "/cabinet/./x",
        "/cabinet/..?x=1",
        "/cabinet/.../x",
        "/cabinet/%2e%2e/logout",
        "/cabinet/%2F%2Fevil.example",
        "/cabinet/;x=1",
        "/cabinet/#x",
        "/cabinet/@evil.example",
        "/cabinet/ x",
        "/cabinet/\tx",
        "/cabinet/\r\nSet-Cookie:x=1",
        "/cabinet/x\n",
        "/cabinet/?next=https://evil.example/",
        "/cabinet/ə",
        "/verify?x=1?y=2",
        "?x=1"
      })
  void refusesEverythingElse(String target) {
    assertThat(targets.find(target)).isEmpty();
  }

  @Test
  void refusesAnEndlessTarget() {
    assertThat(targets.find("/cabinet/" + "a".repeat(300))).isEmpty();
    assertThat(targets.find("/a".repeat(100_000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cabinet/**", "https://x/", "/a/../**", "/a,,/b"})
  void refusesAListThatIsNoListOfPaths(String list) {
    assertThatIllegalArgumentException().isThrownBy(() -> RedirectTargets.of(list));
  }
}
