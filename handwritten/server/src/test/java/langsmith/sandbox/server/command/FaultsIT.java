// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import langsmith.sandbox.frames.ServerFrame;
import langsmith.sandbox.frames.StdoutFrame;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.Output;
import langsmith.sandbox.server.command.TestServer.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault applies once, at its byte. */
class FaultsIT {
  @TempDir Path root;
  private TestServer server;

  @BeforeEach
  void start() {
    server = new TestServer(root, Settings.PLAIN);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** A finished command whose output every attachment gets immediately. */
  private void finished(String id, String command) {
    TestSocket socket = server.connect().execute(id, command);
    socket.started();
    socket.rest();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 9, 10})
  void closeAfterBytes_closesThere(int bytes) {
    server.faults.next(Fault.closeAfterBytes(bytes, 4321));
    TestSocket socket = server.connect().execute("c1", "printf 0123456789; sleep 1000");
    socket.started();
    TestSocket.Transcript part = socket.rest();
    assertThat(part.out()).isEqualTo("0123456789".substring(0, bytes));
    assertThat(socket.closeCode()).isEqualTo(4321);
    TestSocket again = server.connect().reconnect("c1", bytes, 0);
    again.started();
    assertThat(again.output(10 - bytes).out()).isEqualTo("0123456789".substring(bytes));
  }

  @Test
  void closeAfterBytes_neverCutsACharacter() {
    server.faults.next(Fault.closeAfterBytes(6, 1011));
    TestSocket socket = server.connect().execute("printf 'a😀😀'; sleep 1000");
    socket.started();
    assertThat(socket.rest().out()).isEqualTo("a😀");
    assertThat(socket.closeCode()).isEqualTo(1011);
  }

  @Test
  void closeAfterBytesThatNeverCome_doesNothing() {
    server.faults.next(Fault.closeAfterBytes(11, 1011));
    TestSocket socket = server.connect().execute("printf 0123456789");
    socket.started();
    TestSocket.Transcript all = socket.rest();
    assertThat(all.out()).isEqualTo("0123456789");
    assertThat(all.exitCode).isZero();
  }

  @Test
  void closeWithCode1005_sendsACloseFrameWithoutACode() {
    server.faults.next(Fault.closeAfterBytes(0, 1005));
    TestSocket socket = server.connect().execute("sleep 1000");
    socket.started();
    assertThat(socket.closePayloadLength()).isZero();
  }

  @Test
  void goingAwayAfterBytes_closesWith1001() {
    server.faults.next(Fault.goingAwayAfterBytes(2));
    TestSocket socket = server.connect().execute("printf abc; sleep 1000");
    socket.started();
    assertThat(socket.rest().out()).isEqualTo("ab");
    assertThat(socket.closeCode()).isEqualTo(1001);
  }

  @Test
  void resetAfterBytes_endsWithoutACloseFrame() {
    server.faults.next(Fault.resetAfterBytes(2));
    TestSocket socket = server.connect().execute("c1", "printf abc; sleep 1000");
    socket.started();
    assertThat(socket.rest().out()).isEqualTo("ab");
    assertThat(socket.closeCode()).isEqualTo(1006);
    assertThat(server.host.running()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 20, 45, 1000})
  void resetInsideFrame_endsWithoutThatFrame(int frameBytes) {
    server.faults.next(Fault.resetInsideFrame(2, frameBytes));
    TestSocket socket = server.connect().execute("c1", "printf abcdef");
    socket.started();
    assertThat(socket.rest().out()).isEqualTo("ab");
    assertThat(socket.closeCode()).isEqualTo(1006);
    TestSocket again = server.connect().reconnect("c1", 2, 0);
    again.started();
    assertThat(again.rest().out()).isEqualTo("cdef");
  }

