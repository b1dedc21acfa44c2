// SPDX-License-Identifier: Apache-2.0
/** What a server was asked to do, for tests that ask afterwards. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.recording;
