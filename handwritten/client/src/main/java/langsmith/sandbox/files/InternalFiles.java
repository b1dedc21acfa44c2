// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import langsmith.sandbox.internal.sandbox.RemoteSandbox;

/**
 * Creates {@link SandboxFiles} for the client's own packages; not part of the API.
 *
 * @hidden
 */
@SuppressWarnings("InvalidBlockTag") // The check does not know that types can be hidden.
public final class InternalFiles {
  private InternalFiles() {}

  /**
   * Creates the files of a sandbox.
   *
   * @param sandbox the sandbox
   * @return its files
   */
  public static SandboxFiles of(RemoteSandbox sandbox) {
    return new SandboxFiles(sandbox);
  }
}
