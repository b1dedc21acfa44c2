// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.RunConfig;
import langsmith.sandbox.protocol.Durations;
import langsmith.sandbox.protocol.command.FrameEncoder;
import org.jspecify.annotations.Nullable;

/** Creates the frame that starts a command, from defaults and options. */
public final class FirstFrame {
  /** No limit. */
  public static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

  private static final int MAX_MESSAGE_BYTES = 16 << 20;

  /** That of a control character, which JSON escapes. */
  private static final int MAX_BYTES_PER_CHARACTER = 6;

  private FirstFrame() {}

  public static ExecuteFrame.Builder defaults() {
    return ExecuteFrame.builder()
        .timeoutSeconds(60)
        .shell("/bin/bash")
        .idleTimeoutSeconds(300)
        .killOnDisconnect(false)
        .ttlSeconds(600);
  }

  /**
   * Completes a frame.
   *
   * @param freshCommandId the id unless one was chosen
   * @param stagedInput the path of the command's input in the sandbox; null if it has none
   * @param keepStdinOpen whether input may be sent later
   */
  static ExecuteFrame complete(
      ExecuteFrame frame,
      String freshCommandId,
      @Nullable String stagedInput,
      boolean keepStdinOpen) {
    ExecuteFrame.Builder builder = frame.toBuilder();
    String commandLine = frame.command();
    if (stagedInput != null && commandLine != null) {
      builder.command(StdinSource.redirect(stagedInput, commandLine));
    }
    if (frame.commandId() == null) {
      builder.commandId(freshCommandId);
    }
    if (!keepStdinOpen) {
      builder.closeStdin(true);
    }
    RunConfig run = frame.runConfig();
    if (run != null) {
      builder
          .runConfig(run.toBuilder().workDir(frame.cwd()).envVars(frame.env()).build())
          .cwd(null)
          .env(null);
    }
    return builder.build();
  }

  /**
   * Checks that a server accepts a frame of this size (clause H7). Otherwise it would be sent in
   * vain, and as a whole.
   *
   * @throws IllegalArgumentException if the frame is too large
   */
  static void requireSendable(ExecuteFrame frame) {
    if (characters(frame) <= MAX_MESSAGE_BYTES / MAX_BYTES_PER_CHARACTER) {
      return;
    }
    int bytes = new FrameEncoder().encode(frame).getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_MESSAGE_BYTES) {
      throw new IllegalArgumentException(
          "the command and its variables have "
              + bytes
              + " bytes as a message, and a message may have "
              + MAX_MESSAGE_BYTES
              + "; pass large data with stdin(…), or write it to a file first");
    }
  }

  private static long characters(ExecuteFrame frame) {
    long characters = frame.command() == null ? 0 : frame.command().length();
    RunConfig run = frame.runConfig();
    Map<String, String> variables = run == null ? frame.env() : run.envVars();
    if (variables != null) {
      for (Map.Entry<String, String> variable : variables.entrySet()) {
        characters += variable.getKey().length() + variable.getValue().length();
      }
    }
    return characters;
  }

  /** Returns the command id of a complete frame. */
  static String commandId(ExecuteFrame frame) {
    return Objects.requireNonNull(frame.commandId(), "commandId");
  }

  /** Returns a number of seconds; -1 for {@link #FOREVER} if that is allowed. */
  public static int seconds(Duration duration, String name, boolean endless) {
    if (endless && duration.equals(FOREVER)) {
      return -1;
    }
    boolean whole = duration.getNano() == 0;
    if (duration.isNegative() || !whole || duration.getSeconds() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          name
              + " must be whole seconds, from 0 to 2147483647, but was "
              + Durations.text(duration));
    }
    return (int) duration.getSeconds();
  }
}
