// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import langsmith.sandbox.api.model.ExecuteRequest;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.RunConfig;
import org.jspecify.annotations.Nullable;

/**
 * A command as it was asked for, checked, with defaults filled in.
 *
 * @param command the command line; null opens an interactive shell
 * @param shell absolute path of the shell inside the box
 * @param environment the command's own variables
 * @param directory absolute, or relative to the home directory; null means what the box says
 * @param user whom to run as; null means what the box says
 * @param terminal whether it gets a pseudo-terminal
 * @param inputClosed whether standard input is at its end from the start
 * @param timeoutSeconds 0 means no limit
 * @param idleTimeoutSeconds -1 means never
 * @param ttlSeconds -1 means for ever
 * @param killOnDisconnect whether it dies with its last attachment
 */
record CommandSpec(
    @Nullable String command,
    String shell,
    Map<String, String> environment,
    @Nullable String directory,
    @Nullable String user,
    boolean terminal,
    boolean inputClosed,
    int timeoutSeconds,
    int idleTimeoutSeconds,
    int ttlSeconds,
    boolean killOnDisconnect) {
  private static final String DEFAULT_SHELL = "/bin/bash";
  private static final int DEFAULT_TIMEOUT_SECONDS = 60;
  private static final int DEFAULT_IDLE_TIMEOUT_SECONDS = 300;
  private static final int DEFAULT_TTL_SECONDS = 600;
  private static final int MAX_ID_LENGTH = 128;

  static CommandSpec of(ExecuteFrame frame) throws RejectedFrameException {
    boolean terminal = orElse(frame.pty(), false);
    RunConfig runConfig = frame.runConfig();
    check(
        runConfig == null || (frame.env() == null && frame.cwd() == null),
        "run_config excludes env and cwd: send one or the other");
    check(frame.command() != null || terminal, "execute needs a command unless pty is true");
    if (frame.commandId() != null) {
      String unused = checkedId(frame.commandId());
    }
    String directory = runConfig == null ? frame.cwd() : runConfig.workDir();
    check(
        runConfig == null || directory == null || directory.startsWith("/"),
        "run_config.work_dir must be absolute");
    return new CommandSpec(
            frame.command(),
            orElse(frame.shell(), DEFAULT_SHELL),
            orElse(runConfig == null ? frame.env() : runConfig.envVars(), Map.of()),
            directory,
            runConfig == null ? null : runConfig.user(),
            terminal,
            !terminal && orElse(frame.closeStdin(), false),
            orElse(frame.timeoutSeconds(), DEFAULT_TIMEOUT_SECONDS),
            orElse(frame.idleTimeoutSeconds(), DEFAULT_IDLE_TIMEOUT_SECONDS),
            orElse(frame.ttlSeconds(), DEFAULT_TTL_SECONDS),
            orElse(frame.killOnDisconnect(), false))
        .checked();
  }

  /** A command over HTTP: nobody can write to it, attach to it or outlive it. */
  static CommandSpec of(ExecuteRequest request) throws RejectedFrameException {
    langsmith.sandbox.api.model.RunConfig config = request.runConfig();
    return of(
        ExecuteFrame.builder()
            .command(request.command())
            .shell(request.shell())
            .env(request.env())
            .cwd(request.cwd())
            .runConfig(
                config == null
                    ? null
                    : RunConfig.builder()
                        .user(config.user())
                        .workDir(config.workDir())
                        .envVars(config.envVars())
                        .build())
            .closeStdin(true)
            .timeoutSeconds(
                request.timeout() == null ? request.timeoutSeconds() : request.timeout())
            .idleTimeoutSeconds(-1)
            .ttlSeconds(0)
            .build());
  }

  /** Returns the id of a command if it has an acceptable length. */
  static String checkedId(String id) throws RejectedFrameException {
    check(
        !id.isEmpty() && id.length() <= MAX_ID_LENGTH,
        "command_id must have 1 to " + MAX_ID_LENGTH + " characters");
    return id;
  }

  /** Fills in what the box says and the command does not. */
  CommandSpec over(CommandDefaults defaults) {
    Map<String, String> merged = new HashMap<>(defaults.environment());
    merged.putAll(environment);
    return new CommandSpec(
        command,
        shell,
        merged,
        directory == null ? defaults.workDirectory() : directory,
        user == null ? defaults.user() : user,
        terminal,
        inputClosed,
        timeoutSeconds,
        idleTimeoutSeconds,
        ttlSeconds,
        killOnDisconnect);
  }

  private CommandSpec checked() throws RejectedFrameException {
    check(shell.startsWith("/") && isText(shell), "shell must be an absolute path");
    check(
        directory == null || isText(directory),
        "the working directory must not hold a NUL character");
    check(timeoutSeconds >= 0, "timeout_seconds must be 0 or more, not " + timeoutSeconds);
    check(
        idleTimeoutSeconds >= -1,
        "idle_timeout_seconds must be -1 or more, not " + idleTimeoutSeconds);
    check(ttlSeconds >= -1, "ttl_seconds must be -1 or more, not " + ttlSeconds);
    check(command == null || isText(command), "command must not hold a NUL character");
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      String name = variable.getKey();
      check(
          !name.isEmpty() && name.indexOf('=') < 0 && isText(name),
          "an environment variable needs a name without '=' and NUL");
      check(
          variable.getValue() != null && isText(variable.getValue()),
          "environment variable " + name + " must be text without NUL");
    }
    return this;
  }

  private static boolean isText(String value) {
    return value.indexOf('\0') < 0;
  }

  private static <T> T orElse(@Nullable T value, T otherwise) {
    return Objects.requireNonNullElse(value, otherwise);
  }

  private static void check(boolean condition, String message) throws RejectedFrameException {
    if (!condition) {
      throw new RejectedFrameException(RejectedFrameException.INVALID_FRAME, message);
    }
  }

  /** Command line and environment are nobody's business. */
  @Override
  public String toString() {
    return "CommandSpec[terminal " + terminal + ", timeout " + timeoutSeconds + " s]";
  }
}
