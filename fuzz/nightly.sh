#!/usr/bin/env bash
# Ten minutes of fuzzing: six of mutated articles, one of sentences with odd figures, three of targets led by coverage (where the extra `fuzz` is installed).
# fuzz/nightly.sh [SEED]; the day is the seed where none is given. Exit code 1 for anything that broke.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
seed=${1:-$(date +%Y%m%d)}

"$python" fuzz/mutate.py --count 1000000 --seed "$seed" --seconds 360
"$python" fuzz/mutate.py --frames --count 1000000 --seed "$seed" --seconds 60
for target in reader-markdown reader-html reader-rst reader-asciidoc reader-notebook suppressions baseline configuration bounds phrase-lists encodings fact-quantities; do
  "$python" fuzz/fuzz_atheris.py "$target" -max_total_time=15 -max_len=4096
done
