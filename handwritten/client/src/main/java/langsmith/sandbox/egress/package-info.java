// SPDX-License-Identifier: Apache-2.0
/**
 * Outbound rules and mounts of a sandbox: {@link langsmith.sandbox.egress.OutboundRules} add
 * credentials that code in the sandbox never sees, and {@link
 * langsmith.sandbox.egress.SandboxMounts} attach buckets and repositories. Values for {@link
 * langsmith.sandbox.CreateSandbox}; all are immutable. Nothing is null unless it is annotated so.
 *
 * <pre>{@code
 * OutboundRules rules =
 *     OutboundRules.none()
 *         .allow("api.github.com")
 *         .rule(
 *             ProxyRules.headers(
 *                 "github",
 *                 List.of("api.github.com"),
 *                 ProxyRules.header("Authorization", Secrets.workspace("GITHUB_AUTH"))));
 * CreateSandbox wanted = CreateSandbox.fromDefault().outboundRules(rules);
 * }</pre>
 */
@NullMarked
package langsmith.sandbox.egress;

import org.jspecify.annotations.NullMarked;
