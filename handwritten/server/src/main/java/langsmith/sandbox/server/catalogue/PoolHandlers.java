// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import langsmith.sandbox.api.model.CreatePoolRequest;
import langsmith.sandbox.api.model.Pool;
import langsmith.sandbox.api.model.PoolList;
import langsmith.sandbox.api.model.SandboxTemplate;
import langsmith.sandbox.api.model.UpdatePoolRequest;
import langsmith.sandbox.server.box.Boxes;
import langsmith.sandbox.server.box.Quotas;
import langsmith.sandbox.server.box.Quotas.Quota;
import langsmith.sandbox.server.http.Answers;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.JsonCodec;
import langsmith.sandbox.server.http.Operations;
import langsmith.sandbox.server.http.RequestReader;
import langsmith.sandbox.server.time.LoopTimers;

/**
 * Handles the operations on pools, which provision boxes in advance. Confined to the server's event
 * loop.
 */
public final class PoolHandlers {
  public static final Catalogue.Form<Pool> FORM =
      Catalogue.Form.of("pools", "pool", Pool.class, pool -> String.valueOf(pool.id()), Pool::name);

  private static final int DEFAULT_READY_TIMEOUT_SECONDS = 30;

  private final Catalogue<Pool> pools;
  private final Catalogue<SandboxTemplate> templates;
  private final WarmPools warm;
  private final Boxes boxes;
  private final LoopTimers timers;
  private final Quotas quotas;

  public PoolHandlers(
      Catalogue<Pool> pools,
      Catalogue<SandboxTemplate> templates,
      WarmPools warm,
      Boxes boxes,
      LoopTimers timers,
      Quotas quotas) {
    this.pools = pools;
    this.templates = templates;
    this.warm = warm;
    this.boxes = boxes;
    this.timers = timers;
    this.quotas = quotas;
  }

  /** Registers the operations of this class. */
  public void addTo(Operations operations) {
    operations
        .on("createPool", this::create)
        .on("listPools", this::list)
        .on("getPool", this::get)
        .on("updatePool", this::update)
        .on("deletePool", this::delete);
  }

  private void create(RoutingContext context) {
    CreatePoolRequest request =
        JsonCodec.read(CreatePoolRequest.class, RequestReader.body(context));
    pools.checkFree(request.name());
    SandboxTemplate template =
        templates
            .named(request.templateName())
            .orElseThrow(() -> LocalTemplates.notFound(400, request.templateName()));
    if (!LocalTemplates.mounts(template).isEmpty()) {
      throw ApiError.of(
          400, "ValidationError", "a template that mounts volumes cannot have a pool");
    }
    quotas.check(Quota.POOLS, pools.size(), 1);
    quotas.check(Quota.SANDBOXES, boxes.count(), request.replicas());
    Pool pool =
        Pool.builder()
            .id(UUID.randomUUID().toString())
            .name(request.name())
            .templateName(template.name())
            .replicas(request.replicas())
            .createdAt(timers.nowUtc())
            .updatedAt(timers.nowUtc())
            .build();
    pools
        .put(pool)
        .compose(
            saved -> {
              Future<Void> filled = warm.fill(pool);
              if (Boolean.FALSE.equals(request.waitForReady())) {
                return Future.succeededFuture();
              }
              Integer seconds = request.timeout();
              return timers.within(
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

  private void get(RoutingContext context) {
    answer(context, 200, named(context));
  }

  private void list(RoutingContext context) {
    PoolList list = PoolList.builder().pools(pools.newestFirst()).build();
    Answers.json(context, 200, JsonCodec.write(PoolList.class, list));
  }

  private void update(RoutingContext context) {
    Pool pool = named(context);
    UpdatePoolRequest request =
        JsonCodec.read(UpdatePoolRequest.class, RequestReader.body(context));
    String name = request.name() == null ? pool.name() : request.name();
    pools.checkRenaming(pool, name);
    int before = replicas(pool);
    int after = request.replicas() == null ? before : request.replicas();
    if (after > before) {
      quotas.check(Quota.SANDBOXES, boxes.count(), after - before);
    }
    Pool changed = pool.toBuilder().name(name).replicas(after).updatedAt(timers.nowUtc()).build();
    pools
        .put(changed)
        .onSuccess(
            saved -> {
              warm.fill(saved);
              answer(context, 200, saved);
            })
        .onFailure(context::fail);
  }

  private void delete(RoutingContext context) {
    Pool pool = named(context);
    warm.drop(pool);
    pools.remove(pool).onSuccess(gone -> Answers.empty(context)).onFailure(context::fail);
  }

  /** Applies a new name of a template. */
  public Future<Void> templateRenamed(String before, String after) {
    List<Future<Pool>> saved = new ArrayList<>();
    for (Pool pool : pools.newestFirst()) {
      if (before.equals(pool.templateName())) {
        saved.add(pools.put(pool.toBuilder().templateName(after).build()));
      }
    }
    return Future.join(saved).mapEmpty();
  }

  private static int replicas(Pool pool) {
    Integer replicas = pool.replicas();
    return replicas == null ? 0 : replicas;
  }

  private Pool named(RoutingContext context) {
    return pools.find(context.pathParam("name"));
  }

  private static void answer(RoutingContext context, int status, Pool pool) {
    Answers.json(context, status, JsonCodec.write(Pool.class, pool));
  }
}
