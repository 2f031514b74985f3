#!/usr/bin/env bash
# Installs what is needed, builds Quarterlight and opens it on the sample register. With no display it
# does the main job without a window: makes the sample register, imports the sample return, writes the
# quarterly pack, and says where everything is.
set -euo pipefail
cd "$(dirname "$0")/.."
bash packaging/install.sh
cmake --preset release >/dev/null
cmake --build --preset release --target quarterlight
program=$PWD/build/release/app/quarterlight
mkdir -p out
register=$PWD/out/sample.qlight
[[ -e $register ]] || "$program" new "$register" --sample

if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
  exec "$program" "$register"
fi

sample_return=$PWD/resources/sample/homecare-return.csv
pack=$PWD/out/review-pack.pdf
"$program" import "$register" "$sample_return" --contract HC-2024-07
"$program" pack "$register" --contract HC-2024-07 --period 2026-Q2 --output "$pack"
cat <<TEXT

The sample register:  $register
The sample return:    $sample_return
The quarterly pack:   $pack
To open the window:   $program $register
TEXT
