#!/usr/bin/env bash
# Installs what building and testing need and a fresh Debian 12 lacks. Asks for nothing if all is there.
#   install.sh          what building and running need
#   install.sh --tests  what the tests use besides
set -euo pipefail

packages=(
  g++ cmake ninja-build pkg-config ccache
  qt6-base-dev qt6-base-dev-tools libqt6opengl6-dev libgl-dev
  qt6-charts-dev qt6-svg-dev
  libsqlite3-dev libzip-dev libexpat1-dev libqpdf-dev libical-dev
  libfontconfig-dev fonts-noto-core
)
[[ ${1:-} == --tests ]] && packages+=(git poppler-utils qpdf python3-icalendar)

missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [[ $status == installed ]] || missing+=("$package")
done
((${#missing[@]})) || exit 0

root=()
if ((EUID != 0)); then
  command -v sudo >/dev/null || {
    echo "Quarterlight needs these packages: ${missing[*]}. Install them as root, then run this again." >&2
    exit 1
  }
  root=(sudo)
fi
echo "Installing: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${root[@]}" apt-get update -qq
"${root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
