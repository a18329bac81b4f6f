package az.pasport.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.web.problem.ProblemType;
import org.junit.jupiter.api.Test;

class ConcurrentBodyLimitTest {
  private final ConcurrentBodyLimit places = new ConcurrentBodyLimit(2, 3);

  @Test
  void oneClientTakesNoMoreThanItsShare() throws BodyRejectedException {
    places.take("a");
    places.take("a");
    refused("a", ProblemType.RATE_LIMITED);
    places.take("b");
  }

  @Test
  void allTogetherTakeNoMoreThanThereAre() throws BodyRejectedException {
    places.take("a");
    places.take("a");
    places.take("b");
    refused("c", ProblemType.UNAVAILABLE);
  }

  @Test
  void aPlaceGivenBackTwiceIsOnePlace() throws BodyRejectedException {
    ConcurrentBodyLimit.Place first = places.take("a");
    places.take("a");
    first.close();
    first.close();
    assertThat(places.taken()).isEqualTo(1);
    places.take("a");
    refused("a", ProblemType.RATE_LIMITED);
  }

  private void refused(String client, ProblemType why) {
    assertThatThrownBy(() -> places.take(client))
        .isInstanceOfSatisfying(
            BodyRejectedException.class, refused -> assertThat(refused.problem()).isEqualTo(why));
  }
}
