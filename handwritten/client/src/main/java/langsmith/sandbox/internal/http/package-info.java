// SPDX-License-Identifier: Apache-2.0
/**
 * HTTP: OkHttp and Retrofit put together, what is repeated and when, and which answer becomes which
 * exception. Public for the client's own packages only.
 */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.internal.http;
