// SPDX-License-Identifier: Apache-2.0
/**
 * What runs the pure machines of the protocol module on Netty's event loops, for commands, tunnels
 * and yamux sessions alike. Internal to this project's modules.
 */
@NullMarked
package langsmith.sandbox.internal.loop;

import org.jspecify.annotations.NullMarked;
