// SPDX-License-Identifier: Apache-2.0
/**
 * Runs the command-stream machine of the protocol module: its events come from the transport and
 * the handles, its effects go there.
 */
@NullMarked
package langsmith.sandbox.internal.command;

import org.jspecify.annotations.NullMarked;
