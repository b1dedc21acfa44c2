// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import langsmith.sandbox.server.machine.Bubblewrap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How commands are isolated. */
public enum IsolationMode {
  /**
   * Bubblewrap if it works on this machine; otherwise plain processes, and one warning per JVM in
   * the log.
   */
  AUTO,

  /** Bubblewrap; the start of the server fails if it does not work. */
  BUBBLEWRAP,

  /** Plain processes with all permissions of the server's user. */
  NONE;

  /**
   * The system property that sets the default of {@link SandboxServer.Builder#isolation}, for
   * example to run a test suite in the other mode: {@value}.
   */
  public static final String PROPERTY = "langsmith.sandbox.isolation";

  private static final Logger log = LoggerFactory.getLogger(IsolationMode.class);

  /** The warnings logged by this process; there are two reasons for each bwrap. */
  private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

  /** Returns the mode of the system property, {@link #AUTO} if it is not set. */
  static IsolationMode byDefault() {
    return of(System.getProperty(PROPERTY, "auto"));
  }

  static IsolationMode of(String name) {
    for (IsolationMode mode : values()) {
      if (mode.name().toLowerCase(Locale.ROOT).equals(name)) {
        return mode;
      }
    }
    throw new IllegalArgumentException(
        "the system property " + PROPERTY + " must be auto, bubblewrap or none, but was " + name);
  }

  /**
   * Decides how commands run on this machine, and warns once per process if they are not isolated.
   * May block.
   *
   * @param candidate finds bubblewrap; not called for {@link #NONE}
   * @return the {@code bwrap} that isolates commands; null for plain processes
   * @throws IllegalStateException if bubblewrap is required and does not work
   */
  @Nullable Path program(Supplier<Bubblewrap> candidate) {
    Bubblewrap found =
        this == NONE ? new Bubblewrap(null, "isolation is switched off") : candidate.get();
    if (this == BUBBLEWRAP && found.program() == null) {
      throw new IllegalStateException(
          "bubblewrap is required, but "
              + found.problem()
              + "; install it and permit user namespaces, or choose the isolation AUTO or NONE");
    }
    if (found.program() == null && WARNED.add(String.valueOf(found.problem()))) {
      log.warn(
          "COMMANDS ARE NOT ISOLATED: {}. They can read and write everything that you can.",
          found.problem());
    }
    return found.program();
  }
}
