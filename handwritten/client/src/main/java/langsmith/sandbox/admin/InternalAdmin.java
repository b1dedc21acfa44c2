// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import langsmith.sandbox.internal.sandbox.SandboxContext;

/** Creates the resources of this package for the client's own packages; not for programs. */
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

  /**
   * Creates {@link AsyncRegistries}.
   *
   * @param context the client
   * @return the resource
   */
  public static AsyncRegistries asyncRegistries(SandboxContext context) {
    return new AsyncRegistries(context);
  }

  /**
   * Creates {@link AsyncVolumes}.
   *
   * @param context the client
   * @return the resource
   */
  public static AsyncVolumes asyncVolumes(SandboxContext context) {
    return new AsyncVolumes(context);
  }

  /**
   * Creates {@link AsyncTemplates}.
   *
   * @param context the client
   * @return the resource
   */
  public static AsyncTemplates asyncTemplates(SandboxContext context) {
    return new AsyncTemplates(context);
  }

  /**
   * Creates {@link AsyncPools}.
   *
   * @param context the client
   * @return the resource
   */
  public static AsyncPools asyncPools(SandboxContext context) {
    return new AsyncPools(context);
  }

  /**
   * Creates {@link AsyncUsageReports}.
   *
   * @param context the client
   * @return the resource
   */
  public static AsyncUsageReports asyncUsage(SandboxContext context) {
    return new AsyncUsageReports(context);
  }
}
