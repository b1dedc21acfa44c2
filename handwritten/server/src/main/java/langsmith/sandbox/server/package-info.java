// SPDX-License-Identifier: Apache-2.0
/**
 * The local server: the LangSmith Sandboxes API with real processes and files on this machine.
 *
 * <p>{@link langsmith.sandbox.server.SandboxServer} starts it. Requests are routed and validated
 * with the project's specification. The control plane is below {@code /v2/sandboxes} and {@code
 * /api/v2/sandboxes}; commands and files of a box are below {@code /sb/{id}}, its {@code
 * dataplane_url}.
 */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server;
