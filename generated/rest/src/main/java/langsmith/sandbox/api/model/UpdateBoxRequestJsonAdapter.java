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

/** Reads and writes {@link UpdateBoxRequest} without reflection; properties it does not know are skipped. */
public final class UpdateBoxRequestJsonAdapter extends JsonAdapter<UpdateBoxRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("name", "ttl_seconds", "idle_ttl_seconds", "delete_after_stop_seconds", "vcpus", "cpu_millicores", "mem_bytes", "fs_capacity_bytes", "run_config", "tag_value_ids");

  private final JsonAdapter<RunConfig> runConfigAdapter;
  private final JsonAdapter<List<String>> tagValueIdsAdapter;

  public UpdateBoxRequestJsonAdapter(Moshi moshi) {
    this.runConfigAdapter = moshi.adapter(RunConfig.class);
    this.tagValueIdsAdapter = moshi.adapter(Types.newParameterizedType(List.class, String.class));
  }

  @Override
  public @Nullable UpdateBoxRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    UpdateBoxRequest.Builder b = new UpdateBoxRequest.Builder();
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
          b.name = reader.nextString();
          break;
        case 2:
          b.ttlSeconds = reader.nextInt();
          break;
        case 3:
          b.idleTtlSeconds = reader.nextInt();
          break;
        case 4:
          b.deleteAfterStopSeconds = reader.nextInt();
          break;
        case 5:
          b.vcpus = reader.nextInt();
          break;
        case 6:
          b.cpuMillicores = reader.nextInt();
          break;
        case 7:
          b.memBytes = reader.nextLong();
          break;
        case 8:
          b.fsCapacityBytes = reader.nextLong();
          break;
        case 9:
          b.runConfig = runConfigAdapter.fromJson(reader);
          break;
        case 10:
          b.tagValueIds = tagValueIdsAdapter.fromJson(reader);
          break;
        default:
          throw new AssertionError(i);
      }
    }
    reader.endObject();
    return b.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable UpdateBoxRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.name() != null) {
      writer.name("name");
      writer.value(value.name());

    }
    if (value.ttlSeconds() != null) {
      writer.name("ttl_seconds");
      writer.value(value.ttlSeconds());

    }
    if (value.idleTtlSeconds() != null) {
      writer.name("idle_ttl_seconds");
      writer.value(value.idleTtlSeconds());

    }
    if (value.deleteAfterStopSeconds() != null) {
      writer.name("delete_after_stop_seconds");
      writer.value(value.deleteAfterStopSeconds());

    }
    if (value.vcpus() != null) {
      writer.name("vcpus");
      writer.value(value.vcpus());

    }
    if (value.cpuMillicores() != null) {
      writer.name("cpu_millicores");
      writer.value(value.cpuMillicores());

    }
    if (value.memBytes() != null) {
      writer.name("mem_bytes");
      writer.value(value.memBytes());

    }
    if (value.fsCapacityBytes() != null) {
      writer.name("fs_capacity_bytes");
      writer.value(value.fsCapacityBytes());

    }
    if (value.runConfig() != null) {
      writer.name("run_config");
      runConfigAdapter.toJson(writer, value.runConfig());

    }
    if (value.tagValueIds() != null) {
      writer.name("tag_value_ids");
      tagValueIdsAdapter.toJson(writer, value.tagValueIds());

    }
    writer.endObject();
  }
}

