// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** The fields of a form as a request's body. */
abstract class FormBody extends RequestBody {
  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

  private final ParameterValues values;
  private final List<Map.Entry<String, String>> entries;

  FormBody(ParameterValues values) {
    this.values = new ParameterValues(values);
    this.entries = this.values.entries();
  }

  ParameterValues copyOfValues() {
    return new ParameterValues(values);
  }

  @Override
  public MediaType contentType() {
    return FORM;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    String separator = "";
    for (Map.Entry<String, String> entry : entries) {
      sink.writeUtf8(separator)
          .writeUtf8(entry.getKey())
          .writeUtf8("=")
          .writeUtf8(entry.getValue());
      separator = "&";
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other != null
        && other.getClass() == getClass()
        && ((FormBody) other).entries.equals(entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** For people, not for programs; names the fields but shows no values, which may be sensitive. */
  @Override
  public String toString() {
    Set<String> names = new TreeSet<>();
    entries.forEach(entry -> names.add(entry.getKey()));
    return getClass().getSimpleName() + names;
  }
}
