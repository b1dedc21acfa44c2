// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import langsmith.sandbox.codegen.api.Api;
import langsmith.sandbox.codegen.api.Api.Argument;
import langsmith.sandbox.codegen.api.Api.Member;
import langsmith.sandbox.codegen.api.Api.Operation;
import langsmith.sandbox.codegen.api.Api.Parameters;
import langsmith.sandbox.codegen.spec.Place;
import langsmith.sandbox.codegen.types.Model;
import langsmith.sandbox.codegen.types.Model.EnumModel;
import langsmith.sandbox.codegen.types.Model.ObjectModel;
import langsmith.sandbox.codegen.types.Model.Shaped;
import langsmith.sandbox.codegen.types.Model.Tagged;
import langsmith.sandbox.codegen.types.Property;
import langsmith.sandbox.codegen.view.ApiViews;

/** What the public Java API of a specification consists of, to compare two versions of it. */
public final class JavaSurface {
  private final Map<String, String> members = new TreeMap<>();

  private JavaSurface() {}

  /**
   * Returns the members of the generated API.
   *
   * @param root the specification
   * @return each member as code refers to it, with its type and, for a method that makes a request,
   *     behind a semicolon what each argument is in the request
   */
  public static Map<String, String> of(Place root) {
    JavaSurface surface = new JavaSurface();
    Generation generation = Generation.of(root, "", "", false);
    generation.byName().values().forEach(surface::model);
    generation.interfaces().forEach(surface::api);
    generation.parameterClasses().forEach(surface::parameters);
    return surface.members;
  }

  private void add(String member, String detail) {
    members.put(member.replace("`", "").replace("@Nullable ", ""), detail.replace("`", ""));
  }

  private void model(Model model) {
    String name = model.name();
    add(name, model.getClass().getSimpleName());
    model.unions().forEach(union -> add(name + " is a " + union.name(), ""));
    if (model instanceof ObjectModel object) {
      object.properties().forEach(property -> property(name, property));
      if (object.additional() != null) {
        add(name + ".additionalProperties()", "Map of " + object.additional().source());
      }
    } else if (model instanceof EnumModel enumeration) {
      enumeration.constants().forEach(c -> add(name + "." + c.name(), c.literal()));
    } else if (model instanceof Shaped shaped) {
      shaped.variants().forEach(v -> add(name + "." + v.accessor() + "()", v.type().source()));
    } else if (model instanceof Tagged tagged && tagged.accessor() != null) {
      add(name + "." + tagged.accessor() + "()", "String");
    }
  }

  private void property(String owner, Property property) {
    String type = property.type().source();
    String seen = property.certain() ? property.type().unboxed() : "@Nullable " + type;
    add(owner + "." + property.name() + "()", seen);
    if (property.constant() == null) {
      add(owner + ".Builder." + property.name() + "(" + type + ")", "");
    }
  }

  private void api(Api api) {
    add(api.name(), "interface");
    for (Operation operation : api.operations()) {
      for (List<Argument> arguments : ApiViews.combinations(operation)) {
        String types = String.join(", ", arguments.stream().map(Argument::source).toList());
        String sent = String.join(", ", arguments.stream().map(Argument::annotation).toList());
        String method = api.name() + "." + operation.name() + "(" + types + ")";
        add(method, "Call<" + operation.result().source() + ">; " + sent);
      }
    }
  }

  private void parameters(Parameters group) {
    add(group.name(), "parameters");
    for (Member member : group.members()) {
      String setter = member.name() + "(" + member.type().source() + ")";
      add(group.name() + ".Builder." + setter, "; " + member.call());
    }
  }
}
