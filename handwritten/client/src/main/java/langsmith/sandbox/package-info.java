// SPDX-License-Identifier: Apache-2.0
/**
 * The client: {@link langsmith.sandbox.SandboxClient} is the entry, {@link
 * langsmith.sandbox.Sandboxes} makes and finds sandboxes, and {@link langsmith.sandbox.Sandbox} is
 * one of them. Blocking calls block the calling thread and nothing else; all types are safe for use
 * by several threads unless they say otherwise.
 */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox;
