package az.pasport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SoapContentTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/xml | SOAP_1_1 |",
        "TEXT/XML | SOAP_1_1 |",
        "Text/Xml;CHARSET=Windows-1254 | SOAP_1_1 | Windows-1254",
        "text/xml ; charset = utf-8 | SOAP_1_1 | utf-8",
        "text/xml; charset=\"utf-8\"; | SOAP_1_1 | utf-8",
        "application/soap+xml; action=\"urn:a;charset=utf-16\"; charset=utf-8 | SOAP_1_2 | utf-8",
        "Application/SOAP+XML | SOAP_1_2 |"
      })
  void readsVersionAndCharset(String header, SoapVersion version, @Nullable String charset) {
    SoapContentType type = SoapContentType.of(header).orElseThrow();
    assertThat(type.version()).isEqualTo(version);
    assertThat(type.charset()).isEqualTo(Optional.ofNullable(charset));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "text",
        "text/",
        "text/xmlx",
        "text/xml, text/xml",
        "text/xml charset=utf-8",
        "text/xml; charset",
        "application/fastinfoset",
        "application/xop+xml; type=\"text/xml\"",
        "multipart/related; type=\"text/xml\"; boundary=text/xml",
        "application/json"
      })
  void isNoMessageOfSoap(@Nullable String header) {
    assertThat(SoapContentType.of(header)).isEmpty();
  }
}
