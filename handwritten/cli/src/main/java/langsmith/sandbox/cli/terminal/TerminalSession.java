// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.output.OutputGap;

/** Shows one remote command in the user's terminal, and sends it what the user types. */
public final class TerminalSession implements CommandListener {
  /** What of a command was shown before. */
  public enum Start {
    /** Nothing. */
    NEW,
    /** All that was before, and nothing of it comes again. */
    RESUMED,
    /** Something, and it comes again. */
    AGAIN
  }

  /** Old output arrives without a pause longer than this. */
  private static final Duration PAUSE = Duration.ofMillis(300);

  private static final String NOTE = "\033[22;2t\033]2;connection lost, reconnecting\007";
  private static final String NO_NOTE = "\033[23;2t";

  /** What a program that was left has no chance to undo: screen, cursor, mouse, paste, colours. */
  private static final String PLAIN =
      "\033[?1049l\033[?25h\033[?1000l\033[?1002l\033[?1003l\033[?1006l\033[?2004l\033[0m";

  private final LocalTerminal terminal;
  private final InputStream in;
  private final OutputStream out;
  private final DetachKeys detachKeys;
  private final Typed typed = new Typed();

  // Guarded by this.
  private final EscapeState position = new EscapeState();
  private boolean noted;
  private long missing;

  private volatile boolean detached;

  /**
   * Creates a session, which does nothing yet.
   *
   * @param terminal the terminal, which {@link #show} makes raw; the caller closes it
   * @param in what is typed
   * @param out the screen
   * @param detachKeys the keys that leave the command; empty for none
   */
  public TerminalSession(
      LocalTerminal terminal, InputStream in, OutputStream out, String detachKeys) {
    this.terminal = terminal;
    this.in = in;
    this.out = out;
    this.detachKeys = DetachKeys.parse(detachKeys);
  }

  /**
   * Shows the command until it ends or the user leaves it.
   *
   * @param handle its handle, on a terminal, with no view yet; closed if the user leaves
   * @param start what of it was shown before
   * @return whether the user has left it
   */
  public boolean show(CommandHandle handle, Start start) {
    terminal.raw();
    terminal.onResize((columns, rows) -> resize(handle, columns, rows));
    if (start != Start.NEW) {
      // Programs draw their screen again when its size has changed.
      resize(handle, terminal.columns(), terminal.rows() + 1);
    }
    resize(handle, terminal.columns(), terminal.rows());
    Thread keys = new Thread(() -> passKeys(handle), "keys");
    keys.setDaemon(true);
    keys.start();
    boolean ended = false;
    try {
      showOutput(handle, start == Start.AGAIN);
      ended = true;
    } catch (IllegalStateException e) {
      if (!detached) {
        throw e;
      }
    } finally {
      if (!ended) {
        write(PLAIN.getBytes(US_ASCII));
      }
    }
    return !ended;
  }

  /** {@return how many bytes of output were lost} */
  public synchronized long missing() {
    return missing;
  }

  private void showOutput(CommandHandle handle, boolean again) {
    QueryFilter filter = new QueryFilter();
    boolean old = again;
    boolean first = true;
    long last = 0;
    for (OutputChunk chunk : handle) {
      byte[] bytes = chunk.bytes();
      if (old && !first && System.nanoTime() - last > PAUSE.toNanos()) {
        old = false;
        write(filter.rest());
      }
      write(old ? filter.filter(bytes) : bytes);
      first = false;
      last = System.nanoTime();
    }
    write(filter.rest());
  }

  private void passKeys(CommandHandle handle) {
    byte[] buffer = new byte[4096];
    try {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        String text = typed.decode(detachKeys.pass(buffer, length));
        if (!text.isEmpty()) {
          send(handle, text);
        }
        if (detachKeys.areTyped()) {
          detached = true;
          handle.close();
          return;
        }
      }
      handle.closeInput();
    } catch (IOException | SandboxException e) {
      // The terminal or the command is gone, which the output shows.
    }
  }

  private void send(CommandHandle handle, String text) {
    try {
      handle.sendInput(text);
    } catch (SandboxOperationException e) {
      // The connection broke while keys were on their way: the user sees what arrived.
      note("\007");
    }
  }

  private static void resize(CommandHandle handle, int columns, int rows) {
    try {
      handle.resize(columns, rows);
    } catch (SandboxException e) {
      // The command has ended.
    }
  }

  @Override
  public synchronized void lost(String reason) {
    if (!noted) {
      noted = note(NOTE);
    }
  }

  @Override
  public synchronized void reattached(int attempts) {
    endNote();
  }

  @Override
  public synchronized void gap(OutputGap gap) {
    missing += gap.bytes();
  }

  private synchronized void endNote() {
    if (noted) {
      noted = !note(NO_NOTE);
    }
  }

  /** Writes something of our own, unless the program is in the middle of something. */
  private synchronized boolean note(String text) {
    boolean possible = position.isBetween();
    if (possible) {
      print(text.getBytes(US_ASCII));
    }
    return possible;
  }

  private synchronized void write(byte[] output) {
    position.follow(output);
    print(output);
  }

  private void print(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the terminal is gone: " + e.getMessage(), e);
    }
  }
}