  @Test
  void resetInsideFrameAfterTheOutput_endsWithoutTheExit() {
    server.faults.next(Fault.resetInsideFrame(6, 9));
    TestSocket socket = server.connect().execute("c1", "printf abcdef");
    socket.started();
    TestSocket.Transcript all = socket.rest();
    assertThat(all.out()).isEqualTo("abcdef");
    assertThat(all.exitCode).isNull();
    assertThat(socket.closeCode()).isEqualTo(1006);
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 1011, Fault.RESET})
  void closeBeforeStarted_runsTheCommandAndClosesWithoutAWord(int code) {
    server.faults.next(Fault.closeBeforeStarted(code));
    TestSocket socket = server.connect().execute("c1", "echo run >> runs; cat runs");
    assertThat(socket.rest().frames).isEmpty();
    assertThat(socket.closeCode()).isEqualTo(code);
    TestSocket again = server.connect().execute("c1", "echo run >> runs; cat runs");
    again.started();
    assertThat(again.rest().out()).isEqualTo("run\n");
  }

  @Test
  void stallAfterBytes_goesSilentButStaysOpen() {
    server.faults.next(Fault.stallAfterBytes(2));
    TestSocket socket = server.connect().execute("c1", "printf abcdef");
    socket.started();
    assertThat(socket.output(2).out()).isEqualTo("ab");
    await().until(() -> server.host.running() == 0);
    assertThat(socket.ping()).as("a pong").isFalse();
    assertThat(socket.hasMessage()).isFalse();
    TestSocket again = server.connect().reconnect("c1", 2, 0);
    again.started();
    assertThat(again.rest().out()).isEqualTo("cdef");
  }

  @Test
  void evict_makesAGapInOneStream() {
    finished("c1", "printf 0123456789; printf abcdef >&2");
    server.faults.next(Fault.evict(Output.STDOUT, 6));
    TestSocket socket = server.connect().reconnect("c1", 2, 2);
    socket.started();
    TestSocket.Transcript rest = socket.rest();
    assertThat(rest.firstStdoutOffset).isEqualTo(6);
    assertThat(rest.out()).isEqualTo("6789");
    assertThat(rest.err()).isEqualTo("cdef");
  }

  @Test
  void evictBeforeTheOutputExists_makesTheSameGap() {
    server.faults.next(Fault.evict(Output.STDOUT, 6));
    TestSocket socket = server.connect().execute("printf 012; printf 3456789");
    socket.started();
    TestSocket.Transcript all = socket.rest();
    assertThat(all.firstStdoutOffset).isEqualTo(6);
    assertThat(all.out()).isEqualTo("6789");
  }

  @Test
  void splitCodePoints_sendsOneEach() {
    server.faults.next(Fault.splitCodePoints());
    TestSocket socket = server.connect().execute("printf 'aé€😀'");
    socket.started();
    List<ServerFrame> frames = socket.rest().frames;
    assertThat(
            frames.stream()
                .filter(StdoutFrame.class::isInstance)
                .map(frame -> ((StdoutFrame) frame).data()))
        .containsExactly("a", "é", "€", "😀");
    assertThat(
            frames.stream()
                .filter(StdoutFrame.class::isInstance)
                .map(frame -> ((StdoutFrame) frame).offset()))
        .containsExactly(0L, 1L, 3L, 6L);
  }

  @Test
  void invalidBytes_arriveAsReplacementCharactersAtRawOffsets() {
    server.faults.next(Fault.all(Fault.invalidBytes(Output.STDOUT, 2, 4), Fault.splitCodePoints()));
    TestSocket socket = server.connect().execute("printf 0123456");
    socket.started();
    TestSocket.Transcript all = socket.rest();
    assertThat(all.out()).isEqualTo("01\uFFFD\uFFFD456");
    assertThat(((StdoutFrame) all.frames.get(4)).offset()).isEqualTo(4);
  }

  @Test
  void overlap_servesEarlierBytesOfBothStreams() {
    finished("c1", "printf 01é56789; printf abcdef >&2");
    server.faults.next(Fault.overlap(3));
    TestSocket socket = server.connect().reconnect("c1", 6, 2);
    socket.started();
    TestSocket.Transcript rest = socket.rest();
    // Three bytes back is inside a character that begins one byte earlier.
    assertThat(rest.firstStdoutOffset).isEqualTo(2);
    assertThat(rest.out()).isEqualTo("é56789");
    assertThat(rest.firstStderrOffset).isZero();
    assertThat(rest.err()).isEqualTo("abcdef");
  }

  @Test
  void sendRaw_comesBetweenStartedAndTheOutput() {
    server.faults.next(
        Fault.all(
            Fault.sendRaw("{\"type\":\"mystery\"}"),
            Fault.sendRaw(2, "garbage".getBytes(StandardCharsets.UTF_8))));
    TestSocket socket = server.connect().execute("printf abcd");
    socket.started();
    assertThat(socket.nextText()).isEqualTo("{\"type\":\"mystery\"}");
    assertThat(socket.output(2).out()).isEqualTo("ab");
    assertThat(socket.nextText()).isEqualTo("garbage");
    assertThat(socket.rest().out()).isEqualTo("cd");
  }

  @Test
  void sendRawBytesThatAreNotUtf8_reachTheWire() {
    server.faults.next(Fault.sendRaw(0, new byte[] {'"', (byte) 0xFF, '"'}));
    TestSocket socket = server.connect().execute("sleep 1000");
    socket.started();
    // The test client does not check UTF-8: it decodes with replacement.
    assertThat(socket.nextText()).isEqualTo("\"\uFFFD\"");
  }

  @Test
  void severalFaults_applyInTheOrderOfTheirBytes() {
    server.faults.next(
        Fault.all(Fault.closeAfterBytes(4, 1012), Fault.sendRaw(2, new byte[] {'{', '}'})));
    TestSocket socket = server.connect().execute("printf 0123456789");
    socket.started();
    assertThat(socket.output(2).out()).isEqualTo("01");
    assertThat(socket.nextText()).isEqualTo("{}");
    assertThat(socket.rest().out()).isEqualTo("23");
    assertThat(socket.closeCode()).isEqualTo(1012);
  }
}
