// SPDX-License-Identifier: Apache-2.0

/** Metrics and traces of the client with Micrometer's Observation API. */
module langsmith.sandbox.micrometer {
  requires transitive langsmith.sandbox;
  requires transitive micrometer.observation;
  requires micrometer.commons;
  requires static org.jspecify;

  exports langsmith.sandbox.micrometer;
}
