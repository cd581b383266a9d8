# The commands of this project. `make run` and `make test` do all the set-up that is missing.

PYTHON = .venv/bin/python
JOBS ?= 2

# The program starts faster from compiled modules, whatever the shell says.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help setup run test soak lint bench dist texts coverage clean

help:
	@echo "make run     open the desk on a sample association; without a display, hold the sample meeting"
	@echo "make test    every check: style, types, layers, tests"
	@echo "make setup   only the set-up, for both"
	@echo "make soak    the tests that draw by chance, with ten times as many draws"
	@echo "make lint    the checks without the tests"
	@echo "make bench   the speeds, as ratios measured in one run"
	@echo "make dist    the packed program, in dist/"
	@echo "make texts   gather the texts of the program for translation, and compile the catalogue"
	@echo "make coverage   write tests/charter_cases/coverage.md: each article, its rules, cases and windows;"
	@echo "                and the checklist of GB 50799-2012 beside its source in resources/requirements/"
	@echo "make clean   remove what was built and measured, and keep .venv"

setup:
	@sh .ci/setup.sh test

run:
	@sh .ci/setup.sh run
	@$(PYTHON) -m ui demo

test: export QT_QPA_PLATFORM = offscreen
test: lint
	$(PYTHON) -m pytest -n $(JOBS) --dist worksteal

soak: export QT_QPA_PLATFORM = offscreen
soak: export SOAK = 10
soak: setup
	$(PYTHON) -m pytest tests/voting/election/test_random.py

lint: setup
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports --no-logo

bench: setup
	$(PYTHON) tests/bench/run.py

dist:
	@sh .ci/setup.sh dist
	.venv/bin/pyinstaller --noconfirm build.spec

# The Chinese stands in resources/locale/zh_CN/LC_MESSAGES/governance_desk.po: gather, translate there, run again.
texts: setup
	mkdir -p build
	.venv/bin/pybabel -q extract -k text -k tr --no-location --sort-output -o build/governance_desk.pot governance_desk ui
	.venv/bin/pybabel -q update --no-fuzzy-matching --ignore-pot-creation-date -w 100 -D governance_desk \
		-i build/governance_desk.pot -d resources/locale
	.venv/bin/pybabel -q compile -D governance_desk -d resources/locale
	.venv/bin/pyside6-lrelease -silent resources/locale/zh_CN/qt.ts -qm resources/locale/zh_CN/qt.qm

coverage: setup
	$(PYTHON) -m tests.charter_cases.coverage
	$(PYTHON) -m tests.requirements.checklist

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
