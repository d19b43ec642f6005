# The two commands of the README: `make run` and `make test`. Everything lands in .venv/.

PYTHON ?= python3.11
BIN := .venv/bin

.PHONY: run test check bench lock demo model handbook

run: .venv/app
	$(BIN)/python -m pages

test: .venv/tests check
	bash tests/network/isolated.sh $(BIN)/python -m pytest -n 2 --dist loadscope

check: .venv/tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/tests
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench_findings

# Trains the name model and the finding model anew: about an hour on two cores. The app never needs these packages.
model: .venv/training/python
	mkdir -p data/models
	.venv/training/bin/python -m anonymise.training data/training data/models
	cd data/models && sha256sum names.onnx tokenizer.json > SHA256SUMS
	.venv/training/bin/python -m review.tagging.training data/training data/models/findings

.venv/training/python: anonymise/training/packages.txt
	$(PYTHON) -m venv .venv/training
	.venv/training/bin/python -m pip install --quiet --disable-pip-version-check -r anonymise/training/packages.txt
	touch $@

# Takes the pictures of the handbook anew, in a window 1280 pixels wide and in the light theme.
handbook: .venv/tests
	FALLWERKSTATT_SCREENSHOTS=docs/handbook/images $(BIN)/python -m pytest tests/browser/test_handbook.py

demo: .venv/app
	$(BIN)/python -m review demo

# Pins every package with its hash, for every platform.
lock: .venv/app
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --custom-compile-command "make lock" requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --custom-compile-command "make lock" tests/requirements.in -o tests/requirements.txt

.venv/python:
	$(PYTHON) -m venv .venv
	touch $@

.venv/app: .venv/python requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

.venv/tests: .venv/app tests/requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/requirements.txt
	touch $@
