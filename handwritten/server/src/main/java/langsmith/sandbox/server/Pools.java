// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import langsmith.sandbox.api.model.CreatePoolRequest;
import langsmith.sandbox.api.model.Pool;
import langsmith.sandbox.api.model.PoolList;
import langsmith.sandbox.api.model.SandboxTemplate;
import langsmith.sandbox.api.model.UpdatePoolRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operations on pools, which keep boxes ready that nobody has asked for yet. Confined to the
 * server's event loop.
 */
final class Pools {
  static final Catalogue.Form<Pool> FORM =
      Catalogue.Form.of("pools", "pool", Pool.class, pool -> String.valueOf(pool.id()), Pool::name);

  private static final Logger log = LoggerFactory.getLogger(SandboxServer.class);
  private static final int DEFAULT_READY_TIMEOUT_SECONDS = 30;

  private final Catalogue<Pool> pools;
  private final Catalogue<SandboxTemplate> templates;
  private final Boxes boxes;
  private final BoxLifecycle lifecycle;
  private final BoxSources sources;
  private final Timers timers;
  private final SandboxQuotas quotas;
  private final Map<String, WarmPool<LocalBox>> warm = new HashMap<>();

  Pools(
      Catalogue<Pool> pools,
      Catalogue<SandboxTemplate> templates,
      Boxes boxes,
      BoxLifecycle lifecycle,
      BoxSources sources,
      Timers timers,
      SandboxQuotas quotas) {
    this.pools = pools;
    this.templates = templates;
    this.boxes = boxes;
    this.lifecycle = lifecycle;
    this.sources = sources;
    this.timers = timers;
    this.quotas = quotas;
  }

  /** Makes the boxes of all pools. */
  void fillAll() {
    for (Pool pool : pools.newestFirst()) {
      fill(pool);
    }
  }

  /** Hands out a box that is ready and was made from a template. */
  Optional<LocalBox> take(BoxPlan plan) {
    for (Pool pool : pools.newestFirst()) {
      WarmPool<LocalBox> boxesOfPool = warm.get(String.valueOf(pool.id()));
      String templateId =
          templates
              .named(String.valueOf(pool.templateName()))
              .map(SandboxTemplate::id)
              .orElse(null);
      if (boxesOfPool != null && templateId != null && templateId.equals(plan.templateId())) {
        Optional<LocalBox> taken = boxesOfPool.take();
        if (taken.isPresent()) {
          return taken;
        }
      }
    }
    return Optional.empty();
  }

  /** Deletes every box that waits. */
  Future<Void> close() {
    List<Future<Void>> gone = new ArrayList<>();
    for (LocalBox box : boxes.waiting()) {
      gone.add(discard(box));
    }
    warm.values().forEach(pool -> pool.resize(0));
    return Future.join(gone).mapEmpty();
  }

  void create(RoutingContext context) {
    CreatePoolRequest request =
        JsonCodec.read(CreatePoolRequest.class, RequestReader.body(context));
    pools.checkFree(request.name());
    SandboxTemplate template =
        templates
            .named(request.templateName())
            .orElseThrow(() -> Templates.notFound(400, request.templateName()));
    if (!Templates.mounts(template).isEmpty()) {
      throw ApiError.of(
          400, "ValidationError", "a template that mounts volumes cannot have a pool");
    }
    quotas.checkPools(pools.size());
    quotas.checkSandboxes(boxes.count(), request.replicas());
    Pool pool =
        Pool.builder()
            .id(UUID.randomUUID().toString())
            .name(request.name())
            .templateName(template.name())
            .replicas(request.replicas())
            .createdAt(now())
            .updatedAt(now())
            .build();
    pools
        .put(pool)
        .compose(
            saved -> {
              Future<Void> filled = fill(pool);
              if (Boolean.FALSE.equals(request.waitForReady())) {
                return Future.succeededFuture();
              }
              Integer seconds = request.timeout();
              return lifecycle.within(
                  Duration.ofSeconds(seconds == null ? DEFAULT_READY_TIMEOUT_SECONDS : seconds),
                  filled);
            })
        .onSuccess(ready -> answer(context, 201, pool))
        .onFailure(e -> context.fail(notReady(e)));
  }

  private static Throwable notReady(Throwable cause) {
    return cause instanceof TimeoutException
        ? ApiError.of(504, "Timeout", "the boxes of the pool were not ready in time")
        : cause;
  }

  void get(RoutingContext context) {
    answer(context, 200, named(context));
  }

  void list(RoutingContext context) {
    PoolList list = PoolList.builder().pools(pools.newestFirst()).build();
    Answers.json(context, 200, JsonCodec.write(PoolList.class, list));
  }

  void update(RoutingContext context) {
    Pool pool = named(context);
    UpdatePoolRequest request =
        JsonCodec.read(UpdatePoolRequest.class, RequestReader.body(context));
    String name = request.name() == null ? pool.name() : request.name();
    pools.checkRenaming(pool, name);
    int before = replicas(pool);
    int after = request.replicas() == null ? before : request.replicas();
    if (after > before) {
      quotas.checkSandboxes(boxes.count(), after - before);
    }
    Pool changed = pool.toBuilder().name(name).replicas(after).updatedAt(now()).build();
    pools
        .put(changed)
        .onSuccess(
            saved -> {
              fill(saved);
              answer(context, 200, saved);
            })
        .onFailure(context::fail);
  }

  void delete(RoutingContext context) {
    Pool pool = named(context);
    WarmPool<LocalBox> boxesOfPool = warm.remove(String.valueOf(pool.id()));
    if (boxesOfPool != null) {
      boxesOfPool.resize(0);
    }
    pools.remove(pool).onSuccess(gone -> Answers.empty(context)).onFailure(context::fail);
  }

  /** Takes note that a template got another name. */
  Future<Void> templateRenamed(String before, String after) {
    List<Future<Pool>> saved = new ArrayList<>();
    for (Pool pool : pools.newestFirst()) {
      if (before.equals(pool.templateName())) {
        saved.add(pools.put(pool.toBuilder().templateName(after).build()));
      }
    }
    return Future.join(saved).mapEmpty();
  }

  private Future<Void> fill(Pool pool) {
    String id = String.valueOf(pool.id());
    return warm.computeIfAbsent(id, made -> new WarmPool<>(() -> make(id), this::discard))
        .resize(replicas(pool))
        .onFailure(e -> log.warn("pool {} could not be filled: {}", id, e.toString()));
  }

  private Future<LocalBox> make(String poolId) {
    Optional<Pool> pool = pools.withId(poolId);
    if (pool.isEmpty()) {
      return Future.failedFuture(new IllegalStateException("the pool is gone"));
    }
    try {
      LocalBox box = boxes.addWaiting(sources.plan(String.valueOf(pool.get().templateName())));
      return lifecycle.provision(box).map(box).onFailure(e -> discard(box));
    } catch (ApiError e) {
      return Future.failedFuture(e);
    }
  }

  private Future<Void> discard(LocalBox box) {
    boxes.removeWaiting(box);
    return lifecycle.delete(box);
  }

  private static int replicas(Pool pool) {
    Integer replicas = pool.replicas();
    return replicas == null ? 0 : replicas;
  }

  private Pool named(RoutingContext context) {
    return pools.find(context.pathParam("name"));
  }

  private OffsetDateTime now() {
    return timers.now().atOffset(ZoneOffset.UTC);
  }

  private static void answer(RoutingContext context, int status, Pool pool) {
    Answers.json(context, status, JsonCodec.write(Pool.class, pool));
  }
}
