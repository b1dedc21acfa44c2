// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.names;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Hands out names that are unique; the first to ask for a name gets it, later ones get a number.
 */
public final class Scope {
  private final Set<String> taken = new HashSet<>();
  private final boolean ignoresCase;

  private Scope(boolean ignoresCase) {
    this.ignoresCase = ignoresCase;
  }

  /** {@return a scope in which names that differ by case only collide, as files do} */
  public static Scope ofFiles(Set<String> taken) {
    Scope scope = new Scope(true);
    taken.forEach(name -> scope.taken.add(scope.key(name)));
    return scope;
  }

  /** {@return a scope for members of one class} */
  public static Scope ofMembers(Set<String> taken) {
    Scope scope = new Scope(false);
    scope.taken.addAll(taken);
    return scope;
  }

  /** {@return the name, or the name and the lowest number from 2 that makes it unique} */
  public String claim(String name) {
    return claim(name, "");
  }

  /** {@return like {@link #claim(String)}, with {@code separator} before the number} */
  public String claim(String name, String separator) {
    String unique = name;
    for (int number = 2; !taken.add(key(unique)); number++) {
      unique = name + separator + number;
    }
    return unique;
  }

  /** {@return whether nothing has the name yet} */
  public boolean isFree(String name) {
    return !taken.contains(key(name));
  }

  private String key(String name) {
    return ignoresCase ? name.toLowerCase(Locale.ROOT) : name;
  }
}
