// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import langsmith.sandbox.api.model.CreateTemplateRequest;
import langsmith.sandbox.api.model.SandboxTemplate;
import langsmith.sandbox.api.model.TemplateList;
import langsmith.sandbox.api.model.UpdateTemplateRequest;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.api.model.VolumeMountSpec;
import langsmith.sandbox.server.box.BoxNames;
import langsmith.sandbox.server.files.MountPaths;
import langsmith.sandbox.server.http.Answers;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.JsonCodec;
import langsmith.sandbox.server.http.Operations;
import langsmith.sandbox.server.http.RequestReader;
import langsmith.sandbox.server.time.Timers;

/**
 * Handles the operations on templates. Their image is stored but not pulled: boxes start empty and
 * see the programs of the host. Confined to the server's event loop.
 */
public final class TemplateHandlers {
  private final Catalogue<SandboxTemplate> templates;
  private final Catalogue<Volume> volumes;
  private final Timers timers;

  private final ResourceUsers users;
  private final VolumeHandlers.Renaming renaming;

  public TemplateHandlers(
      Catalogue<SandboxTemplate> templates,
      Catalogue<Volume> volumes,
      Timers timers,
      ResourceUsers users,
      VolumeHandlers.Renaming renaming) {
    this.templates = templates;
    this.volumes = volumes;
    this.timers = timers;
    this.users = users;
    this.renaming = renaming;
  }

  /** Registers the operations of this class. */
  public void addTo(Operations operations) {
    operations
        .on("createTemplate", this::create)
        .on("listTemplates", this::list)
        .on("getTemplate", this::get)
        .on("updateTemplate", this::update)
        .on("deleteTemplate", this::delete);
  }

  private void create(RoutingContext context) {
    CreateTemplateRequest request =
        JsonCodec.read(CreateTemplateRequest.class, RequestReader.body(context));
    List<VolumeMountSpec> mounts = request.volumeMounts();
    SandboxTemplate template =
        SandboxTemplate.builder()
            .id(UUID.randomUUID().toString())
            .name(BoxNames.check(request.name()))
            .image(request.image())
            .resources(LocalTemplates.resources(request.resources()))
            .volumeMounts(mounts == null ? List.of() : checked(mounts))
            .createdAt(timers.nowUtc())
            .updatedAt(timers.nowUtc())
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
      if (volumes.named(mount.volumeName()).filter(LocalVolumes::isFirstGeneration).isEmpty()) {
        throw ApiError.of(400, "ValidationError", "no volume '" + mount.volumeName() + "'");
      }
      checked.add(mount.toBuilder().mountPath(paths.get(i)).build());
    }
    return checked;
  }

  private static void checkSize(SandboxTemplate template) {
    try {
      LocalTemplates.size(template);
    } catch (IllegalArgumentException e) {
      throw ApiError.invalid("body", "resources", String.valueOf(e.getMessage()));
    }
  }

  private void get(RoutingContext context) {
    Answers.json(context, 200, JsonCodec.write(SandboxTemplate.class, named(context)));
  }

  private void list(RoutingContext context) {
    TemplateList list = TemplateList.builder().templates(templates.newestFirst()).build();
    Answers.json(context, 200, JsonCodec.write(TemplateList.class, list));
  }

  private void update(RoutingContext context) {
    SandboxTemplate template = named(context);
    UpdateTemplateRequest request =
        JsonCodec.read(UpdateTemplateRequest.class, RequestReader.body(context));
    String name = BoxNames.check(request.name());
    templates.checkRenaming(template, name);
    SandboxTemplate renamed = template.toBuilder().name(name).updatedAt(timers.nowUtc()).build();
    answerOnceSaved(
        context,
        200,
        templates
            .put(renamed)
            .compose(saved -> renaming.renamed(template.name(), name).map(saved)));
  }

  private void delete(RoutingContext context) {
    SandboxTemplate template = named(context);
    users
        .of(template)
        .ifPresent(
            user -> {
              throw ApiError.of(409, "Conflict", "the template is used by " + user);
            });
    templates.remove(template).onSuccess(gone -> Answers.empty(context)).onFailure(context::fail);
  }

  /** Applies a new name of a volume. */
  public Future<Void> volumeRenamed(String before, String after) {
    List<Future<SandboxTemplate>> saved = new ArrayList<>();
    for (SandboxTemplate template : templates.newestFirst()) {
      if (LocalTemplates.mountsVolume(template, before)) {
        List<VolumeMountSpec> mounts =
            LocalTemplates.mounts(template).stream()
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

  private SandboxTemplate named(RoutingContext context) {
    return templates
        .withId(context.pathParam("name"))
        .or(() -> templates.named(context.pathParam("name")))
        .orElseThrow(() -> LocalTemplates.notFound(404, context.pathParam("name")));
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
