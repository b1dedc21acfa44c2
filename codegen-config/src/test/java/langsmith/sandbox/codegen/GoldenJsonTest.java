// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import langsmith.sandbox.golden.model.Animal;
import langsmith.sandbox.golden.model.AnimalPatch;
import langsmith.sandbox.golden.model.Diet;
import langsmith.sandbox.golden.model.Failure;
import langsmith.sandbox.golden.model.Fasting;
import langsmith.sandbox.golden.model.Fish;
import langsmith.sandbox.golden.model.GeneratedJsonAdapters;
import langsmith.sandbox.golden.model.Hay;
import langsmith.sandbox.golden.model.Meal;
import langsmith.sandbox.golden.model.Tally;
import langsmith.sandbox.golden.model.Vault;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the generated adapters read and write, by the example of every construct. */
class GoldenJsonTest {
  private static final Moshi MOSHI = new Moshi.Builder().add(new GeneratedJsonAdapters()).build();

  private static final String REQUIRED =
      "\"name\":\"rex\",\"legs\":4,\"diet\":\"carnivore\",\"mother\":null";

  @Test
  void everyKindOfProperty_isWrittenAsItWasRead() throws IOException {
    String json =
        """
        {"name":"rex","legs":4,"diet":"carnivore","mother":"ada",
        "born_at":"2026-02-03T04:05:00Z","adopted_on":"2026-03-04","class":"dog",
        "id":"00000000-0000-0000-0000-000000000001","web_site":"https://zoo.example.com/rex",
        "weight_kg":12.5,"mood":-0.25,"speed":3.5,"steps":9007199254740993,"tame":true,
        "scan":"AAEC","nicknames":["r","x"],"tags":["b","a"],
        "friends":[{"name":"kit","legs":4,"diet":"herbivore","mother":null}],
        "visits":["2026-01-01T00:00:00+02:00"],"labels":{"b":"1","a":"2"},
        "counts":{"2026":{"hay":9223372036854775807}},
        "family":{"child":[{"name":"pup","legs":4,"diet":"carnivore","mother":"rex"}]},
        "notes":[1,2.5,"three",null,{"four":null}],"extras":{"x":null,"y":[true]},
        "meal":{"meal_kind":"hay","kilograms":3,"price":1.5,"supplier":null},
        "second_meal":{"meal_kind":"fasting"},"chip":"c","keys":{"door":"k"},
        "codes":{"house":["1"]},"seals":[[1,2],[]],"vault":{"combination":"0000"},
        "cage":"c","stall":"s"}"""
            .replace("\n", "");

    Animal animal = read(Animal.class, json);

    assertThat(write(Animal.class, animal)).isEqualTo(json);
    assertThat(animal.bornAt()).isEqualTo(OffsetDateTime.parse("2026-02-03T04:05:00Z"));
    assertThat(animal.adoptedOn()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(animal.propertyClass()).isEqualTo("dog");
    assertThat(animal.steps()).isEqualTo(9_007_199_254_740_993L);
    assertThat(animal.tags()).isEqualTo(Set.of("a", "b"));
    assertThat(animal.counts()).isEqualTo(Map.of("2026", Map.of("hay", Long.MAX_VALUE)));
    assertThat(animal.family()).containsOnlyKeys("child");
    assertThat(animal.meal()).isInstanceOf(Hay.class);
    assertThat(animal.secondMeal()).isInstanceOf(Fasting.class);
  }

  @Test
  void absentProperties_areNullAndNotWritten() throws IOException {
    Animal animal = read(Animal.class, "{" + REQUIRED + "}");

    assertThat(animal.bornAt()).isNull();
    assertThat(animal.nicknames()).isNull();
    assertThat(animal.tame()).isNull();
    assertThat(write(Animal.class, animal)).isEqualTo("{" + REQUIRED + "}");
    assertThat(MOSHI.adapter(Animal.class).serializeNulls().toJson(animal))
        .isEqualTo("{" + REQUIRED + "}");
  }

  @Test
  void nullOfOptionalProperty_readsAsAbsent() throws IOException {
    Animal animal = read(Animal.class, "{" + REQUIRED + ",\"tame\":null,\"nicknames\":null}");

    assertThat(animal).isEqualTo(read(Animal.class, "{" + REQUIRED + "}"));
  }

  @Test
  void unknownProperty_isSkipped() throws IOException {
    assertThat(read(Tally.class, "{\"new\":{\"deep\":[1,{}]},\"count\":1,\"newer\":null}"))
        .isEqualTo(Tally.builder().count(1L).build());
  }

  @Test
  void unknownProperty_isKeptWhereTheSchemaAllowsMore() throws IOException {
    String json = "{\"detail\":\"x\",\"other\":{\"n\":1},\"none\":null}";

    Failure failure = read(Failure.class, json);

    assertThat(failure.additionalProperties())
        .containsExactly(entry("other", Map.of("n", 1L)), entry("none", null));
    assertThat(write(Failure.class, failure)).isEqualTo(json);
    assertThat(failure.toBuilder().build()).isEqualTo(failure);
  }

  @Test
  void repeatedProperty_countsByItsLastValue() throws IOException {
    assertThat(read(Tally.class, "{\"count\":1,\"count\":2}").count()).isEqualTo(2);
    assertThat(read(Tally.class, "{\"count\":1,\"count\":null}").count()).isNull();
  }

  @Test
  void unknownEnumValue_keepsItsText() throws IOException {
    Diet diet = read(Diet.class, "\"plankton\"");

    assertThat(diet.value()).isEqualTo("plankton");
    assertThat(diet.known()).isEqualTo(Diet.Known.UNKNOWN_VALUE);
    assertThat(diet).isEqualTo(Diet.of("plankton")).isNotEqualTo(Diet.HERBIVORE);
    assertThat(write(Diet.class, diet)).isEqualTo("\"plankton\"");
  }

  @Test
  void knownEnumValue_isTheConstant() throws IOException {
    assertThat(read(Diet.class, "\"raw-fish\"")).isSameAs(Diet.RAW_FISH);
    assertThat(Diet.RAW_FISH.known()).isEqualTo(Diet.Known.RAW_FISH);
  }

  @Test
  void unionMember_isToldByTheDiscriminatorWhereverItStands() throws IOException {
    assertThat(read(Meal.class, "{\"names\":[\"bo\"],\"meal_kind\":\"fish\"}"))
        .isEqualTo(Fish.builder().names(List.of("bo")).build());
    assertThat(write(Meal.class, Fish.builder().build())).isEqualTo("{\"meal_kind\":\"fish\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"meal_kind\":\"soup\",\"spoons\":9007199254740993,\"of\":{\"x\":null}} | soup",
        "{\"meal_kind\":7} | ''",
        "{} | ''",
      })
  void unknownUnionMember_keepsEveryProperty(String json, String kind) throws IOException {
    Meal meal = read(Meal.class, json);

    assertThat(meal).isInstanceOf(Meal.Unknown.class);
    assertThat(meal.mealKind()).isEqualTo(kind);
    assertThat(write(Meal.class, meal)).isEqualTo(json);
  }

  @Test
  void unionMemberThatIsNoObject_isRefused() {
    assertThatThrownBy(() -> read(Meal.class, "[]")).isInstanceOf(JsonDataException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | Required value 'combination' missing at $",
        "{\"combination\":null} | Required value 'combination' missing at $",
      })
  void missingRequiredProperty_isNamedWithItsPath(String json, String message) {
    assertThatThrownBy(() -> read(Vault.class, json))
        .isInstanceOf(JsonDataException.class)
        .hasMessage(message);
  }

  @Test
  void missingRequiredProperty_isNamedWithThePathOfItsOwnObject() {
    String json = "{" + REQUIRED + ",\"friends\":[{" + REQUIRED + "},{\"name\":\"x\"}]}";

    assertThatThrownBy(() -> read(Animal.class, json))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Required value 'legs' missing at $.friends[1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"legs\":2147483648} | $.legs",
        "{\"legs\":1.5} | $.legs",
        "{\"legs\":\"many\"} | $.legs",
        "{\"tame\":\"yes\"} | $.tame",
        "{\"born_at\":\"yesterday\"} | $.born_at",
        "{\"adopted_on\":\"2026-02-30\"} | $.adopted_on",
        "{\"nicknames\":\"x\"} | $.nicknames",
      })
  void valueOfAnotherType_isRefusedWithItsPath(String json, String path) {
    assertThatThrownBy(() -> read(Animal.class, json))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining(path);
  }

  @Test
  void explicitNull_isWrittenAndRead() throws IOException {
    AnimalPatch patch = AnimalPatch.builder().name("x").adoptedOnCleared().build();

    assertThat(write(AnimalPatch.class, patch)).isEqualTo("{\"name\":\"x\",\"adopted_on\":null}");
    assertThat(read(AnimalPatch.class, "{\"name\":\"x\",\"adopted_on\":null}"))
        .isEqualTo(patch)
        .isNotEqualTo(AnimalPatch.builder().name("x").build());
    assertThat(patch.toBuilder().build()).isEqualTo(patch);
  }

  @Test
  void valueAfterExplicitNull_replacesIt() throws IOException {
    AnimalPatch patch = AnimalPatch.builder().legsCleared().legs(3).build();

    assertThat(patch.legsCleared()).isFalse();
    assertThat(write(AnimalPatch.class, patch)).isEqualTo("{\"legs\":3}");
    assertThat(read(AnimalPatch.class, "{\"legs\":null,\"legs\":3}")).isEqualTo(patch);
  }

  @Test
  void moment_isAlwaysWrittenWithSeconds() throws IOException {
    assertThat(write(OffsetDateTime.class, OffsetDateTime.parse("2026-01-01T00:00Z")))
        .isEqualTo("\"2026-01-01T00:00:00Z\"");
  }

  @Test
  void anything_keepsWholeNumbersWhole() throws IOException {
    assertThat(read(Object.class, "[1,-0,1.0,1e2,1e400,18446744073709551616]"))
        .isEqualTo(
            List.of(
                1L,
                0L,
                1.0,
                new BigDecimal("1e2"),
                new BigDecimal("1e400"),
                new BigDecimal("18446744073709551616")));
  }

  @Test
  void anything_refusesNumbersThatNothingHolds() {
    assertThatThrownBy(() -> read(Object.class, "{\"a\":[1e99999999999]}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("$.a");
  }

  private static <T> T read(Class<T> type, String json) throws IOException {
    JsonAdapter<T> adapter = MOSHI.adapter(type);
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json));
    T value = adapter.fromJson(reader);
    assertThat(reader.peek()).isEqualTo(JsonReader.Token.END_DOCUMENT);
    if (value == null) {
      throw new AssertionError("read null from " + json);
    }
    return value;
  }

  private static <T> String write(Class<T> type, T value) {
    return MOSHI.adapter(type).toJson(value);
  }
}
