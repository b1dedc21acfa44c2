// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import langsmith.sandbox.protocol.StandardStream;

/** A spawned process that leads its own session and process group. Thread-safe. */
interface ChildProcess {
  /** Returns the process id on the host; also the id of the process group. */
  int pid();

  /**
   * Waits for the process itself to end; interrupts do not end the wait. Called by one thread.
   *
   * @return the exit code, 128 + n after signal n
   */
  int awaitExit();

  /** Returns whether the stream exists; a terminal has one only. */
  boolean has(StandardStream output);

  /**
   * Reads some bytes; blocks. Called by one thread per stream.
   *
   * @return how many; -1 when everything the process wrote has been read, even if another process
   *     still holds the stream open
   */
  int read(StandardStream output, byte[] buffer) throws IOException;

  /** Writes all bytes to standard input; blocks while the process does not read. */
  void writeInput(byte[] bytes) throws IOException;

  /** Ends standard input; does nothing for a terminal. */
  void closeInput() throws IOException;

  /** Tells the terminal its size; does nothing without one. */
  void resize(int columns, int rows) throws IOException;

  /**
   * Frees the descriptors; unblocks a pending write. Call after the streams were read to their end.
   * Idempotent.
   */
  void close();
}
