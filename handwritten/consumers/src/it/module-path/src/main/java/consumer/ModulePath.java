// SPDX-License-Identifier: Apache-2.0
package consumer;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The application on the module path: what it sees of the client, and that it runs; then the same
 * with a runtime of its own.
 */
public final class ModulePath {
  private static final Set<String> MODULES =
      Set.of(
          "langsmith.sandbox",
          "langsmith.sandbox.api",
          "langsmith.sandbox.frames",
          "langsmith.sandbox.protocol",
          "langsmith.sandbox.internal.mux");

  private ModulePath() {}

  public static void main(String[] arguments) throws Exception {
    Set<String> seen = new TreeSet<>();
    for (Module module : ModuleLayer.boot().modules()) {
      if (module.getName().startsWith("langsmith.")) {
        seen.add(module.getName());
        check(module.getDescriptor());
      }
    }
    if (!seen.equals(MODULES)) {
      throw new AssertionError("expected the modules " + MODULES + " but saw " + seen);
    }
    Application.main(arguments);
    OwnRuntime.linkAndRun();
  }

  private static void check(ModuleDescriptor module) {
    if (module.isAutomatic()) {
      throw new AssertionError(module.name() + " has no descriptor");
    }
    Set<String> open =
        module.exports().stream()
            .filter(exports -> !exports.isQualified())
            .map(Exports::source)
            .collect(Collectors.toSet());
    Set<String> published =
        module.packages().stream()
            .filter(name -> !name.contains(".internal"))
            .collect(Collectors.toSet());
    if (!open.equals(published)) {
      throw new AssertionError(module.name() + " exports " + open + " instead of " + published);
    }
  }
}
