// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import langsmith.sandbox.api.model.ProxyHeader;
import langsmith.sandbox.api.model.Secret;
import langsmith.sandbox.egress.OutboundRules;
import langsmith.sandbox.egress.ProxyRules;
import langsmith.sandbox.egress.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets of rules: which are valid, how they are sent, and that they are never shown. */
class SecretsTest {
  private static final Secret HIDDEN = Secrets.opaque(" hidden ");
  private static final ProxyHeader TOKEN = ProxyRules.header("Authorization", HIDDEN);

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{}", "{A", "A}", "{A}}", "A B", "{A B}"})
  void workspaceSecretThatIsNone_isRejected(String name) {
    assertThatThrownBy(() -> Secrets.workspace(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GITHUB_TOKEN");
  }

  @Test
  void secrets_areSentAsTheyAreAndNeverShown() {
    assertThat(Secrets.opaque("\n a \t").value()).isEqualTo("\n a \t");
    assertThat(Secrets.workspace("A")).isEqualTo(Secrets.workspace("{A}"));
    rejected(() -> Secrets.opaque(""), "must not be empty");
    OutboundRules proxy =
        OutboundRules.none().rule(ProxyRules.headers("r", List.of("a.com"), TOKEN));

    assertThat(proxy).hasToString("OutboundRules[[r]]");
    assertThat(HIDDEN.toString()).doesNotContain("hidden");
    assertThat(proxy.config().toString()).doesNotContain("hidden");
    assertThat(UpdateSandbox.nothing().outboundRules(proxy).toString()).doesNotContain("hidden");
    assertThat(CreateSandbox.fromDefault().outboundRules(proxy).toString())
        .doesNotContain("hidden");
  }

  private static void rejected(Runnable call, String message) {
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("hidden");
  }
}
