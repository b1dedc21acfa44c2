// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link AccessDelegationMode} without reflection. */
public final class AccessDelegationModeJsonAdapter extends JsonAdapter<AccessDelegationMode> {
  private static final AccessDelegationMode[] CONSTANTS = {

    AccessDelegationMode.INHERIT,

    AccessDelegationMode.EXPLICIT,

  };
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("INHERIT", "EXPLICIT");

  @Override
  public @Nullable AccessDelegationMode fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    int i = reader.selectString(NAMES);
    return i >= 0 ? CONSTANTS[i] : AccessDelegationMode.of(reader.nextString());
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable AccessDelegationMode value) throws IOException {
    writer.value(value == null ? null : value.value());
  }
}

