// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link VisitGuest} by the form of the JSON value, without reflection.
 *
 * <p>Of several forms that fit, the one that knows most of the value's properties counts. A form
 * that is not known is kept whole.
 */
public final class VisitGuestJsonAdapter extends JsonAdapter<VisitGuest> {
  private static final Shape[] SHAPES = {
    Shape.text(), Shape.object("kind", "s", "gates", "a", "name", "!s"), Shape.list(Shape.text()),
  };

  private final JsonAdapter<String> stringValueAdapter;
  private final JsonAdapter<Guest> guestAdapter;
  private final JsonAdapter<List<String>> stringListAdapter;
  private final JsonAdapter<Object> unknownAdapter;

  /** Takes the adapters of the forms from {@code moshi}. */
  public VisitGuestJsonAdapter(Moshi moshi) {
    this.stringValueAdapter = moshi.adapter(String.class);
    this.guestAdapter = moshi.adapter(Guest.class);
    this.stringListAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.unknownAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable VisitGuest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Object json;
    try (JsonReader ahead = reader.peekJson()) {
      json = unknownAdapter.fromJson(ahead);
    }
    VisitGuest value = known(reader, Shape.best(SHAPES, json));
    ModelSupport.skip(reader);
    return value == null ? VisitGuest.ofUnknown(json) : value;
  }

  private @Nullable VisitGuest known(JsonReader reader, int form) throws IOException {
    try (JsonReader ahead = reader.peekJson()) {
      ahead.setFailOnUnknown(false);
      switch (form) {
        case 0:
          return VisitGuest.ofString(stringValueAdapter.fromJson(ahead));
        case 1:
          return VisitGuest.ofGuest(guestAdapter.fromJson(ahead));
        case 2:
          return VisitGuest.ofStringList(stringListAdapter.fromJson(ahead));
        default:
          return null;
      }
    } catch (JsonDataException deeperDown) {
      return null;
    }
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable VisitGuest value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else if (value.stringValue() != null) {
      stringValueAdapter.toJson(writer, value.stringValue());
    } else if (value.guest() != null) {
      guestAdapter.toJson(writer, value.guest());
    } else if (value.stringList() != null) {
      stringListAdapter.toJson(writer, value.stringList());
    } else {
      unknownAdapter.toJson(writer, value.unknown());
    }
  }
}
