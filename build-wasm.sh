#!/usr/bin/env bash
# The project's one entry: sets up what is missing, builds the engine natively and to WebAssembly, bundles the page, serves
# it, tests everything. What each command does is in usage() below; how things are compiled is in CMakeLists.txt.
#
# Every step is skipped while its inputs are unchanged: ninja knows that for the engine, recorded checksums tell it for the
# npm packages and the page.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$root"

usage() {
  cat <<'TEXT'
usage: ./build-wasm.sh [COMMAND] [OPTIONS]

  build            build the command line build/native/playground and the page build/site/ (static
                   files for any host); this is the default
  serve [--port N] build the page and serve it on localhost, on port 8000 or the next free one
  dev [--port N]   serve the page from its sources, on port 5173 or the next free one: a change in web/
                   is seen at once, one in cpp/ after the engine was built anew, quickly
  test [--long] [WORD...]
                   build everything and run every test: native, sanitised, WebAssembly, JavaScript, browser;
                   --long: with made-up input for twenty minutes a target in place of twenty seconds;
                   with words, build and run only the suites and test files that have one in their name
  test --list [WORD...]
                   print the names of suites and test files
  bench [ARGS]     run the benchmarks, as ratios to their peers; --json FILE writes the figures too,
                   and bench --help tells of further options
  clean            remove build/

  --site-url URL   of build: where the site will be; previews, search engines and worksheets then get
                   whole addresses, which are left out otherwise
  --sizes          of build and serve: print the size of each file of the page, plain and compressed
  --debug          of build and dev: WebAssembly with names, assertions and DWARF, in build/debug/
  --no-install     install nothing: list the missing packages and stop
  --help           show this text

Packages of the system are installed with apt-get where that exists; packages of npm go to web/node_modules.
TEXT
}

say() { printf '\n\033[1m==> %s\033[0m\n' "$*"; }
[[ -t 1 ]] || say() { printf '\n==> %s\n' "$*"; }

