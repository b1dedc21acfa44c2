// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.wire;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Request headers with case-insensitive names, one value each. Immutable. {@link #toString()} shows
 * names only, since any value may be a secret.
 */
public final class HeaderMap {
  private static final HeaderMap EMPTY = new HeaderMap(Entries.none());

  private final Entries entries;

  // Created on first use; concurrent threads create equal maps.
  private volatile @Nullable Map<String, String> values;

  private HeaderMap(Entries entries) {
    this.entries = entries;
  }

  /** Returns no headers. */
  public static HeaderMap empty() {
    return EMPTY;
  }

  /**
   * Returns these headers and one more, which replaces one of the same name.
   *
   * @throws IllegalArgumentException if the name or the value cannot be sent; the message does not
   *     contain the value
   */
  public HeaderMap with(String name, String value) {
    checkName(name);
    checkValue(name, value);
    return new HeaderMap(entries.with(name, value));
  }

  /** Returns whether there are none. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Returns these headers and the others, which take precedence. */
  public HeaderMap with(HeaderMap others) {
    if (entries.isEmpty()) {
      return others;
    }
    Entries merged = entries;
    for (Map.Entry<String, String> other : others.asMap().entrySet()) {
      merged = merged.with(other.getKey(), other.getValue());
    }
    return new HeaderMap(merged);
  }

  /** Returns headers with these names and values. */
  public static HeaderMap of(Map<String, String> values) {
    HeaderMap headers = EMPTY;
    for (Map.Entry<String, String> entry : values.entrySet()) {
      headers = headers.with(entry.getKey(), entry.getValue());
    }
    return headers;
  }

  /** Returns the headers as an unmodifiable map whose look-ups ignore case. */
  public Map<String, String> asMap() {
    Map<String, String> map = values;
    if (map == null) {
      SortedMap<String, String> made = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      entries.forEach(
          (name, value) -> {
            // Removed first, so that the spelling of the newer name is the one that is sent.
            made.remove(name);
            made.put(name, value);
          });
      map = Collections.unmodifiableMap(made);
      values = map;
    }
    return map;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HeaderMap that && asMap().equals(that.asMap());
  }

  @Override
  public int hashCode() {
    return asMap().hashCode();
  }

  /** Returns the names, never the values. */
  @Override
  public String toString() {
    return asMap().keySet().toString();
  }

  private static void checkName(String name) {
    boolean token =
        !name.isEmpty()
            && name.chars()
                .allMatch(
                    c ->
                        (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || "!#$%&'*+-.^_`|~".indexOf(c) >= 0);
    if (!token) {
      throw new IllegalArgumentException(
          "a header name must consist of letters, digits and !#$%&'*+-.^_`|~, not \""
              + name
              + "\"");
    }
  }

  private static void checkValue(String name, String value) {
    Objects.requireNonNull(value, "value");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\t' && (c < 0x20 || c > 0x7e)) {
        throw new IllegalArgumentException(
            String.format(
                "the value of the header %s holds the character U+%04X at index %d; only printable"
                    + " ASCII can be sent (a line break at the end?)",
                name, (int) c, i));
      }
    }
  }
}
