// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.StartedFrame;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.command.TestServer.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large output, slow readers, absent readers, and broken connections. */
class CommandFlowIT {
  /**
   * About 20 MB: numbered lines with characters of every length on both streams, whose hashes are
   * written to files.
   */
  private static final String MIXED =
      "gen() { seq -f \"%.0f $1 aé€😀 some padding to make the line longer\" 1 \"$2\"; };"
          + " gen o 200000 | tee out >&1 & gen e 190000 | tee err >&2; wait;"
          + " sha256sum < out > sum.out; sha256sum < err > sum.err";

  @TempDir Path root;

  private String read(String name) throws Exception {
    return Files.readString(root.resolve("home/user").resolve(name));
  }

  private static String sha256(ByteArrayOutputStream bytes) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
  }

  @Test
  void twentyMegabytesOnBothStreams_arriveUnchanged() throws Exception {
    try (TestServer server = new TestServer(root, Settings.PLAIN)) {
      TestSocket socket = server.connect().execute(MIXED);
      socket.started();
      TestSocket.Transcript all = socket.rest();
      assertThat(all.exitCode).isZero();
      assertThat(all.stdout.size() + all.stderr.size()).isGreaterThan(20_000_000);
      assertThat(read("sum.out")).startsWith(sha256(all.stdout));
      assertThat(read("sum.err")).startsWith(sha256(all.stderr));
    }
  }

  /** Six bytes of JSON for each, so a message is longer than a WebSocket frame of the server. */
  @Test
  void controlCharacters_arriveInMessagesOfSeveralFragments() {
    try (TestServer server = new TestServer(root, Settings.PLAIN)) {
      TestSocket socket = server.connect().execute("head -c 1000000 /dev/zero");
      socket.started();
      TestSocket.Transcript all = socket.rest();
      assertThat(all.exitCode).isZero();
      assertThat(all.stdout.toByteArray()).isEqualTo(new byte[1_000_000]);
    }
  }

  @Test
  void twentyMegabytesOverBrokenConnections_loseAndRepeatNothing() throws Exception {
    Random random = new Random(7);
    // A ring for all output: it must not be overwritten while no client is attached.
    try (TestServer server = new TestServer(root, Settings.PLAIN.withRing(32 << 20))) {
      server.faults.always(
          () -> {
            long bytes = random.nextInt(1_500_000);
            return switch (random.nextInt(4)) {
              case 0 -> Fault.resetAfterBytes(bytes);
              case 1 -> Fault.goingAwayAfterBytes(bytes);
              case 2 -> Fault.closeAfterBytes(bytes, 1000);
              default -> Fault.closeBeforeStarted(1011);
            };
          });
      ByteArrayOutputStream stdout = new ByteArrayOutputStream();
      ByteArrayOutputStream stderr = new ByteArrayOutputStream();
      Integer exitCode = null;
      server.connect().execute("c1", MIXED).rest();
      for (int connections = 1; exitCode == null; connections++) {
        assertThat(connections).isLessThan(500);
        TestSocket socket = server.connect().reconnect("c1", stdout.size(), stderr.size());
        TestSocket.Transcript part = socket.rest();
        assertThat(part.error).isNull();
        assertThat(part.firstStdoutOffset).isIn(-1L, (long) stdout.size());
        assertThat(part.firstStderrOffset).isIn(-1L, (long) stderr.size());
        stdout.writeBytes(part.stdout.toByteArray());
        stderr.writeBytes(part.stderr.toByteArray());
        exitCode = part.exitCode;
      }
      assertThat(exitCode).isZero();
      assertThat(read("sum.out")).startsWith(sha256(stdout));
      assertThat(read("sum.err")).startsWith(sha256(stderr));
    }
  }

  @Test
  void slowReader_throttlesTheProcess() throws Exception {
    int ring = 64 * 1024;
    int total = 32 << 20;
    try (TestServer server = new TestServer(root, Settings.PLAIN.withRing(ring))) {
      TestSocket socket = server.connect();
      socket.execute("head -c " + total + " /dev/zero | tr '\\0' x | tee counted; touch finished");
      socket.started();
      socket.pauseReading();
      Path counted = root.resolve("home/user/counted");
      // Blocked means: no further byte in half a second. Socket buffers take some megabytes before
      // that.
      long[] last = {-1};
      await()
          .pollInterval(Duration.ofMillis(500))
          .until(
              () -> {
                long before = last[0];
                last[0] = Files.exists(counted) ? Files.size(counted) : -1;
                return last[0] > 0 && last[0] == before;
              });
      assertThat(last[0]).isLessThan(total);
      assertThat(root.resolve("home/user/finished")).doesNotExist();
      socket.resumeReading();
      TestSocket.Transcript all = socket.rest();
      assertThat(all.stdout.size()).isEqualTo(total);
      assertThat(all.exitCode).isZero();
    }
  }

  @Test
  void commandWithoutReaders_isNotBlockedAndTheGapShows() {
    int ring = 4096;
    try (TestServer server = new TestServer(root, Settings.PLAIN.withRing(ring))) {
      TestSocket first =
          server
              .connect()
              .send(
                  ExecuteFrame.builder()
                      .command("printf head; read x; seq 1 100000; touch finished")
                      .commandId("c1")
                      .build());
      first.started();
      first.output(4);
      first.send("{\"type\":\"input\",\"data\":\"\\n\"}");
      first.drop();
      await().until(() -> server.host.running() == 0);
      TestSocket second = server.connect().reconnect("c1", 4, 0);
      second.started();
      TestSocket.Transcript rest = second.rest();
      assertThat(rest.firstStdoutOffset).isGreaterThan(4);
      assertThat(rest.stdout.size()).isEqualTo(ring);
      assertThat(rest.out()).endsWith("\n100000\n");
      assertThat(rest.exitCode).isZero();
    }
  }

  @Test
  void gapInsideACharacter_startsAtTheNextOne() {
    int ring = 1024;
    try (TestServer server = new TestServer(root, Settings.PLAIN.withRing(ring))) {
      TestSocket first =
          server
              .connect()
              .send(
                  ExecuteFrame.builder()
                      .command("read x; for i in $(seq 2000); do printf 😀; done; printf ab")
                      .commandId("c1")
                      .build());
      first.started();
      first.send("{\"type\":\"input\",\"data\":\"\\n\"}");
      first.drop();
      await().until(() -> server.host.running() == 0);
      TestSocket second = server.connect().reconnect("c1", 0, 0);
      second.started();
      TestSocket.Transcript rest = second.rest();
      assertThat(rest.firstStdoutOffset).isEqualTo(2000 * 4 + 2 - ring + 2);
      assertThat(rest.out()).doesNotContain("\uFFFD").startsWith("😀").endsWith("😀ab");
    }
  }

  @Test
  void outputThatIsNotUtf8_becomesReplacementCharactersWithRawOffsets() {
    try (TestServer server = new TestServer(root, Settings.PLAIN)) {
      TestSocket socket = server.connect().execute("printf 'a\\377\\342\\202b\\360\\237'");
      socket.started();
      TestSocket.Transcript all = socket.rest();
      assertThat(all.out()).isEqualTo("a\uFFFD\uFFFDb\uFFFD");
      TestSocket again = server.connect();
      again.execute("c2", "printf '\\377\\377x'").next(StartedFrame.class);
      again.rest();
      TestSocket third = server.connect().reconnect("c2", 2, 0);
      third.started();
      assertThat(third.rest().out()).isEqualTo("x");
    }
  }

  @Test
  void severalReaders_eachGetEverything() throws Exception {
    try (TestServer server = new TestServer(root, Settings.PLAIN.withRing(8192))) {
      TestSocket first =
          server
              .connect()
              .send(
                  ExecuteFrame.builder()
                      .command("read x; seq 1 200000 | tee out; sha256sum < out > sum")
                      .commandId("c1")
                      .build());
      first.started();
      TestSocket second = server.connect().reconnect("c1", 0, 0);
      second.started();
      first.send("{\"type\":\"input\",\"data\":\"\\n\"}");
      TestSocket.Transcript one = first.rest();
      TestSocket.Transcript two = second.rest();
      assertThat(read("sum")).startsWith(sha256(one.stdout)).startsWith(sha256(two.stdout));
      assertThat(one.stdout.toString(StandardCharsets.UTF_8)).endsWith("\n200000\n");
    }
  }
}
