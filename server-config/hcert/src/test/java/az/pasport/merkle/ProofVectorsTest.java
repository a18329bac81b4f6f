package az.pasport.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.hcert.ConformanceData;
import org.junit.jupiter.api.Test;

/** What another implementation checks are the proofs of today's code. */
class ProofVectorsTest {
  @Test
  void vectorsAreThoseOfTheRepository() {
    assertThat(ConformanceData.read(ProofVectors.FILE).toString())
        .isEqualTo(ProofVectors.json().toString());
  }
}
