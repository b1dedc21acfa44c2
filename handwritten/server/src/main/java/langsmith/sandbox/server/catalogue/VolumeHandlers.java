// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import langsmith.sandbox.api.model.CreateVolumeRequest;
import langsmith.sandbox.api.model.UpdateVolumeRequest;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.api.model.VolumeList;
import langsmith.sandbox.server.box.BoxNames;
import langsmith.sandbox.server.box.Quotas;
import langsmith.sandbox.server.files.FileTrees;
import langsmith.sandbox.server.http.Answers;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.JsonCodec;
import langsmith.sandbox.server.http.Operations;
import langsmith.sandbox.server.http.RequestReader;
import langsmith.sandbox.server.store.DataDirectory;
import langsmith.sandbox.server.time.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles the operations on volumes: directories that outlive the boxes that mount them. Uploads
 * respect their size; writes of commands count but are not limited. Confined to the server's event
 * loop.
 */
public final class VolumeHandlers {
  public static final Catalogue.Form<Volume> FORM =
      Catalogue.Form.of(
          "volumes", "volume", Volume.class, volume -> String.valueOf(volume.id()), Volume::name);

  private static final Logger log = LoggerFactory.getLogger(VolumeHandlers.class);

  private final Vertx vertx;
  private final Catalogue<Volume> volumes;
  private final DataDirectory data;
  private final Timers timers;
  private final Quotas quotas;

  private final ResourceUsers users;

  /** Applies a new name of a volume. */
  private final Renaming renaming;

  /** Receives a new name before the request is answered. */
  public interface Renaming {
    Future<Void> renamed(String before, String after);
  }

  public VolumeHandlers(
      Vertx vertx,
      Catalogue<Volume> volumes,
      DataDirectory data,
      Timers timers,
      Quotas quotas,
      ResourceUsers users,
      Renaming renaming) {
    this.vertx = vertx;
    this.volumes = volumes;
    this.data = data;
    this.timers = timers;
    this.quotas = quotas;
    this.users = users;
    this.renaming = renaming;
  }

  /** Registers the operations of this class. */
  public void addTo(Operations operations) {
    operations
        .on("createVolume", this::create)
        .on("listVolumes", this::list)
        .on("getVolume", this::get)
        .on("updateVolume", this::update)
        .on("deleteVolume", this::delete);
  }

  private void create(RoutingContext context) {
    CreateVolumeRequest request =
        JsonCodec.read(CreateVolumeRequest.class, RequestReader.body(context));
    String name = BoxNames.check(request.name());
    size(request.size());
    volumes.checkFree(name);
    quotas.check(Quotas.Quota.VOLUMES, volumes.size(), 1);
    String id = UUID.randomUUID().toString();
    Path directory = data.volumes().resolve(id);
    Volume volume =
        Volume.builder()
            .id(id)
            .name(name)
            .size(request.size())
            .storageClass("local")
            .createdAt(now())
            .updatedAt(now())
            .build();
    volumes
        .put(volume)
        .compose(saved -> vertx.executeBlocking(() -> Files.createDirectories(directory), false))
        .onSuccess(made -> answer(context, 201, volume))
        .onFailure(
            e -> {
              log.error("volume {} could not be created", id, e);
              volumes.remove(volume);
              context.fail(
                  ApiError.of(503, "VolumeProvisioning", "the volume could not be provisioned"));
            });
  }

  private void get(RoutingContext context) {
    answer(context, 200, named(context));
  }

  private void list(RoutingContext context) {
    VolumeList list = VolumeList.builder().volumes(volumes.newestFirst()).build();
    Answers.json(context, 200, JsonCodec.write(VolumeList.class, list));
  }

  private void update(RoutingContext context) {
    Volume volume = named(context);
    UpdateVolumeRequest request =
        JsonCodec.read(UpdateVolumeRequest.class, RequestReader.body(context));
    Volume.Builder changed = volume.toBuilder().updatedAt(now());
    String name = request.name() == null ? volume.name() : BoxNames.check(request.name());
    volumes.checkRenaming(volume, name);
    if (request.size() != null) {
      if (size(request.size()) < size(String.valueOf(volume.size()))) {
        throw ApiError.of(
            400, "ResizeError", "a volume can only grow; its size is " + volume.size());
      }
      changed.size(request.size());
    }
    volumes
        .put(changed.name(name).build())
        .compose(saved -> renaming.renamed(volume.name(), name).map(saved))
        .onSuccess(saved -> answer(context, 200, saved))
        .onFailure(context::fail);
  }

  private void delete(RoutingContext context) {
    Volume volume = named(context);
    users
        .of(volume)
        .ifPresent(
            user -> {
              throw ApiError.of(409, "Conflict", "the volume is used by " + user);
            });
    Path directory = data.volumes().resolve(String.valueOf(volume.id()));
    volumes
        .remove(volume)
        .compose(
            forgotten ->
                vertx.executeBlocking(
                    () -> {
                      FileTrees.delete(directory);
                      return null;
                    },
                    false))
        .onSuccess(gone -> Answers.empty(context))
        .onFailure(context::fail);
  }

  private Volume named(RoutingContext context) {
    return volumes.find(context.pathParam("name"));
  }

  private static long size(String text) {
    try {
      return Quantity.bytes(text);
    } catch (IllegalArgumentException e) {
      throw ApiError.invalid("body", "size", String.valueOf(e.getMessage()));
    }
  }

  private OffsetDateTime now() {
    return timers.now().atOffset(ZoneOffset.UTC);
  }

  private static void answer(RoutingContext context, int status, Volume volume) {
    Answers.json(context, status, JsonCodec.write(Volume.class, volume));
  }
}
