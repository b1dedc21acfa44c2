// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import langsmith.sandbox.api.model.GrepMatch;
import langsmith.sandbox.api.model.GrepResult;

/**
 * Lines that a sandbox found.
 *
 * @param lines not modifiable
 * @param isTruncated whether there may be more: the limit was reached, or the sandbox stopped
 *     searching after some time
 */
public record TextMatches(List<TextMatch> lines, boolean isTruncated) {
  /**
   * Copies the list.
   *
   * @param lines see {@link #lines()}
   * @param isTruncated see {@link #isTruncated()}
   */
  public TextMatches {
    lines = List.copyOf(lines);
  }

  static TextMatches of(GrepResult result) {
    List<GrepMatch> matches = Objects.requireNonNullElse(result.matches(), List.of());
    return new TextMatches(
        List.copyOf(
            matches.stream()
                .map(
                    match ->
                        new TextMatch(
                            match.path(),
                            match.line(),
                            Objects.requireNonNullElse(match.text(), "")))
                .collect(Collectors.toList())),
        Boolean.TRUE.equals(result.truncated()));
  }
}
