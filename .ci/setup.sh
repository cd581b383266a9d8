#!/bin/sh
# The whole set-up, for a machine that has only git, make and Python 3.11.
#
#   sh .ci/setup.sh run     what the program needs
#   sh .ci/setup.sh test    that, and what the tests need
#   sh .ci/setup.sh dist    that, and what the packed program needs
#
# Missing system packages are installed where apt and the right to use it exist; otherwise the one command
# to type is printed. Then .venv gets exactly what uv.lock names. Running it again costs a tenth of a second.
# SYSTEM=skip leaves the system alone: whoever sets it answers for the libraries.
set -eu
cd "$(dirname "$0")/.."

purpose=${1:-test}
uv_wanted=0.13.8 # what is fetched where no uv is installed
uv_oldest=0.8.0  # what is accepted where one is
stamp=.venv/.setup-stamp

say() { printf 'setup: %s\n' "$*" >&2; }

# --- the system -------------------------------------------------------------------------------------------

# Debian's package, and the library or program by which one knows that it is there.
needed_to_run='
libgl1 libGL.so.1
libegl1 libEGL.so.1
libxkbcommon0 libxkbcommon.so.0
libglib2.0-0 libglib-2.0.so.0
libfontconfig1 libfontconfig.so.1
libdbus-1-3 libdbus-1.so.3'
needed_for_windows='
libxcb-cursor0 libxcb-cursor.so.0
libxcb-icccm4 libxcb-icccm.so.4
libxcb-keysyms1 libxcb-keysyms.so.1
libxcb-shape0 libxcb-shape.so.0
libxkbcommon-x11-0 libxkbcommon-x11.so.0'
needed_for_tests='
xvfb Xvfb
x11-xserver-utils xrandr
openbox openbox
poppler-utils pdftotext'
needed_for_dist='
binutils objdump
libpython3.11 libpython3.11.so.1.0'

# True where the command $1 is a uv that is recent enough to read this lock file.
good_uv() {
    version=$("$1" --version 2>/dev/null | cut -d' ' -f2) && [ -n "$version" ] &&
        [ "$(printf '%s\n' "$uv_oldest" "$version" | sort -V | head -n 1)" = "$uv_oldest" ]
}

# True where this folder was set up before, at this place (.venv does not bear being moved).
fresh() {
    [ -x .venv/bin/python ] && [ "$stamp" -nt uv.lock ] && [ "$stamp" -nt pyproject.toml ] &&
        [ "$(cat "$stamp")" = "$PWD" ]
}

# Prints the packages of the table $1 (pairs: package, sign) that are not there.
missing() {
    echo "$1" | while read -r package sign; do
        [ -n "$package" ] || continue
        case $sign in
            *.so.*) case $libraries in *"$sign "*) continue ;; esac ;;
            *) if command -v "$sign" >/dev/null 2>&1; then continue; fi ;;
        esac
        printf '%s ' "$package"
    done
}

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

may_install() { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

system() {
    if [ "$(uname -s)" != Linux ] || ! command -v apt-get >/dev/null 2>&1; then
        fresh || say "no apt here: system libraries are taken to be present (README, Troubleshooting)"
        return 0
    fi
    libraries=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
    table=$needed_to_run
    # Windows need a display; on a machine without one, a person who may not install need not ask for more.
    if [ "$purpose" != run ] || has_display || may_install; then table=$table$needed_for_windows; fi
    if [ "$purpose" != run ]; then table=$table$needed_for_tests; fi
    if [ "$purpose" = dist ]; then table=$table$needed_for_dist; fi
    packages=$(missing "$table")
    if ! fresh && ! good_uv uv && ! good_uv .uv/bin/uv && ! python3 -c 'import ensurepip' 2>/dev/null; then
        packages="${packages}python3-venv "
    fi
    [ -n "$packages" ] || return 0
    command="apt-get update && apt-get install -y --no-install-recommends ${packages% }"
    if may_install; then
        say "installing $packages"
        export DEBIAN_FRONTEND=noninteractive
        # shellcheck disable=SC2086 # a list of words is meant
        if as_root apt-get update -q >&2 &&
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $packages >&2; then
            return 0
        fi
        say "apt could not install them. When it works again, type (as root):"
    else
        say "these system packages are missing, and installing them needs the administrator. Please type:"
        if command -v sudo >/dev/null 2>&1; then command="sudo sh -c '$command'"; else command="su -c '$command'"; fi
    fi
    printf '\n    %s\n\n' "$command" >&2
    say "and then the same make command again."
    exit 1
}

# --- Python -----------------------------------------------------------------------------------------------

# Sets $uv: the one on the path where it will do, else our own in .uv, which touches nothing else.
find_uv() {
    uv=uv
    if good_uv uv; then return 0; fi
    uv=.uv/bin/uv
    if good_uv .uv/bin/uv; then return 0; fi
    say "fetching uv $uv_wanted into .uv"
    python3 -m venv --clear .uv
    .uv/bin/python -m pip install --quiet --disable-pip-version-check "uv==$uv_wanted"
}

python() {
    if fresh; then return 0; fi
    find_uv
    unset VIRTUAL_ENV
    if [ -f "$stamp" ] && [ "$(cat "$stamp")" != "$PWD" ]; then rm -rf .venv; fi
    # Compiled now, so that the first window does not wait for it.
    UV_PROJECT_ENVIRONMENT=.venv "$uv" sync --frozen --compile-bytecode
    env -u PYTHONDONTWRITEBYTECODE .venv/bin/python -m compileall -q governance_desk ui
    printf '%s\n' "$PWD" >"$stamp"
}

if [ "${SYSTEM:-}" != skip ]; then system; fi
python
