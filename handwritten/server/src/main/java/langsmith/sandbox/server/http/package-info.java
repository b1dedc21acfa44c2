// SPDX-License-Identifier: Apache-2.0
/** What every request goes through: the specification, guards, errors, lists, upgrades. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.http;
