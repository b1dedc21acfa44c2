// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import langsmith.sandbox.request.Listing;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a list is shown, and how much of it. */
final class ListOptions {
  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Show at most so many; further pages are not requested.")
  private long limit = Long.MAX_VALUE;

  @Mixin private OutputFormat output = new OutputFormat();

  /** Prints the items. */
  <T> void show(
      Printer printer, List<String> headers, Listing<T> items, Function<? super T, Row> row) {
    if (limit < 1) {
      throw new IllegalArgumentException("--limit must be at least 1, but was " + limit);
    }
    try (Stream<T> all = items.stream()) {
      output.list(printer, headers, all.limit(limit).map(row).toList());
    }
  }
}
