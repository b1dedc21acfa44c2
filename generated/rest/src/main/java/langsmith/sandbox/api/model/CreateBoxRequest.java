// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a new box should be.
 *
 * <p>Immutable; equal by value.
 */
public final class CreateBoxRequest {
  final @Nullable String name;
  final @Nullable String templateName;
  final @Nullable Boolean waitForReady;
  final @Nullable Integer timeout;
  final @Nullable Integer ttlSeconds;
  final @Nullable Integer idleTtlSeconds;
  final @Nullable Integer deleteAfterStopSeconds;
  final @Nullable String snapshotId;
  final @Nullable String snapshot;
  final @Nullable String snapshotName;
  final @Nullable Integer vcpus;
  final @Nullable Integer cpuMillicores;
  final @Nullable Long memBytes;
  final @Nullable Long fsCapacityBytes;
  final @Nullable Map<String, String> envVars;
  final @Nullable Map<String, String> labels;
  final @Nullable Boolean preserveMemoryOnStop;
  final @Nullable Boolean restoreMemory;
  final @Nullable Boolean persistent;
  final @Nullable MountConfig mountConfig;
  final @Nullable ProxyConfig proxyConfig;
  final @Nullable RunConfig runConfig;
  final @Nullable AccessDelegation accessDelegation;
  final @Nullable List<VolumeRequest> volumes;
  final @Nullable List<String> tagValueIds;

  private CreateBoxRequest(Builder builder) {
    this.name = builder.name;
    this.templateName = builder.templateName;
    this.waitForReady = builder.waitForReady;
    this.timeout = builder.timeout;
    this.ttlSeconds = builder.ttlSeconds;
    this.idleTtlSeconds = builder.idleTtlSeconds;
    this.deleteAfterStopSeconds = builder.deleteAfterStopSeconds;
    this.snapshotId = builder.snapshotId;
    this.snapshot = builder.snapshot;
    this.snapshotName = builder.snapshotName;
    this.vcpus = builder.vcpus;
    this.cpuMillicores = builder.cpuMillicores;
    this.memBytes = builder.memBytes;
    this.fsCapacityBytes = builder.fsCapacityBytes;
    this.envVars = ModelSupport.copyOf(builder.envVars);
    this.labels = ModelSupport.copyOf(builder.labels);
    this.preserveMemoryOnStop = builder.preserveMemoryOnStop;
    this.restoreMemory = builder.restoreMemory;
    this.persistent = builder.persistent;
    this.mountConfig = builder.mountConfig;
    this.proxyConfig = builder.proxyConfig;
    this.runConfig = builder.runConfig;
    this.accessDelegation = builder.accessDelegation;
    this.volumes = ModelSupport.copyOf(builder.volumes);
    this.tagValueIds = ModelSupport.copyOf(builder.tagValueIds);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.templateName = templateName;
    builder.waitForReady = waitForReady;
    builder.timeout = timeout;
    builder.ttlSeconds = ttlSeconds;
    builder.idleTtlSeconds = idleTtlSeconds;
    builder.deleteAfterStopSeconds = deleteAfterStopSeconds;
    builder.snapshotId = snapshotId;
    builder.snapshot = snapshot;
    builder.snapshotName = snapshotName;
    builder.vcpus = vcpus;
    builder.cpuMillicores = cpuMillicores;
    builder.memBytes = memBytes;
    builder.fsCapacityBytes = fsCapacityBytes;
    builder.envVars = envVars;
    builder.labels = labels;
    builder.preserveMemoryOnStop = preserveMemoryOnStop;
    builder.restoreMemory = restoreMemory;
    builder.persistent = persistent;
    builder.mountConfig = mountConfig;
    builder.proxyConfig = proxyConfig;
    builder.runConfig = runConfig;
    builder.accessDelegation = accessDelegation;
    builder.volumes = volumes;
    builder.tagValueIds = tagValueIds;
    return builder;
  }

  /**
   * The name, unique in the workspace: letters of a to z, digits and hyphens, beginning with a
   * letter and not ending with a hyphen. Chosen by the server if absent. Length: 1 to 63. Pattern:
   * <code>^[a-z]([-a-z0-9]*[a-z0-9])?$</code>. Null if absent.
   */
  public @Nullable String name() {
    return name;
  }

  /**
   * The template to make the box from. First generation only. Length: at least 1. Null if absent.
   */
  public @Nullable String templateName() {
    return templateName;
  }

  /** Whether the answer waits until the box is ready. Default: {@code true}. Null if absent. */
  public @Nullable Boolean waitForReady() {
    return waitForReady;
  }

