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

/** All boxes by id, name and age. Confined to the server's event loop. */
public final class Boxes {
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

  /** Adds boxes as they were remembered, by id. */
  public void restore(Map<String, JsonObject> records) {
    records.forEach(
        (id, record) -> {
          LocalBox box = LocalBox.restored(id, record, directories, timers);
          created = Math.max(created, box.number());
          put(box);
        });
  }

  /**
   * Adds a box that is still to be provisioned.
   *
   * @throws ApiError if the name is not allowed or taken, or a quota is reached
   */
  LocalBox add(BoxPlan plan) {
    String name = checkedName(plan);
    LocalBox box = make(name, plan);
    put(box);
    return box;
  }

  /**
   * Makes a box that nobody has asked for yet. It cannot be found.
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

  /** Gives a box that waited to whoever asked for one; {@link #checkedName} has passed. */
  void adopt(LocalBox box, String name, BoxPlan plan) {
    waiting.remove(box);
    box.claim(++created, name, plan);
    put(box);
  }

  public void removeWaiting(LocalBox box) {
    waiting.remove(box);
  }

  /** Returns the boxes that nobody has asked for yet. */
  public List<LocalBox> waiting() {
    return List.copyOf(waiting);
  }

  /** Returns how many boxes there are, with those that wait. */
  public int count() {
    return byId.size() + waiting.size();
  }

  /**
   * Returns the name that is asked for, or a new one.
   *
   * @throws ApiError if it is not allowed or taken
   */
  String checkedName(BoxPlan plan) {
    String wanted = plan.request().name();
    String name =
        wanted == null ? BoxNames.generate(random, byName::containsKey) : BoxNames.check(wanted);
    checkFree(name);
    return name;
  }

  /**
   * Checks that a box may run beside those that do.
   *
   * @throws ApiError 429 if it would exceed a quota
   */
  void checkRoom(BoxSize size) {
    quotas.checkSize(running(), size);
  }

  private void put(LocalBox box) {
    byId.put(box.id(), box);
    byName.put(box.name(), box);
  }

  /** Returns the sizes of the boxes that run, added up. */
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
   * @throws ApiError if the new name is not allowed or taken, or a size is not allowed; then
   *     nothing has changed
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

  /** Makes a box impossible to find; does nothing if it is already. */
  void remove(LocalBox box) {
    if (byId.remove(box.id()) != null) {
      byName.remove(box.name());
    }
  }

  /** Whether a box can be found: it is neither deleted nor waiting in a pool. */
  boolean contains(LocalBox box) {
    return byId.containsKey(box.id());
  }

  /** Has the state of a box remembered as it is now, if the box can be found. */
  Future<Void> save(LocalBox box) {
    return contains(box) ? journal.save(KIND, box.id(), box.record()) : Future.succeededFuture();
  }

  /** Has the state of a box that was removed remembered no longer. */
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
      throw ApiError.of(409, "Conflict", "a sandbox with the name '" + name + "' exists already");
    }
  }
}
