// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Volumes, registries, templates, pools and usage on the command line. */
class AdminCommandsIT {
  private static LocalCalls calls;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    calls = new LocalCalls();
  }

  @AfterAll
  static void stop() {
    calls.close();
  }

  private static int run(String... arguments) {
    return calls.run(arguments);
  }

  @Test
  void volume_isCreatedAttachedClonedChangedAndDeleted() {
    assertThat(run("volume", "create", "data", "1g", "--label", "team=ml", "-o", "json")).isZero();
    assertThat(calls.json())
        .asInstanceOf(MAP)
        .containsEntry("name", "data")
        .containsEntry("size_bytes", 1073741824.0)
        .containsEntry("labels", Map.of("team", "ml"));
    assertThat(run("create", "user", "--volume", "data:/data:ro")).isZero();
    assertThat(run("volume", "attachments", "data")).isZero();
    assertThat(calls.out()).matches("SANDBOX +PATH +ACCESS\nuser +/data +read\n");
    assertThat(run("volume", "attachments", "data", "-o", "json")).isZero();
    assertThat(((Map<?, ?>) ((List<?>) calls.json()).get(0)).get("read_only")).isEqualTo(true);
    assertThat(run("volume", "clone", "data", "copy", "--description", "of data")).isZero();
    assertThat(calls.out()).containsPattern("(?m)^source_volume_id +[0-9a-f-]{36}$");
    assertThat(run("volume", "list", "--limit", "1", "-o", "name")).isZero();
    assertThat(calls.out()).isEqualTo("copy\n");
    assertThat(run("volume", "update", "copy", "--description", "other", "--label", "a=b"))
        .isZero();
    assertThat(calls.out()).containsPattern("(?m)^description +other$");
    assertThat(run("volume", "update", "copy", "--no-labels", "-o", "json")).isZero();
    assertThat(run("volume", "delete", "data", "copy")).as("data is attached").isEqualTo(69);
    assertThat(calls.out()).isEqualTo("copy\n");
    assertThat(run("delete", "user")).isZero();
    assertThat(run("volume", "delete", "data")).isZero();
    assertThat(run("volume", "get", "data")).isEqualTo(Main.NOT_FOUND);
  }

  @Test
  void volume_ofCreate_namesWhatIsExpected() {
    for (String wrong : new String[] {"data", "data:relative", ":/data"}) {
      assertThat(run("create", "--volume", wrong)).as(wrong).isEqualTo(2);
      assertThat(calls.err()).contains("--volume must be VOLUME:PATH").contains(wrong);
    }
    assertThat(run("volume", "create", "data", "much")).isEqualTo(2);
    assertThat(calls.err()).contains("'much' is not a size such as 4096, 512MiB or 2g");
    assertThat(run("volume", "update", "data")).isEqualTo(2);
    assertThat(calls.err()).contains("nothing to change; give --description");
  }

  @Test
  void registryPassword_comesFromAFileOrAVariable_andIsNotShown() throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "s3cret-of-file\n");
    assertThat(
            run("registry", "create", "ghcr", "ghcr.io", "--username", "me", "--password-file")
                + run(
                    "registry",
                    "create",
                    "ghcr",
                    "ghcr.io",
                    "--username",
                    "me",
                    "--password-file",
                    file.toString()))
        .isEqualTo(2);
    assertThat(calls.out()).containsPattern("(?m)^url +ghcr.io$").doesNotContain("s3cret");
    assertThat(run("registry", "update", "ghcr", "--username", "you")).isEqualTo(2);
    assertThat(calls.err()).contains("no password; give --password-file or --password-stdin");
    calls.environment.put(RegistryCredentials.VARIABLE, "s3cret-of-variable");
    try {
      assertThat(run("registry", "update", "ghcr", "--username", "you", "--name", "hub")).isZero();
    } finally {
      calls.environment.remove(RegistryCredentials.VARIABLE);
    }
    assertThat(run("registry", "create", "aws", "a.ecr.aws", "--aws-role", "arn:aws:iam::1:role/x"))
        .isZero();
    assertThat(run("registry", "list", "--name-contains", "hu", "-o", "name")).isZero();
    assertThat(calls.out()).isEqualTo("hub\n");
    assertThat(run("registry", "create", "none", "ghcr.io")).isEqualTo(2);
    assertThat(calls.err()).contains("give either --username with a password, or --aws-role");
    assertThat(run("registry", "delete", "hub", "aws")).isZero();
  }

  @Test
  void templatesAndPools_areCreatedUsedAndDeleted() {
    assertThat(run("volume", "create", "old", "1g", "--first-generation")).isZero();
    assertThat(run("template", "create", "mounts", "python:3", "--mount", "old=/old")).isZero();
    assertThat(calls.out()).contains("volume_name=old");
    assertThat(run("template", "create", "py", "python:3", "--cpu", "1")).isZero();
    assertThat(calls.out()).containsPattern("(?m)^cpu +1$");
    assertThat(run("pool", "create", "ready", "py", "1", "-o", "json")).isZero();
    assertThat(calls.json()).asInstanceOf(MAP).containsEntry("replicas", 1.0);
    assertThat(run("create", "of-template", "--template", "py")).isZero();
    assertThat(run("create", "--template", "py", "--snapshot", "x")).isEqualTo(2);
    assertThat(run("pool", "update", "ready", "--replicas", "0")).isZero();
    assertThat(run("pool", "list")).isZero();
    assertThat(calls.out()).containsPattern("(?m)^ready +py +0 ");
    assertThat(run("volume", "list", "--first-generation", "-o", "name")).isZero();
    assertThat(calls.out()).contains("old\n");
    assertThat(run("delete", "of-template")).isZero();
    assertThat(run("pool", "delete", "ready")).isZero();
    assertThat(run("template", "rename", "py", "python")).isZero();
    assertThat(run("template", "delete", "python", "mounts")).isZero();
    assertThat(run("template", "get", "python")).isEqualTo(Main.NOT_FOUND);
  }

  @Test
  void usage_showsCountsAndCosts() {
    assertThat(run("create", "counted")).isZero();
    assertThat(run("usage", "-o", "json")).isZero();
    assertThat(calls.json()).asInstanceOf(MAP).containsKeys("sandboxes_used", "sandboxes_limit");
    assertThat(run("usage", "costs", "--since", "2h", "--type", "sandbox", "--per", "hour"))
        .isZero();
    assertThat(calls.out()).startsWith("TYPE ").contains("SANDBOX ");
    assertThat(run("usage", "costs", "--since", "40d")).isEqualTo(2);
    assertThat(run("usage", "costs", "--since", "yesterday")).isEqualTo(2);
    assertThat(calls.err()).contains("'yesterday' is not a time such as 7d (ago)");
    assertThat(run("delete", "counted")).isZero();
  }

  @Test
  void sshConfig_leadsThroughTheTunnel() {
    assertThat(run("create", "host")).isZero();
    assertThat(run("ssh-config", "host", "--host", "dev", "--user", "me", "--port", "2222"))
        .isZero();
    String id = calls.client.sandboxes().get("host").id();
    assertThat(calls.out())
        .isEqualTo(
            "Host dev\n  HostName host\n  HostKeyAlias lsbx-"
                + id
                + "\n  User \"me\"\n  ProxyCommand lsbx tunnel --stdio host 2222\n");
    assertThat(run("ssh-config", "host", "--host", "a b")).isEqualTo(2);
    assertThat(run("ssh-config", "missing")).isEqualTo(Main.NOT_FOUND);
    assertThat(run("delete", "host")).isZero();
  }
}
