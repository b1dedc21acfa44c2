// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import langsmith.sandbox.api.model.ExecuteRequest;
import langsmith.sandbox.api.model.ExecuteResult;
import langsmith.sandbox.server.command.CommandFailedException;
import langsmith.sandbox.server.command.CommandHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operations on one box: files and blocking commands. Every one of them wakes a stopped box.
 */
final class DataPlane {
  private static final Logger log = LoggerFactory.getLogger(SandboxServer.class);

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private final Vertx vertx;
  private final Boxes boxes;
  private final BoxLifecycle lifecycle;

  DataPlane(Vertx vertx, Boxes boxes, BoxLifecycle lifecycle) {
    this.vertx = vertx;
    this.boxes = boxes;
    this.lifecycle = lifecycle;
  }

  void execute(RoutingContext context) {
    ExecuteRequest request = JsonCodec.read(ExecuteRequest.class, RequestReader.body(context));
    using(context, box -> lifecycle.wake(box).compose(host -> run(host, request)))
        .onSuccess(
            result -> Answers.json(context, 200, JsonCodec.write(ExecuteResult.class, result)))
        .onFailure(context::fail);
  }

  private static Future<ExecuteResult> run(CommandHost host, ExecuteRequest request) {
    return host.execute(request)
        .recover(
            e -> {
              if (e instanceof CommandFailedException failed) {
                return Future.failedFuture(
                    ApiError.of(
                        failed.status(), failed.errorType(), String.valueOf(failed.getMessage())));
              }
              return Future.failedFuture(
                  ApiError.causedBy(e, 500, "CommandError", "the command could not be run"));
            });
  }

  void upload(RoutingContext context) {
    String path = context.queryParam("path").get(0);
    HttpServerRequest request = context.request();
    using(
            context,
            box ->
                lifecycle
                    .wake(box)
                    .compose(host -> inFiles(files -> files.checkWritable(path), box))
                    .compose(writable -> Upload.receive(vertx, request, box.directory().incoming()))
                    .compose(received -> inFiles(files -> files.moveIn(received, path), box)))
        .onSuccess(
            written ->
                Answers.json(
                    context,
                    200,
                    new JsonObject()
                        .put("path", written.path())
                        .put("written", written.bytes())
                        .toBuffer()))
        .onFailure(context::fail);
  }

  void download(RoutingContext context) {
    String path = context.queryParam("path").get(0);
    using(
            context,
            box ->
                lifecycle
                    .wake(box)
                    .compose(host -> inFiles(files -> files.open(path), box))
                    .compose(opened -> send(context, opened)))
        .onFailure(context::fail);
  }

  private static Future<Void> send(RoutingContext context, BoxFiles.Opened opened) {
    FileChannel channel = opened.channel();
    context.request().resume();
    HttpServerResponse response = context.response();
    if (response.closed()) {
      close(channel);
      return Future.succeededFuture();
    }
    response
        .putHeader("Content-Type", "application/octet-stream")
        .putHeader("ETag", opened.etag())
        .putHeader("Last-Modified", HTTP_DATE.format(opened.lastModified()));
    return response
        .sendFile(channel)
        .onComplete(sent -> close(channel))
        .otherwise(
            e -> {
              log.debug("a download was not delivered: {}", e.toString());
              return null;
            });
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      log.debug("closing a file failed", e);
    }
  }

  /**
   * Runs something on the box that is named in the path, and keeps the box from idling meanwhile.
   */
  private <T> Future<T> using(RoutingContext context, Function<LocalBox, Future<T>> work) {
    String id = context.pathParam(ApiContract.BOX_ID);
    LocalBox box = boxes.withId(id).orElseThrow(() -> ApiError.noSuchBox(id));
    box.transferBegins();
    return work.apply(box).onComplete(done -> box.transferEnds());
  }

  private <T> Future<T> inFiles(FileWork<T> work, LocalBox box) {
    return vertx.executeBlocking(() -> work.on(new BoxFiles(box.directory())), false);
  }

  private interface FileWork<T> {
    T on(BoxFiles files);
  }
}
