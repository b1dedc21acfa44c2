// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import langsmith.sandbox.api.SnapshotsApi;
import langsmith.sandbox.api.model.Snapshot;
import langsmith.sandbox.api.model.SnapshotList;
import langsmith.sandbox.api.model.SnapshotStatus;
import langsmith.sandbox.api.model.SnapshotTag;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.build.Builders;
import langsmith.sandbox.internal.build.SnapshotBuild;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.files.FileCommands;
import langsmith.sandbox.internal.files.RemoteFiles;
import langsmith.sandbox.internal.files.TransferControl;
import langsmith.sandbox.internal.files.TreeFilter;
import langsmith.sandbox.internal.files.Trees;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.Task;
import langsmith.sandbox.internal.resource.PageSource;
import langsmith.sandbox.internal.resource.PagedListing;
import langsmith.sandbox.internal.resource.ReadyWait;
import langsmith.sandbox.internal.resource.ResourceCalls;
import langsmith.sandbox.internal.sandbox.DataPlane;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.output.OutputCapture;
import langsmith.sandbox.request.Listing;
import langsmith.sandbox.request.RequestOptions;

/**
 * Creates, finds and deletes snapshots, from which sandboxes are created. Obtained from {@link
 * SandboxClient#snapshots()}; safe for use by several threads. All methods block until the service
 * has responded, and throw {@link SandboxException} if it refuses or cannot be reached.
 *
 * <p>A reference is an id, a name, or {@code name:tag}; a name alone means the tag {@code latest}.
 */
public final class Snapshots {
  private final SandboxContext context;
  private final ResourceCalls calls;
  private final SnapshotsApi api;
  private final ReadyWait ready;

  Snapshots(SandboxContext context) {
    this.context = context;
    this.calls = new ResourceCalls(context.rest(), "snapshot");
    this.api = context.rest().controlPlane(SnapshotsApi.class);
    this.ready = new ReadyWait(calls, status -> "it may still become ready: wait longer for it");
  }

  /**
   * {@return a view whose requests use the given options instead of earlier ones}
   *
   * @param options headers and limits
   */
  public Snapshots with(RequestOptions options) {
    return new Snapshots(context.with(options));
  }

  /**
   * Creates a snapshot from an image. Waits until it is ready, unless {@link
   * CreateSnapshot#readyTimeout} is zero. The request is never sent twice.
   *
   * @param wanted the settings of the snapshot
   * @return the snapshot
   * @throws langsmith.sandbox.error.SandboxValidationException if the service rejects the settings
   * @throws langsmith.sandbox.error.ResourceCreationException if it could not be created, such as
   *     from an image that does not exist
   * @throws langsmith.sandbox.error.ResourceTimeoutException if it was not ready in time; it exists
   *     nevertheless
   */
  public Snapshot create(CreateSnapshot wanted) {
    String registry = wanted.request().registryId();
    Task.Resource missing =
        registry == null
            ? calls.resource(wanted.request().name())
            : new Task.Resource("registry", registry);
    Snapshot made =
        calls.create(
            Operation.CREATE_SNAPSHOT,
            wanted.request().name(),
            missing,
            api.createSnapshot(wanted.request()));
    return awaited(made, wanted.readyTimeout());
  }

  /**
   * Creates a snapshot of a sandbox. Waits until it is ready, unless {@link
   * CaptureSnapshot#readyTimeout} is zero. The request is never sent twice.
   *
   * @param sandbox its name or id
   * @param wanted the settings of the snapshot
   * @return the snapshot
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is no such sandbox
   * @throws langsmith.sandbox.error.SandboxValidationException if the service rejects the settings,
   *     such as secrets that are not confirmed
   * @throws langsmith.sandbox.error.ResourceCreationException if it could not be created
   * @throws langsmith.sandbox.error.ResourceTimeoutException if it was not ready in time; it exists
   *     nevertheless
   */
  public Snapshot capture(String sandbox, CaptureSnapshot wanted) {
    Arguments.nameOrId(sandbox);
    Snapshot made =
        calls.create(
            Operation.CAPTURE_SNAPSHOT,
            wanted.request().name(),
            new Task.Resource("sandbox", sandbox),
            Duration.ofSeconds(30),
            api.captureSnapshot(sandbox, wanted.request()));
    return awaited(made, wanted.readyTimeout());
  }

  /**
   * Builds a snapshot from a Dockerfile in a temporary sandbox, within one time limit. If the
   * temporary sandbox cannot be deleted afterwards, this throws although the snapshot exists.
   *
   * @param wanted what to build, and from what
   * @return the snapshot when it is ready
   * @throws langsmith.sandbox.error.SnapshotBuildException if the build fails; it has the end of
   *     the build's output
   * @throws langsmith.sandbox.error.ResourceTimeoutException if the time limit is reached between
   *     two steps
   * @throws IllegalArgumentException if the Dockerfile is missing or {@code .dockerignore} is
   *     malformed
   * @throws java.io.UncheckedIOException if the context cannot be read
   */
  public Snapshot build(BuildSnapshot wanted) {
    return new SnapshotBuild(
            context.rest().pacing(),
            wanted.plan(),
            (name, timeout) -> new SnapshotBuilder(name, timeout, wanted))
        .run();
  }

