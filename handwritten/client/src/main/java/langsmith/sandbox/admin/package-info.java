// SPDX-License-Identifier: Apache-2.0
/**
 * Further resources of a workspace: registries, volumes, templates, pools, and usage reports.
 * Obtained from {@link langsmith.sandbox.SandboxClient}. Nothing is null unless it is annotated so.
 *
 * <pre>{@code
 * Volumes volumes = client.volumes();
 * Volume cache = volumes.create(CreateVolume.of("cache", 10L << 30));
 * for (Volume volume : volumes.list()) {
 *   System.out.println(volume.name());
 * }
 * }</pre>
 */
@NullMarked
package langsmith.sandbox.admin;

import org.jspecify.annotations.NullMarked;
