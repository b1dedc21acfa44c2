// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.api.model;

import java.util.Objects;

/**
 * The state of a box.
 *
 * <p>An open enumeration: values this version does not know keep their text.
 */
public final class BoxStatus {
  /** The values known to this version of the specification, for {@code switch}. */
  public enum Known {
    PROVISIONING,
    READY,
    FAILED,
    STOPPED,
    DELETING,
    /** Any other value; see {@link #value()}. */
    UNKNOWN_VALUE
  }


  public static final BoxStatus PROVISIONING = new BoxStatus("provisioning", Known.PROVISIONING);

  public static final BoxStatus READY = new BoxStatus("ready", Known.READY);

  public static final BoxStatus FAILED = new BoxStatus("failed", Known.FAILED);

  public static final BoxStatus STOPPED = new BoxStatus("stopped", Known.STOPPED);

  public static final BoxStatus DELETING = new BoxStatus("deleting", Known.DELETING);


  private final String value;
  private final Known known;

  private BoxStatus(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant for a known value, or a new instance that carries an unknown one. */
  public static BoxStatus of(String value) {
    switch (Objects.requireNonNull(value, "value")) {

      case "provisioning":
        return PROVISIONING;

      case "ready":
        return READY;

      case "failed":
        return FAILED;

      case "stopped":
        return STOPPED;

      case "deleting":
        return DELETING;

      default:
        return new BoxStatus(value, Known.UNKNOWN_VALUE);
    }
  }

  /** The text on the wire. */
  public String value() {
    return value;
  }

  public Known known() {
    return known;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof BoxStatus && (((BoxStatus) o).value.equals(value));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}

