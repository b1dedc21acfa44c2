// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.api.model.AccessDelegation;
import langsmith.sandbox.api.model.AccessDelegationMode;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.api.model.VolumeRequest;
import langsmith.sandbox.egress.OutboundRules;
import langsmith.sandbox.egress.SandboxMounts;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.check.MountChecks;
import langsmith.sandbox.internal.check.ProxyChecks;
import langsmith.sandbox.internal.http.Task;
import langsmith.sandbox.internal.wire.Entries;

/**
 * The settings of a new sandbox. Start from one of the {@code from…} methods. The service chooses
 * whatever is not set. Immutable: every method returns a changed copy. Arguments are checked at
 * once with {@link IllegalArgumentException}.
 */
public final class CreateSandbox {
  private static final int MAX_VOLUMES = 4;
  private static final Duration DEFAULT_READY_TIMEOUT = Duration.ofSeconds(30);

  private final CreateBoxRequest request;
  private final Entries environment;
  private final Entries labels;
  private final Duration readyTimeout;

  private CreateSandbox(CreateBoxRequest.Builder request) {
    this(request.build(), Entries.none(), Entries.none(), DEFAULT_READY_TIMEOUT);
  }

  private CreateSandbox(
      CreateBoxRequest request, Entries environment, Entries labels, Duration readyTimeout) {
    this.request = request;
    this.environment = environment;
    this.labels = labels;
    this.readyTimeout = readyTimeout;
  }

  /** {@return a sandbox created from the service's default snapshot} */
  public static CreateSandbox fromDefault() {
    return new CreateSandbox(CreateBoxRequest.builder());
  }

  /**
   * {@return a sandbox created from a snapshot}
   *
   * @param reference its name, {@code name:tag}, or id (a UUID); a bare name means the tag {@code
   *     latest}
   */
  public static CreateSandbox fromSnapshot(String reference) {
    Arguments.notBlank("the snapshot", reference);
    CreateBoxRequest.Builder request = CreateBoxRequest.builder();
    boolean isId = Arguments.isUuid(reference);
    return new CreateSandbox(isId ? request.snapshotId(reference) : request.snapshot(reference));
  }

  /**
   * {@return a sandbox created from a template} Templates exist on older servers only.
   *
   * @param name the template
   */
  public static CreateSandbox fromTemplate(String name) {
    Arguments.notBlank("the template", name);
    return new CreateSandbox(CreateBoxRequest.builder().templateName(name));
  }

  /**
   * Sets the name; by default the service chooses one.
   *
   * @param name unique in the workspace; at most 63 letters of a to z, digits and hyphens,
   *     beginning with a letter and not ending with a hyphen
   * @return a changed copy
   */
  public CreateSandbox name(String name) {
    return with(request.toBuilder().name(Arguments.sandboxName(name)));
  }

  /**
   * Sets the life time, after which the sandbox is deleted. Older servers only; newer ones ignore
   * it: use {@link #idleTtl} and {@link #deleteAfterStop}.
   *
   * @param ttl zero for no limit, or a multiple of 60 seconds
   * @return a changed copy
   */
  public CreateSandbox ttl(Duration ttl) {
    return with(request.toBuilder().ttlSeconds(Arguments.ttlSeconds("ttl", ttl)));
  }

  /**
   * Sets after how much idle time the sandbox stops (on older servers: is deleted). The service's
   * default is 10 minutes.
   *
   * @param ttl zero for never, or a multiple of 60 seconds
   * @return a changed copy
   */
  public CreateSandbox idleTtl(Duration ttl) {
    return with(request.toBuilder().idleTtlSeconds(Arguments.ttlSeconds("idleTtl", ttl)));
  }

  /**
   * Sets how long after a stop the sandbox is deleted. The service's default is 14 days.
   *
   * @param ttl zero for never, or a multiple of 60 seconds
   * @return a changed copy
   */
  public CreateSandbox deleteAfterStop(Duration ttl) {
    return with(
        request.toBuilder().deleteAfterStopSeconds(Arguments.ttlSeconds("deleteAfterStop", ttl)));
  }

