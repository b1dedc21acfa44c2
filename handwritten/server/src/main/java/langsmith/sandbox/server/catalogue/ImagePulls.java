// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import java.util.regex.Pattern;
import langsmith.sandbox.server.box.ProvisioningDelay;
import langsmith.sandbox.server.http.ApiError;
import org.jspecify.annotations.Nullable;

/**
 * Simulates the pulling of images. No image is pulled; an invalid name fails like an image that
 * cannot be.
 */
public final class ImagePulls {
  private static final Pattern IMAGE =
      Pattern.compile(
          "(?:[A-Za-z0-9.-]+(?::[0-9]+)?/)?[a-z0-9]+(?:[._/-]+[a-z0-9]+)*"
              + "(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@sha256:[0-9a-f]{64})?");

  private final Catalogue<LocalRegistry> registries;
  private final ProvisioningDelay delay;

  public ImagePulls(Catalogue<LocalRegistry> registries, ProvisioningDelay delay) {
    this.registries = registries;
    this.delay = delay;
  }

  /**
   * Checks that a registry exists.
   *
   * @param id null for none
   * @throws ApiError 400 if it does not
   */
  void checkRegistry(@Nullable String id) {
    if (id != null && registries.withId(id).isEmpty()) {
      throw ApiError.of(400, "InvalidRequest", "no registry with the id '" + id + "'");
    }
  }

  /** Completes after the provisioning delay; fails with {@link ImageException}. */
  Future<Void> pull(String image) {
    return delay
        .pass()
        .compose(
            waited ->
                IMAGE.matcher(image).matches()
                    ? Future.succeededFuture()
                    : Future.failedFuture(
                        new ImageException("'" + image + "' is not the name of an image")));
  }

  /** The image cannot be used; the message is for the caller. */
  static final class ImageException extends Exception {
    private static final long serialVersionUID = 1;

    ImageException(String message) {
      super(message);
    }
  }
}
