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
  /** POST of a new snapshot of a sandbox. */
  CAPTURE_SNAPSHOT("captureSnapshot", Kind.CREATE),
  /** POST of a new snapshot from an image. */
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
  /** GET of one page of volumes, or of all of the first generation. */
  LIST_VOLUMES("listVolumes", Kind.LIST),
  /** PATCH of a volume. */
  UPDATE_VOLUME("updateVolume", Kind.UPDATE),
  /** DELETE of a volume. */
  DELETE_VOLUME("deleteVolume", Kind.DELETE),
  /** POST of a new volume with the files of another. */
  CLONE_VOLUME("cloneVolume", Kind.CREATE),
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
  /** GET of the usage. */
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

  /** Returns the kind of operation, which determines the meaning of failures. */
  Kind kind() {
    return kind;
  }

  /** Returns whether the request can be repeated without a further effect. */
  boolean idempotent() {
    return kind.idempotent;
  }

  /** Returns whether the request goes to the sandbox, not to the control plane. */
  boolean dataPlane() {
    return kind.dataPlane;
  }

  /** The kinds of operations. */
  enum Kind {
    /** Creates a resource. Repeating it can create a second one. */
    CREATE(false, false),
    /** Gets one resource. */
    READ(true, false),
    /** Gets one page of resources. */
    LIST(true, false),
    /** Changes a resource. Repeating it could undo a later change. */
    UPDATE(false, false),
    /** Deletes a resource. */
    DELETE(true, false),
    /** Performs an action on a resource, such as a start. Repeating it can perform it twice. */
    ACT(false, false),
    /** Creates a link. Repeating it creates another one, which is harmless. */
    LINK(true, false),
    /** Replaces a file. Repeating it could undo a later change. */
    WRITE_FILE(false, true),
    /** Reads a file, or searches for files. */
    READ_FILE(true, true);

    private final boolean idempotent;
    private final boolean dataPlane;

    Kind(boolean idempotent, boolean dataPlane) {
      this.idempotent = idempotent;
      this.dataPlane = dataPlane;
    }
  }
}
