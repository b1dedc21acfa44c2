// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.composition;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.openapi.contract.OpenAPIContract;
import java.time.OffsetDateTime;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import langsmith.sandbox.api.model.Pool;
import langsmith.sandbox.api.model.SandboxTemplate;
import langsmith.sandbox.api.model.Usage;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.server.box.BoxHandlers;
import langsmith.sandbox.server.box.BoxLifecycle;
import langsmith.sandbox.server.box.BoxViews;
import langsmith.sandbox.server.box.BoxWorker;
import langsmith.sandbox.server.box.Boxes;
import langsmith.sandbox.server.box.ProvisioningDelay;
import langsmith.sandbox.server.box.Quotas;
import langsmith.sandbox.server.box.UsageLedger;
import langsmith.sandbox.server.catalogue.Catalogue;
import langsmith.sandbox.server.catalogue.CatalogueSources;
import langsmith.sandbox.server.catalogue.ImagePulls;
import langsmith.sandbox.server.catalogue.LocalRegistry;
import langsmith.sandbox.server.catalogue.LocalSnapshot;
import langsmith.sandbox.server.catalogue.LocalTemplates;
import langsmith.sandbox.server.catalogue.LocalVolumes;
import langsmith.sandbox.server.catalogue.PoolHandlers;
import langsmith.sandbox.server.catalogue.RegistryHandlers;
import langsmith.sandbox.server.catalogue.ResourceUsers;
import langsmith.sandbox.server.catalogue.SnapshotBuilder;
import langsmith.sandbox.server.catalogue.SnapshotCatalogue;
import langsmith.sandbox.server.catalogue.SnapshotContents;
import langsmith.sandbox.server.catalogue.SnapshotFiles;
import langsmith.sandbox.server.catalogue.SnapshotHandlers;
import langsmith.sandbox.server.catalogue.SnapshotReference;
import langsmith.sandbox.server.catalogue.TemplateHandlers;
import langsmith.sandbox.server.catalogue.UsageHandlers;
import langsmith.sandbox.server.catalogue.VolumeClones;
import langsmith.sandbox.server.catalogue.VolumeFiles;
import langsmith.sandbox.server.catalogue.VolumeHandlers;
import langsmith.sandbox.server.catalogue.WarmPools;
import langsmith.sandbox.server.dataplane.ApiHostRoutes;
import langsmith.sandbox.server.dataplane.BoxSockets;
import langsmith.sandbox.server.dataplane.DataPlaneHandlers;
import langsmith.sandbox.server.dataplane.EventStreams;
import langsmith.sandbox.server.fault.FaultPlan;
import langsmith.sandbox.server.http.Addresses;
import langsmith.sandbox.server.http.ApiContract;
import langsmith.sandbox.server.http.Guards;
import langsmith.sandbox.server.http.Operations;
import langsmith.sandbox.server.http.Upgrades;
import langsmith.sandbox.server.links.LinkHandlers;
import langsmith.sandbox.server.links.Links;
import langsmith.sandbox.server.links.LoginTokens;
import langsmith.sandbox.server.links.ServiceProxy;
import langsmith.sandbox.server.recording.Recorder;
import langsmith.sandbox.server.recording.RequestRecording;
import langsmith.sandbox.server.store.DataDirectory;
import langsmith.sandbox.server.store.Journal;
import langsmith.sandbox.server.time.LoopTimers;
import langsmith.sandbox.server.time.Timers;
import langsmith.sandbox.server.time.VertxTimers;

/**
 * Creates the objects that live as long as the server, and wires them. Confined to the server's
 * event loop.
 */
final class CompositionRoot {
  private final Vertx vertx;
  private final ServerSettings settings;
  private final Journal journal;
  private final LoopTimers timers;
  private final Addresses addresses;
  private final IntPredicate reachable;

  // Resources.
  private final Catalogue<Volume> volumes;
  private final Catalogue<SandboxTemplate> templates;
  private final Catalogue<Pool> pools;
  private final Catalogue<LocalRegistry> registries;
  private final SnapshotCatalogue snapshots;
  private final CatalogueSources sources;
  private final VolumeClones clones = new VolumeClones();
  private final UsageLedger ledger = new UsageLedger();

  // Boxes.
  private final Boxes boxes;
  private final BoxLifecycle lifecycle;
  private final WarmPools warm;

  private final Router router;

