// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link ErrorEnvelopeDetail} by the form of the JSON value, without reflection.
 *
 * <p>Of several forms that fit, the one that knows most of the value's properties counts. A form
 * that is not known is kept whole.
 */
public final class ErrorEnvelopeDetailJsonAdapter extends JsonAdapter<ErrorEnvelopeDetail> {
  private static final Shape[] SHAPES = {
    Shape.object("error", "s", "message", "s", "error_id", "s"),
    Shape.list(Shape.object("loc", "a", "msg", "s", "type", "s")),
    Shape.text(),
  };

  private final JsonAdapter<ErrorDetail> errorDetailAdapter;
  private final JsonAdapter<List<ValidationItem>> validationItemListAdapter;
  private final JsonAdapter<String> stringValueAdapter;
  private final JsonAdapter<Object> unknownAdapter;

  /** Takes the adapters of the forms from {@code moshi}. */
  public ErrorEnvelopeDetailJsonAdapter(Moshi moshi) {
    this.errorDetailAdapter = moshi.adapter(ErrorDetail.class);
    this.validationItemListAdapter = ContainerAdapter.list(moshi.adapter(ValidationItem.class));
    this.stringValueAdapter = moshi.adapter(String.class);
    this.unknownAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable ErrorEnvelopeDetail fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Object json;
    try (JsonReader ahead = reader.peekJson()) {
      json = unknownAdapter.fromJson(ahead);
    }
    ErrorEnvelopeDetail value = known(reader, Shape.best(SHAPES, json));
    ModelSupport.skip(reader);
    return value == null ? ErrorEnvelopeDetail.ofUnknown(json) : value;
  }

  private @Nullable ErrorEnvelopeDetail known(JsonReader reader, int form) throws IOException {
    try (JsonReader ahead = reader.peekJson()) {
      ahead.setFailOnUnknown(false);
      switch (form) {
        case 0:
          return ErrorEnvelopeDetail.ofErrorDetail(errorDetailAdapter.fromJson(ahead));
        case 1:
          return ErrorEnvelopeDetail.ofValidationItemList(
              validationItemListAdapter.fromJson(ahead));
        case 2:
          return ErrorEnvelopeDetail.ofString(stringValueAdapter.fromJson(ahead));
        default:
          return null;
      }
    } catch (JsonDataException deeperDown) {
      return null;
    }
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ErrorEnvelopeDetail value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else if (value.errorDetail() != null) {
      errorDetailAdapter.toJson(writer, value.errorDetail());
    } else if (value.validationItemList() != null) {
      validationItemListAdapter.toJson(writer, value.validationItemList());
    } else if (value.stringValue() != null) {
      stringValueAdapter.toJson(writer, value.stringValue());
    } else {
      unknownAdapter.toJson(writer, value.unknown());
    }
  }
}
