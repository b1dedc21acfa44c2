// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import langsmith.sandbox.admin.AsyncPools;
import langsmith.sandbox.admin.AsyncRegistries;
import langsmith.sandbox.admin.AsyncTemplates;
import langsmith.sandbox.admin.AsyncUsageReports;
import langsmith.sandbox.admin.AsyncVolumes;
import langsmith.sandbox.admin.InternalAdmin;
import langsmith.sandbox.internal.sandbox.SandboxContext;

/**
 * A {@link SandboxClient} in futures. It has no threads, connections or settings of its own; it
 * ends with the client that it is a view of. Safe for use by several threads.
 */
public final class AsyncSandboxClient {
  private final SandboxContext context;

  AsyncSandboxClient(SandboxContext context) {
    this.context = context;
  }

  /**
   * Returns the commands of a sandbox in futures.
   *
   * @param sandbox of the same client
   * @return the same as {@link Sandbox#async()}
   * @throws IllegalArgumentException if the sandbox comes from another client
   */
  public AsyncSandbox sandbox(Sandbox sandbox) {
    if (!sandbox.remote().context().rest().isSameClient(context.rest())) {
      throw new IllegalArgumentException(
          "the sandbox must come from this client but comes from another; use sandbox.async()");
    }
    return sandbox.async();
  }

  /** {@return the sandboxes of the workspace} */
  public AsyncSandboxes sandboxes() {
    return new AsyncSandboxes(context);
  }

  /** {@return the snapshots of the workspace and those of the system} */
  public AsyncSnapshots snapshots() {
    return new AsyncSnapshots(context);
  }

  /** {@return the registries of the workspace} */
  public AsyncRegistries registries() {
    return InternalAdmin.asyncRegistries(context);
  }

  /** {@return the volumes of the workspace; servers of the first generation only} */
  public AsyncVolumes volumes() {
    return InternalAdmin.asyncVolumes(context);
  }

  /** {@return the templates of the workspace; servers of the first generation only} */
  public AsyncTemplates templates() {
    return InternalAdmin.asyncTemplates(context);
  }

  /** {@return the pools of the workspace; servers of the first generation only} */
  public AsyncPools pools() {
    return InternalAdmin.asyncPools(context);
  }

  /** {@return what the workspace uses and costs} */
  public AsyncUsageReports usage() {
    return InternalAdmin.asyncUsage(context);
  }
}
