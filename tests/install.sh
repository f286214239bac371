#!/bin/sh
# Installs what the suite needs beyond Python packages, and only what is missing. Called by `make test`.
set -eu
root() { if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo -n "$@"; else return 1; fi; }
want=""
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || want="$want postgresql"
command -v chromium >/dev/null || command -v google-chrome >/dev/null || want="$want chromium"
command -v npm >/dev/null || want="$want npm"
fc-list 2>/dev/null | grep -qi 'noto\|dejavu' || want="$want fonts-dejavu-core fontconfig"
if [ -n "$want" ]; then
  echo "Installing for the tests:$want"
  if command -v apt-get >/dev/null; then
    root sh -c "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $want" >/dev/null
  else
    echo "please install:$want" >&2
  fi
fi
if [ -f tests/oracles/package.json ] && [ ! -d tests/oracles/node_modules ]; then
  npm ci --prefix tests/oracles --no-audit --no-fund --silent
fi
