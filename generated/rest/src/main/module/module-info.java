// SPDX-License-Identifier: Apache-2.0
// Copied from codegen-config/jars, where it is edited.

/** The REST interface of LangSmith Sandboxes for Retrofit and Moshi. */
module langsmith.sandbox.api {
  requires transitive com.squareup.moshi;
  requires transitive okhttp3;
  requires transitive okio;
  requires transitive retrofit2;
  requires static org.jspecify;
  // Of Retrofit, OkHttp, Moshi and Okio, which are automatic modules and cannot ask for them.
  requires java.logging;
  requires kotlin.stdlib;

  exports langsmith.sandbox.api;
  exports langsmith.sandbox.api.model;
}
