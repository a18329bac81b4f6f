#!/bin/sh
# Builds and tests the offline checker for the WAR; does nothing when nothing has changed.
#   build.sh FOLDER SKIP-TESTS
# Where Node is missing, one line says so, and /verify stays the server's own page; with
# PASPORT_REQUIRE_ALL=true or CI=true that is a failure.
set -eu
target=$1
skip_tests=${2:-false}
cd "$(dirname "$0")"
mkdir -p "$target"
stamp=$target.stamp

without() {
    if [ "${PASPORT_REQUIRE_ALL:-}" = true ] || [ "${CI:-}" = true ]; then
        echo "The offline checker cannot be built: $1." >&2
        exit 1
    fi
    echo "The offline checker is left out: $1. /verify is then the page that the server checks on."
    rm -rf "$target" "$stamp"
    mkdir -p "$target"
    exit 0
}

command -v node >/dev/null && command -v npm >/dev/null || without "Node 20 or newer, with npm, is not on this machine"
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || without "Node $(node -v) is older than 20"

# A change in any of these makes another checker.
state=$({
    echo "tests skipped: $skip_tests; everything required: ${PASPORT_REQUIRE_ALL:-}; external test data: ${CONFORMANCE_DIR:-}"
    find . ../../server-config/conformance \( -name node_modules -o -name target \) -prune -o -type f -print | LC_ALL=C sort | while read -r file; do cksum "$file"; done
    cksum ../../server-config/hcert/src/main/resources/az/pasport/message/*.properties ../src/main/webapp/assets/pasport.css \
        ../src/main/webapp/assets/mark.svg ../../ejb-module/src/main/resources/az/pasport/rules/showing-duty.json \
        ../../ejb-module/src/main/resources/az/pasport/record/vaccine-products.json
} | cksum)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$state" ]; then
    exit 0
fi
rm -f "$stamp"

if ! cmp -s package-lock.json node_modules/.installed; then
    npm ci --no-audit --no-fund --loglevel=error || without "npm could not fetch its libraries"
    cp package-lock.json node_modules/.installed
fi
echo "The offline checker:"
node build.mjs "$target"
if [ "$skip_tests" != true ]; then
    if ! report=$(node --test --test-concurrency=2 --test-reporter=tap test/*.test.js); then
        echo "$report" | grep -A 30 '^ *not ok' >&2
        exit 1
    fi
    if [ "${PASPORT_REQUIRE_ALL:-}" = true ] && [ "$(echo "$report" | sed -n 's/^# skipped //p')" != 0 ]; then
        echo "Tests of the offline checker were skipped, though everything that they need is required here." >&2
        exit 1
    fi
    echo "  $(echo "$report" | sed -n 's/^# pass //p') tests passed, $(echo "$report" | sed -n 's/^# skipped //p') skipped"
fi
echo "$state" >"$stamp"
