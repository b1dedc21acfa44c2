// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link BatchDeleteResult} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class BatchDeleteResultJsonAdapter extends JsonAdapter<BatchDeleteResult> {
  private final JsonAdapter<List<String>> deletedAdapter;
  private final JsonAdapter<List<SkippedBox>> skippedAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public BatchDeleteResultJsonAdapter(Moshi moshi) {
    this.deletedAdapter = moshi.adapter(Types.newParameterizedType(List.class, String.class));
    this.skippedAdapter = moshi.adapter(Types.newParameterizedType(List.class, SkippedBox.class));
  }

  @Override
  public @Nullable BatchDeleteResult fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    BatchDeleteResult.Builder builder = BatchDeleteResult.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "deleted":
          builder.deleted = deletedAdapter.fromJson(reader);
          break;
        case "skipped":
          builder.skipped = skippedAdapter.fromJson(reader);
          break;
        default:
          reader.skipValue();
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
    writer.endObject();
  }
}
