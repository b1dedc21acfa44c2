// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.dataplane;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import langsmith.sandbox.api.model.ExecuteRequest;
import langsmith.sandbox.api.model.ExecuteResult;
import langsmith.sandbox.api.model.GlobRequest;
import langsmith.sandbox.api.model.GlobResult;
import langsmith.sandbox.api.model.GrepRequest;
import langsmith.sandbox.api.model.GrepResult;
import langsmith.sandbox.server.box.BoxLifecycle;
import langsmith.sandbox.server.box.BoxSources;
import langsmith.sandbox.server.box.Boxes;
import langsmith.sandbox.server.box.LocalBox;
import langsmith.sandbox.server.command.CommandHost;
import langsmith.sandbox.server.command.ExecutionFailedException;
import langsmith.sandbox.server.fault.FaultPlan;
import langsmith.sandbox.server.files.BoxFiles;
import langsmith.sandbox.server.files.BoxSearch;
import langsmith.sandbox.server.files.FileDelivery;
import langsmith.sandbox.server.files.Upload;
import langsmith.sandbox.server.http.Answers;
import langsmith.sandbox.server.http.ApiContract;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.JsonCodec;
import langsmith.sandbox.server.http.Operations;
import langsmith.sandbox.server.http.RequestReader;

/**
 * Handles the operations on one box: files and blocking commands. Each of them starts a stopped
 * box.
 */
public final class DataPlaneHandlers {
  private final Vertx vertx;
  private final Boxes boxes;
  private final BoxLifecycle lifecycle;
  private final BoxSources sources;
  private final FaultPlan faults;
  private final Duration patience;

  /**
   * Creates the handlers.
   *
   * @param patience how long an upload may stop coming
   */
  public DataPlaneHandlers(
      Vertx vertx,
      Boxes boxes,
      BoxLifecycle lifecycle,
      BoxSources sources,
      FaultPlan faults,
      Duration patience) {
    this.patience = patience;
    this.vertx = vertx;
    this.boxes = boxes;
    this.lifecycle = lifecycle;
    this.sources = sources;
    this.faults = faults;
  }

  /** Registers the operations of this class. */
  public void addTo(Operations operations) {
    operations
        .on("execute", this::execute)
        .on("upload", this::upload)
        .on("download", this::download)
        .on("statFile", this::download)
        .on("glob", this::glob)
        .on("grep", this::grep);
  }

  private void execute(RoutingContext context) {
    ExecuteRequest request = JsonCodec.read(ExecuteRequest.class, RequestReader.body(context));
    using(context, box -> lifecycle.wake(box).compose(host -> run(host, request)))
        .onSuccess(
            result -> Answers.json(context, 200, JsonCodec.write(ExecuteResult.class, result)))
        .onFailure(context::fail);
  }

  private static Future<ExecuteResult> run(CommandHost host, ExecuteRequest request) {
    return host.execute(request).recover(DataPlaneHandlers::failed);
  }

  /** Returns a failure to run a command as the error that is sent. */
  static <T> Future<T> failed(Throwable e) {
    if (e instanceof ApiError) {
      return Future.failedFuture(e);
    }
    return Future.failedFuture(
        e instanceof ExecutionFailedException failed
            ? ApiError.of(failed.status(), failed.errorType(), String.valueOf(failed.getMessage()))
            : ApiError.causedBy(e, 500, "CommandError", "the command could not be run"));
  }

  private void upload(RoutingContext context) {
    String path = context.queryParam("path").get(0);
    HttpServerRequest request = context.request();
    using(
            context,
            box ->
                lifecycle
                    .wake(box)
                    .compose(host -> inFiles(files -> files.checkWritable(path), box))
                    .compose(
                        writable ->
                            Upload.receive(vertx, patience, request, box.directory().incoming()))
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

  /** Handles GET and HEAD. */
  private void download(RoutingContext context) {
    String path = context.queryParam("path").get(0);
    using(
            context,
            box ->
                lifecycle
                    .wake(box)
                    .compose(host -> inFiles(files -> files.open(path), box))
                    .compose(
                        opened ->
                            FileDelivery.send(
                                context.request(),
                                opened,
                                context.request().method().equals(HttpMethod.HEAD)
                                    ? Optional.empty()
                                    : faults.takenBy(box.name()).takeForDownload())))
        .onFailure(context::fail);
  }

  private void glob(RoutingContext context) {
    GlobRequest request = JsonCodec.read(GlobRequest.class, RequestReader.body(context));
    search(context, search -> JsonCodec.write(GlobResult.class, search.glob(request)));
  }

  private void grep(RoutingContext context) {
    GrepRequest request = JsonCodec.read(GrepRequest.class, RequestReader.body(context));
    search(context, search -> JsonCodec.write(GrepResult.class, search.grep(request)));
  }

  private void search(RoutingContext context, Function<BoxSearch, Buffer> work) {
    using(
            context,
            box ->
                lifecycle
                    .wake(box)
                    .compose(
                        host ->
                            vertx.executeBlocking(
                                () -> work.apply(new BoxSearch(box.directory(), System::nanoTime)),
                                false)))
        .onSuccess(result -> Answers.json(context, 200, result))
        .onFailure(context::fail);
  }

  /** Runs an operation on the box in the path, and keeps the box awake during it. */
  private <T> Future<T> using(RoutingContext context, Function<LocalBox, Future<T>> work) {
    String id = context.pathParam(ApiContract.BOX_ID);
    LocalBox box = boxes.withId(id).orElseThrow(() -> ApiError.noSuchBox(id));
    box.transferBegins();
    return work.apply(box).onComplete(done -> box.transferEnds());
  }

  private <T> Future<T> inFiles(FileWork<T> work, LocalBox box) {
    Map<Path, Long> sizes = sources.volumeSizes(box.plan());
    return vertx.executeBlocking(() -> work.on(new BoxFiles(box.directory(), sizes)), false);
  }

  private interface FileWork<T> {
    T on(BoxFiles files);
  }
}
