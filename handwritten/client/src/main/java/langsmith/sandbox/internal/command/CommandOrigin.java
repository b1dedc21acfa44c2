// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

/**
 * The sandbox of a command, for messages and checkpoints.
 *
 * @param sandbox the sandbox's name, for humans
 * @param sandboxId the sandbox's id, constant across renames
 * @param terminal whether the command has a terminal
 */
public record CommandOrigin(String sandbox, String sandboxId, boolean terminal) {}
