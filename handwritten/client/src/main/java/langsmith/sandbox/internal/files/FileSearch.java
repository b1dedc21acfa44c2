// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import langsmith.sandbox.FileInfo;
import langsmith.sandbox.FileList;
import langsmith.sandbox.TextMatch;
import langsmith.sandbox.TextMatches;
import langsmith.sandbox.api.model.GlobMatch;
import langsmith.sandbox.api.model.GlobRequest;
import langsmith.sandbox.api.model.GlobResult;
import langsmith.sandbox.api.model.GrepRequest;
import langsmith.sandbox.api.model.GrepResult;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxApiException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.Task;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Looks at files of one sandbox without reading them. */
public final class FileSearch {
  private static final int BAD_REQUEST = 400;

  private final RemoteBox box;

  /** Creates what looks at files of a sandbox. */
  public FileSearch(RemoteBox box) {
    this.box = box;
  }

  /** Describes a file, or a directory, of which a server knows less. */
  public FileInfo stat(String path) {
    Task task = box.of(Operation.STAT_FILE, "looking at", path);
    String absolute = RemotePath.absolute(path);
    try {
      Headers headers = box.rest().headers(task, timeout(), box.api().statFile(path));
      return new FileInfo(
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

  /** Returns whether there is a file or a directory. */
  public boolean exists(String path) {
    try {
      FileInfo unused = stat(path);
      return true;
    } catch (ResourceNotFoundException e) {
      if (e.resourceType().equals("file")) {
        return false;
      }
      throw e;
    }
  }

  /** Finds names. */
  public FileList glob(String directory, String pattern, @Nullable Integer limit) {
    return glob(
        box.of(Operation.GLOB, "looking for files in", directory), directory, pattern, limit);
  }

  /** Finds lines. */
  public TextMatches grep(String directory, GrepRequest request) {
    Task task = box.of(Operation.GREP, "looking for text in", directory);
    GrepResult result =
        box.orSayWhatIsMissing(() -> box.rest().fetch(task, timeout(), box.api().grep(request)));
    List<TextMatch> lines =
        Objects.requireNonNullElse(
                result.matches(), List.<langsmith.sandbox.api.model.GrepMatch>of())
            .stream()
            .map(
                match ->
                    new TextMatch(
                        match.path(), match.line(), Objects.requireNonNullElse(match.text(), "")))
            .toList();
    return new TextMatches(lines, Boolean.TRUE.equals(result.truncated()));
  }

  /** Returns the absolute path of a directory to search. */
  public static String absolute(String path) {
    return RemotePath.absolute(path);
  }

  private FileList glob(Task task, String directory, String pattern, @Nullable Integer limit) {
    GlobRequest request =
        GlobRequest.builder()
            .path(RemotePath.absolute(directory))
            .pattern(pattern)
            .limit(limit)
            .build();
    GlobResult result =
        box.orSayWhatIsMissing(() -> box.rest().fetch(task, timeout(), box.api().glob(request)));
    List<FileInfo> entries =
        Objects.requireNonNullElse(result.matches(), List.<GlobMatch>of()).stream()
            .map(FileSearch::info)
            .toList();
    return new FileList(entries, Boolean.TRUE.equals(result.truncated()));
  }

  /** A server describes directories only in the list of the one above. */
  private FileInfo directory(Task task, String absolute, SandboxException noFile) {
    String name = RemotePath.name(absolute);
    if (name.isEmpty() || name.equals("..")) {
      FileList unused = glob(task, absolute, "*", 1);
      return new FileInfo(absolute, true, 0, null, null, null);
    }
    Optional<FileInfo> found =
        glob(task, RemotePath.parent(absolute), RemotePath.pattern(name), null).entries().stream()
            .filter(entry -> RemotePath.name(entry.path()).equals(name))
            .findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    throw noFile instanceof ResourceNotFoundException
        ? noFile
        : new ResourceNotFoundException(
            task.description() + " failed: there is no such file or directory",
            new SandboxApiException.Answer(404, null, noFile.errorId(), false),
            "file",
            task.resource().name());
  }

  /** An answer to HEAD has no body to say why. */
  private static boolean isNoFile(SandboxException e) {
    return e instanceof ResourceNotFoundException
        || e instanceof SandboxOperationException
        || (e instanceof SandboxApiException refused && refused.status() == BAD_REQUEST);
  }

  private static FileInfo info(GlobMatch match) {
    OffsetDateTime modifiedAt = match.modifiedAt();
    return new FileInfo(
        match.path(),
        Boolean.TRUE.equals(match.isDir()),
        Objects.requireNonNullElse(match.sizeBytes(), 0L),
        modifiedAt == null ? null : modifiedAt.toInstant(),
        null,
        null);
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
    return box.rest().config().requestTimeout();
  }
}
