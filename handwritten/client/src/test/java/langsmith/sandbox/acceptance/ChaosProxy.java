// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Passes bytes on, whatever they mean, and lets each connection come to grief in another way at
 * another byte: in a handshake, in the header of a TLS record, in the middle of one. Every third
 * connection at least passes some 100 KB, so that a command gets somewhere.
 */
final class ChaosProxy implements AutoCloseable {
  private static final int MOST_BYTES = 400_000;
  private static final int LEAST_BYTES = 100_000;
  private static final int TRICKLED_BYTES = 6_000;
  private static final int BUFFER_BYTES = 16 << 10;

  /** The ways in which a connection goes wrong. */
  enum Way {
    RESET,
    /** Closed as if it were over, within a record and without the end of TLS. */
    CUT,
    /** Nothing more passes, and nothing ends. */
    STALL,
    /** Some bytes at a time, then a reset. */
    TRICKLE
  }

  private final int target;
  private final Random random;
  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final Map<Way, Integer> happened = new EnumMap<>(Way.class);
  private volatile boolean calm = true;
  private int connections;

  ChaosProxy(int target, long seed) throws IOException {
    this.target = target;
    this.random = new Random(seed);
    this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  String endpoint() {
    return "https://localhost:" + listener.getLocalPort();
  }

  /** From now on every new connection goes wrong; those that there are end. */
  void begin() throws IOException {
    calm = false;
    endAll();
  }

  /** How often each way was taken. */
  synchronized Map<Way, Integer> happened() {
    return new EnumMap<>(happened);
  }

  private void accept() {
    try {
      while (true) {
        Socket near = listener.accept();
        near.setTcpNoDelay(true);
        Plan plan = calm ? null : plan();
        threads.execute(() -> relay(near, plan));
      }
    } catch (IOException e) {
      // The listener was closed.
    }
  }

  private synchronized Plan plan() {
    Way way = Way.values()[random.nextInt(Way.values().length)];
    int bytes =
        ++connections % 3 == 0
            ? LEAST_BYTES + random.nextInt(MOST_BYTES)
            : 1 + random.nextInt(1 + random.nextInt(MOST_BYTES));
    return new Plan(way, bytes, 1 + random.nextInt(64));
  }

  /** What happens once so many bytes have come from the server. */
  private record Plan(Way way, int bytes, int trickled) {}

  private void relay(Socket near, @Nullable Plan plan) {
    try (near;
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target)) {
      sockets.add(near);
      sockets.add(far);
      threads.execute(() -> copy(near, far));
      if (plan == null) {
        far.getInputStream().transferTo(near.getOutputStream());
      } else {
        passOn(far.getInputStream(), near.getOutputStream(), plan);
        goWrong(near, far, plan.way());
      }
    } catch (IOException e) {
      // It was cut.
    } finally {
      sockets.remove(near);
    }
  }

  private static void passOn(InputStream from, OutputStream to, Plan plan) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int done = 0; done < plan.bytes(); ) {
      boolean slow = plan.way() == Way.TRICKLE && done < TRICKLED_BYTES;
      int room = slow ? plan.trickled() : buffer.length;
      int n = from.read(buffer, 0, Math.min(room, plan.bytes() - done));
      if (n < 0) {
        throw new IOException("the server has ended it");
      }
      to.write(buffer, 0, n);
      done += n;
      if (slow) {
        LockSupport.parkNanos(1);
      }
    }
  }

  private void goWrong(Socket near, Socket far, Way way) throws IOException {
    synchronized (this) {
      happened.merge(way, 1, Integer::sum);
    }
    switch (way) {
      case RESET, TRICKLE -> near.setSoLinger(true, 0);
      case STALL -> {
        // Until the client gives up.
        far.shutdownInput();
        while (!near.isClosed() && !far.isClosed()) {
          LockSupport.parkNanos(5_000_000);
        }
      }
      case CUT -> {}
    }
  }

  private void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // It was cut.
    } finally {
      sockets.remove(to);
    }
  }

  private void endAll() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    endAll();
    threads.shutdownNow();
  }
}
