# Passerelle. `make run` and `make test` are all a newcomer needs; both prepare the environment first.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
UV     := $(BIN)/uv
STAMP  := $(VENV)/.ready

.PHONY: run setup test check chat lock bench clean

run: setup  ## serve everything on http://127.0.0.1:8000
	@$(BIN)/passerelle serve

setup: $(STAMP)

$(STAMP): deploy/requirements.lock deploy/requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Passerelle needs Python 3.11 or newer; set PYTHON=/path/to/python3.11")'
	@echo "Preparing the environment in $(VENV) (a minute the first time)..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@test -x $(UV) || $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r deploy/uv.lock
	@$(UV) pip sync --quiet --compile-bytecode --python $(BIN)/python --require-hashes deploy/requirements.lock deploy/requirements-dev.lock deploy/uv.lock
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q bot nlu flows directory
	@echo "Training understanding from nlu/data..."; $(BIN)/passerelle nlu train
	@touch $@

test: setup  ## the whole suite, on SQLite and on a throw-away PostgreSQL
	@PYTHON_BIN=$(BIN)/python sh tests/install.sh
	@$(BIN)/python -m pytest

check: setup  ## lint, types, import rules, flows and messages
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/passerelle flows check

chat: setup  ## a resident in the terminal
	@$(BIN)/passerelle chat

bench: setup  ## the figures of the README
	@$(BIN)/python -m tests.load

lock: setup  ## resolve the dependencies again
	@$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml -o deploy/requirements.lock
	@$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --extra dev pyproject.toml deploy/build.in -o deploy/requirements-dev.lock
	@printf 'uv==0.13.8\n' | $(UV) pip compile --quiet --generate-hashes --no-emit-index-url --no-header --no-annotate - -o deploy/uv.lock

clean:
	rm -rf $(VENV) var build
