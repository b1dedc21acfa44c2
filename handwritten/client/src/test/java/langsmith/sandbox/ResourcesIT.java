// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import langsmith.sandbox.admin.CreateRegistry;
import langsmith.sandbox.admin.CreateTemplate;
import langsmith.sandbox.admin.FirstGenerationVolumes;
import langsmith.sandbox.admin.InternalAdmin;
import langsmith.sandbox.admin.Pools;
import langsmith.sandbox.admin.Registries;
import langsmith.sandbox.admin.Templates;
import langsmith.sandbox.admin.UpdateFirstGenerationVolume;
import langsmith.sandbox.admin.UpdatePool;
import langsmith.sandbox.admin.UsageCostQuery;
import langsmith.sandbox.admin.UsageReports;
import langsmith.sandbox.api.model.Pool;
import langsmith.sandbox.api.model.UsageCost;
import langsmith.sandbox.api.model.UsageGranularity;
import langsmith.sandbox.api.model.UsageResourceType;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.error.QuotaExceededException;
import langsmith.sandbox.error.ResourceAlreadyExistsException;
import langsmith.sandbox.error.ResourceCreationException;
import langsmith.sandbox.error.ResourceInUseException;
import langsmith.sandbox.error.ResourceNameConflictException;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.ResourceTimeoutException;
import langsmith.sandbox.error.SandboxApiException;
import langsmith.sandbox.error.SandboxValidationException;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.request.RequestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Volumes of the first generation, templates, pools, registries and usage. */
class ResourcesIT {
  private static final String ID = "c7d2e9f0-1b3a-4d5c-8e7f-9a0b1c2d3e4f";
  private static final String VOLUME = "{\"name\":\"data\",\"size\":\"1Gi\"}";
  private static final String TEMPLATE = "{\"name\":\"py\",\"image\":\"python\"}";
  private static final String POOL = "{\"name\":\"warm\",\"template_name\":\"py\",\"replicas\":2}";
  private static final String REGISTRY = "{\"name\":\"ghcr\",\"url\":\"ghcr.io\"}";

  private final FakeService service = new FakeService();
  private FirstGenerationVolumes volumes;
  private Templates templates;
  private Pools pools;
  private Registries registries;
  private UsageReports usage;

  @BeforeEach
  void start() throws IOException {
    service.start();
    SandboxContext context = service.context();
    volumes = InternalAdmin.firstGenerationVolumes(context);
    templates = InternalAdmin.templates(context);
    pools = InternalAdmin.pools(context);
    registries = InternalAdmin.registries(context);
    usage = InternalAdmin.usage(context);
  }

  @AfterEach
  void stop() throws IOException {
    service.close();
  }

  @Test
  void volume_isCreatedFoundListedChangedAndDeleted() {
    service.answer(201, VOLUME);
    service.answer(200, VOLUME);
    service.answer(200, "{\"volumes\":[" + VOLUME + "]}");
    service.answer(200, VOLUME);
    service.answer(200, VOLUME);
    service.answer(204, "");

    Volume made = volumes.create("data", "1Gi");
    volumes.get("data");
    assertThat(volumes.list()).containsExactly(made);
    volumes.update("data", UpdateFirstGenerationVolume.nothing().size("2Gi").name("more"));
    volumes.update("data", UpdateFirstGenerationVolume.nothing());
    volumes.delete("data");

    assertThat(service.call())
        .isEqualTo(
            "POST /volumes {\"name\":\"data\",\"size\":\"1Gi\",\"wait_for_ready\":true,"
                + "\"timeout\":60}");
    assertThat(service.call()).isEqualTo("GET /volumes/data");
    assertThat(service.call()).isEqualTo("GET /volumes");
    assertThat(service.call())
        .isEqualTo("PATCH /volumes/data {\"name\":\"more\",\"size\":\"2Gi\"}");
    assertThat(service.call()).isEqualTo("GET /volumes/data");
    assertThat(service.call()).isEqualTo("DELETE /volumes/data");
  }

