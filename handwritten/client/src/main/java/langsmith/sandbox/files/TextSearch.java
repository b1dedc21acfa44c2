// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import langsmith.sandbox.api.model.GrepRequest;
import langsmith.sandbox.internal.check.Arguments;
import org.jspecify.annotations.Nullable;

/** Which text to search for in the files of a sandbox. Immutable. */
public final class TextSearch {
  private final String text;
  private final String directory;
  private final @Nullable String files;
  private final @Nullable Integer limit;

  private TextSearch(
      String text, String directory, @Nullable String files, @Nullable Integer limit) {
    this.text = text;
    this.directory = directory;
    this.files = files;
    this.limit = limit;
  }

  /**
   * {@return a search for a text in all files below the home directory}
   *
   * @param text the text itself, not a regular expression; not empty
   */
  public static TextSearch of(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("the text to search for must not be empty");
    }
    return new TextSearch(text, ".", null, null);
  }

  /**
   * Searches another directory.
   *
   * @param directory absolute, or relative to the home directory
   * @return the changed search
   */
  public TextSearch in(String directory) {
    return new TextSearch(text, Arguments.path(directory), files, limit);
  }

  /**
   * Searches only some of the files.
   *
   * @param pattern such as {@code *.py}: without {@code /} and {@code **} compared with names at
   *     any depth, otherwise with paths relative to the directory
   * @return the changed search
   */
  public TextSearch files(String pattern) {
    return new TextSearch(text, directory, Arguments.notBlank("the pattern", pattern), limit);
  }

  /**
   * Limits how many lines are returned; the sandbox has a limit of its own.
   *
   * @param lines at least 1
   * @return the changed search
   */
  public TextSearch limit(int lines) {
    return new TextSearch(text, directory, files, (int) Arguments.positive("the limit", lines));
  }

  String directory() {
    return directory;
  }

  GrepRequest request(String absoluteDirectory) {
    return GrepRequest.builder()
        .pattern(text)
        .path(absoluteDirectory)
        .glob(files)
        .limit(limit)
        .build();
  }

  /** Returns directory and files, but not the text. */
  @Override
  public String toString() {
    return "TextSearch[in " + directory + (files == null ? "" : ", files " + files) + "]";
  }
}
