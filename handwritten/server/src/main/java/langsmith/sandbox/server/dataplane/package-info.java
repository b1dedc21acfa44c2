// SPDX-License-Identifier: Apache-2.0
/** Requests to one box: blocking commands, files, and the WebSockets of commands and tunnels. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.dataplane;
