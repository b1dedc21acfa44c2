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

/** Reads and writes {@link VolumeMount} without reflection; properties it does not know are skipped. */
public final class VolumeMountJsonAdapter extends JsonAdapter<VolumeMount> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("mount_path", "read_only", "volume_id", "volume_name");


  public VolumeMountJsonAdapter(Moshi moshi) {
  }

  @Override
  public @Nullable VolumeMount fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    VolumeMount.Builder b = new VolumeMount.Builder();
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
          b.mountPath = reader.nextString();
          break;
        case 2:
          b.readOnly = reader.nextBoolean();
          break;
        case 3:
          b.volumeId = reader.nextString();
          break;
        case 4:
          b.volumeName = reader.nextString();
          break;
        default:
          throw new AssertionError(i);
      }
    }
    reader.endObject();
    return b.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable VolumeMount value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.mountPath() != null) {
      writer.name("mount_path");
      writer.value(value.mountPath());

    }
    if (value.readOnly() != null) {
      writer.name("read_only");
      writer.value(value.readOnly());

    }
    if (value.volumeId() != null) {
      writer.name("volume_id");
      writer.value(value.volumeId());

    }
    if (value.volumeName() != null) {
      writer.name("volume_name");
      writer.value(value.volumeName());

    }
    writer.endObject();
  }
}

