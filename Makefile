PYTHON ?= .venv/bin/python
BIN := $(dir $(PYTHON))

.PHONY: check lint test docs templates bench nightly wheel

check: lint test

lint:
	$(BIN)ruff check .
	$(BIN)ruff format --check .
	$(BIN)mypy
	$(BIN)lint-imports
	$(PYTHON) tools/build_docs.py --check
	$(PYTHON) tools/build_templates.py --check

test:
	$(PYTHON) -m pytest

docs:
	$(PYTHON) tools/build_docs.py

nightly:
	$(PYTHON) -m pytest -m nightly

templates:
	$(PYTHON) tools/build_templates.py

bench:
	$(PYTHON) -m benchmarks.run

wheel:
	$(PYTHON) -m pip wheel --no-deps --wheel-dir dist .
