// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.UpdateBoxRequest;
import org.jspecify.annotations.Nullable;

/** All boxes by id, name and age. Confined to the server's event loop. */
final class Boxes {
  /**
   * More than anyone needs on one machine, and few enough to notice a caller that never deletes.
   */
  static final int MAX_BOXES = 1000;

  private final Path directories;
  private final Timers timers;
  private final RandomGenerator random = new SecureRandom();
  private final Map<String, LocalBox> byId = new HashMap<>();
  private final Map<String, LocalBox> byName = new HashMap<>();
  private long created;

  Boxes(Path directories, Timers timers) {
    this.directories = directories;
    this.timers = timers;
  }

  /**
   * Adds a box that is still to be provisioned.
   *
   * @throws ApiError if the request contradicts itself, the name is not allowed or taken, or there
   *     are too many boxes
   */
  LocalBox add(CreateBoxRequest request) {
    checkSource(request);
    BoxAttributes.check(request);
    String wanted = request.name();
    String name =
        wanted == null ? BoxNames.generate(random, byName::containsKey) : BoxNames.check(wanted);
    checkFree(name);
    if (byId.size() >= MAX_BOXES) {
      throw ApiError.of(
          429,
          "QuotaExceeded",
          "the sandbox count limit of " + MAX_BOXES + " is reached; delete some");
    }
    LocalBox box = new LocalBox(++created, name, request, directories, timers);
    byId.put(box.id(), box);
    byName.put(name, box);
    return box;
  }

  /**
   * Applies a change.
   *
   * @throws ApiError if the new name is not allowed or taken; then nothing has changed
   */
  void update(LocalBox box, UpdateBoxRequest change) {
    String newName = change.name();
    if (newName != null && !newName.equals(box.name())) {
      checkFree(BoxNames.check(newName));
      byName.remove(box.name());
      byName.put(newName, box);
      box.rename(newName);
    }
    box.update(change);
  }

  /** Forgets a box; does nothing if it is forgotten. */
  void remove(LocalBox box) {
    if (byId.remove(box.id()) != null) {
      byName.remove(box.name());
    }
  }

  Optional<LocalBox> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Returns the box with an id or, if there is none, a name.
   *
   * @throws ApiError 404 if there is none
   */
  LocalBox find(String nameOrId) {
    LocalBox box = byId.get(nameOrId);
    if (box == null) {
      box = byName.get(nameOrId);
    }
    if (box == null) {
      throw ApiError.noSuchBox(nameOrId);
    }
    return box;
  }

  /** Returns the boxes that pass both filters, newest first. A filter that is null passes all. */
  List<LocalBox> newestFirst(@Nullable String nameContains, @Nullable String status) {
    String part = nameContains == null ? "" : nameContains.toLowerCase(Locale.ROOT);
    List<LocalBox> boxes = new ArrayList<>();
    for (LocalBox box : byId.values()) {
      if (box.name().contains(part) && (status == null || box.status().value().equals(status))) {
        boxes.add(box);
      }
    }
    boxes.sort(Comparator.comparingLong(LocalBox::number).reversed());
    return boxes;
  }

  private void checkFree(String name) {
    if (byName.containsKey(name)) {
      throw ApiError.of(409, "Conflict", "a sandbox with the name '" + name + "' exists already");
    }
  }

  @SuppressWarnings("deprecation") // snapshot_name is deprecated, but clients in the field send it.
  private static void checkSource(CreateBoxRequest request) {
    boolean byName = request.snapshot() != null || request.snapshotName() != null;
    boolean byId = request.snapshotId() != null;
    if (byId && byName) {
      throw ApiError.of(
          400, "InvalidRequest", "snapshot_id and a snapshot name exclude each other; give one");
    }
    if (request.templateName() != null && (byName || byId)) {
      throw ApiError.of(
          400, "InvalidRequest", "template_name and a snapshot exclude each other; give one");
    }
  }
}
