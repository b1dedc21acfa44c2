// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link AccessDelegation} without reflection; properties it does not know are skipped. */
public final class AccessDelegationJsonAdapter extends JsonAdapter<AccessDelegation> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("mode", "permissions");

  private final JsonAdapter<AccessDelegationMode> modeAdapter;
  private final JsonAdapter<List<String>> permissionsAdapter;

  public AccessDelegationJsonAdapter(Moshi moshi) {
    this.modeAdapter = moshi.adapter(AccessDelegationMode.class);
    this.permissionsAdapter = moshi.adapter(Types.newParameterizedType(List.class, String.class));
  }

  @Override
  public @Nullable AccessDelegation fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    AccessDelegation.Builder b = new AccessDelegation.Builder();
    reader.beginObject();
    while (reader.hasNext()) {
      int i = reader.selectName(NAMES);
      if (i < 0) {
        reader.skipName();
        reader.skipValue();
        continue;
      }
      if (reader.peek() == JsonReader.Token.NULL) {
        reader.nextNull();
        continue;
      }
      switch (i + 1) {
        case 1:
          b.mode = modeAdapter.fromJson(reader);
          break;
        case 2:
          b.permissions = permissionsAdapter.fromJson(reader);
          break;
        default:
          throw new AssertionError(i);
      }
    }
    reader.endObject();
    if (b.mode == null) {
      throw new JsonDataException("Required value 'mode' missing at " + reader.getPath());
    }
    return b.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable AccessDelegation value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("mode");
    modeAdapter.toJson(writer, value.mode());

    if (value.permissions() != null) {
      writer.name("permissions");
      permissionsAdapter.toJson(writer, value.permissions());

    }
    writer.endObject();
  }
}

