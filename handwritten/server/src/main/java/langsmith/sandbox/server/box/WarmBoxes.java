// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import java.util.Optional;

/** Boxes that are ready before anyone asks for them. */
public interface WarmBoxes {
  /** Hands out a box that is what the plan asks for, if one is ready. */
  Optional<LocalBox> take(BoxPlan plan);
}
