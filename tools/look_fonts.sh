#!/bin/sh
# Fetches the fonts that the pictures of templates are drawn with: Fandol (GPL with font exception), the only free
# simplified 仿宋 and 楷体 that Debian has. Nothing is installed and no root is needed.
# Run: tools/look_fonts.sh [FOLDER]; the folder is also read from DRAFTCHECK_LOOK_FONTS.
set -eu

folder=${1:-${DRAFTCHECK_LOOK_FONTS:-$HOME/.cache/draftcheck-look-fonts}}
fonts="FandolFang-Regular FandolKai-Regular FandolHei-Regular FandolSong-Regular FandolSong-Bold"

there() {
    for font in $fonts; do
        [ -s "$folder/$font.otf" ] || return 1
    done
}

if there; then
    echo "$folder: 字体已经有了"
    exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$folder"
(cd "$work" && { apt-get download texlive-lang-chinese || { apt-get update -qq && apt-get download texlive-lang-chinese; }; })
dpkg-deb -x "$work"/texlive-lang-chinese_*.deb "$work/package"
for font in $fonts; do
    find "$work/package" -name "$font.otf" -exec cp {} "$folder/" \;
done

if ! there; then
    echo "$folder: 软件包里没有全部字体" >&2
    exit 1
fi
echo "$folder: 字体取好了"
