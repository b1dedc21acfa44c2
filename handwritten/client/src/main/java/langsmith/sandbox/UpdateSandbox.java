// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;
import java.util.List;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.api.model.UpdateBoxRequest;
import langsmith.sandbox.egress.OutboundRules;
import langsmith.sandbox.internal.check.Arguments;

/**
 * Changes to a sandbox; settings that are not made stay as they are. Immutable: every method
 * returns a changed copy. Arguments are checked at once with {@link IllegalArgumentException}.
 */
public final class UpdateSandbox {
  private static final UpdateSandbox NOTHING =
      new UpdateSandbox(UpdateBoxRequest.builder().build());

  private final UpdateBoxRequest request;

  private UpdateSandbox(UpdateBoxRequest request) {
    this.request = request;
  }

  /** {@return an update that changes nothing yet} */
  public static UpdateSandbox nothing() {
    return NOTHING;
  }

  /**
   * Changes the name; the id stays.
   *
   * @param name unique in the workspace; at most 63 letters of a to z, digits and hyphens,
   *     beginning with a letter and not ending with a hyphen
   * @return a changed copy
   */
  public UpdateSandbox name(String name) {
    return new UpdateSandbox(request.toBuilder().name(Arguments.sandboxName(name)).build());
  }

  /**
   * Changes the life time. Older servers only.
   *
   * @param ttl zero for no limit, or a multiple of 60 seconds
   * @return a changed copy
   */
  public UpdateSandbox ttl(Duration ttl) {
    return new UpdateSandbox(
        request.toBuilder().ttlSeconds(Arguments.ttlSeconds("ttl", ttl)).build());
  }

  /**
   * Changes after how much idle time the sandbox stops.
   *
   * @param ttl zero for never, or a multiple of 60 seconds
   * @return a changed copy
   */
  public UpdateSandbox idleTtl(Duration ttl) {
    return new UpdateSandbox(
        request.toBuilder().idleTtlSeconds(Arguments.ttlSeconds("idleTtl", ttl)).build());
  }

  /**
   * Changes how long after a stop the sandbox is deleted.
   *
   * @param ttl zero for never, or a multiple of 60 seconds
   * @return a changed copy
   */
  public UpdateSandbox deleteAfterStop(Duration ttl) {
    return new UpdateSandbox(
        request.toBuilder()
            .deleteAfterStopSeconds(Arguments.ttlSeconds("deleteAfterStop", ttl))
            .build());
  }

  /**
   * Changes the number of virtual processors, from the next start on.
   *
   * @param vcpus at least 1
   * @return a changed copy
   */
  public UpdateSandbox vcpus(int vcpus) {
    return new UpdateSandbox(
        request.toBuilder().vcpus((int) Arguments.positive("vcpus", vcpus)).build());
  }

  /**
   * Changes the processor share in thousandths of a virtual processor, from the next start on; it
   * takes precedence over {@link #vcpus}.
   *
   * @param millicores at least 1
   * @return a changed copy
   */
  public UpdateSandbox cpuMillicores(int millicores) {
    return new UpdateSandbox(
        request.toBuilder()
            .cpuMillicores((int) Arguments.positive("cpuMillicores", millicores))
            .build());
  }

  /**
   * Changes the memory in bytes, from the next start on.
   *
   * @param bytes 1 to 64 GiB
   * @return a changed copy
   */
  public UpdateSandbox memoryBytes(long bytes) {
    return new UpdateSandbox(request.toBuilder().memBytes(Arguments.memoryBytes(bytes)).build());
  }

  /**
   * Changes the size of the root file system in bytes, from the next start on.
   *
   * @param bytes at least 1
   * @return a changed copy
   */
  public UpdateSandbox fileSystemBytes(long bytes) {
    return new UpdateSandbox(
        request.toBuilder().fsCapacityBytes(Arguments.positive("fileSystemBytes", bytes)).build());
  }

  /**
   * Changes the user, directory and environment of later commands. User and directory replace the
   * previous ones; variables are added.
   *
   * @param runConfig with an absolute working directory, or none
   * @return a changed copy
   */
  public UpdateSandbox runConfig(RunConfig runConfig) {
    return new UpdateSandbox(request.toBuilder().runConfig(Arguments.runConfig(runConfig)).build());
  }

  /**
   * Replaces the tag values of the workspace that the sandbox has.
   *
   * @param ids of the tag values, instead of the previous ones
   * @return a changed copy
   */
  public UpdateSandbox tagValueIds(List<String> ids) {
    ids.forEach(id -> Arguments.uuid("the id of a tag value", id));
    return new UpdateSandbox(request.toBuilder().tagValueIds(ids).build());
  }

  /**
   * Replaces the rules for requests that leave the sandbox: at once if it is running, otherwise
   * from the next start on. A secret without a value keeps the stored value, see {@link
   * OutboundRules#of}.
   *
   * @param rules instead of the previous ones
   * @return a changed copy
   */
  public UpdateSandbox outboundRules(OutboundRules rules) {
    return new UpdateSandbox(request.toBuilder().proxyConfig(rules.config()).build());
  }

  /** Returns the changes. */
  @Override
  public String toString() {
    return "UpdateSandbox[" + request + "]";
  }

  boolean isEmpty() {
    return request.equals(NOTHING.request);
  }

  UpdateBoxRequest request() {
    return request;
  }
}
