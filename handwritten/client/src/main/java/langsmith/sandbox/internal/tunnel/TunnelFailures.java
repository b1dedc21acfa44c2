// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.TunnelConnectionRefusedException;
import langsmith.sandbox.error.TunnelException;
import langsmith.sandbox.error.TunnelPortNotAllowedException;
import langsmith.sandbox.internal.transport.ConnectFailure;
import langsmith.sandbox.internal.transport.UpgradeRefusal;
import langsmith.sandbox.protocol.tunnel.ConnectStatus;

/** Creates the exceptions of failed tunnels; the only place that does. */
public final class TunnelFailures {
  private final String sandbox;
  private final int port;

  public TunnelFailures(String sandbox, int port) {
    this.sandbox = sandbox;
    this.port = port;
  }

  public SandboxException exception(TunnelFailure failure) {
    if (failure instanceof TunnelFailure.Refused f) {
      return rejected(f);
    } else if (failure instanceof TunnelFailure.NotConnected f) {
      return notConnected(f.failure(), f.attempts());
    } else if (failure instanceof TunnelFailure.PortRefused f) {
      return portRefused(f.status());
    } else if (failure instanceof TunnelFailure.NotBound f) {
      String text =
          message(
              "the local port cannot be bound (" + f.cause().getMessage() + ")",
              "use localPort(0) for a free port");
      return new TunnelException(text, port, ErrorDetails.causedBy(f.cause()));
    } else if (failure instanceof TunnelFailure.NoAnswer f) {
      String text = message("no answer for the port: " + f.reason(), "try again");
      return new TunnelException(text, port, ErrorDetails.none().retryable(true));
    }
    String text = message("it was closed meanwhile", "");
    return new TunnelException(text, port, ErrorDetails.none());
  }

  SandboxException interrupted() {
    return new TunnelException(
        message("the waiting thread was interrupted", ""), port, ErrorDetails.none());
  }

  private SandboxException rejected(TunnelFailure.Refused failure) {
    UpgradeRefusal refusal = failure.refusal();
    int attempts = failure.attempts();
    String seen =
        "the server answered "
            + refusal.status()
            + " ("
            + refusal.message()
            + ")"
            + (attempts > 1 ? " to the last of " + attempts + " attempts" : "");
    return new TunnelException(
        message(seen, advice(refusal.status())),
        port,
        ErrorDetails.answered(refusal.status())
            .errorId(refusal.errorId())
            .retryable(failure.isRetryable()));
  }

  private static String advice(int status) {
    return switch (status) {
      case 401 -> "check the API key";
      case 403 -> "use a key that may reach ports here";
      case 404 -> "check with refresh() that the sandbox still exists";
      case 429, 500, 502, 503, 504 -> "try again later";
      default -> "a retry without changes will fail again";
    };
  }

  private SandboxException notConnected(ConnectFailure failure, int attempts) {
    String text = message(failure.message(), "");
    boolean retryable =
        failure.transientFailure() || failure.kind() == ConnectFailure.Kind.CONNECT_TIMEOUT;
    return new SandboxConnectionException(
        text, ErrorDetails.causedBy(failure.cause()).retryable(retryable), attempts);
  }

  private SandboxException portRefused(ConnectStatus status) {
    if (status.equals(ConnectStatus.PORT_NOT_ALLOWED)) {
      return new TunnelPortNotAllowedException(
          message("the sandbox does not allow this port", "choose another one"), port);
    } else if (status.equals(ConnectStatus.DIAL_FAILED)) {
      return new TunnelConnectionRefusedException(
          message(
              "nothing listens on this port",
              "start the program first, or open the tunnel with probe(false)"),
          port);
    } else if (status.equals(ConnectStatus.UNSUPPORTED_VERSION)) {
      return new TunnelException(
          message("the sandbox does not know this version of the tunnel", "update this library"),
          port,
          ErrorDetails.none().errorType("UnsupportedVersion"));
    }
    return new TunnelException(
        message("the sandbox answered for this port with the unknown status " + status.code(), ""),
        port,
        ErrorDetails.none().errorType("Status" + status.code()));
  }

  /** Returns a message: what failed, the reason, and what to do. */
  private String message(String seen, String advice) {
    return "no tunnel to port "
        + port
        + " of sandbox '"
        + sandbox
        + "': "
        + seen
        + (advice.isEmpty() ? "" : "; " + advice);
  }
}
