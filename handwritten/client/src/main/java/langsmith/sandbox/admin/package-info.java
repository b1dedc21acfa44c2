// SPDX-License-Identifier: Apache-2.0
/**
 * Resources of a workspace beside its sandboxes and snapshots: registries, volumes, templates,
 * pools, and reports of usage. Obtained from {@link langsmith.sandbox.SandboxClient}. Nothing is
 * null unless it is annotated so.
 *
 * <pre>{@code
 * Volumes volumes = client.volumes();
 * Volume cache = volumes.create("cache", "10Gi");
 * for (Volume volume : volumes.list()) {
 *   System.out.println(volume.name());
 * }
 * }</pre>
 */
@NullMarked
package langsmith.sandbox.admin;

import org.jspecify.annotations.NullMarked;
