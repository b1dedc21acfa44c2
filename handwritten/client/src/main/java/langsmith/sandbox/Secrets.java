// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.regex.Pattern;
import langsmith.sandbox.api.model.Secret;
import langsmith.sandbox.api.model.SecretType;
import org.jspecify.annotations.Nullable;

/**
 * Makes secrets for {@link CloudAccess} and {@link ProxyRules}. Values are sent exactly as they are
 * given, white space included, and never shown.
 */
public final class Secrets {
  private static final Pattern REFERENCE = Pattern.compile("\\{[^{}\\s]+}");

  private Secrets() {}

  /**
   * {@return a secret that the service keeps out of sight: nobody reads it back}
   *
   * @param value not empty
   */
  public static Secret opaque(String value) {
    return of(SecretType.OPAQUE, Arguments.secret("the secret", value));
  }

  /**
   * {@return a secret of the workspace}
   *
   * @param name its name, with or without the braces around it
   */
  public static Secret workspace(String name) {
    String reference = name.startsWith("{") ? name : "{" + name + "}";
    if (!REFERENCE.matcher(reference).matches()) {
      throw new IllegalArgumentException(
          "the name of a workspace secret must be a name such as GITHUB_TOKEN, without white space"
              + " and with braces around it or none");
    }
    return of(SecretType.WORKSPACE_SECRET, reference);
  }

  /**
   * {@return a value that is not secret: everybody who sees the sandbox reads it back} Headers can
   * have such a value; credentials cannot.
   *
   * @param value not empty
   */
  public static Secret plaintext(String value) {
    return of(SecretType.PLAINTEXT, Arguments.secret("the value", value));
  }

  /** Checks a secret that may come from anywhere; the message does not repeat it. */
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
              value != null && REFERENCE.matcher(value).matches(),
              what + " must name a workspace secret in braces, such as {GITHUB_TOKEN}");
      case OPAQUE -> require(value == null || !value.isEmpty(), what + " must not be empty");
      default -> {
        // A kind that is newer than this version is the service's to judge.
      }
    }
  }

  private static void require(boolean held, String otherwise) {
    if (!held) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static Secret of(SecretType type, String value) {
    return Secret.builder().type(type).value(value).build();
  }
}
