// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import langsmith.sandbox.api.UsageApi;
import langsmith.sandbox.api.model.Usage;
import langsmith.sandbox.api.model.UsageCost;
import langsmith.sandbox.api.model.UsageCostList;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.resource.PageSource;
import langsmith.sandbox.internal.resource.PagedListing;
import langsmith.sandbox.internal.resource.ResourceCalls;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.request.Listing;
import langsmith.sandbox.request.RequestOptions;

/**
 * Usage, limits and cost of the workspace. Obtained from {@link
 * langsmith.sandbox.SandboxClient#usage()}; safe for use by several threads. All methods block
 * until the service has responded, and throw {@link SandboxException} if it refuses or cannot be
 * reached.
 */
public final class UsageReports {
  private final SandboxContext context;
  private final ResourceCalls calls;
  private final UsageApi api;

  UsageReports(SandboxContext context) {
    this.context = context;
    this.calls = new ResourceCalls(context.rest(), "usage");
    this.api = context.rest().controlPlane(UsageApi.class);
  }

  /**
   * {@return a view whose requests use the given options instead of earlier ones}
   *
   * @param options headers and limits
   */
  public UsageReports with(RequestOptions options) {
    return new UsageReports(context.with(options));
  }

  /** {@return the current usage and its limits} */
  public Usage current() {
    return calls.list(Operation.GET_USAGE, "getting the usage", api.getUsage());
  }

  /**
   * {@return the costs of sandboxes and snapshots}
   *
   * @param query which resources, and which period
   */
  public Listing<UsageCost> costs(UsageCostQuery query) {
    return new PagedListing<>(
        new PageSource<>() {
          @Override
          public Operation operation() {
            return Operation.LIST_USAGE_COSTS;
          }

          @Override
          public int pageSize() {
            return 100;
          }

          @Override
          public PageSource.Page<UsageCost> fetch(PageSource.Position position) {
            UsageCostList page =
                calls.list(operation(), "listing costs", query.call(api, position));
            return new PageSource.Page<>(page.items(), null, page.nextCursor());
          }

          @Override
          public String identity(UsageCost cost) {
            return cost.resourceType() + " " + cost.resourceId() + " " + cost.periodStart();
          }
        });
  }
}
