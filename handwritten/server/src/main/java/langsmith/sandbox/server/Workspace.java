// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import langsmith.sandbox.api.model.Pool;
import langsmith.sandbox.api.model.SandboxTemplate;
import langsmith.sandbox.api.model.Usage;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.server.command.CommandHost;

/** Puts together everything that the control plane knows. Confined to the server's event loop. */
final class Workspace {
  private final Catalogue<Volume> volumes;
  private final Catalogue<SandboxTemplate> templates;
  private final Catalogue<Pool> pools;
  private final Catalogue<LocalRegistry> registries;
  private final SnapshotCatalogue snapshots;
  private final Journal journal;
  private final Boxes boxes;
  private final BoxLifecycle lifecycle;
  private final BoxSources sources;
  private final Pools poolOperations;
  private final Map<String, Handler<RoutingContext>> operations = new HashMap<>();

  Workspace(
      Vertx vertx,
      Context loop,
      ServerSettings settings,
      DataDirectory data,
      Journal journal,
      Remembered remembered,
      Function<LocalBox, CommandHost> hosts,
      Supplier<String> endpoint) {
    this.journal = journal;
    Timers configured = settings.timers();
    Timers timers = configured == null ? new VertxTimers(vertx) : configured;
    volumes = remembered.catalogue(Volumes.FORM, journal);
    templates = remembered.catalogue(Templates.FORM, journal);
    pools = remembered.catalogue(Pools.FORM, journal);
    Catalogue<LocalSnapshot> ownSnapshots = remembered.catalogue(LocalSnapshot.FORM, journal);
    snapshots = new SnapshotCatalogue(ownSnapshots);
    registries = remembered.catalogue(LocalRegistry.FORM, journal);
    sources = new BoxSources(data, templates, volumes, snapshots);
    UsageLedger ledger = new UsageLedger();
    for (LocalSnapshot snapshot : ownSnapshots.newestFirst()) {
      SnapshotBuilder.count(snapshot, ledger, timers.now());
    }
    boxes = new Boxes(data.boxes(), timers, settings.quotas());
    boxes.restore(remembered.of(BoxLifecycle.KIND));
    lifecycle =
        new BoxLifecycle(vertx, loop, timers, boxes, sources, journal, ledger, settings, hosts);
    poolOperations =
        new Pools(pools, templates, boxes, lifecycle, sources, timers, settings.quotas());
    add(
        new ControlPlane(
            boxes, lifecycle, sources, poolOperations, new BoxViews(endpoint, volumes)));
    Templates templateOperations =
        new Templates(templates, volumes, timers, this::userOf, poolOperations::templateRenamed);
    add(
        new Volumes(
            vertx,
            volumes,
            data,
            timers,
            settings.quotas(),
            this::userOf,
            templateOperations::volumeRenamed));
    add(templateOperations);
    add(poolOperations);
    add(
        new Snapshots(
            snapshots,
            new SnapshotBuilder(
                vertx, snapshots, registries, lifecycle, data, timers, ledger, settings.quotas()),
            boxes));
    add(new Registries(registries, timers));
    UsageReports usage = new UsageReports(boxes, ledger, settings.quotas(), timers, this::count);
    operations.put("getUsage", usage::usage);
    operations.put("listUsageCosts", usage::costs);
    seed(settings, timers);
  }

  /** Adds what the builder of the server was told to, unless it is there already. */
  private void seed(ServerSettings settings, Timers timers) {
    OffsetDateTime now = timers.now().atOffset(ZoneOffset.UTC);
    for (String name : settings.templates()) {
      if (templates.named(name).isEmpty()) {
        templates.put(Templates.plain(name, now));
      }
    }
    for (SnapshotReference reference : settings.snapshots()) {
      if (snapshots.find(reference.toString()).isEmpty()) {
        snapshots.add(LocalSnapshot.empty(reference, now));
      }
    }
  }