  CompositionRoot(
      Vertx vertx,
      ServerSettings settings,
      SavedState saved,
      OpenAPIContract contract,
      FaultPlan faults,
      IntSupplier port) {
    this.vertx = vertx;
    this.settings = settings;
    journal = saved.journal();
    addresses =
        new Addresses(
            () -> "http://" + settings.address().urlHost() + ":" + port.getAsInt(),
            settings.allowedHosts());
    // Links must not point to this server itself.
    reachable = target -> target != port.getAsInt() && settings.tunnelPorts().test(target);
    Timers configured = settings.timers();
    timers =
        new LoopTimers(
            vertx.getOrCreateContext(), configured == null ? new VertxTimers(vertx) : configured);

    volumes = saved.catalogue(LocalVolumes.FORM);
    templates = saved.catalogue(LocalTemplates.FORM);
    pools = saved.catalogue(PoolHandlers.FORM);
    registries = saved.catalogue(LocalRegistry.FORM);
    Catalogue<LocalSnapshot> ownSnapshots = saved.catalogue(LocalSnapshot.FORM);
    ownSnapshots
        .newestFirst()
        .forEach(snapshot -> SnapshotBuilder.count(snapshot, ledger, timers.now()));
    snapshots = new SnapshotCatalogue(ownSnapshots, settings.quotas());
    sources = new CatalogueSources(saved.data(), templates, volumes, clones, snapshots);

    boxes = new Boxes(saved.data().boxes(), timers, settings.quotas(), journal);
    boxes.restore(saved.of(Boxes.KIND));
    ProvisioningDelay delay = new ProvisioningDelay(timers, settings.provisioningDelay());
    BoxWorker worker =
        new BoxWorker(vertx, sources, settings.commands(), faults, settings.recorder());
    lifecycle = new BoxLifecycle(timers, boxes, worker, delay, ledger);
    warm = new WarmPools(pools, templates, boxes, lifecycle, sources);
    seed();

    router = router(contract, operations(saved.data(), delay, faults), faults);
    Recorder recorder = settings.recorder();
    if (recorder != null) {
      router.route().order(-1).handler(new RequestRecording(recorder));
    }
  }

  /** Adds the resources set on the builder, unless they exist. */
  private void seed() {
    OffsetDateTime now = timers.nowUtc();
    for (String name : settings.templates()) {
      if (templates.named(name).isEmpty()) {
        templates.put(LocalTemplates.plain(name, now));
      }
    }
    for (SnapshotReference reference : settings.snapshots()) {
      if (snapshots.find(reference.toString()).isEmpty()) {
        snapshots.add(LocalSnapshot.empty(reference, now));
      }
    }
  }

  private Operations operations(DataDirectory data, ProvisioningDelay delay, FaultPlan faults) {
    Quotas quotas = settings.quotas();
    ResourceUsers users = new ResourceUsers(templates, pools, boxes);
    BoxViews views = new BoxViews(addresses, sources);
    PoolHandlers poolHandlers = new PoolHandlers(pools, templates, warm, boxes, timers, quotas);
    TemplateHandlers templateHandlers =
        new TemplateHandlers(templates, volumes, timers, users, poolHandlers::templateRenamed);
    Operations operations = new Operations();
    new BoxHandlers(boxes, lifecycle, sources, warm, views, timers).addTo(operations);
    VolumeFiles files = new VolumeFiles(vertx, data, lifecycle, users, clones);
    new VolumeHandlers(volumes, timers, quotas, users, files, templateHandlers::volumeRenamed)
        .addTo(operations);
    templateHandlers.addTo(operations);
    poolHandlers.addTo(operations);
    ImagePulls images = new ImagePulls(registries, delay);
    SnapshotContents contents =
        new SnapshotContents(lifecycle, images, new SnapshotFiles(vertx, data, delay));
    SnapshotBuilder builder = new SnapshotBuilder(snapshots, images, contents, timers, ledger);
    new SnapshotHandlers(snapshots, builder, boxes).addTo(operations);
    new RegistryHandlers(registries, timers).addTo(operations);
    new UsageHandlers(boxes, ledger, quotas, timers, this::count).addTo(operations);
    new DataPlaneHandlers(vertx, boxes, lifecycle, sources, faults, settings.requestPatience())
        .addTo(operations);
    return operations;
  }

  private Router router(OpenAPIContract contract, Operations operations, FaultPlan faults) {
    Links links = new Links(timers);
    LinkHandlers linkHandlers =
        new LinkHandlers(vertx, boxes, lifecycle, links, addresses, reachable);
    linkHandlers.addTo(operations);
    LoginTokens logins = new LoginTokens(addresses::local, timers);
    ServiceProxy services =
        new ServiceProxy(vertx, boxes, lifecycle, links, logins, settings.apiKey());
    Upgrades upgrades = new Upgrades(faults);
    BoxSockets sockets =
        new BoxSockets(
            boxes,
            lifecycle,
            upgrades,
            settings.tunnelPorts(),
            ServerVerticle.MAX_WEB_SOCKET_BYTES);
    new EventStreams(boxes, lifecycle, upgrades).addTo(operations);
    return ServerRoutes.build(
        vertx,
        contract,
        settings.requestPatience(),
        new Guards(settings.apiKey(), settings.address().urlHost(), settings.allowedHosts()),
        operations,
        open -> {
          services.addTo(open);
          logins.addTo(open);
          linkHandlers.addTo(open);
        },
        keyed -> {
          sockets.addTo(keyed);
          new ApiHostRoutes(
                  boxes, ApiContract.boxPaths(contract), ApiContract.collections(contract))
              .addTo(keyed);
        });
  }

  private void count(Usage.Builder usage) {
    usage
        .poolsCount((long) pools.size())
        .templatesCount((long) templates.size())
        .registriesCount((long) registries.size())
        .snapshotsCount((long) snapshots.size());
  }

  /** Starts the timers of restored resources and returns the router. */
  Router open() {
    boxes.all().forEach(lifecycle::rearm);
    warm.fillAll();
    return router;
  }

  /** Ends every command. */
  Future<Void> close() {
    return warm.close()
        .transform(drained -> lifecycle.suspendAll())
        .onComplete(suspended -> journal.close());
  }
}
