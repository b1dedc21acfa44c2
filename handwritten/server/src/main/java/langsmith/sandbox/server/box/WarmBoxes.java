// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import java.util.Optional;

/** Boxes that are provisioned in advance. */
public interface WarmBoxes {
  /** Takes a ready box that matches the plan, if there is one. */
  Optional<LocalBox> take(BoxPlan plan);
}
