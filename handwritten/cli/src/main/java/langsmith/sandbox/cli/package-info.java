// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: try it out, run a command, serve a sandbox of one's own. Everything it does it
 * does through the public API of the client, so it is also the largest example.
 */
@NullMarked
package langsmith.sandbox.cli;

import org.jspecify.annotations.NullMarked;
