// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.openapi.validation.ValidatorException;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every failed request with an error envelope, whose {@code error_id} is also logged. */
public final class ErrorResponder implements Handler<RoutingContext> {
  private static final Logger log = LoggerFactory.getLogger(ErrorResponder.class);

  private final AllowedMethods methods;

  public ErrorResponder(AllowedMethods methods) {
    this.methods = methods;
  }

  @Override
  public void handle(RoutingContext context) {
    ApiError error = toApiError(context.failure(), context.statusCode());
    if (error.status() == 405 && error.headers().isEmpty()) {
      error = error.withHeader(ApiError.ALLOW, methods.at(context.normalizedPath()));
    }
    String errorId = newErrorId();
    logError(context, error, errorId);
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      // The status was already sent: only a broken connection can signal the failure.
      context.request().connection().close().onFailure(e -> log.debug("close failed", e));
      return;
    }
    error.headers().forEach(response::putHeader);
    // Read and drop the rest of the body, so that the client can read the response.
    context.request().resume();
    response.setStatusCode(error.status());
    Future<Void> sent =
        context.request().method().equals(HttpMethod.HEAD)
            ? response.end()
            : response
                .putHeader("Content-Type", "application/json")
                .end(body(error, errorId).toBuffer());
    sent.onFailure(e -> log.debug("error {} was not delivered: {}", errorId, e.toString()));
    if (error.status() == 408) {
      // What would come next is the rest of the body, if anything.
      sent.eventually(() -> context.request().connection().close())
          .onFailure(e -> log.debug("close failed", e));
    }
  }

  /** Answers a malformed request and closes its connection. */
  public static void answerMalformed(HttpServerRequest request) {
    Throwable cause = request.decoderResult().cause();
    ApiError error =
        cause instanceof TooLongHttpLineException
            ? ApiError.of(414, "InvalidRequest", "the request line is too long")
            : cause instanceof TooLongHttpHeaderException
                ? ApiError.of(431, "InvalidRequest", "the headers are too long")
                : ApiError.of(400, "InvalidRequest", "this is not an HTTP request");
    String errorId = newErrorId();
    log.debug("malformed request refused with {}, error_id {}", error.status(), errorId);
    request
        .response()
        .setStatusCode(error.status())
        .putHeader("Connection", "close")
        .putHeader("Content-Type", "application/json")
        .end(body(error, errorId).toBuffer())
        .onFailure(e -> log.debug("error {} was not delivered: {}", errorId, e.toString()));
  }

  static String newErrorId() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  public static JsonObject body(ApiError error, String errorId) {
    if (error.violations().isEmpty()) {
      return new JsonObject()
          .put(
              "detail",
              new JsonObject()
                  .put("error", error.error())
                  .put("message", error.message())
                  .put("error_id", errorId));
    }
    JsonArray items = new JsonArray();
    for (ApiError.Violation violation : error.violations()) {
      items.add(
          new JsonObject()
              .put("loc", new JsonArray(violation.location()))
              .put("msg", violation.message())
              .put("type", "value_error"));
    }
    return new JsonObject().put("detail", items).put("error_id", errorId);
  }

  private static ApiError toApiError(@Nullable Throwable failure, int statusCode) {
    if (isFullDisk(failure)) {
      return ApiError.of(500, "NoSpaceLeft", "no space left on the disk of the local server");
    }
    if (failure instanceof ApiError error) {
      return error;
    }
    if (failure instanceof HttpClosedException) {
      return ApiError.of(
          400, "InvalidRequest", "the connection was closed before the request ended");
    }
    if (failure instanceof ValidatorException invalid) {
      return Violations.of(invalid);
    }
    if (failure instanceof HttpException refused) {
      if (refused.getCause() instanceof ValidatorException invalid) {
        return Violations.of(invalid);
      }
      return forStatus(refused.getStatusCode());
    }
    if (failure != null && (statusCode < 400 || statusCode >= 500)) {
      return ApiError.causedBy(
          failure, 500, "InternalError", "the local server failed; its log has the reason");
    }
    return forStatus(statusCode);
  }

  /** Returns whether a failure is that of a full disk, which only its text tells. */
  private static boolean isFullDisk(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException
          && String.valueOf(cause.getMessage()).contains("No space left on device")) {
        return true;
      }
    }
    return false;
  }

  private static ApiError forStatus(int status) {
    return switch (status) {
      case 404 -> ApiError.of(404, "NotFound", "no such resource");
      case 405 -> ApiError.of(405, "MethodNotAllowed", "the resource does not support this method");
      default ->
          status >= 400 && status < 500
              ? ApiError.of(status, "InvalidRequest", "the request is malformed")
              : ApiError.of(500, "InternalError", "the local server failed");
    };
  }

  private static void logError(RoutingContext context, ApiError error, String errorId) {
    String method = context.request().method().name();
    if (error.status() == 500 || error.getCause() != null) {
      log.error(
          "{} {} failed with {} {}, error_id {}",
          method,
          context.normalizedPath(),
          error.status(),
          error.error(),
          errorId,
          error.getCause());
    } else {
      log.debug(
          "{} {} refused with {} {}, error_id {}",
          method,
          context.normalizedPath(),
          error.status(),
          error.error(),
          errorId);
    }
  }
}
