#!/bin/sh
# Builds assets/vendor/leaflet/ from the npm package: tools/leaflet/build.sh <version>
set -eu
version="$1"
target="$(cd "$(dirname "$0")/../.." && pwd)/assets/vendor/leaflet"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack "leaflet@$version" --silent >/dev/null
tar xzf "leaflet-$version.tgz"
mkdir -p "$target"
rm -f "$target"/leaflet-*
sed '/^\/\/# sourceMappingURL=/d' package/dist/leaflet.js > "$target/leaflet-$version.min.js"
sed '/url(/d' package/dist/leaflet.css > "$target/leaflet-$version.css"
cp package/LICENSE "$target/LICENSE-leaflet.txt"
