import { T as lastLine, i as isConfirmed, ot as UserError, p as spansOf } from "./base.js";
import { _ as string, a as boolean, b as unknown, d as number$1, f as object, i as array, l as literal, n as _enum, s as discriminatedUnion, u as looseObject, v as tuple, y as union } from "./zod.js";
import { promisify } from "node:util";
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { delimiter, join, relative, resolve, sep } from "node:path";
import { execFile, spawn } from "node:child_process";
import { chmodSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";

// src/confirm/observation.ts
/** What the supervisor says of a run, and the probes in it. Everything in it may have been made up by the program. */
const text = string().max(4e3);
const number = number$1();
/** `[path, line, function]` */
const frame = tuple([
	text,
	number,
	text
]);
const stack = array(frame).max(64).readonly();
const lock = object({
	id: number,
	kind: _enum([
		"Lock",
		"RLock",
		"buffer",
		"import"
	]),
	/** `innermost line|user's line` where it was made; `buffer|...` and `import|module` for what is no lock of Python's. */
	key: text,
	owner: number.nullable(),
	address: number,
	/** Where it was acquired, as far as it is known. */
	at: text.optional()
});
const thread = object({
	ident: number,
	name: text,
	main: boolean()
});
const livingThread = object({
	ident: number,
	native: number,
	name: text,
	daemon: boolean(),
	runs: text,
	started: text,
	stack
});
const common = {
	pid: number,
	tid: number,
	time: number
};
/** The events of the probe, in one line of JSON each. */
const event = discriminatedUnion("event", [
	object({
		...common,
		event: literal("start"),
		python: text,
		mode: text,
		method: text
	}),
	object({
		...common,
		event: literal("fork"),
		number,
		stack,
		thread,
		threads: array(livingThread).max(1e3),
		/** Threads that Python does not know, by name. */
		native: array(text),
		files: array(tuple([number, text])),
		held: array(lock),
		test: text,
		/** The thread that was paused with the target, and for how many seconds so far. */
		hold: object({
			key: text,
			kind: text,
			ident: number,
			stack,
			paused: number
		}).nullish(),
		/** Seconds that the fork waited for that. */
		waited: number.optional(),
		legal: boolean()
	}),
	object({
		...common,
		event: literal("child"),
		parent: number,
		fork: number,
		inherited: array(lock),
		healed: array(text),
		legal: boolean(),
		timer: boolean()
	}),
	object({
		...common,
		event: literal("use"),
		lock,
		child: boolean(),
		inherited: boolean(),
		thread,
		at: text,
		/** Whether the GIL may change hands while it is held. */
		interruptible: boolean()
	}),
	object({
		...common,
		event: literal("import"),
		name: text,
		child: boolean(),
		thread
	}),
	object({
		...common,
		event: literal("reset"),
		lock
	}),
	object({
		...common,
		event: literal("block"),
		lock,
		inherited: boolean(),
		stack
	}),
	object({
		...common,
		event: literal("unblock"),
		lock
	}),
	object({
		...common,
		event: literal("chosen"),
		what: text,
		method: text,
		at: text,
		overridden: boolean()
	})
]);
const observation = object({
	/** `ended`: by itself. `abandoned`: whoever asked went away. Others: which limit was reached. */
	outcome: _enum([
		"ended",
		"hang",
		"time",
		"processes",
		"output",
		"unguarded",
		"abandoned"
	]),
	exit: number.nullable(),
	signal: string().nullable(),
	seconds: number,
	hang: object({
		proof: _enum([
			"inherited-lock",
			"closed-world",
			"waited-for"
		]),
		pid: number,
		lock: lock.nullable(),
		stack,
		/** Whether CPython can produce the schedule without the probe. */
		legal: boolean(),
		/** Seconds from the birth of the child to the proof. */
		after: number.nullable()
	}).nullable(),
	unguarded: boolean(),
	stdout: string(),
	stderr: string(),
	bytes: number,
	events: array(unknown()),
	/** Lines in the probes' files that no probe of this run has written. */
	foreign: number,
	pids: array(number),
	killed: number,
	left: number,
	/**
	* What the run was shut in from; `files`: what it writes into its folder stays there for nobody; `orphans`: processes
	* that leave its tree are ended too.
	*/
	isolated: object({
		network: boolean(),
		processes: boolean(),
		files: boolean(),
		orphans: boolean()
	}),
	/** Whether the kernel tells what threads wait for, without which nothing is proved to hang. */
	watched: boolean()
});
/** Reads what the supervisor has written. Events that are not as they should be are left out and counted as foreign. */
function readObservation(ask, written) {
	const { events, ...rest } = observation.parse(JSON.parse(written));
	const understood = events.flatMap((each) => {
		const result = event.safeParse(each);
		return result.success ? [result.data] : [];
	});
	return {
		...rest,
		ask,
		events: understood,
		foreign: rest.foreign + events.length - understood.length
	};
}
/** A run of which nothing is known but that it was given up. */
function lostObservation(ask, seconds) {
	return {
		ask,
		outcome: "abandoned",
		exit: null,
		signal: null,
		seconds,
		hang: null,
		unguarded: false,
		stdout: "",
		stderr: "",
		bytes: 0,
		events: [],
		foreign: 0,
		pids: [],
		killed: 0,
		left: 0,
		isolated: {
			network: false,
			processes: false,
			files: false,
			orphans: false
		},
		watched: false
	};
}
/** The events of one kind, in order of time. */
function eventsOf({ events }, kind) {
	return events.filter((each) => each.event === kind);
}

// src/confirm/outcomes.ts
function outcomeOf({ outcome, exit, signal }) {
	if (outcome === "hang") return "hangs";
	if (outcome === "unguarded") return "fails";
	if (outcome !== "ended") return "not ended";
	if (signal !== null) return "crashes";
	return exit === 0 ? "passes" : "fails";
}
/** `outcome`: they ended in different ways. `output`: both passed, and printed different lines, whatever the order. */
function compare(one, other) {
	if (outcomeOf(one) !== outcomeOf(other)) return "outcome";
	if (outcomeOf(one) !== "passes") return "alike";
	return linesOf(one).join("\n") === linesOf(other).join("\n") ? "alike" : "output";
}
/** Lines that only the first run printed, and only the second, without repetition. */
function difference(one, other) {
	const [first, second] = [linesOf(one), linesOf(other)];
	return [surplus(first, second), surplus(second, first)];
}
function surplus(lines, others) {
	const counts = /* @__PURE__ */ new Map();
	for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
	return lines.filter((line) => {
		const left = counts.get(line) ?? 0;
		counts.set(line, left - 1);
		return left <= 0;
	});
}
/** Whether it printed a line more than once. */
function repeatsLine(run) {
	const lines = linesOf(run);
	return lines.some((line, index) => line === lines[index - 1]);
}
/** The lines of standard output, sorted, without what differs from run to run of itself. */
function linesOf({ stdout, pids }) {
	const ids = new Set(pids.map(String));
	return stdout.split("\n").map((line) => line.replace(/\b0x[0-9a-f]+\b/gi, "0x").replace(/\b\d+\.\d+ ?s(?:econds)?\b/g, "0s").replace(/\/[^\s'"]*forksight-confirm-[^\s'"]*/g, "TMP").replace(/\b\d+\b/g, (word) => ids.has(word) && word.length > 3 ? "PID" : word).replace(/\b\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d+)?\b/g, "TIME").replace(/\b\d\d:\d\d:\d\d(?:[.,]\d+)?\b/g, "TIME").trimEnd()).filter((line) => line !== "").sort();
}
/** Causes of failures under spawn and forkserver that say themselves that they depend on the method and on nothing else. */
const TELLING = [
	[/finished its bootstrapping phase/, "the program starts processes without a main guard"],
	[/Can't (?:pickle|get) local (?:object|attribute)|Can't pickle|cannot pickle|PicklingError/, "an object cannot be pickled"],
	[/Can't get attribute|has no attribute '\w+' on <module/, "the child does not find by its name what the parent defined"]
];
/** What a failed run says of its failure, and what that means where it is known. */
function failureOf(observed) {
	if (observed.signal !== null) return { detail: observed.signal };
	const text = `${observed.stdout}\n${observed.stderr}`;
	const meaning = TELLING.find(([pattern]) => pattern.test(text))?.[1];
	const detail = (text.match(/^(?:E +)?[A-Za-z_][\w.]*(?:Error|Exception|Interrupt|Exit)\b.*$/gm) ?? []).at(-1)?.replace(/^E +/, "").slice(0, 300);
	return {
		...detail !== void 0 && { detail },
		...meaning !== void 0 && { meaning }
	};
}
/** Whether the probe saw a process being forked. */
function forks(observed) {
	return eventsOf(observed, "fork").length > 0;
}
/** Whether a schedule came about: a process was forked while a thread held a lock. */
function forksWhileHeld(run) {
	return eventsOf(run, "fork").some(({ hold }) => hold !== null && hold !== void 0);
}

// src/confirm/predict.ts
/** Which locks a recorded run shows to be worth holding at a fork: another thread takes them, and the child wants them. */
/** Directed runs at most: for what the child wants, and for what only threads were seen with. */
const [WANTED, BLIND] = [4, 3];
/** The candidates in the order in which they are tried. Empty when no process is forked. */
function predict(recorded) {
	const forkers = new Set(eventsOf(recorded, "fork").map(({ thread }) => thread.ident));
	if (forkers.size === 0) return [];
	const uses = eventsOf(recorded, "use");
	const reset = new Set(eventsOf(recorded, "reset").map(({ lock }) => lock.key));
	const interruptible = uses.filter(({ child, thread }) => !child && !forkers.has(thread.ident)).filter((use) => use.interruptible && !reset.has(use.lock.key));
	const wanted = new Set(uses.filter((use) => use.child && use.inherited).map(({ lock }) => lock.key));
	const imports = eventsOf(recorded, "import");
	const importedByChild = new Set(imports.filter(({ child }) => child).map(({ name }) => name));
	const importedByThreads = imports.filter(({ child, thread }) => !child && !forkers.has(thread.ident));
	const locks = interruptible.map((use) => ofLock(use, !wanted.has(use.lock.key)));
	const modules = importedByThreads.map(({ name }) => {
		return {
			target: `import|${name}`,
			kind: "import",
			blind: !importedByChild.has(name)
		};
	});
	const all = unique([...locks, ...modules]);
	return [...all.filter(({ blind }) => !blind).slice(0, WANTED), ...all.filter(({ blind, target }) => blind && !isOfThreading(target)).slice(0, BLIND)];
}
/** Whether only the main threads of processes fork. */
function onlyMainForks(recorded) {
	return eventsOf(recorded, "fork").every(({ thread }) => thread.main);
}
function ofLock({ lock }, blind) {
	return {
		target: lock.key,
		kind: lock.kind,
		blind
	};
}
/** Locks inside of threading are new in each object: what a thread was seen with, a child never has. */
function isOfThreading(target) {
	return /[/\\]threading\.py:\d+\|/.test(target);
}
function unique(candidates) {
	return [...new Map(candidates.map((each) => [each.target, each])).values()];
}

// src/confirm/examine.ts
/**
* Runs on each side of a comparison: five against five is chance in less than 0.1 % of the cases for a flaky test. Where
* the failure itself says that it depends on the start method, two are enough.
*/
const [EACH_SIDE, EACH_SIDE_WHEN_TOLD] = [5, 2];
/** Runs with flushed streams, beside the two or more that are left alone. */
const FLUSHED = 2;
const METHODS$1 = ["spawn", "forkserver"];
/** Examines a program. `run` gives undefined when the time is up. Returns undefined when not even one run was possible. */
async function examine(run) {
	const recorded = await run({
		mode: "record",
		method: "fork"
	});
	if (recorded === void 0) return void 0;
	const start = {
		recorded,
		forced: [],
		repeated: [],
		plain: {
			fork: [],
			spawn: [],
			forkserver: []
		},
		untried: 0,
		cut: false
	};
	if (recorded.outcome === "hang") return controls(run, start, recorded);
	if (outcomeOf(recorded) === "not ended") return start;
	if (outcomeOf(recorded) !== "passes") return contrast(run, start);
	const forced = await force(run, start);
	const last = forced.forced.at(-1);
	return last?.outcome === "hang" && last.hang?.legal === true ? controls(run, forced, last) : flush(run, await contrast(run, forced));
}
/** Makes forks happen while the candidates are held, one after another, until one hangs. */
async function force(run, start) {
	const candidates = predict(start.recorded);
	const sparesMain = onlyMainForks(start.recorded);
	const forced = [];
	for (const [i, { target }] of candidates.entries()) {
		const observed = await run({
			mode: "force",
			method: "fork",
			target,
			sparesMain
		});
		if (observed === void 0) return {
			...start,
			forced,
			untried: candidates.length - i,
			cut: true
		};
		forced.push(observed);
		if (observed.outcome === "hang" && observed.hang?.legal === true) return {
			...start,
			forced,
			untried: candidates.length - i - 1
		};
	}
	return {
		...start,
		forced
	};
}
/** Behind a hang: the same with the lock reset in the child, the other start methods, and the hang once more. */
async function controls(run, so, hung) {
	const again = againAsk(hung);
	const healed = again.target === void 0 ? void 0 : await heal(run, {
		...again,
		mode: "heal"
	});
	const others = await contrastMethods(run, so, METHODS$1, 1);
	const first = await run(again);
	const repeated = [first, first === void 0 || first.outcome === "hang" ? void 0 : await run(again)].filter((each) => each !== void 0);
	return {
		...others,
		...healed && { healed },
		repeated,
		cut: others.cut || first === void 0
	};
}
/** How the hang is had again: where another thread held the lock by chance, it is made to hold it. */
function againAsk(hung) {
	const lock = hung.hang?.lock;
	if (hung.ask.mode === "force" || lock === null || lock === void 0) return hung.ask;
	const forkers = new Set(eventsOf(hung, "fork").map(({ thread }) => thread.ident));
	if (!(lock.owner === null ? lock.kind === "Lock" || lock.kind === "RLock" : !forkers.has(lock.owner))) return {
		...hung.ask,
		target: lock.key
	};
	return {
		...hung.ask,
		mode: "force",
		target: lock.key,
		sparesMain: onlyMainForks(hung)
	};
}
/** Healing shows something only where the child did inherit the lock held; one more try where it did not. */
async function heal(run, ask) {
	const first = await run(ask);
	return first === void 0 || hasHealed(first) ? first : run(ask);
}
/** Whether a child has had the lock reset. */
function hasHealed(observed) {
	return eventsOf(observed, "child").some(({ healed }) => healed.length > 0);
}
/** Runs under each start method; where one differs from fork, as often as chance must be ruled out. */
async function contrast(run, so) {
	const once = await contrastMethods(run, so, ["fork", ...METHODS$1], 1);
	const [fork] = once.plain.fork;
	if (fork === void 0) return once;
	const differing = METHODS$1.filter((method) => once.plain[method].some((other) => outcomeOf(other) !== "not ended" && compare(fork, other) !== "alike"));
	if (differing.length === 0) return once;
	const more = (differing.some((method) => once.plain[method].some((run) => failureOf(run).meaning !== void 0)) ? EACH_SIDE_WHEN_TOLD : EACH_SIDE) - 1;
	const steady = await contrastMethods(run, once, ["fork"], more);
	if (!isSteady(steady.plain.fork)) return steady;
	return contrastMethods(run, steady, differing.slice(0, 1), more);
}
/** Runs that show what the child had in its copy of the buffers, where a line was printed twice. */
async function flush(run, so) {
	const [fork] = so.plain.fork;
	if (fork === void 0 || outcomeOf(fork) !== "passes" || !forks(fork) || !repeatsLine(fork)) return so;
	const flushed = [];
	while (flushed.length < 2) {
		const observed = await run({
			mode: "flush",
			method: "fork"
		});
		if (observed === void 0) return {
			...so,
			flushed,
			cut: true
		};
		flushed.push(observed);
	}
	return {
		...so,
		flushed
	};
}
/** Whether all runs ended alike. */
function isSteady([first, ...rest]) {
	return first === void 0 || rest.every((other) => compare(first, other) === "alike");
}
async function contrastMethods(run, so, methods, times) {
	const plain = { ...so.plain };
	for (const method of methods) {
		if (method !== "fork" && !usesMultiprocessing(so.recorded)) continue;
		for (let i = 0; i < times; i++) {
			const observed = await run({
				mode: "observe",
				method
			});
			if (observed === void 0) return {
				...so,
				plain,
				cut: true
			};
			plain[method] = [...plain[method], observed];
			if (!isSteady(plain[method])) break;
		}
	}
	return {
		...so,
		plain
	};
}
/** Whether multiprocessing makes one of the processes, so that another start method can take the place of fork. */
function usesMultiprocessing(observed) {
	if (eventsOf(observed, "chosen").length > 0) return true;
	return eventsOf(observed, "fork").some(({ stack }) => stack.some(([path]) => /[/\\]multiprocessing[/\\]popen_fork\.py$/.test(path)));
}

// src/confirm/environment.ts
/** What the program under test gets to see of the environment: names on this list, and nothing else. */
const KEPT = /* @__PURE__ */ new Set([
	"PATH",
	"LANG",
	"LANGUAGE",
	"TZ",
	"VIRTUAL_ENV",
	"CONDA_PREFIX",
	"LD_LIBRARY_PATH",
	"PYTHONPATH",
	"PYTHONHASHSEED",
	"PYTHONWARNINGS",
	"PYTHONUTF8",
	"PYENV_ROOT",
	"PYENV_VERSION"
]);
/** The environment around tests that run in a copy of a project: its modules come ahead of those that an editable installation names. */
function surroundingsOf(root) {
	const path = [
		root,
		join(root, "src"),
		process.env["PYTHONPATH"]
	].filter(Boolean).join(delimiter);
	return {
		...process.env,
		PYTHONPATH: path
	};
}
/** The user's environment by the list, with a home and a folder for temporary files of the run's own. */
function environmentOf(surroundings, home, temporary) {
	const kept = Object.entries(surroundings).flatMap(([name, value]) => value !== void 0 && (KEPT.has(name) || name.startsWith("LC_")) ? [[name, value]] : []);
	return {
		...Object.fromEntries(kept),
		HOME: home,
		TMPDIR: temporary
	};
}

// src/confirm/judge.ts
/** Rules about what a forked child writes out of the buffers that it has a copy of. */
const ABOUT_BUFFERS = /* @__PURE__ */ new Set(["FS501", "FS603"]);
/** What the runs show of a finding: what is written twice is for rules about buffers alone, and for these before all else. */
function bearingOn({ rule }, judgement) {
	return judgement.twice !== void 0 && ABOUT_BUFFERS.has(rule) ? {
		...judgement,
		...judgement.twice
	} : judgement;
}
function judge(examination) {
	const { recorded, forced } = examination;
	const judged = {
		runs: rowsOf(examination),
		limits: limitsOf(examination)
	};
	const hung = [recorded, ...forced].find((run) => run.outcome === "hang" && run.hang?.legal === true);
	if (hung !== void 0) return {
		...judged,
		...judgeHang(examination, hung),
		hung: bestKnown(hung, examination.repeated)
	};
	const unended = [recorded, ...examination.plain.fork].find((run) => outcomeOf(run) === "not ended");
	if (unended !== void 0) return {
		...judged,
		kind: "inconclusive",
		says: `Under fork ${whyNotEnded(unended)}`
	};
	if (!forks(recorded) && !eventsOf(recorded, "chosen").length) return {
		...judged,
		kind: "inconclusive",
		says: "The runs forked no process that the probe sees."
	};
	const twice = judgeTwice(examination);
	return {
		...judged,
		...judgeContrast(examination),
		...twice !== void 0 && { twice }
	};
}
/** The hang, or its repetition where only that tells who held the lock. */
function bestKnown(hung, repeated) {
	const lock = hung.hang?.lock;
	if (lock === null || lock === void 0 || lock.owner !== null) return hung;
	return repeated.find(({ hang }) => hang?.legal === true && hang.lock?.key === lock.key && hang.lock.owner !== null) ?? hung;
}
/** A hang under fork is one of fork when another method passes, or when it goes away with the lock. */
function judgeHang({ healed, repeated, plain }, hung) {
	const others = [...plain.spawn, ...plain.forkserver];
	const passing = others.filter((run) => outcomeOf(run) === "passes");
	const hanging = others.filter((run) => outcomeOf(run) === "hangs");
	const sure = hung.hang?.proof !== "waited-for";
	const again = repeated.filter((run) => outcomeOf(run) !== "not ended");
	if (again.length > 0 && !again.some((run) => outcomeOf(run) === "hangs")) return {
		kind: "inconclusive",
		says: `It hangs under fork in one run, and not in the next ${again.length}.`
	};
	const heals = healed !== void 0 && hasHealed(healed) && outcomeOf(healed) === "passes";
	if (hanging.length > 0 && !heals) return sure && hanging.every(({ hang }) => hang?.proof !== "waited-for") ? {
		kind: "hangs-everywhere",
		says: "It hangs under fork and under another start method alike."
	} : {
		kind: "inconclusive",
		says: "A child waits under every start method, and something may still end it."
	};
	const forcedly = hung.ask.mode === "force" ? " when a thread holds the lock at that moment" : "";
	if (heals) return {
		kind: "differs",
		cause: "proved",
		says: `It hangs under fork${forcedly}, passes when that lock is reset in the child${passing.length > 0 ? `, and passes under ${methodsOf(passing)}` : ""}.`
	};
	if (passing.length > 0) return {
		kind: "differs",
		cause: "observed",
		says: `It hangs under fork${forcedly} and passes under ${methodsOf(passing)}.`
	};
	return hung.hang?.proof === "inherited-lock" ? {
		kind: "differs",
		cause: "observed",
		says: `It hangs under fork${forcedly}: the child waits for a lock that it inherited held.`
	} : {
		kind: "inconclusive",
		says: "It hangs under fork, and no other start method shows how it would go on."
	};
}
/** Lines that are there once less in every run that flushes its streams ahead of the fork, and nothing else is. */
function judgeTwice({ recorded, plain, flushed = [] }) {
	const differences = [recorded, ...plain.fork].flatMap((run) => flushed.map((other) => difference(run, other)));
	const [first] = differences;
	const lines = first?.[0] ?? [];
	const isSame = differences.every(([more, less]) => less.length === 0 && more.join("\n") === lines.join("\n"));
	if (lines.length === 0 || !isSame || flushed.length < 2) return void 0;
	return {
		kind: "writes-twice",
		cause: "proved",
		says: `It writes \`${lines.slice(0, 3).join(" / ").replaceAll("`", "'").slice(0, 200)}\` once more than where the streams are flushed ahead of the fork: the child has a copy of what was in the buffer.`
	};
}
/** Runs left to themselves, compared by how they end and what they print. */
function judgeContrast({ plain, recorded, forced, cut }) {
	const [fork] = plain.fork;
	if (fork === void 0) return {
		kind: "inconclusive",
		says: "The time was up before the start methods were compared."
	};
	if (!isSteady(plain.fork)) return {
		kind: "inconclusive",
		says: "The test is flaky: under fork alone its runs already differ."
	};
	for (const method of ["spawn", "forkserver"]) {
		const runs = plain[method];
		const [other] = runs;
		if (other === void 0 || compare(fork, other) === "alike") continue;
		if (!isSteady(runs)) return {
			kind: "inconclusive",
			says: `The test is flaky: under ${method} its runs differ.`
		};
		if (outcomeOf(other) === "not ended") return {
			kind: "inconclusive",
			says: `Under ${method} ${whyNotEnded(other)}`
		};
		if (cut && plain.fork.length < 2) break;
		return contrastOf(fork, other, method);
	}
	if (outcomeOf(fork) !== "passes") return {
		kind: "inconclusive",
		says: usesMultiprocessing(recorded) ? "The test fails under every start method alike." : "The test fails, and nothing in it can be started in another way."
	};
	if (cut) return {
		kind: "inconclusive",
		says: "The time was up before everything was tried."
	};
	const astray = forced.find((run) => outcomeOf(run) !== "passes" && outcomeOf(run) !== "hangs");
	if (astray !== void 0) {
		const how = outcomeOf(astray);
		return {
			kind: "inconclusive",
			says: `With a thread holding a lock at the fork ${how === "not ended" ? whyNotEnded(astray) : `it ${how}, and nothing shows that the lock is the cause.`}`
		};
	}
	const compared = plain.spawn.length + plain.forkserver.length > 0;
	if (!compared && madeOf(forced) === 0) return {
		kind: "inconclusive",
		says: `There is no start method to compare fork with, and ${triedIn(forced)}.`
	};
	const alike = compared ? ", and the start methods end alike" : "";
	return {
		kind: "same",
		says: `No difference was found: ${triedIn(forced)}${alike}.`
	};
}
/** Which directed schedules came about. What else hangs here hangs in one that CPython cannot produce. */
function triedIn(forced) {
	if (forced.length === 0) return "no lock that a thread holds and the child wants was seen";
	const made = madeOf(forced);
	if (made === 0) return "no fork could be made while a thread held a lock that the child wants";
	return `${made} directed ${made === 1 ? "schedule passes" : "schedules pass"}`;
}
function madeOf(forced) {
	return forced.filter((run) => outcomeOf(run) === "passes" && forksWhileHeld(run)).length;
}
function contrastOf(fork, other, method) {
	const [left, right] = [outcomeOf(fork), outcomeOf(other)];
	const { detail, meaning } = failureOf(right === "passes" ? fork : other);
	const because = meaning ?? (detail === void 0 ? void 0 : `\`${detail.replaceAll("`", "'")}\``);
	const why = because === void 0 ? "" : `: ${because}`;
	if (left === "passes" && right !== "passes") return {
		kind: "relies-on-fork",
		cause: "observed",
		says: `It passes under fork and ${right} under ${method}${why}.`
	};
	if (left !== right) return {
		kind: "differs",
		cause: "observed",
		says: `It ${left} under fork and ${right} under ${method}${why}.`
	};
	const [only, onlyOther] = difference(fork, other);
	const [a, b] = [only, onlyOther].map((lines) => lines.length === 0 ? "nothing more" : `\`${lines.slice(0, 3).join(" / ").replaceAll("`", "'").slice(0, 200)}\``);
	return {
		kind: "differs",
		cause: "observed",
		says: `It prints different lines: under fork ${a}, under ${method} ${b}.`
	};
}
function whyNotEnded({ outcome, seconds }) {
	switch (outcome) {
		case "processes": return "it started more processes than a run may have.";
		case "output": return "it wrote more than a run may write.";
		case "abandoned": return "the run was given up.";
		default: return `it was not through after ${seconds.toFixed(1)} s, which proves nothing.`;
	}
}
function methodsOf(runs) {
	return [...new Set(runs.map(({ ask }) => ask.method))].join(" and ");
}
/** The table of the runs. */
function rowsOf({ recorded, forced, healed, repeated, plain, flushed = [] }) {
	const python = eventsOf(recorded, "start")[0]?.python ?? "";
	const hanging = forced.filter(({ outcome }) => outcome === "hang");
	const directed = hanging.length > 0 ? hanging : forced;
	return [
		...rows(python, "fork", "natural", [...[recorded, ...plain.fork], ...repeated.filter(({ ask }) => ask.mode === "record")]),
		...rows(python, "fork", "forced", [...directed, ...repeated.filter(({ ask }) => ask.mode === "force")]),
		...rows(python, "fork", "healed", healed === void 0 ? [] : [healed]),
		...rows(python, "fork", "flushed", flushed),
		...rows(python, "forkserver", "natural", plain.forkserver),
		...rows(python, "spawn", "natural", plain.spawn)
	];
}
function rows(python, method, schedule, runs) {
	const outcomes = /* @__PURE__ */ new Map();
	for (const run of runs) outcomes.set(outcomeOf(run), [...outcomes.get(outcomeOf(run)) ?? [], run]);
	return [...outcomes].map(([outcome, alike]) => {
		const detail = outcome === "fails" || outcome === "crashes" ? failureOf(alike[0]).detail : void 0;
		return {
			python,
			method,
			schedule,
			outcome,
			times: alike.length,
			of: runs.length,
			seconds: Math.max(...alike.map(({ seconds }) => seconds)),
			...detail !== void 0 && { detail }
		};
	});
}
/** What a reader must know of how much was tried, and of the conditions. */
function limitsOf(examination) {
	const { recorded, untried, cut } = examination;
	const all = runsOf(examination);
	const chosen = eventsOf(recorded, "chosen").filter(({ method }) => method === "fork");
	const strange = all.reduce((sum, { foreign }) => sum + foreign, 0);
	const late = all.filter(({ outcome }) => outcome === "time").length;
	return [
		...forks(recorded) && !usesMultiprocessing(recorded) ? ["`os.fork` itself cannot be replaced by another start method."] : [],
		...chosen.slice(0, 1).map(({ at }) => `The program asks for fork by name at \`${at}\`, and keeps it.`),
		...untried > 0 ? [`${untried} more locks were not tried.`] : [],
		...cut ? ["The time for confirming was up."] : [],
		...late > 0 ? [`${late} of ${all.length} runs were not through in time, and show nothing.`] : [],
		...conditionsOf(all),
		...strange > 0 ? [`${strange} lines among the events were not written by the probe, and are not believed.`] : []
	];
}
/** What the kernel did not allow, and so was not as it is meant to be. A run that was given up says nothing of it. */
function conditionsOf(runs) {
	const known = runs.filter(({ outcome }) => outcome !== "abandoned");
	const unless = (holds, says) => known.every(holds) ? [] : [says];
	return [
		...unless(({ isolated }) => isolated.network, "The network was not shut off: this kernel does not allow it."),
		...unless(({ isolated }) => isolated.processes, "The program could see the other processes of this machine: this kernel does not allow to hide them."),
		...unless(({ isolated }) => isolated.files, "Each run found the files that the one before had left in its folder: this kernel does not allow to lay them aside."),
		...unless(({ isolated }) => isolated.orphans, "Processes that leave the tree of the run may have outlived it: this kernel does not hand them over."),
		...unless(({ watched }) => watched, "No hang can be proved here: this kernel does not tell what a thread waits for.")
	];
}
function runsOf({ recorded, forced, healed, repeated, plain, flushed = [] }) {
	const others = [
		...plain.fork,
		...plain.spawn,
		...plain.forkserver
	];
	return [
		recorded,
		...forced,
		...healed === void 0 ? [] : [healed],
		...repeated,
		...flushed,
		...others
	];
}

// src/confirm/story.ts
/** Frames of a stack that are shown. */
const DEPTH = 6;
/** The story of a run that hung; undefined when the hang stands behind no fork that the probe saw. */
function tellStory(observed, name) {
	const { hang } = observed;
	const child = eventsOf(observed, "child").find(({ pid }) => pid === hang?.pid);
	const fork = eventsOf(observed, "fork").find(({ pid, number }) => pid === child?.parent && number === child.fork);
	if (hang === null || child === void 0 || fork === void 0) return void 0;
	const made = hang.lock === null ? void 0 : placeOfKey(hang.lock.key, name);
	const since = (time) => time === void 0 ? void 0 : round((time - fork.time) * 1e3);
	const waited = (fork.waited ?? 0) * 1e3;
	return {
		fork: {
			at: forkPlace(fork, name),
			thread: fork.thread.name
		},
		...hang.lock !== null && made !== void 0 && { lock: {
			kind: hang.lock.kind,
			made
		} },
		...holderOf(observed, fork, name),
		blocked: framesOf(ofChild(hang.stack), name),
		proof: PROOF[hang.proof],
		times: {
			...fork.waited !== void 0 && { held: round(waited) },
			child: since(child.time) ?? 0,
			...hang.after !== null && { proof: round((since(child.time) ?? 0) + hang.after * 1e3) }
		},
		delayed: round(Math.max(waited, (fork.hold?.paused ?? 0) * 1e3))
	};
}
const PROOF = {
	"inherited-lock": "every thread of the child sleeps without a time limit on memory that no other process sees, and it is this lock",
	"closed-world": "every thread of every process sleeps without a time limit, and waits only for others of them",
	"waited-for": "the child sleeps without a time limit, and its parent waits for it"
};
/** The innermost line of the fork that is not the standard library's. */
function forkPlace({ stack }, name) {
	const frame = stack.find(([path]) => !isLibrary(path)) ?? stack[0];
	return frame === void 0 ? "an unknown line" : `${name(frame[0])}:${frame[1]}`;
}
function holderOf({ hang }, fork, name) {
	const owner = hang?.lock?.owner ?? fork.hold?.ident;
	if (owner === void 0 || owner === null) return {};
	if (owner === fork.thread.ident) {
		const at = hang?.lock?.at === void 0 ? [] : [placeOf(hang.lock.at, name)];
		return { holder: {
			name: fork.thread.name,
			itself: true,
			stack: at
		} };
	}
	const thread = fork.threads.find(({ ident }) => ident === owner);
	if (thread === void 0) return {};
	const stack = fork.hold?.ident === owner && fork.hold.stack.length > 0 ? fork.hold.stack : thread.stack;
	return { holder: {
		name: thread.name,
		itself: false,
		...thread.started !== "" && { started: placeOf(thread.started, name) },
		runs: thread.runs,
		stack: framesOf(stack, name)
	} };
}
/** The innermost frames; without what the library calls around the program's outermost one. */
function framesOf(stack, name) {
	const outermost = stack.findLastIndex(([path]) => !isLibrary(path));
	const own = outermost < 0 ? stack : stack.slice(0, outermost + 1);
	const caller = own.findIndex(([path]) => !isLibrary(path));
	return (caller < DEPTH ? own.slice(0, DEPTH) : [...own.slice(0, 5), ...own.slice(caller, caller + 1)]).map(([path, line, callable]) => `${name(path)}:${line} in ${callable}`);
}
/** The stack of a forked child without what it has in common with its parent, where multiprocessing draws that line. */
function ofChild(stack) {
	const begin = stack.findIndex(([path]) => /[/\\]multiprocessing[/\\]process\.py$/.test(path));
	return begin < 0 ? stack : stack.slice(0, begin);
}
/** `path:line` with the path named. */
function placeOf(place, name) {
	const colon = place.lastIndexOf(":");
	return colon < 0 ? place : `${name(place.slice(0, colon))}${place.slice(colon)}`;
}
/** Where a lock was made: the user's line when there is one. */
function placeOfKey(key, name) {
	const [first = "", second = "", third = ""] = key.split("|");
	if (first === "import") return `module \`${second}\``;
	if (first === "buffer") return second.startsWith("<") ? second : placeOf(third || second, name);
	return placeOf(second || first, name);
}
function isLibrary(path) {
	return path.startsWith("<") || /[/\\]lib[/\\]python\d+\.\d+[/\\]/.test(path) && !/[/\\](?:site|dist)-packages[/\\]/.test(path);
}
function round(milliseconds) {
	return Math.round(milliseconds * 10) / 10;
}

// src/confirm/reach.ts
/** Which findings a run comes by: the lines of the program that it was seen at, against the lines that a finding names. */
/**
* Names a path of the machine as one of the project below `root`; of the standard library and of packages, the part below
* their folder. Old interpreters give the path of a script as it was written, from the `folder` that they run in.
*/
function projectPaths(root, folder) {
	const [top, start] = [realpathSync(root), realpathSync(folder)];
	return (path) => {
		if (path.startsWith("<")) return path;
		const below = relative(top, resolve(start, path)).split(sep).join("/");
		if (!below.startsWith("../") && below !== "..") return below;
		const library = /^.*[/\\](?:lib[/\\]python\d+\.\d+|(?:site|dist)-packages)[/\\](.+)$/.exec(path)?.[1];
		return library === void 0 ? path : isLibrary(path) ? `<python>/${library}` : `<installed>/${library}`;
	};
}
/** Every place of the project at which a run forked, in reading order of the events; only the given child's fork if there is one. */
function forkPlaces(observed, name, childPid) {
	const child = eventsOf(observed, "child").find(({ pid }) => pid === childPid);
	return eventsOf(observed, "fork").filter(({ pid, number }) => child === void 0 || pid === child.parent && number === child.fork).flatMap(({ stack }) => placesOf(stack, name));
}
/** Places that a traceback of the program's output names. */
function tracebackPlaces({ stdout, stderr }, name) {
	return placesOf([...`${stdout}\n${stderr}`.matchAll(/^\s*File "([^"\n]{1,500})", line (\d{1,7}), in (\S{1,200})/gm)].slice(0, 500).map(([, path = "", line = "", callable = ""]) => [
		path,
		Number(line),
		callable
	]), name);
}
/** Tests of pytest in which the run forked at a place of one of the findings, in the order in which they ran. */
function testsThatComeBy(observed, findings, name) {
	const tests = eventsOf(observed, "fork").flatMap(({ test, stack }) => {
		const id = test.replace(/ \((?:setup|call|teardown)\)$/, "");
		const places = placesOf(stack, name);
		return /^[^-].*\.py(?:::|$)/.test(id) && findings.some((finding) => comesBy(places, finding)) ? [id] : [];
	});
	return [...new Set(tests)];
}
function placesOf(stack, name) {
	return stack.filter(([path]) => !isLibrary(path)).map(([path, line, callable]) => ({
		path: name(path),
		line,
		callable
	}));
}
/**
* Whether one of the places belongs to the finding: a line that it or its trace names, or a line of the callable that
* it stands in.
*/
function comesBy(places, finding) {
	const spans = spansOf(finding);
	const inside = finding.scope === "" ? "<module>" : finding.scope.split(".").at(-1) ?? "";
	return places.some(({ path, line, callable }) => spans.some(({ path: named, range }) => named === path && line >= range[0] && line <= lastLine(range)) || path === finding.at.path && callable === inside);
}

// src/confirm/fix.ts
/** What the runs show of a suggested change: the test is examined in a copy of the project that has it. */
/** A new copy, with the edit made if there is one; a sentence when it cannot be made. */
async function makeCopy({ parent, inside, write }, edit) {
	const root = mkdtempSync(join(parent, "copy-"));
	return await write(root, edit) ?? {
		root,
		folder: join(root, inside),
		surroundings: surroundingsOf(root)
	};
}
const METHODS = [
	"fork",
	"forkserver",
	"spawn"
];
function untried(says) {
	return {
		kind: "inconclusive",
		says,
		runs: []
	};
}
/**
* What the examination of the changed copy shows. `name` names paths of the copy. `unchanged` runs the test once in a
* copy without the edit: where that does not end as it did in the project, the copy is to blame and not the edit.
*/
async function judgeFix(finding, before, after, name, unchanged) {
	const judged = bearingOn(finding, judge(after));
	const { kind, says, runs } = judged;
	const { recorded } = after;
	if (isConfirmed(judged)) return {
		kind: "does-not-mend",
		says: `With this change ${lowerFirst(says)}`,
		runs
	};
	if (outcomeOf(recorded) === "fails" || outcomeOf(recorded) === "crashes") {
		const { detail } = failureOf(recorded);
		const how = `${outcomeOf(recorded)}${detail === void 0 ? "" : `: \`${detail.replaceAll("`", "'")}\``}`;
		const control = await unchanged();
		const [natural = before.recorded] = before.plain.fork;
		return control !== void 0 && compare(control, natural) === "alike" ? {
			kind: "does-not-mend",
			says: `With this change the test ${how}.`,
			runs
		} : {
			kind: "inconclusive",
			says: `In a copy of the project the test ${how}, so nothing is known of the change.`,
			runs
		};
	}
	const wroteTwice = bearingOn(finding, judge(before)).kind === "writes-twice";
	if (kind !== "same" && !wroteTwice) return {
		kind: "inconclusive",
		says: `With this change nothing is shown: ${lowerFirst(says)}`,
		runs
	};
	if (!comesByFile(recorded, finding, name)) return {
		kind: "inconclusive",
		says: "The changed file was not seen to run, so nothing is known of the change.",
		runs
	};
	if (wroteTwice) return {
		kind: "mends",
		says: "With this change nothing is written twice.",
		runs
	};
	const passing = METHODS.filter((method) => runs.some((row) => row.method === method && row.schedule === "natural" && row.outcome === "passes"));
	const also = after.forced.some(forksWhileHeld) ? ", also when a thread holds a lock at the fork" : "";
	return {
		kind: "mends",
		says: `With this change the test passes under ${listed(passing)}${also}.`,
		runs
	};
}
/** Whether a process was made in the changed file, or a start method chosen. */
function comesByFile(run, { at, edit }, name) {
	const chosen = eventsOf(run, "chosen").map((event) => placeOf(event.at, name).replace(/:\d+$/, ""));
	const seen = /* @__PURE__ */ new Set([...forkPlaces(run, name).map(({ path }) => path), ...chosen]);
	return seen.has(at.path) || edit !== void 0 && seen.has(edit.path);
}
function lowerFirst(sentence) {
	return `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
}
function listed(words) {
	const last = words.at(-1) ?? "";
	return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

// src/confirm/plan.ts
/** Options for pytest that take away what differs from run to run, and leave the program's own output alone. */
const PYTEST = [
	"-m",
	"pytest",
	"-q",
	"-s",
	"-p",
	"no:cacheprovider",
	"-p",
	"no:randomly"
];
/** A command that the user gives. `python` and `python3.x` stand for the interpreter of the run. */
function commandFrom(words) {
	const [first = "", ...rest] = words;
	const says = words.map(shellWord).join(" ");
	const again = ["--", ...words];
	if (/^python(?:3(?:\.\d+)?)?$/.test(first)) return {
		words: rest,
		own: false,
		says,
		again
	};
	return {
		words,
		own: !first.endsWith(".py"),
		says,
		again
	};
}
/** Tests by their ids: pytest's `path::name`, or unittest's dotted names. */
function testsFrom(ids, runner) {
	const says = `${runner === "pytest" ? "pytest" : "python -m unittest"} ${ids.map(shellWord).join(" ")}`;
	const again = [...runner === "pytest" ? [] : ["--runner", runner], ...ids.flatMap((id) => ["--test", id])];
	return {
		words: [...runner === "pytest" ? PYTEST : ["-m", "unittest"], ...ids],
		own: false,
		says,
		again
	};
}
/** Files of tests, to be narrowed to the tests that matter once a run has shown which those are. */
function testFiles(paths, runner) {
	return paths.map((path) => ({
		...testsFrom([path], runner),
		...runner === "pytest" && { files: true }
	}));
}
/** The words with which one interpreter runs the command. */
function wordsFor(test, python) {
	return test.own ? test.words : [python, ...test.words];
}
/** A word for a POSIX shell. */
function shellWord(word) {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

// src/confirm/confirm.ts
/** Bounds of one run, in seconds: the first of a test, and the least for those that follow. */
const [FIRST, LEAST] = [60, 5];
/** One verdict for each finding, in their order. */
async function confirm(confirming) {
	const { tests, interpreters, now = Date.now } = confirming;
	const end = now() + confirming.budget * 1e3;
	const examined = [];
	const name = projectPaths(confirming.root, confirming.place.folder);
	for (const wanted of tests) {
		const test = await narrowed(wanted, confirming, end, name);
		if (test === void 0) continue;
		for (const interpreter of interpreters) {
			const examination = await examine(boundedRun(confirming, test, interpreter, end));
			if (examination !== void 0) examined.push({
				test,
				interpreter,
				examination,
				judgement: judge(examination)
			});
		}
	}
	const verdicts = [];
	for (const finding of confirming.findings) {
		const { best, ...verdict } = verdictOf(finding, examined, confirming, name);
		const fix = best && isConfirmed(verdict) ? await tryFix(finding, best, confirming, end) : void 0;
		verdicts.push({
			...verdict,
			...fix && { fix }
		});
	}
	return verdicts;
}
/** Examines the test that shows a finding once more, in a copy of the project that has the finding's edit. */
async function tryFix(finding, { test, interpreter, examination }, confirming, end) {
	const { copies, onRun } = confirming;
	if (copies === void 0 || finding.edit === void 0) return void 0;
	const inCopy = async (edit) => {
		const copy = await makeCopy(copies, edit);
		if (typeof copy === "string") return copy;
		const told = (says) => onRun?.(`${says}, ${edit === void 0 ? "in a copy" : "with the change"}`);
		return {
			copy,
			run: boundedRun({
				...confirming,
				place: copy,
				onRun: told
			}, test, interpreter, end)
		};
	};
	const changed = await inCopy(finding.edit);
	if (typeof changed === "string") return untried(changed);
	const after = await examine(changed.run);
	if (after === void 0) return untried("The time was up before the change was tried.");
	return judgeFix(finding, examination, after, projectPaths(changed.copy.root, changed.copy.folder), async () => {
		const unchanged = await inCopy();
		return typeof unchanged === "string" ? void 0 : unchanged.run({
			mode: "observe",
			method: "fork"
		});
	});
}
/** Tests of a file that are examined at most. */
const TESTS_OF_A_FILE = 3;
/** Of whole files, the tests that fork at a place of a finding, as one run of them shows; undefined when none does. */
async function narrowed(test, confirming, end, name) {
	const [interpreter] = confirming.interpreters;
	if (test.files === void 0 || interpreter === void 0) return test;
	const observed = await boundedRun(confirming, test, interpreter, end)({
		mode: "observe",
		method: "fork"
	});
	if (observed === void 0) return void 0;
	const ids = testsThatComeBy(observed, confirming.findings, name).slice(0, TESTS_OF_A_FILE);
	return ids.length === 0 ? void 0 : testsFrom(ids, "pytest");
}
/** Runs bounded by what a first run took, and by the time that is left. */
function boundedRun({ run, place, onRun, now = Date.now }, test, interpreter, end) {
	let usual;
	const program = {
		python: interpreter.path,
		command: wordsFor(test, interpreter.path),
		...place
	};
	return async (ask) => {
		const left = (end - now()) / 1e3;
		if (left < 1) return void 0;
		onRun?.(`${test.says} with Python ${interpreter.version} under ${ask.method}${PURPOSE[ask.mode]}`);
		const limit = usual === void 0 ? FIRST : Math.max(LEAST, 3 * usual + 2);
		const observed = await run(program, ask, Math.min(limit, left));
		usual ??= observed.seconds;
		if (observed.outcome !== "time" || limit >= FIRST) return observed;
		const rest = (end - now()) / 1e3;
		return rest < 1 ? observed : run(program, ask, Math.min(FIRST, rest));
	};
}
const PURPOSE = {
	observe: "",
	record: ", noting locks",
	force: ", with a lock held at the fork",
	heal: ", with that lock reset in the child",
	flush: ", with streams flushed ahead of each fork"
};
/** The strongest first: what shows most about a finding is said of it. */
const STRENGTH = [
	"differs",
	"writes-twice",
	"hangs-everywhere",
	"relies-on-fork",
	"same",
	"inconclusive"
];
function verdictOf(finding, examined, { reproduce, tests }, name) {
	const { fingerprint } = finding;
	if (examined.length === 0) return {
		fingerprint,
		kind: "inconclusive",
		says: tests.length === 0 ? "No test that reaches it is known." : "No test that was found comes by it, or the time was up before.",
		runs: [],
		limits: []
	};
	const about = examined.map((each) => ({
		...each,
		judgement: judgementFor(finding, each, name)
	}));
	const [best] = about.toSorted((a, b) => rank(a.judgement) - rank(b.judgement));
	if (best === void 0) throw new Error("nothing was examined; this is a defect of Forksight");
	const { judgement, test, interpreter } = best;
	const sameTest = about.filter((each) => each.test === test);
	const story = judgement.hung === void 0 ? void 0 : tellStory(judgement.hung, name);
	return {
		fingerprint,
		kind: judgement.kind,
		...judgement.cause !== void 0 && { cause: judgement.cause },
		says: saysOf(sameTest),
		test: test.says,
		runs: sameTest.flatMap((each) => each.judgement.runs),
		...story && { story },
		limits: judgement.limits,
		reproduce: reproduce(test, interpreter),
		best
	};
}
function rank({ kind, cause }) {
	return 2 * STRENGTH.indexOf(kind) + (cause === "proved" ? 0 : 1);
}
/** One sentence where all interpreters agree, otherwise one for each. */
function saysOf(examined) {
	const sentences = new Set(examined.map(({ judgement }) => judgement.says));
	const [only] = sentences;
	if (only !== void 0 && sentences.size === 1) return only;
	return examined.map(({ interpreter, judgement }) => `Python ${interpreter.version}: ${judgement.says}`).join(" ");
}
/** What the runs say of this finding: a test that does not come by it says nothing, and a hang is one of its own fork. */
function judgementFor(finding, { examination, judgement }, name) {
	const { recorded, plain } = examination;
	const nothing = (says) => {
		const { hung: _hung, cause: _cause, twice: _twice, ...rest } = judgement;
		return {
			...rest,
			kind: "inconclusive",
			says
		};
	};
	const places = [...forkPlaces(recorded, name), ...[
		recorded,
		...plain.fork,
		...plain.spawn,
		...plain.forkserver
	].flatMap((run) => tracebackPlaces(run, name))];
	if (!comesBy(places, finding)) return nothing("The test does not come by the places that the finding names.");
	const { hung } = judgement;
	if (hung !== void 0 && !comesBy(forkPlaces(hung, name, hung.hang?.pid), finding)) return nothing("The test hangs at another fork, and so does not show this one.");
	return bearingOn(finding, judgement);
}

// src/confirm/interpreters.ts
/** The Python interpreters that tests are run with. */
const ASK = "import sys; print(sys.implementation.name, \"%d.%d.%d\" % sys.version_info[:3], sys.executable, sep=\"\\n\")";
/** The oldest version that the probe knows. */
const OLDEST = 8;
/** The interpreter that a name, a version or a path means. Throws a UserError when there is none, or it cannot be used. */
async function findInterpreter(wanted) {
	for (const command of candidates(wanted)) {
		const found = await ask(command);
		if (found === void 0) continue;
		const [, minor = ""] = found.version.split(".");
		if (found.name !== "cpython" || Number(minor) < OLDEST) throw unusable$1(`The interpreter ${found.path} is ${found.name} ${found.version}; confirming needs CPython 3.${OLDEST} or later.`);
		return {
			path: found.path,
			version: found.version
		};
	}
	throw unusable$1(`There is no Python interpreter ${wanted}; give a version such as 3.12, or a path, with --python.`);
}
/** As given, and for a version also what PATH and pyenv have of it. */
function candidates(wanted) {
	if (wanted === "python") return ["python", "python3"];
	if (!/^3\.\d+(?:\.\d+)?$/.test(wanted)) return [wanted];
	const root = process.env["PYENV_ROOT"] ?? join(homedir(), ".pyenv");
	return [`python${wanted.split(".").slice(0, 2).join(".")}`, ...ofPyenv(root, wanted)];
}
function ofPyenv(root, wanted) {
	try {
		return readdirSync(join(root, "versions")).filter((name) => name === wanted || name.startsWith(`${wanted}.`)).sort().map((name) => join(root, "versions", name, "bin", "python"));
	} catch {
		return [];
	}
}
async function ask(command) {
	try {
		const { stdout } = await promisify(execFile)(command, [
			"-I",
			"-c",
			ASK
		], { timeout: 2e4 });
		const [name = "", version = "", path = ""] = stdout.split("\n");
		return {
			name,
			version,
			path
		};
	} catch {
		return;
	}
}
/** Whether the interpreter can import a module. */
async function hasModule(interpreter, module) {
	const look = `import importlib.util, sys; sys.exit(importlib.util.find_spec(${JSON.stringify(module)}) is None)`;
	try {
		await promisify(execFile)(interpreter.path, [
			"-I",
			"-c",
			look
		], { timeout: 2e4 });
		return true;
	} catch {
		return false;
	}
}
function unusable$1(message) {
	return new UserError({
		kind: "config",
		message
	});
}

// src/confirm/workshop.ts
/** Beside this module in the sources, and beside the bundle in dist/. */
const PROBE = fileURLToPath(new URL("./probe", import.meta.url));
const PREFIX = "forksight-confirm";
const SIGNALS = [
	"SIGHUP",
	"SIGINT",
	"SIGTERM"
];
/**
* A folder that only the user may read, with a copy of the probe whose compiled files may lie beside it. Folders whose
* makers were killed are removed first. Throws a UserError where nothing can be confirmed.
*/
function openWorkshop(temporary = tmpdir()) {
	if (process.platform !== "linux") {
		const message = `Confirming needs Linux, and this is ${process.platform}; run it in a container or in a workflow on ubuntu-latest.`;
		throw new UserError({
			kind: "config",
			message
		});
	}
	const namespace = readlinkSync("/proc/self/ns/pid").replace(/\D/g, "");
	const make = (parent) => {
		removeForsaken(parent, namespace);
		return mkdtempSync(join(parent, `${PREFIX}-${namespace}-${process.pid}-${startOf(process.pid) ?? "unknown"}-`));
	};
	const folder = make(temporary);
	const temporaries = hasRoomForSockets(folder) ? folder : make(SHORTEST);
	cpSync(PROBE, join(folder, "probe"), { recursive: true });
	const supervisors = /* @__PURE__ */ new Set();
	const leave = () => {
		for (const signal of SIGNALS) process.off(signal, onSignal);
		for (const each of /* @__PURE__ */ new Set([folder, temporaries])) removeAll(each);
	};
	const onSignal = (signal) => {
		const end = () => {
			if (supervisors.size > 0) return;
			leave();
			process.kill(process.pid, signal);
		};
		for (const supervisor of supervisors) {
			supervisor.on("close", end);
			supervisor.stdin?.end();
		}
		end();
	};
	for (const signal of SIGNALS) process.on(signal, onSignal);
	return {
		folder,
		temporaries,
		supervisors,
		close: leave
	};
}
/** A folder for temporary files that every Linux has, and whose path is short. */
const SHORTEST = "/tmp";
/** Bytes of a socket's address, `sun_path` of unix(7), without the one that ends it. */
const SOCKET_PATH = 107;
/** Whether the sockets of forkservers and managers can lie in temporary folders in this one; `multiprocessing` names them. */
function hasRoomForSockets(folder) {
	return Buffer.byteLength(`${folder}/tmp-XXXXXX/pymp-XXXXXXXX/listener-XXXXXXXX`) <= SOCKET_PATH;
}
/** Removes folders of this user whose makers have died. The name says who that was: namespace, process, time of its start. */
function removeForsaken(temporary, namespace) {
	for (const name of readdirSync(temporary)) {
		const made = new RegExp(`^${PREFIX}-${namespace}-(\\d+)-(\\d+)-\\w+$`).exec(name);
		if (made === null || startOf(Number(made[1])) === made[2]) continue;
		const folder = join(temporary, name);
		try {
			const stats = lstatSync(folder);
			if (stats.isDirectory() && stats.uid === process.getuid?.()) removeAll(folder);
		} catch {}
	}
}
/** When a process started, in clock ticks since the system did; undefined when there is none. */
function startOf(pid) {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
		return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
	} catch {
		return;
	}
}
/** Programs may leave folders behind that nobody may enter. */
function removeAll(folder) {
	try {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	} catch {
		open(folder);
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
}
function open(folder) {
	chmodSync(folder, 448);
	for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) open(join(folder, entry.name));
}

// src/confirm/run.ts
/** One run of a program in the supervisor's hands. The only place of the project that executes code under review. */
/** Beside this module in the sources, and beside the bundle in dist/. */
const SUPERVISOR = fileURLToPath(new URL("./supervisor", import.meta.url));
/** SIGRTMIN + 5 on Linux: nothing known uses it. */
const STACK_SIGNAL = 39;
const GIB = 2 ** 30;
const LIMITS = {
	memory: 8 * GIB,
	file: GIB / 4,
	processes: 256,
	output: GIB / 4
};
/** Runs the program once. `seconds` bounds it; the whole process tree has ended when this resolves. */
async function runProgram({ python, command, folder, surroundings, isolated = true }, ask, seconds, workshop) {
	const place = mkdtempSync(join(workshop.folder, "run-"));
	const temporary = mkdtempSync(join(workshop.temporaries, "tmp-"));
	const [events, home, layers] = [
		"events",
		"home",
		"layers"
	].map((name) => join(place, name));
	for (const each of [
		events,
		home,
		layers
	]) mkdirSync(each, { mode: 448 });
	const environment = environmentOf(surroundings, home, temporary);
	const nonce = randomBytes(16).toString("hex");
	const request = {
		command,
		cwd: folder,
		folder: events,
		layers,
		nonce,
		signal: STACK_SIGNAL,
		isolate: isolated,
		limits: {
			...LIMITS,
			seconds
		},
		environment: {
			...environment,
			PYTHONPATH: [join(workshop.folder, "probe"), environment["PYTHONPATH"]].filter(Boolean).join(delimiter),
			FORKSIGHT_DIR: events,
			FORKSIGHT_NONCE: nonce,
			FORKSIGHT_MODE: ask.mode,
			FORKSIGHT_METHOD: ask.method,
			FORKSIGHT_TARGET: ask.target ?? "",
			FORKSIGHT_SPARES_MAIN: ask.sparesMain === true ? "1" : "",
			FORKSIGHT_STACK_SIGNAL: String(STACK_SIGNAL)
		}
	};
	try {
		const answer = await supervise(python, JSON.stringify(request), seconds, workshop);
		return answer === void 0 ? lostObservation(ask, seconds) : readObservation(ask, answer);
	} finally {
		for (const each of [place, temporary]) removeAll(each);
	}
}
/** Longer than the supervisor needs to end the most stubborn tree, in seconds. */
const PATIENCE = 30;
/** What the supervisor says; undefined when it was ended by the program or the system. */
function supervise(python, request, seconds, { supervisors }) {
	return new Promise((resolve, reject) => {
		const child = spawn(python, [
			"-I",
			"-S",
			SUPERVISOR
		], {
			stdio: [
				"pipe",
				"pipe",
				"pipe"
			],
			detached: true,
			env: {
				PATH: process.env["PATH"] ?? "",
				PYTHONDONTWRITEBYTECODE: "1"
			},
			timeout: (seconds + PATIENCE) * 1e3,
			killSignal: "SIGKILL"
		});
		supervisors.add(child);
		const [said, complained] = [[], []];
		child.stdout.on("data", (chunk) => said.push(chunk));
		child.stderr.on("data", (chunk) => complained.push(chunk));
		child.stdin.on("error", () => void 0);
		child.on("error", (error) => {
			supervisors.delete(child);
			reject(error);
		});
		child.on("close", (code, signal) => {
			supervisors.delete(child);
			if (code === 0) resolve(Buffer.concat(said).toString("utf8"));
			else if (signal !== null) resolve(void 0);
			else reject(/* @__PURE__ */ new Error(`the supervisor ended with ${code}: ${Buffer.concat(complained).toString("utf8").slice(-500)}`));
		});
		child.stdin.write(`${request}\n`);
	});
}

// src/confirm/read-report.ts
/** A report that another run of Forksight has written. */
const span = looseObject({
	path: string(),
	range: tuple([
		number$1(),
		number$1(),
		number$1(),
		number$1()
	])
});
const place = union([looseObject({
	kind: literal("code"),
	span
}), looseObject({
	kind: literal("model"),
	callable: string()
})]);
const cause = looseObject({
	at: span,
	trace: array(looseObject({
		at: place,
		says: string()
	}))
});
const finding = looseObject({
	rule: string(),
	title: string(),
	fingerprint: string(),
	at: span,
	scope: string(),
	causes: array(cause).min(1)
});
const report = looseObject({
	version: literal(1),
	head: looseObject({ analysis: looseObject({ findings: array(finding) }) }),
	excerpts: array(unknown()),
	change: looseObject({ comparison: looseObject({ introduced: array(looseObject({ finding })) }) }).optional()
});
/** The report that the text is. Throws a UserError when it is none, or one of another version. */
function readReport(text, file) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw unusable(`${file} is not JSON`);
	}
	const version = looseObject({ version: number$1() }).safeParse(value);
	if (version.success && version.data.version !== 1) throw unusable(`${file} is a report of version ${version.data.version}, and this Forksight reads version ${1}`);
	const checked = report.safeParse(value);
	if (!checked.success) {
		const [first] = checked.error.issues;
		throw unusable(`${file} is no report of Forksight: ${first?.path.join(".") ?? ""} ${first?.message ?? ""}`.trimEnd());
	}
	return value;
}
function unusable(what) {
	return new UserError({
		kind: "unreadable",
		message: `${what}; write one with "forksight check --format json --output FILE".`
	});
}

export { hasModule as a, shellWord as c, surroundingsOf as d, findInterpreter as i, testFiles as l, runProgram as n, confirm as o, openWorkshop as r, commandFrom as s, readReport as t, testsFrom as u };