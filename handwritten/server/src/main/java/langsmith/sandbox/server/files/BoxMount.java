// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import java.nio.file.Path;

/**
 * A directory of the host that is laid over a box.
 *
 * @param path where in the box: absolute and normalized
 * @param host the directory on the host; no component is a link
 * @param readOnly whether commands may only read it; kept by bubblewrap only
 */
public record BoxMount(String path, Path host, boolean readOnly) {}
