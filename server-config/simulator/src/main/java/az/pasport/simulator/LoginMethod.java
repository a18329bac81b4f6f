package az.pasport.simulator;

import java.util.Arrays;
import java.util.Optional;

/** How a person proved who they are: the four means that the Agency's statement names. */
public enum LoginMethod {
  FIN,
  ASAN_IMZA,
  ESIGNATURE,
  BSXM;

  static Optional<LoginMethod> parse(String text) {
    return Arrays.stream(values()).filter(means -> means.name().equals(text)).findFirst();
  }
}
