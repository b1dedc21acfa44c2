// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who runs a registry.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class RegistryProvider {
  /** On the wire {@code "DOCKER_REGISTRY"}. */
  public static final RegistryProvider DOCKER_REGISTRY =
      new RegistryProvider("DOCKER_REGISTRY", Known.DOCKER_REGISTRY);

  /** On the wire {@code "HARBOR"}. */
  public static final RegistryProvider HARBOR = new RegistryProvider("HARBOR", Known.HARBOR);

  /** On the wire {@code "GHCR"}. */
  public static final RegistryProvider GHCR = new RegistryProvider("GHCR", Known.GHCR);

  /** On the wire {@code "ECR"}. */
  public static final RegistryProvider ECR = new RegistryProvider("ECR", Known.ECR);

  /** On the wire {@code "GAR"}. */
  public static final RegistryProvider GAR = new RegistryProvider("GAR", Known.GAR);

  /** On the wire {@code "DOCKER_HUB"}. */
  public static final RegistryProvider DOCKER_HUB =
      new RegistryProvider("DOCKER_HUB", Known.DOCKER_HUB);

  private final String value;
  private final Known known;

  private RegistryProvider(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static RegistryProvider of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "DOCKER_REGISTRY":
        return DOCKER_REGISTRY;
      case "HARBOR":
        return HARBOR;
      case "GHCR":
        return GHCR;
      case "ECR":
        return ECR;
      case "GAR":
        return GAR;
      case "DOCKER_HUB":
        return DOCKER_HUB;
      default:
        return new RegistryProvider(value, Known.UNKNOWN_VALUE);
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
    return other instanceof RegistryProvider && ((RegistryProvider) other).value.equals(value);
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
    /** On the wire {@code "DOCKER_REGISTRY"}. */
    DOCKER_REGISTRY,
    /** On the wire {@code "HARBOR"}. */
    HARBOR,
    /** On the wire {@code "GHCR"}. */
    GHCR,
    /** On the wire {@code "ECR"}. */
    ECR,
    /** On the wire {@code "GAR"}. */
    GAR,
    /** On the wire {@code "DOCKER_HUB"}. */
    DOCKER_HUB,
    /** Any other value; {@link RegistryProvider#value()} has it. */
    UNKNOWN_VALUE
  }
}
