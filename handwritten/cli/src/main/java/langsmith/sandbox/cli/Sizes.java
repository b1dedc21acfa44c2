// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Sizes in bytes as people write them: {@code 4096}, {@code 512MiB}, {@code 2g}. */
final class Sizes implements ITypeConverter<Long> {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,15})([kmgt]?)(i?b)?");
  private static final Map<String, Integer> SHIFT =
      Map.of("", 0, "k", 10, "m", 20, "g", 30, "t", 40);

  @Override
  public Long convert(String text) {
    Matcher parts = FORM.matcher(text.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is not a size such as 4096, 512MiB or 2g; units are powers of 1024");
    }
    try {
      return Math.multiplyExact(
          Long.parseLong(parts.group(1)), 1L << SHIFT.getOrDefault(parts.group(2), 0));
    } catch (ArithmeticException e) {
      throw new TypeConversionException("'" + text + "' is too large");
    }
  }

  /** Returns a size for people, such as {@code 2.0 GiB}; a hyphen for null. */
  static String shown(@Nullable Long bytes) {
    if (bytes == null) {
      return "-";
    }
    double size = bytes;
    String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
    int unit = 0;
    while (size >= 1024 && unit < units.length - 1) {
      size /= 1024;
      unit++;
    }
    return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", size, units[unit]);
  }
}
