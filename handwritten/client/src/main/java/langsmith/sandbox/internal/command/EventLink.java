// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import langsmith.sandbox.api.model.ResumeEventStreamRequest;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.api.model.StartEventStreamRequest;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.ReconnectFrame;
import langsmith.sandbox.internal.transport.EventTransport;
import langsmith.sandbox.protocol.command.Effect;
import langsmith.sandbox.protocol.command.Event;
import org.jspecify.annotations.Nullable;

/** The requests of one command over Server-Sent Events. */
final class EventLink implements CommandLink {
  private final EventTransport transport;
  private final EventLoop loop;
  private @Nullable EventReader reader;
  private @Nullable ScheduledFuture<?> openTimer;
  private boolean paused;

  EventLink(EventTransport transport, EventLoop loop) {
    this.transport = transport;
    this.loop = loop;
  }

  @Override
  public void open(Effect.OpenConnection effect, Consumer<Event> events) {
    abort();
    EventReader opened = new EventReader(effect.connection(), loop, events);
    opened.pause(paused);
    reader = opened;
    openTimer =
        loop.schedule(
            () -> opened.openedOrTimedOut(effect.timeout()),
            effect.timeout().toNanos(),
            TimeUnit.NANOSECONDS);
  }

  /** Makes the request, which goes with the opening. */
  @Override
  public void send(Effect.SendFrame effect) {
    EventReader current = reader;
    if (current == null) {
      return;
    }
    if (effect.frame() instanceof ExecuteFrame execute) {
      current.begin(transport.start(start(execute), current));
    } else if (effect.frame() instanceof ReconnectFrame reconnect) {
      current.begin(transport.resume(resume(reconnect), current));
    }
  }

  private static StartEventStreamRequest start(ExecuteFrame frame) {
    langsmith.sandbox.frames.RunConfig config = frame.runConfig();
    return StartEventStreamRequest.builder()
        .command(Objects.requireNonNull(frame.command(), "command"))
        .commandId(frame.commandId())
        .shell(frame.shell())
        .timeoutSeconds(frame.timeoutSeconds())
        .idleTimeoutSeconds(frame.idleTimeoutSeconds())
        .ttlSeconds(frame.ttlSeconds())
        .env(frame.env())
        .cwd(frame.cwd())
        .runConfig(
            config == null
                ? null
                : RunConfig.builder()
                    .user(config.user())
                    .workDir(config.workDir())
                    .envVars(config.envVars())
                    .build())
        .build();
  }

  private static ResumeEventStreamRequest resume(ReconnectFrame frame) {
    return ResumeEventStreamRequest.builder()
        .commandId(frame.commandId())
        .stdoutOffset(frame.stdoutOffset())
        .stderrOffset(frame.stderrOffset())
        .build();
  }

  @Override
  public void close(int code) {
    abort();
  }

  @Override
  public void abort() {
    EventReader current = reader;
    reader = null;
    if (current != null) {
      current.close();
    }
    if (openTimer != null) {
      openTimer.cancel(false);
      openTimer = null;
    }
  }

  @Override
  public void pauseReads() {
    paused = true;
    if (reader != null) {
      reader.pause(true);
    }
  }

  @Override
  public void resumeReads() {
    paused = false;
    if (reader != null) {
      reader.pause(false);
    }
  }
}
