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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.internal.command.CommandAddress;
import langsmith.sandbox.internal.command.CommandService;
import langsmith.sandbox.internal.command.Commands;
import langsmith.sandbox.internal.command.LiveCommand;
import langsmith.sandbox.internal.runtime.ClientRuntime;
import langsmith.sandbox.internal.runtime.SystemPacing;
import langsmith.sandbox.internal.transport.ByteConnection;
import langsmith.sandbox.internal.transport.CommandConnection;
import langsmith.sandbox.internal.transport.Transport;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.protocol.command.CommandPolicy;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * The far end of one command without a network: what the test says arrives on a real event loop,
 * what the client sends can be taken. Connections open at once.
 */
final class FakeStream implements Transport {
  private static final Pattern COMMAND_ID = Pattern.compile("\"command_id\":\"([^\"]+)\"");

  private final EventLoop loop = new DefaultEventLoop();
  private final ClientRuntime runtime;
  private final CommandService service;
  private final List<Link> links = new ArrayList<>();
  private final LinkedBlockingQueue<String> sent = new LinkedBlockingQueue<>();
  private String commandId = "";
  private long stdout;
  private long stderr;

  /**
   * Makes a stream.
   *
   * @param callbacks runs the user's code; null for the client's own threads
   */
  FakeStream(@Nullable Executor callbacks) {
    runtime = new ClientRuntime(this, new SystemPacing(), callbacks);
    service =
        new CommandService(
            runtime,
            CommandPolicy.standard()
                .withReconnect(
                    new ReconnectPolicy(5, Duration.ZERO, Duration.ZERO, 1, Duration.ofMinutes(1))),
            CommandTransport.WEB_SOCKET);
  }

  CommandService service() {
    return service;
  }

  /** Ends what uses this stream, and the stream. */
  void end() {
    runtime.close();
  }

  Commands commands() {
    return new Commands(
        service,
        (sandbox, commandId) -> CommandListener.NONE,
        new CommandAddress(
            "box",
            "id-1",
            WebSocketTarget.of("http://127.0.0.1:1/sb/1"),
            headers -> {
              throw new AssertionError("no event streams here");
            }),
        (path, content) -> {
          throw new AssertionError("nothing is uploaded here");
        });
  }

  /** A command that runs, with standard input. */
  LiveCommand started() {
    LiveCommand command = commands().start(Command.of("true").openStdin().spec());
    startedFrame();
    return command;
  }

  /** Confirms the start or the re-attachment that the client asks for. */
  void startedFrame() {
    takeFirstFrame();
    confirm();
  }

  /** Sends {@code started} for the last first frame. */
  void confirm() {
    receive("{\"type\":\"started\",\"command_id\":\"" + commandId + "\",\"pid\":4711}");
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

  /** Cuts the connection and confirms the next one. */
  void cut() {
    lose();
    startedFrame();
  }

  /** Cuts the connection; the client opens the next one by itself. */
  void lose() {
    onLoop(() -> last().listener.closed(1001, "going away"));
  }

  /** Counts the connections that the client has opened. */
  int connections() {
    onLoop(() -> {});
    return links.size();
  }

  boolean isPaused() {
    // Tasks of a loop run in order, so this sees what was left there before.
    boolean[] paused = new boolean[1];
    onLoop(() -> paused[0] = last().paused);
    return paused[0];
  }

  /** Waits until the client reads from the network. */
  void awaitNotPaused() {
    Awaitility.await().until(() -> !isPaused());
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

  /** Lets output begin at 0 again, for another command. */
  void restartOffsets() {
    stdout = 0;
    stderr = 0;
  }

  /** Returns what the client has sent after the first frame, apart from what was taken. */
  List<String> sentSoFar() {
    onLoop(() -> {});
    return List.copyOf(sent);
  }

  /** Says whether the last connection is neither closed nor being closed by the client. */
  boolean isConnected() {
    boolean[] open = new boolean[1];
    onLoop(() -> open[0] = !last().closed);
    return open[0];
  }

  /** Takes frames until one has this type. */
  String takeSent(String type) {
    String frame = takeSent();
    while (!frame.contains("\"type\":\"" + type + "\"")) {
      frame = takeSent();
    }
    return frame;
  }

  /** Waits until the client attaches or starts the command. */
  private void takeFirstFrame() {
    String frame = takeSent();
    Matcher identity = COMMAND_ID.matcher(frame);
    if (!identity.find()) {
      throw new AssertionError("the first frame of a connection must name the command: " + frame);
    }
    commandId = identity.group(1);
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
  public ByteConnection openBytes(
      WebSocketTarget target,
      Duration openTimeout,
      EventLoop chosen,
      ByteConnection.Listener listener) {
    throw new AssertionError("no tunnel is opened here");
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
        () -> last().listener.frame(Unpooled.wrappedBuffer(json.getBytes(StandardCharsets.UTF_8))));
  }

  private Link last() {
    return links.get(links.size() - 1);
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
    private boolean closed;

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
      closed = true;
      loop.execute(() -> listener.closed(code, ""));
    }

    @Override
    public void abort() {
      closed = true;
      loop.execute(() -> listener.closed(1006, ""));
    }
  }
}
