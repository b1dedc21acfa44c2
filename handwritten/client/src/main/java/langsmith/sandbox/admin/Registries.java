// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import langsmith.sandbox.api.ListRegistriesQuery;
import langsmith.sandbox.api.RegistriesApi;
import langsmith.sandbox.api.model.Registry;
import langsmith.sandbox.api.model.RegistryList;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.resource.PageSource;
import langsmith.sandbox.internal.resource.PagedListing;
import langsmith.sandbox.internal.resource.ResourceCalls;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.request.Listing;
import langsmith.sandbox.request.RequestOptions;
import org.jspecify.annotations.Nullable;

/**
 * Adds, finds, changes and deletes registries, whose credentials give access to images. Obtained
 * from {@link langsmith.sandbox.SandboxClient#registries()}; safe for use by several threads. All
 * methods block until the service has responded, and throw {@link SandboxException} if it refuses
 * or cannot be reached.
 */
public final class Registries {
  private final SandboxContext context;
  private final ResourceCalls calls;
  private final RegistriesApi api;

  Registries(SandboxContext context) {
    this.context = context;
    this.calls = new ResourceCalls(context.rest(), "registry");
    this.api = context.rest().controlPlane(RegistriesApi.class);
  }

  /**
   * {@return a view whose requests use the given options instead of earlier ones}
   *
   * @param options headers and limits
   */
  public Registries with(RequestOptions options) {
    return new Registries(context.with(options));
  }

  /**
   * Adds a registry. The request is never sent twice.
   *
   * @param wanted the registry and its credentials
   * @return the registry, without its credentials
   * @throws langsmith.sandbox.error.ResourceAlreadyExistsException if the name is taken
   */
  public Registry create(CreateRegistry wanted) {
    String name = wanted.request().name();
    return calls.create(
        Operation.CREATE_REGISTRY,
        name,
        calls.resource(name),
        api.createRegistry(wanted.request()));
  }

  /**
   * {@return an existing registry}
   *
   * @param nameOrId its name or id
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public Registry get(String nameOrId) {
    Arguments.segment("registry", nameOrId);
    return calls.get(Operation.GET_REGISTRY, nameOrId, api.getRegistry(nameOrId));
  }

  /** {@return all registries, newest first} */
  public Listing<Registry> list() {
    return listing(null);
  }

  /**
   * {@return the registries whose name contains a text, newest first}
   *
   * @param nameContains not blank
   */
  public Listing<Registry> list(String nameContains) {
    return listing(Arguments.notBlank("nameContains", nameContains));
  }

  private Listing<Registry> listing(@Nullable String nameContains) {
    return new PagedListing<>(
        new PageSource<>() {
          @Override
          public Operation operation() {
            return Operation.LIST_REGISTRIES;
          }

          @Override
          public int pageSize() {
            return 100;
          }

          @SuppressWarnings("deprecation") // what older servers know instead
          @Override
          public PageSource.Page<Registry> fetch(PageSource.Position position) {
            RegistryList page =
                calls.list(
                    operation(),
                    "listing registries",
                    api.listRegistries(
                        ListRegistriesQuery.builder()
                            .pageSize(position.pageSize())
                            .cursor(position.cursor())
                            .limit(position.limit())
                            .offset(position.offset())
                            .nameContains(nameContains)
                            .build()));
            return new PageSource.Page<>(page.items(), page.registries(), page.nextCursor());
          }

          @Override
          public String identity(Registry registry) {
            return registry.name();
          }
        });
  }

  /**
   * Changes a registry and returns its new state. An empty update only fetches it. The request is
   * never sent twice.
   *
   * @param nameOrId its name or id
   * @param update what to change
   * @return the new state
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   * @throws langsmith.sandbox.error.ResourceNameConflictException if the new name is taken
   */
  public Registry update(String nameOrId, UpdateRegistry update) {
    if (update.isEmpty()) {
      return get(nameOrId);
    }
    Arguments.segment("registry", nameOrId);
    return calls.update(
        Operation.UPDATE_REGISTRY, nameOrId, api.updateRegistry(nameOrId, update.request()));
  }

  /**
   * Deletes a registry.
   *
   * @param nameOrId its name or id
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public void delete(String nameOrId) {
    Arguments.segment("registry", nameOrId);
    calls.delete(Operation.DELETE_REGISTRY, nameOrId, api.deleteRegistry(nameOrId));
  }
}
