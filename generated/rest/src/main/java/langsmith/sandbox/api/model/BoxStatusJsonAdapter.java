// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link BoxStatus} without reflection. */
public final class BoxStatusJsonAdapter extends JsonAdapter<BoxStatus> {
  private static final BoxStatus[] CONSTANTS = {

    BoxStatus.PROVISIONING,

    BoxStatus.READY,

    BoxStatus.FAILED,

    BoxStatus.STOPPED,

    BoxStatus.DELETING,

  };
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("provisioning", "ready", "failed", "stopped", "deleting");

  @Override
  public @Nullable BoxStatus fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    int i = reader.selectString(NAMES);
    return i >= 0 ? CONSTANTS[i] : BoxStatus.of(reader.nextString());
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable BoxStatus value) throws IOException {
    writer.value(value == null ? null : value.value());
  }
}

