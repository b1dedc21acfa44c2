// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.resource;

import java.time.Duration;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.RestClient;
import langsmith.sandbox.internal.http.Task;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** The operations on one kind of resource in the control plane, with their messages. */
public final class ResourceCalls {
  /** The time for a response in addition to the time that the service waits. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  /** The limit of requests that do their work before they respond. */
  private static final Duration SLOW = Duration.ofSeconds(60);

  private final RestClient rest;
  private final String type;

  /**
   * Creates the calls.
   *
   * @param type the kind of resource, such as {@code volume}
   */
  public ResourceCalls(RestClient rest, String type) {
    this.rest = rest;
    this.type = type;
  }

  RestClient rest() {
    return rest;
  }

  /** Returns the description of one resource. */
  String named(String name) {
    return "the " + type + " \"" + name + "\"";
  }

  public Task.Resource resource(@Nullable String name) {
    return new Task.Resource(type, name);
  }

  /**
   * Creates a resource for which the service does not wait.
   *
   * @param name null if the service chooses it
   * @param missing the resource that a 404 refers to
   */
  public <T> T create(
      Operation operation, @Nullable String name, Task.Resource missing, Call<T> call) {
    return create(operation, name, missing, Duration.ZERO, call);
  }

  /**
   * Creates a resource.
   *
   * @param wait how long the service waits for it, zero for not at all
   */
  public <T> T create(
      Operation operation,
      @Nullable String name,
      Task.Resource missing,
      Duration wait,
      Call<T> call) {
    String description = "creating " + (name == null ? "a " + type : named(name));
    Task task = new Task(operation, description, resource(name), missing);
    return rest.fetch(task, wait.plus(MARGIN), call);
  }

  public <T> T get(Operation operation, String name, Call<T> call) {
    return rest.fetch(task(operation, "getting", name), usual(), call);
  }

  public <T> T update(Operation operation, String name, Call<T> call) {
    return rest.fetch(task(operation, "updating", name), usual(), call);
  }

  public void delete(Operation operation, String name, Call<@Nullable Void> call) {
    rest.run(task(operation, "deleting", name), usual(), call);
  }

  /** Performs an action on a resource, with a longer limit. */
  public <T> T act(Operation operation, String doing, String name, Call<T> call) {
    return rest.fetch(task(operation, doing, name), slow(), call);
  }

  /** Performs an action on a resource, without a result. */
  public void actWithoutResult(
      Operation operation, String doing, String name, Call<@Nullable Void> call) {
    rest.run(task(operation, doing, name), slow(), call);
  }

  /** Lists resources, or gets something about all of them. */
  public <T> T list(Operation operation, String description, Call<T> call) {
    return rest.fetch(Task.of(operation, description, resource(null)), usual(), call);
  }

  /**
   * Executes a call once, for callers with their own retries, with a limit of at most the default.
   */
  public <T> T once(Operation operation, String doing, String name, Duration limit, Call<T> call) {
    Duration usual = usual();
    boolean less = !usual.isZero() && usual.compareTo(limit) < 0;
    return rest.fetchOnce(task(operation, doing, name), less ? usual : limit, call);
  }

  private Task task(Operation operation, String doing, String name) {
    return Task.of(operation, doing + " " + named(name), resource(name));
  }

  private Duration usual() {
    return rest.config().requestTimeout();
  }

  private Duration slow() {
    Duration usual = usual();
    return usual.isZero() || usual.compareTo(SLOW) > 0 ? usual : SLOW;
  }
}
