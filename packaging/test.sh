#!/usr/bin/env bash
# Installs what is needed, builds everything and runs every test.
set -euo pipefail
cd "$(dirname "$0")/.."
bash packaging/install.sh --tests
cmake --preset dev
cmake --build --preset dev
ctest --preset dev -j "$(nproc)"
