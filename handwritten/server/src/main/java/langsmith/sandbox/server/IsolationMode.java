// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import langsmith.sandbox.server.command.Bubblewrap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which isolation of commands is wanted. */
public enum IsolationMode {
  /**
   * Bubblewrap if it works on this machine; plain processes otherwise, and one warning in the log
   * of each process.
   */
  AUTO,

  /** Bubblewrap, or no server: the start fails where it does not work. */
  BUBBLEWRAP,

  /** Plain processes, which can read and write whatever the user who runs the server can. */
  NONE;

  /**
   * The system property that sets the default of {@link SandboxServer.Builder#isolation}, for
   * example to run a test suite in the other mode: {@value}.
   */
  public static final String PROPERTY = "langsmith.sandbox.isolation";

  private static final Logger log = LoggerFactory.getLogger(IsolationMode.class);

  /** What was warned of in this process; there are two reasons for each bwrap. */
  private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

  /** The mode that the system property names, {@link #AUTO} without one. */
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
   * Decides how commands run on this machine, and warns once in this process if they are not
   * isolated. May block.
   *
   * @param candidate finds bubblewrap; not called if none is wanted
   * @return the {@code bwrap} that isolates commands; null for plain processes
   * @throws IllegalStateException if bubblewrap is demanded and does not work
   */
  @Nullable Path program(Supplier<Bubblewrap> candidate) {
    Bubblewrap found =
        this == NONE ? new Bubblewrap(null, "isolation is switched off") : candidate.get();
    if (this == BUBBLEWRAP && found.program() == null) {
      throw new IllegalStateException(
          "bubblewrap is demanded, but "
              + found.problem()
              + "; install it and permit user namespaces, or choose the isolation AUTO or NONE");
    }
    if (found.program() == null && WARNED.add(String.valueOf(found.problem()))) {
      log.warn(
          "COMMANDS ARE NOT ISOLATED: {}. They can read and write whatever you can.",
          found.problem());
    }
    return found.program();
  }
}
