// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import langsmith.sandbox.api.TemplatesApi;
import langsmith.sandbox.api.model.CreateTemplateRequest;
import langsmith.sandbox.api.model.SandboxTemplate;
import langsmith.sandbox.api.model.UpdateTemplateRequest;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.http.Operation;

/**
 * Makes, finds, renames and deletes templates, from which sandboxes and pools are made. Obtained
 * from {@link SandboxClient#templates()}; safe for use by several threads. All methods block until
 * the service has answered, and throw {@link SandboxException} when it refuses or cannot be
 * reached.
 *
 * <p>Servers of the first generation only; newer ones answer that there is no such part of the API.
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
   * {@return the same templates by requests that differ in what the options say}
   *
   * @param options headers and limits
   */
  public Templates with(RequestOptions options) {
    return new Templates(context.with(options));
  }

  /**
   * Creates a template. The request is never sent twice.
   *
   * @param wanted what the template should be
   * @return the template
   * @throws langsmith.sandbox.error.ResourceAlreadyExistsException if the name is taken
   * @throws langsmith.sandbox.error.SandboxValidationException if the service does not take it,
   *     such as because there is no such volume
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
   * {@return a template that exists}
   *
   * @param nameOrId its name or id
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public SandboxTemplate get(String nameOrId) {
    Arguments.segment("template", nameOrId);
    return calls.get(Operation.GET_TEMPLATE, nameOrId, api.getTemplate(nameOrId));
  }

  /** {@return all templates; fetched at once when the iteration begins} */
  public Listing<SandboxTemplate> list() {
    return Listing.ofAll(
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
   * @return the template as it is then
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
   * @throws langsmith.sandbox.error.ResourceInUseException if a pool or a sandbox is made from it
   */
  public void delete(String nameOrId) {
    Arguments.segment("template", nameOrId);
    calls.delete(Operation.DELETE_TEMPLATE, nameOrId, api.deleteTemplate(nameOrId));
  }
}
