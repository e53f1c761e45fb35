# Two commands for a bare Debian 12 with git, make and Python 3.11 (python3.11-venv): make brief, make test.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: brief test lint types imports suite evaluate format clean

# What is shipped, alone.
.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	touch $@

# And the tools to check it.
.venv/ready-dev: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch .venv/ready $@

brief: .venv/ready
	$(BIN)/vigie brief examples/invented -o brief.html --json brief.json
	@echo "The page: $(CURDIR)/brief.html (open it in a browser). Everything as JSON: brief.json"

test: lint types imports suite evaluate

lint: .venv/ready-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: .venv/ready-dev
	$(BIN)/mypy

imports: .venv/ready-dev
	$(BIN)/lint-imports --no-cache

suite: .venv/ready-dev
	$(BIN)/pytest --numprocesses=auto --dist=loadfile --cov --cov-report=term

evaluate: .venv/ready-dev
	$(BIN)/python evaluation/run.py

format: .venv/ready-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf .venv brief.html brief.json .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis
