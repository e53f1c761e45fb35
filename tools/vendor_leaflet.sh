#!/usr/bin/env bash
# Puts Leaflet's released files beside the page's templates, unchanged, with its licence. Needs npm.
# The page inlines them, so that it works without a network.
set -euo pipefail
version=1.9.4
sha256=84c65a256e50657896f54c33bd857b6849ebe94c817803be818bf32a3dde0b77
target=$(cd "$(dirname "$0")/.." && pwd)/src/vigie/brief/assets/leaflet
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent "leaflet@$version" >/dev/null
echo "$sha256  leaflet-$version.tgz" | sha256sum --check --quiet
tar xzf "leaflet-$version.tgz"
mkdir -p "$target"
cp package/dist/leaflet.js package/dist/leaflet.css package/LICENSE "$target/"
