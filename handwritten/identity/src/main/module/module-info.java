// SPDX-License-Identifier: Apache-2.0

/** A verifier of the tokens of users behind service links, and of the signatures of callbacks. */
module langsmith.sandbox.identity {
  requires org.jose4j;
  requires static org.jspecify;

  exports langsmith.sandbox.identity;
}
