// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.protocol.tunnel.ConnectStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamEndpointTest {
  private final FakeTunnel tunnel = new FakeTunnel();
  private int gone;
  private final StreamEndpoint endpoint =
      new StreamEndpoint(tunnel, FakeTunnel.TARGET, FakeTunnel.LIMITS, closed -> gone++);

  @BeforeEach
  void connect() {
    CompletableFuture<StreamEndpoint> connected = endpoint.connect(5432, FakeTunnel.LIMITS);
    tunnel.loop.run();
    tunnel.link().open().stream().accept();
    assertThat(connected).isCompletedWithValue(endpoint);
  }

  @AfterEach
  void runToTheEnd() {
    tunnel.loop.run();
  }

  private FakeTunnel.FarStream far() {
    return tunnel.link().stream();
  }

  // --- input ---

  @Test
  void whatThePortSends_isReadToItsEnd() throws Exception {
    far().send("ques").send("tion").finish();

    assertThat(endpoint.input().available()).isEqualTo(4);
    assertThat(endpoint.input().read()).isEqualTo('q');
    assertThat(new String(endpoint.input().readAllBytes(), US_ASCII)).isEqualTo("uestion");
    assertThat(endpoint.input().read()).isEqualTo(-1);
  }

  @Test
  void readBytes_areGivenBackToTheWindow() throws Exception {
    String half = "x".repeat(128 << 10);
    far().send(half).send(half);
    far().send("waits");
    assertThat(far().isWritable()).isFalse();

    assertThat(endpoint.input().readNBytes(half.length())).hasSize(half.length());
    tunnel.loop.run();
    assertThat(far().isWritable()).isTrue();
  }

  @Test
  void connectionThatBreaks_failsTheInputAfterWhatHadArrived() throws Exception {
    far().send("good");
    far().breakOff();

    assertThat(endpoint.input().readNBytes(4)).hasSize(4);
    assertThatThrownBy(() -> endpoint.input().read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("reset by the sandbox");
  }

  @Test
  void inputThatHasEnded_staysEndedWhenTheConnectionBreaks() throws Exception {
    far().finish();
    tunnel.link().cut();
    assertThat(endpoint.input().read()).isEqualTo(-1);
  }

  @Test
  void readerThatWaits_getsWhatArrives() throws Exception {
    CompletableFuture<Integer> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return endpoint.input().read();
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    far().send("x");
    assertThat(read.get()).isEqualTo('x');
  }

  @Test
  void interruptedReader_isToldAndLosesNothing() throws Exception {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> endpoint.input().read()).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    far().send("x");
    assertThat(endpoint.input().read()).isEqualTo('x');
  }

  // --- output ---

  @Test
  void closedOutput_endsThatDirectionOnly() throws Exception {
    endpoint.output().close();
    endpoint.output().close();
    far().send("still");

    assertThat(far().ended).isTrue();
    assertThat(endpoint.input().readNBytes(5)).hasSize(5);
    assertThatThrownBy(() -> endpoint.output().write(1)).hasMessageContaining("already closed");
  }

  @Test
  void closedOutputOfABrokenConnection_saysNothing() throws Exception {
    tunnel.link().cut();
    endpoint.output().close();
    assertThatThrownBy(() -> endpoint.output().write(1)).hasMessageContaining("session was lost");
  }

  // --- the end ---

  @Test
  void closed_resetsTheStreamAndEndsTheSession() {
    CompletableFuture<Void> closed = endpoint.close();
    tunnel.loop.run();

    assertThat(closed).isCompleted();
    assertThat(far().reset).isTrue();
    assertThat(tunnel.link().isUp()).isFalse();
    assertThat(gone).isEqualTo(1);
    assertThat(tunnel.loop.hasTimer()).isFalse();
  }

  @Test
  void lostSession_leavesNothing() {
    tunnel.link().cut();
    assertThat(gone).isEqualTo(1);
    assertThat(endpoint.close()).isCompleted();
  }

  @Test
  void portThatRefuses_failsTheConnectAndLeavesNothing() {
    StreamEndpoint other =
        new StreamEndpoint(tunnel, FakeTunnel.TARGET, FakeTunnel.LIMITS, closed -> gone++);
    CompletableFuture<StreamEndpoint> connected = other.connect(1, FakeTunnel.LIMITS);
    tunnel.loop.run();
    tunnel.link().open().stream().answer(ConnectStatus.DIAL_FAILED);

    assertThat(connected).isCompletedExceptionally();
    assertThat(gone).isEqualTo(1);
  }

  @Test
  void connectThatIsCancelled_closesWhatComesOfIt() {
    StreamEndpoint other =
        new StreamEndpoint(tunnel, FakeTunnel.TARGET, FakeTunnel.LIMITS, closed -> gone++);
    other.connect(1, FakeTunnel.LIMITS).cancel(false);
    tunnel.loop.run();
    tunnel.link().open().stream().accept();

    assertThat(tunnel.link().isUp()).isFalse();
    assertThat(gone).isEqualTo(1);
  }

  // --- writes that wait ---

  @Test
  void connectionBreaksWhileAWriteWaits_theWriteThrows() throws Exception {
    tunnel.link().writable(false);
    CompletableFuture<@Nullable IOException> write = write();
    tunnel.loop.awaitTask();
    assertThat(write).isNotDone();

    tunnel.link().cut();

    assertThat(write.get()).hasMessageContaining("session was lost");
  }

  @Test
  void endpointClosedWhileAWriteWaits_theWriteThrows() throws Exception {
    tunnel.link().writable(false);
    CompletableFuture<@Nullable IOException> write = write();
    tunnel.loop.awaitTask();

    var unused = endpoint.close();

    assertThat(write.get()).hasMessageContaining("closed locally");
  }

  @Test
  void clientClosedBeforeAWrite_theWriteThrows() throws Exception {
    tunnel.loop.close();
    assertThat(write().get()).hasMessageContaining("client is closed");
  }

  @Test
  void connectionThatTakesTheBytes_letsTheWriteReturn() throws Exception {
    CompletableFuture<@Nullable IOException> write = write();
    tunnel.loop.awaitTask();

    assertThat(write.get()).isNull();
    assertThat(tunnel.link().stream().received()).hasSize(32 << 10);
  }

  /** Writes 32 KiB in a thread of the user's; completes with what it throws. */
  private CompletableFuture<@Nullable IOException> write() {
    CompletableFuture<@Nullable IOException> done = new CompletableFuture<>();
    new Thread(
            () -> {
              try {
                endpoint.output().write(new byte[32 << 10]);
                done.complete(null);
              } catch (IOException e) {
                done.complete(e);
              }
            })
        .start();
    return done;
  }
}
