// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.output.OutputChunk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs one command, shows its output as it arrives, and exits with its exit code. */
@picocli.CommandLine.Command(
    name = "run",
    aliases = "exec",
    mixinStandardHelpOptions = true,
    description = "Runs a command in a sandbox and exits with its exit code.",
    footer = {
      "",
      "Ctrl-C kills the command in the sandbox. Example:",
      "  run -- bash -c 'echo hello; exit 7'",
      "  sort names.txt | run -i -- uniq -c",
      "  run -it -- python3"
    })
final class RunCommand implements Callable<Integer> {
  @ParentCommand private Main main = Main.ofProcess();

  @Parameters(
      arity = "1..*",
      paramLabel = "CMD",
      description =
          "The command and its arguments, passed unchanged."
              + " A single argument is a shell line.")
  private List<String> arguments = List.of();

  @Option(
      names = "--sandbox",
      paramLabel = "NAME",
      description = "Use this sandbox. By default a new one is created and deleted afterwards.")
  private @Nullable String sandbox;

  @Option(
      names = "--snapshot",
      paramLabel = "REF",
      description = "Create the sandbox from this snapshot.")
  private @Nullable String snapshot;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description =
          "Time limit of the command, such as 90, 90s, 5m or 2h; 0 for none, the default.",
      defaultValue = "0")
  private Duration timeout = Duration.ZERO;

  @Option(
      names = {"-e", "--env"},
      paramLabel = "NAME=VALUE",
      description = "Environment of the command; may be given several times.")
  private Map<String, String> environment = new LinkedHashMap<>();

  @Option(
      names = {"-i", "--stdin"},
      description =
          "Read standard input to its end, then start the command with it as input."
              + " By default the command's input is empty.")
  private boolean stdin;

  @Option(names = "--cwd", paramLabel = "DIR", description = "Working directory, absolute.")
  private @Nullable String directory;

  @Option(
      names = {"-u", "--user"},
      paramLabel = "USER",
      description = "The user in the sandbox that runs the command.")
  private @Nullable String user;

  @Option(
      names = {"-t", "--tty"},
      description =
          "Run the command in this terminal, interactively: what is typed goes to it."
              + " With or without -i.")
  private boolean tty;

  @Mixin private TerminalOptions terminal = new TerminalOptions();

  @Option(
      names = "--detach",
      description =
          "Start the command, print a checkpoint for 'attach', 'logs' and 'kill', and exit."
              + " A sandbox created for it is kept.")
  private boolean detach;

  @Override
  public Integer call() {
    if (tty) {
      return interactive();
    }
    Command command = command();
    if (detach) {
      return leave(command.idleTimeout(Command.FOREVER));
    }
    try (KillOnInterrupt interrupt = KillOnInterrupt.of(main.printer());
        Backend backend = interrupt.openBackend(() -> Backend.of(main));
        Sandbox box = interrupt.openSandbox(() -> open(backend));
        CommandHandle handle = interrupt.killFirst(box.start(command))) {
      try {
        return show(handle);
      } finally {
        // Before the handle and the sandbox are closed, because the kill needs them.
        interrupt.stopWatching();
      }
    }
  }

  private int interactive() {
    if (detach) {
      throw new IllegalArgumentException("--detach and --tty exclude each other");
    }
    String keys = sandbox == null ? "" : terminal.detachKeys;
    return new Interactive(main, () -> Backend.of(main), this::open, keys).run(command());
  }

  /** Starts a command and leaves it running without a client, as long as its sandbox exists. */
  private int leave(Command command) {
    try (Backend backend = Backend.remote(main)) {
      Sandbox box =
          sandbox == null
              ? backend.client().sandboxes().create(toCreate())
              : backend.client().sandboxes().get(sandbox);
      if (sandbox == null) {
        main.printer().info("sandbox " + box.name() + " was created and is kept; see 'delete'");
      }
      try (CommandHandle handle = box.start(command)) {
        main.printer().line(handle.checkpoint());
      }
      return 0;
    }
  }

  private int show(CommandHandle handle) {
    try {
      for (OutputChunk chunk : handle) {
        main.printer().print(chunk);
      }
    } catch (OutputFailedException e) {
      handle.kill();
      throw e;
    }
    return handle.result().exitCode();
  }

  private Command command() {
    Command command = given().timeout(timeout);
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      command = command.env(variable.getKey(), variable.getValue());
    }
    if (stdin && !tty) {
      command = command.stdin(StandardInput.open());
    }
    if (user != null) {
      command = command.user(user);
    }
    return directory == null ? command : command.cwd(directory);
  }

  private Sandbox open(Backend backend) {
    if (sandbox != null) {
      return backend.client().sandboxes().get(sandbox);
    }
    return backend.client().sandboxes().open(toCreate());
  }

  private CreateSandbox toCreate() {
    return snapshot == null ? CreateSandbox.fromDefault() : CreateSandbox.fromSnapshot(snapshot);
  }

  /** Returns the command: a single argument is a shell line, several are passed unchanged. */
  private Command given() {
    String first = arguments.get(0);
    return arguments.size() == 1
        ? Command.of(first)
        : Command.argv(first, arguments.subList(1, arguments.size()).toArray(String[]::new));
  }
}
