// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a page may do in spite of its sandbox; as in the {@code sandbox} directive of a content
 * security policy.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class CspSandboxFlag {
  /** On the wire {@code "allow-downloads"}. */
  public static final CspSandboxFlag ALLOW_DOWNLOADS =
      new CspSandboxFlag("allow-downloads", Known.ALLOW_DOWNLOADS);

  /** On the wire {@code "allow-forms"}. */
  public static final CspSandboxFlag ALLOW_FORMS =
      new CspSandboxFlag("allow-forms", Known.ALLOW_FORMS);

  /** On the wire {@code "allow-modals"}. */
  public static final CspSandboxFlag ALLOW_MODALS =
      new CspSandboxFlag("allow-modals", Known.ALLOW_MODALS);

  /** On the wire {@code "allow-orientation-lock"}. */
  public static final CspSandboxFlag ALLOW_ORIENTATION_LOCK =
      new CspSandboxFlag("allow-orientation-lock", Known.ALLOW_ORIENTATION_LOCK);

  /** On the wire {@code "allow-pointer-lock"}. */
  public static final CspSandboxFlag ALLOW_POINTER_LOCK =
      new CspSandboxFlag("allow-pointer-lock", Known.ALLOW_POINTER_LOCK);

  /** On the wire {@code "allow-popups"}. */
  public static final CspSandboxFlag ALLOW_POPUPS =
      new CspSandboxFlag("allow-popups", Known.ALLOW_POPUPS);

  /** On the wire {@code "allow-presentation"}. */
  public static final CspSandboxFlag ALLOW_PRESENTATION =
      new CspSandboxFlag("allow-presentation", Known.ALLOW_PRESENTATION);

  /** On the wire {@code "allow-scripts"}. */
  public static final CspSandboxFlag ALLOW_SCRIPTS =
      new CspSandboxFlag("allow-scripts", Known.ALLOW_SCRIPTS);

  /** On the wire {@code "allow-same-origin"}. */
  public static final CspSandboxFlag ALLOW_SAME_ORIGIN =
      new CspSandboxFlag("allow-same-origin", Known.ALLOW_SAME_ORIGIN);

  /** On the wire {@code "allow-top-navigation-by-user-activation"}. */
  public static final CspSandboxFlag ALLOW_TOP_NAVIGATION_BY_USER_ACTIVATION =
      new CspSandboxFlag(
          "allow-top-navigation-by-user-activation", Known.ALLOW_TOP_NAVIGATION_BY_USER_ACTIVATION);

  private final String value;
  private final Known known;

  private CspSandboxFlag(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static CspSandboxFlag of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "allow-downloads":
        return ALLOW_DOWNLOADS;
      case "allow-forms":
        return ALLOW_FORMS;
      case "allow-modals":
        return ALLOW_MODALS;
      case "allow-orientation-lock":
        return ALLOW_ORIENTATION_LOCK;
      case "allow-pointer-lock":
        return ALLOW_POINTER_LOCK;
      case "allow-popups":
        return ALLOW_POPUPS;
      case "allow-presentation":
        return ALLOW_PRESENTATION;
      case "allow-scripts":
        return ALLOW_SCRIPTS;
      case "allow-same-origin":
        return ALLOW_SAME_ORIGIN;
      case "allow-top-navigation-by-user-activation":
        return ALLOW_TOP_NAVIGATION_BY_USER_ACTIVATION;
      default:
        return new CspSandboxFlag(value, Known.UNKNOWN_VALUE);
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
    return other instanceof CspSandboxFlag && ((CspSandboxFlag) other).value.equals(value);
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
    /** On the wire {@code "allow-downloads"}. */
    ALLOW_DOWNLOADS,
    /** On the wire {@code "allow-forms"}. */
    ALLOW_FORMS,
    /** On the wire {@code "allow-modals"}. */
    ALLOW_MODALS,
    /** On the wire {@code "allow-orientation-lock"}. */
    ALLOW_ORIENTATION_LOCK,
    /** On the wire {@code "allow-pointer-lock"}. */
    ALLOW_POINTER_LOCK,
    /** On the wire {@code "allow-popups"}. */
    ALLOW_POPUPS,
    /** On the wire {@code "allow-presentation"}. */
    ALLOW_PRESENTATION,
    /** On the wire {@code "allow-scripts"}. */
    ALLOW_SCRIPTS,
    /** On the wire {@code "allow-same-origin"}. */
    ALLOW_SAME_ORIGIN,
    /** On the wire {@code "allow-top-navigation-by-user-activation"}. */
    ALLOW_TOP_NAVIGATION_BY_USER_ACTIVATION,
    /** Any other value; {@link CspSandboxFlag#value()} has it. */
    UNKNOWN_VALUE
  }
}
