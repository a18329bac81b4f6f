package az.pasport.web.verify;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.web.verify.Reading.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReaderReportTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ReaderReport report =
      new ReaderReport(new PrintStream(bytes, true, StandardCharsets.US_ASCII));

  private Reading content() {
    return ReaderReport.parse(bytes.toString(StandardCharsets.US_ASCII), Refusal.NO_QR);
  }

  @Test
  void tellsEachTextOnceAndHowManyPagesWereRead() {
    report.pages(30);
    report.read(1);
    report.found(List.of("HC1:A\nB", "HC1:Ə"));
    report.found(List.of("HC1:Ə"));
    report.read(7);
    assertThat(content())
        .isEqualTo(
            new Reading(
                List.of("HC1:A\nB", "HC1:Ə"), Optional.empty(), new Reading.Pages(7, 30), false));
  }

  @Test
  void endsAfterTwentyTexts() {
    report.found(IntStream.range(0, 21).mapToObj(i -> "HC1:" + i).toList());
    assertThat(report.isFull()).isTrue();
    assertThat(content().texts()).hasSize(20);
    assertThat(content().more()).isTrue();
  }

  @Test
  void passesOverWhatAProcessThatWasTakenOverWrites() {
    String hostile =
        "pages 99999999999999\nread -1\npages x\ntext \u0001\ntext %%%\nTEXT QQ==\nread 2\n"
            + "text QQ==\n".repeat(50)
            + "text Q";
    Reading content = ReaderReport.parse(hostile, Refusal.NO_QR);
    assertThat(content.texts()).containsExactly("A");
    assertThat(content.pages()).isEqualTo(Reading.Pages.ONE);
  }
}
