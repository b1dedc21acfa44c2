// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import langsmith.sandbox.api.model.Snapshot;
import langsmith.sandbox.internal.files.TreeFilter;

/** Opens the sandboxes that snapshots are built in. */
@FunctionalInterface
public interface Builders {
  /** Creates a sandbox and waits until it is ready. */
  Builder open(String name, Duration readyTimeout);

  /** A sandbox to build in; closing it deletes it. */
  interface Builder extends AutoCloseable {
    /** Uploads the selected content of a local directory. */
    void upload(Path directory, String path, TreeFilter filter, Duration limit);

    /**
     * Runs a script for bash.
     *
     * @param output receives the output as it arrives
     * @return the exit code
     * @throws langsmith.sandbox.error.CommandException if it ends in another way
     */
    int run(String script, Duration limit, Consumer<String> output);

    /** Creates a snapshot from an image built here. */
    Snapshot capture(String image, Duration readyTimeout);

    @Override
    void close();
  }
}
