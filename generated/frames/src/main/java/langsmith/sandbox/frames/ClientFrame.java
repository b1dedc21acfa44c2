// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.frames;

import java.util.Map;

/** A frame that the client sends on `/execute/ws`. */
public interface ClientFrame {
  /** The value of the property {@code type}. */
  String type();

  /** A shape this version does not know; it keeps every property. */
  final class Unknown implements ClientFrame {
    private final Map<String, Object> properties;

    public Unknown(Map<String, Object> properties) {
      this.properties = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(properties));
    }

    @Override
    public String type() {
      return String.valueOf(properties.get("type"));
    }

    public Map<String, Object> properties() {
      return properties;
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Unknown && ((Unknown) o).properties.equals(properties);
    }

    @Override
    public int hashCode() {
      return properties.hashCode();
    }

    @Override
    public String toString() {
      return "ClientFrame.Unknown" + properties;
    }
  }
}

