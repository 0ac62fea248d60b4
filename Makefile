# `make` builds gofc and shows what it does; `make test` passes every test. `make help` lists the rest.
export CARGO_TARGET_DIR ?= $(CURDIR)/target
GOFC    = $(CARGO_TARGET_DIR)/release/gofc
EXAMPLE = docs/examples/three_lowerings
DEMO    = target/demo/three_lowerings

.PHONY: demo help build test check bless fuzz edits mutants install conformance bench stress soak setup setup-test filetest clean

demo: build ## build gofc, compile an example, run it
	@mkdir -p target/demo
	$(GOFC) build --emit=asm=$(DEMO).s,link=$(DEMO) $(EXAMPLE).go
	@echo "--- $(DEMO) says:"; $(DEMO) 2>&1
	@echo "--- the source is $(EXAMPLE).go, the assembly $(DEMO).s"
	@echo "--- why each defer is compiled as it is: $(GOFC) explain $(EXAMPLE).go"

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 14

build: setup ## build the release compiler
	cargo build --release --quiet --package gofc

test: setup-test check build ## pass every test (what CI runs)
	env --default-signal GOFC_MUTANTS_SECONDS=60 cargo test --workspace --quiet # programs of tests inherit what is ignored, by nohup for one
	sh tests/runtime/run.sh
	$(MAKE) --no-print-directory stress EVERY=8
	$(MAKE) --no-print-directory edits N=3
	$(MAKE) --no-print-directory conformance
	@echo "all tests pass"

stress: build ## tests/run with collections and goroutine switches at every chance (make stress EVERY=8)
	python3 tests/runtime/stress.py --gofc $(GOFC) --every $(or $(EVERY),1)

soak: build ## the conc and memory benchmarks in a loop, under stress (make soak MINUTES=60)
	python3 tests/bench/soak.py --gofc $(GOFC) --minutes $(or $(MINUTES),60)

WARNINGS = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla -Werror

check: ## formatting, lints, the runtime's warnings, docs
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --quiet -- -D warnings
	gcc -std=c11 -ffreestanding -fno-pie $(WARNINGS) -fsyntax-only runtime/*.c
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --document-private-items --quiet

filetest: ## only the folders of tests/
	cargo test --quiet --package gofc --test filetests

bless: ## write what happens into the expectations of tests/; read the diff
	cargo test --quiet --package gofc --test filetests -- --bless

CONFORMANCE = GOFC=$(GOFC) python3 tests/conformance/conformance.py --timeout 60 --expect tests/conformance/expected-failures.txt
comma := ,
SUITE   = $(CONFORMANCE) --tests-from $(CARGO_TARGET_DIR)/applicable.txt
RUN     = --kinds run,rundir$(if $(ALL),$(comma)runoutput, --imports none)
COMPILE = --kinds compile,compiledir,build,errorcheck,errorcheckdir,errorcheckoutput

conformance: build ## Go's own tests, against the list of expected failures (make conformance BLESS=--bless)
	@cat tests/conformance/applicable-*.txt >$(CARGO_TARGET_DIR)/applicable.txt
	$(SUITE) $(RUN) $(BLESS)
	$(SUITE) $(COMPILE) $(BLESS)
	$(CONFORMANCE) --types $(BLESS)

bench: build ## time programs against gc (make bench ONLY=defer_*)
	python3 tests/bench/bench.py --compilers gofc,go --base go $(if $(ONLY),--only '$(ONLY)')

FUZZ = GOROOT=$$(python3 tests/setup.py paths | sed -n 's/^GOROOT=//p') python3 tests/fuzz

fuzz: build ## random programs, compared with Go (make fuzz N=1000 SEED=7 WITH=generics,channels)
	$(FUZZ)/defers.py --gofc $(GOFC) --count $(or $(N),100) --seed $(or $(SEED),1)
	$(FUZZ)/programs.py --gofc $(GOFC) --count $(or $(N),100) --seed $(or $(SEED),1) $(if $(WITH),--with $(WITH))

edits: build ## after edits the program must be that of a build from nothing (make edits N=20 SEED=7)
	python3 tests/edits.py --gofc $(GOFC) --count $(or $(N),20) --seed $(or $(SEED),1) \
		$$(grep -l '^	"fmt"$$\|^import "fmt"' $$(python3 tests/setup.py paths | sed -n 's/^GOTEST=//p')/*.go | xargs grep -l '^// run$$')

# What a process interns stays with it, so that each makes only so many.
mutants: ## broken programs for parser and checker (make mutants MINUTES=60 SEED=1)
	cargo test --release --quiet --package gofc-check --test mutants --no-run
	@end=$$(($$(date +%s) + $(or $(MINUTES),1) * 60)); seed=$(or $(SEED),1); \
	while left=$$((end - $$(date +%s))); [ $$left -gt 0 ]; do \
		GOFC_MUTANTS_SECONDS=$$left GOFC_MUTANTS_SEED=$$seed GOFC_MUTANTS=5000 \
			cargo test --release --quiet --package gofc-check --test mutants -- --nocapture || exit 1; \
		seed=$$((seed + 5000)); \
	done

install: build ## copy gofc to ~/.cargo/bin
	cargo install --quiet --path crates/gofc

setup: # as, ld and a C compiler
	@python3 tests/setup.py build

setup-test: # that, Go and its test suite
	@python3 tests/setup.py test

clean: ## remove what was built
	cargo clean
