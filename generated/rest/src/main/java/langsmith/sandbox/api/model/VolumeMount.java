// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.api.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A volume attached to a box. */
public final class VolumeMount {
  private final @Nullable String mountPath;
  private final @Nullable Boolean readOnly;
  private final @Nullable String volumeId;
  private final @Nullable String volumeName;

  private VolumeMount(Builder b) {
    this.mountPath = b.mountPath;
    this.readOnly = b.readOnly;
    this.volumeId = b.volumeId;
    this.volumeName = b.volumeName;
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.mountPath = mountPath;
    b.readOnly = readOnly;
    b.volumeId = volumeId;
    b.volumeName = volumeName;
    return b;
  }

  /** Where in the box. */
  public @Nullable String mountPath() {
    return mountPath;
  }

  /** Whether the box may only read it. */
  public @Nullable Boolean readOnly() {
    return readOnly;
  }

  /** Id of the volume. */
  public @Nullable String volumeId() {
    return volumeId;
  }

  /** Name of the volume. */
  public @Nullable String volumeName() {
    return volumeName;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("VolumeMount: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof VolumeMount)) {
      return false;
    }
    VolumeMount that = (VolumeMount) o;
    return true
        && Objects.equals(mountPath, that.mountPath)
        && Objects.equals(readOnly, that.readOnly)
        && Objects.equals(volumeId, that.volumeId)
        && Objects.equals(volumeName, that.volumeName);
  }

  @Override
  public int hashCode() {
    int h = VolumeMount.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(mountPath);
    h = 31 * h + Objects.hashCode(readOnly);
    h = 31 * h + Objects.hashCode(volumeId);
    h = 31 * h + Objects.hashCode(volumeName);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("VolumeMount{");
    s.append("mount_path=").append(mountPath);
    s.append(" read_only=").append(readOnly);
    s.append(" volume_id=").append(volumeId);
    s.append(" volume_name=").append(volumeName);
    return s.append('}').toString();
  }

  /** Builds a {@link VolumeMount}. */
  public static final class Builder {
    @Nullable String mountPath;
    @Nullable Boolean readOnly;
    @Nullable String volumeId;
    @Nullable String volumeName;

    Builder() {}

    public Builder mountPath(@Nullable String mountPath) {
      this.mountPath = mountPath;
      return this;
    }

    public Builder readOnly(@Nullable Boolean readOnly) {
      this.readOnly = readOnly;
      return this;
    }

    public Builder volumeId(@Nullable String volumeId) {
      this.volumeId = volumeId;
      return this;
    }

    public Builder volumeName(@Nullable String volumeName) {
      this.volumeName = volumeName;
      return this;
    }

    public VolumeMount build() {
      return new VolumeMount(this);
    }
  }
}

