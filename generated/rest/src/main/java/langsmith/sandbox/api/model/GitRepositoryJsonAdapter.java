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
 * Reads and writes {@link GitRepository} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class GitRepositoryJsonAdapter extends JsonAdapter<GitRepository> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("remote_url", "ref", "refresh_interval_seconds");

  private final JsonAdapter<GitRef> refAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public GitRepositoryJsonAdapter(Moshi moshi) {
    this.refAdapter = moshi.adapter(GitRef.class);
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
          builder.ref = refAdapter.fromJson(reader);
          break;
        case 2:
          builder.refreshIntervalSeconds = ModelSupport.nextInteger(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
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
    writer.endObject();
  }
}
