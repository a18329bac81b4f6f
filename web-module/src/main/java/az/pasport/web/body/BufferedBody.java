package az.pasport.web.body;

import az.pasport.web.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * A body that has arrived whole: in memory if it is small, else in a file. The file loses its name
 * as soon as it is open (on Unix; elsewhere when it is closed), so that nothing of a body stays on
 * the disk, even if the server is killed.
 */
final class BufferedBody implements Closeable {
  static final int IN_MEMORY = 64 * 1024;

  /** A browser that is cut off while it sends shows its own error, so somewhat more is read. */
  static final int READ_BEYOND = 4;

  private static final int CHUNK = 16 * 1024;

  private final byte[] memory;
  private final Optional<FileChannel> file;
  private final long size;

  private BufferedBody(byte[] memory, Optional<FileChannel> file, long size) {
    this.memory = memory;
    this.file = file;
    this.size = size;
  }

  /**
   * Receives a body to its end.
   *
   * @throws BodyRejectedException if it is longer than {@code most} bytes; up to four times as many
   *     are read and forgotten, then no more
   */
  static BufferedBody receive(InputStream body, long most) throws IOException {
    byte[] start = body.readNBytes((int) Math.min(IN_MEMORY, most + 1));
    if (start.length < IN_MEMORY && start.length <= most) {
      return new BufferedBody(start, Optional.empty(), start.length);
    }
    FileChannel file = open();
    try {
      long size = write(file, start, start.length);
      byte[] chunk = new byte[CHUNK];
      for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
        size += size > most ? count : write(file, chunk, count);
        if (size > READ_BEYOND * most) {
          break;
        }
      }
      if (size > most) {
        throw new BodyRejectedException(ProblemType.TOO_LARGE);
      }
      return new BufferedBody(new byte[0], Optional.of(file), size);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private static FileChannel open() throws BodyRejectedException {
    try {
      // Readable by its owner only; an open option cannot say that.
      Path named = Files.createTempFile("pasport-body", null);
      return FileChannel.open(
          named,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new BodyRejectedException(ProblemType.UNAVAILABLE, e);
    }
  }

  private static long write(FileChannel file, byte[] bytes, int count)
      throws BodyRejectedException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
    try {
      while (buffer.hasRemaining()) {
        file.write(buffer);
      }
    } catch (IOException e) {
      throw new BodyRejectedException(ProblemType.UNAVAILABLE, e);
    }
    return count;
  }

  boolean isInFile() {
    return file.isPresent();
  }

  long size() {
    return size;
  }

  /** A part of the body; several can be read at once. */
  InputStream stream(long from, long length) {
    return file.<InputStream>map(channel -> new FileRange(channel, from, from + length))
        .orElseGet(() -> new ByteArrayInputStream(memory, (int) from, (int) length));
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
    Arrays.fill(memory, (byte) 0);
  }

  private static final class FileRange extends InputStream {
    private final FileChannel file;
    private final long end;
    private long at;

    FileRange(FileChannel file, long from, long end) {
      this.file = file;
      this.at = from;
      this.end = end;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (at >= end) {
        return -1;
      }
      int count = file.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, end - at)), at);
      at += Math.max(0, count);
      return count;
    }
  }
}
