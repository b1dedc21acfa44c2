// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import langsmith.sandbox.protocol.command.Event;
import langsmith.sandbox.protocol.command.ServerMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventReaderTest {
  private static final String EXIT = "event: exit\ndata: {\"exit_code\":3}\n\n";
  private static final Event EXITED = new Event.Received(7, new ServerMessage.Exit(3));

  private final EventLoop loop = new DefaultEventLoop();
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final AtomicInteger cancelled = new AtomicInteger();
  private final EventReader reader =
      new EventReader(
          7,
          loop,
          event -> {
            assertThat(loop.inEventLoop()).isTrue();
            events.add(event);
          });

  EventReaderTest() {
    reader.begin(cancelled::incrementAndGet);
  }

  @AfterEach
  void end() {
    loop.shutdownGracefully(0, 0, SECONDS).syncUninterruptibly();
  }

  private boolean receive(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return reader.received(bytes, bytes.length);
  }

  private void onLoop(Runnable task) {
    loop.submit(task).syncUninterruptibly();
  }

  @Test
  void response_isHandedOverInOrderAndProcessedBeforeTheNextPiece() {
    assertThat(reader.opened()).isTrue();
    assertThat(receive("event: ex")).isTrue();
    assertThat(events).containsExactly(new Event.Opened(7));
    assertThat(receive(EXIT.substring(9))).isTrue();
    assertThat(events).containsExactly(new Event.Opened(7), EXITED);
    reader.ended("over");
    assertThat(events).endsWith(new Event.ConnectionLost(7, 1006, "over"));
  }

  @Test
  void unfinishedEvent_isHandedOverAtTheEnd() {
    assertThat(receive(EXIT.stripTrailing())).isTrue();
    reader.ended("over");
    assertThat(events).containsExactly(EXITED, new Event.ConnectionLost(7, 1006, "over"));
  }

  @Test
  void pausedReading_holdsTheThreadOfTheResponse() throws Exception {
    onLoop(() -> reader.pause(true));
    assertThat(reader.opened()).as("opening is not held").isTrue();
    CompletableFuture<Boolean> received = CompletableFuture.supplyAsync(() -> receive(EXIT));
    onLoop(() -> assertThat(events).containsExactly(new Event.Opened(7)));
    assertThat(received).isNotDone();
    onLoop(() -> reader.pause(false));
    assertThat(received.get(10, SECONDS)).isTrue();
    assertThat(events).endsWith(EXITED);
  }

  @Test
  void closedWhilePaused_wantsNoMore() throws Exception {
    onLoop(() -> reader.pause(true));
    CompletableFuture<Boolean> received = CompletableFuture.supplyAsync(() -> receive(EXIT));
    onLoop(reader::close);
    assertThat(received.get(10, SECONDS)).isFalse();
    assertThat(events).isEmpty();
    assertThat(cancelled).hasValue(1);
  }

  @Test
  void closedByAnEvent_passesOnNothingElseAndLeavesTheEndToTheThread() {
    EventReader[] self = new EventReader[1];
    self[0] =
        new EventReader(
            7,
            loop,
            event -> {
              events.add(event);
              self[0].close();
            });
    self[0].begin(cancelled::incrementAndGet);
    byte[] twice = (EXIT + EXIT).getBytes(StandardCharsets.UTF_8);
    assertThat(self[0].received(twice, twice.length)).isFalse();
    assertThat(events).containsExactly(EXITED);
    assertThat(cancelled).hasValue(0);
  }

  @Test
  void openingThatTakesTooLong_isALostConnection() {
    onLoop(() -> reader.openedOrTimedOut(Duration.ofSeconds(30)));
    assertThat(events).containsExactly(new Event.ConnectionLost(7, 1006, "no response within 30s"));
    assertThat(cancelled).hasValue(1);
    assertThat(reader.opened()).isFalse();
  }

  @Test
  void openingInTime_isNotTimedOut() {
    assertThat(reader.opened()).isTrue();
    onLoop(() -> reader.openedOrTimedOut(Duration.ofSeconds(30)));
    assertThat(events).containsExactly(new Event.Opened(7));
  }

  @Test
  void eventBeyondTheLimit_breaksTheProtocol() {
    byte[] line = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 33; i++) {
      assertThat(reader.received(line, line.length)).isTrue();
    }
    assertThat(events)
        .containsExactly(
            new Event.Received(
                7, new ServerMessage.Malformed("V4", "an event of more than 33554432 bytes")));
  }
}
