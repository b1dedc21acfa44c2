// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.internal.command.CommandSession.Settled;
import langsmith.sandbox.protocol.command.CommandPolicy;
import langsmith.sandbox.protocol.command.CommandStreamMachine;
import langsmith.sandbox.protocol.command.Effect.Settlement;
import langsmith.sandbox.protocol.command.Event;
import org.junit.jupiter.api.Test;

/** A session carries out what its machine decides, on a loop whose time the test moves. */
class CommandSessionTest {
  private final FakeTransport transport = new FakeTransport();
  private final RecordingSink sink = new RecordingSink();
  private final List<CommandSession> ended = new ArrayList<>();
  private final CommandSession session = session(true);

  private CommandSession session(boolean terminal) {
    ExecuteFrame frame = ExecuteFrame.builder().command("true").commandId("id").build();
    ExecuteFrame execute = terminal ? frame.toBuilder().pty(true).build() : frame;
    return new CommandSession(
        transport.loop,
        transport,
        FakeTransport.TARGET,
        CommandStreamMachine.start(execute, CommandPolicy.standard(), () -> 0.5),
        ended::add);
  }

  /** Begins, and has the command started on the first connection. */
  private FakeTransport.Link started() {
    session.begin(sink);
    FakeTransport.Link link = transport.link().open().started("id");
    sink.take();
    return link;
  }

  private CompletableFuture<Settled> input(String text) {
    CompletableFuture<Settled> settled =
        session.request(token -> new Event.InputRequested(token, text));
    transport.loop.run();
    return settled;
  }

  private static void assertSettled(CompletableFuture<Settled> request, Settlement expected) {
    assertThat(request).isCompleted();
    assertThat(request.join().settlement()).isEqualTo(expected);
  }

  // --- a life ---

  @Test
  void command_isStartedAndItsOutputAndEndAreTold() {
    session.begin(sink);
    assertThat(sink.take()).as("before its turn").isEmpty();
    FakeTransport.Link link = transport.link();
    assertThat(link.openTimeout).isEqualTo(Duration.ofSeconds(30));
    link.open();
    assertThat(link.sent).singleElement().asString().contains("\"execute\"", "\"id\"");

    link.started("id");
    link.stdout(0, "hi");
    link.stdout(7, "you");
    link.exit(3);

    assertThat(sink.take())
        .containsExactly(
            "connecting 1",
            "started id, process 4711",
            "STDOUT 0 to 2: hi",
            "gap in STDOUT 2 to 7",
            "STDOUT 7 to 10: you",
            "finished Exited[code=3, afterKill=false]");
    assertThat(ended).containsExactly(session);
    assertThat(link.closeCode).isEqualTo(1000);
    assertThat(transport.loop.hasTimer()).isFalse();
  }

  @Test
  void bytesThatWereReplaced_areResumedFromTheirChunk() {
    started().stdout(0, "a\ufffd");

    assertThat(sink.take()).containsExactly("STDOUT 0 to 0: a\ufffd");
  }

  // --- time ---

  @Test
  void lostConnection_isReplacedWhenTheLoopsTimeHasPassed() {
    started().close(1006, "cut");
    assertThat(sink.take())
        .containsExactly(
            "lost: the connection was closed with code 1006: cut", "retrying in PT0.05S");

    transport.loop.advance(Duration.ofMillis(49));
    assertThat(transport.count()).isEqualTo(1);
    transport.loop.advance(Duration.ofMillis(1));
    assertThat(transport.count()).isEqualTo(2);

    transport.link().open().started("id");
    assertThat(sink.take()).containsExactly("connecting 2", "reattached after 1, process 4711");
  }

  @Test
  void noStartInTime_isTriedAgainOnAnotherConnection() {
    session.begin(sink);
    FakeTransport.Link first = transport.link().open();
    transport.loop.advance(Duration.ofSeconds(30));
    assertThat(first.closeCode).isEqualTo(1000);
    transport.loop.advance(Duration.ofSeconds(1));
    assertThat(transport.count()).isEqualTo(2);

    first.started("id");
    first.close(1000, "");
    assertThat(sink.take())
        .as("nothing of the first connection")
        .containsExactly("connecting 1", "retrying in PT0.25S", "connecting 2");
  }

  @Test
  void connectBudget_runsByTheLoopsTime() {
    session.begin(sink);
    transport.link();
    transport.loop.advance(Duration.ofSeconds(121));
    transport.link().fail(true);

    assertThat(sink.take()).last().asString().startsWith("finished NeverStarted");
  }

