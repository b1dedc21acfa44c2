// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.recording;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One command as it happens. Thread-safe; no method blocks. */
public final class CommandTrace {
  private final Start start;

  // Guarded by this.
  private final Tail stdout = new Tail();
  private final Tail stderr = new Tail();
  private @Nullable Integer exitCode;
  private @Nullable String failure;

  CommandTrace(Start start) {
    this.start = start;
  }

  /**
   * How a command began.
   *
   * @param sandbox the name of the sandbox, as it was then
   * @param commandId the id
   * @param commandLine what the shell was given
   * @param at the time
   */
  public record Start(String sandbox, String commandId, String commandLine, Instant at) {}

  /** What is known of a command. The texts are the last {@value Tail#MAX_BYTES} bytes. */
  public record State(
      @Nullable Integer exitCode, @Nullable String failure, String stdout, String stderr) {}

  /** Adds output. */
  public synchronized void wrote(boolean toStderr, byte[] bytes, int from, int length) {
    (toStderr ? stderr : stdout).add(bytes, from, length);
  }

  /** The process has exited. */
  public synchronized void exited(int code) {
    exitCode = code;
  }

  /** It could not be started, or was ended by the server. */
  public synchronized void failed(String errorType) {
    failure = errorType;
  }

  public Start start() {
    return start;
  }

  /** Returns what is known now. */
  public synchronized State state() {
    return new State(exitCode, failure, stdout.text(), stderr.text());
  }

  /** The last bytes of a stream. */
  private static final class Tail {
    static final int MAX_BYTES = 8 << 10;

    private byte[] kept = {};

    void add(byte[] bytes, int from, int length) {
      int fromNew = Math.min(length, MAX_BYTES);
      int fromOld = Math.min(kept.length, MAX_BYTES - fromNew);
      byte[] both = new byte[fromOld + fromNew];
      System.arraycopy(kept, kept.length - fromOld, both, 0, fromOld);
      System.arraycopy(bytes, from + length - fromNew, both, fromOld, fromNew);
      kept = both;
    }

    String text() {
      return new String(kept, StandardCharsets.UTF_8);
    }
  }
}
