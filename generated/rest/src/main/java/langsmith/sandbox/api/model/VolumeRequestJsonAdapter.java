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

/** Reads and writes {@link VolumeRequest} without reflection; properties it does not know are skipped. */
public final class VolumeRequestJsonAdapter extends JsonAdapter<VolumeRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("mount_path", "volume", "read_only");


  public VolumeRequestJsonAdapter(Moshi moshi) {
  }

  @Override
  public @Nullable VolumeRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    VolumeRequest.Builder b = new VolumeRequest.Builder();
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
          b.volume = reader.nextString();
          break;
        case 3:
          b.readOnly = reader.nextBoolean();
          break;
        default:
          throw new AssertionError(i);
      }
    }
    reader.endObject();
    if (b.mountPath == null) {
      throw new JsonDataException("Required value 'mount_path' missing at " + reader.getPath());
    }
    if (b.volume == null) {
      throw new JsonDataException("Required value 'volume' missing at " + reader.getPath());
    }
    return b.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable VolumeRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("mount_path");
    writer.value(value.mountPath());

    writer.name("volume");
    writer.value(value.volume());

    if (value.readOnly() != null) {
      writer.name("read_only");
      writer.value(value.readOnly());

    }
    writer.endObject();
  }
}

