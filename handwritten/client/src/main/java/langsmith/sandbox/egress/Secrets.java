// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.egress;

import langsmith.sandbox.api.model.Secret;
import langsmith.sandbox.api.model.SecretType;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.check.SecretChecks;

/**
 * Creates secrets for {@link CloudAccess} and {@link ProxyRules}. Values are sent exactly as given,
 * including white space, and never shown.
 */
public final class Secrets {
  private Secrets() {}

  /**
   * {@return a secret that the service never shows again}
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
    if (!SecretChecks.isReference(reference)) {
      throw new IllegalArgumentException(
          "the name of a workspace secret must be a name such as GITHUB_TOKEN, without white space"
              + " and with braces around it or none");
    }
    return of(SecretType.WORKSPACE_SECRET, reference);
  }

  /**
   * {@return a value that is not secret and that the service shows with the sandbox} Allowed for
   * headers, not for credentials.
   *
   * @param value not empty
   */
  public static Secret plaintext(String value) {
    return of(SecretType.PLAINTEXT, Arguments.secret("the value", value));
  }

  private static Secret of(SecretType type, String value) {
    return Secret.builder().type(type).value(value).build();
  }
}
