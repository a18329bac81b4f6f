package az.pasport.qrscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each picture of the table gives each of its certificates. Before codes without a white frame,
 * light codes on nothing and several codes on a page were looked for, 224 of 274 did; the table had
 * more sizes then.
 */
class ScreenPicturesTest {
  private static final Duration ENOUGH = Duration.ofSeconds(30);

  @Test
  void readsEveryPictureThatPeopleSaveFromScreens() throws IOException {
    List<ScreenPictures.Case> all = ScreenPictures.all();
    assertThat(all).hasSizeGreaterThanOrEqualTo(200);
    List<String> failed = new ArrayList<>();
    for (ScreenPictures.Case picture : all) {
      Deadline deadline = Deadline.in(ENOUGH);
      List<String> texts = QrSearch.in(PhotoReader.read(picture.file(), deadline), deadline);
      if (texts.size() != picture.texts().size() || !texts.containsAll(picture.texts())) {
        failed.add(picture + " gave " + texts.size());
      }
    }
    assertThat(failed).isEmpty();
  }
}
