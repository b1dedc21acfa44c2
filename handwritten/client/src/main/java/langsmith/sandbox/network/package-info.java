// SPDX-License-Identifier: Apache-2.0
/**
 * Ports of a sandbox: {@linkplain langsmith.sandbox.network.Tunnel tunnels} from local ports, and
 * {@linkplain langsmith.sandbox.network.SandboxLinks links} over HTTPS. Obtained from {@link
 * langsmith.sandbox.Sandbox}. Nothing is null unless it is annotated so.
 *
 * <pre>{@code
 * try (Tunnel tunnel = sandbox.tunnel(5432)) {
 *   connect("127.0.0.1", tunnel.localPort());
 * }
 * }</pre>
 */
@NullMarked
package langsmith.sandbox.network;

import org.jspecify.annotations.NullMarked;
