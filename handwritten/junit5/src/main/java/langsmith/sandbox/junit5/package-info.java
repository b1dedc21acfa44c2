// SPDX-License-Identifier: Apache-2.0
/**
 * Tests that use sandboxes: {@link langsmith.sandbox.junit5.SandboxTest} gives them a local server
 * with real processes, {@link langsmith.sandbox.junit5.SandboxAssertions} compares what happened
 * with what was expected.
 */
@NullMarked
package langsmith.sandbox.junit5;

import org.jspecify.annotations.NullMarked;
