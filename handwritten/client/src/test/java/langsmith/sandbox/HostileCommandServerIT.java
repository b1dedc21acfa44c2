// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static langsmith.sandbox.HostileServer.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import langsmith.sandbox.config.WebSocketOptions;
import langsmith.sandbox.error.CommandFailedException;
import langsmith.sandbox.error.CommandNeverStartedException;
import langsmith.sandbox.error.CommandProtocolException;
import langsmith.sandbox.error.CommandRejectedException;
import langsmith.sandbox.error.LinkLostException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.protocol.ReconnectPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server does on the way to a command's end, the call ends in a SandboxException. */
@Timeout(120)
@Tag("long")
class HostileCommandServerIT {
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final String STARTED = "{\"type\":\"started\",\"command_id\":\"c1\",\"pid\":1}";
  private static final String ESCAPES = "\\u001b[2Jred\\r\\nforged log line\\u0085\\u202e";

  @ParameterizedTest(name = "{0}")
  @MethodSource("upgrades")
  void upgrade_endsInASandboxException(
      String name, HostileServer.Script answer, Class<? extends SandboxException> expected)
      throws IOException {
    check(answer, expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("frames")
  void frames_endInASandboxException(
      String name, HostileServer.Script answer, Class<? extends SandboxException> expected)
      throws IOException {
    check(answer, expected);
  }

  private static void check(HostileServer.Script answer, Class<? extends SandboxException> expected)
      throws IOException {
    HostileServer.Script script =
        (request, out) -> {
          if (request.isUpgrade()) {
            answer.answer(request, out);
          } else {
            send(out, box(request.address()));
          }
        };
    try (HostileServer server = new HostileServer(script);
        SandboxClient client = client(server)) {
      Sandbox box = client.sandboxes().get("box");
      Throwable thrown = catchThrowable(() -> box.run(Command.of("true").connectBudget(SHORT)));

      assertThat(thrown).isInstanceOf(expected);
      assertThat(thrown.getMessage())
          .hasSizeLessThan(4100)
          .doesNotContainPattern("[\\p{Cc}\\u202e]");
    }
  }

  private static SandboxClient client(HostileServer server) {
    return SandboxClient.builder()
        .endpoint(server.address())
        .apiKey("key")
        .webSocket(
            WebSocketOptions.defaults()
                .openTimeout(SHORT)
                .startedTimeout(Duration.ofSeconds(1))
                .closeTimeout(SHORT)
                .maxFrameBytes(1 << 20))
        .reconnectPolicy(
            ReconnectPolicy.standard()
                .withMaxAttempts(2)
                .withDelays(Duration.ofMillis(10), Duration.ofMillis(20))
                .withDeadline(SHORT))
        .build();
  }

  private static Stream<Arguments> upgrades() {
    Class<CommandNeverStartedException> never = CommandNeverStartedException.class;
    Class<CommandRejectedException> rejected = CommandRejectedException.class;
    return Stream.of(
        raw("nothing", "", never),
        raw("garbage", "\0\1\2\3\r\n\r\n", SandboxException.class),
        raw("an SSH banner", "SSH-2.0-OpenSSH\r\n\r\n", SandboxException.class),
        raw("200", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", rejected),
        raw("204", "HTTP/1.1 204 None\r\n\r\n", rejected),
        raw(
            "302",
            "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
            rejected),
        raw(
            "401 with escapes",
            "HTTP/1.1 401 \u001b[2J\r\nContent-Length: 0\r\n\r\n",
            SandboxException.class),
        raw(
            "403 with an error of escapes",
            json(
                403,
                "{\"detail\":{\"error\":\"" + ESCAPES + "\",\"message\":\"" + ESCAPES + "\"}}"),
            SandboxException.class),
        raw("404", json(404, "{}"), rejected),
        raw("500", json(500, "{}"), never),
        raw("503 whose body never comes", "HTTP/1.1 503 No\r\nContent-Length: 100\r\n\r\n", never),
        raw(
            "429 with Retry-After of a day",
            "HTTP/1.1 429 No\r\nRetry-After: 86400\r\nContent-Length: 0\r\n\r\n",
            never),
        raw("999", "HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n", SandboxException.class),
        raw("a status of letters", "HTTP/1.1 abc OK\r\n\r\n", SandboxException.class),
        endless(
            "a header without end",
            "HTTP/1.1 101 Switching\r\nX: ",
            "x".repeat(1000),
            SandboxException.class),
        endless(
            "headers without end",
            "HTTP/1.1 101 Switching\r\n",
            "X: y\r\n",
            SandboxException.class),
        endless("a refusal without end", "HTTP/1.1 404 No\r\n\r\n", "x".repeat(10_000), rejected),
        endless(
            "100 Continue without end",
            "",
            "HTTP/1.1 100 Continue\r\n\r\n",
            SandboxException.class),
        raw("101 without headers", "HTTP/1.1 101 Switching\r\n\r\n", SandboxException.class),
        raw(
            "101 with a wrong accept",
            "HTTP/1.1 101 S\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: abc\r\n\r\n",
            SandboxException.class),
        raw(
            "no wish for WebSocket",
            (request, out) ->
                send(
                    out, request.accepted().replace("Upgrade: websocket", "Upgrade: h2c") + "\r\n"),
            SandboxException.class),
        raw(
            "an extension that was not offered",
            (request, out) -> {
              send(
                  out, request.accepted() + "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n");
              out.write(HostileServer.text(STARTED));
              out.write(HostileServer.text("{\"type\":\"exit\",\"exit_code\":0}"));
            },
            never),
        raw(
            "a sub-protocol that was not offered",
            (request, out) -> {
              send(out, request.accepted() + "Sec-WebSocket-Protocol: chat\r\n\r\n");
              out.write(HostileServer.text(STARTED));
              out.write(HostileServer.text("{\"type\":\"exit\",\"exit_code\":0}"));
            },
            never),
        raw("silence", (request, out) -> request.rest().skipNBytes(Long.MAX_VALUE), never));
  }

  private static Stream<Arguments> frames() {
    Class<CommandNeverStartedException> never = CommandNeverStartedException.class;
    Class<CommandProtocolException> violated = CommandProtocolException.class;
    Class<LinkLostException> lost = LinkLostException.class;
    return Stream.of(
        framed("nothing", never),
        framed("a close without a status", never, HostileServer.frame(0x88, new byte[0])),
        framed(
            "a close of one byte", SandboxException.class, HostileServer.frame(0x88, new byte[1])),
        framed("close 1002", violated, HostileServer.close(1002, "\u001b[2J")),
        framed("close 1009", violated, HostileServer.close(1009, "too big")),
        framed("close 1011 with escapes", never, HostileServer.close(1011, "\u001b[2J\r\nforged")),
        framed(
            "close 1005, which is reserved", SandboxException.class, HostileServer.close(1005, "")),
        framed("close 65535", SandboxException.class, HostileServer.close(65535, "")),
        framed("a masked frame", violated, new byte[] {(byte) 0x81, (byte) 0x82, 1, 2, 3, 4, 5, 6}),
        framed("a reserved opcode", violated, HostileServer.frame(0x83, new byte[1])),
        framed("a reserved bit", violated, HostileServer.frame(0xC1, new byte[1])),
        framed("a binary message", violated, HostileServer.frame(0x82, new byte[9])),
        framed("a continuation of nothing", violated, HostileServer.frame(0x80, new byte[1])),
        framed(
            "a text inside of a text",
            violated,
            HostileServer.frame(0x01, "{".getBytes(ISO_8859_1)),
            HostileServer.text("{}")),
        framed("a ping of 126 bytes", violated, HostileServer.frame(0x89, new byte[126])),
        framed("a ping in fragments", violated, HostileServer.frame(0x09, new byte[1])),
        framed(
            "a length of 2^63",
            SandboxException.class,
            new byte[] {(byte) 0x81, 127, -1, -1, -1, -1, -1, -1, -1, -1}),
        framed(
            "a length of 1 EiB", violated, new byte[] {(byte) 0x81, 127, 16, 0, 0, 0, 0, 0, 0, 0}),
        framed("a message of 2 MiB", violated, HostileServer.text(" ".repeat(2 << 20))),
        framed("no JSON", violated, HostileServer.text("<html>")),
        framed("an array", violated, HostileServer.text("[]")),
        framed("no type", violated, HostileServer.text("{}")),
        framed(
            "a type of escapes",
            SandboxException.class,
            HostileServer.text("{\"type\":\"" + ESCAPES + "\"}")),
        framed("invalid UTF-8", violated, HostileServer.frame(0x81, new byte[] {'{', -1, '}'})),
        framed(
            "nested 100,000 deep",
            violated,
            HostileServer.text("{\"type\":\"started\",\"x\":" + "[".repeat(100_000) + "}")),
        framed(
            "output before started",
            violated,
            HostileServer.text("{\"type\":\"stdout\",\"data\":\"x\",\"offset\":0}")),
        framed(
            "exit before started",
            violated,
            HostileServer.text("{\"type\":\"exit\",\"exit_code\":0}")),
        framed(
            "started without an id",
            violated,
            HostileServer.text("{\"type\":\"started\",\"pid\":1}")),
        framed(
            "started with an empty id",
            violated,
            HostileServer.text("{\"type\":\"started\",\"command_id\":\"\"}")),
        framed(
            "started with an id of 129 characters",
            violated,
            HostileServer.text(
                "{\"type\":\"started\",\"command_id\":\"" + "c".repeat(129) + "\"}")),
        framed(
            "started with a pid of great exponent",
            violated,
            HostileServer.text("{\"type\":\"started\",\"command_id\":\"c1\",\"pid\":1e999999999}")),
        framed(
            "an error of escapes",
            CommandFailedException.class,
            HostileServer.text(
                "{\"type\":\"error\",\"error_type\":\""
                    + ESCAPES
                    + "\",\"error\":\""
                    + ESCAPES
                    + "\"}")),
        framed(
            "an error of 900 KB",
            CommandFailedException.class,
            HostileServer.text("{\"type\":\"error\",\"error\":\"" + "x".repeat(900_000) + "\"}")),
        framed(
            "an error type of 900 KB",
            CommandFailedException.class,
            HostileServer.text(
                "{\"type\":\"error\",\"error_type\":\"" + "x".repeat(900_000) + "\"}")),
        framed(
            "an error without a reason",
            CommandFailedException.class,
            HostileServer.text("{\"type\":\"error\"}")),
        started("nothing", lost),
        started("acknowledgements without end", lost, "{\"type\":\"news\"}"),
        started(
            "a negative offset", violated, "{\"type\":\"stdout\",\"data\":\"x\",\"offset\":-1}"),
        started(
            "an offset beyond long",
            violated,
            "{\"type\":\"stdout\",\"data\":\"x\",\"offset\":1e30}"),
        started(
            "an offset that is a fraction",
            violated,
            "{\"type\":\"stdout\",\"data\":\"x\",\"offset\":0.5}"),
        started("data that is a number", violated, "{\"type\":\"stdout\",\"data\":7,\"offset\":0}"),
        started("output without data", violated, "{\"type\":\"stdout\",\"offset\":0}"),
        started("an exit without a code", violated, "{\"type\":\"exit\"}"),
        started("an exit code of a text", violated, "{\"type\":\"exit\",\"exit_code\":\"0\"}"),
        started(
            "an exit code beyond int", violated, "{\"type\":\"exit\",\"exit_code\":99999999999}"),
        started(
            "an expired session of escapes",
            SandboxException.class,
            "{\"type\":\"error\",\"error_type\":\"SessionExpired\",\"error\":\"" + ESCAPES + "\"}"),
        started(
            "a time limit of escapes",
            SandboxException.class,
            "{\"type\":\"error\",\"error_type\":\"CommandTimeout\",\"error\":\"" + ESCAPES + "\"}"),
        started(
            "an unknown command of escapes",
            SandboxException.class,
            "{\"type\":\"error\",\"error_type\":\"CommandNotFound\",\"error\":\""
                + ESCAPES
                + "\"}"),
        flood(
            "fragments without end",
            violated,
            () -> HostileServer.frame(0x00, new byte[1000]),
            HostileServer.frame(0x01, new byte[0])),
        flood(
            "unknown frames before started",
            never,
            () -> HostileServer.text("{\"type\":\"news\"}")),
        flood("pings before started", never, () -> HostileServer.frame(0x89, new byte[100])));
  }

  private static Arguments framed(
      String name, Class<? extends SandboxException> expected, byte[]... frames) {
    return raw(
        "frames: " + name,
        (request, out) -> {
          send(out, request.accepted() + "\r\n");
          for (byte[] frame : frames) {
            out.write(frame);
          }
        },
        expected);
  }

  private static Arguments started(
      String name, Class<? extends SandboxException> expected, String... messages) {
    return raw(
        "after started: " + name,
        (request, out) -> {
          send(out, request.accepted() + "\r\n");
          if (messages.length > 0 || !hasStarted(request)) {
            out.write(HostileServer.text(STARTED));
          }
          for (String message : messages) {
            out.write(HostileServer.text(message));
          }
        },
        expected);
  }

  /** Returns whether the first frame of the client is reconnect, by its length. */
  private static boolean hasStarted(HostileServer.Request request) throws IOException {
    byte[] head = request.rest().readNBytes(2);
    int length = head[1] & 0x7F;
    return length < 126;
  }

  private static Arguments flood(
      String name,
      Class<? extends SandboxException> expected,
      Supplier<byte[]> frame,
      byte[]... first) {
    return raw(
        name,
        (request, out) -> {
          send(out, request.accepted() + "\r\n");
          for (byte[] bytes : first) {
            out.write(bytes);
          }
          byte[] bytes = frame.get();
          while (true) {
            out.write(bytes);
          }
        },
        expected);
  }

  private static Arguments raw(
      String name, String answer, Class<? extends SandboxException> expected) {
    return raw(name, (request, out) -> send(out, answer), expected);
  }

  private static Arguments raw(
      String name, HostileServer.Script answer, Class<? extends SandboxException> expected) {
    return arguments(name, answer, expected);
  }

  private static Arguments endless(
      String name, String begin, String piece, Class<? extends SandboxException> expected) {
    return raw(name, HostileServer.endless(begin, piece), expected);
  }

  private static String json(int status, String body) {
    return "HTTP/1.1 "
        + status
        + " S\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static String box(String address) {
    return json(
        200,
        "{\"id\":\"id-1\",\"name\":\"box\",\"status\":\"ready\",\"dataplane_url\":\""
            + address
            + "/sb\"}");
  }
}
