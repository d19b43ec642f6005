"""The network: the encoder with the pretrained weights and a head that labels every word piece."""
# mypy: ignore-errors

from collections.abc import Iterable

import numpy
import torch
import torch.nn.functional as functions
from torch import Tensor, nn

from anonymise.training.base import Base

_MATRICES = ("q", "k", "v", "ao", "fi", "fo")


class Layer(nn.Module):
    """One transformer layer as in BERT: attention, then two matrices, each followed by a norm."""

    def __init__(self, base: Base, number: int) -> None:
        """Take the weights of the numbered layer."""
        super().__init__()
        self.heads = base.heads
        for name in _MATRICES:
            weight = torch.from_numpy(base.tensors[f"l{number}.{name}.w"])
            matrix = nn.Linear(weight.shape[1], weight.shape[0])
            matrix.weight.data.copy_(weight)
            matrix.bias.data.copy_(torch.from_numpy(base.tensors[f"l{number}.{name}.b"]))
            self.add_module(name, matrix)
        for name in ("aln", "oln"):
            self.add_module(name, _norm(base, f"l{number}.{name}"))

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Give the next layer's input; `x` is (batch, pieces, hidden), `mask` is added to the attention."""
        batch, length, hidden = x.shape
        split = (batch, length, self.heads, hidden // self.heads)
        q, k, v = (self.get_submodule(n)(x).view(split).transpose(1, 2) for n in ("q", "k", "v"))
        mixed = functions.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        mixed = mixed.transpose(1, 2).reshape(batch, length, hidden)
        x = self.aln(x + self.ao(mixed))
        return self.oln(x + self.fo(functions.gelu(self.fi(x))))


class Parted(nn.Module):
    """A matrix that multiplies its loudest channels apart from the others.

    One channel of a layer may be ten times as loud as the next: with a scale of eight bits in common, the
    quiet ones would be rounded away.
    """

    def __init__(self, matrix: nn.Linear, channels: Tensor) -> None:
        """Take the matrix and the numbers of the channels to part."""
        super().__init__()
        self.register_buffer("channels", channels)
        self.register_buffer("others", torch.ones(matrix.in_features).index_fill(0, channels, 0.0))
        self.loud = nn.Parameter(matrix.weight.data[:, channels].T.clone())
        self.quiet = matrix

    def forward(self, x: Tensor) -> Tensor:
        """Give what the matrix gives."""
        return self.quiet(x * self.others) + x[..., self.channels] @ self.loud


class Tagger(nn.Module):
    """Gives a score for each label of each piece: (batch, pieces, labels)."""

    def __init__(self, base: Base, rows: list[int], labels: int, layers: int, dropout: float = 0.1) -> None:
        """Take the embeddings of the vocabulary `rows` and the lowest `layers`; the head starts at random."""
        super().__init__()
        word = torch.from_numpy(base.tensors["emb.word"][rows])
        self.word = nn.Embedding.from_pretrained(word + torch.from_numpy(_type(base)), freeze=True)
        self.position = nn.Embedding.from_pretrained(torch.from_numpy(base.tensors["emb.pos"]), freeze=True)
        self.norm = _norm(base, "emb.ln")
        self.layers = nn.ModuleList(Layer(base, number) for number in range(layers))
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(base.hidden, labels)

    @property
    def shape(self) -> tuple[int, int]:
        """The number of attention heads and the width of a layer."""
        return self.layers[0].heads, self.head.in_features

    def every_layer(self, pieces: Tensor, present: Tensor) -> list[Tensor]:
        """Give each layer's vectors of the pieces; `present` is 1 for pieces and 0 for padding."""
        positions = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.dropout(self.norm(self.word(pieces) + self.position(positions)[None]))
        mask = (1.0 - present[:, None, None, :].to(x.dtype)) * -1e4
        given = []
        for layer in self.layers:
            x = layer(x, mask)
            given.append(x)
        return given

    def vectors(self, pieces: Tensor, present: Tensor) -> Tensor:
        """Give the last layer's vector of each piece."""
        return self.every_layer(pieces, present)[-1]

    def forward(self, pieces: Tensor, present: Tensor) -> Tensor:
        """Give the scores."""
        return self.head(self.dropout(self.vectors(pieces, present)))

    def part_loud_channels(self, windows: Iterable[Tensor], count: int = 4) -> None:
        """Part the loudest channels of each layer's two widest matrices, as heard on the windows."""
        loudness: dict[nn.Linear, Tensor] = {}

        def listen(matrix: nn.Linear, given: tuple[Tensor]) -> None:
            heard = given[0].abs().amax((0, 1))
            loudness[matrix] = heard.maximum(loudness.get(matrix, heard))

        hooks = [m.register_forward_pre_hook(listen) for layer in self.layers for m in (layer.fi, layer.fo)]
        with torch.no_grad():
            for window in windows:
                self(window, torch.ones_like(window))
        for hook in hooks:
            hook.remove()
        for layer in self.layers:
            layer.fi, layer.fo = (Parted(m, loudness[m].topk(count).indices) for m in (layer.fi, layer.fo))

    def freeze(self, layers: int) -> None:
        """Keep the embeddings and the lowest layers as they are."""
        for module in (self.word, self.position, self.norm, *self.layers[:layers]):
            module.requires_grad_(False)


class TraitReader(nn.Module):
    """Gives a score for each piece that it tells a trait, from what three layers of the network make of it.

    It reads a portion forwards and backwards: where a trait ends is told by the words around it.
    """

    LAYERS = (5, 8, 11)

    def __init__(self, hidden: int, inner: int = 256, dropout: float = 0.4) -> None:
        """Take the width of a layer and its own; all weights start at random."""
        super().__init__()
        self.register_buffer("mean", torch.zeros(hidden * len(self.LAYERS)))
        self.register_buffer("spread", torch.ones(hidden * len(self.LAYERS)))
        self.narrow = nn.Linear(hidden * len(self.LAYERS), inner)
        self.both_ways = nn.LSTM(inner, inner // 2, bidirectional=True, batch_first=True)
        self.head = nn.Linear(inner, 1)
        self.dropout = nn.Dropout(dropout)

    def forward(self, vectors: Tensor) -> Tensor:
        """Give the scores, (batch, pieces), of vectors as `joined` gives them."""
        x = self.dropout((vectors - self.mean) / self.spread)
        x = self.dropout(torch.relu(self.narrow(x)))
        return self.head(self.dropout(self.both_ways(x)[0]))[..., 0]

    @classmethod
    def joined(cls, layers: list[Tensor]) -> Tensor:
        """Give the vectors of the three layers side by side."""
        return torch.cat([layers[number] for number in cls.LAYERS], -1)


class Told(nn.Module):
    """The networks as the app uses them: what was learned beside the labels counts as none of them."""

    def __init__(self, network: Tagger, reader: TraitReader, labels: int) -> None:
        """Take the networks and how many labels the first one tells; the first is the one for no name."""
        super().__init__()
        self.network, self.reader, self.labels = network, reader, labels

    def forward(self, pieces: Tensor, present: Tensor) -> tuple[Tensor, Tensor]:
        """Give for each piece the score of each label, and that of a trait."""
        layers = self.network.every_layer(pieces, present)
        scores = self.network.head(layers[-1])
        none = torch.cat([scores[..., :1], scores[..., self.labels :]], -1).logsumexp(-1, keepdim=True)
        # Nothing but the text: the pieces for the guideline and the end would be read as words.
        traits = self.reader(self.reader.joined(layers)[:, 1:-1])
        return torch.cat([none, scores[..., 1 : self.labels]], -1), traits


def _type(base: Base) -> numpy.ndarray:
    return base.tensors["emb.type"].reshape(-1)[: base.hidden]


def _norm(base: Base, name: str) -> nn.LayerNorm:
    norm = nn.LayerNorm(base.hidden, eps=base.epsilon)
    norm.weight.data.copy_(torch.from_numpy(base.tensors[f"{name}.w"].reshape(-1)))
    norm.bias.data.copy_(torch.from_numpy(base.tensors[f"{name}.b"].reshape(-1)))
    return norm
