package az.pasport.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevisionComparisonTest {
  private final RevisionComparison comparison = new RevisionComparison("abc1234");

  @Test
  void takesTheMedianOfTheRatiosAndNotTheRatioOfTheMedians() {
    comparison.add("rate", 100, 50);
    comparison.add("rate", 10, 5);
    comparison.add("rate", 40, 80);
    assertThat(comparison.json().at("/rate/ratio").doubleValue()).isCloseTo(2, within(1e-9));
    assertThat(comparison.json().at("/rate/this").doubleValue()).isEqualTo(40);
    assertThat(comparison.json().at("/rate/abc1234").doubleValue()).isEqualTo(50);
  }

  @Test
  void leavesOutWhatOnlyOneRevisionMeasures() {
    comparison.add(Map.of("old", 1.0, "new", 2.0), Map.of("old", 1.0));
    assertThat(comparison.json().has("old")).isTrue();
    assertThat(comparison.json().has("new")).isFalse();
  }

  @Test
  void printsBothRevisionsTheirRatioAndItsRange() {
    comparison.add("people a second", 21_000, 20_000);
    comparison.add("people a second", 22_000, 20_000);
    comparison.add("people a second", 24_000, 20_000);
    var out = new StringWriter();
    comparison.print(new ReportWriter(new PrintWriter(out)));
    assertThat(out.toString())
        .contains("this/abc1234")
        .containsPattern("people a second +22,000 +20,000 +1\\.10 \\(1\\.05 to 1\\.20\\)");
  }
}
