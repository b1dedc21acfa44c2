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
  /** Decoding takes time by the square of the length. */
  private static final int MAX_NUMBER_CHARS = 1000;

  private final Function<String, T> parser;

  private ExactNumberAdapter(Function<String, T> parser) {
    this.parser = parser;
  }

  static ExactNumberAdapter<BigDecimal> decimal() {
    return new ExactNumberAdapter<>(BigDecimal::new);
  }

  static ExactNumberAdapter<BigInteger> integer() {
    return new ExactNumberAdapter<>(ExactNumberAdapter::whole);
  }

  private static BigInteger whole(String text) {
    BigDecimal exact = new BigDecimal(text);
    if (exact.scale() < -MAX_NUMBER_CHARS) {
      throw new ArithmeticException("too many digits");
    }
    return exact.toBigIntegerExact();
  }

  @Override
  public @Nullable T fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    String text = reader.nextString();
    if (text.length() > MAX_NUMBER_CHARS) {
      throw new JsonDataException(
          "A number of "
              + text.length()
              + " characters at "
              + reader.getPath()
              + "; at most "
              + MAX_NUMBER_CHARS
              + " are read");
    }
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
