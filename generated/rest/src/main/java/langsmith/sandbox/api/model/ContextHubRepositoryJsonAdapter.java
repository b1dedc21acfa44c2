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
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("repo", "initial_pull_only");

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
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.repo = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.initialPullOnly = ModelSupport.nextBoolean(reader);
          break;
        default:
          reader.skipName();
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
