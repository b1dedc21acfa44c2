// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.handler.proxy.HttpProxyHandler.HttpProxyConnectException;
import io.netty.handler.proxy.ProxyConnectException;
import io.netty.handler.ssl.NotSslRecordException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import langsmith.sandbox.internal.transport.ConnectFailure.Kind;
import langsmith.sandbox.protocol.DurationText;
import org.jspecify.annotations.Nullable;

/** Classifies and describes failures to open a connection. */
final class ConnectFailures {

  private static final Pattern PROXY_STATUS = Pattern.compile("status: (\\d{3})");

  /** In the words of the Java runtime, BoringSSL and OpenSSL. */
  private static final Pattern ALERT =
      Pattern.compile("fatal alert|(SSL|TLS)V\\w+[ _]ALERT[ _]", Pattern.CASE_INSENSITIVE);

  private ConnectFailures() {}

  static ConnectFailure cancelled(WebSocketTarget target) {
    return new ConnectFailure(
        Kind.CANCELLED, false, "opening " + target + " was cancelled by this client", null);
  }

  /** Returns the failure of this client, such as a class that cannot be loaded; not transient. */
  static ConnectFailure ownFailure(WebSocketTarget target, Throwable cause) {
    return new ConnectFailure(
        Kind.CONNECT_FAILED,
        false,
        "cannot open "
            + target
            + ": this client failed with "
            + cause.getClass().getName()
            + (cause instanceof LinkageError
                ? " (" + Texts.describe(cause) + "); check the class path for missing libraries"
                : ""),
        cause);
  }

  /** Returns the failure for headers that the application did not supply; not transient. */
  static ConnectFailure noHeaders(WebSocketTarget target, RuntimeException cause) {
    return new ConnectFailure(
        Kind.CANCELLED, false, "cannot open " + target + ": " + cause.getMessage(), cause);
  }

  /** Returns the failure for event loops that cannot run NIO channels. */
  static ConnectFailure wrongEventLoop(WebSocketTarget target, Throwable cause) {
    return new ConnectFailure(
        Kind.CONNECT_FAILED,
        false,
        "cannot open "
            + target
            + ": "
            + Texts.describe(cause)
            + "; NettyOptions needs event loops for NIO",
        cause);
  }

  static ConnectFailure timedOut(WebSocketTarget target, Phase phase, Duration limit) {
    return new ConnectFailure(
        Kind.CONNECT_TIMEOUT,
        true,
        "cannot open "
            + target
            + " within "
            + DurationText.of(limit)
            + "; was still "
            + phase.activity(),
        null);
  }

  static ConnectFailure notHttp(WebSocketTarget target, Throwable cause) {
    return new ConnectFailure(
        Kind.NOT_HTTP,
        false,
        "cannot open "
            + target
            + ": expected an HTTP response, received something else; check host, port and ws/wss",
        cause);
  }

  static ConnectFailure notWebSocket(WebSocketTarget target, Throwable cause) {
    return new ConnectFailure(
        Kind.NOT_HTTP,
        false,
        "cannot open "
            + target
            + ": the server's 101 is not a WebSocket handshake ("
            + Texts.describe(cause)
            + ")",
        cause);
  }

  /** Returns the failure for a TCP connection that the peer closed during a phase. */
  static ConnectFailure closedByPeer(WebSocketTarget target, Phase phase) {
    Kind kind =
        switch (phase) {
          case PROXY -> Kind.PROXY_FAILED;
          case TLS -> Kind.TLS_FAILED;
          default -> Kind.CONNECT_FAILED;
        };
    return new ConnectFailure(
        kind,
        true,
        "cannot open "
            + target
            + ": the peer closed the connection while this client was "
            + phase.activity(),
        null);
  }

  /** Returns the failure for an exception before the connection was open. */
  static ConnectFailure of(WebSocketTarget target, Phase phase, Throwable cause) {
    @Nullable Error error = find(cause, Error.class);
    if (error != null) {
      return ownFailure(target, error);
    }
    if (cause instanceof ProxyConnectException || phase == Phase.PROXY) {
      return proxy(target, cause);
    }
    @Nullable SSLException tls = find(cause, SSLException.class);
    if (tls != null || phase == Phase.TLS) {
      return tls(target, cause);
    }
    return unreachable(target, cause);
  }

  /** Returns the failure for a host or proxy that could not be resolved or connected to. */
  static ConnectFailure unreachable(WebSocketTarget target, Throwable cause) {
    String what = cause instanceof UnknownHostException ? "unknown host " : "";
    return new ConnectFailure(
        Kind.CONNECT_FAILED,
        true,
        "cannot open " + target + ": " + what + Texts.describe(cause),
        cause);
  }

  /**
   * Returns the failure for a proxy that could not be resolved or connected to, or refused to
   * connect.
   */
  static ConnectFailure proxy(WebSocketTarget target, Throwable cause) {
    String seen = Texts.describe(cause);
    if (cause instanceof HttpProxyConnectException) {
      Matcher matcher = PROXY_STATUS.matcher(seen);
      if (matcher.find()) {
        int status = Integer.parseInt(matcher.group(1));
        return new ConnectFailure(
            Kind.PROXY_FAILED,
            status >= 500 || status == 408 || status == 429,
            "cannot open "
                + target
                + ": the proxy answered CONNECT with "
                + status
                + (status == 407 ? "; check the proxy user name and password" : ""),
            cause);
      }
    }
    // A SOCKS proxy that rejects the credentials will reject them again.
    boolean refused = seen.contains("authStatus:") || seen.contains("unexpected authMethod");
    return new ConnectFailure(
        Kind.PROXY_FAILED,
        !refused,
        "cannot open "
            + target
            + " through the proxy: "
            + seen
            + (refused ? "; check the proxy user name and password" : ""),
        cause);
  }

  private static ConnectFailure tls(WebSocketTarget target, Throwable cause) {
    @Nullable Throwable certificate = find(cause, CertificateException.class);
    if (certificate == null) {
      certificate = find(cause, CertPathValidatorException.class);
    }
    if (certificate != null) {
      return new ConnectFailure(
          Kind.TLS_FAILED,
          false,
          "cannot open "
              + target
              + ": the server's certificate is not trusted ("
              + Texts.describe(certificate)
              + "); check the host name and the trust store",
          cause);
    }
    if (find(cause, NotSslRecordException.class) != null) {
      return new ConnectFailure(
          Kind.TLS_FAILED,
          false,
          "cannot open " + target + ": the server does not speak TLS; check port and ws/wss",
          cause);
    }
    String seen = Texts.describe(cause);
    // An alert is the server's answer to our offer, and will be the same next time.
    boolean alert = ALERT.matcher(seen).find();
    return new ConnectFailure(
        Kind.TLS_FAILED, !alert, "cannot open " + target + ": TLS failed: " + seen, cause);
  }

  private static <T extends Throwable> @Nullable T find(Throwable cause, Class<T> type) {
    for (@Nullable Throwable next = cause; next != null; next = next.getCause()) {
      if (type.isInstance(next)) {
        return type.cast(next);
      }
    }
    return null;
  }
}