# Ends the script: what failed, then what to do about it.
die() {
  printf '\nbuild-wasm.sh: %s\n' "$1" >&2
  [[ $# -lt 2 ]] || printf '  %s\n' "${@:2}" >&2
  exit 1
}

bad_usage() {
  printf 'build-wasm.sh: %s\n\n' "$1" >&2
  usage >&2
  exit 2
}

# ---- What has to be there -------------------------------------------------------------------------------------------

have() { command -v "$1" >/dev/null 2>&1; }

have_header() {
  local folder
  for folder in ${CPATH:+"$CPATH"} /usr/local/include /usr/include /opt/homebrew/include /opt/local/include; do
    [[ -e $folder/$1 ]] && return
  done
  return 1
}

find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'; do
    [[ -n $name ]] && command -v "$name" && return
  done
  return 1
}

# On Debian the tests install every browser that results are compared in. Elsewhere these come under other names or not at
# all; what is not there is counted as skipped.
is_debian() { grep -qx 'ID=debian' /etc/os-release 2>/dev/null; }

# Prints what is missing for a purpose (site, native, bench, test; each includes the ones before it), one package a line, by
# Debian's names.
missing_packages() {
  local purpose=$1
  have emcc || echo emscripten
  have cmake || echo cmake
  have ninja || echo ninja-build
  have_header xtensor || echo libxtensor-dev
  have_header xtl || echo xtl-dev
  # Debian has npm as a package of its own; elsewhere it comes with Node.js.
  have node || echo nodejs
  have npm || echo npm
  # Debian's Node.js trusts the certificates of this package, which a minimal system lacks.
  have apt-get && [[ ! -e /etc/ssl/certs/ca-certificates.crt ]] && echo ca-certificates
  [[ $purpose == site ]] && return
  have g++ || echo g++
  [[ $purpose == native ]] && return
  find_chromium >/dev/null || echo chromium
  [[ $purpose == bench ]] && return
  # Pages take half of the processor's time in this shell of the same browser.
  ! is_debian || [[ -n ${CHROMIUM:-} ]] || have chromium-headless-shell || echo chromium-headless-shell
  have_header doctest || echo doctest-dev
  have clang++ || echo clang
  have clang-format || echo clang-format
  have clang-tidy || echo clang-tidy
  # Another program has this name, too.
  [[ $(parallel --version 2>/dev/null) == GNU* ]] || echo parallel
  is_debian || return 0
  [[ -n ${FIREFOX:-} ]] || have firefox-esr || have firefox || echo firefox-esr
  # The driver brings the library and its small browser along.
  have WebKitWebDriver || echo webkit2gtk-driver
  have Xvfb || echo xvfb
  # Exported PyTorch sources are executed where there is PyTorch.
  [[ -d /usr/lib/python3/dist-packages/torch ]] || echo python3-torch
  # Chinese texts are as wide as with a reader's fonts.
  compgen -G '/usr/share/fonts/*/noto/NotoSansCJK*' >/dev/null || echo fonts-noto-cjk
}

install_hint() {
  if have apt-get; then
    echo "apt-get install --no-install-recommends $*"
  elif have brew; then
    echo "brew install emscripten cmake ninja xtensor doctest node llvm clang-format parallel && brew install --cask chromium"
  elif have dnf; then
    echo "dnf install emscripten cmake ninja-build xtensor-devel doctest-devel nodejs npm gcc-c++ clang clang-tools-extra parallel chromium"
  elif have pacman; then
    echo "pacman -S --needed emscripten cmake ninja xtensor doctest nodejs npm gcc clang parallel chromium"
  else
    echo "install, by Debian's names: $*"
  fi
}

ensure_packages() {
  local packages=() as_root=() package
  while IFS= read -r package; do packages+=("$package"); done < <(missing_packages "$1")
  if [[ ${#packages[@]} -gt 0 ]]; then
    if [[ $may_install == no ]]; then
      echo "Missing packages: ${packages[*]}"
      die "these packages are needed and --no-install was given." "To install them: $(install_hint "${packages[@]}")"
    fi
    have apt-get || die "these packages are needed: ${packages[*]}" "Run: $(install_hint "${packages[@]}")"
    if [[ $EUID -ne 0 ]]; then
      have sudo || die "these packages are needed, and there is no sudo to install them with: ${packages[*]}" \
        "Run as root: $(install_hint "${packages[@]}")"
      as_root=(sudo)
    fi
    say "Installing ${packages[*]}"
    as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0)
    "${as_root[@]}" update || die "apt-get update failed." "Check the network and the package sources, then try again."
    "${as_root[@]}" install -y --no-install-recommends "${packages[@]}" ||
      die "apt-get could not install ${packages[*]}." "See its messages above, then try again."
  fi
  local version
  version=$(node --version)
  version=${version#v}
  [[ ${version%%.*} -ge 18 ]] || die "Node.js $version is too old: 18 or newer is needed." \
    "Install a newer one, or take it out of the PATH to let this script install one."
}

# Debian's emcc needs Debian's acorn, which a Node.js from elsewhere does not find by itself.
with_emscripten() {
  if [[ -d /usr/share/nodejs/acorn ]]; then
    NODE_PATH=/usr/share/nodejs${NODE_PATH:+:$NODE_PATH} "$@"
  else
    "$@"
  fi
}

# The checksum of files, with their names. Files come on standard input, one a line.
checksum() { LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum; }

# ensure_npm_packages site|all : what bundling the page needs, or that and what the tests and benchmarks compare with.
ensure_npm_packages() {
  local stamp=web/node_modules/.activation-playground sum present='' only=()
  sum=$(printf '%s\n' web/package.json web/package-lock.json | checksum)
  [[ ! -f $stamp ]] || present=$(<"$stamp")
  if [[ $present != "$sum all" && $present != "$sum $1" ]]; then
    say "Installing the npm packages of web/package-lock.json"
    # Once there for the tests, the rest stays.
    [[ $1 == all || $present == *" all" ]] || only=(--omit=dev)
    if [[ $may_install == no ]]; then
      die "web/node_modules is missing or out of date and --no-install was given." \
        "To install: (cd web && npm ci ${only[*]:-})"
    fi
    (cd web && npm ci --ignore-scripts --no-audit --no-fund ${only[@]+"${only[@]}"}) ||
      die "npm could not install the packages." "Check the network, then try again."
    if [[ ${#only[@]} -eq 0 ]]; then echo "$sum all"; else echo "$sum site"; fi >"$stamp"
  fi
  # The tests use the same packages.
  [[ -e tests/node_modules ]] || ln -sfn ../web/node_modules tests/node_modules
}

# ---- What gets built ------------------------------------------------------------------------------------------------

# compile NAME TARGET... : configures build/NAME where that has not been done, and builds the targets there.
compile() {
  local name=$1 folder=build/$1 configure=(cmake) settings=()
  shift
  case $name in
    native) settings=(-DCMAKE_CXX_COMPILER=g++) ;;
    # native and wasm, which have libraries of their own, find an include that is missing; the others need not look for it again.
    sanitized) settings=(-DCMAKE_CXX_COMPILER=clang++ -DPLAYGROUND_SANITIZE=ON -DPLAYGROUND_TOGETHER=ON) ;;
    clang) settings=(-DCMAKE_CXX_COMPILER=clang++ -DPLAYGROUND_TOGETHER=ON) ;;
    debug-g++ | debug-clang++)
      settings=("-DCMAKE_CXX_COMPILER=${name#debug-}" -DCMAKE_BUILD_TYPE=Debug -DPLAYGROUND_TOGETHER=ON)
      ;;
    wasm) configure=(with_emscripten emcmake cmake) ;;
    scalar)
      configure=(with_emscripten emcmake cmake)
      settings=(-DPLAYGROUND_SIMD=OFF -DPLAYGROUND_TOGETHER=ON)
      ;;
    dev | debug)
      configure=(with_emscripten emcmake cmake)
      settings=("-DPLAYGROUND_WASM=$name")
      ;;
  esac
  # Once switched on, the tests stay part of a build folder.
  if [[ $command == test ]]; then
    [[ -f $folder/with-tests ]] || rm -f "$folder/build.ninja"
    settings+=(-DPLAYGROUND_TESTS=ON)
  else
    settings+=(-DPLAYGROUND_TESTS=OFF)
  fi
  if [[ ! -f $folder/build.ninja ]]; then
    say "Configuring $folder"
    "${configure[@]}" -S . -B "$folder" -G Ninja "${settings[@]}" || return
    [[ $command != test ]] || touch "$folder/with-tests"
  fi
  say "Compiling $folder: $*"
  local began=$SECONDS
  with_emscripten cmake --build "$folder" --target "$@" || return
  echo "($((SECONDS - began)) s)"
}

