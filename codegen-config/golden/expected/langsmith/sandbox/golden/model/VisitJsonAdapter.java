// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Visit} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class VisitJsonAdapter extends JsonAdapter<Visit> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("price", "guest", "stars", "place", "moods", "plan");

  private final JsonAdapter<BigDecimal> priceAdapter;
  private final JsonAdapter<VisitGuest> guestAdapter;
  private final JsonAdapter<VisitStars> starsAdapter;
  private final JsonAdapter<VisitPlace> placeAdapter;
  private final JsonAdapter<Map<String, @Nullable String>> moodsAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public VisitJsonAdapter(Moshi moshi) {
    this.priceAdapter = moshi.adapter(BigDecimal.class);
    this.guestAdapter = moshi.adapter(VisitGuest.class);
    this.starsAdapter = moshi.adapter(VisitStars.class);
    this.placeAdapter = moshi.adapter(VisitPlace.class);
    this.moodsAdapter = ContainerAdapter.map(moshi.adapter(String.class));
  }

  @Override
  public @Nullable Visit fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Visit.Builder builder = Visit.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.price = priceAdapter.fromJson(reader);
          break;
        case 1:
          builder.guest = guestAdapter.fromJson(reader);
          break;
        case 2:
          builder.stars = starsAdapter.fromJson(reader);
          break;
        case 3:
          builder.place = placeAdapter.fromJson(reader);
          break;
        case 4:
          builder.moods = moodsAdapter.fromJson(reader);
          break;
        case 5:
          builder.plan = ModelSupport.nextString(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (builder.price == null) {
      throw ModelSupport.missing("price", reader);
    }
    if (builder.guest == null) {
      throw ModelSupport.missing("guest", reader);
    }
    if (builder.stars == null) {
      throw ModelSupport.missing("stars", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Visit value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("price");
    priceAdapter.toJson(writer, value.price);
    writer.name("guest");
    guestAdapter.toJson(writer, value.guest);
    writer.name("stars");
    starsAdapter.toJson(writer, value.stars);
    if (value.place != null) {
      writer.name("place");
      placeAdapter.toJson(writer, value.place);
    }
    if (value.moods != null) {
      writer.name("moods");
      moodsAdapter.toJson(writer, value.moods);
    }
    if (value.plan != null) {
      writer.name("plan").value(value.plan);
    }
    writer.endObject();
  }
}
