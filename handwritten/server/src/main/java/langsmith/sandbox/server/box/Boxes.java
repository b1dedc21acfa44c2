// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.api.model.UpdateBoxRequest;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.store.Journal;
import langsmith.sandbox.server.time.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All boxes by id, name and age. Confined to the server's event loop. */
public final class Boxes {
  private static final Logger log = LoggerFactory.getLogger(Boxes.class);
  public static final String KIND = "boxes";

  private final Path directories;
  private final Timers timers;
  private final Quotas quotas;
  private final Journal journal;
  private final RandomGenerator random = new SecureRandom();
  private final Map<String, LocalBox> byId = new HashMap<>();
  private final Map<String, LocalBox> byName = new HashMap<>();
  private final Set<LocalBox> waiting = new LinkedHashSet<>();
  private long created;

  public Boxes(Path directories, Timers timers, Quotas quotas, Journal journal) {
    this.directories = directories;
    this.timers = timers;
    this.quotas = quotas;
    this.journal = journal;
  }

  /** Restores persisted boxes, by id. */
  public void restore(Map<String, JsonObject> records) {
    records.forEach(
        (id, record) -> {
          try {
            LocalBox box = LocalBox.restored(id, record, directories, timers);
            created = Math.max(created, box.number());
            put(box);
          } catch (RuntimeException e) {
            log.warn("the record {}/{}.json is damaged; its sandbox is left out", KIND, id, e);
          }
        });
  }

  /**
   * Adds a box that is not provisioned yet.
   *
   * @throws ApiError if the name is invalid or in use, or a quota is reached
   */
  LocalBox add(BoxPlan plan) {
    String name = checkedName(plan);
    LocalBox box = make(name, plan);
    put(box);
    return box;
  }

  /**
   * Creates a box for a pool. Lookups do not find it.
   *
   * @throws ApiError if a quota is reached
   */
  public LocalBox addWaiting(BoxPlan plan) {
    LocalBox box = make("", plan);
    waiting.add(box);
    return box;
  }

  private LocalBox make(String name, BoxPlan plan) {
    quotas.check(Quotas.Quota.SANDBOXES, count(), 1);
    checkRoom(plan.size());
    return new LocalBox(UUID.randomUUID().toString(), ++created, name, plan, directories, timers);
  }

  /** Assigns a waiting box to a request; {@link #checkedName} was called before. */
  void adopt(LocalBox box, String name, BoxPlan plan) {
    waiting.remove(box);
    box.claim(++created, name, plan);
    put(box);
  }

  public void removeWaiting(LocalBox box) {
    waiting.remove(box);
  }

  /** Returns the boxes that wait in pools. */
  public List<LocalBox> waiting() {
    return List.copyOf(waiting);
  }

  /** Returns the number of boxes, including those in pools. */
  public int count() {
    return byId.size() + waiting.size();
  }

  /**
   * Returns the requested name, or a new one.
   *
   * @throws ApiError if the name is invalid or in use
   */
  String checkedName(BoxPlan plan) {
    String wanted = plan.request().name();
    String name =
        wanted == null ? BoxNames.generate(random, byName::containsKey) : BoxNames.check(wanted);
    checkFree(name);
    return name;
  }

  /**
   * Checks that another box of this size may run.
   *
   * @throws ApiError 429 beyond a quota
   */
  void checkRoom(BoxSize size) {
    quotas.checkSize(running(), size);
  }

  private void put(LocalBox box) {
    byId.put(box.id(), box);
    byName.put(box.name(), box);
  }

  /** Returns the total size of the running boxes. */
  public BoxSize running() {
    BoxSize sum = new BoxSize(0, 0L, null);
    List<LocalBox> all = new ArrayList<>(byId.values());
    all.addAll(waiting);
    for (LocalBox box : all) {
      if (box.status().equals(BoxStatus.READY) || box.status().equals(BoxStatus.PROVISIONING)) {
        sum = sum.plus(box.plan().size());
      }
    }
    return sum;
  }

  /**
   * Applies a change.
   *
   * @throws ApiError if the new name is invalid or in use, or a size is invalid; then nothing has
   *     changed
   */
  void update(LocalBox box, UpdateBoxRequest change) {
    String newName = change.name() == null ? box.name() : change.name();
    if (!newName.equals(box.name())) {
      checkFree(BoxNames.check(newName));
    }
    box.update(change);
    byName.remove(box.name());
    byName.put(newName, box);
    box.rename(newName);
  }

  /** Removes a box from lookups. Idempotent. */
  void remove(LocalBox box) {
    if (byId.remove(box.id()) != null) {
      byName.remove(box.name());
    }
  }

  /** Returns whether lookups find a box: it is neither deleted nor waiting in a pool. */
  boolean contains(LocalBox box) {
    return byId.containsKey(box.id());
  }

  /** Persists the current state of a box, if lookups find it. */
  Future<Void> save(LocalBox box) {
    return contains(box) ? journal.save(KIND, box.id(), box.record()) : Future.succeededFuture();
  }

  /** Deletes the persisted state of a removed box. */
  Future<Void> forget(LocalBox box) {
    return journal.delete(KIND, box.id());
  }

  public Optional<LocalBox> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Returns the box with an id or, if there is none, a name.
   *
   * @throws ApiError 404 if there is none
   */
  public LocalBox find(String nameOrId) {
    LocalBox box = byId.get(nameOrId);
    if (box == null) {
      box = byName.get(nameOrId);
    }
    if (box == null) {
      throw ApiError.noSuchBox(nameOrId);
    }
    return box;
  }

  /** Returns all boxes, newest first. */
  public List<LocalBox> all() {
    Collection<LocalBox> boxes = byId.values();
    List<LocalBox> sorted = new ArrayList<>(boxes);
    sorted.sort(Comparator.comparingLong(LocalBox::number).reversed());
    return sorted;
  }

  private void checkFree(String name) {
    if (byName.containsKey(name)) {
      throw ApiError.of(409, "Conflict", "a sandbox with the name '" + name + "' already exists");
    }
  }
}
