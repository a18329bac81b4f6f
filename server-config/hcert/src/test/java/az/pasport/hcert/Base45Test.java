package az.pasport.hcert;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.hcert.HcertException.Reason;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base45Test {
  @ParameterizedTest
  @CsvSource({"AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581", "ietf!, QED8WEX0"})
  void agreesWithTheVectorsOfRfc9285(String bytes, String text) throws HcertException {
    assertThat(Base45.encode(bytes.getBytes(US_ASCII))).isEqualTo(text);
    assertThat(Base45.decode(text)).asString(US_ASCII).isEqualTo(bytes);
  }

  @Property
  void decodesWhatItEncoded(@ForAll byte[] bytes) throws HcertException {
    assertThat(Base45.decode(Base45.encode(bytes))).isEqualTo(bytes);
  }

  @Property
  void hasOneTextForEachContent(@ForAll @Size(max = 5) byte[] bytes, @ForAll char other)
      throws HcertException {
    String text = Base45.encode(bytes);
    for (int i = 0; i < text.length(); i++) {
      String changed = text.substring(0, i) + other + text.substring(i + 1);
      if (changed.equals(text)) {
        continue;
      }
      try {
        assertThat(Base45.decode(changed)).isNotEqualTo(bytes);
      } catch (HcertException e) {
        assertThat(e.reason()).isEqualTo(Reason.BASE45);
      }
    }
  }

  @Test
  void readsTheLargestGroup() throws HcertException {
    assertThat(Base45.decode("FGWU5")).containsExactly(0xff, 0xff, 0xff);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GGW", ":::", "V5", "A", "BB8A", "bb8", "ab", "BB_", "İİİ", "\uff21BC"})
  void rejectsTextThatStandsForNoBytes(String text) {
    assertThatExceptionOfType(HcertException.class)
        .isThrownBy(() -> Base45.decode(text))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BASE45));
  }
}
