// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.protocol.tunnel.ConnectStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tunnel without sockets, on a loop whose time the test moves. */
class TunnelEndpointTest implements TunnelEndpoint.Observer {
  private static final InetSocketAddress ANY = InetSocketAddress.createUnresolved("127.0.0.1", 0);

  private final FakeTunnel tunnel = new FakeTunnel();
  private final FakeListener listener = new FakeListener();
  private final List<String> happened = new ArrayList<>();
  private final TunnelEndpoint endpoint =
      new TunnelEndpoint(
          tunnel,
          new RemotePort(FakeTunnel.TARGET, 5432),
          FakeTunnel.LIMITS,
          this,
          closed -> happened.add("closed"),
          listener);

  @AfterEach
  void runToTheEnd() {
    tunnel.loop.run();
  }

  private CompletableFuture<TunnelEndpoint> start(boolean probes) {
    CompletableFuture<TunnelEndpoint> started = endpoint.start(ANY, probes);
    tunnel.loop.run();
    return started;
  }

  /** A tunnel that takes connections. */
  private void started() {
    CompletableFuture<TunnelEndpoint> started = start(false);
    tunnel.link().open();
    assertThat(started).isCompletedWithValue(endpoint);
    happened.clear();
  }

  private FakeSocket connect() {
    FakeSocket socket = listener.connect();
    tunnel.loop.run();
    return socket;
  }

  private void close() {
    CompletableFuture<Void> gone = endpoint.close();
    listener.isOpen();
    tunnel.loop.run();
    assertThat(gone).isCompleted();
  }

  private void assertFailed(
      CompletableFuture<TunnelEndpoint> started, Class<? extends TunnelFailure> failure) {
    listener.isOpen();
    tunnel.loop.run();
    assertThat(started).isCompletedExceptionally();
    assertThat(started.handle((value, thrown) -> thrown).join())
        .isInstanceOfSatisfying(
            TunnelFailureException.class, e -> assertThat(e.failure()).isInstanceOf(failure));
    assertThat(listener.accepts()).isFalse();
    assertThat(endpoint.isOpen()).isFalse();
    assertThat(tunnel.loop.hasTimer()).isFalse();
  }

  // --- the start ---

  @Test
  void withoutAProbe_nobodyIsLetInBeforeThereIsASession() {
    CompletableFuture<TunnelEndpoint> started = start(false);
    assertThat(listener.accepts()).isFalse();
    tunnel.link().open();

    assertThat(started).isCompletedWithValue(endpoint);
    assertThat(listener.accepts()).isTrue();
    assertThat(endpoint.localAddress()).isEqualTo(FakeListener.ADDRESS);
    assertThat(tunnel.link().streams()).isEmpty();
  }

  @Test
  void withAProbe_nobodyIsLetInBeforeThePortAnswers() {
    CompletableFuture<TunnelEndpoint> started = start(true);
    FakeTunnel.FarStream probe = tunnel.link().open().stream();
    assertThat(probe.port()).isEqualTo(5432);
    assertThat(started).isNotDone();
    probe.accept();

    assertThat(started).isCompletedWithValue(endpoint);
    assertThat(probe.reset).isTrue();
  }

  @Test
  void portThatRefusesTheProbe_leavesNothingOpen() {
    CompletableFuture<TunnelEndpoint> started = start(true);
    tunnel.link().open().stream().answer(ConnectStatus.DIAL_FAILED);
    assertFailed(started, TunnelFailure.PortRefused.class);
  }

  @Test
  void probeThatIsNotAnswered_failsWhenTheLoopsTimeHasPassed() {
    CompletableFuture<TunnelEndpoint> started = start(true);
    tunnel.link().open();
    tunnel.loop.advance(Duration.ofSeconds(9));
    assertThat(started).isNotDone();
    tunnel.loop.advance(Duration.ofSeconds(1));
    assertFailed(started, TunnelFailure.NoAnswer.class);
  }

  @Test
  void noSession_leavesNothingOpen() {
    CompletableFuture<TunnelEndpoint> started = start(false);
    tunnel.link().refuse(403);
    assertFailed(started, TunnelFailure.Refused.class);
  }

  @Test
  void portThatIsTaken_leavesNothingOpen() {
    listener.refuse(new BindException("taken"));
    assertFailed(start(false), TunnelFailure.NotBound.class);
    assertThat(tunnel.count()).isZero();
  }

  @Test
  void classMissingWhileItIsBound_failsAtOnce() {
    listener.refuse(new NoClassDefFoundError("io/netty/Missing"));
    assertFailed(start(false), TunnelFailure.NotBound.class);
  }

  @Test
  void startThatIsCancelled_closesWhatItHasMade() {
    CompletableFuture<TunnelEndpoint> started = start(false);
    started.cancel(false);
    tunnel.link().open();
    listener.isOpen();
    tunnel.loop.run();

    assertThat(endpoint.isOpen()).isFalse();
    assertThat(happened).containsExactly("session opened", "closed");
  }

