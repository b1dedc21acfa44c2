// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import com.squareup.moshi.Moshi;
import io.netty.buffer.Unpooled;
import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import langsmith.sandbox.internal.command.CommandService;
import langsmith.sandbox.internal.transport.CommandConnection;
import langsmith.sandbox.internal.transport.CommandTransport;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.protocol.command.CommandPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The far end of one command without a network: what the test says arrives on a real event loop,
 * what the client sends can be taken. Connections open at once.
 */
final class FakeStream implements CommandTransport {
  private final EventLoop loop = new DefaultEventLoop();
  private final CommandService service;
  private final List<Link> links = new ArrayList<>();
  private final LinkedBlockingQueue<String> sent = new LinkedBlockingQueue<>();
  private long stdout;
  private long stderr;

  /**
   * Makes a stream.
   *
   * @param callbacks runs the user's code; null for the client's own threads
   */
  FakeStream(@Nullable Executor callbacks) {
    service =
        new CommandService(
            this,
            CommandPolicy.standard()
                .withReconnect(
                    new ReconnectPolicy(5, Duration.ZERO, Duration.ZERO, 1, Duration.ofMinutes(1))),
            callbacks);
  }

  CommandService service() {
    return service;
  }

  Commands commands() {
    return new Commands(service, "box", "http://127.0.0.1:1/sb/1");
  }

  /** A command that runs. */
  LiveCommand started() {
    LiveCommand command = commands().start(Command.of("true"));
    startedFrame();
    return command;
  }

  void startedFrame() {
    receive("{\"type\":\"started\",\"command_id\":\"command-1\",\"pid\":4711}");
  }

  /** ASCII only, so that characters are bytes. */
  void stdout(String text) {
    receive(output("stdout", text, stdout));
    stdout += text.length();
  }

  void stderr(String text) {
    receive(output("stderr", text, stderr));
    stderr += text.length();
  }

  /** Loses bytes of standard output. */
  void skipStdout(int bytes) {
    stdout += bytes;
  }

  void exit(int code) {
    receive("{\"type\":\"exit\",\"exit_code\":" + code + "}");
  }

  void error(String type) {
    receive("{\"type\":\"error\",\"error_type\":\"" + type + "\",\"error\":\"said so\"}");
  }

  /** Cuts the connection and lets the next one be acknowledged. */
  void cut() {
    int before = links.size();
    onLoop(() -> last().listener.closed(1001, "going away"));
    // The machine opens the next connection on the same loop; a turn later it is there.
    while (onLoopCount() == before) {
      Thread.onSpinWait();
    }
    startedFrame();
  }

  boolean isPaused() {
    // Tasks of a loop run in order, so this sees what was left there before.
    boolean[] paused = new boolean[1];
    onLoop(() -> paused[0] = last().paused);
    return paused[0];
  }

  /** Takes the next frame that the client sent. */
  String takeSent() {
    try {
      String frame = sent.poll(60, TimeUnit.SECONDS);
      if (frame == null) {
        throw new AssertionError("the client sent nothing");
      }
      return frame;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Takes frames until one has this type. */
  String takeSent(String type) {
    String frame = takeSent();
    while (!frame.contains("\"type\":\"" + type + "\"")) {
      frame = takeSent();
    }
    return frame;
  }

  boolean isOnLoop() {
    return loop.inEventLoop();
  }

  @Override
  public CommandConnection open(
      WebSocketTarget target,
      Duration openTimeout,
      EventLoop chosen,
      CommandConnection.Listener listener) {
    Link link = new Link(listener);
    links.add(link);
    loop.execute(listener::opened);
    return link;
  }

  @Override
  public EventLoop nextEventLoop() {
    return loop;
  }

  @Override
  public void close() {
    loop.shutdownGracefully(0, 10, TimeUnit.SECONDS).syncUninterruptibly();
  }

  private void receive(String json) {
    onLoop(
        () ->
            last()
                .listener
                .frame(Unpooled.wrappedBuffer(json.getBytes(StandardCharsets.UTF_8))));
  }

  private Link last() {
    return links.get(links.size() - 1);
  }

  private int onLoopCount() {
    int[] count = new int[1];
    onLoop(() -> count[0] = links.size());
    return count[0];
  }

  private void onLoop(Runnable task) {
    loop.submit(task).syncUninterruptibly();
  }

  private static String output(String type, String text, long offset) {
    return new Moshi.Builder()
        .build()
        .adapter(Object.class)
        .toJson(Map.of("type", type, "data", text, "offset", offset));
  }

  private final class Link implements CommandConnection {
    private final Listener listener;
    private boolean paused;

    Link(Listener listener) {
      this.listener = listener;
    }

    @Override
    public void send(String jsonText, Runnable onWritten, Consumer<Throwable> onFailed) {
      sent.add(jsonText);
      loop.execute(onWritten);
    }

    @Override
    public void pauseReads() {
      paused = true;
    }

    @Override
    public void resumeReads() {
      paused = false;
    }

    @Override
    public void close(int code) {
      loop.execute(() -> listener.closed(code, ""));
    }

    @Override
    public void abort() {
      loop.execute(() -> listener.closed(1006, ""));
    }
  }
}
