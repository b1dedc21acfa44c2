// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import langsmith.sandbox.api.model.RegistryAuthType;
import langsmith.sandbox.api.model.UpdateRegistryRequest;
import langsmith.sandbox.internal.check.Arguments;

/**
 * Changes to a registry; settings that are not made stay as they are. Immutable: every method
 * returns a changed copy. Arguments are checked at once with {@link IllegalArgumentException}.
 */
public final class UpdateRegistry {
  private static final UpdateRegistry NOTHING =
      new UpdateRegistry(UpdateRegistryRequest.builder().build());

  private final UpdateRegistryRequest request;

  private UpdateRegistry(UpdateRegistryRequest request) {
    this.request = request;
  }

  /** {@return an update that changes nothing yet} */
  public static UpdateRegistry nothing() {
    return NOTHING;
  }

  /**
   * Changes the name; the id stays.
   *
   * @param name unique in the workspace
   * @return a changed copy
   */
  public UpdateRegistry name(String name) {
    Arguments.notBlank("the name of the registry", name);
    return new UpdateRegistry(request.toBuilder().name(name).build());
  }

  /**
   * Changes the URL.
   *
   * @param url such as {@code ghcr.io}
   * @return a changed copy
   */
  public UpdateRegistry url(String url) {
    Arguments.notBlank("the URL of the registry", url);
    return new UpdateRegistry(request.toBuilder().url(url).build());
  }

  /**
   * Changes user name and password; they replace a role of AWS.
   *
   * @param username not empty; sent as it is, never shown
   * @param password not empty; sent as it is, never shown
   * @return a changed copy
   */
  public UpdateRegistry password(String username, String password) {
    return new UpdateRegistry(
        request.toBuilder()
            .authType(RegistryAuthType.DOCKER_CONFIG)
            .username(Arguments.secret("the user name", username))
            .password(Arguments.secret("the password", password))
            .awsRoleArn(null)
            .build());
  }

  /**
   * Changes the role of AWS; it replaces user name and password.
   *
   * @param roleArn such as {@code arn:aws:iam::123456789012:role/pull}
   * @return a changed copy
   */
  public UpdateRegistry awsRole(String roleArn) {
    return new UpdateRegistry(
        request.toBuilder()
            .authType(RegistryAuthType.AWS_ROLE)
            .awsRoleArn(Arguments.notBlank("the role", roleArn))
            .username(null)
            .password(null)
            .build());
  }

  /** Returns the changes, never the credentials. */
  @Override
  public String toString() {
    return "UpdateRegistry[" + request + "]";
  }

  boolean isEmpty() {
    return request.equals(NOTHING.request);
  }

  UpdateRegistryRequest request() {
    return request;
  }
}
