// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.JsonCodec;
import langsmith.sandbox.server.store.Journal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All resources of one kind, by id, name and age. Values are immutable; a change replaces a value.
 * Confined to the server's event loop; changes are persisted on another thread, and the returned
 * futures complete when that is done.
 */
public final class Catalogue<T> {
  private static final Logger log = LoggerFactory.getLogger(Catalogue.class);

  /**
   * The description of a kind.
   *
   * @param kind the name of its records
   * @param noun the noun in messages
   */
  public record Form<T>(
      String kind,
      String noun,
      Function<T, String> id,
      Function<T, String> name,
      Function<T, JsonObject> write,
      Function<JsonObject, T> read) {

    /** Describes a kind whose values are models of the specification. */
    static <T> Form<T> of(
        String kind, String noun, Class<T> type, Function<T, String> id, Function<T, String> name) {
      return new Form<>(
          kind,
          noun,
          id,
          name,
          value -> JsonCodec.write(type, value).toJsonObject(),
          json -> JsonCodec.read(type, json.toBuffer()));
    }
  }

  private record Entry<T>(long number, T value) {}

  private final Form<T> form;
  private final Journal journal;
  private final Map<String, Entry<T>> byId = new HashMap<>();
  private long created;

  public Catalogue(Form<T> form, Journal journal) {
    this.form = form;
    this.journal = journal;
  }

  /** Restores persisted values, by id. */
  public void restore(Map<String, JsonObject> records) {
    records.forEach(
        (id, record) -> {
          try {
            long number = record.getLong("number");
            byId.put(id, new Entry<>(number, form.read().apply(record.getJsonObject("value"))));
            created = Math.max(created, number);
          } catch (RuntimeException e) {
            log.warn("the record {}/{}.json is damaged, and left out", form.kind(), id, e);
          }
        });
  }

  public int size() {
    return byId.size();
  }

  /** Returns all values, newest first. */
  public List<T> newestFirst() {
    List<Entry<T>> entries = new ArrayList<>(byId.values());
    entries.sort(Comparator.comparingLong((Entry<T> entry) -> entry.number()).reversed());
    return entries.stream().map(Entry::value).toList();
  }

  /** Returns the number of a value, which increases with each new value. */
  long number(T value) {
    Entry<T> entry = byId.get(form.id().apply(value));
    return entry == null ? 0 : entry.number();
  }

  Optional<T> withId(@Nullable String id) {
    return Optional.ofNullable(byId.get(id)).map(Entry::value);
  }

  /** Returns the newest value with a name. */
  public Optional<T> named(String name) {
    return newestFirst().stream()
        .filter(value -> form.name().apply(value).equals(name))
        .findFirst();
  }

  /**
   * Returns the value with an id or, if there is none, a name.
   *
   * @throws ApiError 404 if there is none
   */
  T find(String nameOrId) {
    return withId(nameOrId)
        .or(() -> named(nameOrId))
        .orElseThrow(
            () -> ApiError.of(404, "NotFound", "no " + form.noun() + " '" + nameOrId + "'"));
  }

  /**
   * Checks that a name is not in use.
   *
   * @throws ApiError 409
   */
  void checkFree(String name) {
    if (named(name).isPresent()) {
      throw ApiError.of(
          409, "Conflict", "a " + form.noun() + " with the name '" + name + "' already exists");
    }
  }

  /**
   * Checks that no other value uses a new name.
   *
   * @throws ApiError 409
   */
  void checkRenaming(T value, String newName) {
    if (!form.name().apply(value).equals(newName)) {
      checkFree(newName);
    }
  }

  /** Adds a value, or replaces the one with its id. */
  public Future<T> put(T value) {
    String id = form.id().apply(value);
    Entry<T> before = byId.get(id);
    Entry<T> entry = new Entry<>(before == null ? ++created : before.number(), value);
    byId.put(id, entry);
    JsonObject record =
        new JsonObject().put("number", entry.number()).put("value", form.write().apply(value));
    return journal.save(form.kind(), id, record).map(value);
  }

  Future<Void> remove(T value) {
    String id = form.id().apply(value);
    byId.remove(id);
    return journal.delete(form.kind(), id);
  }
}
