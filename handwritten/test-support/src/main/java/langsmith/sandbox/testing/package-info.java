// SPDX-License-Identifier: Apache-2.0
/**
 * Shared by the tests of several modules: conditions on required programs, and logs that stay out
 * of a passing build.
 */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.testing;