  /**
   * Sets how long to wait for the sandbox to be ready; 30 seconds by default, enough for most
   * images.
   *
   * @param timeout zero to return at once; rounded up to whole seconds
   * @return a changed copy
   */
  public CreateSandbox readyTimeout(Duration timeout) {
    return new CreateSandbox(
        request, environment, labels, Arguments.notNegative("readyTimeout", timeout));
  }

  /**
   * Sets the number of virtual processors, at least 1.
   *
   * @param vcpus at least 1
   * @return a changed copy
   */
  public CreateSandbox vcpus(int vcpus) {
    return with(request.toBuilder().vcpus((int) Arguments.positive("vcpus", vcpus)));
  }

  /**
   * Sets the processor share in thousandths of a virtual processor, at least 1; it takes precedence
   * over {@link #vcpus}.
   *
   * @param millicores at least 1
   * @return a changed copy
   */
  public CreateSandbox cpuMillicores(int millicores) {
    return with(
        request.toBuilder().cpuMillicores((int) Arguments.positive("cpuMillicores", millicores)));
  }

  /**
   * Sets the memory in bytes. The service expects about 4 GiB for each virtual processor.
   *
   * @param bytes 1 to 64 GiB
   * @return a changed copy
   */
  public CreateSandbox memoryBytes(long bytes) {
    return with(request.toBuilder().memBytes(Arguments.memoryBytes(bytes)));
  }

  /**
   * Sets the size of the root file system in bytes.
   *
   * @param bytes at least 1
   * @return a changed copy
   */
  public CreateSandbox fileSystemBytes(long bytes) {
    return with(request.toBuilder().fsCapacityBytes(Arguments.positive("fileSystemBytes", bytes)));
  }

  /**
   * Adds an environment variable of every command, replacing one of the same name.
   *
   * @param name not blank
   * @param value any text; never shown
   * @return a changed copy
   */
  public CreateSandbox environment(String name, String value) {
    Arguments.notBlank("the name of the variable", name);
    return new CreateSandbox(request, environment.with(name, value), labels, readyTimeout);
  }

