// SPDX-License-Identifier: Apache-2.0
/**
 * The client. {@link langsmith.sandbox.SandboxClient} is the entry point, {@link
 * langsmith.sandbox.Sandboxes} creates and finds sandboxes, and {@link langsmith.sandbox.Sandbox}
 * is one of them, with its commands. Files, network, rules for outgoing requests, and the other
 * resources of a workspace have packages of their own. Blocking calls block only the calling
 * thread. All types are safe for use by several threads unless they say otherwise; nothing is null
 * unless it is annotated so.
 *
 * <pre>{@code
 * try (SandboxClient client = SandboxClient.create();
 *     Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault())) {
 *   System.out.println(sandbox.run("uname -a").stdout());
 * }
 * }</pre>
 */
@NullMarked
package langsmith.sandbox;

import org.jspecify.annotations.NullMarked;
