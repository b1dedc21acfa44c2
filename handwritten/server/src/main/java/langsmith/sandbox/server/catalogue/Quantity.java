// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts in the notation of the first generation, such as {@code 500m} or {@code 1.5Gi}. */
final class Quantity {
  private static final Pattern SYNTAX = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)([A-Za-z]*)");
  private static final long KIBI = 1L << 10;
  private static final long KILO = 1000;
  private static final Map<String, BigDecimal> UNITS =
      Map.ofEntries(
          Map.entry("m", new BigDecimal("0.001")),
          Map.entry("", BigDecimal.ONE),
          Map.entry("k", BigDecimal.valueOf(KILO)),
          Map.entry("M", BigDecimal.valueOf(KILO).pow(2)),
          Map.entry("G", BigDecimal.valueOf(KILO).pow(3)),
          Map.entry("T", BigDecimal.valueOf(KILO).pow(4)),
          Map.entry("P", BigDecimal.valueOf(KILO).pow(5)),
          Map.entry("Ki", BigDecimal.valueOf(KIBI)),
          Map.entry("Mi", BigDecimal.valueOf(KIBI).pow(2)),
          Map.entry("Gi", BigDecimal.valueOf(KIBI).pow(3)),
          Map.entry("Ti", BigDecimal.valueOf(KIBI).pow(4)),
          Map.entry("Pi", BigDecimal.valueOf(KIBI).pow(5)));

  private Quantity() {}

  /**
   * Parses an amount of bytes.
   *
   * @throws IllegalArgumentException if the text is not an amount, or is too large
   */
  static long bytes(String text) {
    return whole(parse(text), text);
  }

  /**
   * Parses an amount of processors, in thousandths.
   *
   * @throws IllegalArgumentException if the text is not an amount, or is too large
   */
  static int millicores(String text) {
    long millicores = whole(parse(text).movePointRight(3), text);
    if (millicores > Integer.MAX_VALUE) {
      throw tooLarge(text);
    }
    return (int) millicores;
  }

  private static BigDecimal parse(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    BigDecimal unit = matcher.matches() ? UNITS.get(matcher.group(2)) : null;
    if (unit == null) {
      throw new IllegalArgumentException(
          "expected an amount such as 500m, 2, 512Mi or 1.5Gi, got '" + text + "'");
    }
    return new BigDecimal(matcher.group(1)).multiply(unit);
  }

  private static long whole(BigDecimal amount, String text) {
    BigDecimal rounded = amount.setScale(0, RoundingMode.CEILING);
    if (rounded.toBigInteger().bitLength() > Long.SIZE - 1) {
      throw tooLarge(text);
    }
    return rounded.longValueExact();
  }

  private static IllegalArgumentException tooLarge(String text) {
    return new IllegalArgumentException("the amount '" + text + "' is too large");
  }
}
