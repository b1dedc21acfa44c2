// SPDX-License-Identifier: Apache-2.0
/** Requests to one box: commands, their streams, files, and the WebSockets of tunnels. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.dataplane;
