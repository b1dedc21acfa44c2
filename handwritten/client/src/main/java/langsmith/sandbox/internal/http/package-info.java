// SPDX-License-Identifier: Apache-2.0
/**
 * HTTP with OkHttp and Retrofit: retries, and the mapping of responses to exceptions. Public only
 * for the client's own packages; nothing is null unless it is annotated so.
 */
@NullMarked
package langsmith.sandbox.internal.http;

import org.jspecify.annotations.NullMarked;
