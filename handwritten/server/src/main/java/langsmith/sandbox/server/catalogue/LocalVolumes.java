// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import langsmith.sandbox.api.model.CloneVolumeRequest;
import langsmith.sandbox.api.model.CreateVolumeRequest;
import langsmith.sandbox.api.model.UpdateVolumeRequest;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.server.box.BoxNames;
import langsmith.sandbox.server.box.BoxViews;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * The two kinds of volumes: those that boxes attach have {@code size_bytes}, those of the first
 * generation, which templates mount, have {@code size}. They share a path and their names.
 */
public final class LocalVolumes {
  public static final Catalogue.Form<Volume> FORM =
      new Catalogue.Form<>(
          "volumes",
          "volume",
          volume -> String.valueOf(volume.id()),
          Volume::name,
          volume -> JsonCodec.write(Volume.class, volume).toJsonObject(),
          LocalVolumes::restored);

  private static final String READY = "ready";
  private static final String CREATING = "creating";
  private static final String FAILED = "failed";
  private static final long GIB = 1L << 30;

  private LocalVolumes() {}

  /** Restores a persisted volume; a clone that was not finished has failed. */
  private static Volume restored(JsonObject json) {
    Volume volume = JsonCodec.read(Volume.class, json.toBuffer());
    return isBeingCreated(volume)
        ? volume.toBuilder()
            .status(FAILED)
            .statusMessage("the server ended while the volume was created")
            .build()
        : volume;
  }

  static boolean isFirstGeneration(Volume volume) {
    return volume.sizeBytes() == null;
  }

  static boolean isBeingCreated(Volume volume) {
    return CREATING.equals(volume.status());
  }

  /** Returns whether boxes can attach a volume. */
  static boolean isReady(Volume volume) {
    return READY.equals(volume.status());
  }

  /** Returns how many bytes a volume holds. */
  static long bytes(Volume volume) {
    Long bytes = volume.sizeBytes();
    return bytes == null ? Quantity.bytes(String.valueOf(volume.size())) : bytes;
  }

  /**
   * Returns a new volume, of the kind that the request describes.
   *
   * @throws ApiError 422 if it describes none, or members of both
   */
  static Volume created(CreateVolumeRequest request, OffsetDateTime now) {
    Volume.Builder volume = begun(request.name(), now);
    String size = request.size();
    Long bytes = request.sizeBytes();
    if (size == null && bytes != null) {
      return described(volume, request.description(), request.labels())
          .sizeBytes(wholeGib(bytes))
          .status(READY)
          .build();
    }
    if (size == null || bytes != null) {
      throw invalid("size_bytes", "expected either size_bytes, or size for the first generation");
    }
    if (request.description() != null || request.labels() != null) {
      throw invalid("size", "expected size_bytes with description or labels");
    }
    amount(size);
    return volume.size(size).storageClass("local").build();
  }

  /** Returns a clone that has no files yet. */
  static Volume cloned(Volume source, CloneVolumeRequest request, OffsetDateTime now) {
    return described(begun(request.name(), now), request.description(), request.labels())
        .sizeBytes(source.sizeBytes())
        .status(CREATING)
        .sourceVolumeId(source.id())
        .build();
  }

  /** Returns a clone that has its files. */
  static Volume finished(Volume clone) {
    return clone.toBuilder().status(READY).build();
  }

  private static Volume.Builder begun(String name, OffsetDateTime now) {
    return Volume.builder()
        .id(UUID.randomUUID().toString())
        .name(BoxNames.check(name))
        .createdAt(now)
        .updatedAt(now);
  }

  private static Volume.Builder described(
      Volume.Builder volume, @Nullable String description, @Nullable Map<String, String> labels) {
    return volume
        .description(text(description))
        .labels(labels == null ? Map.of() : labels)
        .createdBy(BoxViews.CALLER)
        .updatedBy(BoxViews.CALLER);
  }

  /**
   * Returns a changed volume.
   *
   * @param body the request with its members, of which null clears and an absent one keeps
   * @throws ApiError 400 or 422
   */
  static Volume changed(Volume volume, JsonObject body, OffsetDateTime now) {
    boolean first = isFirstGeneration(volume);
    for (String member : first ? List.of("description", "labels") : List.of("name", "size")) {
      if (body.containsKey(member)) {
        throw invalid(
            member, first ? "a volume of the first generation has none" : "it cannot be changed");
      }
    }
    UpdateVolumeRequest request = JsonCodec.read(UpdateVolumeRequest.class, body.toBuffer());
    Volume.Builder changed = volume.toBuilder().updatedAt(now);
    return first ? grown(volume, request, changed) : described(body, request, changed);
  }

  private static Volume grown(Volume volume, UpdateVolumeRequest request, Volume.Builder changed) {
    String size = request.size();
    if (size != null && amount(size) < bytes(volume)) {
      throw ApiError.of(400, "ResizeError", "a volume can only grow; its size is " + volume.size());
    }
    return changed
        .name(request.name() == null ? volume.name() : BoxNames.check(request.name()))
        .size(size == null ? volume.size() : size)
        .build();
  }

  private static Volume described(
      JsonObject body, UpdateVolumeRequest request, Volume.Builder changed) {
    if (body.containsKey("description")) {
      changed.description(text(request.description()));
    }
    if (body.containsKey("labels")) {
      Map<String, String> labels = request.labels();
      changed.labels(labels == null ? Map.of() : labels);
    }
    return changed.updatedBy(BoxViews.CALLER).build();
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static long wholeGib(long bytes) {
    if (bytes > Long.MAX_VALUE - GIB) {
      throw invalid("size_bytes", "expected at most " + (Long.MAX_VALUE - GIB));
    }
    return (bytes + GIB - 1) / GIB * GIB;
  }

  private static long amount(String text) {
    try {
      return Quantity.bytes(text);
    } catch (IllegalArgumentException e) {
      throw invalid("size", String.valueOf(e.getMessage()));
    }
  }

  private static ApiError invalid(String member, String rule) {
    return ApiError.invalid("body", member, rule);
  }
}
