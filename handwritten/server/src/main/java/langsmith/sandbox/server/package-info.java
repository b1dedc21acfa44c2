// SPDX-License-Identifier: Apache-2.0
/**
 * The local server: the LangSmith Sandboxes API with real processes and files on this machine.
 *
 * <p>{@link langsmith.sandbox.server.SandboxServer} starts it. Requests are routed and validated by
 * the project's own specification. Below {@code /v2/sandboxes} and {@code /api/v2/sandboxes} boxes
 * are managed; below {@code /sb/{id}}, the {@code dataplane_url} of each box, commands run and
 * files move.
 */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server;
