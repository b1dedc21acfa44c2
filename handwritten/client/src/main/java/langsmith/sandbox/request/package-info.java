// SPDX-License-Identifier: Apache-2.0
/**
 * Types shared by all requests: {@link langsmith.sandbox.request.RequestOptions} set headers and
 * limits, and a {@link langsmith.sandbox.request.Listing} fetches a list page by page. Nothing is
 * null unless it is annotated so.
 *
 * <pre>{@code
 * Sandboxes patient =
 *     client.sandboxes().with(RequestOptions.none().deadline(Duration.ofMinutes(5)));
 * Listing<SandboxInfo> all = patient.list();
 * long running = all.stream().filter(s -> s.status() == SandboxStatus.READY).count();
 * }</pre>
 */
@NullMarked
package langsmith.sandbox.request;

import org.jspecify.annotations.NullMarked;
