# Two commands from a fresh clone: `make chat` and `make test`. Everything else is for those who work on it.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
TOOLS := .venv/.tools

.PHONY: chat test install check quick lint audit eval bench screenshots clean

chat: install
	$(BIN)/firstscan chat

test: $(TOOLS)
	$(BIN)/python -m pytest

install: $(READY)

# torch is pinned in constraints.txt to a release whose Linux wheel can be had without GPU libraries; see README.
$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Firstscan needs Python 3.11 or later; set PYTHON=python3.11")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet torch==2.13.0 --constraint constraints.txt
	$(BIN)/python -m pip install --quiet --editable '.[documents,mcp,openai]' --constraint constraints.txt
	touch $(READY)

$(TOOLS): $(READY)
	$(BIN)/python -m pip install --quiet --editable '.[dev]' --constraint constraints.txt
	touch $(TOOLS)

check: lint test

lint: $(TOOLS)
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy

# Known vulnerabilities of what is installed; asks a service on the network, so that it is no part of `make test`.
audit: $(TOOLS)
	$(BIN)/python .ci/audit

quick: $(TOOLS)
	$(BIN)/python -m pytest -m 'not slow and not browser'

eval: $(TOOLS)
	$(BIN)/python -m evals

bench: $(TOOLS)
	$(BIN)/python -m evals bench

screenshots: $(TOOLS)
	$(BIN)/python -m app.chat.screenshots

clean:
	rm -rf .venv index/store evals/out .pytest_cache .mypy_cache .ruff_cache .hypothesis
