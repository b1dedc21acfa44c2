// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import langsmith.sandbox.internal.sandbox.SandboxContext;

/**
 * Creates the resources of this package for the client's own packages; not part of the API.
 *
 * @hidden
 */
@SuppressWarnings("InvalidBlockTag") // The check does not know that types can be hidden.
public final class InternalAdmin {
  private InternalAdmin() {}

  /**
   * Creates {@link Registries}.
   *
   * @param context the client
   * @return the resource
   */
  public static Registries registries(SandboxContext context) {
    return new Registries(context);
  }

  /**
   * Creates {@link Volumes}.
   *
   * @param context the client
   * @return the resource
   */
  public static Volumes volumes(SandboxContext context) {
    return new Volumes(context);
  }

  /**
   * Creates {@link FirstGenerationVolumes}.
   *
   * @param context the client
   * @return the resource
   */
  public static FirstGenerationVolumes firstGenerationVolumes(SandboxContext context) {
    return new FirstGenerationVolumes(context);
  }

  /**
   * Creates {@link Templates}.
   *
   * @param context the client
   * @return the resource
   */
  public static Templates templates(SandboxContext context) {
    return new Templates(context);
  }

  /**
   * Creates {@link Pools}.
   *
   * @param context the client
   * @return the resource
   */
  public static Pools pools(SandboxContext context) {
    return new Pools(context);
  }

  /**
   * Creates {@link UsageReports}.
   *
   * @param context the client
   * @return the resource
   */
  public static UsageReports usage(SandboxContext context) {
    return new UsageReports(context);
  }
}
