// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.RunConfig;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.check.ShellWords;
import langsmith.sandbox.internal.command.CommandOptions;
import langsmith.sandbox.internal.command.CommandSpec;
import langsmith.sandbox.internal.command.FirstFrame;
import langsmith.sandbox.internal.command.SessionOptions;
import langsmith.sandbox.internal.command.StdinSource;
import langsmith.sandbox.internal.command.TerminalSize;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.OutputCapture;
import langsmith.sandbox.output.OutputLoss;
import langsmith.sandbox.protocol.ReconnectPolicy;

/**
 * A command to run in a sandbox, and how. Immutable: each method returns a changed copy.
 *
 * <p>Do not confuse four time spans: the {@linkplain #timeout time limit} of the command itself;
 * how long it keeps running while {@linkplain #idleTimeout no client is attached}; how long its
 * output is {@linkplain #ttl kept after it has ended}; and, on the client, how long {@link
 * CommandHandle#result(Duration)} waits. Command line and variables have at most 16 MiB as a
 * message (clause H7); pass large data with {@link #stdin(byte[])}.
 */
public final class Command {
  /** For {@link #idleTimeout} and {@link #ttl}: no limit. */
  public static final Duration FOREVER = FirstFrame.FOREVER;

  private final CommandSpec spec;

  private Command(CommandSpec spec) {
    this.spec = spec;
  }

  /**
   * {@return a command line with the defaults: run by {@code /bin/bash}, limited to 60 s, killed
   * when detached for 300 s, its output kept for 600 s, with closed standard input}
   *
   * @param commandLine what the shell runs; not blank
   */
  public static Command of(String commandLine) {
    if (commandLine.isBlank()) {
      throw new IllegalArgumentException(
          "the command line is blank; for an interactive shell use Command.shell(cols, rows)");
    }
    Arguments.wellFormed("the command line", commandLine);
    return new Command(CommandSpec.of(FirstFrame.defaults().command(commandLine).build()));
  }

  /**
   * {@return a program with its arguments, with the defaults of {@link #of}} The program receives
   * each argument exactly as given: the words are quoted, so the shell expands nothing.
   *
   * @param program a name on the {@code PATH}, or a path
   * @param arguments any texts without NUL, also empty ones
   * @throws IllegalArgumentException if the program is empty, or a word contains NUL
   */
  public static Command argv(String program, String... arguments) {
    return of(ShellWords.commandLine(program, arguments));
  }

  /**
   * {@return an interactive shell on a terminal, without a time limit}
   *
   * @param cols columns of the terminal, 1 to 65535
   * @param rows rows of the terminal, 1 to 65535
   */
  public static Command shell(int cols, int rows) {
    return new Command(CommandSpec.of(FirstFrame.defaults().build()))
        .timeout(Duration.ZERO)
        .pty(cols, rows);
  }

  /**
   * Limits how long the command may run; after that the server kills it and {@link
   * CommandHandle#result()} throws {@link langsmith.sandbox.error.CommandTimeoutException}.
   *
   * @param timeout whole seconds; {@link Duration#ZERO} for no limit
   * @return the changed command
   */
  public Command timeout(Duration timeout) {
    return with(frame().timeoutSeconds(FirstFrame.seconds(timeout, "timeout", false)));
  }

  /**
   * Sets how long the command keeps running while no client is attached.
   *
   * @param timeout whole seconds, at least one, or {@link #FOREVER}
   * @return the changed command
   */
  public Command idleTimeout(Duration timeout) {
    return with(frame().idleTimeoutSeconds(FirstFrame.seconds(timeout, "idleTimeout", true)));
  }

  /**
   * Sets how long the output is kept after the command has ended; until then you can attach to it.
   *
   * @param ttl whole seconds, or {@link #FOREVER}
   * @return the changed command
   */
  public Command ttl(Duration ttl) {
    return with(frame().ttlSeconds(FirstFrame.seconds(ttl, "ttl", true)));
  }

