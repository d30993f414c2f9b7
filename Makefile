# Each command does its own set-up; all that it needs is git, make and Python 3.11 or newer.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
RUN = @test -n "$(PYTHON)" || { echo "Leerkring needs Python 3.11 or newer."; exit 1; }; $(PYTHON) -m learning_site.bootstrap

.PHONY: help demo reset test test-postgres lint fmt bench shots messages

help:            ## What there is to choose from
	@grep -E '^[a-z-]+: +##' Makefile | sed 's/: *## */\t/' | expand -t 16

demo:            ## Set up and start the demo; keeps what was entered
	$(RUN) demo $(ARGS)
reset:           ## The same, after throwing away what was entered
	$(RUN) reset $(ARGS)
test:            ## All tests, the browser included
	$(RUN) test $(ARGS)
test-postgres:   ## The tests again on a throwaway PostgreSQL
	$(RUN) test-postgres $(ARGS)
lint:            ## Style, layers, types, migrations, messages
	$(RUN) lint
fmt:             ## Let ruff put things straight
	$(RUN) fmt
bench:           ## Speed, as ratios in one run
	$(RUN) bench $(ARGS)
shots:           ## Pictures of the main pages of a running demo, into var/shots
	$(RUN) shots $(ARGS)
messages:        ## Collect and compile translations (needs gettext)
	$(RUN) messages