compile_or_die() {
  compile "$@" || die "build/$1 could not be built." "The compiler's messages are above." \
    "If they make no sense, the folder may be stale: ./build-wasm.sh clean"
}

# Prints the files that the page is bundled from.
site_inputs() {
  find index.html web -name node_modules -prune -o -type f ! -name '.*' ! -path 'web/pictures/*' -print
  printf '%s\n' build/{wasm,scalar}/engine.{js,wasm} build/scalar/tables.{js,wasm} \
    build/wasm/study.{js,wasm}
}

bundle_site() {
  local stamp=build/site.stamp sum
  sum="$(site_inputs | checksum) $site_url"
  if [[ -f build/site/index.html && -f $stamp && $(<"$stamp") == "$sum" ]]; then
    say "build/site is up to date"
    return
  fi
  say "Bundling build/site"
  rm -f "$stamp"
  local config
  for config in web/bundle/vite.config.js web/bundle/vite.single.js; do
    SITE_URL=$site_url node web/node_modules/vite/bin/vite.js build --config "$config" --logLevel warn ||
      return
  done
  SITE_URL=$site_url node web/bundle/embed.js || return
  echo "$sum" >"$stamp"
}

bundle_site_or_die() {
  bundle_site || die "the page could not be bundled." "Vite's messages are above."
}

print_sizes() {
  [[ -n $sizes ]] || return 0
  say "Sizes, in bytes"
  printf '%10s %10s\n' plain gzip
  local file
  while IFS= read -r file; do
    printf '%10d %10d  %s\n' "$(wc -c <"$file")" "$(gzip -9 -c "$file" | wc -c)" "$file"
  done < <(find build/site -path 'build/site/[0-9]*' -prune -o -type f -print | LC_ALL=C sort)
}

# ---- Commands -------------------------------------------------------------------------------------------------------

build_page() {
  compile_or_die wasm module study_module
  compile_or_die scalar module table_module
  bundle_site_or_die
}

run_build() {
  if [[ -n $debug ]]; then
    ensure_packages site
    compile_or_die debug module table_module study_module
    say "Done: build/debug/engine.js, tables.js and study.js, each with its .wasm"
    return
  fi
  ensure_packages native
  ensure_npm_packages site
  compile_or_die native playground
  build_page
  print_sizes
  say "Done: build/native/playground and build/site/"
}

