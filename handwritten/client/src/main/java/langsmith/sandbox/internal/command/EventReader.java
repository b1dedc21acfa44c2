// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import langsmith.sandbox.internal.transport.ConnectFailure;
import langsmith.sandbox.internal.transport.EventTransport;
import langsmith.sandbox.internal.transport.UpgradeRefusal;
import langsmith.sandbox.protocol.Durations;
import langsmith.sandbox.protocol.command.Event;
import langsmith.sandbox.protocol.command.EventDecoder;
import langsmith.sandbox.protocol.command.LinkFailure;
import langsmith.sandbox.protocol.command.ServerMessage;
import langsmith.sandbox.protocol.sse.EventParser;
import org.jspecify.annotations.Nullable;

/**
 * Parses one response on the thread that reads it, and hands its events to the command's event
 * loop. The thread goes on when they are processed and reading is not paused, so at most one piece
 * of the response is on its way.
 */
final class EventReader implements EventTransport.Listener, EventParser.Sink {
  /** The largest event (clause V4). */
  private static final int MAX_EVENT_BYTES = 32 << 20;

  private static final int ABNORMAL = 1006;
  private static final EventDecoder DECODER = new EventDecoder();

  private final int number;
  private final EventLoop loop;
  private final Consumer<Event> machine;

  // Confined to the thread of the response.
  private final EventParser parser = new EventParser(MAX_EVENT_BYTES, this);
  private final List<Event> parsed = new ArrayList<>();

  // Guarded by this.
  private EventTransport.@Nullable EventCall call;
  private boolean paused;
  private boolean handingOver;
  private boolean opened;
  private boolean closed;

  /**
   * @param number of the connection
   * @param machine called on the loop, until this is closed
   */
  EventReader(int number, EventLoop loop, Consumer<Event> machine) {
    this.number = number;
    this.loop = loop;
    this.machine = machine;
  }

  /** The request is under way; on the loop. */
  synchronized void begin(EventTransport.EventCall begun) {
    call = begun;
  }

  synchronized void pause(boolean nowPaused) {
    paused = nowPaused;
    notifyAll();
  }

  /** Ends the response; no event is passed on any more. Called on the loop. */
  void close() {
    EventTransport.EventCall running;
    synchronized (this) {
      closed = true;
      notifyAll();
      // A thread that waits here ends the response itself, so that its connection can be reused.
      running = handingOver ? null : call;
    }
    if (running != null) {
      running.cancel();
    }
  }

  /** The time for the opening is over; on the loop. */
  void openedOrTimedOut(Duration limit) {
    synchronized (this) {
      if (opened || closed) {
        return;
      }
    }
    close();
    machine.accept(
        new Event.ConnectionLost(number, ABNORMAL, "no response within " + Durations.text(limit)));
  }

  @Override
  public boolean opened() {
    synchronized (this) {
      opened = true;
    }
    return handOver(List.of(new Event.Opened(number)), false);
  }

  @Override
  public void refused(UpgradeRefusal refusal) {
    notOpened(LinkFailures.of(refusal));
  }

  @Override
  public void failed(ConnectFailure failure) {
    notOpened(LinkFailures.of(failure));
  }

  private void notOpened(LinkFailure failure) {
    var unused = handOver(List.of(new Event.NotOpened(number, failure)), false);
  }

  @Override
  public boolean received(byte[] bytes, int length) {
    parser.feed(bytes, 0, length);
    return handOverParsed();
  }

  @Override
  public void ended(String summary) {
    parser.end();
    parsed.add(new Event.ConnectionLost(number, ABNORMAL, summary));
    var unused = handOverParsed();
  }

  @Override
  public void event(String name, byte[] data, int length) {
    parsed.add(new Event.Received(number, DECODER.decode(name, data, length)));
  }

  @Override
  public void tooLarge(int maxEventBytes) {
    parsed.add(
        new Event.Received(
            number,
            new ServerMessage.Malformed(
                "V4", "an event of more than " + maxEventBytes + " bytes")));
  }

  private boolean handOverParsed() {
    List<Event> events = List.copyOf(parsed);
    parsed.clear();
    return handOver(events, true);
  }

  /**
   * Waits until the events are processed.
   *
   * @param waits whether they wait while reading is paused
   * @return whether more is wanted
   */
  private boolean handOver(List<Event> events, boolean waits) {
    try {
      synchronized (this) {
        while (waits && paused && !closed) {
          wait();
        }
        if (closed || events.isEmpty()) {
          return !closed;
        }
        handingOver = true;
      }
      loop.execute(() -> process(events));
      synchronized (this) {
        while (handingOver) {
          wait();
        }
        return !closed;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (RejectedExecutionException e) {
      // The client is closed, which has ended the command already.
      return false;
    }
  }

  private void process(List<Event> events) {
    try {
      for (Event event : events) {
        if (!isClosed()) {
          machine.accept(event);
        }
      }
    } finally {
      synchronized (this) {
        handingOver = false;
        notifyAll();
      }
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }
}
