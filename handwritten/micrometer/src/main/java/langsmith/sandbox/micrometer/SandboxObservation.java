// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.micrometer;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * The observations, with the names that dashboards rely on. Low-cardinality keys are dimensions of
 * metrics and attributes of spans, high-cardinality keys attributes of spans only.
 */
public enum SandboxObservation implements ObservationDocumentation {
  /** One attempt of an HTTP request. */
  REQUEST("langsmith.sandbox.request") {
    @Override
    public KeyName[] getLowCardinalityKeyNames() {
      return new KeyName[] {LowKey.OPERATION, LowKey.STATUS, LowKey.FAILURE};
    }

    @Override
    public KeyName[] getHighCardinalityKeyNames() {
      return new KeyName[] {HighKey.SANDBOX, HighKey.BYTES_SENT, HighKey.BYTES_RECEIVED};
    }
  },
  /** A command, as seen by one handle. */
  COMMAND("langsmith.sandbox.command") {
    @Override
    public KeyName[] getLowCardinalityKeyNames() {
      return new KeyName[] {LowKey.OPERATION, LowKey.REASON};
    }

    @Override
    public KeyName[] getHighCardinalityKeyNames() {
      return new KeyName[] {
        HighKey.SANDBOX,
        HighKey.EXIT_CODE,
        HighKey.BYTES_STDOUT,
        HighKey.BYTES_STDERR,
        HighKey.BYTES_LOST,
        HighKey.REATTACHMENTS
      };
    }
  },
  /** A tunnel, or a single connection to a port. */
  TUNNEL("langsmith.sandbox.tunnel") {
    @Override
    public KeyName[] getLowCardinalityKeyNames() {
      return new KeyName[] {LowKey.OPERATION, LowKey.FAILURE};
    }

    @Override
    public KeyName[] getHighCardinalityKeyNames() {
      return new KeyName[] {
        HighKey.SANDBOX,
        HighKey.BYTES_SENT,
        HighKey.BYTES_RECEIVED,
        HighKey.CONNECTIONS,
        HighKey.FAILED_CONNECTIONS
      };
    }
  };

  private final String name;

  SandboxObservation(String name) {
    this.name = name;
  }

  /** {@return the name of the observation, and so of its timer} */
  @Override
  public String getName() {
    return name;
  }

  /** Keys with few values. */
  public enum LowKey implements KeyName {
    /**
     * What is done: the {@code operationId} of a request; {@code start} or {@code attach}; {@code
     * tunnel} or {@code stream}.
     */
    OPERATION("operation"),
    /** The HTTP status; {@code none} without a response. */
    STATUS("status"),
    /** The simple name of the exception that ended the operation; {@code none} without one. */
    FAILURE("failure"),
    /** How a command ended: a {@code CommandEnd.Reason} in lower case. */
    REASON("reason");

    private final String key;

    LowKey(String key) {
      this.key = key;
    }

    @Override
    public String asString() {
      return key;
    }
  }

  /** Keys with many values. */
  public enum HighKey implements KeyName {
    /** The sandbox's name, or its id if only that is known; {@code none} if there is none. */
    SANDBOX("sandbox"),
    /** The exit code of a command; {@code none} if it did not exit. */
    EXIT_CODE("exit.code"),
    /** How much of a request's body, or through a tunnel, was sent. */
    BYTES_SENT("bytes.sent"),
    /** How much of a response's body, or through a tunnel, was received. */
    BYTES_RECEIVED("bytes.received"),
    /** How far standard output went. */
    BYTES_STDOUT("bytes.stdout"),
    /** How far standard error went. */
    BYTES_STDERR("bytes.stderr"),
    /** How much output the server no longer had. */
    BYTES_LOST("bytes.lost"),
    /** How many lost connections of a command were replaced. */
    REATTACHMENTS("reattachments"),
    /** How many connections a tunnel had. */
    CONNECTIONS("connections"),
    /** How many connections through a tunnel could not be opened. */
    FAILED_CONNECTIONS("failed.connections");

    private final String key;

    HighKey(String key) {
      this.key = key;
    }

    @Override
    public String asString() {
      return key;
    }
  }

  /** Events within an observation, each also a counter. */
  public enum Event implements Observation.Event {
    /** A request failed and will be sent again; an event of the caller's observation. */
    REQUEST_RETRYING("langsmith.sandbox.request.retrying", "request retrying"),
    /** A command is known to run, or to run still. */
    COMMAND_ATTACHED("langsmith.sandbox.command.attached", "attached"),
    /** A connection of a command was lost. */
    COMMAND_RECONNECTING("langsmith.sandbox.command.reconnecting", "reconnecting"),
    /** A lost connection of a command was replaced. */
    COMMAND_RECONNECTED("langsmith.sandbox.command.reconnected", "reconnected"),
    /** Output of a command is lost. */
    OUTPUT_LOST("langsmith.sandbox.command.output.lost", "output lost"),
    /** A session of a tunnel is open. */
    TUNNEL_SESSION_OPENED("langsmith.sandbox.tunnel.session.opened", "session opened"),
    /** A session of a tunnel was lost. */
    TUNNEL_SESSION_LOST("langsmith.sandbox.tunnel.session.lost", "session lost"),
    /** A connection through a tunnel is open. */
    TUNNEL_CONNECTED("langsmith.sandbox.tunnel.connected", "connected"),
    /** A connection through a tunnel could not be opened. */
    TUNNEL_CONNECTION_FAILED("langsmith.sandbox.tunnel.connection.failed", "connection failed");

    private final String key;
    private final String text;

    Event(String key, String text) {
      this.key = key;
      this.text = text;
    }

    @Override
    public String getName() {
      return key;
    }

    @Override
    public String getContextualName() {
      return text;
    }
  }
}
