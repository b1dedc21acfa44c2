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

/** A volume to attach to a new box. */
public final class VolumeRequest {
  private final String mountPath;
  private final String volume;
  private final @Nullable Boolean readOnly;

  private VolumeRequest(Builder b) {
    this.mountPath = require(b.mountPath, "mount_path");
    this.volume = require(b.volume, "volume");
    this.readOnly = b.readOnly;
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.mountPath = mountPath;
    b.volume = volume;
    b.readOnly = readOnly;
    return b;
  }

  /** Where in the box. */
  public String mountPath() {
    return mountPath;
  }

  /** Id or name of the volume. */
  public String volume() {
    return volume;
  }

  /** Whether the box may only read it, which lets several boxes share it. */
  public @Nullable Boolean readOnly() {
    return readOnly;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("VolumeRequest: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof VolumeRequest)) {
      return false;
    }
    VolumeRequest that = (VolumeRequest) o;
    return true
        && Objects.equals(mountPath, that.mountPath)
        && Objects.equals(volume, that.volume)
        && Objects.equals(readOnly, that.readOnly);
  }

  @Override
  public int hashCode() {
    int h = VolumeRequest.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(mountPath);
    h = 31 * h + Objects.hashCode(volume);
    h = 31 * h + Objects.hashCode(readOnly);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("VolumeRequest{");
    s.append("mount_path=").append(mountPath);
    s.append(" volume=").append(volume);
    s.append(" read_only=").append(readOnly);
    return s.append('}').toString();
  }

  /** Builds a {@link VolumeRequest}. */
  public static final class Builder {
    @Nullable String mountPath;
    @Nullable String volume;
    @Nullable Boolean readOnly;

    Builder() {}

    public Builder mountPath(String mountPath) {
      this.mountPath = mountPath;
      return this;
    }

    public Builder volume(String volume) {
      this.volume = volume;
      return this;
    }

    public Builder readOnly(@Nullable Boolean readOnly) {
      this.readOnly = readOnly;
      return this;
    }

    public VolumeRequest build() {
      return new VolumeRequest(this);
    }
  }
}

