// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A number with all of its digits. */
final class ExactNumberAdapter<T extends Number> extends JsonAdapter<T> {
  private final Function<String, T> parser;

  private ExactNumberAdapter(Function<String, T> parser) {
    this.parser = parser;
  }

  static ExactNumberAdapter<BigDecimal> decimal() {
    return new ExactNumberAdapter<>(BigDecimal::new);
  }

  static ExactNumberAdapter<BigInteger> integer() {
    return new ExactNumberAdapter<>(text -> new BigDecimal(text).toBigIntegerExact());
  }

  @Override
  public @Nullable T fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    String text = reader.nextString();
    try {
      return parser.apply(text);
    } catch (NumberFormatException e) {
      throw new JsonDataException(
          "Expected a number but was '" + text + "' at " + reader.getPath(), e);
    } catch (ArithmeticException e) {
      throw new JsonDataException(
          "Expected a whole number but was '" + text + "' at " + reader.getPath(), e);
    }
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
    writer.value(value);
  }
}
