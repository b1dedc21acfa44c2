// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.junit5;

import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** The parameters without which a class or a test cannot run. */
final class NeededParameters {
  private NeededParameters() {}

  /** Returns the types of those of a test and the methods around it, or of a class. */
  static Stream<Class<?>> of(ExtensionContext context) {
    Class<?> testClass = context.getTestClass().orElse(Object.class);
    Stream<Executable> called =
        context.getTestMethod().isPresent()
            ? Stream.concat(
                Stream.of(context.getTestMethod().get()),
                annotated(testClass, List.of(BeforeEach.class, AfterEach.class)))
            : Stream.concat(
                Stream.of(testClass.getDeclaredConstructors()),
                annotated(testClass, List.of(BeforeAll.class, AfterAll.class)));
    return called.flatMap(method -> Stream.of(method.getParameterTypes()));
  }

  private static Stream<Executable> annotated(
      Class<?> testClass, List<Class<? extends Annotation>> annotations) {
    return Stream.<Class<?>>iterate(testClass, Objects::nonNull, Class::getEnclosingClass)
        .flatMap(
            each ->
                annotations.stream()
                    .flatMap(
                        annotation ->
                            AnnotationSupport.findAnnotatedMethods(
                                each, annotation, HierarchyTraversalMode.TOP_DOWN)
                                .stream()));
  }
}
