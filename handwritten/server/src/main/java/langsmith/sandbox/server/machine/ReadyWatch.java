// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Waits for many descriptors on one thread: for one always, for the others until they can be read
 * or are at their end. Any thread adds and removes, one waits.
 */
final class ReadyWatch {
  private static final int MAX_EVENTS = 32;

  /** A {@code struct epoll_event} has no gap on x86. */
  private static final int DATA_OFFSET = Platform.isIntel() ? 4 : 8;

  private static final int EVENT_BYTES = DATA_OFFSET + 8;

  private final int epoll = Posix.epoll_create1(Posix.O_CLOEXEC);
  private final Memory events = new Memory((long) MAX_EVENTS * EVENT_BYTES);
  private final AtomicLong lastToken = new AtomicLong();
  private final Map<Long, Watched> watched = new ConcurrentHashMap<>();

  private record Watched(int fd, Runnable onReady) {}

  private static final long ALWAYS = 0;

  /**
   * Watches a descriptor, which stays watched.
   *
   * @param onReady called by the thread that waits, each time
   */
  ReadyWatch(int fd, Runnable onReady) {
    try {
      add(ALWAYS, new Watched(fd, onReady));
    } catch (LastErrorException e) {
      close();
      throw e;
    }
  }

  /**
   * Watches a descriptor, which must stay open until it is ready or removed.
   *
   * @param onReady called by the thread that waits
   * @return names the watch
   */
  long add(int fd, Runnable onReady) {
    long token = lastToken.incrementAndGet();
    add(token, new Watched(fd, onReady));
    return token;
  }

  private void add(long token, Watched added) {
    watched.put(token, added);
    try (Memory event = new Memory(EVENT_BYTES)) {
      event.setInt(0, Posix.EPOLLIN);
      event.setLong(DATA_OFFSET, token);
      Posix.epoll_ctl(epoll, Posix.EPOLL_CTL_ADD, added.fd, event);
    } catch (LastErrorException e) {
      watched.remove(token);
      throw e;
    }
  }

  /** Ends a watch; does nothing if it has ended. */
  void remove(long token) {
    Watched ended = watched.remove(token);
    if (ended != null) {
      try {
        // Also needed before a close: the launcher may have a copy of the descriptor.
        Posix.epoll_ctl(epoll, Posix.EPOLL_CTL_DEL, ended.fd, Pointer.NULL);
      } catch (LastErrorException e) {
        // It was never added.
      }
    }
  }

  /** Waits for at least one descriptor, and returns what to call for those that are ready. */
  List<Runnable> await() {
    int n = 0;
    while (n <= 0) {
      try {
        n = Posix.epoll_wait(epoll, events, MAX_EVENTS, -1);
      } catch (LastErrorException e) {
        if (e.getErrorCode() != Posix.EINTR) {
          throw e;
        }
      }
    }
    List<Runnable> ready = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      long token = events.getLong((long) i * EVENT_BYTES + DATA_OFFSET);
      Watched each = watched.get(token);
      if (each != null) {
        if (token != ALWAYS) {
          remove(token);
        }
        ready.add(each.onReady);
      }
    }
    return ready;
  }

  /** Frees its descriptor, after the last {@link #await()}. */
  void close() {
    watched.clear();
    Descriptor.close(epoll);
  }
}
