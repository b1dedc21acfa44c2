// SPDX-License-Identifier: Apache-2.0

/** JUnit extension and AssertJ assertions for tests that use sandboxes, with a local server and faults. */
@SuppressWarnings("module") // JUnit calls itself that.
module langsmith.sandbox.junit5 {
  requires transitive langsmith.sandbox;
  requires transitive langsmith.sandbox.server;
  requires transitive org.assertj.core;
  requires transitive org.junit.jupiter.api;
  requires static org.jspecify;

  exports langsmith.sandbox.junit5;

  opens langsmith.sandbox.junit5 to
      org.junit.platform.commons;
}
