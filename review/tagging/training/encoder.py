"""The pretrained encoder with the pieces that the texts need, in eight bits, giving one vector a sentence."""
# mypy: ignore-errors

from pathlib import Path

from torch import Tensor, nn

from anonymise.training.base import packed_file, read_base
from anonymise.training.export import write
from anonymise.training.network import Tagger
from anonymise.training.vocabulary import pruned

_PIECES = 26_000


class _Mean(nn.Module):
    """The mean of the last layer's vectors, padding left out."""

    def __init__(self, network: Tagger) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, present: Tensor) -> Tensor:
        shares = present.float() / present.sum(1, keepdim=True)
        return (self.network.vectors(pieces, present) * shares[:, :, None]).sum(1)


def export(texts: list[str], folder: Path) -> None:
    """Write `encoder.onnx` and `tokenizer.json` into the folder."""
    base = read_base(packed_file())
    tokenizer, rows = pruned(base, texts, [], _PIECES)
    network = _Mean(Tagger(base, rows, 1, base.layers))
    pieces = {0: "rows", 1: "pieces"}
    given, told = {"pieces": pieces, "present": pieces}, {"vectors": {0: "rows"}}
    write(network, tokenizer, folder / "encoder.onnx", given, told, network.network.shape)
