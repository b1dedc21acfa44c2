// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import langsmith.sandbox.api.model.ExecuteRequest;
import langsmith.sandbox.api.model.StartEventStreamRequest;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.RunConfig;
import org.jspecify.annotations.Nullable;

/** A requested command, checked and completed with defaults. Immutable. */
final class RequestedCommand {
  private static final String DEFAULT_SHELL = "/bin/bash";
  private static final int DEFAULT_TIMEOUT_SECONDS = 60;
  private static final int DEFAULT_IDLE_TIMEOUT_SECONDS = 300;
  private static final int DEFAULT_TTL_SECONDS = 600;
  private static final int MAX_ID_LENGTH = 128;

  private final ExecuteFrame frame;

  /** Directory, user and variables: {@code run_config}, or {@code env} and {@code cwd}. */
  private final RunConfig config;

  private final boolean overEvents;

  private RequestedCommand(ExecuteFrame frame, RunConfig config, boolean overEvents) {
    this.frame = frame;
    this.config = config;
    this.overEvents = overEvents;
  }

  static RequestedCommand of(ExecuteFrame frame) throws RejectedFrameException {
    RunConfig given = frame.runConfig();
    check(
        given == null || (frame.env() == null && frame.cwd() == null),
        "run_config excludes env and cwd: send one or the other");
    if (frame.commandId() != null) {
      String unused = checkedId(frame.commandId());
    }
    check(
        given == null || given.workDir() == null || given.workDir().startsWith("/"),
        "run_config.work_dir must be absolute");
    RunConfig config =
        given == null
            ? RunConfig.builder().envVars(frame.env()).workDir(frame.cwd()).build()
            : given;
    return new RequestedCommand(frame, config, false).checked();
  }

  /** Creates a command over HTTP, which has no input and cannot be attached to. */
  static RequestedCommand of(ExecuteRequest request) throws RejectedFrameException {
    return of(
        ExecuteFrame.builder()
            .command(request.command())
            .shell(request.shell())
            .env(request.env())
            .cwd(request.cwd())
            .runConfig(runConfig(request.runConfig()))
            .closeStdin(true)
            .timeoutSeconds(
                request.timeout() == null ? request.timeoutSeconds() : request.timeout())
            .idleTimeoutSeconds(-1)
            .ttlSeconds(0)
            .build());
  }

  /** Creates a command over Server-Sent Events, which has no input and no terminal. */
  static RequestedCommand of(StartEventStreamRequest request) throws RejectedFrameException {
    RequestedCommand command =
        of(
            ExecuteFrame.builder()
                .command(request.command())
                .commandId(request.commandId())
                .shell(request.shell())
                .env(request.env())
                .cwd(request.cwd())
                .runConfig(runConfig(request.runConfig()))
                .closeStdin(true)
                .timeoutSeconds(request.timeoutSeconds())
                .idleTimeoutSeconds(request.idleTimeoutSeconds())
                .ttlSeconds(request.ttlSeconds())
                .build());
    return new RequestedCommand(command.frame, command.config, true);
  }

  private static @Nullable RunConfig runConfig(
      langsmith.sandbox.api.model.@Nullable RunConfig config) {
    return config == null
        ? null
        : RunConfig.builder()
            .user(config.user())
            .workDir(config.workDir())
            .envVars(config.envVars())
            .build();
  }

  /** Returns the id of a command if it has an acceptable length. */
  static String checkedId(String id) throws RejectedFrameException {
    check(
        !id.isEmpty() && id.length() <= MAX_ID_LENGTH,
        "command_id must have 1 to " + MAX_ID_LENGTH + " characters");
    return id;
  }

  /** Completes unset members from the box's defaults. */
  RequestedCommand over(CommandDefaults defaults) {
    Map<String, String> merged = new HashMap<>(defaults.environment());
    merged.putAll(environment());
    return new RequestedCommand(
        frame,
        RunConfig.builder()
            .user(user() == null ? defaults.user() : user())
            .workDir(directory() == null ? defaults.workDirectory() : directory())
            .envVars(merged)
            .build(),
        overEvents);
  }

  /** Returns the command line; null opens an interactive shell. */
  @Nullable String command() {
    return frame.command();
  }

  /** Returns the absolute path of the shell inside the box. */
  String shell() {
    return orElse(frame.shell(), DEFAULT_SHELL);
  }

  /** Returns the command's own variables. */
  Map<String, String> environment() {
    return orElse(config.envVars(), Map.of());
  }

  /** Returns a path, absolute or relative to the home directory; null means the box's default. */
  @Nullable String directory() {
    return config.workDir();
  }

  /** Returns the user; null means the box's default. */
  @Nullable String user() {
    return config.user();
  }

  /** Returns whether the command gets a pseudo-terminal. */
  boolean terminal() {
    return orElse(frame.pty(), false);
  }

  /** Returns whether standard input is at its end from the start. */
  boolean inputClosed() {
    return !terminal() && orElse(frame.closeStdin(), false);
  }

  /** Returns the time limit in seconds; 0 means none. */
  int timeoutSeconds() {
    return orElse(frame.timeoutSeconds(), DEFAULT_TIMEOUT_SECONDS);
  }

  /** Returns the seconds it may run without a client; -1 means forever. */
  int idleTimeoutSeconds() {
    return orElse(frame.idleTimeoutSeconds(), DEFAULT_IDLE_TIMEOUT_SECONDS);
  }

  /** Returns the seconds it can be attached to after its end; -1 means forever. */
  int ttlSeconds() {
    return orElse(frame.ttlSeconds(), DEFAULT_TTL_SECONDS);
  }

  /** Returns whether the command is killed when its last client disconnects. */
  boolean killOnDisconnect() {
    return orElse(frame.killOnDisconnect(), false);
  }

  /** Returns whether it is served as Server-Sent Events, and not over WebSockets (clause V2). */
  boolean overEvents() {
    return overEvents;
  }

  private RequestedCommand checked() throws RejectedFrameException {
    check(command() != null || terminal(), "execute needs a command unless pty is true");
    check(shell().startsWith("/") && isText(shell()), "shell must be an absolute path");
    check(
        directory() == null || isText(directory()),
        "the working directory must not contain a NUL character");
    check(timeoutSeconds() >= 0, "timeout_seconds must be 0 or more, not " + timeoutSeconds());
    check(
        idleTimeoutSeconds() >= -1,
        "idle_timeout_seconds must be -1 or more, not " + idleTimeoutSeconds());
    check(ttlSeconds() >= -1, "ttl_seconds must be -1 or more, not " + ttlSeconds());
    check(command() == null || isText(command()), "command must not contain a NUL character");
    check(
        command() == null || ProgramTexts.isArgument(command()),
        "command must have at most " + ProgramTexts.MAX_BYTES + " bytes; write it to a file first");
    Optional<String> problem = ProgramTexts.problem(environment());
    check(problem.isEmpty(), problem.orElse(""));
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

  /** Omits the command line and the environment. */
  @Override
  public String toString() {
    return "RequestedCommand[terminal " + terminal() + ", timeout " + timeoutSeconds() + " s]";
  }
}