  @Test
  void closedClient_refusesTheStart() throws Exception {
    tunnel.loop.close();
    CompletableFuture<Boolean> refused = new CompletableFuture<>();
    new Thread(
            () -> {
              boolean failed = endpoint.start(ANY, false).isCompletedExceptionally();
              refused.complete(failed && endpoint.close().isDone());
            })
        .start();
    assertThat(refused.get()).isTrue();
  }

  // --- connections ---

  @Test
  void connection_isJoinedWithItsPort() {
    started();
    FakeSocket socket = connect();
    FakeTunnel.FarStream stream = tunnel.link().stream().accept();
    assertThat(endpoint.openConnections()).isEqualTo(1);
    socket.send("ping");
    stream.send("pong");
    assertThat(stream.received()).isEqualTo("ping");
    assertThat(socket.received()).isEqualTo("pong");

    socket.endInput();
    stream.finish();
    socket.received();
    tunnel.loop.run();
    assertThat(stream.ended).isTrue();
    assertThat(socket.isOutputShutdown()).isTrue();
    assertThat(socket.isOpen()).isFalse();
    assertThat(endpoint.openConnections()).isZero();
    assertThat(happened).containsExactly("connected");
    close();
  }

  @Test
  void connectionThatIsRefused_isResetAndTold() {
    started();
    FakeSocket socket = connect();
    tunnel.link().stream().answer(ConnectStatus.PORT_NOT_ALLOWED);

    assertThat(socket.wasReset()).isTrue();
    assertThat(happened).containsExactly("failed PortRefused");
    assertThat(endpoint.openConnections()).isZero();
  }

  @Test
  void connectionThatIsNotAnswered_isResetWhenTheLoopsTimeHasPassed() {
    started();
    FakeSocket socket = connect();
    tunnel.loop.advance(Duration.ofSeconds(10));

    assertThat(socket.wasReset()).isTrue();
    assertThat(happened).containsExactly("failed NoAnswer");
  }

  @Test
  void programThatLeavesWhileItIsDialled_givesTheDialUp() {
    started();
    FakeSocket socket = connect();
    FakeTunnel.FarStream stream = tunnel.link().stream();
    var unused = socket.close();
    socket.received();
    tunnel.loop.run();

    assertThat(stream.reset).isTrue();
    assertThat(happened).isEmpty();
    assertThat(endpoint.openConnections()).isZero();
  }

  @Test
  void lostSession_resetsItsConnectionsAndTheNextOneOpensAnother() {
    started();
    FakeSocket first = connect();
    tunnel.link().stream().accept();
    tunnel.link().cut();
    assertThat(first.wasReset()).isTrue();

    FakeSocket second = connect();
    tunnel.link().open().stream().accept().send("again");
    assertThat(second.received()).isEqualTo("again");
    assertThat(tunnel.count()).isEqualTo(2);
    assertThat(happened)
        .containsExactly(
            "connected",
            "session lost: the connection was lost: code 1006, cut",
            "session opened",
            "connected");
    close();
  }

  // --- the end ---

  @Test
  void closed_resetsConnectionsAndLeavesNothing() {
    started();
    FakeSocket joined = connect();
    tunnel.link().stream().accept();
    FakeSocket dialling = connect();
    happened.clear();

    CompletableFuture<Void> gone = endpoint.close();
    assertThat(gone).isNotDone();
    assertThat(joined.wasReset()).isTrue();
    assertThat(dialling.wasReset()).isTrue();
    assertThat(listener.isOpen()).isFalse();
    tunnel.loop.run();

    assertThat(gone).isCompleted();
    assertThat(tunnel.link().closeCode).isEqualTo(1000);
    assertThat(happened).as("failures of a close are no failures").containsExactly("closed");
    assertThat(endpoint.isOpen()).isFalse();
    assertThat(endpoint.close()).isSameAs(gone);
    assertThat(tunnel.loop.hasTimer()).isFalse();
  }

  @Test
  void peerThatDoesNotClose_isCutOffWhenTheLoopsTimeHasPassed() {
    started();
    tunnel.link().holdClose();
    CompletableFuture<Void> gone = endpoint.close();
    listener.isOpen();
    tunnel.loop.advance(Duration.ofMillis(4999));
    assertThat(gone).isNotDone();
    tunnel.loop.advance(Duration.ofMillis(1));

    assertThat(tunnel.link().aborted).isTrue();
    assertThat(gone).isCompleted();
  }

  @Override
  public void sessionOpened() {
    happened.add("session opened");
  }

  @Override
  public void sessionLost(String reason) {
    happened.add("session lost: " + reason);
  }

  @Override
  public void connected() {
    happened.add("connected");
  }

  @Override
  public void connectionFailed(TunnelFailure failure) {
    happened.add("failed " + failure.getClass().getSimpleName());
  }
}
