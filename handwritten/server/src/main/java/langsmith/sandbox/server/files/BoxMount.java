// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import java.nio.file.Path;

/**
 * A directory of the host that is mounted over a box.
 *
 * @param path the path in the box, absolute and normalized
 * @param host the directory on the host; no component is a link
 * @param readOnly whether commands may only read it; enforced only with bubblewrap
 */
public record BoxMount(String path, Path host, boolean readOnly) {}
