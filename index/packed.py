"""A small BERT computed over texts laid end to end: no padding between them, and one pass for all.

Sentence-transformers pads each text of a batch to the length of its longest, and to a multiple of 16 if a text's vector is not to depend
on its company. Questions are short, so that is a third of the work. Here the products of the linear layers run over all words of all
texts at once, and only attention looks at each text by itself. Rows are filled up to a multiple of 16 in all, and one thread computes:
then every row goes through the same code wherever it stands, and a text has the same vector alone and in company, to the last bit.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np

from index.encoder import Vectors

ROWS = 16
"""Rows of a matrix product that are computed together."""


class _Layer(NamedTuple):
    """The weights and biases of one layer, in the order in which they are used; query, key and value are one."""

    heads: Any
    heads_bias: Any
    mixed: Any
    mixed_bias: Any
    norm: Any
    norm_bias: Any
    wide: Any
    wide_bias: Any
    narrow: Any
    narrow_bias: Any
    last: Any
    last_bias: Any


class Packed:
    """The same vectors as the model's own, but for the last bits."""

    def __init__(self, bert: Any, tokenizer: Any, longest: int) -> None:
        """Share the weights of a model that `packs` approves of; texts are cut after `longest` tokens."""
        import torch

        self._tokenizer, self._longest = tokenizer, longest
        self._count, self._epsilon = bert.config.num_attention_heads, bert.config.layer_norm_eps
        with torch.inference_mode():
            given = bert.embeddings
            self._words = given.word_embeddings.weight
            self._places = given.position_embeddings.weight + given.token_type_embeddings.weight[0]
            self._norm = (given.LayerNorm.weight, given.LayerNorm.bias)
            self._layers = [_layer(layer) for layer in bert.encoder.layer]

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """One vector of length 1 for each text; at most a few dozen texts at a time, as all are in memory at once."""
        import torch
        from torch.nn.functional import gelu, layer_norm, linear, normalize

        tokens = self._tokenizer(list(texts), truncation=True, max_length=self._longest)["input_ids"]
        sizes = [len(one) for one in tokens]
        spare = [0] * (-sum(sizes) % ROWS)
        size = (self._words.shape[1],)
        with torch.inference_mode():
            words = self._words[torch.tensor([*chain.from_iterable(tokens), *spare])]
            places = self._places[torch.tensor([*chain.from_iterable(map(range, sizes)), *spare])]
            rows: Any = layer_norm(words + places, size, *self._norm, self._epsilon)
            for layer in self._layers:
                seen = self._attended(linear(rows, layer.heads, layer.heads_bias), sizes)
                mixed = linear(seen, layer.mixed, layer.mixed_bias)
                rows = layer_norm(mixed + rows, size, layer.norm, layer.norm_bias, self._epsilon)
                wide = gelu(linear(rows, layer.wide, layer.wide_bias))
                rows = layer_norm(linear(wide, layer.narrow, layer.narrow_bias) + rows, size, layer.last, layer.last_bias, self._epsilon)
            means = torch.stack([one.mean(0) for one in rows[: sum(sizes)].split(sizes)])
            return np.asarray(normalize(means).numpy(), dtype=np.float32)

    def _attended(self, heads: Any, sizes: Sequence[int]) -> Any:
        """What each text's words see of one another; the rows that only fill up see nothing."""
        import torch
        from torch.nn.functional import scaled_dot_product_attention

        by_head = heads.view(len(heads), 3 * self._count, -1)
        query, key, value = (part.transpose(0, 1)[None] for part in by_head.split(self._count, 1))
        seen = torch.zeros(len(heads), self._count, by_head.shape[2])
        start = 0
        for size in sizes:
            end = start + size
            one = scaled_dot_product_attention(query[:, :, start:end], key[:, :, start:end], value[:, :, start:end])
            seen[start:end] = one[0].transpose(0, 1)
            start = end
        return seen.view(len(heads), -1)


def packs(model: Any) -> bool:
    """Is a sentence-transformers model one that is computed here: BERT, the mean of its words, length 1, no prompt, in memory as floats?"""
    import torch

    if [type(part).__name__ for part in model] != ["Transformer", "Pooling", "Normalize"] or any(model.prompts.values()):
        return False
    bert, pooling = model[0].auto_model, model[1]
    return (
        type(bert).__name__ == "BertModel"
        and model.max_seq_length is not None
        and bert.config.hidden_act == "gelu"
        and not bert.config.is_decoder
        and getattr(bert.config, "position_embedding_type", "absolute") in ("absolute", None)
        and pooling.pooling_mode in ("mean", ("mean",), ["mean"])
        and model.dtype == torch.float32
        and model.device.type == "cpu"
    )


def _layer(layer: Any) -> _Layer:
    import torch

    own, output, wide, last = layer.attention.self, layer.attention.output, layer.intermediate.dense, layer.output
    parts = (own.query, own.key, own.value)
    return _Layer(
        torch.cat([part.weight for part in parts]),
        torch.cat([part.bias for part in parts]),
        output.dense.weight,
        output.dense.bias,
        output.LayerNorm.weight,
        output.LayerNorm.bias,
        wide.weight,
        wide.bias,
        last.dense.weight,
        last.dense.bias,
        last.LayerNorm.weight,
        last.LayerNorm.bias,
    )
