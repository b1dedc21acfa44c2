// SPDX-License-Identifier: Apache-2.0
/**
 * The command engine of the local server: real processes, their output rings, {@code /execute/ws}
 * and {@code /execute/stream}.
 *
 * <p>{@link langsmith.sandbox.server.command.CommandHost} holds the commands of one box. A command
 * owns a process group and one ring per stream; a socket is an attachment with a cursor in each
 * ring, confined to its event loop; so is a response of Server-Sent Events. Blocking work
 * (spawning, reading pipes, writing standard input) happens on daemon threads named {@code
 * sandbox-command-*}.
 */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.command;
