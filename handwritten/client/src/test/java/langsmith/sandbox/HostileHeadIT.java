// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static langsmith.sandbox.HostileAnswers.broken;
import static langsmith.sandbox.HostileAnswers.endless;
import static langsmith.sandbox.HostileAnswers.row;

import java.io.IOException;
import java.util.stream.Stream;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxApiException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.SandboxProtocolException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever head a server answers with, the call ends, and with an exception of this library. */
@Timeout(120)
@Tag("long")
class HostileHeadIT {
  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void answer_endsInASandboxException(
      String name, HostileServer.Script answer, Class<? extends SandboxException> expected)
      throws IOException {
    HostileAnswers.check(answer, expected);
  }

  static Stream<Arguments> answers() {
    return Stream.of(statusLines(), headers()).flatMap(rows -> rows);
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
}
