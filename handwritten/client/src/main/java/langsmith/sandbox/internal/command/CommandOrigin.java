// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

/**
 * Where a command runs, as far as messages and checkpoints need it.
 *
 * @param sandbox the sandbox's name, for people
 * @param sandboxId the sandbox's identity, constant across renames
 * @param terminal whether the command has a terminal
 */
public record CommandOrigin(String sandbox, String sandboxId, boolean terminal) {}