  @Test
  void volume_failuresAreTyped() {
    service.answer(503, "");
    service.answer(504, "");
    service.answer(409, "");
    service.answer(429, error("QuotaExceeded"));
    service.answer(400, error("ResizeError"));
    service.answer(409, "");
    service.answer(404, "");
    service.answer(409, error("Conflict"));
    UpdateFirstGenerationVolume smaller = UpdateFirstGenerationVolume.nothing().size("1Mi");

    ResourceCreationException noStorage =
        catchThrowableOfType(ResourceCreationException.class, () -> volumes.create("data", "1Gi"));
    assertThat(noStorage.errorType()).isEqualTo("VolumeProvisioning");
    assertThat(noStorage.resourceType()).isEqualTo("volume");
    assertThatThrownBy(() -> volumes.create("data", "1Gi"))
        .isInstanceOf(ResourceTimeoutException.class);
    assertThatThrownBy(() -> volumes.create("data", "1Gi"))
        .isInstanceOf(ResourceAlreadyExistsException.class);
    assertThatThrownBy(() -> volumes.create("data", "1Gi"))
        .isInstanceOf(QuotaExceededException.class);
    SandboxValidationException resize =
        catchThrowableOfType(
            SandboxValidationException.class, () -> volumes.update("data", smaller));
    assertThat(resize.errorType()).isEqualTo("ResizeError");
    assertThatThrownBy(() -> volumes.update("data", smaller))
        .isInstanceOf(ResourceNameConflictException.class);
    ResourceNotFoundException missing =
        catchThrowableOfType(ResourceNotFoundException.class, () -> volumes.get("data"));
    assertThat(missing.resourceType()).isEqualTo("volume");
    assertThatThrownBy(() -> volumes.delete("data")).isInstanceOf(ResourceInUseException.class);
    assertThat(service.requests()).isEqualTo(8);
  }

  @Test
  void template_isCreatedFoundListedRenamedAndDeleted() {
    service.answer(201, TEMPLATE);
    service.answer(201, TEMPLATE);
    service.answer(200, TEMPLATE);
    service.answer(200, "{\"templates\":[" + TEMPLATE + "]}");
    service.answer(200, TEMPLATE);
    service.answer(204, "");

    templates.create(CreateTemplate.of("py", "python"));
    templates.create(
        CreateTemplate.of("py", "python")
            .cpu("2")
            .memory("1Gi")
            .storage("4Gi")
            .mount("data", "/data")
            .mount("more", "/more"));
    templates.get("py");
    assertThat(templates.list()).hasSize(1);
    templates.rename("py", "py3");
    templates.delete("py");

    assertThat(service.call())
        .isEqualTo(
            "POST /templates {\"name\":\"py\",\"image\":\"python\","
                + "\"resources\":{\"cpu\":\"500m\",\"memory\":\"512Mi\"}}");
    assertThat(service.call())
        .contains("\"resources\":{\"cpu\":\"2\",\"memory\":\"1Gi\",\"storage\":\"4Gi\"}")
        .contains(
            "\"volume_mounts\":[{\"volume_name\":\"data\",\"mount_path\":\"/data\"},"
                + "{\"volume_name\":\"more\",\"mount_path\":\"/more\"}]");
    assertThat(service.call()).isEqualTo("GET /templates/py");
    assertThat(service.call()).isEqualTo("GET /templates");
    assertThat(service.call()).isEqualTo("PATCH /templates/py {\"name\":\"py3\"}");
    assertThat(service.call()).isEqualTo("DELETE /templates/py");
  }

