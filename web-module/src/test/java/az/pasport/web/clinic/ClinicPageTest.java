package az.pasport.web.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.clinic.RecordForm;
import az.pasport.message.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClinicPageTest {
  @ParameterizedTest
  @EnumSource(ClinicPage.class)
  void everyPageExistsAndHasAName(ClinicPage page) {
    assertThat(Path.of("src/main/webapp" + page.path() + ".xhtml")).exists();
    assertThat(Messages.AZ.of(page.key())).isNotBlank();
  }

  @Test
  void everyFormHasAPage() {
    assertThat(Stream.of(ClinicPage.values()).map(page -> ClinicPage.form(page.path())))
        .containsAll(Stream.of(RecordForm.values()).map(Optional::of).toList());
  }

  /** The container refuses everybody who is no worker. */
  @Test
  void everyPageStandsUnderTheConstraint() throws Exception {
    String descriptor = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));
    assertThat(descriptor)
        .containsPattern(
            "(?s)<url-pattern>/clinic/\\*</url-pattern>\\s*</web-resource-collection>"
                + "\\s*<auth-constraint>\\s*<role-name>clinic</role-name>\\s*</auth-constraint>");
  }

  @Test
  void aFormThatIsSentTwiceIsOneMessage() {
    String first = MessageNumber.create();
    assertThat(MessageNumber.of(first)).isEqualTo(first);
    assertThat(MessageNumber.of("row-1")).isNotEqualTo("row-1").startsWith("form-");
    assertThat(MessageNumber.of(null)).startsWith("form-");
  }
}
