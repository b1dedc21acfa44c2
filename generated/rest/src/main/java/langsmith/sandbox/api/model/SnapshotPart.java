// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a box that go into a snapshot.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class SnapshotPart {
  /** Everything that follows. On the wire {@code "all"}. */
  public static final SnapshotPart ALL = new SnapshotPart("all", Known.ALL);

  /** The {@code mount_config}. On the wire {@code "mounts"}. */
  public static final SnapshotPart MOUNTS = new SnapshotPart("mounts", Known.MOUNTS);

  /** The {@code proxy_config}. On the wire {@code "proxy_config"}. */
  public static final SnapshotPart PROXY_CONFIG =
      new SnapshotPart("proxy_config", Known.PROXY_CONFIG);

  /** The {@code env_vars}. On the wire {@code "env_vars"}. */
  public static final SnapshotPart ENV_VARS = new SnapshotPart("env_vars", Known.ENV_VARS);

  /** Processors and memory. On the wire {@code "resources"}. */
  public static final SnapshotPart RESOURCES = new SnapshotPart("resources", Known.RESOURCES);

  /** Both times to live, and {@code preserve_memory_on_stop}. On the wire {@code "lifecycle"}. */
  public static final SnapshotPart LIFECYCLE = new SnapshotPart("lifecycle", Known.LIFECYCLE);

  /**
   * Labels, under those of the request; none of {@code com.langchain.}. On the wire {@code
   * "labels"}.
   */
  public static final SnapshotPart LABELS = new SnapshotPart("labels", Known.LABELS);

  private final String value;
  private final Known known;

  private SnapshotPart(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static SnapshotPart of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "all":
        return ALL;
      case "mounts":
        return MOUNTS;
      case "proxy_config":
        return PROXY_CONFIG;
      case "env_vars":
        return ENV_VARS;
      case "resources":
        return RESOURCES;
      case "lifecycle":
        return LIFECYCLE;
      case "labels":
        return LABELS;
      default:
        return new SnapshotPart(value, Known.UNKNOWN_VALUE);
    }
  }

  /** The text on the wire. */
  public String value() {
    return value;
  }

  /** The known value, for {@code switch}, or {@link Known#UNKNOWN_VALUE}. */
  public Known known() {
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SnapshotPart && ((SnapshotPart) other).value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the text on the wire, which is also what queries are made of. */
  @Override
  public String toString() {
    return value;
  }

  /** The values that this version knows. */
  public enum Known {
    /** Everything that follows. On the wire {@code "all"}. */
    ALL,
    /** The {@code mount_config}. On the wire {@code "mounts"}. */
    MOUNTS,
    /** The {@code proxy_config}. On the wire {@code "proxy_config"}. */
    PROXY_CONFIG,
    /** The {@code env_vars}. On the wire {@code "env_vars"}. */
    ENV_VARS,
    /** Processors and memory. On the wire {@code "resources"}. */
    RESOURCES,
    /** Both times to live, and {@code preserve_memory_on_stop}. On the wire {@code "lifecycle"}. */
    LIFECYCLE,
    /**
     * Labels, under those of the request; none of {@code com.langchain.}. On the wire {@code
     * "labels"}.
     */
    LABELS,
    /** Any other value; {@link SnapshotPart#value()} has it. */
    UNKNOWN_VALUE
  }
}
