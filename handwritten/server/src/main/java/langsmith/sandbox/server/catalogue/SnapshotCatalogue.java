// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.Snapshot;
import langsmith.sandbox.api.model.SnapshotStatus;
import langsmith.sandbox.server.box.Quotas;

/**
 * All snapshots, including those of the system, and their tags. Confined to the server's event
 * loop.
 */
public final class SnapshotCatalogue {
  /** The snapshot of boxes that name none. */
  static final String DEFAULT = SnapshotReference.SYSTEM + "default";

  private static final List<String> SYSTEM =
      List.of(
          DEFAULT,
          SnapshotReference.SYSTEM + "custom-apps",
          SnapshotReference.SYSTEM + "code-evaluators");
  private static final OffsetDateTime SYSTEM_DATE = OffsetDateTime.parse("2026-01-01T00:00:00Z");

  private final Catalogue<LocalSnapshot> own;
  private final Quotas quotas;
  private final List<LocalSnapshot> system =
      SYSTEM.stream().map(SnapshotCatalogue::ofSystem).toList();

  public SnapshotCatalogue(Catalogue<LocalSnapshot> own, Quotas quotas) {
    this.own = own;
    this.quotas = quotas;
  }

  /** Creates a snapshot without files: its boxes see only what the host mounts over them. */
  private static LocalSnapshot ofSystem(String name) {
    Snapshot shown =
        Snapshot.builder()
            .id(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString())
            .name(name)
            .status(SnapshotStatus.READY)
            .tags(List.of(SnapshotReference.DEFAULT_TAG))
            .createdBy("system")
            .createdAt(SYSTEM_DATE)
            .updatedAt(SYSTEM_DATE)
            .build();
    return new LocalSnapshot(shown, null, CreateBoxRequest.builder().build());
  }

  /** Returns the number of snapshots, not counting those of the system. */
  public int size() {
    return own.size();
  }

  /**
   * Checks that one more snapshot may be created.
   *
   * @throws langsmith.sandbox.server.http.ApiError 429 beyond the quota
   */
  void checkRoom() {
    quotas.check(Quotas.Quota.SNAPSHOTS, size(), 1);
  }

  boolean isSystem(LocalSnapshot snapshot) {
    return system.contains(snapshot);
  }

  /** Returns whether a snapshot has files; one that was never built has none. */
  static boolean hasFiles(LocalSnapshot snapshot) {
    return snapshot.shown().fsUsedBytes() != null;
  }

  /** Returns all snapshots, newest first, those of the system last. */
  List<LocalSnapshot> all() {
    List<LocalSnapshot> all = new ArrayList<>(own.newestFirst());
    all.addAll(system);
    return all;
  }

  /** Returns the number of a value, which increases with each new value. */
  long number(LocalSnapshot snapshot) {
    int place = system.indexOf(snapshot);
    return place < 0 ? own.number(snapshot) : -1 - place;
  }

  Optional<LocalSnapshot> withId(String id) {
    return own.withId(id)
        .or(() -> system.stream().filter(snapshot -> snapshot.id().equals(id)).findFirst());
  }

  /**
   * Returns the snapshot with an id, or the one that {@code name[:tag]} refers to. A name alone
   * means the tag {@code latest}, or else the newest ready snapshot without a tag.
   */
  public Optional<LocalSnapshot> find(String idOrReference) {
    return withId(idOrReference)
        .or(() -> SnapshotReference.parse(idOrReference).flatMap(this::resolve));
  }

  private Optional<LocalSnapshot> resolve(SnapshotReference reference) {
    String tag = reference.tag() == null ? SnapshotReference.DEFAULT_TAG : reference.tag();
    List<LocalSnapshot> named = named(reference.name());
    Optional<LocalSnapshot> tagged =
        named.stream().filter(snapshot -> snapshot.tags().contains(tag)).findFirst();
    return tagged.isPresent() || reference.tag() != null
        ? tagged
        : named.stream()
            .filter(snapshot -> snapshot.tags().isEmpty() && snapshot.isReady())
            .findFirst();
  }

  /** Returns all snapshots with a name, newest first. */
  List<LocalSnapshot> named(String name) {
    return all().stream().filter(snapshot -> snapshot.name().equals(name)).toList();
  }

  /** Adds a snapshot, and moves its tags to it. */
  public Future<LocalSnapshot> add(LocalSnapshot added) {
    List<Future<LocalSnapshot>> untagged = new ArrayList<>();
    for (LocalSnapshot other : named(added.name())) {
      List<String> left = other.tags().stream().filter(tag -> !added.tags().contains(tag)).toList();
      if (left.size() < other.tags().size()) {
        untagged.add(own.put(other.with(other.shown().toBuilder().tags(left).build())));
      }
    }
    return Future.join(untagged).compose(saved -> own.put(added));
  }

  /**
   * Replaces a snapshot by its finished state, unless it was deleted in the meantime.
   *
   * @return whether the snapshot still exists
   */
  Future<Boolean> finish(LocalSnapshot finished) {
    Optional<LocalSnapshot> now = own.withId(finished.id());
    return now.isEmpty()
        ? Future.succeededFuture(false)
        // Its tags may have moved to another snapshot.
        : own.put(finished.with(finished.shown().toBuilder().tags(now.get().tags()).build()))
            .map(true);
  }

  Future<Void> remove(LocalSnapshot snapshot) {
    return own.remove(snapshot);
  }
}
