// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of one operation; a map only because Retrofit takes nothing else, and with repeated
 * names.
 */
abstract class ParameterMap extends AbstractMap<String, String> {
  private final ParameterValues values;
  private final List<Map.Entry<String, String>> entries;

  ParameterMap(ParameterValues values) {
    this.values = new ParameterValues(values);
    this.entries = this.values.entries();
  }

  ParameterValues copyOfValues() {
    return new ParameterValues(values);
  }

  /** Returns every name with its value as it is sent. */
  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<Map.Entry<String, String>>() {
      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return entries.iterator();
      }

      @Override
      public int size() {
        return entries.size();
      }
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other != null
        && other.getClass() == getClass()
        && ((ParameterMap) other).entries.equals(entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /**
   * For people, not for programs; names the parameters but shows no values, which may be sensitive.
   */
  @Override
  public String toString() {
    Set<String> names = new TreeSet<>();
    entries.forEach(entry -> names.add(entry.getKey()));
    return getClass().getSimpleName() + names;
  }
}
