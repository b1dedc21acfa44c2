// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.util.Map;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.TunnelConnectionRefusedException;
import langsmith.sandbox.error.TunnelException;
import langsmith.sandbox.error.TunnelPortNotAllowedException;
import langsmith.sandbox.internal.transport.ConnectFailure;
import langsmith.sandbox.internal.transport.UpgradeRefusal;
import langsmith.sandbox.protocol.tunnel.ConnectStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TunnelFailuresTest {
  private final TunnelFailures failures = new TunnelFailures("box", 5432);

  private SandboxException status(int code) {
    return failures.exception(new TunnelFailure.PortRefused(new ConnectStatus(code)));
  }

  @Test
  void everyStatus_isItsOwnExceptionWithThePort() {
    assertThat(status(1)).isInstanceOf(TunnelPortNotAllowedException.class);
    assertThat(status(2)).isInstanceOf(TunnelConnectionRefusedException.class);
    assertThat(status(3)).isExactlyInstanceOf(TunnelException.class);
    assertThat(status(77)).isExactlyInstanceOf(TunnelException.class).hasMessageContaining("77");
    Map<Integer, String> types =
        Map.of(1, "PortNotAllowed", 2, "DialFailed", 3, "UnsupportedVersion", 77, "Status77");
    for (int code : types.keySet()) {
      TunnelException exception = (TunnelException) status(code);
      assertThat(exception.port()).isEqualTo(5432);
      assertThat(exception.errorType()).isEqualTo(types.get(code));
      assertThat(exception.retryable()).isEqualTo(code == 2);
      assertThat(exception).hasMessageStartingWith("no tunnel to port 5432 of sandbox 'box'");
    }
  }

  @ParameterizedTest
  @CsvSource({"401, false, key", "403, false, key", "404, false, exists", "503, true, later"})
  void refusedUpgrade_saysWhatToTry(int status, boolean retryable, String advice) {
    UpgradeRefusal refusal = new UpgradeRefusal(status, null, "said so", null, "e-1");
    SandboxException exception = failures.exception(new TunnelFailure.Refused(refusal, 4));
    assertThat(exception)
        .isInstanceOfSatisfying(TunnelException.class, e -> assertThat(e.status()).hasValue(status))
        .hasMessageContainingAll("said so", "4 attempts", advice);
    assertThat(exception.retryable()).isEqualTo(retryable);
    assertThat(exception.errorId()).isEqualTo("e-1");
  }

  @Test
  void unreachableService_isAConnectionException() {
    ConnectFailure slow =
        new ConnectFailure(ConnectFailure.Kind.CONNECT_TIMEOUT, true, "too slow", null);
    assertThat(failures.exception(new TunnelFailure.NotConnected(slow, 1)))
        .isInstanceOfSatisfying(
            SandboxConnectionException.class, e -> assertThat(e.retryable()).isTrue());
    ConnectFailure untrusted =
        new ConnectFailure(ConnectFailure.Kind.TLS_FAILED, false, "not trusted", null);
    SandboxException exception = failures.exception(new TunnelFailure.NotConnected(untrusted, 1));
    assertThat(exception).isExactlyInstanceOf(SandboxConnectionException.class);
    assertThat(exception.retryable()).isFalse();
  }

  @Test
  void otherFailures_areTunnelExceptions() {
    assertThat(failures.exception(new TunnelFailure.NotBound(new BindException("in use"))))
        .isInstanceOf(TunnelException.class)
        .hasMessageContaining("in use");
    assertThat(failures.exception(new TunnelFailure.NoAnswer("it was reset")).retryable()).isTrue();
    assertThat(failures.exception(new TunnelFailure.Closed()).retryable()).isFalse();
    assertThat(failures.interrupted()).hasMessageContaining("interrupted");
  }
}
