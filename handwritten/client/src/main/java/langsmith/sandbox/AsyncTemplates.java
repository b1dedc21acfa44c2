// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.api.model.SandboxTemplate;
import org.jspecify.annotations.Nullable;

/**
 * {@link Templates} in futures. No method blocks; each future fails with what the blocking method
 * throws, and completes on the client's {@linkplain SandboxClient.Builder#callbackExecutor callback
 * executor}. Cancelling a future ends its request and what would follow; whether the service had
 * done its part by then is not known. Arguments are checked when the work begins. Safe for use by
 * several threads.
 */
public final class AsyncTemplates {
  private final AsyncCalls<Templates> calls;

  AsyncTemplates(SandboxContext context) {
    this.calls = new AsyncCalls<>(context, Templates::new);
  }

  /**
   * {@return the same by requests that differ in what the options say}
   *
   * @param options headers and limits
   */
  public AsyncTemplates with(RequestOptions options) {
    return new AsyncTemplates(calls.context().with(options));
  }

  /**
   * See {@link Templates#create(CreateTemplate)}.
   *
   * @param wanted what the template should be
   * @return the template
   */
  public CompletableFuture<SandboxTemplate> create(CreateTemplate wanted) {
    return calls.call(templates -> templates.create(wanted));
  }

  /**
   * See {@link Templates#get(String)}.
   *
   * @param nameOrId its name or id
   * @return the template
   */
  public CompletableFuture<SandboxTemplate> get(String nameOrId) {
    return calls.call(templates -> templates.get(nameOrId));
  }

  /**
   * See {@link Templates#list()}.
   *
   * @return all of them
   */
  public CompletableFuture<List<SandboxTemplate>> list() {
    return calls.call(templates -> templates.list().toList());
  }

  /**
   * See {@link Templates#rename(String, String)}.
   *
   * @param nameOrId its name or id
   * @param newName unique in the workspace
   * @return the template as it is then
   */
  public CompletableFuture<SandboxTemplate> rename(String nameOrId, String newName) {
    return calls.call(templates -> templates.rename(nameOrId, newName));
  }

  /**
   * See {@link Templates#delete(String)}.
   *
   * @param nameOrId its name or id
   * @return completes when it is deleted
   */
  public CompletableFuture<@Nullable Void> delete(String nameOrId) {
    return calls.run(templates -> templates.delete(nameOrId));
  }
}
