// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.check;

import static langsmith.sandbox.internal.check.Arguments.require;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import langsmith.sandbox.api.model.AzureBlobMount;
import langsmith.sandbox.api.model.ContextHubMount;
import langsmith.sandbox.api.model.GcsMount;
import langsmith.sandbox.api.model.GitMount;
import langsmith.sandbox.api.model.GitRef;
import langsmith.sandbox.api.model.GitRefType;
import langsmith.sandbox.api.model.Mount;
import langsmith.sandbox.api.model.MountAuth;
import langsmith.sandbox.api.model.MountConfig;
import langsmith.sandbox.api.model.ProxyConfig;
import langsmith.sandbox.api.model.ProxyRule;
import langsmith.sandbox.api.model.S3Mount;
import org.jspecify.annotations.Nullable;

/**
 * The service's rules about mounts. Unknown kinds of mounts are left to the service, except that a
 * mount must not contain credentials.
 */
public final class MountChecks {
  private static final String BUCKETS = "/mnt/mounts/";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern GIT_URL = Pattern.compile("https://[^/?#@\\s\\x00]+/[^?#\\s\\x00]+");
  private static final Pattern REPOSITORY = Pattern.compile("[^/\\s]+/[^/\\s]+");
  private static final Set<String> SYSTEM =
      Set.of("bin", "boot", "dev", "etc", "lib", "lib64", "proc", "sbin", "sys", "usr");
  private static final Set<String> CREDENTIALS =
      Set.of(
          "access_key_id",
          "secret_access_key",
          "session_token",
          "service_account_json",
          "access_token",
          "refresh_token",
          "credentials",
          "credential");

  private MountChecks() {}

  public static <M extends Mount> M checked(M mount) {
    if (mount instanceof S3Mount s3) {
      place(s3.id(), s3.mountPath(), true);
      Arguments.notBlank("the bucket", s3.s3().bucket());
      Arguments.notBlank("the region", s3.s3().region());
      if (s3.encryption() != null) {
        Arguments.notBlank("the KMS key", s3.encryption().kmsKey());
      }
    } else if (mount instanceof GcsMount gcs) {
      place(gcs.id(), gcs.mountPath(), true);
      Arguments.notBlank("the bucket", gcs.gcs().bucket());
    } else if (mount instanceof AzureBlobMount azure) {
      place(azure.id(), azure.mountPath(), true);
      Arguments.notBlank("the container", azure.azureBlob().container());
      AccessChecks.storageAccount(azure.azureBlob().storageAccount());
    } else if (mount instanceof GitMount git) {
      place(git.id(), git.mountPath(), true);
      git(git);
    } else if (mount instanceof ContextHubMount hub) {
      place(hub.id(), hub.mountPath(), false);
      require(
          REPOSITORY.matcher(hub.contexthub().repo()).matches(),
          "the repository must be owner/name, or -/name for one of the workspace, not \""
              + hub.contexthub().repo()
              + "\"");
    } else if (mount instanceof Mount.Unknown unknown) {
      noCredentials(unknown.properties());
    }
    return mount;
  }

  /**
   * Checks a combination of mounts and access.
   *
   * @param proxy of the same sandbox, which may sign requests to S3; null if there is none
   */
  public static void check(MountConfig config, @Nullable ProxyConfig proxy) {
    List<Mount> mounts = config.mounts();
    require(!mounts.isEmpty(), "mounts must name at least one mount");
    places(mounts);
    MountAuth auth = Objects.requireNonNullElse(config.auth(), MountAuth.builder().build());
    boolean signs =
        proxy != null
            && ProxyChecks.nonNull(proxy.rules()).stream()
                .anyMatch(rule -> rule.aws() != null && ProxyChecks.isEnabled(rule));
    access("S3", "AWS", has(mounts, S3Mount.class), auth.aws() != null, signs);
    access("Google Cloud", "Google Cloud", has(mounts, GcsMount.class), auth.gcp() != null, false);
    access("Azure", "Azure", has(mounts, AzureBlobMount.class), auth.azure() != null, false);
    if (proxy != null) {
      for (ProxyRule rule : ProxyChecks.nonNull(proxy.rules())) {
        notTwice("AWS", auth.aws(), rule.aws());
        notTwice("Google Cloud", auth.gcp(), rule.gcp());
        notTwice("Azure", auth.azure(), rule.azure());
      }
    }
    long readOnly = gcs(mounts, true);
    require(
        readOnly == 0 || gcs(mounts, false) == 0,
        "buckets of Google Cloud must all be read-only, or none of them");
  }