  /**
   * Adds environment variables of every command, replacing those of the same names.
   *
   * @param variables values by name, which must not be blank; values are never shown
   * @return a changed copy
   */
  public CreateSandbox environment(Map<String, String> variables) {
    CreateSandbox changed = this;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      changed = changed.environment(variable.getKey(), variable.getValue());
    }
    return changed;
  }

  /**
   * Adds a label, replacing one of the same key.
   *
   * @param key not blank
   * @param value any text
   * @return a changed copy
   */
  public CreateSandbox label(String key, String value) {
    Arguments.notBlank("the key of the label", key);
    return new CreateSandbox(request, environment, labels.with(key, value), readyTimeout);
  }

  /**
   * Sets whether files survive a stop; they do by default.
   *
   * @param persistent false for a sandbox that loses its files
   * @return a changed copy
   */
  public CreateSandbox persistent(boolean persistent) {
    return with(request.toBuilder().persistent(persistent));
  }

  /**
   * Sets whether a voluntary stop keeps the memory; it does not by default.
   *
   * @param preserve true to keep it
   * @return a changed copy
   */
  public CreateSandbox preserveMemoryOnStop(boolean preserve) {
    return with(request.toBuilder().preserveMemoryOnStop(preserve));
  }

  /**
   * Sets whether the snapshot's memory must be restored (true) or must not (false); by default it
   * is restored if the snapshot has memory.
   *
   * @param restore true to fail if there is none, false to boot cold
   * @return a changed copy
   */
  public CreateSandbox restoreMemory(boolean restore) {
    return with(request.toBuilder().restoreMemory(restore));
  }

  /**
   * Sets the user, directory and environment of commands, overriding those of the snapshot.
   * Variables of {@link #environment} take precedence over those in it.
   *
   * @param runConfig with an absolute working directory, or none
   * @return a changed copy
   */
  public CreateSandbox runConfig(RunConfig runConfig) {
    return with(request.toBuilder().runConfig(Arguments.runConfig(runConfig)));
  }

  /**
   * Lets code in the sandbox call the LangSmith API with some permissions of the sandbox's creator.
   * Everyone with access to the sandbox can use them.
   *
   * @param permissions at least one; the creator must have them
   * @return a changed copy
   */
  public CreateSandbox delegateAccess(List<String> permissions) {
    if (permissions.isEmpty()) {
      throw new IllegalArgumentException(
          "permissions must name at least one; without delegateAccess there are none");
    }
    permissions.forEach(permission -> Arguments.notBlank("a permission", permission));
    return with(
        request.toBuilder()
            .accessDelegation(
                AccessDelegation.builder()
                    .mode(AccessDelegationMode.EXPLICIT)
                    .permissions(permissions)
                    .build()));
  }

  /**
   * Attaches a volume of the workspace.
   *
   * @param nameOrId of the volume
   * @param mountPath where in the sandbox; absolute
   * @param readOnly whether the sandbox may only read it; several sandboxes can then share it
   * @return a changed copy
   * @throws IllegalArgumentException also for a fifth volume
   */
  public CreateSandbox volume(String nameOrId, String mountPath, boolean readOnly) {
    Arguments.notBlank("the volume", nameOrId);
    Arguments.absolutePath("mountPath", mountPath);
    List<VolumeRequest> volumes =
        request.volumes() == null ? new ArrayList<>() : new ArrayList<>(request.volumes());
    volumes.add(
        VolumeRequest.builder()
            .volume(nameOrId)
            .mountPath(mountPath)
            .readOnly(readOnly ? true : null)
            .build());
    if (volumes.size() > MAX_VOLUMES) {
      throw new IllegalArgumentException("a sandbox can have at most " + MAX_VOLUMES + " volumes");
    }
    return with(request.toBuilder().volumes(volumes));
  }

  /**
   * Sets the tag values of the workspace that the sandbox has.
   *
   * @param ids of the tag values
   * @return a changed copy
   */
  public CreateSandbox tagValueIds(List<String> ids) {
    ids.forEach(id -> Arguments.uuid("the id of a tag value", id));
    return with(request.toBuilder().tagValueIds(ids));
  }

  /**
   * Sets the rules for requests that leave the sandbox.
   *
   * @param rules all secrets in them must have values
   * @return a changed copy
   */
  public CreateSandbox outboundRules(OutboundRules rules) {
    ProxyChecks.requireValues(rules.config());
    return with(request.toBuilder().proxyConfig(rules.config()));
  }

  /**
   * Sets the mounts.
   *
   * @param mounts at least one
   * @return a changed copy
   */
  public CreateSandbox mounts(SandboxMounts mounts) {
    return with(request.toBuilder().mountConfig(mounts.config()));
  }

  /** Returns the name and the source of the sandbox. */
  @Override
  public String toString() {
    Task.Resource source = source();
    return "CreateSandbox["
        + (request.name() == null ? "unnamed" : request.name())
        + ", from "
        + (source.name() == null ? "the default snapshot" : source.type() + " " + source.name())
        + "]";
  }

  Duration readyTimeout() {
    return readyTimeout;
  }

  /**
   * Returns the request; the service waits for the sandbox unless the time to wait is zero.
   *
   * @throws IllegalArgumentException if its parts contradict each other
   */
  CreateBoxRequest request(Duration wait) {
    if (request.mountConfig() != null) {
      MountChecks.check(request.mountConfig(), request.proxyConfig());
    }
    CreateBoxRequest.Builder complete =
        request.toBuilder().envVars(environment.asMapOrNull()).labels(labels.asMapOrNull());
    if (wait.isZero()) {
      return complete.waitForReady(false).build();
    }
    long seconds = wait.plusNanos(999_999_999).getSeconds();
    return complete.waitForReady(true).timeout((int) Math.min(seconds, Integer.MAX_VALUE)).build();
  }

  /** Returns the source of the sandbox, which a 404 refers to. */
  Task.Resource source() {
    if (request.templateName() != null) {
      return new Task.Resource("template", request.templateName());
    }
    String snapshot = request.snapshot() == null ? request.snapshotId() : request.snapshot();
    return new Task.Resource("snapshot", snapshot);
  }

  private CreateSandbox with(CreateBoxRequest.Builder changed) {
    return new CreateSandbox(changed.build(), environment, labels, readyTimeout);
  }
}
