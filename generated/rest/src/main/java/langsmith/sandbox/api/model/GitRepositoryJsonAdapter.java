// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link GitRepository} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class GitRepositoryJsonAdapter extends JsonAdapter<GitRepository> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("remote_url", "ref", "refresh_interval_seconds");

  private final JsonAdapter<GitRef> refAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public GitRepositoryJsonAdapter(Moshi moshi) {
    this.refAdapter = moshi.adapter(GitRef.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable GitRepository fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    GitRepository.Builder builder = GitRepository.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.remoteUrl = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.ref = KeptValues.next(reader, "ref", refAdapter, builder.additionalProperties);
          break;
        case 2:
          builder.refreshIntervalSeconds =
              KeptValues.nextInteger(
                  reader, "refresh_interval_seconds", builder.additionalProperties);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    if (builder.remoteUrl == null) {
      throw ModelSupport.missing("remote_url", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable GitRepository value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("remote_url").value(value.remoteUrl);
    if (value.ref != null) {
      writer.name("ref");
      refAdapter.toJson(writer, value.ref);
    }
    if (value.refreshIntervalSeconds != null) {
      writer.name("refresh_interval_seconds").value(value.refreshIntervalSeconds);
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
