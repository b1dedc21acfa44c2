// SPDX-License-Identifier: Apache-2.0
/** The client's side of {@code /execute/ws}: one command, over as many connections as it takes. */
@NullMarked
package langsmith.sandbox.protocol.command;

import org.jspecify.annotations.NullMarked;
