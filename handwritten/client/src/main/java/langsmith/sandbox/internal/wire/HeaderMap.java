// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.wire;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Request headers by name in any case, one value each. Immutable. {@link #toString()} shows names
 * only, since any value may be a secret.
 */
public final class HeaderMap {
  private static final HeaderMap EMPTY = new HeaderMap(caseInsensitive());

  private final Map<String, String> values;

  private HeaderMap(SortedMap<String, String> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /** Returns no headers. */
  public static HeaderMap empty() {
    return EMPTY;
  }

  /**
   * Returns these headers and one more, which replaces one of the same name.
   *
   * @throws IllegalArgumentException if the name or the value cannot be sent; the message does not
   *     repeat the value
   */
  public HeaderMap with(String name, String value) {
    checkName(name);
    checkValue(name, value);
    SortedMap<String, String> merged = copy();
    // Removed first, so that the spelling of the newer name is the one that is sent.
    merged.remove(name);
    merged.put(name, value);
    return new HeaderMap(merged);
  }

  /** Returns these headers, replaced and completed by the others. */
  public HeaderMap with(HeaderMap others) {
    SortedMap<String, String> merged = copy();
    merged.keySet().removeAll(others.values.keySet());
    merged.putAll(others.values);
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
    return values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HeaderMap that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Returns the names, never the values. */
  @Override
  public String toString() {
    return values.keySet().toString();
  }

  private SortedMap<String, String> copy() {
    SortedMap<String, String> copy = caseInsensitive();
    copy.putAll(values);
    return copy;
  }

  private static SortedMap<String, String> caseInsensitive() {
    return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
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
