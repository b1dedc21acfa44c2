// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.egress;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import langsmith.sandbox.api.model.AwsAuth;
import langsmith.sandbox.api.model.AzureAuth;
import langsmith.sandbox.api.model.GcpAuth;
import langsmith.sandbox.api.model.Mount;
import langsmith.sandbox.api.model.MountAuth;
import langsmith.sandbox.api.model.MountConfig;
import langsmith.sandbox.internal.check.AccessChecks;
import langsmith.sandbox.internal.check.MountChecks;

/**
 * Mounts of a sandbox and their credentials: buckets, git repositories and context hub
 * repositories. Immutable: every method returns a changed copy. Arguments are checked at once with
 * {@link IllegalArgumentException}, whose message never contains a secret; {@link
 * langsmith.sandbox.Sandboxes#create} checks the combination before anything is sent.
 */
public final class SandboxMounts {
  private static final SandboxMounts NONE =
      new SandboxMounts(MountConfig.builder().mounts(List.of()).build());

  private final MountConfig config;

  private SandboxMounts(MountConfig config) {
    this.config = config;
  }

  /** {@return an empty set of mounts} */
  public static SandboxMounts none() {
    return NONE;
  }

  /**
   * Adds a mount.
   *
   * @param mount from {@link Mounts}, or of a kind that it does not support
   * @return a changed copy
   */
  public SandboxMounts mount(Mount mount) {
    List<Mount> mounts = new ArrayList<>(config.mounts());
    mounts.add(MountChecks.checked(mount));
    return new SandboxMounts(config.toBuilder().mounts(mounts).build());
  }

  /**
   * Sets the access to S3 buckets. Without it, the sandbox needs an enabled outbound rule for AWS.
   *
   * @param access by keys, or by a role without tags
   * @return a changed copy
   */
  public SandboxMounts aws(AwsAuth access) {
    if (access.sessionTags() != null) {
      throw new IllegalArgumentException("the role of mounts cannot have tags of the session");
    }
    return with(auth().toBuilder().aws(AccessChecks.checked(access)));
  }

  /**
   * Sets the access to Google Cloud buckets.
   *
   * @param access by a key or by workload identity, without scopes
   * @return a changed copy
   */
  public SandboxMounts gcp(GcpAuth access) {
    if (access.scopes() != null) {
      throw new IllegalArgumentException("the access of mounts cannot have scopes");
    }
    return with(auth().toBuilder().gcp(AccessChecks.checked(access)));
  }

  /**
   * Sets the access to Azure containers.
   *
   * @param access without a storage account, which the mounts name, and without resources
   * @return a changed copy
   */
  public SandboxMounts azure(AzureAuth access) {
    if (access.storageAccount() != null || access.resources() != null) {
      throw new IllegalArgumentException(
          "the access of mounts cannot name a storage account, which the mounts do, or resources");
    }
    return with(auth().toBuilder().azure(AccessChecks.checked(access)));
  }

  /** {@return the configuration to send} */
  public MountConfig config() {
    return config;
  }

  /** Returns the number of mounts, never secrets. */
  @Override
  public String toString() {
    return "SandboxMounts[" + config.mounts().size() + "]";
  }

  private MountAuth auth() {
    return Objects.requireNonNullElse(config.auth(), MountAuth.builder().build());
  }

  private SandboxMounts with(MountAuth.Builder auth) {
    return new SandboxMounts(config.toBuilder().auth(auth.build()).build());
  }
}