  /**
   * Kills the command when its last client disconnects, including after a network failure.
   *
   * @return the changed command
   */
  public Command killOnDisconnect() {
    return with(frame().killOnDisconnect(true));
  }

  /**
   * Sets the shell.
   *
   * @param shell absolute path inside the sandbox
   * @return the changed command
   */
  public Command shellPath(String shell) {
    return with(frame().shell(Arguments.absolutePath("shell", shell)));
  }

  /**
   * Sets the working directory.
   *
   * @param directory absolute path inside the sandbox
   * @return the changed command
   */
  public Command cwd(String directory) {
    return with(frame().cwd(Arguments.absolutePath("cwd", directory)));
  }

  /**
   * Adds an environment variable.
   *
   * @param name not empty, without {@code =}
   * @param value any text without NUL
   * @return the changed command
   */
  public Command env(String name, String value) {
    return new Command(
        spec.withVariable(Arguments.variableName(name), Arguments.variableValue(value)));
  }

  /**
   * Adds environment variables.
   *
   * @param variables values by name, as for {@link #env(String, String)}
   * @return the changed command
   */
  public Command env(Map<String, String> variables) {
    Command[] changed = {this};
    variables.forEach((name, value) -> changed[0] = changed[0].env(name, value));
    return changed[0];
  }

  /**
   * Runs the command as another user. With this, the working directory and the environment travel
   * in the form that current servers prefer; servers of the first generation ignore all three.
   *
   * @param user {@code name}, {@code uid}, {@code name:group} or {@code uid:gid}
   * @return the changed command
   */
  public Command user(String user) {
    String checked = Arguments.notBlank("user", user);
    return with(frame().runConfig(RunConfig.builder().user(checked).build()));
  }

  /**
   * Runs the command on a pseudo-terminal: one output stream, and standard input stays open.
   *
   * @param cols columns, 1 to 65535
   * @param rows rows, 1 to 65535
   * @return the changed command
   */
  public Command pty(int cols, int rows) {
    TerminalSize.check(cols, rows);
    return new Command(spec.withTerminal(cols, rows));
  }

  /**
   * Keeps standard input open for {@link CommandHandle#sendInput}. Without this it is empty.
   *
   * @return the changed command
   */
  public Command openStdin() {
    return new Command(spec.withOpenStdin());
  }

  /**
   * Sets the command's whole standard input. It can have any size and survives the loss of
   * connections, because it does not travel over the command's connection: {@link
   * Sandbox#start(Command)} uploads it as a file under {@code /tmp} first, which the command line
   * opens as standard input and removes before anything else. If the command is never started, the
   * file stays behind. The shell must understand POSIX syntax, and the command's user must be able
   * to read the file; otherwise it ends with exit code 126.
   *
   * @param input a copy is taken
   * @return the changed command
   * @throws IllegalArgumentException if the command has a terminal or {@link #openStdin}
   */
  public Command stdin(byte[] input) {
    return with(options().withStdin(StdinSource.of(input)));
  }

