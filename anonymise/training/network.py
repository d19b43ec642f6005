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

    def vectors(self, pieces: Tensor, present: Tensor) -> Tensor:
        """Give the last layer's vector of each piece; `present` is 1 for pieces and 0 for padding."""
        positions = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.dropout(self.norm(self.word(pieces) + self.position(positions)[None]))
        mask = (1.0 - present[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        return x

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


class Told(nn.Module):
    """The network as the app uses it: what it learned beside the labels counts as none of them."""

    def __init__(self, network: Tagger, labels: int) -> None:
        """Take the network and how many labels it tells; the first is the one for no name."""
        super().__init__()
        self.network, self.labels = network, labels

    def forward(self, pieces: Tensor, present: Tensor) -> Tensor:
        """Give the score of each label for each piece."""
        scores = self.network(pieces, present)
        none = torch.cat([scores[..., :1], scores[..., self.labels :]], -1).logsumexp(-1, keepdim=True)
        return torch.cat([none, scores[..., 1 : self.labels]], -1)


def _type(base: Base) -> numpy.ndarray:
    return base.tensors["emb.type"].reshape(-1)[: base.hidden]


def _norm(base: Base, name: str) -> nn.LayerNorm:
    norm = nn.LayerNorm(base.hidden, eps=base.epsilon)
    norm.weight.data.copy_(torch.from_numpy(base.tensors[f"{name}.w"].reshape(-1)))
    norm.bias.data.copy_(torch.from_numpy(base.tensors[f"{name}.b"].reshape(-1)))
    return norm
