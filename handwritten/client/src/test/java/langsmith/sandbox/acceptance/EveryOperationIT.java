// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import langsmith.sandbox.Attachment;
import langsmith.sandbox.CaptureSnapshot;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.CreateSnapshot;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.SandboxInfo;
import langsmith.sandbox.SandboxQuery;
import langsmith.sandbox.SandboxStatus;
import langsmith.sandbox.SnapshotQuery;
import langsmith.sandbox.UpdateSandbox;
import langsmith.sandbox.admin.CloneVolume;
import langsmith.sandbox.admin.CreateRegistry;
import langsmith.sandbox.admin.CreateTemplate;
import langsmith.sandbox.admin.CreateVolume;
import langsmith.sandbox.admin.FirstGenerationVolumes;
import langsmith.sandbox.admin.UpdateFirstGenerationVolume;
import langsmith.sandbox.admin.UpdatePool;
import langsmith.sandbox.admin.UpdateRegistry;
import langsmith.sandbox.admin.UpdateVolume;
import langsmith.sandbox.admin.UsageCostQuery;
import langsmith.sandbox.admin.Volumes;
import langsmith.sandbox.api.model.BatchDeleteResult;
import langsmith.sandbox.api.model.BoxSortKey;
import langsmith.sandbox.api.model.Pool;
import langsmith.sandbox.api.model.Registry;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.api.model.SandboxTemplate;
import langsmith.sandbox.api.model.Snapshot;
import langsmith.sandbox.api.model.SnapshotPart;
import langsmith.sandbox.api.model.SnapshotStatus;
import langsmith.sandbox.api.model.SnapshotTag;
import langsmith.sandbox.api.model.SortOrder;
import langsmith.sandbox.api.model.Usage;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.api.model.VolumeAttachment;
import langsmith.sandbox.api.model.VolumeMount;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.egress.OutboundRules;
import langsmith.sandbox.egress.ProxyRules;
import langsmith.sandbox.egress.Secrets;
import langsmith.sandbox.error.ResourceAlreadyExistsException;
import langsmith.sandbox.error.ResourceCreationException;
import langsmith.sandbox.error.ResourceInUseException;
import langsmith.sandbox.error.ResourceNameConflictException;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxValidationException;
import langsmith.sandbox.files.TextSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Goes through every operation of the specification by its wrapper, over HTTP, to the local server
 * and back, and fails if an operation has none.
 */
class EveryOperationIT {
  @RegisterExtension static final LocalService service = LocalService.standard();

  /** Operations that are not called here, and why. */
  private static final Map<String, String> ELSEWHERE =
      Map.of("execute", "it can neither be streamed nor repeated, so commands never use it");

  @Test
  void everyOperation_isExercisedThroughItsWrapper() throws Exception {
    try (OperationRecorder recorder = new OperationRecorder(service.server().endpoint());
        SandboxClient client = service.anotherClient().endpoint(recorder.endpoint()).build()) {
      sandboxes(client);
      batchDelete(client);
      commands(client);
      files(client);
      links(client);
      snapshots(client);
      registries(client);
      volumes(client);
      firstGeneration(client);
      usage(client);

      Set<String> missing = new TreeSet<>(recorder.specified());
      missing.removeAll(recorder.answered());
      assertThat(missing)
          .as("operations of the specification without a wrapper that a test goes through")
          .containsExactlyInAnyOrderElementsOf(ELSEWHERE.keySet());
    }
  }

