// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

/** The operations of the service that this client calls, named as in the specification. */
public enum Operation {
  /** POST of a new sandbox. Repeating it can make a second one. */
  CREATE_BOX("createBox", false, false),
  /** GET of one sandbox. */
  GET_BOX("getBox", true, false),
  /** GET of one page of sandboxes. */
  LIST_BOXES("listBoxes", true, false),
  /** PATCH of a sandbox. Repeating it could undo a change that somebody made in between. */
  UPDATE_BOX("updateBox", false, false),
  /** DELETE of a sandbox. */
  DELETE_BOX("deleteBox", true, false),
  /** GET of the state of a sandbox. */
  BOX_STATUS("getBoxStatus", true, false),
  /** POST of a file. Repeating it could undo a change that somebody made in between. */
  UPLOAD("upload", false, true),
  /** GET of a file. */
  DOWNLOAD("download", true, true);

  private final String id;
  private final boolean idempotent;
  private final boolean dataPlane;

  Operation(String id, boolean idempotent, boolean dataPlane) {
    this.id = id;
    this.idempotent = idempotent;
    this.dataPlane = dataPlane;
  }

  /** Returns the operationId of the specification. */
  public String id() {
    return id;
  }

  /** Returns whether repeating the request does no more than one request does. */
  boolean idempotent() {
    return idempotent;
  }

  /** Returns whether the sandbox itself answers, not the control plane. */
  boolean dataPlane() {
    return dataPlane;
  }
}
