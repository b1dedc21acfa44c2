// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static langsmith.sandbox.HostileServer.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxApiException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.error.SandboxProtocolException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server answers to a request, the call ends, and with an exception of this library. */
@Timeout(120)
class HostileServerIT {
  private static final String ESCAPES = "\\u001b[2Jred\\r\\nforged log line\\u0085\\u202e";

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void answer_endsInASandboxException(
      String name, HostileServer.Script answer, Class<? extends SandboxException> expected)
      throws IOException {
    try (HostileServer server = new HostileServer(answer);
        SandboxClient client =
            SandboxClient.builder()
                .endpoint(server.address())
                .apiKey("key")
                .requestTimeout(Duration.ofSeconds(2))
                .build()) {
      Throwable thrown = catchThrowable(() -> client.sandboxes().get("box").files().list("."));

      assertThat(thrown).isInstanceOf(expected);
      assertThat(thrown.getMessage())
          .hasSizeLessThan(4100)
          .doesNotContainPattern("[\\p{Cc}\\u202e]");
    }
  }

  static Stream<Arguments> answers() {
    return Stream.of(statusLines(), headers(), errorBodies(), documents(), addresses())
        .flatMap(rows -> rows);
  }

  private static Stream<Arguments> statusLines() {
    return Stream.of(
        broken("nothing", ""),
        broken("garbage", "\0\1\2\r\n\r\n"),
        broken("an SSH banner", "SSH-2.0-OpenSSH_9.6\r\n"),
        broken("HTTP/0.9", "<html>hello</html>"),
        broken("no status", "HTTP/1.1\r\n\r\n"),
        broken("a status of letters", "HTTP/1.1 abc OK\r\n\r\n"),
        broken("a status of 10 digits", "HTTP/1.1 2000000000 OK\r\n\r\n"),
        row("a negative status", "HTTP/1.1 -20 OK\r\n\r\n", SandboxProtocolException.class),
        broken("HTTP/9.9", "HTTP/9.9 200 OK\r\n\r\n"),
        broken("half of a head", "HTTP/1.1 200 OK\r\nContent-Type: appl"),
        row(
            "status 0",
            "HTTP/1.1 000 Zero\r\nContent-Length: 0\r\n\r\n",
            SandboxProtocolException.class),
        row(
            "status 999",
            "HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n",
            SandboxApiException.class),
        row("status 204", "HTTP/1.1 204 None\r\n\r\n", SandboxProtocolException.class),
        broken("status 204 with a body", "HTTP/1.1 204 None\r\nContent-Length: 3\r\n\r\nabc"),
        row(
            "status 101",
            "HTTP/1.1 101 Switch\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n",
            SandboxException.class),
        row(
            "a redirect",
            "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
            SandboxException.class),
        row(
            "an authentication of an unknown kind",
            "HTTP/1.1 401 No\r\nWWW-Authenticate: \0\r\nContent-Length: 0\r\n\r\n",
            SandboxException.class),
        row(
            "407 without a proxy",
            "HTTP/1.1 407 Proxy\r\nContent-Length: 0\r\n\r\n",
            SandboxConnectionException.class),
        row("408", "HTTP/1.1 408 Timeout\r\nContent-Length: 0\r\n\r\n", SandboxException.class),
        row("421", "HTTP/1.1 421 Misdirected\r\nContent-Length: 0\r\n\r\n", SandboxException.class),
        row(
            "two 100 Continue",
            "HTTP/1.1 100 Continue\r\n\r\n".repeat(2)
                + "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n",
            SandboxException.class),
        row(
            "many 100 Continue",
            "HTTP/1.1 100 Continue\r\n\r\n".repeat(1000)
                + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
            SandboxException.class),
        row(
            "many 103 Early Hints",
            "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n".repeat(1000)
                + "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n",
            SandboxException.class),
        endless(
            "100 Continue without end",
            "",
            "HTTP/1.1 100 Continue\r\n\r\n",
            SandboxException.class));
  }

