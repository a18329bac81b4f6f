package az.pasport.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * Another revision of this repository, in a worktree of Git's below the bench's {@code target}. The
 * user's own working tree and index are not touched. The worktree stays there, built, for the next
 * measurement against the same commit; one against another commit removes it.
 */
record OtherRevision(Path folder, String name, FileChannel lock) implements AutoCloseable {
  /** As in {@code sysexits.h}: what {@code ./bench} ends with if it cannot be built. */
  private static final int BUILD_FAILED = 70;

  /** What measures a revision, in its folder. */
  static final String SCRIPT = "bench";

  /**
   * Checks it out and lets its own {@code ./bench} build what a command needs.
   *
   * @param root the project's folder
   * @param revision as Git understands it
   * @param command of {@code ./bench}
   * @throws MeasurementException if that is not possible
   */
  static OtherRevision build(Path root, String revision, String command, TimeLimit limit)
      throws IOException, InterruptedException {
    var git = new GitRepository(root, limit);
    String commit = commit(git, root, revision);
    String name = git.ask("rev-parse", "--short", commit).orElse(commit);
    if (git.ask("cat-file", "-e", commit + ":" + SCRIPT).isEmpty()) {
      throw new MeasurementException(
          name + " cannot be measured, because it has no ./bench: name a later revision");
    }
    Path all = Files.createDirectories(root.resolve("server-config/bench/target/against"));
    var other = new OtherRevision(all.toRealPath().resolve(commit), name, lock(all));
    try {
      other.checkOut(git, commit, limit);
      other.build(command, limit);
      return other;
    } catch (IOException | InterruptedException | MeasurementException e) {
      other.close();
      throw e;
    }
  }

  private static String commit(GitRepository git, Path root, String revision)
      throws IOException, InterruptedException {
    try {
      git.command("--version");
    } catch (IOException e) {
      throw new MeasurementException("--against needs Git, and there is none here: install it");
    }
    if (git.ask("rev-parse", "--git-dir").isEmpty()) {
      throw new MeasurementException(
          root + " is no Git repository, so there is no other revision of it: clone the project");
    }
    return git.ask("rev-parse", "--verify", "--quiet", revision + "^{commit}")
        .orElseThrow(
            () ->
                new MeasurementException(
                    "--against: this repository has no revision "
                        + revision
                        + ": see git log --all, or get it by git fetch"));
  }

  private static FileChannel lock(Path all) throws IOException {
    FileChannel channel =
        FileChannel.open(all.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isFree(channel)) {
      channel.close();
      throw new MeasurementException(
          "another ./bench --against is running here, and both would be slower: wait for its end");
    }
    return channel;
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private void checkOut(GitRepository git, String commit, TimeLimit limit)
      throws IOException, InterruptedException {
    boolean kept = isIntact(commit, limit);
    for (Path worktree : worktrees(git)) {
      if (!kept || !worktree.equals(folder)) {
        git.ask("worktree", "remove", "--force", worktree.toString());
      }
    }
    if (!kept) {
      Folders.delete(folder);
      // Forced, because Git may still know a worktree here that somebody deleted by hand.
      git.command("worktree", "add", "--force", "--detach", folder.toString(), commit);
    }
  }

  /** Whether an earlier measurement left it, whole and unchanged. */
  private boolean isIntact(String commit, TimeLimit limit)
      throws IOException, InterruptedException {
    // Without this file Git would answer for the repository around it.
    if (!Files.exists(folder.resolve(".git"))) {
      return false;
    }
    var there = new GitRepository(folder, limit);
    return there.ask("rev-parse", "HEAD").filter(commit::equals).isPresent()
        && there
            .ask("status", "--porcelain", "--untracked-files=no")
            .filter(String::isEmpty)
            .isPresent();
  }

  /** Those that Git knows beside this one, whether they are still there or not. */
  private List<Path> worktrees(GitRepository git) throws IOException, InterruptedException {
    return git.ask("worktree", "list", "--porcelain")
        .orElse("")
        .lines()
        .filter(line -> line.startsWith("worktree "))
        .map(line -> Path.of(line.substring("worktree ".length())))
        .filter(worktree -> folder.getParent().equals(worktree.getParent()))
        .toList();
  }

  /** Its own script builds what the command needs before it prints the command's help. */
  private void build(String command, TimeLimit limit) throws IOException, InterruptedException {
    Subprocess.Result result =
        Subprocess.run(
            folder, List.of(folder.resolve(SCRIPT).toString(), command, "--help"), Map.of(), limit);
    if (result.code() == BUILD_FAILED) {
      throw new MeasurementException(name + " cannot be built: " + result.reason());
    }
    if (!result.isSuccess()) {
      throw new MeasurementException(
          name
              + " cannot be measured, because it has no ./bench "
              + command
              + ": name a later revision");
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
