package az.pasport.qrscan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class JpegScanCounterTest {
  private static final String START = "ffd8";
  private static final String FRAME = "ffc2000b080010001001011100";
  private static final String SCAN = "ffda0008010100003f00";
  private static final String END = "ffd9";

  @Test
  void countsScans() throws IOException {
    assertThat(count(START + FRAME + SCAN + "1234" + SCAN + "5678" + SCAN + END)).isEqualTo(3);
  }

  @Test
  void takesNoStuffedByteAndNoRestartForAnEnd() throws IOException {
    assertThat(count(START + SCAN + "ff00da" + "ffd0" + "12" + "ffd7" + "ff00" + SCAN + END))
        .isEqualTo(2);
  }

  @Test
  void countsNoScanWithinASegment() throws IOException {
    assertThat(count(START + "ffe1000a" + SCAN.substring(0, 16) + SCAN + END)).isEqualTo(1);
  }

  @Test
  void countsNoScanBehindTheEnd() throws IOException {
    assertThat(count(START + SCAN + END + SCAN + SCAN)).isEqualTo(1);
  }

  @Test
  void seesScansBehindFillBytesAndRubbish() throws IOException {
    assertThat(count(START + "ffff" + SCAN + "12" + "ffffff" + SCAN.substring(2) + "00" + END))
        .isEqualTo(2);
  }

  @Test
  void countsScansOfATruncatedFile() throws IOException {
    assertThat(count(START + SCAN + "1234" + SCAN.substring(0, 8))).isEqualTo(2);
  }

  @Test
  void refusesWhatIsNoJpeg() {
    assertThatThrownBy(() -> count(START + END)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> count(START)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> count(START + "ff02" + "0000")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> count(START + "ffe10001" + SCAN)).isInstanceOf(IOException.class);
  }

  private static int count(String hex) throws IOException {
    return JpegScanCounter.count(HexFormat.of().parseHex(hex));
  }
}