  private static Stream<Arguments> headers() {
    return Stream.of(
        endless(
            "a header without end",
            "HTTP/1.1 200 OK\r\nX: ",
            "x".repeat(1000),
            SandboxConnectionException.class),
        endless(
            "headers without end",
            "HTTP/1.1 200 OK\r\n",
            "X: y\r\n".repeat(100),
            SandboxConnectionException.class),
        endless(
            "a status line without end",
            "HTTP/1.1 200 ",
            "x".repeat(1000),
            SandboxConnectionException.class),
        row(
            "a header without a name",
            "HTTP/1.1 404 No\r\n: v\r\nContent-Length: 0\r\n\r\n",
            SandboxException.class),
        row(
            "a header without a colon",
            "HTTP/1.1 404 No\r\nabc\r\nContent-Length: 0\r\n\r\n",
            SandboxException.class),
        row(
            "a header that is not ASCII",
            "HTTP/1.1 404 No\r\nÜ: ü\r\nContent-Length: 0\r\n\r\n",
            SandboxException.class),
        row(
            "a folded header",
            "HTTP/1.1 404 No\r\nA: b\r\n c\r\nContent-Length: 0\r\n\r\n",
            SandboxException.class),
        row(
            "two lengths",
            "HTTP/1.1 404 No\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
            SandboxException.class),
        row(
            "a negative length",
            "HTTP/1.1 404 No\r\nContent-Length: -5\r\n\r\n{}",
            SandboxException.class),
        row(
            "a length of letters",
            "HTTP/1.1 404 No\r\nContent-Length: abc\r\n\r\n{}",
            SandboxException.class),
        row(
            "a length beyond long",
            "HTTP/1.1 404 No\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
            SandboxException.class),
        broken("a length that is too large", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}"),
        row(
            "an error with a length that is too large",
            "HTTP/1.1 404 No\r\nContent-Length: 100\r\n\r\n{}",
            ResourceNotFoundException.class),
        row(
            "length and chunks",
            "HTTP/1.1 404 No\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            SandboxException.class),
        broken(
            "a chunk size of letters",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"),
        broken(
            "a negative chunk size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n"),
        broken(
            "a chunk size beyond long",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n"),
        broken("half of a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{"),
        endless(
            "a chunk extension without end",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;",
            "x".repeat(1000),
            SandboxException.class),
        endless(
            "trailers without end",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
            "A: b\r\n".repeat(100),
            SandboxException.class),
        broken(
            "gzip that is none",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}"),
        row(
            "an error as gzip that is none",
            "HTTP/1.1 404 No\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
            ResourceNotFoundException.class),
        row(
            "an unknown encoding",
            "HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\nContent-Length: 2\r\n\r\n(\u00b5",
            SandboxException.class),
        row(
            "a character set that does not exist",
            "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=nosuch\r\nContent-Length: 2\r\n\r\n{}",
            SandboxException.class),
        row(
            "a media type that is none",
            "HTTP/1.1 200 OK\r\nContent-Type: ;;;\r\nContent-Length: 2\r\n\r\n{}",
            SandboxException.class),
        row(
            "Retry-After that is none",
            "HTTP/1.1 503 No\r\nRetry-After: soon\r\nContent-Length: 0\r\n\r\n",
            SandboxException.class),
        row(
            "a cookie of 60 KB",
            "HTTP/1.1 404 No\r\nSet-Cookie: a="
                + "x".repeat(60_000)
                + "\r\nContent-Length: 0\r\n\r\n",
            ResourceNotFoundException.class));
  }

  private static Stream<Arguments> errorBodies() {
    String head = "HTTP/1.1 404 No\r\n";
    return Stream.of(
        endless(
            "an error body without end",
            head + "\r\n",
            "x".repeat(10_000),
            ResourceNotFoundException.class),
        endless(
            "error chunks without end",
            head + "Transfer-Encoding: chunked\r\n\r\n",
            "1000\r\n" + "x".repeat(4096) + "\r\n",
            ResourceNotFoundException.class),
        endless(
            "spaces without end",
            head + "\r\n",
            " ".repeat(10_000),
            ResourceNotFoundException.class),
        zipped("a zipped error of 1 GB", head, 1 << 30, ResourceNotFoundException.class),
        endless(
            "a gzip name without end",
            head + "Content-Encoding: gzip\r\n\r\n\u001f\u008b\u0008\u0008\0\0\0\0\0\0",
            "x".repeat(10_000),
            ResourceNotFoundException.class),
        error("no JSON", "<html>\r\n<b>no</b></html>"),
        error("a detail of escapes", "{\"detail\":\"" + ESCAPES + "\"}"),
        error(
            "an error type of escapes",
            "{\"detail\":{\"error\":\""
                + ESCAPES
                + "\",\"message\":\""
                + ESCAPES
                + "\",\"error_id\":\""
                + ESCAPES
                + "\"}}"),
        error("a detail of 15 KB", "{\"detail\":\"" + "x".repeat(15_000) + "\"}"),
        error("a detail of 2,000 surrogates", "{\"detail\":\"" + "\\ud83d".repeat(2000) + "\"}"),
        error("half of a pair", "{\"detail\":\"\\ud83d\"}"),
        error(
            "members of other types", "{\"detail\":{\"error\":1,\"message\":[],\"error_id\":{}}}"),
        error(
            "violations of other types",
            "{\"detail\":[{\"loc\":3,\"msg\":null,\"type\":[]},7,null]}"),
        error("nested 10,000 deep", "[".repeat(10_000)),
        error("objects nested 2,000 deep", "{\"a\":".repeat(2000)),
        error("a number of 10,000 digits", "{\"detail\":" + "9".repeat(10_000) + "}"),
        error("a number of great exponent", "{\"detail\":1e999999999}"),
        error("invalid UTF-8", "{\"detail\":\"\u00ff\u00fe\"}"));
  }

  private static Stream<Arguments> documents() {
    String head = "HTTP/1.1 200 OK\r\n";
    return Stream.of(
        endless(
            "a document without end", head + "\r\n", "[".repeat(10_000), SandboxException.class),
        endless(
            "a text without end",
            head + "\r\n{\"name\":\"",
            "x".repeat(10_000),
            SandboxException.class),
        endless(
            "spaces before a document", head + "\r\n", " ".repeat(10_000), SandboxException.class),
        zipped("a zipped document of 1 GB", head, 1 << 30, SandboxProtocolException.class),
        endless(
            "a document with a gzip name without end",
            head + "Content-Encoding: gzip\r\n\r\n\u001f\u008b\u0008\u0008\0\0\0\0\0\0",
            "x".repeat(10_000),
            SandboxException.class),
        document("null", "null"),
        document("an array", "[]"),
        document("a page", "<html></html>"),
        document("half of a document", "{\"name\":\"box\""),
        document("a second document", "{\"name\":\"box\"}{"),
        document("no name", "{}"),
        document("a name of null", "{\"name\":null}"),
        document("a name that is an object", "{\"name\":{}}"),
        unready("a status of another type", "{\"name\":\"box\",\"status\":{}}"),
        document(
            "a number of 200,000 digits",
            "{\"name\":\"box\",\"vcpus\":" + "9".repeat(200_000) + "}"),
        unready("a number of great exponent", "{\"name\":\"box\",\"vcpus\":1e999999999}"),
        document("a path of 200,000 characters", "{\"" + "x".repeat(200_000) + "\":[}"),
        document("nested 100,000 deep", "{\"name\":\"box\",\"x\":" + "[".repeat(100_000)),
        document("escapes", "{\"name\":" + ESCAPES + "}"),
        document("invalid UTF-8", "{\"name\":\u00ff}"),
        document("a byte order mark", "\u00ef\u00bb\u00bf17"),
        row(
            "silence",
            (request, out) -> request.rest().skipNBytes(Long.MAX_VALUE),
            SandboxConnectionException.class));
  }

  /** Addresses of a sandbox that must not be used, or cannot. */
  private static Stream<Arguments> addresses() {
    return Stream.of(
            "https://user:password@host/x",
            "http://user@host",
            "ftp://host/x",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "//host/x",
            "http://",
            "http://[::1",
            "http://host:99999/",
            "http://ho st/",
            "\\u0000http://host/",
            ESCAPES,
            "x".repeat(100_000))
        .map(
            address ->
                row(
                    "the address " + address.substring(0, Math.min(30, address.length())),
                    (request, out) ->
                        send(
                            out,
                            ok(
                                "{\"name\":\"box\",\"status\":\"ready\",\"dataplane_url\":\""
                                    + address
                                    + "\"}")),
                    SandboxException.class));
  }

  private static Arguments error(String name, String body) {
    return row(
        "error: " + name,
        "HTTP/1.1 404 No\r\nContent-Length: " + body.length() + "\r\n\r\n" + body,
        ResourceNotFoundException.class);
  }

  private static Arguments document(String name, String body) {
    return row("document: " + name, ok(body), SandboxProtocolException.class);
  }

  /** What cannot be read is null, so the sandbox has no address yet. */
  private static Arguments unready(String name, String body) {
    return row("document: " + name, ok(body), SandboxNotReadyException.class);
  }

  private static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static Arguments broken(String name, String answer) {
    return row(name, answer, SandboxConnectionException.class);
  }

  private static Arguments row(
      String name, String answer, Class<? extends SandboxException> expected) {
    return row(name, (request, out) -> send(out, answer), expected);
  }

  private static Arguments row(
      String name, HostileServer.Script answer, Class<? extends SandboxException> expected) {
    return arguments(name, answer, expected);
  }

  private static Arguments endless(
      String name, String begin, String piece, Class<? extends SandboxException> expected) {
    return row(name, HostileServer.endless(begin, piece), expected);
  }

  private static Arguments zipped(
      String name, String head, int size, Class<? extends SandboxException> expected) {
    return row(
        name,
        (request, out) -> {
          send(out, head + "Content-Encoding: gzip\r\n\r\n");
          try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            byte[] spaces = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < size >> 20; i++) {
              zip.write(spaces);
            }
          }
        },
        expected);
  }
}
