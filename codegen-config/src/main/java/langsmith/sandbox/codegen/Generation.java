// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import langsmith.sandbox.codegen.api.Api;
import langsmith.sandbox.codegen.api.Api.Parameters;
import langsmith.sandbox.codegen.api.ApiFactory;
import langsmith.sandbox.codegen.spec.Place;
import langsmith.sandbox.codegen.spec.Refusals;
import langsmith.sandbox.codegen.spec.RefusedException;
import langsmith.sandbox.codegen.types.JavaType;
import langsmith.sandbox.codegen.types.Model;
import langsmith.sandbox.codegen.types.Model.EnumModel;
import langsmith.sandbox.codegen.types.TypeFactory;
import langsmith.sandbox.codegen.view.ApiViews;
import langsmith.sandbox.codegen.view.ModelViews;

/** Everything that is generated from one specification. */
final class Generation {
  /** How many adapters one method registers; a method can have only so much code. */
  private static final int GROUP = 500;

  private static final Set<String> SUPPORT =
      Set.of("ErrorBodies", "FormBody", "GeneratedConverters", "ParameterMap", "ParameterValues");

  private final Place root;
  private final String modelPackage;
  private final TypeFactory types;
  private final Map<String, Model> byName = new TreeMap<>();
  private final List<Api> apis;
  private final List<Parameters> parameters;

  private Generation(Place root, String apiPackage, String modelPackage, boolean sharesInline) {
    Refusals refusals = new Refusals();
    this.root = root;
    this.modelPackage = modelPackage;
    this.types = new TypeFactory(root, modelPackage, sharesInline, refusals);
    Set<String> taken = new HashSet<>(SUPPORT);
    if (apiPackage.equals(modelPackage)) {
      types.models().forEach(model -> taken.add(model.name()));
    }
    ApiFactory factory = new ApiFactory(root, types, apiPackage, taken, refusals);
    this.apis = factory.apis();
    this.parameters = factory.parameters();
    types.models().forEach(model -> byName.put(model.name(), model));
    refusals.check();
  }

  /**
   * Reads a specification.
   *
   * @throws RefusedException if it holds constructs that are not supported
   */
  static Generation of(Place root, String apiPackage, String modelPackage, boolean sharesInline) {
    return new Generation(root, apiPackage, modelPackage, sharesInline);
  }

  Map<String, Model> byName() {
    return byName;
  }

  List<Api> interfaces() {
    return apis;
  }

  List<Parameters> parameterClasses() {
    return parameters;
  }

  /**
   * The views of the models, by the names of their classes.
   *
   * @param keepUnreadable whether optional properties that cannot be read are kept as they are
   */
  Map<String, Object> models(boolean keepUnreadable) {
    Map<String, Object> views = new LinkedHashMap<>();
    byName.forEach((name, model) -> views.put(name, ModelViews.of(model, keepUnreadable)));
    return views;
  }

  Collection<String> modelNames() {
    Set<String> names = new TreeSet<>(byName.keySet());
    byName.keySet().forEach(name -> names.add(name + "JsonAdapter"));
    return names;
  }

  /**
   * The views of the interfaces and of the classes of parameters, by the names of their classes.
   */
  Map<String, Object> apis() {
    ApiViews views = new ApiViews(types);
    Map<String, Object> all = new TreeMap<>();
    apis.forEach(api -> all.put(api.name(), views.of(api)));
    parameters.forEach(group -> all.put(group.name(), ApiViews.of(group)));
    return all;
  }

  List<String> supportingModels() {
    List<String> names = new ArrayList<>();
    names.addAll(List.of("AnyValueAdapter", "GeneratedJsonAdapters", "ModelSupport"));
    names.addAll(List.of("FormattedTextAdapter", "ContainerAdapter", "modelpackage-info"));
    if (exactNumbers()) {
      names.add("ExactNumberAdapter");
    }
    if (byName.values().stream().anyMatch(Model.Shaped.class::isInstance)) {
      names.add("Shape");
    }
    return names;
  }

  private boolean exactNumbers() {
    return byName.values().stream().anyMatch(Generation::isExact)
        || apis.toString().contains("BigDecimal")
        || types.roots().toString().contains("BIG_");
  }

  private static boolean isExact(Model model) {
    return ModelViews.of(model, false).toString().matches("(?s).*\\bBig(Decimal|Integer)\\b.*");
  }

  List<String> supportingApis() {
    if (apis.isEmpty()) {
      return List.of();
    }
    List<String> names =
        new ArrayList<>(List.of("ErrorBodies", "GeneratedConverters", "apipackage-info"));
    Set<String> bases = new TreeSet<>();
    parameters.forEach(group -> bases.add(group.base()));
    names.addAll(bases);
    if (!bases.isEmpty()) {
      names.add("ParameterValues");
    }
    return names;
  }

  /** What supporting files are given. */
  Map<String, Object> properties() {
    List<Map<String, Object>> entries = new ArrayList<>();
    byName.forEach(
        (name, model) ->
            entries.add(
                Map.of(
                    "name",
                    name,
                    "source",
                    "`" + model.qualifiedName() + "`",
                    "isEnum",
                    model instanceof EnumModel)));
    List<Map<String, Object>> groups = new ArrayList<>();
    for (int i = 0; i < entries.size(); i += GROUP) {
      List<Map<String, Object>> group = entries.subList(i, Math.min(i + GROUP, entries.size()));
      groups.add(Map.of("group", groups.size() + 1, "models", group));
    }
    List<Map<String, Object>> roots = new ArrayList<>();
    for (JavaType type : types.roots()) {
      roots.add(Map.of("reflected", type.reflected(), "adapter", type.adapter()));
    }
    String adapters = modelPackage.isEmpty() ? "" : modelPackage + ".";
    return Map.of(
        "adapterGroups",
        groups,
        "roots",
        roots,
        "exactNumbers",
        exactNumbers(),
        "title",
        root.at("info").text("title"),
        "adaptersClass",
        adapters + "GeneratedJsonAdapters");
  }
}
