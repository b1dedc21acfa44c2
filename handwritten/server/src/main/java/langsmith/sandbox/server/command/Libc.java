// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;

/** System calls that Java does not offer. A failed call throws {@link LastErrorException}. */
interface Libc extends Library {
  Libc INSTANCE = Native.load("c", Libc.class);

  int SIGKILL = 9;

  /** Sends a signal; a negative {@code pid} means the process group. */
  int kill(int pid, int signal) throws LastErrorException;

  int mkfifo(String path, int mode) throws LastErrorException;
}
