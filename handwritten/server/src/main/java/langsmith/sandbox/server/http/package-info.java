// SPDX-License-Identifier: Apache-2.0
/** HTTP basics of all requests: the specification, guards, errors, lists, upgrades. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.http;
