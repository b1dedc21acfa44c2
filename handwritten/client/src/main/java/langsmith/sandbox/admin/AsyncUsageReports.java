// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.api.model.Usage;
import langsmith.sandbox.api.model.UsageCost;
import langsmith.sandbox.internal.sandbox.AsyncCalls;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.request.RequestOptions;

/**
 * {@link UsageReports} in futures. No method blocks; each future fails with what the blocking
 * method throws, and completes on the client's {@linkplain
 * langsmith.sandbox.SandboxClient.Builder#callbackExecutor callback executor}. Cancelling a future
 * ends its request and what would follow; whether the service had done its part by then is not
 * known. Arguments are checked when the work begins. Safe for use by several threads.
 */
public final class AsyncUsageReports {
  private final AsyncCalls<UsageReports> calls;

  AsyncUsageReports(SandboxContext context) {
    this.calls = new AsyncCalls<>(context, UsageReports::new);
  }

  /**
   * {@return the same by requests that differ in what the options say}
   *
   * @param options headers and limits
   */
  public AsyncUsageReports with(RequestOptions options) {
    return new AsyncUsageReports(calls.context().with(options));
  }

  /**
   * See {@link UsageReports#current()}.
   *
   * @return what is used and what is allowed now
   */
  public CompletableFuture<Usage> current() {
    return calls.call(usageReports -> usageReports.current());
  }

  /**
   * See {@link UsageReports#costs(UsageCostQuery)}.
   *
   * @param query which, and in which time
   * @return the costs, from every page; mind the memory
   */
  public CompletableFuture<List<UsageCost>> costs(UsageCostQuery query) {
    return calls.call(usageReports -> usageReports.costs(query).toList());
  }
}
