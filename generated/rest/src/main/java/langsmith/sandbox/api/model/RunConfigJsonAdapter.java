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
 * Reads and writes {@link RunConfig} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class RunConfigJsonAdapter extends JsonAdapter<RunConfig> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("user", "work_dir", "env_vars");

  private final JsonAdapter<Map<String, String>> envVarsAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public RunConfigJsonAdapter(Moshi moshi) {
    this.envVarsAdapter = ContainerAdapter.map(moshi.adapter(String.class));
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable RunConfig fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    RunConfig.Builder builder = RunConfig.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.user = KeptValues.nextString(reader, "user", builder.additionalProperties);
          break;
        case 1:
          builder.workDir = KeptValues.nextString(reader, "work_dir", builder.additionalProperties);
          break;
        case 2:
          builder.envVars =
              KeptValues.next(reader, "env_vars", envVarsAdapter, builder.additionalProperties);
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
  public void toJson(JsonWriter writer, @Nullable RunConfig value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.user != null) {
      writer.name("user").value(value.user);
    }
    if (value.workDir != null) {
      writer.name("work_dir").value(value.workDir);
    }
    if (value.envVars != null) {
      writer.name("env_vars");
      envVarsAdapter.toJson(writer, value.envVars);
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
