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
 * Reads and writes {@link ImageConfig} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class ImageConfigJsonAdapter extends JsonAdapter<ImageConfig> {
  private final JsonAdapter<List<String>> entrypointAdapter;
  private final JsonAdapter<List<String>> cmdAdapter;
  private final JsonAdapter<List<Integer>> exposedPortsAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ImageConfigJsonAdapter(Moshi moshi) {
    this.entrypointAdapter = moshi.adapter(Types.newParameterizedType(List.class, String.class));
    this.cmdAdapter = moshi.adapter(Types.newParameterizedType(List.class, String.class));
    this.exposedPortsAdapter = moshi.adapter(Types.newParameterizedType(List.class, Integer.class));
  }

  @Override
  public @Nullable ImageConfig fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ImageConfig.Builder builder = ImageConfig.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "entrypoint":
          builder.entrypoint = entrypointAdapter.fromJson(reader);
          break;
        case "cmd":
          builder.cmd = cmdAdapter.fromJson(reader);
          break;
        case "exposed_ports":
          builder.exposedPorts = exposedPortsAdapter.fromJson(reader);
          break;
        default:
          reader.skipValue();
      }
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ImageConfig value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.entrypoint != null) {
      writer.name("entrypoint");
      entrypointAdapter.toJson(writer, value.entrypoint);
    }
    if (value.cmd != null) {
      writer.name("cmd");
      cmdAdapter.toJson(writer, value.cmd);
    }
    if (value.exposedPorts != null) {
      writer.name("exposed_ports");
      exposedPortsAdapter.toJson(writer, value.exposedPorts);
    }
    writer.endObject();
  }
}
