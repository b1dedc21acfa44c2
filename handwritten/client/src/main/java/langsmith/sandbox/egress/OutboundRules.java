// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.egress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.api.model.ProxyAccessControl;
import langsmith.sandbox.api.model.ProxyCallback;
import langsmith.sandbox.api.model.ProxyConfig;
import langsmith.sandbox.api.model.ProxyHeader;
import langsmith.sandbox.api.model.ProxyRule;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.check.HostPattern;
import langsmith.sandbox.internal.check.ProxyChecks;

/**
 * What becomes of the requests that leave a sandbox: which hosts can be reached, and what is added
 * on the way, so that code in the sandbox needs no credentials. Rules are tried in their order, the
 * first that matches counts, and rules come before callbacks. Immutable: every method returns a
 * changed copy. Arguments are checked at once with {@link IllegalArgumentException}, which never
 * repeats a secret.
 */
public final class OutboundRules {
  private static final OutboundRules NONE = new OutboundRules(ProxyConfig.builder().build());

  private final ProxyConfig config;

  private OutboundRules(ProxyConfig config) {
    this.config = config;
  }

  /** {@return a proxy that lets everything pass unchanged} */
  public static OutboundRules none() {
    return NONE;
  }

  /**
   * {@return a proxy as the service stated it} An update that sends it again keeps the secrets that
   * the service does not show.
   *
   * @param config from a {@link langsmith.sandbox.SandboxInfo}, or made for members that this class
   *     does not know
   */
  public static OutboundRules of(ProxyConfig config) {
    ProxyChecks.nonNull(config.rules()).forEach(ProxyChecks::checked);
    ProxyChecks.nonNull(config.callbacks()).forEach(ProxyChecks::checked);
    return new OutboundRules(ProxyChecks.checked(config));
  }

  /**
   * Adds a rule behind those before it.
   *
   * @param rule from {@link ProxyRules}, or made for kinds that it does not know
   * @return a changed copy
   */
  public OutboundRules rule(ProxyRule rule) {
    List<ProxyRule> rules = new ArrayList<>(ProxyChecks.nonNull(config.rules()));
    rules.add(ProxyChecks.checked(rule));
    return new OutboundRules(ProxyChecks.checked(config.toBuilder().rules(rules).build()));
  }

  /**
   * Lets connections reach these hosts only. Connections other than HTTP need a port in the entry.
   *
   * @param hosts at least one; addresses and ranges of them are hosts too
   * @return a changed copy
   * @throws IllegalArgumentException also together with {@link #deny}
   */
  public OutboundRules allow(String... hosts) {
    return access(ProxyAccessControl.builder().allowList(hosts(hosts)).build());
  }

  /**
   * Lets connections reach all hosts but these.
   *
   * @param hosts at least one; addresses and ranges of them are hosts too
   * @return a changed copy
   * @throws IllegalArgumentException also together with {@link #allow}
   */
  public OutboundRules deny(String... hosts) {
    return access(ProxyAccessControl.builder().denyList(hosts(hosts)).build());
  }

  /**
   * Has a service asked for headers, where no rule matches. Requests fail with 502 when it does.
   *
   * @param url what is called with POST
   * @param keepFor how long an answer is kept, 60 to 3600 seconds
   * @param hosts for which hosts, at least one
   * @param requestHeaders what the service gets with the call; plaintext or opaque
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
   * Has a service asked for headers, where no rule matches.
   *
   * @param callback such as one that gets the whole request
   * @return a changed copy
   */
  public OutboundRules callback(ProxyCallback callback) {
    List<ProxyCallback> callbacks = new ArrayList<>(ProxyChecks.nonNull(config.callbacks()));
    callbacks.add(ProxyChecks.checked(callback));
    return new OutboundRules(config.toBuilder().callbacks(callbacks).build());
  }

  /**
   * Says what it is for.
   *
   * @param description at most 1024 characters
   * @return a changed copy
   */
  public OutboundRules description(String description) {
    return new OutboundRules(
        config.toBuilder().description(Arguments.description(description)).build());
  }

  /** {@return this as it is sent} */
  public ProxyConfig config() {
    return config;
  }

  /** Returns the rules by name, no secrets. */
  @Override
  public String toString() {
    return "OutboundRules["
        + ProxyChecks.nonNull(config.rules()).stream().map(ProxyRule::name).toList()
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
