// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.Locale;

/** The state of a sandbox. */
public enum SandboxStatus {
  /** The sandbox is being created or started. */
  PROVISIONING,
  /** The sandbox is running. */
  READY,
  /** The sandbox could not be created or started; the status message has the reason. */
  FAILED,
  /** The sandbox is stopped and keeps its files; the next command or file operation wakes it. */
  STOPPED,
  /** The sandbox is being deleted. */
  DELETING,
  /** The sandbox is deleted. */
  DELETED,
  /** A state unknown to this version of the client; see {@link SandboxInfo#statusText()}. */
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
