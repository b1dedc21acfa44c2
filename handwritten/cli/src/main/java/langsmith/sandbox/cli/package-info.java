// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: a demonstration, commands, files, tunnels, and the local server. It uses only
 * the public API of the client, so it is also the largest example.
 */
@NullMarked
package langsmith.sandbox.cli;

import org.jspecify.annotations.NullMarked;
