// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Ticket} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class TicketJsonAdapter extends JsonAdapter<Ticket> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("kind", "gates");

  private final JsonAdapter<TicketKind> kindAdapter;
  private final JsonAdapter<List<Integer>> gatesAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public TicketJsonAdapter(Moshi moshi) {
    this.kindAdapter = moshi.adapter(TicketKind.class);
    this.gatesAdapter = ContainerAdapter.list(moshi.adapter(Integer.class));
  }

  @Override
  public @Nullable Ticket fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Ticket.Builder builder = Ticket.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.kind = kindAdapter.fromJson(reader);
          break;
        case 1:
          builder.gates = gatesAdapter.fromJson(reader);
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
  public void toJson(JsonWriter writer, @Nullable Ticket value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.kind != null) {
      writer.name("kind");
      kindAdapter.toJson(writer, value.kind);
    }
    if (value.gates != null) {
      writer.name("gates");
      gatesAdapter.toJson(writer, value.gates);
    }
    writer.endObject();
  }
}
