package az.pasport.qrscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsUnicodeWithAndWithoutItsMark(String charset) {
    Charset encoding = Charset.forName(charset);
    assertThat(TextFile.read("HC1:Ə".getBytes(encoding))).isEqualTo("HC1:Ə");
    assertThat(TextFile.read("\ufeffHC1:Ə".getBytes(encoding))).isEqualTo("HC1:Ə");
  }

  @Test
  void readsBytesThatAreNoTextAllTheSame() {
    assertThat(TextFile.read(new byte[0])).isEmpty();
    assertThat(TextFile.read(new byte[] {(byte) 0xff, (byte) 0xfe})).isEmpty();
    assertThat(TextFile.read(new byte[] {(byte) 0xff, 0x41})).isEqualTo("\ufffdA");
    assertThat(TextFile.read("a\0".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("a\0");
  }
}
