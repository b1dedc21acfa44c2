// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something from outside as a directory of a box. Buckets and repositories of git lie below {@code
 * /mnt/mounts}.
 *
 * <p>Told apart by {@code type}: {@link AzureBlobMount}, {@link ContextHubMount}, {@link GcsMount},
 * {@link GitMount}, {@link S3Mount}, or {@link Unknown} for what this version does not know. Not
 * for implementation by others.
 */
public interface Mount {
  /** The {@code type}, which tells the shapes apart. */
  String type();

  /** A shape that this version does not know; keeps every property. Immutable; equal by value. */
  final class Unknown implements Mount {
    private final Map<String, @Nullable Object> properties;

    /** Copies {@code properties}; what they hold is not copied. */
    public Unknown(Map<String, @Nullable Object> properties) {
      this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The {@code type}, or an empty text if it is missing or not a text. */
    @Override
    public String type() {
      Object type = properties.get("type");
      return type instanceof String ? (String) type : "";
    }

    /** All properties, in the order in which they came. */
    public Map<String, @Nullable Object> properties() {
      return properties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Unknown && ((Unknown) other).properties.equals(properties);
    }

    @Override
    public int hashCode() {
      return properties.hashCode();
    }

    /**
     * For people, not for programs; names the properties but shows no values, which may be
     * sensitive.
     */
    @Override
    public String toString() {
      return "Mount.Unknown{type=" + type() + ", properties=" + properties.keySet() + "}";
    }
  }
}
