package az.pasport.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.web.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
  private static final String TYPE = "multipart/form-data; boundary=--x1";

  @Test
  void findsTextsAndFiles() throws IOException {
    List<UploadedPart> parts =
        parse(
            TYPE,
            "----x1\r\nContent-Disposition: form-data; name=\"ad\"\r\n\r\nƏli\r\n"
                + "----x1 \r\ncontent-disposition: form-data; name=file; filename=\"a;b.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n\r\n----x\r\n--x1\r\n\r\n"
                + "----x1\r\nContent-Disposition: form-data; name=\"empty\"\r\n\r\n\r\n----x1--\r\n");
    assertThat(parts).extracting(UploadedPart::getName).containsExactly("ad", "file", "empty");
    assertThat(parts)
        .extracting(FormsTest::text)
        .containsExactly("Əli", "\r\n----x\r\n--x1\r\n", "");
    assertThat(parts.get(0).getSubmittedFileName()).isNull();
    assertThat(parts.get(1).getSubmittedFileName()).isEqualTo("a;b.png");
    assertThat(parts.get(1).getContentType()).isEqualTo("image/png");
  }

  @Test
  void passesOverWhatStandsBeforeTheFirstPart() throws IOException {
    String part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b--";
    assertThat(parse("multipart/form-data; boundary=\"b\"", "preamble\r\n" + part)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no boundary at all",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nbroken off",
        "--b\r\nContent-Disposition: form-data; name=\"a\"",
        "--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--",
        "--b\r\nno colon\r\n\r\n1\r\n--b--",
        "--bX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b--"
      })
  void refusesDamagedUploads(String body) {
    refused(() -> parse("multipart/form-data; boundary=b", body));
  }

  @Test
  void refusesAnUploadOfThousandsOfParts() {
    String part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";
    refused(() -> parse("multipart/form-data; boundary=b", part.repeat(1000) + "--b--"));
  }

  @Test
  void refusesAnUploadWithEndlessHeaders() {
    refused(() -> parse("multipart/form-data; boundary=b", "--b\r\n" + "a: b\r\n".repeat(5000)));
    refused(() -> parse("multipart/form-data; boundary=b", "--b\r\n" + "a".repeat(50_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=\"\""})
  void refusesAnUploadWithoutABoundary(String type) {
    refused(() -> parse(type, "--\r\n"));
  }

  @Test
  void readsAForm() throws IOException {
    var form = new FormParameters();
    form.addEncoded("lang=az&x");
    form.addEncoded("ad=%C6%8Fli+B&x=1&x=2&&=3");
    assertThat(form.asMap().get("ad")).containsExactly("Əli B");
    assertThat(form.asMap().get("x")).containsExactly("", "1", "2");
    assertThat(form.asMap().get("lang")).containsExactly("az");
  }

  @Test
  void refusesDamagedForms() {
    refused(() -> new FormParameters().addEncoded("a=%"));
    refused(() -> new FormParameters().addEncoded("%zz=1"));
    refused(() -> new FormParameters().addEncoded("a&".repeat(1500)));
  }

  @Test
  void refusesAFieldThatTheQueryHasToo() throws IOException {
    var form = new FormParameters();
    form.addEncoded("request=7&lang=az&lang=en");
    form.beginForm();
    form.addEncoded("reason=x&kind=a&kind=b");
    assertThat(form.asMap().get("lang")).containsExactly("az", "en");
    assertThat(form.asMap().get("kind")).containsExactly("a", "b");
    refused(() -> form.addEncoded("request=8"));
    refused(() -> form.add("request", "7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reason=a%00b", "%00=1", "a=1&draft%3Atext=%00"})
  void refusesANul_whichTheDatabaseCannotStore(String form) {
    refused(() -> new FormParameters().addEncoded(form));
  }

  private static List<UploadedPart> parse(String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return MultipartParser.parse(
        BufferedBody.receive(new ByteArrayInputStream(bytes), 1024 * 1024), type);
  }

  private static String text(UploadedPart part) {
    try {
      return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            BodyRejectedException.class,
            refused -> assertThat(refused.problem()).isEqualTo(ProblemType.MALFORMED_REQUEST));
  }
}
