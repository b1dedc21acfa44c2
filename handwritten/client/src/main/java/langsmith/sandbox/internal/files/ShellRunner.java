// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.time.Duration;
import langsmith.sandbox.internal.runtime.CancelSignal;

/** Runs lines for a POSIX shell in the root directory of a sandbox, in the locale C. */
@FunctionalInterface
public interface ShellRunner {
  /**
   * Starts a line and waits until it is running.
   *
   * @param limit whole seconds; zero for none
   * @param capturedBytes how much of each output stream is kept
   * @param signal ends the wait
   */
  Run start(String line, Duration limit, int capturedBytes, CancelSignal signal);

  /** A running line. */
  interface Run extends AutoCloseable {
    /** Requests a kill, without waiting for it. */
    void kill();

    /** Waits for the end. */
    Result result();

    /** Detaches; a command that is still running continues. */
    @Override
    void close();
  }

  /**
   * The result of a line.
   *
   * @param exitCode of the shell
   * @param stdout the captured standard output
   * @param stderr the captured standard error
   */
  record Result(int exitCode, String stdout, String stderr) {}
}
