// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code create} and {@code update} can both set; null where an option is not given. */
final class ResourceOptions {
  @Option(
      names = "--idle-ttl",
      paramLabel = "TIME",
      description = "Stop the sandbox after so much idle time; 0 for never.")
  @Nullable Duration idleTtl;

  @Option(
      names = "--delete-after-stop",
      paramLabel = "TIME",
      description = "Delete the sandbox so long after a stop; 0 for never.")
  @Nullable Duration deleteAfterStop;

  @Option(names = "--vcpus", paramLabel = "N", description = "Virtual processors.")
  @Nullable Integer vcpus;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      converter = Sizes.class,
      description = "Memory, such as 512MiB or 2g.")
  @Nullable Long memory;

  @Option(
      names = "--disk",
      paramLabel = "SIZE",
      converter = Sizes.class,
      description = "Size of the file system, such as 10g.")
  @Nullable Long disk;

  /** Returns whether no option is given. */
  boolean areAbsent() {
    return idleTtl == null
        && deleteAfterStop == null
        && vcpus == null
        && memory == null
        && disk == null;
  }
}
