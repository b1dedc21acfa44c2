// SPDX-License-Identifier: Apache-2.0
/** Tests of the command stream: tell an event, take an effect. */
@NullMarked
package langsmith.sandbox.protocol.command;

import org.jspecify.annotations.NullMarked;
