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
 * Reads and writes {@link ResumeEventStreamRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class ResumeEventStreamRequestJsonAdapter
    extends JsonAdapter<ResumeEventStreamRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("command_id", "stdout_offset", "stderr_offset");

  /** Takes the adapters of nested values from {@code moshi}. */
  public ResumeEventStreamRequestJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable ResumeEventStreamRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ResumeEventStreamRequest.Builder builder = ResumeEventStreamRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.commandId = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.stdoutOffset = ModelSupport.nextLong(reader);
          break;
        case 2:
          builder.stderrOffset = ModelSupport.nextLong(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (builder.commandId == null) {
      throw ModelSupport.missing("command_id", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ResumeEventStreamRequest value)
      throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("command_id").value(value.commandId);
    if (value.stdoutOffset != null) {
      writer.name("stdout_offset").value(value.stdoutOffset);
    }
    if (value.stderrOffset != null) {
      writer.name("stderr_offset").value(value.stderrOffset);
    }
    writer.endObject();
  }
}
