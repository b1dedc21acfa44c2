// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.List;
import java.util.function.Consumer;
import langsmith.sandbox.error.SandboxException;
import org.jspecify.annotations.Nullable;

/** Deletes several resources. */
final class Deletion {
  private Deletion() {}

  /**
   * Deletes each resource and prints its name. If one cannot be deleted, the others are deleted
   * nevertheless.
   *
   * @throws SandboxException the first failure; messages report the others
   */
  static void each(Printer printer, List<String> names, Consumer<String> deletion) {
    @Nullable SandboxException failure = null;
    for (String name : names) {
      try {
        deletion.accept(name);
        printer.line(name);
      } catch (SandboxException e) {
        if (failure == null) {
          failure = e;
        } else {
          printer.message("error: " + e.getMessage());
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
