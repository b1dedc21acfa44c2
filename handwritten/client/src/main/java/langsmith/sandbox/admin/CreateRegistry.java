// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import langsmith.sandbox.api.model.CreateRegistryRequest;
import langsmith.sandbox.api.model.RegistryAuthType;
import langsmith.sandbox.internal.check.Arguments;

/**
 * A registry of images, with its credentials. Immutable. Arguments are checked at once with {@link
 * IllegalArgumentException}.
 */
public final class CreateRegistry {
  private final CreateRegistryRequest request;

  private CreateRegistry(CreateRegistryRequest request) {
    this.request = request;
  }

  /**
   * {@return a registry with a user name and a password}
   *
   * @param name unique in the workspace
   * @param url such as {@code ghcr.io}
   * @param username not blank; sent as it is, never shown
   * @param password not empty; sent as it is, never shown
   */
  public static CreateRegistry withPassword(
      String name, String url, String username, String password) {
    Arguments.secret("the password", password);
    return new CreateRegistry(
        of(name, url)
            .authType(RegistryAuthType.DOCKER_CONFIG)
            .username(Arguments.secret("the user name", username))
            .password(password)
            .build());
  }

  /**
   * {@return a registry with a role of AWS}
   *
   * @param name unique in the workspace
   * @param url such as {@code ghcr.io}
   * @param roleArn such as {@code arn:aws:iam::123456789012:role/pull}
   */
  public static CreateRegistry withAwsRole(String name, String url, String roleArn) {
    return new CreateRegistry(
        of(name, url)
            .authType(RegistryAuthType.AWS_ROLE)
            .awsRoleArn(Arguments.notBlank("the role", roleArn))
            .build());
  }

  /** Returns name and URL, never the credentials. */
  @Override
  public String toString() {
    return "CreateRegistry[" + request.name() + " at " + request.url() + "]";
  }

  CreateRegistryRequest request() {
    return request;
  }

  private static CreateRegistryRequest.Builder of(String name, String url) {
    return CreateRegistryRequest.builder()
        .name(Arguments.notBlank("the name of the registry", name))
        .url(Arguments.notBlank("the URL of the registry", url));
  }
}
