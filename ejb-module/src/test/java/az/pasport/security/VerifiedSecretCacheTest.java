package az.pasport.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerifiedSecretCacheTest {
  private final VerifiedSecretCache proven = new VerifiedSecretCache(2);

  @Test
  void knowsASecretOnceItWasProved() {
    assertThat(proven.has("hash", "secret")).isFalse();
    proven.add("hash", "secret");
    assertThat(proven.has("hash", "secret")).isTrue();
  }

  @Test
  void doesNotKnowAnotherSecret() {
    proven.add("hash", "secret");
    assertThat(proven.has("hash", "Secret")).isFalse();
    assertThat(proven.has("hash", "")).isFalse();
  }

  @Test
  void doesNotKnowTheOldSecretOfAnotherHash() {
    proven.add("hash", "secret");
    assertThat(proven.has("other hash", "secret")).isFalse();
  }

  @Test
  void ofTooManyForgetsTheOneUsedLongestAgo() {
    proven.add("first", "1");
    proven.add("second", "2");
    assertThat(proven.has("first", "1")).isTrue();
    proven.add("third", "3");
    assertThat(proven.has("first", "1")).isTrue();
    assertThat(proven.has("second", "2")).isFalse();
    assertThat(proven.has("third", "3")).isTrue();
  }
}
