// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import langsmith.sandbox.api.model.ResourceStatus;
import langsmith.sandbox.internal.sandbox.SandboxCalls;
import org.jspecify.annotations.Nullable;

/**
 * The state of a sandbox at one moment.
 *
 * @param status the state
 * @param text the state in the service's own word, such as {@code provisioning}
 * @param message the reason why the sandbox failed, for humans; null if the service sent none
 */
public record StatusReport(SandboxStatus status, String text, @Nullable String message) {

  static StatusReport of(ResourceStatus report) {
    String text = SandboxCalls.statusText(report);
    return new StatusReport(SandboxStatus.of(text), text, report.statusMessage());
  }
}
