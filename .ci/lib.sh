# What .ci/run is made of. Sourced, not run.

# The modules whose tests start boxes: they run with isolation and without, as root and as an ordinary user.
BOXES=handwritten/server,handwritten/client,handwritten/cli
logs=$top/target/ci
rm -rf "$logs"; mkdir -p "$logs"
list=$logs/list; : >"$list"
failed=
required=yes

maven() { mvn -B -ntp "$@"; }

# Installs what tests can use. Without root or apt the tests that need it are skipped, and the list at the end says so.
prepare() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    local packages=
    command -v bwrap >/dev/null || packages+=" bubblewrap"
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || packages+=" postgresql"
    command -v setpriv >/dev/null || packages+=" util-linux"
    if [ -n "$packages" ]; then
      { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packages; } \
        >"$logs/apt.log" 2>&1 || echo "ci: could not install$packages, see $logs/apt.log"
    fi
  fi
  local postgres
  for postgres in /usr/lib/postgresql/*/bin; do [ ! -d "$postgres" ] || PATH=$PATH:$postgres; done
  export PATH
}

isolated() { bwrap --unshare-pid --bind / / --proc /proc true >/dev/null 2>&1; }
mode() { if isolated; then echo bubblewrap; else echo none; fi; }
other_mode() { if isolated; then echo none; else echo auto; fi; }

java_version() { "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.specification.version = //p'; }

# The homes of installed JDKs from 17 on, other than the one that is used, one of each version.
other_jdks() {
  local home version seen
  seen=" $(java_version "$(dirname "$(dirname "$(realpath "$(command -v javac)")")")") "
  for home in /usr/lib/jvm/*; do
    [ -x "$home/bin/javac" ] || continue
    version=$(java_version "$home")
    case $seen in *" $version "*) continue ;; esac
    case $version in 1.*) continue ;; esac
    [ "$version" -ge 17 ] || continue
    seen+="$version "; echo "$home"
  done
}

with_jdk() { local home=$1; shift; JAVA_HOME=$home PATH=$home/bin:$PATH "$@"; }

# Runs a command in a fresh clone, with a copy of the Maven repository, so that nothing leaks either way.
in_clone() {
  local dir status=0
  dir=$(mktemp -d); chmod 0755 "$dir"
  git clone -q "$top" "$dir/project"
  clone_repository "$dir/m2"
  (cd "$dir/project" && MAVEN_OPTS="${MAVEN_OPTS:-} -Dmaven.repo.local=$dir/m2" CLONE=$dir "$@") || status=$?
  collect "$dir/project"
  rm -rf "$dir"
  return $status
}

# Maven replaces files instead of changing them, so hard links do; across file systems it is a copy.
clone_repository() {
  local from=${HOME}/.m2/repository
  mkdir -p "$from"
  cp -al "$from" "$1" 2>/dev/null || { rm -rf "$1"; cp -a "$from" "$1"; }
  rm -rf "$1/io/github/langsmith-sandbox"
}

# As an ordinary user where we are root; otherwise we are one.
as_user() {
  if [ "$(id -u)" != 0 ]; then "$@"; return; fi
  rm -rf "$CLONE/m2"; cp -r "${HOME}/.m2/repository" "$CLONE/m2"; rm -rf "$CLONE/m2/io/github/langsmith-sandbox"
  mkdir "$CLONE/home"; chown -R nobody "$CLONE"
  setpriv --reuid=nobody --regid=nogroup --clear-groups env HOME="$CLONE/home" USER=nobody "$@"
}

# A passing build has nothing to say about errors.
quiet() {
  local noise
  noise=$(grep -nE '^\[ERROR\]|^ERROR|^SEVERE|Exception(:|$)|^\s+at [a-z][A-Za-z0-9_.$]+\(|COMMANDS ARE NOT ISOLATED' "$log" | head -20 || true)
  [ -z "$noise" ] || { echo "ci: a passing build must be quiet, but it printed:"; echo "$noise"; return 1; }
}

# Keeps the reports of the step that runs: of the checkout, or of a clone.
collect() { (cd "$1" && find . -path '*-reports/TEST-*.xml' -newer "$logs/.begin" -exec cp --parents {} "$reports" \;); }

run_step() {
  local name=$1 begin=$SECONDS status=0 label
  label="$*"; log=$logs/$name${2:+-$(basename "$2")}.log; reports=${log%.log}.reports
  mkdir -p "$reports"; touch "$logs/.begin"
  echo "ci: $label"
  # Not in a condition, where set -e would be off inside the step.
  set +e; (set -e; "step_$name" "${@:2}") 2>&1 | tee "$log"; status=${PIPESTATUS[0]}; set -e
  collect "$top"
  [ "$status" = 0 ] || [ -z "$required" ] || failed+=" $label"
  printf '%-34s %-7s %3d:%02d  %s\n' "$label" "$([ "$status" = 0 ] && echo passed || echo FAILED)" \
    $(((SECONDS - begin) / 60)) $(((SECONDS - begin) % 60)) "$(counts "$reports")" >>"$list"
  skips "$reports" "$label" >>"$logs/skips"
}

# "N tests, M skipped", or nothing for a step without tests.
counts() {
  find "$1" -name 'TEST-*.xml' -exec grep -hm1 '<testsuite ' {} + | awk '
    { n = $0; sub(/.* tests="/, "", n); sub(/".*/, "", n); tests += n
      n = $0; sub(/.* skipped="/, "", n); sub(/".*/, "", n); skipped += n }
    END { if (tests) printf "%d tests, %d skipped", tests, skipped }'
}

# A line for each reason: how many tests of which classes were skipped for it.
skips() {
  find "$1" -name 'TEST-*.xml' -exec awk -v step="$2" '
    /<testcase / { class = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class); sub(/.*\./, "", class) }
    /<skipped/ { why = $0; if (!sub(/.*<skipped[^>]* message="/, "", why)) why = "no reason given"
      sub(/".*/, "", why); print step ": " class ": " why }' {} + | sort | uniq -c
}

summary() {
  echo
  echo "ci: isolation here: $(mode); JDK $(java_version "$(dirname "$(dirname "$(realpath "$(command -v javac)")")")"); user $(id -un)"
  cat "$list"
  if [ -s "$logs/skips" ]; then echo "ci: skipped, with reasons"; cat "$logs/skips"; fi
  [ -z "$failed" ] || { echo "ci: FAILED:$failed"; exit 1; }
  echo "ci: everything passed"
}
