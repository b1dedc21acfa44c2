// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static langsmith.sandbox.HostileAnswers.ESCAPES;
import static langsmith.sandbox.HostileAnswers.endless;
import static langsmith.sandbox.HostileAnswers.ok;
import static langsmith.sandbox.HostileAnswers.row;
import static langsmith.sandbox.HostileAnswers.zipped;
import static langsmith.sandbox.HostileServer.send;

import java.io.IOException;
import java.util.stream.Stream;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.error.SandboxProtocolException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever body a server answers with, the call ends, and with an exception of this library. */
@Timeout(120)
@Tag("long")
class HostileBodyIT {
  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void answer_endsInASandboxException(
      String name, HostileServer.Script answer, Class<? extends SandboxException> expected)
      throws IOException {
    HostileAnswers.check(answer, expected);
  }

  static Stream<Arguments> answers() {
    return Stream.of(errorBodies(), documents(), addresses()).flatMap(rows -> rows);
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
}
