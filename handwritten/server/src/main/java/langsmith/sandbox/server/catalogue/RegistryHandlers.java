// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import langsmith.sandbox.api.model.CreateRegistryRequest;
import langsmith.sandbox.api.model.Registry;
import langsmith.sandbox.api.model.RegistryAuthType;
import langsmith.sandbox.api.model.RegistryList;
import langsmith.sandbox.api.model.RegistryProvider;
import langsmith.sandbox.api.model.UpdateRegistryRequest;
import langsmith.sandbox.server.box.BoxViews;
import langsmith.sandbox.server.http.Answers;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.JsonCodec;
import langsmith.sandbox.server.http.Operations;
import langsmith.sandbox.server.http.Page;
import langsmith.sandbox.server.http.Query;
import langsmith.sandbox.server.http.RequestReader;
import langsmith.sandbox.server.time.Timers;
import org.jspecify.annotations.Nullable;

/**
 * Handles the operations on registries, which are stored but never contacted. Confined to the
 * server's event loop.
 */
public final class RegistryHandlers {
  private static final int DEFAULT_CURSOR_SIZE = 20;

  private final Catalogue<LocalRegistry> registries;
  private final Timers timers;

  public RegistryHandlers(Catalogue<LocalRegistry> registries, Timers timers) {
    this.registries = registries;
    this.timers = timers;
  }

  /** Registers the operations of this class. */
  public void addTo(Operations operations) {
    operations
        .on("createRegistry", this::create)
        .on("listRegistries", this::list)
        .on("getRegistry", this::get)
        .on("updateRegistry", this::update)
        .on("deleteRegistry", this::delete);
  }

  private void create(RoutingContext context) {
    CreateRegistryRequest request =
        JsonCodec.read(CreateRegistryRequest.class, RequestReader.body(context));
    registries.checkFree(request.name());
    LocalRegistry registry =
        new LocalRegistry(
            at(Registry.builder().name(request.name()), request.url())
                .id(UUID.randomUUID().toString())
                .authType(or(request.authType(), RegistryAuthType.DOCKER_CONFIG))
                .awsRoleArn(request.awsRoleArn())
                .createdAt(timers.nowUtc())
                .createdBy(BoxViews.CALLER)
                .updatedAt(timers.nowUtc())
                .updatedBy(BoxViews.CALLER)
                .build(),
            request.username(),
            request.password());
    check(registry);
    answer(context, 201, registries.put(registry));
  }

  private void get(RoutingContext context) {
    answer(context, 200, Future.succeededFuture(named(context)));
  }

  private void list(RoutingContext context) {
    Query query = new Query(context);
    List<LocalRegistry> picked =
        registries.newestFirst().stream()
            .filter(registry -> query.admitsName(registry.shown().name()))
            .toList();
    Page<LocalRegistry> page =
        query.page(picked, query.order(Map.of(), registries::number), DEFAULT_CURSOR_SIZE);
    List<Registry> items = page.items().stream().map(LocalRegistry::shown).toList();
    RegistryList list =
        RegistryList.builder()
            .items(items)
            .registries(items)
            .nextCursor(page.nextCursor())
            .offset(page.nextOffset())
            .build();
    Query.answer(context, JsonCodec.write(RegistryList.class, list).toJsonObject(), page);
  }

  private void update(RoutingContext context) {
    LocalRegistry registry = named(context);
    UpdateRegistryRequest request =
        JsonCodec.read(UpdateRegistryRequest.class, RequestReader.body(context));
    Registry before = registry.shown();
    String name = or(request.name(), before.name());
    registries.checkRenaming(registry, name);
    Registry.Builder changed = before.toBuilder().name(name).updatedAt(timers.nowUtc());
    if (request.url() != null) {
      at(changed, request.url());
    }
    if (request.authType() != null) {
      changed.authType(request.authType());
    }
    if (request.awsRoleArn() != null) {
      changed.awsRoleArn(request.awsRoleArn());
    }
    LocalRegistry updated =
        new LocalRegistry(
            changed.build(),
            request.username() == null ? registry.username() : request.username(),
            request.password() == null ? registry.password() : request.password());
    check(updated);
    answer(context, 200, registries.put(updated));
  }

  private void delete(RoutingContext context) {
    registries
        .remove(named(context))
        .onSuccess(gone -> Answers.empty(context))
        .onFailure(context::fail);
  }

  private static Registry.Builder at(Registry.Builder registry, String url) {
    RegistryProvider provider = LocalRegistry.provider(url);
    return registry
        .url(url)
        .provider(provider)
        .repositorySearchMode(LocalRegistry.searchMode(provider));
  }

  /** Checks that the required credentials are present. */
  private static void check(LocalRegistry registry) {
    boolean byRole = RegistryAuthType.AWS_ROLE.equals(registry.shown().authType());
    if (byRole && isBlank(registry.shown().awsRoleArn())) {
      throw ApiError.invalid("body", "aws_role_arn", "required with AWS_ROLE");
    }
    if (!byRole && isBlank(registry.username())) {
      throw ApiError.invalid("body", "username", "required with DOCKER_CONFIG");
    }
    if (!byRole && isBlank(registry.password())) {
      throw ApiError.invalid("body", "password", "required with DOCKER_CONFIG");
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private LocalRegistry named(RoutingContext context) {
    return registries.find(context.pathParam("name"));
  }

  private static <T> T or(@Nullable T value, T absent) {
    return value == null ? absent : value;
  }

  private static void answer(RoutingContext context, int status, Future<LocalRegistry> registry) {
    registry
        .onSuccess(
            found -> Answers.json(context, status, JsonCodec.write(Registry.class, found.shown())))
        .onFailure(context::fail);
  }
}
