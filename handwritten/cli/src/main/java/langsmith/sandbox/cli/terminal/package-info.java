// SPDX-License-Identifier: Apache-2.0

/** Connects the terminal of the user with that of a remote command. */
@NullMarked
package langsmith.sandbox.cli.terminal;

import org.jspecify.annotations.NullMarked;
