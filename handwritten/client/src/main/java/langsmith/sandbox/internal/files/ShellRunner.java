// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.time.Duration;
import langsmith.sandbox.internal.runtime.CancelSignal;

/** Runs lines for a POSIX shell in the root directory of a sandbox, in the locale C. */
@FunctionalInterface
public interface ShellRunner {
  /**
   * Starts a line and waits until it runs.
   *
   * @param limit whole seconds; zero for none
   * @param capturedBytes how much of each output stream is kept
   * @param signal ends the waiting
   */
  Run start(String line, Duration limit, int capturedBytes, CancelSignal signal);

  /** A line that runs. */
  interface Run extends AutoCloseable {
    /** Asks for a kill, without waiting for it. */
    void kill();

    /** Waits for the end. */
    Result result();

    /** Detaches; a command that still runs goes on. */
    @Override
    void close();
  }

  /**
   * The end of a line.
   *
   * @param exitCode as the shell gave it
   * @param stdout standard output, as far as it was kept
   * @param stderr standard error, as far as it was kept
   */
  record Result(int exitCode, String stdout, String stderr) {}
}