  /**
   * For how many seconds the answer waits at most. Only with {@code wait_for_ready}. At least 1.
   * Default: {@code 30}. Null if absent.
   */
  public @Nullable Integer timeout() {
    return timeout;
  }

  /**
   * Life time in seconds, after which the box is deleted; 0 means no limit. First generation only.
   * At least 0. A multiple of 60. Null if absent.
   */
  public @Nullable Integer ttlSeconds() {
    return ttlSeconds;
  }

  /**
   * After how many idle seconds the box stops (first generation: is deleted); 0 means never. Absent
   * means 600. At least 0. A multiple of 60. Null if absent.
   */
  public @Nullable Integer idleTtlSeconds() {
    return idleTtlSeconds;
  }

  /**
   * How many seconds after a stop the box is deleted; 0 means never. Absent means 14 days. At least
   * 0. A multiple of 60. Null if absent.
   */
  public @Nullable Integer deleteAfterStopSeconds() {
    return deleteAfterStopSeconds;
  }

  /**
   * The snapshot to make the box from. Not together with {@code snapshot} or {@code snapshot_name}.
   * A UUID. Null if absent.
   */
  public @Nullable String snapshotId() {
    return snapshotId;
  }

  /**
   * The snapshot to make the box from, as {@code name}, {@code name:tag} or id. Without any the
   * server has a default. Length: at least 1. Null if absent.
   */
  public @Nullable String snapshot() {
    return snapshot;
  }

  /**
   * Older name of {@code snapshot}; not beside another value of it. Length: at least 1. Null if
   * absent.
   *
   * @deprecated The specification says not to use it any more.
   */
  @Deprecated
  public @Nullable String snapshotName() {
    return snapshotName;
  }

  /**
   * Virtual processors. Absent: what fits the memory, or what the server thinks right. At least 1.
   * Null if absent.
   */
  public @Nullable Integer vcpus() {
    return vcpus;
  }

  /**
   * Processor share in thousandths of a virtual processor; wins over {@code vcpus}. Not every
   * server has it. At least 1. Null if absent.
   */
  public @Nullable Integer cpuMillicores() {
    return cpuMillicores;
  }

  /**
   * Memory in bytes, at most 64 GiB; from half to one and a half times 4 GiB for each virtual
   * processor. Alone it sets the processors. Between 1 and 68719476736. Null if absent.
   */
  public @Nullable Long memBytes() {
    return memBytes;
  }

  /**
   * Size of the root file system in bytes. Absent means that of the snapshot, which is also the
   * least. Without {@code persistent} at most 16 GiB for each virtual processor. At least 1. Null
   * if absent.
   */
  public @Nullable Long fsCapacityBytes() {
    return fsCapacityBytes;
  }

  /**
   * Environment of every command in the box; wins over {@code run_config} and the rules of the
   * proxy. Null if absent.
   */
  public @Nullable Map<String, String> envVars() {
    return envVars;
  }

  /** Labels; those of the snapshot come along unless they are named here. Null if absent. */
  public @Nullable Map<String, String> labels() {
    return labels;
  }

  /**
   * Whether a voluntary stop keeps memory. Needs {@code persistent}. Default: {@code false}. Null
   * if absent.
   */
  public @Nullable Boolean preserveMemoryOnStop() {
    return preserveMemoryOnStop;
  }

  /**
   * Absent: memory is restored if there is any. True: it must be. False: the box boots cold. Null
   * if absent.
   */
  public @Nullable Boolean restoreMemory() {
    return restoreMemory;
  }

  /**
   * Whether files survive a stop. Without it the box starts afresh from its snapshot, keeps no
   * memory and cannot be captured, except as a Docker image. Default: {@code true}. Null if absent.
   */
  public @Nullable Boolean persistent() {
    return persistent;
  }

  /** The property {@code mount_config}; see {@link MountConfig}. Null if absent. */
  public @Nullable MountConfig mountConfig() {
    return mountConfig;
  }

  /** The property {@code proxy_config}; see {@link ProxyConfig}. Null if absent. */
  public @Nullable ProxyConfig proxyConfig() {
    return proxyConfig;
  }

  /** The property {@code run_config}; see {@link RunConfig}. Null if absent. */
  public @Nullable RunConfig runConfig() {
    return runConfig;
  }

  /** The property {@code access_delegation}; see {@link AccessDelegation}. Null if absent. */
  public @Nullable AccessDelegation accessDelegation() {
    return accessDelegation;
  }

