// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Animal} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class AnimalJsonAdapter extends JsonAdapter<Animal> {
  private final JsonAdapter<Diet> dietAdapter;
  private final JsonAdapter<OffsetDateTime> bornAtAdapter;
  private final JsonAdapter<LocalDate> adoptedOnAdapter;
  private final JsonAdapter<List<String>> nicknamesAdapter;
  private final JsonAdapter<Set<String>> tagsAdapter;
  private final JsonAdapter<List<Animal>> friendsAdapter;
  private final JsonAdapter<List<OffsetDateTime>> visitsAdapter;
  private final JsonAdapter<Map<String, String>> labelsAdapter;
  private final JsonAdapter<Map<String, Map<String, Long>>> countsAdapter;
  private final JsonAdapter<Map<String, List<Animal>>> familyAdapter;
  private final JsonAdapter<Object> notesAdapter;
  private final JsonAdapter<Map<String, Object>> extrasAdapter;
  private final JsonAdapter<Meal> mealAdapter;
  private final JsonAdapter<Meal> secondMealAdapter;
  private final JsonAdapter<Map<String, String>> keysAdapter;
  private final JsonAdapter<Map<String, List<String>>> codesAdapter;
  private final JsonAdapter<List<List<Integer>>> sealsAdapter;
  private final JsonAdapter<Vault> vaultAdapter;
  private final JsonAdapter<Meal> lastMealAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public AnimalJsonAdapter(Moshi moshi) {
    this.dietAdapter = moshi.adapter(Diet.class);
    this.bornAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.adoptedOnAdapter = moshi.adapter(LocalDate.class);
    this.nicknamesAdapter = moshi.adapter(Types.newParameterizedType(List.class, String.class));
    this.tagsAdapter = moshi.adapter(Types.newParameterizedType(Set.class, String.class));
    this.friendsAdapter = moshi.adapter(Types.newParameterizedType(List.class, Animal.class));
    this.visitsAdapter =
        moshi.adapter(Types.newParameterizedType(List.class, OffsetDateTime.class));
    this.labelsAdapter =
        moshi.adapter(Types.newParameterizedType(Map.class, String.class, String.class));
    this.countsAdapter =
        moshi.adapter(
            Types.newParameterizedType(
                Map.class,
                String.class,
                Types.newParameterizedType(Map.class, String.class, Long.class)));
    this.familyAdapter =
        moshi.adapter(
            Types.newParameterizedType(
                Map.class, String.class, Types.newParameterizedType(List.class, Animal.class)));
    this.notesAdapter = moshi.adapter(Object.class);
    this.extrasAdapter =
        moshi.adapter(Types.newParameterizedType(Map.class, String.class, Object.class));
    this.mealAdapter = moshi.adapter(Meal.class);
    this.secondMealAdapter = moshi.adapter(Meal.class);
    this.keysAdapter =
        moshi.adapter(Types.newParameterizedType(Map.class, String.class, String.class));
    this.codesAdapter =
        moshi.adapter(
            Types.newParameterizedType(
                Map.class, String.class, Types.newParameterizedType(List.class, String.class)));
    this.sealsAdapter =
        moshi.adapter(
            Types.newParameterizedType(
                List.class, Types.newParameterizedType(List.class, Integer.class)));
    this.vaultAdapter = moshi.adapter(Vault.class);
    this.lastMealAdapter = moshi.adapter(Meal.class);
  }

  @Override
  public @Nullable Animal fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Animal.Builder builder = Animal.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "name":
          builder.name = ModelSupport.nextString(reader);
          break;
        case "legs":
          builder.legs = ModelSupport.nextInteger(reader);
          break;
        case "diet":
          builder.diet = dietAdapter.fromJson(reader);
          break;
        case "mother":
          builder.mother = ModelSupport.nextString(reader);
          break;
        case "born_at":
          builder.bornAt = bornAtAdapter.fromJson(reader);
          break;
        case "adopted_on":
          builder.adoptedOn = adoptedOnAdapter.fromJson(reader);
          break;
        case "class":
          builder.propertyClass = ModelSupport.nextString(reader);
          break;
        case "id":
          builder.id = ModelSupport.nextString(reader);
          break;
        case "web_site":
          builder.webSite = ModelSupport.nextString(reader);
          break;
        case "weight_kg":
          builder.weightKg = ModelSupport.nextDouble(reader);
          break;
        case "mood":
          builder.mood = ModelSupport.nextDouble(reader);
          break;
        case "speed":
          builder.speed = ModelSupport.nextDouble(reader);
          break;
        case "steps":
          builder.steps = ModelSupport.nextLong(reader);
          break;
        case "tame":
          builder.tame = ModelSupport.nextBoolean(reader);
          break;
        case "scan":
          builder.scan = ModelSupport.nextString(reader);
          break;
        case "nicknames":
          builder.nicknames = nicknamesAdapter.fromJson(reader);
          break;
        case "tags":
          builder.tags = tagsAdapter.fromJson(reader);
          break;
        case "friends":
          builder.friends = friendsAdapter.fromJson(reader);
          break;
        case "visits":
          builder.visits = visitsAdapter.fromJson(reader);
          break;
        case "labels":
          builder.labels = labelsAdapter.fromJson(reader);
          break;
        case "counts":
          builder.counts = countsAdapter.fromJson(reader);
          break;
        case "family":
          builder.family = familyAdapter.fromJson(reader);
          break;
        case "notes":
          builder.notes = notesAdapter.fromJson(reader);
          break;
        case "extras":
          builder.extras = extrasAdapter.fromJson(reader);
          break;
        case "meal":
          builder.meal = mealAdapter.fromJson(reader);
          break;
        case "second_meal":
          builder.secondMeal = secondMealAdapter.fromJson(reader);
          break;
        case "chip":
          builder.chip = ModelSupport.nextString(reader);
          break;
        case "keys":
          builder.keys = keysAdapter.fromJson(reader);
          break;
        case "codes":
          builder.codes = codesAdapter.fromJson(reader);
          break;
        case "seals":
          builder.seals = sealsAdapter.fromJson(reader);
          break;
        case "vault":
          builder.vault = vaultAdapter.fromJson(reader);
          break;
        case "last_meal":
          builder.lastMeal = lastMealAdapter.fromJson(reader);
          break;
        case "cage":
          builder.cage = ModelSupport.nextString(reader);
          break;
        case "stall":
          builder.stall = ModelSupport.nextString(reader);
          break;
        default:
          reader.skipValue();
      }
    }
    if (builder.name == null) {
      throw ModelSupport.missing("name", reader);
    }
    if (builder.legs == null) {
      throw ModelSupport.missing("legs", reader);
    }
    if (builder.diet == null) {
      throw ModelSupport.missing("diet", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Animal value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("name").value(value.name);
    writer.name("legs").value(value.legs);
    writer.name("diet");
    dietAdapter.toJson(writer, value.diet);
    if (value.mother != null) {
      writer.name("mother").value(value.mother);
    } else {
      ModelSupport.writeNull(writer, "mother");
    }
    if (value.bornAt != null) {
      writer.name("born_at");
      bornAtAdapter.toJson(writer, value.bornAt);
    }
    if (value.adoptedOn != null) {
      writer.name("adopted_on");
      adoptedOnAdapter.toJson(writer, value.adoptedOn);
    }
    if (value.propertyClass != null) {
      writer.name("class").value(value.propertyClass);
    }
    if (value.id != null) {
      writer.name("id").value(value.id);
    }
    if (value.webSite != null) {
      writer.name("web_site").value(value.webSite);
    }
    if (value.weightKg != null) {
      writer.name("weight_kg").value(value.weightKg);
    }
    if (value.mood != null) {
      writer.name("mood").value(value.mood);
    }
    if (value.speed != null) {
      writer.name("speed").value(value.speed);
    }
    if (value.steps != null) {
      writer.name("steps").value(value.steps);
    }
    if (value.tame != null) {
      writer.name("tame").value(value.tame);
    }
    if (value.scan != null) {
      writer.name("scan").value(value.scan);
    }
    if (value.nicknames != null) {
      writer.name("nicknames");
      nicknamesAdapter.toJson(writer, value.nicknames);
    }
    if (value.tags != null) {
      writer.name("tags");
      tagsAdapter.toJson(writer, value.tags);
    }
    if (value.friends != null) {
      writer.name("friends");
      friendsAdapter.toJson(writer, value.friends);
    }
    if (value.visits != null) {
      writer.name("visits");
      visitsAdapter.toJson(writer, value.visits);
    }
    if (value.labels != null) {
      writer.name("labels");
      labelsAdapter.toJson(writer, value.labels);
    }
    if (value.counts != null) {
      writer.name("counts");
      countsAdapter.toJson(writer, value.counts);
    }
    if (value.family != null) {
      writer.name("family");
      familyAdapter.toJson(writer, value.family);
    }
    if (value.notes != null) {
      writer.name("notes");
      notesAdapter.toJson(writer, value.notes);
    }
    if (value.extras != null) {
      writer.name("extras");
      extrasAdapter.toJson(writer, value.extras);
    }
    if (value.meal != null) {
      writer.name("meal");
      mealAdapter.toJson(writer, value.meal);
    }
    if (value.secondMeal != null) {
      writer.name("second_meal");
      secondMealAdapter.toJson(writer, value.secondMeal);
    }
    if (value.chip != null) {
      writer.name("chip").value(value.chip);
    }
    if (value.keys != null) {
      writer.name("keys");
      keysAdapter.toJson(writer, value.keys);
    }
    if (value.codes != null) {
      writer.name("codes");
      codesAdapter.toJson(writer, value.codes);
    }
    if (value.seals != null) {
      writer.name("seals");
      sealsAdapter.toJson(writer, value.seals);
    }
    if (value.vault != null) {
      writer.name("vault");
      vaultAdapter.toJson(writer, value.vault);
    }
    if (value.lastMeal != null) {
      writer.name("last_meal");
      lastMealAdapter.toJson(writer, value.lastMeal);
    }
    if (value.cage != null) {
      writer.name("cage").value(value.cage);
    }
    if (value.stall != null) {
      writer.name("stall").value(value.stall);
    }
    writer.endObject();
  }
}
