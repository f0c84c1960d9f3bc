# Forwards to tasks.py; bootstrap.py sets up what is needed first. On Windows: py bootstrap.py build
PYTHON ?= python3

site: ; @"$(PYTHON)" bootstrap.py build
test: ; @"$(PYTHON)" bootstrap.py test
check serve new lint bench docs: ; @"$(PYTHON)" bootstrap.py $@

.PHONY: site test check serve new lint bench docs
