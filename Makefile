# Passerelle. `make run` and `make test` are all a newcomer needs; both prepare the environment first.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
UV     := $(BIN)/uv
STAMP  := $(VENV)/.ready

# Rasa Open Source 3.6 lives on Python 3.10 only, in an environment of its own.
PYTHON310 ?= $(firstword $(wildcard $(HOME)/.pyenv/versions/3.10.*/bin/python3.10) python3.10)
RASA_VENV ?= .venv-rasa
RASA      := $(RASA_VENV)/bin/python

.PHONY: run setup test check chat rasa rasa-setup lock bench clean

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

rasa: rasa-setup  ## install, train and serve the Rasa model on http://127.0.0.1:5005
	@$(RASA) -m nlu.rasa_server serve

rasa-setup: $(RASA_VENV)/.ready

$(RASA_VENV)/.ready: deploy/rasa.lock | $(STAMP)
	@$(PYTHON310) -c 'import sys; sys.exit(0 if sys.version_info[:2] == (3, 10) else "Rasa needs Python 3.10; set PYTHON310=/path/to/python3.10")'
	@echo "Preparing Rasa in $(RASA_VENV) (2.5 GB, some minutes the first time)..."
	@test -x $(RASA) || $(PYTHON310) -m venv $(RASA_VENV)
	@$(UV) pip sync --quiet --python $(RASA) --require-hashes deploy/rasa.lock
	@touch $@

test: setup rasa-setup  ## the whole suite, on SQLite and on a throw-away PostgreSQL
	@PYTHON_BIN=$(BIN)/python sh tests/install.sh
	@$(BIN)/python -m pytest -n 2 --dist loadscope

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
	@$(UV) pip compile --quiet --universal --python-version 3.10 --generate-hashes --no-emit-index-url --no-header --no-annotate deploy/rasa.in -o deploy/rasa.lock
	@printf 'uv==0.13.8\n' | $(UV) pip compile --quiet --generate-hashes --no-emit-index-url --no-header --no-annotate - -o deploy/uv.lock

clean:
	rm -rf $(VENV) $(RASA_VENV) var build
