// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import langsmith.sandbox.api.model.GlobMatch;
import langsmith.sandbox.api.model.GlobRequest;
import langsmith.sandbox.api.model.GlobResult;
import langsmith.sandbox.api.model.GrepMatch;
import langsmith.sandbox.api.model.GrepRequest;
import langsmith.sandbox.api.model.GrepResult;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxApiException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.Task;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Finds and describes files of one sandbox. */
public final class FileSearch {
  private static final int BAD_REQUEST = 400;

  private final RemoteFiles remote;

  /** Creates a search in a sandbox. */
  public FileSearch(RemoteFiles remote) {
    this.remote = remote;
  }

  /** Returns the attributes of a file, or of a directory, which has fewer. */
  public RemoteFile stat(String path) {
    Task task = remote.of(Operation.STAT_FILE, "reading the attributes of", path);
    String absolute = RemotePath.absolute(path);
    if (path.endsWith("/")) {
      RemoteFile found = directory(task, absolute, null);
      if (!found.isDirectory()) {
        throw missing(task, null);
      }
      return found;
    }
    try {
      Headers headers = remote.rest().headers(task, timeout(), remote.api().statFile(path));
      return new RemoteFile(
          absolute,
          false,
          size(headers),
          modifiedAt(headers),
          headers.get("ETag"),
          headers.get("Content-Type"));
    } catch (SandboxException e) {
      if (!isNoFile(e)) {
        throw e;
      }
      return directory(task, absolute, e);
    }
  }

  /** Returns whether a file or directory exists. */
  public boolean exists(String path) {
    try {
      RemoteFile unused = stat(path);
      return true;
    } catch (ResourceNotFoundException e) {
      if (e.resourceType().equals("file")) {
        return false;
      }
      throw e;
    }
  }

  /** Finds files by name. */
  public GlobResult glob(String directory, String pattern, @Nullable Integer limit) {
    return glob(
        remote.of(Operation.GLOB, "searching for files in", directory), directory, pattern, limit);
  }

  /** Finds lines by text. */
  public GrepResult grep(String directory, GrepRequest request) {
    Task task = remote.of(Operation.GREP, "searching for text in", directory);
    GrepResult found =
        remote.withNotFoundDetail(
            () -> remote.rest().fetch(task, timeout(), remote.api().grep(request)));
    List<GrepMatch> unused = task.list(found.matches());
    return found;
  }

  /** Returns the absolute path of a directory to search. */
  public static String absolute(String path) {
    return RemotePath.absolute(path);
  }

  private GlobResult glob(Task task, String directory, String pattern, @Nullable Integer limit) {
    GlobRequest request =
        GlobRequest.builder()
            .path(RemotePath.absolute(directory))
            .pattern(pattern)
            .limit(limit)
            .build();
    GlobResult found =
        remote.withNotFoundDetail(
            () -> remote.rest().fetch(task, timeout(), remote.api().glob(request)));
    List<GlobMatch> unused = task.list(found.matches());
    return found;
  }

  /** Finds a directory in its parent's list, the only place where servers describe directories. */
  private RemoteFile directory(Task task, String absolute, @Nullable SandboxException noFile) {
    String name = RemotePath.name(absolute);
    if (name.isEmpty() || name.equals("..")) {
      GlobResult unused = glob(task, absolute, "*", 1);
      return new RemoteFile(absolute, true, 0, null, null, null);
    }
    GlobResult around;
    try {
      around = glob(task, RemotePath.parent(absolute), RemotePath.pattern(name), null);
    } catch (SandboxException e) {
      throw isBelowFile(absolute) ? missing(task, e) : e;
    }
    Optional<RemoteFile> found =
        Objects.requireNonNullElse(around.matches(), List.<GlobMatch>of()).stream()
            .filter(match -> RemotePath.name(match.path()).equals(name))
            .findFirst()
            .map(RemoteFile::of);
    if (found.isPresent()) {
      return found.get();
    }
    throw noFile instanceof ResourceNotFoundException ? noFile : missing(task, noFile);
  }

  /** Returns whether a path leads through a file, below which nothing can be. */
  private boolean isBelowFile(String absolute) {
    String above = RemotePath.parent(absolute);
    while (!above.equals("/")) {
      Task task = remote.of(Operation.STAT_FILE, "reading the attributes of", above);
      try {
        Headers unused = remote.rest().headers(task, timeout(), remote.api().statFile(above));
        return true;
      } catch (SandboxException e) {
        if (!isNoFile(e)) {
          return false;
        }
        above = RemotePath.parent(above);
      }
    }
    return false;
  }

  private static ResourceNotFoundException missing(Task task, @Nullable SandboxException cause) {
    return new ResourceNotFoundException(
        task.description() + " failed: there is no such file or directory",
        "file",
        task.resource().name(),
        ErrorDetails.answered(404).errorId(cause == null ? null : cause.errorId()));
  }

  /** Returns whether there may be no such file; a response to HEAD has no body with the reason. */
  private static boolean isNoFile(SandboxException e) {
    return e instanceof ResourceNotFoundException
        || e instanceof SandboxOperationException
        || (e instanceof SandboxApiException refused && refused.status() == BAD_REQUEST);
  }

  private static long size(Headers headers) {
    String length = headers.get("Content-Length");
    return length == null || !length.matches("[0-9]{1,18}") ? -1 : Long.parseLong(length);
  }

  /** Returns when a file was last written; null if the headers do not say. */
  public static @Nullable Instant modifiedAt(Headers headers) {
    Date date = headers.getDate("Last-Modified");
    return date == null ? null : date.toInstant();
  }

  private Duration timeout() {
    return remote.rest().config().requestTimeout();
  }
}
