// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.egress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import langsmith.sandbox.api.model.ProxyAccessControl;
import langsmith.sandbox.api.model.ProxyCallback;
import langsmith.sandbox.api.model.ProxyConfig;
import langsmith.sandbox.api.model.ProxyHeader;
import langsmith.sandbox.api.model.ProxyRule;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.check.HostPattern;
import langsmith.sandbox.internal.check.ProxyChecks;

/**
 * Rules for requests that leave a sandbox: which hosts are reachable, and which credentials are
 * added on the way, so that code in the sandbox needs none. The first matching rule applies; rules
 * take precedence over callbacks. Immutable: every method returns a changed copy. Arguments are
 * checked at once with {@link IllegalArgumentException}, whose message never contains a secret.
 */
public final class OutboundRules {
  private static final OutboundRules NONE = new OutboundRules(ProxyConfig.builder().build());

  private final ProxyConfig config;

  private OutboundRules(ProxyConfig config) {
    this.config = config;
  }

  /** {@return rules that let all requests pass unchanged} */
  public static OutboundRules none() {
    return NONE;
  }

  /**
   * {@return rules with the configuration that the service sent} An update that sends it again
   * keeps the secrets that the service does not show.
   *
   * @param config from a {@link langsmith.sandbox.SandboxInfo}, or a configuration with members
   *     that this class does not support
   */
  public static OutboundRules of(ProxyConfig config) {
    ProxyChecks.nonNull(config.rules()).forEach(ProxyChecks::checked);
    ProxyChecks.nonNull(config.callbacks()).forEach(ProxyChecks::checked);
    return new OutboundRules(ProxyChecks.checked(config));
  }

  /**
   * Adds a rule after the existing ones.
   *
   * @param rule from {@link ProxyRules}, or of a kind that it does not support
   * @return a changed copy
   */
  public OutboundRules rule(ProxyRule rule) {
    List<ProxyRule> rules = new ArrayList<>(ProxyChecks.nonNull(config.rules()));
    rules.add(ProxyChecks.checked(rule));
    return new OutboundRules(ProxyChecks.checked(config.toBuilder().rules(rules).build()));
  }

  /**
   * Allows connections only to these hosts. Connections other than HTTP need a port in the entry.
   *
   * @param hosts at least one name, address or range of addresses
   * @return a changed copy
   * @throws IllegalArgumentException also together with {@link #deny}
   */
  public OutboundRules allow(String... hosts) {
    return access(ProxyAccessControl.builder().allowList(hosts(hosts)).build());
  }

  /**
   * Denies connections to these hosts.
   *
   * @param hosts at least one name, address or range of addresses
   * @return a changed copy
   * @throws IllegalArgumentException also together with {@link #allow}
   */
  public OutboundRules deny(String... hosts) {
    return access(ProxyAccessControl.builder().denyList(hosts(hosts)).build());
  }

  /**
   * Adds a callback, which supplies headers if no rule matches. If the callback fails, the request
   * fails with 502.
   *
   * @param url called with POST
   * @param keepFor how long a response is cached, 60 to 3600 seconds
   * @param hosts the hosts, at least one
   * @param requestHeaders sent with the call; plaintext or opaque
   * @return a changed copy
   */
  public OutboundRules callback(
      String url, Duration keepFor, List<String> hosts, ProxyHeader... requestHeaders) {
    return callback(
        ProxyCallback.builder()
            .url(url)
            .ttlSeconds(Arguments.secondsWithin("keepFor", keepFor, 60, 3600))
            .matchHosts(hosts)
            .requestHeaders(requestHeaders.length == 0 ? null : List.of(requestHeaders))
            .build());
  }

  /**
   * Adds a callback, which supplies headers if no rule matches.
   *
   * @param callback such as one that receives the whole request
   * @return a changed copy
   */
  public OutboundRules callback(ProxyCallback callback) {
    List<ProxyCallback> callbacks = new ArrayList<>(ProxyChecks.nonNull(config.callbacks()));
    callbacks.add(ProxyChecks.checked(callback));
    return new OutboundRules(config.toBuilder().callbacks(callbacks).build());
  }

  /**
   * Sets the description.
   *
   * @param description at most 1024 characters
   * @return a changed copy
   */
  public OutboundRules description(String description) {
    return new OutboundRules(
        config.toBuilder().description(Arguments.description(description)).build());
  }

  /** {@return the configuration to send} */
  public ProxyConfig config() {
    return config;
  }

  /** Returns the names of the rules, never secrets. */
  @Override
  public String toString() {
    return "OutboundRules["
        + ProxyChecks.nonNull(config.rules()).stream()
            .map(ProxyRule::name)
            .collect(Collectors.toList())
        + "]";
  }

  private OutboundRules access(ProxyAccessControl access) {
    ProxyAccessControl before = config.accessControl();
    if (before != null && (before.allowList() == null) != (access.allowList() == null)) {
      throw new IllegalArgumentException("allow and deny exclude each other");
    }
    return new OutboundRules(config.toBuilder().accessControl(access).build());
  }

  private static List<String> hosts(String... hosts) {
    if (hosts.length == 0) {
      throw new IllegalArgumentException("hosts must name at least one");
    }
    for (String host : hosts) {
      HostPattern.check("the host", host, true);
    }
    return List.of(hosts);
  }
}
