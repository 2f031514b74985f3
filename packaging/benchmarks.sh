#!/usr/bin/env bash
# Builds what is shipped and measures it against bare baselines in the same run: one table. The first
# run makes a register of 200 contracts with 10 years of returns and takes some minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
bash packaging/install.sh
cmake --preset release -D QUARTERLIGHT_BENCHMARKS=ON >/dev/null
cmake --build --preset release --target benchmarks
