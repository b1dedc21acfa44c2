// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.codegen.JavaSurface;
import langsmith.sandbox.codegen.spec.Documents;

/**
 * A difference between two versions of an OpenAPI document, and whom it affects.
 *
 * @param effect whom it affects
 * @param what the difference
 */
record Change(Effect effect, String what) {

  /** Whom a change affects; the first that applies. */
  enum Effect {
    /** Every client of the last release: a request or an answer means something else. */
    WIRE,
    /** Java code that was compiled against the last release and runs with the next one. */
    BINARY,
    /** Java or Kotlin code that is compiled again. */
    SOURCE,
    /** Nobody. */
    HARMLESS
  }

  /** The differences, the gravest first. */
  static List<Change> between(JsonNode before, JsonNode after) {
    List<Change> changes = new ArrayList<>();
    BreakingChanges.between(before, after).forEach(c -> changes.add(new Change(Effect.WIRE, c)));
    Map<String, String> was = JavaSurface.of(Documents.of(before));
    Map<String, String> is = JavaSurface.of(Documents.of(after));
    was.forEach((member, detail) -> member(member, detail, is.get(member), changes));
    is.keySet().stream()
        .filter(member -> !was.containsKey(member))
        .forEach(member -> changes.add(new Change(Effect.HARMLESS, "added: " + member)));
    changes.sort((one, other) -> one.effect.compareTo(other.effect));
    return changes;
  }

  private static void member(String member, String was, String is, List<Change> changes) {
    if (is == null) {
      changes.add(new Change(Effect.BINARY, "removed: " + member));
    } else if (!is.equals(was)) {
      String what = member + ": " + was + " is now " + is;
      changes.add(new Change(effect(was, is), "changed: " + what));
    }
  }

  /** A type is followed by what is sent, which no compiler compares. */
  private static Effect effect(String was, String is) {
    String oldType = was.replaceFirst(";.*", "");
    String newType = is.replaceFirst(";.*", "");
    if (oldType.equals(newType)) {
      return Effect.WIRE;
    }
    boolean nullness = plain(oldType).equals(plain(newType));
    return nullness ? Effect.SOURCE : Effect.BINARY;
  }

  private static String plain(String type) {
    return type.replace("@Nullable ", "");
  }

  @Override
  public String toString() {
    return effect + " " + what;
  }
}
