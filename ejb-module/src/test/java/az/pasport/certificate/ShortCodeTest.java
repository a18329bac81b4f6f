package az.pasport.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int MANY = 2_000;

  @Test
  void readsWhatItWrites() {
    codes()
        .forEach(
            code -> {
              assertThat(ShortCode.parse(code.inGroups())).contains(code);
              assertThat(ShortCode.parse(code.value())).contains(code);
              assertThat(code.inGroups()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
            });
  }

  @Test
  void findsEverySingleWrongCharacter() {
    codes()
        .limit(200)
        .forEach(
            code -> {
              for (int at = 0; at < ShortCode.LENGTH; at++) {
                for (char wrong : ALPHABET.toCharArray()) {
                  if (wrong != code.value().charAt(at)) {
                    var typed = new StringBuilder(code.value());
                    typed.setCharAt(at, wrong);
                    assertThat(ShortCode.parse(typed.toString())).isEmpty();
                  }
                }
              }
            });
  }

  /** Adjacent ones, and any others. */
  @Test
  void findsEveryExchangeOfTwoCharacters() {
    codes()
        .forEach(
            code -> {
              for (int one = 0; one < ShortCode.LENGTH; one++) {
                for (int other = one + 1; other < ShortCode.LENGTH; other++) {
                  var typed = new StringBuilder(code.value());
                  typed.setCharAt(one, code.value().charAt(other));
                  typed.setCharAt(other, code.value().charAt(one));
                  assertThat(ShortCode.parse(typed.toString()).isEmpty())
                      .isEqualTo(code.value().charAt(one) != code.value().charAt(other));
                }
              }
            });
  }

  @Test
  void findsEveryCharacterThatIsMissingOrTooMany() {
    codes()
        .limit(200)
        .forEach(
            code -> {
              for (int at = 0; at < ShortCode.LENGTH; at++) {
                assertThat(ShortCode.parse(new StringBuilder(code.value()).deleteCharAt(at) + ""))
                    .isEmpty();
                assertThat(ShortCode.parse(new StringBuilder(code.value()).insert(at, '0') + ""))
                    .isEmpty();
              }
            });
  }

  /** Computed independently of this code; the browser's test has the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "7K2MQX049DWT3HRC",
        "0000000000000000",
        "ZZZZZZZZZZZZZZZN",
        "AZERBAJCAN20219Y",
        "4GTB6YN5ZKA7NMQ5",
        "0123456789ABCDE4"
      })
  void knowsCodesThatWereComputedElsewhere(String code) {
    assertThat(ShortCode.parse(code)).map(ShortCode::value).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7K2M-QX04-9DWT-3HRC",
        "7k2m-qx04-9dwt-3hrc",
        " 7K2M QX04 9DWT 3HRC ",
        "7K2MQXO49DWT3HRC",
        "7k2m–qxo4—9dwt\u00a03hrc",
        "7K2M\tQX04\n9DWT3HRC"
      })
  void readsLeniently(String typed) {
    assertThat(ShortCode.parse(typed)).contains(new ShortCode("7K2MQX049DWT3HRC"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"OI23456789ABCDE4", "ol23456789abcde4", "oı23456789abcde4", "Oİ23456789ABCDE4"})
  void readsLookAlikesAsTheDigits(String typed) {
    assertThat(ShortCode.parse(typed)).contains(new ShortCode("0123456789ABCDE4"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "7K2M-QX04-9DWT-3HR",
        "7K2M-QX04-9DWT-3HRCC",
        "UK2M-QX04-9DWT-3HRC",
        "7K2M_QX04_9DWT_3HRC",
        "７K2MQX049DWT3HRC",
        "HC1:6BFOXN",
        "ƏK2MQX049DWT3HRC"
      })
  void isNoCode(String typed) {
    assertThat(ShortCode.parse(typed)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new ShortCode(typed));
  }

  @Test
  void longTextIsNotLookedAt() {
    assertThat(ShortCode.parse(" ".repeat(10_000) + "7K2MQX049DWT3HRC")).isEmpty();
  }

  @Test
  void twoAreNeverAlike() {
    assertThat(Set.copyOf(codes().toList())).hasSize(MANY);
  }

  @Test
  void hidesItself() {
    assertThat(new ShortCode("7K2MQX049DWT3HRC").toString()).doesNotContain("7K2M");
  }

  private static Stream<ShortCode> codes() {
    return IntStream.range(0, MANY).mapToObj(any -> ShortCode.random());
  }
}
