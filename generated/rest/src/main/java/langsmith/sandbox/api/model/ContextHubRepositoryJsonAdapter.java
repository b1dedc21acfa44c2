// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link ContextHubRepository} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class ContextHubRepositoryJsonAdapter extends JsonAdapter<ContextHubRepository> {

  /** Takes the adapters of nested values from {@code moshi}. */
  public ContextHubRepositoryJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable ContextHubRepository fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ContextHubRepository.Builder builder = ContextHubRepository.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "repo":
          builder.repo = ModelSupport.nextString(reader);
          break;
        case "initial_pull_only":
          builder.initialPullOnly = ModelSupport.nextBoolean(reader);
          break;
        default:
          reader.skipValue();
      }
    }
    if (builder.repo == null) {
      throw ModelSupport.missing("repo", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ContextHubRepository value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("repo").value(value.repo);
    if (value.initialPullOnly != null) {
      writer.name("initial_pull_only").value(value.initialPullOnly);
    }
    writer.endObject();
  }
}
