// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.util.function.Supplier;
import langsmith.sandbox.api.DataPlaneApi;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.RestClient;
import langsmith.sandbox.internal.http.Task;

/**
 * The sandbox that files belong to, and how to talk to it.
 *
 * @param rest HTTP
 * @param api the sandbox's data plane, for transfers of any length
 * @param sandbox its name, for messages
 * @param lookUp asks the control plane for the sandbox; throws if it is gone
 */
public record RemoteFiles(RestClient rest, DataPlaneApi api, String sandbox, Runnable lookUp) {
  Task of(Operation operation, String doing, String path) {
    return Task.of(operation, describe(doing, path), new Task.Resource("file", path));
  }

  /** Says what is being done to a file. */
  String describe(String doing, String path) {
    return doing + " \"" + path + "\" of the sandbox \"" + sandbox + "\"";
  }

  /**
   * Makes a call whose 404 may mean the file or the sandbox; unless the answer says which, the
   * control plane knows.
   */
  <T> T orSayWhatIsMissing(Supplier<T> call) {
    try {
      return call.get();
    } catch (ResourceNotFoundException e) {
      throw whatIsMissing(e);
    }
  }

  private ResourceNotFoundException whatIsMissing(ResourceNotFoundException missing) {
    if ("FileNotFound".equals(missing.errorType())) {
      return missing;
    }
    try {
      lookUp.run();
      return missing;
    } catch (ResourceNotFoundException noSandbox) {
      noSandbox.addSuppressed(missing);
      return noSandbox;
    } catch (RuntimeException e) {
      missing.addSuppressed(e);
      return missing;
    }
  }
}
