// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.resource;

import java.time.Duration;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.RestClient;
import langsmith.sandbox.internal.http.Task;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** What can be done to one kind of thing in the control plane, in the words of its messages. */
public final class ResourceCalls {
  /** What an answer may take beyond the time that the service waits by itself. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  /** The limit of requests that do their work before they answer. */
  private static final Duration SLOW = Duration.ofSeconds(60);

  private final RestClient rest;
  private final String type;

  /**
   * Creates the calls.
   *
   * @param type the kind of thing, such as {@code volume}
   */
  public ResourceCalls(RestClient rest, String type) {
    this.rest = rest;
    this.type = type;
  }

  RestClient rest() {
    return rest;
  }

  /** Returns the words for one thing. */
  String named(String name) {
    return "the " + type + " \"" + name + "\"";
  }

  public Task.Resource resource(@Nullable String name) {
    return new Task.Resource(type, name);
  }

  /**
   * Creates a thing for which the service does not wait.
   *
   * @param name null if the service chooses it
   * @param missing what a 404 means
   */
  public <T> T create(
      Operation operation, @Nullable String name, Task.Resource missing, Call<T> call) {
    return create(operation, name, missing, Duration.ZERO, call);
  }

  /**
   * Creates a thing.
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

  /** Makes a thing do something, which may take longer than to look at it. */
  public <T> T act(Operation operation, String doing, String name, Call<T> call) {
    return rest.fetch(task(operation, doing, name), slow(), call);
  }

  /** Makes a thing do something; there is no answer. */
  public void actSilently(
      Operation operation, String doing, String name, Call<@Nullable Void> call) {
    rest.run(task(operation, doing, name), slow(), call);
  }

  /** Gets some of all things, or something about all of them. */
  public <T> T list(Operation operation, String description, Call<T> call) {
    return rest.fetch(Task.of(operation, description, resource(null)), usual(), call);
  }

  /** Asks once, for callers that ask again by themselves, within a time not longer than usual. */
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
