// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import langsmith.sandbox.api.model.Pool;
import langsmith.sandbox.api.model.SandboxTemplate;
import langsmith.sandbox.server.box.BoxLifecycle;
import langsmith.sandbox.server.box.BoxPlan;
import langsmith.sandbox.server.box.Boxes;
import langsmith.sandbox.server.box.LocalBox;
import langsmith.sandbox.server.box.WarmBoxes;
import langsmith.sandbox.server.http.ApiError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The boxes of all pools. Confined to the server's event loop. */
public final class WarmPools implements WarmBoxes {
  private static final Logger log = LoggerFactory.getLogger(WarmPools.class);

  private final Catalogue<Pool> pools;
  private final Catalogue<SandboxTemplate> templates;
  private final Boxes boxes;
  private final BoxLifecycle lifecycle;
  private final CatalogueSources sources;
  private final Map<String, WarmPool<LocalBox>> byPool = new HashMap<>();

  public WarmPools(
      Catalogue<Pool> pools,
      Catalogue<SandboxTemplate> templates,
      Boxes boxes,
      BoxLifecycle lifecycle,
      CatalogueSources sources) {
    this.pools = pools;
    this.templates = templates;
    this.boxes = boxes;
    this.lifecycle = lifecycle;
    this.sources = sources;
  }

  /** Takes a ready box of the plan's template. */
  @Override
  public Optional<LocalBox> take(BoxPlan plan) {
    for (Pool pool : pools.newestFirst()) {
      WarmPool<LocalBox> warm = byPool.get(String.valueOf(pool.id()));
      String templateId =
          templates
              .named(String.valueOf(pool.templateName()))
              .map(SandboxTemplate::id)
              .orElse(null);
      if (warm != null && templateId != null && templateId.equals(plan.templateId())) {
        Optional<LocalBox> taken = warm.take();
        if (taken.isPresent()) {
          return taken;
        }
      }
    }
    return Optional.empty();
  }

  /** Creates the boxes of all pools. */
  public void fillAll() {
    for (Pool pool : pools.newestFirst()) {
      fill(pool);
    }
  }

  /** Creates or deletes boxes of a pool until it has its size. */
  Future<Void> fill(Pool pool) {
    String id = String.valueOf(pool.id());
    Integer replicas = pool.replicas();
    return byPool
        .computeIfAbsent(id, made -> new WarmPool<>(() -> make(id), this::discard))
        .resize(replicas == null ? 0 : replicas)
        .onFailure(e -> log.warn("pool {} could not be filled: {}", id, e.toString()));
  }

  /** Deletes the boxes of a pool. */
  void drop(Pool pool) {
    WarmPool<LocalBox> warm = byPool.remove(String.valueOf(pool.id()));
    if (warm != null) {
      warm.resize(0);
    }
  }

  /** Deletes all boxes of all pools. */
  public Future<Void> close() {
    List<Future<Void>> gone = new ArrayList<>();
    for (LocalBox box : boxes.waiting()) {
      gone.add(discard(box));
    }
    byPool.values().forEach(pool -> pool.resize(0));
    return Future.join(gone).mapEmpty();
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
}
