// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

/** The operations of the service that this client calls, named as in the specification. */
public enum Operation {
  /** POST of a new sandbox. */
  CREATE_BOX("createBox", Kind.CREATE),
  /** GET of one sandbox. */
  GET_BOX("getBox", Kind.READ),
  /** GET of one page of sandboxes. */
  LIST_BOXES("listBoxes", Kind.LIST),
  /** PATCH of a sandbox. */
  UPDATE_BOX("updateBox", Kind.UPDATE),
  /** DELETE of a sandbox. */
  DELETE_BOX("deleteBox", Kind.DELETE),
  /** GET of the state of a sandbox. */
  BOX_STATUS("getBoxStatus", Kind.READ),
  /** POST of a file. */
  UPLOAD("upload", Kind.WRITE_FILE),
  /** GET of a file. */
  DOWNLOAD("download", Kind.READ_FILE);

  private final String id;
  private final Kind kind;

  Operation(String id, Kind kind) {
    this.id = id;
    this.kind = kind;
  }

  /** Returns the operationId of the specification. */
  public String id() {
    return id;
  }

  /** Returns what the operation does, which decides what its failures mean. */
  Kind kind() {
    return kind;
  }

  /** Returns whether repeating the request does no more than one request does. */
  boolean idempotent() {
    return kind.idempotent;
  }

  /** Returns whether the sandbox itself answers, not the control plane. */
  boolean dataPlane() {
    return kind.dataPlane;
  }

  /** What an operation does. */
  enum Kind {
    /** Makes a thing. Repeating it can make a second one. */
    CREATE(false, false),
    /** Gets one thing. */
    READ(true, false),
    /** Gets one page of things. */
    LIST(true, false),
    /** Changes a thing. Repeating it could undo a change that somebody made in between. */
    UPDATE(false, false),
    /** Deletes a thing. */
    DELETE(true, false),
    /** Makes a thing do something, such as start. Repeating it can do it twice. */
    ACT(false, false),
    /** Replaces a file. Repeating it could undo a change that somebody made in between. */
    WRITE_FILE(false, true),
    /** Reads a file. */
    READ_FILE(true, true);

    private final boolean idempotent;
    private final boolean dataPlane;

    Kind(boolean idempotent, boolean dataPlane) {
      this.idempotent = idempotent;
      this.dataPlane = dataPlane;
    }
  }
}
