// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import langsmith.sandbox.api.model.AccessDelegation;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.MountConfig;
import langsmith.sandbox.api.model.ProxyConfig;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.api.model.VolumeMount;
import langsmith.sandbox.error.SandboxProtocolException;
import langsmith.sandbox.internal.sandbox.SandboxState;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The state of a sandbox at one moment. Immutable; {@link Sandbox#refresh()} fetches a newer one.
 * Values that the service did not send are null.
 */
public final class SandboxInfo {
  private final SandboxState state;
  private final Box box;

  SandboxInfo(Box box) {
    this.state = new SandboxState(box);
    this.box = box;
  }

  /**
   * Creates the state of a sandbox, for tests of applications.
   *
   * @param box as the service would send it, such as {@code Box.builder().name("a").build()}
   * @return the state
   */
  public static SandboxInfo of(Box box) {
    return new SandboxInfo(box);
  }

  /** {@return the identity, constant across renames; the name on servers that give no ids} */
  public String id() {
    return state.id();
  }

  /** {@return the name, unique in the workspace; it can change} */
  public String name() {
    return box.name();
  }

  /** {@return the state; {@link SandboxStatus#READY} on servers that send none} */
  public SandboxStatus status() {
    return SandboxStatus.of(statusText());
  }

  /** {@return the state in the service's own word} */
  public String statusText() {
    return state.statusText();
  }

  /** {@return the reason why the sandbox failed, for humans} */
  public @Nullable String statusMessage() {
    return box.statusMessage();
  }

  /**
   * {@return the base address for commands and files; null until the sandbox is ready for the first
   * time} It stays the same when the sandbox stops and starts.
   *
   * @throws SandboxProtocolException if the service sent something that is not a URL
   */
  public @Nullable URI dataPlaneUrl() {
    HttpUrl url = state.dataPlaneUrl();
    return url == null ? null : url.uri();
  }

  /** {@return the template that the sandbox was created from; older servers only} */
  public @Nullable String template() {
    return box.templateName();
  }

  /** {@return the id of the snapshot that the sandbox was created from} */
  public @Nullable String snapshotId() {
    return box.snapshotId();
  }

  /** {@return the life time; zero for no limit} Older servers only. */
  public @Nullable Duration ttl() {
    return seconds(box.ttlSeconds());
  }

  /** {@return when the sandbox will be deleted} Older servers only. */
  public @Nullable Instant expiresAt() {
    return instant(box.expiresAt());
  }

  /** {@return after how much idle time the sandbox stops; zero for never} */
  public @Nullable Duration idleTtl() {
    return seconds(box.idleTtlSeconds());
  }

  /** {@return how long after a stop the sandbox is deleted; zero for never} */
  public @Nullable Duration deleteAfterStop() {
    return seconds(box.deleteAfterStopSeconds());
  }

  /** {@return when the sandbox stopped; null while it runs} */
  public @Nullable Instant stoppedAt() {
    return instant(box.stoppedAt());
  }

  /** {@return the number of virtual processors} */
  public @Nullable Integer vcpus() {
    return box.vcpus();
  }

  /** {@return the processor share in thousandths of a virtual processor} */
  public @Nullable Integer cpuMillicores() {
    return box.cpuMillicores();
  }

  /** {@return the memory in bytes} */
  public @Nullable Long memoryBytes() {
    return box.memBytes();
  }

  /** {@return the size of the root file system in bytes} */
  public @Nullable Long fileSystemBytes() {
    return box.fsCapacityBytes();
  }

  /** {@return the labels, unmodifiable; empty if there are none} */
  public Map<String, String> labels() {
    return Objects.requireNonNullElse(box.labels(), Map.of());
  }

  /** {@return whether files survive a stop} */
  public @Nullable Boolean persistent() {
    return box.persistent();
  }

  /** {@return whether a voluntary stop keeps the memory} */
  public @Nullable Boolean preserveMemoryOnStop() {
    return box.preserveMemoryOnStop();
  }

  /** {@return the user, directory and environment of commands} */
  public @Nullable RunConfig runConfig() {
    return box.runConfig();
  }

  /**
   * {@return what code in the sandbox may do in the LangSmith API without a key; null also for a
   * kind of delegation that this version does not know}
   */
  public @Nullable AccessDelegation accessDelegation() {
    return box.accessDelegation();
  }

  /** {@return the attached volumes, unmodifiable; empty if there are none} */
  public List<VolumeMount> volumes() {
    return Objects.requireNonNullElse(box.volumes(), List.of());
  }

  /** {@return the rules for requests that leave the sandbox, without secret values} */
  public @Nullable ProxyConfig proxyConfig() {
    return box.proxyConfig();
  }

  /** {@return the mounts, without secret values} */
  public @Nullable MountConfig mountConfig() {
    return box.mountConfig();
  }

  /** {@return the service's name for the size} */
  public @Nullable String sizeClass() {
    return box.sizeClass();
  }

  /** {@return the user that created the sandbox} */
  public @Nullable String createdBy() {
    return box.createdBy();
  }

  /** {@return the user that last changed the sandbox} */
  public @Nullable String updatedBy() {
    return box.updatedBy();
  }

  /** {@return when the sandbox was created} */
  public @Nullable Instant createdAt() {
    return instant(box.createdAt());
  }

  /** {@return when the sandbox was last changed} */
  public @Nullable Instant updatedAt() {
    return instant(box.updatedAt());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SandboxInfo that && box.equals(that.box);
  }

  @Override
  public int hashCode() {
    return box.hashCode();
  }

  /** Returns name, id and state. */
  @Override
  public String toString() {
    return "SandboxInfo[" + name() + ", id " + id() + ", " + statusText() + "]";
  }

  private static @Nullable Duration seconds(@Nullable Integer seconds) {
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
