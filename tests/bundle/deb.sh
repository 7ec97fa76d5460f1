#!/usr/bin/env bash
# Installs a .deb with apt, starts it from its menu entry, opens a document as a double click does, removes it, and
# looks that the user's documents are as they were. Called by `cargo xtask bundle --check`; needs root and Xvfb.
set -euo pipefail

deb=$(realpath "$1")
scratch=$(mktemp -d)
export HOME="$scratch/home" XDG_DATA_HOME="$scratch/home/.local/share" XDG_CONFIG_HOME="$scratch/home/.config"
export NO_AT_BRIDGE=1 GIO_USE_VFS=local
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$HOME/Dokument"
own="$XDG_DATA_HOME/se.alfbordet.app"
screen="" program=""

fail() { echo "FAILED: $1" >&2; exit 1; }
ok() { echo "ok: $1"; }

tidy() {
  [ -z "$program" ] || kill "$program" 2>/dev/null || true
  [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
  rm -rf "$scratch"
}
trap tidy EXIT

# Waits until a condition holds, twenty seconds at the most.
until_holds() {
  for _ in $(seq 200); do
    if eval "$2"; then ok "$1"; return; fi
    sleep 0.1
  done
  fail "$1"
}

# The installed program that runs with this home, and nobody else's.
running() {
  for folder in /proc/[0-9]*; do
    [ "$(readlink "$folder/exe" 2>/dev/null)" = /usr/bin/alf-bordet ] || continue
    tr '\0' '\n' < "$folder/environ" 2>/dev/null | grep -qx "HOME=$HOME" || continue
    basename "$folder"
    return
  done
}

close() {
  kill "$program"
  until_holds "the program ends when it is asked to" '[ -z "$(running)" ]'
  program=""
}

contents=$(dpkg-deb --contents "$deb" | awk '{print $6}' | sed 's,^\./,,')
for path in usr/bin/alf-bordet usr/share/applications/ALF-bordet.desktop usr/share/mime/packages/alf-bordet.xml \
  usr/share/icons/hicolor/scalable/apps/alf-bordet.svg usr/share/icons/hicolor/{16x16,24x24,32x32,48x48,64x64,128x128,256x256,512x512}/apps/alf-bordet.png; do
  grep -qxF "$path" <<< "$contents" || fail "the package holds $path; it holds: $contents"
done
ok "the package holds program, menu entry, type and icons"
[ "$(stat -c %s "$deb")" -le 10485760 ] || fail "the package is at most 10 MB"
ok "the package is $(stat -c %s "$deb") bytes"

apt-get install --yes --no-install-recommends "$deb" > "$scratch/apt.log" 2>&1 || { cat "$scratch/apt.log"; fail "apt installs it"; }
ok "apt installs it"
entry=/usr/share/applications/ALF-bordet.desktop
desktop-file-validate "$entry" || fail "the menu entry is valid"
ok "the menu entry is valid"

exec 3< <(exec Xvfb -displayfd 1 -nolisten tcp -noreset -screen 0 1600x1000x24 2> "$scratch/xvfb.log")
screen=$!
read -r -t 20 -u 3 number || fail "Xvfb gives a display"
export DISPLAY=":$number"

gio launch "$entry" > "$scratch/menu.log" 2>&1
until_holds "the menu entry starts the program" '[ -n "$(running)" ]'
program=$(running)
until_holds "it shows its window" 'xwininfo -root -tree 2>/dev/null | grep -q "\"ALF-bordet"'
until_holds "it makes the user a first document" '[ -s "$own/Räkneexempel.alf" ]'
close

document="$HOME/Dokument/Förhandling 2026.alf"
cp "$own/Räkneexempel.alf" "$document"
[ "$(gio info -a standard::content-type "$document" | awk '/content-type/ {print $2}')" = application/vnd.alf-bordet ] || fail "an .alf is an ALF document"
ok "an .alf is an ALF document"
gio open "$document" > "$scratch/open.log" 2>&1
until_holds "a double click starts the program" '[ -n "$(running)" ]'
program=$(running)
until_holds "the document is open" 'grep -q "Förhandling 2026.alf" "$own/recent.json"'
until_holds "it shows its window" 'xwininfo -root -tree 2>/dev/null | grep -q "\"ALF-bordet"'
close

before=$(find "$HOME" -name '*.alf' -print0 | sort -z | xargs -0 sha256sum)
apt-get purge --yes alf-bordet > "$scratch/apt.log" 2>&1 || { cat "$scratch/apt.log"; fail "apt removes it"; }
[ ! -e /usr/bin/alf-bordet ] && [ ! -e "$entry" ] && [ ! -e /usr/share/mime/packages/alf-bordet.xml ] || fail "nothing of it is left"
ok "apt removes it and nothing of it is left"
[ "$before" = "$(find "$HOME" -name '*.alf' -print0 | sort -z | xargs -0 sha256sum)" ] || fail "the documents are untouched"
ok "the user's documents are untouched: $(wc -l <<< "$before")"