  private void count(Usage.Builder usage) {
    usage
        .poolsCount((long) pools.size())
        .templatesCount((long) templates.size())
        .registriesCount((long) registries.size())
        .snapshotsCount((long) snapshots.size());
  }

  Boxes boxes() {
    return boxes;
  }

  BoxLifecycle lifecycle() {
    return lifecycle;
  }

  BoxSources sources() {
    return sources;
  }

  /** Returns what answers which operation of the specification. */
  Map<String, Handler<RoutingContext>> operations() {
    return operations;
  }

  /** Lets time go on for what was remembered. */
  void open() {
    boxes.all().forEach(lifecycle::rearm);
    poolOperations.fillAll();
  }

  /** Ends every command. */
  Future<Void> close() {
    return poolOperations
        .close()
        .transform(drained -> lifecycle.suspendAll())
        .onComplete(suspended -> journal.close());
  }

  private Optional<String> userOf(Volume volume) {
    Optional<String> template =
        templates.newestFirst().stream()
            .filter(candidate -> Templates.mountsVolume(candidate, volume.name()))
            .findFirst()
            .map(found -> "the template '" + found.name() + "'");
    return template.or(
        () ->
            boxes.all().stream()
                .filter(
                    box ->
                        box.plan().volumes().stream()
                            .anyMatch(attached -> attached.volumeId().equals(volume.id())))
                .findFirst()
                .map(box -> "the sandbox '" + box.name() + "'"));
  }

  private Optional<String> userOf(SandboxTemplate template) {
    Optional<String> pool =
        pools.newestFirst().stream()
            .filter(candidate -> template.name().equals(candidate.templateName()))
            .findFirst()
            .map(found -> "the pool '" + found.name() + "'");
    return pool.or(
        () ->
            boxes.all().stream()
                .filter(box -> String.valueOf(template.id()).equals(box.plan().templateId()))
                .findFirst()
                .map(box -> "the sandbox '" + box.name() + "'"));
  }

  private void add(ControlPlane control) {
    operations.put("createBox", control::create);
    operations.put("listBoxes", control::list);
    operations.put("getBox", control::get);
    operations.put("updateBox", control::update);
    operations.put("deleteBox", control::delete);
    operations.put("getBoxStatus", control::status);
    operations.put("startBox", control::start);
    operations.put("stopBox", control::stop);
    operations.put("deleteBoxes", control::deleteBatch);
  }

  private void add(Volumes handlers) {
    operations.put("createVolume", handlers::create);
    operations.put("listVolumes", handlers::list);
    operations.put("getVolume", handlers::get);
    operations.put("updateVolume", handlers::update);
    operations.put("deleteVolume", handlers::delete);
  }

  private void add(Templates handlers) {
    operations.put("createTemplate", handlers::create);
    operations.put("listTemplates", handlers::list);
    operations.put("getTemplate", handlers::get);
    operations.put("updateTemplate", handlers::update);
    operations.put("deleteTemplate", handlers::delete);
  }

  private void add(Snapshots handlers) {
    operations.put("createSnapshot", handlers::create);
    operations.put("captureSnapshot", handlers::capture);
    operations.put("listSnapshots", handlers::list);
    operations.put("getSnapshot", handlers::get);
    operations.put("getSnapshotTags", handlers::tags);
    operations.put("deleteSnapshot", handlers::delete);
  }

  private void add(Registries handlers) {
    operations.put("createRegistry", handlers::create);
    operations.put("listRegistries", handlers::list);
    operations.put("getRegistry", handlers::get);
    operations.put("updateRegistry", handlers::update);
    operations.put("deleteRegistry", handlers::delete);
  }

  private void add(Pools handlers) {
    operations.put("createPool", handlers::create);
    operations.put("listPools", handlers::list);
    operations.put("getPool", handlers::get);
    operations.put("updatePool", handlers::update);
    operations.put("deletePool", handlers::delete);
  }
}
