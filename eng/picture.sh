#!/usr/bin/env bash
# Makes docs/pictures/review.png anew from the sample. Needs Chromium and a Chinese font.
set -euo pipefail
cd "$(dirname "$0")/.."
JIEMA_RESET=1 JIEMA_REQUIRE=all dotnet run --project tests/EndToEnd -- -class Jiema.EndToEnd.PictureTests
