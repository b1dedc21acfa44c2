# What .ci/run is made of. Sourced, not run.

# The modules whose tests start boxes: they run with isolation and without, as root and as an ordinary user.
BOXES=handwritten/server,handwritten/client,handwritten/cli
logs=$top/target/ci
rm -rf "$logs"; mkdir -p "$logs"
list=$logs/list; : >"$list"
flaky=-Dfailsafe.rerunFailingTestsCount=1

# Two lanes share the machine, so a step builds one module at a time unless it says otherwise: the first -T counts.
maven() { mvn -B -ntp "$flaky" "$@" -T1; }

# Installs what tests can use. Without root or apt the tests that need it are skipped, and the list at the end says so.
prepare() {
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    local packages=
    command -v bwrap >/dev/null || packages+=" bubblewrap"
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || packages+=" postgresql"
    command -v tmux >/dev/null || packages+=" tmux"
    command -v vi >/dev/null || packages+=" vim-tiny"
    command -v less >/dev/null || packages+=" less"
    for shell in fish zsh mandoc; do command -v $shell >/dev/null || packages+=" $shell"; done
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
  touch "$reports/.cloned"
  rm -rf "$dir"
  return $status
}

# Maven replaces files instead of changing them, so hard links do; across file systems it is a copy. Another step may download
# meanwhile, so that a file can vanish while it is copied: then once more.
clone_repository() {
  local from=${HOME}/.m2/repository try
  mkdir -p "$from"
  for try in 1 2 3; do
    if cp -al "$from" "$1" 2>/dev/null || { rm -rf "$1"; cp -a "$from" "$1"; }; then break; fi
    rm -rf "$1"; sleep 5
  done
  rm -rf "$1/io/github/langsmith-sandbox"
}

# As an ordinary user where we are root; otherwise we are one.
as_user() {
  if [ "$(id -u)" != 0 ]; then "$@"; return; fi
  rm -rf "$CLONE/m2"; cp -r "${HOME}/.m2/repository" "$CLONE/m2"; rm -rf "$CLONE/m2/io/github/langsmith-sandbox"
  mkdir "$CLONE/home"; chown -R nobody "$CLONE"
  setpriv --reuid=nobody --regid=nogroup --clear-groups env HOME="$CLONE/home" USER=nobody "$@"
}

# A passing build has nothing to say about errors, unless a test had to run again, which the list names.
quiet() {
  local noise
  if grep -q '^\[WARNING\] Flakes' "$log"; then return; fi
  noise=$(grep -nE '^\[ERROR\]|^ERROR|^SEVERE|Exception(:|$)|^\s+at [a-z][A-Za-z0-9_.$]+\(|COMMANDS ARE NOT ISOLATED|CodeCache is full' "$log" | head -20 || true)
  [ -z "$noise" ] || { echo "ci: a passing build must be quiet, but it printed:"; echo "$noise"; return 1; }
}

# Keeps the reports of the step that runs: of the checkout, or of a clone; those kept already are another step's.
collect() {
  (cd "$1" && find . -path ./target/ci -prune -o -path '*-reports/TEST-*.xml' -newer "$begun" -exec cp --parents {} "$reports" \;)
}

# Steps that share the checkout follow each other in one lane; steps in clones of their own run beside them, in another.
run_lane() { local step; for step in "$@"; do run_step ${step/:/ }; done; }

# Runs those of the steps in clones that no other lane has begun.
run_cloned() {
  local step
  for step in "${cloned[@]}"; do
    if mkdir "$logs/${step//\//_}.claimed" 2>/dev/null; then run_lane "$step"; fi
  done
}

run_step() {
  local name=$1 begin=$SECONDS status=0 label
  label="$*"; log=$logs/$name${2:+-$(basename "$2")}.log; reports=${log%.log}.reports; begun=${log%.log}.begun
  mkdir -p "$reports"; touch "$begun"
  echo "ci: $label begins"
  # Not in a condition, where set -e would be off inside the step.
  set +e; (set -e; "step_$name" "${@:2}") >"$log" 2>&1; status=$?; set -e
  [ -e "$reports/.cloned" ] || collect "$top"
  echo "ci: $label $([ "$status" = 0 ] && echo passed || echo FAILED)"
  [ "$status" = 0 ] || echo "$label" >>"$logs/failed"
  printf '%-34s %-7s %3d:%02d  %s\n' "$label" "$([ "$status" = 0 ] && echo passed || echo FAILED)" \
    $(((SECONDS - begin) / 60)) $(((SECONDS - begin) % 60)) "$(counts "$reports")" >>"$list"
  skips "$reports" "$label" >>"$logs/skips"
  reruns "$reports" "$label" >>"$logs/reruns"
}

# A line for each test that failed, and passed when it was run again.
reruns() {
  find "$1" -name 'TEST-*.xml' -exec awk -v step="$2" '
    /<testcase / { test = $0; sub(/.*<testcase /, "", test); sub(/ time=.*/, "", test) }
    /<flaky(Failure|Error)/ { why = $0; if (!sub(/.*<flaky[^>]* message="/, "", why)) sub(/.*<flaky[^>]* type="/, "", why)
      sub(/".*/, "", why); print "  " step ": " test; print "    " substr(why, 1, 300) }' {} +
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
  local one
  if [ -s "$logs/failed" ]; then
    while read -r one; do
      log=$logs/$(set -- $one; echo "$1${2:+-$(basename "$2")}").log
      echo; echo "ci: the end of $log:"; grep -v '^\[INFO\]' "$log" | tail -80
    done <"$logs/failed"
  fi
  echo
  echo "ci: isolation here: $(mode); JDK $(java_version "$(dirname "$(dirname "$(realpath "$(command -v javac)")")")"); user $(id -un)"
  cat "$list"
  if [ -s "$logs/skips" ]; then echo "ci: skipped, with reasons"; cat "$logs/skips"; fi
  if [ -s "$logs/reruns" ]; then echo "ci: passed only when they were run again"; cat "$logs/reruns"; fi
  if [ -s "$logs/failed" ]; then echo "ci: FAILED: $(paste -sd, "$logs/failed")"; exit 1; fi
  echo "ci: everything passed after $((SECONDS / 60)):$((SECONDS % 60))"
}
