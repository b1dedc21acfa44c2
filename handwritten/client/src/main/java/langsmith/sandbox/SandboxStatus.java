// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.Locale;

/** The state of a sandbox as far as this version knows the states. */
public enum SandboxStatus {
  /** It is being made or started. */
  PROVISIONING,
  /** It runs. */
  READY,
  /** It could not be made or started; the status message says why. */
  FAILED,
  /** It sleeps, with its files; the next command or file operation wakes it. */
  STOPPED,
  /** It is being deleted. */
  DELETING,
  /** It is gone. */
  DELETED,
  /** A state that this version does not know; its text is kept beside it. */
  OTHER;

  /** Returns the constant for a text of the service, or {@link #OTHER}. */
  static SandboxStatus of(String text) {
    for (SandboxStatus status : values()) {
      if (status != OTHER && status.name().toLowerCase(Locale.ROOT).equals(text)) {
        return status;
      }
    }
    return OTHER;
  }
}
