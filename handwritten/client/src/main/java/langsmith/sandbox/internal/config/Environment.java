// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Environment variables under their two prefixes: {@code LANGSMITH_} is asked before {@code
 * LANGCHAIN_}, and a blank value counts as none. Values never reach a log or a message.
 */
final class Environment {
  private static final Logger LOG = LoggerFactory.getLogger(Environment.class);
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

  /** Returns a time limit in seconds: zero for 0 or less, the fallback if unset or no number. */
  Duration seconds(String suffix, Duration fallback) {
    String name = nameOf(suffix);
    if (name == null) {
      return fallback;
    }
    Duration parsed = parseSeconds(String.valueOf(lookup.get(name)));
    if (parsed == null) {
      LOG.warn("{} is not a number of seconds; using {} s", name, fallback.toSeconds());
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
    // An infinite limit is no limit; so is one longer than anybody waits.
    if (seconds <= 0 || seconds > Integer.MAX_VALUE) {
      return Duration.ZERO;
    }
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }
}
