// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.math.BigDecimal;
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
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "name",
          "legs",
          "diet",
          "mother",
          "born_at",
          "adopted_on",
          "class",
          "id",
          "web_site",
          "weight_kg",
          "mood",
          "speed",
          "steps",
          "tame",
          "scan",
          "nicknames",
          "tags",
          "friends",
          "visits",
          "labels",
          "counts",
          "family",
          "notes",
          "extras",
          "meal",
          "second_meal",
          "chip",
          "keys",
          "codes",
          "seals",
          "vault",
          "last_meal",
          "cage",
          "stall");

  private final JsonAdapter<Diet> dietAdapter;
  private final JsonAdapter<OffsetDateTime> bornAtAdapter;
  private final JsonAdapter<LocalDate> adoptedOnAdapter;
  private final JsonAdapter<BigDecimal> moodAdapter;
  private final JsonAdapter<List<String>> nicknamesAdapter;
  private final JsonAdapter<Set<String>> tagsAdapter;
  private final JsonAdapter<List<Animal>> friendsAdapter;
  private final JsonAdapter<List<OffsetDateTime>> visitsAdapter;
  private final JsonAdapter<Map<String, String>> labelsAdapter;
  private final JsonAdapter<Map<String, Map<String, Long>>> countsAdapter;
  private final JsonAdapter<Map<String, List<Animal>>> familyAdapter;
  private final JsonAdapter<Object> notesAdapter;
  private final JsonAdapter<Map<String, @Nullable Object>> extrasAdapter;
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
    this.moodAdapter = moshi.adapter(BigDecimal.class);
    this.nicknamesAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.tagsAdapter = ContainerAdapter.set(moshi.adapter(String.class));
    this.friendsAdapter = ContainerAdapter.list(moshi.adapter(Animal.class));
    this.visitsAdapter = ContainerAdapter.list(moshi.adapter(OffsetDateTime.class));
    this.labelsAdapter = ContainerAdapter.map(moshi.adapter(String.class));
    this.countsAdapter = ContainerAdapter.map(ContainerAdapter.map(moshi.adapter(Long.class)));
    this.familyAdapter = ContainerAdapter.map(ContainerAdapter.list(moshi.adapter(Animal.class)));
    this.notesAdapter = moshi.adapter(Object.class);
    this.extrasAdapter = ContainerAdapter.map(moshi.adapter(Object.class));
    this.mealAdapter = moshi.adapter(Meal.class);
    this.secondMealAdapter = moshi.adapter(Meal.class);
    this.keysAdapter = ContainerAdapter.map(moshi.adapter(String.class));
    this.codesAdapter = ContainerAdapter.map(ContainerAdapter.list(moshi.adapter(String.class)));
    this.sealsAdapter = ContainerAdapter.list(ContainerAdapter.list(moshi.adapter(Integer.class)));
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
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.legs = ModelSupport.nextInteger(reader);
          break;
        case 2:
          builder.diet = dietAdapter.fromJson(reader);
          break;
        case 3:
          builder.mother = ModelSupport.nextString(reader);
          break;
        case 4:
          builder.bornAt = bornAtAdapter.fromJson(reader);
          break;
        case 5:
          builder.adoptedOn = adoptedOnAdapter.fromJson(reader);
          break;
        case 6:
          builder.propertyClass = ModelSupport.nextString(reader);
          break;
        case 7:
          builder.id = ModelSupport.nextString(reader);
          break;
        case 8:
          builder.webSite = ModelSupport.nextString(reader);
          break;
        case 9:
          builder.weightKg = ModelSupport.nextDouble(reader);
          break;
        case 10:
          builder.mood = moodAdapter.fromJson(reader);
          break;
        case 11:
          builder.speed = ModelSupport.nextDouble(reader);
          break;
        case 12:
          builder.steps = ModelSupport.nextLong(reader);
          break;
        case 13:
          builder.tame = ModelSupport.nextBoolean(reader);
          break;
        case 14:
          builder.scan = ModelSupport.nextString(reader);
          break;
        case 15:
          builder.nicknames = nicknamesAdapter.fromJson(reader);
          break;
        case 16:
          builder.tags = tagsAdapter.fromJson(reader);
          break;
        case 17:
          builder.friends = friendsAdapter.fromJson(reader);
          break;
        case 18:
          builder.visits = visitsAdapter.fromJson(reader);
          break;
        case 19:
          builder.labels = labelsAdapter.fromJson(reader);
          break;
        case 20:
          builder.counts = countsAdapter.fromJson(reader);
          break;
        case 21:
          builder.family = familyAdapter.fromJson(reader);
          break;
        case 22:
          builder.notes = notesAdapter.fromJson(reader);
          break;
        case 23:
          builder.extras = extrasAdapter.fromJson(reader);
          break;
        case 24:
          builder.meal = mealAdapter.fromJson(reader);
          break;
        case 25:
          builder.secondMeal = secondMealAdapter.fromJson(reader);
          break;
        case 26:
          builder.chip = ModelSupport.nextString(reader);
          break;
        case 27:
          builder.keys = keysAdapter.fromJson(reader);
          break;
        case 28:
          builder.codes = codesAdapter.fromJson(reader);
          break;
        case 29:
          builder.seals = sealsAdapter.fromJson(reader);
          break;
        case 30:
          builder.vault = vaultAdapter.fromJson(reader);
          break;
        case 31:
          builder.lastMeal = lastMealAdapter.fromJson(reader);
          break;
        case 32:
          builder.cage = ModelSupport.nextString(reader);
          break;
        case 33:
          builder.stall = ModelSupport.nextString(reader);
          break;
        default:
          reader.skipName();
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
      writer.name("mood");
      moodAdapter.toJson(writer, value.mood);
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
