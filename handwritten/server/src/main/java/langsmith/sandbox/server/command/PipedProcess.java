// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import langsmith.sandbox.protocol.StandardStream;
import org.jspecify.annotations.Nullable;

/** A process on pipes. */
final class PipedProcess implements ChildProcess {
  private static final File NOTHING = new File("/dev/null");

  private final Process process;
  private final Map<StandardStream, Source> sources;
  private final @Nullable FileChannel input;

  private PipedProcess(
      Process process, Map<StandardStream, Source> sources, @Nullable FileChannel input) {
    this.process = process;
    this.sources = sources;
    this.input = input;
  }

  /**
   * Spawns a process.
   *
   * @param pipes an existing directory that only we can enter
   */
  static PipedProcess spawn(Launch launch, Path pipes) throws IOException {
    String name = UUID.randomUUID().toString();
    try (Fifo stdout = Fifo.create(pipes.resolve(name + ".out"));
        Fifo stderr = Fifo.create(pipes.resolve(name + ".err"));
        Fifo stdin = Fifo.create(pipes.resolve(name + ".in"))) {
      ProcessBuilder builder =
          new ProcessBuilder(SessionLeader.command(launch.arguments()))
              .directory(launch.directory().toFile())
              .redirectOutput(ProcessBuilder.Redirect.appendTo(stdout.path().toFile()))
              .redirectError(ProcessBuilder.Redirect.appendTo(stderr.path().toFile()))
              .redirectInput(launch.inputClosed() ? NOTHING : stdin.path().toFile());
      builder.environment().clear();
      builder.environment().putAll(launch.environment());
      Map<StandardStream, Source> sources = new EnumMap<>(StandardStream.class);
      FileChannel input = null;
      try {
        sources.put(StandardStream.STDOUT, new Source(stdout.path()));
        sources.put(StandardStream.STDERR, new Source(stderr.path()));
        input =
            launch.inputClosed() ? null : FileChannel.open(stdin.path(), StandardOpenOption.WRITE);
        return new PipedProcess(builder.start(), sources, input);
      } catch (IOException e) {
        for (Source source : sources.values()) {
          source.channel.close();
        }
        if (input != null) {
          input.close();
        }
        throw e;
      }
    }
  }

  @Override
  public int pid() {
    return (int) process.pid();
  }

  @Override
  public int awaitExit() {
    int code = SessionLeader.awaitExit(process);
    sources.values().forEach(Source::writerEnded);
    return code;
  }

  @Override
  public boolean has(StandardStream output) {
    return true;
  }

  @Override
  public int read(StandardStream output, byte[] buffer) throws IOException {
    return source(output).read(buffer);
  }

  @Override
  public void writeInput(byte[] bytes) throws IOException {
    if (input == null) {
      return;
    }
    for (ByteBuffer buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining(); ) {
      input.write(buffer);
    }
  }

  @Override
  public void closeInput() throws IOException {
    if (input != null) {
      input.close();
    }
  }

  @Override
  public void resize(int columns, int rows) {}

  @Override
  public void close() {
    try {
      closeInput();
      for (Source source : sources.values()) {
        source.channel.close();
      }
    } catch (IOException e) {
      // The descriptor is free nevertheless.
    }
  }

  private Source source(StandardStream output) {
    Source source = sources.get(output);
    if (source == null) {
      throw new IllegalStateException("no pipe for " + output);
    }
    return source;
  }

  /** This end of one output pipe. */
  private static final class Source {
    private final FileInputStream stream;
    private final FileChannel channel;

    // Guarded by this. Negative while the process is alive; then the bytes of its output that may
    // still be in the pipe.
    private long left = -1;

    Source(Path fifo) throws IOException {
      stream = new FileInputStream(fifo.toFile());
      channel = stream.getChannel();
    }

    int read(byte[] buffer) throws IOException {
      boolean ended = hasWriterEnded();
      int limit = ended ? available(buffer.length) : buffer.length;
      if (limit == 0) {
        return -1;
      }
      try {
        int n = channel.read(ByteBuffer.wrap(buffer, 0, limit));
        if (ended) {
          consumed(n);
        }
        return n;
      } catch (ClosedChannelException e) {
        return -1;
      }
    }

    /**
     * Records the end of the process. All its output is in the pipe or was read. A background
     * process may keep writing and keep the pipe open forever, so only the bytes present now are
     * read.
     */
    synchronized void writerEnded() {
      try {
        left = stream.available();
        if (left == 0) {
          channel.close();
        }
      } catch (IOException e) {
        left = 0;
      }
    }

    private synchronized boolean hasWriterEnded() {
      return left >= 0;
    }

    private synchronized int available(int size) throws IOException {
      return left == 0 ? 0 : (int) Math.min(size, Math.min(left, stream.available()));
    }

    /**
     * Counts a read that started after the process had ended. An earlier read may have taken its
     * bytes before the remaining bytes were measured.
     */
    private synchronized void consumed(int n) {
      left -= Math.min(left, Math.max(0, n));
    }
  }

  /**
   * Names the process in messages, without its arguments, which contain the user's command line.
   */
  @Override
  public String toString() {
    return "PipedProcess[" + process.pid() + "]";
  }
}
