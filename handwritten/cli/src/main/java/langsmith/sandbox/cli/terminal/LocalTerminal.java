// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.function.BiConsumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.ControlFlag;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Attributes.OutputFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal of the user. */
public final class LocalTerminal implements AutoCloseable {
  private final Terminal terminal;
  private final Attributes before;
  private final Thread onExit = new Thread(this::restore, "restore-terminal");
  private boolean closed;

  private LocalTerminal(Terminal terminal) {
    this.terminal = terminal;
    this.before = terminal.getAttributes();
  }

  /**
   * {@return the terminal that this process was started in}
   *
   * @throws IllegalArgumentException if there is none
   */
  public static LocalTerminal open() {
    try {
      // Through stty: without native code, for the few calls that are made. A probe would leave a
      // thread behind that takes the first key.
      return new LocalTerminal(
          TerminalBuilder.builder()
              .system(true)
              .dumb(false)
              .provider("exec")
              .graphemeCluster(false)
              .nativeSignals(true)
              .signalHandler(Terminal.SignalHandler.SIG_DFL)
              .build());
    } catch (IOException | IllegalStateException e) {
      throw new IllegalArgumentException(
          "standard input and output must be a terminal for this; leave -t out to use them as they"
              + " are",
          e);
    }
  }

  /** {@return the columns, at least 1} */
  public int columns() {
    return atLeastOne(terminal.getSize().getColumns(), 80);
  }

  /** {@return the rows, at least 1} */
  public int rows() {
    return atLeastOne(terminal.getSize().getRows(), 24);
  }

  private static int atLeastOne(int reported, int usual) {
    return reported < 1 ? usual : reported;
  }

  /** Calls with columns and rows whenever the size changes. */
  void onResize(BiConsumer<Integer, Integer> listener) {
    terminal.handle(Terminal.Signal.WINCH, signal -> listener.accept(columns(), rows()));
  }

  /** Passes every key on as it is typed, until {@link #close} or the end of this process. */
  void raw() {
    Attributes raw = new Attributes(before);
    raw.setLocalFlags(
        EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.ISIG, LocalFlag.IEXTEN), false);
    raw.setInputFlags(
        EnumSet.of(
            InputFlag.BRKINT,
            InputFlag.ICRNL,
            InputFlag.IGNCR,
            InputFlag.INLCR,
            InputFlag.ISTRIP,
            InputFlag.IXON),
        false);
    raw.setOutputFlag(OutputFlag.OPOST, false);
    raw.setControlFlag(ControlFlag.CS8, true);
    raw.setControlChar(ControlChar.VMIN, 1);
    raw.setControlChar(ControlChar.VTIME, 0);
    Runtime.getRuntime().addShutdownHook(onExit);
    terminal.setAttributes(raw);
  }

  private void restore() {
    terminal.setAttributes(before);
  }

  /** Makes the terminal what it was. Idempotent. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      // The process is exiting, and the hook does the same.
    }
    try {
      restore();
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the terminal could not be restored; call 'reset'", e);
    }
  }

  @Override
  public String toString() {
    Size size = terminal.getSize();
    return "LocalTerminal[" + size.getColumns() + "x" + size.getRows() + "]";
  }
}