  private static void access(
      String mounts, String provider, boolean wanted, boolean given, boolean elsewhere) {
    require(
        !wanted || given || elsewhere,
        "mounts of " + mounts + " need access to " + provider + "; see CloudAccess");
    require(wanted || !given, "access to " + provider + " is given, but nothing of it is mounted");
  }

  private static void notTwice(
      String provider, @Nullable Object ofMounts, @Nullable Object ofRule) {
    require(
        ofMounts == null || ofRule == null,
        "access to " + provider + " must be given either to mounts or to a rule of the proxy");
  }

  private static void places(List<Mount> mounts) {
    Set<String> ids = new HashSet<>();
    Set<String> paths = new HashSet<>();
    for (Mount mount : mounts) {
      String id = property(mount, "id");
      String path = property(mount, "mount_path");
      require(id == null || ids.add(id), "two mounts have the id " + id);
      require(path == null || paths.add(path), "two mounts have the path " + path);
    }
  }

  private static @Nullable String property(Mount mount, String name) {
    boolean id = name.equals("id");
    if (mount instanceof S3Mount m) {
      return id ? m.id() : m.mountPath();
    }
    if (mount instanceof GcsMount m) {
      return id ? m.id() : m.mountPath();
    }
    if (mount instanceof AzureBlobMount m) {
      return id ? m.id() : m.mountPath();
    }
    if (mount instanceof GitMount m) {
      return id ? m.id() : m.mountPath();
    }
    if (mount instanceof ContextHubMount m) {
      return id ? m.id() : m.mountPath();
    }
    return mount instanceof Mount.Unknown m && m.properties().get(name) instanceof String text
        ? text
        : null;
  }

  private static void place(String id, String path, boolean bucket) {
    require(
        ID.matcher(id).matches(),
        "the id of a mount must be 1 to 64 letters, digits, _ and -, not \"" + id + "\"");
    String what = "the path of the mount " + id;
    Arguments.absolutePath(what, path);
    List<String> parts = List.of(path.substring(1).split("/", -1));
    require(
        parts.stream().noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals("..")),
        what + " must not be the root, and not hold empty parts, . or .., but is " + path);
    require(path.indexOf('\0') < 0, what + " must not hold the character NUL");
    if (bucket) {
      require(path.startsWith(BUCKETS), what + " must be below /mnt/mounts, but is " + path);
    } else {
      require(
          !SYSTEM.contains(parts.get(0)),
          what + " must not be in a directory of the system, but is " + path);
    }
  }

  private static void git(GitMount mount) {
    // The URL may contain a password, so the message does not quote it.
    require(
        GIT_URL.matcher(mount.git().remoteUrl()).matches(),
        "the repository of the mount "
            + mount.id()
            + " must be an https URL with a path, and without user, query, fragment and white"
            + " space");
    GitRef ref = mount.git().ref();
    if (ref != null) {
      require(
          ref.type().known() != GitRefType.Known.UNKNOWN_VALUE,
          "the reference of the mount " + mount.id() + " must be a branch or a tag");
      Arguments.notBlank("the reference of the mount " + mount.id(), ref.name());
    }
    if (mount.git().refreshIntervalSeconds() != null) {
      Arguments.positive(
          "the seconds between refreshs of the mount " + mount.id(),
          mount.git().refreshIntervalSeconds());
    }
  }

  private static void noCredentials(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, inner) -> {
            require(
                !CREDENTIALS.contains(String.valueOf(key).toLowerCase(Locale.ROOT)),
                "a mount must not hold credentials such as " + key + "; they belong into access");
            noCredentials(inner);
          });
    } else if (value instanceof List<?> list) {
      list.forEach(MountChecks::noCredentials);
    }
  }

  private static boolean has(List<Mount> mounts, Class<? extends Mount> type) {
    return mounts.stream().anyMatch(type::isInstance);
  }

  private static long gcs(List<Mount> mounts, boolean readOnly) {
    return mounts.stream()
        .filter(
            mount ->
                mount instanceof GcsMount gcs && Boolean.TRUE.equals(gcs.readOnly()) == readOnly)
        .count();
  }
}
