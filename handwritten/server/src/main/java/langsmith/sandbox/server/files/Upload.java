// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.BodyPatience;
import langsmith.sandbox.server.http.ContinueExpectation;
import org.jspecify.annotations.Nullable;

/**
 * Receives the part {@code file} of a multipart request into a file, with backpressure from the
 * file. Used once. Confined to the server's event loop.
 */
public final class Upload {
  private static final String PART = "file";

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final AsyncFile file;
  private final Promise<Void> received = Promise.promise();
  private final BodyPatience waiting;
  private @Nullable HttpServerFileUpload part;
  private boolean partPaused;
  private boolean partEnded;
  private boolean requestEnded;
  private int checks;
  private long length;
  private long writtenTo;

  private Upload(Vertx vertx, Duration patience, HttpServerRequest request, AsyncFile file) {
    this.vertx = vertx;
    this.request = request;
    this.file = file;
    this.waiting = BodyPatience.begin(vertx, patience, () -> partPaused, received::tryFail);
  }

  /**
   * Receives the body of a paused request.
   *
   * @param patience how long the body may stop coming
   * @return the new file in the directory, which the caller moves or deletes. Fails with {@link
   *     ApiError} for an invalid body; then no file is left.
   */
  public static Future<Path> receive(
      Vertx vertx, Duration patience, HttpServerRequest request, Path directory) {
    String path = directory.resolve(UUID.randomUUID().toString()).toString();
    return vertx
        .fileSystem()
        .open(path, new OpenOptions().setWrite(true).setCreateNew(true))
        .compose(file -> receive(vertx, patience, request, file))
        .map(closed -> Path.of(path))
        .recover(
            failure ->
                vertx.fileSystem().delete(path).transform(deleted -> Future.failedFuture(failure)));
  }

  private static Future<Void> receive(
      Vertx vertx, Duration patience, HttpServerRequest request, AsyncFile file) {
    return new Upload(vertx, patience, request, file)
        .receive()
        .transform(
            outcome ->
                // Closing waits for pending writes.
                file.close()
                    .compose(
                        closed ->
                            outcome.succeeded()
                                ? Future.<Void>succeededFuture()
                                : Future.failedFuture(outcome.cause())));
  }

  private Future<Void> receive() {
    try {
      request.setExpectMultipart(true);
    } catch (IllegalStateException e) {
      waiting.end();
      return Future.failedFuture(
          ApiError.of(
              415,
              "UnsupportedMediaType",
              "the body must be multipart/form-data, with that Content-Type"));
    }
    request.uploadHandler(this::partBegins);
    request.exceptionHandler(received::tryFail);
    request.endHandler(
        end -> {
          requestEnded = true;
          checkWhole();
        });
    if (request.response().closed()) {
      // The connection ended before its close handler was set, so the handler is not called.
      received.tryFail(new ClosedChannelException());
    }
    ContinueExpectation.satisfy(request);
    request.resume();
    return received.future().onComplete(done -> waiting.end()).compose(whole -> finish());
  }

  private void partBegins(HttpServerFileUpload begun) {
    if (part != null || !begun.name().equals(PART)) {
      begun.handler(dropped -> waiting.progressed());
      return;
    }
    part = begun;
    begun.handler(chunk -> write(begun, chunk));
    begun.endHandler(
        end -> {
          partEnded = true;
          checkWhole();
        });
  }

  private void write(HttpServerFileUpload from, Buffer chunk) {
    waiting.progressed();
    if (received.future().isComplete()) {
      return;
    }
    long at = length;
    length += chunk.length();
    if (isHole(chunk)) {
      return;
    }
    writtenTo = length;
    file.write(chunk, at).onFailure(received::tryFail);
    if (file.writeQueueFull()) {
      partPaused = true;
      from.pause();
      file.drainHandler(
          drained -> {
            partPaused = false;
            from.resume();
            checkWhole();
          });
    }
  }

  /** Returns whether a chunk has only zeros, which are not written, so that they take no space. */
  private static boolean isHole(Buffer chunk) {
    int at = 0;
    while (at + Long.BYTES <= chunk.length() && chunk.getLong(at) == 0) {
      at += Long.BYTES;
    }
    while (at < chunk.length() && chunk.getByte(at) == 0) {
      at++;
    }
    return at == chunk.length();
  }

  /** Gives the file its length, if it ends with a hole. */
  private Future<Void> finish() {
    if (writtenTo == length) {
      return Future.succeededFuture();
    }
    return file.write(Buffer.buffer(new byte[1]), length - 1);
  }

  /** Fails the upload if the body ended before the part did. */
  private void checkWhole() {
    if (!requestEnded) {
      return;
    }
    // Bytes that were buffered while the part was paused are delivered before this check runs. A
    // check from before the last resumption would be too early; a later one follows.
    int check = ++checks;
    vertx.runOnContext(
        handedOver -> {
          if (check != checks) {
            return;
          }
          if (partEnded) {
            received.tryComplete();
          } else if (part == null) {
            received.tryFail(
                ApiError.invalid(
                    "body", PART, "expected one part with this name and with a file name"));
          } else if (!partPaused) {
            received.tryFail(ApiError.invalid("body", PART, "the part ends before its boundary"));
          }
        });
  }
}
