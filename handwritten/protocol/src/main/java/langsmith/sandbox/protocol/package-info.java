// SPDX-License-Identifier: Apache-2.0
/**
 * What the protocols of a sandbox demand, as pure code: given events and the time, what to do next.
 *
 * <p>Nothing here opens a socket, starts a thread, reads a clock or draws a random number; all of
 * these arrive as arguments. That is why every rule can be tested cell by cell. The client drives
 * these cores from a thin adapter.
 */
@NullMarked
package langsmith.sandbox.protocol;

import org.jspecify.annotations.NullMarked;
