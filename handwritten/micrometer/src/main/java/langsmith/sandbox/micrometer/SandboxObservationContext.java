// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.micrometer;

import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.util.Objects;
import langsmith.sandbox.telemetry.TracedOperation;

/**
 * The context of an observation, for predicates, filters and handlers of applications. Tracing
 * handlers write its headers, such as {@code traceparent}, to the operation.
 */
public final class SandboxObservationContext extends SenderContext<TracedOperation> {
  private final TracedOperation operation;

  /**
   * Creates a context. Meant for this library, and for tests of handlers.
   *
   * @param operation the operation, which receives the headers
   */
  public SandboxObservationContext(TracedOperation operation) {
    super(
        (carrier, header, value) -> {
          if (carrier != null) {
            carrier.header(header, value);
          }
        },
        Kind.CLIENT);
    this.operation = Objects.requireNonNull(operation, "operation");
    setCarrier(operation);
    setRemoteServiceName("langsmith-sandbox");
  }

  /** {@return the operation: its kind, name and sandbox} */
  public TracedOperation operation() {
    return operation;
  }
}
