// SPDX-License-Identifier: Apache-2.0
/** Injected faults: values, and the queue from which connections take them. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.fault;
