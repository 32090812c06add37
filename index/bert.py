"""The computation of `index.packed`, compiled to run without the interpreter: other threads go on meanwhile.

Imports torch, so it is imported only where a model is loaded.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import gelu, layer_norm, linear, normalize, scaled_dot_product_attention


def computed(rows: Tensor, sizes: list[int], norm: list[Tensor], layers: list[list[Tensor]], heads: int, epsilon: float) -> Tensor:
    """One vector of length 1 for each text, of so many of the rows.

    Args:
        rows: words and places of all texts, end to end, and rows that only fill up.
        sizes: how many rows each text has, in order.
        norm: weight and bias of the first normalisation.
        layers: the weights of each layer, as `index.packed` lists them.
        heads: how many heads attend.
        epsilon: of the normalisations.
    """
    count, size = rows.size(0), [rows.size(1)]
    rows = layer_norm(rows, size, norm[0], norm[1], epsilon)
    for layer in layers:
        attending = linear(rows, layer[0], layer[1]).view(count, 3 * heads, -1).transpose(0, 1).unsqueeze(0)
        seen = torch.zeros([count, heads, attending.size(3)])
        start = 0
        for length in sizes:
            part = attending[:, :, start : start + length]
            one = scaled_dot_product_attention(part[:, :heads], part[:, heads : 2 * heads], part[:, 2 * heads :])
            seen[start : start + length] = one[0].transpose(0, 1)
            start += length
        rows = layer_norm(linear(seen.view(count, -1), layer[2], layer[3]) + rows, size, layer[4], layer[5], epsilon)
        wide = gelu(linear(rows, layer[6], layer[7]))
        rows = layer_norm(linear(wide, layer[8], layer[9]) + rows, size, layer[10], layer[11], epsilon)
    means: list[Tensor] = []
    start = 0
    for length in sizes:
        means.append(rows[start : start + length].mean(0))
        start += length
    return normalize(torch.stack(means))


def compiled() -> Callable[..., Any]:
    """`computed`, compiled where this torch still can; otherwise as it is, with the same vectors, bit by bit."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            return torch.jit.script(computed)
        except (AttributeError, NotImplementedError, RuntimeError):
            return computed
