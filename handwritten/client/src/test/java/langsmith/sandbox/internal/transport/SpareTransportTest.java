// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import langsmith.sandbox.internal.transport.RecordingListener.Closed;
import langsmith.sandbox.internal.transport.RecordingListener.Failed;
import langsmith.sandbox.internal.transport.RecordingListener.Message;
import langsmith.sandbox.internal.transport.ScriptedTransport.Opened;
import langsmith.sandbox.internal.wire.HeaderMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections that are opened ahead of commands, on a loop whose time the test moves. */
class SpareTransportTest {
  private static final WebSocketTarget TARGET = WebSocketTarget.of("ws://127.0.0.1:1/sb/1");
  private static final Duration AMPLE = Duration.ofSeconds(20);

  private final ScriptedTransport network = new ScriptedTransport();
  private final AtomicReference<@Nullable String> key = new AtomicReference<>("old");
  private SpareTransport transport = SpareTransport.over(network, 1, AMPLE, null);
  private @Nullable RecordingListener events;

  @AfterEach
  void close() {
    transport.close();
  }

  private CommandConnection start(WebSocketTarget target) {
    RecordingListener listener = new RecordingListener(network.loop);
    events = listener;
    CommandConnection connection = transport.openForStart(target, AMPLE, network.loop, listener);
    network.loop.run();
    return connection;
  }

  private CommandConnection start() {
    return start(TARGET);
  }

  private RecordingListener events() {
    return Objects.requireNonNull(events);
  }

  private Opened connection(int number) {
    assertThat(network.connections).hasSizeGreaterThanOrEqualTo(number);
    return network.connections.get(number - 1);
  }

  private void assertConnections(int count) {
    assertThat(network.connections).hasSize(count);
  }

  private void assertOpened() {
    events().take(RecordingListener.Opened.class);
  }

  /** A command has run, and the spare connection is ready. */
  private Opened spare() {
    start();
    connection(1).upgraded();
    assertOpened();
    assertConnections(2);
    return connection(2).upgraded();
  }

  @Test
  void beforeTheFirstCommand_nothingIsOpened() {
    network.loop.advance(Duration.ofHours(1));
    assertConnections(0);
  }

  @Test
  void nextCommand_usesTheSpareAndItIsReplaced() {
    Opened spare = spare();

    CommandConnection command = start();

    assertOpened();
    command.send("execute", () -> {}, cause -> {});
    assertThat(spare.sent).containsExactly("execute");
    spare.receives("started");
    assertThat(events().take(Message.class).text()).isEqualTo("started");
    assertConnections(3);
    spare.ends(1000);
    assertThat(events().take(Closed.class).code()).isEqualTo(1000);
  }

  @Test
  void taken_isThePipelineOfTheCommand() {
    Opened spare = spare();
    CommandConnection command = start();

    command.pauseReads();
    command.resumeReads();
    command.close(1000);
    command.abort();

    assertThat(spare.calls).containsExactly("pause", "resume", "close 1000", "abort");
  }

  @Test
  void twoCommandsAtOnce_theSecondConnects() {
    spare();
    transport.openForStart(TARGET, AMPLE, network.loop, new RecordingListener(network.loop));
    start();
    assertConnections(4);
    assertThat(connection(4).sent).isEmpty();
  }

  @Test
  void brokenWhileItIsTaken_isReplacedByANewOneUnseen() {
    Opened spare = spare();
    RecordingListener listener = new RecordingListener(network.loop);
    events = listener;
    transport.openForStart(TARGET, AMPLE, network.loop, listener);

    spare.ends(1006);

    assertConnections(3);
    connection(3).upgraded();
    assertOpened();
    listener.assertNothingMore();
  }

  @Test
  void abortedWhileItIsTaken_isReportedAndTheSpareClosed() {
    Opened spare = spare();
    RecordingListener listener = new RecordingListener(network.loop);
    events = listener;
    transport.openForStart(TARGET, AMPLE, network.loop, listener).abort();
    network.loop.run();

    assertThat(events().take(Failed.class).failure().kind())
        .isEqualTo(ConnectFailure.Kind.CANCELLED);
    assertThat(spare.calls).containsExactly("close 1000");
    listener.assertNothingMore();
  }

  @Test
  void closedByTheServer_isReplaced() {
    Opened spare = spare();
    network.loop.advance(Duration.ofSeconds(6));
    spare.ends(1001);
    assertConnections(3);
  }

  @Test
  void closedByTheServerAtOnce_isNotReplacedBeforeTheNextCommand() {
    Opened spare = spare();
    spare.ends(1001);
    assertConnections(2);
    start();
    connection(3).upgraded();
    assertConnections(4);
  }

  @Test
  void refused_isNotTriedAgainBeforeTheNextCommand() {
    start();
    connection(1).upgraded();
    connection(2).refused();
    network.loop.advance(Duration.ofSeconds(30));
    assertConnections(2);
  }

  @Test
  void messageOnASpare_endsIt() {
    Opened spare = spare();
    spare.receives("unasked");
    assertThat(spare.calls).containsExactly("abort");
  }

  @Test
  void noCommandForAWhile_closesSparesAndOpensNoMore() {
    Opened spare = spare();
    network.loop.advance(SparePool.IDLE);
    assertThat(spare.calls).containsExactly("close 1000");
    spare.ends(1000);
    assertConnections(2);
    assertThat(network.loop.hasTimer()).isFalse();
  }

  @Test
  void commandWithOtherHeaders_doesNotUseIt() {
    Opened spare = spare();
    start(TARGET.with(HeaderMap.empty().with("X-Other", "1")));
    connection(3).upgraded();
    assertThat(spare.calls).isEmpty();
    assertThat(spare.sent).isEmpty();
  }

  @Test
  void reattachment_connects() {
    spare();
    transport.open(TARGET, AMPLE, network.loop, new RecordingListener(network.loop));
    assertConnections(3);
  }

  @Test
  void keyHasChanged_spareIsClosedAndTheCommandConnects() {
    Opened spare = spareWithKeys();
    assertThat(spare.target.headers().asMap()).containsEntry("X-Api-Key", "old");
    key.set("new");

    start();

    assertThat(spare.calls).containsExactly("close 1000");
    assertThat(spare.sent).isEmpty();
    assertConnections(3);
    connection(3).upgraded();
    assertOpened();
    assertThat(connection(3).target.headers()).isEqualTo(HeaderMap.empty());
  }

  @Test
  void keyIsTheSame_spareIsUsed() {
    Opened spare = spareWithKeys();
    start();
    assertOpened();
    assertThat(spare.calls).isEmpty();
  }

  @Test
  void keyIsNotSupplied_commandConnectsAndReportsIt() {
    spareWithKeys();
    key.set(null);
    start();
    assertConnections(3);
  }

  private Opened spareWithKeys() {
    transport =
        new SpareTransport(
            network, 1, AMPLE, new CurrentHeaders(this::supply, Runnable::run, () -> {}));
    start();
    connection(1).upgraded();
    assertOpened();
    return connection(2).upgraded();
  }

  private HeaderMap supply() {
    String current = key.get();
    if (current == null) {
      throw new IllegalStateException("no key");
    }
    return HeaderMap.empty().with("X-Api-Key", current);
  }

  @Test
  void closed_opensNoMore() {
    Opened spare = spare();
    transport.close();
    assertThat(spare.calls).containsExactly("close 1000");
    assertThat(List.copyOf(network.connections)).hasSize(2);
  }
}
