// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import langsmith.sandbox.internal.transport.ConnectFailure;
import langsmith.sandbox.internal.transport.UpgradeRefusal;
import langsmith.sandbox.protocol.command.LinkFailure;

/** Converts what the transport reports into what the machines of commands know. */
final class LinkFailures {
  private LinkFailures() {}

  static LinkFailure of(UpgradeRefusal refusal) {
    return new LinkFailure.Refused(
        refusal.status(),
        refusal.message(),
        refusal.errorType(),
        refusal.errorId(),
        refusal.retryAfter());
  }

  static LinkFailure of(ConnectFailure failure) {
    return new LinkFailure.NotConnected(
        failure.message(), failure.transientFailure(), failure.cause());
  }
}
