#!/usr/bin/env bash
# Decodes odd texts on all cores until the time is up or one breaks a property (tests/core/Jiema.Decode.Tests/AnyText/Properties.cs).
# Usage: eng/fuzz.sh [MINUTES] [SEED]. A text that fails stands in a file beside, and the exit code is 1.
set -euo pipefail
cd "$(dirname "$0")/.."
minutes=${1:-10}
seed=${2:-$(date +%Y%m%d)}
dotnet build -c Release bench/Jiema.Bench -v q -nologo >&2
echo "commit $(git rev-parse --short HEAD), $(date +%F)"
dotnet bench/Jiema.Bench/bin/Release/net10.0/Jiema.Bench.dll fuzz $((minutes * 60)) "$seed" corpus src/hosts/Jiema.Web/Samples