  /**
   * Sets the command's whole standard input to a text in UTF-8; see {@link #stdin(byte[])}.
   *
   * @param input any text
   * @return the changed command
   */
  public Command stdin(String input) {
    return stdin(Arguments.wellFormed("the input", input).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sets the command's whole standard input to a local file; see {@link #stdin(byte[])}. Each start
   * reads the file, without holding it in memory.
   *
   * @param file a file that can be read; otherwise the start throws {@link
   *     IllegalArgumentException}
   * @return the changed command
   */
  public Command stdin(Path file) {
    return with(options().withStdin(StdinSource.of(file)));
  }

  /**
   * Sets the command's whole standard input to the rest of a stream; see {@link #stdin(byte[])}.
   * The start reads it to its end, without holding it in memory, and closes it. A second start
   * throws {@link IllegalStateException}.
   *
   * @param input must not be used elsewhere
   * @return the changed command, which can be started once
   */
  public Command stdin(InputStream input) {
    return with(options().withStdin(StdinSource.of(input)));
  }

  /**
   * Sets the id of the command. Starting a command again with the same id attaches to it instead of
   * running it twice. By default each start generates a new id.
   *
   * @param commandId 1 to 128 characters
   * @return the changed command
   */
  public Command commandId(String commandId) {
    return with(frame().commandId(Arguments.commandId(commandId)));
  }

  /**
   * Limits how much of each stream the result keeps: {@link OutputCapture#headAndTail} for both.
   *
   * @param bytes per stream, {@link OutputCapture#standard} if this is not called; 0 keeps nothing
   * @return the changed command
   */
  public Command captureLimit(int bytes) {
    OutputCapture capture = OutputCapture.headAndTail(bytes);
    return captureStdout(capture).captureStderr(capture);
  }

  /**
   * Sets how the result captures standard output. Views receive the output in any case.
   *
   * @param capture how to capture it
   * @return the changed command
   * @throws IllegalArgumentException if standard error goes to the same file
   */
  public Command captureStdout(OutputCapture capture) {
    return with(options().withStdout(capture));
  }

  /**
   * Sets how the result captures standard error.
   *
   * @param capture as for {@link #captureStdout}
   * @return the changed command
   * @throws IllegalArgumentException if standard output goes to the same file
   */
  public Command captureStderr(OutputCapture capture) {
    return with(options().withStderr(capture));
  }

  /**
   * Sets how the result reports output that the server no longer had.
   *
   * @param loss {@link OutputLoss#FAIL} by default
   * @return the changed command
   */
  public Command onOutputLoss(OutputLoss loss) {
    return with(options().withLoss(loss));
  }

  /**
   * Sets how long a kill may take before {@link CommandHandle#result} reports it as unconfirmed.
   *
   * @param grace positive; 10 s by default, enough to clean up and for the output to arrive
   * @return the changed command
   */
  public Command killGrace(Duration grace) {
    return withSession(options().session().withKillGrace(grace));
  }

  /**
   * Sets how persistently a lost connection to this command is replaced.
   *
   * @param policy instead of the client's
   * @return the changed command
   */
  public Command reconnectPolicy(ReconnectPolicy policy) {
    return withSession(options().session().withReconnect(policy));
  }

  /**
   * Limits all attempts to start this command together; see {@link
   * langsmith.sandbox.config.WebSocketOptions#connectBudget}.
   *
   * @param budget instead of the client's; zero for no limit
   * @return the changed command
   */
  public Command connectBudget(Duration budget) {
    return withSession(options().session().withConnectBudget(budget));
  }

  /**
   * Sets what the command goes over.
   *
   * @param transport instead of the client's; see {@link CommandTransport#SSE} for what it lacks
   * @return the changed command
   */
  public Command transport(CommandTransport transport) {
    return withSession(options().session().withTransport(transport));
  }

  /**
   * Adds a header to the upgrade or request of every connection to this command, replacing any
   * header of the same name (case-insensitive), including the client's and the API key's.
   *
   * @param name letters, digits and a few signs
   * @param value printable ASCII; never shown
   * @return the changed command
   */
  public Command header(String name, String value) {
    return withSession(options().session().withHeader(name, value));
  }

  /**
   * Registers a listener for connection events.
   *
   * @param listener called one call at a time, never on a network thread
   * @return the changed command
   */
  public Command listener(CommandListener listener) {
    return with(options().withListener(listener));
  }

  CommandSpec spec() {
    return spec;
  }

  /** Returns the id, but neither command line nor environment, which may hold secrets. */
  @Override
  public String toString() {
    return "Command[" + Objects.requireNonNullElse(spec.frame().commandId(), "") + "]";
  }

  private ExecuteFrame.Builder frame() {
    return spec.frame().toBuilder();
  }

  private CommandOptions options() {
    return spec.options();
  }

  private Command withSession(SessionOptions changed) {
    return with(options().withSession(changed));
  }

  private Command with(CommandOptions changed) {
    return new Command(spec.with(changed));
  }

  private Command with(ExecuteFrame.Builder changed) {
    return new Command(spec.with(changed));
  }
}
