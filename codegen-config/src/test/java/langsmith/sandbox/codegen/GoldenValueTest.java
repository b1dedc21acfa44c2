// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.golden.model.Animal;
import langsmith.sandbox.golden.model.Diet;
import langsmith.sandbox.golden.model.Failure;
import langsmith.sandbox.golden.model.Fasting;
import langsmith.sandbox.golden.model.Hay;
import langsmith.sandbox.golden.model.Meal;
import langsmith.sandbox.golden.model.Vault;
import org.junit.jupiter.api.Test;

/** Builders, equality and texts of the generated models. */
class GoldenValueTest {
  private static final Animal REX =
      Animal.builder().name("rex").legs(4).diet(Diet.CARNIVORE).build();

  @Test
  void requiredPropertyNotSet_saysWhichAndWhatToDo() {
    Animal.Builder builder = Animal.builder().name("rex").diet(Diet.CARNIVORE);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Animal: required property 'legs' is not set; set it before build()");
  }

  @Test
  void builder_isCopiedSoThatLaterChangesDoNotShow() {
    List<String> nicknames = new ArrayList<>(List.of("r"));
    Map<String, String> labels = new LinkedHashMap<>(Map.of("a", "1"));
    Animal animal = REX.toBuilder().nicknames(nicknames).labels(labels).build();

    nicknames.add("x");
    labels.clear();

    assertThat(animal.nicknames()).containsExactly("r");
    assertThat(animal.labels()).containsOnlyKeys("a");
    assertThatThrownBy(() -> animal.nicknames().add("y"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> animal.labels().put("b", "2"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void toBuilder_keepsEverything() {
    Animal animal =
        REX.toBuilder().chip("c").keys(Map.of("door", "k")).meal(Fasting.builder().build()).build();

    assertThat(animal.toBuilder().build()).isEqualTo(animal).hasSameHashCodeAs(animal);
    assertThat(animal).isNotEqualTo(REX).isNotEqualTo(animal.toBuilder().legs(3).build());
  }

  @Test
  void valuesWithoutFields_areEqualWithinTheirTypeOnly() {
    assertThat(Fasting.builder().build())
        .isEqualTo(Fasting.builder().build())
        .hasSameHashCodeAs(Fasting.builder().build())
        .isNotEqualTo(new Meal.Unknown(Map.of("meal_kind", "fasting")));
  }

  @Test
  void additionalProperties_countForEquality() {
    Failure failure = Failure.builder().detail("x").additionalProperty("id", "1").build();

    assertThat(failure)
        .isEqualTo(Failure.builder().detail("x").additionalProperty("id", "1").build())
        .isNotEqualTo(Failure.builder().detail("x").build());
  }

  @Test
  void sensitiveValues_areHiddenAtEveryDepth() {
    Animal animal =
        REX.toBuilder()
            .chip("secret-1")
            .keys(Map.of("secret-2", "secret-3"))
            .codes(Map.of("house", List.of("secret-4")))
            .seals(List.of(List.of(424242)))
            .vault(Vault.builder().combination("secret-5").build())
            .meal(Hay.builder().kilograms(1L).price(424242.5).supplier("secret-6").build())
            .secondMeal(new Meal.Unknown(Map.of("meal_kind", "soup", "recipe", "secret-7")))
            .build();

    assertThat(animal.toString())
        .doesNotContain("secret", "424242")
        .contains("name=rex", "chip=***", "keys=***", "codes=***", "seals=***", "vault=***")
        .contains("Hay{kilograms=1, price=***, supplier=***}")
        .contains("Meal.Unknown{meal_kind=soup, properties=[", "recipe");
    assertThat(Vault.builder().combination("secret").build()).hasToString("Vault{***}");
    assertThat(Failure.builder().additionalProperty("id", "secret").build())
        .hasToString("Failure{detail=null, additionalProperties=[id]}");
  }

  @Test
  void absentSensitiveValue_showsAsNull() {
    assertThat(REX.toString()).contains("chip=null", "keys=null");
  }
}
