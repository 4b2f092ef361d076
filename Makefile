# Every task of the project. GNU make; the interpreter is chosen with PYTHON=python3.12.
# Stamp files in .venv keep a second run from asking for anything on the network.
PYTHON ?=
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
COMPILE := $(BIN)/uv pip compile --universal --upgrade --generate-hashes --no-annotate --quiet \
	--custom-compile-command "make lock"
BIOME := $(BIN)/node tools/node/node_modules/@biomejs/biome/bin/biome
TSC := $(BIN)/node tools/node/node_modules/typescript/bin/tsc
LOCK := $(COMPILE) pyproject.toml

.DEFAULT_GOAL := help
.PHONY: help setup run test check test-full lint unit browser format bench lock scripts clean

help: ## List the tasks
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-10s %s\n", $$1, $$2}' Makefile

run: .venv/.runtime ## Set up what is needed and serve the map
	@exec $(BIN)/python app.py

setup: .venv/.dev .venv/.node ## Set up everything for development, a browser and nginx included
	@$(BIN)/python tools/find_chromium.py
	@$(BIN)/python -m tools.find_nginx

test: lint unit browser ## Set up everything, lint, check types, run every test

check: test ## The same as CI

test-full: ## The same tests with every combination, and how much of the code they run
	@BRANDMAP_TEST_FULL=1 $(MAKE) test

lint: .venv/.dev .venv/.node ## Ruff, mypy, Biome and TypeScript
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict .
	$(BIOME) check --error-on-warnings .
	$(TSC) --project browser/jsconfig.json

unit: .venv/.dev .venv/.node ## Tests that need no browser; one that fails is run once more, and named
	@BRANDMAP_NGINX="$$($(BIN)/python -m tools.find_nginx)" && export BRANDMAP_NGINX \
	&& set -x && $(BIN)/pytest --ignore=tests/browser --numprocesses=auto \
	--reruns=1 -rfERs $(if $(BRANDMAP_TEST_FULL),--cov --cov-report=term) tests

browser: .venv/.dev ## Tests in a real Chromium; one that fails is run once more, and named
	@BRANDMAP_CHROMIUM="$$($(BIN)/python tools/find_chromium.py)" && export BRANDMAP_CHROMIUM \
	&& BRANDMAP_NGINX="$$($(BIN)/python -m tools.find_nginx)" && export BRANDMAP_NGINX \
	&& set -x && $(BIN)/pytest --numprocesses=2 --dist=loadfile \
	--reruns=1 -rfER tests/browser

format: .venv/.dev .venv/.node ## Rewrite the code in the project's style
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .
	$(BIOME) check --write .

scripts: .venv/.node ## Build the scripts and sheets of the pages out of browser/ and styles/
	@$(BIN)/node tools/node/bundle.mjs

bench: .venv/.bench ## Measured comparisons with what a user would pick instead
	@$(BIN)/python -m bench.servers

lock: .venv/.dev ## Choose the newest allowed versions anew
	$(LOCK) --output-file requirements.lock
	$(LOCK) --extra dev --constraints requirements.lock --output-file requirements-dev.lock
	$(COMPILE) bench/requirements.in --output-file bench/requirements.lock

clean: ## Remove the virtual environment and every cache
	rm -rf .venv tools/node/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	@tools/make_venv $(PYTHON)

.venv/.runtime: requirements.lock | .venv/bin/python
	$(PIP) --require-hashes --requirement requirements.lock
	@touch $@

.venv/.dev: requirements-dev.lock | .venv/bin/python
	$(PIP) --require-hashes --requirement requirements-dev.lock
	@touch .venv/.runtime $@

# Node comes with the packages for development; npm installs what the lock names.
.venv/.node: tools/node/package-lock.json .venv/.dev
	@cd tools/node && PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --loglevel=error
	@touch $@

.venv/.bench: bench/requirements.lock .venv/.dev
	$(PIP) --require-hashes --requirement bench/requirements.lock
	@touch $@
