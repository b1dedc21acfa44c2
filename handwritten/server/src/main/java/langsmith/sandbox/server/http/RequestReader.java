// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.json.schema.common.dsl.SchemaType;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatableRequest;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the specified parts of a request: parameters, decoded exactly once, and JSON bodies of
 * at most {@link #MAX_JSON_BYTES}.
 */
public final class RequestReader implements RequestExtractor {
  static final int MAX_JSON_BYTES = 1 << 20;

  private static final String BODY = RequestReader.class.getName() + ".body";

  private final Duration patience;

  /**
   * Creates a reader.
   *
   * @param patience how long a body may stop coming
   */
  public RequestReader(Duration patience) {
    this.patience = patience;
  }

  /** Returns the text of the JSON body that {@link #extractValidatableRequest} read. */
  public static Buffer body(RoutingContext context) {
    return context.get(BODY);
  }

  @Override
  public Future<ValidatableRequest> extractValidatableRequest(
      RoutingContext context, Operation operation) {
    HttpServerRequest request = context.request();
    Map<String, RequestParameter> headers = new HashMap<>();
    Map<String, RequestParameter> path = new HashMap<>();
    Map<String, RequestParameter> query = new HashMap<>();
    for (Parameter parameter : operation.getParameters()) {
      String name = parameter.getName();
      switch (parameter.getIn()) {
        case PATH -> path.put(name, single(parameter, context.pathParam(name)));
        case QUERY -> query.put(name, all(parameter, context.queryParam(name)));
        case HEADER -> headers.put(name, single(parameter, request.getHeader(name)));
        case COOKIE -> {
          // The specification has none.
        }
      }
    }
    if (operation.getRequestBody() == null) {
      return Future.succeededFuture(new ReadRequest(headers, path, query, new Value(null), null));
    }
    return readBody(context)
        .map(WholeNumbers::in)
        .map(
            body -> {
              context.put(BODY, body);
              return new ReadRequest(
                  headers, path, query, new Value(body), request.getHeader("Content-Type"));
            });
  }

  private static RequestParameter all(Parameter parameter, List<String> values) {
    if (values.isEmpty()) {
      return new Value(null);
    }
    if (parameter.getSchemaType() != SchemaType.ARRAY) {
      return single(parameter, values.get(0));
    }
    return new Value(
        values.stream()
            .map(value -> parameter.getName() + "=" + text(value))
            .collect(Collectors.joining("&")));
  }

  private static RequestParameter single(Parameter parameter, @Nullable String value) {
    if (value == null) {
      return new Value(null);
    }
    boolean text = parameter.getSchemaType() == SchemaType.STRING;
    return new Value(text ? text(value) : WholeNumbers.of(value));
  }

  /**
   * Returns a text as JSON. The validator parses parameters as JSON if possible, which would turn
   * the file name 12.5 into a number, and refuse a quotation mark. It also splits lists at each
   * {@code &}.
   */
  private static String text(String value) {
    return Json.encode(value).replace("&", "\\u0026");
  }

  private Future<Buffer> readBody(RoutingContext context) {
    HttpServerRequest request = context.request();
    Promise<Buffer> promise = Promise.promise();
    Buffer body = Buffer.buffer();
    BodyPatience waiting =
        BodyPatience.begin(context.vertx(), patience, () -> false, promise::tryFail);
    request.handler(
        chunk -> {
          waiting.progressed();
          if (body.length() + chunk.length() > MAX_JSON_BYTES) {
            promise.tryFail(
                ApiError.of(
                    413,
                    "PayloadTooLarge",
                    "a JSON body may have at most " + MAX_JSON_BYTES + " bytes"));
          } else {
            body.appendBuffer(chunk);
          }
        });
    request.endHandler(end -> promise.tryComplete(body));
    request.exceptionHandler(promise::tryFail);
    if (request.response().closed()) {
      promise.tryFail(new ClosedChannelException());
    }
    ContinueExpectation.satisfy(request);
    request.resume();
    return promise.future().onComplete(read -> waiting.end());
  }

  /** An extracted value; null for none. */
  private record Value(@Nullable Object get) implements RequestParameter {}

  /** The request as the validator needs it. */
  private record ReadRequest(
      Map<String, RequestParameter> getHeaders,
      Map<String, RequestParameter> getPathParameters,
      Map<String, RequestParameter> getQuery,
      RequestParameter getBody,
      @Nullable String getContentType)
      implements ValidatableRequest {
    @Override
    public Map<String, RequestParameter> getCookies() {
      return Map.of();
    }
  }
}
