// SPDX-License-Identifier: Apache-2.0
/** What goes wrong on purpose: values, and the queue in which they wait for their connections. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.fault;
