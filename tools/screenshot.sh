#!/usr/bin/env bash
# A picture of a page, taken by Debian's headless Chromium: tools/screenshot.sh PAGE.html OUT.png [WIDTH] [HEIGHT]
set -euo pipefail
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update \
  --disable-sync --hide-scrollbars --user-data-dir="$profile" --window-size="${3:-1100},${4:-1500}" \
  --virtual-time-budget=3000 --screenshot="$2" "file://$(realpath "$1")" 2>/dev/null
