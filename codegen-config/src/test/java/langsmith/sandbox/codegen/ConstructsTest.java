// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** Every construct of a specification that is accepted: it compiles, and loses nothing. */
class ConstructsTest {
  private static final Constructs CONSTRUCTS =
      Constructs.read("models", "unions", "names", "operations");

  @TempDir static Path folder;
  private static List<String> warnings;
  private static ClassLoader loader;

  @BeforeAll
  static void compile() throws Exception {
    Path sources = folder.resolve("sources");
    CONSTRUCTS.generate(sources);
    warnings = Constructs.compile(sources, folder.resolve("classes"));
    loader = Constructs.loader(folder.resolve("classes"));
  }

  @Test
  void generatedCode_compilesWithoutWarnings() {
    assertThat(warnings).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> value_isWrittenAsItWasRead() {
    List<DynamicTest> tests = new ArrayList<>();
    CONSTRUCTS
        .entries()
        .forEach(
            (name, entry) ->
                entry
                    .path("roundTrips")
                    .properties()
                    .forEach(
                        schema ->
                            schema
                                .getValue()
                                .forEach(t -> tests.add(roundTrip(name, schema.getKey(), t)))));
    return tests.stream();
  }

  private static DynamicTest roundTrip(String name, String schema, JsonNode texts) {
    String in = texts.isArray() ? texts.get(0).asText() : texts.asText();
    String out = texts.isArray() ? texts.get(1).asText() : in;
    return dynamicTest(
        name + " " + schema + " " + in,
        () -> {
          JsonAdapter<Object> adapter = adapter(name, schema);
          Object value = adapter.fromJson(in);
          assertThat(adapter.toJson(value)).isEqualTo(out);
          assertThat(adapter.fromJson(out)).isEqualTo(value).hasSameHashCodeAs(value);
          assertThat(adapter.fromJsonValue(adapter.toJsonValue(value))).isNotNull();
        });
  }

  @TestFactory
  Stream<DynamicTest> invalidValue_isRejected() {
    List<DynamicTest> tests = new ArrayList<>();
    CONSTRUCTS
        .entries()
        .forEach(
            (name, entry) ->
                entry
                    .path("rejected")
                    .properties()
                    .forEach(
                        schema ->
                            schema
                                .getValue()
                                .forEach(t -> tests.add(rejected(name, schema.getKey(), t)))));
    return tests.stream();
  }

  private static DynamicTest rejected(String name, String schema, JsonNode text) {
    return dynamicTest(
        name + " " + schema + " " + text.asText(),
        () ->
            assertThatThrownBy(() -> adapter(name, schema).fromJson(text.asText()))
                .isInstanceOf(JsonDataException.class));
  }

  @TestFactory
  Stream<DynamicTest> everyInterface_isValidForRetrofit() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : CONSTRUCTS.entries().keySet()) {
      Path api = folder.resolve("sources").resolve(Constructs.packageName(name).replace('.', '/'));
      try (Stream<Path> files = Files.list(api)) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith("Api.java"))
            .forEach(file -> tests.add(valid(name, file.replace(".java", ""))));
      }
    }
    return tests.stream();
  }

  private static DynamicTest valid(String name, String api) {
    return dynamicTest(
        name + " " + api,
        () -> {
          Class<?> type = loader.loadClass(Constructs.packageName(name) + "." + api);
          Retrofit retrofit =
              new Retrofit.Builder()
                  .baseUrl("https://example.com/")
                  .addConverterFactory(MoshiConverterFactory.create(moshi(name)))
                  .validateEagerly(true)
                  .build();
          assertThat(retrofit.create(type)).isNotNull();
        });
  }

  @SuppressWarnings("unchecked")
  private static JsonAdapter<Object> adapter(String name, String schema) throws Exception {
    String type = Constructs.packageName(name) + ".model." + schema;
    return (JsonAdapter<Object>) moshi(name).adapter(loader.loadClass(type));
  }

  private static Moshi moshi(String name) throws Exception {
    String type = Constructs.packageName(name) + ".model.GeneratedJsonAdapters";
    Object factory = loader.loadClass(type).getConstructor().newInstance();
    return new Moshi.Builder().add((JsonAdapter.Factory) factory).build();
  }
}
