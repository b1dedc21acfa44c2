// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.config;

import java.time.Duration;
import langsmith.sandbox.internal.text.Loggers;
import langsmith.sandbox.internal.wire.HeaderMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Environment variables under their two prefixes: {@code LANGSMITH_} takes precedence over {@code
 * LANGCHAIN_}, and a blank value counts as none. Values never appear in a log or a message.
 */
final class Environment {
  private static final Logger log = Loggers.CONFIG;
  private static final String[] PREFIXES = {"LANGSMITH_", "LANGCHAIN_"};

  private final EnvironmentLookup lookup;

  Environment(EnvironmentLookup lookup) {
    this.lookup = lookup;
  }

  /** Returns the value of the variable under the first prefix that has one, or null. */
  @Nullable String value(String suffix) {
    String name = nameOf(suffix);
    return name == null ? null : lookup.get(name);
  }

  /** Returns the value of a variable without the prefixes, or null. */
  @Nullable String exactly(String name) {
    String value = lookup.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /**
   * Returns the headers of a variable with one {@code Name: value} in each line.
   *
   * @throws IllegalArgumentException if a line is not a header; the message does not quote it
   */
  HeaderMap headers(String name) {
    HeaderMap headers = HeaderMap.empty();
    String text = exactly(name);
    if (text == null) {
      return headers;
    }
    int number = 0;
    for (String line : text.split("\r\n|[\r\n]", -1)) {
      number++;
      if (!line.isBlank()) {
        headers = header(headers, line, name + ", line " + number);
      }
    }
    return headers;
  }

  private static HeaderMap header(HeaderMap headers, String line, String where) {
    int colon = line.indexOf(':');
    try {
      if (colon > 0) {
        return headers.with(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    } catch (IllegalArgumentException e) {
      // Text that is not a name may be a secret, so the message does not quote it either.
      throw new IllegalArgumentException(where + " must be \"Name: value\" as HTTP allows it");
    }
    throw new IllegalArgumentException(where + " must be \"Name: value\" but has no name");
  }

  /** Returns a time limit in seconds: zero for 0 or less, the fallback if unset or not a number. */
  Duration seconds(String suffix, Duration fallback) {
    String name = nameOf(suffix);
    if (name == null) {
      return fallback;
    }
    Duration parsed = parseSeconds(String.valueOf(lookup.get(name)));
    if (parsed == null) {
      log.warn("{} is not a number of seconds; using {} s", name, fallback.getSeconds());
      return fallback;
    }
    return parsed;
  }

  private @Nullable String nameOf(String suffix) {
    for (String prefix : PREFIXES) {
      String value = lookup.get(prefix + suffix);
      if (value != null && !value.isBlank()) {
        return prefix + suffix;
      }
    }
    return null;
  }

  private static @Nullable Duration parseSeconds(String text) {
    double seconds;
    try {
      seconds = Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
    if (Double.isNaN(seconds)) {
      return null;
    }
    // An infinite or extremely long limit counts as no limit.
    if (seconds <= 0 || seconds > Integer.MAX_VALUE) {
      return Duration.ZERO;
    }
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }
}