  @Test
  void commandThatEnds_leavesNoTimer() {
    started().close(1006, "");
    assertThat(transport.loop.hasTimer()).isTrue();
    session.detach();
    transport.loop.run();

    assertThat(transport.loop.hasTimer()).isFalse();
    assertThat(sink.take()).last().isEqualTo("finished Detached[]");
  }

  // --- failures of opening ---

  @Test
  void refusal_isFinal() {
    session.begin(sink);
    transport.link().refuse(401);
    assertThat(sink.take()).last().asString().startsWith("finished Rejected");
  }

  @Test
  void failureThatAnotherAttemptCannotHelp_isFinal() {
    session.begin(sink);
    transport.link().fail(false);
    assertThat(sink.take()).last().asString().startsWith("finished NeverStarted");
    assertThat(transport.count()).isEqualTo(1);
  }

  // --- requests ---

  @Test
  void request_isSettledWhenItsFrameHasLeft() {
    FakeTransport.Link link = started();
    link.stalled = true;
    CompletableFuture<Settled> request = input("x");
    assertThat(request).isNotDone();
    link.takeAll();

    assertSettled(request, Settlement.DONE);
    assertThat(link.sent).last().asString().contains("\"input\"", "\"x\"");
  }

  @Test
  void requestOnItsWayWhenTheConnectionBreaks_isUnknown() {
    FakeTransport.Link link = started();
    link.stalled = true;
    CompletableFuture<Settled> request = input("x");
    link.close(1006, "");

    assertSettled(request, Settlement.UNKNOWN);
  }

  @Test
  void requestOfAClosedClient_isNotSent() {
    transport.loop.close();
    assertSettled(input("x"), Settlement.NOT_SENT);
  }

  @Test
  void initialSize_isSentOnceTheCommandRuns() {
    session.begin(sink);
    session.initialSize(80, 24);
    FakeTransport.Link link = transport.link().open();
    assertThat(link.sent).hasSize(1);
    link.started("id");

    assertThat(link.sent).last().asString().contains("\"resize\"", "80", "24");
  }

  @Test
  void reconnect_replacesTheConnectionAtOnce() {
    FakeTransport.Link first = started();
    session.reconnect();
    transport.link().open();

    assertThat(first.closeCode).isEqualTo(1000);
    assertThat(transport.count()).isEqualTo(2);
    assertThat(transport.link().sent).singleElement().asString().contains("\"reconnect\"");
  }

  // --- back-pressure ---

  @Test
  void pausedReads_stayPausedOnTheNextConnection() {
    FakeTransport.Link first = started();
    session.pauseReads();
    assertThat(transport.link().paused).isTrue();
    first.close(1001, "");
    FakeTransport.Link second = transport.link().open();
    assertThat(second.paused).isTrue();

    session.resumeReads();
    transport.loop.run();
    assertThat(second.paused).isFalse();
  }

  @Test
  void pausedConnection_isReadAgainWhenItIsClosed() {
    FakeTransport.Link link = started();
    session.pauseReads();
    session.detach();
    transport.loop.run();

    assertThat(link.paused).isFalse();
    assertThat(link.closeCode).isEqualTo(1000);
  }

  // --- failures of this side ---

  @Test
  void sinkThatThrows_endsTheCommandInsteadOfLosingOutput() {
    FakeTransport.Link link = started();
    link.stalled = true;
    CompletableFuture<Settled> request = input("x");
    sink.onOutput =
        () -> {
          throw new IllegalStateException("holds output");
        };
    link.stdout(0, "lost");

    assertThat(sink.take())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("finished LinkLost")
        .contains("IllegalStateException")
        .doesNotContain("summary=holds output");
    assertThat(link.aborted).isTrue();
    assertThat(ended).containsExactly(session);
    assertSettled(request, Settlement.UNKNOWN);
    assertSettled(input("y"), Settlement.NOT_SENT);

    link.exit(0);
    session.detach();
    transport.loop.run();
    assertThat(sink.take()).as("after the end").isEmpty();
  }

  @Test
  void classMissingOnTheLoop_endsTheCommandAtOnce() {
    transport.refuseToOpen(new NoClassDefFoundError("io/netty/Missing"));
    session.begin(sink);
    transport.loop.run();

    assertThat(sink.take())
        .last()
        .asString()
        .startsWith("finished LinkLost")
        .contains("io/netty/Missing", "class path");
  }
}
