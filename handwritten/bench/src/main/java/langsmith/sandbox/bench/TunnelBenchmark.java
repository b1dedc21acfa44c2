// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.network.Tunnel;
import langsmith.sandbox.network.TunnelOptions;
import langsmith.sandbox.server.SandboxServer;

/**
 * A tunnel next to a plain TCP relay: how fast one connection moves bytes, how long a byte takes
 * there and back, and how much processor time a gigabyte costs. One tunnel leads through the local
 * server, which is one more program on the way than the relay; one leads to a stand-in that is the
 * program at the end itself. All take turns in one run, and only their ratios and differences mean
 * anything.
 */
final class TunnelBenchmark {
  private static final int WARM_UP_ROUNDS = 3;
  private static final int PINGS = 3000;

  private final int rounds;
  private final long bytes;
  private final ThreadTimes times = new ThreadTimes();

  private TunnelBenchmark(int rounds, long bytes) {
    this.rounds = rounds;
    this.bytes = bytes;
  }

  /**
   * Runs everything.
   *
   * @param args the number of rounds (default 5), of mebibytes of each transfer (default 512), and
   *     the ways, of {@code relay,server,stand-in} (default all)
   */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    long megabytes = args.length > 1 ? Long.parseLong(args[1]) : 512;
    List<String> ways = List.of((args.length > 2 ? args[2] : "relay,server,stand-in").split(","));
    new TunnelBenchmark(rounds, megabytes << 20).run(ways);
  }

  private void run(List<String> names) throws Exception {
    try (TunnelProgram program = new TunnelProgram();
        SandboxServer server = SandboxServer.start();
        TunnelStandIn standIn = new TunnelStandIn();
        TcpRelay relay = new TcpRelay(program.port());
        SandboxClient client = client(server.endpoint(), server.apiKey());
        SandboxClient other = client(standIn.endpoint(), "none");
        Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault());
        Sandbox played = other.sandboxes().open(CreateSandbox.fromDefault());
        Tunnel tunnel = sandbox.tunnel(TunnelOptions.to(program.port()).probe(false));
        Tunnel direct = played.tunnel(TunnelOptions.to(1).probe(false))) {
      List<Way> ways = new ArrayList<>();
      ways.add(new Way("relay", relay.port()));
      ways.add(new Way("server", tunnel.localPort()));
      ways.add(new Way("stand-in", direct.localPort()));
      ways.removeIf(way -> !names.contains(way.name));
      // The first rounds let the compiler see everything, and are not counted.
      for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
        for (Way way : ways) {
          way.down.add(transfer(way.port, TunnelProgram.DOWN), round);
          way.up.add(transfer(way.port, TunnelProgram.UP), round);
          if (round >= 0) {
            way.micros.add(roundTripMicros(way.port));
          } else {
            roundTripMicros(way.port);
          }
        }
      }
      print(ways);
    }
  }

  private static SandboxClient client(String endpoint, String key) {
    return SandboxClient.builder().endpoint(endpoint).apiKey(key).build();
  }

  /**
   * One transfer.
   *
   * @param megabytesPerSecond its speed
   * @param near milliseconds of processor time for each gigabyte, of relay or client
   * @param far the same, of the local server
   */
  private record Transfer(double megabytesPerSecond, double near, double far) {}

  /** The transfers of one direction. */
  private static final class Transfers {
    private final List<Transfer> counted = new ArrayList<>();

    void add(Transfer transfer, int round) {
      if (round >= 0) {
        counted.add(transfer);
      }
    }

    double median(ToDoubleFunction<Transfer> of) {
      return TunnelBenchmark.median(counted.stream().mapToDouble(of).toArray());
    }
  }

  /** The measurements of one way. */
  private static final class Way {
    private final String name;
    private final int port;
    private final Transfers down = new Transfers();
    private final Transfers up = new Transfers();
    private final List<Double> micros = new ArrayList<>();

    Way(String name, int port) {
      this.name = name;
      this.port = port;
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  private Transfer transfer(int port, byte direction) throws IOException {
    try (Socket socket = connect(port, direction)) {
      long nearBefore = times.nanos("relay", "langsmith-sandbox-io");
      long farBefore = times.nanos("vert.x-eventloop");
      long begin = System.nanoTime();
      TunnelProgram.send(socket, bytes);
      if (direction == TunnelProgram.DOWN) {
        TunnelProgram.receive(socket, bytes);
      } else {
        TunnelProgram.sendBlocks(socket, bytes);
        TunnelProgram.receive(socket, 1);
      }
      double nanos = System.nanoTime() - begin;
      double gigabytes = bytes / 1e9;
      return new Transfer(
          1e3 * bytes / nanos,
          (times.nanos("relay", "langsmith-sandbox-io") - nearBefore) / 1e6 / gigabytes,
          (times.nanos("vert.x-eventloop") - farBefore) / 1e6 / gigabytes);
    }
  }

  private static double roundTripMicros(int port) throws IOException {
    double[] micros = new double[PINGS];
    try (Socket socket = connect(port, TunnelProgram.PING)) {
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      for (int n = 0; n < PINGS; n++) {
        long begin = System.nanoTime();
        out.write(1);
        if (in.read() < 0) {
          throw new IOException("the program has ended");
        }
        micros[n] = (System.nanoTime() - begin) / 1e3;
      }
    }
    return median(micros);
  }

  private static Socket connect(int port, byte what) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.getOutputStream().write(what);
    return socket;
  }

  private static void print(List<Way> ways) {
    System.out.printf(
        Locale.ROOT,
        "%n%-10s %9s %5s %9s %5s %9s %7s   %s%n",
        "median",
        "down MB/s",
        "",
        "up MB/s",
        "",
        "there+back",
        "",
        "CPU ms/GB down: relay or client, server | up");
    Way first = ways.get(0);
    for (Way way : ways) {
      double down = way.down.median(Transfer::megabytesPerSecond);
      double up = way.up.median(Transfer::megabytesPerSecond);
      double micros = micros(way);
      System.out.printf(
          Locale.ROOT,
          "%-10s %9.0f %5.2f %9.0f %5.2f %7.0f us %+4.0f us   %5.0f %5.0f | %5.0f %5.0f%n",
          way.name,
          down,
          down / first.down.median(Transfer::megabytesPerSecond),
          up,
          up / first.up.median(Transfer::megabytesPerSecond),
          micros,
          micros - micros(first),
          way.down.median(Transfer::near),
          way.down.median(Transfer::far),
          way.up.median(Transfer::near),
          way.up.median(Transfer::far));
    }
  }

  private static double micros(Way way) {
    return median(way.micros.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
