// SPDX-License-Identifier: Apache-2.0
// Copied from codegen-config/jars, where it is edited.

/** The frames of the command stream as Java types with Moshi adapters. */
module langsmith.sandbox.frames {
  requires transitive com.squareup.moshi;
  requires static org.jspecify;
  // Of Moshi and Okio, which are automatic modules and cannot ask for them.
  requires java.logging;
  requires kotlin.stdlib;
  requires okio;

  exports langsmith.sandbox.frames;
}
