// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.spec;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown before anything is written if a specification holds constructs that are not supported. */
public final class RefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient List<Refusal> refusals;

  /** Creates an exception whose message names every refusal on a line of its own. */
  public RefusedException(List<Refusal> refusals) {
    super(
        "The specification holds what the generator does not support:\n"
            + refusals.stream().map(Refusal::toString).collect(Collectors.joining("\n")));
    this.refusals = List.copyOf(refusals);
  }

  /** {@return the refusals, in the order of the specification} */
  public List<Refusal> refusals() {
    return refusals;
  }
}
