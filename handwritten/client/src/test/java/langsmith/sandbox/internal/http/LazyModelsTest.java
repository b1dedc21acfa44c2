// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import langsmith.sandbox.api.model.GeneratedJsonAdapters;
import org.junit.jupiter.api.Test;

/** What a program does not read or write, it does not load. */
class LazyModelsTest {
  private static final String MODELS = GeneratedJsonAdapters.class.getPackageName() + ".";

  @Test
  void adapterOfOneModel_loadsNoOther() throws Exception {
    try (Recording loader = new Recording()) {
      Class<?> adapters = loader.loadClass(GeneratedJsonAdapters.class.getName());
      Moshi moshi =
          new Moshi.Builder()
              .add((JsonAdapter.Factory) adapters.getConstructor().newInstance())
              .build();
      assertThat(moshi.adapter(loader.loadClass(MODELS + "ServiceUrl")).getClass().getName())
          .isEqualTo(MODELS + "ServiceUrlJsonAdapter");

      assertThat(loader.loaded)
          .contains(MODELS + "ServiceUrl")
          .doesNotContain(MODELS + "Volume", MODELS + "VolumeJsonAdapter");
    }
  }

  /** Loads the models itself and remembers their names. */
  private static final class Recording extends URLClassLoader {
    private final List<String> loaded = new CopyOnWriteArrayList<>();

    Recording() {
      super(
          new URL[] {
            GeneratedJsonAdapters.class.getProtectionDomain().getCodeSource().getLocation()
          });
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(MODELS)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        if (known != null) {
          return known;
        }
        loaded.add(name);
        return findClass(name);
      }
    }
  }
}
