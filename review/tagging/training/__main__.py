"""`make model`: fit the finding model and write it; `python -m review.tagging.training DATA FOLDER`."""
# mypy: ignore-errors

import argparse
from pathlib import Path

from anonymise.training.corpora import sentences
from anonymise.training.export import checksums
from review.tagging.training.encoder import export
from review.tagging.training.fitting import fit
from review.tagging.training.material import narratives, passages, phrases

_FILES = ("encoder.onnx", "tokenizer.json", "layers.npz", "terms.json")


def main() -> None:
    """Export the encoder, fit the layers, write the checksums."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("data", type=Path, help="folder with corpora/, narratives/ and passages/")
    ask.add_argument("folder", type=Path, help="where the model goes")
    asked = ask.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    whole = list(narratives(asked.data / "narratives"))
    parts = [*passages(asked.data / "passages"), *phrases()]
    news = [each.text for each in sentences(asked.data / "corpora")]
    export([*news, *(n.text for n in whole), *(p.text for p in parts)], asked.folder)
    fit(whole, parts, asked.folder)
    (asked.folder / "SHA256SUMS").write_text(checksums(asked.folder, _FILES), "utf-8")


if __name__ == "__main__":
    main()
