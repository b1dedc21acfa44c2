// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import langsmith.sandbox.protocol.StandardStream;

/** A spawned process that leads its own session and process group. Thread-safe. */
interface ChildProcess {
  /** Returns the process id on the host; also the id of the process group. */
  int pid();

  /**
   * Waits for the process itself to end, ignoring interrupts. Called by one thread.
   *
   * @return the exit code, 128 + n after signal n
   */
  int awaitExit();

  /** Returns whether the stream exists; a terminal has only one. */
  boolean has(StandardStream output);

  /**
   * Reads some bytes; blocks. Called by one thread per stream.
   *
   * @return the number of bytes; -1 when all output of the process has been read, even if another
   *     process keeps the stream open
   */
  int read(StandardStream output, byte[] buffer) throws IOException;

  /** Writes all bytes to standard input; blocks while the process does not read. */
  void writeInput(byte[] bytes) throws IOException;

  /** Ends standard input; does nothing for a terminal. */
  void closeInput() throws IOException;

  /** Sets the size of the terminal; does nothing without one. */
  void resize(int columns, int rows) throws IOException;

  /**
   * Frees the descriptors and unblocks a pending write. Call this after reading the streams to
   * their end. Idempotent.
   */
  void close();
}
