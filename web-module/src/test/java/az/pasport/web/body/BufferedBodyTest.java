package az.pasport.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.web.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class BufferedBodyTest {
  private static final int MEGABYTE = 1024 * 1024;
  private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

  @Test
  void aSmallBodyStaysInMemory() throws IOException {
    try (BufferedBody body = receive(bytes(1000), MEGABYTE)) {
      assertThat(body.isInFile()).isFalse();
      assertThat(body.stream(0, 1000).readAllBytes()).isEqualTo(bytes(1000));
      assertThat(body.stream(10, 5))
          .hasBinaryContent(java.util.Arrays.copyOfRange(bytes(15), 10, 15));
    }
  }

  @Test
  void aLargeBodyIsReadFromItsFile() throws IOException {
    try (BufferedBody body = receive(bytes(MEGABYTE), MEGABYTE)) {
      assertThat(body.isInFile()).isTrue();
      assertThat(body.size()).isEqualTo(MEGABYTE);
      assertThat(body.stream(0, MEGABYTE).readAllBytes()).isEqualTo(bytes(MEGABYTE));
      assertThat(body.stream(MEGABYTE - 3, 3).readAllBytes()).hasSize(3);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aKilledServerLeavesNothingOfAnUploadOnTheDisk() throws IOException {
    List<Path> before = files();
    try (BufferedBody body = receive(bytes(MEGABYTE), MEGABYTE)) {
      assertThat(body.isInFile()).isTrue();
      assertThat(files()).isEqualTo(before);
    }
  }

  @Test
  void anUploadThatBreaksOffLeavesNothingOnTheDisk() throws IOException {
    List<Path> before = files();
    InputStream breaking =
        new java.io.SequenceInputStream(
            new ByteArrayInputStream(bytes(MEGABYTE / 2)), InputStream.nullInputStream()) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count < 0) {
              throw new IOException("gone");
            }
            return count;
          }
        };
    assertThatThrownBy(() -> BufferedBody.receive(breaking, MEGABYTE)).hasMessage("gone");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void whatIsTooLongIsReadOnForAWhile_andForgotten() {
    for (int size : List.of(MEGABYTE + 1, 3 * MEGABYTE, 100 * MEGABYTE)) {
      var endless = new ByteArrayInputStream(new byte[size]);
      assertThatThrownBy(() -> BufferedBody.receive(endless, MEGABYTE))
          .isInstanceOfSatisfying(
              BodyRejectedException.class,
              refused -> assertThat(refused.problem()).isEqualTo(ProblemType.TOO_LARGE));
      assertThat(endless.available()).isGreaterThanOrEqualTo(size - 5 * MEGABYTE);
    }
  }

  @Test
  void aSmallLimitHolds() throws IOException {
    assertThat(receive(bytes(10), 10).size()).isEqualTo(10);
    assertThatThrownBy(() -> receive(bytes(11), 10)).isInstanceOf(BodyRejectedException.class);
    try (BufferedBody body = receive(bytes(BufferedBody.IN_MEMORY), BufferedBody.IN_MEMORY)) {
      assertThat(body.size()).isEqualTo(BufferedBody.IN_MEMORY);
    }
  }

  private static BufferedBody receive(byte[] bytes, long most) throws IOException {
    return BufferedBody.receive(new ByteArrayInputStream(bytes), most);
  }

  private static byte[] bytes(int count) {
    var bytes = new byte[count];
    new Random(3).nextBytes(bytes);
    return bytes;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("pasport-body"))
          .sorted()
          .toList();
    }
  }
}
