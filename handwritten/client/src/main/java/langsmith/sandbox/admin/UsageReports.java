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
 * What the workspace uses, what it may use, and what it costs. Obtained from {@link
 * langsmith.sandbox.SandboxClient#usage()}; safe for use by several threads. All methods block
 * until the service has answered, and throw {@link SandboxException} when it refuses or cannot be
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
   * {@return the same reports by requests that differ in what the options say}
   *
   * @param options headers and limits
   */
  public UsageReports with(RequestOptions options) {
    return new UsageReports(context.with(options));
  }

  /** {@return what is used and what is allowed now} */
  public Usage current() {
    return calls.list(Operation.GET_USAGE, "getting the usage", api.getUsage());
  }

  /**
   * {@return what sandboxes and snapshots cost}
   *
   * @param query which, and in which time
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
