// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import langsmith.sandbox.internal.wire.HeaderMap;
import org.jspecify.annotations.Nullable;

/**
 * A connection over a channel without a socket and a clock that only the test moves. The test plays
 * the server: it takes what the connection has sent and tells what the server sends.
 */
final class ConnectionTester implements AutoCloseable {

  static final WebSocketTarget TARGET = WebSocketTarget.of("http://box.example/sb-1");

  private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: (\\S+)");

  private final MockTicker ticker = Ticker.newMockTicker();
  private final EmbeddedChannel channel;
  // The server's side of the wire: plain frames out, masked frames in.
  private final EmbeddedChannel encoder = new EmbeddedChannel(new WebSocket13FrameEncoder(false));
  private final EmbeddedChannel decoder =
      new EmbeddedChannel(
          new WebSocket13FrameDecoder(
              WebSocketDecoderConfig.newBuilder()
                  .expectMaskedFrames(true)
                  .maxFramePayloadLength(1 << 26)
                  .build()));
  private final List<NettyConnection> ended = new ArrayList<>();
  private @Nullable RecordingListener listener;
  private @Nullable NettyConnection connection;

  ConnectionTester(TransportOptions options, Duration openTimeout) {
    channel =
        EmbeddedChannel.builder()
            .ticker(ticker)
            .handlers(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel made) {
                    RecordingListener events = new RecordingListener(made.eventLoop());
                    NettyConnection starting =
                        new NettyConnection(
                            TARGET, options.closeTimeout(), made.eventLoop(), events, ended::add);
                    listener = events;
                    connection = starting;
                    starting.openWithin(openTimeout);
                    ConnectionPipeline.install(
                        made, starting, options, HeaderMap.empty(), null, null);
                  }
                })
            .build();
  }

  ConnectionTester(TransportOptions options) {
    this(options, Duration.ofSeconds(30));
  }

  static ConnectionTester opened(TransportOptions options) {
    ConnectionTester tester = new ConnectionTester(options);
    tester.accept();
    tester.events().takeNow(RecordingListener.Opened.class);
    return tester;
  }

  NettyConnection connection() {
    return Objects.requireNonNull(connection);
  }

  RecordingListener events() {
    return Objects.requireNonNull(listener);
  }

  EmbeddedChannel channel() {
    return channel;
  }

  List<NettyConnection> ended() {
    return ended;
  }

  /** Takes the text of the upgrade request. */
  String takeRequest() {
    return takeBytes().toString(StandardCharsets.US_ASCII);
  }

  /** Answers the upgrade request with 101. */
  void accept(WebSocketFrame... inTheSamePacket) {
    String answer = switchingProtocols(takeRequest());
    ByteBuf packet = Unpooled.buffer();
    packet.writeCharSequence(answer, StandardCharsets.US_ASCII);
    for (WebSocketFrame frame : inTheSamePacket) {
      ByteBuf bytes = encode(frame);
      packet.writeBytes(bytes);
      bytes.release();
    }
    channel.writeInbound(packet);
  }

  static String switchingProtocols(String request) {
    Matcher key = KEY.matcher(request);
    assertThat(key.find()).as("key in %s", request).isTrue();
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Accept: "
        + acceptOf(key.group(1))
        + "\r\n\r\n";
  }

  private static String acceptOf(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest(
                  (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                      .getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  void receive(String ascii) {
    channel.writeInbound(Unpooled.copiedBuffer(ascii, StandardCharsets.US_ASCII));
  }

  void receive(WebSocketFrame frame) {
    channel.writeInbound(encode(frame));
  }

  void receive(ByteBuf bytes) {
    channel.writeInbound(bytes);
  }

  ByteBuf encode(WebSocketFrame frame) {
    encoder.writeOutbound(frame);
    ByteBuf all = Unpooled.buffer();
    for (ByteBuf part = encoder.readOutbound(); part != null; part = encoder.readOutbound()) {
      all.writeBytes(part);
      part.release();
    }
    return all;
  }

  /** Takes the next frame that was sent, or null; the caller releases it. */
  @Nullable WebSocketFrame takeSent() {
    run();
    ByteBuf bytes = takeBytes();
    if (bytes.isReadable()) {
      decoder.writeInbound(bytes);
    } else {
      bytes.release();
    }
    return decoder.readInbound();
  }

  <T extends WebSocketFrame> T takeSent(Class<T> type) {
    WebSocketFrame frame = takeSent();
    assertThat(frame).as("next frame sent").isInstanceOf(type);
    return type.cast(Objects.requireNonNull(frame));
  }

  void assertNothingSent() {
    assertThat(takeSent()).as("frame sent").isNull();
  }

  private ByteBuf takeBytes() {
    ByteBuf all = Unpooled.buffer();
    for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
      all.writeBytes(part);
      part.release();
    }
    return all;
  }

  /** The peer closes the TCP connection. */
  @SuppressWarnings("FutureReturnValueIgnored") // Closing an embedded channel is immediate.
  void endOfStream() {
    channel.close();
    run();
  }

  void run() {
    channel.runPendingTasks();
  }

  void advance(Duration time) {
    ticker.advance(time.toNanos(), TimeUnit.NANOSECONDS);
    channel.runPendingTasks();
  }

  @Override
  public void close() {
    channel.finishAndReleaseAll();
    encoder.finishAndReleaseAll();
    decoder.finishAndReleaseAll();
  }
}
