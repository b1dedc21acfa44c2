// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.GeneratedJsonAdapters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Takes the example of every answer in the specification and, at every depth, removes each member,
 * replaces it by null and by a value of another type, and adds an unknown one. Reading fails only
 * where the member identifies the answered thing, and what was read is written as it came.
 *
 * <p>The other type of an object, array, number or truth value is a text that denotes none of them,
 * and that of a text is an object. A text in place of a time is no time.
 */
class EveryAnswerTest {
  private static final Moshi MOSHI = new Moshi.Builder().add(new GeneratedJsonAdapters()).build();
  private static final JsonAdapter<Object> ANY = MOSHI.adapter(Object.class).serializeNulls();

  @TestFactory
  Stream<DynamicTest> changedAnswer_isReadAndWrittenWithoutLoss() throws IOException {
    Map<String, List<Object>> examples = new TreeMap<>();
    for (String document : List.of("openapi.yaml", "openapi-dataplane.yaml")) {
      collect(document, examples);
    }
    assertThat(examples).hasSizeGreaterThan(15);
    return examples.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey(),
                    () -> {
                      for (Object example : entry.getValue()) {
                        changes(example, (what, changed) -> check(entry.getKey(), what, changed));
                      }
                    }));
  }

  @Test
  void changedBox_hasNoAccessorThatThrows() throws Exception {
    Map<String, List<Object>> examples = new TreeMap<>();
    collect("openapi.yaml", examples);
    JsonAdapter<Box> adapter = MOSHI.adapter(Box.class);
    List<Map.Entry<String, Object>> boxes = new ArrayList<>();
    for (Object example : Objects.requireNonNull(examples.get("Box"))) {
      changes(example, (what, changed) -> boxes.add(Map.entry(what, changed)));
    }
    for (Map.Entry<String, Object> box : boxes) {
      if (((Map<?, ?>) box.getValue()).get("name") instanceof String) {
        SandboxInfo info =
            new SandboxInfo(Objects.requireNonNull(adapter.fromJsonValue(box.getValue())));
        for (Method accessor : SandboxInfo.class.getDeclaredMethods()) {
          if (Modifier.isPublic(accessor.getModifiers()) && accessor.getParameterCount() == 0) {
            Object unused = accessor.invoke(info);
          }
        }
      }
    }
  }

  @Test
  void timeThatCannotBeRead_isNullAndItsTextIsKept() throws IOException {
    String json = "{\"name\":\"box\",\"created_at\":\"yesterday\"}";

    Box box = Objects.requireNonNull(MOSHI.adapter(Box.class).fromJson(json));

    assertThat(box.createdAt()).isNull();
    assertThat(box.additionalProperties()).containsEntry("created_at", "yesterday");
    assertThat(MOSHI.adapter(Box.class).toJson(box)).isEqualTo(json);
    assertThat(box.toBuilder().createdAt(null).build().additionalProperties()).isEmpty();
  }

  private static void check(String schema, String what, Object changed) {
    JsonAdapter<Object> adapter = adapter(schema);
    Object value;
    try {
      value = adapter.fromJson(ANY.toJson(changed));
    } catch (JsonDataException e) {
      assertThat(identifies(schema, what)).as("%s without %s: %s", schema, what, e).isTrue();
      return;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(withoutNulls(adapter.toJsonValue(value)))
        .as("%s with %s changed", schema, what)
        .isEqualTo(withoutNulls(changed));
  }

  /** A member of the answer itself that the generated class cannot do without. */
  private static boolean identifies(String schema, String what) {
    return Map.of(
            "Box", List.of("name"),
            "Snapshot", List.of("id", "name"),
            "Registry", List.of("name"),
            "DownloadUrl", List.of("download_url"),
            "Volume", List.of("name"),
            "SandboxTemplate", List.of("name"),
            "Pool", List.of("name"))
        .getOrDefault(schema, List.of())
        .contains(what);
  }

  /** Gives each changed copy of a document, with the path of what was changed. */
  private static void changes(Object document, BiConsumer<String, Object> use) {
    use.accept("nothing", document);
    walk(document, "", document, use);
  }

  private static void walk(Object root, String path, Object at, BiConsumer<String, Object> use) {
    if (at instanceof Map<?, ?> map) {
      @SuppressWarnings("unchecked") // JSON
      Map<String, @Nullable Object> members = (Map<String, @Nullable Object>) map;
      members.put("not_known_yet", List.of(Map.of("a", 1L)));
      use.accept(path + ".not_known_yet", root);
      members.remove("not_known_yet");
      for (String name : List.copyOf(members.keySet())) {
        String inner = path.isEmpty() ? name : path + "." + name;
        Object before = members.get(name);
        members.remove(name);
        use.accept(inner, root);
        members.put(name, null);
        use.accept(inner, root);
        members.put(name, other(before));
        use.accept(inner, root);
        members.put(name, before);
        if (before != null) {
          walk(root, inner, before, use);
        }
      }
    } else if (at instanceof List<?> list) {
      @SuppressWarnings("unchecked") // JSON
      List<@Nullable Object> items = (List<@Nullable Object>) list;
      for (int i = 0; i < items.size(); i++) {
        Object before = items.get(i);
        items.set(i, other(before));
        use.accept(path + "[]", root);
        items.set(i, before);
        if (before != null) {
          walk(root, path + "[]", before, use);
        }
      }
    }
  }

  private static Object other(@Nullable Object value) {
    return value instanceof String ? Map.of("an", "object") : "a text";
  }

  /** Null and absent mean the same, and numbers are compared by value. */
  private static @Nullable Object withoutNulls(@Nullable Object json) {
    if (json instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach(
          (name, value) -> {
            if (value != null) {
              copy.put(name, withoutNulls(value));
            }
          });
      return copy;
    }
    if (json instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(withoutNulls(item)));
      return copy;
    }
    return json instanceof Number number ? (Object) number.doubleValue() : json;
  }

  private static JsonAdapter<Object> adapter(String schema) {
    try {
      return MOSHI.adapter((Type) Class.forName("langsmith.sandbox.api.model." + schema));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** The examples of the successful JSON answers of a document, by the names of their schemas. */
  private static void collect(String document, Map<String, List<Object>> examples)
      throws IOException {
    try (Reader reader = Files.newBufferedReader(Path.of("../../spec", document))) {
      Map<?, ?> whole = yaml().load(reader);
      Map<?, ?> paths = (Map<?, ?>) Objects.requireNonNull(whole.get("paths"));
      for (Object path : paths.values()) {
        for (Object operation : ((Map<?, ?>) path).values()) {
          if (operation instanceof Map<?, ?> map && map.get("responses") instanceof Map<?, ?> all) {
            all.forEach((status, answer) -> answer(status, (Map<?, ?>) answer, examples));
          }
        }
      }
    }
  }

  private static void answer(
      @Nullable Object status, Map<?, ?> answer, Map<String, List<Object>> examples) {
    if (String.valueOf(status).startsWith("2")
        && answer.get("content") instanceof Map<?, ?> content
        && content.get("application/json") instanceof Map<?, ?> json) {
      Map<?, ?> reference = (Map<?, ?>) Objects.requireNonNull(json.get("schema"));
      String schema = String.valueOf(reference.get("$ref"));
      List<Object> ofSchema =
          examples.computeIfAbsent(
              schema.substring(schema.lastIndexOf('/') + 1), name -> new ArrayList<>());
      if (json.get("examples") instanceof Map<?, ?> named) {
        named.values().forEach(example -> ofSchema.add(((Map<?, ?>) example).get("value")));
      } else {
        ofSchema.add(json.get("example"));
      }
    }
  }

  /** Reads texts that look like times as texts. */
  private static Yaml yaml() {
    Resolver resolver =
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
          }
        };
    DumperOptions dumper = new DumperOptions();
    return new Yaml(
        new SafeConstructor(new LoaderOptions()), new Representer(dumper), dumper, resolver);
  }
}
