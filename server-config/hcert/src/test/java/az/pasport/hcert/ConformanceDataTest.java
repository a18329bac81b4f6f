package az.pasport.hcert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceDataTest {
  @Test
  void takesTheExternalFolderThatIsNamed(@TempDir Path folder) {
    assertThat(ConformanceData.external(Optional.of(folder.toString()))).contains(folder);
  }

  @Test
  void failsWhereTheNamedFolderIsMissing(@TempDir Path folder) {
    String missing = folder.resolve("missing").toString();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConformanceData.external(Optional.of(missing)))
        .withMessageContaining(missing);
  }
}
