// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps every callback for a test to take, and checks the thread of each. */
final class RecordingListener implements CommandConnection.Listener {

  sealed interface Event {}

  record Opened() implements Event {}

  record Refused(UpgradeRefusal refusal) implements Event {}

  record Failed(ConnectFailure failure) implements Event {}

  record Message(String text) implements Event {}

  record Closed(int code, String reason) implements Event {}

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final EventLoop loop;
  private Runnable onOpened = () -> {};
  private Runnable onFrame = () -> {};

  RecordingListener(EventLoop loop) {
    this.loop = loop;
  }

  /** Runs inside {@code opened()}, after it was recorded. */
  RecordingListener onOpened(Runnable action) {
    onOpened = action;
    return this;
  }

  /** Runs inside {@code frame()}, after it was recorded. */
  RecordingListener onFrame(Runnable action) {
    onFrame = action;
    return this;
  }

  @Override
  public void opened() {
    record(new Opened());
    onOpened.run();
  }

  @Override
  public void refused(UpgradeRefusal refusal) {
    record(new Refused(refusal));
  }

  @Override
  public void failed(ConnectFailure failure) {
    record(new Failed(failure));
  }

  @Override
  public void frame(ByteBuf utf8Text) {
    record(new Message(utf8Text.toString(StandardCharsets.UTF_8)));
    onFrame.run();
  }

  @Override
  public void closed(int code, String reason) {
    record(new Closed(code, reason));
  }

  private void record(Event event) {
    assertThat(loop.inEventLoop()).as("on the event loop").isTrue();
    events.add(event);
  }

  /** Waits for the next callback, which must be of the given type. */
  <T extends Event> T take(Class<T> type) {
    try {
      return check(type, events.poll(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  /** Returns the next callback, which must have come already. */
  <T extends Event> T takeNow(Class<T> type) {
    return check(type, events.poll());
  }

  private static <T extends Event> T check(Class<T> type, @Nullable Event event) {
    assertThat(event).as("next callback").isInstanceOf(type);
    return type.cast(Objects.requireNonNull(event));
  }

  void assertNothingMore() {
    assertThat(events).as("further callbacks").isEmpty();
  }
}