  @Test
  void template_failuresAreTyped() {
    service.answer(400, error("ValidationError"));
    service.answer(404, "");
    service.answer(409, "");
    service.answer(409, "");

    assertThatThrownBy(() -> templates.create(CreateTemplate.of("py", "python")))
        .isInstanceOf(SandboxValidationException.class);
    assertThatThrownBy(() -> templates.rename("py", "x"))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> templates.rename("py", "x"))
        .isInstanceOf(ResourceNameConflictException.class);
    assertThatThrownBy(() -> templates.delete("py")).isInstanceOf(ResourceInUseException.class);
  }

  @Test
  void pool_isCreatedFoundListedChangedAndDeleted() {
    service.answer(201, POOL);
    service.answer(200, POOL);
    service.answer(200, "{\"pools\":[" + POOL + "]}");
    service.answer(200, POOL);
    service.answer(204, "");

    Pool made = pools.create("warm", "py", 2, Duration.ofSeconds(90));
    pools.get("warm");
    assertThat(pools.list()).containsExactly(made);
    pools.update("warm", UpdatePool.nothing().replicas(0).name("cold"));
    pools.delete("warm");

    assertThat(service.call())
        .isEqualTo(
            "POST /pools {\"name\":\"warm\",\"template_name\":\"py\",\"replicas\":2,"
                + "\"wait_for_ready\":true,\"timeout\":90}");
    service.call();
    service.call();
    assertThat(service.call()).isEqualTo("PATCH /pools/warm {\"name\":\"cold\",\"replicas\":0}");
    assertThat(service.call()).isEqualTo("DELETE /pools/warm");
  }

  @Test
  void pool_failuresAreTyped() {
    service.answer(400, error("TemplateNotFound"));
    service.answer(400, error("ValidationError"));
    service.answer(409, "");
    service.answer(429, error("QuotaExceeded"));
    service.answer(504, "");
    service.answer(409, "");
    service.answer(429, error("QuotaExceeded"));

    ResourceNotFoundException noTemplate =
        catchThrowableOfType(ResourceNotFoundException.class, () -> pools.create("warm", "py", 2));
    assertThat(noTemplate.resourceType()).isEqualTo("template");
    assertThat(noTemplate.name()).isEqualTo("py");
    SandboxValidationException volumesInIt =
        catchThrowableOfType(SandboxValidationException.class, () -> pools.create("warm", "py", 2));
    assertThat(volumesInIt.errorType()).isEqualTo("ValidationError");
    assertThatThrownBy(() -> pools.create("warm", "py", 2))
        .isInstanceOf(ResourceAlreadyExistsException.class);
    assertThatThrownBy(() -> pools.create("warm", "py", 2))
        .isInstanceOf(QuotaExceededException.class);
    assertThatThrownBy(() -> pools.create("warm", "py", 2))
        .isInstanceOf(ResourceTimeoutException.class);
    assertThatThrownBy(() -> pools.update("warm", UpdatePool.nothing().name("x")))
        .isInstanceOf(ResourceNameConflictException.class);
    assertThatThrownBy(() -> pools.update("warm", UpdatePool.nothing().replicas(9)))
        .isInstanceOf(QuotaExceededException.class);
  }

  @Test
  void usage_isReadAndCostsArePaged() {
    service.answer(200, "{\"sandboxes_limit\":100,\"sandboxes_used\":3}");
    service.answer(200, "{\"items\":[" + cost("1") + "],\"next_cursor\":\"c\"}");
    service.answer(200, "{\"items\":[],\"next_cursor\":\"d\"}");
    service.answer(200, "{\"items\":[" + cost("2") + "],\"next_cursor\":null}");
    Instant start = Instant.parse("2026-11-01T00:00:00Z");

    assertThat(usage.current().sandboxesUsed()).isEqualTo(3L);
    UsageCostQuery query =
        UsageCostQuery.between(start, start.plus(Duration.ofDays(31)))
            .granularity(UsageGranularity.RESOURCE)
            .resourceType(UsageResourceType.SANDBOX)
            .resourceIds(List.of(ID));
    assertThat(usage.costs(query)).extracting(UsageCost::resourceId).containsExactly("1", "2");

    assertThat(service.call()).isEqualTo("GET /usage");
    assertThat(service.call())
        .isEqualTo(
            "GET /usage/costs?start_time=2026-11-01T00%3A00%3A00Z&end_time=2026-12-02T00%3A00%3A00Z"
                + "&granularity=RESOURCE&resource_type=SANDBOX&resource_ids="
                + ID
                + "&page_size=100");
    assertThat(service.call()).endsWith("&cursor=c");
    assertThat(service.call()).endsWith("&cursor=d");
  }

  @Test
  void partOfTheApiThatAServerLacks_isSaidSo() {
    service.answer(404, "404 page not found");
    service.answer(404, "404 page not found");
    service.answer(404, "404 page not found");

    assertThatThrownBy(() -> volumes.list().toList())
        .isExactlyInstanceOf(SandboxApiException.class)
        .hasMessageContaining("this generation");
    assertThatThrownBy(() -> volumes.create("data", "1Gi"))
        .isExactlyInstanceOf(SandboxApiException.class)
        .hasMessageContaining("this generation");
    assertThatThrownBy(() -> usage.current())
        .isExactlyInstanceOf(SandboxApiException.class)
        .hasMessageContaining("this generation");
  }

  @Test
  void requestOptions_applyToEveryKind() {
    RequestOptions traced = RequestOptions.none().header("X-Trace", "7");
    service.answer(200, VOLUME);
    service.answer(200, TEMPLATE);
    service.answer(200, POOL);
    service.answer(200, REGISTRY);
    service.answer(200, "{}");
    service.answer(200, "{\"id\":\"i\",\"name\":\"s\"}");

    volumes.with(traced).get("x");
    templates.with(traced).get("x");
    pools.with(traced).get("x");
    registries.with(traced).get("x");
    usage.with(traced).current();
    new Snapshots(service.context()).with(traced).get("x");

    for (int i = 0; i < 6; i++) {
      assertThat(service.take().request().getHeader("X-Trace")).isEqualTo("7");
    }
  }

  @Test
  void valuesThatCannotBe_areRejectedAtOnce() {
    Instant now = Instant.EPOCH;
    CreateTemplate template = CreateTemplate.of("a", "i");

    rejected(() -> volumes.create("", "1Gi"), "blank");
    rejected(() -> volumes.create("v".repeat(64), "1Gi"), "at most 63");
    rejected(() -> volumes.create("v", "1 GB"), "1Gi");
    rejected(() -> volumes.create("v", "1Gi", Duration.ofSeconds(4)), "5 to 300");
    rejected(() -> UpdateFirstGenerationVolume.nothing().size("-1Gi"), "1Gi");
    rejected(() -> template.cpu("half"), "cpu");
    rejected(() -> template.mount("v", "data"), "absolute");
    rejected(() -> templates.rename("a", " "), "blank");
    rejected(() -> pools.create("Warm", "t", 1), "the pool name");
    rejected(() -> pools.create("warm", "t", 0), "1 to 100");
    rejected(() -> pools.create("warm", "t", 101), "1 to 100");
    rejected(() -> pools.create("warm", "t", 1, Duration.ofSeconds(601)), "10 to 600");
    rejected(() -> UpdatePool.nothing().replicas(-1), "0 to 100");
    rejected(() -> CreateRegistry.withPassword("n", "u", "u", ""), "the password");
    rejected(() -> CreateRegistry.withAwsRole("n", "u", " "), "the role");
    rejected(() -> UsageCostQuery.between(now, now), "after start");
    rejected(() -> UsageCostQuery.between(now, now.plus(Duration.ofDays(32))), "31 days");
    UsageCostQuery week = UsageCostQuery.between(now, now.plus(Duration.ofDays(7)));
    rejected(() -> week.resourceIds(List.of("x")), "UUID");
    rejected(() -> week.resourceIds(List.of()), "1 to 100");
    rejected(() -> volumes.get(".."), "not the name of a volume");
    rejected(() -> pools.delete(""), "blank");
    assertThat(service.requests()).isZero();
  }

  private static void rejected(Runnable call, String message) {
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static String error(String type) {
    return "{\"detail\":{\"error\":\"" + type + "\",\"message\":\"because\"}}";
  }

  private static String cost(String id) {
    return "{\"resource_id\":\""
        + id
        + "\",\"resource_type\":\"SANDBOX\",\"period_start\":\"2026-11-02T09:00:00Z\","
        + "\"lcu\":\"0.5\",\"lsu\":\"0\"}";
  }
}
