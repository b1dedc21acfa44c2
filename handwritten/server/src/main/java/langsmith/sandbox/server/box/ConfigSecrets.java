// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import langsmith.sandbox.api.model.MountConfig;
import langsmith.sandbox.api.model.ProxyConfig;
import langsmith.sandbox.server.http.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * Hides the secrets of proxy and mount configurations in responses, and keeps them across updates.
 */
public final class ConfigSecrets {
  private static final String OPAQUE = "opaque";

  private ConfigSecrets() {}

  /**
   * Returns a configuration for responses: opaque values are reported as present, without the
   * value.
   */
  public static @Nullable ProxyConfig shown(@Nullable ProxyConfig config) {
    return config == null
        ? null
        : JsonCodec.read(ProxyConfig.class, ((JsonObject) redacted(json(config))).toBuffer());
  }

  /**
   * Returns a configuration for responses: opaque values are reported as present, without the
   * value.
   */
  public static @Nullable MountConfig shown(@Nullable MountConfig config) {
    return config == null
        ? null
        : JsonCodec.read(
            MountConfig.class,
            ((JsonObject) redacted(JsonCodec.write(MountConfig.class, config).toJsonObject()))
                .toBuffer());
  }

  /** Returns the new configuration; omitted opaque values keep their previous value. */
  static ProxyConfig carried(@Nullable ProxyConfig before, ProxyConfig after) {
    if (before == null) {
      return after;
    }
    JsonObject changed = json(after);
    carry(json(before), changed);
    return JsonCodec.read(ProxyConfig.class, changed.toBuffer());
  }

  /** Returns whether a configuration contains secret values, not only their names. */
  public static boolean holdsValues(@Nullable Object json) {
    if (json instanceof JsonObject object) {
      JsonObject variables = object.getValue("env_vars") instanceof JsonObject map ? map : null;
      return (isOpaque(object) && object.containsKey("value"))
          || (variables != null && !variables.isEmpty())
          || object.stream().anyMatch(member -> holdsValues(member.getValue()));
    }
    return json instanceof JsonArray array && array.stream().anyMatch(ConfigSecrets::holdsValues);
  }

  /** Returns the variables that the enabled rules set; the first rule wins for a repeated name. */
  static Map<String, String> variables(@Nullable ProxyConfig config) {
    Map<String, String> variables = new HashMap<>();
    if (config != null) {
      for (Object rule : json(config).getJsonArray("rules", new JsonArray())) {
        JsonObject object = (JsonObject) rule;
        if (object.getBoolean("enabled", true)) {
          for (Map.Entry<String, Object> variable :
              object.getJsonObject("env_vars", new JsonObject())) {
            variables.putIfAbsent(variable.getKey(), String.valueOf(variable.getValue()));
          }
        }
      }
    }
    return variables;
  }

  public static JsonObject json(ProxyConfig config) {
    return JsonCodec.write(ProxyConfig.class, config).toJsonObject();
  }

  private static boolean isOpaque(JsonObject object) {
    return OPAQUE.equals(object.getValue("type"));
  }

  private static Object redacted(Object json) {
    if (json instanceof JsonArray array) {
      JsonArray copy = new JsonArray();
      array.forEach(item -> copy.add(redacted(item)));
      return copy;
    }
    if (!(json instanceof JsonObject object)) {
      return json;
    }
    JsonObject copy = new JsonObject();
    object.forEach(member -> copy.put(member.getKey(), redacted(member.getValue())));
    if (isOpaque(copy)) {
      boolean set = copy.containsKey("value") || copy.getBoolean("is_set", false);
      copy.remove("value");
      copy.put("is_set", set);
    }
    return copy;
  }

  private static void carry(@Nullable Object before, @Nullable Object after) {
    if (before instanceof JsonObject old && after instanceof JsonObject changed) {
      if (isOpaque(old) && isOpaque(changed) && !changed.containsKey("value")) {
        changed.put("value", old.getValue("value"));
        changed.remove("is_set");
      }
      changed.forEach(member -> carry(old.getValue(member.getKey()), member.getValue()));
    } else if (before instanceof JsonArray old && after instanceof JsonArray changed) {
      carryItems(old, changed);
    }
  }

  /**
   * Pairs each item with the one that it was, at most once: one that looks the same, or one of its
   * name or URL, or an unnamed one at its place in a list of the same length.
   */
  private static void carryItems(JsonArray before, JsonArray after) {
    List<BiPredicate<Integer, Integer>> rules =
        List.of(
            (was, is) -> Objects.equals(shape(before.getValue(was)), shape(after.getValue(is))),
            (was, is) -> shareMember("name", before.getValue(was), after.getValue(is)),
            (was, is) -> shareMember("url", before.getValue(was), after.getValue(is)),
            (was, is) ->
                was.equals(is)
                    && before.size() == after.size()
                    && isUnnamed(before.getValue(was))
                    && isUnnamed(after.getValue(is)));
    Set<Integer> used = new HashSet<>();
    Set<Integer> paired = new HashSet<>();
    for (BiPredicate<Integer, Integer> rule : rules) {
      for (int is = 0; is < after.size(); is++) {
        for (int was = 0; was < before.size() && !paired.contains(is); was++) {
          if (!used.contains(was) && rule.test(was, is)) {
            used.add(was);
            paired.add(is);
            carry(before.getValue(was), after.getValue(is));
          }
        }
      }
    }
  }

  private static boolean shareMember(String member, Object one, Object other) {
    return one instanceof JsonObject first
        && other instanceof JsonObject second
        && first.getValue(member) != null
        && first.getValue(member).equals(second.getValue(member));
  }

  private static boolean isUnnamed(Object item) {
    return item instanceof JsonObject object && object.getValue("name") == null;
  }

  /** Returns a value as it is without the opaque values, and without whether there are any. */
  private static @Nullable Object shape(@Nullable Object json) {
    Object shown = json == null ? null : redacted(json);
    forgetWhatIsSet(shown);
    return shown;
  }

  private static void forgetWhatIsSet(@Nullable Object json) {
    if (json instanceof JsonObject object) {
      object.remove("is_set");
      object.forEach(member -> forgetWhatIsSet(member.getValue()));
    } else if (json instanceof JsonArray array) {
      array.forEach(ConfigSecrets::forgetWhatIsSet);
    }
  }
}
