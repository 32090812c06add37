"""A small BERT computed over texts laid end to end: no padding between them, and one pass for all.

Sentence-transformers pads each text of a batch to the length of its longest, and to a multiple of 16 if a text's vector is not to depend
on its company. Questions are short, so that is a third of the work. Here the products of the linear layers run over all words of all
texts at once, and only attention looks at each text by itself. Rows are filled up to a multiple of 16 in all, and one thread computes:
then every row goes through the same code wherever it stands, and a text has the same vector alone and in company, to the last bit.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np

from index.encoder import Vectors

ROWS = 16
"""Rows of a matrix product that are computed together."""


class Packed:
    """The same vectors as the model's own, but for the last bits."""

    def __init__(self, bert: Any, tokenizer: Any, longest: int) -> None:
        """Share the weights of a model that `packs` approves of; texts are cut after `longest` tokens."""
        import torch

        from index.bert import compiled

        self._computed = compiled()
        self._tokenizer, self._longest = tokenizer, longest
        self._heads, self._epsilon = bert.config.num_attention_heads, bert.config.layer_norm_eps
        with torch.inference_mode():
            given = bert.embeddings
            self._words = given.word_embeddings.weight.detach()
            self._places = given.position_embeddings.weight + given.token_type_embeddings.weight[0]
            self._norm = [given.LayerNorm.weight, given.LayerNorm.bias]
            self._layers = [_weights(layer) for layer in bert.encoder.layer]

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """One vector of length 1 for each text; at most a few dozen texts at a time, as all are in memory at once."""
        import torch

        tokens = self._tokenizer(list(texts), truncation=True, max_length=self._longest)["input_ids"]
        sizes = [len(one) for one in tokens]
        spare = [0] * (-sum(sizes) % ROWS)
        with torch.inference_mode():
            words = torch.tensor([*chain.from_iterable(tokens), *spare])
            places = torch.tensor([*chain.from_iterable(map(range, sizes)), *spare])
            rows = self._words[words] + self._places[places]
            vectors = self._computed(rows, sizes, self._norm, self._layers, self._heads, self._epsilon)
            return np.asarray(vectors.numpy(), dtype=np.float32)


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


def _weights(layer: Any) -> list[Any]:
    """Weights and biases in the order in which they are used; those of query, key and value are one."""
    import torch

    own, output, wide, last = layer.attention.self, layer.attention.output, layer.intermediate.dense, layer.output
    attending = (own.query, own.key, own.value)
    parts = (output.dense, output.LayerNorm, wide, last.dense, last.LayerNorm)
    return [
        torch.cat([part.weight for part in attending]),
        torch.cat([part.bias for part in attending]),
        *chain.from_iterable((part.weight, part.bias) for part in parts),
    ]
