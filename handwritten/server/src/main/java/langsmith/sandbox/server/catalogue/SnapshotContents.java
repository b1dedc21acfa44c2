// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import langsmith.sandbox.api.model.ExecuteRequest;
import langsmith.sandbox.api.model.ExecuteResult;
import langsmith.sandbox.server.box.BoxLifecycle;
import langsmith.sandbox.server.box.LocalBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of snapshots, by what they are made from: a box, an image, or an image of the Docker
 * that a box uses. The last is unpacked by a command of the box, which can do no more than any
 * other. Confined to the server's event loop.
 */
public final class SnapshotContents {
  private static final Logger log = LoggerFactory.getLogger(SnapshotContents.class);
  private static final int PATIENCE_SECONDS = 600;
  private static final int NO_DOCKER = 90;
  private static final int NO_IMAGE = 91;
  private static final int NO_EXIT = -1;

  /** What Docker adds to the files of every container. */
  private static final String ADDED = ".dockerenv dev/console dev/pts dev/shm";

  private final BoxLifecycle lifecycle;
  private final ImagePulls images;
  private final SnapshotFiles files;

  public SnapshotContents(BoxLifecycle lifecycle, ImagePulls images, SnapshotFiles files) {
    this.lifecycle = lifecycle;
    this.images = images;
    this.files = files;
  }

  /** Copies the files of a box, and completes with their size in bytes. */
  Future<Long> ofBox(LocalBox box, LocalSnapshot snapshot) {
    return lifecycle.undisturbed(box, () -> files.copy(box.directory(), snapshot));
  }

  /** Makes a snapshot without files: the image itself is not pulled. */
  Future<Long> ofImage(String image, LocalSnapshot snapshot) {
    return images.pull(image).compose(pulled -> files.empty(snapshot));
  }

  /**
   * Makes the files of an image those of a snapshot, and completes with their size in bytes.
   * Without Docker in the box there are none. Fails with {@link ImagePulls.ImageException} if the
   * image does not exist.
   */
  Future<Long> ofImageIn(LocalBox box, String image, LocalSnapshot snapshot) {
    return images.pull(image).compose(named -> unpack(box, image, snapshot));
  }

  /** Deletes the files of a snapshot, if there are any. */
  Future<Long> delete(LocalSnapshot snapshot) {
    return files.delete(snapshot);
  }

  private Future<Long> unpack(LocalBox box, String image, LocalSnapshot snapshot) {
    String directory = ".image-" + snapshot.id();
    ExecuteRequest request =
        ExecuteRequest.builder()
            .command(script(image, directory))
            .shell("/bin/bash")
            .cwd("/")
            .timeoutSeconds(PATIENCE_SECONDS)
            .build();
    return lifecycle
        .wake(box)
        .compose(host -> host.execute(request))
        .compose(result -> take(box, result, image, directory, snapshot));
  }

  private Future<Long> take(
      LocalBox box, ExecuteResult result, String image, String directory, LocalSnapshot snapshot) {
    Integer exitCode = result.exitCode();
    return switch (exitCode == null ? NO_EXIT : exitCode) {
      case 0 -> files.move(box.directory(), directory, snapshot);
      case NO_DOCKER -> files.empty(snapshot);
      case NO_IMAGE ->
          Future.failedFuture(
              new ImagePulls.ImageException(
                  "there is no image '" + image + "' in the sandbox's Docker"));
      default -> {
        log.debug("unpacking exited with {}: {}", result.exitCode(), result.stderr());
        yield files
            .discard(box.directory(), directory)
            .transform(
                discarded ->
                    Future.failedFuture(
                        new ImagePulls.ImageException(
                            "the image '" + image + "' could not be unpacked in the sandbox")));
      }
    };
  }

  /** An image's name has no character that a shell treats in a special way. */
  private static String script(String image, String directory) {
    return String.join(
        "\n",
        "set -eu -o pipefail",
        "docker info > /dev/null 2>&1 || exit " + NO_DOCKER,
        "docker image inspect '" + image + "' > /dev/null 2>&1 || exit " + NO_IMAGE,
        "mkdir '" + directory + "'",
        "container=$(docker create --network none '" + image + "' none)",
        "trap 'docker rm \"$container\" > /dev/null' EXIT",
        "chown 1 '" + directory + "' 2> /dev/null && owner=--same-owner || owner=--no-same-owner",
        "docker export \"$container\" | tar --extract --preserve-permissions $owner --anchored"
            + " --exclude="
            + ADDED.replace(" ", " --exclude=")
            + " --directory='"
            + directory
            + "'",
        "chown \"$(id -u)\" '" + directory + "'");
  }
}
