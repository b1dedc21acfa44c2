// SPDX-License-Identifier: Apache-2.0
/**
 * HTTP: OkHttp and Retrofit put together, which requests are repeated and when, and which answer
 * becomes which exception. Public for the client's own packages only; nothing is null unless it is
 * annotated so.
 */
@NullMarked
package langsmith.sandbox.internal.http;

import org.jspecify.annotations.NullMarked;
