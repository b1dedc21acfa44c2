// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.files.FileSearch;
import langsmith.sandbox.internal.sandbox.RemoteSandbox;
import org.jspecify.annotations.Nullable;

/** Finds and describes files of one sandbox. The contracts are those of {@link SandboxFiles}. */
final class FileQueries {
  private final RemoteSandbox sandbox;

  FileQueries(RemoteSandbox sandbox) {
    this.sandbox = sandbox;
  }

  FileInfo stat(String path) {
    return FileInfo.of(search(path).stat(path));
  }

  boolean exists(String path) {
    return search(path).exists(path);
  }

  FileList glob(String directory, String pattern) {
    return find(directory, pattern, null);
  }

  FileList glob(String directory, String pattern, int limit) {
    return find(directory, pattern, (int) Arguments.positive("the limit", limit));
  }

  private FileList find(String directory, String pattern, @Nullable Integer limit) {
    String checked = Arguments.notBlank("the pattern", pattern);
    return FileList.of(search(directory).glob(directory, checked, limit));
  }

  TextMatches grep(TextSearch search) {
    String directory = search.directory();
    return TextMatches.of(
        search(directory).grep(directory, search.request(FileSearch.absolute(directory))));
  }

  private FileSearch search(String path) {
    String unused = Arguments.path(path);
    return new FileSearch(sandbox.dataPlane().files());
  }
}
