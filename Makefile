# make test      everything is installed, built and tested
# make lint      format, imports between floors, course content
# make install   PREFIX=/usr/local by default
# make torture   kills the course at random while it is used, makes its calls fail, starts a hundred
#                at once, and counts lost answers: none
# make fuzz      feeds all readers with strange bytes, SECONDS=30 each or RUNS=n in all
# make bench     start-up, answers and memory as ratios against peers, also with a long history; the
#                engine against others
PREFIX ?= /usr/local
SWIFT ?= swift
BINARY = .build/start/release/course

.PHONY: all libraries build test lint format check install uninstall bench torture fuzz clean

all: build

libraries:
	@Scripts/install-libraries

build: libraries
	@Scripts/build-release .

test: libraries
	$(SWIFT) test --disable-xctest

# Plain builds accept an import that Package.swift does not declare; this one does not. Its exit
# status tells, not its last line.
lint: libraries
	$(SWIFT) format lint --strict --parallel --recursive Sources Tests Package.swift Fuzzing
	$(SWIFT) build --explicit-target-dependency-import-check error
	$(SWIFT) run --skip-build course check .

format:
	$(SWIFT) format --in-place --parallel --recursive Sources Tests Package.swift Fuzzing

check: build
	$(BINARY) check .

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/course $(DESTDIR)$(PREFIX)/share/doc/course
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/course
	rm -rf $(DESTDIR)$(PREFIX)/share/course/Lessons $(DESTDIR)$(PREFIX)/share/course/Quizzes
	cp -R Lessons Quizzes $(DESTDIR)$(PREFIX)/share/course/
	chmod -R u=rwX,go=rX $(DESTDIR)$(PREFIX)/share/course
	$(BINARY) manual > $(DESTDIR)$(PREFIX)/share/man/man1/course.1
	for shell in bash:bash-completion/completions/course zsh:zsh/site-functions/_course \
	  fish:fish/vendor_completions.d/course.fish; do \
	  file=$(DESTDIR)$(PREFIX)/share/$${shell#*:} && install -d "$${file%/*}" && \
	  $(BINARY) completions $${shell%%:*} > "$$file" || exit 1; done
	install -m 644 LICENSE LICENSE-CONTENT NOTICE FORMATS.md $(DESTDIR)$(PREFIX)/share/doc/course/

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/bin/course $(DESTDIR)$(PREFIX)/share/course \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/course \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_course \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/course.fish \
	  $(DESTDIR)$(PREFIX)/share/man/man1/course.1 $(DESTDIR)$(PREFIX)/share/doc/course

# KILLS=10000 for more, SEED=n for others.
KILLS ?= 2000
SEED ?= 1

torture: build
	@Scripts/install-libraries --strace || true
	$(SWIFT) build --product torture
	"$$($(SWIFT) build --show-bin-path)/torture" $(BINARY) . $(KILLS) $(SEED)

SECONDS ?= 30
RUNS ?= 0

fuzz: libraries
	@Fuzzing/run -s $(SECONDS) -n $(RUNS)

bench: build
	Benchmarks/run $(BINARY)
	Benchmarks/cost $(BINARY)
	Benchmarks/engine $(BINARY)

clean:
	rm -rf .build
