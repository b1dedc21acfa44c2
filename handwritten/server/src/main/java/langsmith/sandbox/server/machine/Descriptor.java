// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import java.io.IOException;

/**
 * A pipe or terminal of a process. One thread at a time reads or writes it; any thread may
 * {@linkplain Wake wake} that thread.
 */
final class Descriptor {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final int fd;
  private final Wake wake;
  private long sinceTheEnd;

  /** Created with the first use, because the input of most commands is not used. */
  private @org.jspecify.annotations.Nullable Memory buffer;

  Descriptor(int fd, Wake wake) {
    this.fd = fd;
    this.wake = wake;
    Posix.fcntl(fd, Posix.F_SETFL, Posix.fcntl(fd, Posix.F_GETFL, 0) | Posix.O_NONBLOCK);
  }

  int number() {
    return fd;
  }

  /** Counts bytes that were read after the end of the process. */
  void countSinceTheEnd(int bytes) {
    sinceTheEnd += bytes;
  }

  long readSinceTheEnd() {
    return sinceTheEnd;
  }

  /** What a read ended with instead of bytes. */
  static final int END = -1;

  static final int NOTHING = 0;

  /**
   * Waits for bytes and reads them.
   *
   * @param patienceMillis how long to wait; negative to wait until woken
   * @return the number of bytes, {@link #NOTHING} when woken or after the patience, or {@link #END}
   */
  int read(byte[] into, int patienceMillis) throws IOException {
    Memory memory = memory();
    try {
      while (true) {
        int n = readNow(memory, into.length);
        if (n > 0) {
          memory.read(0, into, 0, n);
        }
        if (n != NOTHING) {
          return n;
        }
        if (!await(Posix.POLLIN, patienceMillis)) {
          return NOTHING;
        }
      }
    } catch (LastErrorException e) {
      throw new IOException("cannot read", e);
    }
  }

  private int readNow(Memory memory, int limit) {
    while (true) {
      try {
        long n = Posix.read(fd, memory, Math.min(limit, BUFFER_BYTES));
        return n == 0 ? END : (int) n;
      } catch (LastErrorException e) {
        if (e.getErrorCode() == Posix.EAGAIN) {
          return NOTHING;
        }
        if (e.getErrorCode() != Posix.EINTR) {
          // The other side of a terminal is gone.
          return END;
        }
      }
    }
  }

  /**
   * Writes all bytes.
   *
   * @throws IOException if the reading end is closed, or the wait was ended
   */
  void write(byte[] bytes) throws IOException {
    Memory memory = memory();
    for (int done = 0; done < bytes.length; ) {
      int n = Math.min(bytes.length - done, BUFFER_BYTES);
      memory.write(0, bytes, done, n);
      try {
        done += (int) Posix.write(fd, memory, n);
      } catch (LastErrorException e) {
        if (e.getErrorCode() == Posix.EAGAIN) {
          if (!await(Posix.POLLOUT, -1)) {
            throw new IOException("the process has ended", e);
          }
        } else if (e.getErrorCode() != Posix.EINTR) {
          throw new IOException("the reading end is closed", e);
        }
      }
    }
  }

  /** Returns whether the descriptor is ready; false when woken or after the patience. */
  private boolean await(short event, int millis) {
    boolean heedsWake = millis < 0;
    Memory fds = new Memory(16);
    fds.setInt(0, fd);
    fds.setInt(4, event);
    fds.setInt(8, wake.number());
    fds.setInt(12, Posix.POLLIN);
    try {
      int n = Posix.poll(fds, heedsWake ? 2 : 1, millis);
      return n > 0 && fds.getShort(6) != 0;
    } catch (LastErrorException e) {
      return e.getErrorCode() == Posix.EINTR;
    }
  }

  private Memory memory() {
    Memory made = buffer;
    if (made == null) {
      made = new Memory(BUFFER_BYTES);
      buffer = made;
    }
    return made;
  }

  void close() {
    close(fd);
  }

  static void close(int fd) {
    try {
      Posix.close(fd);
    } catch (LastErrorException e) {
      // The descriptor is free nevertheless.
    }
  }

  /** Ends the waits of descriptors, once and for all. */
  static final class Wake {
    private final int fd = Posix.eventfd(0, Posix.O_CLOEXEC | Posix.O_NONBLOCK);

    int number() {
      return fd;
    }

    void wake() {
      try (Memory one = new Memory(8)) {
        one.setLong(0, 1);
        Posix.write(fd, one, 8);
      }
    }

    void close() {
      Descriptor.close(fd);
    }
  }
}
