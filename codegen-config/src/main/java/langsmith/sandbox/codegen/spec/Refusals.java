// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects refusals, so that one run names all of them. */
public final class Refusals {
  private final Set<Refusal> found = new LinkedHashSet<>();

  /** Creates an empty collection. */
  public Refusals() {}

  /**
   * Records that a construct is not supported.
   *
   * @param place the construct's place
   * @param construct the construct, as a noun phrase
   * @param instead what to write instead, as a request
   */
  public void add(Place place, String construct, String instead) {
    found.add(new Refusal(place.where(), construct, instead));
  }

  /** {@return what was recorded, in order} */
  public List<Refusal> list() {
    return new ArrayList<>(found);
  }

  /**
   * Ends the generation if something was refused.
   *
   * @throws RefusedException if anything was recorded
   */
  public void check() {
    if (!found.isEmpty()) {
      throw new RefusedException(list());
    }
  }
}