  /**
   * Volumes to attach, which is possible here only. Needs the creator of each, or the permission
   * {@code sandboxes:exec}. Size: at most 4. Null if absent.
   */
  public @Nullable List<VolumeRequest> volumes() {
    return volumes;
  }

  /** Tag values of the workspace that the box gets. Null if absent. */
  public @Nullable List<String> tagValueIds() {
    return tagValueIds;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CreateBoxRequest
        && Arrays.equals(fields(), ((CreateBoxRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name,
      templateName,
      waitForReady,
      timeout,
      ttlSeconds,
      idleTtlSeconds,
      deleteAfterStopSeconds,
      snapshotId,
      snapshot,
      snapshotName,
      vcpus,
      cpuMillicores,
      memBytes,
      fsCapacityBytes,
      envVars,
      labels,
      preserveMemoryOnStop,
      restoreMemory,
      persistent,
      mountConfig,
      proxyConfig,
      runConfig,
      accessDelegation,
      volumes,
      tagValueIds,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "CreateBoxRequest{", "}")
        .add("name=" + name)
        .add("template_name=" + templateName)
        .add("wait_for_ready=" + waitForReady)
        .add("timeout=" + timeout)
        .add("ttl_seconds=" + ttlSeconds)
        .add("idle_ttl_seconds=" + idleTtlSeconds)
        .add("delete_after_stop_seconds=" + deleteAfterStopSeconds)
        .add("snapshot_id=" + snapshotId)
        .add("snapshot=" + snapshot)
        .add("snapshot_name=" + snapshotName)
        .add("vcpus=" + vcpus)
        .add("cpu_millicores=" + cpuMillicores)
        .add("mem_bytes=" + memBytes)
        .add("fs_capacity_bytes=" + fsCapacityBytes)
        .add("env_vars=" + ModelSupport.hidden(envVars))
        .add("labels=" + labels)
        .add("preserve_memory_on_stop=" + preserveMemoryOnStop)
        .add("restore_memory=" + restoreMemory)
        .add("persistent=" + persistent)
        .add("mount_config=" + mountConfig)
        .add("proxy_config=" + proxyConfig)
        .add("run_config=" + runConfig)
        .add("access_delegation=" + accessDelegation)
        .add("volumes=" + volumes)
        .add("tag_value_ids=" + tagValueIds)
        .toString();
  }

  /** Builds a {@link CreateBoxRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable String templateName;
    @Nullable Boolean waitForReady;
    @Nullable Integer timeout;
    @Nullable Integer ttlSeconds;
    @Nullable Integer idleTtlSeconds;
    @Nullable Integer deleteAfterStopSeconds;
    @Nullable String snapshotId;
    @Nullable String snapshot;
    @Nullable String snapshotName;
    @Nullable Integer vcpus;
    @Nullable Integer cpuMillicores;
    @Nullable Long memBytes;
    @Nullable Long fsCapacityBytes;
    @Nullable Map<String, String> envVars;
    @Nullable Map<String, String> labels;
    @Nullable Boolean preserveMemoryOnStop;
    @Nullable Boolean restoreMemory;
    @Nullable Boolean persistent;
    @Nullable MountConfig mountConfig;
    @Nullable ProxyConfig proxyConfig;
    @Nullable RunConfig runConfig;
    @Nullable AccessDelegation accessDelegation;
    @Nullable List<VolumeRequest> volumes;
    @Nullable List<String> tagValueIds;

    private Builder() {}

    /** Sets {@link CreateBoxRequest#name()}. Null leaves it out. */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link CreateBoxRequest#templateName()}. Null leaves it out. */
    public Builder templateName(@Nullable String templateName) {
      this.templateName = templateName;
      return this;
    }

    /** Sets {@link CreateBoxRequest#waitForReady()}. Null leaves it out. */
    public Builder waitForReady(@Nullable Boolean waitForReady) {
      this.waitForReady = waitForReady;
      return this;
    }

    /** Sets {@link CreateBoxRequest#timeout()}. Null leaves it out. */
    public Builder timeout(@Nullable Integer timeout) {
      this.timeout = timeout;
      return this;
    }

    /** Sets {@link CreateBoxRequest#ttlSeconds()}. Null leaves it out. */
    public Builder ttlSeconds(@Nullable Integer ttlSeconds) {
      this.ttlSeconds = ttlSeconds;
      return this;
    }

    /** Sets {@link CreateBoxRequest#idleTtlSeconds()}. Null leaves it out. */
    public Builder idleTtlSeconds(@Nullable Integer idleTtlSeconds) {
      this.idleTtlSeconds = idleTtlSeconds;
      return this;
    }

    /** Sets {@link CreateBoxRequest#deleteAfterStopSeconds()}. Null leaves it out. */
    public Builder deleteAfterStopSeconds(@Nullable Integer deleteAfterStopSeconds) {
      this.deleteAfterStopSeconds = deleteAfterStopSeconds;
      return this;
    }

    /** Sets {@link CreateBoxRequest#snapshotId()}. Null leaves it out. */
    public Builder snapshotId(@Nullable String snapshotId) {
      this.snapshotId = snapshotId;
      return this;
    }

    /** Sets {@link CreateBoxRequest#snapshot()}. Null leaves it out. */
    public Builder snapshot(@Nullable String snapshot) {
      this.snapshot = snapshot;
      return this;
    }

    /**
     * Sets {@link CreateBoxRequest#snapshotName()}. Null leaves it out.
     *
     * @deprecated The specification says not to use it any more.
     */
    @Deprecated
    public Builder snapshotName(@Nullable String snapshotName) {
      this.snapshotName = snapshotName;
      return this;
    }

    /** Sets {@link CreateBoxRequest#vcpus()}. Null leaves it out. */
    public Builder vcpus(@Nullable Integer vcpus) {
      this.vcpus = vcpus;
      return this;
    }

    /** Sets {@link CreateBoxRequest#cpuMillicores()}. Null leaves it out. */
    public Builder cpuMillicores(@Nullable Integer cpuMillicores) {
      this.cpuMillicores = cpuMillicores;
      return this;
    }

    /** Sets {@link CreateBoxRequest#memBytes()}. Null leaves it out. */
    public Builder memBytes(@Nullable Long memBytes) {
      this.memBytes = memBytes;
      return this;
    }

    /** Sets {@link CreateBoxRequest#fsCapacityBytes()}. Null leaves it out. */
    public Builder fsCapacityBytes(@Nullable Long fsCapacityBytes) {
      this.fsCapacityBytes = fsCapacityBytes;
      return this;
    }

    /** Sets {@link CreateBoxRequest#envVars()}. Null leaves it out. */
    public Builder envVars(@Nullable Map<String, String> envVars) {
      this.envVars = envVars;
      return this;
    }

    /** Sets {@link CreateBoxRequest#labels()}. Null leaves it out. */
    public Builder labels(@Nullable Map<String, String> labels) {
      this.labels = labels;
      return this;
    }

    /** Sets {@link CreateBoxRequest#preserveMemoryOnStop()}. Null leaves it out. */
    public Builder preserveMemoryOnStop(@Nullable Boolean preserveMemoryOnStop) {
      this.preserveMemoryOnStop = preserveMemoryOnStop;
      return this;
    }

    /** Sets {@link CreateBoxRequest#restoreMemory()}. Null leaves it out. */
    public Builder restoreMemory(@Nullable Boolean restoreMemory) {
      this.restoreMemory = restoreMemory;
      return this;
    }

    /** Sets {@link CreateBoxRequest#persistent()}. Null leaves it out. */
    public Builder persistent(@Nullable Boolean persistent) {
      this.persistent = persistent;
      return this;
    }

    /** Sets {@link CreateBoxRequest#mountConfig()}. Null leaves it out. */
    public Builder mountConfig(@Nullable MountConfig mountConfig) {
      this.mountConfig = mountConfig;
      return this;
    }

    /** Sets {@link CreateBoxRequest#proxyConfig()}. Null leaves it out. */
    public Builder proxyConfig(@Nullable ProxyConfig proxyConfig) {
      this.proxyConfig = proxyConfig;
      return this;
    }

    /** Sets {@link CreateBoxRequest#runConfig()}. Null leaves it out. */
    public Builder runConfig(@Nullable RunConfig runConfig) {
      this.runConfig = runConfig;
      return this;
    }

    /** Sets {@link CreateBoxRequest#accessDelegation()}. Null leaves it out. */
    public Builder accessDelegation(@Nullable AccessDelegation accessDelegation) {
      this.accessDelegation = accessDelegation;
      return this;
    }

    /** Sets {@link CreateBoxRequest#volumes()}. Null leaves it out. */
    public Builder volumes(@Nullable List<VolumeRequest> volumes) {
      this.volumes = volumes;
      return this;
    }

    /** Sets {@link CreateBoxRequest#tagValueIds()}. Null leaves it out. */
    public Builder tagValueIds(@Nullable List<String> tagValueIds) {
      this.tagValueIds = tagValueIds;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public CreateBoxRequest build() {
      return new CreateBoxRequest(this);
    }
  }
}
