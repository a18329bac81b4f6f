package az.pasport.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.message.Messages;
import az.pasport.web.staff.PersonTimeline.Bar;
import az.pasport.web.staff.PersonTimeline.Content;
import az.pasport.web.staff.PersonTimeline.DecreeDay;
import az.pasport.web.staff.PersonTimeline.Lane;
import az.pasport.web.staff.PersonTimeline.Mark;
import az.pasport.web.staff.PersonTimeline.Shape;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TimelineSvgTest {
  private static final LocalDate TODAY = LocalDate.parse("2022-03-15");
  private static final String HOSTILE = "\"><script>alert('&')</script>";

  @Test
  void everyTextIsEscaped_andNothingIsStyledOrRunInThePage() throws Exception {
    String svg = svg();

    assertThat(svg).doesNotContain("<script", "style=", " on");
    assertThat(titles(parsed(svg))).hasSize(6).allMatch(title -> title.endsWith(HOSTILE));
  }

  @Test
  void picturesHaveANameAndStayWithinTheirFrame() throws Exception {
    Element root = parsed(svg()).getDocumentElement();

    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-label")).isEqualTo("title" + HOSTILE);
    String[] frame = root.getAttribute("viewBox").split(" ");
    NodeList bars = root.getElementsByTagName("rect");
    for (int i = 0; i < bars.getLength(); i++) {
      Element bar = (Element) bars.item(i);
      double end =
          Double.parseDouble(bar.getAttribute("x")) + Double.parseDouble(bar.getAttribute("width"));
      assertThat(end).isLessThanOrEqualTo(Double.parseDouble(frame[2]));
      assertThat(Double.parseDouble(bar.getAttribute("y")))
          .isBetween(0.0, Double.parseDouble(frame[3]));
    }
  }

  @Test
  void revokedCertificateIsCrossedOut_andARecordThatDoesNotCountIsHollow() {
    assertThat(svg()).containsOnlyOnce("class=\"cross\"").containsOnlyOnce("bar cut");
    assertThat(svg()).contains("mark dose idle", "mark positive-test\"");
  }

  private static String svg() {
    var timeline =
        PersonTimeline.of(
            List.of(
                new Content(
                    Lane.DOSES,
                    List.of(
                        mark("2021-06-10", Shape.DOSE, true),
                        mark("2021-07-10", Shape.DOSE, false)),
                    List.of()),
                new Content(
                    Lane.TESTS, List.of(mark("2021-12-10", Shape.POSITIVE_TEST, true)), List.of()),
                new Content(
                    Lane.CERTIFICATES,
                    List.of(),
                    List.of(
                        bar("2021-07-10", Optional.empty(), Optional.of("2022-01-01")),
                        bar("2021-12-24", Optional.of("2022-06-10"), Optional.empty())))),
            List.of(new DecreeDay(LocalDate.parse("2021-11-29"), "371" + HOSTILE)),
            TODAY);
    return new TimelineSvg(timeline, Messages.EN).svg("title" + HOSTILE);
  }

  private static Mark mark(String day, Shape shape, boolean counts) {
    return new Mark(LocalDate.parse(day), shape, counts, "1", "mark" + HOSTILE);
  }

  private static Bar bar(String from, Optional<String> until, Optional<String> cutOn) {
    return new Bar(
        LocalDate.parse(from),
        until.map(LocalDate::parse),
        cutOn.map(LocalDate::parse),
        true,
        "kind" + HOSTILE,
        "bar" + HOSTILE);
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> titles(Document svg) {
    NodeList titles = svg.getElementsByTagName("title");
    return java.util.stream.IntStream.range(0, titles.getLength())
        .mapToObj(i -> titles.item(i).getTextContent())
        .toList();
  }
}
