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
  private volatile boolean ended;

  /** Created with the first use, because the input of most commands is not used. */
  private @org.jspecify.annotations.Nullable Memory buffer;

  Descriptor(int fd, Wake wake) {
    this.fd = fd;
    this.wake = wake;
    Posix.fcntl(fd, Posix.F_SETFL, Posix.O_NONBLOCK);
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

  /** Returns whether a read came to the end: no process can write any more. */
  boolean isEnded() {
    return ended;
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
        return n == 0 ? end() : (int) n;
      } catch (LastErrorException e) {
        if (e.getErrorCode() == Posix.EAGAIN) {
          return NOTHING;
        }
        if (e.getErrorCode() != Posix.EINTR) {
          // The other side of a terminal is gone.
          return end();
        }
      }
    }
  }

  private int end() {
    ended = true;
    return END;
  }

  /**
   * Returns whether the output is at its end, for one that is ready to be read or may be. Does not
   * block.
   */
  boolean isAtEnd() {
    try (Memory ready = pollOf(Posix.POLLIN, -1)) {
      int n = Posix.poll(ready, 1, 0);
      if (n > 0 && (ready.getShort(6) & Posix.POLLIN) == 0) {
        ended = true;
      }
    } catch (LastErrorException e) {
      // A read will tell.
    }
    return ended;
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
    try (Memory fds = pollOf(event, heedsWake ? wake.number() : -1)) {
      int n = Posix.poll(fds, heedsWake ? 2 : 1, millis);
      return n > 0 && fds.getShort(6) != 0;
    } catch (LastErrorException e) {
      return e.getErrorCode() == Posix.EINTR;
    }
  }

  /** Returns two {@code struct pollfd}: this descriptor, and the wake or nothing. */
  private Memory pollOf(short event, int other) {
    Memory fds = new Memory(16);
    fds.setInt(0, fd);
    fds.setInt(4, event);
    fds.setInt(8, other);
    fds.setInt(12, Posix.POLLIN);
    return fds;
  }

  private Memory memory() {
    Memory made = buffer;
    if (made == null) {
      made = new Memory(BUFFER_BYTES);
      buffer = made;
    }
    return made;
  }

  /** Closes it, after the last read or write. */
  void close() {
    close(fd);
    if (buffer != null) {
      buffer.close();
      buffer = null;
    }
  }

  static void close(int fd) {
    try {
      Posix.close(fd);
    } catch (LastErrorException e) {
      // The descriptor is free nevertheless.
    }
  }

  /** Ends the waits of descriptors, once and for all. Costs a descriptor only once one waits. */
  static final class Wake {
    // Guarded by this.
    private int fd = -1;
    private boolean awake;
    private boolean closed;

    /** Returns a descriptor that is readable from {@link #wake} on. */
    synchronized int number() {
      if (fd < 0 && !closed) {
        fd = Posix.eventfd(awake ? 1 : 0, Posix.O_CLOEXEC | Posix.O_NONBLOCK);
      }
      return fd;
    }

    synchronized void wake() {
      awake = true;
      if (fd >= 0) {
        try (Memory one = new Memory(8)) {
          one.setLong(0, 1);
          Posix.write(fd, one, 8);
        }
      }
    }

    synchronized void close() {
      closed = true;
      if (fd >= 0) {
        Descriptor.close(fd);
        fd = -1;
      }
    }
  }
}
