// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link BatchDeleteResult} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class BatchDeleteResultJsonAdapter extends JsonAdapter<BatchDeleteResult> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("deleted", "skipped");

  private final JsonAdapter<List<String>> deletedAdapter;
  private final JsonAdapter<List<SkippedBox>> skippedAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public BatchDeleteResultJsonAdapter(Moshi moshi) {
    this.deletedAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.skippedAdapter = ContainerAdapter.list(moshi.adapter(SkippedBox.class));
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable BatchDeleteResult fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    BatchDeleteResult.Builder builder = BatchDeleteResult.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.deleted =
              KeptValues.next(reader, "deleted", deletedAdapter, builder.additionalProperties);
          break;
        case 1:
          builder.skipped =
              KeptValues.next(reader, "skipped", skippedAdapter, builder.additionalProperties);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable BatchDeleteResult value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.deleted != null) {
      writer.name("deleted");
      deletedAdapter.toJson(writer, value.deleted);
    }
    if (value.skipped != null) {
      writer.name("skipped");
      skippedAdapter.toJson(writer, value.skipped);
    }
    for (Map.Entry<String, @Nullable Object> entry : value.additionalProperties.entrySet()) {
      Object additional = entry.getValue();
      if (additional == null) {
        ModelSupport.writeNull(writer, entry.getKey());
      } else {
        writer.name(entry.getKey());
        additionalPropertyAdapter.toJson(writer, additional);
      }
    }
    writer.endObject();
  }
}
