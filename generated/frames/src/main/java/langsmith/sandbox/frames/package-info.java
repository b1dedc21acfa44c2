// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

@org.jspecify.annotations.NullMarked
package langsmith.sandbox.frames;
