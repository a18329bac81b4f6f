package az.pasport.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class UsedHeapTest {
  @Test
  void readsTheOneHeapOfG1() throws IOException {
    assertThat(
            IntakeServer.usedHeap(
                """
                24955:
                 garbage-first heap   total 374272K, used 100107K [0x00000000e0000000, 0x0000000100000000)
                  region size 1024K, 3 young (3072K), 0 survivors (0K)
                 Metaspace       used 128081K, committed 130496K, reserved 1179648K
                """))
        .isEqualTo(100107L * 1024);
  }

  @Test
  void addsTheGenerationsOfTheSerialCollector() throws IOException {
    assertThat(
            IntakeServer.usedHeap(
                """
                24955:
                 def new generation   total 116224K, used 2K [0x00000000e0000000, 0x00000000e7e10000)
                  eden space 103360K,   0% used [0x00000000e0000000, 0x00000000e0000a60)
                 tenured generation   total 258048K, used 100105K [0x00000000eaaa0000, 0x00000000fa6a0000)
                   the space 258048K,  38% used [0x00000000eaaa0000, 0x00000000f0c62778)
                 Metaspace       used 128081K, committed 130496K, reserved 1179648K
                """))
        .isEqualTo(100107L * 1024);
  }

  @Test
  void refusesAnAnswerWithoutHeap() {
    assertThatThrownBy(() -> IntakeServer.usedHeap("24955: no such process"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no such process");
  }
}
