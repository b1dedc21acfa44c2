// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The command line; without arguments it runs the demonstration. */
@Command(
    name = Main.NAME,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Runs commands and moves files in LangSmith Sandboxes, or local ones.",
    footer = {
      "",
      "The service is that of --profile, of LANGSMITH_ENDPOINT and LANGSMITH_API_KEY, of",
      "LSBX_PROFILE, or of the profile 'default', the first of them that is there. Without",
      "any, 'run' and 'shell' start a local server for the call.",
      "",
      "Exit codes: the command's own with 'run' and 'attach'; 2 for wrong usage; 66 if",
      "the sandbox, file or command does not exist; 69 if the service or the connection",
      "failed; 70 for an error of this program; 74 if a local file cannot be read or",
      "written; 77 if the key was refused; 124 if the command exceeded its time limit;",
      "130 after Ctrl-C; 141 if the reader of the output is gone."
    })
public final class Main {
  static final String NAME = "lsbx";

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

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "The profile of the configuration file with the service to use.")
  private @Nullable String profileName;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Show requests and connections on standard error, without their contents.")
  private boolean verbose;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Show neither progress nor messages that only inform.")
  private boolean quiet;

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
    return quiet ? printer.quiet() : printer;
  }

  /** Returns the profile of the option; null if it is not given. */
  @Nullable String profileName() {
    return profileName;
  }

  /** Returns the chosen profile; null if the environment configures the service, or nothing. */
  @Nullable Profile profile() {
    if (profileName == null && Backend.namesService(environment)) {
      return null;
    }
    String variable = environment.getOrDefault("LSBX_PROFILE", "");
    String name = profileName != null ? profileName : variable.isBlank() ? "default" : variable;
    boolean chosen = profileName != null || !variable.isBlank();
    Path file = Profiles.place(environment);
    if (file == null || !(chosen || Files.exists(file))) {
      if (chosen) {
        throw new IllegalArgumentException("there is no home directory for the profile " + name);
      }
      return null;
    }
    Profiles profiles = Profiles.read(file);
    return chosen || profiles.has(name) ? profiles.get(name) : null;
  }

  /** Runs the verb. */
  private int execute(ParseResult call) {
    if (verbose) {
      if (quiet) {
        throw new ParameterException(
            call.commandSpec().commandLine(), "--verbose and --quiet exclude each other");
      }
      // Before the first logger of the client exists.
      System.setProperty("org.slf4j.simpleLogger.log.langsmith.sandbox", "debug");
    }
    return new CommandLine.RunLast().execute(call);
  }

  /**
   * Runs the command line and ends the process with its exit code.
   *
   * @param args the arguments
   */
  public static void main(String[] args) {
    if (args.length == 1 && args[0].equals("--version")) {
      // Without the parser, which takes half of the time of such a call.
      System.out.println(Version.text());
      return;
    }
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
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(Terminals.colours(Terminals.OUT, main.environment)))
        .setExecutionStrategy(main.new Execution())
        .setExecutionExceptionHandler(new Errors())
        .setParameterExceptionHandler(new Errors());
  }

  /** Runs the verb. No lambda, because that would keep picocli's classes out of the archive. */
  private final class Execution implements CommandLine.IExecutionStrategy {
    @Override
    public int execute(ParseResult call) {
      return Main.this.execute(call);
    }
  }

  /** Reports errors. No lambdas, for the same reason. */
  private static final class Errors
      implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
    @Override
    public int handleExecutionException(Exception e, CommandLine cli, ParseResult parsed) {
      return report(e, cli);
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
      return reportUsage(e);
    }
  }

  static String[] orDemo(String[] args) {
    return args.length == 0 ? new String[] {"demo"} : args;
  }

  /** Prints one line for an invalid command line. */
  private static int reportUsage(ParameterException e) {
    CommandLine cli = e.getCommandLine();
    cli.getErr()
        .println(
            errorLabel(cli)
                + e.getMessage()
                + "; see '"
                + cli.getCommandSpec().qualifiedName()
                + " --help'");
    CommandLine.UnmatchedArgumentException.printSuggestions(e, cli.getErr());
    return CommandLine.ExitCode.USAGE;
  }

  private static String errorLabel(CommandLine cli) {
    Main main = (Main) cli.getCommandSpec().root().userObject();
    return Terminals.colours(Terminals.ERR, main.environment).string("@|bold,red error:|@ ");
  }

  /** Prints one line for an error caused by the service or the user; any other is a bug. */
  private static int report(Exception e, CommandLine cli) {
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
      err.println(errorLabel(cli) + inOptions(String.valueOf(e.getMessage())));
      return exitCode(e);
    }
    err.println(errorLabel(cli) + e + " (this is a bug of the command line, please report it)");
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
