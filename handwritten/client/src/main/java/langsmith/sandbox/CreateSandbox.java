// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.internal.http.Task;
import org.jspecify.annotations.Nullable;

/**
 * What a new sandbox should be. Start from one of the {@code from…} methods, which exclude each
 * other; what is not set is the service's choice. Immutable: every method returns a changed copy.
 * Arguments are checked at once with {@link IllegalArgumentException}.
 */
public final class CreateSandbox {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Duration DEFAULT_READY_TIMEOUT = Duration.ofSeconds(30);

  private final CreateBoxRequest request;
  private final Duration readyTimeout;

  private CreateSandbox(CreateBoxRequest request, Duration readyTimeout) {
    this.request = request;
    this.readyTimeout = readyTimeout;
  }

  /** {@return a sandbox made from the service's default snapshot} */
  public static CreateSandbox fromDefault() {
    return new CreateSandbox(CreateBoxRequest.builder().build(), DEFAULT_READY_TIMEOUT);
  }

  /**
   * {@return a sandbox made from a snapshot}
   *
   * @param reference its name, {@code name:tag}, or id (a UUID); a bare name means the tag {@code
   *     latest}
   */
  public static CreateSandbox fromSnapshot(String reference) {
    Arguments.notBlank("the snapshot", reference);
    CreateBoxRequest.Builder request = CreateBoxRequest.builder();
    boolean isId = UUID.matcher(reference).matches();
    return new CreateSandbox(
        (isId ? request.snapshotId(reference) : request.snapshot(reference)).build(),
        DEFAULT_READY_TIMEOUT);
  }

  /**
   * {@return a sandbox made from a template} Templates exist on older servers only.
   *
   * @param name the template
   */
  public static CreateSandbox fromTemplate(String name) {
    Arguments.notBlank("the template", name);
    return new CreateSandbox(
        CreateBoxRequest.builder().templateName(name).build(), DEFAULT_READY_TIMEOUT);
  }

  /**
   * Sets the name; the service chooses one otherwise.
   *
   * @param name unique in the workspace, at most 63 characters
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
   * Sets how long to wait until the sandbox is ready; 30 seconds by default, enough for most
   * images.
   *
   * @param timeout zero for not waiting at all; rounded up to whole seconds
   * @return a changed copy
   */
  public CreateSandbox readyTimeout(Duration timeout) {
    return new CreateSandbox(request, Arguments.notNegative("readyTimeout", timeout));
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
   * Sets the processor share in thousandths of a virtual processor, at least 1; it wins over {@link
   * #vcpus}.
   *
   * @param millicores at least 1
   * @return a changed copy
   */
  public CreateSandbox cpuMillicores(int millicores) {
    return with(
        request.toBuilder().cpuMillicores((int) Arguments.positive("cpuMillicores", millicores)));
  }

  /**
   * Sets the memory in bytes. The service wants some 4 GiB for each virtual processor.
   *
   * @param bytes at least 1
   * @return a changed copy
   */
  public CreateSandbox memoryBytes(long bytes) {
    return with(request.toBuilder().memBytes(Arguments.positive("memoryBytes", bytes)));
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
    return with(request.toBuilder().envVars(plus(request.envVars(), name, value)));
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
    return with(request.toBuilder().labels(plus(request.labels(), key, value)));
  }

  /**
   * Sets whether files survive a stop; they do by default.
   *
   * @param persistent false for a disposable sandbox
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
   * Sets whether the memory of the snapshot must be restored (true) or must not (false); by default
   * it is restored if there is any.
   *
   * @param restore true to fail without it, false to boot cold
   * @return a changed copy
   */
  public CreateSandbox restoreMemory(boolean restore) {
    return with(request.toBuilder().restoreMemory(restore));
  }

  /** Returns the name and what the sandbox is made from. */
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

  /** Returns the request that makes the service wait, or not if the time to wait is zero. */
  CreateBoxRequest request(Duration wait) {
    if (wait.isZero()) {
      return request.toBuilder().waitForReady(false).build();
    }
    long seconds = wait.plusNanos(999_999_999).toSeconds();
    return request.toBuilder()
        .waitForReady(true)
        .timeout((int) Math.min(seconds, Integer.MAX_VALUE))
        .build();
  }

  /** Returns the sandbox that is to be, for messages. */
  Task.Resource sandbox() {
    return new Task.Resource("sandbox", request.name());
  }

  /** Returns what the sandbox is made from, which is what a 404 means. */
  Task.Resource source() {
    if (request.templateName() != null) {
      return new Task.Resource("template", request.templateName());
    }
    String snapshot = request.snapshot() == null ? request.snapshotId() : request.snapshot();
    return new Task.Resource("snapshot", snapshot);
  }

  private CreateSandbox with(CreateBoxRequest.Builder changed) {
    return new CreateSandbox(changed.build(), readyTimeout);
  }

  private static Map<String, String> plus(
      @Nullable Map<String, String> map, String key, String value) {
    Map<String, String> copy = map == null ? new LinkedHashMap<>() : new LinkedHashMap<>(map);
    copy.put(key, value);
    return copy;
  }
}
