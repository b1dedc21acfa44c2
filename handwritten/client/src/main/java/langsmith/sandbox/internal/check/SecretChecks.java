// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.check;

import static langsmith.sandbox.internal.check.Arguments.require;

import java.util.regex.Pattern;
import langsmith.sandbox.api.model.SecretType;
import org.jspecify.annotations.Nullable;

/** Checks secrets and references to secrets; no message contains a value. */
public final class SecretChecks {
  private static final Pattern REFERENCE = Pattern.compile("\\{[^{}\\s]+}");

  private SecretChecks() {}

  /** {@return whether this is the name of a workspace secret in braces} */
  public static boolean isReference(String text) {
    return REFERENCE.matcher(text).matches();
  }

  /** Checks a secret of any type. */
  static void check(
      String what, SecretType type, @Nullable String value, boolean plaintextAllowed) {
    switch (type.known()) {
      case PLAINTEXT -> {
        if (!plaintextAllowed) {
          throw new IllegalArgumentException(
              what + " must not be plaintext; use Secrets.opaque(…) or Secrets.workspace(…)");
        }
        require(value != null && !value.isEmpty(), what + " has no value");
      }
      case WORKSPACE_SECRET ->
          require(
              value != null && isReference(value),
              what + " must name a workspace secret in braces, such as {GITHUB_TOKEN}");
      case OPAQUE -> require(value == null || !value.isEmpty(), what + " must not be empty");
      default -> {
        // Unknown types are left to the service.
      }
    }
  }
}
