# What a newcomer runs: make demo, make serve, make test. What a developer runs besides: make check, make measure.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CORE := $(VENV)/.core-installed
DEV := $(VENV)/.dev-installed
SHARED ?= ../shared

.PHONY: demo serve test check measure judge lock places clean help

help:  ## Say what each target does
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*## /\t/'

demo: $(CORE)  ## Run the main job on the bundled chronicle and write demo/report.html
	$(BIN)/multivector demo

serve: $(CORE)  ## Open the pages of the demo in the browser (make demo comes first)
	$(BIN)/multivector serve demo

test: $(DEV)  ## Install what tests need and run them all
	$(BIN)/python -m pytest -n 2

check: $(DEV)  ## Lint, types, architecture, licences, secrets, the worlds' own rules
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/check_licences.py
	$(BIN)/python scripts/check_secrets.py
	$(BIN)/python scripts/vendor_assets.py --check
	$(BIN)/multivector check world --world turkic

measure: $(DEV)  ## Measure accuracy and speed on $(SHARED) and write docs/accuracy.md, docs/performance.md
	$(BIN)/python scripts/measure.py --shared $(SHARED)

judge: $(DEV)  ## Learn the judge of English anew from training/english (four minutes)
	$(BIN)/python scripts/train_judge.py

lock: $(DEV)  ## Resolve the locks anew, with hashes and without hosts
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header \
	  --no-emit-index-url --python-version 3.11 pyproject.toml -o requirements/core.lock
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header \
	  --no-emit-index-url --python-version 3.11 --group dev pyproject.toml -c requirements/core.lock \
	  -o requirements/dev.lock

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Multivector needs Python 3.11, 3.12 or 3.13" if not (3, 11) <= sys.version_info[:2] <= (3, 13) else 0)'
	$(PYTHON) -m venv $(VENV)

$(CORE): requirements/core.lock requirements/build.lock pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/core.lock -r requirements/build.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements/dev.lock $(CORE)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.lock
	@touch $@

clean:  ## Remove what was made, not what was written
	rm -rf $(VENV) demo dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
