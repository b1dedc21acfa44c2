// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import com.pty4j.PtyProcess;
import com.pty4j.WinSize;
import com.pty4j.unix.Pty;
import com.pty4j.unix.UnixPtyProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.protocol.StandardStream;

/** A process on its own pseudo-terminal, which it controls. All its output is standard output. */
final class PtyChild implements ChildProcess {
  static final int COLUMNS = 80;
  static final int ROWS = 24;

  private static final long CLOSE_DELAY_SECONDS = 1;

  private final PtyProcess process;
  private final InputStream output;
  private final OutputStream input;

  private PtyChild(PtyProcess process) {
    this.process = process;
    this.output = process.getInputStream();
    this.input = process.getOutputStream();
  }

  /**
   * Spawns a process. Only the deprecated constructor takes a terminal that already has its size;
   * the builder sets the size later, when the process may already have read it.
   */
  @SuppressWarnings("deprecation")
  static PtyChild spawn(Launch launch) throws IOException {
    String[] environment =
        launch.environment().entrySet().stream()
            .map(variable -> variable.getKey() + "=" + variable.getValue())
            .toArray(String[]::new);
    Pty terminal = new Pty();
    try {
      terminal.setWindowSize(new WinSize(COLUMNS, ROWS), null);
      return new PtyChild(
          new UnixPtyProcess(
              launch.arguments().toArray(new String[0]),
              environment,
              launch.directory().toString(),
              terminal,
              null,
              false));
    } catch (IOException e) {
      terminal.close();
      throw e;
    }
  }

  @Override
  public int pid() {
    return (int) process.pid();
  }

  @Override
  public int awaitExit() {
    return SessionLeader.awaitExit(process);
  }

  @Override
  public boolean has(StandardStream stream) {
    return stream == StandardStream.STDOUT;
  }

  @Override
  public int read(StandardStream stream, byte[] buffer) throws IOException {
    int n = output.read(buffer);
    return n > 0 ? n : -1;
  }

  @Override
  public void writeInput(byte[] bytes) throws IOException {
    input.write(bytes);
    input.flush();
  }

  @Override
  public void closeInput() {}

  @Override
  public void resize(int columns, int rows) {
    process.setWinSize(new WinSize(columns, rows));
  }

  /**
   * Closes the terminal after a delay: the library's own thread still writes to one of its
   * descriptors after it reported the exit, and that number must not refer to another file by then.
   */
  @Override
  public void close() {
    CompletableFuture.delayedExecutor(CLOSE_DELAY_SECONDS, TimeUnit.SECONDS)
        .execute(this::closeNow);
  }

  private void closeNow() {
    try {
      output.close();
      input.close();
    } catch (IOException e) {
      // The descriptor is free nevertheless.
    }
  }

  @Override
  public String toString() {
    return "PtyChild[" + process.pid() + "]";
  }
}
