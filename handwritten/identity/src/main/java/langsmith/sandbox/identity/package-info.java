// SPDX-License-Identifier: Apache-2.0
/**
 * Verifies who is behind a request: the token of a user who came through a service link with a
 * login, and the signature of a callback of an outbound rule. Use it in the program that receives
 * the request.
 */
@NullMarked
package langsmith.sandbox.identity;

import org.jspecify.annotations.NullMarked;
