package az.pasport.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherRevisionTest {
  private static final TimeLimit LIMIT = TimeLimit.in(Duration.ofMinutes(1), System::nanoTime);

  @TempDir private Path root;

  @BeforeEach
  void commitTwice() throws Exception {
    git("init", "--quiet");
    git("config", "user.name", "Tester");
    git("config", "user.email", "tester@example.org");
    git("config", "commit.gpgsign", "false");
    git("config", "tag.gpgsign", "false");
    Files.writeString(root.resolve(".gitignore"), "target/\n");
    Files.writeString(root.resolve("README"), "first");
    commit("no-bench");
    bench("echo built >>built; [ \"$1\" = hcert ] || exit 2");
    commit("first");
    Files.writeString(root.resolve("README"), "second");
    commit("second");
  }

  private void bench(String script) throws IOException {
    Path file = Files.writeString(root.resolve("bench"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void commit(String tag) throws Exception {
    git("add", "--all");
    git("commit", "--quiet", "-m", tag);
    git("tag", tag);
  }

  private String git(String... arguments) throws Exception {
    return new GitRepository(root, LIMIT).ask(arguments).orElseThrow();
  }

  private Path build(String revision) throws Exception {
    try (OtherRevision other = OtherRevision.build(root, revision, "hcert", LIMIT)) {
      return other.folder();
    }
  }

  @Test
  void checksOutAndBuildsTheOtherRevision() throws Exception {
    Path folder = build("first");
    assertThat(folder.resolve("README")).hasContent("first");
    assertThat(folder.resolve("built")).exists();
  }

  @Test
  void leavesTheWorkingTreeAndTheIndexAlone() throws Exception {
    Files.writeString(root.resolve("README"), "half done");
    Files.writeString(root.resolve("new"), "not added");
    Files.writeString(root.resolve("added"), "not committed");
    git("add", "added");
    String before = git("status", "--porcelain", "--branch");
    build("first");
    assertThat(git("status", "--porcelain", "--branch")).isEqualTo(before);
    assertThat(root.resolve("README")).hasContent("half done");
  }

  @Test
  void usesTheWorktreeOfTheSameCommitAgain() throws Exception {
    Path folder = build("first");
    assertThat(build("second~1")).isEqualTo(folder);
    assertThat(folder.resolve("built")).hasContent("built\nbuilt\n");
  }

  @Test
  void checksOutAnewIfSomebodyChangedTheWorktree() throws Exception {
    Path folder = build("first");
    Files.writeString(folder.resolve("README"), "changed");
    build("first");
    assertThat(folder.resolve("README")).hasContent("first");
  }

  @Test
  void checksOutAnewIfTheWorktreeWasDeletedWithTarget() throws Exception {
    Folders.delete(build("first").getParent());
    assertThat(build("first").resolve("README")).hasContent("first");
  }

  @Test
  void removesTheWorktreeOfAnotherCommit() throws Exception {
    Path first = build("first");
    Path second = build("second");
    assertThat(first).doesNotExist();
    try (Stream<String> lines = git("worktree", "list", "--porcelain").lines()) {
      assertThat(lines.filter(line -> line.startsWith("worktree ")))
          .containsExactly("worktree " + root.toRealPath(), "worktree " + second);
    }
  }

  @Test
  void leavesWorktreesOfTheUserAlone(@TempDir Path elsewhere) throws Exception {
    Path mine = elsewhere.resolve("mine");
    git("worktree", "add", "--quiet", "--detach", mine.toString(), "first");
    build("first");
    build("second");
    assertThat(mine.resolve("README")).exists();
  }

  @Test
  void refusesARevisionThatIsNotThere() {
    assertThatThrownBy(() -> build("nosuch"))
        .isInstanceOf(MeasurementException.class)
        .hasMessageContaining("no revision nosuch");
  }

  @Test
  void refusesARevisionWithoutABench() {
    assertThatThrownBy(() -> build("no-bench"))
        .isInstanceOf(MeasurementException.class)
        .hasMessageContaining("has no ./bench");
  }

  @Test
  void refusesARevisionWhoseBenchDoesNotKnowTheCommand() {
    assertThatThrownBy(() -> OtherRevision.build(root, "first", "intake", LIMIT))
        .isInstanceOf(MeasurementException.class)
        .hasMessageContaining("has no ./bench intake");
  }

  @Test
  void refusesARevisionThatCannotBeBuilt() throws Exception {
    bench("echo 'bench: the build failed' >&2; exit 70");
    commit("broken");
    assertThatThrownBy(() -> build("broken"))
        .isInstanceOf(MeasurementException.class)
        .hasMessageContaining("cannot be built: bench: the build failed");
  }

  @Test
  void refusesASecondMeasurementAtTheSameTime() throws Exception {
    try (OtherRevision running = OtherRevision.build(root, "first", "hcert", LIMIT)) {
      assertThat(running.name()).isNotEmpty();
      assertThatThrownBy(() -> build("second"))
          .isInstanceOf(MeasurementException.class)
          .hasMessageContaining("another ./bench --against is running");
    }
  }

  @Test
  void refusesASourceArchive(@TempDir Path archive) {
    assertThatThrownBy(() -> OtherRevision.build(archive, "HEAD", "hcert", LIMIT))
        .isInstanceOf(MeasurementException.class)
        .hasMessageContaining("no Git repository");
  }
}
