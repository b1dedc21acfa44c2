// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A failed request, answered with an error envelope.
 *
 * <p>The message is sent to the caller. It never contains a path of the host, a key or the value of
 * a variable.
 */
@SuppressWarnings("serial") // never leaves the process
public final class ApiError extends RuntimeException {
  /**
   * A violated rule of the specification.
   *
   * @param location the path in the request, outermost first, such as {@code body, ttl_seconds}
   * @param message the rule
   */
  public record Violation(List<String> location, String message) {}

  static final String ALLOW = "Allow";

  private final int status;
  private final String error;
  private final List<Violation> violations;
  private final Map<String, String> headers;

  private ApiError(
      int status,
      String error,
      String message,
      List<Violation> violations,
      Map<String, String> headers,
      @Nullable Throwable cause) {
    // A refused request needs no stack trace; an error with a cause is a failure of the server.
    super(message, cause, false, cause != null);
    this.status = status;
    this.error = error;
    this.violations = violations;
    this.headers = headers;
  }

  public static ApiError of(int status, String error, String message) {
    return new ApiError(status, error, message, List.of(), Map.of(), null);
  }

  public static ApiError causedBy(Throwable cause, int status, String error, String message) {
    return new ApiError(status, error, message, List.of(), Map.of(), cause);
  }

  /**
   * Creates the error of a method that a resource does not have.
   *
   * @param allow the methods that it has
   */
  public static ApiError methodNotAllowed(String message, String allow) {
    return of(405, "MethodNotAllowed", message).withHeader(ALLOW, allow);
  }

  /**
   * Creates the error of a request that violates the specification: 422 with a list as {@code
   * detail}.
   */
  public static ApiError invalid(List<Violation> violations) {
    return new ApiError(422, "ValidationError", "request is invalid", violations, Map.of(), null);
  }

  public static ApiError invalid(String in, String name, String message) {
    return invalid(List.of(new Violation(List.of(in, name), message)));
  }

  public static ApiError noSuchBox(String nameOrId) {
    return of(404, "NotFound", "no sandbox with the name or id '" + nameOrId + "'");
  }

  /**
   * Refuses a request that contradicts itself or the state of a resource.
   *
   * @throws ApiError 400 if it does
   */
  public static void refuseIf(boolean contradiction, String message) {
    if (contradiction) {
      throw of(400, "InvalidRequest", message);
    }
  }

  ApiError withHeader(String name, String value) {
    return new ApiError(status, error, message(), violations, Map.of(name, value), getCause());
  }

  public int status() {
    return status;
  }

  String error() {
    return error;
  }

  public String message() {
    String message = getMessage();
    return message == null ? error : message;
  }

  /** Returns the violated rules; empty unless {@code detail} is a list. */
  public List<Violation> violations() {
    return violations;
  }

  Map<String, String> headers() {
    return headers;
  }
}