  /**
   * {@return an existing snapshot}
   *
   * @param reference its id, name, or {@code name:tag}
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public Snapshot get(String reference) {
    Arguments.segment("snapshot", reference);
    return calls.get(Operation.GET_SNAPSHOT, reference, api.getSnapshot(reference));
  }

  /** {@return all snapshots of the workspace and the published ones of the system, newest first} */
  public Listing<Snapshot> list() {
    return list(SnapshotQuery.all());
  }

  /**
   * {@return the snapshots that match a query}
   *
   * @param query which, and in which order
   */
  public Listing<Snapshot> list(SnapshotQuery query) {
    return new PagedListing<>(
        new PageSource<>() {
          @Override
          public Operation operation() {
            return Operation.LIST_SNAPSHOTS;
          }

          @Override
          public int pageSize() {
            return query.pageSize();
          }

          @Override
          public PageSource.Page<Snapshot> fetch(PageSource.Position position) {
            SnapshotList page =
                calls.list(operation(), "listing snapshots", query.call(api, position));
            return new PageSource.Page<>(page.items(), page.snapshots(), page.nextCursor());
          }

          @Override
          public String identity(Snapshot snapshot) {
            return snapshot.id();
          }
        });
  }

  /**
   * {@return the tags of a name, each with the snapshot that it refers to; unmodifiable, and empty
   * if the name has been published but has no tags}
   *
   * @param name without a tag
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public List<SnapshotTag> tags(String name) {
    Arguments.segment("snapshot", name);
    if (name.indexOf(':') >= 0) {
      throw new IllegalArgumentException("the name must be without a tag, not \"" + name + "\"");
    }
    Task task =
        Task.of(
            Operation.SNAPSHOT_TAGS, "getting the tags of \"" + name + "\"", calls.resource(name));
    return task.list(calls.get(Operation.SNAPSHOT_TAGS, name, api.getSnapshotTags(name)).tags());
  }

  /**
   * Deletes a snapshot. Sandboxes that were created from it stay.
   *
   * @param reference its id, name, or {@code name:tag}
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public void delete(String reference) {
    Arguments.segment("snapshot", reference);
    calls.delete(Operation.DELETE_SNAPSHOT, reference, api.deleteSnapshot(reference));
  }

  /**
   * Waits until a snapshot is ready. Polls at least once, then about every second. Transient
   * failures, such as a broken connection, do not end the wait.
   *
   * @param reference its id, name, or {@code name:tag}
   * @param timeout how long to wait, not negative
   * @return the snapshot
   * @throws langsmith.sandbox.error.ResourceCreationException at once, if it has failed or is being
   *     deleted
   * @throws langsmith.sandbox.error.ResourceTimeoutException if it was not ready in time; the
   *     message has the last status
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public Snapshot waitUntilReady(String reference, Duration timeout) {
    Arguments.segment("snapshot", reference);
    Arguments.notNegative("timeout", timeout);
    return ready.until(
        reference,
        timeout,
        limit ->
            seen(
                calls.once(
                    Operation.GET_SNAPSHOT,
                    "getting",
                    reference,
                    limit,
                    api.getSnapshot(reference))));
  }

  private Snapshot awaited(Snapshot made, Duration timeout) {
    boolean isReady = SnapshotStatus.READY.equals(made.status());
    return isReady || timeout.isZero() ? made : waitUntilReady(made.id(), timeout);
  }

  private static ReadyWait.PollResult<Snapshot> seen(Snapshot snapshot) {
    SnapshotStatus status = Objects.requireNonNullElse(snapshot.status(), SnapshotStatus.BUILDING);
    ReadyWait.Phase phase =
        switch (status.known()) {
          case READY -> ReadyWait.Phase.READY;
          case FAILED, DELETING -> ReadyWait.Phase.OVER;
          default -> ReadyWait.Phase.PENDING;
        };
    return new ReadyWait.PollResult<>(snapshot, phase, status.value(), snapshot.statusMessage());
  }

  /** The temporary sandbox in which a snapshot is built. */
  private final class SnapshotBuilder implements Builders.Builder {
    private final BuildSnapshot wanted;
    private final Sandbox sandbox;

    SnapshotBuilder(String name, Duration readyTimeout, BuildSnapshot wanted) {
      this.wanted = wanted;
      this.sandbox =
          new Sandboxes(context).open(wanted.builder().name(name).readyTimeout(readyTimeout));
    }

    @Override
    public void upload(Path directory, String path, TreeFilter filter, Duration limit) {
      DataPlane dataPlane = sandbox.remote().dataPlane();
      RemoteFiles files = dataPlane.files();
      new Trees(files, new FileCommands(files, dataPlane.shell()))
          .upload(
              directory, path, filter, TransferControl.within(limit).cancelledBy(context.signal()));
    }

    @Override
    public int run(String script, Duration limit, Consumer<String> output) {
      Command command =
          Command.of(script)
              .shellPath("/bin/bash")
              .cwd("/")
              .timeout(limit)
              .captureStdout(OutputCapture.off())
              .captureStderr(OutputCapture.off());
      try (CommandHandle handle = sandbox.start(command)) {
        return context
            .signal()
            .during(
                () -> {
                  handle.forEach(chunk -> output.accept(chunk.text()));
                  return handle.result().exitCode();
                },
                handle::close);
      }
    }

    @Override
    public Snapshot capture(String image, Duration readyTimeout) {
      return sandbox.capture(wanted.snapshot().dockerImage(image).readyTimeout(readyTimeout));
    }

    @Override
    public void close() {
      sandbox.close();
    }
  }
}
