// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.telemetry;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request, command or tunnel: the same object in every call of a {@link TelemetryListener}
 * about it, compared by identity. Safe for use by several threads.
 */
public final class TracedOperation {
  /** The kinds of operations. */
  public enum Kind {
    /** One attempt of an HTTP request. */
    REQUEST,
    /** A command, as seen by one handle. */
    COMMAND,
    /** A tunnel, or a single connection to a port. */
    TUNNEL
  }

  private final Kind kind;
  private final String name;
  private final @Nullable String sandbox;

  // Guarded by itself.
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /**
   * Creates an operation. Meant for the client, and for tests of listeners.
   *
   * @param kind its kind
   * @param name see {@link #name()}
   * @param sandbox see {@link #sandbox()}
   */
  public TracedOperation(Kind kind, String name, @Nullable String sandbox) {
    this.kind = Objects.requireNonNull(kind, "kind");
    this.name = Objects.requireNonNull(name, "name");
    this.sandbox = sandbox;
  }

  /** {@return the kind} */
  public Kind kind() {
    return kind;
  }

  /** {@return the name, one of some dozens, so that it can be a dimension of metrics} */
  public String name() {
    return name;
  }

  /**
   * {@return the name of the sandbox, or its id if only that is known; null if the operation is not
   * about one sandbox}
   */
  public @Nullable String sandbox() {
    return sandbox;
  }

  /**
   * Adds a header to the request, or to every WebSocket upgrade or request of the command or
   * tunnel. It has an effect only within the first call about the operation. Headers of the same
   * name that the application has set take precedence; headers that HTTP does not allow, or that
   * authenticate or frame the request, are dropped.
   *
   * @param header such as {@code traceparent}; case does not matter
   * @param value printable ASCII
   */
  public void header(String header, String value) {
    synchronized (headers) {
      headers.put(header, value);
    }
  }

  /** {@return the added headers, in a new unmodifiable map} */
  public Map<String, String> headers() {
    synchronized (headers) {
      Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      copy.putAll(headers);
      return Collections.unmodifiableMap(copy);
    }
  }

  /** Returns kind, name and sandbox. */
  @Override
  public String toString() {
    return "TracedOperation[" + kind + " " + name + ", sandbox " + sandbox + "]";
  }
}
