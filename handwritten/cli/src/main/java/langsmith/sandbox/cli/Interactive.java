// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.function.Function;
import java.util.function.Supplier;
import langsmith.sandbox.Checkpoint;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.cli.terminal.LocalTerminal;
import langsmith.sandbox.cli.terminal.TerminalSession;
import langsmith.sandbox.cli.terminal.TerminalSession.Start;

/** A command in the terminal of the user. */
final class Interactive {
  private final Main main;
  private final Supplier<Backend> backend;
  private final Function<Backend, Sandbox> sandbox;
  private final String detachKeys;

  /**
   * Creates it.
   *
   * @param detachKeys what leaves the command; empty for none, as for sandboxes that are deleted
   */
  Interactive(
      Main main, Supplier<Backend> backend, Function<Backend, Sandbox> sandbox, String detachKeys) {
    this.main = main;
    this.backend = backend;
    this.sandbox = sandbox;
    this.detachKeys = detachKeys;
  }

  /** Starts a command, on a terminal of this one's size and kind; returns its exit code. */
  int run(Command command) {
    try (LocalTerminal terminal = LocalTerminal.open();
        KillOnInterrupt interrupt = KillOnInterrupt.of(main.printer());
        Backend opened = interrupt.openBackend(backend);
        Sandbox box = interrupt.openSandbox(() -> sandbox.apply(opened))) {
      TerminalSession session = session(terminal);
      Command inTerminal =
          asHere(command)
              .pty(terminal.columns(), terminal.rows())
              .idleTimeout(Command.FOREVER)
              .captureLimit(0)
              .listener(session);
      try (CommandHandle handle = interrupt.killFirst(box.start(inTerminal))) {
        try {
          return show(session, handle, terminal, Start.NEW);
        } finally {
          interrupt.stopWatching();
        }
      }
    }
  }

  private TerminalSession session(LocalTerminal terminal) {
    return new TerminalSession(terminal, StandardInput.open(), main.printer().out(), detachKeys);
  }

  private int show(
      TerminalSession session, CommandHandle handle, LocalTerminal terminal, Start start) {
    boolean left = session.show(handle, start);
    terminal.close();
    if (session.missing() > 0) {
      main.printer().message(session.missing() + " bytes of output were lost");
    }
    if (left) {
      Checkpoint checkpoint = handle.checkpoint();
      main.printer().message("the command is still running; resume with: attach -t " + checkpoint);
      return 0;
    }
    return handle.result().exitCode();
  }

  /** Attaches to a command that runs on a terminal; returns its exit code. */
  static int attach(Main main, Target target, String detachKeys) {
    Interactive interactive =
        new Interactive(
            main,
            () -> Backend.remote(main),
            opened -> opened.client().sandboxes().get(target.sandboxName()),
            detachKeys);
    try (LocalTerminal terminal = LocalTerminal.open();
        Backend opened = interactive.backend.get()) {
      TerminalSession session = interactive.session(terminal);
      try (CommandHandle handle = target.attach(opened, session)) {
        Start start = target.isFromStart() ? Start.AGAIN : Start.RESUMED;
        return interactive.show(session, handle, terminal, start);
      }
    }
  }

  /** Programs ask for the kind of terminal and its colours in these variables. */
  private Command asHere(Command command) {
    Command changed = command;
    for (String name : new String[] {"COLORTERM", "TERM"}) {
      String value = main.environment().get(name);
      if (value != null && !value.isEmpty()) {
        changed = changed.env(name, value);
      }
    }
    return changed;
  }
}
