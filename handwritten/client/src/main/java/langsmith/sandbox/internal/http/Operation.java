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
  /** POST of a list of sandboxes to delete. */
  DELETE_BOXES("deleteBoxes", Kind.UPDATE),
  /** POST that starts a sandbox. */
  START_BOX("startBox", Kind.ACT),
  /** POST that stops a sandbox. */
  STOP_BOX("stopBox", Kind.ACT),
  /** POST of a snapshot of a sandbox. */
  CAPTURE_SNAPSHOT("captureSnapshot", Kind.CREATE),
  /** POST of a snapshot of an image. */
  CREATE_SNAPSHOT("createSnapshot", Kind.CREATE),
  /** GET of one snapshot. */
  GET_SNAPSHOT("getSnapshot", Kind.READ),
  /** GET of one page of snapshots. */
  LIST_SNAPSHOTS("listSnapshots", Kind.LIST),
  /** DELETE of a snapshot. */
  DELETE_SNAPSHOT("deleteSnapshot", Kind.DELETE),
  /** GET of the tags of a name. */
  SNAPSHOT_TAGS("getSnapshotTags", Kind.READ),
  /** POST of a new registry. */
  CREATE_REGISTRY("createRegistry", Kind.CREATE),
  /** GET of one registry. */
  GET_REGISTRY("getRegistry", Kind.READ),
  /** GET of one page of registries. */
  LIST_REGISTRIES("listRegistries", Kind.LIST),
  /** PATCH of a registry. */
  UPDATE_REGISTRY("updateRegistry", Kind.UPDATE),
  /** DELETE of a registry. */
  DELETE_REGISTRY("deleteRegistry", Kind.DELETE),
  /** POST of a new volume. */
  CREATE_VOLUME("createVolume", Kind.CREATE),
  /** GET of one volume. */
  GET_VOLUME("getVolume", Kind.READ),
  /** GET of all volumes. */
  LIST_VOLUMES("listVolumes", Kind.LIST),
  /** PATCH of a volume. */
  UPDATE_VOLUME("updateVolume", Kind.UPDATE),
  /** DELETE of a volume. */
  DELETE_VOLUME("deleteVolume", Kind.DELETE),
  /** POST of a new template. */
  CREATE_TEMPLATE("createTemplate", Kind.CREATE),
  /** GET of one template. */
  GET_TEMPLATE("getTemplate", Kind.READ),
  /** GET of all templates. */
  LIST_TEMPLATES("listTemplates", Kind.LIST),
  /** PATCH of a template. */
  UPDATE_TEMPLATE("updateTemplate", Kind.UPDATE),
  /** DELETE of a template. */
  DELETE_TEMPLATE("deleteTemplate", Kind.DELETE),
  /** POST of a new pool. */
  CREATE_POOL("createPool", Kind.CREATE),
  /** GET of one pool. */
  GET_POOL("getPool", Kind.READ),
  /** GET of all pools. */
  LIST_POOLS("listPools", Kind.LIST),
  /** PATCH of a pool. */
  UPDATE_POOL("updatePool", Kind.UPDATE),
  /** DELETE of a pool. */
  DELETE_POOL("deletePool", Kind.DELETE),
  /** GET of what is used. */
  GET_USAGE("getUsage", Kind.LIST),
  /** GET of one page of costs. */
  LIST_USAGE_COSTS("listUsageCosts", Kind.LIST),
  /** POST of a file. */
  UPLOAD("upload", Kind.WRITE_FILE),
  /** GET of a file. */
  DOWNLOAD("download", Kind.READ_FILE),
  /** HEAD of a file. */
  STAT_FILE("statFile", Kind.READ_FILE),
  /** POST of a search for names; changes nothing. */
  GLOB("glob", Kind.READ_FILE),
  /** POST of a search for text; changes nothing. */
  GREP("grep", Kind.READ_FILE),
  /** POST that opens a port. */
  CREATE_SERVICE_URL("createServiceUrl", Kind.LINK),
  /** GET of the open ports. */
  LIST_SERVICE_URLS("listServiceUrls", Kind.READ),
  /** DELETE that closes ports. */
  REVOKE_SERVICE_URLS("revokeServiceUrls", Kind.DELETE),
  /** POST of a link to a file. */
  CREATE_DOWNLOAD_URL("createDownloadUrl", Kind.LINK);

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
    /** Makes a link. Repeating it makes another one, which does no harm. */
    LINK(true, false),
    /** Replaces a file. Repeating it could undo a change that somebody made in between. */
    WRITE_FILE(false, true),
    /** Reads a file, or looks for files. */
    READ_FILE(true, true);

    private final boolean idempotent;
    private final boolean dataPlane;

    Kind(boolean idempotent, boolean dataPlane) {
      this.idempotent = idempotent;
      this.dataPlane = dataPlane;
    }
  }
}
