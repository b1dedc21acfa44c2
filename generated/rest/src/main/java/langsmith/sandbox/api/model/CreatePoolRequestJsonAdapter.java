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
 * Reads and writes {@link CreatePoolRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class CreatePoolRequestJsonAdapter extends JsonAdapter<CreatePoolRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("name", "template_name", "replicas", "wait_for_ready", "timeout");

  /** Takes the adapters of nested values from {@code moshi}. */
  public CreatePoolRequestJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable CreatePoolRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    CreatePoolRequest.Builder builder = CreatePoolRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.templateName = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.replicas = ModelSupport.nextInteger(reader);
          break;
        case 3:
          builder.waitForReady = ModelSupport.nextBoolean(reader);
          break;
        case 4:
          builder.timeout = ModelSupport.nextInteger(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (builder.name == null) {
      throw ModelSupport.missing("name", reader);
    }
    if (builder.templateName == null) {
      throw ModelSupport.missing("template_name", reader);
    }
    if (builder.replicas == null) {
      throw ModelSupport.missing("replicas", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable CreatePoolRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("name").value(value.name);
    writer.name("template_name").value(value.templateName);
    writer.name("replicas").value(value.replicas);
    if (value.waitForReady != null) {
      writer.name("wait_for_ready").value(value.waitForReady);
    }
    if (value.timeout != null) {
      writer.name("timeout").value(value.timeout);
    }
    writer.endObject();
  }
}
