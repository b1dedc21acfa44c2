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
 * Reads and writes {@link ImageConfig} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class ImageConfigJsonAdapter extends JsonAdapter<ImageConfig> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("entrypoint", "cmd", "exposed_ports");

  private final JsonAdapter<List<String>> entrypointAdapter;
  private final JsonAdapter<List<String>> cmdAdapter;
  private final JsonAdapter<List<Integer>> exposedPortsAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ImageConfigJsonAdapter(Moshi moshi) {
    this.entrypointAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.cmdAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.exposedPortsAdapter = ContainerAdapter.list(moshi.adapter(Integer.class));
  }

  @Override
  public @Nullable ImageConfig fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ImageConfig.Builder builder = ImageConfig.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.entrypoint = entrypointAdapter.fromJson(reader);
          break;
        case 1:
          builder.cmd = cmdAdapter.fromJson(reader);
          break;
        case 2:
          builder.exposedPorts = exposedPortsAdapter.fromJson(reader);
          break;
        default:
          reader.skipName();
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
