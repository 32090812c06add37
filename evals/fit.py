"""Logistic regression, with several right answers allowed, and what it is worth on items it was not fitted to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

Table = NDArray[np.float64]
Marks = NDArray[np.bool_]
SHRINKAGE = 0.5
"""How strongly weights are drawn to zero, so that rare evidence is not believed too much."""
FOLDS = 8
SUM = 3.6
"""The two-way weights are scaled so that those of what is near add up to this; only their relation to the limit matters."""


def fit(values: Table, right: Marks, counts: Table, given: Table, toward: Table | None = None, shrinkage: float = SHRINKAGE) -> Table:
    """Weights, evidence by kind, that make a right kind likeliest; an item may have several.

    What `given` holds stays (NaN: free); the rest is drawn to `toward`, or to zero.
    """
    shape = (values.shape[1], right.shape[1])
    goal = np.zeros(shape) if toward is None else toward

    def loss(flat: Table) -> tuple[float, Table]:
        weights = flat.reshape(shape)
        sums = values @ weights
        chances = np.exp(sums - sums.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        hit = (chances * right).sum(axis=1) + 1e-12
        slope = values.T @ ((chances - chances * right / hit[:, None]) * counts[:, None]) + 2 * shrinkage * (weights - goal)
        return float(-(counts * np.log(hit)).sum() + shrinkage * ((weights - goal) ** 2).sum()), slope.ravel()

    bounds = [(None, None) if np.isnan(weight) else (weight, weight) for weight in given.ravel()]
    found = minimize(
        loss, np.where(np.isnan(given), goal, given).ravel(), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 400}
    )
    return cast(Table, np.round(found.x.reshape(shape), 2))


def agreement(values: Table, right: Marks, weights: Table) -> float:
    """How often the kind with the largest sum is a right one."""
    return float(right[np.arange(len(values)), (values @ weights).argmax(axis=1)].mean())


def fit_two(values: Table, about: Marks) -> Table:
    """Weights that tell two sorts apart, both counted alike, and last the constant to add."""
    model = LogisticRegression(C=100.0, class_weight="balanced", max_iter=5000).fit(values, about)
    whole: Table = np.append(model.coef_[0], model.intercept_[0])
    scaled: Table = whole * (SUM / float(whole[:3].sum()))
    return scaled


def held_out(values: Table, right: Marks, learn: Callable[[Table, Marks, Any], Table], counts: Table) -> Table:
    """For each item the sums by weights that were fitted without it."""
    folds = np.arange(len(values)) % FOLDS
    parts = {fold: learn(values[folds != fold], right[folds != fold], counts[folds != fold]) for fold in range(FOLDS)}
    return np.array([value @ parts[int(fold)] for value, fold in zip(values, folds, strict=True)])