  private static void commands(SandboxClient client) {
    try (Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault())) {
      Command events =
          Command.of("echo events").commandId("events").transport(CommandTransport.SSE);
      assertThat(sandbox.run(events).stdout()).isEqualTo("events\n");
      Attachment rest = Attachment.to("events").from(3, 0).transport(CommandTransport.SSE);
      try (CommandHandle handle = sandbox.attach(rest)) {
        assertThat(handle.result().stdout()).isEqualTo("nts\n");
      }
    }
  }

  private static void links(SandboxClient client) {
    try (Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault())) {
      assertThat(sandbox.service(8080).link().token()).isNotEmpty();
      assertThat(sandbox.links().list()).hasSize(1);
      sandbox.links().revoke(8080);
      assertThat(sandbox.links().list()).isEmpty();
      assertThat(sandbox.downloadLink("/any", Duration.ofMinutes(1)).getPath()).endsWith("/any");
    }
  }

  private static void sandboxes(SandboxClient client) {
    CreateSandbox wanted =
        CreateSandbox.fromDefault()
            .name("every-box")
            .label("team", "ci")
            .idleTtl(Duration.ofMinutes(5))
            .deleteAfterStop(Duration.ofHours(1))
            .environment("COLOUR", "blue")
            .runConfig(RunConfig.builder().envVars(Map.of("SHAPE", "round")).build())
            .outboundRules(
                OutboundRules.none()
                    .rule(
                        ProxyRules.headers(
                            "github",
                            List.of("api.github.com"),
                            ProxyRules.header("Authorization", Secrets.opaque("hidden")))));
    Sandbox made = client.sandboxes().create(wanted);
    SandboxInfo info = client.sandboxes().get("every-box").info();
    assertThat(info.labels()).containsEntry("team", "ci");
    assertThat(info.deleteAfterStop()).isEqualTo(Duration.ofHours(1));
    assertThat(String.valueOf(info.proxyConfig())).contains("github").doesNotContain("hidden");
    assertThat(client.sandboxes().status("every-box").status()).isEqualTo(SandboxStatus.READY);

    SandboxQuery query =
        SandboxQuery.all()
            .nameContains("every")
            .status(SandboxStatus.READY)
            .createdByMe()
            .label("team", "ci")
            .sortBy(BoxSortKey.NAME, SortOrder.ASC)
            .pageSize(1);
    assertThat(client.sandboxes().list(query).stream().map(SandboxInfo::name))
        .containsExactly("every-box");
    assertThat(client.sandboxes().list(query.label("team", "other"))).isEmpty();

    SandboxInfo changed =
        client
            .sandboxes()
            .update(
                "every-box",
                UpdateSandbox.nothing()
                    .name("every-box-2")
                    .idleTtl(Duration.ofMinutes(7))
                    .outboundRules(OutboundRules.of(requireNonNull(info.proxyConfig()))));
    assertThat(changed.id()).isEqualTo(made.id());
    assertThat(changed.idleTtl()).isEqualTo(Duration.ofMinutes(7));

    made.refresh();
    made.stop();
    assertThat(made.status()).isEqualTo(SandboxStatus.STOPPED);
    assertThat(made.dataPlaneUrl()).isNotNull();
    assertThat(made.start().status()).isEqualTo(SandboxStatus.READY);
    client.sandboxes().stop(made.id());
    assertThat(client.sandboxes().start(made.id(), Duration.ofSeconds(60)).status())
        .isEqualTo(SandboxStatus.READY);

    client.sandboxes().delete(made.id());
    assertThatThrownBy(() -> client.sandboxes().stop(made.id()))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  private static void batchDelete(SandboxClient client) {
    client.sandboxes().create(CreateSandbox.fromDefault().name("batch-1"));
    client.sandboxes().create(CreateSandbox.fromDefault().name("batch-2"));

    BatchDeleteResult result =
        client.sandboxes().delete(List.of("batch-1", "no-such-box", "batch-2"));

    assertThat(result.deleted()).containsExactlyInAnyOrder("batch-1", "batch-2");
    assertThat(result.skipped()).singleElement().matches(s -> "no-such-box".equals(s.name()));
  }

  private static void files(SandboxClient client) {
    try (Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault())) {
      sandbox.write("/srv/every/file.txt", "needle in hay");
      assertThat(sandbox.readText("/srv/every/file.txt")).isEqualTo("needle in hay");
      assertThat(sandbox.files().stat("/srv/every/file.txt").sizeBytes()).isEqualTo(13);
      assertThat(sandbox.files().glob("/srv/every", "*.txt").entries()).hasSize(1);
      assertThat(sandbox.files().grep(TextSearch.of("needle").in("/srv/every")).lines()).hasSize(1);
    }
  }

  private static void snapshots(SandboxClient client) {
    try (Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault())) {
      sandbox.write("/srv/kept.txt", "kept");
      Snapshot captured =
          sandbox.capture(
              CaptureSnapshot.named("every/tools")
                  .tag("v1")
                  .description("tools")
                  .label("team", "ci")
                  .include(SnapshotPart.LABELS));
      assertThat(captured.status()).isEqualTo(SnapshotStatus.READY);
      assertThat(captured.sourceSandboxId()).isEqualTo(sandbox.id());

      try (Sandbox copy = client.sandboxes().open(CreateSandbox.fromSnapshot("every/tools:v1"))) {
        assertThat(copy.readText("/srv/kept.txt")).isEqualTo("kept");
        assertThat(copy.info().snapshotId()).isEqualTo(captured.id());
      }

      Snapshot image =
          client
              .snapshots()
              .create(CreateSnapshot.fromImage("every/image", "python:3.13", 1 << 30));
      assertThat(client.snapshots().get("every/image").id()).isEqualTo(image.id());
      assertThat(client.snapshots().waitUntilReady(image.id(), Duration.ZERO).dockerImage())
          .isEqualTo("python:3.13");
      assertThat(client.snapshots().tags("every/tools"))
          .extracting(SnapshotTag::tag)
          .containsExactly("v1");
      assertThat(
              client
                  .snapshots()
                  .list(
                      SnapshotQuery.all()
                          .nameContains("EVERY/")
                          .status(SnapshotStatus.READY)
                          .pageSize(1)))
          .extracting(Snapshot::name)
          .containsExactly("every/image", "every/tools");
      assertThatThrownBy(
              () ->
                  client
                      .snapshots()
                      .create(CreateSnapshot.fromImage("every/bad", "no image!", 1 << 30)))
          .isInstanceOfAny(ResourceCreationException.class, SandboxValidationException.class);

      client.snapshots().delete("every/tools:v1");
      client.snapshots().delete(image.id());
      assertThatThrownBy(() -> client.snapshots().get(image.id()))
          .isInstanceOf(ResourceNotFoundException.class);
      assertThatThrownBy(() -> client.sandboxes().create(CreateSandbox.fromSnapshot("every/none")))
          .isInstanceOfAny(ResourceNotFoundException.class, SandboxValidationException.class);
    }
  }

  private static void registries(SandboxClient client) {
    Registry made =
        client
            .registries()
            .create(CreateRegistry.withPassword("every", "ghcr.io", "user", "hidden"));
    assertThat(made.toString()).doesNotContain("hidden");
    assertThat(client.registries().get("every").url()).isEqualTo("ghcr.io");
    assertThat(client.registries().list("every")).hasSize(1);
    assertThat(client.registries().list()).hasSize(1);
    assertThatThrownBy(
            () ->
                client
                    .registries()
                    .create(CreateRegistry.withAwsRole("every", "x.y", "arn:aws:iam::1:role/r")))
        .isInstanceOf(ResourceAlreadyExistsException.class);
    Registry renamed =
        client.registries().update("every", UpdateRegistry.nothing().name("every-2"));
    assertThat(renamed.name()).isEqualTo("every-2");
    client.registries().delete("every-2");
    assertThat(client.registries().list()).isEmpty();
  }

  private static void volumes(SandboxClient client) {
    Volumes volumes = client.volumes();
    Volume made =
        volumes.create(CreateVolume.of("every-volume", 1).label("team", "ml").description("sets"));
    assertThat(made.sizeBytes()).isEqualTo(1L << 30);
    assertThat(volumes.list("every-vol")).extracting(Volume::name).containsExactly("every-volume");
    try (Sandbox sandbox =
        client
            .sandboxes()
            .open(CreateSandbox.fromDefault().volume("every-volume", "/data", false))) {
      sandbox.write("/data/shared.txt", "shared");
      assertThat(volumes.get("every-volume").attachments())
          .extracting(VolumeAttachment::sandboxName)
          .containsExactly(sandbox.name());
      assertThatThrownBy(() -> volumes.delete("every-volume"))
          .isInstanceOf(ResourceInUseException.class);
      assertThatThrownBy(() -> volumes.clone("every-volume", CloneVolume.as("every-copy")))
          .isInstanceOf(ResourceInUseException.class);
    }
    Volume copy = volumes.clone("every-volume", CloneVolume.as("every-copy"));
    assertThat(copy.sourceVolumeId()).isEqualTo(made.id());
    try (Sandbox sandbox =
        client.sandboxes().open(CreateSandbox.fromDefault().volume("every-copy", "/copy", true))) {
      assertThat(sandbox.info().volumes())
          .extracting(VolumeMount::volumeName)
          .containsExactly(copy.name());
      assertThat(sandbox.readText("/copy/shared.txt")).isEqualTo("shared");
    }
    Volume plain =
        volumes.update("every-volume", UpdateVolume.nothing().description("").labels(Map.of()));
    assertThat(plain.description()).isNull();
    assertThat(plain.labels()).isEmpty();
    volumes.delete("every-copy");
    volumes.delete("every-volume");
  }

  private static void firstGeneration(SandboxClient client) {
    FirstGenerationVolumes volumes = client.firstGenerationVolumes();
    Volume volume = volumes.create("every-data", "1Gi");
    assertThat(volumes.get("every-data")).isEqualTo(volume);
    assertThat(volumes.list()).extracting(Volume::name).containsExactly("every-data");
    UpdateFirstGenerationVolume nothing = UpdateFirstGenerationVolume.nothing();
    assertThat(volumes.update("every-data", nothing.size("2Gi")).size()).isEqualTo("2Gi");
    assertThatThrownBy(() -> volumes.update("every-data", nothing.size("1Gi")))
        .isInstanceOf(SandboxValidationException.class);

    SandboxTemplate template =
        client
            .templates()
            .create(
                CreateTemplate.of("every-template", "python:3.13").mount("every-data", "/data"));
    assertThat(client.templates().get("every-template").image()).isEqualTo("python:3.13");
    assertThat(client.templates().list()).contains(template);
    assertThatThrownBy(() -> volumes.delete("every-data"))
        .isInstanceOf(ResourceInUseException.class);
    assertThat(client.templates().rename("every-template", "every-renamed").name())
        .isEqualTo("every-renamed");
    try (Sandbox one = client.sandboxes().open(CreateSandbox.fromTemplate("every-renamed"))) {
      one.write("/data/shared.txt", "shared");
    }
    try (Sandbox two = client.sandboxes().open(CreateSandbox.fromTemplate("every-renamed"))) {
      assertThat(two.readText("/data/shared.txt")).isEqualTo("shared");
    }

    SandboxTemplate plain =
        client.templates().create(CreateTemplate.of("every-plain", "python:3.13"));
    assertThatThrownBy(() -> client.templates().rename("every-plain", "every-renamed"))
        .isInstanceOf(ResourceNameConflictException.class);
    assertThatThrownBy(() -> client.pools().create("every-pool", "no-such-template", 1))
        .isInstanceOf(ResourceNotFoundException.class);
    Pool pool = client.pools().create("every-pool", plain.name(), 1);
    assertThat(client.pools().get("every-pool").replicas()).isEqualTo(1);
    assertThat(client.pools().list()).extracting(Pool::name).containsExactly("every-pool");
    assertThat(client.pools().update("every-pool", UpdatePool.nothing().replicas(0)).replicas())
        .isZero();
    client.pools().delete(pool.name());
    client.templates().delete("every-plain");
    client.templates().delete("every-renamed");
    volumes.delete("every-data");
  }

  private static void usage(SandboxClient client) {
    Usage usage = client.usage().current();
    assertThat(usage.sandboxesUsed()).isPositive();
    Instant now = Instant.now();
    UsageCostQuery lastHour =
        UsageCostQuery.between(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)));
    assertThat(client.usage().costs(lastHour)).isNotEmpty();
  }
}
