#!/bin/bash
# Makes all files of this folder anew with an installed ffmpeg (5.1 here). They are committed, so nobody needs to.
set -euo pipefail
cd "$(dirname "$0")"

ff() { ffmpeg -v error -y -fflags +bitexact "$@"; }
# still RATE SECONDS [SIZE]: a plain picture, which takes few bytes.
still() { echo "color=c=0x206080:s=${3:-360x640}:r=$1:d=$2,format=yuv420p"; }
tone() { echo "sine=frequency=220:sample_rate=44100:duration=$1"; }
H264=(-c:v libx264 -preset veryslow -crf 40 -flags:v +bitexact)
AAC=(-c:a aac -b:a 16k -ac 1 -flags:a +bitexact)

# Frame rates
for rate in 22 24 25 30 60 120; do ff -f lavfi -i "$(still $rate 2)" "${H264[@]}" h264-$rate.mp4; done
ff -f lavfi -i "$(still 24000/1001 2)" "${H264[@]}" h264-23.976.mp4
ff -f lavfi -i "$(still 30 3)" -vf "select='not(between(n,10,40))'" -fps_mode vfr "${H264[@]}" variable.mp4
ff -f lavfi -i "$(still 30 3)" -vf "select='not(between(n,10,40))'" -fps_mode vfr -c:v libvpx -b:v 20k variable.webm

# Codecs and containers
ff -f lavfi -i "$(still 30 1)" -c:v libx265 -x265-params log-level=none:info=0 -crf 40 -tag:v hvc1 hevc-hvc1.mp4
ff -f lavfi -i "$(still 30 1)" -c:v libx265 -x265-params log-level=none:info=0 -crf 40 -tag:v hev1 hevc-hev1.mp4
ff -f lavfi -i "$(still 24 1 360x360)" -c:v libaom-av1 -cpu-used 8 -crf 50 av1.mp4
ff -f lavfi -i "$(still 24 1 360x360)" -c:v libaom-av1 -cpu-used 8 -crf 50 av1.webm
ff -f lavfi -i "$(still 25 1)" -c:v libvpx-vp9 -b:v 20k vp9.mp4
ff -f lavfi -i "$(still 30 2)" -f lavfi -i "$(tone 2)" -c:v libvpx -b:v 20k -c:a libvorbis -ac 1 -q:a 0 -shortest vp8.webm
ff -f lavfi -i "$(still 30 2)" -f lavfi -i "$(tone 2)" -c:v libvpx-vp9 -b:v 20k -c:a libopus -b:a 8k -ac 1 -shortest vp9.webm
ff -f lavfi -i "$(still 24 0.125)" -c:v prores_ks -profile:v 0 -qscale:v 31 prores.mov
ff -f lavfi -i "$(still 24 0.125 360x360)" -c:v mjpeg -pix_fmt yuvj420p -q:v 31 mjpeg.mov
ff -f lavfi -i "$(still 24 1 360x360)" -c:v mpeg4 -q:v 31 mpeg4.mp4
ff -f lavfi -i "$(still 30 2)" -f lavfi -i "$(tone 2)" "${H264[@]}" "${AAC[@]}" h264-aac.mp4
ff -f lavfi -i "$(still 30 2)" -f lavfi -i "$(tone 2)" "${H264[@]}" -c:a libmp3lame -b:a 32k h264-mp3.mp4
ff -f lavfi -i "$(still 30 2)" -f lavfi -i "$(tone 2)" "${H264[@]}" "${AAC[@]}" h264.mov
ff -f lavfi -i "$(still 30 0.5)" -f lavfi -i "sine=frequency=220:sample_rate=8000:duration=0.5" "${H264[@]}" -c:a pcm_s16le h264-pcm.mov
ff -f lavfi -i "$(still 30 2)" -f lavfi -i "$(tone 2)" "${H264[@]}" "${AAC[@]}" h264.mkv
ff -i vp9.webm -c copy -f matroska vp9.mkv
ff -f lavfi -i "$(still 25 1)" -c:v mpeg4 -q:v 31 old.avi
ff -f lavfi -i "$(still 25 1)" "${H264[@]}" stream.ts

# Sizes and shapes
ff -f lavfi -i "$(still 30 1 358x640)" "${H264[@]}" size-358x640.mp4
ff -f lavfi -i "$(still 30 1 720x576)" -vf setsar=64/45 "${H264[@]}" anamorphic.mp4
ff -f lavfi -i "$(still 30 1 640x360)" "${H264[@]}" landscape.mp4
# The names say how far the picture is turned clockwise; ffmpeg counts the other way.
for turn in 90 180 270; do ff -i landscape.mp4 -c copy -metadata:s:v:0 rotate=$((360 - turn)) rotated-$turn.mp4; done

# How the file is laid out
ff -i h264-aac.mp4 -c copy -movflags +faststart index-first.mp4
ff -i h264-aac.mp4 -c copy -movflags frag_keyframe+empty_moov fragmented.mp4
ff -f lavfi -i "$(still 30 3)" -f lavfi -i "$(tone 3)" "${H264[@]}" -g 30 "${AAC[@]}" \
  -movflags dash+frag_keyframe+default_base_moof fragmented-indexed.mp4
ff -i h264-aac.mp4 -map 0:a -map 0:v -c copy audio-first.mp4
ff -i vp9.webm -map 0:a -map 0:v -c copy audio-first.webm
ff -f lavfi -i "$(still 30 3)" -g 15 -bf 2 -c:v libx264 -preset veryslow -crf 40 -flags:v +bitexact edited-whole.mp4
ff -ss 1.2 -i edited-whole.mp4 -c copy edited.mp4 && rm edited-whole.mp4
# As a browser records: sizes and duration unknown.
ff -f lavfi -i "$(still 30 3)" -f lavfi -i "$(tone 3)" -c:v libvpx -b:v 20k -g 30 -c:a libopus -b:a 8k -ac 1 \
  -f webm -live 1 -cluster_time_limit 1000 recorded.webm

# Damaged
cut() { head -c $(($(stat -c %s "$1") * $2 / 100)) "$1" > "$3"; }
cut index-first.mp4 60 truncated.mp4
cut h264-aac.mp4 60 truncated-no-index.mp4
cut h264.mov 60 truncated.mov
cut vp9.webm 60 truncated.webm
cut fragmented.mp4 60 truncated-fragmented.mp4
python3 - << 'PYTHON'
# All of a file but its index.
import struct
whole = open("h264-aac.mp4", "rb").read()
kept, at = b"", 0
while at < len(whole):
    size, kind = struct.unpack(">I4s", whole[at:at + 8])
    kept += b"" if kind == b"moov" else whole[at:at + size]
    at += size
open("no-index.mp4", "wb").write(kept)
PYTHON

# No videos
ff -f lavfi -i "$(tone 2)" "${AAC[@]}" audio-only.mp4
ff -f lavfi -i "$(tone 2)" -c:a libopus -b:a 8k -ac 1 audio-only.webm
ff -f lavfi -i "$(tone 1)" "${AAC[@]}" sound.m4a
ff -f lavfi -i "$(tone 1)" -c:a libmp3lame -b:a 32k sound.mp3
ff -f lavfi -i "sine=frequency=220:sample_rate=8000:duration=0.25" sound.wav
ff -f lavfi -i "$(still 25 1 64x64)" -frames:v 1 picture.png
ff -f lavfi -i "$(still 25 1 64x64)" -frames:v 1 -c:v libaom-av1 -still-picture 1 picture.avif
echo "This is a text, whatever its name says." > text.mp4
: > empty.mp4
