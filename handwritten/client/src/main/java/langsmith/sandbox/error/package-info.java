// SPDX-License-Identifier: Apache-2.0
/**
 * What can go wrong. All exceptions are unchecked and extend {@link
 * langsmith.sandbox.error.SandboxException}; each type says whose fault it is, whether a retry can
 * help, and whether the operation may have happened all the same. Arguments that are wrong in
 * themselves are not here: they are {@link java.lang.IllegalArgumentException}, thrown before
 * anything is sent. A command that ends with a code other than 0 is a result, not an exception.
 *
 * @serial exclude
 */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.error;
