package az.pasport.web.host;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import az.pasport.publicurl.PublicUrl;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicUrlAtStartTest {
  @ParameterizedTest
  @CsvSource({
    "https://pasport.example/covid, '', https://pasport.example",
    "https://pasport.example, /pasport, https://pasport.example/pasport"
  })
  void refusesToStartUnderAnotherContextRoot(String url, String root, String right) {
    var start = new PublicUrlAtStart();
    start.publicUrl = PublicUrl.parse(url);
    assertThatIllegalStateException()
        .isThrownBy(() -> start.contextInitialized(new ServletContextEvent(context(root))))
        .withMessageStartingWith("Pasport does not start: its context root is \"" + root + "\"")
        .withMessageContaining("Set pasport.public-url to " + right + ",");
  }

  private static ServletContext context(String root) {
    return (ServletContext)
        Proxy.newProxyInstance(
            PublicUrlAtStartTest.class.getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, method, arguments) -> method.getName().equals("getContextPath") ? root : null);
  }
}
