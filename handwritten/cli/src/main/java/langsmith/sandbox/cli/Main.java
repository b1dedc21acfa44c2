// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import langsmith.sandbox.error.CommandInterruptedException;
import langsmith.sandbox.error.CommandNotFoundException;
import langsmith.sandbox.error.CommandRejectedException;
import langsmith.sandbox.error.CommandTimeoutException;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxAuthenticationException;
import langsmith.sandbox.error.SandboxException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line; without arguments it runs the demonstration. */
@Command(
    name = "langsmith-sandbox",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Runs commands and moves files in LangSmith Sandboxes, or local ones.",
    footer = {
      "",
      "Without LANGSMITH_ENDPOINT and LANGSMITH_API_KEY, 'run' starts a local server",
      "for the call.",
      "",
      "Exit codes: the command's own with 'run' and 'attach'; 2 for wrong usage; 66 if",
      "the sandbox, file or command does not exist; 69 if the service or the connection",
      "failed; 70 for an error of this program; 74 if a local file cannot be read or",
      "written; 77 if the key was refused; 124 if the command exceeded its time limit;",
      "130 after Ctrl-C; 141 if the reader of the output is gone."
    })
public final class Main {
  static final int NOT_FOUND = 66;
  static final int UNAVAILABLE = 69;
  static final int INTERNAL = 70;
  static final int LOCAL_FILE = 74;
  static final int NOT_PERMITTED = 77;
  static final int TIMED_OUT = 124;
  static final int INTERRUPTED = 130;
  static final int READER_GONE = 141;

  private final Map<String, String> environment;
  private final Printer printer;

  Main(Map<String, String> environment, Printer printer) {
    this.environment = environment;
    this.printer = printer;
  }

  static Main ofProcess() {
    return new Main(System.getenv(), Printer.OF_PROCESS);
  }

  /** Returns the environment, which configures the service. */
  Map<String, String> environment() {
    return environment;
  }

  /** Returns the printer of commands' output. */
  Printer printer() {
    return printer;
  }

  /**
   * Runs the command line and ends the process with its exit code.
   *
   * @param args the arguments
   */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    String[] given;
    try {
      given = RawArguments.ofProcess(args);
    } catch (IllegalArgumentException e) {
      err.println("error: " + e.getMessage());
      System.exit(CommandLine.ExitCode.USAGE);
      return;
    }
    String[] call = orDemo(given);
    System.exit(commandLine(ofProcess(), call).setOut(out).setErr(err).execute(call));
  }

  /** Returns a command line that knows at least the call that the arguments begin with. */
  static CommandLine commandLine(Main main, String... args) {
    CommandLine commandLine = new CommandLine(main);
    Verbs.addTo(commandLine, args);
    return commandLine
        .registerConverter(Duration.class, new Durations())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::report)
        .setParameterExceptionHandler(Main::reportUsage);
  }

  static String[] orDemo(String[] args) {
    return args.length == 0 ? new String[] {"demo"} : args;
  }

  /** Prints one line for an invalid command line. */
  private static int reportUsage(CommandLine.ParameterException e, String[] args) {
    CommandLine cli = e.getCommandLine();
    cli.getErr()
        .println(
            "error: "
                + e.getMessage()
                + "; see '"
                + cli.getCommandSpec().qualifiedName()
                + " --help'");
    CommandLine.UnmatchedArgumentException.printSuggestions(e, cli.getErr());
    return CommandLine.ExitCode.USAGE;
  }

  /** Prints one line for an error caused by the service or the user; any other is a bug. */
  private static int report(Exception e, CommandLine cli, CommandLine.ParseResult parsed) {
    PrintWriter err = cli.getErr();
    if (e instanceof OutputFailedException output && output.isReaderGone()) {
      return READER_GONE;
    }
    if (e instanceof SandboxException
        || e instanceof IllegalArgumentException
        || e instanceof UncheckedIOException
        || e instanceof OutputFailedException
        || e instanceof ServeCommand.StartFailedException
        || e instanceof CancellationException) {
      err.println("error: " + inOptions(String.valueOf(e.getMessage())));
      return exitCode(e);
    }
    err.println("error: " + e + " (this is a bug of the command line, please report it)");
    e.printStackTrace(err);
    return INTERNAL;
  }

  /** Names options where the library names its methods, and writes durations as options do. */
  static String inOptions(String message) {
    return Durations.inWords(message)
        .replace("set a longer limit with Command.timeout(…)", "set a longer limit with --timeout")
        .replace(", or start commands with a longer Command.ttl(…)", "")
        .replace("set LANGSMITH_API_KEY or apiKey(…)", "set LANGSMITH_API_KEY")
        .replace("pass large data with stdin(…), or", "pass large data as input, or")
        .replace("; use read(path)", "");
  }

  private static int exitCode(Exception e) {
    boolean upgradeForbidden =
        e instanceof CommandRejectedException r && (r.status() == 401 || r.status() == 403);
    if (upgradeForbidden || e instanceof SandboxAuthenticationException) {
      return NOT_PERMITTED;
    }
    if (e instanceof ResourceNotFoundException || e instanceof CommandNotFoundException) {
      return NOT_FOUND;
    }
    if (e instanceof CommandTimeoutException) {
      return TIMED_OUT;
    }
    if (e instanceof CommandInterruptedException || e instanceof CancellationException) {
      return INTERRUPTED;
    }
    if (e instanceof UncheckedIOException || e instanceof OutputFailedException) {
      return LOCAL_FILE;
    }
    return e instanceof IllegalArgumentException ? CommandLine.ExitCode.USAGE : UNAVAILABLE;
  }
}
