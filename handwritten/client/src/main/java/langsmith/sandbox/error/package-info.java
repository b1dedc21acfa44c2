// SPDX-License-Identifier: Apache-2.0
/**
 * Failures. All exceptions are unchecked and extend {@link
 * langsmith.sandbox.error.SandboxException}; each type states its cause, whether a retry helps, and
 * its side effects. An invalid argument is an {@link java.lang.IllegalArgumentException} instead,
 * thrown before anything is sent. A command that ends with an exit code other than 0 is a result,
 * not an exception.
 *
 * @serial exclude
 */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.error;
