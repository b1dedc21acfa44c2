// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import langsmith.sandbox.codegen.spec.Documents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The option keepUnreadable: what cannot be read is null, kept, and written as it came. */
class KeptValuesTest {
  @TempDir static Path folder;
  private static JsonAdapter<Object> things;

  @BeforeAll
  static void compile() throws Exception {
    JsonNode entry = Constructs.read("kept").entries().get("kept/kept");
    Path sources = folder.resolve("sources");
    Generator.run(
        Documents.of(Constructs.document(entry)),
        sources,
        Map.of("apiPackage", "kept", "modelPackage", "kept", "keepUnreadable", "true"));
    assertThat(Constructs.compile(sources, folder.resolve("classes"))).isEmpty();
    ClassLoader loader = Constructs.loader(folder.resolve("classes"));
    Object factory =
        loader.loadClass("kept.GeneratedJsonAdapters").getDeclaredConstructor().newInstance();
    Moshi moshi = new Moshi.Builder().add((JsonAdapter.Factory) factory).build();
    things = moshi.adapter((Type) loader.loadClass("kept.Thing"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"text\":{\"a\":[1,{}]}",
        "\"text\":false",
        "\"count\":\"many\"",
        "\"count\":1.5",
        "\"count\":3000000000",
        "\"count\":\"3000000000\"",
        "\"count\":\"1.5\"",
        "\"total\":\"9223372036854775808\"",
        "\"ratio\":1E+400",
        "\"count\":[1,[2]]",
        "\"total\":9223372036854775808",
        "\"total\":true",
        "\"ratio\":\"half\"",
        "\"exact\":{}",
        "\"on\":\"yes\"",
        "\"at\":\"yesterday\"",
        "\"at\":17",
        "\"day\":\"2026-02-30\"",
        "\"inner\":\"x\"",
        "\"inner\":[]",
        "\"inner\":{}",
        "\"inner\":{\"id\":{\"deep\":[1,2,{\"x\":null}]},\"next\":{\"id\":\"1\"}}",
        "\"inner\":{\"next\":{\"id\":\"1\"},\"more\":[[]]}",
        "\"list\":[{\"id\":\"1\"},{\"next\":{\"id\":\"2\"}},{\"id\":\"3\"}]",
        "\"list\":[{\"id\":\"1\"},7,[[\"x\"]]]",
        "\"list\":{\"a.b[0]\":{\"c\":1}}",
        "\"map\":{\"a\":\"1\",\"b\":{\"c.d\":[1]},\"e\":\"2\"}",
        "\"map\":[{}]"
      })
  void valueThatCannotBeRead_isKeptAndNothingBehindItIsLost(String member) throws Exception {
    String json = "{\"name\":\"n\",\"unknown\":[1]," + member + "}";
    String behind = "{\"name\":\"n\"," + member + ",\"unknown\":[1]}";

    assertThat(things.toJson(things.fromJson(json))).isEqualTo(json);
    assertThat(things.toJson(things.fromJson(behind))).isEqualTo(behind);
    assertThat(things.toJsonValue(things.fromJsonValue(things.toJsonValue(things.fromJson(json)))))
        .isEqualTo(things.toJsonValue(things.fromJson(json)));
    String name = member.substring(1, member.indexOf('"', 1));
    Object thing = Objects.requireNonNull(things.fromJson(json));
    assertThat(thing.getClass().getMethod(name).invoke(thing)).isNull();
  }

  @Test
  void innerValueThatCannotBeRead_leavesItsSurroundingsReadable() throws Exception {
    String json = "{\"name\":\"n\",\"inner\":{\"id\":\"1\",\"next\":{\"id\":[]}}}";

    Object thing = Objects.requireNonNull(things.fromJson(json));

    assertThat(thing.getClass().getMethod("inner").invoke(thing)).isNotNull();
    assertThat(things.toJson(thing)).isEqualTo(json);
  }

  @Test
  void repeatedMember_countsAsTheLast() throws Exception {
    assertThat(things.toJson(things.fromJson("{\"name\":\"n\",\"count\":{},\"count\":2}")))
        .isEqualTo("{\"name\":\"n\",\"count\":2}");
    assertThat(things.toJson(things.fromJson("{\"name\":\"n\",\"count\":2,\"count\":{}}")))
        .isEqualTo("{\"name\":\"n\",\"count\":{}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\":null}", "{\"name\":{}}", "[]"})
  void requiredMember_failsAsEver(String json) {
    assertThatThrownBy(() -> things.fromJson(json)).isInstanceOf(JsonDataException.class);
  }
}
