// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import langsmith.sandbox.api.TemplatesApi;
import langsmith.sandbox.api.model.CreateTemplateRequest;
import langsmith.sandbox.api.model.SandboxTemplate;
import langsmith.sandbox.api.model.UpdateTemplateRequest;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.resource.PagedListing;
import langsmith.sandbox.internal.resource.ResourceCalls;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.request.Listing;
import langsmith.sandbox.request.RequestOptions;

/**
 * Creates, finds, renames and deletes templates, from which sandboxes and pools are created.
 * Obtained from {@link langsmith.sandbox.SandboxClient#templates()}; safe for use by several
 * threads. All methods block until the service has responded, and throw {@link SandboxException} if
 * it refuses or cannot be reached.
 *
 * <p>Servers of the first generation only; newer ones do not have this part of the API.
 */
public final class Templates {
  private final SandboxContext context;
  private final ResourceCalls calls;
  private final TemplatesApi api;

  Templates(SandboxContext context) {
    this.context = context;
    this.calls = new ResourceCalls(context.rest(), "template");
    this.api = context.rest().controlPlane(TemplatesApi.class);
  }

  /**
   * {@return a view whose requests use the given options instead of earlier ones}
   *
   * @param options headers and limits
   */
  public Templates with(RequestOptions options) {
    return new Templates(context.with(options));
  }

  /**
   * Creates a template. The request is never sent twice.
   *
   * @param wanted the settings of the template
   * @return the template
   * @throws langsmith.sandbox.error.ResourceAlreadyExistsException if the name is taken
   * @throws langsmith.sandbox.error.SandboxValidationException if the service rejects the settings,
   *     such as a volume that does not exist
   */
  public SandboxTemplate create(CreateTemplate wanted) {
    CreateTemplateRequest request = wanted.request();
    return calls.create(
        Operation.CREATE_TEMPLATE,
        request.name(),
        calls.resource(request.name()),
        api.createTemplate(request));
  }

  /**
   * {@return an existing template}
   *
   * @param nameOrId its name or id
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public SandboxTemplate get(String nameOrId) {
    Arguments.segment("template", nameOrId);
    return calls.get(Operation.GET_TEMPLATE, nameOrId, api.getTemplate(nameOrId));
  }

  /** {@return all templates; an iteration fetches them in one request} */
  public Listing<SandboxTemplate> list() {
    return PagedListing.ofAll(
        Operation.LIST_TEMPLATES,
        () ->
            calls
                .list(Operation.LIST_TEMPLATES, "listing templates", api.listTemplates())
                .templates(),
        SandboxTemplate::name);
  }

  /**
   * Renames a template. The request is never sent twice.
   *
   * @param nameOrId its name or id
   * @param newName unique in the workspace, at most 63 characters
   * @return the new state
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   * @throws langsmith.sandbox.error.ResourceNameConflictException if the new name is taken
   */
  public SandboxTemplate rename(String nameOrId, String newName) {
    Arguments.segment("template", nameOrId);
    Arguments.bounded("the template name", newName, 63);
    return calls.update(
        Operation.UPDATE_TEMPLATE,
        nameOrId,
        api.updateTemplate(nameOrId, UpdateTemplateRequest.builder().name(newName).build()));
  }

  /**
   * Deletes a template.
   *
   * @param nameOrId its name or id
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   * @throws langsmith.sandbox.error.ResourceInUseException if a pool or a sandbox uses it
   */
  public void delete(String nameOrId) {
    Arguments.segment("template", nameOrId);
    calls.delete(Operation.DELETE_TEMPLATE, nameOrId, api.deleteTemplate(nameOrId));
  }
}
