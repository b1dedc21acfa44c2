// SPDX-License-Identifier: Apache-2.0
/**
 * What the tests of several modules share: conditions that say which program a test needs, and logs
 * that stay out of a passing build.
 */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.testing;
