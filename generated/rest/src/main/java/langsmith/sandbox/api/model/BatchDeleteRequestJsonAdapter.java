// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link BatchDeleteRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class BatchDeleteRequestJsonAdapter extends JsonAdapter<BatchDeleteRequest> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("names");

  private final JsonAdapter<List<String>> namesAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public BatchDeleteRequestJsonAdapter(Moshi moshi) {
    this.namesAdapter = ContainerAdapter.list(moshi.adapter(String.class));
  }

  @Override
  public @Nullable BatchDeleteRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    BatchDeleteRequest.Builder builder = BatchDeleteRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.names = namesAdapter.fromJson(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (builder.names == null) {
      throw ModelSupport.missing("names", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable BatchDeleteRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("names");
    namesAdapter.toJson(writer, value.names);
    writer.endObject();
  }
}
