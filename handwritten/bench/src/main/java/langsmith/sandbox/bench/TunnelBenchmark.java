// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.network.Tunnel;
import langsmith.sandbox.network.TunnelOptions;
import langsmith.sandbox.server.SandboxServer;

/**
 * A tunnel through the local server next to a plain TCP relay: how fast one connection moves bytes,
 * and how long a byte takes there and back. Both take turns in one run, and only their ratio and
 * difference mean anything.
 */
final class TunnelBenchmark {
  private static final byte DOWN = 'd';
  private static final byte UP = 'u';
  private static final byte PING = 'p';
  private static final int BLOCK = 64 << 10;

  private final int rounds;
  private final long bytes;
  private final int pings;

  private TunnelBenchmark(int rounds, long bytes, int pings) {
    this.rounds = rounds;
    this.bytes = bytes;
    this.pings = pings;
  }

  /**
   * Runs everything.
   *
   * @param args the number of rounds (default 5) and of mebibytes of each transfer (default 512)
   */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    long megabytes = args.length > 1 ? Long.parseLong(args[1]) : 512;
    new TunnelBenchmark(rounds, megabytes << 20, 3000).run();
  }

  private void run() throws Exception {
    try (ServerSocket program = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        SandboxServer server = SandboxServer.start();
        SandboxClient client =
            SandboxClient.builder().endpoint(server.endpoint()).apiKey(server.apiKey()).build();
        Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault())) {
      Thread serving = new Thread(() -> serve(program), "program");
      serving.setDaemon(true);
      serving.start();
      int target = program.getLocalPort();
      try (TcpRelay relay = new TcpRelay(target);
          Tunnel tunnel = sandbox.tunnel(TunnelOptions.to(target).probe(false))) {
        Map<String, Integer> ways = new LinkedHashMap<>();
        ways.put("relay", relay.port());
        ways.put("tunnel", tunnel.localPort());
        Map<String, Figures> figures = new LinkedHashMap<>();
        ways.keySet().forEach(way -> figures.put(way, new Figures()));
        // The first round lets the compiler see both, and is not counted.
        for (int round = 0; round <= rounds; round++) {
          for (Map.Entry<String, Integer> way : ways.entrySet()) {
            Figures kept = round == 0 ? new Figures() : figures.get(way.getKey());
            measure(way.getValue(), kept == null ? new Figures() : kept);
          }
        }
        print(figures);
      }
    }
  }

  /** The measurements of one way. */
  private static final class Figures {
    private final List<Double> down = new ArrayList<>();
    private final List<Double> up = new ArrayList<>();
    private final List<Double> micros = new ArrayList<>();

    private static double median(List<Double> values) {
      return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
  }

  private void measure(int port, Figures figures) throws IOException {
    figures.down.add(megabytesPerSecond(port, DOWN));
    figures.up.add(megabytesPerSecond(port, UP));
    figures.micros.add(roundTripMicros(port));
  }

  private double megabytesPerSecond(int port, byte direction) throws IOException {
    try (Socket socket = connect(port, direction)) {
      long begin = System.nanoTime();
      if (direction == DOWN) {
        send(socket, bytes);
        receive(socket, bytes);
      } else {
        send(socket, bytes);
        sendBlocks(socket, bytes);
        receive(socket, 1);
      }
      return bytes / 1e6 / ((System.nanoTime() - begin) / 1e9);
    }
  }

  private double roundTripMicros(int port) throws IOException {
    double[] micros = new double[pings];
    try (Socket socket = connect(port, PING)) {
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      for (int n = 0; n < pings; n++) {
        long begin = System.nanoTime();
        out.write(1);
        if (in.read() < 0) {
          throw new IOException("the program has ended");
        }
        micros[n] = (System.nanoTime() - begin) / 1e3;
      }
    }
    Arrays.sort(micros);
    return micros[pings / 2];
  }

  private static Socket connect(int port, byte what) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.getOutputStream().write(what);
    return socket;
  }

  // --- the program behind both ---

  private static void serve(ServerSocket program) {
    try {
      while (true) {
        Socket socket = program.accept();
        Thread talking = new Thread(() -> talk(socket), "program");
        talking.setDaemon(true);
        talking.start();
      }
    } catch (IOException e) {
      // The benchmark is over.
    }
  }

  private static void talk(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = socket.getInputStream();
      int what = in.read();
      if (what == PING) {
        for (int next = in.read(); next >= 0; next = in.read()) {
          socket.getOutputStream().write(next);
        }
      } else if (what == DOWN) {
        sendBlocks(socket, readLong(in));
        receive(socket, 1);
      } else if (what == UP) {
        receive(socket, readLong(in));
        socket.getOutputStream().write(1);
      }
    } catch (IOException e) {
      // The other side has ended.
    }
  }

  private static void send(Socket socket, long length) throws IOException {
    socket.getOutputStream().write(ByteBuffer.allocate(8).putLong(length).array());
  }

  private static long readLong(InputStream in) throws IOException {
    return ByteBuffer.wrap(in.readNBytes(8)).getLong();
  }

  private static void sendBlocks(Socket socket, long length) throws IOException {
    byte[] block = new byte[BLOCK];
    OutputStream out = socket.getOutputStream();
    for (long left = length; left > 0; left -= BLOCK) {
      out.write(block, 0, (int) Math.min(left, BLOCK));
    }
  }

  private static void receive(Socket socket, long length) throws IOException {
    byte[] block = new byte[BLOCK];
    InputStream in = socket.getInputStream();
    for (long left = length; left > 0; ) {
      int count = in.read(block, 0, (int) Math.min(left, BLOCK));
      if (count < 0) {
        return;
      }
      left -= count;
    }
  }

  private static void print(Map<String, Figures> figures) {
    System.out.printf(
        Locale.ROOT, "%n%-10s %12s %12s %16s%n", "median", "down MB/s", "up MB/s", "round trip us");
    figures.forEach(
        (way, f) ->
            System.out.printf(
                Locale.ROOT,
                "%-10s %12.0f %12.0f %16.0f%n",
                way,
                Figures.median(f.down),
                Figures.median(f.up),
                Figures.median(f.micros)));
    List<Figures> both = List.copyOf(figures.values());
    System.out.printf(
        Locale.ROOT,
        "%-10s %12.2f %12.2f %+16.0f%n",
        "tunnel",
        Figures.median(both.get(1).down) / Figures.median(both.get(0).down),
        Figures.median(both.get(1).up) / Figures.median(both.get(0).up),
        Figures.median(both.get(1).micros) - Figures.median(both.get(0).micros));
  }
}
