// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.egress;

import java.util.List;
import langsmith.sandbox.api.model.AwsAuth;
import langsmith.sandbox.api.model.AzureAuth;
import langsmith.sandbox.api.model.GcpAuth;
import langsmith.sandbox.api.model.ProxyHeader;
import langsmith.sandbox.api.model.ProxyRewrite;
import langsmith.sandbox.api.model.ProxyRule;
import langsmith.sandbox.api.model.Secret;
import langsmith.sandbox.api.model.SecretType;
import langsmith.sandbox.internal.check.ProxyChecks;

/**
 * Creates rules for {@link OutboundRules}. To match paths, to disable a rule, or to set environment
 * variables while it is enabled, change the value with its {@code toBuilder()}.
 *
 * <p>A host is named as {@code host} (ports 80 and 443), {@code host:port}, {@code *.suffix}, which
 * does not match the suffix itself, or {@code ~} and a regular expression.
 */
public final class ProxyRules {
  private ProxyRules() {}

  /**
   * {@return a rule that adds headers to requests of the sandbox to certain hosts}
   *
   * @param name for humans
   * @param hosts at least one
   * @param headers at least one; see {@link #header}
   */
  public static ProxyRule headers(String name, List<String> hosts, ProxyHeader... headers) {
    return ProxyChecks.checked(
        ProxyRule.builder().name(name).matchHosts(hosts).headers(List.of(headers)).build());
  }

  /**
   * {@return a rule with the name {@code attribution} that adds headers to every request of the
   * sandbox to any host, whatever other rules do} A configuration has at most one.
   *
   * @param headers 1 to 16, plaintext, with names that begin with {@code X-}; see {@link #header}
   */
  public static ProxyRule attribution(ProxyHeader... headers) {
    return ProxyChecks.checked(
        ProxyRule.builder()
            .name("attribution")
            .type("attribution")
            .enabled(true)
            .headers(List.of(headers))
            .build());
  }

  /**
   * {@return a header for a rule or a callback}
   *
   * @param name such as {@code Authorization}
   * @param value such as {@code Secrets.opaque("Bearer …")}
   */
  public static ProxyHeader header(String name, Secret value) {
    return ProxyHeader.builder().name(name).type(value.type()).value(value.value()).build();
  }

  /**
   * {@return a header whose stored value stays} For updates only.
   *
   * @param name such as {@code Authorization}
   */
  public static ProxyHeader unchangedHeader(String name) {
    return ProxyHeader.builder().name(name).type(SecretType.OPAQUE).build();
  }

  /**
   * {@return a rule with the name {@code aws} that signs requests to AWS}
   *
   * @param access by keys or a role
   */
  public static ProxyRule aws(AwsAuth access) {
    return ProxyChecks.checked(ProxyRule.builder().name("aws").type("aws").aws(access).build());
  }

  /**
   * {@return a rule with the name {@code gcp} that signs requests to Google Cloud}
   *
   * @param access by a key or workload identity
   */
  public static ProxyRule gcp(GcpAuth access) {
    return ProxyChecks.checked(ProxyRule.builder().name("gcp").type("gcp").gcp(access).build());
  }

  /**
   * {@return a rule with the name {@code azure} that signs requests to Azure}
   *
   * @param access by workload identity, or by a key or a signature with its storage account
   */
  public static ProxyRule azure(AzureAuth access) {
    return ProxyChecks.checked(
        ProxyRule.builder().name("azure").type("azure").azure(access).build());
  }

  /**
   * {@return a rule that sends connections through a relay only}
   *
   * @param name for humans
   * @param relayId the relay
   * @param hosts at least one name, address or range of addresses
   */
  public static ProxyRule relay(String name, String relayId, List<String> hosts) {
    return ProxyChecks.checked(
        ProxyRule.builder().name(name).type("relay").relayId(relayId).matchHosts(hosts).build());
  }

  /**
   * {@return a rule that redirects requests to another host over HTTPS; by default without their
   * credentials, see {@code credentials} of the rewrite}
   *
   * @param name for humans
   * @param hosts at least one
   * @param host the new host
   * @param port 1 to 65535
   */
  public static ProxyRule rewriteToHost(String name, List<String> hosts, String host, int port) {
    return rewrite(name, hosts, ProxyRewrite.builder().host(host).port(port).build());
  }

  /**
   * {@return a rule that sends requests to a port of another sandbox, over HTTP} The sandboxes need
   * a link to that port.
   *
   * @param name for humans
   * @param hosts at least one
   * @param sandbox name or id
   * @param port 1 to 65535
   */
  public static ProxyRule rewriteToSandbox(
      String name, List<String> hosts, String sandbox, int port) {
    return rewrite(name, hosts, ProxyRewrite.builder().sandbox(sandbox).port(port).build());
  }

  private static ProxyRule rewrite(String name, List<String> hosts, ProxyRewrite rewrite) {
    return ProxyChecks.checked(
        ProxyRule.builder().name(name).matchHosts(hosts).rewrite(rewrite).build());
  }
}
