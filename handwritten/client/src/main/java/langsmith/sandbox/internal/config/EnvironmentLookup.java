// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.config;

import org.jspecify.annotations.Nullable;

/** The source of environment variables: {@code System::getenv}, or a map in tests. */
@FunctionalInterface
public interface EnvironmentLookup {
  /** Returns the value of the variable, or null if it is not set. */
  @Nullable String get(String name);
}
