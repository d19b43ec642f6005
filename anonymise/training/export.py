"""The trained network as ONNX in eight bits, with tokenizer, settings and checksums beside it."""
# mypy: ignore-errors

import hashlib
from collections.abc import Iterable
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from tokenizers import Tokenizer
from torch import nn

from anonymise.encoder import LABELS
from anonymise.training.network import Tagger, Told, TraitReader

_EACH_PIECE = {0: "windows", 1: "pieces"}


def export(network: Tagger, reader: TraitReader, tokenizer: Tokenizer, folder: Path) -> None:
    """Write `names.onnx` and `tokenizer.json` into the folder."""
    given = dict.fromkeys(("pieces", "present"), _EACH_PIECE)
    told = {"scores": _EACH_PIECE, "traits": {0: "windows", 1: "pieces of the text"}}
    write(Told(network, reader, len(LABELS)), tokenizer, folder / "names.onnx", given, told, network.shape)


def write(
    network: nn.Module,
    tokenizer: Tokenizer,
    file: Path,
    given: dict[str, dict[int, str]],
    told: dict[str, dict[int, str]],
    shape: tuple[int, int],
) -> None:
    """Write a network in eight bits, and `tokenizer.json` beside it.

    `given` names the inputs, each as large as the pieces, and `told` the outputs, with their axes of any
    length; `shape` is the number of attention heads and the width.
    """
    full = file.with_name("full.onnx")
    pieces = torch.randint(9, 1000, (2, 32))
    torch.onnx.export(
        network.eval(),
        (pieces, *(torch.ones_like(pieces) for _ in list(given)[1:])),
        str(full),
        input_names=list(given),
        output_names=list(told),
        dynamic_axes={**given, **told},
        opset_version=17,
        dynamo=False,
    )
    # Attention as one operation saves a seventh of the time.
    optimizer.optimize_model(str(full), "bert", *shape, opt_level=0).save_model_to_file(str(full))
    # Weights of seven bits: of eight, processors without VNNI add up more than they can hold.
    quantize_dynamic(
        str(full),
        str(file),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )
    full.unlink()
    tokenizer.save(str(file.with_name("tokenizer.json")), pretty=False)


def set_threshold(folder: Path, threshold: float) -> None:
    """Write into the model how sure a find must be."""
    model = onnx.load(str(folder / "names.onnx"))
    onnx.helper.set_model_props(model, {"threshold": str(threshold)})
    onnx.save(model, str(folder / "names.onnx"))


def checksums(folder: Path, names: Iterable[str] = ("names.onnx", "tokenizer.json")) -> str:
    """Gives the lines of `SHA256SUMS` for the files that the app loads."""
    return "".join(f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names)
