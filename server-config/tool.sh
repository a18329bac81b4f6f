# For the scripts at the root that run a tool in Java: finds Java, builds the tool if it is missing or
# older than its sources. Sourced with $root, $name and $module set, $needs with the modules that it
# depends on, and $also if the tool needs what other modules build (Maven's list of them; the sources of
# the whole server then count), and $extra with further folders of sources. Leaves $java and $jar.
# shellcheck shell=bash

fail() {
    printf '%s: %s\n' "$name" "$*" >&2
    exit 70
}

find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then
        java=$JAVA_HOME/bin/java
        [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but no Java is there: set it to a JDK 17 or newer"
    else
        java=$(command -v java) || fail "no Java found: install a JDK 17 or newer, or set JAVA_HOME to one"
    fi
    local version
    version=$("$java" -version 2>&1 | sed -n 's/.* version "\(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p' | head -n 1)
    [ -n "$version" ] || fail "$java does not say which version it is: set JAVA_HOME to a JDK 17 or newer"
    [ "$version" -ge 17 ] || fail "Java $version is too old ($java): install a JDK 17 or newer, or set JAVA_HOME to one"
}

is_stale() {
    [ -f "$jar" ] && [ -f "$stamp" ] || return 0
    local sources=("$root/pom.xml") part
    # shellcheck disable=SC2086 # a list of words
    for part in $module $needs ${also:+integration-ws web-module server-config/demo server-config/simulator}; do
        sources+=("$root/$part/pom.xml" "$root/$part/src/main")
    done
    [ -z "$also" ] || sources+=("$root/web-module/checker")
    # shellcheck disable=SC2086 # a list of words
    for part in ${extra:-}; do
        sources+=("$root/$part")
    done
    [ -n "$(find "${sources[@]}" \( -name node_modules -o -name target \) -prune -o -type f -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}

build() {
    command -v mvn >/dev/null || fail "no Maven found: install Maven 3.8 or newer"
    command -v "$(dirname "$java")/javac" >/dev/null || command -v javac >/dev/null \
        || fail "this Java has no compiler ($java): install a JDK, not a JRE, or set JAVA_HOME to one"
    local log=$root/$module/target/build.log
    mkdir -p "$root/$module/target"
    touch "$stamp.new"
    printf '%s: building; the first time takes a minute or two\n' "$name" >&2
    (cd "$root" && mvn -B -ntp -DskipTests -Dspotless.check.skip=true -pl "$module${also:+,$also}" -am package) >"$log" 2>&1 \
        || {
            grep -m 8 '^\[ERROR\]' "$log" >&2
            fail "the build failed; all of it is in $log"
        }
    mv "$stamp.new" "$stamp"
}

jar=$root/$module/target/${module##*/}.jar
also=${also:-}
stamp=$root/$module/target/tool${also:+-and-server}.stamp
find_java
if is_stale; then
    build
fi
