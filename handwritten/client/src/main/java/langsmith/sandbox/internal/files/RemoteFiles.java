// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.util.function.Supplier;
import langsmith.sandbox.api.DataPlaneApi;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.RestClient;
import langsmith.sandbox.internal.http.Task;

/**
 * Access to the files of one sandbox.
 *
 * @param rest HTTP
 * @param api the sandbox's data plane, for transfers of any length
 * @param sandbox its name, for messages
 * @param lookUp fetches the sandbox from the control plane; throws if it is gone
 */
public record RemoteFiles(RestClient rest, DataPlaneApi api, String sandbox, Runnable lookUp) {
  Task of(Operation operation, String doing, String path) {
    return Task.of(operation, describe(doing, path), new Task.Resource("file", path));
  }

  /** Returns a description of an operation on a file. */
  String describe(String doing, String path) {
    return doing + " \"" + path + "\" of the sandbox \"" + sandbox + "\"";
  }

  /**
   * Runs a call whose 404 may refer to the file or the sandbox. If the response does not say which,
   * queries the control plane.
   */
  <T> T withNotFoundDetail(Supplier<T> call) {
    try {
      return call.get();
    } catch (ResourceNotFoundException e) {
      throw notFoundDetail(e);
    }
  }

  private ResourceNotFoundException notFoundDetail(ResourceNotFoundException missing) {
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
