// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.stream.Stream;
import langsmith.sandbox.api.model.CloneVolumeRequest;
import langsmith.sandbox.api.model.CreateVolumeRequest;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.api.model.VolumeList;
import langsmith.sandbox.server.box.Quotas;
import langsmith.sandbox.server.http.Answers;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.JsonCodec;
import langsmith.sandbox.server.http.Operations;
import langsmith.sandbox.server.http.Page;
import langsmith.sandbox.server.http.Query;
import langsmith.sandbox.server.http.RequestReader;
import langsmith.sandbox.server.time.Timers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles the operations on volumes of both kinds: directories that outlive the boxes that use
 * them. Uploads respect their size; writes of commands count but are not limited. Confined to the
 * server's event loop.
 */
public final class VolumeHandlers {
  private static final Logger log = LoggerFactory.getLogger(VolumeHandlers.class);

  private final Catalogue<Volume> volumes;
  private final Timers timers;
  private final Quotas quotas;

  private final ResourceUsers users;
  private final VolumeFiles files;

  /** Applies a new name of a volume. */
  private final Renaming renaming;

  /** Receives a new name before the request is answered. */
  public interface Renaming {
    Future<Void> renamed(String before, String after);
  }

  public VolumeHandlers(
      Catalogue<Volume> volumes,
      Timers timers,
      Quotas quotas,
      ResourceUsers users,
      VolumeFiles files,
      Renaming renaming) {
    this.volumes = volumes;
    this.timers = timers;
    this.quotas = quotas;
    this.users = users;
    this.files = files;
    this.renaming = renaming;
  }

  /** Registers the operations of this class. */
  public void addTo(Operations operations) {
    operations
        .on("createVolume", this::create)
        .on("listVolumes", this::list)
        .on("getVolume", this::get)
        .on("updateVolume", this::update)
        .on("deleteVolume", this::delete)
        .on("cloneVolume", this::copy);
  }

  private void create(RoutingContext context) {
    Volume volume =
        LocalVolumes.created(
            JsonCodec.read(CreateVolumeRequest.class, RequestReader.body(context)),
            timers.nowUtc());
    checkRoom(volume);
    volumes
        .put(volume)
        .compose(saved -> files.create(volume))
        .onSuccess(made -> answer(context, 201, volume))
        .onFailure(e -> notProvisioned(context, volume, e));
  }

  private void copy(RoutingContext context) {
    Volume source = named(context);
    if (!LocalVolumes.isReady(source)) {
      throw ApiError.of(400, "InvalidRequest", "only volumes that boxes attach can be cloned");
    }
    Volume clone =
        LocalVolumes.cloned(
            source,
            JsonCodec.read(CloneVolumeRequest.class, RequestReader.body(context)),
            timers.nowUtc());
    checkRoom(clone);
    users.checkUnwritten(source);
    volumes
        .put(clone)
        .compose(saved -> files.copy(source, clone))
        .compose(copied -> volumes.put(LocalVolumes.finished(current(clone))))
        .onSuccess(made -> answer(context, 201, made))
        .onFailure(e -> notProvisioned(context, clone, e));
  }

  private void checkRoom(Volume volume) {
    volumes.checkFree(volume.name());
    quotas.check(Quotas.Quota.VOLUMES, volumes.size(), 1);
  }

  private void notProvisioned(RoutingContext context, Volume volume, Throwable cause) {
    volumes.remove(volume).transform(forgotten -> files.delete(volume));
    if (cause instanceof ApiError) {
      context.fail(cause);
    } else {
      log.error("volume {} could not be created", volume.id(), cause);
      context.fail(ApiError.of(503, "VolumeProvisioning", "the volume could not be provisioned"));
    }
  }

  private void get(RoutingContext context) {
    answer(context, 200, named(context));
  }

  /** Answers with both kinds, unless parameters show that the client knows only the second. */
  private void list(RoutingContext context) {
    Query query = new Query(context);
    List<Volume> attached =
        volumes.newestFirst().stream()
            .filter(volume -> !LocalVolumes.isFirstGeneration(volume))
            .filter(volume -> query.admitsName(volume.name()))
            .map(this::shown)
            .toList();
    Page<Volume> page =
        Page.byCursor(
            attached,
            volumes::number,
            query.text("cursor"),
            query.number("page_size", Page.DEFAULT_SIZE));
    VolumeList.Builder list =
        VolumeList.builder().items(page.items()).nextCursor(page.nextCursor());
    if (Stream.of("cursor", "page_size", "name_contains").allMatch(of -> query.text(of) == null)) {
      list.volumes(volumes.newestFirst().stream().filter(LocalVolumes::isFirstGeneration).toList());
    }
    Query.answer(context, JsonCodec.write(VolumeList.class, list.build()).toJsonObject(), page);
  }

  private void update(RoutingContext context) {
    Volume volume = named(context);
    JsonObject body = RequestReader.body(context).toJsonObject();
    Volume changed = LocalVolumes.changed(volume, body, timers.nowUtc());
    volumes.checkRenaming(volume, changed.name());
    volumes
        .put(changed)
        .compose(saved -> renaming.renamed(volume.name(), changed.name()).map(saved))
        .onSuccess(saved -> answer(context, 200, saved))
        .onFailure(context::fail);
  }

  private void delete(RoutingContext context) {
    Volume volume = named(context);
    checkUnused(volume);
    files
        .unused(volume)
        .compose(
            idle -> {
              checkUnused(volume);
              return volumes.remove(volume);
            })
        .compose(forgotten -> files.delete(volume))
        .onSuccess(gone -> Answers.empty(context))
        .onFailure(context::fail);
  }

  private void checkUnused(Volume volume) {
    if (LocalVolumes.isBeingCreated(volume)) {
      throw ApiError.of(409, "Conflict", "the volume is being created");
    }
    users
        .of(volume)
        .ifPresent(
            user -> {
              throw ApiError.of(409, "Conflict", "the volume is used by " + user);
            });
  }

  /** Returns the current state of a volume, which may have changed during its creation. */
  private Volume current(Volume volume) {
    return volumes.find(String.valueOf(volume.id()));
  }

  private Volume named(RoutingContext context) {
    return volumes.find(context.pathParam("name"));
  }

  private Volume shown(Volume volume) {
    return LocalVolumes.isFirstGeneration(volume)
        ? volume
        : volume.toBuilder().attachments(users.attachments(volume)).build();
  }

  private void answer(RoutingContext context, int status, Volume volume) {
    Answers.json(context, status, JsonCodec.write(Volume.class, shown(volume)));
  }
}
