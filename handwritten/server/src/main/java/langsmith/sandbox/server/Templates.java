// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import langsmith.sandbox.api.model.CreateTemplateRequest;
import langsmith.sandbox.api.model.ResourceSpec;
import langsmith.sandbox.api.model.SandboxTemplate;
import langsmith.sandbox.api.model.TemplateList;
import langsmith.sandbox.api.model.UpdateTemplateRequest;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.api.model.VolumeMountSpec;
import org.jspecify.annotations.Nullable;

/**
 * The operations on templates. Their image is kept, and not pulled: boxes begin empty and see the
 * programs of the host. Confined to the server's event loop.
 */
final class Templates {
  static final Catalogue.Form<SandboxTemplate> FORM =
      Catalogue.Form.of(
          "templates",
          "template",
          SandboxTemplate.class,
          template -> String.valueOf(template.id()),
          SandboxTemplate::name);

  private static final String DEFAULT_CPU = "500m";
  private static final String DEFAULT_MEMORY = "512Mi";

  private final Catalogue<SandboxTemplate> templates;
  private final Catalogue<Volume> volumes;
  private final Timers timers;

  /** Says what is made from a template, if anything is. */
  private final Function<SandboxTemplate, Optional<String>> users;

  private final Volumes.Renaming renaming;

  Templates(
      Catalogue<SandboxTemplate> templates,
      Catalogue<Volume> volumes,
      Timers timers,
      Function<SandboxTemplate, Optional<String>> users,
      Volumes.Renaming renaming) {
    this.templates = templates;
    this.volumes = volumes;
    this.timers = timers;
    this.users = users;
    this.renaming = renaming;
  }

  /** Returns the mounts of a template; none if it does not say. */
  static List<VolumeMountSpec> mounts(SandboxTemplate template) {
    List<VolumeMountSpec> mounts = template.volumeMounts();
    return mounts == null ? List.of() : mounts;
  }

  /** Returns the size of boxes that are made from a template. */
  static BoxSize size(SandboxTemplate template) {
    ResourceSpec resources = template.resources();
    if (resources == null) {
      return BoxSize.UNKNOWN;
    }
    String storage = resources.storage();
    return new BoxSize(
        Quantity.millicores(or(resources.cpu(), DEFAULT_CPU)),
        Quantity.bytes(or(resources.memory(), DEFAULT_MEMORY)),
        storage == null ? null : Quantity.bytes(storage));
  }

  /** Returns a template that asks for nothing in particular. */
  static SandboxTemplate plain(String name, OffsetDateTime now) {
    return SandboxTemplate.builder()
        .id(UUID.randomUUID().toString())
        .name(name)
        .image(name)
        .volumeMounts(List.of())
        .createdAt(now)
        .updatedAt(now)
        .build();
  }

  void create(RoutingContext context) {
    CreateTemplateRequest request =
        JsonCodec.read(CreateTemplateRequest.class, RequestReader.body(context));
    ResourceSpec asked = request.resources();
    List<VolumeMountSpec> mounts = request.volumeMounts();
    SandboxTemplate template =
        SandboxTemplate.builder()
            .id(UUID.randomUUID().toString())
            .name(BoxNames.check(request.name()))
            .image(request.image())
            .resources(
                ResourceSpec.builder()
                    .cpu(or(asked == null ? null : asked.cpu(), DEFAULT_CPU))
                    .memory(or(asked == null ? null : asked.memory(), DEFAULT_MEMORY))
                    .storage(asked == null ? null : asked.storage())
                    .build())
            .volumeMounts(mounts == null ? List.of() : checked(mounts))
            .createdAt(now())
            .updatedAt(now())
            .build();
    checkSize(template);
    templates.checkFree(template.name());
    answerOnceSaved(context, 201, templates.put(template));
  }

  private List<VolumeMountSpec> checked(List<VolumeMountSpec> mounts) {
    List<String> paths =
        MountPaths.checked(
            mounts.stream().map(VolumeMountSpec::mountPath).toList(), "volume_mounts");
    List<VolumeMountSpec> checked = new ArrayList<>();
    for (int i = 0; i < mounts.size(); i++) {
      VolumeMountSpec mount = mounts.get(i);
      if (volumes.named(mount.volumeName()).isEmpty()) {
        throw ApiError.of(400, "ValidationError", "no volume '" + mount.volumeName() + "'");
      }
      checked.add(mount.toBuilder().mountPath(paths.get(i)).build());
    }
    return checked;
  }

  private static void checkSize(SandboxTemplate template) {
    try {
      size(template);
    } catch (IllegalArgumentException e) {
      throw ApiError.invalid("body", "resources", String.valueOf(e.getMessage()));
    }
  }

  void get(RoutingContext context) {
    Answers.json(context, 200, JsonCodec.write(SandboxTemplate.class, named(context)));
  }

  void list(RoutingContext context) {
    TemplateList list = TemplateList.builder().templates(templates.newestFirst()).build();
    Answers.json(context, 200, JsonCodec.write(TemplateList.class, list));
  }

  void update(RoutingContext context) {
    SandboxTemplate template = named(context);
    UpdateTemplateRequest request =
        JsonCodec.read(UpdateTemplateRequest.class, RequestReader.body(context));
    String name = BoxNames.check(request.name());
    templates.checkRenaming(template, name);
    SandboxTemplate renamed = template.toBuilder().name(name).updatedAt(now()).build();
    answerOnceSaved(
        context,
        200,
        templates
            .put(renamed)
            .compose(saved -> renaming.renamed(template.name(), name).map(saved)));
  }

  void delete(RoutingContext context) {
    SandboxTemplate template = named(context);
    users
        .apply(template)
        .ifPresent(
            user -> {
              throw ApiError.of(409, "Conflict", "the template is used by " + user);
            });
    templates.remove(template).onSuccess(gone -> Answers.empty(context)).onFailure(context::fail);
  }

  /** Takes note that a volume got another name. */
  Future<Void> volumeRenamed(String before, String after) {
    List<Future<SandboxTemplate>> saved = new ArrayList<>();
    for (SandboxTemplate template : templates.newestFirst()) {
      if (mountsVolume(template, before)) {
        List<VolumeMountSpec> mounts =
            mounts(template).stream()
                .map(
                    mount ->
                        mount.volumeName().equals(before)
                            ? mount.toBuilder().volumeName(after).build()
                            : mount)
                .toList();
        saved.add(templates.put(template.toBuilder().volumeMounts(mounts).build()));
      }
    }
    return Future.join(saved).mapEmpty();
  }

  static boolean mountsVolume(SandboxTemplate template, String volumeName) {
    return mounts(template).stream().anyMatch(mount -> mount.volumeName().equals(volumeName));
  }

  private SandboxTemplate named(RoutingContext context) {
    return templates
        .withId(context.pathParam("name"))
        .or(() -> templates.named(context.pathParam("name")))
        .orElseThrow(() -> notFound(404, context.pathParam("name")));
  }

  static ApiError notFound(int status, String name) {
    return ApiError.of(status, "TemplateNotFound", "no template '" + name + "'");
  }

  private OffsetDateTime now() {
    return timers.now().atOffset(ZoneOffset.UTC);
  }

  private static String or(@Nullable String value, String absent) {
    return value == null ? absent : value;
  }

  private static void answerOnceSaved(
      RoutingContext context, int status, Future<SandboxTemplate> saved) {
    saved
        .onSuccess(
            template ->
                Answers.json(context, status, JsonCodec.write(SandboxTemplate.class, template)))
        .onFailure(context::fail);
  }
}