run_serve() {
  ensure_packages site
  ensure_npm_packages site
  build_page
  print_sizes
  say "Serving build/site"
  exec node web/bundle/serve.js build/site "${port:-8000}"
}

run_dev() {
  ensure_packages site
  ensure_npm_packages site
  compile_or_die "${debug:-dev}" module table_module study_module
  say "Serving the sources"
  with_emscripten exec node web/bundle/dev.js "build/${debug:-dev}" "${port:-5173}"
}

# What cannot be built is counted as failed; the rest is still tested.
run_test() {
  if [[ -n $list ]]; then
    have node || die "the list is Node.js's to print, which is missing." "$(install_hint nodejs)"
    exec node tests/run.js --list ${rest[@]+"${rest[@]}"}
  fi
  ensure_packages test
  ensure_npm_packages all
  local broken= needed
  needed=" $(node tests/run.js --needs ${rest[@]+"${rest[@]}"}) " || exit
  try() { [[ $needed != *" $1/$2 "* ]] || compile "$@" || broken+=" $1/$2"; }
  try native playground
  try native engine_tests
  try native boundary
  try clang playground
  try debug-g++ playground
  try debug-clang++ playground
  try sanitized engine_tests
  try sanitized fuzz
  try wasm module
  try wasm study_module
  try scalar module
  try scalar table_module
  [[ $needed != *' site '* || $broken == *wasm/*module* || $broken == *scalar/* ]] ||
    bundle_site || broken+=' site'
  try wasm engine_tests
  exec node tests/run.js "--broken=$broken" ${long:+--long} \
    ${rest[@]+"${rest[@]}"}
}

run_bench() {
  ensure_packages bench
  ensure_npm_packages all
  compile_or_die native engine_bench playground
  compile_or_die wasm peak parts
  build_page
  say "Measuring"
  exec node tests/bench/run.js ${rest[@]+"${rest[@]}"}
}

command=
may_install=yes
port=
long=
list=
sizes=
debug=
site_url=
rest=()
while [[ $# -gt 0 ]]; do
  case $1 in
    --no-install) may_install=no ;;
    --help | -h)
      if [[ $command == bench ]]; then
        rest+=(--help)
      else
        usage
        exit
      fi
      ;;
    --long) long=yes ;;
    --list) list=yes ;;
    --sizes) sizes=yes ;;
    --debug) debug=debug ;;
    --port | --port=*)
      if [[ $1 == --port ]]; then
        [[ $# -ge 2 ]] || bad_usage "--port needs a number."
        shift
      fi
      port=${1#--port=}
      [[ $port =~ ^[1-9][0-9]{0,4}$ && $port -le 65535 ]] ||
        bad_usage "--port is '$port'; it has to be a whole number from 1 to 65535."
      ;;
    --site-url | --site-url=*)
      if [[ $1 == --site-url ]]; then
        [[ $# -ge 2 ]] || bad_usage "--site-url needs an address."
        shift
      fi
      site_url=${1#--site-url=}
      [[ $site_url =~ ^https?://[^?#]+$ ]] ||
        bad_usage "--site-url is '$site_url'; it has to be an address such as https://your.server/playground/."
      ;;
    build | serve | dev | test | bench | clean)
      [[ -z $command ]] || bad_usage "there can be only one command, not '$command' and '$1'."
      command=$1
      ;;
    *)
      if [[ $command == bench || ($command == test && $1 != -*) ]]; then
        rest+=("$1")
      elif [[ $1 == -* ]]; then
        bad_usage "there is no option '$1'."
      else
        bad_usage "there is no command '$1'."
      fi
      ;;
  esac
  shift
done
command=${command:-build}
[[ -z $port || $command == serve || $command == dev ]] || bad_usage "--port belongs to serve and dev."
[[ -z $long || $command == test ]] || bad_usage "--long belongs to test."
[[ -z $list || $command == test ]] || bad_usage "--list belongs to test."
[[ -z $sizes || $command == build || $command == serve ]] || bad_usage "--sizes belongs to build and serve."
[[ -z $site_url || $command == build ]] || bad_usage "--site-url belongs to build."
[[ -z $debug || $command == build || $command == dev ]] || bad_usage "--debug belongs to build and dev."

case $command in
  build) run_build ;;
  serve) run_serve ;;
  dev) run_dev ;;
  test) run_test ;;
  bench) run_bench ;;
  clean)
    rm -rf build
    echo "Removed build/."
    ;;
esac
