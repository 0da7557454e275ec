import { t as VERSION$1 } from "./version.js";
import { $ as prose$1, A as weakest, C as compareSpans, D as codeStep, E as spanKey, F as clip, G as isAddress, I as codeBlock, J as link$1, K as isVisible, L as codeSpan, M as paragraphs, N as wrap, O as compareCertainty, R as commandLine, T as lastLine, U as htmlText, V as gfm, W as inlineText, X as markdownText, Y as logText, Z as oneLine, _ as NATIVE_POOLS, a as defineRule, b as platformNames$1, c as normalName, ct as didYouMean, d as rangeHolds, f as PYTHON_VERSIONS, g as HANDLES, i as isConfirmed, j as columns, k as traceCertainty, l as boundsOf, m as withCauses, nt as tableRow, o as BASELINE_FILE, ot as UserError, p as spansOf, q as joined, rt as visible, s as isExpired, st as leavesDoubt, tt as sarifText, w as formatSpan, x as globMatcher } from "./base.js";
import { i as strings$1, n as isTable, r as parseToml, s as allowedVersions, t as dig } from "./toml.js";
import { TextDecoder as TextDecoder$1 } from "node:util";
import { createHash } from "node:crypto";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { spawn } from "node:child_process";
import { chmodSync, closeSync, constants, existsSync, fstatSync, lstatSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, realpathSync, statSync, writeFileSync } from "node:fs";

// src/config/files.ts
/** The named files of the tree; one that is not there is in neither map. */
async function readTexts(tree, wanted) {
	const present = (await tree.list()).filter((entry) => wanted.includes(entry.path));
	const texts = /* @__PURE__ */ new Map();
	const refused = /* @__PURE__ */ new Map();
	const decoder = new TextDecoder();
	for await (const [path, content] of tree.read(present.map((entry) => entry.path))) if (typeof content === "string") refused.set(path, content);
	else texts.set(path, decoder.decode(content));
	return {
		texts,
		refused
	};
}

// src/github/event.ts
/** What a workflow's event asks for. */
const CHECKED = [
	"push",
	"workflow_dispatch",
	"schedule",
	"repository_dispatch",
	"workflow_call"
];
/**
* `name` and `sha` are `GITHUB_EVENT_NAME` and `GITHUB_SHA`, `text` is the event's payload as stored by the runner.
* Throws a UserError, one sentence, for anything that is not such an event.
*/
function readEvent(name, sha, text) {
	if (name === "pull_request") return pullRequest(name, parse(name, text));
	if (name === "pull_request_target") throw wrong$2("Forksight does nothing on pull_request_target, where the token may write whoever sent the code; analyse on pull_request and post on workflow_run.");
	if (name === "workflow_run") return workflowRun(name, parse(name, text));
	if (name === "merge_group") return mergeGroup(name, parse(name, text));
	if (!CHECKED.includes(name)) throw wrong$2(`Forksight does not know what to do on the event '${name}'; run it on pull_request, push, merge_group, schedule, workflow_dispatch or workflow_run.`);
	if (/^0{40}$/.test(sha) || name === "push" && at(parse(name, text), ["deleted"]) === true) return {
		kind: "nothing",
		why: "The push deleted its branch; there is nothing to check."
	};
	if (!isCommit(sha)) throw wrong$2(`GITHUB_SHA must name a commit for the event '${name}'; run Forksight in a workflow.`);
	return {
		kind: "check",
		sha
	};
}
/**
* Every action of a pull request but its end asks for a whole review, be it only a new title or label: a run that looked
* at less would be green, and the newest run of a required check is the one that counts.
*/
function pullRequest(name, payload) {
	const number = at(payload, ["pull_request", "number"]);
	if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 1) throw missing$1(name, "pull_request.number", "a number");
	const base = commit(name, payload, [
		"pull_request",
		"base",
		"sha"
	]);
	const head = commit(name, payload, [
		"pull_request",
		"head",
		"sha"
	]);
	if (at(payload, ["action"]) === "closed") return {
		kind: "nothing",
		why: "The pull request is closed; there is nothing to review."
	};
	return {
		kind: "review",
		base,
		head,
		pull: {
			number,
			draft: at(payload, ["pull_request", "draft"]) === true
		}
	};
}
/** What the queue would add to its target counts, as in the pull request: legacy findings must not block it. */
function mergeGroup(name, payload) {
	const base = commit(name, payload, ["merge_group", "base_sha"]);
	const head = commit(name, payload, ["merge_group", "head_sha"]);
	if (at(payload, ["action"]) === "destroyed") return {
		kind: "nothing",
		why: "The merge group is gone; there is nothing to check."
	};
	return {
		kind: "review",
		base,
		head
	};
}
/**
* A run that found something has failed, so that its report is as good as that of one that succeeded. Everything that the
* payload says of the run is GitHub's word, not that of the code that ran.
*/
function workflowRun(name, payload) {
	const id = at(payload, ["workflow_run", "id"]);
	if (typeof id !== "number" || !Number.isSafeInteger(id)) throw missing$1(name, "workflow_run.id", "a number");
	const headSha = commit(name, payload, ["workflow_run", "head_sha"]);
	const [event, conclusion] = ["event", "conclusion"].map((key) => at(payload, ["workflow_run", key]));
	if (event !== "pull_request") return {
		kind: "nothing",
		why: "The run was not started by a pull request; there is nothing to post."
	};
	if (conclusion !== "success" && conclusion !== "failure") return {
		kind: "nothing",
		why: "The run has not come to its end; there is nothing to post."
	};
	return {
		kind: "post",
		run: {
			id,
			headSha,
			headOwner: text(name, payload, [
				"workflow_run",
				"head_repository",
				"owner",
				"login"
			]),
			headBranch: text(name, payload, ["workflow_run", "head_branch"])
		}
	};
}
function text(name, payload, path) {
	const value = at(payload, path);
	if (typeof value !== "string" || value === "") throw missing$1(name, path.join("."), "a text");
	return value;
}
function parse(name, text) {
	try {
		return JSON.parse(text);
	} catch {
		throw wrong$2(`The payload of the event '${name}' is not JSON; GITHUB_EVENT_PATH must name the file that the runner wrote.`);
	}
}
function commit(name, payload, path) {
	const value = at(payload, path);
	if (typeof value !== "string" || !isCommit(value)) throw missing$1(name, path.join("."), "the hash of a commit");
	return value;
}
function isCommit(value) {
	return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
function at(value, path) {
	return path.reduce((inner, key) => typeof inner === "object" && inner !== null ? inner[key] : void 0, value);
}
function missing$1(name, field, what) {
	return wrong$2(`The payload of the event '${name}' has no ${field} that is ${what}; it is not what GitHub sends.`);
}
function wrong$2(message) {
	return new UserError({
		kind: "event",
		message
	});
}

// src/report/counts.ts
/** What became of every finding of a report. Every figure in any output comes from here, so that they add up. */
/** The findings that the outcome is about, without suppressed ones: introduced ones in a review, all in a check. */
function reportedFindings(report) {
	return (report.change?.comparison.introduced ?? report.head.analysis.findings.map((finding) => ({
		finding,
		placement: {
			on: "summary",
			why: "a tree was checked without comparison"
		}
	}))).filter(({ finding }) => finding.suppressed === void 0);
}
/** Findings that were there before the change. */
function existingFindings(report) {
	return (report.change?.comparison.existing ?? []).filter((finding) => finding.suppressed === void 0);
}
/** Findings that comments of the head suppress. */
function suppressedFindings(report) {
	return withReasons(report.head.analysis.findings);
}
/** Those of them whose comment the change adds: reviewers are to see what it keeps from them. */
function suppressedByChange(report) {
	return withReasons(report.change?.comparison.suppressed ?? []);
}
function withReasons(findings) {
	return findings.flatMap((finding) => finding.suppressed === void 0 ? [] : [{
		finding,
		reason: finding.suppressed.reason || "no reason given"
	}]);
}
const RANK$1 = {
	error: 0,
	warning: 1,
	note: 2
};
/** Worst first, then best evidenced, then as given: where there is no room for all, the rest is left out from the end. */
function worstFirst(items) {
	return items.toSorted(({ finding: a }, { finding: b }) => RANK$1[a.severity] - RANK$1[b.severity] || compareCertainty(a.confidence, b.confidence));
}
/** How reported findings are shown when nothing is written to the pull request: in the summary, all of them. */
function shownInSummary(report, why) {
	return worstFirst(reportedFindings(report)).map(({ finding }) => ({
		finding,
		on: "summary",
		why
	}));
}
/** Counts for a report whose reported findings are shown as `shown` says. Throws when a finding was lost on the way. */
function countFindings(report, shown) {
	const reported = reportedFindings(report).length;
	if (shown.length !== reported) throw new Error(`${reported} findings were to be shown and ${shown.length} were; this is a defect of Forksight`);
	const on = (where) => shown.filter((one) => one.on === where).length;
	return {
		reported,
		line: on("line"),
		file: on("file"),
		summary: on("summary"),
		existing: existingFindings(report).length,
		fixed: report.change?.comparison.fixed.length ?? 0,
		suppressed: suppressedFindings(report).length,
		hidden: report.head.analysis.hidden
	};
}

// src/report/words.ts
/** `1 finding`, `2 findings`. */
function plural(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** The text as a full sentence: parts of findings come without a full stop or, where they are several sentences, with. */
function fullStop(text) {
	return /[.!?:]$/.test(text.trimEnd()) ? text : `${text.trimEnd()}.`;
}
/** What a statement about a library rests on, in words: `Python's documentation`. */
function sourceName({ distribution, source }) {
	const whose = distribution === "python" ? "Python's" : `${distribution}'s`;
	const path = /^https:\/\/github\.com\/[^/]+\/[^/]+\/(?<kind>blob|tree|issues|pull)\//.exec(source)?.groups?.["kind"];
	if (path === void 0) return `${whose} documentation`;
	return path === "blob" || path === "tree" ? `${whose} source` : `${whose} issue tracker`;
}
function shortSha(sha) {
	return sha.slice(0, 7);
}
/** How much was looked at, as a sentence. */
function coverageSentence({ head, change }) {
	if (change?.unaffected) return "No changed file is one that is analysed.";
	return coverage(head.analysis.coverage);
}
function coverage({ files, analysed, partly, skipped }) {
	if (files === 0) return "There are no Python files.";
	const rest = [...partly > 0 ? [`${partly} only in part`] : [], ...skipped > 0 ? [`${skipped} not at all`] : []];
	return `${rest.length === 0 && analysed === files ? plural(files, "Python file") : `${analysed} of ${plural(files, "Python file")}`} analysed${rest.length > 0 ? `, ${rest.join(", ")}` : ""}.`;
}
/** The outcome in a few words. Having found nothing and having looked at nothing never read alike. */
function headline(report, reported) {
	const { problems, coverage } = report.head.analysis;
	const review = report.change !== void 0;
	if (problems.some((problem) => problem.fatal)) return review ? "could not check this change" : "could not check";
	if (reported > 0) return `${plural(reported, "fork hazard")}${review ? " introduced" : ""}`;
	if (report.change?.unaffected) return "no new fork hazards, as no Python changes";
	if (coverage.files === 0) return "nothing to check: no Python files";
	if (coverage.analysed + coverage.partly === 0) return "nothing checked: no Python file could be read";
	const none = review ? "no new fork hazards" : "no fork hazards";
	return coverage.analysed === coverage.files ? none : `${none} in what could be analysed`;
}

// src/audit/merge.ts
/** The shards in any order. */
function joinShards(shards) {
	const [first] = shards;
	const fault = faultOf(shards, first.shard?.of ?? 1);
	if (fault !== void 0) return { fault };
	const sorted = shards.toSorted((a, b) => (a.shard?.index ?? 1) - (b.shard?.index ?? 1));
	const { shard: _shard, ...whole } = first;
	const { report } = whole;
	const analyses = sorted.map((one) => one.report.head.analysis);
	const hashes = sorted.flatMap((one) => one.report.lineHashes ?? []);
	return { audit: {
		...whole,
		report: {
			...report,
			head: {
				...report.head,
				analysis: {
					...report.head.analysis,
					findings: inReadingOrder(analyses.flatMap(({ findings }) => findings)),
					hidden: analyses.reduce((sum, { hidden }) => sum + hidden, 0),
					problems: joinProblems(analyses.map(({ problems }) => problems))
				}
			},
			excerpts: joinExcerpts(sorted.flatMap((one) => one.report.excerpts)),
			lineHashes: [...new Map(hashes.map((hash) => [`${hash.line} ${hash.path}`, hash])).values()].sort((a, b) => compare$2(a.path, b.path) || a.line - b.line)
		},
		remarks: inReadingOrder(sorted.flatMap((one) => one.remarks))
	} };
}
/** The report with its problems in an order that does not depend on who found them. */
function withSortedProblems(report) {
	const { analysis } = report.head;
	const problems = joinProblems([analysis.problems]);
	return {
		...report,
		head: {
			...report.head,
			analysis: {
				...analysis,
				problems
			}
		}
	};
}
function faultOf(shards, of) {
	const indexes = shards.map(({ shard }) => shard?.index ?? 1).sort((a, b) => a - b);
	if (shards.some(({ shard }) => (shard?.of ?? 1) !== of)) return "are not shards of one size";
	const twice = indexes.find((index, position) => index === indexes[position - 1]);
	if (twice !== void 0) return `have shard ${twice} of ${of} twice`;
	const missing = Array.from({ length: of }, (_, index) => index + 1).find((index) => !indexes.includes(index));
	if (missing !== void 0) return `lack shard ${missing} of ${of}`;
	const [first, ...rest] = shards.map(identityOf);
	const part = Object.keys(first ?? {}).find((key) => rest.some((other) => other[key] !== first?.[key]));
	return part === void 0 ? void 0 : `differ in their ${part}, so they are not of one audit`;
}
/** What all shards of an audit have in common, as text by name. */
function identityOf({ date, supports, failOn, survey, owners, baseline, report }) {
	const { head, tool } = report;
	const parts = {
		version: tool.version,
		date,
		files: head.analysis.coverage,
		settings: {
			supports,
			failOn
		},
		survey,
		owners,
		baseline
	};
	return Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, JSON.stringify(value)]));
}
/** A rule says one thing of a place, so that place and rule decide. */
function inReadingOrder(findings) {
	return findings.toSorted((a, b) => compareSpans(a.at, b.at) || a.rule.localeCompare(b.rule, "en"));
}
/** Each once. That a comment suppresses nothing is true when it does so in no shard. */
function joinProblems(lists) {
	const seen = /* @__PURE__ */ new Map();
	for (const problems of lists) for (const problem of problems) {
		const key = JSON.stringify(problem);
		const known = seen.get(key);
		if (known === void 0) seen.set(key, {
			problem,
			count: 1
		});
		else known.count++;
	}
	return [...seen.values()].filter(({ problem, count }) => problem.kind !== "suppression" || count >= lists.length).map(({ problem }) => problem).sort((a, b) => compare$2(a.path ?? "", b.path ?? "") || (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0) || compare$2(a.kind, b.kind) || compare$2(a.message, b.message));
}
/** The stretches of all, where they touch as one. */
function joinExcerpts(excerpts) {
	const files = /* @__PURE__ */ new Map();
	for (const { span, firstLine, lines } of excerpts) {
		const file = files.get(span.path) ?? /* @__PURE__ */ new Map();
		files.set(span.path, file);
		for (const [index, line] of lines.entries()) file.set(firstLine + index, line);
	}
	return [...files].sort(([a], [b]) => compare$2(a, b)).flatMap(([path, lines]) => {
		const stretches = [];
		for (const [number, line] of [...lines].sort(([a], [b]) => a - b)) {
			const last = stretches.at(-1);
			if (last !== void 0 && last.firstLine + last.lines.length === number) last.lines.push(line);
			else stretches.push({
				firstLine: number,
				lines: [line]
			});
		}
		return stretches.map(({ firstLine, lines }) => {
			return {
				span: {
					path,
					range: [
						firstLine,
						1,
						firstLine + lines.length - 1,
						(lines.at(-1)?.length ?? 0) + 1
					]
				},
				firstLine,
				lines
			};
		});
	});
}
function compare$2(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

// src/audit/owners.ts
/** Where GitHub looks for the file; the first one counts. */
const OWNERS_FILES = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
/** GitHub takes neither negation nor sets of characters, and leaves out the whole line, as it does with other mistakes. */
const NO_PATTERN = /^!|^\\#|[[\]]/;
const OWNER = /^(@[\w.-]+(\/[\w.-]+)?|[^@\s]+@[^@\s]+)$/;
/** The rules of a CODEOWNERS file, in order. Comments, headers of sections and lines with a mistake are left out. */
function readOwners(text) {
	return text.split(/\r?\n/).flatMap((line) => {
		const words = line.match(/(?:\\.|[^\s\\])+/g) ?? [];
		const comment = words.findIndex((word) => word.startsWith("#"));
		const [pattern, ...owners] = comment < 0 ? words : words.slice(0, comment);
		if (pattern === void 0 || NO_PATTERN.test(pattern) || !owners.every((owner) => OWNER.test(owner))) return [];
		return [{
			pattern: pattern.replace(/\\(.)/g, "$1"),
			owners
		}];
	});
}
/** The owners of a path: the last rule that matches decides, also when it names nobody. */
function ownerFinder(rules) {
	const matchers = rules.map(({ pattern, owners }) => ({
		owners,
		matches: matcherOf(pattern)
	})).toReversed();
	return (path) => matchers.find(({ matches }) => matches(path))?.owners ?? [];
}
/** As in .gitignore, but that `docs/*` is for the files of a folder and not for those further down. */
function matcherOf(pattern) {
	const matches = globMatcher([pattern]);
	if (!/[^*]\/\*$/.test(pattern)) return matches;
	const depth = pattern.replace(/^\/+/, "").split("/").length;
	return (path) => matches(path) && path.split("/").length === depth;
}

// src/audit/survey.ts
/** What lives at a place is listed up to here: the map is read by people. */
const LIVE = 8;
/** What a fork does something to; changed state is the rules' matter. */
const MAPPED = /* @__PURE__ */ new Set([
	"thread",
	"lock",
	"handle",
	"log-handler",
	"process",
	"native-pool"
]);
/** Everything in the linked program that an audit tells beside the findings. */
function surveyOf(project) {
	return {
		forks: project.creations.filter(isSeen).map((creation) => forkPlace(creation, project)),
		libraries: threadLibraries(project.calls),
		importThreads: project.importThreads.map(({ module, resource, importedBy }) => ({
			module,
			name: resource.name,
			at: resource.at,
			importers: importedBy.length
		}))
	};
}
/** Whether what makes a call run Python ahead of exec is seen there: `*spread` might hold it, and hardly ever does. */
function isSeen({ how, model, expression }) {
	if (how !== "before-exec" || expression.spreads.length === 0) return true;
	return model.effects.flatMap((effect) => effect.kind === "forks" ? effect.when ?? [] : []).every(({ argument }) => expression.keywords.some(({ name }) => name === argument));
}
function forkPlace(creation, { settings }) {
	const { at, made, scope, api, model, call, how, startMethod, platforms, child, live, omitted } = creation;
	const { chosen, choices, methods, steps } = startMethod;
	const [only] = methods;
	const chosenAt = steps.flatMap((step) => step.at.kind === "code" ? [step.at.span] : [])[0];
	const things = thingsAt(live);
	return {
		at,
		...made !== void 0 && { made },
		scope,
		api,
		distribution: model.distribution,
		call,
		how,
		chosen,
		...choices !== void 0 && { choices },
		...only !== void 0 && (chosen === "requested" || chosen === "set") && { method: only },
		...chosenAt !== void 0 && { chosenAt },
		unreached: settings.platforms.filter((platform) => !platforms.includes(platform)),
		child: how === "raw" || how === "before-exec" ? "" : child.name,
		live: things.slice(0, LIVE),
		omitted: omitted + Math.max(0, things.length - LIVE)
	};
}
/** The best evidenced first; what one line makes of a kind is listed once. */
function thingsAt(live) {
	const things = /* @__PURE__ */ new Map();
	for (const { resource, certainty } of live) {
		const { kind, name, runs, at } = resource;
		const key = `${kind} ${spanKey(at)}`;
		if (certainty === "possible" || !isMapped(kind) || things.has(key)) continue;
		things.set(key, {
			kind,
			name,
			...runs !== void 0 && { runs },
			at,
			certainty
		});
	}
	return [...things.values()];
}
function isMapped(kind) {
	return MAPPED.has(kind);
}
function threadLibraries(calls) {
	return [...groupBy(calls.filter(({ model }) => model.effects.some(startsThread$1)), ({ model }) => model.distribution)].sort(([a], [b]) => a < b ? -1 : 1).map(([distribution, group]) => ({
		distribution,
		callables: [...groupBy(group, ({ model }) => model.name)].sort(([a], [b]) => a < b ? -1 : 1).map(([, same]) => threadCallable(same))
	}));
}
function threadCallable(calls) {
	const [{ model }] = calls;
	const places = new Map(calls.map(({ at }) => [spanKey(at), at]));
	return {
		name: model.name,
		says: model.says,
		source: model.source,
		conditional: model.effects.filter(startsThread$1).every(({ when }) => when !== void 0 && when.length > 0),
		places: [...places.values()].sort(compareSpans)
	};
}
function startsThread$1(effect) {
	return effect.kind === "starts-thread";
}
function groupBy(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group === void 0) groups.set(keyOf(item), [item]);
		else group.push(item);
	}
	return groups;
}

// src/project/expressions.ts
const NONE$5 = [];
/** The parts of an expression in evaluation order. Bodies of lambdas are not parts: they run later. */
function subexpressions(expression) {
	switch (expression.kind) {
		case "name":
		case "literal":
		case "lambda": return NONE$5;
		case "attribute":
		case "not":
		case "await":
		case "star": return [expression.of];
		case "call": return [
			expression.callee,
			...expression.arguments,
			...expression.keywords.map((keyword) => keyword.value),
			...expression.spreads
		];
		case "sequence": return expression.items;
		case "dict": return [
			...expression.keys,
			...expression.values,
			...expression.spreads
		];
		case "comprehension": return [
			...expression.clauses.map((clause) => clause.over),
			...expression.tests,
			expression.element
		];
		case "choice": return [
			expression.test,
			expression.then,
			expression.otherwise
		];
		case "boolean":
		case "compare": return [expression.left, expression.right];
		case "subscript": return [expression.of, expression.index];
		case "yield": return expression.value === void 0 ? NONE$5 : [expression.value];
		case "bind": return [expression.value];
		case "other": return expression.parts;
	}
}
/** The names that an assignment's target binds. */
function targetNames(target) {
	if (target.kind === "name") return [target.name];
	if (target.kind === "star") return targetNames(target.of);
	return target.kind === "sequence" ? target.items.flatMap(targetNames) : [];
}
const ITEM_METHOD = /^__(get|set|del)item__$/;
/** The expression as code, shortened: for messages, never for decisions. */
function expressionText(expression) {
	switch (expression.kind) {
		case "name": return expression.name;
		case "attribute": return `${expressionText(expression.of)}.${expression.name}`;
		case "call":
			if (expression.callee.kind === "attribute" && ITEM_METHOD.test(expression.callee.name)) return `${expressionText(expression.callee.of)}[${expression.arguments[0] ? expressionText(expression.arguments[0]) : "..."}]`;
			return `${expressionText(expression.callee)}(${expression.arguments.length + expression.keywords.length > 0 ? "..." : ""})`;
		case "literal": return literalText$1(expression.value);
		case "lambda": return "lambda";
		case "await": return `await ${expressionText(expression.of)}`;
		case "subscript": return `${expressionText(expression.of)}[...]`;
		default: return "...";
	}
}
function literalText$1(value) {
	if (value === null) return "None";
	if (value === true) return "True";
	if (value === false) return "False";
	return JSON.stringify(value);
}
function isNoneLiteral(expression) {
	return expression.kind === "literal" && expression.value === null;
}
/** The argument of a call for a parameter, by keyword or position; `spread` when it may hide in `*args` or `**kwargs`. */
function argumentOf(call, parameters, name) {
	const keyword = call.keywords.find((candidate) => candidate.name === name);
	if (keyword !== void 0) return keyword.value;
	const position = parameters.indexOf(name);
	const positional = position < 0 ? void 0 : call.arguments[position];
	if (positional !== void 0) return positional;
	return call.spreads.length > 0 ? "spread" : void 0;
}

// src/project/scope.ts
const ADDS_ELEMENTS = /* @__PURE__ */ new Set(["extend", "update"]);
const ADDS_ELEMENT = /* @__PURE__ */ new Set([
	"append",
	"add",
	"appendleft",
	"insert",
	"setdefault"
]);
const cache = /* @__PURE__ */ new WeakMap();
function scopeOf$1(fact) {
	const known = cache.get(fact);
	if (known !== void 0) return known;
	const scope = {
		names: /* @__PURE__ */ new Map(),
		elements: /* @__PURE__ */ new Map(),
		extended: /* @__PURE__ */ new Set(),
		attributes: [],
		globals: /* @__PURE__ */ new Set(),
		nonlocals: /* @__PURE__ */ new Set(),
		stars: [],
		returns: [],
		yields: []
	};
	collectStatements(fact.body, scope);
	cache.set(fact, scope);
	return scope;
}
function bind(scope, name, binding) {
	addBinding(scope.names, name, binding);
}
function addBinding(bindings, name, binding) {
	const known = bindings.get(name);
	if (known === void 0) bindings.set(name, [binding]);
	else known.push(binding);
}
function collectStatements(statements, scope) {
	for (const statement of statements) collectStatement(statement, scope);
}
function collectStatement(statement, scope) {
	switch (statement.kind) {
		case "assign":
			collectExpression(statement.value, scope);
			for (const target of statement.targets) bindTarget(target, {
				how: "value",
				expression: statement.value,
				take: "itself",
				...statement.annotation && { annotation: statement.annotation }
			}, scope);
			return;
		case "expression":
		case "raise":
			if (statement.value !== void 0) collectExpression(statement.value, scope);
			return;
		case "return":
			if (statement.value !== void 0) {
				scope.returns.push(statement.value);
				collectExpression(statement.value, scope);
			}
			return;
		case "if":
			collectExpression(statement.test, scope);
			collectStatements(statement.then, scope);
			collectStatements(statement.otherwise, scope);
			return;
		case "loop":
			if (statement.test !== void 0) collectExpression(statement.test, scope);
			if (statement.over !== void 0) {
				collectExpression(statement.over, scope);
				if (statement.target !== void 0) bindTarget(statement.target, {
					how: "value",
					expression: statement.over,
					take: "element"
				}, scope);
			}
			collectStatements(statement.body, scope);
			collectStatements(statement.otherwise, scope);
			return;
		case "with":
			for (const item of statement.items) {
				collectExpression(item.context, scope);
				if (item.target !== void 0) bindTarget(item.target, {
					how: "value",
					expression: item.context,
					take: "entered"
				}, scope);
			}
			collectStatements(statement.body, scope);
			return;
		case "try":
			collectStatements(statement.body, scope);
			for (const handler of statement.handlers) collectStatements(handler.body, scope);
			collectStatements(statement.otherwise, scope);
			collectStatements(statement.finally, scope);
			return;
		case "match":
			collectExpression(statement.subject, scope);
			for (const body of statement.cases) collectStatements(body, scope);
			return;
		case "import":
			for (const imported of statement.names) bindModule(imported, scope);
			return;
		case "import-from":
			if (statement.star) scope.stars.push({
				level: statement.level,
				module: statement.module
			});
			for (const { name, alias } of statement.names) bind(scope, alias ?? name, {
				how: "import-from",
				level: statement.level,
				module: statement.module,
				name
			});
			return;
		case "define":
		case "define-class": return;
		case "global":
			for (const name of statement.names) scope.globals.add(name);
			return;
		case "nonlocal":
			for (const name of statement.names) scope.nonlocals.add(name);
			return;
	}
}
/** `import a.b` binds `a`. */
function bindModule({ module, alias }, scope) {
	const [top = module] = module.split(".");
	bind(scope, alias ?? top, {
		how: "import",
		module: alias === void 0 ? top : module
	});
}
/** Names that functions and classes defined here bind; they need the file's tables. */
function bindDefinitions(statements, visit) {
	for (const statement of statements) if (statement.kind === "define" || statement.kind === "define-class") visit(statement);
	else for (const block of blocksOf(statement)) bindDefinitions(block, visit);
}
/** The blocks of statements inside a statement, in order. */
function blocksOf(statement) {
	switch (statement.kind) {
		case "if": return [statement.then, statement.otherwise];
		case "loop": return [statement.body, statement.otherwise];
		case "with": return [statement.body];
		case "try": return [
			statement.body,
			...statement.handlers.map((handler) => handler.body),
			statement.otherwise,
			statement.finally
		];
		case "match": return statement.cases;
		default: return [];
	}
}
function bindTarget(target, binding, scope) {
	switch (target.kind) {
		case "name":
			bind(scope, target.name, binding);
			return;
		case "attribute":
			scope.attributes.push({
				of: target.of,
				attribute: target.name,
				binding
			});
			return;
		case "subscript":
			bindElement(target.of, binding.expression, scope);
			return;
		case "sequence":
			for (const [index, item] of target.items.entries()) bindTarget(item, binding.take === "itself" ? {
				...binding,
				take: index
			} : {
				part: index,
				...binding
			}, scope);
			return;
		case "star":
			bindTarget(target.of, binding, scope);
			return;
	}
}
function bindElement(container, expression, scope) {
	const binding = {
		how: "element",
		expression
	};
	if (container.kind === "name") addBinding(scope.elements, container.name, binding);
	else if (container.kind === "attribute") scope.attributes.push({
		of: container.of,
		attribute: container.name,
		binding
	});
}
function collectExpression(expression, scope) {
	if (expression.kind === "bind") bind(scope, expression.name, {
		how: "value",
		expression: expression.value,
		take: "itself"
	});
	if (expression.kind === "yield" && expression.value !== void 0) scope.yields.push(expression.value);
	if (expression.kind === "comprehension") for (const clause of expression.clauses) bindTarget(clause.target, {
		how: "value",
		expression: clause.over,
		take: "element"
	}, scope);
	if (expression.kind === "call" && expression.callee.kind === "attribute") {
		const { of, name } = expression.callee;
		const added = expression.arguments.at(-1);
		if (ADDS_ELEMENT.has(name) && added !== void 0) bindElement(of, added, scope);
		if (ADDS_ELEMENTS.has(name) && of.kind === "name") scope.extended.add(of.name);
	}
	for (const part of subexpressions(expression)) collectExpression(part, scope);
}

// src/project/call-sites.ts
function collectCallSites(callables) {
	const sites = /* @__PURE__ */ new Map();
	for (const caller of callables) eachExpression(caller.fact.body, (expression) => {
		if (expression.kind !== "call") return;
		const { callee } = expression;
		if (callee.kind !== "name" && callee.kind !== "attribute") return;
		const known = sites.get(callee.name);
		if (known === void 0) sites.set(callee.name, [{
			caller,
			call: expression
		}]);
		else known.push({
			caller,
			call: expression
		});
	});
	return sites;
}
/** Visits the expressions of a body, outermost first, in reading order; nested functions have bodies of their own. */
function eachExpression(statements, visit) {
	const descend = (expression) => {
		visit(expression);
		for (const part of subexpressions(expression)) descend(part);
	};
	for (const statement of statements) {
		for (const expression of ownExpressions(statement)) descend(expression);
		for (const block of blocksOf(statement)) eachExpression(block, visit);
	}
}
/** The expressions that a statement holds directly, in evaluation order. */
function ownExpressions(statement) {
	switch (statement.kind) {
		case "assign": return [statement.value, ...statement.targets];
		case "expression": return [statement.value];
		case "return":
		case "raise": return statement.value === void 0 ? [] : [statement.value];
		case "if": return [statement.test];
		case "loop": return [
			statement.over,
			statement.test,
			statement.target
		].filter((part) => part !== void 0);
		case "with": return statement.items.flatMap((item) => item.target === void 0 ? [item.context] : [item.context, item.target]);
		case "match": return [statement.subject];
		case "try": return statement.handlers.flatMap((handler) => handler.types);
		case "delete": return statement.targets;
		default: return [];
	}
}

// src/project/decorators.ts
/** Whether a decorator's last name is the given one; calls of decorators count. */
function isDecorated(callable, ...names) {
	return callable.fact.decorators.some((decorator) => {
		const named = decorator.kind === "call" ? decorator.callee : decorator;
		return (named.kind === "name" || named.kind === "attribute") && names.includes(named.name);
	});
}
function isProperty(callable) {
	return isDecorated(callable, "property", "cached_property", "abstractproperty", "lazy_property", "cached_class_property");
}
function isContextManager(callable) {
	return callable.fact.generator && isDecorated(callable, "contextmanager", "asynccontextmanager");
}

// src/project/arguments.ts
/** What partials of partials bind, the innermost first: its arguments come first. */
function layers(bound) {
	return bound.inner === void 0 ? [bound] : [...layers(bound.inner), bound];
}
/** Where its method runs, the object is there. */
function asFound(self) {
	if (self.kind !== "instance" || self.annotated === void 0) return self;
	const { annotated: _, ...rest } = self;
	return rest;
}
/** The values of a call's arguments by the callee's parameter names; parameters that get nothing, or too much, are left out. */
function bindArguments(evaluator, callee, call, frame, self, bound) {
	const parameters = /* @__PURE__ */ new Map();
	const names = callee.fact.parameters.filter((parameter) => parameter.kind === "positional").map((parameter) => parameter.name);
	let next = 0;
	if (callee.class !== void 0 && !isDecorated(callee, "staticmethod") && callee.fact.kind === "function") {
		const first = names[0];
		if (self !== void 0 && first !== void 0) parameters.set(first, [asFound(self)]);
		if (self !== void 0) next = 1;
	}
	const give = (name, values) => {
		if (name !== void 0 && values.length > 0) parameters.set(name, values);
	};
	for (const layer of layers({
		arguments: call.arguments,
		keywords: call.keywords,
		frame,
		inner: bound
	})) {
		for (const argument of layer.arguments) give(names[next++], evaluator.evaluate(argument, layer.frame));
		for (const keyword of layer.keywords) if (callee.fact.parameters.some((parameter) => parameter.name === keyword.name)) give(keyword.name, evaluator.evaluate(keyword.value, layer.frame));
	}
	return parameters;
}

// src/project/classes.ts
const ancestries = /* @__PURE__ */ new WeakMap();
const NOTHING$3 = {
	classes: [],
	external: []
};
function ancestryOf(evaluator, node) {
	const known = ancestries.get(node);
	if (known !== void 0) return known;
	ancestries.set(node, NOTHING$3);
	const classes = [node];
	const external = [];
	let chosen;
	const frame = evaluator.rootFrame(node.parent);
	for (const base of node.fact.bases) for (const value of evaluator.evaluate(base.kind === "subscript" ? base.of : base, frame)) {
		if (value.kind === "external" && !external.includes(value.name)) external.push(value.name);
		if (value.kind === "external") chosen ??= value.chosen;
		if (value.kind !== "class" || value.class === node) continue;
		const above = ancestryOf(evaluator, value.class);
		for (const ancestor of above.classes) {
			const earlier = classes.indexOf(ancestor);
			if (earlier === 0) continue;
			if (earlier > 0) classes.splice(earlier, 1);
			classes.push(ancestor);
		}
		chosen ??= above.chosen;
		for (const name of above.external) if (!external.includes(name)) external.push(name);
	}
	const ancestry = {
		classes,
		external,
		...chosen === void 0 ? {} : { chosen }
	};
	ancestries.set(node, ancestry);
	return ancestry;
}
/** The method that an instance of the class runs, by name; `after` starts the search behind that class, as super() does. */
function findMethod(evaluator, node, name, after) {
	const { classes } = ancestryOf(evaluator, node);
	const from = after === void 0 ? 0 : classes.indexOf(after) + 1;
	for (const candidate of classes.slice(from)) {
		const method = candidate.methods.get(name);
		if (method !== void 0) return method;
	}
}
const assigned = /* @__PURE__ */ new WeakMap();
/** What the class's body and its methods (functions inside them too) assign to attributes of the class and of `self`. */
function attributeBindings(node) {
	const known = assigned.get(node);
	if (known !== void 0) return known;
	const found = /* @__PURE__ */ new Map();
	const add = (name, owned) => {
		const list = found.get(name);
		if (list === void 0) found.set(name, [owned]);
		else list.push(owned);
	};
	for (const [name, bindings] of scopeOf$1(node.body.fact).names) for (const binding of bindings) add(name, {
		binding,
		callable: node.body
	});
	for (const { callable, self } of functionsOf(node)) for (const attribute of scopeOf$1(callable.fact).attributes) if (isName$3(attribute, self)) add(attribute.attribute, {
		binding: attribute.binding,
		callable
	});
	assigned.set(node, found);
	return found;
}
function isName$3(attribute, name) {
	return attribute.of.kind === "name" && attribute.of.name === name;
}
const functions = /* @__PURE__ */ new WeakMap();
/** The methods of a class and the functions inside them. */
function functionsOf(node) {
	let byClass = functions.get(node.module);
	if (byClass === void 0) functions.set(node.module, byClass = functionsByClass(node.module));
	return byClass.get(node) ?? [];
}
function functionsByClass(module) {
	const found = /* @__PURE__ */ new Map();
	for (const callable of module.callables) {
		let at = callable;
		while (at !== void 0 && at.fact.kind !== "class-body" && at.fact.kind !== "module") {
			const self = at.fact.parameters[0]?.name;
			if (at.class !== void 0) {
				if (self !== void 0) found.set(at.class, [...found.get(at.class) ?? [], {
					callable,
					self
				}]);
				break;
			}
			at = at.parent;
		}
	}
	return found;
}

// src/project/handle-roles.ts
/** Roles of objects that are used by whatever method is called on them. */
function isHandle(role) {
	return role === "connection" || role === "file" || role === "generator" || role === "handle";
}

// src/project/tests.ts
const TEST_FOLDER = /(^|\/)(tests?|testing|test_[^/]*)\//;
const TEST_FILE = /(^|\/)(test_[^/]*|[^/]*_test|tests|conftest)\.py$/;
/** Test code, by the names that pytest and unittest collect. Hazards there hurt the tests, not the product. */
function isTestPath(path) {
	return TEST_FOLDER.test(path) || TEST_FILE.test(path);
}

// src/project/program.ts
/** Nodes for one file. `firstCallable` and `firstClass` number them. */
function moduleNode(file, names, firstCallable, firstClass) {
	const { facts } = file;
	const callables = [];
	const classes = [];
	const module = {
		...names,
		path: file.path,
		isTest: isTestPath(file.path),
		facts,
		callables,
		classes
	};
	const qualified = (inFile) => inFile === "" ? names.name : `${names.name}.${inFile}`;
	for (const [index, fact] of facts.callables.entries()) callables.push({
		id: firstCallable + index,
		module,
		fact,
		name: qualified(fact.qualifiedName),
		parent: fact.parent === void 0 ? void 0 : callables[fact.parent],
		class: void 0
	});
	for (const [index, fact] of facts.classes.entries()) {
		const methods = /* @__PURE__ */ new Map();
		const node = {
			id: firstClass + index,
			module,
			fact,
			name: qualified(fact.qualifiedName),
			body: callables[fact.body],
			parent: callables[fact.parent],
			methods
		};
		classes.push(node);
		node.body.class = node;
		for (const [name, callable] of Object.entries(fact.methods)) methods.set(name, callables[callable]);
	}
	for (const callable of callables) {
		const owner = callable.fact.class === void 0 ? void 0 : classes[callable.fact.class];
		if (owner === void 0) continue;
		callable.class = owner;
		if (isProperty(callable)) owner.methods.set(callable.fact.name, callable);
	}
	return module;
}
function spanIn(owner, range) {
	return {
		path: owner.module.path,
		range
	};
}
/** The dotted name inside the module, empty for the module body: a finding's scope. */
function scopeName(callable) {
	return callable.fact.qualifiedName;
}
/** `__main__.py`: Python runs it by its folder's name, and no child imports it again. */
function isPackageMain(module) {
	return module.path === "__main__.py" || module.path.endsWith("/__main__.py");
}

// src/project/values.ts
/** Equal for the same choice, and for all that annotations say alike; empty for none. */
function choiceKey(choice) {
	if (choice === void 0) return "";
	return choice.annotated ? `${choice.method} annotated` : `${choice.method} ${spanKey(choice.at)}`;
}
const UNKNOWN = [];
/** More alternatives than this say nothing any more. */
const MOST_ALTERNATIVES = 12;
const keys = /* @__PURE__ */ new WeakMap();
/** A text key, equal for values that the analysis does not tell apart. */
function valueKey(value) {
	let key = keys.get(value);
	if (key === void 0) keys.set(value, key = makeKey(value));
	return key;
}
function makeKey(value) {
	switch (value.kind) {
		case "module": return `m:${value.module.path}`;
		case "external": return `x:${value.name}:${choiceKey(value.chosen)}`;
		case "function": return `f:${value.callable.id}:${value.self === void 0 ? "" : valueKey(value.self)}:${boundKey(value.bound)}`;
		case "class": return `c:${value.class.id}`;
		case "instance": return `i:${value.class.id}`;
		case "object": return `o:${value.type}:${value.origin.key}:${choiceKey(value.chosen)}${value.given ? ":given" : ""}`;
		case "method": return `b:${value.name}:${valueKey(value.receiver)}:${boundKey(value.bound)}`;
		case "literal": return `l:${JSON.stringify(value.value)}`;
		case "collection": {
			const parts = value.parts?.map((part) => part.map(valueKey).join("|")).join(",");
			return `s:${value.items.map(valueKey).join("|")}:${parts ?? ""}`;
		}
		case "fork-result": return `p:${value.at.path}:${value.at.range.join(",")}`;
		case "super": return `u:${value.class.id}`;
	}
}
/** The same place in the same callable binds the same arguments. */
function boundKey(bound) {
	if (bound === void 0) return "";
	const [first = bound.keywords[0]] = bound.arguments;
	return `${bound.frame.callable.id}@${first?.at.join(",") ?? ""}/${boundKey(bound.inner)}`;
}
function union$1(...sets) {
	const filled = sets.filter((set) => set.length > 0);
	if (filled.length < 2) return filled[0] ?? UNKNOWN;
	const byKey = /* @__PURE__ */ new Map();
	for (const value of filled.flat()) {
		const key = valueKey(value);
		if (!byKey.has(key)) byKey.set(key, value);
		if (byKey.size >= MOST_ALTERNATIVES) break;
	}
	return [...byKey.values()];
}
/** What iterating over the values yields. */
function elements(values) {
	return union$1(...values.map((value) => value.kind === "collection" ? value.items : UNKNOWN));
}
/** Containers in containers are followed to this depth. */
const DEEPEST_CONTAINER = 3;
function collection(...items) {
	return [{
		kind: "collection",
		items: union$1(...items).filter((item) => depthOf(item) < DEEPEST_CONTAINER)
	}];
}
function isNone$1(value) {
	return value.kind === "literal" && value.value === null;
}
/** A tuple, each part by itself. */
function tuple(...parts) {
	return [{
		kind: "collection",
		items: union$1(...parts),
		parts
	}];
}
/** What unpacking takes at a position. */
function partsAt(values, index) {
	return union$1(...values.map((value) => value.kind === "collection" ? value.parts === void 0 ? value.items : value.parts[index] ?? UNKNOWN : UNKNOWN));
}
function depthOf(value) {
	return value.kind === "collection" ? 1 + Math.max(0, ...value.items.map(depthOf)) : 0;
}
/** A text key for a frame's parameters, so that equal calls share their answer. */
function parametersKey(parameters) {
	return [...parameters].map(([name, values]) => `${name}=${values.map(valueKey).join("|")}`).join(";");
}
/** Whether the call runs this: an annotation may promise more than there is. */
function certaintyOf$3(callee) {
	const self = callee.kind === "function" ? callee.self : callee;
	return self?.kind === "instance" ? self.annotated ?? "certain" : "certain";
}

// src/project/annotations.ts
/** `X[A, B]` says what `A` says, or what any of them do, or what the last does, of the value itself. */
const FIRST = /* @__PURE__ */ new Set([
	"Annotated",
	"Awaitable",
	"ClassVar",
	"Final",
	"NotRequired",
	"Required",
	"ReadOnly"
]);
const ANY = /* @__PURE__ */ new Set(["Optional", "Union"]);
const LAST = /* @__PURE__ */ new Set(["Coroutine"]);
/** `X[A, B]` says what `A`, or any of them, or the last, says of the elements. */
const OF_FIRST = /* @__PURE__ */ new Set(["AsyncGenerator", "Generator"]);
const OF_ANY = new Set([[
	"list",
	"List",
	"tuple",
	"Tuple",
	"set",
	"Set",
	"frozenset",
	"FrozenSet",
	"deque",
	"Deque",
	"Sequence"
], [
	"MutableSequence",
	"Iterable",
	"Iterator",
	"Collection",
	"AbstractSet",
	"AsyncIterable",
	"AsyncIterator"
]].flat());
const OF_LAST = /* @__PURE__ */ new Set([
	"dict",
	"Dict",
	"Mapping",
	"MutableMapping",
	"defaultdict",
	"DefaultDict",
	"OrderedDict"
]);
/** Values of the annotated type, none where the type is not known; `frame` is where the annotation is evaluated. */
function annotatedValues(evaluator, annotation, frame, owner) {
	const at = spanIn(owner, annotation.at);
	const read = (expression) => {
		switch (expression.kind) {
			case "literal": {
				const written = typeof expression.value === "string" ? parseAnnotation(expression.value, expression) : void 0;
				return written === void 0 ? UNKNOWN : read(written);
			}
			case "name":
			case "attribute": return evaluator.evaluate(expression, frame).flatMap((value) => ofType(evaluator, value, at, owner));
			case "other": return union$1(...expression.parts.map(read)).map(maybe);
			case "subscript": return ofGeneric(expression);
			default: return UNKNOWN;
		}
	};
	const ofGeneric = ({ of, index }) => {
		const name = of.kind === "name" || of.kind === "attribute" ? of.name : "";
		const items = index.kind === "sequence" ? index.items : [index];
		const [first = index] = items;
		const last = items.at(-1) ?? index;
		if (FIRST.has(name)) return read(first);
		if (ANY.has(name)) return union$1(...items.map(read)).map(maybe);
		if (LAST.has(name)) return read(last);
		if (OF_FIRST.has(name)) return filled(read(first));
		if (OF_ANY.has(name)) return filled(union$1(...items.map(read)));
		if (OF_LAST.has(name)) return filled(read(last));
		if (name === "type" || name === "Type") return evaluator.evaluate(first, frame).filter(({ kind }) => kind === "class");
		return read(of);
	};
	return read(annotation);
}
/** The values, or what the annotation says where they are nothing, None or an empty container. */
function orAnnotated(evaluator, values, annotation, frame, owner) {
	if (!values.every(isNothing$1)) return values;
	const annotated = annotatedValues(evaluator, annotation, frame, owner);
	return annotated.length > 0 ? annotated : values;
}
function isNothing$1(value) {
	return isNone$1(value) || value.kind === "collection" && value.items.length === 0;
}
function filled(items) {
	return items.length === 0 ? UNKNOWN : collection(items);
}
/** It may be None as well. */
function maybe(value) {
	return value.kind === "instance" ? {
		...value,
		annotated: "possible"
	} : value;
}
function ofType(evaluator, value, at, scope) {
	if (value.kind === "class") return [{
		kind: "instance",
		class: value.class,
		annotated: "likely"
	}];
	if (value.kind !== "external") return UNKNOWN;
	const type = evaluator.knowledge.type(value.name);
	if (type === void 0) return UNKNOWN;
	const chosen = {
		method: type.startMethod ?? "unknown",
		at,
		annotated: true
	};
	return [{
		kind: "object",
		type: type.name,
		origin: {
			key: spanKey(at),
			at,
			scope
		},
		chosen
	}];
}
/** An annotation written as text: names, dots, brackets, commas and bars; undefined for anything else. */
function parseAnnotation(text, { at }) {
	const tokens = text.match(/[\w.]+|[[\],|]|\S/g) ?? [];
	let next = 0;
	const single = () => {
		const token = tokens[next++];
		if (token === void 0 || !/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(token)) return void 0;
		const [first = "", ...rest] = token.split(".");
		let read = {
			kind: "name",
			at,
			name: first
		};
		for (const name of rest) read = {
			kind: "attribute",
			at,
			of: read,
			name
		};
		if (tokens[next] !== "[") return read;
		const items = [];
		do {
			next++;
			const item = several();
			if (item === void 0) return void 0;
			items.push(item);
		} while (tokens[next] === ",");
		return tokens[next++] === "]" ? {
			kind: "subscript",
			at,
			of: read,
			index: {
				kind: "sequence",
				at,
				items
			}
		} : void 0;
	};
	const several = () => {
		const parts = [];
		do {
			if (parts.length > 0) next++;
			const part = single();
			if (part === void 0) return void 0;
			parts.push(part);
		} while (tokens[next] === "|");
		return parts.length === 1 ? parts[0] : {
			kind: "other",
			at,
			parts
		};
	};
	const read = several();
	return next === tokens.length ? read : void 0;
}

// src/project/bound-names.ts
/** Whether the callable's own statements or parameters bind the name. */
function isBoundIn(callable, name) {
	if (scopeOf$1(callable.fact).globals.has(name)) return false;
	return isBound(callable, name) || callable.fact.parameters.some((parameter) => parameter.name === name);
}
function isBound(callable, name) {
	return scopeOf$1(callable.fact).names.has(name) || definitionsOf(callable).has(name);
}
const definitions = /* @__PURE__ */ new WeakMap();
/** Functions and classes that a callable's body defines, by name. */
function definitionsOf(callable) {
	const known = definitions.get(callable);
	if (known !== void 0) return known;
	const found = /* @__PURE__ */ new Map();
	const { facts } = callable.module;
	bindDefinitions(callable.fact.body, (statement) => {
		const name = statement.kind === "define" ? facts.callables[statement.callable]?.name : facts.classes[statement.class]?.name;
		if (name === void 0) return;
		const binding = statement.kind === "define" ? {
			how: "function",
			callable: statement.callable
		} : {
			how: "class",
			class: statement.class
		};
		found.set(name, [...found.get(name) ?? [], binding]);
	});
	definitions.set(callable, found);
	return found;
}
const setters = /* @__PURE__ */ new WeakMap();
/** Functions that assign module names through `global`, by name. */
function globalSetters(module) {
	const known = setters.get(module);
	if (known !== void 0) return known;
	const found = /* @__PURE__ */ new Map();
	for (const callable of module.callables) {
		const scope = scopeOf$1(callable.fact);
		for (const name of scope.globals) if (scope.names.has(name)) found.set(name, [...found.get(name) ?? [], callable]);
	}
	setters.set(module, found);
	return found;
}
const nonlocals = /* @__PURE__ */ new WeakMap();
const NONE$4 = /* @__PURE__ */ new Map();
/** Inner functions that assign the callable's names through `nonlocal`, by name. */
function nonlocalSetters(callable) {
	let known = nonlocals.get(callable.module);
	if (known === void 0) nonlocals.set(callable.module, known = collectNonlocals(callable.module));
	return known.get(callable) ?? NONE$4;
}
function collectNonlocals(module) {
	const found = /* @__PURE__ */ new Map();
	for (const callable of module.callables) for (const name of scopeOf$1(callable.fact).nonlocals) {
		const owner = ownerOf(callable, name);
		const names = found.get(owner) ?? /* @__PURE__ */ new Map();
		found.set(owner, names);
		names.set(name, [...names.get(name) ?? [], callable]);
	}
	return found;
}
/** The callable whose name it is: itself, a function around it, or the module. */
function ownerOf(callable, name) {
	const body = callable.module.callables[0];
	for (let at = callable; at !== void 0; at = at.parent) {
		const scope = scopeOf$1(at.fact);
		if (scope.globals.has(name)) return body;
		if ((at === callable || at.fact.kind !== "class-body") && isBoundIn(at, name) && !scope.nonlocals.has(name)) return at;
	}
	return body;
}
/** What a name stands for, when only one plain assignment ever gives it a value. */
function onlyValue(callable, name) {
	const owner = ownerOf(callable, name);
	const [only, ...others] = scopeOf$1(owner.fact).names.get(name) ?? [];
	if (only?.how !== "value" || only.take !== "itself" || others.length > 0 || definitionsOf(owner).has(name)) return void 0;
	const setters = owner.fact.kind === "module" ? globalSetters(owner.module) : nonlocalSetters(owner);
	const isParameter = owner.fact.parameters.some((parameter) => parameter.name === name);
	return setters.has(name) || isParameter ? void 0 : {
		expression: only.expression,
		owner
	};
}

// src/project/variables.ts
/**
* The variables of a walk. Every frame that is made on the way keeps the version of its moment, so a change makes a new
* version; it copies the recent changes alone, or a module with thousands of names would be copied for each of them.
*/
const NO_VARIABLES = {
	settled: /* @__PURE__ */ new Map(),
	recent: /* @__PURE__ */ new Map()
};
/** With more recent changes than this, they are settled. */
const MOST_RECENT = 64;
function variable(variables, name) {
	if (variables === void 0) return void 0;
	return variables.recent.has(name) ? variables.recent.get(name) : variables.settled.get(name);
}
/** Names that have been set; some of them may have been taken out again. */
function variableNames(variables) {
	return [...variables.settled.keys(), ...variables.recent.keys()];
}
/** `undefined` takes the names out: they stand for whatever they are ever set to. */
function withVariables(variables, names, values) {
	const recent = new Map(variables.recent);
	for (const name of names) recent.set(name, values);
	return recent.size <= MOST_RECENT ? {
		settled: variables.settled,
		recent
	} : settle(variables.settled, recent);
}
function settle(before, recent) {
	const settled = new Map(before);
	for (const [name, values] of recent) if (values === void 0) settled.delete(name);
	else settled.set(name, values);
	return {
		settled,
		recent: /* @__PURE__ */ new Map()
	};
}
/** What is known where two ways meet. A variable that only one of them sets falls back on everything it is ever set to. */
function joinVariables(a, b) {
	if (a === b) return a;
	if (a.settled !== b.settled) return joinVariables({
		...NO_VARIABLES,
		recent: all(a)
	}, {
		...NO_VARIABLES,
		recent: all(b)
	});
	const recent = /* @__PURE__ */ new Map();
	for (const name of [...a.recent.keys(), ...b.recent.keys()]) {
		const [one, other] = [variable(a, name), variable(b, name)];
		recent.set(name, one === void 0 || other === void 0 || one === other ? one && other : union$1(one, other));
	}
	return recent.size <= MOST_RECENT ? {
		settled: a.settled,
		recent
	} : settle(a.settled, recent);
}
function all(variables) {
	return new Map([...variables.settled, ...variables.recent]);
}

// src/project/contents.ts
/** What a callable's names and attributes come to hold by the doing of others: filled in place, or set elsewhere. */
const contents$1 = /* @__PURE__ */ new WeakMap();
const NONE$3 = /* @__PURE__ */ new Map();
/** What is put into the containers that a callable's own names stand for, by any function that sees the name. */
function contentsOf(callable) {
	let known = contents$1.get(callable.module);
	if (known === void 0) contents$1.set(callable.module, known = collectContents(callable.module));
	return known.get(callable) ?? NONE$3;
}
function collectContents(module) {
	const found = /* @__PURE__ */ new Map();
	for (const callable of module.callables) for (const [name, bindings] of scopeOf$1(callable.fact).elements) {
		const owner = ownerOf(callable, name);
		const names = found.get(owner) ?? /* @__PURE__ */ new Map();
		found.set(owner, names);
		names.set(name, [...names.get(name) ?? [], ...bindings.map((binding) => ({
			binding,
			callable
		}))]);
	}
	return found;
}
/** Those of a callable's variables, `self.name` among them, that the functions it calls may set. */
function namesSetElsewhere(evaluator, callable, variables) {
	if (callable.fact.kind === "module") return [...globalSetters(callable.module).keys()];
	const names = [...nonlocalSetters(callable).keys()];
	const self = callable.fact.parameters[0]?.name;
	if (callable.class === void 0 || self === void 0) return names;
	const { classes } = ancestryOf(evaluator, callable.class);
	for (const name of variableNames(variables)) {
		if (!name.startsWith(`${self}.`)) continue;
		const attribute = name.slice(self.length + 1);
		if (classes.some((owner) => isSetByOthers(owner, attribute, callable))) names.push(name);
	}
	return names;
}
/** A constructor does not count: it is not called again on the same object. */
function isSetByOthers(owner, attribute, callable) {
	return (attributeBindings(owner).get(attribute) ?? []).some(({ callable: setter }) => setter !== callable && setter.fact.kind !== "class-body" && setter.fact.name !== "__init__");
}
/** Whether methods fill the attribute of their class in place. */
function isFilled(callable, attribute) {
	return (callable.class === void 0 ? void 0 : attributeBindings(callable.class).get(attribute))?.some(({ binding }) => binding.how === "element") === true;
}

// src/project/parameter-arguments.ts
/** What the calls of the whole program pass for a parameter. */
/** A callable that is called in more places than this gets no arguments from them: they would say everything and nothing. */
const MOST_SITES = 8;
const calls = /* @__PURE__ */ new WeakMap();
/** Calls of `__init__` in the constructors of subclasses, by the classes whose constructor they may mean. */
function constructorCalls(evaluator) {
	const known = calls.get(evaluator);
	if (known !== void 0) return known;
	const found = /* @__PURE__ */ new Map();
	calls.set(evaluator, found);
	for (const site of evaluator.callSites.get("__init__") ?? []) {
		if (site.caller.class === void 0) continue;
		const [, ...bases] = ancestryOf(evaluator, site.caller.class).classes;
		for (const base of bases) {
			const sites = found.get(base);
			if (sites === void 0) found.set(base, [site]);
			else sites.push(site);
		}
	}
	return found;
}
/** What the program's calls pass for a parameter. */
function parameterArguments(evaluator, callable, parameter) {
	return evaluator.once("passed", callable, parameter, () => {
		const owner = callable.fact.name === "__init__" ? callable.class : void 0;
		const called = owner?.fact.name ?? callable.fact.name;
		const sites = [...evaluator.callSites.get(called) ?? [], ...owner === void 0 ? [] : constructorCalls(evaluator).get(owner) ?? []];
		if (sites.length === 0 || sites.length > MOST_SITES) return UNKNOWN;
		return union$1(...sites.map(({ caller, call }) => {
			const frame = evaluator.rootFrame(caller);
			return union$1(...evaluator.evaluate(call.callee, frame).map((value) => {
				if (value.kind === "function" && value.callable === callable) return bindArguments(evaluator, callable, call, frame, value.self, value.bound).get(parameter) ?? UNKNOWN;
				if (value.kind !== "class" || value.class !== owner) return UNKNOWN;
				return bindArguments(evaluator, callable, call, frame, {
					kind: "instance",
					class: owner
				}).get(parameter) ?? UNKNOWN;
			}));
		}));
	});
}

// src/project/returns.ts
/** What a callable gives back: by return, by yield, on entering `with`. */
/**
* A callable is read for at most this many different sets of arguments; further calls get what it returns for any.
* Without a bound, helpers that call each other multiply their callers' arguments: torch's sources need gigabytes.
*/
const MOST_ARGUMENTS = 6;
const argumentSets = /* @__PURE__ */ new WeakMap();
/** What the callable returns; for a generator, a collection of what it yields. */
function returnValues(evaluator, callable, wanted) {
	const key = parametersKey(wanted.parameters);
	let sets = argumentSets.get(callable);
	if (sets === void 0) argumentSets.set(callable, sets = /* @__PURE__ */ new Set());
	const isBounded = sets.has(key) || sets.size < MOST_ARGUMENTS;
	if (isBounded) sets.add(key);
	const frame = isBounded ? wanted : evaluator.rootFrame(callable);
	return evaluator.once("returns", callable, isBounded ? key : "", () => {
		const given = givenValues(evaluator, callable, frame);
		const { returns } = callable.fact;
		if (returns === void 0 || callable.parent === void 0) return given;
		return orAnnotated(evaluator, given, returns, evaluator.rootFrame(callable.parent), callable);
	});
}
function givenValues(evaluator, callable, frame) {
	const scope = scopeOf$1(callable.fact);
	if (callable.fact.generator) return collection(...scope.yields.map((value) => evaluator.evaluate(value, frame)));
	if (callable.fact.kind === "lambda") return union$1(...callable.fact.body.map((statement) => statement.kind === "return" && statement.value !== void 0 ? evaluator.evaluate(statement.value, frame) : UNKNOWN));
	return union$1(...scope.returns.map((value) => evaluator.evaluate(value, frame)));
}
/** What `with value as name` binds. */
function entered(evaluator, values) {
	return union$1(...values.map((value) => {
		if (value.kind === "collection") return value.items;
		if (value.kind !== "instance") return [value];
		const enter = findMethod(evaluator, value.class, "__enter__") ?? findMethod(evaluator, value.class, "__aenter__");
		if (enter === void 0) return [value];
		const returned = returnValues(evaluator, enter, evaluator.rootFrame(enter));
		return returned.length > 0 ? returned : UNKNOWN;
	}));
}

// src/project/names.ts
function nameValues(evaluator, name, frame) {
	const known = variable(frame.variables, name);
	if (known !== void 0) return known;
	const base = frame.base ?? frame;
	return evaluator.once("name", base, name, () => lookUp(evaluator, name, base));
}
function lookUp(evaluator, name, frame) {
	let callable = frame.callable;
	let first = true;
	while (callable !== void 0) {
		const scope = scopeOf$1(callable.fact);
		const isModule = callable.fact.kind === "module";
		if (!isModule && scope.globals.has(name)) break;
		if (first || callable.fact.kind !== "class-body") {
			const owner = first ? frame : evaluator.rootFrame(callable);
			const parameter = callable.fact.parameters.find((candidate) => candidate.name === name);
			const own = isModule ? [] : localValues(evaluator, callable, name, owner);
			if (parameter !== void 0) {
				const given = parameterValues(evaluator, callable, parameter, owner);
				const isMade = own.length > 0 && callable.fact.name === "__init__";
				return union$1(isMade ? given.filter((value) => !isNone$1(value)) : given, own);
			}
			if (!isModule && isBound(callable, name) && !scope.nonlocals.has(name)) return own;
		}
		first = false;
		callable = callable.parent;
	}
	return moduleMember(evaluator, frame.callable.module, name) ?? [{
		kind: "external",
		name: `builtins.${name}`
	}];
}
/** Everything that a callable's own statements bind to the name. */
function localValues(evaluator, callable, name, frame) {
	const bindings = [...scopeOf$1(callable.fact).names.get(name) ?? [], ...definitionsOf(callable).get(name) ?? []];
	const contents = contentsOf(callable).get(name) ?? [];
	const setters = nonlocalSetters(callable).get(name) ?? [];
	return union$1(...bindings.map((binding) => bindingValues(evaluator, binding, frame)), ...setters.map((setter) => localValues(evaluator, setter, name, evaluator.rootFrame(setter))), ...contents.map(({ binding, callable: filler }) => bindingValues(evaluator, binding, filler === callable ? frame : evaluator.rootFrame(filler))));
}
/** Everything that the module's top level, or a function through `global`, binds to the name; undefined when nothing does. */
function moduleMember(evaluator, module, name) {
	const body = module.callables[0];
	const fromStars = () => {
		for (const star of scopeOf$1(body.fact).stars) {
			const target = evaluator.modules.absolute(module, star.level, star.module);
			const found = target === void 0 ? void 0 : evaluator.modules.find(target, module);
			if (found !== void 0 && found !== module) {
				const values = evaluator.once("star", found, name, () => moduleMember(evaluator, found, name) ?? UNKNOWN);
				if (values.length > 0) return values;
			} else if (target !== void 0 && isKnown$1(evaluator, `${target}.${name}`)) return [{
				kind: "external",
				name: `${target}.${name}`
			}];
		}
	};
	const setters = globalSetters(module).get(name) ?? [];
	if (!isBound(body, name) && setters.length === 0) return fromStars() ?? subModule(evaluator, module, name);
	return evaluator.once("member", module, name, () => union$1(localValues(evaluator, body, name, evaluator.rootFrame(body)), ...setters.map((setter) => localValues(evaluator, setter, name, evaluator.rootFrame(setter)))));
}
function subModule(evaluator, module, name) {
	const found = module.isPackage ? evaluator.modules.find(`${module.name}.${name}`, module) : void 0;
	return found === void 0 ? void 0 : [{
		kind: "module",
		module: found
	}];
}
function isKnown$1(evaluator, name) {
	return evaluator.knowledge.callable(name) !== void 0 || evaluator.knowledge.type(name) !== void 0;
}
function bindingValues(evaluator, binding, frame) {
	const { module } = frame.callable;
	switch (binding.how) {
		case "value": {
			if (typeof binding.take === "number") return unpacked(evaluator, binding.expression, binding.take, frame);
			const values = evaluator.evaluate(binding.expression, frame);
			if (binding.take !== "itself") {
				const taken = binding.take === "element" ? elements(values) : entered(evaluator, values);
				return binding.part === void 0 ? taken : partsAt(taken, binding.part);
			}
			return binding.annotation === void 0 ? values : orAnnotated(evaluator, values, binding.annotation, frame, frame.callable);
		}
		case "element": return collection(evaluator.evaluate(binding.expression, frame));
		case "function": {
			const callable = module.callables[binding.callable];
			return callable === void 0 ? UNKNOWN : [{
				kind: "function",
				callable
			}];
		}
		case "class": {
			const found = module.classes[binding.class];
			return found === void 0 ? UNKNOWN : [{
				kind: "class",
				class: found
			}];
		}
		case "import": return [moduleValue(evaluator, binding.module, module)];
		case "import-from": return imported$2(evaluator, binding, module);
	}
}
/** The n-th part of what is unpacked. */
function unpacked(evaluator, expression, index, frame) {
	if (expression.kind === "sequence") {
		const item = expression.items[index];
		return item === void 0 ? UNKNOWN : evaluator.evaluate(item, frame);
	}
	const values = evaluator.evaluate(expression, frame);
	return index === 0 ? union$1(partsAt(values, index), values.filter((value) => value.kind === "fork-result")) : partsAt(values, index);
}
function moduleValue(evaluator, name, importer) {
	const module = evaluator.modules.find(name, importer);
	return module === void 0 ? {
		kind: "external",
		name
	} : {
		kind: "module",
		module
	};
}
function imported$2(evaluator, binding, importer) {
	const target = evaluator.modules.absolute(importer, binding.level, binding.module);
	if (target === void 0) return UNKNOWN;
	const module = evaluator.modules.find(target, importer);
	if (module === void 0) return [moduleValue(evaluator, `${target}.${binding.name}`, importer)];
	if (module !== importer) {
		const member = moduleMember(evaluator, module, binding.name);
		if (member !== void 0) return member;
	}
	const sub = evaluator.modules.find(`${target}.${binding.name}`, importer);
	return sub === void 0 ? UNKNOWN : [{
		kind: "module",
		module: sub
	}];
}
function parameterValues(evaluator, callable, parameter, frame) {
	const bound = frame.parameters.get(parameter.name);
	if (bound !== void 0) return bound;
	const self = selfValue(callable, parameter);
	if (self !== void 0) return [self];
	const outer = callable.parent === void 0 ? frame : evaluator.rootFrame(callable.parent);
	const annotation = parameter.kind === "positional" || parameter.kind === "keyword" ? parameter.annotation : void 0;
	const isPlain = annotation?.kind === "name" || annotation?.kind === "attribute";
	if (annotation !== void 0 && isPlain) {
		const annotated = annotatedValues(evaluator, annotation, outer, callable);
		if (annotated.length > 0) return annotated;
	}
	const passed = parameterArguments(evaluator, callable, parameter.name);
	const fallback = parameter.default === void 0 ? UNKNOWN : evaluator.evaluate(parameter.default, outer);
	const given = union$1(passed, fallback);
	return annotation === void 0 || isPlain ? given : orAnnotated(evaluator, given, annotation, outer, callable);
}
/** `self` of a method, the class of a classmethod. */
function selfValue(callable, parameter) {
	if (callable.class === void 0 || callable.fact.kind !== "function" || callable.fact.parameters[0] !== parameter) return void 0;
	if (isDecorated(callable, "staticmethod")) return void 0;
	return isDecorated(callable, "classmethod") || callable.fact.name === "__new__" || callable.fact.name === "__init_subclass__" ? {
		kind: "class",
		class: callable.class
	} : {
		kind: "instance",
		class: callable.class
	};
}

// src/project/overrides.ts
/** More of them say nothing about one call, and cost every caller. */
const MOST_OVERRIDES = 12;
const subclasses = /* @__PURE__ */ new WeakMap();
/** Classes by what they derive from, directly or not. Asked for before anything else, while no ancestry is in question. */
function linkSubclasses(evaluator) {
	const found = /* @__PURE__ */ new Map();
	for (const node of evaluator.modules.classes) for (const base of ancestryOf(evaluator, node).classes) {
		if (base === node) continue;
		const known = found.get(base);
		if (known === void 0) found.set(base, [node]);
		else known.push(node);
	}
	subclasses.set(evaluator, found);
}
/**
* What a call of the method on an object of the class, or of one derived from it, may run: methods of that name in
* subclasses. Those of tests are left to tests.
*/
function overridesOf(evaluator, node, name) {
	return (subclasses.get(evaluator)?.get(node) ?? []).flatMap(({ module, methods }) => {
		const method = module.isTest && !node.module.isTest ? void 0 : methods.get(name);
		return method === void 0 || isAbstract$1(method) ? [] : [method];
	}).slice(0, MOST_OVERRIDES);
}
/** Its body is empty, or raises NotImplementedError. */
function isAbstract$1(callable) {
	const { body, kind } = callable.fact;
	if (kind !== "function") return false;
	if (isDecorated(callable, "abstractmethod", "abstractproperty")) return true;
	return body.every((statement) => {
		if (statement.kind === "expression") return statement.value.kind === "literal";
		if (statement.kind !== "raise") return false;
		return isNotImplemented(statement.value);
	});
}
/** What is raised is NotImplementedError. */
function isNotImplemented(raised) {
	const error = raised?.kind === "call" ? raised.callee : raised;
	return error?.kind === "name" && error.name === "NotImplementedError";
}

// src/project/attributes.ts
function attributeOf(evaluator, value, name) {
	switch (value.kind) {
		case "module": return moduleMember(evaluator, value.module, name) ?? UNKNOWN;
		case "external": {
			const module = evaluator.modules.named(`${value.name}.${name}`);
			if (module !== void 0) return [{
				kind: "module",
				module
			}];
			return [{
				kind: "external",
				name: `${value.name}.${name}`,
				...value.chosen === void 0 ? {} : { chosen: value.chosen }
			}];
		}
		case "class": return classAttribute(evaluator, value.class, name, value);
		case "instance": return classAttribute(evaluator, value.class, name, value);
		case "super": return superAttribute(evaluator, value, name);
		case "object": return objectAttribute(evaluator, value, name);
		case "method": return partOfHandle(evaluator, value, name);
		case "collection": return ELEMENT_METHODS.has(name) ? [{
			kind: "method",
			name: `builtins.list.${name}`,
			receiver: value
		}] : UNKNOWN;
		default: return UNKNOWN;
	}
}
/** Methods of containers whose result is an element, or a view of the elements. */
const ELEMENT_METHODS = /* @__PURE__ */ new Set([
	"pop",
	"popleft",
	"popitem",
	"get",
	"values",
	"items",
	"copy",
	"setdefault"
]);
function classAttribute(evaluator, node, name, owner) {
	const method = findMethod(evaluator, node, name);
	if (method !== void 0) {
		const overrides = isAbstract$1(method) ? overriding(evaluator, node, name, owner) : UNKNOWN;
		return overrides.length > 0 ? overrides : methodValues(evaluator, method, owner);
	}
	const found = union$1(fieldValues(evaluator, node, name, owner), ...ancestryOf(evaluator, node).classes.map((ancestor) => assignedValues(evaluator, ancestor, name, owner)));
	if (found.length > 0) return found;
	const above = inherited(evaluator, node, name, owner);
	return above.length > 0 ? above : overriding(evaluator, node, name, owner);
}
/** The methods of subclasses, where the object may be of one of them: nothing is known of how it was made. */
function overriding(evaluator, node, name, owner) {
	if (owner.kind === "class" || owner.call !== void 0) return UNKNOWN;
	const overrides = overridesOf(evaluator, node, name);
	const values = union$1(...overrides.map((method) => methodValues(evaluator, method, {
		kind: "instance",
		class: method.class ?? node
	})));
	if (overrides.length < 2) return values;
	return values.map((value) => value.kind === "function" ? {
		...value,
		oneOfSeveral: true
	} : value);
}
/** A field of a dataclass or named tuple: what the call that made the instance gives for it. */
function fieldValues(evaluator, node, name, owner) {
	const made = owner.kind === "instance" ? owner.call : void 0;
	if (made === void 0 || findMethod(evaluator, node, "__init__") !== void 0) return UNKNOWN;
	const fields = node.body.fact.body.flatMap((statement) => statement.kind === "assign" && statement.annotation !== void 0 ? statement.targets.flatMap(targetNames) : []);
	const given = fields.includes(name) ? argumentOf(made.expression, fields, name) : void 0;
	return given === void 0 || given === "spread" ? UNKNOWN : evaluator.evaluate(given, made.frame);
}
function methodValues(evaluator, method, owner) {
	if (isProperty(method)) return owner.kind === "instance" ? returnValues(evaluator, method, evaluator.rootFrame(method)) : UNKNOWN;
	if (isDecorated(method, "staticmethod")) return [{
		kind: "function",
		callable: method
	}];
	if (isDecorated(method, "classmethod")) return [{
		kind: "function",
		callable: method,
		self: {
			kind: "class",
			class: owner.class
		}
	}];
	return owner.kind === "class" ? [{
		kind: "function",
		callable: method
	}] : [{
		kind: "function",
		callable: method,
		self: owner
	}];
}
function assignedValues(evaluator, node, name, owner) {
	const bindings = attributeBindings(node).get(name) ?? [];
	if (bindings.length === 0) return UNKNOWN;
	const made = owner.kind === "instance" && owner.class === node ? owner.call : void 0;
	const asked = made === void 0 ? name : `${name} ${node.id} ${made.frame.callable.id} ${parametersKey(made.frame.parameters)}`;
	return evaluator.once("attribute", made?.expression ?? node, asked, () => union$1(...bindings.map(({ binding, callable }) => {
		const frame = callable.fact.name === "__init__" && callable.class === node && made !== void 0 ? {
			callable,
			parameters: bindArguments(evaluator, callable, made.expression, made.frame, owner)
		} : evaluator.rootFrame(callable);
		return bindingValues(evaluator, binding, frame);
	})));
}
/** A method or attribute of the library type that the class extends, with the instance as receiver. */
function inherited(evaluator, node, name, owner) {
	for (const base of ancestryOf(evaluator, node).external) {
		const method = libraryMethod(evaluator, base, name);
		if (method !== void 0) return [{
			kind: "method",
			name: method,
			receiver: owner
		}];
		const type = evaluator.knowledge.type(base)?.attributes[name];
		if (type === void 0) continue;
		const at = spanIn(node.body, node.fact.at);
		return [{
			kind: "object",
			type,
			origin: {
				key: `${spanKey(at)}.${name}`,
				at,
				scope: node.body
			}
		}];
	}
	return UNKNOWN;
}
function superAttribute(evaluator, value, name) {
	const dynamic = value.self.kind === "instance" || value.self.kind === "class" ? value.self.class : value.class;
	const method = findMethod(evaluator, dynamic, name, value.class);
	if (method !== void 0) return [{
		kind: "function",
		callable: method,
		self: value.self
	}];
	return inherited(evaluator, dynamic, name, value.self);
}
/** The full name of a modelled method of a library type, looked for in the type and its bases. */
function libraryMethod(evaluator, type, name) {
	const seen = /* @__PURE__ */ new Set();
	const queue = [type];
	for (let next = queue.shift(); next !== void 0; next = queue.shift()) {
		if (seen.has(next)) continue;
		seen.add(next);
		const callable = evaluator.knowledge.callable(`${next}.${name}`);
		if (callable !== void 0) return callable.name;
		queue.push(...evaluator.knowledge.type(next)?.bases ?? []);
	}
}
/** What the models say of a method of an object, by its library type or those that its class derives from. */
function modelOfMethod(evaluator, value, name) {
	const types = value.kind === "object" ? [value.type] : value.kind === "instance" ? ancestryOf(evaluator, value.class).external : [];
	for (const type of types) {
		const method = libraryMethod(evaluator, type, name);
		if (method !== void 0) return evaluator.knowledge.callable(method);
	}
}
/** What hangs on a client or connection goes over the same wire: `client.shop["items"]` is the client for our purpose. */
function partOfHandle(evaluator, value, name) {
	const { knowledge } = evaluator;
	const owner = value.kind === "method" && knowledge.callable(value.name) === void 0 ? value.receiver : value;
	if (owner.kind !== "object" || !isHandle(knowledge.type(owner.type)?.role)) return UNKNOWN;
	return [{
		kind: "method",
		name: `${owner.type}.${name}`,
		receiver: owner
	}];
}
function objectAttribute(evaluator, value, name) {
	const type = evaluator.knowledge.type(value.type);
	const chosen = value.chosen === void 0 ? {} : { chosen: value.chosen };
	const method = libraryMethod(evaluator, value.type, name);
	if (method !== void 0) return [{
		kind: "method",
		name: method,
		receiver: value,
		...chosen
	}];
	if (type?.mirrors !== void 0) return [{
		kind: "external",
		name: `${type.mirrors}.${name}`,
		...chosen
	}];
	const attribute = type?.attributes[name] ?? type?.attributes["*"];
	if (attribute === void 0) return partOfHandle(evaluator, value, name);
	return [{
		kind: "object",
		type: attribute,
		origin: value.origin,
		...chosen
	}];
}

// src/project/spelled-out.ts
const known$2 = /* @__PURE__ */ new WeakMap();
/** The spreads stay: what else a dictionary may hold is not known. */
function spelledOut(callable, call) {
	if (call.spreads.length === 0) return call;
	let spelled = known$2.get(call);
	if (spelled === void 0) {
		const held = call.spreads.flatMap((spread) => spread.kind === "name" ? heldBy(callable, spread.name) : []);
		const given = new Set(call.keywords.map(({ name }) => name));
		const keywords = [...new Map(held.filter(({ name }) => !given.has(name)).map((each) => [each.name, each])).values()];
		spelled = keywords.length === 0 ? call : {
			...call,
			keywords: [...call.keywords, ...keywords]
		};
		known$2.set(call, spelled);
	}
	return spelled;
}
/** What the dictionary is made with, and what the callable puts into it by name, the last of each name. */
function heldBy(callable, name) {
	if (ownerOf(callable, name) !== callable) return [];
	const made = callable.fact.parameters.some((each) => each.kind === "keywords" && each.name === name) ? [] : writtenIn(onlyValue(callable, name)?.expression);
	return made === void 0 ? [] : [...made, ...putInto(name, callable.fact.body)];
}
/** The items of `{"key": value}` and `dict(key=value)`; undefined for what is no such thing. */
function writtenIn(expression) {
	if (expression?.kind === "dict") return expression.keys.flatMap((key, position) => {
		const value = expression.values[position];
		return value === void 0 ? [] : item(key, value);
	});
	return expression?.kind === "call" && expression.callee.kind === "name" && expression.callee.name === "dict" ? expression.keywords : void 0;
}
function item(key, value) {
	if (key.kind !== "literal" || typeof key.value !== "string") return [];
	return [{
		at: [
			key.at[0],
			key.at[1],
			value.at[2],
			value.at[3]
		],
		name: key.value,
		value
	}];
}
/** `options["key"] = value`, `options.setdefault("key", value)` and `options.update(key=value)`. */
function putInto(name, statements) {
	return statements.flatMap((statement) => [
		...statement.kind === "assign" ? statement.targets.flatMap((target) => target.kind === "subscript" && isNamed$1(target.of, name) ? item(target.index, statement.value) : []) : [],
		...ownExpressions(statement).flatMap((expression) => added(name, expression)),
		...blocksOf(statement).flatMap((block) => putInto(name, block))
	]);
}
function added(name, expression) {
	if (expression.kind !== "call" || expression.callee.kind !== "attribute") return [];
	if (!isNamed$1(expression.callee.of, name)) return [];
	const [first, second] = expression.arguments;
	if (expression.callee.name === "update") return [...expression.keywords, ...writtenIn(first) ?? []];
	return expression.callee.name === "setdefault" && first !== void 0 && second !== void 0 ? item(first, second) : [];
}
function isNamed$1(expression, name) {
	return expression.kind === "name" && expression.name === name;
}

// src/project/expression-values.ts
function expressionValues(evaluator, expression, frame) {
	const evaluate = (part) => evaluator.evaluate(part, frame);
	switch (expression.kind) {
		case "name": return evaluator.name(expression.name, frame);
		case "attribute": {
			const known = expression.of.kind === "name" ? variable(frame.variables, attributePath(expression.of, expression.name)) : void 0;
			if (known !== void 0) return known;
			return union$1(...evaluate(expression.of).map((value) => evaluator.attribute(value, expression.name)));
		}
		case "call": return callValues(evaluator, spelledOut(frame.callable, expression), frame);
		case "literal": return [{
			kind: "literal",
			value: expression.value
		}];
		case "sequence": return collection(...expression.items.map((item) => item.kind === "star" ? elements(evaluate(item.of)) : evaluate(item)));
		case "dict": return collection(...expression.values.map(evaluate), ...expression.spreads.map((spread) => elements(evaluate(spread))));
		case "lambda": {
			const callable = frame.callable.module.callables[expression.callable];
			return callable === void 0 ? UNKNOWN : [{
				kind: "function",
				callable
			}];
		}
		case "comprehension": {
			const { element, mapping } = expression;
			const held = mapping && element.kind === "sequence" ? element.items[1] : element;
			return held === void 0 ? UNKNOWN : collection(evaluator.evaluate(held, insideComprehension(expression, frame)));
		}
		case "choice": return union$1(evaluate(expression.then), evaluate(expression.otherwise));
		case "boolean": return union$1(evaluate(expression.left), evaluate(expression.right));
		case "subscript": {
			const values = evaluate(expression.of);
			const { index } = expression;
			return union$1(elements(values), index.kind === "literal" && index.value === 0 ? values.filter(({ kind }) => kind === "fork-result") : [], ...values.map((value) => partOfHandle(evaluator, value, "__getitem__")));
		}
		case "await":
		case "star": return evaluate(expression.of);
		case "bind": return evaluate(expression.value);
		case "not":
		case "compare":
		case "yield":
		case "other": return UNKNOWN;
	}
}
function callValues(evaluator, call, frame) {
	return union$1(...evaluator.evaluate(call.callee, frame).map((callee) => evaluator.result(call, callee, frame)));
}
/** The frame without variables of a walk that the comprehension's own names hide. */
function insideComprehension(expression, frame) {
	const { variables } = frame;
	const hidden = expression.clauses.flatMap((clause) => targetNames(clause.target)).filter((name) => variable(variables, name) !== void 0);
	if (variables === void 0 || hidden.length === 0) return frame;
	return {
		...frame,
		variables: withVariables(variables, hidden, void 0)
	};
}
/** The key under which a walk keeps `self.name`: only one level. */
function attributePath(of, name) {
	return `${of.name}.${name}`;
}
/** Identity of an object made at an expression. */
function siteKey(expression, frame) {
	return spanKey(spanIn(frame.callable, expression.at));
}

// src/project/keys.ts
/** The key that an object of the program goes by; undefined for what has no identity. */
function resourceKey(value) {
	if (value.kind === "object") return value.origin.key;
	return value.kind === "instance" ? `instance:${value.class.name}` : void 0;
}
/** The key of one of the objects that a call returns together. */
function partKey(call, position) {
	return `${call}#${position}`;
}
/** The key of a log handler while a logger has it. */
function handlerKey(handler) {
	return `log-handler:${handler}`;
}
/** The key of what the process has one of: Django's connection. */
function sharedKey(type) {
	return `one:${type}`;
}
/** The key of what a call itself starts. */
function placeKey(walk, call) {
	return spanKey(spanIn(walk.base.callable, call.at));
}
/** Where a resource stands among what lives: the threads of a client stand beside its connections. */
function slotOf({ kind, key }) {
	return kind === "thread" ? threadSlot(key) : key;
}
function threadSlot(key) {
	return `threads of ${key}`;
}
/** Every place where something of the key's object may stand. */
function slotsOf(key) {
	return [key, threadSlot(key)];
}

// src/project/results.ts
function callResult(evaluator, call, callee, frame) {
	switch (callee.kind) {
		case "function": {
			const parameters = bindArguments(evaluator, callee.callable, call, frame, callee.self, callee.bound);
			return returnValues(evaluator, callee.callable, {
				callable: callee.callable,
				parameters
			});
		}
		case "class": return [{
			kind: "instance",
			class: callee.class,
			call: {
				expression: call,
				frame
			}
		}];
		case "external": return externalResult(evaluator, call, callee, frame);
		case "object": {
			if (callee.type === LOCAL_TUPLE_CLASS) return [{
				...callee,
				type: LOCAL_TUPLE
			}];
			const name = `${callee.type}.__call__`;
			if (evaluator.knowledge.callable(name) === void 0) return UNKNOWN;
			return methodResult(evaluator, call, {
				kind: "method",
				name,
				receiver: callee
			}, frame);
		}
		case "method":
			if (callee.name.startsWith("builtins.list.")) return elementMethodResult(callee.name, callee.receiver);
			return methodResult(evaluator, call, callee, frame);
		case "instance": {
			const method = findMethod(evaluator, callee.class, "__call__");
			return method === void 0 ? UNKNOWN : callResult(evaluator, call, {
				kind: "function",
				callable: method,
				self: callee
			}, frame);
		}
		default: return UNKNOWN;
	}
}
/** A class that a call makes inside a function, where no import finds it; and what it makes. */
const LOCAL_TUPLE_CLASS = "collections.namedtuple";
const LOCAL_TUPLE = "collections.namedtuple()";
/** Builtins whose result holds the elements of their first argument. */
const KEEPS_ELEMENTS = /* @__PURE__ */ new Set([
	"list",
	"tuple",
	"set",
	"frozenset",
	"sorted",
	"reversed",
	"iter",
	"enumerate",
	"filter",
	"zip",
	"dict"
]);
/** What they give stands for what they get; text that is indented anew is still that text. */
const PASSES_ON = /* @__PURE__ */ new Set(["contextlib.closing", "textwrap.dedent"]);
function externalResult(evaluator, call, callee, frame) {
	const first = call.arguments[0];
	if (callee.name.startsWith("builtins.")) {
		const values = builtinResult(evaluator, call, callee.name.slice(9), frame);
		if (values !== void 0) return values;
	}
	if (callee.name === "functools.partial" || callee.name === "functools.partialmethod") return partial(evaluator, call, frame);
	if (PASSES_ON.has(callee.name) && first !== void 0) return evaluator.evaluate(first, frame);
	if (callee.name === LOCAL_TUPLE_CLASS && frame.callable.fact.kind === "function") {
		const at = spanIn(frame.callable, call.at);
		return [{
			kind: "object",
			type: LOCAL_TUPLE_CLASS,
			origin: {
				key: siteKey(call, frame),
				at,
				scope: frame.callable
			}
		}];
	}
	const model = evaluator.knowledge.callable(callee.name);
	if (model?.effects.some((effect) => effect.kind === "forks" && effect.how === "raw")) return [{
		kind: "fork-result",
		at: spanIn(frame.callable, call.at)
	}];
	if (model?.returnsEach !== void 0) return eachResult(evaluator, call, model.returnsEach, callee, frame);
	const type = evaluator.knowledge.type(model?.returns ?? callee.name);
	if (type === void 0) return UNKNOWN;
	return [libraryObject(evaluator, type.name, call, callee, frame)];
}
/** Builtins that pass on what they get; undefined for the others, which models may know. */
function builtinResult(evaluator, call, name, frame) {
	if (name === "super") return superValue(evaluator, frame);
	const [first, second] = call.arguments;
	if (first === void 0) return KEEPS_ELEMENTS.has(name) ? collection() : void 0;
	if (name === "getattr" && second?.kind === "literal") return union$1(...evaluator.evaluate(first, frame).map((value) => evaluator.attribute(value, String(second.value))));
	if (name === "next") return elements(evaluator.evaluate(first, frame));
	if (!KEEPS_ELEMENTS.has(name)) return void 0;
	if (name === "enumerate") return collection(tuple(UNKNOWN, elements(evaluator.evaluate(first, frame))));
	if (name === "zip") return collection(tuple(...call.arguments.map((argument) => elements(evaluator.evaluate(argument, frame)))));
	return evaluator.evaluate(first, frame).filter((value) => value.kind === "collection");
}
function methodResult(evaluator, call, callee, frame) {
	const model = evaluator.knowledge.callable(callee.name);
	if (model?.returnsEach !== void 0) return eachResult(evaluator, call, model.returnsEach, callee, frame);
	const type = model?.returns === void 0 ? void 0 : evaluator.knowledge.type(model.returns);
	if (type === void 0) return model === void 0 && callee.receiver.kind === "object" ? [{
		...callee.receiver,
		given: true
	}] : UNKNOWN;
	return [libraryObject(evaluator, type.name, call, callee, frame)];
}
/** `reader, writer = Pipe()`: objects of their own, told apart by their position. */
function eachResult(evaluator, call, types, callee, frame) {
	const parts = types.map((type, position) => {
		const made = libraryObject(evaluator, type, call, callee, frame);
		return [{
			...made,
			origin: {
				...made.origin,
				key: partKey(made.origin.key, position)
			}
		}];
	});
	return [{
		kind: "collection",
		items: parts.flat(),
		parts
	}];
}
function libraryObject(evaluator, type, call, callee, frame) {
	const chosen = chosenBy(evaluator, call, callee, frame) ?? fixedBy(evaluator, type, frame, call);
	return {
		kind: "object",
		type,
		origin: {
			key: siteKey(call, frame),
			at: spanIn(frame.callable, call.at),
			scope: frame.callable,
			call,
			frame
		},
		...chosen === void 0 ? {} : { chosen }
	};
}
function fixedBy(evaluator, type, frame, call) {
	const method = evaluator.knowledge.type(type)?.startMethod;
	return method === void 0 ? void 0 : {
		method,
		at: spanIn(frame.callable, call.at)
	};
}
/** The start method that a call chooses for its result or for itself; undefined when it leaves the default. */
function chosenBy(evaluator, call, callee, frame) {
	const model = evaluator.knowledge.callable(callee.name);
	const rule = model?.startMethod;
	if (model === void 0 || rule === void 0) return callee.chosen;
	const argument = argumentOf(call, model.parameters, rule.argument);
	const at = spanIn(frame.callable, call.at);
	if (argument === void 0) return chosenOtherwise(evaluator, call, model, frame) ?? callee.chosen;
	if (argument === "spread") return {
		method: "unknown",
		at
	};
	const values = evaluator.evaluate(argument, frame);
	const methods = new Set(values.map((value) => {
		if (value.kind === "literal") return methodName(value.value);
		return value.kind === "object" ? value.chosen?.method ?? "default" : "unknown";
	}));
	const [only] = methods;
	if (methods.size !== 1 || only === void 0) return {
		method: "unknown",
		at
	};
	return only === "default" ? callee.chosen : {
		method: only,
		at
	};
}
function chosenOtherwise(evaluator, call, { parameters, startMethod }, frame) {
	const other = startMethod?.otherwise;
	const given = other === void 0 ? void 0 : argumentOf(call, parameters, other.argument);
	if (other === void 0 || given === void 0 || given === "spread") return void 0;
	return evaluator.evaluate(given, frame).some(isNone$1) ? void 0 : {
		method: other.method,
		at: spanIn(frame.callable, call.at)
	};
}
function methodName(value) {
	if (value === null) return "default";
	return value === "fork" || value === "spawn" || value === "forkserver" ? value : "unknown";
}
function superValue(evaluator, frame) {
	let callable = frame.callable;
	while (callable !== void 0 && callable.class === void 0) callable = callable.parent;
	const self = callable?.fact.parameters[0]?.name;
	if (callable?.class === void 0 || self === void 0) return UNKNOWN;
	const owner = callable.class;
	const selves = evaluator.name(self, callable === frame.callable ? frame : evaluator.rootFrame(callable)).filter((value) => (value.kind === "instance" || value.kind === "class") && ancestryOf(evaluator, value.class).classes.includes(owner));
	return (selves.length > 0 ? selves : [{
		kind: "instance",
		class: owner
	}]).map((value) => ({
		kind: "super",
		class: owner,
		self: value
	}));
}
function partial(evaluator, call, frame) {
	const [target, ...rest] = call.arguments;
	if (target === void 0) return UNKNOWN;
	const bound = {
		arguments: rest,
		keywords: call.keywords,
		frame
	};
	return evaluator.evaluate(target, frame).flatMap((value) => value.kind === "function" || value.kind === "method" ? [{
		...value,
		bound: {
			...bound,
			inner: value.bound
		}
	}] : []);
}
/** What calling a container's method yields. */
function elementMethodResult(name, receiver) {
	const method = name.slice(name.lastIndexOf(".") + 1);
	if (method === "values" || method === "copy") return [receiver];
	if (method === "items") return collection(tuple(UNKNOWN, elements([receiver])));
	if (method === "popitem") return tuple(UNKNOWN, elements([receiver]));
	return elements([receiver]);
}

// src/project/create-evaluator.ts
/** Beyond this nesting of questions nothing is learned that a rule could use. */
const DEEPEST$1 = 60;
function createEvaluator(modules, knowledge, callSites) {
	const rootFrames = /* @__PURE__ */ new Map();
	const answers = {
		attribute: /* @__PURE__ */ new WeakMap(),
		member: /* @__PURE__ */ new WeakMap(),
		name: /* @__PURE__ */ new WeakMap(),
		passed: /* @__PURE__ */ new WeakMap(),
		returns: /* @__PURE__ */ new WeakMap(),
		star: /* @__PURE__ */ new WeakMap()
	};
	let depth = 0;
	const evaluator = {
		modules,
		knowledge,
		callSites,
		rootFrame(callable) {
			let frame = rootFrames.get(callable);
			if (frame === void 0) {
				frame = {
					callable,
					parameters: /* @__PURE__ */ new Map()
				};
				rootFrames.set(callable, frame);
			}
			return frame;
		},
		evaluate: (expression, frame) => {
			if (depth >= DEEPEST$1) return UNKNOWN;
			depth++;
			try {
				return expressionValues(evaluator, expression, frame);
			} finally {
				depth--;
			}
		},
		name: (name, frame) => nameValues(evaluator, name, frame),
		attribute: (value, name) => attributeOf(evaluator, value, name),
		result: (call, callee, frame) => callResult(evaluator, call, callee, frame),
		once(question, owner, about, answer) {
			const kept = answers[question];
			let asked = kept.get(owner);
			if (asked === void 0) kept.set(owner, asked = /* @__PURE__ */ new Map());
			const known = asked.get(about);
			if (known === "asked") return UNKNOWN;
			if (known !== void 0) return known;
			asked.set(about, "asked");
			const values = answer();
			asked.set(about, values);
			return values;
		}
	};
	return evaluator;
}

// src/project/answers-apart.ts
/** Only one of child and parent returns something, and a caller asks for it. */
function answersApart(program, { callable, branch }) {
	const returns = returnsOf(callable);
	const isOfChild = ({ at }) => String(at) === String(branch?.leavesAt?.range);
	const child = returns.find(isOfChild);
	const parents = returns.filter((each) => !isOfChild(each));
	if (child === void 0 || !isApart(child, parents)) return false;
	return (program.evaluator.callSites.get(callable.fact.name) ?? []).some(isTested);
}
/** `if os.fork(): return follow()`, and what stands behind it is the child's, up to `return launch()`: the child is what is called. */
function answersInstead({ callable, branch }) {
	const { at, leavesAt } = branch ?? {};
	if (at === void 0 || leavesAt === void 0 || leavesAt.range[0] <= at.range[2]) return false;
	return returnsOf(callable).some((each) => String(each.at) === String(leavesAt.range) && each.value?.kind === "call");
}
function returnsOf({ fact }) {
	return collect(fact.body).filter((statement) => statement.kind === "return");
}
function isApart(child, parents) {
	if (!isNothing(child)) return parents.every(isNothing);
	return parents.length > 0 && !parents.some(isNothing);
}
function isNothing({ value }) {
	return value === void 0 || value.kind === "literal" && (value.value === null || value.value === false);
}
function collect(statements) {
	return statements.flatMap((statement) => [statement, ...blocksOf(statement).flatMap(collect)]);
}
/** The caller's tests look at the call, or at the name that gets its value. */
function isTested({ caller, call }) {
	const statements = collect(caller.fact.body);
	const names = /* @__PURE__ */ new Set();
	for (const statement of statements) {
		if (statement.kind !== "assign" || statement.value !== call) continue;
		for (const target of statement.targets) if (target.kind === "name") names.add(target.name);
	}
	eachExpression(caller.fact.body, (expression) => {
		if (expression.kind === "bind" && expression.value === call) names.add(expression.name);
	});
	const asks = (expression) => expression === call || expression.kind === "name" && names.has(expression.name) || subexpressions(expression).some(asks);
	return statements.some((statement) => (statement.kind === "if" || statement.kind === "loop") && ownExpressions(statement).some(asks));
}

// src/project/walk-context.ts
/** The frame for expressions at the present point. */
function frameOf(walk) {
	return {
		callable: walk.base.callable,
		parameters: walk.base.parameters,
		variables: walk.state.variables,
		base: walk.base
	};
}
function evaluate(walk, expression) {
	return walk.program.evaluator.evaluate(expression, frameOf(walk));
}
function stepAt(walk, range, says) {
	return codeStep(spanIn(walk.base.callable, range), says);
}
/** What the top level does is repeated by every child that imports the module. */
function isImportTime(walk) {
	const { kind } = walk.base.callable.fact;
	return (kind === "module" || kind === "class-body") && !walk.inMainGuard;
}

// src/project/ends-process.ts
/** Whether a statement calls os._exit or its kin. */
function endsProcess(walk, statements) {
	return statements.some((statement) => ownExpressions(statement).some((expression) => expression.kind === "call" && evaluate(walk, expression.callee).some((callee) => {
		return (callee.kind === "external" ? walk.program.knowledge.callable(callee.name) : void 0)?.effects.some((effect) => effect.kind === "ends-process" && effect.how === "at-once") === true;
	})) || blocksOf(statement).some((block) => endsProcess(walk, block)));
}
/** Whether a call of it ends the process, at once or as an exception that nobody is meant to catch. */
function isExit(knowledge, callees) {
	return callees.some((callee) => {
		return (callee.kind === "external" ? knowledge.callable(callee.name) : void 0)?.effects.some((effect) => effect.kind === "ends-process") === true;
	});
}

// src/project/callers-go-on.ts
/** True as well where no caller is seen: there may be one, and what it does is not known. */
function callersGoOn(program, callable, below = []) {
	const sites = callsOf(program, callable);
	if (sites.length === 0 || below.includes(callable)) return true;
	return sites.some((site) => {
		const end = endOf$1(program, site, site.caller.fact.body);
		if (end === void 0) return true;
		return end !== "exits" && site.caller.fact.kind !== "module" && callersGoOn(program, site.caller, [...below, callable]);
	});
}
function callsOf({ evaluator }, callable) {
	return (evaluator.callSites.get(callable.fact.name) ?? []).filter(({ caller, call }) => evaluator.evaluate(call.callee, evaluator.rootFrame(caller)).some((value) => value.kind === "function" && value.callable === callable));
}
function endOf$1(program, site, statements) {
	for (const [index, statement] of statements.entries()) {
		const end = endOfStatement(program, site, statement);
		if (end !== void 0) return end === "is-last" && index < statements.length - 1 ? void 0 : end;
	}
}
/** Behind the body of a loop, of `with`, and of `try` with a `finally`, the child comes to more. */
function endOfStatement(program, site, statement) {
	switch (statement.kind) {
		case "return":
		case "expression":
			if (statement.value === site.call) return statement.kind === "return" ? "returns" : "is-last";
			return statement.value?.kind === "call" && isExitWith(program, site, statement.value) ? "exits" : void 0;
		case "try":
			if (statement.finally.length > 0) return void 0;
			break;
		case "if":
		case "match": break;
		default: return;
	}
	return blocksOf(statement).map((block) => endOf$1(program, site, block)).find((end) => end !== void 0);
}
/** `sys.exit(main())` */
function isExitWith({ evaluator, knowledge }, { caller, call }, exit) {
	return exit.arguments[0] === call && isExit(knowledge, evaluator.evaluate(exit.callee, evaluator.rootFrame(caller)));
}

// src/project/environment.ts
function unanimous(answers) {
	const [first] = answers;
	return first !== void 0 && answers.every((answer) => answer === first) ? first : "unknown";
}
/** A comparison of `sys.version_info`, or of a part of it, with what stands on the right. */
function versionHolds(part, operator, right, settings) {
	if (part === "major") {
		const wanted = numberIn(right);
		if (wanted === void 0) return "unknown";
		return unanimous(settings.python.map((version) => compare$1(numbersOf$1(version)[0], operator, wanted)));
	}
	if (right.kind !== "sequence") return "unknown";
	const [major, minor, ...more] = right.items.map(numberIn);
	if (major === void 0) return "unknown";
	const wanted = major * 1e3 + (minor ?? 0);
	return unanimous(settings.python.map((version) => {
		const [one, two] = numbersOf$1(version);
		const own = one * 1e3 + two;
		if (own === wanted && more.length > 0) return "unknown";
		return part === "sliced" ? compare$1(own, operator, wanted) : compareLonger(own, operator, wanted);
	}));
}
function numberIn(expression) {
	return expression.kind === "literal" && typeof expression.value === "number" ? expression.value : void 0;
}
function numbersOf$1(version) {
	const [major, minor] = version.split(".").map(Number);
	return [major, minor];
}
function compare$1(left, operator, right) {
	switch (operator) {
		case ">=": return left >= right ? "yes" : "no";
		case "<": return left < right ? "yes" : "no";
		case ">": return left > right ? "yes" : "no";
		case "<=": return left <= right ? "yes" : "no";
		case "==": return left === right ? "yes" : "no";
		case "!=": return left === right ? "no" : "yes";
		default: return "unknown";
	}
}
/** The left tuple has more parts than the right one: 3.8.1 is greater than `(3, 8)`, and never equal to it. */
function compareLonger(left, operator, right) {
	if (operator === "==" || operator === "!=") return "unknown";
	return compare$1(left, operator === ">" ? ">=" : operator === "<=" ? "<" : operator, right);
}
const PLATFORM_NAMES = {
	linux: [
		"linux",
		"linux2",
		"posix",
		"Linux"
	],
	macos: [
		"darwin",
		"posix",
		"Darwin"
	],
	windows: [
		"win32",
		"nt",
		"Windows"
	]
};
function isPlatformName(name) {
	return name === "sys.platform" || name === "os.name" || name === "platform.system";
}
function platformHolds(subject, operator, right, settings) {
	const texts = textsIn(right);
	const positive = operator === "==" || operator === "in";
	if (texts === void 0 || !positive && operator !== "!=" && operator !== "not in") return "unknown";
	return unanimous(platformNames(subject, settings).map((own) => own.some((name) => texts.includes(name)) === positive ? "yes" : "no"));
}
/** `sys.platform.startswith('win')`. */
function platformStartsWith(subject, call, settings) {
	const [argument] = call.arguments;
	const texts = argument === void 0 ? void 0 : textsIn(argument);
	if (texts === void 0) return "unknown";
	return unanimous(platformNames(subject, settings).map((own) => own.some((name) => texts.some((text) => name.startsWith(text))) ? "yes" : "no"));
}
/** Whether the platform has fork, or has not; Windows is followed only where nothing else is supported. */
function canFork(settings, wanted) {
	return settings.platforms.some((platform) => platform !== "windows") === wanted ? "yes" : "no";
}
function textsIn(expression) {
	const items = expression.kind === "sequence" ? expression.items : [expression];
	const texts = items.flatMap((item) => item.kind === "literal" && typeof item.value === "string" ? [item.value] : []);
	return texts.length === items.length ? texts : void 0;
}
/** The names that each supported platform has in the test. Only what can fork is followed: Windows is another program. */
function platformNames(subject, settings) {
	const forking = settings.platforms.filter((platform) => platform !== "windows");
	return (forking.length > 0 ? forking : settings.platforms).map((platform) => (PLATFORM_NAMES[platform] ?? []).filter((name) => subject === "os.name" === (name === "posix" || name === "nt")));
}

// src/project/main-guard.ts
const OTHER_SIDE = {
	then: "otherwise",
	otherwise: "then"
};
/** The branch of a test that only the program takes. */
function programSide(test) {
	switch (test.kind) {
		case "not": {
			const side = programSide(test.of);
			return side === void 0 ? void 0 : OTHER_SIDE[side];
		}
		case "boolean": {
			const side = test.operator === "and" ? "then" : "otherwise";
			return programSide(test.left) === side || programSide(test.right) === side ? side : void 0;
		}
		case "compare": return comparedSide(test);
		default: return;
	}
}
function comparedSide({ left, right, operator }) {
	const names = isName$2(left) ? right : isName$2(right) ? left : void 0;
	if (names === void 0) return void 0;
	const texts = names.kind === "sequence" ? names.items : [names];
	if (texts.length === 0 || !texts.every((text) => text.kind === "literal" && text.value === "__main__")) return void 0;
	if (operator === "==" || operator === "in") return "then";
	return operator === "!=" || operator === "not in" ? "otherwise" : void 0;
}
function isName$2(expression) {
	return expression.kind === "name" && expression.name === "__name__";
}
function hasMainGuard(statements) {
	return statements.some((statement) => statement.kind === "if" && programSide(statement.test) !== void 0 || blocksOf(statement).some(hasMainGuard));
}
/** The blocks of statements that only the program runs. */
function programBlocks(statements) {
	return statements.flatMap((statement) => {
		const side = statement.kind === "if" ? programSide(statement.test) : void 0;
		if (statement.kind === "if" && side !== void 0) return [statement[side], ...programBlocks(statement[OTHER_SIDE[side]])];
		return blocksOf(statement).flatMap(programBlocks);
	});
}

// src/project/fork-test.ts
/** The test of a value that a fork may have returned; `child` is the branch of a process that got 0. */
function forkTest(values, child, shared) {
	const [at, ...others] = values.flatMap((value) => value.kind === "fork-result" ? [value.at] : []);
	return at && {
		at,
		child,
		shared,
		others
	};
}
/** `pid == 0`, `pid > 0`, `0 != pid` and their like. A test for `< 0` or `-1` looks for an error and parts nobody. */
function forkSide(test, context) {
	const sides = [{
		subject: test.left,
		other: test.right,
		operator: test.operator
	}, {
		subject: test.right,
		other: test.left,
		operator: MIRRORED[test.operator] ?? test.operator
	}];
	for (const { subject, other, operator } of sides) {
		const value = literalNumber(context.evaluator.evaluate(other, context.frame));
		if (value === void 0) continue;
		const subjects = context.evaluator.evaluate(subject, context.frame);
		const shared = subjects.some((candidate) => candidate.kind === "literal" && candidate.value === 0);
		const isChild = value === 0 && (operator === "==" || operator === "is" || operator === "<=");
		const isParent = value === 0 && (operator === "!=" || operator === ">" || operator === "is not");
		const fork = forkTest(subjects, isChild ? "then" : "otherwise", shared);
		if (fork === void 0) continue;
		if (isChild || isParent) return {
			holds: "unknown",
			fork
		};
		if (value === 0 && operator === "<") return { holds: "no" };
	}
}
const MIRRORED = {
	"<": ">",
	">": "<",
	"<=": ">=",
	">=": "<="
};
function literalNumber(values) {
	const [value] = values;
	return values.length === 1 && value?.kind === "literal" && typeof value.value === "number" ? value.value : void 0;
}

// src/project/spread-names.ts
/** Every spread of the call is a dictionary, written in this callable, that lacks the name. */
function isLackedBySpreads(callable, call, name) {
	return call.spreads.every((spread) => {
		if (spread.kind !== "name") return lacks(spread, name);
		const value = onlyValue(callable, spread.name);
		return value?.owner === callable && !contentsOf(callable).has(spread.name) && lacks(value.expression, name);
	});
}
function lacks(expression, name) {
	if (expression.kind === "choice") return lacks(expression.then, name) && lacks(expression.otherwise, name);
	if (expression.kind !== "dict" || expression.spreads.length > 0) return false;
	return expression.keys.every((key) => key.kind === "literal" && key.value !== name);
}

// src/project/none-tests.ts
/** `parameter is None`, where this call gives the parameter a literal, or leaves it out, and nothing else sets it. */
function parameterIsNone(test, evaluator, frame) {
	const name = nameAsked(test);
	if (name === void 0 || !frame.parameters.has(name) || isBound(frame.callable, name)) return void 0;
	const [only, ...others] = evaluator.evaluate(test.left, frame);
	return only?.kind === "literal" && others.length === 0 ? only.value === null : void 0;
}
const askedForNone = /* @__PURE__ */ new WeakMap();
/** Whether an `if` of the callable asks whether the name is None. */
function isAskedForNone(callable, name) {
	let names = askedForNone.get(callable);
	if (names === void 0) askedForNone.set(callable, names = new Set(noneNames(callable.fact.body)));
	return names.has(name);
}
function noneNames(statements) {
	return statements.flatMap((statement) => [...statement.kind === "if" ? namesAsked(statement.test) : [], ...blocksOf(statement).flatMap(noneNames)]);
}
function namesAsked(test) {
	const name = test.kind === "compare" ? nameAsked(test) : void 0;
	return name === void 0 ? [] : [name];
}
function nameAsked({ left, right, operator }) {
	return left.kind === "name" && /^is( not)?$/.test(operator) && isNoneLiteral(right) ? left.name : void 0;
}

// src/project/decide.ts
const UNDECIDED = { holds: "unknown" };
function decide(test, context) {
	switch (test.kind) {
		case "not": return negate(decide(test.of, context));
		case "boolean": return decideBoolean(test, context);
		case "compare": return decideComparison(test, context);
		case "literal": return { holds: truthOf(test.value) };
		case "name": return decideName(test, context);
		case "call": return decideCall(test, context);
		case "attribute":
		case "bind": return decideValue(test, context);
		default: return UNDECIDED;
	}
}
function negate(decision) {
	const holds = decision.holds === "yes" ? "no" : decision.holds === "no" ? "yes" : "unknown";
	if (decision.fork === void 0) return {
		...decision,
		holds
	};
	return {
		...decision,
		holds,
		fork: {
			...decision.fork,
			child: decision.fork.child === "then" ? "otherwise" : "then"
		}
	};
}
function decideBoolean(test, context) {
	const left = decide(test.left, context);
	const right = decide(test.right, context);
	const deciding = test.operator === "and" ? "no" : "yes";
	const platform = left.platform === true || right.platform === true ? { platform: true } : {};
	if (left.holds === deciding || right.holds === deciding) return {
		holds: deciding,
		...platform
	};
	return {
		holds: left.holds === right.holds ? left.holds : "unknown",
		...platform
	};
}
/** Kinds of expressions whose value is an answer. */
const ANSWERS = /* @__PURE__ */ new Set([
	"compare",
	"not",
	"boolean"
]);
function isAnswer(expression) {
	if (expression.kind !== "call") return ANSWERS.has(expression.kind);
	const { callee } = expression;
	return callee.kind === "name" && callee.name === "hasattr" || callee.kind === "attribute" && callee.name === "startswith";
}
function truthOf(value) {
	return value === null || value === false || value === 0 || value === "" ? "no" : "yes";
}
/** A parameter that this call gives a literal, or a name that its module binds once, to a literal. */
function decideName(test, context) {
	const { frame, evaluator } = context;
	const values = evaluator.evaluate(test, frame);
	const [only] = values;
	const constant = onlyValue(frame.callable, test.name);
	const isFixed = frame.parameters.has(test.name) || constant?.owner.fact.kind === "module" && constant.expression.kind === "literal";
	if (only?.kind === "literal" && values.length === 1 && isFixed) return { holds: truthOf(only.value) };
	if (constant !== void 0 && isAnswer(constant.expression)) {
		const own = constant.owner === frame.callable;
		return decide(constant.expression, {
			...context,
			frame: own ? frame : evaluator.rootFrame(constant.owner)
		});
	}
	return decideValue(test, context);
}
function decideValue(test, context) {
	const values = context.evaluator.evaluate(test, context.frame);
	if (values.some((value) => value.kind === "external" && value.name.endsWith(".TYPE_CHECKING"))) return { holds: "no" };
	const shared = values.some((value) => value.kind === "literal" && truthOf(value.value) === "no");
	const fork = forkTest(values, "otherwise", shared);
	return fork === void 0 ? UNDECIDED : {
		holds: "unknown",
		fork
	};
}
function decideComparison(test, context) {
	const { left, right, operator } = test;
	const side = programSide(test);
	if (side !== void 0) return programRuns(side, context);
	const fork = forkSide(test, context);
	if (fork !== void 0) return fork;
	const absent = parameterIsNone(test, context.evaluator, context.frame);
	if (absent !== void 0) return { holds: absent === (operator === "is") ? "yes" : "no" };
	const part = versionPart(left, context);
	if (part !== void 0) return { holds: versionHolds(part, operator, right, context.settings) };
	const name = platformName(left, context);
	if (name !== void 0) return {
		holds: platformHolds(name, operator, right, context.settings),
		platform: true
	};
	if ((literalText(left) === "fork" && right.kind === "call" ? externalName(right.callee, context) : void 0) !== "multiprocessing.get_all_start_methods" || !/^(not )?in$/.test(operator)) return UNDECIDED;
	return {
		holds: canFork(context.settings, operator === "in"),
		platform: true
	};
}
/** A module body is walked once as the program and once as imported; a function does not know who runs. */
function programRuns(side, { asMain, frame }) {
	const { kind } = frame.callable.fact;
	if (kind !== "module" && kind !== "class-body") return UNDECIDED;
	return { holds: side === "then" === asMain ? "yes" : "no" };
}
/** The library's name that the expression stands for, when it is sure. */
function externalName(expression, { evaluator, frame }) {
	const [only, ...others] = evaluator.evaluate(expression, frame);
	return only?.kind === "external" && others.length === 0 ? only.name : void 0;
}
/** `sys.platform`, `os.name` or `platform.system()`. */
function platformName(expression, context) {
	const name = externalName(expression.kind === "call" ? expression.callee : expression, context);
	return isPlatformName(name) && name === "platform.system" === (expression.kind === "call") ? name : void 0;
}
/** Which part of `sys.version_info` the expression is. */
function versionPart(expression, context) {
	if (expression.kind === "subscript") {
		if (externalName(expression.of, context) !== "sys.version_info") return void 0;
		if (expression.index.kind !== "literal") return "sliced";
		return expression.index.value === 0 ? "major" : void 0;
	}
	const name = externalName(expression, context);
	if (name === "sys.version_info") return "all";
	return name === "sys.version_info.major" ? "major" : void 0;
}
function decideCall(test, context) {
	const { callee } = test;
	const [subject, attribute] = test.arguments;
	if (callee.kind === "name" && callee.name === "hasattr" && subject !== void 0 && attribute !== void 0) {
		if (externalName(subject, context) === "os" && WITH_FORK.has(literalText(attribute) ?? "")) return {
			holds: canFork(context.settings, true),
			platform: true
		};
	}
	const name = callee.kind === "attribute" && callee.name === "startswith" ? platformName(callee.of, context) : void 0;
	if (name === void 0) return decideValue(test, context);
	return {
		holds: platformStartsWith(name, test, context.settings),
		platform: true
	};
}
/** Names of `os` that are there where processes can fork. */
const WITH_FORK = /* @__PURE__ */ new Set([
	"fork",
	"forkpty",
	"posix_spawn",
	"posix_spawnp",
	"register_at_fork",
	"setsid"
]);
function literalText(expression) {
	return expression.kind === "literal" && typeof expression.value === "string" ? expression.value : void 0;
}
/** Whether a model's conditions hold for a call. */
function conditionsHold(conditions, call, parameters, evaluator, frame) {
	let answer = "yes";
	for (const condition of conditions ?? []) {
		const holds = conditionHolds(condition, call, parameters, evaluator, frame);
		if (holds === "no") return "no";
		if (holds === "unknown") answer = "unknown";
	}
	return answer;
}
function conditionHolds(condition, call, parameters, evaluator, frame) {
	const given = argumentOf(call, parameters, condition.argument);
	const argument = given === "spread" && isLackedBySpreads(frame.callable, call, condition.argument) ? void 0 : given;
	if (argument === "spread") return "unknown";
	if (argument === void 0) return condition.is === "absent" || condition.default === true ? "yes" : "no";
	if (condition.is === "given") return "yes";
	if (condition.is === "absent") return "no";
	const values = evaluator.evaluate(argument, frame);
	if (values.length === 0) return "unknown";
	return unanimous(values.map((value) => {
		const literal = value.kind === "literal" ? value.value : void 0;
		switch (condition.is) {
			case "none": return literal === null ? "yes" : "no";
			case "not-none": return literal === null ? "no" : "yes";
			case "true": return literal === void 0 ? "unknown" : literal ? "yes" : "no";
			case "false": return literal === void 0 ? "unknown" : literal ? "no" : "yes";
			case "several": return typeof literal === "number" ? literal === 0 || literal === 1 ? "no" : "yes" : "unknown";
			case "lacks":
			case "holds":
				if (typeof literal !== "string") return "unknown";
				return literal.includes(condition.text ?? "") === (condition.is === "holds") ? "yes" : "no";
			default: return typeof literal === "number" ? literal > 0 ? "yes" : "no" : "unknown";
		}
	}));
}

// src/project/creation-sites.ts
const NEAREST = [
	"same-scope",
	"call-chain",
	"constructor",
	"import"
];
/** More causes at one place than this nobody reads, and a program with many threads and many forks has their product. */
const MOST_PAIRS = 64;
/** They are many where a program sets itself up, and take no room from what is counted else. */
const COUNTED_APART = /* @__PURE__ */ new Set([
	"process",
	"process-state",
	"native-pool"
]);
/** Keeps the best evidence for each resource: the most certain, then the nearest, then the shortest. */
function recordPair(site, pair) {
	const known = site.live.get(slotOf(pair.resource));
	if (known === void 0 && isFull$1(site, pair.resource.kind)) site.omitted.add(pair.resource.key);
	else if (known === void 0 || comparePairs(pair, known) < 0) site.live.set(slotOf(pair.resource), pair);
}
function isFull$1({ live }, kind) {
	if (live.size < MOST_PAIRS) return false;
	const apart = COUNTED_APART.has(kind);
	return [...live.values()].filter(({ resource }) => COUNTED_APART.has(resource.kind) === apart).length >= MOST_PAIRS;
}
function comparePairs(a, b) {
	return compareCertainty(a.certainty, b.certainty) || NEAREST.indexOf(a.relation) - NEAREST.indexOf(b.relation) || a.cause.length + a.path.length - b.cause.length - b.path.length || compareSpans(a.resource.at, b.resource.at);
}
function relationOf(live, creation) {
	if (live.imported) return "import";
	return live.steps.length === 1 && creation.steps.length === 1 ? "same-scope" : "call-chain";
}

// src/project/programs.ts
const importers = /* @__PURE__ */ new WeakMap();
/** Modules by the project modules that import them directly. */
function importersOf(program, module) {
	let all = importers.get(program);
	if (all === void 0) importers.set(program, all = collectImporters(program));
	return all.get(module) ?? /* @__PURE__ */ new Set();
}
const closures = /* @__PURE__ */ new WeakMap();
/** The module itself and every project module that imports it, directly or not. */
function importersClosure(program, module) {
	let all = closures.get(program);
	if (all === void 0) closures.set(program, all = /* @__PURE__ */ new Map());
	const known = all.get(module);
	if (known !== void 0) return known;
	const found = /* @__PURE__ */ new Set([module]);
	for (const next of found) for (const importer of importersOf(program, next)) found.add(importer);
	all.set(module, found);
	return found;
}
function collectImporters(program) {
	const found = /* @__PURE__ */ new Map();
	const { modules } = program.evaluator;
	for (const importer of modules.all) for (const callable of importer.callables) eachImport(callable.fact.body, (statement) => {
		for (const name of namesOf(program, importer, statement)) {
			const module = modules.find(name, importer);
			if (module === void 0 || module === importer) continue;
			const known = found.get(module);
			if (known === void 0) found.set(module, /* @__PURE__ */ new Set([importer]));
			else known.add(importer);
		}
	});
	return found;
}
/** The modules that the statement may run, and names of them that may be modules too. */
function namesOf(program, importer, statement) {
	if (statement.kind === "import") return statement.names.flatMap(({ module }) => packagesOf(module));
	const target = program.evaluator.modules.absolute(importer, statement.level, statement.module);
	return target === void 0 ? [] : [...packagesOf(target), ...statement.names.map(({ name }) => `${target}.${name}`)];
}
/** The module and the packages that hold it: importing `a.b` runs `a` first. */
function packagesOf(name) {
	const parts = name.split(".");
	return parts.map((_, index) => parts.slice(0, index + 1).join("."));
}
/** Every import of a body, whatever is around it; functions have bodies of their own. */
function eachImport(statements, visit) {
	for (const statement of statements) if (statement.kind === "import" || statement.kind === "import-from") visit(statement);
	else for (const block of blocksOf(statement)) eachImport(block, visit);
}
/** `certain` for `__main__.py`; `likely` for a module outside packages that nobody imports; `no` for the modules of a package. */
function programLikelihood(program, module) {
	if (isPackageMain(module)) return "certain";
	if (importersOf(program, module).size > 0) return "no";
	const body = module.callables[0];
	if (hasMainGuard(body.fact.body)) return "certain";
	return module.name.includes(".") && inPackage(program, module) ? "no" : "likely";
}
function inPackage(program, module) {
	const parent = module.name.slice(0, module.name.lastIndexOf("."));
	return module.isPackage || program.evaluator.modules.find(parent, module)?.isPackage === true;
}

// src/project/program-uses.ts
/** The module and all that it imports, directly or not, in reading order of the files. */
function importedBy(program, module) {
	const { all } = program.evaluator.modules;
	return new Set(all.filter((each) => !each.isTest && importersClosure(program, each).has(module)));
}
/** What functions of the modules do, the shortest way to each; what only top levels call has been done ahead of the fork. */
function usesOf(program, modules) {
	const found = /* @__PURE__ */ new Map();
	const ofImports = calledAtImportOnly(program);
	for (const callable of program.evaluator.modules.callables) {
		if (callable.fact.kind !== "function" || !modules.has(callable.module) || ofImports.has(callable)) continue;
		for (const use of program.summaryOf(program.evaluator.rootFrame(callable)).uses.values()) {
			const key = `${use.kind} ${use.key}`;
			const nearest = found.get(key);
			if (nearest === void 0 || use.steps.length < nearest.steps.length) found.set(key, use);
		}
	}
	return [...found.values()];
}
/** Functions that are called by their names at top levels, or by such functions, and nowhere else. */
function calledAtImportOnly({ evaluator }) {
	const found = /* @__PURE__ */ new Set();
	const candidates = evaluator.modules.callables.filter(({ fact }) => fact.kind === "function" && fact.decorators.length === 0);
	for (let grown = true; grown;) {
		const before = found.size;
		for (const callable of candidates) {
			const sites = evaluator.callSites.get(callable.fact.name) ?? [];
			const isOfImports = ({ caller }) => caller.fact.kind === "module" || found.has(caller);
			if (sites.length > 0 && sites.every(isOfImports)) found.add(callable);
		}
		grown = found.size > before;
	}
	return found;
}

// src/project/methods-by-platform.ts
/**
* The methods of a place to which `platforms` come, where each choice is for some of them; undefined where one is for
* all, is not known, or has a rival on a platform.
*/
function methodsByPlatform(program, choices, platforms, byDefault) {
	const chosen = /* @__PURE__ */ new Map();
	const steps = [];
	for (const { method, at, platforms: own } of choices) {
		const on = own ?? contextPlatforms(program, at, method);
		if (on === void 0 || method === "unknown" || method === "default") return void 0;
		for (const platform of on) {
			if ((chosen.get(platform) ?? method) !== method) return void 0;
			chosen.set(platform, method);
		}
		steps.push(codeStep(at, `chooses the start method \`${method}\`, on ${platformNames$1([...on], " and ")} alone`));
	}
	const left = byDefault(platforms.filter((platform) => !chosen.has(platform)));
	const here = platforms.filter((platform) => chosen.has(platform));
	const asked = new Set(here.flatMap((platform) => chosen.get(platform) ?? []));
	const bites = (isMeant) => [...asked].filter(isMeant).map((method) => `on ${platformNames$1(here.filter((each) => chosen.get(each) === method), " and ")}, where ${method} is chosen`);
	return {
		methods: [.../* @__PURE__ */ new Set([...asked, ...left.methods])],
		chosen: "by-platform",
		choices: Object.fromEntries(chosen),
		steps,
		forkBites: [...bites((method) => method === "fork"), left.forkBites].filter(Boolean).join(", and "),
		spawnBites: [...bites((method) => method !== "fork"), left.spawnBites].filter(Boolean).join(", and ")
	};
}
/**
* The platforms on which a context is asked for, where nothing else decides; undefined where it is all. Who handles that
* a platform lacks the method, as `except ValueError`, has something else there alone.
*/
function contextPlatforms(program, at, method) {
	const call = callAt$1(program, at);
	if (call === void 0 || call.undecided) return void 0;
	if (call.said.absenceHandled && method !== "spawn") return call.said.platforms.filter((platform) => platform !== "windows");
	return call.said.platforms.length < program.settings.platforms.length ? call.said.platforms : void 0;
}
function callAt$1({ libraryCalls }, at) {
	const place = `${spanKey(at)} `;
	for (const [key, call] of libraryCalls) if (key.startsWith(place)) return call;
}

// src/project/start-methods.ts
/**
* `at` is the process creation, `of` the module whose start method decides there when it is not multiprocessing;
* `chosen` holds every way in which code chose, `undefined` for the default.
*/
function startMethodAt(program, at, chosen) {
	const { settings } = program;
	const canFork = settings.platforms.some((platform) => platform !== "windows");
	if (at.how !== "start-method") return {
		methods: canFork ? ["fork"] : [],
		chosen: "inherent",
		steps: [],
		forkBites: everywhereThatForks(settings),
		spawnBites: ""
	};
	const all = [...chosen];
	const seen = all.filter((choice) => choice?.annotated !== true);
	const choices = seen.length > 0 ? seen : all;
	const requested = choices.filter((choice) => choice !== void 0);
	if (requested.length === 0) return defaultMethod(program, at);
	const [only] = requested;
	const isOne = requested.every(({ method }) => method === only?.method);
	if (requested.length < choices.length || !isOne || only === void 0) return chosenApart(program, at, requested) ?? unknownMethod(settings, requested.map(choiceStep));
	if (only.method === "default") return defaultMethod(program, at);
	if (only.method === "unknown") return unknownMethod(settings, [choiceStep(only)]);
	return fixed(settings, only.method, "requested", [choiceStep(only)]);
}
function chosenApart(program, at, choices) {
	const { settings } = program;
	const platforms = settings.platforms.filter((platform) => at.platforms?.has(platform) !== false);
	return methodsByPlatform(program, choices, platforms, (left) => defaultsOn({
		...settings,
		platforms: left
	}));
}
function fixed(settings, method, chosen, steps) {
	const where = `${everywhereThatForks(settings)}, because ${method} is ${chosen === "set" ? "set for the whole program" : "requested"}`;
	return {
		methods: [method],
		chosen,
		steps,
		forkBites: method === "fork" ? where : "",
		spawnBites: method === "fork" ? "" : `on every platform, because ${method} is ${chosen === "set" ? "set for the whole program" : "requested"}`
	};
}
function choiceStep(choice) {
	return codeStep(choice.at, choice.method === "unknown" ? "chooses the start method when it runs" : `chooses the start method \`${choice.method}\``);
}
function unknownMethod(settings, steps) {
	return {
		...defaultsOn(settings),
		chosen: "unknown",
		steps: steps.map((step) => ({
			...step,
			certainty: "possible"
		}))
	};
}
function defaultMethod(program, at) {
	const { settings } = program;
	const set = methodsSetFor(program, at.module, at.of);
	const [first] = set;
	if (first === void 0) return {
		...defaultsOn(settings),
		chosen: "default",
		steps: []
	};
	const apart = set.some(({ platforms }) => platforms !== void 0) ? chosenApart(program, at, set) : void 0;
	if (apart !== void 0) return apart;
	const methods = new Set(set.map((each) => each.method));
	const [only] = methods;
	if (methods.size > 1 || only === void 0 || only === "unknown" || only === "default") return unknownMethod(settings, set.map(choiceStep));
	return fixed(settings, only, "set", [choiceStep(first)]);
}
/** The choices made for whole programs that have the module in them: by modules that it shares an importer with. */
function methodsSetFor(program, module, of) {
	const programs = importersClosure(program, module);
	return [...program.methodsSet.values()].filter(({ callable, of: set }) => {
		if (set !== of) return false;
		if (callable.module.isTest && !module.isTest) return false;
		return [...importersClosure(program, callable.module)].some((each) => programs.has(each));
	}).map((each) => each.chosen);
}
function defaultsOn(settings) {
	const methods = /* @__PURE__ */ new Set();
	const forking = settings.platforms.includes("linux") ? settings.python.filter((version) => !isAtLeast$1(version, 3, 14)) : [];
	const latest = settings.python.filter((version) => isAtLeast$1(version, 3, 14));
	if (forking.length > 0) methods.add("fork");
	if (settings.platforms.includes("linux") && latest.length > 0) methods.add("forkserver");
	if (settings.platforms.includes("macos") || settings.platforms.includes("windows")) methods.add("spawn");
	return {
		methods: [...methods],
		forkBites: defaultForkText(forking, latest),
		spawnBites: defaultSpawnText(settings, latest)
	};
}
function defaultForkText(forking, latest) {
	if (forking.length === 0) return "";
	return latest.length > 0 ? "on Linux with Python 3.13 and older, where fork is the default start method, and on any version where the program asks for fork" : "on Linux, where fork is the default start method of the Python versions that this project supports";
}
function defaultSpawnText(settings, latest) {
	const spawning = [settings.platforms.includes("macos") ? "macOS" : "", settings.platforms.includes("windows") ? "Windows" : ""].filter((name) => name !== "");
	return [...spawning.length > 0 ? [`on ${spawning.join(" and ")}, where spawn is the default`] : [], ...settings.platforms.includes("linux") && latest.length > 0 ? ["on Linux from Python 3.14, where forkserver is the default"] : []].join(", and ");
}
function everywhereThatForks(settings) {
	const names = [settings.platforms.includes("linux") ? "Linux" : "", settings.platforms.includes("macos") ? "macOS" : ""].filter((name) => name !== "");
	return names.length === 0 ? "on every platform that has fork" : `on ${names.join(" and ")}, with every supported Python version`;
}
function isAtLeast$1(version, major, minor) {
	const [a, b] = version.split(".").map(Number);
	return a > major || a === major && b >= minor;
}

// src/project/summary.ts
function chain(step, rest) {
	return {
		step,
		rest,
		length: (rest?.length ?? 0) + 1
	};
}
function chainSteps(steps) {
	const all = [];
	for (let at = steps; at !== void 0; at = at.rest) all.push(at.step);
	return all;
}
/** Uses with the same key are one, and the nearest is told. */
function useKey({ kind, key, activity, api, copes }) {
	return activity === void 0 ? `${kind} ${key}${copes ? " copes" : ""}` : `${kind} ${activity} ${api} ${key}`;
}
const EMPTY_SUMMARY = {
	creations: /* @__PURE__ */ new Map(),
	exit: /* @__PURE__ */ new Map(),
	atYield: void 0,
	ended: /* @__PURE__ */ new Map(),
	uses: /* @__PURE__ */ new Map(),
	neverReturns: false,
	inChild: false,
	notes: []
};
/** Equal for summaries that say the same about the process, with the same certainty, whichever way leads there. */
function summarySignature(summary) {
	const lives = ([key, { certainty }]) => `${key} ${certainty}`;
	return [
		lines$1(summary.creations, ([key, { ended, inChild }]) => `${key} ${ended.size} ${inChild}`),
		lines$1(summary.exit, lives),
		summary.atYield === void 0 ? "" : lines$1(summary.atYield, lives),
		lines$1(summary.ended, ([key, certainty]) => `${key} ${certainty}`),
		lines$1(summary.uses, ([key]) => key),
		String(summary.neverReturns),
		String(summary.inChild)
	].join("\n");
}
function lines$1(map, line) {
	if (map.size === 0) return "";
	return [...map].map(line).sort().join(" ");
}

// src/project/within.ts
/** By the key of the creation's place; the best evidence first. */
function collectWithin(program) {
	const found = /* @__PURE__ */ new Map();
	const add = (key, within) => {
		const known = found.get(key);
		if (known === void 0) found.set(key, [within]);
		else if (!known.some((each) => each.kind === within.kind && compareSpans(each.at, within.at) === 0)) known.push(within);
	};
	for (const { at, targets } of program.threadCode.values()) for (const target of targets.values()) for (const creation of program.summaryOf(target.frame).creations.values()) {
		if (creation.inChild) continue;
		const steps = chainSteps(creation.steps);
		add(creation.site.key, {
			kind: "thread",
			name: target.text,
			at,
			steps,
			certainty: creation.certainty
		});
	}
	for (const { kind, at, target } of program.later.values()) for (const { site, steps, certainty, inChild } of program.summaryOf(target.frame).creations.values()) if (!inChild) add(site.key, {
		kind,
		name: target.text,
		at,
		steps: chainSteps(steps),
		certainty
	});
	for (const callable of program.evaluator.modules.callables) {
		const kind = kindOf$1(callable);
		if (kind === void 0) continue;
		for (const creation of program.summaryOf(program.evaluator.rootFrame(callable)).creations.values()) {
			if (creation.inChild) continue;
			const steps = chainSteps(creation.steps);
			const at = spanIn(callable, callable.fact.at);
			add(creation.site.key, {
				kind,
				name: callable.fact.name,
				at,
				steps,
				certainty: creation.certainty
			});
		}
	}
	for (const list of found.values()) list.sort((a, b) => compareCertainty(a.certainty, b.certainty) || a.steps.length - b.steps.length || compareSpans(a.at, b.at));
	return found;
}
/** What a callable is by its definition alone. */
function kindOf$1({ fact, class: owner }) {
	if (fact.async) return "coroutine";
	return owner !== void 0 && fact.name === "__del__" ? "finaliser" : void 0;
}

// src/project/process-creations.ts
/** The process creations as rules see them. */
function processCreations(program) {
	const topLevels = topLevelWays(program);
	const endedBefore = endedBeforeForks(program);
	const within = collectWithin(program);
	return [...program.sites.values()].sort((a, b) => compareSpans(a.at, b.at)).map((site) => {
		const top = topLevels.get(site.key);
		const startMethod = startMethodAt(program, {
			how: site.how,
			module: site.callable.module,
			of: site.model.startMethodOf,
			platforms: site.platforms
		}, site.chosen.values());
		const passedBy = startMethod.methods.includes("fork") ? methodOfOthers(program, site) : void 0;
		return {
			at: site.at,
			scope: scopeName(site.callable),
			api: site.model.name,
			model: site.model,
			how: site.how,
			call: site.call,
			startMethod,
			...passedBy === void 0 ? {} : { notReachedBy: passedBy },
			...site.made === void 0 ? {} : { made: site.made },
			...madeBy(site),
			expression: site.expression,
			live: livesAt(program, site, endedBefore),
			omitted: site.omitted.size,
			...top === void 0 ? {} : { fromTopLevel: top },
			child: childCode(program, site),
			after: [...site.after.values()].map(childUse),
			inLoop: site.inLoop,
			platforms: program.settings.platforms.filter((platform) => site.platforms.has(platform)),
			within: within.get(site.key) ?? [],
			...site.constructorCall === void 0 ? {} : { constructorCall: site.constructorCall }
		};
	});
}
/** Where the object that is started, or gets its first task, is made: one call, or it is not told. */
function madeBy({ makers, executors }) {
	const [maker, ...otherMakers] = makers.values();
	const [executor, ...otherExecutors] = executors.values();
	return {
		...maker !== void 0 && otherMakers.length === 0 && { maker },
		...executor !== void 0 && otherExecutors.length === 0 && { executor }
	};
}
/** Where the program chooses, for multiprocessing, what a library with a start method of its own does not heed. */
function methodOfOthers(program, { how, model, callable }) {
	const type = program.knowledge.type(model.name.slice(0, model.name.lastIndexOf(".")));
	const isForeign = model.startMethodOf !== void 0 || model.distribution !== "python" && type?.startMethod === "fork";
	if (how !== "start-method" || !isForeign) return void 0;
	const { methods, chosen, steps } = startMethodAt(program, {
		how,
		module: callable.module
	}, []);
	return chosen === "set" && !methods.includes("fork") ? steps[0] : void 0;
}
function livesAt(program, site, endedBefore) {
	return [...site.live.values()].filter((pair) => !endedBefore.has(pair.resource.key)).sort(comparePairs).map((pair) => ({
		resource: pair.resource,
		relation: pair.relation,
		cause: chainSteps(pair.cause),
		path: chainSteps(pair.path),
		certainty: pair.certainty,
		does: threadUses(program, pair.resource.key)
	}));
}
/** What the code of the thread with this key takes and uses. */
function threadUses(program, key) {
	return [...program.threadCode.get(key)?.targets.values() ?? []].flatMap((target) => [...program.summaryOf(target.frame).uses.values()].map((entry) => {
		const use = childUse(entry);
		return {
			...use,
			steps: use.steps.map((step) => ({
				...step,
				by: "thread"
			}))
		};
	}));
}
/** Keys of what at-fork hooks end ahead of every fork. */
function endedBeforeForks(program) {
	const hooks = [...program.hooks.before.values()];
	return new Set(hooks.flatMap((hook) => {
		const { ended, uses } = program.summaryOf(hook.frame);
		return [...ended.keys()].filter((key) => !uses.has(`takes-lock ${key}`));
	}));
}
function topLevelWays(program) {
	const ways = /* @__PURE__ */ new Map();
	for (const module of program.evaluator.modules.all) {
		if (isPackageMain(module)) continue;
		const body = module.callables[0];
		const summary = program.summaryOf(program.evaluator.rootFrame(body));
		for (const entry of summary.creations.values()) {
			if (entry.certainty === "possible" || module.isTest && entry.certainty !== "certain") continue;
			const steps = chainSteps(entry.steps);
			const known = ways.get(entry.site.key);
			const top = topLevel(program, module, body, steps);
			if (known === void 0 || rank(top) < rank(known) || rank(top) === rank(known) && steps.length < known.steps.length) ways.set(entry.site.key, top);
		}
	}
	return ways;
}
function rank(top) {
	return [
		"certain",
		"likely",
		"possible",
		"no"
	].indexOf(top.isProgram);
}
function topLevel(program, module, body, steps) {
	const first = steps[0]?.at;
	return {
		module: module.name,
		at: first?.kind === "code" ? first.span : spanIn(body, body.fact.at),
		steps,
		isProgram: programLikelihood(program, module)
	};
}
function childCode(program, site) {
	if (site.how === "raw" && site.branch === void 0 && site.model.distribution !== "python") return {
		name: "the program itself, which goes on in each process",
		known: true,
		uses: [...usesOf(program, importedBy(program, site.callable.module)).filter(({ kind }) => kind !== "opens-handle"), ...hookUses(program)].map(childUse)
	};
	if (site.how === "raw") {
		const uses = site.branch === void 0 ? [] : [...site.branch.uses.values(), ...hookUses(program)];
		return {
			name: `the branch where \`${site.call}\` returned 0`,
			known: site.branch !== void 0,
			uses: uses.map(childUse)
		};
	}
	const handed = handedOver(program, site);
	const targets = [...site.targets.values(), ...handed.map(({ target }) => target)];
	const setUp = new Set(handed.flatMap(({ target, setsUp }) => setsUp ? [target] : []));
	const uses = new Map(hookUses(program).map((use) => [useKey(use), childUse(use)]));
	for (const target of targets) for (const use of program.summaryOf(target.frame).uses.values()) {
		const key = useKey(use);
		const known = uses.get(key);
		const setsUp = setUp.has(target);
		const isTask = known?.setsUp === true && !setsUp;
		if (known === void 0 || isTask || use.steps.length < known.steps.length && (known.setsUp ?? false) === setsUp) uses.set(key, setsUp ? {
			...childUse(use),
			setsUp
		} : childUse(use));
	}
	return {
		name: [...new Set(targets.map((target) => target.text))].join(", "),
		known: targets.length > 0,
		uses: [...uses.values()].sort((a, b) => compareSpans(a.at, b.at))
	};
}
/** What at-fork hooks put in order in every child. */
function hookUses(program) {
	return [...program.hooks.inChild.values()].flatMap((hook) => [...program.summaryOf(hook.frame).uses.values()]).filter((use) => use.kind === "renews");
}
/** Tasks and initializers that the same pool or executor gets elsewhere. */
function handedOver(program, site) {
	return [...program.handovers.values()].filter((handover) => [...handover.receivers].some((key) => site.receivers.has(key))).flatMap(({ contexts, parameter }) => [...contexts.values()].flatMap(({ targets }) => targets.map((target) => ({
		target,
		setsUp: parameter === "initializer"
	}))));
}
function childUse(use) {
	const { steps, ...rest } = use;
	return {
		...rest,
		steps: chainSteps(steps)
	};
}
/** The strongest first. */
function strongestFirst(items) {
	return [...items].sort((a, b) => compareCertainty(a.certainty, b.certainty));
}

// src/project/fork-branches.ts
function forkBranches(program, creations) {
	return creations.flatMap((creation) => {
		const site = program.sites.get(spanKey(creation.at));
		if (site?.how !== "raw" || !returnsTwice(site)) return [];
		const { branch } = site;
		const handedOn = isHandedOn(program, site);
		if (branch === void 0) return [{
			creation,
			ends: "untested",
			deliberate: handedOn,
			parentEnds: false,
			continuesLoop: site.inLoop,
			endsScript: false,
			exits: [],
			certainty: "likely"
		}];
		return [{
			creation,
			branch: branch.at,
			ends: branch.ends,
			...branch.leavesAt === void 0 ? {} : { leavesAt: branch.leavesAt },
			deliberate: site.parentEnds || branch.ends === "returns" && (handedOn && callersTest(program, site) || answersApart(program, site) || answersInstead(site) || !callersGoOn(program, site.callable)),
			parentEnds: site.parentEnds,
			continuesLoop: branch.continuesLoop,
			endsScript: branch.endsScript,
			exits: [...branch.uses.values()].filter((use) => use.kind === "raises-exit").map(childUse).sort((a, b) => compareSpans(a.at, b.at)),
			certainty: branch.certainty
		}];
	});
}
/** os.spawn* and ForkingMixIn run the child themselves; fork and forkpty come back in both processes. */
function returnsTwice(site) {
	return site.model.name.endsWith("fork") || site.model.name.endsWith("fork1") || site.model.name.endsWith("forkpty");
}
/** The function returns what the fork returned. */
function isHandedOn(program, site) {
	const isResult = (value) => value.kind === "collection" ? value.items.some(isResult) : value.kind === "fork-result" && isSame$2(value.at, site.at);
	return returnValues(program.evaluator, site.callable, program.evaluator.rootFrame(site.callable)).some(isResult);
}
/** Whether a caller asks on which side it is. */
function callersTest(program, site) {
	const sites = program.evaluator.callSites.get(site.callable.fact.name) ?? [];
	return [...new Set(sites.map(({ caller }) => caller))].some((caller) => testsFork(program, caller, caller.fact.body, site.at));
}
function testsFork(program, caller, statements, at) {
	const { evaluator, settings } = program;
	const frame = evaluator.rootFrame(caller);
	return statements.some((statement) => {
		if (statement.kind === "if" || statement.kind === "loop") {
			if (ownExpressions(statement).some((test) => {
				const { fork } = decide(test, {
					evaluator,
					settings,
					frame,
					asMain: false
				});
				return fork !== void 0 && [fork.at, ...fork.others].some((one) => isSame$2(one, at));
			})) return true;
		}
		return blocksOf(statement).some((block) => testsFork(program, caller, block, at));
	});
}
function isSame$2(a, b) {
	return spanKey(a) === spanKey(b);
}

// src/project/function-summaries.ts
/** Functions whose header lies on the line; for the first line also the module, where importing it does anything. */
function functionsAt(program, { path, line }) {
	const things = thingsLeft(program);
	return (program.evaluator.modules.all.find((each) => each.path === path)?.callables ?? []).filter(({ fact: { kind, at } }) => {
		return (kind === "function" || kind === "module") && at[0] <= line && line <= lastLine(at);
	}).map((callable) => summaryOf$1(program, callable, things)).filter(({ isModule, creates, leaves, does }) => !isModule || creates.length + leaves.length + does.length > 0);
}
/** Everything that a function of the program leaves behind, by its key: the first that has it. */
function thingsLeft({ evaluator, summaryOf }) {
	const things = /* @__PURE__ */ new Map();
	for (const { callables } of evaluator.modules.all) for (const callable of callables) for (const { resource } of summaryOf(evaluator.rootFrame(callable)).exit.values()) if (!things.has(resource.key)) things.set(resource.key, resource);
	return things;
}
function summaryOf$1(program, callable, things) {
	const { creations, exit, ended, uses, neverReturns } = program.summaryOf(program.evaluator.rootFrame(callable));
	const inOrder = (things) => things.toSorted((a, b) => compareSpans(a.at, b.at));
	return {
		at: spanIn(callable, callable.fact.at),
		name: callable.name,
		isModule: callable.fact.kind === "module",
		creates: inOrder([...creations.values()].map(({ site: { at, call }, certainty, steps }) => {
			return {
				at,
				call,
				certainty,
				steps: chainSteps(steps)
			};
		})),
		leaves: inOrder([...exit.values()].flatMap(({ resource: { at, kind, name }, certainty, steps }) => {
			return kind === "process-state" ? [] : [{
				at,
				kind,
				name,
				certainty,
				steps: chainSteps(steps)
			}];
		})),
		ends: inOrder([...ended].flatMap(([key, certainty]) => {
			const thing = things.get(key);
			return thing === void 0 ? [] : [{
				at: thing.at,
				kind: thing.kind,
				name: thing.name,
				certainty
			}];
		})),
		does: inOrder([...uses.values()].map(childUse).map(({ kind, at, steps }) => ({
			kind,
			at,
			steps
		}))),
		neverReturns
	};
}

// src/project/picklable.ts
function unpicklable(value) {
	const { callable, self } = value;
	if (self !== void 0 && (self.kind === "instance" || self.kind === "class")) return isLocalClass(self.class);
	const at = spanIn(callable, callable.fact.at);
	const { name } = callable.fact;
	if (callable.fact.kind === "lambda") return {
		because: "lambda",
		at,
		name,
		captures: capturedNames(callable)
	};
	if (callable.class !== void 0) return isLocalClass(callable.class);
	if (callable.parent !== void 0 && callable.parent.fact.kind !== "module") return {
		because: "nested-function",
		at,
		name,
		captures: capturedNames(callable)
	};
	return isUnderMainGuard(callable) ? {
		because: "main-guard",
		at,
		name,
		captures: []
	} : void 0;
}
function isLocalClass(node) {
	for (let outer = node.parent; outer !== void 0; outer = outer.parent) if (outer.fact.kind === "function" || outer.fact.kind === "lambda") return {
		because: "local-class",
		at: spanIn(node, node.fact.at),
		name: node.fact.name,
		captures: []
	};
}
/** Names of enclosing functions that the callable reads: they would have to become arguments. */
function capturedNames(callable) {
	const own = scopeOf$1(callable.fact).names;
	const parameters = new Set(callable.fact.parameters.map((parameter) => parameter.name));
	const captured = /* @__PURE__ */ new Set();
	eachExpression(callable.fact.body, (expression) => {
		if (expression.kind !== "name" || own.has(expression.name) || parameters.has(expression.name)) return;
		for (let outer = callable.parent; outer !== void 0 && outer.fact.kind !== "module"; outer = outer.parent) if (isBoundIn(outer, expression.name)) captured.add(expression.name);
	});
	return [...captured].sort();
}
function isUnderMainGuard(callable) {
	const body = callable.parent?.fact.body ?? [];
	const { callables } = callable.module.facts;
	return programBlocks(body).some((block) => {
		let found = false;
		bindDefinitions(block, (definition) => {
			if (definition.kind === "define" && callables[definition.callable] === callable.fact) found = true;
		});
		return found;
	});
}

// src/project/handover-list.ts
function handoverList(program) {
	return [...program.handovers.values()].sort((a, b) => compareSpans(a.argumentAt, b.argumentAt)).flatMap((record) => record.pickled === "never" ? [] : [handover(program, record, record.pickled)]);
}
function handover(program, record, pickled) {
	const startMethod = startMethodAt(program, {
		how: "start-method",
		module: record.callable.module,
		of: record.model.startMethodOf
	}, record.chosen.values());
	const contexts = [...record.contexts.values()];
	const reason = record.ownPickler ? void 0 : everyAlternative(contexts);
	return {
		at: record.at,
		scope: scopeName(record.callable),
		api: record.model.name,
		parameter: record.parameter,
		argument: record.argument,
		argumentAt: record.argumentAt,
		text: expressionText(record.argument),
		...reason === void 0 ? {} : { unpicklable: reason },
		unpicklableArguments: record.ownPickler ? [] : byPlace$1(contexts.map(({ unpicklableArguments }) => unpicklableArguments)),
		filledArguments: byPlace$1(contexts.map(({ filledArguments }) => filledArguments)),
		pickled,
		startMethod,
		steps: startMethod.steps
	};
}
/** Of one place there is one. */
function byPlace$1(found) {
	return [...new Map(found.flatMap((each) => [...each])).values()].sort((a, b) => compareSpans(a.at, b.at));
}
/** One alternative that can be pickled, or of which nothing is known, acquits the handover. */
function everyAlternative(contexts) {
	if (contexts.some(({ values }) => values.length === 0)) return void 0;
	const reasons = contexts.flatMap((context) => context.values).map((value) => {
		if (value.kind === "class") return isLocalClass(value.class);
		return value.kind === "function" ? unpicklable(value) : void 0;
	});
	return reasons.every((reason) => reason !== void 0) ? reasons[0] : void 0;
}

// src/project/builtin-names.ts
/** Names that Python finds where no module binds them. */
const NAMES$2 = new Set("abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip Ellipsis NotImplemented BaseException BaseExceptionGroup Exception ExceptionGroup GeneratorExit KeyboardInterrupt StopAsyncIteration StopIteration SystemExit __annotations__ __builtins__ __cached__ __debug__ __doc__ __file__ __loader__ __name__ __package__ __path__ __spec__".split(" "));
function isBuiltinName(name) {
	return NAMES$2.has(name) || /^[A-Z][A-Za-z]+(Error|Warning)$/.test(name);
}

// src/project/state.ts
function newState(platforms) {
	return {
		reachable: true,
		left: void 0,
		variables: NO_VARIABLES,
		live: /* @__PURE__ */ new Map(),
		ended: /* @__PURE__ */ new Map(),
		child: void 0,
		daemonOf: void 0,
		childLoops: 0,
		inChild: false,
		parentOf: /* @__PURE__ */ new Set(),
		passed: /* @__PURE__ */ new Set(),
		platforms,
		returnedAt: void 0
	};
}
function copyState(state) {
	return {
		reachable: state.reachable,
		left: state.left,
		variables: state.variables,
		live: new Map(state.live),
		ended: new Map(state.ended),
		child: state.child,
		daemonOf: state.daemonOf,
		childLoops: state.childLoops,
		inChild: state.inChild,
		parentOf: state.parentOf,
		passed: state.passed,
		platforms: state.platforms,
		returnedAt: state.returnedAt
	};
}
function leave$1(state, how) {
	state.reachable = false;
	state.left = how;
}
function setVariable(state, name, values) {
	state.variables = withVariables(state.variables, [name], values);
}
/** Of the threads of a process, only the one that forks goes on in the child. */
function enterChild(state) {
	state.inChild = true;
	for (const [key, entry] of state.live) if (entry.resource.kind === "thread") state.live.delete(key);
}
/** From here on the names stand for whatever they are ever set to. */
function forgetVariables(state, names) {
	const known = names.filter((name) => variable(state.variables, name) !== void 0);
	if (known.length > 0) state.variables = withVariables(state.variables, known, void 0);
}
/** What holds where paths meet. What only some paths did is less certain; what only some paths ended is merely possible. */
function joinStates(states) {
	const [first, ...others] = states.filter((state) => state.reachable);
	if (first === void 0) return copyState(states[0]);
	if (others.length === 0) return copyState(first);
	const joined = copyState(first);
	for (const other of others) joinInto(joined, other);
	return joined;
}
function joinInto(joined, other) {
	for (const [key, entry] of other.live) {
		const known = joined.live.get(key);
		if (known === void 0) joined.live.set(key, onOnePath(entry, joined.ended.has(entry.resource.key)));
		else if (known.certainty !== entry.certainty) joined.live.set(key, soften(known, weakest(known.certainty, entry.certainty)));
	}
	for (const [key, entry] of joined.live) if (!other.live.has(key)) joined.live.set(key, onOnePath(entry, other.ended.has(entry.resource.key)));
	for (const [key, certainty] of other.ended) if (joined.ended.get(key) !== certainty) joined.ended.set(key, "possible");
	for (const key of joined.ended.keys()) if (!other.ended.has(key)) joined.ended.set(key, "possible");
	joined.inChild &&= other.inChild;
	joined.passed = union(joined.passed, other.passed);
	joined.platforms = union(joined.platforms, other.platforms);
	joined.variables = joinVariables(joined.variables, other.variables);
}
function union(a, b) {
	if (b.size === 0 || a === b) return a;
	return a.size === 0 ? b : /* @__PURE__ */ new Set([...a, ...b]);
}
/** More than these are not followed: what a program does behind the ninth process it did behind the eighth. */
const MOST_PASSED = 8;
function passCreation(state, site) {
	if (state.passed.has(site) || state.passed.size >= MOST_PASSED) return;
	state.passed = /* @__PURE__ */ new Set([...state.passed, site]);
}
/** Started on some paths and ended on some: most often the same ones. */
function onOnePath(entry, endedOnOther) {
	return soften(entry, endedOnOther && entry.certainty !== "certain" ? "possible" : "likely");
}
function soften(entry, certainty) {
	const weaker = weakest(entry.certainty, certainty);
	return weaker === entry.certainty ? entry : {
		...entry,
		certainty: weaker
	};
}
/** Takes a resource out of the living; with less than certainty it may still be there. */
function endResource(state, key, certainty) {
	if (certainty === "possible") {
		for (const slot of slotsOf(key)) {
			const entry = state.live.get(slot);
			if (entry !== void 0) state.live.set(slot, soften(entry, "possible"));
		}
		if (!state.ended.has(key)) state.ended.set(key, "possible");
		return;
	}
	for (const slot of slotsOf(key)) state.live.delete(slot);
	state.ended.set(key, certainty);
}

// src/project/apply-summary.ts
/** Puts what a callee does into the walk of its caller. */
/** More of these say nothing new about a callable, and cost every caller. */
const MOST_CREATIONS = 24;
const MOST_USES = 96;
/**
* `step` is the call; undefined where the callee's statements run as if they stood here (a class body). `certainty` is
* that what the callee starts, holds and forks comes together: which of several methods runs may differ from call to call.
*/
function applySummary(walk, summary, step, certainty = step?.certainty ?? "certain") {
	const way = (steps) => step === void 0 ? steps : chain(step, steps);
	const together = (steps) => step === void 0 ? steps : chain({
		...step,
		certainty
	}, steps);
	for (const [key, use] of summary.uses) {
		if (use.kind === "raises-exit" && walk.endedByTry > 0) continue;
		if (use.kind === "fails-unhandled" && walk.failureHandled > 0) continue;
		if (!(walk.state.passed.size > 0 || use.kind === "replaces-program") && !isNews(usesAt(walk), key, use.steps.length + (step === void 0 ? 0 : 1))) continue;
		addUse(walk, {
			...use,
			...use.kind === "does" && around(walk),
			steps: way(use.steps)
		});
	}
	for (const entry of summary.creations.values()) reachCreation(walk, {
		...entry,
		steps: together(entry.steps),
		certainty: weakest(entry.certainty, certainty)
	});
	for (const [key, certainty] of summary.ended) endResource(walk.state, key, certainty);
	if (summary.inChild) enterChild(walk.state);
	for (const entry of summary.exit.values()) becomeLive(walk, {
		...entry,
		steps: together(entry.steps),
		certainty: weakest(entry.certainty, certainty)
	});
	if (summary.neverReturns) leave$1(walk.state, "ends");
	else forgetSetElsewhere(walk);
}
function forgetSetElsewhere({ state, program, base }) {
	forgetVariables(state, namesSetElsewhere(program.evaluator, base.callable, state.variables));
}
/** What stands around a call that does something: told of its use. */
function around(walk) {
	return {
		...walk.loops > 0 && { inLoop: true },
		...walk.endHandled > 0 && { endHandled: true }
	};
}
function addUse(walk, use) {
	const key = useKey(use);
	if (use.kind === "replaces-program") walk.state.daemonOf?.branch?.uses.set(key, use);
	noteBehindCreations(walk, key, use);
	const uses = usesAt(walk);
	if (isNews(uses, key, use.steps.length)) uses.set(key, use);
}
/** What the child of a raw fork uses here is its own. */
function usesAt(walk) {
	return walk.state.child?.branch?.uses ?? walk.uses;
}
/** Whether a use on a way of that length says more than what is known. */
function isNews(uses, key, length) {
	const known = uses.get(key);
	if (known !== void 0) return length < known.steps.length;
	return length <= 14 && (uses.size < MOST_USES || key.startsWith("writes-state"));
}
function noteBehindCreations(walk, key, use) {
	const { passed, child, inChild } = walk.state;
	if (passed.size === 0 || child !== void 0 || inChild || use.steps.length > 14) return;
	walk.notes.push(() => {
		const isKept = (size) => size < MOST_USES || use.kind === "writes-state";
		for (const { after } of passed) if (!after.has(key) && isKept(after.size)) after.set(key, use);
	});
}
/** SystemExit is raised here, unless a `try` around it ends the process first. */
function noteExit(walk, expression) {
	if (walk.endedByTry > 0) return;
	const at = spanIn(walk.base.callable, expression.at);
	addUse(walk, {
		kind: "raises-exit",
		key: spanKey(at),
		at,
		steps: chain(codeStep(at, "raises SystemExit"))
	});
}
function becomeLive(walk, entry) {
	if (entry.steps.length > 14) return;
	if (walk.state.child !== void 0 && entry.resource.kind === "thread") return;
	if (entry.resource.kind === "state" && isImportTime(walk)) return;
	const { resource } = entry;
	const slot = slotOf(resource);
	const known = walk.state.live.get(slot);
	if (resource.kind === "process-state") walk.state.live.set(slot, {
		...entry,
		resource: {
			...resource,
			atImport: resource.atImport === true || isImportTime(walk)
		}
	});
	else if (known === void 0 || known.certainty !== "certain") walk.state.live.set(slot, entry);
	walk.state.ended.delete(resource.key);
}
/** A creation is reached: everything that lives here lives there. */
function reachCreation(walk, reached) {
	pairWithLiving(walk, reached);
	passCreation(walk.state, reached.site);
	const entry = walk.state.inChild ? {
		...reached,
		inChild: true
	} : reached;
	const known = walk.creations.get(entry.site.key);
	const ended = walk.state.ended.size === 0 ? entry.ended : /* @__PURE__ */ new Set([...entry.ended, ...surelyEnded(walk)]);
	if (known === void 0) {
		if (walk.creations.size >= MOST_CREATIONS || entry.steps.length > 14) return;
		walk.creations.set(entry.site.key, {
			...entry,
			ended
		});
		return;
	}
	const both = new Set([...known.ended].filter((key) => ended.has(key)));
	const shorter = known.steps.length <= entry.steps.length ? known : entry;
	walk.creations.set(entry.site.key, {
		...shorter,
		ended: both,
		inChild: known.inChild && entry.inChild
	});
}
function surelyEnded(walk) {
	return [...walk.state.ended].filter(([, certainty]) => certainty !== "possible").map(([key]) => key);
}
/** Whether what lives when the creation's way begins may still be there at its end. */
function meets({ site, ended, inChild }, { resource }) {
	const { key, object = key, kind } = resource;
	return !ended.has(key) && !site.receivers.has(object) && !(inChild && kind === "thread");
}
function pairWithLiving(walk, entry) {
	for (const live of walk.state.live.values()) {
		if (!meets(entry, live)) continue;
		const pair = {
			resource: live.resource,
			relation: relationOf(live, entry),
			cause: live.steps,
			path: entry.steps,
			certainty: weakest(live.certainty, entry.certainty)
		};
		walk.notes.push(() => recordPair(entry.site, pair));
	}
}

// src/project/resources.ts
function threadEntry(walk, parts) {
	const { callable } = walk.base;
	const at = parts.at.at.kind === "code" ? parts.at.at.span : spanIn(callable, callable.fact.at);
	const resource = {
		kind: "thread",
		key: parts.key,
		at,
		scope: scopeName(callable),
		type: parts.type,
		role: "thread",
		name: parts.name,
		hidden: parts.effect.hidden,
		..."parameters" in parts.model ? { model: parts.model } : {},
		...parts.runs === void 0 ? {} : { runs: parts.runs }
	};
	const told = parts.effect.hidden || !("parameters" in parts.model);
	return {
		resource,
		steps: chain(parts.step, told ? chain(modelStep(parts.model)) : void 0),
		certainty: parts.certainty,
		imported: parts.imported
	};
}
function modelStep(model) {
	return {
		at: {
			kind: "model",
			callable: model.name,
			distribution: model.distribution,
			source: model.source
		},
		says: model.says,
		certainty: "certain"
	};
}
/** What the thread or process object runs, as the code calls it. */
function runsText(program, receiver) {
	if (receiver?.kind === "instance") return findMethod(program.evaluator, receiver.class, "run") === void 0 ? void 0 : `${receiver.class.fact.name}.run`;
	if (receiver?.kind !== "object" || receiver.origin.call === void 0) return void 0;
	const runs = program.knowledge.type(receiver.type)?.runs;
	const constructor = program.knowledge.callable(receiver.type);
	if (runs === void 0 || constructor === void 0) return void 0;
	const argument = argumentOf(receiver.origin.call, constructor.parameters, runs.argument);
	return argument === void 0 || argument === "spread" ? void 0 : expressionText(argument);
}
/** The library's type, or the project's class. */
function typeName(receiver, fallback) {
	if (receiver?.kind === "object") return receiver.type;
	return receiver?.kind === "instance" ? receiver.class.name : fallback;
}
function plainEntry(walk, parts, more) {
	const at = spanIn(walk.base.callable, parts.call.at);
	const type = typeName(parts.receiver, parts.model.name);
	const role = roleOf(walk.program, parts.receiver);
	return {
		resource: {
			kind: parts.kind,
			key: parts.key,
			at,
			scope: scopeName(walk.base.callable),
			type,
			name: parts.name,
			hidden: false,
			model: parts.model,
			...role === void 0 ? {} : { role },
			...more
		},
		steps: chain(codeStep(at, parts.says)),
		certainty: parts.certainty,
		imported: false
	};
}
function roleOf(program, value) {
	if (value.kind === "object") return program.knowledge.type(value.type)?.role;
	if (value.kind !== "instance") return void 0;
	for (const base of ancestryOf(program.evaluator, value.class).external) {
		const role = program.knowledge.type(base)?.role;
		if (role !== void 0) return role;
	}
}

// src/project/process-state.ts
/** What belongs to the process as a whole, what calls do to it, and what they do without changing anything. */
/** In a child it counts as a remedy too: what was inherited is no longer in force. */
function setProcessState(walk, application, effect) {
	const { call, model, certainty } = application;
	const at = spanIn(walk.base.callable, call.at);
	const key = stateKey(walk, application, effect);
	const name = expressionText(call);
	addUse(walk, {
		kind: "renews",
		key,
		at,
		steps: chain(codeStep(at, `sets it anew: \`${name}\``))
	});
	const { state } = effect;
	becomeLive(walk, {
		resource: {
			...stateResource(walk, key, at, name),
			type: model.name,
			model,
			state,
			constructorCall: call
		},
		steps: chain(codeStep(at, `calls \`${name}\``, certainty)),
		certainty,
		imported: false
	});
}
/** Importing a library's module does it; children that import it again do it as well. */
function setStateByImport(walk, module, { state }, step) {
	if (step.at.kind !== "code") return;
	const { span } = step.at;
	addUse(walk, {
		kind: "renews",
		key: state,
		at: span,
		steps: chain(step)
	});
	becomeLive(walk, {
		resource: {
			...stateResource(walk, state, span, module),
			type: module,
			state
		},
		steps: chain(step),
		certainty: step.certainty,
		imported: true
	});
}
function restoreProcessState(walk, application, effect) {
	endResource(walk.state, stateKey(walk, application, effect), application.certainty);
}
function stateKey(walk, application, { state, of }) {
	const which = of === void 0 ? "" : whichOne(walk, application, of);
	return which === "" ? state : `${state}:${which}`;
}
function stateResource(walk, key, at, name) {
	return {
		kind: "process-state",
		key,
		at,
		scope: scopeName(walk.base.callable),
		name,
		hidden: false,
		atImport: isImportTime(walk)
	};
}
/** What a child of a new interpreter has from its parent all the same. */
const TRANSFERRED = /* @__PURE__ */ new Set([
	"os.environ",
	"sys.argv",
	"sys.path",
	"sys.modules"
]);
/** The key of a library's attribute, as in `shutil.which = ...`; names that nothing binds are no library. */
function patchKey(owner, attribute) {
	if (owner.kind !== "external" || owner.name.startsWith("builtins.")) return void 0;
	const name = `${owner.name}.${attribute}`;
	return TRANSFERRED.has(name) ? void 0 : `patch:${name}`;
}
/** Another value takes the place of a library's attribute, or its own comes back. */
function patchLibrary(walk, key, target, values) {
	const at = spanIn(walk.base.callable, target.at);
	const name = expressionText(target);
	const original = key.slice(6);
	const isOwn = values.some((value) => value.kind === "external" && value.name.replaceAll("__", "") === original);
	addUse(walk, {
		kind: "renews",
		key,
		at,
		steps: chain(codeStep(at, `replaces \`${name}\``))
	});
	if (isOwn) {
		endResource(walk.state, key, "certain");
		return;
	}
	becomeLive(walk, {
		resource: {
			...stateResource(walk, key, at, name),
			type: original,
			state: "patch"
		},
		steps: chain(codeStep(at, `replaces \`${name}\``)),
		certainty: "certain",
		imported: false
	});
}
/** The same however the argument is written: `signal.SIGTERM` and `SIGTERM`. */
function whichOne(walk, { call, model }, of) {
	const argument = argumentOf(call, model.parameters, of);
	if (argument === void 0 || argument === "spread") return "";
	const [value, ...others] = evaluate(walk, argument);
	if (others.length === 0 && value?.kind === "external") return value.name;
	return others.length === 0 && value?.kind === "literal" ? String(value.value) : expressionText(argument);
}
/** From its first use on it is there, in this process alone. */
function useNativePool(walk, { call, model, certainty }, { pool }) {
	const at = spanIn(walk.base.callable, call.at);
	const key = `pool:${pool}`;
	const name = expressionText(call);
	const steps = chain(codeStep(at, `uses ${NATIVE_POOLS[pool]}: \`${name}\``, certainty));
	addUse(walk, {
		kind: "uses-native-pool",
		key,
		at,
		steps
	});
	becomeLive(walk, {
		resource: {
			kind: "native-pool",
			key,
			at,
			scope: scopeName(walk.base.callable),
			type: model.name,
			name,
			hidden: true,
			model
		},
		steps,
		certainty,
		imported: false
	});
}
function noteActivity(walk, { call, model, receiver, certainty, alternatives = [] }, { activity }) {
	if (activity === "gets-event-loop" && walk.base.callable.fact.async) return;
	const at = spanIn(walk.base.callable, call.at);
	const role = receiver === void 0 ? void 0 : roleOf(walk.program, receiver);
	const [named, ...others] = receiver === void 0 ? alternatives : [];
	const key = named?.kind === "literal" && others.length === 0 ? String(named.value) : receiver === void 0 ? "" : resourceKey(receiver) ?? "";
	const steps = chain(codeStep(at, `calls \`${expressionText(call)}\``, certainty));
	addUse(walk, {
		kind: "does",
		key,
		activity,
		api: model.name,
		at,
		steps,
		...role && { role },
		...around(walk)
	});
}

// src/project/state-names.ts
function moduleStateKey(module, name) {
	return `state:${module.name}.${name}`;
}
function classStateKey(owner, name) {
	return `state:${owner.name}.${name}`;
}
/** The state's name as a reader would write it in its module: `Config.value`. */
function stateName(key, module) {
	const name = key.slice(6);
	return name.startsWith(`${module.name}.`) ? name.slice(module.name.length + 1) : name;
}
function stateKeyOf(value, attribute) {
	if (value.kind === "module") return moduleStateKey(value.module, attribute);
	return value.kind === "class" ? classStateKey(value.class, attribute) : void 0;
}
function collectStateNames(evaluator) {
	const names = /* @__PURE__ */ new Set();
	for (const module of evaluator.modules.all) {
		const body = module.callables[0];
		const atTop = scopeOf$1(body.fact).names;
		for (const name of globalSetters(module).keys()) if (atTop.has(name) || isUnset(module, name)) names.add(moduleStateKey(module, name));
		for (const name of guardedNames(body.fact.body)) if (isBoundOutside(body, name)) names.add(moduleStateKey(module, name));
		for (const callable of module.callables) {
			for (const name of changedContainers(callable)) if (atTop.has(name)) names.add(moduleStateKey(module, name));
			for (const name of extendedContainers(evaluator, callable)) names.add(moduleStateKey(module, name));
			for (const { of, attribute, binding } of scopeOf$1(callable.fact).attributes) {
				if (binding.how !== "value") continue;
				if (of.kind === "name" && of.name === callable.fact.parameters[0]?.name) continue;
				for (const value of evaluator.evaluate(of, evaluator.rootFrame(callable))) {
					const key = hasImportTimeValue(value, attribute) ? stateKeyOf(value, attribute) : patchKey(value, attribute);
					if (key !== void 0) names.add(key);
				}
			}
		}
	}
	return names;
}
/** Whether only functions, through `global`, give the module's name a value, and no `__getattr__` of the module makes it when it is asked for. */
function isUnset(module, name) {
	const body = module.callables[0];
	return scopeOf$1(body.fact).stars.length === 0 && !isBound(body, "__getattr__") && !isBound(body, name) && !isBuiltinName(name);
}
/** Names that a module sets under its main guard and nowhere else, with the place; children do not get them. */
function collectGuardedNames(modules) {
	const found = /* @__PURE__ */ new Map();
	for (const module of modules) {
		const body = module.callables[0].fact.body;
		const guarded = programBlocks(body);
		if (guarded.length === 0) continue;
		const inGuard = guarded.flatMap((block) => boundPlaces(module, block));
		const all = boundPlaces(module, body).map(([name]) => name);
		for (const [name, range] of inGuard) {
			const isOnlyThere = all.filter((each) => each === name).length === inGuard.filter(([each]) => each === name).length;
			const key = moduleStateKey(module, name);
			if (isOnlyThere && !isBuiltinName(name) && !globalSetters(module).has(name) && !found.has(key)) found.set(key, {
				path: module.path,
				range
			});
		}
	}
	return found;
}
/** What statements bind, with the places: variables, functions, classes, modules. */
function boundPlaces(module, statements) {
	return statements.flatMap((each) => {
		const inner = blocksOf(each).flatMap((block) => boundPlaces(module, block));
		return [...bindsOf(module, each).map((name) => [name, each.at]), ...inner];
	});
}
function bindsOf(module, statement) {
	switch (statement.kind) {
		case "assign": return statement.targets.flatMap(targetNames);
		case "loop": return statement.target === void 0 ? [] : targetNames(statement.target);
		case "with": return statement.items.flatMap(({ target }) => target === void 0 ? [] : targetNames(target));
		case "define": return [module.callables[statement.callable]?.fact.name ?? []].flat();
		case "define-class": return [module.classes[statement.class]?.fact.name ?? []].flat();
		case "import": return statement.names.map(({ module: name, alias }) => alias ?? name.split(".")[0] ?? name);
		case "import-from": return statement.names.map(({ name, alias }) => alias ?? name);
		default: return [];
	}
}
/** Containers of the module that a function fills from others; `update` of anything but a container of Python changes nothing that a child would read. */
function extendedContainers(evaluator, callable) {
	const { fact, module } = callable;
	if (fact.kind === "module") return [];
	const atTop = scopeOf$1(module.callables[0].fact).names;
	return [...scopeOf$1(fact).extended].filter((name) => atTop.has(name) && !isBoundIn(callable, name) && (moduleMember(evaluator, module, name) ?? []).some(({ kind }) => kind === "collection"));
}
/** Containers of the module that a function fills. */
function changedContainers(callable) {
	const guarded = callable.fact.kind === "module" ? guardedNames(callable.fact.body) : void 0;
	return [...scopeOf$1(callable.fact).elements.keys()].filter((name) => guarded === void 0 ? !isBoundIn(callable, name) : guarded.has(name));
}
/** Without a value from import time, the child does not read an old value: it fails, which is another hazard. */
function hasImportTimeValue(value, attribute) {
	if (value.kind === "class") return attributeBindings(value.class).get(attribute)?.some((owned) => owned.callable === value.class.body) ?? false;
	return value.kind === "module" && scopeOf$1(value.module.callables[0].fact).names.has(attribute);
}
function guardedNames(statements) {
	const names = /* @__PURE__ */ new Set();
	const visit = (inner) => {
		for (const each of inner) {
			if (each.kind === "assign") for (const target of each.targets) for (const name of assignedNames(target)) names.add(name);
			for (const block of blocksOf(each)) visit(block);
		}
	};
	for (const block of programBlocks(statements)) visit(block);
	return names;
}
function assignedNames(target) {
	if (target.kind === "subscript") return assignedNames(target.of);
	return target.kind === "name" ? [target.name] : [];
}
function isBoundOutside(body, name) {
	return body.fact.body.some((statement) => statement.kind === "assign" && statement.targets.some((target) => target.kind === "name" && target.name === name));
}

// src/project/identity-names.ts
/** By the key of the name: where it was asked for. A name that is compared with a fresh answer keeps it on purpose. */
function collectIdentityNames(evaluator) {
	const kept = /* @__PURE__ */ new Map();
	for (const module of evaluator.modules.all) keptByModule(evaluator, module, kept);
	if (kept.size === 0) return /* @__PURE__ */ new Map();
	for (let before = 0; before < kept.size;) {
		before = kept.size;
		for (const module of evaluator.modules.all) keptByImport(evaluator, module, kept);
	}
	const compared = comparedNames(evaluator);
	return new Map([...kept].filter(([, { name }]) => !compared.has(name)).map(([key, { at }]) => [key, at]));
}
function keptByModule(evaluator, module, kept) {
	const note = (body, expression, name, key) => {
		if (expression !== void 0 && asksForIdentity(evaluator, expression, body)) kept.set(key, {
			name,
			at: spanIn(body, expression.at)
		});
	};
	const body = module.callables[0];
	for (const name of scopeOf$1(body.fact).names.keys()) note(body, onlyValue(body, name)?.expression, name, moduleStateKey(module, name));
	for (const node of module.classes) for (const [name, [only, ...others]] of attributeBindings(node)) if (only?.callable === node.body && others.length === 0 && only.binding.how === "value") note(node.body, only.binding.expression, name, classStateKey(node, name));
}
/** Whoever imports the name has the same answer. */
function keptByImport(evaluator, module, kept) {
	for (const [name, [only, ...others]] of scopeOf$1(module.callables[0].fact).names) {
		if (only?.how !== "import-from" || others.length > 0) continue;
		const made = importedKey(evaluator, module, only);
		const source = made === void 0 ? void 0 : kept.get(made);
		if (source !== void 0) kept.set(moduleStateKey(module, name), {
			name,
			at: source.at
		});
	}
}
function importedKey(evaluator, importer, { level, module, name }) {
	const target = evaluator.modules.absolute(importer, level, module);
	const found = target === void 0 ? void 0 : evaluator.modules.find(target, importer);
	return found === void 0 ? void 0 : moduleStateKey(found, name);
}
function asksForIdentity(evaluator, expression, callable) {
	if (expression.kind === "call") {
		if (evaluator.evaluate(expression.callee, evaluator.rootFrame(callable)).some((callee) => callee.kind === "external" && evaluator.knowledge.callable(callee.name)?.effects.some((effect) => effect.kind === "does" && effect.activity === "reads-identity"))) return true;
	}
	return subexpressions(expression).some((part) => asksForIdentity(evaluator, part, callable));
}
/** Names and attributes, without their owners, that some comparison holds against a fresh answer. */
function comparedNames(evaluator) {
	const compared = /* @__PURE__ */ new Set();
	const inModule = (module) => {
		for (const callable of module.callables) eachExpression(callable.fact.body, (expression) => {
			if (expression.kind !== "compare") return;
			const { left, right } = expression;
			for (const [kept, fresh] of [[left, right], [right, left]]) if ((kept.kind === "name" || kept.kind === "attribute") && asksForIdentity(evaluator, fresh, callable)) compared.add(kept.name);
		});
	};
	evaluator.modules.all.forEach(inModule);
	return compared;
}

// src/project/import-threads.ts
/** Threads that live because a module was imported. */
function importThreads(program, creations) {
	const threads = [];
	for (const module of program.evaluator.modules.all) {
		const summary = program.summaryOf(program.evaluator.rootFrame(module.callables[0]));
		for (const entry of summary.exit.values()) {
			if (entry.resource.kind !== "thread" || entry.imported) continue;
			threads.push({
				resource: entry.resource,
				module: module.name,
				steps: chainSteps(entry.steps).map((step) => ({
					...step,
					certainty: weakest(step.certainty, entry.certainty)
				})),
				importedBy: importerNames(program, module),
				forks: forksWith(entry.resource.key, creations),
				isProgram: programLikelihood(program, module)
			});
		}
	}
	return threads.sort((a, b) => compareSpans(a.resource.at, b.resource.at));
}
function importerNames(program, module) {
	return [...importersClosure(program, module)].filter((each) => each !== module).map((each) => each.name).sort();
}
function forksWith(key, creations) {
	return strongestFirst(creations.flatMap((creation) => {
		const live = creation.live.find((candidate) => candidate.resource.key === key);
		if (live === void 0 || !creation.startMethod.methods.includes("fork")) return [];
		const ways = [...live.cause, ...live.path].filter((step) => step.at.kind !== "code" || spanKey(step.at.span) !== spanKey(live.resource.at));
		return [{
			creation,
			steps: ways.length > 0 ? ways : [codeStep(creation.at, "creates a process")],
			certainty: live.certainty
		}];
	}));
}

// src/project/left-threads.ts
function leftThreads(program) {
	const threads = [];
	for (const callable of program.evaluator.modules.callables) {
		const owner = classAround(callable);
		if (owner === void 0 || callable.module.isTest || isForOneBlock(program, owner)) continue;
		for (const { resource, steps, certainty } of program.summaryOf(program.evaluator.rootFrame(callable)).exit.values()) {
			if (resource.kind !== "thread" || resource.scope !== scopeName(callable)) continue;
			const taken = takenForRunning(program, callable, owner, resource.key);
			threads.push({
				resource,
				steps: chainSteps(steps),
				certainty,
				module: callable.module.name,
				class: owner.fact.qualifiedName,
				comesBack: comesBack(program, resource.key),
				...taken === void 0 ? {} : { taken },
				speaksOfForks: ancestryOf(program.evaluator, owner).classes.some(({ module }) => speaksOfForks(module))
			});
		}
	}
	return threads.sort((a, b) => compareSpans(a.resource.at, b.resource.at));
}
/** Objects with an `__exit__` end at the end of a `with`, and their threads with them, unless a module keeps one. */
function isForOneBlock({ evaluator }, owner) {
	return ["__exit__", "__aexit__"].some((name) => findMethod(evaluator, owner, name) !== void 0) && !(evaluator.callSites.get(owner.fact.name) ?? []).some(isKeptByModule);
}
/** `worker = Worker()` at the top level, or in a function with `global worker`. */
function isKeptByModule({ caller, call }) {
	const { globals } = scopeOf$1(caller.fact);
	const keeps = (statements) => statements.some((statement) => statement.kind === "assign" ? statement.value === call && statement.targets.some((target) => target.kind === "name" && (caller.fact.kind === "module" || globals.has(target.name))) : blocksOf(statement).some(keeps));
	return keeps(caller.fact.body);
}
/** The class of a method, or of the method around a function. */
function classAround(callable) {
	for (let at = callable; at !== void 0; at = at.parent) if (at.fact.kind === "function" && at.class !== void 0) return at.class;
}
const spoken$1 = /* @__PURE__ */ new WeakMap();
/** Functions, or names that are imported, are called after forks: the project has a registry of its own. */
function speaksOfForks(module) {
	const known = spoken$1.get(module);
	if (known !== void 0) return known;
	const speaks = [...module.facts.callables.map(({ name }) => name), ...(module.facts.callables[0]?.body ?? []).flatMap((statement) => {
		if (statement.kind === "import") return statement.names.map((each) => each.module);
		return statement.kind === "import-from" ? [statement.module, ...statement.names.map(({ name }) => name)] : [];
	})].some((name) => /fork/iu.test(name));
	spoken$1.set(module, speaks);
	return speaks;
}
/** Something that the thread runs has a `while`: it serves for as long as it lives. */
function comesBack({ threadCode }, key) {
	return [...threadCode.get(key)?.targets.values() ?? []].some(({ frame }) => hasWhile(frame.callable.fact.body));
}
function hasWhile(statements) {
	return statements.some((statement) => statement.kind === "loop" && statement.over === void 0 || blocksOf(statement).some((block) => hasWhile(block)));
}
/** The first `if self.thread is not None` of the method, about the attribute that has the thread. */
function takenForRunning(program, callable, owner, key) {
	const { evaluator } = program;
	const attributes = [...attributeBindings(owner)].flatMap(([name, bindings]) => bindings.some(({ binding, callable: binder }) => {
		if (binding.how !== "value") return false;
		return evaluator.evaluate(binding.expression, evaluator.rootFrame(binder)).some((value) => resourceKey(value) === key);
	}) ? [name] : []);
	const test = testsOf$1(callable.fact.body).find((asked) => attributes.some((name) => asksForObject(asked, name)));
	return test && spanIn(callable, test.at);
}
function testsOf$1(statements) {
	return statements.flatMap((statement) => [...statement.kind === "if" ? [statement.test] : [], ...blocksOf(statement).flatMap(testsOf$1)]);
}
/** `self.thread`, `self.thread is not None` */
function asksForObject(test, attribute) {
	if (test.kind === "not") return asksForObject(test.of, attribute);
	if (test.kind === "compare") return /^is( not)?$/u.test(test.operator) && isNoneLiteral(test.right) && asksForObject(test.left, attribute);
	return test.kind === "attribute" && test.name === attribute;
}

// src/project/local-results.ts
/**
* The result is bound to one local name of a function, and that name is only ever the receiver of a method call:
* never returned, stored, passed on, bound anew or seen by a nested function.
*/
function isKeptLocal(callable, call) {
	const { fact } = callable;
	if (fact.kind !== "function") return false;
	const { names, globals, nonlocals } = scopeOf$1(fact);
	const bound = [...names].find(([, bindings]) => bindings.some((binding) => binding.how === "value" && binding.take === "itself" && binding.expression === call));
	if (bound === void 0) return false;
	const [name, bindings] = bound;
	if (bindings.length !== 1 || globals.has(name) || nonlocals.has(name)) return false;
	let others = -1;
	eachExpression(fact.body, (expression) => {
		if (isName$1(expression, name)) others += 1;
		if (expression.kind === "call" && expression.callee.kind === "attribute" && isName$1(expression.callee.of, name)) others -= 1;
	});
	return others === 0 && !nestedIn(callable).some((inner) => mentions(inner, name));
}
function isName$1(expression, name) {
	return expression.kind === "name" && expression.name === name;
}
function mentions({ fact }, name) {
	let found = false;
	eachExpression(fact.body, (expression) => {
		found ||= isName$1(expression, name);
	});
	return found;
}
function nestedIn(callable) {
	const { callables } = callable.module;
	return callables.filter(({ fact }) => fact.parent !== void 0 && callables[fact.parent] === callable).flatMap((inner) => [inner, ...nestedIn(inner)]);
}

// src/project/library-calls.ts
/** More that lives at one call is not told. */
const MOST_LIVE = 16;
/** What the walk knows now is kept; it is put into words once, when nothing changes any more. */
function noteLibraryCall(walk, model, call, callee, certainty) {
	const { program, base, state, inMainGuard } = walk;
	const key = `${placeKey(walk, call)} ${model.name}`;
	const live = [...state.live.values()].slice(0, MOST_LIVE);
	const inLoop = walk.loops > 0;
	const atImport = isImportTime(walk);
	const { variables, platforms } = state;
	const undecided = walk.undecided > 0;
	const caught = walk.caught > 0;
	const absenceHandled = walk.absenceHandled > 0;
	walk.notes.push(() => {
		const here = {
			...walk,
			state: {
				...state,
				variables
			}
		};
		const known = program.libraryCalls.get(key);
		const chosen = chosenFor$1(here, call, callee);
		if (known !== void 0) {
			known.chosen?.set(choiceKey(chosen), chosen);
			return;
		}
		const receiver = callee.kind === "method" ? resourceKey(callee.receiver) : void 0;
		const said = {
			at: spanIn(base.callable, call.at),
			scope: scopeName(base.callable),
			module: base.callable.module.name,
			api: model.name,
			model,
			call: expressionText(call),
			expression: call,
			...receiver === void 0 ? {} : { receiver },
			result: placeKey(walk, call),
			...ownsResult(model) && isKeptLocal(base.callable, call) ? { local: true } : {},
			arguments: argumentsOf$1(here, model, call),
			live: live.map(({ resource, steps, certainty: how }) => ({
				resource,
				steps: chainSteps(steps),
				certainty: how
			})),
			certainty,
			caught,
			absenceHandled,
			platforms: program.settings.platforms.filter((platform) => platforms.has(platform)),
			inMainGuard,
			atImport,
			inTest: base.callable.module.isTest,
			inLoop
		};
		const heedsMethod = model.name.startsWith("multiprocessing.") || model.startMethod !== void 0;
		program.libraryCalls.set(key, {
			said,
			undecided,
			module: base.callable.module,
			...heedsMethod && { chosen: /* @__PURE__ */ new Map([[choiceKey(chosen), chosen]]) }
		});
	});
}
/** What it returns has to be ended or closed by somebody. */
function ownsResult({ effects }) {
	return effects.some((effect) => "owner" in effect && effect.owner === "result");
}
function chosenFor$1(walk, call, callee) {
	return chosenBy(walk.program.evaluator, call, callee, frameOf(walk)) ?? (callee.kind === "method" && callee.receiver.kind === "object" ? callee.receiver.chosen : void 0);
}
function libraryCalls(program) {
	return [...program.libraryCalls.values()].map(({ said, module, chosen }) => ({
		...said,
		isProgram: programLikelihood(program, module),
		...chosen && { startMethod: startMethodAt(program, {
			how: "start-method",
			module,
			of: said.model.startMethodOf
		}, chosen.values()) }
	})).sort((a, b) => compareSpans(a.at, b.at) || (a.api < b.api ? -1 : 1));
}
function argumentsOf$1(walk, model, call) {
	const given = {};
	for (const parameter of model.parameters.map((name) => name.replace(/^\*/, ""))) {
		const expression = argumentOf(call, model.parameters, parameter);
		if (expression !== void 0 && expression !== "spread") given[parameter] = argument$1(walk, expression);
	}
	return given;
}
function argument$1(walk, expression) {
	const values = evaluate(walk, expression);
	return {
		at: spanIn(walk.base.callable, expression.at),
		expression,
		text: expressionText(expression),
		literals: values.flatMap(literalsOf),
		names: values.flatMap((value) => nameOf$1(value) ?? []),
		keys: values.flatMap(keysOf),
		definitions: values.flatMap((value) => value.kind === "function" ? spanIn(value.callable, value.callable.fact.at) : []),
		bases: values.flatMap((value) => value.kind === "class" ? ancestryOf(walk.program.evaluator, value.class).external : [])
	};
}
function literalsOf(value) {
	if (value.kind === "collection") return value.items.flatMap(literalsOf);
	return value.kind === "literal" ? [value.value] : [];
}
/** A bound method of a library, `lock.acquire`, goes by the key of its object. */
function keysOf(value) {
	if (value.kind === "collection") return value.items.flatMap(keysOf);
	return [resourceKey(value.kind === "method" ? value.receiver : value) ?? []].flat();
}
function nameOf$1(value) {
	switch (value.kind) {
		case "external":
		case "method": return value.name;
		case "function": return value.callable.name;
		case "class": return value.class.name;
		case "module": return value.module.name;
		default: return;
	}
}

// src/project/modules.ts
function linkModules(files, sourceRoots) {
	const sorted = [...files].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
	const packages = new Set(sorted.filter((file) => isPackageFile(file.path)).map((file) => folderOf(file.path)));
	const byName = /* @__PURE__ */ new Map();
	const byPath = /* @__PURE__ */ new Map();
	const all = [];
	const callables = [];
	const classes = [];
	for (const file of sorted) {
		const names = {
			name: moduleName(file.path, packages, sourceRoots),
			isPackage: isPackageFile(file.path)
		};
		const module = moduleNode(file, names, callables.length, classes.length);
		all.push(module);
		callables.push(...module.callables);
		classes.push(...module.classes);
		byPath.set(file.path, module);
		const namesakes = byName.get(module.name);
		if (namesakes === void 0) byName.set(module.name, [module]);
		else namesakes.push(module);
	}
	const sibling = (name, importer) => {
		const folder = folderOf(importer.path);
		if (packages.has(folder)) return void 0;
		const path = [...folder === "" ? [] : [folder], ...name.split(".")].join("/");
		return byPath.get(`${path}.py`) ?? byPath.get(`${path}/__init__.py`);
	};
	return {
		all,
		callables,
		classes,
		find: (name, importer) => sibling(name, importer) ?? nearest(byName.get(name), importer.path),
		named: (name) => byName.get(name)?.[0],
		absolute(importer, level, module) {
			if (level === 0) return module;
			const parts = importer.name.split(".");
			const keep = parts.length - level + (importer.isPackage ? 1 : 0);
			if (keep === 0 && packages.has("") && folderOf(importer.path) === "" && module !== "") return module;
			if (keep < 1) return void 0;
			return [...parts.slice(0, keep), ...module === "" ? [] : [module]].join(".");
		}
	};
}
/** Of modules with one name, the one in whose folders the importer lies the deepest: each part of a repository has its own. */
function nearest(modules, importer) {
	const [first, ...others] = modules ?? [];
	if (first === void 0 || others.length === 0) return first;
	return others.reduce((best, next) => sharedFolders(next.path, importer) > sharedFolders(best.path, importer) ? next : best, first);
}
function sharedFolders(a, b) {
	const [one, two] = [a.split("/"), b.split("/")];
	const differs = one.findIndex((part, index) => part !== two[index]);
	return differs < 0 ? one.length : differs;
}
function isPackageFile(path) {
	return path === "__init__.py" || path.endsWith("/__init__.py");
}
function folderOf(path) {
	const slash = path.lastIndexOf("/");
	return slash < 0 ? "" : path.slice(0, slash);
}
/** The name counted from the folder above the outermost package; for files outside packages, from the longest source root. */
function moduleName(path, packages, sourceRoots) {
	let top = folderOf(path);
	while (top !== "" && packages.has(top)) top = folderOf(top);
	if (!packages.has(folderOf(path))) top = sourceRoots.filter((root) => root !== "" && root !== "." && path.startsWith(`${root}/`)).reduce((longest, root) => root.length > longest.length ? root : longest, "");
	const parts = (top === "" ? path : path.slice(top.length + 1)).replace(/\.pyw?$/, "").split("/");
	if (parts.at(-1) === "__init__" && parts.length > 1) parts.pop();
	return parts.join(".");
}

// src/project/pair-across-calls.ts
/**
* Orders that no statement shows: a module is imported before its functions run, and an object is constructed before
* its methods are called.
*/
function pairAcrossCalls(program) {
	const { evaluator } = program;
	for (const callable of evaluator.modules.callables) {
		const summary = program.summaryOf(evaluator.rootFrame(callable));
		if (summary.creations.size === 0) continue;
		if (callable.fact.kind !== "module") pairWithImports(program, callable, summary);
		if (callable.class !== void 0 && callable.fact.kind === "function") pairWithConstructor(program, callable, summary);
	}
}
function pairWithImports(program, callable, summary) {
	const body = callable.module.callables[0];
	const imported = program.summaryOf(program.evaluator.rootFrame(body));
	for (const entry of imported.exit.values()) pairWithAll(summary, imported, entry, "import", entry);
}
function pairWithConstructor(program, callable, summary) {
	const owner = callable.class;
	const init = owner === void 0 ? void 0 : findMethod(program.evaluator, owner, "__init__");
	if (owner === void 0 || init === void 0 || init === callable) return;
	if (isDecorated(callable, "staticmethod", "classmethod") || callable.fact.name === "__new__") return;
	const made = program.summaryOf(program.evaluator.rootFrame(init));
	const step = codeStep(spanIn(init, init.fact.at), `constructing \`${owner.fact.name}\` runs this`, "likely");
	for (const entry of made.exit.values()) {
		if (entry.resource.kind !== "thread" && entry.resource.kind !== "handle") continue;
		pairWithAll(summary, made, entry, "constructor", {
			...entry,
			steps: chain(step, entry.steps),
			certainty: weakest(entry.certainty, "likely")
		});
	}
}
/** Creations that the earlier code reaches itself have been walked in their order. */
function pairWithAll(summary, earlier, entry, relation, told) {
	for (const creation of summary.creations.values()) {
		if (earlier.creations.has(creation.site.key) || !meets(creation, entry)) continue;
		recordPair(creation.site, {
			resource: entry.resource,
			relation,
			cause: told.steps,
			path: creation.steps,
			certainty: weakest(told.certainty, creation.certainty)
		});
	}
}

// src/project/start-method-choices.ts
function startMethodChoices(program) {
	return program.evaluator.modules.all.filter((module) => !isPackageMain(module)).flatMap((module) => {
		const body = module.callables[0];
		return [...program.summaryOf(program.evaluator.rootFrame(body)).uses.values()].flatMap((use) => {
			if (use.kind !== "fixes-start-method") return [];
			const steps = chainSteps(use.steps);
			const first = steps[0]?.at;
			const set = program.methodsSet.get(use.key);
			const method = set?.chosen.method;
			return [{
				at: first?.kind === "code" ? first.span : use.at,
				method: method === void 0 || method === "default" ? "unknown" : method,
				steps,
				repeatable: set?.repeatable === true,
				module: module.name,
				isProgram: programLikelihood(program, module)
			}];
		});
	}).sort((a, b) => compareSpans(a.at, b.at));
}

// src/project/server-hooks.ts
/** Hooks of the servers by their names in a configuration file, by their decorators, and by the calls that take them. */
const HOOK_NAMES = ["post_fork", "post_worker_init"];
const HOOK_DECORATORS = ["postfork"];
const HOOK_CALLS = ["celery.signals.worker_process_init.connect", "uwsgidecorators.postfork"];
/** Keys of what the forked process starts, opens or replaces in a hook. */
function madeAnew(program, server) {
	const keys = /* @__PURE__ */ new Set();
	for (const callable of serverHooks(program)) for (const { kind, key } of program.summaryOf(program.evaluator.rootFrame(callable)).uses.values()) if (MAKES_ANEW.has(kind)) keys.add(key);
	if (server.runsHooks) for (const { key } of madeAnewAtFork(program)) keys.add(key);
	return keys;
}
function serverHooks(program) {
	const handedOver = hooksHandedOver(program);
	return program.evaluator.modules.callables.filter((callable) => isServerHook(callable) || handedOver.has(spanKey(spanIn(callable, callable.fact.at))));
}
/** What hooks of `os.register_at_fork` start, open or replace in a child. */
function madeAnewAtFork(program) {
	return [...program.hooks.inChild.values()].flatMap(({ frame }) => [...program.summaryOf(frame).uses.values()].filter(({ kind }) => MAKES_ANEW.has(kind)));
}
const MAKES_ANEW = /* @__PURE__ */ new Set([
	"renews",
	"starts-thread",
	"opens-handle",
	"closes-handle"
]);
function isServerHook(callable) {
	const { fact } = callable;
	if (fact.kind !== "function") return false;
	return HOOK_NAMES.includes(fact.name) || isDecorated(callable, ...HOOK_DECORATORS) || isSignalReceiver(callable);
}
/** `@worker_process_init.connect` */
function isSignalReceiver({ fact }) {
	return fact.decorators.some((decorator) => {
		const named = decorator.kind === "call" ? decorator.callee : decorator;
		if (named.kind !== "attribute" || named.name !== "connect") return false;
		return (named.of.kind === "attribute" || named.of.kind === "name" ? named.of.name : "") === "worker_process_init";
	});
}
/** Headers of functions that are passed to a hook's registration: `worker_process_init.connect(reset)`. */
function hooksHandedOver({ libraryCalls }) {
	const calls = [...libraryCalls.values()].filter(({ said }) => HOOK_CALLS.includes(said.api));
	return new Set(calls.flatMap(({ said }) => Object.values(said.arguments).flatMap(({ definitions }) => definitions.map(spanKey))));
}

// src/project/server-forks.ts
/** Servers that import the program, and then fork the processes that run it. */
function serverForks(program, servers) {
	return servers.flatMap((server) => applicationsOf(program, server).map((module) => {
		const modules = importedBy(program, module);
		return {
			server,
			module: module.name,
			live: livesBehindImport(program, server, module),
			uses: inOrder(usesOf(program, modules)),
			modules: [...modules].map(({ name }) => name),
			hooks: serverHooks(program).map((hook) => spanIn(hook, hook.fact.at)),
			notMadeAnew: server.runsHooks ? [] : inOrder(madeAnewAtFork(program))
		};
	}));
}
/** Celery looks for its application in the named module, and below it in `celery`. */
const BELOW = {
	gunicorn: [""],
	uwsgi: [""],
	celery: [
		"",
		".celery",
		".tasks"
	]
};
function applicationsOf(program, { server, application }) {
	const { modules } = program.evaluator;
	const named = application.flatMap((name) => BELOW[server].map((below) => `${name}${below}`));
	return modules.all.filter((module) => !module.isTest && named.includes(module.name));
}
function livesBehindImport(program, server, module) {
	const anew = madeAnew(program, server);
	const body = module.callables[0];
	const forks = codeStep(server.at, `${NAMES$1[server.server]} imports \`${module.name}\`, and forks its workers then`, "likely");
	const { exit } = program.summaryOf(program.evaluator.rootFrame(body));
	return strongestFirst([...exit.values()].filter(({ resource }) => !anew.has(resource.key)).sort((a, b) => compareSpans(a.resource.at, b.resource.at)).map(({ resource, steps, certainty }) => {
		return {
			resource,
			relation: "import",
			cause: chainSteps(steps),
			path: [forks],
			certainty: weakest(certainty, "likely"),
			does: []
		};
	}));
}
const NAMES$1 = {
	gunicorn: "gunicorn",
	uwsgi: "uWSGI",
	celery: "Celery's worker"
};
function inOrder(uses) {
	return [...uses].map(childUse).sort((a, b) => compareSpans(a.at, b.at));
}

// src/project/defaults.ts
/** The arguments of a call, and the literals that stand for those that it leaves out. */
function withDefaults(callee, call, given) {
	if (call.spreads.length > 0) return given;
	const { parameters } = callee.fact;
	const first = callee.class === void 0 ? 0 : 1;
	const positional = parameters.filter(({ kind }) => kind === "positional").slice(0, first + call.arguments.length);
	const named = new Set([...positional, ...call.keywords].map(({ name }) => name));
	const all = new Map(given);
	for (const { name, default: value } of parameters) {
		if (named.has(name) || all.has(name) || value?.kind !== "literal") continue;
		all.set(name, [{
			kind: "literal",
			value: value.value
		}]);
	}
	return all;
}
const asked = /* @__PURE__ */ new WeakMap();
/** Whether an `if` of the callable asks for nothing but the name: `if parallel:`, `if not parallel:`. */
function isAsked(callable, name) {
	let names = asked.get(callable);
	if (names === void 0) asked.set(callable, names = new Set(askedNames(callable.fact.body)));
	return names.has(name);
}
function askedNames(statements) {
	return statements.flatMap((statement) => [...statement.kind === "if" ? bareNames(statement.test) : [], ...blocksOf(statement).flatMap(askedNames)]);
}
function bareNames(test) {
	if (test.kind === "not") return bareNames(test.of);
	return test.kind === "name" ? [test.name] : [];
}

// src/project/summaries.ts
/**
* Summaries of callables, computed when they are asked for and kept. Callables that call each other are computed
* again until their summaries no longer change.
*/
/** A callable is walked for at most this many different sets of arguments; further calls share the walk without any. */
const MOST_FRAMES = 6;
/** Effects only ever grow, so recursion settles; this bounds what a mistake could cost. */
const MOST_ROUNDS = 6;
const EMPTY_SIGNATURE = summarySignature(EMPTY_SUMMARY);
/** Calls below this depth are walked afterwards, and their callers again: the stack has an end. */
const DEEPEST_CALLS = 60;
function createSummaries(compute, rootFrame) {
	const entries = /* @__PURE__ */ new Map();
	const frames = /* @__PURE__ */ new Map();
	const asking = [];
	const stale = /* @__PURE__ */ new Set();
	const run = (entry) => {
		entry.computing = true;
		entry.rounds++;
		asking.push(entry);
		const summary = compute(entry.frame, entry.asMain);
		asking.pop();
		entry.computing = false;
		const signature = summarySignature(summary);
		const changed = signature !== entry.signature;
		entry.summary = summary;
		entry.signature = signature;
		if (!changed) return;
		for (const reader of entry.readers) if (reader.rounds < MOST_ROUNDS) stale.add(reader);
	};
	const get = (frame, asMain) => {
		const { callable } = frame;
		let parameters = relevantParameters(frame);
		let key = `${callable.id}:${asMain}:${parametersKey(parameters)}`;
		if (!entries.has(key) && parameters.size > 0) {
			const count = frames.get(callable) ?? 0;
			if (count >= MOST_FRAMES) {
				parameters = /* @__PURE__ */ new Map();
				key = `${callable.id}:${asMain}:`;
			} else frames.set(callable, count + 1);
		}
		let entry = entries.get(key);
		if (entry === void 0) {
			entry = {
				frame: parameters.size === 0 ? rootFrame(callable) : {
					callable,
					parameters
				},
				asMain,
				summary: EMPTY_SUMMARY,
				signature: EMPTY_SIGNATURE,
				computing: false,
				rounds: 0,
				readers: /* @__PURE__ */ new Set()
			};
			entries.set(key, entry);
			if (asking.length < DEEPEST_CALLS) run(entry);
			else stale.add(entry);
		}
		const reader = asking.at(-1);
		if (reader !== void 0) entry.readers.add(reader);
		return entry;
	};
	const settle = () => {
		for (const entry of stale) {
			stale.delete(entry);
			if (!entry.computing) run(entry);
		}
	};
	const ask = (frame, asMain) => {
		const entry = get(frame, asMain);
		if (asking.length === 0) settle();
		return entry.summary;
	};
	const conclude = () => {
		for (const { summary } of entries.values()) for (const note of summary.notes) note();
	};
	return {
		summaryOf: (frame) => ask(frame, false),
		asProgram: (frame) => ask(frame, true),
		conclude
	};
}
/** Arguments that can change what a callable does to the process; others share one walk. */
function relevantParameters(frame) {
	const relevant = /* @__PURE__ */ new Map();
	for (const [name, values] of frame.parameters) {
		const kept = values.filter((value) => isRelevant(value, name, frame));
		if (kept.length > 0) relevant.set(name, kept);
	}
	return relevant;
}
function isRelevant(value, name, frame) {
	switch (value.kind) {
		case "function":
		case "method":
		case "object":
		case "fork-result": return true;
		case "class":
		case "instance": return frame.callable.fact.parameters[0]?.name !== name || value.class !== frame.callable.class;
		case "collection": return value.items.some((item) => isRelevant(item, "", frame));
		case "literal": return value.value === "fork" || value.value === "spawn" || value.value === "forkserver" || isAsked(frame.callable, name) || value.value === null && isAskedForNone(frame.callable, name);
		default: return false;
	}
}

// src/project/process-attributes.ts
/** Attributes of the project's process classes: parent and child have an object each. */
/** The key of an attribute that methods set, other than the constructor; undefined for what is no process object. */
function processAttributeKey(evaluator, owner, attribute) {
	if (owner.kind !== "instance" || !isProcessClass(evaluator, owner.class)) return void 0;
	if (findMethod(evaluator, owner.class, attribute) !== void 0) return void 0;
	const first = ancestryOf(evaluator, owner.class).classes.filter((node) => attributeBindings(node).get(attribute)?.some(({ callable }) => callable.fact.name !== "__init__" && callable.fact.kind !== "class-body")).at(-1);
	return first === void 0 ? void 0 : `process:${first.name}.${attribute}`;
}
/** A constructor fills the object before there are two of them. */
function isConstructor(callable) {
	return callable.class !== void 0 && callable.fact.name === "__init__";
}
function isProcessClass(evaluator, node) {
	return ancestryOf(evaluator, node).external.some((base) => evaluator.knowledge.type(base)?.runs?.where === "child");
}

// src/project/process-keys.ts
const ASKS_FOR_PROCESS = /* @__PURE__ */ new Set(["os.getpid", "multiprocessing.current_process"]);
/** `pools[os.getpid()]`, `pools[pid, name]`: no child finds there what its parent has put. */
function tellsProcessesApart(walk, key) {
	if (key.kind === "call") return evaluate(walk, key.callee).some((callee) => callee.kind === "external" && ASKS_FOR_PROCESS.has(callee.name));
	if (key.kind !== "name") return subexpressions(key).some((part) => tellsProcessesApart(walk, part));
	const { callable } = walk.base;
	const made = onlyValue(callable, key.name);
	if (made === void 0 || made.owner !== callable || callable.fact.kind === "module") return false;
	return made.expression.kind !== "name" && tellsProcessesApart(walk, made.expression);
}

// src/project/assign.ts
/** `value` is the expression that is unpacked, where there is one. */
function assignTo(walk, target, values, value) {
	switch (target.kind) {
		case "name":
			assignName(walk, target, values, value);
			return;
		case "attribute":
			assignAttribute(walk, target, values);
			return;
		case "subscript":
			changeContents(walk, target.of, target);
			renewUnderKey(walk, target, target.index, values);
			return;
		case "sequence":
			for (const [index, item] of target.items.entries()) assignTo(walk, item, value === void 0 ? partsAt(values, index) : unpacked(walk.program.evaluator, value, index, frameOf(walk)), void 0);
			return;
		case "star":
			assignTo(walk, target.of, [{
				kind: "collection",
				items: elements(values)
			}], void 0);
			return;
	}
}
function assignName(walk, target, values, value) {
	const { callable } = walk.base;
	const isGlobal = callable.fact.kind !== "module" && scopeOf$1(callable.fact).globals.has(target.name);
	if (!isGlobal && contentsOf(callable).has(target.name)) forgetVariables(walk.state, [target.name]);
	else if (!isGlobal) setVariable(walk.state, target.name, values);
	else renew(walk, target, moduleMember(walk.program.evaluator, callable.module, target.name) ?? []);
	if (isGlobal || callable.fact.kind === "module") changeState(walk, moduleStateKey(callable.module, target.name), target, { value });
}
/** What goes under a key that only this process has takes the place of what its parent made for itself. */
function renewUnderKey(walk, target, key, values) {
	if (tellsProcessesApart(walk, key)) renew(walk, target, values);
}
/** `name[key] = ...` or `name.append(...)`: the container that a module or class holds is not the same any more. */
function changeContents(walk, container, change) {
	if (container.kind === "name") {
		const key = moduleKey(walk, container.name);
		if (key !== void 0) changeState(walk, key, change, { container });
	} else if (container.kind === "attribute") for (const owner of evaluate(walk, container.of)) {
		const key = stateKeyOf(owner, container.name);
		if (key !== void 0) changeState(walk, key, change, { container });
	}
}
/** The key of a module's name, where it is not a name of the function itself. */
function moduleKey(walk, name) {
	const { callable } = walk.base;
	return callable.fact.kind !== "module" && isBoundIn(callable, name) ? void 0 : moduleStateKey(callable.module, name);
}
function assignAttribute(walk, target, values) {
	if (target.of.kind === "name" && isFollowed(walk, target.of.name, values) && !isFilled(walk.base.callable, target.name)) setVariable(walk.state, attributePath(target.of, target.name), values);
	const owners = evaluate(walk, target.of);
	for (const owner of owners) renew(walk, target, walk.program.evaluator.attribute(owner, target.name));
	for (const owner of owners) {
		const patched = patchKey(owner, target.name);
		if (patched !== void 0) patchLibrary(walk, patched, target, values);
		setProcessAttribute(walk, owner, target);
		const key = isClassMethodSelf(walk, owner, target) || !hasImportTimeValue(owner, target.name) ? void 0 : stateKeyOf(owner, target.name);
		if (key !== void 0) changeState(walk, key, target);
	}
}
/** Attributes of the callable's own first parameter, and what `os.fork` gave wherever it is kept: it is asked for at once. */
function isFollowed({ base: { callable } }, owner, values) {
	return owner === callable.fact.parameters[0]?.name || values.some(({ kind }) => kind === "fork-result");
}
function setProcessAttribute(walk, owner, target) {
	const key = processAttributeKey(walk.program.evaluator, owner, target.name);
	if (key === void 0 || isConstructor(walk.base.callable)) return;
	const at = spanIn(walk.base.callable, target.at);
	addUse(walk, {
		kind: "writes-state",
		key,
		at,
		steps: chain(stepAt(walk, target.at, `sets \`${expressionText(target)}\``))
	});
}
/** Whatever the name stood for, from here on it is another object: a remedy, when a child does it. */
function renew(walk, target, replaced) {
	const at = spanIn(walk.base.callable, target.at);
	for (const value of replaced) {
		const key = value.kind === "object" ? resourceKey(value) : void 0;
		if (key !== void 0) addUse(walk, {
			kind: "renews",
			key,
			at,
			steps: chain(stepAt(walk, target.at, `makes \`${expressionText(target)}\` anew`))
		});
	}
}
/** `cls.x = ...` in a classmethod counts, `self.x = ...` is not state of the class. */
function isClassMethodSelf(walk, owner, target) {
	return owner.kind === "instance" && target.of.kind === "name" && target.of.name === walk.base.callable.fact.parameters[0]?.name;
}
function changeState(walk, key, target, { container, value } = {}) {
	if (!walk.program.stateNames.has(key) || isImportTime(walk)) return;
	const text = expressionText(target);
	const steps = chain(stepAt(walk, target.at, `changes \`${text}\` at run time`));
	const at = spanIn(walk.base.callable, target.at);
	addUse(walk, {
		kind: "writes-state",
		key,
		at,
		steps,
		...mayBeShared(walk, container) && { mayBeShared: true },
		...isPlain(walk, value) && { plainValue: true }
	});
	if (walk.state.child !== void 0) return;
	walk.state.live.set(key, {
		resource: {
			kind: "state",
			key,
			at,
			scope: scopeName(walk.base.callable),
			type: stateName(key, walk.base.callable.module),
			name: text,
			hidden: false,
			...container !== void 0 && { contents: true },
			...target.kind === "name" && isUnset(walk.base.callable.module, target.name) && { unset: true }
		},
		steps,
		certainty: isDoneOnce(walk, key, value) ? "possible" : "certain",
		imported: false
	});
}
/** A function that looks at a flag and then sets it does something once: a child that finds it unset does so itself. */
function isDoneOnce({ uses }, key, value) {
	return value?.kind === "literal" && value.value === true && uses.has(useKey({
		kind: "reads-state",
		key
	}));
}
/** A list or dictionary of Python is a process's own; of an array or proxy, and of what is not known, that is not sure. */
function mayBeShared(walk, container) {
	if (container === void 0) return false;
	const values = evaluate(walk, container);
	return values.length === 0 || values.some(({ kind }) => kind !== "collection");
}
/** A constant, an argument, or the path that one names. */
function isPlain(walk, value) {
	if (value?.kind === "literal") return true;
	if (value?.kind === "call" && value.arguments.length > 0 && value.keywords.length === 0) return evaluate(walk, value.callee).some((callee) => callee.kind === "external" && callee.name.startsWith("os.path.")) && value.arguments.every((each) => isPlain(walk, each));
	return value?.kind === "name" && walk.base.callable.fact.parameters.some(({ name }) => name === value.name);
}

// src/project/fork-branch.ts
/** Walks an `if` that parts parent and child; false when the fork is not a known raw fork. */
function forkIf(walk, statement, fork, walkBlock) {
	const site = walk.program.sites.get(spanKey(fork.at));
	if (site?.how !== "raw") return false;
	for (const other of fork.others) takeAsTold(walk, other, statement.at);
	if (!walk.creations.has(site.key)) {
		if (!readsAttribute(statement.test)) takeAsTold(walk, fork.at, statement.at);
		return false;
	}
	const [childBlock, parentBlock] = fork.child === "then" ? [statement.then, statement.otherwise] : [statement.otherwise, statement.then];
	if (walk.state.child === site) {
		walkBlock(childBlock);
		return true;
	}
	const before = walk.state;
	if (before.parentOf.has(site)) {
		if (site.branch?.isLeft === true) walkChild(walk, site, childBlock, walkBlock);
		walk.state = before;
		walkBlock(parentBlock);
		return true;
	}
	let { branch } = site;
	if (branch === void 0 || branch.assumed) site.branch = branch = newBranch(spanIn(walk.base.callable, rangeOf$1(childBlock) ?? statement.at), false);
	const child = walkChild(walk, site, childBlock, walkBlock);
	walk.state = {
		...copyState(before),
		parentOf: /* @__PURE__ */ new Set([...before.parentOf, site])
	};
	walkBlock(parentBlock);
	const parent = walk.state;
	if (!parent.reachable) {
		walk.state = child;
		if (parent.left === "ends") {
			site.parentEnds = true;
			child.child = void 0;
			child.daemonOf = site;
		}
		return true;
	}
	if (child.reachable) {
		branch.isLeft = true;
		noteEndOfBranch(walk, branch, childBlock, fork.shared);
	}
	walk.state = parent;
	return true;
}
/** The child's state behind its block. */
function walkChild(walk, site, block, walkBlock) {
	walk.state = childState(walk, walk.state, site);
	walkBlock(block);
	return walk.state;
}
/** The child comes to the end of its branch, and goes on with what follows. */
function noteEndOfBranch(walk, branch, block, shared) {
	if (walk.following === void 0 && walk.base.callable.fact.kind === "module") branch.endsScript = true;
	const last = block.at(-1);
	if (last === void 0 || walk.partedByFinally > 0 || !childMeetsCode(walk) || isToldToCaller(walk, branch)) return;
	const ends = walk.following === void 0 || walk.following.kind === "return" ? "returns" : "falls-through";
	const certainty = shared ? "possible" : returnCertainty(walk, last);
	noteLeaving(walk, branch, ends, spanIn(walk.base.callable, last.at), certainty, walk.loops > 0);
}
/** `return pid, terminal` behind the branch: a wrapper of fork, whose callers part the processes, seen or not. */
function isToldToCaller(walk, branch) {
	const { following } = walk;
	if (following?.kind !== "return" || following.value === void 0) return false;
	return [following.value, ...subexpressions(following.value)].some((part) => evaluate(walk, part).some((value) => value.kind === "fork-result" && walk.program.sites.get(spanKey(value.at))?.branch === branch));
}
function readsAttribute(test) {
	return test.kind === "attribute" || subexpressions(test).some(readsAttribute);
}
/** `match os.fork():` tells the processes apart in its patterns, which facts do not keep: taken as done well. */
function matchFork(walk, statement) {
	for (const value of evaluate(walk, statement.subject)) if (value.kind === "fork-result") takeAsTold(walk, value.at, statement.at);
}
/** So is `os.fork() or run()`: what an operand of an expression does is not walked as the child's. */
function operandFork(walk, test) {
	const { evaluator, settings } = walk.program;
	const { fork } = decide(test, {
		evaluator,
		settings,
		frame: frameOf(walk),
		asMain: walk.asMain
	});
	if (fork !== void 0) takeAsTold(walk, fork.at, test.at);
}
function takeAsTold(walk, fork, at) {
	const site = walk.program.sites.get(spanKey(fork));
	if (site !== void 0) site.branch ??= newBranch(spanIn(walk.base.callable, at), true);
}
function newBranch(at, assumed) {
	return {
		at,
		ends: "exits",
		leavesAt: void 0,
		certainty: "certain",
		uses: /* @__PURE__ */ new Map(),
		continuesLoop: false,
		endsScript: false,
		isLeft: false,
		assumed
	};
}
/** A child that comes to the end of the script, or to an exit that both sides share, does what its author wants. */
function childMeetsCode(walk) {
	const { following } = walk;
	if (following === void 0) return walk.base.callable.fact.kind !== "module";
	if (following.kind !== "expression" || following.value.kind !== "call") return true;
	return !isExit(walk.program.knowledge, evaluate(walk, following.value.callee));
}
function childState(walk, before, site) {
	const state = copyState(before);
	state.child = site;
	state.childLoops = walk.loops;
	enterChild(state);
	return state;
}
/** Whether the state is a child's that leaves the callable; then its fork remembers it and the state is no exit of the parent. */
function childLeaves(walk, state) {
	const branch = state.child?.branch;
	if (branch === void 0) return false;
	if (walk.base.callable.fact.kind !== "module" && walk.partedByFinally === 0) noteLeaving(walk, branch, "returns", state.returnedAt === void 0 ? branch.at : spanIn(walk.base.callable, state.returnedAt), "certain", false);
	return true;
}
function noteLeaving(walk, ...leaving) {
	walk.notes.push(() => recordLeaving(...leaving));
}
function recordLeaving(branch, ends, at, certainty, continuesLoop) {
	if (branch.ends !== "exits" && branch.certainty === "certain") return;
	branch.ends = ends;
	branch.leavesAt = at;
	branch.certainty = certainty;
	branch.continuesLoop = continuesLoop;
}
/** `break` and `continue` of the loop around the fork take the child into the parent's code; of its own loops they do not. */
function childJumps(walk, statement) {
	const { child, childLoops } = walk.state;
	if (child?.branch === void 0 || walk.loops > childLoops) return false;
	const at = spanIn(walk.base.callable, statement.at);
	const certainty = statement.kind === "break" ? "possible" : "certain";
	noteLeaving(walk, child.branch, "falls-through", at, certainty, statement.kind === "continue");
	return true;
}
/** Whether the last statement of the branch is known to come back: a call of something unknown may end the process. */
function returnCertainty(walk, last) {
	if (last.kind !== "expression" || last.value.kind !== "call") return "certain";
	const { callee } = last.value;
	const callees = evaluate(walk, callee);
	if (callees.length === 0 && callee.kind === "attribute" && COMES_BACK.has(callee.name)) return "likely";
	return callees.length === 0 ? "possible" : callees.every((callee) => callee.kind === "external") ? "likely" : "certain";
}
/** Methods that come back, whatever they belong to: nobody calls a method so that ends the process. */
const COMES_BACK = new Set("append close commit debug error exception flush info log put release send sendall set shutdown unlink warning write".split(" "));
function rangeOf$1(statements) {
	const [first] = statements;
	const last = statements.at(-1);
	return first === void 0 || last === void 0 ? void 0 : [
		first.at[0],
		first.at[1],
		last.at[2],
		last.at[3]
	];
}

// src/project/called-methods.ts
/**
* What is called of the values: these themselves, or those methods of objects. None where each process sets its object up
* for itself: what is left of the parent's state is not known.
*/
function calledMethods(walk, call, { parameters }, values, { methods, setUpBy }) {
	if (methods === void 0) return values;
	const { evaluator } = walk.program;
	const hook = setUpBy && argumentOf(call, parameters, setUpBy.argument);
	if (setUpBy !== void 0 && hook !== void 0 && hook !== "spread") {
		if (evaluate(walk, hook).some((value) => value.kind === "function" && reaches(evaluator, value.callable, setUpBy.through))) return [];
	}
	return values.flatMap((self) => self.kind === "instance" ? methods.flatMap((name) => methodOf$2(evaluator, self, name)) : []);
}
function methodOf$2(evaluator, self, name) {
	const callable = findMethod(evaluator, self.class, name);
	return callable === void 0 ? [] : [{
		kind: "function",
		callable,
		self
	}];
}
/** The callable, or one that it calls, calls the library's function. */
function reaches(evaluator, callable, name, seen = /* @__PURE__ */ new Set()) {
	if (seen.has(callable)) return false;
	seen.add(callable);
	const frame = evaluator.rootFrame(callable);
	let found = false;
	eachExpression(callable.fact.body, (expression) => {
		if (found || expression.kind !== "call") return;
		found = evaluator.evaluate(expression.callee, frame).some((callee) => callee.kind === "function" ? reaches(evaluator, callee.callable, name, seen) : callee.kind === "external" && callee.name === name);
	});
	return found;
}

// src/project/filled-arguments.ts
function filledArguments(caller, call, targets, passed) {
	return passed.flatMap((argument, position) => {
		if (argument.kind !== "name" || !isOwnContainer(caller, argument.name)) return [];
		const read = readBehind(caller, call, argument.name);
		if (read === void 0) return [];
		return targets.flatMap((target) => {
			if (target.kind !== "function" || target.bound !== void 0) return [];
			const parameter = target.callable.fact.parameters[position + (target.self === void 0 ? 0 : 1)];
			if (parameter?.kind !== "positional") return [];
			const filled = scopeOf$1(target.callable.fact).elements.get(parameter.name)?.[0];
			if (filled?.how !== "element" || scopeOf$1(target.callable.fact).names.has(parameter.name)) return [];
			return [{
				at: spanIn(caller, argument.at),
				name: argument.name,
				parameter: parameter.name,
				filledAt: spanIn(target.callable, filled.expression.at),
				readAt: spanIn(caller, read)
			}];
		});
	});
}
const CONTAINERS = /* @__PURE__ */ new Set([
	"list",
	"dict",
	"set"
]);
/** A list, dict or set of this function that is empty, and that it does not fill itself: it waits for results. */
function isOwnContainer(caller, name) {
	const value = onlyValue(caller, name);
	if (value === void 0 || value.owner !== caller || ownerOf(caller, name) !== caller) return false;
	if (contentsOf(caller).has(name)) return false;
	const { expression } = value;
	if (expression.kind === "call") return expression.callee.kind === "name" && CONTAINERS.has(expression.callee.name) && isEmptyCall(expression);
	if (expression.kind === "dict") return expression.keys.length + expression.spreads.length === 0;
	return expression.kind === "sequence" && expression.items.length === 0;
}
function isEmptyCall(call) {
	return call.arguments.length + call.keywords.length + call.spreads.length === 0;
}
/** The first place behind the call that reads the name. */
function readBehind(caller, call, name) {
	const [, , line, column] = call.at;
	const isBehind = ([from, at]) => from > line || from === line && at >= column;
	let found;
	eachExpression(caller.fact.body, (expression) => {
		if (found === void 0 && expression.kind === "name" && expression.name === name && isBehind(expression.at)) found = expression.at;
	});
	return found;
}

// src/project/request-handlers.ts
/** The parameter of the constructors of socketserver, and of http.server. */
const HANDLER$1 = "RequestHandlerClass";
/** What such a class overrides: of socketserver.BaseRequestHandler, and of http.server.BaseHTTPRequestHandler. */
const RUNS = /^(setup|handle|finish|do_[A-Z]+)$/;
/** The methods of the project that the server runs for a request; none where its class has a constructor of its own. */
function requestTargets(program, server) {
	const { evaluator } = program;
	const made = construction(program, server);
	const given = made === void 0 ? void 0 : argumentOf(made.call, made.parameters, HANDLER$1);
	if (made === void 0 || given === void 0 || given === "spread") return [];
	return evaluator.evaluate(given, made.frame).flatMap((handler) => {
		if (handler.kind !== "class") return [];
		const names = ancestryOf(evaluator, handler.class).classes.flatMap(({ methods }) => [...methods.keys()]);
		return [...new Set(names)].flatMap((name) => {
			const method = RUNS.test(name) ? findMethod(evaluator, handler.class, name) : void 0;
			return method === void 0 ? [] : [{
				frame: evaluator.rootFrame(method),
				text: `${expressionText(given)}.${name}`
			}];
		});
	});
}
function construction({ evaluator, knowledge }, server) {
	const parametersOf = (types) => types.map((type) => knowledge.callable(type)?.parameters).find((parameters) => parameters?.includes(HANDLER$1));
	if (server.kind === "object") {
		const { call, frame } = server.origin;
		const parameters = parametersOf([server.type]);
		return call && frame && parameters && {
			call,
			frame,
			parameters
		};
	}
	if (server.kind !== "instance" || server.call === void 0) return void 0;
	if (findMethod(evaluator, server.class, "__init__") !== void 0) return void 0;
	const parameters = parametersOf(ancestryOf(evaluator, server.class).external);
	return parameters && {
		call: server.call.expression,
		frame: server.call.frame,
		parameters
	};
}

// src/project/unpicklable-arguments.ts
const REFUSED$1 = {
	thread: "a thread",
	lock: "a lock of threading",
	"reentrant-lock": "a lock of threading",
	"thread-queue": "a queue.Queue",
	"thread-pool": "a thread pool",
	"process-pool": "a process pool",
	file: "an open file",
	"log-handler": "a log handler"
};
/** Objects that a process can get when it starts, and in no task. */
const ONLY_AT_START = {
	"process-lock": "a lock of multiprocessing",
	"process-queue": "a queue of multiprocessing",
	"process-value": "a shared value or event of multiprocessing"
};
function unpicklableArguments(walk, passed, travel) {
	return passed.flatMap((argument) => {
		const found = refusedAsWritten(walk, argument) ?? refusedInAll(walk, evaluate(walk, argument), travel);
		if (found === void 0) return [];
		return [{
			...found,
			at: spanIn(walk.base.callable, argument.at),
			text: expressionText(argument)
		}];
	});
}
const NOTHING$2 = /* @__PURE__ */ new Set();
/** One alternative that can be pickled acquits the argument. */
function refusedInAll(walk, values, travel, within = NOTHING$2) {
	const reasons = values.map((value) => refusal(walk, value, travel, within));
	return reasons.every((reason) => reason !== void 0) ? reasons[0] : void 0;
}
/** The object is not the container itself. */
function inContainer(refused) {
	if (refused === void 0) return void 0;
	const { key: _, ...rest } = refused;
	return {
		...rest,
		what: `a container with ${refused.what}`
	};
}
/** Pickle finds a class by the name that its module has for it. */
function localInstance({ class: node }) {
	const reason = isLocalClass(node);
	return reason && {
		what: `an object of \`${reason.name}\`, a class inside a function`,
		madeAt: reason.at
	};
}
/** Modules and generators, which evaluation does not tell from what they hold. */
function refusedAsWritten(walk, argument) {
	const madeAt = spanIn(walk.base.callable, argument.at);
	if (argument.kind === "comprehension") return argument.lazy ? {
		what: "a generator",
		madeAt
	} : void 0;
	if (argument.kind === "name") return isModuleName(walk.base.callable, argument.name) ? {
		what: "a module",
		madeAt
	} : void 0;
	if (argument.kind !== "call") return void 0;
	const callees = evaluate(walk, argument.callee);
	const makesGenerator = callees.every((callee) => callee.kind === "function" && callee.callable.fact.generator);
	return callees.length > 0 && makesGenerator ? {
		what: "a generator",
		madeAt
	} : void 0;
}
function isModuleName(callable, name) {
	const owner = ownerOf(callable, name);
	const bindings = scopeOf$1(owner.fact).names.get(name) ?? [];
	return !owner.fact.parameters.some((parameter) => parameter.name === name) && bindings.length > 0 && bindings.every(({ how }) => how === "import");
}
function refusal(walk, value, travel, within) {
	if (value.kind === "instance") return localInstance(value) ?? heldByInstance(walk, value, travel, within);
	if (value.kind === "collection") return inContainer(refusedInAll(walk, value.items, travel, within));
	if (value.kind === "function") {
		if (value.self?.kind === "instance") return heldByInstance(walk, value.self, travel, within);
		return functionRefusal(value) ?? heldByPartial(walk, value.bound, travel, within);
	}
	if (value.kind === "method") return walk.program.knowledge.callable(value.name) && refusal(walk, value.receiver, travel, within);
	return value.kind === "object" ? objectRefusal(walk, value, travel) : void 0;
}
function objectRefusal(walk, value, travel) {
	if (value.given) return void 0;
	if (value.chosen?.annotated && walk.program.knowledge.type(value.type)?.distribution === "python") return void 0;
	const { at: madeAt, key } = value.origin;
	const role = roleOf(walk.program, value);
	const what = (role === void 0 ? void 0 : REFUSED$1[role]) ?? refusedType(walk.program, value.type);
	if (what !== void 0) return {
		what,
		madeAt,
		key
	};
	const late = travel === "start" || role === void 0 ? void 0 : ONLY_AT_START[role];
	return late === void 0 ? void 0 : {
		what: late,
		madeAt,
		key,
		onlyAtStart: true
	};
}
/** What the models say of a library's type, or of one that it derives from. */
function refusedType(program, type) {
	if (type === "collections.namedtuple()") return "a named tuple of a class inside a function";
	const model = program.knowledge.type(type);
	if (model === void 0) return void 0;
	return model.refusesPickle ?? firstOf(model.bases, (base) => refusedType(program, base));
}
function firstOf(items, find) {
	for (const item of items) {
		const found = find(item);
		if (found !== void 0) return found;
	}
}
function functionRefusal(value) {
	const reason = unpicklable(value);
	if (reason === void 0 || reason.because === "main-guard") return void 0;
	return {
		what: reason.because === "lambda" ? "a lambda" : `\`${reason.name}\`, which no import yields`,
		madeAt: reason.at
	};
}
/** A partial is pickled with the arguments that it was made with. */
function heldByPartial(walk, bound, travel, within) {
	if (bound === void 0) return void 0;
	const given = [...bound.arguments, ...bound.keywords.map(({ value }) => value)];
	for (const argument of given) {
		if (within.has(argument)) continue;
		const held = refusedInAll(walk, walk.program.evaluator.evaluate(argument, bound.frame), travel, /* @__PURE__ */ new Set([...within, argument]));
		if (held === void 0) continue;
		const { key: _, ...rest } = held;
		return {
			...rest,
			what: `a partial with ${held.what}`
		};
	}
	return heldByPartial(walk, bound.inner, travel, within);
}
/** An instance is pickled with all that its constructor gives its attributes, unless its class says otherwise. */
function heldByInstance(walk, value, travel, within = NOTHING$2) {
	const { evaluator } = walk.program;
	if (within.has(value.class) || mayPickleItself(walk, value.class)) return void 0;
	const base = firstOf(ancestryOf(evaluator, value.class).external, (name) => refusedType(walk.program, name));
	if (base !== void 0) return {
		what: `an object of \`${value.class.fact.name}\`, which is ${base}`,
		madeAt: spanIn(value.class.body, value.class.fact.at)
	};
	const inside = /* @__PURE__ */ new Set([...within, value.class]);
	for (const owner of ancestryOf(evaluator, value.class).classes) for (const [attribute, bindings] of attributeBindings(owner)) {
		if (!bindings.some(({ callable }) => CONSTRUCTORS.has(callable.fact.name))) continue;
		if (deletedAttributes(owner).has(attribute)) continue;
		const held = evaluator.attribute(value, attribute).map((each) => isBoundMethod(each) ? void 0 : refusal(walk, each, travel, inside));
		const [first] = held;
		if (first === void 0 || held.some((reason) => reason === void 0)) continue;
		return {
			what: `an object of \`${value.class.fact.name}\`, whose \`${attribute}\` is ${first.what}`,
			madeAt: first.madeAt,
			...first.onlyAtStart && { onlyAtStart: true }
		};
	}
}
/** `self.write = self._file.write`: looked into where its object is. */
function isBoundMethod(value) {
	return value.kind === "function" && value.self !== void 0;
}
/** What the class's body binds is found by the class's name, and not pickled. */
const CONSTRUCTORS = /* @__PURE__ */ new Set([
	"__init__",
	"__new__",
	"__post_init__"
]);
const PICKLES_ITSELF = [
	"__getstate__",
	"__reduce__",
	"__reduce_ex__",
	"__getnewargs__",
	"__getnewargs_ex__"
];
/** By a method of its own, or by one that a base may have of which nothing is known. */
function mayPickleItself({ program: { evaluator, knowledge } }, node) {
	const { classes, external } = ancestryOf(evaluator, node);
	return PICKLES_ITSELF.some((name) => findMethod(evaluator, node, name) !== void 0 || classes.some((each) => attributeBindings(each).has(name))) || external.some((base) => knowledge.type(base) === void 0 && !PLAIN_BASE.test(base));
}
const PLAIN_BASE = /^(builtins|abc|typing|typing_extensions|collections\.abc)\./;
const deleted = /* @__PURE__ */ new WeakMap();
/** Attributes that methods of the class take away again. */
function deletedAttributes(node) {
	let names = deleted.get(node);
	if (names === void 0) deleted.set(node, names = new Set([...node.methods.values()].flatMap(({ fact }) => deletedIn(fact.body))));
	return names;
}
function deletedIn(statements) {
	return statements.flatMap((statement) => [...statement.kind === "delete" ? statement.targets.flatMap((target) => target.kind === "attribute" ? [target.name] : []) : [], ...blocksOf(statement).flatMap(deletedIn)]);
}

// src/project/handovers.ts
/** Parameters of the callable that take something to run in a child. */
function passings(program, model) {
	const invoked = model.invokes.filter((invocation) => invocation.where === "child").map(({ argument, with: passed, ...rest }) => ({
		...rest,
		parameter: argument,
		with: passed
	}));
	const runs = program.knowledge.type(model.name)?.runs;
	if (runs?.where !== "child") return invoked;
	const passed = runs.with === void 0 ? void 0 : {
		argument: runs.with,
		as: "tuple"
	};
	return [...invoked, {
		parameter: runs.argument,
		pickled: "without-fork",
		with: passed
	}];
}
function recordHandovers(walk, model, call, callee) {
	for (const passing of passings(walk.program, model)) {
		const argument = argumentOf(call, model.parameters, passing.parameter);
		if (argument === void 0 || argument === "spread") continue;
		const given = evaluate(walk, argument).filter((value) => !isNone$1(value));
		const values = calledMethods(walk, call, model, given, passing);
		const { record, handedOver } = recordAt(walk, model, call, argument, passing);
		const frame = frameOf(walk);
		const receiver = callee.kind === "method" ? resourceKey(callee.receiver) : void 0;
		record.receivers.add(receiver ?? placeKey(walk, call));
		const ownChoice = callee.kind === "method" && callee.receiver.kind === "object" ? callee.receiver.chosen : void 0;
		const chosen = chosenBy(walk.program.evaluator, call, callee, frame) ?? ownChoice;
		record.chosen.set(choiceKey(chosen), chosen);
		handedOver.values = values;
		record.ownPickler ||= hasOwnPickler(walk.program, model, callee);
		const passed = argumentsPassed(call, model, passing);
		const held = passed.length > 0 ? void 0 : heldInVariable(walk, call, model, passing);
		const travel = passing.pickled === "always" ? "task" : "start";
		for (const refused of unpicklableArguments(walk, [
			...withTheirObjects(argument, values),
			...passed,
			...keywordsPassed(call, model, passing)
		], travel)) handedOver.unpicklableArguments.set(spanKey(refused.at), refused);
		if (held !== void 0) {
			const at = spanIn(walk.base.callable, held.variable.at);
			for (const refused of unpicklableArguments(walk, held.items, travel)) handedOver.unpicklableArguments.set(spanKey(at), {
				...refused,
				at
			});
		}
		for (const filled of filledArguments(walk.base.callable, call, values, passed)) handedOver.filledArguments.set(spanKey(filled.at), filled);
		handedOver.targets.push(...childTargets(walk.program, values, argumentsPassed(call, model, passing), frame, expressionText(argument)));
	}
}
/** A method is stated for multiprocessing; an object of a copy of it pickles as that copy does. */
function hasOwnPickler({ evaluator, knowledge }, model, callee) {
	if (model.pickler !== void 0) return true;
	if (callee.kind !== "method" || callee.receiver.kind !== "object") return false;
	const { call, frame } = callee.receiver.origin;
	if (call === void 0 || frame === void 0) return false;
	return evaluator.evaluate(call.callee, frame).some((maker) => maker.kind === "external" && knowledge.callable(maker.name)?.pickler !== void 0);
}
/** A method goes to the child with its object, a partial with its arguments. */
function withTheirObjects(target, values) {
	const carries = (value) => value.kind === "method" || value.kind === "function" && (value.self?.kind === "instance" || value.bound !== void 0);
	return values.some(carries) ? [target] : [];
}
/** `arguments = (lock, 1)` and then `args=arguments`. */
function heldInVariable({ base: { callable } }, call, model, { with: passed }) {
	const variable = passed?.as === "tuple" ? argumentOf(call, model.parameters, passed.argument) : void 0;
	if (variable === void 0 || variable === "spread" || variable.kind !== "name") return void 0;
	const value = onlyValue(callable, variable.name);
	if (value?.owner !== callable || value.expression.kind !== "sequence") return void 0;
	return contentsOf(callable).has(variable.name) ? void 0 : {
		variable,
		items: value.expression.items
	};
}
/** A process of a class of its own is pickled itself when it starts. */
function recordProcessObject(walk, model, call, receiver, chosen) {
	const { callee } = call;
	if (receiver?.kind !== "instance" || callee.kind !== "attribute") return;
	if (!isProcessClass(walk.program.evaluator, receiver.class)) return;
	const refused = heldByInstance(walk, receiver, "start");
	if (refused === void 0) return;
	const { record, handedOver } = recordAt(walk, model, call, callee.of, {
		parameter: "self",
		pickled: "without-fork",
		with: void 0
	});
	record.chosen.set(choiceKey(chosen), chosen);
	const text = expressionText(callee.of);
	handedOver.unpicklableArguments.set(spanKey(refused.madeAt), {
		...refused,
		at: refused.madeAt,
		text
	});
}
const LATER = {
	"at-exit": "exit-hook",
	"event-loop": "callback"
};
const HOOKS$2 = /* @__PURE__ */ new Set([
	"before-fork",
	"at-fork-in-child",
	...Object.keys(LATER)
]);
/** Functions that run ahead of every fork, in every forked child before its own code, at the end, or in an event loop. */
function recordHooks(walk, model, call) {
	for (const invocation of model.invokes) {
		if (!HOOKS$2.has(invocation.where)) continue;
		const argument = argumentOf(call, model.parameters, invocation.argument);
		if (argument === void 0 || argument === "spread") continue;
		for (const target of childTargets(walk.program, evaluate(walk, argument), [], frameOf(walk), expressionText(argument))) {
			const { id } = target.frame.callable;
			const { hooks, later } = walk.program;
			const kind = LATER[invocation.where];
			if (kind !== void 0) later.set(`${kind} ${id}`, {
				kind,
				at: spanIn(walk.base.callable, call.at),
				target
			});
			else (invocation.where === "before-fork" ? hooks.before : hooks.inChild).set(id, target);
		}
	}
}
/** The record of a place, and what this walk is to say: what an earlier one with the same arguments has said is forgotten. */
function recordAt(walk, model, call, argument, passing) {
	const { handovers } = walk.program;
	const { callable, parameters } = walk.base;
	const argumentAt = spanIn(callable, argument.at);
	const key = `${spanKey(argumentAt)}:${passing.parameter}`;
	const record = handovers.get(key) ?? {
		at: spanIn(callable, call.at),
		callable,
		model,
		parameter: passing.parameter,
		argument,
		argumentAt,
		pickled: passing.pickled,
		contexts: /* @__PURE__ */ new Map(),
		receivers: /* @__PURE__ */ new Set(),
		chosen: /* @__PURE__ */ new Map(),
		ownPickler: false
	};
	const handedOver = {
		values: [],
		targets: [],
		unpicklableArguments: /* @__PURE__ */ new Map(),
		filledArguments: /* @__PURE__ */ new Map()
	};
	handovers.set(key, record);
	record.contexts.set(`${walk.asMain}:${parametersKey(parameters)}`, handedOver);
	return {
		record,
		handedOver
	};
}
/** The arguments that the child's callable gets, as far as they are written out. */
function argumentsPassed(call, model, passing) {
	if (passing.with === void 0) return [];
	if (passing.with.as === "rest") {
		const position = model.parameters.findIndex((parameter) => parameter.replace(/^\*/, "") === passing.with?.argument);
		return position < 0 ? [] : call.arguments.slice(position);
	}
	const given = argumentOf(call, model.parameters, passing.with.argument);
	return passing.with.as === "tuple" && given !== void 0 && given !== "spread" && given.kind === "sequence" ? given.items : [];
}
/** What it gets by name: the values of `kwargs={...}`, or keywords that are no parameters of the library's callable. */
function keywordsPassed(call, model, passing) {
	if (passing.with?.as === "rest") return call.keywords.filter(({ name }) => !model.parameters.includes(name)).map(({ value }) => value);
	const given = KEYWORDS$1.map((name) => argumentOf(call, model.parameters, name)).find((each) => each !== void 0);
	return given !== void 0 && given !== "spread" && given.kind === "dict" ? given.values : [];
}
const KEYWORDS$1 = ["kwargs", "kwds"];
/** The project's callables among the values, each with what its parameters get. */
function childTargets(program, values, passed, frame, text) {
	return values.flatMap((value) => {
		const target = calledBy(program, value);
		if (target === void 0) return value.kind === "method" && SERVES.test(value.name) ? requestTargets(program, value.receiver) : [];
		const call = {
			kind: "call",
			at: [
				0,
				0,
				0,
				0
			],
			callee: {
				kind: "literal",
				at: [
					0,
					0,
					0,
					0
				],
				value: null
			},
			arguments: passed,
			keywords: [],
			spreads: []
		};
		const parameters = bindArguments(program.evaluator, target.callable, call, frame, target.self, target.bound);
		return [{
			frame: {
				callable: target.callable,
				parameters
			},
			text
		}];
	});
}
/** What serves requests runs the methods of the request handler. */
const SERVES = /^socketserver\.\w+\.(serve_forever|handle_request)$/;
/** The function that a call of the value runs: for a class its constructor, for an object its `__call__`. */
function calledBy({ evaluator }, value) {
	if (value.kind === "function") return value;
	if (value.kind !== "class" && value.kind !== "instance") return void 0;
	const callable = findMethod(evaluator, value.class, value.kind === "class" ? "__init__" : "__call__");
	if (callable === void 0) return void 0;
	return {
		kind: "function",
		callable,
		self: {
			kind: "instance",
			class: value.class
		}
	};
}

// src/project/application.ts
function receiverText(call) {
	return call.callee.kind === "attribute" ? expressionText(call.callee.of) : expressionText(call.callee);
}

// src/project/locks-and-handles.ts
/** What library calls do to locks, handles and log handlers. */
function takeLock(walk, application) {
	const { receiver, call, model } = application;
	const key = receiver === void 0 ? void 0 : resourceKey(receiver);
	if (receiver === void 0 || key === void 0) return;
	const name = call.callee.kind === "attribute" && model.name.endsWith(".acquire") ? receiverText(call) : expressionText(call.callee);
	noteUse(walk, application, "takes-lock", `takes \`${name}\``);
	becomeLive(walk, plainEntry(walk, {
		kind: "lock",
		key,
		receiver,
		call,
		name,
		says: `takes \`${name}\``,
		model,
		certainty: application.certainty
	}, {}));
}
function noteUse(walk, application, kind, says) {
	const key = application.receiver === void 0 ? void 0 : resourceKey(application.receiver);
	if (key === void 0) return;
	const at = spanIn(walk.base.callable, application.call.at);
	const role = application.receiver === void 0 ? void 0 : roleOf(walk.program, application.receiver);
	addUse(walk, {
		kind,
		key,
		at,
		steps: chain(codeStep(at, says)),
		...role && { role }
	});
}
function openHandle(walk, application, effect) {
	const { receiver, call, model } = application;
	if (effect.owner === "process") {
		openShared(walk, application, effect);
		return;
	}
	const owner = effect.owner === "receiver" ? receiver : {
		kind: "external",
		name: model.returns ?? model.name
	};
	const key = effect.owner === "receiver" ? receiver === void 0 ? void 0 : resourceKey(receiver) : placeKey(walk, call);
	if (owner === void 0 || key === void 0) return;
	const keys = effect.owner === "result" ? model.returnsEach?.map((_, index) => partKey(key, index)) ?? [key] : [key];
	for (const each of keys) openOne(walk, application, effect, owner, each);
}
/** What the process has one of is opened by whoever uses it first. */
function openShared(walk, { call, model, certainty }, { handle, type = model.name }) {
	const key = sharedKey(type);
	const name = expressionText(call);
	const says = `uses ${HANDLES[handle]} of the process: \`${name}\``;
	const at = spanIn(walk.base.callable, call.at);
	addUse(walk, {
		kind: "uses-handle",
		key,
		at,
		steps: chain(codeStep(at, says))
	});
	if (walk.state.live.has(key)) return;
	becomeLive(walk, plainEntry(walk, {
		kind: "handle",
		key,
		receiver: {
			kind: "external",
			name: type
		},
		call,
		name,
		says,
		model,
		certainty
	}, {
		handle,
		type
	}));
}
function closeShared(walk, { call, sure }, type) {
	const key = sharedKey(type);
	const at = spanIn(walk.base.callable, call.at);
	addUse(walk, {
		kind: "closes-handle",
		key,
		at,
		steps: chain(codeStep(at, `closes it: \`${expressionText(call)}\``))
	});
	endResource(walk.state, key, sure ? "certain" : "possible");
}
function openOne(walk, { call, model, certainty }, effect, owner, key) {
	const name = effect.owner === "receiver" ? receiverText(call) : expressionText(call);
	const type = effect.owner === "receiver" ? {} : { type: model.returns ?? model.name };
	const says = `${effect.handle === "connection" || effect.handle === "file" ? "opens" : "makes"} ${HANDLES[effect.handle]}: \`${expressionText(call)}\``;
	const at = spanIn(walk.base.callable, call.at);
	if (effect.owner === "result") addUse(walk, {
		kind: "opens-handle",
		key,
		at,
		steps: chain(codeStep(at, says))
	});
	becomeLive(walk, plainEntry(walk, {
		kind: "handle",
		key,
		receiver: owner,
		call,
		name,
		says,
		model,
		certainty
	}, {
		handle: effect.handle,
		...type
	}));
}
/** A client that was told to connect later, by an argument of its constructor, does so at its first use. */
function connectAtUse(walk, call, receiver) {
	const { evaluator, knowledge } = walk.program;
	const { key, call: made, frame } = receiver.origin;
	const model = knowledge.callable(receiver.type);
	if (model === void 0 || made === void 0 || frame === void 0 || walk.state.live.has(key)) return;
	for (const effect of model.effects) {
		if (effect.kind !== "opens-handle" || effect.when === void 0) continue;
		if (conditionsHold(effect.when, made, model.parameters, evaluator, frame) !== "no") continue;
		const says = `connects at the first use: \`${expressionText(call)}\``;
		const parts = {
			kind: "handle",
			key,
			receiver,
			call,
			name: expressionText(made),
			says,
			model
		};
		becomeLive(walk, plainEntry(walk, {
			...parts,
			certainty: "certain"
		}, { handle: effect.handle }));
	}
}
function attachHandler(walk, application, parameter) {
	const { model, call } = application;
	const argument = argumentOf(call, model.parameters, parameter);
	if (argument === void 0 || argument === "spread") return;
	const given = evaluate(walk, argument);
	for (const handler of [...given, ...elements(given)]) {
		const key = resourceKey(handler);
		const made = handlerMade(walk, handler);
		if (made === void 0 || key === void 0) continue;
		const constructor = walk.program.knowledge.callable(made.type);
		const queue = made.call === void 0 || constructor === void 0 ? void 0 : argumentOf(made.call, constructor.parameters, "queue");
		const feeds = (queue === void 0 || queue === "spread" || made.frame === void 0 ? [] : walk.program.evaluator.evaluate(queue, made.frame)).map((value) => roleOf(walk.program, value)).find((role) => role !== void 0);
		const name = argument.kind === "sequence" ? made.type.slice(made.type.lastIndexOf(".") + 1) : expressionText(argument);
		becomeLive(walk, plainEntry(walk, {
			kind: "log-handler",
			key: handlerKey(key),
			receiver: handler,
			call,
			name,
			says: `sends log records through \`${name}\`: \`${expressionText(call)}\``,
			model,
			certainty: application.certainty
		}, {
			type: made.type,
			...feeds && { feeds },
			...made.call && { constructorCall: made.call }
		}));
	}
}
function handlerMade(walk, handler) {
	if (handler.kind === "object") return {
		type: handler.type,
		call: handler.origin.call,
		frame: handler.origin.frame
	};
	if (handler.kind !== "instance") return void 0;
	const { evaluator, knowledge } = walk.program;
	const type = ancestryOf(evaluator, handler.class).external.find((base) => knowledge.type(base)?.role === "log-handler");
	return type === void 0 ? void 0 : {
		type,
		call: handler.call?.expression,
		frame: handler.call?.frame
	};
}

// src/project/record-creation.ts
function creationAt(walk, creation) {
	const { call, receiver } = creation;
	const key = placeKey(walk, call);
	let site = walk.program.sites.get(key);
	if (site === void 0) {
		site = {
			key,
			at: spanIn(walk.base.callable, call.at),
			callable: walk.base.callable,
			model: withOwnStartMethod(walk.program, creation),
			how: creation.how,
			call: expressionText(call),
			expression: call,
			receivers: /* @__PURE__ */ new Set([key]),
			made: void 0,
			makers: /* @__PURE__ */ new Map(),
			executors: /* @__PURE__ */ new Map(),
			chosen: /* @__PURE__ */ new Map(),
			targets: /* @__PURE__ */ new Map(),
			live: /* @__PURE__ */ new Map(),
			omitted: /* @__PURE__ */ new Set(),
			branch: void 0,
			parentEnds: false,
			constructorCall: void 0,
			inLoop: false,
			platforms: /* @__PURE__ */ new Set(),
			after: /* @__PURE__ */ new Map()
		};
		walk.program.sites.set(key, site);
	}
	site.chosen.set(choiceKey(creation.chosen), creation.chosen);
	if (walk.loops > 0) site.inLoop = true;
	for (const platform of walk.state.platforms) site.platforms.add(platform);
	if (receiver === void 0) return site;
	const receiverKey = resourceKey(receiver);
	if (receiverKey !== void 0) site.receivers.add(receiverKey);
	if (receiver.kind === "object") {
		const { key: maker, at, scope, call: made } = receiver.origin;
		if (made !== void 0 || site.made === void 0) site.made = at;
		site.constructorCall = made ?? site.constructorCall;
		if (made !== void 0 && creation.how === "start-method") (creation.first ? site.executors : site.makers).set(maker, {
			at,
			scope: scopeName(scope)
		});
	}
	for (const target of objectTargets(walk.program, receiver, "child")) site.targets.set(`${target.frame.callable.id}:${target.text}`, target);
	return site;
}
/** A method is stated for multiprocessing; an object of a copy of it keeps that copy's start method. */
function withOwnStartMethod({ evaluator, knowledge }, { model, receiver }) {
	if (receiver?.kind !== "object" || model.startMethodOf !== void 0) return model;
	const { call, frame } = receiver.origin;
	if (call === void 0 || frame === void 0) return model;
	for (const callee of evaluator.evaluate(call.callee, frame)) {
		const startMethodOf = callee.kind === "external" ? knowledge.callable(callee.name)?.startMethodOf : void 0;
		if (startMethodOf !== void 0) return {
			...model,
			startMethodOf
		};
	}
	return model;
}
/** What starting an object runs: `Process(target=work, args=(lock,))`, or the `run` of a subclass. */
function objectTargets(program, started, where) {
	if (started.kind === "instance") {
		const run = findMethod(program.evaluator, started.class, "run");
		return run === void 0 ? [] : [{
			frame: program.evaluator.rootFrame(run),
			text: `${started.class.fact.name}.run`
		}];
	}
	if (started.kind !== "object") return [];
	const { call, frame } = started.origin;
	const runs = program.knowledge.type(started.type)?.runs;
	const constructor = program.knowledge.callable(started.type);
	if (call === void 0 || frame === void 0 || runs?.where !== where || constructor === void 0) return [];
	const argument = argumentOf(call, constructor.parameters, runs.argument);
	if (argument === void 0 || argument === "spread") return [];
	const given = runs.with === void 0 ? void 0 : argumentOf(call, constructor.parameters, runs.with);
	const passed = given !== void 0 && given !== "spread" && given.kind === "sequence" ? given.items : [];
	return childTargets(program, program.evaluator.evaluate(argument, frame), passed, frame, expressionText(argument));
}

// src/project/thread-code.ts
/** Notes what the thread with this key runs. */
function recordThreadCode(walk, key, started) {
	const { model, call, receiver } = started;
	const targets = [
		...receiver === void 0 ? [] : objectTargets(walk.program, receiver, "thread"),
		...receiver === void 0 ? [] : requestTargets(walk.program, receiver),
		...invokedTargets(walk, model, call)
	];
	if (targets.length === 0) return;
	let code = walk.program.threadCode.get(key);
	if (code === void 0) walk.program.threadCode.set(key, code = {
		at: spanIn(walk.base.callable, call.at),
		targets: /* @__PURE__ */ new Map()
	});
	for (const target of targets) code.targets.set(`${target.frame.callable.id}:${target.text}`, target);
}
function invokedTargets(walk, model, call) {
	return model.invokes.flatMap((invocation) => {
		if (invocation.where !== "thread") return [];
		const argument = argumentOf(call, model.parameters, invocation.argument);
		if (argument === void 0 || argument === "spread") return [];
		const passing = {
			parameter: invocation.argument,
			pickled: "never",
			with: invocation.with
		};
		const passed = argumentsPassed(call, model, passing);
		return childTargets(walk.program, evaluate(walk, argument), passed, frameOf(walk), expressionText(argument));
	});
}

// src/project/threads-and-forks.ts
/** What library calls do to threads and processes. */
function startThread(walk, application, effect) {
	const { model, call, receiver } = application;
	const key = effect.owner === "receiver" && receiver !== void 0 ? resourceKey(receiver) ?? placeKey(walk, call) : placeKey(walk, call);
	recordThreadCode(walk, key, application);
	const runs = runsText(walk.program, receiver) ?? invokedText(application);
	const what = effect.hidden ? `calls \`${expressionText(call)}\`` : runs === void 0 ? `starts a thread: \`${expressionText(call)}\`` : `starts a thread that runs \`${runs}\`: \`${expressionText(call)}\``;
	const step = codeStep(spanIn(walk.base.callable, call.at), what, application.certainty);
	addUse(walk, {
		kind: "starts-thread",
		key,
		at: spanIn(walk.base.callable, call.at),
		steps: chain(step)
	});
	becomeLive(walk, threadEntry(walk, {
		key,
		type: typeName(receiver, model.name),
		name: receiver === void 0 ? expressionText(call) : receiverText(call),
		model,
		effect,
		step,
		at: step,
		runs,
		certainty: application.certainty,
		imported: false
	}));
}
function invokedText(application) {
	const invocation = application.model.invokes.find((candidate) => candidate.where === "thread");
	const argument = invocation === void 0 ? void 0 : argumentOf(application.call, application.model.parameters, invocation.argument);
	return argument === void 0 || argument === "spread" ? void 0 : expressionText(argument);
}
/** Every alternative of the receiver is taken as ended: better a missed alarm than a false one. */
function endReceiver(walk, application) {
	const { callee } = application.call;
	const alternatives = application.alternatives ?? (callee.kind === "attribute" ? evaluate(walk, callee.of) : []);
	for (const value of [...alternatives, ...application.receiver === void 0 ? [] : [application.receiver]]) {
		const key = resourceKey(value);
		if (key === void 0) continue;
		for (const ended of [
			key,
			processKey(key),
			handlerKey(key)
		]) endResource(walk.state, ended, application.sure ? "certain" : "possible");
	}
}
/** The key of the processes that an object has started. */
function processKey(object) {
	return `process:${object}`;
}
/** An end that may not have come: less certain than before, and for callers no more than possible. */
function attemptEnd(walk, receiver) {
	const key = resourceKey(receiver);
	if (key === void 0) return;
	const slot = threadSlot(key);
	const entry = walk.state.live.get(slot);
	if (entry !== void 0) walk.state.live.set(slot, soften(entry, "likely"));
	else if (!walk.state.ended.has(key)) walk.state.ended.set(key, "possible");
}
function endStartedBy(walk, callables) {
	for (const { resource } of walk.state.live.values()) if (callables.includes(resource.model?.name ?? "")) endResource(walk.state, resource.key, "certain");
}
/** The start method of the object that is started, by what made it or by the class that it extends. */
function chosenFor(walk, receiver) {
	if (receiver.kind === "object") return receiver.chosen;
	if (receiver.kind !== "instance") return void 0;
	return ancestryOf(walk.program.evaluator, receiver.class).chosen ?? chosenByMakers(walk, receiver.class);
}
/** `class Executor(ProcessPoolExecutor)`: whoever makes one may hand it a context. */
function chosenByMakers(walk, made) {
	const { evaluator, knowledge } = walk.program;
	for (const base of ancestryOf(evaluator, made).external) {
		const argument = knowledge.callable(base)?.startMethod?.argument;
		if (argument === void 0) continue;
		const handing = (evaluator.callSites.get(made.fact.name) ?? []).find(({ call }) => call.spreads.length > 0 || call.keywords.some(({ name }) => name === argument));
		if (handing !== void 0) return {
			method: "unknown",
			at: spanIn(handing.caller, handing.call.at)
		};
	}
}
function fork(walk, application, effect) {
	const { model, call, callee, receiver } = application;
	const chosen = chosenBy(walk.program.evaluator, call, callee, frameOf(walk)) ?? (receiver === void 0 ? void 0 : chosenFor(walk, receiver));
	const site = creationAt(walk, {
		model,
		call,
		callee,
		receiver,
		how: effect.how,
		chosen,
		first: effect.first
	});
	recordProcessObject(walk, model, call, receiver, chosen);
	const says = effect.how === "before-exec" ? `runs Python between fork and exec: \`${expressionText(call)}\`` : `creates a process: \`${expressionText(call)}\``;
	const steps = chain(codeStep(site.at, says, application.certainty));
	if (effect.first && receiver !== void 0) {
		const key = `processes of ${resourceKey(receiver) ?? placeKey(walk, call)}`;
		if (walk.state.ended.has(key)) return;
		walk.state.ended.set(key, "certain");
	}
	reachCreation(walk, {
		site,
		steps,
		ended: /* @__PURE__ */ new Set(),
		certainty: application.certainty,
		inChild: false
	});
	if (effect.how === "start-method") becomeLive(walk, processEntry(walk, application, steps));
}
/** The processes are there until their object is waited for, or closed. */
function processEntry(walk, { model, call, receiver, certainty }, steps) {
	const object = (receiver && resourceKey(receiver)) ?? placeKey(walk, call);
	return {
		resource: {
			kind: "process",
			key: processKey(object),
			object,
			at: spanIn(walk.base.callable, call.at),
			scope: scopeName(walk.base.callable),
			type: typeName(receiver, model.returns ?? model.name),
			name: receiver === void 0 ? expressionText(call) : receiverText(call),
			hidden: false,
			model
		},
		steps,
		certainty,
		imported: false
	};
}

// src/project/apply-model.ts
/**
* An argument that is not known may well be set; the one backend of many that forks, or connects, it seldom names. Of
* options that the caller hands through (`**options`), nothing says that workers are among them.
*/
function whenUnknown({ kind, when = [] }, call, parameters) {
	const handedThrough = kind === "forks" && when.some(({ argument }) => argumentOf(call, parameters, argument) === "spread");
	const oneOfMany = (kind === "forks" || kind === "opens-handle") && when.some(({ is }) => is === "holds");
	return handedThrough || oneOfMany ? "possible" : "likely";
}
function applyModel(walk, model, call, callee, certainty) {
	noteLibraryCall(walk, model, call, callee, certainty);
	if (handOver(walk, model, call, certainty)) return;
	let mayHandOver = model.effects.every(({ kind }) => kind !== "forks");
	for (const effect of model.effects) {
		const holds = conditionsHold(effect.when, call, model.parameters, walk.program.evaluator, frameOf(walk));
		if (holds === "no") {
			if (effect.kind === "ends-thread" && callee.kind === "method") attemptEnd(walk, callee.receiver);
			continue;
		}
		if (effect.kind === "forks") mayHandOver = true;
		applyEffect(walk, {
			model,
			call,
			callee,
			receiver: callee.kind === "method" ? callee.receiver : void 0,
			certainty: holds === "unknown" ? weakest(certainty, whenUnknown(effect, call, model.parameters)) : certainty,
			sure: holds === "yes"
		}, effect);
		if (!walk.state.reachable) return;
	}
	if (model.effects.every((effect) => effect.kind !== "starts-thread")) recordThreadCode(walk, placeKey(walk, call), {
		model,
		call,
		receiver: void 0
	});
	if (mayHandOver) recordHandovers(walk, model, call, callee);
	if (callee.kind === "method") noteWorkForPool(walk, model, call, callee.receiver);
	recordHooks(walk, model, call);
	for (const invocation of model.invokes) {
		if (invocation.where !== "here") continue;
		const argument = argumentOf(call, model.parameters, invocation.argument);
		if (argument === void 0 || argument === "spread") continue;
		for (const value of evaluate(walk, argument)) {
			if (value.kind !== "function") continue;
			const step = codeStep(spanIn(walk.base.callable, call.at), `calls \`${expressionText(call)}\`, which runs \`${expressionText(argument)}\``);
			applySummary(walk, walk.program.summaryOf(walk.program.evaluator.rootFrame(value.callable)), step);
		}
	}
}
/** `loop.run_in_executor(executor, work)` is `executor.submit(work)`; false where it is not known what the executor is. */
function handOver(walk, { parameters, handsTo }, call, certainty) {
	const holder = handsTo === void 0 ? void 0 : argumentOf(call, parameters, handsTo.argument);
	if (handsTo === void 0 || holder === void 0 || holder === "spread") return false;
	const rest = {
		...call,
		arguments: call.arguments.filter((argument) => argument !== holder),
		keywords: call.keywords.filter(({ name }) => name !== handsTo.argument)
	};
	let handed = false;
	for (const receiver of evaluate(walk, holder)) {
		const model = modelOfMethod(walk.program.evaluator, receiver, handsTo.method);
		if (model === void 0) continue;
		applyModel(walk, model, rest, {
			kind: "method",
			name: model.name,
			receiver
		}, certainty);
		handed = true;
	}
	return handed;
}
function applyEffect(walk, given, effect) {
	const application = "of" in effect && typeof effect.of === "string" ? onArgument(walk, given, effect.of) : given;
	switch (effect.kind) {
		case "starts-thread":
			startThread(walk, application, effect);
			return;
		case "ends-thread":
			if (effect.of === void 0) endReceiver(walk, application);
			else endStartedBy(walk, effect.of);
			return;
		case "closes-handle":
			if (effect.type !== void 0) {
				closeShared(walk, application, effect.type);
				return;
			}
			noteUse(walk, application, "closes-handle", `closes it: \`${expressionText(application.call)}\``);
			endReceiver(walk, application);
			return;
		case "releases-lock":
			endReceiver(walk, application);
			return;
		case "forks":
			fork(walk, application, effect);
			return;
		case "takes-lock":
			takeLock(walk, application);
			return;
		case "opens-handle":
			openHandle(walk, application, effect);
			return;
		case "renews-handle":
			noteUse(walk, application, "renews", `makes it its own: \`${expressionText(application.call)}\``);
			return;
		case "uses-handle":
			noteUse(walk, application, "uses-handle", `uses it: \`${expressionText(application.call)}\``);
			return;
		case "sets-start-method":
			setStartMethod(walk, application);
			return;
		case "ends-process":
			if (effect.how === "exec") replaceProgram(walk, application);
			if (effect.how === "exception") noteExit(walk, application.call);
			leave$1(walk.state, effect.how === "exception" && walk.state.child !== void 0 ? "raises" : "ends");
			return;
		case "logs":
		case "configures-logging": {
			const at = spanIn(walk.base.callable, application.call.at);
			const says = effect.kind === "logs" ? `logs: \`${expressionText(application.call)}\`` : `sets logging up: \`${expressionText(application.call)}\``;
			addUse(walk, {
				kind: effect.kind,
				key: "",
				at,
				steps: chain(codeStep(at, says))
			});
			return;
		}
		case "reaps-process":
			noteActivity(walk, application, {
				kind: "does",
				activity: "reaps"
			});
			endReceiver(walk, application);
			return;
		case "sets-process-state":
			setProcessState(walk, application, effect);
			return;
		case "restores-process-state":
			restoreProcessState(walk, application, effect);
			return;
		case "uses-native-pool":
			useNativePool(walk, application, effect);
			return;
		case "does":
			noteActivity(walk, application, effect);
			return;
		case "attaches-log-handler":
			attachHandler(walk, application, effect.argument);
			return;
	}
}
/** The application whose receiver is what an argument stands for: `os.close(fd)`. */
function onArgument(walk, application, parameter) {
	const { call, model } = application;
	const argument = argumentOf(call, model.parameters, parameter);
	const values = argument === void 0 || argument === "spread" ? [] : evaluate(walk, argument);
	return {
		...application,
		receiver: values.find((value) => resourceKey(value) !== void 0),
		alternatives: values
	};
}
/** An exec that fails raises OSError. */
function replaceProgram(walk, { call }) {
	const at = spanIn(walk.base.callable, call.at);
	const text = expressionText(call);
	addUse(walk, {
		kind: "replaces-program",
		key: "",
		at,
		steps: chain(codeStep(at, `replaces the program: \`${text}\``))
	});
	if (walk.failureHandled > 0) return;
	const steps = chain(codeStep(at, `replaces the program, or raises OSError: \`${text}\``));
	addUse(walk, {
		kind: "fails-unhandled",
		key: spanKey(at),
		at,
		steps
	});
}
/** `pool.map(work, ...)`: in a child, a pool that it has inherited. */
function noteWorkForPool(walk, model, call, receiver) {
	const role = roleOf(walk.program, receiver);
	const key = resourceKey(receiver);
	if (model.invokes.length === 0 || key === void 0 || role !== "thread-pool" && role !== "process-pool") return;
	const at = spanIn(walk.base.callable, call.at);
	addUse(walk, {
		kind: "uses-pool",
		key,
		at,
		steps: chain(codeStep(at, `gives it work: \`${expressionText(call)}\``))
	});
}
/** The platforms that come here, where tests keep others away. */
function narrowedTo({ program, state }) {
	const { platforms } = program.settings;
	return state.platforms.size < platforms.length ? { platforms: new Set(state.platforms) } : {};
}
function setStartMethod(walk, application) {
	const { model, call } = application;
	const effect = model.effects.find((candidate) => candidate.kind === "sets-start-method");
	if (effect?.kind !== "sets-start-method") return;
	const argument = argumentOf(call, model.parameters, effect.argument);
	const values = argument === void 0 || argument === "spread" ? [] : evaluate(walk, argument);
	const [value] = values;
	const name = values.length === 1 && value?.kind === "literal" ? value.value : void 0;
	const method = (name === "fork" || name === "spawn" || name === "forkserver") && walk.undecided === 0 ? name : "unknown";
	const at = spanIn(walk.base.callable, call.at);
	const key = `${spanKey(at)}:${method}`;
	const repeatable = walk.caught > 0 || argumentOf(call, model.parameters, "force") !== void 0;
	walk.program.methodsSet.set(key, {
		chosen: {
			method,
			at,
			...narrowedTo(walk)
		},
		at,
		callable: walk.base.callable,
		repeatable,
		of: model.startMethodOf
	});
	const steps = chain(codeStep(at, `fixes the start method: \`${expressionText(call)}\``));
	addUse(walk, {
		kind: "fixes-start-method",
		key,
		at,
		steps
	});
}

// src/project/implicit-calls.ts
/** `os.environ["MODE"]`, where it is read. */
function visitItem(walk, { at, of, index }) {
	callImplicitly(walk, at, of, "__getitem__", [index]);
}
/** `os.environ["MODE"] = mode`, `logger.handlers = []`; without a value, `del logger.handlers[:]`. */
function visitTarget(walk, target, value) {
	const values = value === void 0 ? [] : [value];
	if (target.kind === "subscript") {
		const method = value === void 0 ? "__delitem__" : "__setitem__";
		callImplicitly(walk, target.at, target.of, method, [target.index, ...values]);
	} else if (target.kind === "attribute" && value !== void 0) callImplicitly(walk, target.at, target, "__set__", values);
}
function callImplicitly(walk, at, of, method, given) {
	for (const owner of evaluate(walk, of)) {
		const callee = methodOf$1(walk, owner, method);
		const model = callee === void 0 ? void 0 : walk.program.knowledge.callable(callee.name);
		if (callee === void 0 || model === void 0) continue;
		const call = {
			kind: "call",
			at,
			callee: {
				kind: "attribute",
				at: of.at,
				of,
				name: method
			},
			arguments: given,
			keywords: [],
			spreads: []
		};
		applyModel(walk, model, call, {
			...callee,
			name: model.name
		}, "certain");
	}
}
function methodOf$1({ program }, owner, method) {
	if (owner.kind === "external") return {
		kind: "external",
		name: `${owner.name}.${method}`
	};
	const name = owner.kind === "object" ? libraryMethod(program.evaluator, owner.type, method) : void 0;
	return name === void 0 ? void 0 : {
		kind: "method",
		name,
		receiver: owner
	};
}

// src/project/lazy-imports.ts
/** What a top level imports is there before any thread starts; modules of the standard library mostly are, or take no time. */
function noteLazyImport(walk, name, step) {
	if (isImportTime(walk) || step.at.kind !== "code") return;
	if (STANDARD.has(name.split(".")[0] ?? "") || eagerNames(walk.program).has(name)) return;
	addUse(walk, {
		kind: "imports",
		key: name,
		at: step.at.span,
		steps: chain(step)
	});
}
const known$1 = /* @__PURE__ */ new WeakMap();
/** What some module of the project imports at its top level, the main guard included. */
function eagerNames(program) {
	let names = known$1.get(program);
	if (names === void 0) known$1.set(program, names = collectEagerNames(program));
	return names;
}
function collectEagerNames(program) {
	const names = /* @__PURE__ */ new Set();
	for (const module of program.evaluator.modules.all) {
		const body = module.callables[0];
		eachImport(body.fact.body, (statement) => {
			for (const name of namesOf(program, module, statement)) names.add(name);
		});
	}
	return names;
}
/** Top-level modules of the standard library, from Python 3.8 to 3.14. */
const STANDARD = new Set(`
  __future__ __main__ abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit
  audioop base64 bdb binascii binhex bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs
  codeop collections colorsys compileall compression concurrent configparser contextlib contextvars copy copyreg
  crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email encodings ensurepip
  enum errno faulthandler fcntl filecmp fileinput fnmatch formatter fractions ftplib functools gc genericpath
  getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib
  inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma macpath mailbox mailcap
  marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path
  numbers opcode operator optparse os ossaudiodev parser pathlib pdb pickle pickletools pipes pkgutil platform
  plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue
  quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil
  signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat
  statistics string stringprep struct subprocess sunau symbol symtable sys sysconfig syslog tabnanny tarfile
  telnetlib tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback
  tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref
  webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
  `.trim().split(/\s+/));

// src/project/loaded-modules.ts
const NONE$2 = /* @__PURE__ */ new Set();
const known = /* @__PURE__ */ new WeakMap();
/** Modules of which the tests around the statement say that they are there: importing them runs nothing. */
function loadedAround(callable, statement) {
	let imports = known.get(callable);
	if (imports === void 0) known.set(callable, imports = new Map(importsIn(callable.fact.body, NONE$2)));
	return imports.get(statement) ?? NONE$2;
}
function importsIn(statements, loaded) {
	return statements.flatMap((statement) => {
		if (statement.kind === "import" || statement.kind === "import-from") return loaded.size > 0 ? [[statement, loaded]] : [];
		if (statement.kind !== "if") return blocksOf(statement).flatMap((block) => importsIn(block, loaded));
		const within = /* @__PURE__ */ new Set([...loaded, ...saidToBeLoaded(statement.test)]);
		return [...importsIn(statement.then, within), ...importsIn(statement.otherwise, loaded)];
	});
}
function saidToBeLoaded(test) {
	if (test.kind === "boolean" && test.operator === "and") return [...saidToBeLoaded(test.left), ...saidToBeLoaded(test.right)];
	if (test.kind !== "compare" || test.operator !== "in" || !isSysModules(test.right)) return [];
	return test.left.kind === "literal" && typeof test.left.value === "string" ? [test.left.value] : [];
}
function isSysModules(expression) {
	return expression.kind === "attribute" && expression.name === "modules" && expression.of.kind === "name" && expression.of.name === "sys";
}

// src/project/imports.ts
/** Import statements run modules: what their top levels leave alive lives from here on. */
function importModules(walk, statement) {
	const importer = walk.base.callable.module;
	const loaded = loadedAround(walk.base.callable, statement);
	for (const name of importedNames(walk, statement)) {
		if (loaded.has(name)) continue;
		const step = codeStep(spanIn(walk.base.callable, statement.at), `imports \`${name}\``);
		noteLazyImport(walk, name, step);
		for (const prefix of prefixes$1(name)) if (!loaded.has(prefix)) importOne(walk, prefix, importer, step);
	}
}
/** The modules that the statement may run, with their packages. */
function importedNames(walk, statement) {
	if (statement.kind === "import") return statement.names.map((name) => name.module);
	const { evaluator, knowledge } = walk.program;
	const { modules } = evaluator;
	const importer = walk.base.callable.module;
	const target = modules.absolute(importer, statement.level, statement.module);
	if (target === void 0) return [];
	return [target, ...statement.names.map((name) => `${target}.${name.name}`).filter((name) => modules.find(name, importer) !== void 0 || knowledge.module(name) !== void 0)];
}
function prefixes$1(name) {
	const parts = name.split(".");
	return parts.map((_, index) => parts.slice(0, index + 1).join("."));
}
function importOne(walk, name, importer, step) {
	const module = walk.program.evaluator.modules.find(name, importer);
	if (module !== void 0) {
		if (module === importer) return;
		const summary = walk.program.summaryOf(walk.program.evaluator.rootFrame(module.callables[0]));
		for (const entry of summary.exit.values()) if (entry.resource.kind !== "lock") becomeLive(walk, {
			...entry,
			steps: chain(step, entry.steps),
			imported: true
		});
		return;
	}
	const model = walk.program.knowledge.module(name);
	for (const effect of model?.effects ?? []) {
		if (model !== void 0 && effect.kind === "sets-process-state") setStateByImport(walk, name, effect, step);
		if (model === void 0 || effect.kind !== "starts-thread") continue;
		becomeLive(walk, threadEntry(walk, {
			key: `import:${name}`,
			type: name,
			name,
			model,
			effect,
			step,
			at: step,
			runs: void 0,
			certainty: "certain",
			imported: true
		}));
	}
}

// src/project/platforms.ts
function platformSides(test, context, platforms) {
	const then = /* @__PURE__ */ new Set();
	const otherwise = /* @__PURE__ */ new Set();
	for (const platform of platforms) {
		const { holds } = decide(test, {
			...context,
			settings: {
				...context.settings,
				platforms: [platform]
			}
		});
		if (holds !== "no") then.add(platform);
		if (holds !== "yes") otherwise.add(platform);
	}
	return {
		then,
		otherwise
	};
}
/** Each platform comes to one side: the platform decides alone. */
function isDisjoint({ then, otherwise }) {
	return ![...then].some((platform) => otherwise.has(platform));
}
/** Whether a block that is not walked would be left at its end, as far as its last statement tells. */
function leavesAtEnd(statements) {
	const last = statements.at(-1);
	return last !== void 0 && LEAVES$1.has(last.kind);
}
const LEAVES$1 = /* @__PURE__ */ new Set([
	"return",
	"raise",
	"break",
	"continue"
]);

// src/project/start-method-tests.ts
const CATCHES = /* @__PURE__ */ new Set([
	"RuntimeError",
	"Exception",
	"BaseException"
]);
/** `except RuntimeError:` and its bases. */
function handlesRuntimeError({ types }) {
	return types.length === 0 || types.some(namesRuntimeError);
}
/** `with contextlib.suppress(RuntimeError):`. */
function suppressesRuntimeError(walk, context) {
	return context.kind === "call" && evaluate(walk, context.callee).some((callee) => callee.kind === "external" && callee.name === "contextlib.suppress") && context.arguments.some(namesRuntimeError);
}
function namesRuntimeError(type) {
	if (type.kind === "sequence") return type.items.some(namesRuntimeError);
	return type.kind === "name" && CATCHES.has(type.name);
}
/** Whether an expression asks for the start method without fixing it, or names a variable that holds the answer. */
function asksForStartMethod(walk, expression) {
	if (expression.kind === "name") return walk.startMethodAnswers.has(expression.name);
	if (expression.kind === "call" && isQuestion(walk, expression)) return true;
	return subexpressions(expression).some((part) => asksForStartMethod(walk, part));
}
function isQuestion(walk, call) {
	const allowsNone = argumentOf(call, ["allow_none"], "allow_none");
	if (allowsNone === void 0 || allowsNone === "spread") return false;
	if (allowsNone.kind !== "literal" || allowsNone.value !== true) return false;
	return evaluate(walk, call.callee).some((callee) => (callee.kind === "external" || callee.kind === "method") && callee.name === "multiprocessing.get_start_method");
}
/** Whether one branch of a test does not come to what follows, so that all of it stands behind the test. */
function leavesOnOneSide({ then, otherwise }) {
	return [then, otherwise].some((block) => LEAVES.has(block.at(-1)?.kind));
}
const LEAVES = /* @__PURE__ */ new Set([
	"return",
	"raise",
	"break",
	"continue"
]);
/** `method = get_start_method(allow_none=True)`: the name is remembered. */
function noteStartMethodAnswer(walk, { targets, value }) {
	for (const target of targets) {
		if (target.kind !== "name") continue;
		if (value.kind === "call" && isQuestion(walk, value)) walk.startMethodAnswers.add(target.name);
		else walk.startMethodAnswers.delete(target.name);
	}
}

// src/project/ways-out.ts
/** What runs whichever way a block is left: `finally`, and the end of `with`. */
function waysOut({ exits, breaks, continues }) {
	return {
		exits: exits.length,
		breaks: breaks.length,
		continues: continues.length
	};
}
/** Runs an action at the end of a block and where `return`, `break` or `continue` leave it; `before` is from its start. */
function onEveryWayOut(walk, before, action) {
	const after = walk.state;
	for (const way of [
		"exits",
		"breaks",
		"continues"
	]) {
		const inner = walk[way].splice(before[way]);
		for (const child of new Set(inner.map((state) => state.child))) {
			const { returnedAt } = inner.find((state) => state.child === child);
			walk.state = joinStates(inner.filter((state) => state.child === child));
			action();
			if (walk.state.reachable) walk[way].push({
				...walk.state,
				returnedAt
			});
		}
	}
	walk.state = after;
	if (walk.state.reachable) {
		action();
		return;
	}
	const { left } = walk.state;
	walk.state.reachable = true;
	action();
	leave$1(walk.state, left ?? "raises");
}

// src/project/try.ts
function walkTry(walk, statement, walkBlock) {
	const ways = waysOut(walk);
	const before = copyState(walk.state);
	const ends = endsProcess(walk, [...statement.finally, ...statement.handlers.flatMap((handler) => handler.body)]);
	guarded(walk, {
		partedByFinally: statement.finally.some((last) => last.kind === "if" && endsProcess(walk, [last])),
		endedByTry: ends || statement.handlers.some(stopsExit),
		failureHandled: endsProcess(walk, statement.finally) || statement.handlers.some(handlesFailure),
		nameErrorHandled: statement.handlers.some(({ types }) => catches(types, UNBOUND)),
		endHandled: statement.handlers.some(({ types }) => types.some((type) => names(type, END$1))),
		absenceHandled: statement.handlers.some(({ types }) => catches(types, ABSENCE)),
		caught: statement.handlers.some(handlesRuntimeError)
	}, () => walkBlock(statement.body));
	const afterBody = walk.state;
	const interrupted = joinStates([before, {
		...copyState(afterBody),
		reachable: true,
		left: void 0
	}]);
	if (afterBody.reachable) walkBlock(statement.otherwise);
	const after = [walk.state];
	for (const handler of statement.handlers) {
		walk.state = copyState(isRefused(statement.body, handler) ? before : interrupted);
		if (handler.name !== void 0) setVariable(walk.state, handler.name, []);
		walkBlock(handler.body);
		after.push(walk.state);
	}
	walk.state = joinStates(after);
	if (statement.finally.length > 0) onEveryWayOut(walk, ways, () => walkBlock(statement.finally));
}
/** `try: pool = Pool(maxtasksperchild=1)` and `except TypeError:`: the call did not take its arguments, and did nothing. */
function isRefused([only, ...more], { types }) {
	return (only?.kind === "assign" || only?.kind === "expression") && only.value.kind === "call" && more.length === 0 && types.length > 0 && types.every((type) => type.kind === "name" && type.name === "TypeError");
}
/** Walks the body of a `with` under what `contextlib.suppress` stops. */
function underSuppress(walk, contexts, walkBody) {
	const suppressed = contexts.filter((context) => suppresses(walk, context)).flatMap((context) => argumentsOf(context));
	guarded(walk, {
		partedByFinally: false,
		endedByTry: suppressed.some((type) => names(type, EXIT)),
		failureHandled: suppressed.some((type) => names(type, FAILURE)),
		nameErrorHandled: suppressed.some((type) => names(type, UNBOUND)),
		endHandled: suppressed.some((type) => names(type, END$1)),
		absenceHandled: suppressed.some((type) => names(type, ABSENCE)),
		caught: contexts.some((context) => suppressesRuntimeError(walk, context))
	}, walkBody);
}
function guarded(walk, guards, walkBody) {
	const { partedByFinally, endedByTry, failureHandled, nameErrorHandled, endHandled, absenceHandled, caught } = walk;
	walk.partedByFinally += Number(guards.partedByFinally);
	walk.endedByTry += Number(guards.endedByTry);
	walk.failureHandled += Number(guards.failureHandled);
	walk.nameErrorHandled += Number(guards.nameErrorHandled);
	walk.endHandled += Number(guards.endHandled);
	walk.absenceHandled += Number(guards.absenceHandled);
	walk.caught += Number(guards.caught);
	walkBody();
	Object.assign(walk, {
		partedByFinally,
		endedByTry,
		failureHandled,
		nameErrorHandled,
		endHandled,
		absenceHandled,
		caught
	});
}
function suppresses(walk, context) {
	return context.kind === "call" && evaluate(walk, context.callee).some((callee) => callee.kind === "external" && callee.name === "contextlib.suppress");
}
function argumentsOf(context) {
	return context.kind === "call" ? context.arguments : [];
}
/** `except BaseException:`, unless it raises again. */
function stopsExit({ types, body }) {
	return catches(types, EXIT) && !raisesAgain(body);
}
/** `except OSError:` and its kin, unless it raises again. */
function handlesFailure({ types, body }) {
	return catches(types, FAILURE) && !raisesAgain(body);
}
function catches(types, known) {
	return types.length === 0 || types.some((type) => names(type, known));
}
function raisesAgain(body) {
	return body.some((statement) => statement.kind === "raise" && statement.value === void 0 || blocksOf(statement).some(raisesAgain));
}
function names(type, known) {
	if (type.kind === "sequence") return type.items.some((item) => names(item, known));
	return (type.kind === "name" || type.kind === "attribute") && known.has(type.name);
}
const UNBOUND = /* @__PURE__ */ new Set([
	"NameError",
	"Exception",
	"BaseException"
]);
/** What is raised where a connection has nothing more to read. */
const END$1 = /* @__PURE__ */ new Set(["EOFError"]);
/** What is raised for something that the platform lacks: a function, or a start method. */
const ABSENCE = /* @__PURE__ */ new Set([
	"AttributeError",
	"ValueError",
	"Exception",
	"BaseException"
]);
const EXIT = /* @__PURE__ */ new Set(["BaseException", "SystemExit"]);
/** What catches the OSError of a failed exec, or the most common kind of it; `os.error` is another name for it. */
const FAILURE = /* @__PURE__ */ new Set([
	"OSError",
	"error",
	"IOError",
	"EnvironmentError",
	"FileNotFoundError",
	"Exception",
	"BaseException"
]);

// src/project/returns-without.ts
/** One of the function's own statements is `if NAME is None: return`, `if not NAME: return` or `if NAME is not None: return`. */
function returnsWithout({ fact }, name) {
	return fact.kind === "function" && fact.body.some((statement) => isWayOut(statement, name));
}
function isWayOut(statement, name) {
	if (statement.kind !== "if" || !asksForPresence(statement.test, name)) return false;
	return statement.then.at(-1)?.kind === "return";
}
function asksForPresence(test, name) {
	if (test.kind === "not") return isName(test.of, name);
	return test.kind === "compare" && (test.operator === "is" || test.operator === "is not") && isName(test.left, name) && isNoneLiteral(test.right);
}
function isName(expression, name) {
	return expression.kind === "name" && expression.name === name;
}

// src/project/shared-primitives.ts
const SHARED$1 = /* @__PURE__ */ new Set([
	"process-lock",
	"process-value",
	"process-queue"
]);
/** `owner` is the expression that names the object: a module's or a class's own name counts, not a parameter. */
function noteSharedPrimitive(walk, owner, value) {
	if (value.kind !== "object" || !isMadeAtImport(value)) return;
	if (!isNamedByModule(walk, owner) && !isOwnDefault(walk, owner, value)) return;
	const role = roleOf(walk.program, value);
	if (role === void 0 || !(SHARED$1.has(role) || isPipeEnd(walk, value))) return;
	const at = spanIn(walk.base.callable, owner.at);
	addUse(walk, {
		kind: "uses-shared",
		key: value.origin.key,
		at,
		steps: chain(codeStep(at, `uses \`${expressionText(owner)}\``)),
		made: value.origin.at,
		role
	});
}
function isMadeAtImport(value) {
	const { kind } = value.origin.scope.fact;
	return kind === "module" || kind === "class-body";
}
function isNamedByModule(walk, owner) {
	if (owner.kind === "name") {
		const key = moduleKey(walk, owner.name);
		return key !== void 0 && !walk.program.guardedNames.has(key);
	}
	return owner.kind === "attribute" && evaluate(walk, owner.of).some(({ kind }) => kind === "module" || kind === "class" || kind === "instance");
}
/** `def work(lock=Lock())`: the default is made with the module. */
function isOwnDefault(walk, owner, { origin }) {
	const { callable } = walk.base;
	const parameter = owner.kind === "name" ? callable.fact.parameters.find(({ name }) => name === owner.name) : void 0;
	return parameter?.default !== void 0 && compareSpans(spanIn(callable, parameter.default.at), origin.at) === 0;
}
function isPipeEnd(walk, { type, origin }) {
	const { call, frame } = origin;
	if (type !== "multiprocessing.connection.Connection" || call === void 0 || frame === void 0) return false;
	return walk.program.evaluator.evaluate(call.callee, frame).some((callee) => "name" in callee && callee.name === "multiprocessing.Pipe");
}

// src/project/sole-methods.ts
/** Methods that are known by their name alone, where nothing is known of the object. */
/** What a receiver is made of is followed through this many names. */
const DEEPEST = 4;
const methods = /* @__PURE__ */ new WeakMap();
/**
* `model.run_batch()`: the method of the one class that has it, or of the one that all others with it derive from. Only
* for names that speak of this program, and objects that do not come from a library as far as can be seen.
*/
function soleMethod(evaluator, callee, frame) {
	if (callee.kind !== "attribute" || !TELLING.test(callee.name)) return UNKNOWN;
	const method = methodsByName(evaluator).get(callee.name);
	if (method === void 0 || method === "several" || method.class === void 0) return UNKNOWN;
	if (isForeign(evaluator, callee.of, frame, DEEPEST)) return UNKNOWN;
	return [{
		kind: "function",
		callable: method,
		self: {
			kind: "instance",
			class: method.class
		}
	}];
}
/** Two words at least: `close`, `run` and the like are what everyone's methods are called. */
const TELLING = /^[a-z]\w*[a-z]_[a-z]\w+$/;
function methodsByName(evaluator) {
	const known = methods.get(evaluator);
	if (known !== void 0) return known;
	const found = /* @__PURE__ */ new Map();
	for (const node of evaluator.modules.classes) {
		if (node.module.isTest) continue;
		for (const [name, method] of node.methods) {
			if (!TELLING.test(name)) continue;
			const other = found.get(name);
			found.set(name, other === void 0 ? method : common$2(evaluator, other, method));
		}
	}
	methods.set(evaluator, found);
	return found;
}
/** Of two methods of one name the one whose class is above the other's. */
function common$2(evaluator, one, other) {
	if (one === "several" || one.class === void 0 || other.class === void 0) return "several";
	if (ancestryOf(evaluator, other.class).classes.includes(one.class)) return one;
	return ancestryOf(evaluator, one.class).classes.includes(other.class) ? other : "several";
}
/** Whether an object comes from a library, or is known to be something else: its methods are not this program's. */
function isForeign(evaluator, expression, frame, depth) {
	if (depth === 0 || evaluator.evaluate(expression, frame).length > 0) return true;
	const from = (binding, owner) => binding.how !== "value" && binding.how !== "element" || binding.expression.kind !== "literal" && isForeign(evaluator, binding.expression, owner, depth - 1);
	switch (expression.kind) {
		case "name": {
			const { callable } = frame;
			const parameter = callable.fact.parameters.find(({ name }) => name === expression.name);
			if (parameter !== void 0) return parameter.annotation !== void 0;
			const bindings = scopeOf$1(callable.fact).names.get(expression.name);
			return bindings === void 0 || bindings.some((binding) => from(binding, frame));
		}
		case "subscript": return isForeign(evaluator, expression.of, frame, depth - 1);
		case "attribute": return evaluator.evaluate(expression.of, frame).some((owner) => {
			if (owner.kind !== "instance") return true;
			const bindings = ancestryOf(evaluator, owner.class).classes.flatMap((node) => attributeBindings(node).get(expression.name) ?? []);
			return bindings.length === 0 || bindings.some(({ binding, callable }) => from(binding, evaluator.rootFrame(callable)));
		});
		case "call": return !evaluator.evaluate(expression.callee, frame).some((callee) => callee.kind === "function");
		default: return true;
	}
}

// src/project/wrappers.ts
/** What decorators of the project put around a function. */
const wrappers = /* @__PURE__ */ new WeakMap();
const NONE$1 = [];
/** Lets what the decorators put around a function take effect where that is called. */
function applyWrappers(walk, call, callable) {
	const { evaluator, summaryOf } = walk.program;
	for (const wrapper of wrappersOf(evaluator, callable)) {
		const summary = summaryOf(evaluator.rootFrame(wrapper));
		if (summary.neverReturns) continue;
		const says = `calls \`${expressionText(call)}\`, which is wrapped by \`${wrapper.fact.qualifiedName}\``;
		applySummary(walk, summary, codeStep(spanIn(walk.base.callable, call.at), says, "likely"));
	}
}
/**
* The functions that a call of the decorated function runs around it, outermost first: those that its decorators define
* and give back. What they do around the function itself is not told from what they do before it.
*/
function wrappersOf(evaluator, callable) {
	const { decorators } = callable.fact;
	if (decorators.length === 0 || callable.parent === void 0) return NONE$1;
	const known = wrappers.get(callable);
	if (known !== void 0) return known;
	wrappers.set(callable, NONE$1);
	const frame = evaluator.rootFrame(callable.parent);
	const found = decorators.flatMap((decorator) => evaluator.evaluate(decorator, frame).flatMap((value) => {
		if (value.kind !== "function" || value.callable === callable) return [];
		return returnValues(evaluator, value.callable, evaluator.rootFrame(value.callable)).flatMap((each) => each.kind === "function" && each.callable.parent === value.callable && each.callable !== callable ? [each.callable] : []);
	}));
	wrappers.set(callable, found);
	return found;
}

// src/project/visit.ts
function visit$1(walk, expression) {
	if (!walk.state.reachable) return;
	if (expression.kind === "lambda") return;
	if (expression.kind === "comprehension") {
		visitComprehension(walk, expression);
		return;
	}
	for (const part of subexpressions(expression)) {
		if (isOnlyWrittenTo(expression, part)) continue;
		if (isOptional(expression, part)) {
			visitOptional(walk, part);
			continue;
		}
		visit$1(walk, part);
		if (expression.kind === "boolean" || expression.kind === "choice") operandFork(walk, part);
	}
	if (!walk.state.reachable) return;
	switch (expression.kind) {
		case "name":
			readName(walk, expression);
			return;
		case "attribute":
			readAttribute(walk, expression);
			return;
		case "call":
			visitCall(walk, expression);
			return;
		case "subscript":
			visitItem(walk, expression);
			return;
		case "bind":
			assignTo(walk, {
				kind: "name",
				at: expression.at,
				name: expression.name
			}, evaluate(walk, expression.value), void 0);
			return;
		case "yield":
			walk.yields.push(copyState(walk.state));
			return;
	}
}
/** Whether the part is evaluated on one way only. */
function isOptional(expression, part) {
	if (expression.kind === "boolean") return part === expression.right;
	return expression.kind === "choice" && part !== expression.test;
}
/** `ready or sys.exit()`: where the operand ends the process, the other way goes on. */
function visitOptional(walk, part) {
	const before = copyState(walk.state);
	visit$1(walk, part);
	if (!walk.state.reachable) walk.state = before;
}
function visitComprehension(walk, expression) {
	const outer = walk.state.variables;
	const names = [];
	for (const { target, over } of expression.clauses) {
		visit$1(walk, over);
		const values = elements(evaluate(walk, over));
		for (const name of targetNames(target)) {
			names.push(name);
			setVariable(walk.state, name, target.kind === "name" ? values : elements(values));
		}
	}
	for (const part of [...expression.tests, expression.element]) visit$1(walk, part);
	for (const name of names) {
		const before = variable(outer, name);
		if (before === void 0) forgetVariables(walk.state, [name]);
		else setVariable(walk.state, name, before);
	}
}
function readName(walk, expression) {
	const key = moduleKey(walk, expression.name);
	if (key === void 0) return;
	const isPrepared = walk.nameErrorHandled > 0;
	if (walk.program.stateNames.has(key) && !(isPrepared && isUnset(walk.base.callable.module, expression.name))) readState(walk, key, expression, returnsWithout(walk.base.callable, expression.name));
	readIdentity(walk, key, expression);
	const made = walk.program.guardedNames.get(key);
	if (made === void 0 || isPrepared) return;
	const at = spanIn(walk.base.callable, expression.at);
	addUse(walk, {
		kind: "reads-guarded",
		key,
		at,
		steps: chain(codeStep(at, `reads \`${expression.name}\``)),
		made
	});
}
function readAttribute(walk, expression) {
	for (const owner of evaluate(walk, expression.of)) {
		noteSharedPrimitive(walk, expression.of, owner);
		const key = stateKeyOf(owner, expression.name) ?? patchKey(owner, expression.name) ?? (owner.kind === "instance" ? stateKeyOf({
			kind: "class",
			class: owner.class
		}, expression.name) : void 0);
		if (key !== void 0 && walk.program.stateNames.has(key)) readState(walk, key, expression);
		if (key !== void 0) readIdentity(walk, key, expression);
		if (owner.kind !== "instance") continue;
		const own = processAttributeKey(walk.program.evaluator, owner, expression.name);
		if (own !== void 0) readState(walk, own, expression);
		const method = findMethod(walk.program.evaluator, owner.class, expression.name);
		if (method === void 0 || !isProperty(method)) continue;
		const step = codeStep(spanIn(walk.base.callable, expression.at), `reads the property \`${expressionText(expression)}\``);
		applySummary(walk, walk.program.summaryOf(walk.program.evaluator.rootFrame(method)), step);
	}
}
function readState(walk, key, expression, copes = false) {
	const at = spanIn(walk.base.callable, expression.at);
	const steps = chain(codeStep(at, `reads \`${expressionText(expression)}\``));
	addUse(walk, {
		kind: "reads-state",
		key,
		at,
		steps,
		...copes && { copes }
	});
}
function readIdentity(walk, key, expression) {
	const made = walk.program.identityNames.get(key);
	if (made === void 0) return;
	const at = spanIn(walk.base.callable, expression.at);
	const steps = chain(codeStep(at, `reads \`${expressionText(expression)}\``));
	addUse(walk, {
		kind: "reads-identity",
		key,
		at,
		steps,
		made
	});
}
/** `registry.clear()`, `registry.append(x)`: what the container holds does not matter to the call. */
function isOnlyWrittenTo(expression, part) {
	return expression.kind === "call" && part === expression.callee && part.kind === "attribute" && part.of.kind === "name" && CHANGES_CONTENTS.has(part.name);
}
/** Methods of containers after which they hold something else. */
const CHANGES_CONTENTS = /* @__PURE__ */ new Set([
	"append",
	"add",
	"update",
	"extend",
	"insert",
	"setdefault",
	"appendleft",
	"clear"
]);
function fillContainer(walk, call, { of, name }) {
	changeContents(walk, of, call);
	const [key, value] = call.arguments;
	if (name === "setdefault" && key !== void 0 && value !== void 0) renewUnderKey(walk, call, key, evaluate(walk, value));
}
function visitCall(walk, written) {
	const call = spelledOut(walk.base.callable, written);
	if (call.callee.kind === "attribute" && CHANGES_CONTENTS.has(call.callee.name)) fillContainer(walk, call, call.callee);
	const callees = evaluate(walk, call.callee);
	const [only, ...others] = callees;
	if (only === void 0) {
		for (const sole of soleMethod(walk.program.evaluator, call.callee, frameOf(walk))) applyCallee(walk, call, sole, "likely");
		return;
	}
	if (others.length === 0) {
		applyCallee(walk, call, only, certaintyOf$3(only));
		return;
	}
	const before = walk.state;
	const forks = callees.some((callee) => hasEffect(walk, callee, "forks"));
	const after = callees.map((callee) => {
		walk.state = copyState(before);
		const isOther = forks && !hasEffect(walk, callee, "forks") && hasEffect(walk, callee, "starts-thread");
		applyCallee(walk, call, callee, isOther ? "possible" : weakest("likely", certaintyOf$3(callee)));
		return walk.state;
	});
	walk.state = joinStates(after);
}
/** `@atexit.register`: the decorator gets the function. */
function visitDecorator(walk, decorator, name) {
	visit$1(walk, decorator);
	if (decorator.kind === "call") return;
	for (const callee of evaluate(walk, decorator)) {
		const model = callee.kind === "external" ? walk.program.knowledge.callable(callee.name) : void 0;
		if (callee.kind !== "external" || model === void 0 || model.invokes.length === 0) continue;
		const { at } = decorator;
		applyModel(walk, model, {
			kind: "call",
			at,
			callee: decorator,
			arguments: [{
				kind: "name",
				at,
				name
			}],
			keywords: [],
			spreads: []
		}, callee, "certain");
	}
}
function hasEffect(walk, callee, kind) {
	if (callee.kind !== "external" && callee.kind !== "method") return false;
	return walk.program.knowledge.callable(callee.name)?.effects.some((effect) => effect.kind === kind) === true;
}
function applyCallee(walk, call, callee, certainty) {
	const { evaluator, knowledge } = walk.program;
	const step = codeStep(spanIn(walk.base.callable, call.at), `calls \`${expressionText(call)}\``, certainty);
	switch (callee.kind) {
		case "function": {
			if (isContextManager(callee.callable)) return;
			const given = bindArguments(evaluator, callee.callable, call, frameOf(walk), callee.self, callee.bound);
			const parameters = callee.bound === void 0 ? withDefaults(callee.callable, call, given) : given;
			applyWrappers(walk, call, callee.callable);
			const summary = walk.program.summaryOf({
				callable: callee.callable,
				parameters
			});
			applySummary(walk, summary, step, callee.oneOfSeveral ? "possible" : certainty);
			return;
		}
		case "class": {
			const instance = {
				kind: "instance",
				class: callee.class
			};
			const init = findMethod(evaluator, callee.class, "__init__");
			if (init !== void 0) {
				const parameters = withDefaults(init, call, bindArguments(evaluator, init, call, frameOf(walk), instance));
				applySummary(walk, walk.program.summaryOf({
					callable: init,
					parameters
				}), step);
				return;
			}
			const last = findMethod(evaluator, callee.class, "__post_init__");
			if (last !== void 0) applyCallee(walk, call, {
				kind: "function",
				callable: last,
				self: instance
			}, certainty);
			for (const base of ancestryOf(evaluator, callee.class).external) {
				const model = knowledge.callable(base);
				if (model !== void 0) applyModel(walk, model, call, {
					kind: "method",
					name: model.name,
					receiver: instance
				}, certainty);
			}
			return;
		}
		case "external":
		case "method": {
			const model = knowledge.callable(callee.name);
			if (model !== void 0) applyModel(walk, model, call, callee, certainty);
			else if (callee.kind === "method") useUnmodelled(walk, call, callee);
			return;
		}
		case "instance": {
			const method = findMethod(evaluator, callee.class, "__call__");
			if (method !== void 0) applyCallee(walk, call, {
				kind: "function",
				callable: method,
				self: callee
			}, certainty);
			return;
		}
		case "object":
			applyCallee(walk, call, {
				kind: "method",
				name: `${callee.type}.__call__`,
				receiver: callee
			}, certainty);
			return;
	}
}
/** A method of a connection or file that no model names: it goes over the wire, or to the file. */
function useUnmodelled(walk, call, callee) {
	if (callee.receiver.kind !== "object") return;
	const role = walk.program.knowledge.type(callee.receiver.type)?.role;
	if (!isHandle(role)) return;
	const at = spanIn(walk.base.callable, call.at);
	addUse(walk, {
		kind: "uses-handle",
		key: callee.receiver.origin.key,
		at,
		steps: chain(codeStep(at, `uses it: \`${expressionText(call)}\``))
	});
	connectAtUse(walk, call, callee.receiver);
}

// src/project/with.ts
function walkWith(walk, statement, walkBody) {
	const before = waysOut(walk);
	const leaving = [];
	for (const item of statement.items) {
		leaving.unshift(...enter$1(walk, item));
		if (!walk.state.reachable) return;
	}
	walkBody();
	onEveryWayOut(walk, before, () => {
		for (const leave of leaving) leave();
	});
}
function enter$1(walk, item) {
	const manager = contextManagerCall(walk, item.context);
	if (manager !== void 0) {
		visitArguments(walk, manager.call);
		const leave = enterGenerator(walk, manager.summary, manager.call);
		bindEntered(walk, item);
		return [leave];
	}
	visit$1(walk, item.context);
	const leaving = evaluate(walk, item.context).flatMap((value) => enterValue(walk, item, value));
	bindEntered(walk, item);
	return leaving;
}
function bindEntered(walk, item) {
	if (item.target !== void 0) assignTo(walk, item.target, entered(walk.program.evaluator, evaluate(walk, item.context)), void 0);
}
function visitArguments(walk, call) {
	for (const argument of [
		...call.arguments,
		...call.keywords.map((keyword) => keyword.value),
		...call.spreads
	]) visit$1(walk, argument);
}
/** `with helper(...)` where helper is a generator under `@contextmanager`. */
function contextManagerCall(walk, context) {
	if (context.kind !== "call") return void 0;
	for (const callee of evaluate(walk, context.callee)) {
		if (callee.kind !== "function" || !isContextManager(callee.callable)) continue;
		const parameters = bindArguments(walk.program.evaluator, callee.callable, context, frameOf(walk), callee.self, callee.bound);
		return {
			call: context,
			summary: walk.program.summaryOf({
				callable: callee.callable,
				parameters
			})
		};
	}
}
/** The part before the yield runs now, the part behind it when the block is left. */
function enterGenerator(walk, summary, call) {
	const step = stepAt(walk, call.at, `enters \`${expressionText(call)}\``);
	for (const use of summary.uses.values()) addUse(walk, {
		...use,
		steps: chain(step, use.steps)
	});
	for (const creation of summary.creations.values()) reachCreation(walk, {
		...creation,
		steps: chain(step, creation.steps)
	});
	const inBody = summary.atYield ?? summary.exit;
	for (const entry of inBody.values()) becomeLive(walk, {
		...entry,
		steps: chain(step, entry.steps)
	});
	return () => {
		for (const key of inBody.keys()) if (!summary.exit.has(key)) endResource(walk.state, key, "certain");
		for (const [key, certainty] of summary.ended) endResource(walk.state, key, certainty);
	};
}
function enterValue(walk, item, value) {
	const call = {
		kind: "call",
		at: item.at,
		callee: item.context,
		arguments: [],
		keywords: [],
		spreads: []
	};
	if (value.kind !== "instance" && value.kind !== "object") return [];
	noteSharedPrimitive(walk, item.context, value);
	const run = (names) => {
		for (const name of names) if (runMethod(walk, call, value, name)) return;
	};
	run(["__enter__", "__aenter__"]);
	if (isPartOf(walk, item.context, value)) return [];
	const isClosing = item.context.kind === "call" && expressionText(item.context.callee).endsWith("closing");
	return [() => run(isClosing ? ["close"] : ["__exit__", "__aexit__"])];
}
function isPartOf(walk, context, value) {
	if (context.kind !== "call") return false;
	return evaluate(walk, context.callee).some((callee) => callee.kind === "method" && resourceKey(callee.receiver) === resourceKey(value) && walk.program.knowledge.callable(callee.name) === void 0);
}
/** Runs a method by its name, without arguments; false when the value has no such method. */
function runMethod(walk, call, value, name) {
	if (value.kind === "instance") {
		const method = findMethod(walk.program.evaluator, value.class, name);
		if (method !== void 0) {
			const step = stepAt(walk, call.at, `${name === "__enter__" ? "enters" : "leaves"} \`${value.class.fact.name}\``);
			applySummary(walk, walk.program.summaryOf(walk.program.evaluator.rootFrame(method)), step);
			return true;
		}
	}
	const model = modelOfMethod(walk.program.evaluator, value, name);
	if (model === void 0) return false;
	applyModel(walk, model, call, {
		kind: "method",
		name: model.name,
		receiver: value
	}, "certain");
	return true;
}

// src/project/walk.ts
/** Walks a callable's body in order and keeps what lives at each point. */
function walkCallable(program, base, asMain) {
	const walk = {
		program,
		base,
		asMain,
		state: newState(new Set(program.settings.platforms)),
		exits: [],
		yields: [],
		breaks: [],
		continues: [],
		notes: [],
		creations: /* @__PURE__ */ new Map(),
		uses: /* @__PURE__ */ new Map(),
		loops: 0,
		partedByFinally: 0,
		endedByTry: 0,
		failureHandled: 0,
		nameErrorHandled: 0,
		endHandled: 0,
		absenceHandled: 0,
		caught: 0,
		startMethodAnswers: /* @__PURE__ */ new Set(),
		undecided: 0,
		inMainGuard: false,
		following: void 0
	};
	walkBlock(walk, base.callable.fact.body);
	if (walk.state.reachable) walk.exits.push(walk.state);
	const exits = walk.exits.filter((state) => !childLeaves(walk, state));
	const returns = exits.length > 0;
	const end = returns ? joinStates(exits) : walk.state;
	return {
		creations: walk.creations,
		exit: returns ? end.live : /* @__PURE__ */ new Map(),
		atYield: walk.yields.length > 0 ? joinStates(walk.yields).live : void 0,
		ended: end.ended,
		uses: walk.uses,
		neverReturns: !returns,
		inChild: returns && end.inChild,
		notes: walk.notes
	};
}
function walkBlock(walk, statements) {
	const { following } = walk;
	for (const [index, statement] of statements.entries()) {
		if (!walk.state.reachable) break;
		walk.following = statements[index + 1] ?? following;
		walkStatement(walk, statement);
	}
	walk.following = following;
}
function walkStatement(walk, statement) {
	switch (statement.kind) {
		case "assign":
			walkAssignment(walk, statement);
			return;
		case "delete":
			for (const target of statement.targets) visitTarget(walk, target, void 0);
			return;
		case "expression":
			visit$1(walk, statement.value);
			return;
		case "return":
			if (statement.value !== void 0) visit$1(walk, statement.value);
			if (!walk.state.reachable) return;
			walk.exits.push({
				...copyState(walk.state),
				returnedAt: statement.at
			});
			leave$1(walk.state, "returns");
			return;
		case "raise":
			walkRaise(walk, statement);
			return;
		case "break":
			if (!childJumps(walk, statement)) walk.breaks.push(copyState(walk.state));
			leave$1(walk.state, "jumps");
			return;
		case "continue":
			if (!childJumps(walk, statement)) walk.continues.push(copyState(walk.state));
			leave$1(walk.state, "jumps");
			return;
		case "if":
			walkIf(walk, statement);
			return;
		case "loop":
			walkLoop(walk, statement);
			return;
		case "with":
			walkWith(walk, statement, () => underSuppress(walk, statement.items.map(({ context }) => context), () => walkBlock(walk, statement.body)));
			return;
		case "try":
			walkTry(walk, statement, (statements) => walkBlock(walk, statements));
			return;
		case "match":
			visit$1(walk, statement.subject);
			matchFork(walk, statement);
			branches(walk, [...statement.cases, ...statement.exhaustive ? [] : [[]]]);
			return;
		case "import":
		case "import-from":
			importModules(walk, statement);
			return;
		case "define": {
			const defined = walk.base.callable.module.callables[statement.callable]?.fact;
			for (const decorator of defined?.decorators ?? []) visitDecorator(walk, decorator, defined?.name ?? "");
			for (const parameter of defined?.parameters ?? []) if (parameter.default !== void 0) visit$1(walk, parameter.default);
			return;
		}
		case "define-class": {
			const body = walk.base.callable.module.classes[statement.class]?.body;
			if (body !== void 0) applySummary(walk, walk.program.summaryOf(walk.program.evaluator.rootFrame(body)), void 0);
			return;
		}
	}
}
function walkAssignment(walk, statement) {
	visit$1(walk, statement.value);
	const values = evaluate(walk, statement.value);
	noteStartMethodAnswer(walk, statement);
	for (const target of statement.targets) {
		assignTo(walk, target, values, statement.augmented ? void 0 : statement.value);
		visitTarget(walk, target, statement.value);
	}
}
function isAbstract(walk, { value }) {
	return isNotImplemented(value) && walk.base.callable.fact.body.every(({ kind }) => kind !== "if");
}
/** Walks alternatives from the present state and goes on with what holds behind all of them. */
function branches(walk, alternatives, ofProgram, on) {
	const before = walk.state;
	const isDecided = on !== void 0 && isDisjoint(on);
	if (!isDecided) walk.undecided++;
	const after = alternatives.map((statements, index) => {
		const side = index === 0 ? "then" : "otherwise";
		walk.state = copyState(before);
		if (on !== void 0) walk.state.platforms = on[side];
		const known = statements.at(-1)?.kind === "raise" ? knownSoFar(walk) : void 0;
		walkSide(walk, statements, ofProgram === side);
		if (known !== void 0 && walk.state.left === "raises") doubtFailing(walk, known);
		return walk.state;
	});
	if (!isDecided) walk.undecided--;
	walk.state = joinStates(after);
}
function knownSoFar({ uses, creations }) {
	return {
		uses: new Set(uses.keys()),
		creations: new Set(creations.keys())
	};
}
/** A side that ends in an exception may ask other processes what is wrong; a program that works has not been there. */
function doubtFailing({ uses, creations }, known) {
	for (const [key, { kind }] of uses) if (kind === "fixes-start-method" && !known.uses.has(key)) uses.delete(key);
	for (const [key, entry] of creations) if (!known.creations.has(key)) creations.set(key, {
		...entry,
		certainty: "possible"
	});
}
function walkIf(walk, statement) {
	visit$1(walk, statement.test);
	const { evaluator, settings } = walk.program;
	const context = {
		evaluator,
		settings,
		frame: frameOf(walk),
		asMain: walk.asMain
	};
	const decision = decide(statement.test, context);
	const { platforms } = walk.state;
	const on = decision.platform === true ? platformSides(statement.test, context, platforms) : void 0;
	if (decision.fork !== void 0 && forkIf(walk, statement, decision.fork, (statements) => walkBlock(walk, statements))) return;
	if (decision.holds === "unknown") {
		const frame = frameOf(walk);
		const asksForMethod = asksForStartMethod(walk, statement.test);
		if (asksForMethod) walk.caught++;
		branches(walk, [statement.then, statement.otherwise], programSide(statement.test), on);
		if (walk.state.ended.size > 0) {
			for (const key of keysIn(evaluator, statement.test, frame)) if (walk.state.ended.has(key)) endResource(walk.state, key, "certain");
		}
		if (asksForMethod && !leavesOnOneSide(statement)) walk.caught--;
		return;
	}
	const [side, other] = decision.holds === "yes" ? ["then", "otherwise"] : ["otherwise", "then"];
	if (on !== void 0) walk.state.platforms = on[side];
	walkSide(walk, statement[side], side === programSide(statement.test));
	if (on !== void 0 && !leavesAtEnd(statement[other])) walk.state.platforms = platforms;
}
function walkSide(walk, statements, isOfProgram) {
	const outside = walk.inMainGuard;
	if (isOfProgram) walk.inMainGuard = true;
	walkBlock(walk, statements);
	walk.inMainGuard = outside;
}
/** Resources that a test asks about. */
function keysIn(evaluator, test, frame) {
	return [...(test.kind === "name" || test.kind === "attribute" ? evaluator.evaluate(test, frame) : []).flatMap((value) => resourceKey(value) ?? []), ...subexpressions(test).flatMap((part) => keysIn(evaluator, part, frame))];
}
function walkRaise(walk, statement) {
	if (statement.value !== void 0) {
		visit$1(walk, statement.value);
		if (isSystemExit(walk, statement.value)) noteExit(walk, statement.value);
	}
	if (isAbstract(walk, statement)) walk.exits.push(copyState(walk.state));
	leave$1(walk.state, "raises");
}
function isSystemExit(walk, raised) {
	const named = raised.kind === "call" ? raised.callee : raised;
	return evaluate(walk, named).some((value) => value.kind === "external" && value.name === "builtins.SystemExit");
}
function walkLoop(walk, statement) {
	if (statement.over !== void 0) visit$1(walk, statement.over);
	const { breaks: outerBreaks, continues: outerContinues, following } = walk;
	walk.breaks = [];
	const endless = statement.over === void 0 && statement.test?.kind === "literal" && Boolean(statement.test.value);
	const before = copyState(walk.state);
	walk.loops++;
	for (let round = 0; round < 2 && (round === 0 || walk.state.reachable); round++) {
		if (statement.test !== void 0) visit$1(walk, statement.test);
		if (statement.over !== void 0 && statement.target !== void 0) assignTo(walk, statement.target, elements(evaluate(walk, statement.over)), void 0);
		walk.continues = [];
		walk.following = statement;
		walkBlock(walk, statement.body);
		walk.following = following;
		walk.state = joinStates([walk.state, ...walk.continues]);
	}
	walk.loops--;
	const { breaks } = walk;
	walk.breaks = outerBreaks;
	walk.continues = outerContinues;
	const end = walk.state;
	if (endless && end.reachable) leave$1(end, "jumps");
	if (!endless && !end.reachable && breaks.length === 0) walk.state = before;
	if (walk.state.reachable) walkBlock(walk, statement.otherwise);
	walk.state = joinStates([walk.state, ...breaks]);
}

// src/project/index.ts
/**
* Links the files to one program and walks it:
*
*   modules → names, calls, classes → a summary of every callable → what lives at each process creation → Project
*/
function buildProject({ files, settings, knowledge, servers = [], asked }) {
	const modules = linkModules(files, settings.sourceRoots);
	const evaluator = createEvaluator(modules, knowledge, collectCallSites(modules.callables));
	linkSubclasses(evaluator);
	const summaries = createSummaries((frame, asMain) => walkCallable(program, frame, asMain), evaluator.rootFrame);
	const program = {
		evaluator,
		knowledge,
		settings,
		stateNames: collectStateNames(evaluator),
		guardedNames: collectGuardedNames(modules.all),
		identityNames: collectIdentityNames(evaluator),
		sites: /* @__PURE__ */ new Map(),
		handovers: /* @__PURE__ */ new Map(),
		threadCode: /* @__PURE__ */ new Map(),
		hooks: {
			before: /* @__PURE__ */ new Map(),
			inChild: /* @__PURE__ */ new Map()
		},
		later: /* @__PURE__ */ new Map(),
		methodsSet: /* @__PURE__ */ new Map(),
		libraryCalls: /* @__PURE__ */ new Map(),
		summaryOf: summaries.summaryOf
	};
	for (const callable of modules.callables) summaries.summaryOf(evaluator.rootFrame(callable));
	for (const module of modules.all) {
		const body = module.callables[0];
		if (hasMainGuard(body.fact.body)) summaries.asProgram(evaluator.rootFrame(body));
	}
	walkHandedOver(program);
	summaries.conclude();
	pairAcrossCalls(program);
	const creations = processCreations(program);
	return {
		settings,
		creations,
		importThreads: importThreads(program, creations),
		leftThreads: leftThreads(program),
		handovers: handoverList(program),
		forkBranches: forkBranches(program, creations),
		startMethodChoices: startMethodChoices(program),
		serverForks: serverForks(program, servers),
		calls: libraryCalls(program),
		libraries: knowledge,
		asked: asked === void 0 ? [] : functionsAt(program, asked)
	};
}
/** What runs in children and threads is walked with what it is handed, so that its calls are known as well. */
function walkHandedOver({ sites, handovers, threadCode, summaryOf }) {
	const handedOver = [...handovers.values()].flatMap(({ contexts }) => [...contexts.values()]);
	for (const { targets } of [
		...sites.values(),
		...handedOver,
		...threadCode.values()
	]) for (const { frame } of targets.values()) summaryOf(frame);
}

// src/engine/baseline.ts
/**
* Marks the findings that the baseline accepts. One with causes that the entry does not have stays a finding, of those
* causes alone. What a comment suppresses already is left as it is.
*/
function applyBaseline(findings, baseline) {
	const entries = new Map(baseline.map((entry) => [entry.fingerprint, entry]));
	return findings.map((finding) => {
		const entry = entries.get(finding.fingerprint);
		if (entry === void 0 || finding.suppressed !== void 0) return finding;
		const [first, ...rest] = finding.causes.filter(({ fingerprint }) => !entry.causes.includes(fingerprint));
		if (first !== void 0) return withCauses(finding, [first, ...rest]);
		return {
			...finding,
			suppressed: {
				by: "baseline",
				reason: entry.reason,
				at: entry.at
			}
		};
	});
}

// src/engine/findings.ts
/**
* One finding for all hazards of a rule at a place: it speaks of its best evidenced cause and lists the others. The
* hazards must be in the order in which runRules gives them.
*/
function toFindings(found, settings, identity) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of found) {
		const key = `${one.rule.code} ${spanKey(one.hazard.at)}`;
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return [...groups.values()].map((group) => toFinding(group, settings, identity));
}
function toFinding(group, settings, identity) {
	const [{ rule, hazard }] = group;
	const fingerprint = identity.ofFinding(group[0]);
	const seen = /* @__PURE__ */ new Set();
	const causes = [];
	for (const one of group) {
		if (seen.has(spanKey(one.hazard.cause))) continue;
		seen.add(spanKey(one.hazard.cause));
		const cause = toCause(one.hazard, identity.ofCause(fingerprint, one));
		causes.push(causes.length === 0 ? cause : {
			...cause,
			words: wordsOf$1(one.hazard)
		});
	}
	const [best, ...others] = causes;
	const shown = others.filter((cause) => compareCertainty(cause.confidence, settings.show) <= 0);
	return {
		rule: rule.code,
		severity: severityOf(rule, hazard, settings),
		confidence: best.confidence,
		audience: rule.audience,
		fingerprint,
		at: hazard.at,
		scope: hazard.scope,
		causes: [best, ...shown],
		...wordsOf$1(hazard)
	};
}
function wordsOf$1({ title, why, where, change, alongside, edit }) {
	return {
		title,
		why,
		where,
		change,
		alongside,
		...edit && { edit }
	};
}
function toCause(hazard, fingerprint) {
	return {
		fingerprint,
		at: hazard.cause,
		trace: hazard.trace,
		confidence: traceCertainty(hazard.trace)
	};
}
const LOWER = {
	error: "warning",
	warning: "note",
	note: "note"
};
/** The configured severity, or the rule's own; one step lower in tests, where a hang costs time and no service. */
function severityOf(rule, hazard, settings) {
	const configured = settings.rules[rule.code];
	const severity = configured === void 0 || configured === "off" ? rule.severity : configured;
	return isTestPath(hazard.at.path) ? LOWER[severity] : severity;
}

// src/engine/normal-text.ts
/**
* The text of a range, with everything taken out that a formatter changes: white space, comments, line
* continuations, trailing commas and the kind of quotes.
*/
function normalText(lines, range) {
	return textOf$2(lines, range).replace(TOKEN$1, (token, string) => string === void 0 ? "" : withPlainQuotes(string)).replace(/,(?=[)\]}])/g, "");
}
const TOKEN$1 = /("""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*')|#[^\n]*|\\\n|\s+/g;
function withPlainQuotes(string) {
	const quote = /^("""|''')/.test(string) ? 3 : 1;
	return `"${string.slice(quote, -quote).replace(/\\(["'])/g, "$1")}"`;
}
/** The text between two places of a file, lines joined by line feeds. */
function textOf$2(lines, [startLine, startColumn, endLine, endColumn]) {
	const taken = lines.slice(startLine - 1, endLine);
	const last = taken.pop();
	if (last === void 0) return "";
	return [...taken, last.slice(0, endColumn - 1)].join("\n").slice(startColumn - 1);
}

// src/engine/scope-of.ts
/** The innermost function or class that holds the place, dotted inside its file; empty for the module body. */
function scopeOf(facts, range) {
	let found;
	for (const callable of facts.callables) {
		if (callable.kind === "module" || !holds$4(callable, range)) continue;
		if (!found || startsBefore(found.at, callable.at)) found = callable;
	}
	return found?.qualifiedName ?? "";
}
function holds$4(callable, range) {
	if (startsBefore(range, callable.at)) return false;
	const end = endOf(callable.body, callable.at);
	return range[0] < end[2] || range[0] === end[2] && range[1] < end[3];
}
function startsBefore(a, b) {
	return a[0] < b[0] || a[0] === b[0] && a[1] < b[1];
}
/** The place that ends last: of compound statements facts keep the header, so the end is that of the last inner one. */
function endOf(body, least) {
	return body.reduce((last, statement) => {
		const end = blocksOf(statement).reduce((inner, block) => endOf(block, inner), statement.at);
		return end[2] > last[2] || end[2] === last[2] && end[3] > last[3] ? end : last;
	}, least);
}

// src/engine/identity.ts
function createIdentity(sources, ordinals) {
	const text = (span) => normalText(sources.lines(span.path), span.range);
	const digest = (parts, place) => {
		const key = hash(parts);
		return hash([key, String(ordinals.take(key, place))]);
	};
	return {
		ofFinding: ({ rule, hazard }) => digest([
			"finding",
			rule.code,
			hazard.scope,
			text(hazard.at)
		], hazard.at),
		ofCause(finding, { hazard: { cause } }) {
			const facts = sources.facts(cause.path);
			return digest([
				"cause",
				finding,
				facts ? scopeOf(facts, cause.range) : "",
				text(cause)
			], cause);
		}
	};
}
function hash(parts) {
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

// src/engine/ordinals.ts
/**
* With the ordinals of an older tree, a place takes over the number of its counterpart there: the one at the line where
* it was, or, when its line is new, the first whose line is gone. Otherwise a script or call that is added or removed
* would shift the numbers of all others, and an old finding would pass for the new one.
*/
function createOrdinals(older) {
	const taken = /* @__PURE__ */ new Map();
	const next = /* @__PURE__ */ new Map();
	const inherited = /* @__PURE__ */ new Set();
	const counterpart = (key, path, line) => {
		const origin = older?.origins.of(path, line);
		if (older === void 0 || origin === void 0) return void 0;
		const fits = (one) => origin.line === void 0 ? older.origins.isGone(origin.path, one.line) : one.line === origin.line;
		return older.ordinals.given(key, origin.path).find((one) => !inherited.has(one) && fits(one));
	};
	return {
		take(key, { path, range: [line] }) {
			const byPath = taken.get(key) ?? /* @__PURE__ */ new Map();
			taken.set(key, byPath);
			const before = counterpart(key, path, line);
			const fresh = next.get(key) ?? older?.ordinals.used(key) ?? 0;
			if (before) inherited.add(before);
			else next.set(key, fresh + 1);
			const number = before?.number ?? fresh;
			const here = byPath.get(path) ?? [];
			byPath.set(path, here);
			here.push({
				line,
				number
			});
			return number;
		},
		given: (key, path) => taken.get(key)?.get(path) ?? [],
		used: (key) => Math.max(next.get(key) ?? 0, older?.ordinals.used(key) ?? 0)
	};
}

// src/sources/decode-python.ts
/** Names that Python knows and the Encoding Standard has under another name, or means something else by. */
const LABELS = {
	ascii: "ascii",
	"us-ascii": "ascii",
	"ansi-x3.4-1968": "ascii",
	"latin-1": "latin-1",
	latin1: "latin-1",
	l1: "latin-1",
	"iso-8859-1": "latin-1",
	"iso-latin-1": "latin-1",
	iso8859: "latin-1",
	"iso8859-1": "latin-1",
	utf8: "utf-8",
	"utf-8-sig": "utf-8",
	"latin-9": "iso-8859-15",
	latin9: "iso-8859-15",
	cp932: "shift_jis",
	cp936: "gbk",
	cp949: "euc-kr",
	cp950: "big5",
	"mac-roman": "macintosh"
};
/**
* The text of a Python file, decoded as Python does: by the byte order mark, by the comment that names the encoding in
* one of the first two lines (PEP 263), else as UTF-8. The byte order mark is left out.
*/
function decodePython(bytes) {
	if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255) return wrong$1("The file is UTF-16, which Python does not read; save it as UTF-8.");
	if (bytes.includes(0)) return {
		kind: "binary",
		reason: "The file contains NUL bytes, so it is not Python text; give it another extension, or exclude it."
	};
	const mark = bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191;
	const body = mark ? bytes.subarray(3) : bytes;
	const declared = declaredEncoding(body);
	const label = declared === void 0 ? "utf-8" : labelOf$1(declared);
	if (mark && label !== "utf-8") return wrong$1(`The file starts with the byte order mark of UTF-8 and declares ${declared}; remove one of them.`);
	if (label === "latin-1") return { text: Buffer.from(body.buffer, body.byteOffset, body.length).toString("latin1") };
	const decoder = decoderOf(label);
	if (decoder === void 0) return wrong$1(`The file declares the encoding ${declared}, which is not known here; save it as UTF-8.`);
	try {
		if (label === "ascii" && body.some((byte) => byte > 127)) throw new TypeError("not ASCII");
		return { text: decoder.decode(body) };
	} catch {
		return wrong$1(`Line ${firstWrongLine(body, label, decoder)} is not valid ${declared ?? "UTF-8"}; save the file as UTF-8, or declare its encoding in the first line (PEP 263).`);
	}
}
function wrong$1(reason) {
	return {
		kind: "encoding",
		reason
	};
}
/** The name in the encoding comment, as written. The second line counts only below a blank or comment line. */
function declaredEncoding(body) {
	const [first = "", second = ""] = Buffer.from(body.subarray(0, 4096)).toString("latin1").split(/\r\n|\r|\n/, 2);
	const cookie = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
	return cookie.exec(first)?.[1] ?? (/^[ \t\f]*(?:#|$)/.test(first) ? cookie.exec(second)?.[1] : void 0);
}
function labelOf$1(declared) {
	const name = declared.toLowerCase().replaceAll("_", "-");
	if (name.startsWith("utf-8-") && !/^utf-8-(sig|unix|dos|mac)$/.test(name)) return name;
	if (name.startsWith("utf-8-")) return "utf-8";
	const plain = name.replace(/-(unix|dos|mac)$/, "");
	return LABELS[plain] ?? plain.replace(/^cp(125\d)$/, "windows-$1").replace(/^iso8859-(\d+)$/, "iso-8859-$1").replace(/^cp866$/, "ibm866");
}
/** Undefined for encodings that are not known, and for UTF-16, which cannot hold the comment that names it. */
function decoderOf(label) {
	if (/^(utf-?16|ucs-2|unicode|iso-10646)/.test(label)) return void 0;
	try {
		return new TextDecoder$1(label === "ascii" ? "utf-8" : label, {
			fatal: true,
			ignoreBOM: true
		});
	} catch {
		return;
	}
}
function firstWrongLine(body, label, decoder) {
	let line = 1;
	for (let start = 0; start < body.length; line++) {
		const found = body.indexOf(10, start);
		const end = found === -1 ? body.length : found + 1;
		const bytes = body.subarray(start, end);
		if (label === "ascii" && bytes.some((byte) => byte > 127)) return line;
		try {
			decoder.decode(bytes);
		} catch {
			return line;
		}
		start = end;
	}
	return line;
}

// src/sources/limits.ts
/**
* The most bytes that one file may have to be read. The largest modules that packages ship with code in them, generated
* API clients, have 1.4 to 2.0 MB; what is larger is a table of data that happens to end in `.py`.
*/
const MAX_FILE_BYTES = 2097152;
/** How long one git command may take, or stay silent while its output is awaited, in milliseconds. */
const GIT_TIME_LIMIT = 6e4;
/** The most output of one git command that is held in memory, in bytes. */
const GIT_OUTPUT_LIMIT = 268435456;
function tooLarge(bytes) {
	return `The file has ${bytes} bytes and files of more than ${MAX_FILE_BYTES} bytes are left out; split it, or exclude it if it is generated.`;
}
const IS_LINK = "The path is a symbolic link, and links are not followed; the file that it points to is checked where it stands.";
const IS_SUBMODULE = "The path is a submodule, which is a repository of its own; check it there.";
function notIn(tree) {
	return `The path is not in ${tree}; check its spelling.`;
}

// src/sources/python-file.ts
/** Whether the name says that the file is Python that runs. Stubs (`.pyi`) do not run. */
function isPythonFile(path) {
	return /\.pyw?$/.test(path);
}
/** Whether the first line hands the file to a Python interpreter. */
function hasPythonShebang(bytes) {
	const start = Buffer.from(bytes.subarray(0, 256)).toString("latin1");
	return /^#!.*\b(?:python|pypy)[\d.]*(?:\s|$)/.test(start.split("\n", 1)[0]);
}
/**
* The Python files of a tree, links and submodules left out. Scripts without an extension count by their first line;
* only those that the tree marks as executable are opened to see it.
*/
async function pythonFiles(tree) {
	const files = (await tree.list()).filter((entry) => entry.kind === "file");
	const maybe = files.filter((entry) => entry.executable === true && !baseName(entry.path).includes("."));
	const scripts = /* @__PURE__ */ new Set();
	for await (const [path, content] of tree.read(maybe.map((entry) => entry.path))) if (typeof content !== "string" && hasPythonShebang(content)) scripts.add(path);
	return files.filter((entry) => isPythonFile(entry.path) || scripts.has(entry.path));
}
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}

// src/engine/read-files.ts
/** Facts of every Python file of the tree, in path order; what could not be read becomes a problem. */
async function readFiles(tree, context) {
	const included = globMatcher(context.settings.include);
	const entries = (await pythonFiles(tree)).filter((entry) => included(entry.path));
	const readings = await readAll(tree, entries, context);
	const files = [];
	const problems = [...await notFollowed(tree, included)];
	let [partly, bytes] = [0, 0];
	for (const { path } of entries) {
		const reading = readings.get(path);
		if (!reading) continue;
		bytes += reading.bytes;
		if ("refused" in reading) {
			const { kind, reason } = reading.refused;
			problems.push({
				kind,
				message: `${path}: ${reason}`,
				path,
				fatal: false
			});
			continue;
		}
		files.push({
			path,
			facts: reading.facts
		});
		if (reading.facts.syntaxErrors.length > 0) {
			partly++;
			problems.push(syntaxProblem(path, reading.facts));
		}
	}
	return {
		files,
		problems,
		coverage: {
			files: entries.length,
			analysed: files.length - partly,
			partly,
			skipped: entries.length - files.length,
			bytes
		}
	};
}
async function readAll(tree, entries, { reader, facts, onProgress }) {
	const readings = /* @__PURE__ */ new Map();
	const missing = /* @__PURE__ */ new Map();
	for (const entry of entries) if (entry.id === void 0) missing.set(`path ${entry.path}`, entry);
	else if (!facts.has(entry.id) && !missing.has(entry.id)) missing.set(entry.id, entry);
	const byPath = new Map([...missing.values()].map((entry) => [entry.path, entry]));
	let done = 0;
	for await (const [path, content] of tree.read([...byPath.keys()])) {
		const entry = byPath.get(path);
		const reading = await readContent(content, entry?.size ?? 0, reader);
		if (entry?.id === void 0) readings.set(path, reading);
		else facts.set(entry.id, reading);
		onProgress?.(++done, missing.size);
	}
	for (const { path, id } of entries) {
		const shared = id === void 0 ? void 0 : facts.get(id);
		if (shared) readings.set(path, shared);
	}
	return readings;
}
async function readContent(content, size, reader) {
	if (typeof content === "string") return {
		bytes: size,
		refused: {
			kind: size > 2097152 ? "too-large" : "unreadable",
			reason: content
		}
	};
	const bytes = content.length;
	const decoded = decodePython(content);
	if ("reason" in decoded) return {
		bytes,
		refused: decoded
	};
	try {
		return {
			bytes,
			facts: await reader.facts(decoded.text)
		};
	} catch (error) {
		return {
			bytes,
			refused: {
				kind: "internal",
				reason: `Reading the file failed inside Forksight (${String(error)}), so it was left out; please report this.`
			}
		};
	}
}
/** One sentence for a file, however often it is broken. */
function syntaxProblem(path, { syntaxErrors: [first, ...more] }) {
	const at = first?.at ?? [
		1,
		1,
		1,
		1
	];
	const others = more.length === 0 ? "" : ` (and ${more.length} more such ${more.length === 1 ? "place" : "places"})`;
	return {
		kind: "syntax",
		message: `${path}:${at[0]} was checked in part: ${first?.message}${others}; mend the syntax, exclude the file if it is not Python 3, or report the line if Python 3 takes it.`,
		path,
		range: at,
		fatal: false
	};
}
const MAX_NAMED = 3;
/** One sentence for all links, one for all submodules: what they hold is checked where it stands, or not at all. */
async function notFollowed(tree, included) {
	const entries = (await tree.list()).filter((entry) => entry.kind !== "file" && included(entry.path));
	const of = (kind) => entries.filter((entry) => entry.kind === kind).map((entry) => entry.path);
	return [...sentence$3(of("link").filter((path) => isPythonFile(path) || !/\.\w+$/.test(path)), "Symbolic links are not followed, and what they point to is checked where it stands"), ...sentence$3(of("submodule"), "Submodules are not read; check each in its own repository")];
}
function sentence$3(paths, says) {
	const [first] = paths;
	if (first === void 0) return [];
	const more = paths.length > MAX_NAMED ? ` and ${paths.length - MAX_NAMED} more` : "";
	return [{
		kind: "link",
		message: `${says}: ${paths.slice(0, MAX_NAMED).join(", ")}${more}.`,
		path: first,
		fatal: false
	}];
}

// src/engine/read-lines.ts
/**
* The lines of Python files, counted as facts and git count them: line feeds alone end lines, and a carriage return in
* front of one is left out. Files that cannot be read are left out.
*/
async function readLines(tree, paths) {
	const lines = /* @__PURE__ */ new Map();
	for await (const [path, content] of tree.read([...new Set(paths)].sort())) {
		const decoded = typeof content === "string" ? void 0 : decodePython(content);
		if (decoded && "text" in decoded) lines.set(path, decoded.text.split(/\r?\n/));
	}
	return lines;
}

// src/servers/command.ts
const SERVERS$1 = {
	gunicorn,
	uwsgi,
	celery
};
/** Programs that start another one: what follows them is its command line. */
const STARTERS = /* @__PURE__ */ new Set([
	"exec",
	"sudo",
	"env",
	"nohup",
	"time",
	"tini",
	"--",
	"run",
	"poetry",
	"pipenv",
	"uv",
	"pdm",
	"python",
	"python3",
	"-m",
	"command:",
	"bash",
	"sh",
	"-c",
	"-lc",
	"newrelic-admin",
	"run-program",
	"ddtrace-run",
	"opentelemetry-instrument"
]);
/** The server that the words start, when it forks around an application; undefined for every other command. */
function readCommand(words) {
	const start = words.findIndex((word) => !STARTERS.has(word) && !/^[A-Z_][A-Z0-9_]*=/i.test(word));
	const command = words.slice(start);
	const said = (start < 0 ? void 0 : SERVERS$1[(command[0] ?? "").replace(/^.*\//, "")])?.(optionsIn(command.slice(1)));
	return said === void 0 ? void 0 : {
		said,
		text: command.join(" ")
	};
}
/** `--name value`, `--name=value` and `-n value` alike; which options take a value, the reader of a server knows. */
function optionsIn(words) {
	const named = /* @__PURE__ */ new Map();
	const plain = [];
	for (const [index, word] of words.entries()) {
		const option = /^--?([A-Za-z][\w.-]*)(?:=(.*))?$/s.exec(word);
		if (option === null) {
			plain.push(word);
			continue;
		}
		const next = words[index + 1];
		named.set(option[1], option[2] ?? (next === void 0 || next.startsWith("-") ? "" : next));
	}
	return {
		named,
		words: plain
	};
}
function first$1({ named }, ...names) {
	for (const name of names) if (named.has(name)) return named.get(name);
}
/** gunicorn imports the application in its workers, unless it is told to preload it. */
function gunicorn(options) {
	if (!options.named.has("preload")) return void 0;
	return {
		server: "gunicorn",
		application: options.words.filter((word) => isApplication(word)).slice(-1).map(moduleOf),
		runsHooks: true,
		runsThreads: true
	};
}
/** uWSGI imports the application in its master, unless it is told to be lazy. */
function uwsgi(options) {
	return uwsgiSays((...names) => first$1(options, ...names));
}
function uwsgiSays(value) {
	const workers = Number(value("processes", "workers", "p") ?? "1");
	if (isOn(value("lazy-apps", "lazy")) || workers === 1 || value("emperor") !== void 0) return void 0;
	const application = value("module", "w", "wsgi", "wsgi-file", "file", "mount");
	if (application === void 0 || application === "") return void 0;
	return {
		server: "uwsgi",
		application: [moduleOf(application.replace(/^.*=/, ""))],
		runsHooks: isOn(value("py-call-uwsgi-fork-hooks", "py-call-osafterfork")),
		runsThreads: isOn(value("enable-threads")) || value("threads") !== void 0
	};
}
function isOn(value) {
	return value !== void 0 && !/^(false|0|no|off)$/i.test(value);
}
const WITHOUT_FORK$1 = /* @__PURE__ */ new Set([
	"threads",
	"gevent",
	"eventlet",
	"solo"
]);
/** A Celery worker imports the tasks and forks its pool, unless another kind of pool is asked for. */
function celery(options) {
	if (!options.words.includes("worker")) return void 0;
	if (WITHOUT_FORK$1.has(first$1(options, "pool", "P") ?? "prefork")) return void 0;
	const application = first$1(options, "app", "A");
	if (application === void 0 || application === "") return void 0;
	return {
		server: "celery",
		application: [moduleOf(application)],
		runsHooks: true,
		runsThreads: true
	};
}
function isApplication(word) {
	return /^[A-Za-z_][\w.]*(:[\w.]+(\(.*\))?)?$/.test(word);
}
/** `shop.wsgi:application`, `shop/wsgi.py` → `shop.wsgi`. */
function moduleOf(application) {
	const [module = ""] = application.split(":");
	return module.replace(/\.py$/, "").replace(/^\.?\//, "").replaceAll("/", ".");
}

// src/servers/shell-words.ts
const TOKEN = /\s+|"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)|([;&|<>()])|([^\s"'\\;&|<>()]+)/gs;
/** A command line as words, as far as a shell would read it alike: quotes, backslashes, comments, the end of a command. */
function shellWords(text) {
	const words = [];
	let isOpen = false;
	for (const [token, double, single, escaped, end, plain] of text.matchAll(TOKEN)) {
		if (end !== void 0 || !isOpen && plain?.startsWith("#")) break;
		const part = single ?? escaped ?? plain ?? double?.replaceAll(/\\(.)/gs, "$1");
		if (part === void 0 || token.trim() === "") isOpen = false;
		else if (isOpen) words.push(`${words.pop() ?? ""}${part}`);
		else words.push(part);
		if (part !== void 0) isOpen = true;
	}
	return words;
}
/** `["gunicorn", "--preload"]`, as Dockerfiles and compose files have it, as its words; undefined for other text. */
function listedWords(text) {
	const list = /^\s*\[(.*)\]\s*$/.exec(text)?.[1];
	if (list === void 0) return void 0;
	return [...list.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(([, double, single]) => single ?? double ?? "");
}

// src/servers/index.ts
/** Files that may start a server, by their names. */
const FILES = [
	/(^|\/)Procfile(\.\w+)?$/,
	/(^|\/)(Dockerfile|Containerfile)(\.[\w.-]+)?$|\.dockerfile$/i,
	/(^|\/)(docker-)?compose[\w.-]*\.ya?ml$/,
	/\.service$/,
	/(^|\/)supervisor[\w.-]*\.(conf|ini)$/,
	/(^|\/)[\w.-]*uwsgi[\w.-]*\.ini$/,
	/(^|\/)gunicorn[\w.-]*\.py$/,
	/\.sh$/
];
/** Larger files are not written by hand. */
const MOST_BYTES = 65536;
function mayStartServer(path) {
	return FILES.some((name) => name.test(path));
}
/** What the texts start, in path order. A server whose configuration stands in two files is told once for each. */
function forkingServers(texts) {
	const found = [...texts].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([path, text]) => serversIn(path, text));
	const applications = [...texts].flatMap(([, text]) => gunicornApplications(text));
	return found.map((server) => server.server === "gunicorn" && server.application.length === 0 ? {
		...server,
		application: [...new Set(applications)].sort()
	} : server);
}
function serversIn(path, text) {
	if (path.endsWith(".ini") && /^\s*\[uwsgi\]/m.test(text)) return uwsgiIni(path, text);
	if (path.endsWith(".py")) return gunicornConfig(path, text);
	return commandLines(text).flatMap(({ line, words }) => {
		const read = readCommand(words);
		return read === void 0 ? [] : [serverAt(path, text, line, read.text, read.said)];
	});
}
function serverAt(path, text, line, shown, said) {
	const [whole = ""] = text.split("\n").slice(line - 1, line);
	const column = whole.length - whole.trimStart().length + 1;
	return {
		...said,
		at: {
			path,
			range: [
				line,
				column,
				line,
				whole.trimEnd().length + 1
			]
		},
		text: shown
	};
}
/** What stands in front of a command: `web:`, `CMD`, `ExecStart=`, `command:`. */
const PREFIX$1 = /^\s*(?:(?:CMD|ENTRYPOINT|RUN|ExecStart(?:Pre)?\s*=[-@+!:]*|command\s*[:=]|entrypoint\s*:|[\w-]+:)\s*|-\s+)?/;
/** Commands of a file, joined where a backslash or `&&` goes on; each part of a list of commands is one. */
function commandLines(text) {
	const lines = text.split("\n");
	const found = [];
	for (let index = 0; index < lines.length; index++) {
		const line = index + 1;
		let command = (lines[index] ?? "").trimEnd();
		while (command.endsWith("\\") && index + 1 < lines.length) command = `${command.slice(0, -1)} ${(lines[++index] ?? "").trim()}`;
		const rest = command.replace(PREFIX$1, "");
		const listed = listedWords(rest);
		if (listed !== void 0) {
			found.push({
				line,
				words: listed.length === 3 && /^(ba)?sh$/.test(listed[0] ?? "") ? shellWords(listed[2] ?? "") : listed
			});
			continue;
		}
		for (const part of rest.split(/&&|\|\||;/)) found.push({
			line,
			words: shellWords(part)
		});
	}
	return found;
}
function uwsgiIni(path, text) {
	const section = /^\s*\[uwsgi\]\s*$([\s\S]*?)(?=^\s*\[|$(?![\s\S]))/m.exec(text);
	if (section === null) return [];
	const values = new Map([...(section[1] ?? "").matchAll(/^[ \t]*([\w-]+)[ \t]*=[ \t]*(.*?)[ \t\r]*$/gm)].map(([, key = "", value = ""]) => [key, value]));
	const said = uwsgiSays((...names) => names.map((name) => values.get(name)).find((value) => value !== void 0));
	if (said === void 0) return [];
	return [serverAt(path, text, text.slice(0, section.index).split("\n").length + (/^\s*\n/.test(section[0]) ? 1 : 0), `[uwsgi] ${said.application.join(" ")}`, said)];
}
/** gunicorn reads its settings from a Python file: plain assignments at its top level. */
function gunicornConfig(path, text) {
	const index = text.split("\n").findIndex((each) => /^preload_app\s*=\s*True\b/.test(each));
	if (index < 0) return [];
	const application = /^wsgi_app\s*=\s*["']([^"':]+)/m.exec(text)?.[1];
	const said = {
		server: "gunicorn",
		application: application === void 0 ? [] : [application],
		runsHooks: true,
		runsThreads: true
	};
	return [serverAt(path, text, index + 1, "preload_app = True", said)];
}
/** What any gunicorn command of the text runs, with preload or without. */
function gunicornApplications(text) {
	return commandLines(text).flatMap(({ words }) => {
		const start = words.findIndex((word) => /(^|\/)gunicorn$/.test(word));
		return (start < 0 ? void 0 : readCommand([...words.slice(start), "--preload"]))?.said.application ?? [];
	});
}

// src/engine/read-servers.ts
/** The forking servers that the tree's files start. A file that cannot be read starts none: nobody asked for it. */
async function readServers(tree) {
	const wanted = (await tree.list()).filter(({ kind, path, size }) => kind === "file" && mayStartServer(path) && (size ?? 0) <= 65536);
	const texts = /* @__PURE__ */ new Map();
	const decoder = new TextDecoder();
	for await (const [path, content] of tree.read(wanted.map(({ path }) => path))) if (typeof content !== "string" && content.length <= 65536) texts.set(path, decoder.decode(content));
	return forkingServers(texts);
}

// src/engine/run-rules.ts
/** Runs the rules that are on. A rule that fails loses its own remaining hazards and no others'. */
function runRules(project, rules) {
	const found = [];
	const problems = [];
	for (const rule of rules) {
		if (project.settings.rules[rule.code] === "off") continue;
		try {
			for (const hazard of rule.check(project)) found.push({
				rule,
				hazard
			});
		} catch (error) {
			problems.push(ruleFailure(rule, found.findLast((one) => one.rule === rule)?.hazard, error));
		}
	}
	return {
		found: withoutSuperseded(found, project.settings).sort(compareFound),
		problems
	};
}
function ruleFailure(rule, last, error) {
	const after = last ? ` after its hazard at ${last.at.path}:${last.at.range[0]}` : "";
	return {
		kind: "internal",
		message: `Rule ${rule.code} failed inside Forksight${after} (${String(error)}), so its findings are incomplete; please report this.`,
		...last && {
			path: last.at.path,
			range: last.at.range
		},
		fatal: false
	};
}
/** Whether the settings ask for findings of this confidence and audience. */
function isWanted(confidence, audience, settings) {
	return compareCertainty(confidence, settings.show) <= 0 && (audience === "everyone" || settings.audience === "pedantic");
}
/** Leaves out what a better rule says of the same place and cause, unless the better rule's word would not be shown. */
function withoutSuperseded(found, settings) {
	const isShown = ({ rule, hazard }) => isWanted(traceCertainty(hazard.trace), rule.audience, settings);
	const key = (code, hazard) => [
		code,
		spanKey(hazard.at),
		spanKey(hazard.cause)
	].join(" ");
	const saidBetter = (shown) => new Set(found.filter((one) => !shown || isShown(one)).flatMap(({ rule, hazard }) => rule.supersedes.map((code) => key(code, hazard))));
	const [forShown, forHidden] = [saidBetter(true), saidBetter(false)];
	return found.filter((one) => !(isShown(one) ? forShown : forHidden).has(key(one.rule.code, one.hazard)));
}
function compareFound(a, b) {
	return compareSpans(a.hazard.at, b.hazard.at) || a.rule.code.localeCompare(b.rule.code, "en") || compareCertainty(traceCertainty(a.hazard.trace), traceCertainty(b.hazard.trace)) || a.hazard.trace.length - b.hazard.trace.length || compareSpans(a.hazard.cause, b.hazard.cause);
}

// src/engine/shard.ts
/**
* The rules that a shard runs. Each rule is in exactly one of them; rules of which one may say better what another says
* stay together, so that joined shards find what a whole run finds. Depends on the rules and the shard alone.
*/
function rulesOfShard(rules, { index, of }) {
	const own = new Set(families(rules).filter((_, number) => number % of === index - 1).flat());
	return rules.filter(({ code }) => own.has(code));
}
/** Rules that are connected by what they supersede; the families and what is in them in the order of the rules. */
function families(rules) {
	const familyOf = new Map(rules.map(({ code }) => [code, [code]]));
	for (const { code, supersedes } of rules) for (const other of supersedes) {
		const [one, two] = [familyOf.get(code), familyOf.get(other)];
		if (one === void 0 || two === void 0 || one === two) continue;
		one.push(...two);
		for (const member of two) familyOf.set(member, one);
	}
	return [...new Set(rules.map(({ code }) => familyOf.get(code)))].flatMap((family) => family === void 0 ? [] : [family]);
}

// src/engine/suppress.ts
/** Applies the comments of the files to the findings whose first line they cover. */
function applySuppressions(findings, files, rules, settings) {
	const byPath = new Map(files.map(({ path, facts }) => [path, facts.suppressions]));
	const used = /* @__PURE__ */ new Set();
	return {
		findings: findings.map((finding) => {
			const covering = (byPath.get(finding.at.path) ?? []).filter((one) => covers(one, finding));
			for (const one of covering) used.add(one);
			const [first] = covering;
			if (!first) return finding;
			const at = {
				path: finding.at.path,
				range: first.at
			};
			return {
				...finding,
				suppressed: {
					by: "comment",
					reason: first.reason,
					at
				}
			};
		}),
		problems: files.flatMap(({ path, facts }) => facts.suppressions.flatMap((one) => [...unknownCodes(path, one, rules), ...unused(path, one, used, rules, settings)]))
	};
}
function covers({ lines: [first, last], rules }, { at, rule }) {
	const line = at.range[0];
	return first <= line && line <= last && (rules.length === 0 || rules.includes(rule));
}
/** `noqa` is shared with other tools, whose codes are none of our business. */
function unknownCodes(path, { at, rules: named, form }, rules) {
	const known = rules.map((rule) => rule.code);
	return named.filter((code) => !known.includes(code) && (form === "forksight" || /^FS\d+$/.test(code))).map((code) => {
		const hint = didYouMean(code, known, "\"forksight rules\" lists them");
		return {
			kind: "suppression",
			message: `${path}:${at[0]}: ${code} in this comment is not a rule${hint}${hint.endsWith("?") ? "" : "."}`,
			path,
			range: at,
			fatal: false
		};
	});
}
/** Only where every rule that the comment names was run: one that is off may be on elsewhere. */
function unused(path, suppression, used, rules, settings) {
	const { at, rules: named, form, lines } = suppression;
	if (form !== "forksight" || used.has(suppression)) return [];
	const active = rules.map((rule) => rule.code).filter((code) => settings.rules[code] !== "off");
	if (named.length === 0 ? active.length < rules.length : !named.every((code) => active.some((one) => one === code))) return [];
	const what = named.length === 0 ? "no finding" : `no finding of ${named.join(" or ")}`;
	return [{
		kind: "suppression",
		message: `${path}:${at[0]}: this comment suppresses nothing, as line ${lines[0]} has ${what}; remove it.`,
		path,
		range: at,
		fatal: false
	}];
}

// src/engine/analyze.ts
/** What is found in one tree. {@link examine} says how. */
async function analyze(tree, context) {
	return (await examine(tree, context)).analysis;
}
/**
* The whole analysis of one tree:
*
*   files → facts of each → one project → hazards of each rule → findings with identity → suppressions → what is shown
*
* What keeps one file or one rule from its work becomes a problem and does not lose the others.
*/
async function examine(tree, context) {
	const { settings, rules } = context;
	const read = await readFiles(tree, {
		settings,
		reader: context.reader,
		facts: context.facts ?? /* @__PURE__ */ new Map(),
		onProgress: context.onProgress
	});
	const linked = link(read, await readServers(tree), context);
	if ("problem" in linked) return {
		analysis: {
			...nothing(read),
			problems: [...read.problems, linked.problem]
		},
		hidden: []
	};
	const ran = runRules(linked.project, context.shard ? rulesOfShard(rules, context.shard) : rules);
	const sources = await sourcesOf(tree, ran.found, read);
	const identity = createIdentity(sources, context.ordinals ?? createOrdinals());
	const all = toFindings(ran.found, settings, identity);
	const judged = applySuppressions(all, read.files, rules, settings);
	const findings = applyBaseline(judged.findings, context.baseline ?? []).filter(({ at }) => inFocus(at.path, context.focus));
	const excluded = globMatcher(settings.exclude);
	const wanted = isShown(settings);
	const shown = findings.filter(wanted);
	const hidden = findings.filter((finding) => !wanted(finding));
	return {
		analysis: {
			findings: shown,
			hidden: hidden.length,
			problems: [...[
				...read.problems,
				...limitsOf(linked.project),
				...ran.problems,
				...judged.problems
			].filter(isOfInterest(context)), ...emptyPaths(read, context)],
			coverage: read.coverage
		},
		hidden: hidden.filter(({ at }) => !excluded(at.path)),
		project: linked.project
	};
}
/** Places with more living things than are kept: what is not compared is told. */
function limitsOf(project) {
	return project.creations.filter(({ omitted }) => omitted > 0).map(({ at, live, omitted }) => {
		return {
			kind: "limit",
			message: `${formatSpan(at)} creates a process while more may live than the ${live.length} threads, locks, handles and settings that are kept; ${omitted} were left out, so findings there name only some causes.`,
			path: at.path,
			range: at.range,
			fatal: false
		};
	});
}
function inFocus(path, focus) {
	return focus === void 0 || focus.some((folder) => folder === "" || path === folder || path.startsWith(`${folder}/`));
}
/** Excluding a file is also how one says that its state is known. */
function isOfInterest({ settings, focus }) {
	const excluded = globMatcher(settings.exclude);
	return ({ path }) => path === void 0 || inFocus(path, focus) && !excluded(path);
}
/** Paths that were asked about and hold nothing to check: silence about them would look like a good result. */
function emptyPaths({ files, problems }, { focus = [] }) {
	const known = [...files, ...problems].flatMap(({ path }) => path ?? []);
	return focus.filter((folder) => folder !== "" && !known.some((path) => inFocus(path, [folder]))).map((path) => {
		return {
			kind: "unreadable",
			message: `${path} holds no Python file that the settings include, so there was nothing to check; give another path, or see include.`,
			path,
			fatal: false
		};
	});
}
function link(read, servers, { settings, knowledge, asked }) {
	try {
		return { project: buildProject({
			files: read.files,
			settings,
			knowledge,
			servers,
			asked
		}) };
	} catch (error) {
		return { problem: {
			kind: "internal",
			message: `Linking the files failed inside Forksight (${String(error)}), so nothing could be checked; please report this.`,
			fatal: true
		} };
	}
}
function nothing(read) {
	const { coverage } = read;
	return {
		findings: [],
		hidden: 0,
		coverage: {
			...coverage,
			analysed: 0,
			partly: 0,
			skipped: coverage.files
		}
	};
}
/** Texts are not kept while the project is built; the few files that have hazards are read again. */
async function sourcesOf(tree, found, read) {
	const lines = await readLines(tree, found.flatMap(({ hazard }) => [hazard.at.path, hazard.cause.path]));
	const facts = new Map(read.files.map((file) => [file.path, file.facts]));
	return {
		lines: (path) => lines.get(path) ?? [],
		facts: (path) => facts.get(path)
	};
}
/** By confidence, audience and `exclude`; a suppressed finding is shown as such. */
function isShown(settings) {
	const excluded = globMatcher(settings.exclude);
	return ({ confidence, audience, at }) => isWanted(confidence, audience, settings) && !excluded(at.path);
}

// src/review/excerpts.ts
/** Lines shown above and below a place. */
const AROUND$1 = 3;
/** A place that covers more lines than this is shown from its start only. */
const LONGEST$1 = 40;
/** The lines around everything that the findings name, without gaps or repetition: one excerpt for each stretch of a file. */
function excerptsFor(findings, tree) {
	return excerptsOf(findings.flatMap((finding) => [...spansOf(finding), ...finding.edit ? [finding.edit] : []]), tree);
}
/** Likewise for any places. */
async function excerptsOf(places, tree) {
	const wanted = /* @__PURE__ */ new Map();
	for (const { path, range } of places) {
		const lines = wanted.get(path) ?? /* @__PURE__ */ new Set();
		wanted.set(path, lines);
		const last = Math.min(range[2], range[0] + LONGEST$1) + AROUND$1;
		for (let line = Math.max(1, range[0] - AROUND$1); line <= last; line++) lines.add(line);
	}
	const texts = await readLines(tree, [...wanted.keys()]);
	return [...wanted].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([path, lines]) => stretches(path, lines, texts.get(path) ?? []));
}
function stretches(path, wanted, text) {
	const excerpts = [];
	let lines = [];
	const close = (end) => {
		const firstLine = end - lines.length + 1;
		const range = [
			firstLine,
			1,
			end,
			(lines.at(-1)?.length ?? 0) + 1
		];
		if (lines.length > 0) excerpts.push({
			span: {
				path,
				range
			},
			firstLine,
			lines
		});
		lines = [];
	};
	for (const [index, line] of text.entries()) if (wanted.has(index + 1)) lines.push(line);
	else close(index);
	close(text.length);
	return excerpts;
}

// src/review/line-hashes.ts
/** What GitHub tells the lines by at which the findings stand; files that cannot be read are left out. */
async function lineHashesFor(findings, tree) {
	const wanted = /* @__PURE__ */ new Map();
	for (const { at } of findings) {
		const lines = wanted.get(at.path);
		if (lines === void 0) wanted.set(at.path, /* @__PURE__ */ new Set([at.range[0]]));
		else lines.add(at.range[0]);
	}
	const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
	const found = [];
	for await (const [path, content] of tree.read([...wanted.keys()].sort())) {
		if (typeof content === "string") continue;
		const hashes = hashLines(decoder.decode(content));
		for (const line of [...wanted.get(path) ?? []].sort((a, b) => a - b)) {
			const hash = hashes.get(line);
			if (hash !== void 0) found.push({
				path,
				line,
				hash
			});
		}
	}
	return found;
}
const WINDOW = 100;
const FACTOR = 37n;
const END = 65535;
/**
* For each line, by its number, a hash of the hundred characters from its start on, spaces and tabs left out, and how
* often that hash has come before in the file, from 1: `primaryLocationLineHash`, as github/codeql-action computes it
* where a tool does not. Any of the three line endings counts as a line feed; behind the text stand one character of
* the value 65535 and zeros.
*/
function hashLines(text) {
	const { codes, starts } = withoutBlanks(text);
	const hashes = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Map();
	const highest = FACTOR ** BigInt(99);
	const code = (index) => BigInt(codes[index] ?? 0);
	let hash = 0n;
	for (let index = 0; index < WINDOW; index++) hash = BigInt.asUintN(64, hash * FACTOR + code(index));
	let next = 0;
	for (const [index, start] of starts.entries()) {
		for (; next < start; next++) hash = BigInt.asUintN(64, (hash - code(next) * highest) * FACTOR + code(next + WINDOW));
		const digits = hash.toString(16);
		const count = (seen.get(digits) ?? 0) + 1;
		seen.set(digits, count);
		hashes.set(index + 1, `${digits}:${count}`);
	}
	return hashes;
}
/** The characters that count, and where among them each line starts. */
function withoutBlanks(text) {
	const [tab, lineFeed, carriageReturn, space] = [
		9,
		10,
		13,
		32
	];
	const codes = [];
	const starts = [];
	let [atStart, afterReturn] = [true, false];
	const take = (code) => {
		if (atStart) starts.push(codes.length);
		codes.push(code);
		atStart = code === lineFeed;
	};
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		const isSkipped = code === space || code === tab || afterReturn && code === lineFeed;
		afterReturn = !isSkipped && code === carriageReturn;
		if (!isSkipped) take(afterReturn ? lineFeed : code);
	}
	take(END);
	return {
		codes,
		starts
	};
}

// src/config/declared.ts
const METADATA_FILES = [
	"pyproject.toml",
	"setup.cfg",
	"setup.py"
];
/**
* The supported versions by the first statement found: `requires-python` or Poetry's `python` in `pyproject.toml`,
* `python_requires` in `setup.cfg` or `setup.py`, then the classifiers of any of them. Versions are empty when the
* statement allows none that the analysis knows.
*/
function declaredPython(texts) {
	const stated = pyproject(texts);
	const statements = [
		[dig(stated, "project", "requires-python"), "requires-python in pyproject.toml"],
		[poetryPython(stated), "tool.poetry.dependencies.python in pyproject.toml"],
		[/^[ \t]*(?:python[_-]requires|requires[_-]python)[ \t]*=\s*([^#;\n]+)/m.exec(texts.get("setup.cfg") ?? "")?.[1], "python_requires in setup.cfg"],
		[/\bpython_requires\s*=\s*["']([^"'\n]+)["']/.exec(texts.get("setup.py") ?? "")?.[1], "python_requires in setup.py"]
	];
	for (const [text, from] of statements) if (typeof text === "string") return {
		versions: allowedVersions(text) ?? [],
		from,
		text: text.trim()
	};
	for (const [path, found] of classifiersByFile(texts)) {
		const named = new Set(found.map((line) => /^Programming Language :: Python :: (3\.\d+)$/.exec(line)?.[1]));
		const versions = PYTHON_VERSIONS.filter((version) => named.has(version));
		if (versions.length > 0) return {
			versions,
			from: `classifiers in ${path}`,
			text: versions.join(", ")
		};
	}
}
const SYSTEMS = [
	["POSIX :: Linux", ["linux"]],
	["MacOS", ["macos"]],
	["Microsoft", ["windows"]],
	["OS Independent", [
		"linux",
		"macos",
		"windows"
	]]
];
/** The platforms that the classifiers name; undefined when they name none. */
function declaredPlatforms(texts) {
	const found = /* @__PURE__ */ new Set();
	let from;
	for (const [path, lines] of classifiersByFile(texts)) {
		for (const classifier of lines) for (const platform of platformsOf(classifier)) found.add(platform);
		if (found.size > 0) from ??= path;
	}
	const platforms = [
		"linux",
		"macos",
		"windows"
	].filter((platform) => found.has(platform));
	return from === void 0 ? void 0 : {
		platforms,
		from: `classifiers in ${from}`
	};
}
function platformsOf(classifier) {
	const system = /^Operating System :: (.+)$/.exec(classifier)?.[1];
	if (system === "POSIX" || system === "Unix") return ["linux", "macos"];
	return SYSTEMS.flatMap(([prefix, platforms]) => system?.startsWith(prefix) === true ? platforms : []);
}
/** Folders that setuptools is told to take packages from. */
function declaredSourceRoots(texts) {
	const setuptools = dig(pyproject(texts), "tool", "setuptools");
	const root = dig(setuptools, "package-dir", "");
	return [...strings$1(dig(setuptools, "packages", "find", "where")), ...strings$1([root])];
}
/** What `pyproject.toml` says; undefined when it is not TOML. */
function pyproject(texts) {
	const parsed = parseToml("pyproject.toml", texts.get("pyproject.toml") ?? "");
	return "table" in parsed ? parsed.table : void 0;
}
function poetryPython(stated) {
	const python = dig(stated, "tool", "poetry", "dependencies", "python");
	return isTable(python) ? python["version"] : python;
}
function classifiersByFile(texts) {
	const stated = pyproject(texts);
	const lines = (path) => [...(texts.get(path) ?? "").matchAll(/^[ \t"']*((?:Programming Language|Operating System) :: [^"'\n]+)/gm)].map((match) => (match[1] ?? "").trim());
	return [
		["pyproject.toml", [...strings$1(dig(stated, "project", "classifiers")), ...strings$1(dig(stated, "tool", "poetry", "classifiers"))]],
		["setup.cfg", lines("setup.cfg")],
		["setup.py", lines("setup.py")]
	];
}

// src/config/read-config.ts
const CONFIG_FILE = "forksight.toml";
const PYPROJECT = "pyproject.toml";
/**
* What `forksight.toml`, or else `[tool.forksight]` in `pyproject.toml`, states. A faulty key becomes a problem and does
* not count; the others do.
*/
async function readConfig(texts, ruleCodes) {
	const own = texts.get(CONFIG_FILE);
	const pyproject = texts.get(PYPROJECT);
	const inPyproject = pyproject === void 0 ? void 0 : await readFrom(PYPROJECT, pyproject, ruleCodes);
	if (own === void 0) return inPyproject ?? {
		config: {},
		problems: []
	};
	const stated = await readFrom(CONFIG_FILE, own, ruleCodes);
	if (inPyproject?.path === void 0) return stated;
	const message = `${CONFIG_FILE} and [tool.forksight] in ${PYPROJECT} both hold settings, and only ${CONFIG_FILE} counts; move them into one file.`;
	return {
		...stated,
		problems: [...stated.problems, {
			kind: "config",
			message,
			path: PYPROJECT,
			fatal: false
		}]
	};
}
/** The settings of one file: a whole file of them, or the table in a `pyproject.toml`. */
async function readFrom(path, text, ruleCodes) {
	const parsed = parseToml(path, text);
	if ("problem" in parsed) return {
		config: {},
		problems: [parsed.problem]
	};
	const within = path.split("/").at(-1) === PYPROJECT ? ["tool", "forksight"] : [];
	const table = dig(parsed.table, ...within);
	if (table === void 0) return {
		config: {},
		problems: []
	};
	if (isTable(table)) {
		const { checkTable } = await import("./check-table.js");
		return {
			...checkTable({
				path,
				text,
				within,
				table,
				ruleCodes
			}),
			path
		};
	}
	return {
		config: {},
		path,
		problems: [{
			kind: "config",
			message: `${path}: tool.forksight must be a table; write [tool.forksight] and the settings below it.`,
			path,
			fatal: false
		}]
	};
}

// src/config/requirements.ts
/** Which versions of libraries the project asks for: its lock file, its requirements, its metadata. */
const LOCK_FILES = [
	"uv.lock",
	"poetry.lock",
	"pdm.lock"
];
const REQUIREMENTS = [
	"requirements.txt",
	"requirements/base.txt",
	"requirements/prod.txt",
	"requirements/production.txt"
];
/** Files that {@link declaredRequirements} reads; besides them `pyproject.toml` and `setup.cfg`. */
const REQUIREMENT_FILES$1 = [
	...LOCK_FILES,
	"Pipfile.lock",
	...REQUIREMENTS
];
/**
* Requirements by the distribution's normalised name. What is locked beats what is required, and an exact version
* beats the least one; of several files of one kind the first counts. Markers and extras are ignored: a statement about
* a version is worth making if some installation has it.
*/
function declaredRequirements(texts) {
	const found = /* @__PURE__ */ new Map();
	const add = (name, requirement) => {
		const key = normalName(name);
		const known = found.get(key);
		if (known === void 0 || known.orLater && !requirement.orLater) found.set(key, requirement);
	};
	for (const path of LOCK_FILES) for (const [name, version] of lockedIn(texts.get(path) ?? "")) add(name, {
		version,
		orLater: false,
		from: path
	});
	for (const [name, version] of pipfileLocked(texts.get("Pipfile.lock"))) add(name, {
		version,
		orLater: false,
		from: "Pipfile.lock"
	});
	for (const path of REQUIREMENTS) for (const line of (texts.get(path) ?? "").split("\n")) addLine(line, path);
	for (const line of projectLines(texts)) addLine(line, "pyproject.toml");
	for (const line of installRequires(texts.get("setup.cfg") ?? "")) addLine(line, "setup.cfg");
	return Object.fromEntries([...found].sort(([a], [b]) => a < b ? -1 : 1));
	function addLine(line, from) {
		const read = readRequirement(line, from);
		if (read !== void 0) add(read[0], read[1]);
	}
}
const VERSION = String.raw`v?(\d+(?:\.\d+)*)`;
const NAME = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*\(?\s*/;
/** `grpcio[x]>=1.60,<2 ; python_version > "3.8"`: the exact version, or the least one. */
function readRequirement(line, from) {
	const [text = ""] = line.split(/[#;]/, 1);
	const name = NAME.exec(text);
	if (name?.[1] === void 0) return void 0;
	const tests = text.slice(name[0].length);
	const exact = new RegExp(`^\\s*===?\\s*${VERSION}(?!\\.\\*|[\\w.])`).exec(tests)?.[1];
	if (exact !== void 0) return [name[1], {
		version: exact,
		orLater: false,
		from
	}];
	const least = new RegExp(`(?:>=?|~=|\\^|==)\\s*${VERSION}`).exec(tests)?.[1];
	return least === void 0 ? void 0 : [name[1], {
		version: least,
		orLater: true,
		from
	}];
}
/** uv, Poetry and PDM write a table `[[package]]` for each distribution, which begins with name and version. */
function lockedIn(text) {
	return [...text.matchAll(/^\[\[package\]\]\r?\nname = "([^"\n]+)"\r?\nversion = "(\d+(?:\.\d+)*)[^"\n]*"/gm)].map(([, name = "", version = ""]) => [name, version]);
}
function pipfileLocked(text) {
	if (text === void 0) return [];
	let parsed;
	try {
		parsed = JSON.parse(text);
	} catch {
		return [];
	}
	const packages = dig(parsed, "default");
	if (!isTable(packages)) return [];
	return Object.entries(packages).flatMap(([name, entry]) => {
		const version = isTable(entry) ? /^==(\d+(?:\.\d+)*)/.exec(String(entry["version"]))?.[1] : void 0;
		return version === void 0 ? [] : [[name, version]];
	});
}
/** Requirements of `pyproject.toml` as lines; Poetry's tables give a version by name. */
function projectLines(texts) {
	const parsed = parseToml("pyproject.toml", texts.get("pyproject.toml") ?? "");
	if (!("table" in parsed)) return [];
	const { table } = parsed;
	const optional = dig(table, "project", "optional-dependencies");
	const poetry = dig(table, "tool", "poetry", "dependencies");
	return [
		...strings$1(dig(table, "project", "dependencies")),
		...isTable(optional) ? Object.values(optional).flatMap(strings$1) : [],
		...isTable(poetry) ? Object.entries(poetry).map(([name, wanted]) => `${name} ${poetryTest(wanted)}`) : []
	];
}
/** Poetry's bare `1.2` means exactly that, `^1.2` at least that. */
function poetryTest(wanted) {
	const text = isTable(wanted) ? wanted["version"] : wanted;
	if (typeof text !== "string") return "";
	return /^\d/.test(text) ? `==${text}` : text;
}
function installRequires(text) {
	return (/^install_requires[ \t]*=[ \t]*(.*(?:\r?\n[ \t]+.*)*)/m.exec(text)?.[1])?.split("\n") ?? [];
}

// src/config/settings.ts
/** Supported when the project says nothing: the versions that had not reached their end of life in autumn 2025. */
const ASSUMED = [
	"3.9",
	"3.10",
	"3.11",
	"3.12",
	"3.13",
	"3.14"
];
/** What the project says about itself and how it wants to be judged, read from the tree's top folder. */
async function resolveSettings(tree, request) {
	const { texts, refused } = await readTexts(tree, [
		CONFIG_FILE,
		...METADATA_FILES,
		...REQUIREMENT_FILES$1
	]);
	const { configFile, ruleCodes } = request;
	const stated = await (configFile ? readFrom(configFile.path, configFile.text, ruleCodes) : readConfig(texts, ruleCodes));
	const problems = [...unread(refused, configFile ? [] : [CONFIG_FILE, "pyproject.toml"]), ...stated.problems];
	const stands = fromFiles(stated.config, stated.path, texts, problems);
	const { overrides } = request;
	return {
		settings: {
			...stands,
			...overrides,
			rules: {
				...stands.rules,
				...overrides?.rules
			}
		},
		models: stated.config.models ?? [],
		...stated.path !== void 0 && { configPath: stated.path },
		problems
	};
}
/** A file of settings that is there and does not count must not look like one that is not there. */
function unread(refused, paths) {
	return paths.flatMap((path) => {
		const reason = refused.get(path);
		if (reason === void 0) return [];
		return [{
			kind: "config",
			message: `${path}: ${reason} Its settings do not count.`,
			path,
			fatal: false
		}];
	});
}
function fromFiles(config, path, texts, problems) {
	return {
		...pythonVersions(config, path, texts, problems),
		...platforms(config, path, texts),
		requirements: declaredRequirements(texts),
		include: config.include ?? ["*"],
		exclude: config.exclude ?? [],
		sourceRoots: sourceRoots(config["source-roots"] ?? [
			"",
			"src",
			...declaredSourceRoots(texts)
		]),
		rules: config.rules ?? {},
		audience: config.audience ?? "everyone",
		show: config.show ?? (config.audience === "pedantic" ? "possible" : "likely"),
		failOn: config["fail-on"] ?? "warning",
		failOnNewSuppressions: config["fail-on-new-suppressions"] ?? false
	};
}
function platforms(config, path, texts) {
	if (config.platforms !== void 0) return {
		platforms: config.platforms,
		platformsFrom: `platforms in ${path}`
	};
	const declared = declaredPlatforms(texts);
	if (declared !== void 0) return {
		platforms: declared.platforms,
		platformsFrom: declared.from
	};
	return {
		platforms: [
			"linux",
			"macos",
			"windows"
		],
		platformsFrom: "assumed"
	};
}
function pythonVersions(config, path, texts, problems) {
	if (config.python !== void 0) return {
		python: allowedVersions(config.python) ?? ASSUMED,
		pythonFrom: `python in ${path}`
	};
	const declared = declaredPython(texts);
	if (!declared) return {
		python: ASSUMED,
		pythonFrom: "assumed"
	};
	if (declared.versions.length > 0) return {
		python: declared.versions,
		pythonFrom: declared.from
	};
	const message = `${declared.from} is "${declared.text}", which allows no version of Python that Forksight knows, so 3.9 to 3.14 are assumed; mend it, or set python in ${CONFIG_FILE}.`;
	problems.push({
		kind: "config",
		message,
		fatal: false
	});
	return {
		python: ASSUMED,
		pythonFrom: "assumed"
	};
}
/** Without `./` and slashes at the end; the root is the empty text. */
function sourceRoots(folders) {
	return [...new Set(folders.map((folder) => folder.replace(/^(\.\/|\/)+/, "").replace(/\/+$/, "").replace(/^\.$/, "")))];
}

// src/models/knowledge.ts
/** Looks statements up by any name that a program may use for them. */
/** Knowledge from models; where two state the same name (a project's own file and a built-in one), the later counts. */
function knowledgeFrom(...sources) {
	const callables = index$1(sources.flatMap((source) => source.callables));
	const types = index$1(sources.flatMap((source) => source.types));
	const modules = new Map(sources.flatMap((source) => source.modules.map((one) => [one.name, one])));
	/** The same name in the module that a drop-in module stands for. */
	const mirrored = (name) => {
		for (const [head, tail] of prefixes(name)) {
			const module = modules.get(head)?.mirrors;
			if (module !== void 0) return `${module}${tail}`;
		}
	};
	const stated = memoised((name) => {
		const found = callables.get(name);
		if (found) return found;
		const constructed = types.get(name);
		if (constructed) return name === constructed.name ? inheritedConstructor(constructed) : stated(constructed.name);
		const [head, last] = split(name);
		const owner = types.get(head);
		if (!owner) return void 0;
		return head === owner.name ? first(owner.bases, (base) => stated(`${base}.${last}`)) : stated(`${owner.name}.${last}`);
	});
	/** A class that states no constructor has that of its first base that does. */
	function inheritedConstructor(type) {
		const inherited = first(type.bases, stated);
		return inherited && {
			...inherited,
			returns: type.name
		};
	}
	const through = (find) => memoised((name) => {
		const found = find(name);
		if (found !== void 0) return found;
		const other = mirrored(name);
		return other === void 0 ? void 0 : find(other);
	});
	/** A statement about a drop-in module holds for it with its own start method and its own way to pickle. */
	const ofMirror = (name) => {
		for (const [head] of prefixes(name)) {
			const { startMethodOf, pickler } = modules.get(head) ?? {};
			if (startMethodOf !== void 0) return {
				startMethodOf,
				...pickler === void 0 ? {} : { pickler }
			};
		}
		return {};
	};
	const callable = through(stated);
	return {
		callable: memoised((name) => {
			const found = callable(name);
			return found === void 0 || stated(name) !== void 0 ? found : {
				...found,
				...ofMirror(name)
			};
		}),
		type: through((name) => types.get(name)),
		module: through((name) => modules.get(name)),
		settings: sources.flatMap((source) => source.settings),
		digest: createHash("sha256").update(JSON.stringify(sources)).digest("hex").slice(0, 32)
	};
}
/** Only the statements, and of each the effects, that can concern the given versions and platforms. */
function modelsFor(models, versions) {
	const onPython = (range) => range === void 0 || versions.python.some((version) => rangeHolds(range, version));
	const concerns = (one) => {
		const platforms = versions.platforms;
		return onPython(one.python) && (one.versions === void 0 || isRequired(one.versions, requirementOf(one))) && (platforms === void 0 || one.platforms === void 0 || one.platforms.some((platform) => platforms.includes(platform)));
	};
	const requirementOf = ({ distribution }) => versions.requirements?.[normalName(distribution)];
	const told = (one) => one.versions === void 0 ? one : {
		...one,
		says: `${one.says} (${assumption(one.distribution, requirementOf(one))})`
	};
	const withEffects = (one) => ({
		...one,
		effects: one.effects.filter((effect) => onPython(effect.python))
	});
	/** Without what the library does about a fork by itself, where the required version does not do it. */
	const withHandling = (one) => {
		const { aware, ...rest } = one;
		return aware?.versions === void 0 || isRequired(aware.versions, requirementOf(one)) ? one : rest;
	};
	return {
		modules: models.modules.filter(concerns).map(withEffects).map(told),
		types: models.types.filter(concerns).map(withHandling).map(told),
		callables: models.callables.filter(concerns).map(withEffects).map(withHandling).map(told),
		settings: models.settings.filter(concerns).map(told)
	};
}
/** Whether a statement about these versions concerns a project with that requirement; without one, the newest version counts. */
function isRequired(range, required) {
	if (required === void 0) return rangeHolds(range, NEWEST);
	if (!required.orLater) return rangeHolds(range, required.version);
	const later = boundsOf(range).flatMap((bound) => [bound, `${bound}.1`]).filter((bound) => rangeHolds(`>=${required.version}`, bound));
	return [
		required.version,
		...later,
		NEWEST
	].some((version) => rangeHolds(range, version));
}
const NEWEST = "99999.0.0";
function assumption(distribution, required) {
	if (required === void 0) return `assuming the newest ${distribution}`;
	return `${distribution} ${required.version}${required.orLater ? " or later" : ""} by ${required.from}`;
}
function first(items, find) {
	for (const item of items) {
		const found = find(item);
		if (found !== void 0) return found;
	}
}
function index$1(models) {
	return new Map(models.flatMap((model) => [model.name, ...model.aliases].map((name) => [name, model])));
}
/** `a.b.c` → [`a.b.c`, ``], [`a.b`, `.c`], [`a`, `.b.c`]. */
function* prefixes(name) {
	for (let end = name.length; end > 0; end = name.lastIndexOf(".", end - 1)) yield [name.slice(0, end), name.slice(end)];
}
function split(name) {
	const dot = name.lastIndexOf(".");
	return [name.slice(0, Math.max(0, dot)), name.slice(dot + 1)];
}
/** Remembers answers. While a name is being looked up it counts as unknown, so that circular bases end. */
function memoised(compute) {
	const known = /* @__PURE__ */ new Map();
	return (name) => {
		if (known.has(name)) return known.get(name);
		known.set(name, void 0);
		const value = compute(name);
		known.set(name, value);
		return value;
	};
}

// src/review/prepare.ts
/** Settings and knowledge by what the tree says: its config, its package metadata, its own models. */
async function prepare(tree, tools, wishes) {
	const resolved = await resolveSettings(tree, {
		...wishes,
		ruleCodes: tools.rules.map((rule) => rule.code)
	});
	const { settings } = resolved;
	const own = await ownModels(tree, resolved.models);
	const stated = await readAccepted(tree);
	const today = wishes.today ?? presentDay();
	return {
		settings,
		knowledge: knowledgeFrom(...[tools.models, ...own.models].map((models) => modelsFor(models, settings))),
		accepted: stated.entries,
		baseline: stated.entries.filter((entry) => !isExpired(entry, today)),
		problems: [
			...resolved.problems,
			...own.problems,
			...stated.problems
		]
	};
}
/** By Greenwich. */
function presentDay() {
	return (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
}
async function readAccepted(tree) {
	const { texts, refused } = await readTexts(tree, [BASELINE_FILE]);
	const reason = refused.get(BASELINE_FILE);
	if (reason !== void 0) return {
		entries: [],
		problems: [{
			kind: "config",
			message: `${BASELINE_FILE}: ${reason} Nothing is accepted.`,
			path: BASELINE_FILE,
			fatal: false
		}]
	};
	const text = texts.get(BASELINE_FILE);
	if (text === void 0) return {
		entries: [],
		problems: []
	};
	const { readBaseline } = await import("./baseline.js");
	return readBaseline(text);
}
/** The project's own model files, each for itself: one that is broken does not lose the others. */
async function ownModels(tree, paths) {
	if (paths.length === 0) return {
		models: [],
		problems: []
	};
	const { texts, refused } = await readTexts(tree, paths);
	const { loadModels } = await import("./load.js");
	const models = [];
	const problems = [];
	for (const path of paths) {
		const text = texts.get(path);
		const loaded = text === void 0 ? void 0 : loadModels([{
			name: path,
			text
		}]);
		if (!loaded) {
			const reason = refused.get(path);
			const message = reason === void 0 ? `The model file ${path}, which the settings name, is not in ${tree.name}; correct the path, from the root of the repository.` : `${path}: ${reason} Its models do not count.`;
			problems.push({
				kind: "model",
				message,
				path,
				fatal: false
			});
		} else if ("problems" in loaded) problems.push(...loaded.problems.map((problem) => ({
			...problem,
			fatal: false
		})));
		else models.push(loaded.models);
	}
	return {
		models,
		problems
	};
}

// src/review/check-tree.ts
/** Checks a tree for itself, without comparison. `sha` is the tree's commit, where it is one. */
async function checkTree(tree, options) {
	const { report, settings } = await examineTree(tree, options);
	return {
		report,
		settings
	};
}
/** The same, with what the findings rest on. */
async function examineTree(tree, options) {
	const { tools, focus, shard, onProgress } = options;
	const { settings, knowledge, baseline, accepted, problems } = await prepare(tree, tools, options);
	const { analysis, ...rest } = await examine(tree, {
		settings,
		knowledge,
		baseline,
		reader: tools.reader,
		rules: tools.rules,
		...focus && { focus },
		...shard && { shard },
		...onProgress && { onProgress }
	});
	return {
		...rest,
		accepted,
		settings,
		report: {
			version: 1,
			tool: {
				name: "forksight",
				version: tools.version
			},
			head: {
				...tree.sha !== void 0 && { sha: tree.sha },
				analysis: {
					...analysis,
					problems: [...problems, ...analysis.problems]
				}
			},
			excerpts: await excerptsFor(analysis.findings, tree),
			lineHashes: await lineHashesFor(analysis.findings, tree)
		}
	};
}

// src/review/audit-tree.ts
/** A check of the whole tree, with everything that an audit tells beside the findings. */
async function auditTree(tree, options) {
	const { report: told, settings, hidden, project, accepted } = await examineTree(tree, {
		...options,
		today: options.date
	});
	const report = withSortedProblems(told);
	const { texts } = await readTexts(tree, OWNERS_FILES);
	const owners = OWNERS_FILES.map((path) => texts.get(path)).find((text) => text !== void 0);
	const { name, server, date, shard } = options;
	const { python, pythonFrom, platforms, platformsFrom } = settings;
	return {
		report,
		settings,
		audit: {
			version: 1,
			kind: "audit",
			name,
			...server !== void 0 && { server },
			date,
			supports: {
				python,
				pythonFrom,
				platforms,
				platformsFrom
			},
			failOn: settings.failOn,
			report,
			remarks: hidden,
			survey: project === void 0 ? {
				forks: [],
				libraries: [],
				importThreads: []
			} : surveyOf(project),
			owners: owners === void 0 ? [] : readOwners(owners),
			...shard && { shard },
			baseline: accepted.filter(({ rule }) => settings.rules[rule] !== "off")
		}
	};
}

// src/changes/compare.ts
/**
* Compares by fingerprint. A finding of the head is introduced when the base lacks it, or has it suppressed. When the
* base has it with other causes, it is introduced with the new causes and existing with the old ones. What is
* suppressed in the head is neither; what the base showed and the head no longer has, suppressed or not, is fixed,
* unless a file that it names could not be read in the head: then nobody knows. Of a base that could not be checked at
* all nobody knows what the change introduces, and nothing is said to be new.
*/
function compare(base, head) {
	if (base.problems.some(({ fatal }) => fatal)) return {
		introduced: [],
		existing: head.findings.filter((finding) => finding.suppressed === void 0),
		fixed: [],
		suppressed: []
	};
	const pairs = pairUp(base.findings, head.findings);
	const introduced = [];
	const existing = [];
	for (const finding of head.findings) {
		if (finding.suppressed !== void 0) continue;
		const before = pairs.get(finding);
		const known = new Set(before?.suppressed === void 0 ? before?.causes.map((cause) => cause.fingerprint) : []);
		const fresh = limitedTo(finding, (cause) => !known.has(cause.fingerprint));
		const old = limitedTo(finding, (cause) => known.has(cause.fingerprint));
		if (fresh !== void 0) introduced.push(fresh);
		if (old !== void 0) existing.push(old);
	}
	const still = new Set(pairs.values());
	const isDoubtful = leavesDoubt(head.problems);
	return {
		introduced,
		existing,
		fixed: base.findings.filter((finding) => finding.suppressed === void 0 && !still.has(finding) && !spansOf(finding).some(({ path }) => isDoubtful(path))),
		suppressed: head.findings.filter((finding) => finding.suppressed?.by === "comment" && pairs.get(finding)?.suppressed === void 0)
	};
}
/**
* The base's finding for each of the head's. Findings that share a fingerprint (the same code twice) are paired one to
* one: first those that are shown, or suppressed, on both sides; among them with the most causes in common.
*/
function pairUp(base, head) {
	const free = /* @__PURE__ */ new Map();
	for (const finding of base) {
		const same = free.get(finding.fingerprint);
		if (same === void 0) free.set(finding.fingerprint, [finding]);
		else same.push(finding);
	}
	const pairs = /* @__PURE__ */ new Map();
	for (const alike of [sameState, () => true]) for (const finding of head) {
		if (pairs.has(finding)) continue;
		const candidates = free.get(finding.fingerprint) ?? [];
		const [best] = candidates.filter((candidate) => alike(candidate, finding)).toSorted((a, b) => causesInCommon(b, finding) - causesInCommon(a, finding));
		if (best === void 0) continue;
		pairs.set(finding, best);
		candidates.splice(candidates.indexOf(best), 1);
	}
	return pairs;
}
function sameState(a, b) {
	return a.suppressed === void 0 === (b.suppressed === void 0);
}
function causesInCommon(a, b) {
	const fingerprints = new Set(a.causes.map((cause) => cause.fingerprint));
	return b.causes.filter((cause) => fingerprints.has(cause.fingerprint)).length;
}
/** The finding with those of its causes that are wanted; undefined when none is. */
function limitedTo(finding, wanted) {
	const [first, ...rest] = finding.causes.filter(wanted);
	return first && withCauses(finding, [first, ...rest]);
}

// src/changes/diff.ts
const STATUS = {
	A: "added",
	M: "modified",
	D: "deleted",
	R: "renamed",
	C: "copied",
	T: "type-changed"
};
/**
* Reads `git diff-tree --raw -z`, which names the files, with the `--patch` for the same files in the same order, which
* has the lines. Names in the patch are not looked at: they are quoted, and a file may contain text that looks like a
* header. Throws an Error when the two do not fit together.
*/
function parseChange(raw, patch) {
	const sections = parsePatch(patch);
	const files = /* @__PURE__ */ new Map();
	let next = 0;
	for (const entry of parseRaw(raw)) {
		next += entry.status === "type-changed" ? 1 : 0;
		const section = sections[next++];
		if (section === void 0) throw new Error("the patch has fewer files than the list of changed files");
		files.set(entry.path, {
			...entry,
			...section
		});
	}
	if (next !== sections.length) throw new Error("the patch has more files than the list of changed files");
	return { files };
}
/** Records of `:oldmode newmode oldid newid status`, each followed by its one or two paths. */
function parseRaw(raw) {
	const parts = raw.split("\0");
	const entries = [];
	for (let i = 0; i + 1 < parts.length;) {
		const [, oldMode = "", newMode = "", letter = ""] = /^:(\d{6}) (\d{6}) \S+ \S+ ([A-Z])\d*$/.exec(parts[i++]) ?? [];
		const status = STATUS[letter];
		if (status === void 0) throw new Error(`the list of changed files has an unknown record: ${parts[i - 1]}`);
		const first = parts[i++];
		if (status !== "renamed" && status !== "copied") entries.push({
			status,
			path: first,
			oldMode,
			newMode
		});
		else entries.push({
			status,
			path: parts[i++],
			oldPath: first,
			oldMode,
			newMode
		});
	}
	return entries;
}
/** The files of a patch. Lines inside of a hunk are counted, so that none of them is taken for a header. */
function parsePatch(patch) {
	const sections = [];
	const lines = linesOf(patch);
	for (let line = lines.next(); line !== void 0; line = lines.next()) {
		if (line.startsWith("diff --git ")) sections.push({
			binary: false,
			hunks: []
		});
		const section = sections.at(-1);
		if (section === void 0) throw new Error("the patch does not start with a file");
		if (line.startsWith("Binary files ")) section.binary = true;
		if (line.startsWith("@@ ")) section.hunks.push(parseHunk(line, lines));
	}
	return sections;
}
/** The hunks of one file, as GitHub gives them: from the first header on. Throws an Error when they are no hunks. */
function parseHunks(patch) {
	const lines = linesOf(patch);
	const hunks = [];
	for (let line = lines.next(); line !== void 0; line = lines.next()) if (!line.startsWith("\\")) hunks.push(parseHunk(line, lines));
	return hunks;
}
function parseHunk(header, lines) {
	const match = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(header);
	if (match === null) throw new Error(`the patch has an unknown hunk header: ${header}`);
	const oldLines = Number(match[2] ?? 1);
	const newStart = Number(match[3]);
	const newLines = Number(match[4] ?? 1);
	const oldStart = Number(match[1]);
	const added = [];
	const removed = [];
	let newLine = newStart;
	for (let oldLeft = oldLines; oldLeft > 0 || newLine < newStart + newLines;) {
		const line = lines.next();
		if (line?.startsWith("\\") === true) continue;
		if (line?.startsWith("-") === true) removed.push(oldStart + oldLines - oldLeft--);
		else if (line?.startsWith("+") === true) added.push(newLine++);
		else if (line?.startsWith(" ") === true) {
			oldLeft--;
			newLine++;
		} else throw new Error(`the patch ends inside of a hunk: ${header}`);
	}
	return {
		oldStart,
		oldLines,
		newStart,
		newLines,
		added,
		removed
	};
}
/** Lines one after the other; only line feeds end them, a carriage return belongs to its line. */
function linesOf(text) {
	let start = 0;
	return { next() {
		if (start >= text.length) return void 0;
		const found = text.indexOf("\n", start);
		const end = found === -1 ? text.length : found;
		const line = text.slice(start, end);
		start = end + 1;
		return line;
	} };
}

// src/changes/place.ts
/** Gives each finding its one place, in the given order. */
function placeAll(findings, change) {
	return findings.map((finding) => ({
		finding,
		placement: place$2(finding, change)
	}));
}
/**
* Where in the change a finding can be shown. GitHub takes comments on the new side's lines of a hunk, context included,
* from and to the same hunk. In order of preference:
* 1. the finding's own lines, as far as they lie in a hunk;
* 2. the trace's step that stands on an added line, of the best evidenced cause, nearest to the trace's end;
* 3. likewise a step that stands in a hunk's context;
* 4. a changed file that holds the finding, or one of the steps;
* 5. the summary.
*/
function place$2(finding, change) {
	const own = linesInHunk(finding.at, change);
	if (own !== void 0) return {
		on: "line",
		path: finding.at.path,
		startLine: own.startLine,
		endLine: own.endLine
	};
	const steps = stepsOf(finding);
	let context;
	for (const { span, cause, step } of steps) {
		const lines = linesInHunk(span, change);
		if (lines === void 0) continue;
		const { startLine, endLine } = lines;
		const placement = {
			on: "line",
			path: span.path,
			startLine,
			endLine,
			cause,
			step
		};
		if (lines.added) return placement;
		context ??= placement;
	}
	return context ?? placeOnFile([finding.at, ...steps.map(({ span }) => span)], change);
}
/** Steps that stand in code: cause by cause, each from its end. */
function stepsOf(finding) {
	return finding.causes.flatMap(({ trace }, cause) => trace.flatMap(({ at }, step) => at.kind === "code" ? [{
		span: at.span,
		cause,
		step
	}] : []).toReversed());
}
/** The part of the place that lies in one hunk: the first hunk in which it has an added line, else the first at all. */
function linesInHunk(span, change) {
	const parts = (newSide(change, span.path)?.hunks ?? []).flatMap((hunk) => overlap$1(span, hunk) ?? []);
	return parts.find((part) => part.added) ?? parts[0];
}
function overlap$1({ range }, hunk) {
	const startLine = Math.max(range[0], hunk.newStart);
	const endLine = Math.min(lastLine(range), hunk.newStart + hunk.newLines - 1);
	if (startLine > endLine) return void 0;
	return {
		startLine,
		endLine,
		added: hunk.added.some((line) => line >= startLine && line <= endLine)
	};
}
function placeOnFile(spans, change) {
	for (const [index, { path }] of spans.entries()) {
		const file = newSide(change, path);
		if (file === void 0) continue;
		return {
			on: "file",
			path,
			why: `${index === 0 ? "the finding stands" : "a step of its evidence stands"} in this file, ${whyNoLine(file)}`
		};
	}
	return {
		on: "summary",
		why: "neither the finding nor a step of its evidence stands in a file of this change"
	};
}
function whyNoLine(file) {
	if (file.binary) return "of which git shows no lines";
	if (file.hunks.length > 0) return "outside of the changed lines";
	return file.status === "renamed" ? "which is renamed without a changed line" : "which has no changed line";
}
/** The file of that name as the change leaves it; undefined when it is not touched, or gone. */
function newSide(change, path) {
	const file = change.files.get(path);
	return file?.status === "deleted" ? void 0 : file;
}

// src/sources/byte-reader.ts
/** `next` gives the following chunk, undefined at the end. */
function byteReader(next) {
	let chunk = /* @__PURE__ */ new Uint8Array(0);
	/** Gives the stream's bytes piece by piece until `count` have been given; false when it ends before. */
	async function pass(count, give) {
		for (let left = count; left > 0;) {
			if (chunk.length === 0) {
				const more = await next();
				if (more === void 0) return false;
				chunk = more;
			}
			const piece = chunk.subarray(0, left);
			give(piece);
			chunk = chunk.subarray(piece.length);
			left -= piece.length;
		}
		return true;
	}
	return {
		async line() {
			const pieces = [];
			for (;;) {
				const end = chunk.indexOf(10);
				if (end !== -1) {
					pieces.push(chunk.subarray(0, end));
					chunk = chunk.subarray(end + 1);
					return Buffer.concat(pieces).toString("utf8");
				}
				pieces.push(chunk);
				const more = await next();
				if (more === void 0) return void 0;
				chunk = more;
			}
		},
		async bytes(count) {
			const taken = new Uint8Array(count);
			let filled = 0;
			return await pass(count, (piece) => {
				taken.set(piece, filled);
				filled += piece.length;
			}) ? taken : void 0;
		},
		skip: (count) => pass(count, () => void 0)
	};
}

// src/sources/git.ts
/**
* Options that take the say away from the repository's and the user's configuration: no command that they name is run
* (file system monitor, hooks), no replaced object is shown, and no attribute outside of the repository counts.
*/
const OPTIONS = [
	"--no-pager",
	"--no-replace-objects",
	"--no-optional-locks",
	...[
		"core.fsmonitor=false",
		"core.hooksPath=/dev/null",
		"core.attributesFile=/dev/null"
	].flatMap((set) => ["-c", set])
];
/** Variables of git that say where the user's configuration is. All others (GIT_DIR in a hook, ...) are left out. */
const KEPT = /^GIT_(CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|EXEC_PATH)$/;
/** The environment for git: English messages, no question asked, no object fetched from anywhere. */
function gitEnvironment(environment) {
	const kept = Object.entries(environment).filter(([name]) => !/^GIT_/i.test(name) || KEPT.test(name));
	return {
		...Object.fromEntries(kept),
		LC_ALL: "C",
		LANGUAGE: "C",
		GIT_ALLOW_PROTOCOL: "none",
		GIT_NO_LAZY_FETCH: "1",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_TERMINAL_PROMPT: "0"
	};
}
/** Starts git in a process group of its own. `extra` goes into the environment. */
function startGit(folder, args, extra = {}) {
	return spawn("git", [
		...OPTIONS,
		"-C",
		folder,
		...args
	], {
		detached: process.platform !== "win32",
		env: {
			...gitEnvironment(process.env),
			...extra
		},
		stdio: "pipe",
		windowsHide: true
	});
}
/** Ends a child with everything that it started. Does nothing when it has ended. */
function endGit(child) {
	if (child.pid === void 0 || child.exitCode !== null || child.signalCode !== null) return;
	try {
		if (process.platform === "win32") child.kill("SIGKILL");
		else process.kill(-child.pid, "SIGKILL");
	} catch {}
}
/** Runs git to its end. Throws a UserError when git is missing, takes too long or says too much. */
function runGit(folder, args, extra = {}) {
	const command = `git ${args[0] ?? ""}`;
	return new Promise((resolve, reject) => {
		const child = startGit(folder, args, extra);
		const out = [];
		const errors = [];
		let size = 0;
		const fail = (message) => {
			clearTimeout(timer);
			endGit(child);
			reject(new UserError({
				kind: "repository",
				message
			}));
		};
		const timer = setTimeout(() => {
			fail(`${command} in ${folder} took more than ${GIT_TIME_LIMIT / 1e3} seconds and was ended; try it by hand to see what holds it up.`);
		}, GIT_TIME_LIMIT);
		const take = (into) => (chunk) => {
			size += chunk.length;
			into.push(chunk);
			if (size > 268435456) fail(`${command} in ${folder} printed more than ${GIT_OUTPUT_LIMIT} bytes; the change is too large to be read, so split it.`);
		};
		child.stdout?.on("data", take(out));
		child.stderr?.on("data", take(errors));
		child.stdin?.on("error", () => void 0);
		child.stdin?.end();
		child.on("error", (error) => fail(startFailure(error)));
		child.on("close", (code) => {
			clearTimeout(timer);
			resolve({
				status: code ?? 128,
				stdout: Buffer.concat(out),
				complaint: complaintIn(Buffer.concat(errors))
			});
		});
	});
}
/** Why git could not be started. */
function startFailure(error) {
	return "code" in error && error.code === "ENOENT" ? "The program git was not found; install git, or add its folder to PATH." : `The program git could not be started (${error.message}); check that it runs.`;
}
/** The line of git's messages that names the failure: the first one marked as fatal, else the first. */
function complaintIn(errors) {
	const lines = Buffer.from(errors).toString("utf8").split("\n").filter((line) => line !== "");
	return (lines.find((line) => line.startsWith("fatal:")) ?? lines[0] ?? "").replace(/^(fatal|error): /, "");
}
/** The error for a git command that failed, in the user's words. */
function gitError(folder, command, complaint) {
	if (complaint.includes("dubious ownership") || complaint.includes("unsafe repository")) return new UserError({
		kind: "repository",
		message: `git does not read ${folder} because another user owns it; run \`git config --global --add safe.directory ${folder}\` (in a container, as a step before this one).`
	});
	if (complaint.includes("not a git repository")) return new UserError({
		kind: "repository",
		message: `${folder} is not in a git repository; run in a checkout, or make one with \`git init\` or \`git clone\`.`
	});
	if (complaint.includes("promisor remote")) return new UserError({
		kind: "repository",
		message: `${folder} is a partial clone that lacks contents needed by ${command}; clone it without --filter, or run \`git fetch --refetch --no-filter\`.`
	});
	return new UserError({
		kind: "repository",
		message: `${command} failed in ${folder}: ${complaint || "git gave no reason"}; run \`git fsck\` there to see whether the repository is damaged.`
	});
}

// src/sources/git-objects.ts
/** A damaged object ends `git cat-file`; after so many new starts the rest counts as unreadable. */
const MAX_FAILURES = 5;
/**
* The contents of the blobs, in the order of their ids: bytes, or the reason why there are none, as a sentence. One git
* process reads them all, as fast as they are taken; another one is started only when damaged contents ended the first.
* `commit` holds the blobs.
*/
async function* readBlobs(repository, commit, ids) {
	let absent = /* @__PURE__ */ new Set();
	let failures = 0;
	for (let at = 0; at < ids.length;) {
		const batch = readBatch(repository, ids.slice(at).filter((id) => !absent.has(id)));
		let complaint = "";
		try {
			for (; at < ids.length; at++) {
				if (absent.has(ids[at])) {
					yield notHere();
					continue;
				}
				const next = await batch.next();
				if (next.done === true) {
					complaint = next.value;
					break;
				}
				yield next.value;
			}
		} finally {
			await batch.return("");
		}
		if (at === ids.length) return;
		failures++;
		if (complaint.includes("promisor remote") && absent.size === 0) {
			absent = await blobsNotFetched(repository, commit);
			if (absent.size > 0) continue;
		}
		const last = failures < MAX_FAILURES ? at + 1 : ids.length;
		for (; at < last; at++) yield unreadable(complaint);
	}
}
/** Yields contents until all are read or git ends; returns git's complaint in that case, else the empty text. */
async function* readBatch(repository, ids) {
	if (ids.length === 0) return "";
	const child = startGit(repository, ["cat-file", "--batch"]);
	const errors = [];
	const ended = new Promise((resolve) => {
		child.on("error", resolve);
		child.on("close", () => resolve(void 0));
	});
	child.stderr?.on("data", (chunk) => errors.push(chunk));
	child.stdin?.on("error", () => void 0);
	child.stdin?.end(`${ids.join("\n")}\n`);
	const chunks = child.stdout[Symbol.asyncIterator]();
	const reader = byteReader(async () => {
		const timer = setTimeout(() => endGit(child), GIT_TIME_LIMIT);
		try {
			const next = await chunks.next();
			return next.done === true ? void 0 : next.value;
		} catch {
			return;
		} finally {
			clearTimeout(timer);
		}
	});
	try {
		for (const id of ids) {
			const header = await reader.line();
			if (header === void 0) break;
			if (header === `${id} missing`) {
				yield notHere();
				continue;
			}
			const size = Number(header.split(" ")[2]);
			const content = size > 2097152 ? await reader.skip(size) && tooLarge(size) : await reader.bytes(size);
			if (content === void 0 || content === false || !await reader.skip(1)) break;
			yield content;
		}
		const failure = await ended;
		if (failure !== void 0) throw new UserError({
			kind: "repository",
			message: startFailure(failure)
		});
		return complaintIn(Buffer.concat(errors)) || "the command ended without a reason";
	} finally {
		endGit(child);
	}
}
/** Ids of what the commit's tree names and a partial clone has not fetched. */
async function blobsNotFetched(repository, commit) {
	const { stdout } = await runGit(repository, [
		"rev-list",
		"--objects",
		"--missing=print",
		"--no-walk",
		commit
	]);
	const lines = stdout.toString("latin1").split("\n");
	return new Set(lines.filter((line) => line.startsWith("?")).map((line) => line.slice(1)));
}
function notHere() {
	return "The contents are not in this clone, which is partial or damaged; clone it without --filter, or look with `git fsck`.";
}
function unreadable(complaint) {
	return `git could not read the contents (${complaint}); run \`git fsck\` to see whether the repository is damaged.`;
}

// src/sources/repo-path.ts
const utf8 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
/**
* The text of a path. A path may have any bytes: one that is not UTF-8 shows each byte above 127 as `\xNN`, so that
* different paths stay different.
*/
function decodePath(bytes) {
	try {
		return utf8.decode(bytes);
	} catch {
		return [...bytes].map((byte) => byte < 128 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`).join("");
	}
}
/** The parts of a list whose items each end with a NUL byte. */
function splitAtNul(bytes) {
	const parts = [];
	for (let start = 0; start < bytes.length;) {
		const found = bytes.indexOf(0, start);
		const end = found === -1 ? bytes.length : found;
		parts.push(bytes.subarray(start, end));
		start = end + 1;
	}
	return parts;
}
/** Entries in code unit order of their paths. */
function inPathOrder(entries) {
	return [...entries].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

// src/sources/repository.ts
/**
* The top folder of the work tree that holds the folder; for a bare repository, or a place inside of `.git`, the git
* folder. Throws a UserError when there is none.
*/
async function findRepository(folder) {
	const start = resolve(folder);
	if (statSync(start, { throwIfNoEntry: false })?.isDirectory() !== true) throw new UserError({
		kind: "repository",
		message: `The folder ${start} does not exist; check its spelling.`
	});
	const top = await runGit(start, ["rev-parse", "--show-toplevel"]);
	if (top.status === 0) return line$1(top.stdout);
	if (!top.complaint.includes("must be run in a work tree")) throw gitError(start, "git rev-parse", top.complaint);
	const git = await runGit(start, ["rev-parse", "--absolute-git-dir"]);
	if (git.status !== 0) throw gitError(start, "git rev-parse", git.complaint);
	return line$1(git.stdout);
}
/** Whether history was cut off when the repository was cloned. */
async function isShallow(repository) {
	const { stdout } = await runGit(repository, ["rev-parse", "--is-shallow-repository"]);
	return line$1(stdout) === "true";
}
/** The hash of the commit that a revision names. Throws a UserError when it names none. */
async function resolveRevision(repository, revision) {
	if (revision === "" || /[\0-\x1f]/.test(revision)) throw new UserError({
		kind: "revision",
		message: `${JSON.stringify(revision)} is not a revision; give a commit, branch or tag.`
	});
	const args = [
		"rev-parse",
		"--verify",
		"--end-of-options",
		`${revision}^{commit}`
	];
	const { status, stdout, complaint } = await runGit(repository, args);
	const sha = line$1(stdout);
	if (status === 0 && /^[0-9a-f]{40,64}$/.test(sha)) return sha;
	if (/dubious ownership|unsafe repository|not a git repository/.test(complaint)) throw gitError(repository, "git rev-parse", complaint);
	throw new UserError({
		kind: "revision",
		message: await unknownRevision(repository, revision)
	});
}
async function unknownRevision(repository, revision) {
	const any = await runGit(repository, [
		"rev-list",
		"--max-count=1",
		"--all"
	]);
	if (any.status === 0 && any.stdout.length === 0) return `The repository ${repository} has no commits yet, so there is no ${revision}; commit something first.`;
	const unknown = `${revision} is not a commit of ${repository}`;
	const name = revision.replace(/^(refs\/remotes\/)?origin\//, "");
	const shallow = await isShallow(repository);
	if (!/^[A-Za-z0-9_][\w./-]*$/.test(name)) return `${unknown}; check its spelling${shallow ? ", or fetch the rest of this shallow clone with `git fetch --unshallow`" : ""}.`;
	const fetch = `${unknown}; check its spelling, or fetch it with \`git fetch origin ${name}\``;
	return shallow ? `${fetch}, as this clone is shallow (with actions/checkout, set \`fetch-depth: 0\`).` : `${fetch}.`;
}
/** The commit at which the head left the base, as GitHub compares them. Both are hashes of commits. */
async function mergeBase(repository, base, head) {
	const { status, stdout, complaint } = await runGit(repository, [
		"merge-base",
		base,
		head
	]);
	if (status === 0) return line$1(stdout);
	if (status !== 1) throw gitError(repository, "git merge-base", complaint);
	const apart = `The commits ${base.slice(0, 12)} and ${head.slice(0, 12)} of ${repository} have no common ancestor`;
	throw new UserError({
		kind: "revision",
		message: await isShallow(repository) ? `${apart} in this shallow clone; set \`fetch-depth: 0\` for actions/checkout, or run \`git fetch --unshallow\`.` : `${apart}, so there is no change to look at; choose a base from the same history.`
	});
}
/** The output of a command that prints one line. */
function line$1(output) {
	return output.toString("utf8").replace(/\r?\n$/, "");
}

// src/sources/git-tree.ts
/**
* A commit, read from git's store without a checkout. Nothing that the repository configures is executed and nothing is
* fetched. Throws a UserError when the revision names no commit.
*/
async function gitTree(repository, revision) {
	const sha = await resolveRevision(repository, revision);
	const name = `commit ${sha.slice(0, 7)} of ${repository}`;
	let listing;
	const listed = () => listing ??= listCommit(repository, sha);
	return {
		name,
		sha,
		list: async () => [...(await listed()).values()],
		async *read(paths) {
			const entries = await listed();
			const wanted = paths.map((path) => {
				const entry = entries.get(path);
				return {
					path,
					entry,
					reason: reasonNotToRead(entry, name)
				};
			});
			const ids = wanted.flatMap(({ entry, reason }) => entry === void 0 || reason !== void 0 ? [] : [entry.id]);
			const blobs = readBlobs(repository, sha, ids);
			try {
				for (const { path, reason } of wanted) {
					if (reason !== void 0) {
						yield [path, reason];
						continue;
					}
					const blob = await blobs.next();
					if (blob.done === true) return;
					yield [path, blob.value];
				}
			} finally {
				await blobs.return();
			}
		}
	};
}
function reasonNotToRead(entry, tree) {
	if (entry === void 0) return notIn(tree);
	if (entry.kind === "link") return IS_LINK;
	return entry.kind === "submodule" ? IS_SUBMODULE : void 0;
}
async function listCommit(repository, sha) {
	const withSizes = await lsTree(repository, ["--long", sha]);
	const { status, stdout, complaint } = withSizes.status === 0 ? withSizes : await lsTree(repository, [sha]);
	if (status !== 0) throw gitError(repository, "git ls-tree", complaint);
	return new Map(inPathOrder(splitAtNul(stdout).map(entryOf$2)).map((entry) => [entry.path, entry]));
}
function lsTree(repository, args) {
	return runGit(repository, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		...args
	]);
}
/** One entry of `git ls-tree`: mode, type, id and perhaps size, a tab, the path. */
function entryOf$2(record) {
	const tab = record.indexOf(9);
	const [mode = "", , id = "", size = ""] = decodePath(record.subarray(0, tab)).split(/ +/);
	const path = decodePath(record.subarray(tab + 1));
	if (mode === "120000") return {
		path,
		id,
		kind: "link"
	};
	if (mode === "160000") return {
		path,
		id,
		kind: "submodule"
	};
	return {
		path,
		id,
		kind: "file",
		.../^\d+$/.test(size) && { size: Number(size) },
		...mode === "100755" && { executable: true }
	};
}

// src/sources/read-change.ts
/**
* As GitHub shows a change: three lines of context, renames found. Being plumbing, `diff-tree` heeds few settings; those
* (drivers named by attributes, the limit for renames, submodules to ignore) are overruled, so that no external program
* runs and nothing is left out.
*/
const HOW = [
	"diff-tree",
	"-r",
	"--no-commit-id",
	"--find-renames=50%",
	"-l1000",
	"--no-ext-diff",
	"--no-textconv",
	"--ignore-submodules=none",
	"--diff-algorithm=myers"
];
/** Files that are too large to be read have no hunks. */
const SETTINGS = [
	"-c",
	`core.bigFileThreshold=${MAX_FILE_BYTES}`,
	"-c",
	"diff.suppressBlankEmpty=false"
];
/** The change from one commit to another, both given by hash. Throws a UserError when git cannot tell it. */
async function readChange(repository, from, to) {
	const attributes = { GIT_ATTR_SOURCE: to };
	const diff = async (args) => {
		const { status, stdout, complaint } = await runGit(repository, [
			...SETTINGS,
			...HOW,
			...args,
			from,
			to
		], attributes);
		if (status !== 0) throw gitError(repository, "git diff-tree", complaint);
		return stdout;
	};
	return {
		raw: splitAtNul(await diff(["--raw", "-z"])).map((part) => `${decodePath(part)}\0`).join(""),
		patch: (await diff(["--patch", "--unified=3"])).toString("latin1")
	};
}

// src/review/affects.ts
/**
* Whether a changed file may be one that the analysis reads, on either side: Python, an executable script, or what
* starts a server. Settings and models are no such files, since those of the base judge both sides.
*/
function affectsAnalysis({ files }) {
	return [...files.values()].some(mayBeRead);
}
function mayBeRead({ path, oldPath = path, oldMode, newMode }) {
	return [path, oldPath].some((name) => isPythonFile(name) || mayStartServer(name) || [oldMode, newMode].includes("100755") && isBare(name));
}
/** Without an extension, as scripts are whose first line names Python. */
function isBare(path) {
	return !path.slice(path.lastIndexOf("/") + 1).includes(".");
}

// src/review/origins.ts
/** Where the places of a change's head were in its base, by the lines that the change adds and removes. */
function originsOf(change) {
	const edits = /* @__PURE__ */ new Map();
	const removedFrom = /* @__PURE__ */ new Map();
	for (const file of change.files.values()) {
		const path = pathBefore(file);
		const removed = file.hunks.flatMap((hunk) => hunk.removed);
		edits.set(file.path, {
			path,
			added: file.hunks.flatMap((hunk) => hunk.added),
			removed
		});
		if (path !== void 0) removedFrom.set(path, new Set(removed));
	}
	return {
		of(path, line) {
			const file = edits.get(path);
			if (file === void 0) return {
				path,
				line
			};
			if (file.path === void 0) return void 0;
			const above = countWhile(file.added, (added) => added < line);
			if (file.added[above] === line) return { path: file.path };
			const kept = line - above;
			return {
				path: file.path,
				line: kept + countWhile(file.removed, (removed, index) => removed - index <= kept)
			};
		},
		isGone: (path, line) => removedFrom.get(path)?.has(line) === true
	};
}
function pathBefore({ status, path, oldPath }) {
	if (status === "modified" || status === "type-changed") return path;
	return status === "renamed" ? oldPath : void 0;
}
/** How many values at the front pass the test; those that do are all in front of those that do not. */
function countWhile(values, test) {
	let [low, high] = [0, values.length];
	while (low < high) {
		const middle = low + high >> 1;
		if (test(values[middle], middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}

// src/review/review-change.ts
/**
* Judges what a branch changes: the commit where it left the base and its head are both analysed, under the settings of
* the base, and compared; where no changed file is one that the analysis reads, nothing need be. `base` and `head` are
* revisions of the repository. Throws a UserError when one is unknown or the two have no common ancestor.
*/
async function reviewChange(repository, base, head, options) {
	const { tools, onProgress } = options;
	const [baseTree, headTree] = [await gitTree(repository, base), await gitTree(repository, head)];
	const fork = await mergeBase(repository, baseTree.sha, headTree.sha);
	const { raw, patch } = await readChange(repository, fork, headTree.sha);
	const change = parseChange(raw, patch);
	const { settings, knowledge, baseline, accepted, problems } = await prepare(baseTree, tools, options);
	const isAffected = affectsAnalysis(change);
	const shared = {
		settings,
		knowledge,
		baseline,
		reader: tools.reader,
		rules: tools.rules,
		facts: /* @__PURE__ */ new Map()
	};
	const progress = onProgress && { onProgress };
	const ordinals = createOrdinals();
	const before = isAffected ? await analyze(await gitTree(repository, fork), {
		...shared,
		...progress,
		ordinals
	}) : NOT_ANALYSED;
	const after = isAffected ? await analyze(headTree, {
		...shared,
		...progress,
		ordinals: createOrdinals({
			ordinals,
			origins: originsOf(change)
		})
	}) : NOT_ANALYSED;
	const { introduced, existing, fixed, suppressed } = compare(before, after);
	const changed = [...change.files.values()];
	const edited = await settingsEdited(headTree, {
		settings,
		accepted,
		problems
	}, tools, options);
	const unchecked = onlyOf(before.problems, after.problems).filter(({ fatal }) => fatal);
	const told = [
		...problems,
		...edited,
		...unchecked,
		...after.problems
	];
	return {
		settings,
		report: {
			version: 1,
			tool: {
				name: "forksight",
				version: tools.version
			},
			head: {
				sha: headTree.sha,
				analysis: {
					...after,
					problems: told
				}
			},
			change: {
				base: {
					sha: baseTree.sha,
					mergeBase: fork,
					findings: before.findings.filter((finding) => !finding.suppressed).length,
					problems: onlyOf(before.problems, told)
				},
				changedFiles: changed.length,
				changedPythonFiles: changed.filter((file) => isPythonFile(file.path)).length,
				...!isAffected && { unaffected: true },
				comparison: {
					introduced: placeAll(introduced, change),
					existing,
					fixed,
					suppressed
				}
			},
			excerpts: await excerptsFor(introduced, headTree),
			lineHashes: await lineHashesFor(after.findings, headTree)
		}
	};
}
const NOT_ANALYSED = {
	findings: [],
	hidden: 0,
	problems: [],
	coverage: {
		files: 0,
		analysed: 0,
		partly: 0,
		skipped: 0,
		bytes: 0
	}
};
/** The problems that are not among the others: what both trees have is told once. */
function onlyOf(problems, others) {
	const told = new Set(others.map((problem) => problem.message));
	return problems.filter((problem) => !told.has(problem.message));
}
/** A change that edits its own settings is told that they do not count yet, and what is wrong with them. */
async function settingsEdited(head, base, tools, wishes) {
	const edited = await prepare(head, tools, wishes);
	const settings = Object.keys(base.settings).filter((key) => !key.endsWith("From") && JSON.stringify(base.settings[key]) !== JSON.stringify(edited.settings[key]));
	const keys = sameBaseline(base.accepted, edited.accepted) ? settings : [...settings, "baseline"];
	const faults = onlyOf(edited.problems, base.problems);
	if (keys.length === 0) return faults;
	return [{
		kind: "config",
		message: `The change edits settings (${keys.join(", ")}), which count once it is merged: a change is judged by the settings of its base.`,
		fatal: false
	}, ...faults];
}
/** Whether the same is accepted, wherever it stands in the file. */
function sameBaseline(a, b) {
	const [before, after] = [a, b].map((entries) => JSON.stringify(entries.map(({ at: _at, ...entry }) => entry)));
	return before === after;
}

// src/review/status.ts
const RANK = {
	note: 0,
	warning: 1,
	error: 2
};
/** In a review only what the change introduces counts; suppressed findings only where the settings say so. */
function statusOf$1(judged) {
	if (judged.report.head.analysis.problems.some((problem) => problem.fatal)) return 2;
	return hasFailingFindings(judged) || whySuppressionsFail(judged) !== void 0 ? 1 : 0;
}
function hasFailingFindings({ report, settings: { failOn } }) {
	return reportedFindings(report).some(({ finding }) => failOn !== "never" && RANK[finding.severity] >= RANK[failOn]);
}
/** One sentence where what the change suppresses fails it. No finding is shown for it, so that nothing else would tell. */
function whySuppressionsFail({ report, settings }) {
	const count = suppressedByChange(report).length;
	if (count === 0 || settings.failOnNewSuppressions !== true) return void 0;
	return `The change adds comments that suppress ${plural(count, "finding")}, and fail-on-new-suppressions is set; mend the code, or have the comments accepted.`;
}

// src/models/compiled.ts
/** The inverse of {@link compileModels}. The text is trusted: it was checked when it was compiled. */
function loadCompiled(text) {
	return JSON.parse(text);
}

// src/models/built-in.ts
/** The models that come with the program: `models.json` beside the bundle, or the YAML files of the sources. */
async function builtInModels() {
	const compiled = new URL("./models.json", import.meta.url);
	if (existsSync(compiled)) return loadCompiled(readFileSync(compiled, "utf8"));
	const { loadModels } = await import("./load.js");
	const loaded = loadModels(builtInFiles());
	if ("problems" in loaded) throw new Error(loaded.problems.map((problem) => problem.message).join("\n"));
	return loaded.models;
}
/** The YAML files under `models/` of the sources, in the order of their names. */
function builtInFiles() {
	const folder = new URL("../../models/", import.meta.url);
	return readdirSync(folder).filter((name) => name.endsWith(".yaml")).sort().map((name) => ({
		name: `models/${name}`,
		text: readFileSync(new URL(name, folder), "utf8")
	}));
}

// src/python/errors.ts
/** A file that is broken all over says so often enough with this many places. */
const MAX_ERRORS = 20;
const MAX_QUOTED = 60;
/** What the parser could not place and what was refused while reading, in text order. Each place ends with its line. */
function describeErrors(reading, broken) {
	return [...broken.map((node) => ({
		node: culprit(node),
		reason: reasonFor$1(node)
	})), ...reading.refused].toSorted((a, b) => a.node.start - b.node.start).slice(0, MAX_ERRORS).map(({ node, reason }) => {
		const line = reading.positions.line(node.start);
		const lineEnd = reading.positions.lineStart(line) + reading.positions.lineText(line).length;
		return {
			at: reading.positions.range(node.start, Math.max(node.start, Math.min(node.end, lineEnd))),
			message: `${reason}: \`${quote(reading, line)}\``
		};
	});
}
/** An error may swallow complete statements in front of the one that is broken; those are not to blame. */
function culprit(node) {
	let inner = node;
	while (inner.type === "ERROR") {
		const suspect = inner.children.find((child) => !/_statement$|_definition$/.test(child.type));
		if (suspect === void 0 || suspect === inner.children[0]) break;
		inner = suspect;
	}
	return {
		...inner,
		end: node.end
	};
}
function reasonFor$1(node) {
	return node.type === "ERROR" ? "cannot parse this line" : `cannot parse this line, \`${node.type}\` is missing`;
}
function quote(reading, line) {
	const text = reading.positions.lineText(line).trim();
	const characters = Array.from(text.slice(0, 121));
	return characters.length > MAX_QUOTED ? `${characters.slice(0, 59).join("")}…` : text;
}

// src/python/positions.ts
function positionsOf(text) {
	const starts = lineStarts$1(text);
	let guess = 0;
	const row = (offset) => {
		if (!holds$3(starts, guess, offset)) guess = holds$3(starts, guess + 1, offset) ? guess + 1 : search(starts, offset);
		return guess;
	};
	const startOf = (line) => starts[line - 1] ?? text.length;
	return {
		line: (offset) => row(offset) + 1,
		lineStart: startOf,
		lineText: (line) => text.slice(startOf(line), startOf(line + 1)).replace(/\r?\n$/, ""),
		range(start, end) {
			const first = row(start);
			const from = start - startOf(first + 1) + 1;
			const last = row(end);
			return [
				first + 1,
				from,
				last + 1,
				end - startOf(last + 1) + 1
			];
		}
	};
}
function lineStarts$1(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
function holds$3(starts, row, offset) {
	return offset >= (starts[row] ?? Infinity) && offset < (starts[row + 1] ?? Infinity);
}
function search(starts, offset) {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if (starts[middle] <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

// src/python/scope.ts
/**
* How deep statements and expressions may nest. Whoever walks facts may recurse; code that people write stays
* far below, and CPython's own compiler gives up not far above.
*/
const MAX_DEPTH$1 = 400;
function isTooDeep(scope) {
	return scope.file.depth >= MAX_DEPTH$1;
}
/** The index of a callable that is about to be read. */
function reserve(list) {
	return list.push(void 0) - 1;
}
function qualify(scope, name) {
	return scope.qualifiedName === "" ? name : `${scope.qualifiedName}.${name}`;
}
function textOf$1(scope, node) {
	return scope.file.text.slice(node.start, node.end);
}
/** The node's text as an identifier. Python compares identifiers in their NFKC form. */
function nameOf(scope, node) {
	const name = textOf$1(scope, node);
	return /^[\w]*$/.test(name) ? name : name.normalize("NFKC");
}
function rangeOf(scope, node) {
	return scope.file.positions.range(node.start, node.end);
}
/** From the first character of a compound statement or clause to the colon that ends its header. */
function headerOf(scope, node) {
	const colon = node.tokens.findLast((token) => token.type === ":");
	return scope.file.positions.range(node.start, colon?.end ?? node.end);
}
function refuse(scope, node, reason) {
	scope.file.refused.push({
		node,
		reason
	});
}
/** An expression about which nothing is known but its place. */
function unknown(scope, node) {
	return {
		kind: "other",
		at: rangeOf(scope, node),
		parts: []
	};
}

// src/python/syntax.ts
const SIGNIFICANT = /* @__PURE__ */ new Set([
	":",
	"async",
	"from",
	"_"
]);
const UNSEEN = /* @__PURE__ */ new Set(["comment", "line_continuation"]);
/** The child that the node holds under a field; the first if there are several. */
function childOf(node, field) {
	return node.children.find((child) => child.field === field);
}
function childrenOf$1(node, field) {
	return node.children.filter((child) => child.field === field);
}
function firstOfType(node, type) {
	return node.children.find((child) => child.type === type);
}
function hasToken(node, type) {
	return node.tokens.some((token) => token.type === type);
}
/**
* Visits nodes in text order. `inside` is called for each and answers with those children to visit next. Neither depth
* nor width costs stack.
*/
function visit(roots, inside) {
	const waiting = roots.toReversed();
	for (let node = waiting.pop(); node !== void 0; node = waiting.pop()) for (const child of inside(node).toReversed()) waiting.push(child);
}
function readSyntax(tree) {
	const cursor = tree.walk();
	try {
		return walk$1(cursor, kindsOf(tree), tree.rootNode.hasError);
	} finally {
		cursor.delete();
	}
}
const kindsByLanguage = /* @__PURE__ */ new WeakMap();
function kindsOf(tree) {
	const { language } = tree;
	let kinds = kindsByLanguage.get(language);
	if (kinds === void 0) {
		const named = language.types.map((_, id) => language.nodeTypeIsNamed(id));
		kinds = {
			names: language.types,
			fields: language.fields,
			named
		};
		kindsByLanguage.set(language, kinds);
	}
	return kinds;
}
function walk$1(cursor, kinds, broken) {
	const comments = [];
	const typeAliases = [];
	const errors = [];
	const root = nodeAt(cursor, kinds);
	const open = [];
	let node = root;
	let quiet = -1;
	for (;;) {
		if (broken && node.end > quiet && isBroken(cursor, node)) {
			errors.push(node);
			quiet = node.end;
		}
		if (node.type === "type_parameter") quiet = Math.max(quiet, node.end);
		else if (node.type === "comment") comments.push(node);
		else if (node.type === "type_alias_statement") typeAliases.push(node);
		if (isNamed(cursor, kinds) && cursor.gotoFirstChild()) open.push(node);
		else while (!cursor.gotoNextSibling()) {
			open.pop();
			if (!cursor.gotoParent()) return {
				root,
				comments,
				broken: errors,
				typeAliases
			};
		}
		node = nodeAt(cursor, kinds);
		const parent = open.at(-1);
		if (isNamed(cursor, kinds)) {
			if (!UNSEEN.has(node.type)) parent?.children.push(node);
		} else if (node.field !== null || SIGNIFICANT.has(node.type)) parent?.tokens.push(node);
	}
}
function nodeAt(cursor, kinds) {
	return {
		type: kinds.names[cursor.nodeTypeId] ?? "ERROR",
		field: kinds.fields[cursor.currentFieldId] ?? null,
		start: cursor.startIndex,
		end: cursor.endIndex,
		children: [],
		tokens: []
	};
}
function isNamed(cursor, kinds) {
	return kinds.named[cursor.nodeTypeId] ?? true;
}
function isBroken(cursor, node) {
	return node.type === "ERROR" || node.start === node.end && cursor.nodeIsMissing;
}

// src/python/calls.ts
function readCall(scope, node, read) {
	const callee = childOf(node, "function");
	const list = childOf(node, "arguments");
	return {
		kind: "call",
		at: rangeOf(scope, node),
		callee: callee === void 0 ? unknown(scope, node) : read(callee),
		...readArguments(scope, list, read)
	};
}
/** Arguments of a call or of a class statement. `f(x for x in y)` has one, the generator. */
function readArguments(scope, list, read) {
	const found = {
		arguments: [],
		keywords: [],
		spreads: []
	};
	const nodes = list?.type === "generator_expression" ? [list] : list?.children ?? [];
	let spread = false;
	for (const node of nodes) if (node.type === "keyword_argument") {
		const keyword = readKeyword(scope, node, read);
		if (keyword !== void 0) found.keywords.push(keyword);
	} else if (node.type === "dictionary_splat") found.spreads.push(...node.children.map(read));
	else {
		const value = read(node);
		spread ||= value.kind === "star";
		if (value.kind === "star") found.spreads.push(value.of);
		else (spread ? found.spreads : found.arguments).push(value);
	}
	return found;
}
function readKeyword(scope, node, read) {
	const name = childOf(node, "name");
	const value = childOf(node, "value");
	if (name === void 0 || value === void 0) return void 0;
	return {
		at: rangeOf(scope, node),
		name: nameOf(scope, name),
		value: read(value)
	};
}

// src/python/displays.ts
function readDict(scope, node, read) {
	const keys = [];
	const values = [];
	const spreads = [];
	for (const item of node.children) {
		const key = childOf(item, "key");
		const value = childOf(item, "value");
		if (key !== void 0 && value !== void 0) {
			keys.push(read(key));
			values.push(read(value));
		} else spreads.push(...item.children.map(read));
	}
	return {
		kind: "dict",
		at: rangeOf(scope, node),
		keys,
		values,
		spreads
	};
}
/** The element of a dict comprehension is the pair of key and value, as a sequence of two. */
function readComprehension(scope, node, read) {
	const clauses = [];
	const tests = [];
	for (const child of node.children) if (child.type === "for_in_clause") clauses.push(readClause(scope, child, read));
	else if (child.type === "if_clause") tests.push(...child.children.map(read));
	const body = childOf(node, "body");
	const element = body === void 0 ? unknown(scope, node) : readElement(scope, body, read);
	const lazy = node.type === "generator_expression" ? { lazy: true } : {};
	const mapping = body?.type === "pair" ? { mapping: true } : {};
	return {
		kind: "comprehension",
		at: rangeOf(scope, node),
		...lazy,
		...mapping,
		element,
		clauses,
		tests
	};
}
function readElement(scope, body, read) {
	if (body.type !== "pair") return read(body);
	return {
		kind: "sequence",
		at: rangeOf(scope, body),
		items: body.children.map(read)
	};
}
function readClause(scope, node, read) {
	const left = childOf(node, "left");
	const right = childrenOf$1(node, "right").filter((child) => child.start < child.end);
	const target = left === void 0 ? unknown(scope, node) : read(left);
	const [only, ...more] = right;
	if (only === void 0) return {
		target,
		over: unknown(scope, node)
	};
	if (more.length === 0) return {
		target,
		over: read(only)
	};
	return {
		target,
		over: {
			kind: "sequence",
			at: rangeOf(scope, node),
			items: right.map(read)
		}
	};
}

// src/python/literals.ts
/** Values of Python's literals. `undefined` stands for a value that JSON or a JavaScript number cannot hold exactly. */
/** `0x1F`, `1_000`, `0o17`, `0b1`; no imaginary numbers, no value beyond 2⁵³. */
function integerValue(source) {
	const digits = source.replaceAll("_", "");
	if (!/^(?:0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|[0-9]+)$/.test(digits)) return void 0;
	const value = Number(digits);
	return Number.isSafeInteger(value) ? value : void 0;
}
function floatValue(source) {
	if (/[jJ]$/.test(source)) return void 0;
	const value = Number(source.replaceAll("_", ""));
	return Number.isFinite(value) ? value : void 0;
}
/** Splits `rb'...'` into its prefix and what stands between the quotes. */
function stringForm(source) {
	const match = /^([A-Za-z]*)('''|"""|'|")([\s\S]*)\2$/.exec(source);
	return match === null ? void 0 : {
		prefix: match[1].toLowerCase(),
		body: match[3]
	};
}
/** What the interpreter would hold; text for bytes, too. `undefined` for formatted strings and `\N{...}`. */
function stringValue(source) {
	const form = stringForm(source);
	if (form === void 0 || /[ft]/.test(form.prefix)) return void 0;
	const body = form.body.replaceAll("\r\n", "\n");
	if (form.prefix.includes("r") || !body.includes("\\")) return body;
	return unescape(body, form.prefix.includes("b"));
}
const ESCAPE = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(N\{)|(\n)|([^\n]))/g;
const SINGLE = {
	"\\": "\\",
	"'": "'",
	"\"": "\"",
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v"
};
function unescape(body, bytes) {
	let known = true;
	const value = body.replace(ESCAPE, (whole, octal, hex, short, long, named, newline, single) => {
		if (octal !== void 0) return String.fromCharCode(Number.parseInt(octal, 8));
		if (hex !== void 0) return String.fromCharCode(Number.parseInt(hex, 16));
		if (newline !== void 0) return "";
		if (single !== void 0) return Object.hasOwn(SINGLE, single) ? SINGLE[single] : whole;
		if (bytes) return whole;
		const point = Number.parseInt(short ?? long ?? "", 16);
		if (named !== void 0 || !(point <= 1114111)) {
			known = false;
			return "";
		}
		return String.fromCodePoint(point);
	});
	return known ? value : void 0;
}

// src/python/parameters.ts
/** Parameters of a `def` or `lambda`, in order; the separators `/` and `*` are not parameters. */
function readParameters(scope, list, read) {
	const parameters = [];
	let kind = "positional";
	for (const node of list?.children ?? []) {
		if (node.type === "keyword_separator") kind = "keyword";
		const parameter = readParameter(scope, node, kind, read);
		if (parameter === void 0) continue;
		if (parameter.kind === "rest") kind = "keyword";
		parameters.push(parameter);
	}
	return parameters;
}
function readParameter(scope, node, plain, read) {
	switch (node.type) {
		case "identifier": return {
			name: nameOf(scope, node),
			kind: plain
		};
		case "list_splat_pattern":
		case "dictionary_splat_pattern": {
			const name = node.children[0];
			if (name === void 0) return void 0;
			return {
				name: nameOf(scope, name),
				kind: node.type === "list_splat_pattern" ? "rest" : "keywords"
			};
		}
		case "tuple_pattern":
			refuse(scope, node, "Python 2 tuple parameter");
			return {
				name: "",
				kind: plain
			};
		case "typed_parameter":
		case "default_parameter":
		case "typed_default_parameter": {
			const declared = childOf(node, "name") ?? node.children.find((child) => child.field === null);
			const bare = declared && readParameter(scope, declared, plain, read);
			if (bare === void 0) return void 0;
			const annotation = childOf(node, "type");
			const value = childOf(node, "value");
			return {
				...bare,
				...annotation && { annotation: read(annotation) },
				...value && { default: read(value) }
			};
		}
		default: return;
	}
}

// src/python/reduce.ts
/** Whether the expression names, calls or defines anything; pure literals do not. */
function matters(expression) {
	switch (expression.kind) {
		case "literal": return false;
		case "sequence": return expression.items.some(matters);
		case "dict": return [
			expression.keys,
			expression.values,
			expression.spreads
		].some((list) => list.some(matters));
		case "other": return expression.parts.length > 0;
		case "not":
		case "star": return matters(expression.of);
		case "boolean":
		case "compare": return matters(expression.left) || matters(expression.right);
		case "subscript": return matters(expression.of) || matters(expression.index);
		case "choice": return matters(expression.test) || matters(expression.then) || matters(expression.otherwise);
		case "attribute": return matters(expression.of);
		default: return true;
	}
}
/** An expression of which only the parts count. Parts of parts move up, parts that do not matter are dropped. */
function other(at, parts) {
	return {
		kind: "other",
		at,
		parts: parts.flatMap((part) => part.kind === "other" ? part.parts : matters(part) ? [part] : [])
	};
}

// src/python/expressions.ts
/** One expression, pattern, assignment target or annotation, reduced. Parentheses leave no trace. */
function readExpression(scope, node) {
	const inner = withStarOutside(unwrap(node, scope.file.text), scope.file.text);
	if (isTooDeep(scope)) {
		refuse(scope, inner, "this expression is nested too deeply to be read");
		return unknown(scope, inner);
	}
	scope.file.depth += 1;
	try {
		return convert(scope, inner, (child) => readExpression(scope, child));
	} finally {
		scope.file.depth -= 1;
	}
}
/** The only expression, or a tuple where several stand side by side: `return a, b`. */
function readExpressions(scope, nodes, around) {
	const [only, ...more] = nodes;
	if (only !== void 0 && more.length === 0) return readExpression(scope, only);
	return {
		kind: "sequence",
		at: rangeOf(scope, around),
		items: nodes.map((item) => readExpression(scope, item))
	};
}
const SPINE = /* @__PURE__ */ new Set([
	"call",
	"attribute",
	"subscript",
	"binary_operator",
	"boolean_operator",
	"comparison_operator",
	"conditional_expression"
]);
/**
* In `x = *a.b(), c` the grammar stars only `a` and then calls `.b()` on the result. This gives the star back to the
* whole.
*/
function withStarOutside(node, text) {
	if (text[node.start] !== "*" || !SPINE.has(node.type)) return node;
	const spine = [];
	let innermost = node;
	while (SPINE.has(innermost.type) && innermost.children[0] !== void 0) {
		spine.push(innermost);
		innermost = innermost.children[0];
	}
	const starred = innermost.children[0];
	if (innermost.type !== "list_splat" || starred === void 0) return node;
	let inside = {
		...starred,
		field: innermost.field
	};
	for (const outer of spine.toReversed()) inside = {
		...outer,
		start: inside.start,
		children: [inside, ...outer.children.slice(1)]
	};
	return {
		...node,
		type: "list_splat",
		children: [inside],
		tokens: []
	};
}
const TRANSPARENT = /* @__PURE__ */ new Set([
	"parenthesized_expression",
	"type",
	"as_pattern_target"
]);
function unwrap(node, text) {
	let inner = node;
	while (TRANSPARENT.has(inner.type) || isInBrackets(inner, text)) {
		const child = inner.children.length === 1 ? inner.children[0] : void 0;
		if (child === void 0) return inner;
		inner = child;
	}
	return inner;
}
/** `(a) = b`: the grammar has a tuple there, comma or not. */
function isInBrackets({ type, children: [only, ...more], end }, text) {
	return type === "tuple_pattern" && only !== void 0 && more.length === 0 && !text.slice(only.end, end).includes(",");
}
function convert(scope, node, read) {
	const at = rangeOf(scope, node);
	const field = (name) => {
		const child = childOf(node, name);
		return child === void 0 ? unknown(scope, node) : read(child);
	};
	const child = (index) => {
		const found = node.children[index];
		return found === void 0 ? unknown(scope, node) : read(found);
	};
	switch (node.type) {
		case "identifier": return {
			kind: "name",
			at,
			name: nameOf(scope, node)
		};
		case "attribute": {
			const name = childOf(node, "attribute");
			return {
				kind: "attribute",
				at,
				of: field("object"),
				name: name === void 0 ? "" : nameOf(scope, name)
			};
		}
		case "member_type": return {
			kind: "attribute",
			at,
			of: child(0),
			name: nameOf(scope, node.children.at(-1) ?? node)
		};
		case "call": return readCall(scope, node, read);
		case "integer": return literal(scope, node, integerValue(textOf$1(scope, node)));
		case "float": return literal(scope, node, floatValue(textOf$1(scope, node)));
		case "true":
		case "false": return {
			kind: "literal",
			at,
			value: node.type === "true"
		};
		case "none": return {
			kind: "literal",
			at,
			value: null
		};
		case "string":
		case "concatenated_string": return readString(scope, node, read);
		case "list":
		case "tuple":
		case "set":
		case "expression_list":
		case "pattern_list":
		case "tuple_pattern":
		case "list_pattern": return {
			kind: "sequence",
			at,
			items: node.children.map(read)
		};
		case "dictionary": return readDict(scope, node, read);
		case "list_comprehension":
		case "set_comprehension":
		case "dictionary_comprehension":
		case "generator_expression": return readComprehension(scope, node, read);
		case "list_splat":
		case "list_splat_pattern": return {
			kind: "star",
			at,
			of: child(0)
		};
		case "lambda": return readLambda(scope, node, read);
		case "conditional_expression": {
			const then = child(0);
			return {
				kind: "choice",
				at,
				test: child(1),
				then,
				otherwise: child(2)
			};
		}
		case "boolean_operator": return {
			kind: "boolean",
			at,
			operator: hasToken(node, "and") ? "and" : "or",
			left: field("left"),
			right: field("right")
		};
		case "not_operator": return {
			kind: "not",
			at,
			of: field("argument")
		};
		case "comparison_operator": {
			const [operator, ...more] = node.tokens;
			if (operator === void 0 || more.length > 0 || node.children.length !== 2) break;
			return {
				kind: "compare",
				at,
				operator: operator.type,
				left: child(0),
				right: child(1)
			};
		}
		case "subscript": {
			const of = field("value");
			const indexes = childrenOf$1(node, "subscript");
			return {
				kind: "subscript",
				at,
				of,
				index: readExpressions(scope, indexes, spanning(indexes, node))
			};
		}
		case "generic_type": {
			const of = child(0);
			const indexes = node.children[1]?.children ?? [];
			return {
				kind: "subscript",
				at,
				of,
				index: readExpressions(scope, indexes, spanning(indexes, node))
			};
		}
		case "await": return {
			kind: "await",
			at,
			of: child(0)
		};
		case "yield": {
			scope.generator = true;
			const value = node.children[0];
			return {
				kind: "yield",
				at,
				...value && { value: read(value) },
				from: hasToken(node, "from")
			};
		}
		case "named_expression": {
			const name = childOf(node, "name");
			return {
				kind: "bind",
				at,
				name: name === void 0 ? "" : nameOf(scope, name),
				value: field("value")
			};
		}
		case "unary_operator": {
			const of = field("argument");
			if (hasToken(node, "-") && of.kind === "literal" && typeof of.value === "number") return {
				...of,
				at,
				value: -of.value || 0
			};
			return other(at, [of]);
		}
		case "binary_operator": return other(at, operands(node, scope.file.text).map(read));
	}
	return other(at, node.children.map(read));
}
/** `a + b + c` nests to the left, and sums of thousands of terms exist: the spine is followed without recursion. */
function operands(node, text) {
	const found = [];
	let left = node;
	while (left !== void 0 && left.type === "binary_operator") {
		const right = childOf(left, "right");
		if (right !== void 0) found.push(right);
		const next = childOf(left, "left");
		left = next && unwrap(next, text);
	}
	if (left !== void 0) found.push(left);
	return found.reverse();
}
function spanning(nodes, around) {
	return {
		...around,
		start: nodes[0]?.start ?? around.start,
		end: nodes.at(-1)?.end ?? around.end
	};
}
function literal(scope, node, value) {
	return value === void 0 ? unknown(scope, node) : {
		kind: "literal",
		at: rangeOf(scope, node),
		value
	};
}
function readString(scope, node, read) {
	const pieces = node.type === "string" ? [node] : node.children;
	const values = pieces.map((piece) => stringValue(textOf$1(scope, piece)));
	if (values.every((value) => value !== void 0)) return literal(scope, node, values.join(""));
	return other(rangeOf(scope, node), pieces.flatMap((piece) => interpolated(piece).map(read)));
}
/** The expressions inside an f-string's braces, those of format specifications included. */
function interpolated(string) {
	const found = [];
	visit([string], (node) => {
		if (node.field !== "expression" || node === string) return node.children;
		found.push(node);
		return [];
	});
	return found;
}
function readLambda(scope, node, read) {
	const parameters = readParameters(scope, childOf(node, "parameters"), read);
	const colon = node.tokens.find((token) => token.type === ":");
	const index = reserve(scope.file.callables);
	const qualifiedName = qualify(scope, "<lambda>");
	const inner = {
		file: scope.file,
		callable: index,
		qualifiedName,
		generator: false
	};
	const body = childOf(node, "body");
	const value = body && readExpression(inner, body);
	scope.file.callables[index] = {
		kind: "lambda",
		name: "<lambda>",
		qualifiedName,
		at: scope.file.positions.range(node.start, colon?.end ?? node.end),
		parent: scope.callable,
		parameters,
		decorators: [],
		async: false,
		generator: inner.generator,
		body: value === void 0 ? [] : [{
			kind: "return",
			at: value.at,
			value
		}]
	};
	return {
		kind: "lambda",
		at: rangeOf(scope, node),
		callable: index
	};
}

// src/python/callables.ts
/** A `def` or `class`, with the decorators above it. */
function readDefinition(scope, node, readBody) {
	const decorated = node.type === "decorated_definition";
	const definition = decorated ? childOf(node, "definition") : node;
	const decorators = node.children.filter((child) => decorated && child.type === "decorator").flatMap((child) => child.children.map((expression) => readExpression(scope, expression)));
	if (definition === void 0) return void 0;
	return definition.type === "class_definition" ? readClass(scope, definition, decorators, readBody) : readFunction(scope, definition, decorators, readBody);
}
function readFunction(scope, node, decorators, readBody) {
	const { callables } = scope.file;
	const at = headerOf(scope, node);
	const name = definedName(scope, node);
	const parameters = readParameters(scope, childOf(node, "parameters"), (child) => readExpression(scope, child));
	const returns = childOf(node, "return_type");
	const returned = returns && readExpression(scope, returns);
	const index = reserve(callables);
	const inner = {
		file: scope.file,
		callable: index,
		qualifiedName: qualify(scope, name),
		generator: false
	};
	const body = readBody(inner, childOf(node, "body"));
	callables[index] = {
		kind: "function",
		name,
		qualifiedName: inner.qualifiedName,
		at,
		parent: scope.callable,
		...scope.class !== void 0 && { class: scope.class },
		parameters,
		decorators,
		async: hasToken(node, "async"),
		generator: inner.generator,
		...returned && { returns: returned },
		body
	};
	return {
		kind: "define",
		at,
		callable: index
	};
}
/** The class's decorators are kept with the callable that is its body. */
function readClass(scope, node, decorators, readBody) {
	const { callables, classes } = scope.file;
	const at = headerOf(scope, node);
	const name = definedName(scope, node);
	const given = readArguments(scope, childOf(node, "superclasses"), (child) => readExpression(scope, child));
	const spreads = given.spreads.map((of) => ({
		kind: "star",
		at: of.at,
		of
	}));
	const index = reserve(classes);
	const bodyIndex = reserve(callables);
	const qualifiedName = qualify(scope, name);
	const body = readBody({
		file: scope.file,
		callable: bodyIndex,
		qualifiedName,
		class: index,
		generator: false
	}, childOf(node, "body"));
	const methods = callables.slice(bodyIndex).flatMap((callable, at) => callable?.class === index ? [[callable.name, bodyIndex + at]] : []);
	callables[bodyIndex] = {
		kind: "class-body",
		name,
		qualifiedName,
		at,
		parent: scope.callable,
		parameters: [],
		decorators,
		async: false,
		generator: false,
		body
	};
	classes[index] = {
		name,
		qualifiedName,
		at,
		parent: scope.callable,
		bases: [...given.arguments, ...spreads],
		...given.keywords.length > 0 && { keywords: given.keywords },
		body: bodyIndex,
		methods: Object.fromEntries(methods)
	};
	return {
		kind: "define-class",
		at,
		class: index
	};
}
function definedName(scope, node) {
	const name = childOf(node, "name");
	return name === void 0 ? "" : nameOf(scope, name);
}

// src/python/patterns.ts
/**
* A `match` statement. Names that a pattern binds are assigned something unknown at the start of their case, and a
* guard is an `if` around the rest of it.
*/
function readMatch(scope, node, readBlock) {
	const at = headerOf(scope, node);
	const subjects = childrenOf$1(node, "subject");
	const subject = readExpressions(scope, subjects, node);
	const clauses = (childOf(node, "body")?.children ?? []).filter((child) => child.type === "case_clause");
	return {
		kind: "match",
		at,
		subject,
		cases: clauses.map((clause) => readCase(scope, clause, readBlock)),
		exhaustive: clauses.some((clause) => takesAll(clause))
	};
}
function readCase(scope, clause, readBlock) {
	const bound = clause.children.filter((child) => child.type === "case_pattern").flatMap((pattern) => captures(pattern)).map((name) => {
		const at = rangeOf(scope, name);
		return {
			kind: "assign",
			at,
			targets: [{
				kind: "name",
				at,
				name: nameOf(scope, name)
			}],
			value: unknown(scope, name)
		};
	});
	const guard = childOf(clause, "guard")?.children[0];
	const test = guard && readExpression(scope, guard);
	const body = readBlock(scope, childOf(clause, "consequence"));
	if (test === void 0) return [...bound, ...body];
	return [...bound, {
		kind: "if",
		at: headerOf(scope, clause),
		test,
		then: body,
		otherwise: []
	}];
}
/** The identifiers that a pattern binds. A dotted name with a dot is a value; a class pattern's first name is a class. */
function captures(pattern) {
	const found = [];
	visit([pattern], (node) => {
		if (node.type === "identifier") found.push(node);
		if (node.type === "class_pattern" || node.type === "keyword_pattern") return node.children.slice(1);
		return node.type !== "dotted_name" || node.children.length === 1 ? node.children : [];
	});
	return found;
}
/** One pattern that matches anything (`_` or a bare name), without a guard. */
function takesAll(clause) {
	const patterns = clause.children.filter((child) => child.type === "case_pattern");
	const [only] = patterns;
	if (only === void 0 || patterns.length > 1 || childOf(clause, "guard") !== void 0) return false;
	if (only.children.length === 0) return hasToken(only, "_");
	const name = firstOfType(only, "dotted_name");
	return only.children.length === 1 && name !== void 0 && name.children.length === 1;
}

// src/python/compound.ts
const COMPOUND = /* @__PURE__ */ new Set([
	"if_statement",
	"for_statement",
	"while_statement",
	"with_statement",
	"try_statement",
	"match_statement"
]);
/** A statement that holds others. Its place is its header, up to the colon. */
function readCompound(scope, node, readBlock) {
	const at = headerOf(scope, node);
	const body = () => readBlock(scope, childOf(node, "body"));
	switch (node.type) {
		case "if_statement": return [readIf(scope, node, readBlock)];
		case "for_statement": {
			const over = fieldOf(scope, node, "right");
			return [{
				kind: "loop",
				at,
				target: fieldOf(scope, node, "left"),
				over,
				body: body(),
				otherwise: readElse(scope, node, readBlock)
			}];
		}
		case "while_statement": return [{
			kind: "loop",
			at,
			test: fieldOf(scope, node, "condition"),
			body: body(),
			otherwise: readElse(scope, node, readBlock)
		}];
		case "with_statement": {
			const items = (firstOfType(node, "with_clause")?.children ?? []).map((item) => readWithItem(scope, item));
			return [{
				kind: "with",
				at,
				async: hasToken(node, "async"),
				items,
				body: body()
			}];
		}
		case "try_statement": {
			const statements = body();
			const handlers = node.children.filter((child) => child.type === "except_clause").map((clause) => readHandler(scope, clause, readBlock));
			const otherwise = readElse(scope, node, readBlock);
			const last = firstOfType(node, "finally_clause");
			return [{
				kind: "try",
				at,
				body: statements,
				handlers,
				otherwise,
				finally: readBlock(scope, last && firstOfType(last, "block"))
			}];
		}
		default: return [readMatch(scope, node, readBlock)];
	}
}
function fieldOf(scope, node, field) {
	const child = childOf(node, field);
	return child === void 0 ? unknown(scope, node) : readExpression(scope, child);
}
function readElse(scope, node, readBlock) {
	const clause = firstOfType(node, "else_clause");
	return readBlock(scope, clause && childOf(clause, "body"));
}
/** `elif` becomes an `if` inside the other branch, as the language defines it. */
function readIf(scope, node, readBlock) {
	const before = scope.file.depth;
	const branches = [];
	for (const branch of [node, ...node.children.filter((child) => child.type === "elif_clause")]) {
		if (isTooDeep(scope)) {
			refuse(scope, branch, branch === node ? "this is nested too deeply to be read" : "this chain of `elif` is too long to be read");
			break;
		}
		const test = fieldOf(scope, branch, "condition");
		branches.push({
			at: headerOf(scope, branch),
			test,
			then: readBlock(scope, childOf(branch, "consequence"))
		});
		scope.file.depth += 1;
	}
	let otherwise = readElse(scope, node, readBlock);
	scope.file.depth = before;
	for (const branch of branches.toReversed()) otherwise = [{
		kind: "if",
		...branch,
		otherwise
	}];
	const [first] = otherwise;
	return branches.length > 0 && first !== void 0 ? first : {
		kind: "if",
		at: headerOf(scope, node),
		test: unknown(scope, node),
		then: [],
		otherwise
	};
}
function readWithItem(scope, node) {
	const { value, alias } = splitAlias(childOf(node, "value") ?? node);
	const context = readExpression(scope, value);
	if (alias === void 0) return {
		at: rangeOf(scope, node),
		context
	};
	return {
		at: scope.file.positions.range(value.start, alias.end),
		context,
		target: readExpression(scope, alias)
	};
}
function readHandler(scope, node, readBlock) {
	const values = childrenOf$1(node, "value");
	const { value, alias = childOf(node, "alias") } = values[0] === void 0 ? {} : splitAlias(values[0]);
	const caught = value && readExpressions(scope, [value, ...values.slice(1)], node);
	return {
		at: headerOf(scope, node),
		types: caught === void 0 ? [] : caught.kind === "sequence" ? caught.items : [caught],
		...alias && { name: nameOf(scope, alias) },
		body: readBlock(scope, firstOfType(node, "block"))
	};
}
/** `value as alias`, possibly in parentheses. */
function splitAlias(node) {
	let inner = node;
	while (inner.type === "parenthesized_expression" && inner.children.length === 1) inner = inner.children[0];
	const [value] = inner.children;
	const alias = childOf(inner, "alias");
	return inner.type === "as_pattern" && value !== void 0 && alias !== void 0 ? {
		value,
		alias
	} : { value: node };
}

// src/python/imports.ts
function readImport(scope, node) {
	const names = imported$1(scope, node).map(({ name, alias }) => ({
		module: name,
		...alias && { alias }
	}));
	return {
		kind: "import",
		at: rangeOf(scope, node),
		names
	};
}
function readImportFrom(scope, node) {
	const from = childOf(node, "module_name");
	const dots = from && firstOfType(from, "import_prefix");
	const path = from?.type === "relative_import" ? firstOfType(from, "dotted_name") : from;
	return {
		kind: "import-from",
		at: rangeOf(scope, node),
		level: dots === void 0 ? 0 : (scope.file.text.slice(dots.start, dots.end).match(/\./g) ?? []).length,
		module: path === void 0 ? "" : dotted$1(scope, path),
		names: imported$1(scope, node),
		star: firstOfType(node, "wildcard_import") !== void 0
	};
}
/** `from __future__ import ...` has a node type of its own. */
function readFutureImport(scope, node) {
	const names = imported$1(scope, node);
	return {
		kind: "import-from",
		at: rangeOf(scope, node),
		level: 0,
		module: "__future__",
		names,
		star: false
	};
}
function imported$1(scope, node) {
	return childrenOf$1(node, "name").flatMap((item) => {
		if (item.type !== "aliased_import") return [{ name: dotted$1(scope, item) }];
		const name = childOf(item, "name");
		const alias = childOf(item, "alias");
		if (name === void 0) return [];
		return [{
			name: dotted$1(scope, name),
			...alias && { alias: nameOf(scope, alias) }
		}];
	});
}
/** `a . b` as `a.b`. */
function dotted$1(scope, node) {
	return node.children.map((part) => nameOf(scope, part)).join(".");
}

// src/python/statements.ts
/** The statements of a module, block or body, in order. Those that neither name nor call anything are left out. */
function readBlock(scope, block) {
	return (block?.children ?? []).flatMap((node) => readStatement(scope, node));
}
function readStatement(scope, node) {
	const at = rangeOf(scope, node);
	const expression = (child) => readExpression(scope, child);
	const [first] = node.children;
	switch (node.type) {
		case "expression_statement":
			if (first?.type === "assignment" || first?.type === "augmented_assignment") return [readAssignment(scope, first)];
			return evaluated(readExpressions(scope, node.children, node));
		case "return_statement": return [{
			kind: "return",
			at,
			...first && { value: expression(first) }
		}];
		case "raise_statement": {
			const cause = childOf(node, "cause");
			const value = first === cause ? void 0 : first;
			const raised = {
				kind: "raise",
				at,
				...value && { value: expression(value) }
			};
			const reason = cause && expression(cause);
			return reason === void 0 || reason.kind === "name" ? [raised] : [...evaluated(reason), raised];
		}
		case "break_statement": return [{
			kind: "break",
			at
		}];
		case "continue_statement": return [{
			kind: "continue",
			at
		}];
		case "pass_statement": return [];
		case "import_statement": return [readImport(scope, node)];
		case "import_from_statement": return [readImportFrom(scope, node)];
		case "future_import_statement": return [readFutureImport(scope, node)];
		case "global_statement":
		case "nonlocal_statement": {
			const names = node.children.map((name) => nameOf(scope, name));
			return [{
				kind: node.type === "global_statement" ? "global" : "nonlocal",
				at,
				names
			}];
		}
		case "delete_statement": return [{
			kind: "delete",
			at,
			targets: (first?.type === "expression_list" ? first.children : node.children).map(expression)
		}];
		case "assert_statement": return evaluated(other(at, node.children.map(expression)));
		case "type_alias_statement": return readTypeAlias(scope, node);
		case "print_statement":
		case "exec_statement":
			refuse(scope, node, `this is a Python 2 ${node.type.replace("_", " ")}`);
			return evaluated(other(at, node.children.map(expression)));
		case "function_definition":
		case "class_definition":
		case "decorated_definition": return nested(scope, node, () => {
			const definition = readDefinition(scope, node, readBlock);
			return definition === void 0 ? [] : [definition];
		});
		case "ERROR": return nested(scope, node, () => node.children.flatMap((child) => readStray(scope, child)));
		default:
			if (COMPOUND.has(node.type)) return nested(scope, node, () => readCompound(scope, node, readBlock));
			return evaluated(expression(node));
	}
}
function nested(scope, node, read) {
	if (isTooDeep(scope)) {
		refuse(scope, node, "this statement is nested too deeply to be read");
		return [];
	}
	scope.file.depth += 1;
	try {
		return read();
	} finally {
		scope.file.depth -= 1;
	}
}
function evaluated(value) {
	return matters(value) ? [{
		kind: "expression",
		at: value.at,
		value
	}] : [];
}
/** What the parser could still tell apart inside a part that it does not understand: statements and calls. */
function readStray(scope, node) {
	if (node.type === "block") return readBlock(scope, node);
	return /_statement$|_definition$|^call$|^await$|^ERROR$/.test(node.type) ? readStatement(scope, node) : [];
}
/** `a = b = value` has two targets. A declaration without a value (`a: int`) is assigned something unknown. */
function readAssignment(scope, node) {
	const targets = [];
	let value = node;
	let annotation;
	while (value !== void 0 && value.type === "assignment") {
		const left = childOf(value, "left");
		if (left !== void 0) targets.push(readExpression(scope, left));
		annotation ??= childOf(value, "type");
		value = childOf(value, "right");
	}
	const augmented = value?.type === "augmented_assignment";
	if (value !== void 0 && augmented) {
		const left = childOf(value, "left");
		if (left !== void 0) targets.push(readExpression(scope, left));
		value = childOf(value, "right");
	}
	return {
		kind: "assign",
		at: rangeOf(scope, node),
		targets,
		value: value === void 0 ? unknown(scope, node) : readExpression(scope, value),
		...augmented && { augmented },
		...annotation && { annotation: readExpression(scope, annotation) }
	};
}
/** `type Name[T] = ...` binds the name; the right side is evaluated when somebody asks for it, if ever. */
function readTypeAlias(scope, node) {
	let name = childOf(node, "left");
	while (name !== void 0 && name.type !== "identifier") name = name.children[0];
	if (name === void 0) return [];
	return [{
		kind: "assign",
		at: rangeOf(scope, node),
		targets: [readExpression(scope, name)],
		value: unknown(scope, node)
	}];
}

// src/python/lines.ts
const WITH_HEADER = /* @__PURE__ */ new Set([
	"if_statement",
	"elif_clause",
	"else_clause",
	"for_statement",
	"while_statement",
	"with_statement",
	"try_statement",
	"except_clause",
	"finally_clause",
	"match_statement",
	"case_clause",
	"function_definition",
	"class_definition"
]);
function logicalLines(root, positions) {
	const byLine = /* @__PURE__ */ new Map();
	for (const [first, last] of statementLines(root, positions)) for (let line = first; line <= last; line++) {
		const known = byLine.get(line) ?? [first, last];
		byLine.set(line, [Math.min(known[0], first), Math.max(known[1], last)]);
	}
	const numbers = [...byLine.keys()].toSorted((a, b) => a - b);
	return {
		around: (line) => byLine.get(line),
		after(line) {
			let low = 0;
			let high = numbers.length;
			while (low < high) {
				const middle = low + high >> 1;
				if (numbers[middle] <= line) low = middle + 1;
				else high = middle;
			}
			return byLine.get(numbers[low] ?? -1);
		}
	};
}
function statementLines(root, positions) {
	const found = [];
	visit([root], (node) => {
		const compound = WITH_HEADER.has(node.type);
		const simple = node.type.endsWith("_statement") && !compound;
		if (compound || simple || node.type === "decorator") {
			const colon = compound ? node.tokens.find((token) => token.type === ":") : void 0;
			found.push([positions.line(node.start), positions.line(colon?.end ?? node.end)]);
		}
		return simple ? [] : node.children;
	});
	return found;
}

// src/python/suppressions.ts
/** A bracket that is not closed, or codes without brackets, must not silence more than the rules that are named. */
const OWN = /#\s*forksight:\s*ignore(?![\w-])(?:\s*\[([^\]#]*)\]?|[\s:]+(FS\d+(?:[\s,]+FS\d+)*)\b)?([^#]*)/gi;
const NOQA = /#\s*noqa\s*:\s*([A-Z]+[0-9]+(?:[\s,]+[A-Z]+[0-9]+)*)([^#]*)/gi;
/** Comments that silence rules. One comment may hold several, each behind a `#` of its own. */
function readSuppressions(text, positions, comments, root) {
	let lines;
	return comments.flatMap((comment) => {
		const found = directives(text.slice(comment.start, comment.end));
		if (found.length === 0) return [];
		lines ??= logicalLines(root, positions);
		const covered = coveredBy(comment, text, positions, lines);
		return found.map(({ offset, length, rules, reason, form }) => {
			const start = comment.start + offset;
			return {
				at: positions.range(start, start + length),
				rules,
				reason,
				lines: covered,
				form
			};
		});
	});
}
function directives(comment) {
	if (!/forksight|noqa/i.test(comment)) return [];
	const own = [...comment.matchAll(OWN)].flatMap((match) => {
		const rules = codes(match[1] ?? match[2] ?? "");
		return match[1] !== void 0 && rules.length === 0 ? [] : [directive(match, rules, "forksight")];
	});
	const shared = [...comment.matchAll(NOQA)].flatMap((match) => {
		const rules = codes(match[1] ?? "").filter((code) => /^FS\d/.test(code));
		return rules.length === 0 ? [] : [directive(match, rules, "noqa")];
	});
	return [...own, ...shared].toSorted((a, b) => a.offset - b.offset);
}
function directive(match, rules, form) {
	return {
		rules,
		reason: (match.at(-1) ?? "").replace(/^[\s:;,.–—-]+/, "").trim(),
		form,
		offset: match.index,
		length: match[0].trimEnd().length
	};
}
function codes(list) {
	return list.toUpperCase().split(/[\s,]+/).filter((code) => code !== "");
}
function coveredBy(comment, text, positions, lines) {
	const line = positions.line(comment.start);
	const alone = text.slice(positions.lineStart(line), comment.start).trim() === "";
	return lines.around(line) ?? (alone ? lines.after(line) : void 0) ?? [line, line];
}

// src/python/facts.ts
/** Reduces a file's syntax to facts. */
function readFacts(text, syntax) {
	const positions = positionsOf(text);
	const file = {
		text,
		positions,
		callables: [],
		classes: [],
		refused: [],
		depth: 0
	};
	const module = {
		file,
		callable: reserve(file.callables),
		qualifiedName: "",
		generator: false
	};
	const { root } = syntax;
	const body = readBlock(module, root.type === "module" ? root : {
		...root,
		type: "module",
		children: [root]
	});
	file.callables[0] = {
		...moduleFact(),
		body
	};
	return {
		callables: file.callables,
		classes: file.classes,
		suppressions: readSuppressions(text, positions, syntax.comments, root),
		syntaxErrors: describeErrors(file, syntax.broken)
	};
}
/** Facts of a file that could not be read at all. */
function emptyFacts(reason) {
	return {
		callables: [moduleFact()],
		classes: [],
		suppressions: [],
		syntaxErrors: [{
			at: [
				1,
				1,
				1,
				1
			],
			message: reason
		}]
	};
}
function moduleFact() {
	return {
		kind: "module",
		name: "<module>",
		qualifiedName: "",
		at: [
			1,
			1,
			1,
			1
		],
		parameters: [],
		decorators: [],
		async: false,
		generator: false,
		body: []
	};
}

// src/python/quick/kinds.ts
const FIRST_KEYWORD = 150;
/** Keywords by their text. Soft keywords are names. */
const KEYWORDS = new Map(["False None True and as assert async await break class continue def del elif else except finally for from global if", "import in is lambda nonlocal not or pass raise return try while with yield"].join(" ").split(" ").map((word, index) => [word, FIRST_KEYWORD + index]));
function isKeyword(kind) {
	return kind >= FIRST_KEYWORD;
}
function keyword$1(word) {
	const kind = KEYWORDS.get(word);
	if (kind === void 0) throw new Error(`${word} is not a keyword`);
	return kind;
}
const FALSE = keyword$1("False");
const NONE = keyword$1("None");
const TRUE = keyword$1("True");
const AND = keyword$1("and");
const AS = keyword$1("as");
const ASSERT = keyword$1("assert");
const ASYNC = keyword$1("async");
const AWAIT = keyword$1("await");
const BREAK = keyword$1("break");
const CLASS = keyword$1("class");
const CONTINUE = keyword$1("continue");
const DEF = keyword$1("def");
const DEL = keyword$1("del");
const ELIF = keyword$1("elif");
const ELSE = keyword$1("else");
const EXCEPT = keyword$1("except");
const FINALLY = keyword$1("finally");
const FOR = keyword$1("for");
const FROM = keyword$1("from");
const GLOBAL$1 = keyword$1("global");
const IF = keyword$1("if");
const IMPORT = keyword$1("import");
const IN = keyword$1("in");
const IS = keyword$1("is");
const LAMBDA = keyword$1("lambda");
const NONLOCAL = keyword$1("nonlocal");
const NOT = keyword$1("not");
const OR = keyword$1("or");
const PASS = keyword$1("pass");
const RAISE = keyword$1("raise");
const RETURN = keyword$1("return");
const TRY = keyword$1("try");
const WHILE = keyword$1("while");
const WITH = keyword$1("with");
const YIELD = keyword$1("yield");

// src/python/quick/refusal.ts
/** Thrown for text that the quick parser does not take; whoever catches it asks the grammar. */
const REFUSED = Symbol("refused");
function fail() {
	throw REFUSED;
}

// src/python/quick/token-list.ts
const tokens = {
	kinds: /* @__PURE__ */ new Uint8Array(16384),
	starts: /* @__PURE__ */ new Int32Array(16384),
	ends: /* @__PURE__ */ new Int32Array(16384),
	count: 0
};
function push(kind, start, end) {
	const { count } = tokens;
	if (count === tokens.kinds.length) grow();
	tokens.kinds[count] = kind;
	tokens.starts[count] = start;
	tokens.ends[count] = end;
	tokens.count = count + 1;
}
function grow() {
	const size = tokens.kinds.length * 2;
	const [kinds, starts, ends] = [
		new Uint8Array(size),
		new Int32Array(size),
		new Int32Array(size)
	];
	kinds.set(tokens.kinds);
	starts.set(tokens.starts);
	ends.set(tokens.ends);
	Object.assign(tokens, {
		kinds,
		starts,
		ends
	});
}

// src/python/quick/nodes.ts
/** Deeper text is the grammar's, which says where it gave up. */
const MAX_DEPTH = 200;
const NOTHING$1 = [];
function kindOf(parse) {
	return parse.tokens.kinds[parse.at];
}
function kindAt(parse, ahead) {
	return parse.tokens.kinds[parse.at + ahead];
}
function startOf(parse) {
	return parse.tokens.starts[parse.at];
}
/** Offset behind the token that was taken last. */
function lastEnd(parse) {
	return parse.tokens.ends[parse.at - 1];
}
/** Whether the next token has this text. */
function wordAt(parse, word) {
	const start = startOf(parse);
	return parse.tokens.ends[parse.at] === start + word.length && parse.text.startsWith(word, start);
}
function take(parse, kind) {
	if (parse.tokens.kinds[parse.at] !== kind) return false;
	parse.at++;
	return true;
}
function expect(parse, kind) {
	if (parse.tokens.kinds[parse.at] !== kind) fail();
	parse.at++;
}
function enter(parse) {
	parse.depth++;
	if (parse.depth > MAX_DEPTH) fail();
}
function leave(parse) {
	parse.depth--;
}
function node(type, start, end, children = NOTHING$1, signs = NOTHING$1) {
	return {
		type,
		field: null,
		start,
		end,
		children,
		tokens: signs
	};
}
/** The node under a field of its parent. A node gets its parent once, right behind its making. */
function under(field, made) {
	made.field = field;
	return made;
}
/** The next token as a leaf. */
function leaf(parse, type) {
	const { starts, ends } = parse.tokens;
	const made = node(type, starts[parse.at], ends[parse.at]);
	parse.at++;
	return made;
}
/** `[T: int, *Ts]`: facts say nothing of them. */
function skipTypeParameters(parse) {
	if (kindOf(parse) !== 91) return;
	for (let depth = 0;; parse.at++) {
		const kind = kindOf(parse);
		if (kind === 91) depth++;
		else if (kind === 93 && --depth === 0) break;
		else if (kind === 7 || isKeyword(kind) && kind !== NONE) fail();
	}
	parse.at++;
}

// src/python/quick/lists.ts
/** Any expression but `name := value` and `yield`. */
function expression(parse) {
	return parse.grammar.expression(parse);
}
/** `name := value`, or an expression. */
function namedExpression(parse) {
	if (kindOf(parse) !== 1 || kindAt(parse, 1) !== 135) return expression(parse);
	const name = leaf(parse, "identifier");
	parse.at++;
	const value = expression(parse);
	return node("named_expression", name.start, value.end, [under("name", name), under("value", value)]);
}
/** One expression, or several with commas between: `a, *b`. */
function expressionList(parse, one = expression) {
	const first = starOr(parse, one);
	if (kindOf(parse) !== 44) return first.type === "list_splat" ? fail() : first;
	const items = [first];
	while (take(parse, 44) && startsExpression(parse)) items.push(starOr(parse, one));
	return node("expression_list", first.start, lastEnd(parse), items);
}
function starOr(parse, one) {
	if (kindOf(parse) !== 42) return one(parse);
	const start = startOf(parse);
	parse.at++;
	const of = parse.grammar.operand(parse);
	return node("list_splat", start, of.end, [of]);
}
/** Whether a list goes on behind a comma. */
function startsExpression(parse) {
	return !ENDS_LIST.has(kindOf(parse));
}
function yieldExpression(parse) {
	const start = startOf(parse);
	expect(parse, YIELD);
	if (kindOf(parse) === FROM) {
		const from = leaf(parse, "from");
		const of = expression(parse);
		return node("yield", start, of.end, [of], [from]);
	}
	if (!startsExpression(parse)) return node("yield", start, lastEnd(parse));
	const value = expressionList(parse);
	return node("yield", start, value.end, [value]);
}
const ENDS_LIST = /* @__PURE__ */ new Set([
	41,
	93,
	125,
	58,
	6,
	61,
	137,
	7,
	59,
	10,
	IN
]);

// src/python/quick/targets.ts
/** `a`, or `a, *b`: what stands between `for` and `in`. */
function targets(parse) {
	const first = checked(starOr(parse, parse.grammar.operand));
	if (kindOf(parse) !== 44) return first;
	const items = [first];
	while (take(parse, 44) && startsExpression(parse)) items.push(checked(starOr(parse, parse.grammar.operand)));
	return node("pattern_list", first.start, lastEnd(parse), items);
}
/** The node, if it can be assigned to. */
function checked(made) {
	switch (made.type) {
		case "identifier":
		case "attribute":
		case "subscript": return made;
		case "tuple":
		case "list":
		case "list_splat":
		case "expression_list":
		case "parenthesized_expression":
			made.children.forEach(checked);
			return made;
		default: return fail();
	}
}

// src/python/quick/atoms.ts
function atom(parse) {
	switch (kindOf(parse)) {
		case 1: return leaf(parse, "identifier");
		case 2: {
			const { starts, ends } = parse.tokens;
			const text = parse.text.slice(starts[parse.at], ends[parse.at]);
			return leaf(parse, /^0[xX]|^[\d_]+[jJ]?$|^0[bBoO]/.test(text) ? "integer" : "float");
		}
		case 3:
		case 4: return strings(parse);
		case NONE: return leaf(parse, "none");
		case TRUE: return leaf(parse, "true");
		case FALSE: return leaf(parse, "false");
		case 136: return leaf(parse, "ellipsis");
		case 40:
		case 91:
		case 123: {
			enter(parse);
			const made = kindOf(parse) === 40 ? parenthesized(parse) : kindOf(parse) === 91 ? list$1(parse) : braces(parse);
			leave(parse);
			return made;
		}
		default: return fail();
	}
}
function strings(parse) {
	const first = string(parse);
	if (kindOf(parse) !== 3 && kindOf(parse) !== 4) return first;
	const pieces = [first];
	while (kindOf(parse) === 3 || kindOf(parse) === 4) pieces.push(string(parse));
	return node("concatenated_string", first.start, lastEnd(parse), pieces);
}
function string(parse) {
	if (kindOf(parse) === 3) return leaf(parse, "string");
	const start = startOf(parse);
	parse.at++;
	const fields = [];
	while (!take(parse, 5)) {
		fields.push(under("expression", kindOf(parse) === YIELD ? yieldExpression(parse) : expressionList(parse, namedExpression)));
		expect(parse, 6);
	}
	return node("string", start, lastEnd(parse), fields);
}
function parenthesized(parse) {
	const start = startOf(parse);
	parse.at++;
	if (take(parse, 41)) return node("tuple", start, lastEnd(parse));
	if (kindOf(parse) === YIELD) {
		const value = yieldExpression(parse);
		expect(parse, 41);
		return node("parenthesized_expression", start, lastEnd(parse), [value]);
	}
	const first = starOr(parse, namedExpression);
	if (isClause(parse)) return comprehension(parse, "generator_expression", start, first, 41);
	if (kindOf(parse) !== 44) {
		expect(parse, 41);
		if (first.type === "list_splat") fail();
		return node("parenthesized_expression", start, lastEnd(parse), [first]);
	}
	return node("tuple", start, ...rest$1(parse, first, 41));
}
function list$1(parse) {
	const start = startOf(parse);
	parse.at++;
	if (take(parse, 93)) return node("list", start, lastEnd(parse));
	const first = starOr(parse, namedExpression);
	if (isClause(parse)) return comprehension(parse, "list_comprehension", start, first, 93);
	return node("list", start, ...rest$1(parse, first, 93));
}
/** What follows the first item of a display, up to the closing bracket: where that ends, and all items. */
function rest$1(parse, first, close) {
	const items = [first];
	while (take(parse, 44) && kindOf(parse) !== close) items.push(starOr(parse, namedExpression));
	expect(parse, close);
	return [lastEnd(parse), items];
}
/** A dictionary, a set, or a comprehension of one of them. */
function braces(parse) {
	const start = startOf(parse);
	parse.at++;
	if (take(parse, 125)) return node("dictionary", start, lastEnd(parse));
	const first = entry(parse);
	const isDict = first.type === "pair" || first.type === "dictionary_splat";
	if (isClause(parse)) {
		if (first.type === "dictionary_splat") fail();
		return comprehension(parse, isDict ? "dictionary_comprehension" : "set_comprehension", start, first, 125);
	}
	const items = [first];
	while (take(parse, 44) && kindOf(parse) !== 125) {
		const item = entry(parse);
		if ((item.type === "pair" || item.type === "dictionary_splat") !== isDict) fail();
		items.push(item);
	}
	expect(parse, 125);
	return node(isDict ? "dictionary" : "set", start, lastEnd(parse), items);
}
function entry(parse) {
	const start = startOf(parse);
	if (take(parse, 130)) {
		const of = parse.grammar.operand(parse);
		return node("dictionary_splat", start, of.end, [of]);
	}
	const key = starOr(parse, namedExpression);
	if (!take(parse, 58)) return key;
	const value = expression(parse);
	return node("pair", start, value.end, [under("key", key), under("value", value)]);
}
function isClause(parse) {
	return kindOf(parse) === FOR || kindOf(parse) === ASYNC;
}
/** The clauses of a comprehension behind its element, and the closing bracket. */
function comprehension(parse, type, start, element, close) {
	if (element.type === "list_splat") fail();
	const children = [under("body", element)];
	while (isClause(parse)) {
		const from = startOf(parse);
		if (kindOf(parse) === ASYNC) parse.at++;
		expect(parse, FOR);
		const left = under("left", targets(parse));
		expect(parse, IN);
		const right = under("right", parse.grammar.disjunction(parse));
		children.push(node("for_in_clause", from, right.end, [left, right]));
		while (kindOf(parse) === IF) {
			const at = startOf(parse);
			parse.at++;
			const test = parse.grammar.disjunction(parse);
			children.push(node("if_clause", at, test.end, [test]));
		}
	}
	expect(parse, close);
	return node(type, start, lastEnd(parse), children);
}

// src/python/quick/arguments.ts
/** From the opening to the closing bracket; a generator that is the only argument takes the place of the list. */
function argumentList(parse) {
	enter(parse);
	const start = startOf(parse);
	parse.at++;
	const given = [];
	while (kindOf(parse) !== 41) {
		const one = argument(parse);
		if (given.length === 0 && isClause(parse)) {
			if (one.type === "keyword_argument" || one.type === "dictionary_splat") fail();
			leave(parse);
			return comprehension(parse, "generator_expression", start, one, 41);
		}
		given.push(one);
		if (!take(parse, 44)) break;
	}
	expect(parse, 41);
	leave(parse);
	return node("argument_list", start, lastEnd(parse), given);
}
function argument(parse) {
	const start = startOf(parse);
	if (kindOf(parse) === 1 && kindAt(parse, 1) === 61) {
		const name = leaf(parse, "identifier");
		parse.at++;
		const value = expression(parse);
		return node("keyword_argument", start, value.end, [under("name", name), under("value", value)]);
	}
	if (take(parse, 130)) {
		const of = expression(parse);
		return node("dictionary_splat", start, of.end, [of]);
	}
	if (take(parse, 42)) {
		const of = expression(parse);
		return node("list_splat", start, of.end, [of]);
	}
	return namedExpression(parse);
}
/** The indexes of a subscript, up to and with the closing bracket. */
function subscripts(parse) {
	enter(parse);
	parse.at++;
	const indexes = [under("subscript", index(parse))];
	while (take(parse, 44) && kindOf(parse) !== 93) indexes.push(under("subscript", index(parse)));
	expect(parse, 93);
	leave(parse);
	return indexes;
}
function index(parse) {
	const start = startOf(parse);
	const parts = [];
	if (kindOf(parse) !== 58) {
		const only = starOr(parse, namedExpression);
		if (kindOf(parse) !== 58) return only;
		parts.push(only);
	}
	for (let colons = 0; colons < 2 && take(parse, 58); colons++) {
		const kind = kindOf(parse);
		if (kind !== 58 && kind !== 44 && kind !== 93) parts.push(expression(parse));
	}
	return node("slice", start, lastEnd(parse), parts);
}

// src/python/quick/patterns.ts
/** Whether the line is the header of a `match` statement: the word is a name everywhere else. */
function isMatch(parse) {
	if (kindOf(parse) !== 1 || !wordAt(parse, "match")) return false;
	const { kinds } = parse.tokens;
	let at = parse.at;
	while (kinds[at] !== 7) at++;
	return kinds[at - 1] === 58 && kinds[at + 1] === 8 && at > parse.at + 2;
}
function matchStatement(parse, block) {
	const start = startOf(parse);
	parse.at++;
	const from = startOf(parse);
	const list = expressionList(parse, namedExpression);
	const subjects = list.type === "expression_list" ? list.children.map((each) => under("subject", each)) : [under("subject", list)];
	if (kindOf(parse) !== 58 || startOf(parse) === from) fail();
	const colon = leaf(parse, ":");
	expect(parse, 7);
	expect(parse, 8);
	const clauses = [];
	do
		clauses.push(caseClause(parse, block));
	while (!take(parse, 9));
	const body = under("body", node("block", startOf(parse), lastEnd(parse), clauses));
	return node("match_statement", start, body.end, [...subjects, body], [colon]);
}
function caseClause(parse, block) {
	const start = startOf(parse);
	if (kindOf(parse) !== 1 || !wordAt(parse, "case")) fail();
	parse.at++;
	const children = [pattern(parse)];
	while (take(parse, 44) && kindOf(parse) !== 58 && kindOf(parse) !== IF) children.push(pattern(parse));
	if (children.length === 1 && kindAt(parse, -1) === 44) fail();
	if (kindOf(parse) === IF) {
		const from = startOf(parse);
		parse.at++;
		const test = namedExpression(parse);
		children.push(under("guard", node("if_clause", from, test.end, [test])));
	}
	if (kindOf(parse) !== 58) fail();
	const colon = leaf(parse, ":");
	const consequence = under("consequence", block(parse));
	return node("case_clause", start, consequence.end, [...children, consequence], [colon]);
}
/** A pattern with its alternatives and the name behind `as`. */
function pattern(parse) {
	enter(parse);
	const start = startOf(parse);
	const first = closed(parse);
	const parts = first === void 0 ? [] : [first];
	let alternatives = 1;
	for (; take(parse, 124); alternatives++) {
		const next = closed(parse);
		if (next !== void 0) parts.push(next);
	}
	const isWildcard = first === void 0 && alternatives === 1;
	if (take(parse, AS)) {
		if (kindOf(parse) !== 1) fail();
		parts.push(leaf(parse, "identifier"));
		leave(parse);
		return node("case_pattern", start, lastEnd(parse), [node("as_pattern", start, lastEnd(parse), parts)]);
	}
	leave(parse);
	const end = lastEnd(parse);
	if (isWildcard) return node("case_pattern", start, end, [], [node("_", start, end)]);
	return node("case_pattern", start, end, alternatives === 1 ? parts : [node("union_pattern", start, end, parts)]);
}
/** Undefined for the wildcard. */
function closed(parse) {
	const start = startOf(parse);
	switch (kindOf(parse)) {
		case 1: return named$2(parse);
		case 40: return group(parse, 41);
		case 91: return group(parse, 93);
		case 123: return mapping(parse);
		case 42:
			parse.at++;
			return node("splat_pattern", start, lastEnd(parse), rest(parse));
		case 45:
			parse.at++;
			return number$1(parse, start);
		default: return number$1(parse, start);
	}
}
/** A literal, or a complex number of two parts. */
function number$1(parse, start) {
	const parts = [parse.grammar.atom(parse)];
	if (kindOf(parse) === 43 || kindOf(parse) === 45) {
		parse.at++;
		parts.push(parse.grammar.atom(parse));
	}
	if (parts.some(({ type }) => !LITERALS.has(type))) fail();
	return node("complex_pattern", start, lastEnd(parse));
}
const LITERALS = /* @__PURE__ */ new Set([
	"integer",
	"float",
	"string",
	"concatenated_string",
	"none",
	"true",
	"false"
]);
/** The name behind a star; none for `*_`. */
function rest(parse) {
	if (kindOf(parse) !== 1) fail();
	const isWildcard = wordAt(parse, "_");
	const name = leaf(parse, "identifier");
	return isWildcard ? [] : [name];
}
function named$2(parse) {
	const start = startOf(parse);
	if (wordAt(parse, "_") && kindAt(parse, 1) !== 46 && kindAt(parse, 1) !== 40) {
		parse.at++;
		return;
	}
	const parts = [leaf(parse, "identifier")];
	while (take(parse, 46)) {
		if (kindOf(parse) !== 1) fail();
		parts.push(leaf(parse, "identifier"));
	}
	const name = node("dotted_name", start, lastEnd(parse), parts);
	if (!take(parse, 40)) return name;
	const given = [name];
	while (kindOf(parse) !== 41) {
		given.push(kindOf(parse) === 1 && kindAt(parse, 1) === 61 ? keyword(parse) : pattern(parse));
		if (!take(parse, 44)) break;
	}
	expect(parse, 41);
	return node("class_pattern", start, lastEnd(parse), given);
}
function keyword(parse) {
	const name = leaf(parse, "identifier");
	parse.at++;
	const value = pattern(parse);
	return node("keyword_pattern", name.start, value.end, [name, value]);
}
function group(parse, close) {
	const start = startOf(parse);
	parse.at++;
	const parts = [];
	while (kindOf(parse) !== close) {
		parts.push(pattern(parse));
		if (!take(parse, 44)) break;
	}
	expect(parse, close);
	return node("tuple_pattern", start, lastEnd(parse), parts);
}
function mapping(parse) {
	const start = startOf(parse);
	parse.at++;
	const parts = [];
	while (kindOf(parse) !== 125) {
		if (take(parse, 130)) parts.push(...rest(parse));
		else {
			pattern(parse);
			expect(parse, 58);
			parts.push(pattern(parse));
		}
		if (!take(parse, 44)) break;
	}
	expect(parse, 125);
	return node("dict_pattern", start, lastEnd(parse), parts);
}

// src/python/quick/parameters.ts
/** `(a, b: int = 1, *rest)` */
function parameters(parse) {
	const start = startOf(parse);
	expect(parse, 40);
	const found = [];
	while (kindOf(parse) !== 41) {
		found.push(parameter(parse, true));
		if (!take(parse, 44)) break;
	}
	expect(parse, 41);
	return node("parameters", start, lastEnd(parse), found);
}
/** What stands between `lambda` and its colon. */
function lambdaParameters(parse) {
	const start = startOf(parse);
	const found = [];
	while (kindOf(parse) !== 58) {
		found.push(parameter(parse, false));
		if (!take(parse, 44)) break;
	}
	return node("lambda_parameters", start, lastEnd(parse), found);
}
function parameter(parse, typed) {
	const start = startOf(parse);
	const kind = kindOf(parse);
	if (kind === 47) return leaf(parse, "positional_separator");
	if (kind === 42 || kind === 130) {
		parse.at++;
		if (kindOf(parse) !== 1) {
			if (kind === 42 && kindOf(parse) === 44) return node("keyword_separator", start, lastEnd(parse));
			return fail();
		}
		const name = leaf(parse, "identifier");
		const rest = node(kind === 42 ? "list_splat_pattern" : "dictionary_splat_pattern", start, name.end, [name]);
		if (!typed || !take(parse, 58)) return rest;
		const annotation = under("type", expression(parse));
		return node("typed_parameter", start, annotation.end, [rest, annotation]);
	}
	if (kind !== 1) return fail();
	const name = leaf(parse, "identifier");
	const annotation = typed && take(parse, 58) ? under("type", expression(parse)) : void 0;
	const value = take(parse, 61) ? under("value", expression(parse)) : void 0;
	if (annotation === void 0 && value === void 0) return name;
	const end = lastEnd(parse);
	if (value === void 0) return node("typed_parameter", start, end, [name, annotation]);
	const children = annotation === void 0 ? [under("name", name), value] : [
		under("name", name),
		annotation,
		value
	];
	return node(annotation === void 0 ? "default_parameter" : "typed_default_parameter", start, end, children);
}

// src/python/quick/statements.ts
function simpleStatement(parse) {
	const start = startOf(parse);
	const kind = kindOf(parse);
	switch (kind) {
		case RETURN: {
			parse.at++;
			const value = startsExpression(parse) ? [expressionList(parse)] : [];
			return node("return_statement", start, lastEnd(parse), value);
		}
		case RAISE: return raise(parse);
		case PASS: return leaf(parse, "pass_statement");
		case BREAK: return leaf(parse, "break_statement");
		case CONTINUE: return leaf(parse, "continue_statement");
		case IMPORT:
			parse.at++;
			return node("import_statement", start, ...imported(parse, dottedName));
		case FROM: return importFrom(parse);
		case GLOBAL$1:
		case NONLOCAL: {
			parse.at++;
			const names = [nameLeaf(parse)];
			while (take(parse, 44)) names.push(nameLeaf(parse));
			return node(kind === GLOBAL$1 ? "global_statement" : "nonlocal_statement", start, lastEnd(parse), names);
		}
		case DEL: {
			parse.at++;
			const targets = checked(expressionList(parse));
			return node("delete_statement", start, lastEnd(parse), [targets]);
		}
		case ASSERT: {
			parse.at++;
			const parts = [expression(parse)];
			if (take(parse, 44)) parts.push(expression(parse));
			return node("assert_statement", start, lastEnd(parse), parts);
		}
		default: return expressionStatement(parse);
	}
}
function nameLeaf(parse) {
	if (kindOf(parse) !== 1) fail();
	return leaf(parse, "identifier");
}
function raise(parse) {
	const start = startOf(parse);
	parse.at++;
	if (!startsExpression(parse)) return node("raise_statement", start, lastEnd(parse));
	const children = [expression(parse)];
	if (take(parse, FROM)) children.push(under("cause", expression(parse)));
	return node("raise_statement", start, lastEnd(parse), children);
}
function dottedName(parse) {
	const parts = [nameLeaf(parse)];
	while (take(parse, 46)) parts.push(nameLeaf(parse));
	return node("dotted_name", parts[0].start, lastEnd(parse), parts);
}
function singleName(parse) {
	const name = nameLeaf(parse);
	return node("dotted_name", name.start, name.end, [name]);
}
/** Names with their aliases, and where the last one ends. */
function imported(parse, one) {
	const names = [];
	do {
		if (names.length > 0 && kindOf(parse) === 41) break;
		const name = one(parse);
		if (take(parse, AS)) {
			const alias = nameLeaf(parse);
			names.push(under("name", node("aliased_import", name.start, alias.end, [under("name", name), under("alias", alias)])));
		} else names.push(under("name", name));
	} while (take(parse, 44));
	return [lastEnd(parse), names];
}
function importFrom(parse) {
	const start = startOf(parse);
	parse.at++;
	const from = startOf(parse);
	while (kindOf(parse) === 46 || kindOf(parse) === 136) parse.at++;
	const prefix = startOf(parse) > from && parse.at > 0 && kindAt(parse, -1) !== FROM ? node("import_prefix", from, lastEnd(parse)) : void 0;
	const path = kindOf(parse) === 1 ? dottedName(parse) : void 0;
	if (prefix === void 0 && path === void 0) fail();
	const module = prefix === void 0 ? path : node("relative_import", from, lastEnd(parse), path === void 0 ? [prefix] : [prefix, path]);
	expect(parse, IMPORT);
	const isFuture = prefix === void 0 && parse.text.slice(module.start, module.end) === "__future__";
	const children = isFuture ? [] : [under("module_name", module)];
	if (kindOf(parse) === 42) children.push(leaf(parse, "wildcard_import"));
	else if (take(parse, 40)) {
		children.push(...imported(parse, singleName)[1]);
		expect(parse, 41);
	} else {
		children.push(...imported(parse, singleName)[1]);
		if (kindAt(parse, -1) === 44) fail();
	}
	return node(isFuture ? "future_import_statement" : "import_from_statement", start, lastEnd(parse), children);
}
function expressionStatement(parse) {
	const start = startOf(parse);
	if (kindOf(parse) === 1 && kindAt(parse, 1) === 1 && wordAt(parse, "type")) return typeAlias(parse);
	const soft = kindOf(parse) === 1 && isSoftKeyword(parse);
	const first = kindOf(parse) === YIELD ? yieldExpression(parse) : expressionList(parse, namedExpression);
	if (soft && !ENDS_SOFT.has(kindOf(parse))) fail();
	switch (kindOf(parse)) {
		case 61:
		case 58: {
			const assigned = assignment(parse, first);
			return node("expression_statement", start, assigned.end, [assigned]);
		}
		case 137: {
			if (first.type === "expression_list") fail();
			parse.at++;
			const right = under("right", valueOf(parse));
			const left = under("left", checked(first));
			const made = node("augmented_assignment", start, right.end, [left, right]);
			return node("expression_statement", start, made.end, [made]);
		}
		default: return node("expression_statement", start, lastEnd(parse), first.type === "expression_list" ? first.children : [first]);
	}
}
/** Words that begin a statement of their own, or did so in Python 2: taken only where they are plainly names. */
function isSoftKeyword(parse) {
	const isPython2 = wordAt(parse, "print") || wordAt(parse, "exec");
	if (!isPython2 && !wordAt(parse, "match") && !wordAt(parse, "type")) return false;
	const next = kindAt(parse, 1);
	if (next === 46 || next === 61 || next === 44 && !isPython2) return false;
	if (next !== 40 && next !== 91 && next !== 7 && next !== 137 && next !== 58) fail();
	return true;
}
const ENDS_SOFT = /* @__PURE__ */ new Set([
	7,
	59,
	61,
	137,
	58
]);
/** `type Name[T] = value` */
function typeAlias(parse) {
	const start = startOf(parse);
	parse.at++;
	const name = under("left", leaf(parse, "identifier"));
	skipTypeParameters(parse);
	expect(parse, 61);
	const value = under("right", expression(parse));
	return node("type_alias_statement", start, value.end, [name, value]);
}
function assignment(parse, left) {
	const children = [under("left", checked(left))];
	if (take(parse, 58)) {
		if (left.type === "expression_list") fail();
		children.push(under("type", expression(parse)));
		if (kindOf(parse) !== 61) return node("assignment", left.start, lastEnd(parse), children);
	}
	expect(parse, 61);
	const right = valueOf(parse);
	enter(parse);
	children.push(under("right", kindOf(parse) === 61 ? assignment(parse, right) : right));
	leave(parse);
	return node("assignment", left.start, lastEnd(parse), children);
}
function valueOf(parse) {
	return kindOf(parse) === YIELD ? yieldExpression(parse) : expressionList(parse);
}

// src/python/quick/blocks.ts
function module(parse) {
	const statements = [];
	while (kindOf(parse) !== 10) statement(parse, statements);
	return node("module", 0, parse.text.length, statements);
}
/** The statement that comes next; of a line with semicolons all of them. */
function statement(parse, into) {
	const compound = compoundStatement(parse);
	if (compound === void 0) simpleLine(parse, into);
	else into.push(compound);
}
function simpleLine(parse, into) {
	do
		into.push(simpleStatement(parse));
	while (take(parse, 59) && kindOf(parse) !== 7);
	expect(parse, 7);
}
function compoundStatement(parse) {
	switch (kindOf(parse)) {
		case DEF: return definition$1(parse);
		case CLASS: return classDefinition(parse);
		case 64: return decorated(parse);
		case IF: return ifStatement(parse);
		case FOR: return forStatement(parse);
		case WHILE: return whileStatement(parse);
		case TRY: return tryStatement(parse);
		case WITH: return withStatement$1(parse);
		case ASYNC: {
			const next = kindAt(parse, 1);
			if (next === DEF) return definition$1(parse);
			return next === FOR ? forStatement(parse) : next === WITH ? withStatement$1(parse) : fail();
		}
		case 1: return isMatch(parse) ? matchStatement(parse, block) : void 0;
		default: return;
	}
}
/** The block behind a colon, on the same line or indented. */
function block(parse) {
	enter(parse);
	const statements = [];
	if (take(parse, 7)) {
		expect(parse, 8);
		while (!take(parse, 9)) statement(parse, statements);
	} else simpleLine(parse, statements);
	leave(parse);
	return node("block", statements[0].start, statements.at(-1).end, statements);
}
function colonOf(parse) {
	if (kindOf(parse) !== 58) fail();
	return leaf(parse, ":");
}
function asyncOf(parse) {
	return kindOf(parse) === ASYNC ? [leaf(parse, "async")] : [];
}
function identifier(parse) {
	if (kindOf(parse) !== 1) fail();
	return leaf(parse, "identifier");
}
function definition$1(parse) {
	const start = startOf(parse);
	const signs = asyncOf(parse);
	expect(parse, DEF);
	const children = [under("name", identifier(parse))];
	skipTypeParameters(parse);
	children.push(under("parameters", parameters(parse)));
	if (take(parse, 134)) children.push(under("return_type", expression(parse)));
	signs.push(colonOf(parse));
	const body = under("body", block(parse));
	return node("function_definition", start, body.end, [...children, body], signs);
}
function classDefinition(parse) {
	const start = startOf(parse);
	parse.at++;
	const children = [under("name", identifier(parse))];
	skipTypeParameters(parse);
	if (kindOf(parse) === 40) children.push(under("superclasses", argumentList(parse)));
	const colon = colonOf(parse);
	const body = under("body", block(parse));
	return node("class_definition", start, body.end, [...children, body], [colon]);
}
function decorated(parse) {
	const start = startOf(parse);
	const children = [];
	while (kindOf(parse) === 64) {
		const from = startOf(parse);
		parse.at++;
		const of = namedExpression(parse);
		children.push(node("decorator", from, of.end, [of]));
		expect(parse, 7);
	}
	const defined = kindOf(parse) === CLASS ? classDefinition(parse) : definition$1(parse);
	return node("decorated_definition", start, defined.end, [...children, under("definition", defined)]);
}
/** `if` and each `elif`: a test and the block behind it. */
function branch(parse) {
	parse.at++;
	const condition = under("condition", namedExpression(parse));
	const colon = colonOf(parse);
	return {
		parts: [condition, under("consequence", block(parse))],
		colon
	};
}
function ifStatement(parse) {
	const start = startOf(parse);
	const { parts, colon } = branch(parse);
	while (kindOf(parse) === ELIF) {
		const from = startOf(parse);
		const other = branch(parse);
		parts.push(under("alternative", node("elif_clause", from, lastEnd(parse), other.parts, [other.colon])));
	}
	parts.push(...elseClause(parse));
	return node("if_statement", start, lastEnd(parse), parts, [colon]);
}
function elseClause(parse) {
	if (kindOf(parse) !== ELSE) return [];
	const start = startOf(parse);
	parse.at++;
	const colon = colonOf(parse);
	const body = under("body", block(parse));
	return [under("alternative", node("else_clause", start, body.end, [body], [colon]))];
}
function forStatement(parse) {
	const start = startOf(parse);
	const signs = asyncOf(parse);
	expect(parse, FOR);
	const left = under("left", targets(parse));
	expect(parse, IN);
	const right = under("right", expressionList(parse));
	signs.push(colonOf(parse));
	const children = [
		left,
		right,
		under("body", block(parse)),
		...elseClause(parse)
	];
	return node("for_statement", start, lastEnd(parse), children, signs);
}
function whileStatement(parse) {
	const start = startOf(parse);
	parse.at++;
	const condition = under("condition", namedExpression(parse));
	const colon = colonOf(parse);
	const children = [
		condition,
		under("body", block(parse)),
		...elseClause(parse)
	];
	return node("while_statement", start, lastEnd(parse), children, [colon]);
}
function withStatement$1(parse) {
	const start = startOf(parse);
	const signs = asyncOf(parse);
	expect(parse, WITH);
	const from = startOf(parse);
	const inBrackets = holdsItems(parse);
	if (inBrackets) parse.at++;
	const items = [];
	do {
		if (inBrackets && kindOf(parse) === 41) break;
		items.push(withItem(parse));
	} while (take(parse, 44));
	if (inBrackets) expect(parse, 41);
	const clause = node("with_clause", from, lastEnd(parse), items);
	signs.push(colonOf(parse));
	const body = under("body", block(parse));
	return node("with_statement", start, body.end, [clause, body], signs);
}
/** Whether the bracket behind `with` closes ahead of the colon, with several items or a name inside. */
function holdsItems(parse) {
	if (kindOf(parse) !== 40) return false;
	const { kinds } = parse.tokens;
	let several = false;
	let depth = 0;
	for (let at = parse.at;; at++) {
		const kind = kinds[at];
		if (kind === 40 || kind === 91 || kind === 123) depth++;
		else if (kind === 41 || kind === 93 || kind === 125) depth--;
		else if (depth === 1 && (kind === 44 || kind === AS)) several = true;
		if (depth === 0) return several && kinds[at + 1] === 58;
		if (kind === 7) return fail();
	}
}
function withItem(parse) {
	const value = expression(parse);
	if (!take(parse, AS)) return node("with_item", value.start, value.end, [under("value", value)]);
	const alias = under("alias", checked(expression(parse)));
	const pattern = under("value", node("as_pattern", value.start, alias.end, [value, alias]));
	return node("with_item", value.start, alias.end, [pattern]);
}
function tryStatement(parse) {
	const start = startOf(parse);
	parse.at++;
	const colon = colonOf(parse);
	const children = [under("body", block(parse))];
	while (kindOf(parse) === EXCEPT) children.push(exceptClause(parse));
	const handled = children.length > 1;
	if (handled) children.push(...elseClause(parse));
	if (kindOf(parse) === FINALLY) {
		const from = startOf(parse);
		parse.at++;
		const at = colonOf(parse);
		children.push(node("finally_clause", from, lastEnd(parse), [block(parse)], [at]));
	} else if (!handled) fail();
	return node("try_statement", start, lastEnd(parse), children, [colon]);
}
function exceptClause(parse) {
	const start = startOf(parse);
	parse.at++;
	const children = [];
	take(parse, 42);
	if (kindOf(parse) !== 58) {
		children.push(under("value", expression(parse)));
		if (take(parse, AS)) children.push(under("alias", identifier(parse)));
	}
	const colon = colonOf(parse);
	children.push(block(parse));
	return node("except_clause", start, lastEnd(parse), children, [colon]);
}

// src/python/quick/expressions.ts
function anyExpression(parse) {
	enter(parse);
	const made = kindOf(parse) === LAMBDA ? lambda(parse) : conditional(parse);
	leave(parse);
	return made;
}
function conditional(parse) {
	const then = disjunction(parse);
	if (!take(parse, IF)) return then;
	const test = disjunction(parse);
	expect(parse, ELSE);
	const otherwise = expression(parse);
	return node("conditional_expression", then.start, otherwise.end, [
		then,
		test,
		otherwise
	]);
}
function lambda(parse) {
	const start = startOf(parse);
	parse.at++;
	const parameters = kindOf(parse) === 58 ? void 0 : lambdaParameters(parse);
	if (kindOf(parse) !== 58) fail();
	const colon = leaf(parse, ":");
	const body = under("body", expression(parse));
	const children = parameters === void 0 ? [body] : [under("parameters", parameters), body];
	return node("lambda", start, body.end, children, [colon]);
}
/** What stands behind `in` of a comprehension, too. */
function disjunction(parse) {
	let left = conjunction(parse);
	while (kindOf(parse) === OR) left = boolean(leaf(parse, "or"), left, conjunction(parse));
	return left;
}
function conjunction(parse) {
	let left = inversion(parse);
	while (kindOf(parse) === AND) left = boolean(leaf(parse, "and"), left, inversion(parse));
	return left;
}
function boolean(operator, left, right) {
	const children = [under("left", left), under("right", right)];
	return node("boolean_operator", left.start, right.end, children, [operator]);
}
function inversion(parse) {
	if (kindOf(parse) !== NOT) return comparison(parse);
	enter(parse);
	const start = startOf(parse);
	parse.at++;
	const argument = under("argument", inversion(parse));
	leave(parse);
	return node("not_operator", start, argument.end, [argument]);
}
function comparison(parse) {
	const first = binary(parse, 0);
	let operator = comparator(parse);
	if (operator === void 0) return first;
	const operands = [first];
	const operators = [];
	while (operator !== void 0) {
		operators.push(operator);
		operands.push(binary(parse, 0));
		operator = comparator(parse);
	}
	return node("comparison_operator", first.start, operands.at(-1).end, operands, operators);
}
function comparator(parse) {
	const start = startOf(parse);
	switch (kindOf(parse)) {
		case 60: return leaf(parse, "<");
		case 62: return leaf(parse, ">");
		case 133: return leaf(parse, parse.text.slice(start, start + 2));
		case IN: return leaf(parse, "in");
		case IS:
			parse.at++;
			return node(take(parse, NOT) ? "is not" : "is", start, lastEnd(parse));
		case NOT:
			parse.at++;
			expect(parse, IN);
			return node("not in", start, lastEnd(parse));
		default: return;
	}
}
const LEVELS$2 = /* @__PURE__ */ new Uint8Array(256);
for (const [level, kinds] of [
	[124],
	[94],
	[38],
	[132],
	[43, 45],
	[
		42,
		47,
		131,
		37,
		64
	]
].entries()) for (const kind of kinds) LEVELS$2[kind] = level + 1;
/** `a | b` and what binds tighter. */
function operand(parse) {
	return binary(parse, 0);
}
function binary(parse, above) {
	let left = unary(parse);
	for (;;) {
		const level = LEVELS$2[kindOf(parse)];
		if (level <= above) return left;
		parse.at++;
		left = operation(left, binary(parse, level));
	}
}
function operation(left, right) {
	return node("binary_operator", left.start, right.end, [under("left", left), under("right", right)]);
}
function unary(parse) {
	const kind = kindOf(parse);
	if (kind !== 45 && kind !== 43 && kind !== 126) return power(parse);
	enter(parse);
	const sign = leaf(parse, String.fromCharCode(kind));
	const argument = under("argument", unary(parse));
	leave(parse);
	return node("unary_operator", sign.start, argument.end, [argument], [sign]);
}
function power(parse) {
	const start = startOf(parse);
	let base;
	if (take(parse, AWAIT)) {
		const of = primary(parse);
		base = node("await", start, of.end, [of]);
	} else base = primary(parse);
	if (!take(parse, 130)) return base;
	enter(parse);
	const made = operation(base, unary(parse));
	leave(parse);
	return made;
}
/** An atom with the calls, attributes and subscripts behind it. */
function primary(parse) {
	let of = atom(parse);
	for (;;) switch (kindOf(parse)) {
		case 46: {
			parse.at++;
			if (kindOf(parse) !== 1) fail();
			const name = under("attribute", leaf(parse, "identifier"));
			of = node("attribute", of.start, name.end, [under("object", of), name]);
			break;
		}
		case 40: {
			const given = under("arguments", argumentList(parse));
			of = node("call", of.start, given.end, [under("function", of), given]);
			break;
		}
		case 91: {
			const indexes = subscripts(parse);
			of = node("subscript", of.start, lastEnd(parse), [under("value", of), ...indexes]);
			break;
		}
		default: return of;
	}
}

// src/python/quick/strings.ts
/** String literals and the replacement fields of formatted ones. */
const PREFIX = /^(?:[rRbBuU]|[bB][rR]|[rR][bB])$/;
const FORMATTED = /^(?:[fFtT][rR]?|[rR][fFtT])$/;
/** Reads the literal that starts at `scan.at`, its opening quote standing at `quoteAt`. */
function scanString(scan, quoteAt) {
	const { text, at } = scan;
	const prefix = text.slice(at, quoteAt);
	const formatted = prefix !== "" && FORMATTED.test(prefix);
	if (prefix !== "" && !formatted && !PREFIX.test(prefix)) fail();
	const quote = text.charCodeAt(quoteAt);
	const triple = text.charCodeAt(quoteAt + 1) === quote && text.charCodeAt(quoteAt + 2) === quote;
	const body = quoteAt + (triple ? 3 : 1);
	if (formatted) {
		formattedString(scan, body, {
			quote,
			triple,
			raw: prefix.length === 2
		});
		return;
	}
	const end = triple ? endOfTriple(text, body, quote) : endOfPlain(text, body, quote);
	push(3, at, end);
	scan.at = end;
}
function endOfPlain(text, from, quote) {
	for (let at = from;; at++) {
		const code = text.charCodeAt(at);
		if (code === quote) return at + 1;
		if (code === 92) {
			at++;
			if (text.charCodeAt(at) === 13) at++;
		} else if (code === 10 || Number.isNaN(code)) fail();
	}
}
function endOfTriple(text, from, quote) {
	const closing = String.fromCharCode(quote).repeat(3);
	let end = text.indexOf(closing, from);
	for (let escape = text.indexOf("\\", from); escape !== -1 && escape < end;) {
		const behind = escape + 2;
		if (behind > end) end = text.indexOf(closing, behind);
		escape = text.indexOf("\\", behind);
	}
	return end === -1 ? fail() : end + 3;
}
function formattedString(scan, body, form) {
	push(4, scan.at, body);
	scan.at = body;
	literalPart(scan, form, false);
	push(5, scan.at, scan.at);
}
/** Text with fields up to the closing quote, or in a format specification up to the brace that ends its field. */
function literalPart(scan, form, inFormat) {
	const { text } = scan;
	for (;;) {
		const code = text.charCodeAt(scan.at);
		if (code === form.quote && isEnd$1(text, scan.at, form)) {
			if (inFormat) fail();
			scan.at += form.triple ? 3 : 1;
			return;
		}
		if (code === 123) {
			if (text.charCodeAt(scan.at + 1) === 123 && !inFormat) scan.at += 2;
			else field(scan, form);
		} else if (code === 125) {
			if (inFormat) return;
			if (text.charCodeAt(scan.at + 1) !== 125) fail();
			scan.at += 2;
		} else if (code === 92) {
			if (!form.raw && text.charCodeAt(scan.at + 1) === 78) fail();
			const next = text.charCodeAt(scan.at + 1);
			scan.at += next === 123 || next === 125 ? 1 : 2;
		} else if (Number.isNaN(code) || code === 10 && !form.triple) fail();
		else scan.at++;
	}
}
function isEnd$1(text, at, { quote, triple }) {
	return !triple || text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote;
}
/** `{expression=!r:specification}`. Fields of the specification stand behind the field's own tokens. */
function field(scan, form) {
	const { text, tokens } = scan;
	scan.at++;
	const outer = scan.depth;
	scan.depth = outer + 1;
	for (;;) {
		const code = text.charCodeAt(scan.at);
		const next = text.charCodeAt(scan.at + 1);
		if (scan.depth === outer + 1) {
			if (code === 125 || code === 58) break;
			if (code === 33 && next !== 61) break;
			if (code === 61 && next !== 61 && /^=\s*[!:}]/.test(text.slice(scan.at, scan.at + 40))) {
				scan.at++;
				continue;
			}
		}
		if (Number.isNaN(code)) fail();
		if (code === 35 || !form.triple && code === 10) fail();
		scan.token(scan);
		if (tokens.kinds[tokens.count - 1] === LAMBDA) fail();
	}
	scan.depth = outer;
	push(6, scan.at, scan.at);
	if (text.charCodeAt(scan.at) === 33) scan.at = afterConversion(text, scan.at);
	if (text.charCodeAt(scan.at) === 58) {
		scan.at++;
		literalPart(scan, form, true);
	}
	if (text.charCodeAt(scan.at) !== 125) fail();
	scan.at++;
}
function afterConversion(text, at) {
	const match = /^!\s*[rsa]\s*/.exec(text.slice(at, at + 20));
	if (match === null) fail();
	return at + match[0].length;
}

// src/python/quick/tokens.ts
/** Splits Python text into tokens, in one pass. */
/** Tokens of the whole text. The arrays are used again by the next call. */
function tokenize(text) {
	tokens.count = 0;
	const scan = {
		text,
		tokens,
		at: 0,
		depth: 0,
		comments: [],
		token
	};
	const indents = [0];
	while (scan.at < text.length) {
		if (!indentation(scan, indents)) continue;
		logicalLine(scan);
	}
	for (let level = indents.length; level > 1; level--) push(9, text.length, text.length);
	push(10, text.length, text.length);
	return scan;
}
/** Measures the white space at the start of a line; false for a line without code, which is passed. */
function indentation(scan, indents) {
	const { text } = scan;
	let column = 0;
	let { at } = scan;
	for (;; at++) {
		const code = text.charCodeAt(at);
		if (code === 32) column++;
		else if (code === 9) column = (column | 7) + 1;
		else if (code === 12) column = 0;
		else break;
	}
	scan.at = at;
	if (text.charCodeAt(at) === 35) comment(scan);
	if (scan.at >= text.length) return false;
	const first = text.charCodeAt(scan.at);
	if (first === 10 || first === 13) {
		scan.at++;
		return false;
	}
	if (first === 92) fail();
	const current = indents.at(-1);
	if (column > current) {
		indents.push(column);
		push(8, at, at);
	} else if (column < current) {
		while (indents.at(-1) > column) {
			indents.pop();
			push(9, at, at);
		}
		if (indents.at(-1) !== column) fail();
	}
	return true;
}
function comment(scan) {
	const found = scan.text.indexOf("\n", scan.at);
	const start = scan.at;
	scan.at = found === -1 ? scan.text.length : found;
	let end = scan.at;
	if (scan.text.charCodeAt(end - 1) === 13) end--;
	scan.comments.push({
		type: "comment",
		field: null,
		start,
		end,
		children: [],
		tokens: []
	});
}
function logicalLine(scan) {
	while (scan.at < scan.text.length) if (token(scan)) return;
	if (scan.depth > 0) fail();
	push(7, scan.at, scan.at);
}
/** Reads one token; true when it was the end of a logical line. */
function token(scan) {
	const { text, at } = scan;
	const code = text.charCodeAt(at);
	if (isNameStart(code)) {
		name$1(scan);
		return false;
	}
	if (isDigit(code) || code === 46 && isDigit(text.charCodeAt(at + 1))) {
		number(scan);
		return false;
	}
	switch (code) {
		case 32:
		case 9:
		case 12:
		case 13:
			scan.at++;
			return false;
		case 10:
			scan.at++;
			if (scan.depth > 0) return false;
			push(7, at, at);
			return true;
		case 35:
			comment(scan);
			return false;
		case 34:
		case 39:
			scanString(scan, at);
			return false;
		case 92: {
			const next = text.charCodeAt(at + 1);
			if (next !== 10 && next !== 13) fail();
			scan.at = at + (next === 13 ? 3 : 2);
			return false;
		}
		default:
			sign(scan, code);
			return false;
	}
}
function sign(scan, code) {
	const { text, at } = scan;
	const next = text.charCodeAt(at + 1);
	const third = text.charCodeAt(at + 2);
	let kind = code;
	let length = 1;
	switch (code) {
		case 40:
		case 91:
		case 123:
			scan.depth++;
			break;
		case 41:
		case 93:
		case 125:
			scan.depth--;
			if (scan.depth < 0) fail();
			break;
		case 44:
		case 59:
		case 126: break;
		case 46:
			if (next === 46 && third === 46) [kind, length] = [136, 3];
			break;
		case 58:
			if (next === 61) [kind, length] = [135, 2];
			break;
		case 33:
			if (next !== 61) fail();
			[kind, length] = [133, 2];
			break;
		case 61:
			if (next === 61) [kind, length] = [133, 2];
			break;
		case 42:
		case 47:
		case 60:
		case 62:
			if (next === code) [kind, length] = third === 61 ? [137, 3] : [code === 42 ? 130 : code === 47 ? 131 : 132, 2];
			else if (code === 60 && next === 62) fail();
			else if (next === 61) [kind, length] = [code === 60 || code === 62 ? 133 : 137, 2];
			break;
		case 45:
			if (next === 62) [kind, length] = [134, 2];
			else if (next === 61) [kind, length] = [137, 2];
			break;
		case 43:
		case 37:
		case 38:
		case 64:
		case 94:
		case 124:
			if (next === 61) [kind, length] = [137, 2];
			break;
		default: fail();
	}
	push(kind, at, at + length);
	scan.at = at + length;
}
/** A character above ASCII is taken for a letter until the whole name is seen. */
function isNameStart(code) {
	return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code === 95 || code >= 128;
}
function isDigit(code) {
	return code >= 48 && code <= 57;
}
const IDENTIFIER = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;
function name$1(scan) {
	const { text, at } = scan;
	let end = at;
	let plain = true;
	for (;; end++) {
		const code = text.charCodeAt(end);
		if (code >= 128) plain = false;
		else if (!isNameStart(code) && !isDigit(code)) break;
	}
	const quote = text.charCodeAt(end);
	if ((quote === 34 || quote === 39) && end - at <= 2) {
		scanString(scan, end);
		return;
	}
	scan.at = end;
	if (!plain && !IDENTIFIER.test(text.slice(at, end))) fail();
	push(end - at <= 8 ? KEYWORDS.get(text.slice(at, end)) ?? 1 : 1, at, end);
}
const DIGITS = /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?/y;
function number(scan) {
	const { text, at } = scan;
	DIGITS.lastIndex = at;
	if (!DIGITS.test(text)) fail();
	const end = DIGITS.lastIndex;
	if (isNameStart(text.charCodeAt(end))) fail();
	push(2, at, end);
	scan.at = end;
}

// src/python/quick/index.ts
/** The tree of the text; undefined when the grammar has to look. */
function parseQuickly(text) {
	try {
		const { tokens, comments } = tokenize(text);
		return {
			root: module({
				text,
				tokens,
				at: 0,
				depth: 0,
				grammar: {
					expression: anyExpression,
					disjunction,
					operand,
					atom
				}
			}),
			comments,
			broken: [],
			typeAliases: []
		};
	} catch (error) {
		if (error === REFUSED || error instanceof RangeError) return void 0;
		throw error;
	}
}

// src/python/index.ts
function createPythonReader() {
	let grammar;
	const load = async () => grammar ??= await (await import("./grammar.js")).loadGrammar();
	return { facts(text) {
		const plain = normalise(text);
		const syntax = parseQuickly(plain);
		if (syntax !== void 0) return reduce(plain, () => syntax);
		return grammar === void 0 ? load().then((loaded) => reduce(plain, loaded.parse)) : reduce(plain, grammar.parse);
	} };
}
/** A byte order mark is no part of the text; a lone carriage return ends a line, as it does for Python. */
function normalise(text) {
	const bare = text.startsWith("﻿") ? text.slice(1) : text;
	return bare.includes("\r") ? bare.replace(/\r(?!\n)/g, "\n") : bare;
}
function reduce(text, parse) {
	try {
		return readFacts(text, parse(text));
	} catch (error) {
		if (error instanceof RangeError) return emptyFacts("this file is nested too deeply to be read");
		throw error;
	}
}

// src/rules/evidence.ts
/** Traces and sentences that several rules share. */
/** Steps without repeated places; never weaker than what is claimed of the whole. */
function toTrace(steps, certainty) {
	const last = steps.length - 1;
	const [first, ...rest] = steps.filter((step, index) => index === last || steps.findIndex((earlier) => isSame$1(earlier, step)) === index);
	if (first === void 0) throw new Error("a trace needs a step");
	return [{
		...first,
		certainty: weakest(first.certainty, certainty)
	}, ...rest];
}
function isSame$1(a, b) {
	return a.says === b.says && JSON.stringify(a.at) === JSON.stringify(b.at);
}
/** The whole argument for something that lives at a creation: how it came to be, why it forks, the way to the fork. */
function traceOf(live, creation, behind = []) {
	const made = creation.executor === void 0 ? [] : [codeStep(creation.executor.at, "makes the executor, and no process yet")];
	return toTrace([
		...live.cause,
		...made,
		...creation.startMethod.steps,
		...live.path,
		...behind
	], live.certainty);
}
/** The place where the child comes to be, for traces that lead on into the child. */
function created({ at, call }) {
	return codeStep(at, `creates a process: \`${call}\``);
}
/**
* What the child does with a resource; nothing where it makes another one, or puts one in its place, itself or through a
* hook. What comes behind its end is not about the resource any more.
*/
function useInChild(creation, kind, key) {
	const { uses } = creation.child;
	if (uses.some((use) => (use.kind === "renews" || use.kind === "opens-handle") && use.key === key)) return void 0;
	const first = uses.find((use) => (use.kind === kind || use.kind === "closes-handle") && use.key === key);
	return first?.kind === kind ? first : void 0;
}
/**
* Where a finding about the process stands: at the call that makes the executor, which takes the start method and the
* initializer and has many tasks, any of which may be the first; else where the process is created.
*/
function standsAt({ at, scope, executor }) {
	return executor ?? {
		at,
		scope
	};
}
/**
* Where a finding stands whose mend is the start method or the arguments: at the call that makes the process object, which
* takes both, and not where it is started.
*/
function standsAtMaker(creation) {
	return creation.maker ?? standsAt(creation);
}
/** Whether a child made here inherits the parent's memory and goes on running Python in it. */
function inheritsMemory(creation) {
	const { how, startMethod, child } = creation;
	return how !== "before-exec" && startMethod.methods.includes("fork") && !child.uses.some((use) => use.kind === "replaces-program");
}
/** Creations by multiprocessing whose child may start from an empty interpreter: what only fork copies is not there. */
function maySpawn(creation) {
	return creation.how === "start-method" && creation.startMethod.methods.some((method) => method !== "fork");
}
/** What leaving fork asks of the code, for one creation: the first item announces the others. */
function priceOfSpawn(creation) {
	if (creation.how === "raw") return [];
	return [
		"If you change to spawn, the child imports the main module again: the program needs an `if __name__ == \"__main__\":` guard.",
		"The target, its arguments and the initializer must then be picklable: no lambdas, nested functions, locks or open files.",
		"What the parent sets at run time (globals, class attributes, logging handlers) must then be passed to the child, or set again in it."
	];
}
/** `Linux, ...`: a sentence's beginning in the middle of nowhere reads better with a capital. */
function sentence$2(text) {
	return text === "" ? text : `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

// src/rules/calls.ts
const byPlace = /* @__PURE__ */ new WeakMap();
/** The first call at the place. */
function callAt(project, at) {
	let calls = byPlace.get(project);
	if (calls === void 0) {
		calls = new Map(project.calls.toReversed().map((call) => [spanKey(call.at), call]));
		byPlace.set(project, calls);
	}
	return calls.get(spanKey(at));
}
/** Whether the call makes a thread for some callers of its function: those tell it which objects go with that, too. */
function mayMakeThread(project, at) {
	return project.calls.some((call) => call.api === "threading.Thread" && compareSpans(call.at, at) === 0);
}
/** Whether the first place begins ahead of the other one in the same file. */
function isAhead(a, b) {
	return a.path === b.path && compareSpans(a, b) < 0;
}
/** Where both calls can be reached, by the tests around each. */
function commonPlatforms(a, b) {
	return a.platforms.filter((platform) => b.platforms.includes(platform));
}
/** Whether the outer place holds the inner one. */
function holds$2(outer, inner) {
	const [line, column, lastLine, lastColumn] = outer.range;
	const [innerLine, innerColumn, innerLastLine, innerLastColumn] = inner.range;
	return outer.path === inner.path && (line < innerLine || line === innerLine && column <= innerColumn) && (innerLastLine < lastLine || innerLastLine === lastLine && innerLastColumn <= lastColumn);
}

// src/rules/libraries-at-fork.ts
/** The distribution that a resource comes from; undefined for the standard library and the project's own code. */
function libraryOf$1(project, { model, type, kind }) {
	const distribution = model?.distribution ?? (kind === "thread" ? project.libraries.module(type)?.distribution : void 0);
	return distribution === "python" ? void 0 : distribution;
}
/** The library's own advice about its type, as a sentence. */
function remedyOf({ libraries }, type) {
	const remedy = libraries.type(type)?.remedy;
	return remedy === void 0 ? void 0 : `${sentence$2(remedy)}.`;
}
/** The live thing with what its library's statement says, and for which version. */
function withStatement(live) {
	const { model } = live.resource;
	if (model === void 0) return live;
	const { name: callable, distribution, source, says } = model;
	const step = {
		at: {
			kind: "model",
			callable,
			distribution,
			source
		},
		says,
		certainty: "certain"
	};
	return {
		...live,
		cause: [...live.cause, step]
	};
}
/** What the library does about a fork by itself. */
function handlingOf({ libraries }, { type, model }) {
	return libraries.type(type)?.aware ?? model?.aware;
}
/** A setting of the library helps, made ahead of the fork: no such thread starts, or the object survives. */
function isSettled$1(project, creation, { resource }) {
	const name = resource.model?.name ?? "";
	return settingsAt(project, creation).some(({ setting }) => setting.effect !== "silences" && setting.concerns.includes(name));
}
/** The thread takes no locks but its library's, and the child is not seen to call the library. */
function isOutOfReach(project, { child }, { resource: { model } }) {
	return model?.effects.some((effect) => effect.kind === "starts-thread" && effect.apart === true) === true && child.uses.every(({ at }) => callAt(project, at)?.model.distribution !== model?.distribution);
}
/** Settings of libraries that the program has made when it creates this process. */
function settingsAt(project, creation) {
	return project.libraries.settings.flatMap((setting) => {
		const live = creation.live.find(({ resource }) => isSetBy(setting, resource, callAt(project, resource.at)));
		return live === void 0 ? [] : [{
			setting,
			live
		}];
	});
}
function isSetBy({ of, name, value }, { kind, key }, call) {
	if (kind !== "process-state") return false;
	if (of === "attribute") return key === `patch:${name}`;
	if (of !== "environment" || key !== `environment:${name}`) return false;
	const given = call?.arguments["value"]?.literals ?? [];
	return value === void 0 || given.some((each) => String(each).toLowerCase() === value.toLowerCase());
}

// src/rules/semaphores.ts
/** Which objects of multiprocessing hold a semaphore. */
/** Constructors of objects that open a semaphore of the system by its name, or inherit it. */
const WITH_SEMAPHORES = new Set([
	"Array",
	"Barrier",
	"BoundedSemaphore",
	"Condition",
	"Event",
	"JoinableQueue",
	"Lock",
	"Queue",
	"RLock",
	"Semaphore",
	"SimpleQueue",
	"Value"
].map((name) => `multiprocessing.${name}`));

// src/rules/settings-at-spawn.ts
/** What the parent has set before this place, in code that a child which imports its modules does not run. */
function setAtRunTime(creation) {
	const { uses } = creation.child;
	return creation.live.filter(({ resource }) => resource.kind === "process-state" && resource.atImport !== true && !uses.some((use) => use.kind === "renews" && use.key === resource.key));
}
/** Which activity shows that the child depends on a setting. */
const NEEDED_BY = {
	"default-timeout": "opens-socket",
	locale: "follows-locale",
	"warning-filter": "warns"
};
/** Settings of the parent that the child shows to depend on, and where it does. */
function neededSettings(creation) {
	return setAtRunTime(creation).flatMap((live) => {
		const need = needOf(creation, live);
		return need === void 0 ? [] : [{
			live,
			need
		}];
	});
}
function needOf({ child }, { resource }) {
	if (resource.state === "patch") return child.uses.find(({ kind, key }) => kind === "reads-state" && key === resource.key);
	const activity = resource.state && NEEDED_BY[resource.state];
	return activity && child.uses.find((use) => use.kind === "does" && use.activity === activity);
}
/** An initializer that cannot be followed may set whatever the child needs. */
function hasUnknownInitializer(project, creation) {
	const given = callAt(project, creation.made ?? creation.at)?.arguments["initializer"];
	if (given === void 0 || given.literals.includes(null)) return false;
	return !creation.child.name.split(", ").includes(given.text);
}

// src/rules/spawn-edit.ts
const EXECUTOR$2 = "concurrent.futures.ProcessPoolExecutor";
/**
* What must change with it, and the edit that asks for spawn where the process or executor is made: if it takes the
* default start method today and the child is not seen to need what only fork copies. The edit is for a person to
* decide, since what a child needs is not always seen.
*/
function startBySpawn(project, creation) {
	const edit = spawnEdit(project, creation);
	return {
		alongside: priceOfSpawn(creation),
		...edit && { edit }
	};
}
function spawnEdit(project, creation) {
	if (creation.how !== "start-method" || creation.startMethod.chosen !== "default") return void 0;
	if (needsFork(project, creation)) return void 0;
	const constructor = callAt(project, creation.made ?? creation.at);
	if (constructor === void 0 || takesSemaphores(project, constructor)) return void 0;
	return constructor.api === EXECUTOR$2 ? contextArgument(project, constructor) : contextOfModule(constructor);
}
/** Whether the child would lack something, or the program fail to start it. */
function needsFork(project, creation) {
	const { child, fromTopLevel, live } = creation;
	if (!child.known || fromTopLevel !== void 0 || neededSettings(creation).length > 0) return true;
	const state = new Set(live.filter(({ resource }) => resource.kind === "state").map(({ resource }) => resource.key));
	const isLoggingSetUp = live.some(({ resource }) => resource.kind === "log-handler" || resource.state === "logging");
	return handoversOf(project, creation).some(({ unpicklable, unpicklableArguments }) => unpicklable !== void 0 || unpicklableArguments.length > 0) || child.uses.some(({ kind, key }) => kind === "reads-guarded" || kind === "uses-shared" || kind === "reads-state" && state.has(key) || kind === "logs" && isLoggingSetUp);
}
function handoversOf(project, { at, made }) {
	return project.handovers.filter((handover) => compareSpans(handover.at, at) === 0 || made !== void 0 && compareSpans(handover.at, made) === 0);
}
/** A lock or queue made for fork is of no use to a child that is spawned. */
function takesSemaphores({ calls }, { arguments: given }) {
	const keys = new Set(Object.values(given).flatMap((argument) => argument.keys));
	return calls.some(({ api, result }) => WITH_SEMAPHORES.has(api) && keys.has(result));
}
/** `multiprocessing.get_context("spawn").Pool(...)`. Contexts have `get_context`, too. */
function contextOfModule({ api, at, expression: { callee } }) {
	if (!api.startsWith("multiprocessing.") || callee.kind !== "attribute" || callee.of.kind !== "name") return void 0;
	const [, , line, column] = callee.of.at;
	return {
		class: "suggest",
		path: at.path,
		range: [
			line,
			column,
			line,
			column
		],
		text: ".get_context(\"spawn\")"
	};
}
/** The argument that is lacking, where the module has `multiprocessing` under its name. */
function contextArgument({ calls }, { at, expression, module }) {
	const last = [...expression.arguments, ...expression.keywords].at(-1)?.at;
	const isThere = expression.keywords.some(({ name }) => name === "mp_context") || expression.arguments.length > 1;
	const isImported = calls.some((call) => call.module === module && call.call.startsWith("multiprocessing."));
	if (last === void 0 || isThere || !isImported || expression.spreads.length > 0) return void 0;
	return {
		class: "suggest",
		path: at.path,
		range: [
			last[2],
			last[3],
			last[2],
			last[3]
		],
		text: ", mp_context=multiprocessing.get_context(\"spawn\")"
	};
}

// src/rules/threads-at-fork.ts
const QUEUE_PUT = /^multiprocessing\.(Joinable)?Queue\.put(_nowait)?$/;
/** Every thread that may live at a fork whose child goes on running Python, but for those that the library restarts, or that a setting of it forbids. */
function* threadsAtForks(project) {
	for (const creation of project.creations) {
		if (!inheritsMemory(creation)) continue;
		for (const live of creation.live) {
			const aware = live.resource.model?.aware;
			if (live.resource.kind !== "thread" || aware?.complete === true || aware?.by === "call") continue;
			if (isSettled$1(project, creation, live)) continue;
			yield {
				creation,
				live: isOutOfReach(project, creation, live) ? {
					...live,
					certainty: "possible"
				} : live
			};
		}
	}
}
function isQueueFeeder({ live }) {
	return QUEUE_PUT.test(live.resource.model?.name ?? "");
}
/** Started by a module's top level: the module's own line is the one to change. */
function isFromImport({ live }) {
	return live.relation === "import" && live.resource.model !== void 0;
}
const PROCESS_POOL = /(^|\.)(ProcessPoolExecutor|multiprocessing\.Pool|multiprocessing\.pool\.Pool)(\.|$)/;
const THREAD_POOL = /(^|\.)(ThreadPoolExecutor|ThreadPool)$/;
/** Whether a name is that of a process pool, or of one of its methods. */
function isProcessPool(name) {
	return PROCESS_POOL.test(name);
}
function isThreadPool(type) {
	return THREAD_POOL.test(type);
}
function threadName$1({ live }) {
	const { resource } = live;
	if (resource.runs !== void 0) return `the thread that runs \`${resource.runs}\``;
	return resource.hidden || resource.model === void 0 ? `a thread of \`${resource.type}\`` : `the thread \`${resource.name}\``;
}
/** The hazard, but for its title and its first remedy. */
function threadHazard(project, pair, title, change) {
	const { creation, live } = pair;
	return {
		...standsAt(creation),
		title,
		trace: traceOf(live, creation),
		cause: live.resource.at,
		why: `Only the forking thread lives on in the child. A lock that ${threadName$1(pair)} holds at that moment stays locked there for ever, and what it was changing stays half changed.`,
		where: sentence$2(creation.startMethod.forkBites),
		change,
		...startBySpawn(project, creation)
	};
}
/** The advice that names its price. */
function threadRemedy(pair) {
	const { creation, live } = pair;
	const other = creation.how === "raw" ? "do the work of the child in another program (`subprocess`)" : "start the child from a clean interpreter: `multiprocessing.get_context(\"spawn\")`, which needs the changes below";
	return `Create the process before the thread of \`${formatSpan(live.resource.at)}\` starts, or end that thread first; if neither is possible, ${other}.`;
}

// src/rules/FS101-thread-alive-at-fork.ts
var FS101_thread_alive_at_fork_default = defineRule({
	code: "FS101",
	slug: "thread-alive-at-fork",
	summary: "process is forked while a thread of the same function may be running",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: ["FS102"],
	*check(project) {
		for (const pair of threadsAtForks(project)) {
			const { creation, live } = pair;
			if (live.relation !== "same-scope" || live.resource.hidden || isFromImport(pair) || isQueueFeeder(pair)) continue;
			const title = `\`${creation.call}\` forks while ${threadName$1(pair)} is not known to have ended`;
			yield threadHazard(project, pair, title, threadRemedy(pair));
		}
	}
});

// src/rules/FS102-thread-alive-via-call-chain.ts
var FS102_thread_alive_via_call_chain_default = defineRule({
	code: "FS102",
	slug: "thread-alive-via-call-chain",
	summary: "process is forked while a thread that a callee has started may be running",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: [],
	*check(project) {
		for (const pair of threadsAtForks(project)) {
			const { creation, live } = pair;
			if (live.relation === "same-scope" || live.resource.hidden || isFromImport(pair) || isQueueFeeder(pair)) continue;
			const title = `\`${creation.call}\` forks while ${threadName$1(pair)} is not known to have ended`;
			yield threadHazard(project, pair, title, threadRemedy(pair));
		}
	}
});

// src/rules/FS103-thread-started-at-import.ts
var FS103_thread_started_at_import_default = defineRule({
	code: "FS103",
	slug: "thread-started-at-import",
	summary: "importing a module starts a thread, so every later fork copies it half done",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: [],
	*check(project) {
		for (const thread of project.importThreads) {
			if (thread.importedBy.length === 0 && thread.isProgram !== "no") continue;
			yield hazard$4(thread);
		}
	}
});
function hazard$4(thread) {
	const fork = thread.forks.find(({ creation }) => inheritsMemory(creation));
	const { at } = thread.resource;
	const runs = thread.resource.runs === void 0 ? "" : ` that runs \`${thread.resource.runs}\``;
	const importer = thread.importedBy[0];
	const title = fork === void 0 ? `importing \`${thread.module}\` starts a thread${runs}: every fork after the import copies it half done` : `importing \`${thread.module}\` starts a thread${runs}, which lives when \`${fork.creation.call}\` forks`;
	const [first] = thread.steps;
	const top = first?.at.kind === "code" ? first.at.span : at;
	const behind = fork === void 0 ? [codeStep(at, importer === void 0 ? "whoever imports the module and forks later inherits it" : `\`${importer}\` imports the module, and may fork later`, "possible")] : [...fork.creation.startMethod.steps, ...fork.steps];
	return {
		at: top,
		scope: "",
		title,
		trace: toTrace([...thread.steps, ...behind], fork?.certainty ?? "possible"),
		cause: at,
		why: "Nobody who imports the module sees the thread, and from then on each fork of the process leaves the child with the locks that the thread held and without the thread. Under spawn and forkserver every child that imports the module starts a thread of its own.",
		where: fork === void 0 ? "Wherever the process forks after the import" : sentence$2(fork.creation.startMethod.forkBites),
		change: "Start the thread in a function that the program calls when it is ready, or at the first use in each process (compare `os.getpid()` with the process that started it).",
		alongside: ["Callers that relied on the import alone must call the new function; a forked child has to call it again."]
	};
}

// src/rules/FS104-hidden-thread-api.ts
var FS104_hidden_thread_api_default = defineRule({
	code: "FS104",
	slug: "hidden-thread-api",
	summary: "an API whose name does not suggest threads has started one before a fork",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: [],
	*check(project) {
		for (const pair of threadsAtForks(project)) {
			const { creation, live } = pair;
			if (!live.resource.hidden || isFromImport(pair) || isQueueFeeder(pair)) continue;
			const title = `\`${creation.call}\` forks while a thread that ${starter(pair)} has started is not known to have ended`;
			yield threadHazard(project, pair, title, remedy$3(pair));
		}
	}
});
function starter({ live }) {
	const { resource } = live;
	return resource.model === void 0 ? `importing \`${resource.name}\`` : `\`${resource.model.name}\``;
}
function remedy$3({ creation, live }) {
	const { resource } = live;
	const first = `Create the process before ${resource.model === void 0 ? `\`${resource.name}\` is imported` : "that call"}, or end its thread first (shut down, close and join, leave its \`with\`)`;
	return creation.how === "raw" ? `${first}.` : `${first}; or use a context that does not fork, \`multiprocessing.get_context("spawn")\`, with the changes below.`;
}

// src/rules/FS105-native-thread-at-fork.ts
var FS105_native_thread_at_fork_default = defineRule({
	code: "FS105",
	slug: "native-thread-at-fork",
	summary: "process is forked while a native thread runs that threading does not list",
	severity: "warning",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: ["FS104"],
	*check(project) {
		for (const pair of threadsAtForks(project)) {
			const { creation, live } = pair;
			const { model } = live.resource;
			if (model === void 0 || !isNative(pair)) continue;
			const title = `\`${creation.call}\` forks while a native thread of \`${model.name}\` may run, which \`threading\` does not list`;
			const change = `Create the process before \`${model.name}\`, or stop what owns its thread first; \`threading.active_count()\` does not tell whether a fork is safe.`;
			const hazard = threadHazard(project, pair, title, change);
			yield {
				...hazard,
				trace: toTrace([
					...hazard.trace.slice(0, -1),
					...questions(project, creation),
					...hazard.trace.slice(-1)
				], live.certainty),
				why: "Only the forking thread lives on in the child. A lock of the C library or of the extension that the native thread holds at that moment stays locked there for ever, and a test of `threading.active_count()` or `threading.enumerate()` cannot see the thread."
			};
		}
	}
});
function isNative({ live }) {
	const { model } = live.resource;
	return model?.effects.some((effect) => effect.kind === "starts-thread" && effect.native) === true;
}
/** Where the function that forks asks Python for its threads first. */
function questions({ calls }, { at, scope }) {
	return calls.filter((call) => (call.api === "threading.active_count" || call.api === "threading.enumerate") && call.scope === scope && call.at.path === at.path && compareSpans(call.at, at) < 0).slice(-1).map((call) => codeStep(call.at, `asks Python for its threads, of which this is none: \`${call.call}\``));
}

// src/rules/FS106-fork-from-worker-thread.ts
var FS106_fork_from_worker_thread_default = defineRule({
	code: "FS106",
	slug: "fork-from-worker-thread",
	summary: "a worker thread forks a process, while the other threads run on",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (!inheritsMemory(creation)) continue;
			for (const within of creation.within) {
				if (within.kind !== "thread") continue;
				yield {
					...standsAtMaker(creation),
					title: `\`${creation.call}\` forks in a thread that runs \`${within.name}\`, while the main thread runs on`,
					trace: toTrace([
						codeStep(within.at, `starts a thread that runs \`${within.name}\``),
						...creation.startMethod.steps,
						...within.steps
					], within.certainty),
					cause: within.at,
					why: "The thread that forks is never alone: the main thread and its siblings hold locks at that moment that the child finds locked for ever. The child runs on with the worker thread as its main thread.",
					where: sentence$2(creation.startMethod.forkBites),
					change: "Create processes in the main thread before the workers start, or let the thread ask for a process of another start method: `multiprocessing.get_context(\"spawn\")`.",
					...startBySpawn(project, creation)
				};
			}
		}
	}
});

// src/rules/FS107-fork-in-async-code.ts
var FS107_fork_in_async_code_default = defineRule({
	code: "FS107",
	slug: "fork-in-async-code",
	summary: "a coroutine or callback forks, with the event loop and its threads alive",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (!inheritsMemory(creation)) continue;
			for (const within of creation.within) {
				if (within.kind !== "coroutine" && within.kind !== "callback") continue;
				yield {
					at: creation.at,
					scope: creation.scope,
					title: `\`${creation.call}\` forks inside ${NAMES[within.kind]} \`${within.name}\``,
					trace: toTrace([
						codeStep(within.at, `\`${within.name}\` runs on an event loop`),
						...creation.startMethod.steps,
						...within.steps
					], within.certainty),
					cause: within.at,
					why: "The child inherits the running event loop with its selector, its wake-up descriptors and its signal handlers: what either process registers or closes there changes the other. Threads of the loop's executor do not exist in the child.",
					where: sentence$2(creation.startMethod.forkBites),
					change: "Create the processes before the loop runs, use `asyncio.create_subprocess_exec`, or hand the work to an executor of processes with a spawn context.",
					...startBySpawn(project, creation)
				};
			}
		}
	}
});
const NAMES = {
	coroutine: "the coroutine",
	callback: "the callback"
};

// src/rules/FS108-pool-refork-from-handler-thread.ts
var FS108_pool_refork_from_handler_thread_default = defineRule({
	code: "FS108",
	slug: "pool-refork-from-handler-thread",
	summary: "a pool with maxtasksperchild forks new workers among its threads",
	severity: "warning",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (creation.api !== "multiprocessing.Pool" || !inheritsMemory(creation)) continue;
			const call = project.calls.find((each) => each.api === creation.api && compareSpans(each.at, creation.at) === 0);
			const limit = call?.arguments["maxtasksperchild"];
			if (call === void 0 || limit === void 0 || isNone(limit)) continue;
			const edit = spawning(creation);
			yield {
				at: creation.at,
				scope: creation.scope,
				title: `\`${creation.call}\` replaces its workers, and forks them in one of its threads`,
				trace: toTrace([
					...creation.startMethod.steps,
					codeStep(creation.at, `makes a pool with three threads: \`${creation.call}\``),
					codeStep(limit.at, "has a worker replaced after so many tasks: a thread of the pool forks the next one")
				], certaintyOf$2(call, limit)),
				cause: creation.at,
				why: "The first workers are forked before the pool starts its threads; their successors are forked by one of these, at any time. A lock that another thread of the program holds at that moment stays locked in the new worker for ever.",
				where: sentence$2(creation.startMethod.forkBites),
				change: "Make the pool with a context that does not fork: `multiprocessing.get_context(\"spawn\").Pool(...)`.",
				alongside: [...priceOfSpawn(creation), "Every replacement then starts an interpreter: a larger number of tasks for each worker makes up for it."],
				...edit && { edit }
			};
		}
	}
});
function isNone({ literals }) {
	return literals.length > 0 && literals.every((literal) => literal === null);
}
function certaintyOf$2(call, { literals }) {
	return literals.length > 0 ? call.certainty : "likely";
}
/** `multiprocessing.Pool(...)` by the default method can ask for its context where it stands. */
function spawning({ startMethod, expression, at }) {
	const { callee } = expression;
	if (startMethod.chosen !== "default" || callee.kind !== "attribute" || callee.of.kind !== "name") return void 0;
	const module = callee.of.name;
	if (module !== "multiprocessing" && module !== "mp") return void 0;
	return {
		class: "suggest",
		path: at.path,
		range: callee.of.at,
		text: `${module}.get_context("spawn")`
	};
}

// src/rules/FS109-overlapping-process-pools.ts
var FS109_overlapping_process_pools_default = defineRule({
	code: "FS109",
	slug: "overlapping-process-pools",
	summary: "a process pool is made while another one is open",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: ["FS104"],
	*check(project) {
		for (const pair of threadsAtForks(project)) {
			const { creation, live } = pair;
			if (!isProcessPool(live.resource.type) || !isProcessPool(creation.api) || live.relation === "import") continue;
			const title = `\`${creation.call}\` forks while the pool \`${live.resource.name}\` is open, with the threads that serve it`;
			const change = `Close and join \`${live.resource.name}\` first, or use one pool for both kinds of work; or make the pools with a spawn context.`;
			yield threadHazard(project, pair, title, change);
		}
	}
});

// src/rules/FS110-queue-put-before-start.ts
var FS110_queue_put_before_start_default = defineRule({
	code: "FS110",
	slug: "queue-put-before-start",
	summary: "multiprocessing.Queue.put starts a feeder thread before a process is forked",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: ["FS104"],
	*check(project) {
		for (const pair of threadsAtForks(project)) {
			if (!isQueueFeeder(pair)) continue;
			const { creation, live } = pair;
			const title = `\`${creation.call}\` forks while the feeder thread of \`${live.resource.name}\` is not known to have ended`;
			yield threadHazard(project, pair, title, `Start the processes first and put afterwards; or hand the first items over as arguments, or take both from a spawn context. A \`multiprocessing.SimpleQueue\` has no feeder thread, but its put waits when the pipe is full.`);
		}
	}
});

// src/rules/FS111-lazy-executor-fork.ts
const EXECUTOR$1 = "concurrent.futures.ProcessPoolExecutor";
var FS111_lazy_executor_fork_default = defineRule({
	code: "FS111",
	slug: "lazy-executor-fork",
	summary: "an executor of processes is made before a thread starts, and forks behind it",
	severity: "note",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: [],
	*check(project) {
		for (const pair of threadsAtForks(project)) {
			const { creation, live } = pair;
			const { made } = creation;
			if (made === void 0 || !creation.api.startsWith(`${EXECUTOR$1}.`)) continue;
			const constructor = project.calls.find((call) => call.api === EXECUTOR$1 && compareSpans(call.at, made) === 0);
			if (constructor === void 0 || !startsBehind(constructor, live, creation)) continue;
			const edit = contextArgument(project, constructor);
			yield {
				at: made,
				scope: constructor.scope,
				title: `\`${constructor.call}\` forks nothing here: its processes are forked at \`${formatSpan(creation.at)}\`, beside ${threadName$1(pair)}`,
				trace: toTrace([
					codeStep(made, `makes an executor, and no process yet: \`${constructor.call}\``),
					...live.cause,
					...creation.startMethod.steps,
					...live.path
				], live.certainty),
				cause: live.resource.at,
				why: "The executor forks its workers at the first task, with whatever threads run then. A lock that one of them holds at that moment stays locked in the worker for ever.",
				where: sentence$2(creation.startMethod.forkBites),
				change: "Give it a context that does not fork, `mp_context=multiprocessing.get_context(\"spawn\")`, or submit a first task ahead of the thread.",
				alongside: priceOfSpawn(creation),
				...edit && { edit }
			};
		}
	}
});
/** Whether the thread starts when the executor is there already, where the places tell. */
function startsBehind(constructor, live, creation) {
	const start = firstPlace(live);
	if (start === void 0 || live.relation === "import" || live.resource.key === constructor.result) return false;
	if (constructor.live.some(({ resource }) => resource.key === live.resource.key)) return false;
	const common = commonScope(live, creation);
	if (constructor.scope === common) return isAhead(constructor.at, start);
	if (constructor.scope === "") return common !== void 0 || start.path !== constructor.at.path || isAhead(constructor.at, start);
	return isMadeByInit(constructor, live, creation);
}
function firstPlace({ cause }) {
	const first = cause[0]?.at;
	return first?.kind === "code" ? first.span : void 0;
}
/** The callable in which both ways begin, where one of them has no calls in it. */
function commonScope({ cause, path, resource }, creation) {
	if (path.length === 1) return creation.scope;
	return cause.filter(({ at }) => at.kind === "code").length === 1 ? resource.scope : void 0;
}
/** Methods of an object run when `__init__` has made what it keeps. */
function isMadeByInit(constructor, { resource }, creation) {
	const owner = /^(.+\.)__init__$/.exec(constructor.scope)?.[1];
	return owner !== void 0 && [resource, creation].every(({ scope, at }) => isOtherMethod(scope, owner) && at.path === constructor.at.path);
}
function isOtherMethod(scope, owner) {
	return scope.startsWith(owner) && scope !== `${owner}__init__`;
}

// src/rules/FS113-daemonize-after-threads.ts
var FS113_daemonize_after_threads_default = defineRule({
	code: "FS113",
	slug: "daemonize-after-threads",
	summary: "a daemon forks after threads have started, and loses them",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"starts-thread",
		"forks",
		"ends-process"
	],
	supersedes: [
		"FS101",
		"FS102",
		"FS104"
	],
	*check(project) {
		for (const { creation, parentEnds } of project.forkBranches) {
			if (!parentEnds || !inheritsMemory(creation)) continue;
			for (const live of creation.live) {
				if (live.resource.kind !== "thread") continue;
				const name = threadName$1({
					creation,
					live
				});
				yield {
					at: creation.at,
					scope: creation.scope,
					title: `\`${creation.call}\` makes a daemon after ${name} has started: the daemon does not have it`,
					trace: traceOf(live, creation),
					cause: live.resource.at,
					why: "The parent ends and the child takes its place, without the threads that have been started so far: what they were to do never happens, and locks that they held stay locked.",
					where: sentence$2(creation.startMethod.forkBites),
					change: `Become a daemon first and start threads afterwards: the one of \`${formatSpan(live.resource.at)}\` belongs behind the fork.`,
					alongside: ["Connections, listeners and loggers with threads are part of it: open them in the daemon."]
				};
			}
		}
	}
});

// src/rules/FS114-executor-worker-fork-exit-code.ts
/** Versions that all have the defect; only the first releases of the two behind them have it. */
const AFFECTED = [
	"3.9",
	"3.10",
	"3.11"
];
const TO_EXECUTOR = [
	"asyncio.to_thread",
	"concurrent.futures.ThreadPoolExecutor.map",
	"concurrent.futures.ThreadPoolExecutor.submit"
];
var FS114_executor_worker_fork_exit_code_default = defineRule({
	code: "FS114",
	slug: "executor-worker-fork-exit-code",
	summary: "a process forked by a thread of an executor reports exit code 1",
	severity: "error",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: ["FS106"],
	*check(project) {
		const affected = project.settings.python.filter((version) => AFFECTED.includes(version));
		if (affected.length === 0) return;
		for (const creation of project.creations) {
			if (creation.api !== "multiprocessing.Process.start" || !inheritsMemory(creation)) continue;
			for (const within of creation.within) {
				const start = executorCall(project, within);
				if (start === void 0) continue;
				yield {
					...standsAtMaker(creation),
					title: `the process that \`${creation.call}\` forks in a thread of an executor reports exit code 1, even when it succeeds`,
					trace: toTrace([
						codeStep(within.at, `runs \`${within.name}\` in a thread of an executor: \`${start.call}\``),
						...creation.startMethod.steps,
						...within.steps
					], within.certainty),
					cause: within.at,
					why: "The thread of the executor becomes the main thread of the child. When the child ends it joins the threads of the executor, of which it is one itself: `RuntimeError: cannot join current thread`, which shows as exit code 1 alone.",
					where: `With Python ${affected.join(", ")}, and the first releases of 3.12 and 3.13, ${creation.startMethod.forkBites}`,
					change: "Start the process from a clean interpreter, `multiprocessing.get_context(\"spawn\").Process(...)`, or in the main thread; a plain `threading.Thread` gives the right exit code and still forks among threads.",
					...startBySpawn(project, creation)
				};
			}
		}
	}
});
/** The call that hands the function to the executor. */
function executorCall({ calls }, { kind, at }) {
	if (kind !== "thread") return void 0;
	return calls.find((call) => compareSpans(call.at, at) === 0 && (TO_EXECUTOR.includes(call.api) || call.api === "asyncio.AbstractEventLoop.run_in_executor" && isThreadExecutor(calls, call)));
}
/** `None` stands for the loop's own executor of threads. */
function isThreadExecutor(calls, { arguments: { executor } }) {
	if (executor === void 0) return false;
	const { literals, keys } = executor;
	return literals.length > 0 && literals.every((literal) => literal === null) || calls.some(({ api, result }) => api === "concurrent.futures.ThreadPoolExecutor" && keys.includes(result));
}

// src/rules/FS201-lock-held-across-fork.ts
var FS201_lock_held_across_fork_default = defineRule({
	code: "FS201",
	slug: "lock-held-across-fork",
	summary: "a lock is held when the process forks, and the child acquires it",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["takes-lock", "forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (!inheritsMemory(creation)) continue;
			for (const live of creation.live) {
				const { resource } = live;
				if (resource.kind !== "lock" || resource.role !== "lock") continue;
				const use = useInChild(creation, "takes-lock", resource.key);
				if (use === void 0) continue;
				yield {
					...standsAt(creation),
					title: `\`${creation.call}\` forks while \`${resource.name}\` is held, and the child takes it`,
					trace: traceOf(live, creation, use.steps),
					cause: resource.at,
					why: "The child gets its own copy of the lock in the locked state. The release happens in the parent and never reaches that copy, so the child waits for ever.",
					where: sentence$2(creation.startMethod.forkBites),
					change: `Create the process outside the critical section: leave the \`with\` (or release the lock) before \`${creation.call}\`.`,
					alongside: ["If parent and child must exclude each other, the lock has to be a `multiprocessing.Lock` that is handed to the child: a `threading.Lock` never does that."]
				};
			}
		}
	}
});

// src/rules/FS202-lock-shared-with-thread.ts
var FS202_lock_shared_with_thread_default = defineRule({
	code: "FS202",
	slug: "lock-shared-with-thread",
	summary: "a forked child takes a lock that a thread of the parent takes too",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"starts-thread",
		"takes-lock",
		"forks"
	],
	supersedes: [
		"FS101",
		"FS102",
		"FS104",
		"FS208"
	],
	*check(project) {
		for (const { creation, live } of threadsAtForks(project)) for (const taken of live.does) {
			if (taken.kind !== "takes-lock" || taken.role !== "lock" && taken.role !== "reentrant-lock") continue;
			if (holds$1(creation, taken.key)) continue;
			const use = useInChild(creation, "takes-lock", taken.key);
			if (use === void 0) continue;
			const name = threadName$1({
				creation,
				live
			});
			yield {
				...standsAt(creation),
				title: `\`${creation.call}\` forks while ${name} may hold a lock that the child takes`,
				trace: traceOf({
					...live,
					cause: [...live.cause, ...taken.steps]
				}, creation, use.steps),
				cause: live.resource.at,
				why: `If ${name} is between taking and releasing the lock when the process forks, the child's copy of the lock stays locked and the child waits for ever: at \`${formatSpan(use.at)}\`.`,
				where: sentence$2(creation.startMethod.forkBites),
				change: "Fork before the thread starts, or give the child a lock of its own: `os.register_at_fork(after_in_child=...)` can put a fresh one in its place.",
				...startBySpawn(project, creation)
			};
		}
	}
});
/** Whether the forking thread itself surely has the lock, so that no other thread can. */
function holds$1({ live }, lock) {
	return live.some(({ resource, certainty }) => resource.kind === "lock" && resource.key === lock && certainty === "certain");
}

// src/rules/FS203-queue-logging-into-forked-pool.ts
var FS203_queue_logging_into_forked_pool_default = defineRule({
	code: "FS203",
	slug: "queue-logging-into-forked-pool",
	summary: "workers are forked that log through a queue whose listener stays behind",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"starts-thread",
		"attaches-log-handler",
		"logs",
		"forks"
	],
	supersedes: [
		"FS101",
		"FS102",
		"FS104"
	],
	*check(project) {
		for (const creation of project.creations) {
			if (!inheritsMemory(creation)) continue;
			const logs = creation.child.uses.find((use) => use.kind === "logs");
			if (logs === void 0 || creation.child.uses.some((use) => use.kind === "configures-logging")) continue;
			for (const live of creation.live) {
				if (live.resource.kind !== "log-handler" || live.resource.feeds !== "thread-queue") continue;
				const listener = listenerOf(creation);
				yield {
					...standsAt(creation),
					title: `\`${creation.call}\` forks workers that log through \`${live.resource.name}\`, whose queue has its listener in the parent only`,
					trace: traceOf({
						...live,
						cause: [...live.cause, ...listener?.cause ?? []]
					}, creation, logs.steps),
					cause: listener?.resource.at ?? live.resource.at,
					why: "Each worker has a copy of the queue that nobody empties: its records are lost. If any thread stores or fetches a record at the moment of the fork, the copy stays locked and the worker hangs at its first log call; Python re-creates the locks of logging in the child, not those of the queue.",
					where: sentence$2(creation.startMethod.forkBites),
					change: `Give the workers a queue of \`multiprocessing\` and let each install its own \`QueueHandler\` in the initializer; the listener stays in the parent.`,
					alongside: ["Levels, filters and formatters of loggers must be set in the initializer too.", ...priceOfSpawn(creation)]
				};
			}
		}
	}
});
/** The thread that empties the queue in the parent. */
function listenerOf(creation) {
	return creation.live.find((live) => live.resource.kind === "thread" && live.resource.type.endsWith("QueueListener"));
}

// src/rules/thread-signals.ts
const OF_THREADS = /^(threading\.(Event|Condition)|queue\.\w+|concurrent\.futures\.Future)\./;
/**
* What code does with signals and queues between threads: `puts`, `waits`, `drains`, `polls`. An object that may also be of
* another kind is left out: where programs choose between threads and processes, they choose its kind with them.
*/
function signals(uses, ...activities) {
	return uses.filter(({ kind, activity, api, key, steps }) => kind === "does" && key !== "" && activity !== void 0 && activities.includes(activity) && OF_THREADS.test(api ?? "") && steps.at(-1)?.certainty === "certain");
}
function doesAny({ model }, ...activities) {
	return model.effects.some((effect) => effect.kind === "does" && activities.includes(effect.activity));
}
/** The child puts another object in its place, itself or through a hook. */
function isRenewed$1({ child }, key) {
	return child.uses.some((use) => use.kind === "renews" && use.key === key);
}
function isAmong(at, uses) {
	return uses.some((use) => compareSpans(use.at, at) === 0);
}

// src/rules/FS204-wait-for-vanished-thread.ts
var FS204_wait_for_vanished_thread_default = defineRule({
	code: "FS204",
	slug: "wait-for-vanished-thread",
	summary: "a forked child waits for what only a thread of the parent would do",
	severity: "error",
	audience: "everyone",
	autofix: "none",
	since: "0.1.0",
	effects: [
		"starts-thread",
		"does",
		"forks"
	],
	supersedes: [
		"FS101",
		"FS102",
		"FS104",
		"FS208"
	],
	*check(project) {
		for (const pair of threadsAtForks(project)) {
			const { creation, live } = pair;
			if (creation.child.uses.some(({ kind }) => kind === "starts-thread")) continue;
			for (const wait of signals(creation.child.uses, "waits")) {
				if (isRenewed$1(creation, wait.key)) continue;
				const answer = answerBy(project, pair, wait);
				if (answer === void 0 || isAnsweredOtherwise(project, pair, wait)) continue;
				const name = threadName$1(pair);
				const call = callAt(project, wait.at)?.call ?? creation.child.name;
				yield {
					at: creation.at,
					scope: creation.scope,
					title: `the child of \`${creation.call}\` waits in \`${call}\` for ${name}, which stays in the parent`,
					trace: traceOf({
						...live,
						cause: [...live.cause, ...answer.steps]
					}, creation, wait.steps),
					cause: live.resource.at,
					why: `The child has a copy of what it waits for, and nobody in it who would answer: ${name} exists in the parent only. Unless the answer came ahead of the fork, the child waits for ever, at \`${formatSpan(wait.at)}\`.`,
					where: sentence$2(creation.startMethod.forkBites),
					change: "Wait for the thread ahead of the fork and hand the child what it has found, or start a thread for it in the child.",
					alongside: priceOfSpawn(creation).length === 0 ? [] : [NO_WAY_OUT]
				};
			}
		}
	}
});
const NO_WAY_OUT = "Another start method is no remedy: there the child has an object of its own that nobody answers either, or its start fails because the object cannot be pickled.";
/** What the thread does that the child waits for. */
function answerBy(project, { live }, wait) {
	const put = signals(live.does, "puts").find(({ key }) => key === wait.key);
	if (put !== void 0) return put;
	return project.calls.some(({ result, receiver }) => result === wait.key && receiver === live.resource.key) ? { steps: [] } : void 0;
}
/** Others may answer, or the parent has had its answer already when it forks. */
function isAnsweredOtherwise(project, { creation, live }, wait) {
	return project.calls.some((call) => {
		if (call.receiver !== wait.key) return false;
		if (doesAny(call, "puts")) return !isAmong(call.at, live.does);
		return doesAny(call, "waits", "drains", "polls") && !isAmong(call.at, [...creation.child.uses, ...creation.after]);
	});
}

// src/rules/inherited-pools.ts
function* inheritedPools(project, { isPool, served, why }) {
	for (const { creation, live } of threadsAtForks(project)) {
		if (!isPool(live.resource.type)) continue;
		const use = useInChild(creation, "uses-pool", live.resource.key);
		if (use === void 0) continue;
		yield {
			...standsAt(creation),
			title: `the child of \`${creation.call}\` gives work to \`${live.resource.name}\`, whose ${served} are the parent's`,
			trace: traceOf(live, creation, use.steps),
			cause: live.resource.at,
			why,
			where: sentence$2(creation.startMethod.forkBites),
			change: "Make the pool in the process that uses it: in the function of the child, or at its first use in each process (compare `os.getpid()`).",
			alongside: []
		};
	}
}

// src/rules/FS205-inherited-thread-pool.ts
const WHY$3 = "The pool believes that its threads are there, so it starts none: work that the child submits is queued and never runs, and the child waits for the result for ever.";
var FS205_inherited_thread_pool_default = defineRule({
	code: "FS205",
	slug: "inherited-thread-pool",
	summary: "a forked child gives work to a thread pool of its parent",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: [
		"FS101",
		"FS102",
		"FS104"
	],
	check: (project) => inheritedPools(project, {
		isPool: isThreadPool,
		served: "threads",
		why: WHY$3
	})
});

// src/rules/FS206-inherited-process-pool.ts
const WHY$2 = "The threads that feed the workers do not exist in the child: its work is queued and never sent, and the child waits for the result for ever. What it writes into the inherited pipes disturbs the parent.";
var FS206_inherited_process_pool_default = defineRule({
	code: "FS206",
	slug: "inherited-process-pool",
	summary: "a forked child gives work to a process pool of its parent",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: [
		"FS101",
		"FS102",
		"FS104"
	],
	check: (project) => inheritedPools(project, {
		isPool: isProcessPool,
		served: "workers",
		why: WHY$2
	})
});

// src/rules/FS207-import-race-at-fork.ts
var FS207_import_race_at_fork_default = defineRule({
	code: "FS207",
	slug: "import-race-at-fork",
	summary: "a thread and a forked child are both the first to import a module",
	severity: "warning",
	audience: "pedantic",
	autofix: "none",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: [],
	*check(project) {
		for (const pair of threadsAtForks(project)) {
			const { creation, live } = pair;
			const both = sharedImport(pair);
			if (both === void 0) continue;
			const { imported, again } = both;
			const who = threadName$1(pair);
			yield {
				...standsAt(creation),
				title: `\`${creation.call}\` forks while ${who} may be importing \`${imported.key}\`, which the child imports too`,
				trace: traceOf({
					...live,
					cause: [...live.cause, ...imported.steps]
				}, creation, again.steps),
				cause: live.resource.at,
				why: `While a module is being imported its lock is held. If ${who} is at it when the process forks, the child has the lock locked and a module that nobody completes, and waits for ever: at \`${formatSpan(again.at)}\`.`,
				where: sentence$2(creation.startMethod.forkBites),
				change: `Import \`${imported.key}\` at the top of a module, or in the main thread before the first thread starts.`,
				alongside: priceOfSpawn(creation)
			};
		}
	}
});
/** Of a package and a module in it, the module. */
function sharedImport({ creation, live }) {
	const [first, ...rest] = live.does.flatMap((imported) => {
		const again = creation.child.uses.find((use) => use.kind === "imports" && use.key === imported.key);
		return imported.kind === "imports" && again !== void 0 ? [{
			imported,
			again
		}] : [];
	});
	return rest.reduce((best, each) => each.imported.key.startsWith(`${best?.imported.key}.`) ? each : best, first);
}

// src/rules/FS208-stream-lock-race.ts
var FS208_stream_lock_race_default = defineRule({
	code: "FS208",
	slug: "stream-lock-race",
	summary: "a thread writes to standard output again and again while children are forked",
	severity: "warning",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"starts-thread",
		"does",
		"forks"
	],
	supersedes: [
		"FS101",
		"FS102",
		"FS104"
	],
	*check(project) {
		for (const pair of threadsAtForks(project)) {
			const { creation, live } = pair;
			const written = live.does.find((use) => use.activity === "prints" && use.inLoop === true);
			if (written === void 0) continue;
			if (isKeptOut(pair)) continue;
			const use = streamUse(creation);
			if (use === void 0 && !flushesAtEnd(creation)) continue;
			const name = threadName$1(pair);
			yield {
				...standsAt(creation),
				title: `\`${creation.call}\` forks while ${name} may be writing to standard output`,
				trace: traceOf({
					...live,
					cause: [...live.cause, ...written.steps]
				}, creation, use?.steps ?? []),
				cause: live.resource.at,
				why: `The stream has a lock of its own, which Python does not make anew in a child. If ${name} is writing at that moment the child waits for ever as soon as it ${use === void 0 ? "ends, since a child of multiprocessing then flushes its streams" : "writes or flushes"}.`,
				where: sentence$2(creation.startMethod.forkBites),
				change: threadRemedy(pair),
				...startBySpawn(project, creation)
			};
		}
	}
});
/** The process is created under a lock that the thread takes too. */
function isKeptOut({ creation, live }) {
	const held = creation.live.filter(({ resource }) => resource.kind === "lock").map(({ resource }) => resource.key);
	return live.does.some(({ kind, key }) => kind === "takes-lock" && held.includes(key));
}
function streamUse({ child }) {
	return child.uses.find(({ activity }) => activity === "prints" || activity === "flushes");
}
/** A `Process` flushes its streams when its function returns; the workers of a pool are mostly killed. */
function flushesAtEnd({ how, api }) {
	return how === "start-method" && !isProcessPool(api);
}

// src/rules/FS209-at-fork-hook-hazard.ts
const WHERE$2 = "On every platform that has fork, from Python 3.7";
const TAKEN = /^threading\.(Lock|RLock)\.(acquire|__enter__)$/;
const RELEASED = /^threading\.(Lock|RLock)\.release$/;
var FS209_at_fork_hook_hazard_default = defineRule({
	code: "FS209",
	slug: "at-fork-hook-hazard",
	summary: "a hook of os.register_at_fork blocks the fork, or leaves a lock taken",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["takes-lock", "forks"],
	supersedes: ["FS201"],
	*check(project) {
		const registrations = project.calls.filter(({ api }) => api === "os.register_at_fork");
		for (const registration of registrations) {
			for (const lock of locksTaken(project, registration)) yield* heldAtForks(project, registration, lock);
			yield* unbalanced(project, registration, registrations);
		}
	}
});
function locksTaken(project, registration) {
	const { before } = registration.arguments;
	if (before === void 0) return [];
	if (before.names.some((name) => TAKEN.test(name))) return before.keys.map((key) => ({
		key,
		call: registration,
		stays: true
	}));
	const inHook = project.calls.filter(({ module, scope }) => before.names.includes(`${module}.${scope}`));
	return inHook.flatMap((call) => {
		if (!TAKEN.test(call.api) || call.receiver === void 0) return [];
		const isReleased = inHook.some(({ api, receiver }) => RELEASED.test(api) && receiver === call.receiver);
		return [{
			key: call.receiver,
			call,
			stays: call.api.endsWith(".acquire") && !isReleased
		}];
	});
}
/** The thread that forks waits for itself. */
function* heldAtForks(project, registration, lock) {
	for (const creation of project.creations) {
		if (!creation.startMethod.methods.includes("fork")) continue;
		for (const live of creation.live) {
			const { resource } = live;
			if (resource.kind !== "lock" || resource.type !== "threading.Lock" || resource.key !== lock.key) continue;
			yield {
				at: creation.at,
				scope: creation.scope,
				title: `\`${creation.call}\` forks while \`${resource.name}\` is held, and a hook waits for it ahead of the fork`,
				trace: toTrace([
					codeStep(registration.at, `has a hook run ahead of each fork: \`${registration.call}\``),
					codeStep(lock.call.at, `the hook takes the lock: \`${registration.arguments["before"]?.text ?? ""}\``),
					...live.cause,
					...creation.startMethod.steps,
					...live.path
				], weakest(live.certainty, registration.certainty)),
				cause: resource.at,
				why: "Hooks in `before` run in the thread that forks. It holds the lock already, and a plain lock is not given twice: the parent waits for itself, and no child is ever made.",
				where: sentence$2(creation.startMethod.forkBites),
				change: "Leave the lock alone ahead of the fork, and put a new one in its place with `after_in_child`; or fork outside the critical section.",
				alongside: ["What the lock guards may be half changed in the child: let the hook put that in order as well."]
			};
		}
	}
}
/** What a hook takes and none releases, or releases and none has taken. */
function* unbalanced(project, registration, all) {
	if (registration.expression.spreads.length > 0) return;
	const given = new Set(all.filter(({ module }) => module === registration.module).flatMap((call) => Object.keys(call.arguments)));
	const hazard = (title, says, why) => ({
		at: registration.at,
		scope: registration.scope,
		title,
		trace: [codeStep(registration.at, says, registration.certainty)],
		cause: registration.at,
		why,
		where: WHERE$2,
		change: "Give all three hooks, `before=lock.acquire, after_in_parent=lock.release, after_in_child=lock.release`, with a re-entrant lock; or put a new lock in its place with `after_in_child` alone.",
		alongside: []
	});
	const stays = locksTaken(project, registration).find((lock) => lock.stays);
	const lacking = ["after_in_parent", "after_in_child"].find((name) => !given.has(name));
	if (stays !== void 0 && lacking !== void 0) {
		const who = lacking === "after_in_parent" ? "the parent" : "the child";
		yield hazard(`the hook in \`before\` takes a lock that no hook in \`${lacking}\` releases`, `takes the lock ahead of each fork, at \`${formatSpan(stays.call.at)}\`, and has no \`${lacking}\``, `After the first fork ${who} has the lock and nobody releases it: whoever takes it next, and the next fork, waits for ever.`);
	}
	for (const name of ["after_in_parent", "after_in_child"]) {
		const hook = registration.arguments[name];
		if (hook === void 0 || given.has("before") || !hook.names.some((each) => RELEASED.test(each))) continue;
		yield hazard(`the hook \`${hook.text}\` releases a lock that no hook in \`before\` has taken`, `releases the lock behind each fork: \`${hook.text}\``, "A lock that is free cannot be released: the hook fails at each fork, and Python prints the error and goes on. Where another thread holds the lock, the hook releases it in the middle of its critical section.");
	}
}

// src/rules/FS210-library-lock-not-reset.ts
const LOCKS$2 = [
	"threading.Condition",
	"threading.Lock",
	"threading.RLock"
];
/** What can take as long as others please. */
const SLOW = /* @__PURE__ */ new Set([
	"opens-handle",
	"uses-handle",
	"forks"
]);
const SLOW_ACTIVITIES = /* @__PURE__ */ new Set([
	"waits",
	"drains",
	"resolves-host",
	"reaps"
]);
/** Where one of these stands, somebody has thought of forks. */
const HEEDS_FORKS = ["os.register_at_fork", "os.getpid"];
var FS210_library_lock_not_reset_default = defineRule({
	code: "FS210",
	slug: "library-lock-not-reset",
	summary: "a library holds a lock of its module during slow work and heeds no fork",
	severity: "note",
	audience: "pedantic",
	autofix: "none",
	since: "0.1.0",
	effects: ["takes-lock"],
	supersedes: [],
	*check(project) {
		const heeding = new Set(project.calls.filter(({ api }) => HEEDS_FORKS.includes(api)).map(({ module }) => module));
		for (const made of project.calls) {
			if (!LOCKS$2.includes(made.api) || !made.atImport || made.inTest) continue;
			if (made.isProgram !== "no" || heeding.has(made.module)) continue;
			const held = slowWork(project, made);
			if (held === void 0) continue;
			const { slow, resource } = held;
			yield {
				at: made.at,
				scope: made.scope,
				title: `\`${resource.name}\`, a lock of the ${made.scope === "" ? "module" : "class"}, is held during \`${slow.call}\`, and nothing puts it in order at a fork`,
				trace: toTrace([
					codeStep(made.at, `whoever imports \`${made.module}\` gets one lock for the process: \`${made.call}\``),
					codeStep(resource.at, `takes \`${resource.name}\``),
					codeStep(slow.at, `calls \`${slow.call}\` with the lock held`)
				], held.certainty),
				cause: made.at,
				why: "If a thread is in the critical section when the program forks, the child gets the lock locked and no thread that would release it: its first call of this module waits for ever. A library cannot know who forks.",
				where: "Wherever a program that uses the module forks, with every Python version",
				change: "Put a new lock in its place in each child: a function of the module that assigns it, registered once with `os.register_at_fork(after_in_child=...)`.",
				alongside: ["What the lock guards may be half changed in the child: clear or rebuild it in the same hook.", "Windows has no `os.register_at_fork`: ask `hasattr(os, \"register_at_fork\")` first."]
			};
		}
	}
});
function slowWork({ calls }, { result, module }) {
	for (const slow of calls) {
		if (slow.module !== module || slow.inTest || !isSlow(slow) || slow.receiver === result) continue;
		const live = slow.live.find(({ resource }) => resource.kind === "lock" && resource.key === result);
		if (live !== void 0) return {
			slow,
			resource: live.resource,
			certainty: live.certainty
		};
	}
}
/** A line on a standard stream is no slow work. */
function isSlow({ model: { effects } }) {
	return !effects.some((effect) => effect.kind === "does" && effect.activity === "prints") && effects.some((effect) => effect.kind === "does" ? SLOW_ACTIVITIES.has(effect.activity) : SLOW.has(effect.kind));
}

// src/rules/FS211-resolver-race-at-fork.ts
var FS211_resolver_race_at_fork_default = defineRule({
	code: "FS211",
	slug: "resolver-race-at-fork",
	summary: "a thread looks the name of a host up while a child is forked that does so too",
	severity: "warning",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"starts-thread",
		"does",
		"forks"
	],
	supersedes: [
		"FS101",
		"FS102",
		"FS104"
	],
	*check(project) {
		for (const pair of threadsAtForks(project)) {
			const { creation, live } = pair;
			if (creation.live.some(({ resource }) => resource.state === "host-encoding")) continue;
			const lookUp = live.does.find(({ activity }) => activity === "resolves-host");
			const use = creation.child.uses.find(({ activity }) => activity === "resolves-host");
			if (lookUp === void 0 || use === void 0) continue;
			const name = threadName$1(pair);
			yield {
				...standsAt(creation),
				title: `\`${creation.call}\` forks while ${name} may be looking a host up, and the child looks one up too`,
				trace: traceOf({
					...live,
					cause: [...live.cause, ...lookUp.steps]
				}, creation, use.steps),
				cause: live.resource.at,
				why: `The first lookup of a process imports \`encodings.idna\`. If ${name} is in the midst of that when the process forks, the module stays locked in the child, and its lookup waits for ever. Locks of the C library's resolver may be copied in the same way.`,
				where: sentence$2(creation.startMethod.forkBites),
				change: "Look the host up before the thread starts and hand the addresses on, or at least write `import encodings.idna` at the top of the program.",
				...startBySpawn(project, creation)
			};
		}
	}
});

// src/rules/FS212-thread-primitive-as-ipc.ts
var FS212_thread_primitive_as_ipc_default = defineRule({
	code: "FS212",
	slug: "thread-primitive-as-ipc",
	summary: "a lock, event or queue of threads is used as if parent and child shared it",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"forks",
		"does",
		"takes-lock"
	],
	supersedes: ["FS404"],
	*check(project) {
		for (const creation of project.creations) {
			if (!inheritsMemory(creation) || mayMakeThread(project, creation.made ?? creation.at)) continue;
			const told = /* @__PURE__ */ new Set();
			for (const shared of [...signalsShared(project, creation), ...locksShared(project, creation)]) {
				if (told.has(shared.use.key) || isRenewed$1(creation, shared.use.key)) continue;
				told.add(shared.use.key);
				yield hazard$3(project, creation, shared);
			}
		}
	}
});
function* signalsShared(project, creation) {
	const { uses } = creation.child;
	const others = [...creation.after, ...otherChildren(project, creation)];
	for (const put of signals(uses, "puts")) {
		const taken = signals(others, "drains", "waits", "polls").find(({ key }) => key === put.key);
		if (taken === void 0 || signals(uses, "drains", "waits", "polls").some(({ key }) => key === put.key)) continue;
		yield {
			use: put,
			other: taken.steps,
			says: (name, child) => `${name}, and what the child of ${child} puts there reaches nobody`,
			outcome: "Whoever waits for it waits for ever, or finds nothing."
		};
	}
	for (const taken of signals(uses, "drains", "waits", "polls")) {
		const put = signals(others, "puts").find(({ key }) => key === taken.key);
		if (put === void 0 || signals(uses, "puts").some(({ key }) => key === taken.key)) continue;
		if (isSetBySignal(project, taken.key)) continue;
		yield {
			use: taken,
			other: put.steps,
			says: (name, child) => `${name}, and the child of ${child} sees nothing of what others do with it`,
			outcome: "The child waits for ever, or goes on as if nothing had happened."
		};
	}
}
/** What children do that are created elsewhere; the same object is another copy for them. */
function otherChildren(project, creation) {
	return project.creations.filter((other) => other !== creation && inheritsMemory(other) && other.how === creation.how).flatMap(({ child }) => child.uses);
}
/** Each process may catch the signal itself: then each has a copy that does what it should. */
function isSetBySignal(project, key) {
	const setters = project.calls.filter((call) => call.receiver === key && doesAny(call, "puts"));
	return project.calls.some(({ api, arguments: given }) => (api === "signal.signal" || api.endsWith(".add_signal_handler")) && Object.values(given).some(({ names, keys }) => setters.some(({ module, scope, receiver }) => names.includes(`${module}.${scope}`) || receiver !== void 0 && keys.includes(receiver))));
}
/** Locks that are passed on purpose, and taken by more than one process. */
function* locksShared(project, creation) {
	for (const use of creation.child.uses) {
		if (use.kind !== "takes-lock" || use.role !== "lock" && use.role !== "reentrant-lock") continue;
		if (passedTo(project, creation, use.key) === void 0) continue;
		const inParent = creation.after.find(({ kind, key }) => kind === "takes-lock" && key === use.key);
		const isTakenByOthers = creation.inLoop || isProcessPool(creation.api) || otherChildren(project, creation).some(({ kind, key }) => kind === use.kind && key === use.key);
		if (inParent === void 0 && !isTakenByOthers) continue;
		yield {
			use,
			other: inParent?.steps ?? [],
			says: (name, child) => `${name}, and every child of ${child} takes a copy of its own`,
			outcome: "Several processes are inside at once, and what the lock is to protect is lost or torn."
		};
	}
}
function passedTo(project, creation, key) {
	const maker = creation.made ?? creation.at;
	return project.handovers.filter(({ at, pickled }) => pickled === "without-fork" && compareSpans(at, maker) === 0).flatMap(({ unpicklableArguments }) => unpicklableArguments).find((argument) => argument.key === key);
}
function hazard$3(project, creation, { use, other, says, outcome }) {
	const passed = passedTo(project, creation, use.key);
	const made = project.calls.find(({ result }) => result === use.key);
	const edit = passed === void 0 ? void 0 : editOf(creation, made);
	const type = made?.api ?? "object of threads";
	const name = passed?.text ?? callAt(project, use.at)?.call.replace(/\.\w+\([^()]*\)$/, "");
	return {
		at: passed?.at ?? creation.at,
		scope: creation.scope,
		title: says(name === void 0 ? `a \`${type}\` belongs to one process` : `\`${name}\` is a \`${type}\``, `\`${creation.call}\``),
		trace: toTrace([
			...made === void 0 ? [] : [codeStep(made.at, `makes a \`${type}\`, which belongs to one process`)],
			...creation.startMethod.steps,
			codeStep(creation.at, `creates a process: \`${creation.call}\``),
			...use.steps,
			...other
		], made?.certainty ?? "certain"),
		cause: passed?.madeAt ?? made?.at ?? creation.at,
		why: `Objects of \`threading\` and \`queue\` are memory of one process, and a fork makes a copy of them that nothing connects with the original. ${outcome} No error is raised.`,
		where: sentence$2(creation.startMethod.forkBites),
		change: "Use the counterpart in `multiprocessing` (`Queue`, `Lock`, `Event`, `Condition`), made by the parent and passed to the child in `args` or, for a pool, in `initargs`.",
		alongside: ["Under spawn and forkserver an object of threads cannot be passed at all: starting the process fails with a `TypeError`."],
		...edit === void 0 ? {} : { edit }
	};
}
const COUNTERPARTS = new Set([
	"Lock",
	"RLock",
	"Event",
	"Condition",
	"Semaphore",
	"BoundedSemaphore",
	"Barrier"
].map((name) => `threading.${name}`).concat("queue.Queue", "queue.SimpleQueue"));
/** The counterpart by the name that the process's own constructor has for `multiprocessing`. */
function editOf(creation, made) {
	const { callee } = creation.constructorCall ?? creation.expression;
	const { path } = creation.made ?? creation.at;
	if (made === void 0 || !COUNTERPARTS.has(made.api) || made.at.path !== path) return void 0;
	if (callee.kind !== "attribute" || callee.of.kind !== "name") return void 0;
	if (callee.of.name !== "multiprocessing" && callee.of.name !== "mp") return void 0;
	const name = made.api.slice(made.api.indexOf(".") + 1);
	return {
		class: "suggest",
		path: made.at.path,
		range: made.expression.callee.at,
		text: `${callee.of.name}.${name}`
	};
}

// src/rules/FS213-restart-behind-inherited-lock.ts
var FS213_restart_behind_inherited_lock_default = defineRule({
	code: "FS213",
	slug: "restart-behind-inherited-lock",
	summary: "what is started again after a fork is behind a lock that the fork copies",
	severity: "warning",
	audience: "everyone",
	autofix: "none",
	since: "0.1.0",
	effects: [
		"takes-lock",
		"starts-thread",
		"does"
	],
	supersedes: [],
	*check(project) {
		const hooked = new Set(project.calls.filter(({ api }) => api === "os.register_at_fork").map(({ module }) => module));
		for (const start of project.calls) {
			if (start.inTest || hooked.has(start.module) || !startsThread(start)) continue;
			const asked = project.calls.find((call) => call.api === "os.getpid" && isInScopeOf(call, start));
			if (asked === void 0) continue;
			for (const { resource, steps, certainty } of start.live) {
				if (resource.kind !== "lock" || !LOCKS$1.has(resource.type)) continue;
				const made = project.calls.find(({ result }) => result === resource.key);
				yield {
					at: resource.at,
					scope: resource.scope,
					title: `\`${resource.name}\` guards what is started again after a fork, and the fork copies it`,
					trace: toTrace([
						codeStep(asked.at, `asks for the number of the process, which differs in a forked child: \`${asked.call}\``),
						...made === void 0 ? [] : [codeStep(made.at, `the lock is made once: \`${made.call}\``)],
						...steps,
						codeStep(start.at, `starts the thread anew with the lock held: \`${start.call}\``, start.certainty)
					], certainty),
					cause: made?.at ?? resource.at,
					why: "The code is meant for children of a fork, and comes to the lock first. If another thread holds it at the fork, the copy in the child stays locked, and the child waits for ever before it can start anything again.",
					where: "Wherever a program that uses this forks, with every Python version",
					change: "Put a new lock in its place in each child: a function that assigns it, registered with `os.register_at_fork(after_in_child=...)`.",
					alongside: ["The hook keeps what it refers to alive: let it hold a `weakref`, or register one function of the module for all objects.", "Let the hook clear the thread and its process number too, and take no lock and log nothing itself."]
				};
			}
		}
	}
});
const LOCKS$1 = /* @__PURE__ */ new Set([
	"threading.Condition",
	"threading.Lock",
	"threading.RLock"
]);
function startsThread({ model: { effects } }) {
	return effects.some(({ kind }) => kind === "starts-thread");
}
function isInScopeOf(call, other) {
	return call.scope === other.scope && call.at.path === other.at.path;
}

// src/rules/FS214-thread-not-restarted-after-fork.ts
var FS214_thread_not_restarted_after_fork_default = defineRule({
	code: "FS214",
	slug: "thread-not-restarted-after-fork",
	summary: "a thread is not started again after a fork, as others of the project are",
	severity: "warning",
	audience: "everyone",
	autofix: "none",
	since: "0.1.0",
	effects: ["starts-thread", "does"],
	supersedes: [],
	*check(project) {
		const calls = project.calls.filter(({ api }) => PREPARES.has(api) || ASKS$1.has(api));
		const serving = project.leftThreads.filter(serves);
		for (const part of new Set(serving.map(partOf))) yield* notRestarted(project, calls, serving.filter((thread) => partOf(thread) === part));
	}
});
/** One part of the project, judged by its own habits. */
function* notRestarted(project, calls, serving) {
	const examples = serving.flatMap((thread) => preparation(calls, thread) ?? []);
	const unprepared = serving.filter((thread) => !isPrepared(project, calls, thread));
	const [example] = examples;
	if (example === void 0 || classesOf(unprepared).size > new Set(examples).size) return;
	const told = /* @__PURE__ */ new Set();
	for (const thread of unprepared) {
		const { resource, steps, certainty, taken } = thread;
		if (told.has(resource.key)) continue;
		told.add(resource.key);
		const made = project.calls.find(({ result }) => result === resource.key);
		const served = isThreadPool(resource.type) ? "threads" : "thread";
		yield {
			at: taken ?? resource.at,
			scope: resource.scope,
			title: `a forked child has \`${thread.class}\` without its ${served}`,
			trace: toTrace([
				codeStep(example.at, `this project reckons with forks: \`${example.call}\`, in a class with a thread of its own`),
				...made === void 0 ? [] : [codeStep(made.at, `here the object is made once: \`${made.call}\``)],
				...steps,
				...taken === void 0 ? [] : [codeStep(taken, "takes the object for the thread, which does not run in a child")]
			], weakest(certainty, "likely")),
			cause: made?.at ?? resource.at,
			why: `A fork copies the object, which goes on as if it were served, and of threads only the one that forks. In the child nobody does the work: what is handed over lies there, and who waits for it waits for ever.`,
			where: "Wherever a program that uses this forks, with every Python version: servers that preload the application, pools of processes with the start method fork",
			change: "Remember `os.getpid()` at the start of the thread and start another when it differs; or register a function with `os.register_at_fork(after_in_child=...)` that makes thread, lock and queue anew.",
			alongside: ["What was waiting in the parent is the parent’s to send: empty the copy in the child.", "The lock around the start is copied as well: make it anew, and ahead of the test."]
		};
	}
}
/** Its top folder, behind `src`: packages beside each other have habits of their own. */
function partOf({ resource }) {
	const [first = "", second = ""] = resource.at.path.split("/").slice(0, -1);
	return first === "src" ? second : first;
}
const PREPARES = /* @__PURE__ */ new Set([
	"os.getpid",
	"os.register_at_fork",
	"multiprocessing.util.register_after_fork"
]);
/** In a child it answers that the thread is not there. */
const ASKS$1 = /* @__PURE__ */ new Set(["threading.Thread.is_alive", "threading.Thread.isAlive"]);
/** It is there for as long as its object, and not for one job. */
function serves({ resource, comesBack }) {
	return comesBack || isThreadPool(resource.type) && resource.name.startsWith("self.");
}
function classesOf(threads) {
	return new Set(threads.map((thread) => `${thread.module}.${thread.class}`));
}
/** Where the thread's class reckons with forks. */
function preparation(calls, thread) {
	return calls.find((call) => PREPARES.has(call.api) && isInClass(call, thread));
}
/** Its class reckons with forks, or may; functions beside the classes of its module do; or it asks what is alive. */
function isPrepared(project, calls, thread) {
	if (thread.speaksOfForks) return true;
	const others = project.leftThreads.filter((other) => other.module === thread.module && other.class !== thread.class);
	return calls.some((call) => {
		if (call.module !== thread.module) return false;
		if (PREPARES.has(call.api)) return !others.some((other) => isInClass(call, other));
		return ASKS$1.has(call.api) && isInClass(call, thread);
	});
}
function isInClass({ module, scope }, thread) {
	return module === thread.module && scope.startsWith(`${thread.class}.`);
}

// src/rules/FS301-implicit-start-method.ts
var FS301_implicit_start_method_default = defineRule({
	code: "FS301",
	slug: "implicit-start-method",
	summary: "a process is created with the default start method, which differs by platform",
	severity: "note",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			const { methods, chosen, spawnBites } = creation.startMethod;
			if (creation.how !== "start-method" || chosen !== "default" || !methods.includes("fork") || methods.length < 2) continue;
			yield {
				...standsAtMaker(creation),
				title: `\`${creation.call}\` leaves the start method to the platform and the version of Python`,
				trace: toTrace([codeStep(creation.at, `creates a process with the default start method: \`${creation.call}\``)], "certain"),
				cause: creation.at,
				why: "fork hands the child everything, spawn and forkserver hand it what is pickled. The same program has other globals, other open files and other hazards in each.",
				where: sentence$2(`fork on Linux up to Python 3.13; elsewhere not: ${spawnBites}`),
				change: "Choose: `multiprocessing.get_context(\"spawn\")` (or \"fork\", where the code relies on it) and make the process from that context; executors take it as `mp_context`.",
				alongside: []
			};
		}
	}
});

// src/rules/FS302-unguarded-main.ts
var FS302_unguarded_main_default = defineRule({
	code: "FS302",
	slug: "unguarded-main",
	summary: "a script creates processes at its top level without a main guard",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			const { fromTopLevel: top, startMethod } = creation;
			if (creation.how !== "start-method" || top === void 0 || top.isProgram === "no") continue;
			if (!startMethod.methods.some((method) => method !== "fork")) continue;
			yield {
				at: top.at,
				scope: "",
				title: `\`${creation.call}\` creates a process when the script is imported: there is no \`if __name__ == "__main__":\` around it`,
				trace: toTrace([...startMethod.steps, ...top.steps], weakest(top.isProgram, startMethod.chosen === "unknown" ? "possible" : "certain")),
				cause: creation.at,
				why: "spawn and forkserver import the script again in every child, and the import comes to this line again: a `Process` ends with a RuntimeError, an executor is broken, a `Pool` starts dying workers for ever.",
				where: sentence$2(startMethod.spawnBites),
				change: "Put the statements into a function, for instance `main()`, and call it under `if __name__ == \"__main__\":`.",
				alongside: ["Functions that run in the child stay at the top level; names that they use must not be set under the guard."]
			};
		}
	}
});

// src/rules/FS303-start-method-outside-guard.ts
var FS303_start_method_outside_guard_default = defineRule({
	code: "FS303",
	slug: "start-method-outside-guard",
	summary: "set_start_method stands outside the main guard of a script",
	severity: "error",
	audience: "everyone",
	autofix: "safe",
	since: "0.1.0",
	effects: ["sets-start-method"],
	supersedes: [],
	*check(project) {
		for (const choice of project.startMethodChoices) {
			if (choice.isProgram === "no" || choice.method === "fork" || choice.repeatable) continue;
			const edit = underGuard(choice);
			yield {
				at: choice.at,
				scope: "",
				title: "the start method is set again in every child: the call is not under `if __name__ == \"__main__\":`",
				trace: toTrace([...choice.steps], weakest(choice.isProgram, choice.method === "unknown" ? "possible" : "certain")),
				cause: choice.at,
				why: "spawn and forkserver import the script again in the child, where the start method is fixed already: the call raises `RuntimeError: context has already been set` and the child ends.",
				where: "Wherever the method that it sets is not fork",
				change: "Move the call under `if __name__ == \"__main__\":`, before anything that uses multiprocessing.",
				alongside: [],
				...edit && { edit }
			};
		}
	}
});
/** A call that is a statement of the top level gets a guard of its own, in front of it. */
function underGuard({ at, isProgram, steps }) {
	const [line, column] = at.range;
	if (column !== 1 || steps.length !== 1) return void 0;
	return {
		class: isProgram === "certain" ? "safe" : "suggest",
		path: at.path,
		range: [
			line,
			1,
			line,
			1
		],
		text: "if __name__ == \"__main__\":\n    "
	};
}

// src/rules/FS304-start-method-set-late-or-twice.ts
const SETS = "multiprocessing.set_start_method";
var FS304_start_method_set_late_or_twice_default = defineRule({
	code: "FS304",
	slug: "start-method-set-late-or-twice",
	summary: "set_start_method is called when the start method is fixed already",
	severity: "error",
	audience: "everyone",
	autofix: "none",
	since: "0.1.0",
	effects: ["sets-start-method", "sets-process-state"],
	supersedes: [],
	*check(project) {
		for (const call of project.calls) {
			if (call.api !== SETS || call.caught || call.arguments["force"] !== void 0) continue;
			const earlier = fixedHere(project, call) ?? fixedAtImport(project, call);
			if (earlier?.call.model.startMethodOf !== call.model.startMethodOf) continue;
			if (earlier === void 0 || commonPlatforms(earlier.call, call).length === 0) continue;
			yield {
				at: call.at,
				scope: call.scope,
				title: `\`${call.call}\` comes too late: \`${earlier.call.call}\` has fixed the start method`,
				trace: toTrace([...earlier.steps, codeStep(call.at, `fixes the start method again: \`${call.call}\``)], weakest(call.certainty, ...earlier.steps.map(({ certainty }) => certainty))),
				cause: earlier.call.at,
				why: "The start method can be fixed once. Locks, queues, shared values, managers, pools and started processes of the module need it, and fix the default. The second decision raises `RuntimeError: context has already been set`, even where it is the same.",
				where: "On every platform and version",
				change: "Take `context = multiprocessing.get_context(...)` and make processes, locks and queues from it; or call `set_start_method` first, under the guard of the program.",
				alongside: ["`force=True` would silence the error and leave what was made before with the old method, useless for processes of another one."]
			};
		}
	}
});
/** What the same callable has fixed on the way, itself or through what it imports and calls. */
function fixedHere(project, { live, at }) {
	const found = live.find(({ resource }) => resource.state === "start-method");
	if (found === void 0) return void 0;
	const call = callAt(project, found.resource.at);
	if (call === void 0 || compareSpans(call.at, at) === 0 || !fixes(project, call)) return void 0;
	return {
		call,
		steps: [...found.steps.slice(0, -1), fixing(call, found.certainty)]
	};
}
/** A function runs when its module is complete, unless the module calls it on the way. */
function fixedAtImport(project, { scope, module, at }) {
	if (scope === "" || isReachedByImport(project, at)) return void 0;
	const call = project.calls.find((each) => each.module === module && each.atImport && fixes(project, each));
	return call && {
		call,
		steps: [fixing(call, call.certainty)]
	};
}
function fixing({ at, call, api }, certainty) {
	return codeStep(at, `${api === SETS ? "fixes" : "needs, and so fixes,"} the start method: \`${call}\``, certainty);
}
function isReachedByImport({ startMethodChoices }, at) {
	return startMethodChoices.some(({ steps }) => steps.some((step) => isAt$1(step, at)));
}
function isAt$1(step, at) {
	return step.at.kind === "code" && compareSpans(step.at.span, at) === 0;
}
/** Objects of a context with a name, or of one that is chosen when the program runs, leave the default open. */
function fixes(project, { api, model, startMethod, arguments: given }) {
	if (api === SETS) return true;
	const effect = model.effects.find((each) => each.kind === "sets-process-state" && each.state === "start-method");
	if (effect === void 0 || startMethod === void 0) return false;
	if (effect.when?.some(({ argument }) => given[argument] !== void 0) === true) return false;
	if (startMethod.chosen === "default" || startMethod.chosen === "set") return true;
	const { steps } = startMethod;
	return startMethod.chosen === "unknown" && steps.length > 0 && steps.every((step) => isSetting(project, step));
}
function isSetting({ calls }, step) {
	return calls.some(({ api, at }) => api === SETS && isAt$1(step, at));
}

// src/rules/FS305-start-method-set-by-library.ts
var FS305_start_method_set_by_library_default = defineRule({
	code: "FS305",
	slug: "start-method-set-by-library",
	summary: "a module that others import fixes the start method for all of them",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["sets-start-method"],
	supersedes: [],
	*check(project) {
		for (const choice of project.startMethodChoices) {
			if (choice.isProgram !== "no") continue;
			yield {
				...COMMON,
				at: choice.at,
				scope: "",
				title: `importing \`${choice.module}\` fixes the start method of the whole program`,
				trace: toTrace([...choice.steps], weakest(choice.method === "unknown" ? "likely" : "certain")),
				cause: choice.at
			};
		}
		for (const call of project.calls) {
			if (!overridesCallers(call)) continue;
			yield {
				...COMMON,
				at: call.at,
				scope: call.scope,
				title: `\`${call.call}\` in \`${call.scope}\` takes the start method back that the program has chosen`,
				trace: toTrace([codeStep(call.at, `fixes the start method with force, whatever is fixed: \`${call.call}\``, "likely")], call.certainty),
				cause: call.at
			};
		}
	}
});
const COMMON = {
	why: "The start method belongs to the program. Once a library has fixed it, the program's own call raises `RuntimeError: context has already been set`, and its other processes start in a way that it did not choose.",
	where: "On every platform and version",
	change: "Use a context of your own: `context = multiprocessing.get_context(...)`, and make processes, pools and queues from it.",
	alongside: ["Executors take the context as `mp_context`; queues and locks must come from the same context as the processes that use them."]
};
/** With force, when an object is constructed: whoever makes one need not know of it. A program's functions are free to choose. */
function overridesCallers({ api, scope, isProgram, inTest, arguments: given }) {
	return api === "multiprocessing.set_start_method" && given["force"]?.literals.includes(true) === true && isProgram === "no" && !inTest && CONSTRUCTOR.test(scope);
}
const CONSTRUCTOR = /\.(__init__|__new__|__post_init__|__enter__)$/;

// src/rules/FS306-mixed-contexts.ts
/** Parameters whose values go to the child. */
const HANDED_ON = [
	"args",
	"kwargs",
	"initargs"
];
var FS306_mixed_contexts_default = defineRule({
	code: "FS306",
	slug: "mixed-contexts",
	summary: "a lock or queue made for fork is given to a process that is not forked",
	severity: "error",
	audience: "everyone",
	autofix: "safe",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const taker of project.calls) {
			const method = taker.startMethod;
			if (method === void 0 || !isProcess(taker)) continue;
			for (const made of handedOn(project, taker)) {
				if (made.startMethod === void 0 || !conflict(made.startMethod, method)) continue;
				if (!commonPlatforms(made, taker).some((platform) => mayFork(made.startMethod, platform))) continue;
				const edit = fromTheSameContext(project, made, taker);
				const isAsked = made.startMethod.chosen === "requested";
				yield {
					at: taker.at,
					scope: taker.scope,
					title: `\`${made.call}\` is made for fork, and \`${taker.call}\` does not fork`,
					trace: toTrace([
						...stepsAhead(made),
						codeStep(made.at, `makes an object for processes that are forked: \`${made.call}\``),
						...stepsAhead(taker),
						codeStep(taker.at, `hands it to a process that is not forked: \`${taker.call}\``)
					], "certain"),
					cause: made.at,
					why: "The semaphore in it has no name, so that only a forked child can use it. Up to Python 3.10 the child dies of signal 11 when it takes the lock; later versions raise `RuntimeError: A SemLock created in a fork context is being shared with a process in a spawn context` when the process starts.",
					where: sentence$2(isAsked ? method.spawnBites : made.startMethod.forkBites),
					change: "Make both from one context: `context.Lock()`, `context.Queue()` where the processes are `context.Process(...)`.",
					alongside: ["All that share the object must come from that context, processes of other modules too."],
					...edit && { edit }
				};
			}
		}
	}
});
/** It has no effect on the start method, or an effect and workers: it is not what is handed on. */
function isProcess({ api, model }) {
	return !WITH_SEMAPHORES.has(api) && HANDED_ON.some((name) => model.parameters.includes(name));
}
function handedOn(project, taker) {
	const keys = new Set(HANDED_ON.flatMap((name) => taker.arguments[name]?.keys ?? []));
	return project.calls.filter(({ api, result, arguments: given }) => {
		if (!WITH_SEMAPHORES.has(api) || !keys.has(result)) return false;
		return given["lock"]?.literals.includes(false) !== true;
	});
}
/** Whether one is surely for forked children where the other one surely does not fork. */
function conflict(made, taken) {
	if (!isKnown(made) || !isKnown(taken)) return false;
	if (made.chosen !== "requested" && taken.chosen !== "requested") return false;
	return made.methods.includes("fork") && taken.methods.some((method) => method !== "fork");
}
/** By default only Linux forks. */
function mayFork(made, platform) {
	return made?.chosen === "default" ? platform === "linux" : platform !== "windows";
}
function isKnown({ chosen }) {
	return chosen === "requested" || chosen === "set" || chosen === "default";
}
function stepsAhead({ startMethod, at }) {
	return (startMethod?.steps ?? []).filter((step) => step.at.kind !== "code" || compareSpans(step.at.span, at) !== 0);
}
/** `context.Lock()` for `multiprocessing.Lock()`, where the same function has made the context before. */
function fromTheSameContext(project, made, taker) {
	const { callee: old } = made.expression;
	const { callee } = taker.expression;
	if (old.kind !== "attribute" || old.of.kind !== "name") return void 0;
	if (callee.kind !== "attribute" || callee.of.kind !== "name" || made.scope !== taker.scope) return void 0;
	const [choice] = taker.startMethod?.steps ?? [];
	const context = choice?.at.kind === "code" ? choice.at.span : void 0;
	if (!(context !== void 0 && isAhead(context, made.at) && project.calls.some(({ api, at, scope }) => api === "multiprocessing.get_context" && scope === made.scope && compareSpans(at, context) === 0))) return void 0;
	return {
		class: "safe",
		path: made.at.path,
		range: old.of.at,
		text: callee.of.name
	};
}

// src/rules/FS307-pool-at-import.ts
var FS307_pool_at_import_default = defineRule({
	code: "FS307",
	slug: "pool-at-import",
	summary: "importing a module creates processes",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: ["FS103"],
	*check(project) {
		for (const creation of project.creations) {
			const { fromTopLevel: top, startMethod } = creation;
			if (creation.how !== "start-method" || top === void 0 || top.isProgram !== "no") continue;
			yield {
				at: top.at,
				scope: "",
				title: `importing \`${top.module}\` creates processes: \`${creation.call}\``,
				trace: toTrace([...startMethod.steps, ...top.steps], "certain"),
				cause: creation.at,
				why: "Under spawn and forkserver a child that imports the module creates processes itself: the import fails or children multiply. Under fork the workers are copies of a program that is half imported: what comes later they do not have.",
				where: sentence$2(startMethod.spawnBites === "" ? startMethod.forkBites : startMethod.spawnBites),
				change: "Create the processes in a function that the program calls, or at the first use.",
				alongside: ["Callers that relied on the import alone must call the function."]
			};
		}
	}
});

// src/rules/FS308-max-tasks-with-fork.ts
const EXECUTOR = "concurrent.futures.ProcessPoolExecutor";
var FS308_max_tasks_with_fork_default = defineRule({
	code: "FS308",
	slug: "max-tasks-with-fork",
	summary: "max_tasks_per_child is given together with the fork start method",
	severity: "error",
	audience: "everyone",
	autofix: "safe",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const executor of project.calls) {
			const { api, at, arguments: given } = executor;
			if (api !== EXECUTOR || given["max_tasks_per_child"] === void 0 || given["mp_context"] === void 0) continue;
			if ([given["max_tasks_per_child"], given["mp_context"]].some(({ literals }) => literals.includes(null))) continue;
			const method = methodOf(project, executor);
			if (method?.methods.includes("fork") !== true || method.chosen === "unknown") continue;
			const isAlways = method.methods.length === 1;
			const edit = withoutContext(executor, isAlways ? "safe" : "suggest");
			yield {
				at,
				scope: executor.scope,
				title: `\`max_tasks_per_child\` does not go with the ${method.chosen === "default" ? "default" : "fork"} context that is passed`,
				trace: toTrace([...method.steps, codeStep(at, "asks for workers that are replaced after some tasks")], "certain"),
				cause: at,
				why: "New workers would be forked while the executor's threads run, so the constructor refuses: `ValueError: max_tasks_per_child is incompatible with the fork multiprocessing start method`.",
				where: isAlways ? "From Python 3.11, which introduced the argument" : `From Python 3.11, which introduced the argument: ${method.forkBites}`,
				change: "Pass a spawn or forkserver context, or leave `mp_context` out: `max_tasks_per_child` alone selects spawn.",
				alongside: ["The workers are then spawned: their functions and arguments must be picklable, and a script needs an `if __name__ == \"__main__\":` guard."],
				...edit && { edit }
			};
		}
	}
});
/** Without the argument the executor spawns. Where it always refuses today, nothing that works is changed. */
function withoutContext({ at: { path }, expression }, kind) {
	const given = [...expression.arguments, ...expression.keywords];
	const index = given.findIndex((each) => "name" in each && "value" in each && each.name === "mp_context");
	const [argument, before, after] = [
		given[index],
		given[index - 1],
		given[index + 1]
	];
	if (argument === void 0 || expression.spreads.length > 0) return void 0;
	const [line, column, endLine, endColumn] = argument.at;
	if (before !== void 0) return {
		class: kind,
		path,
		range: [
			before.at[2],
			before.at[3],
			endLine,
			endColumn
		],
		text: ""
	};
	return after && {
		class: kind,
		path,
		range: [
			line,
			column,
			after.at[0],
			after.at[1]
		],
		text: ""
	};
}
/** What the call says, or what its callers have passed where a task follows. */
function methodOf(project, { at, startMethod }) {
	if (startMethod?.chosen !== "unknown") return startMethod;
	return project.creations.find(({ made }) => made !== void 0 && compareSpans(made, at) === 0)?.startMethod;
}

// src/rules/FS309-forkserver-preload-side-effects.ts
const WHERE$1 = "Wherever forkserver is in force: on Linux from Python 3.14 by default, elsewhere on request";
var FS309_forkserver_preload_side_effects_default = defineRule({
	code: "FS309",
	slug: "forkserver-preload-side-effects",
	summary: "the fork server preloads a module that starts a thread, or is told too late",
	severity: "warning",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"sets-process-state",
		"starts-thread",
		"opens-handle"
	],
	supersedes: [],
	*check(project) {
		for (const call of project.calls) {
			if (call.api !== "multiprocessing.set_forkserver_preload") continue;
			for (const effect of effectsOf(project, call)) yield preloaded(call, effect);
			const creation = project.creations.find((each) => isBehind(call, each));
			if (creation !== void 0) yield late(call, creation);
		}
	}
});
/** What the import of the named modules starts, and what it opens for all children. */
function effectsOf({ importThreads, calls }, call) {
	const named = call.arguments["module_names"]?.literals.filter((name) => typeof name === "string") ?? [];
	const names = new Set(named.flatMap(withPackages));
	const threads = importThreads.filter(({ module, importedBy }) => names.has(module) || importedBy.some((each) => names.has(each))).map(({ module, steps, resource }) => ({
		what: "starts a thread",
		lost: "The server alone has the thread: its children have the module that believes in it, and wait for what it should do.",
		module,
		at: resource.at,
		steps
	}));
	const opened = calls.filter(({ atImport, module, model }) => atImport && names.has(module) && opensConnection(model)).map(({ module, at, call: text }) => ({
		what: "opens a connection",
		lost: "All children of the server share the one connection, and read the answers to the questions of others.",
		module,
		at,
		steps: [codeStep(at, `opens a connection: \`${text}\``)]
	}));
	return [...threads, ...opened];
}
function opensConnection({ effects }) {
	return effects.some((effect) => effect.kind === "opens-handle" && effect.handle === "connection");
}
/** Importing `a.b` runs `a` first. */
function withPackages(name) {
	const parts = name.split(".");
	return parts.map((_, index) => parts.slice(0, index + 1).join("."));
}
function preloaded(call, { what, lost, module, at, steps }) {
	return {
		at: call.at,
		scope: call.scope,
		title: `the fork server imports \`${module}\`, which ${what}`,
		trace: toTrace([codeStep(call.at, `has the fork server import it: \`${call.call}\``), ...steps], traceCertainty(steps)),
		cause: at,
		why: lost,
		where: WHERE$1,
		change: `Move it from the top level of \`${module}\` into a function that the child calls, or do not preload the module.`,
		alongside: ["Modules that import it must call the function too."]
	};
}
/** Whether the server may run when it gets its list; what has been told before, by the same call, is told again. */
function isBehind(call, { at, scope, startMethod, after, live }) {
	const runsOnce = call.scope === "" && !call.inLoop;
	return startMethod.methods.includes("forkserver") && startMethod.chosen !== "unknown" && !(scope === call.scope && isAhead(call.at, at)) && (runsOnce || live.every(({ resource }) => compareSpans(resource.at, call.at) !== 0)) && after.some((use) => use.kind === "renews" && compareSpans(use.at, call.at) === 0);
}
function late(call, { at, call: started, startMethod }) {
	return {
		at: call.at,
		scope: call.scope,
		title: `\`${call.call}\` comes too late: the fork server runs since \`${started}\``,
		trace: toTrace([
			...startMethod.steps,
			codeStep(at, `launches the fork server, with the list of that moment: \`${started}\``),
			codeStep(call.at, `names modules that nobody will import: \`${call.call}\``)
		], startMethod.methods.length === 1 ? "certain" : "likely"),
		cause: at,
		why: "The server gets its list when it is launched, with the first process that needs it. A later list is kept and never read.",
		where: WHERE$1,
		change: "Make the call before the first process, pool or manager.",
		alongside: []
	};
}

// src/rules/FS310-forkserver-stale-environment.ts
const ENVIRONMENT = "environment:";
var FS310_forkserver_stale_environment_default = defineRule({
	code: "FS310",
	slug: "forkserver-stale-environment",
	summary: "an environment variable is set when the fork server has its copy already",
	severity: "warning",
	audience: "pedantic",
	autofix: "none",
	since: "0.1.0",
	effects: [
		"forks",
		"sets-process-state",
		"does"
	],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (!usesServer(creation) || hasUnknownInitializer(project, creation)) continue;
			for (const live of setAtRunTime(creation)) {
				const read = isWrittenOut(project, live) ? readOf(creation, live) : void 0;
				const earlier = read && project.creations.find((each) => launchesBefore(each, live, creation));
				if (read === void 0 || earlier === void 0) continue;
				const name = live.resource.key.slice(12);
				yield {
					at: creation.at,
					scope: creation.scope,
					title: `the child of \`${creation.call}\` reads \`${name}\` as it was when the fork server was launched`,
					trace: toTrace([
						...earlier.startMethod.steps,
						codeStep(earlier.at, `launches the fork server, unless it runs: \`${earlier.call}\``),
						...endingWith(live.cause, `sets \`${name}\``),
						...live.path,
						...endingWith(read.steps, `reads \`${name}\``)
					], creation.startMethod.methods.length === 1 ? live.certainty : "likely"),
					cause: live.resource.at,
					why: "The child is a copy of the fork server, which was launched with the environment of that moment. Under fork and spawn it would see the new value; here it sees the old one, without an error.",
					where: "Wherever forkserver is in force: on Linux from Python 3.14 by default, elsewhere on request",
					change: "Pass the value as an argument, or set the variable before the first process of the program.",
					alongside: ["What a library reads from the environment has to be set in the child, before the library is imported."]
				};
			}
		}
	}
});
function usesServer({ how, startMethod }) {
	const { methods, chosen } = startMethod;
	return how === "start-method" && methods.includes("forkserver") && chosen !== "unknown";
}
function endingWith(steps, says) {
	return steps.map((step, index) => index === steps.length - 1 ? {
		...step,
		says
	} : step);
}
/** A name that is computed may be another one elsewhere. */
function isWrittenOut(project, { resource }) {
	const name = callAt(project, resource.at)?.arguments["key"]?.literals ?? [];
	return resource.state === "environment" && name.length === 1;
}
function readOf({ child }, { resource }) {
	if (child.uses.some(({ kind, key }) => kind === "renews" && key === "environment")) return void 0;
	return child.uses.find(({ kind, activity, key }) => kind === "does" && activity === "reads-environment" && `${ENVIRONMENT}${key}` === resource.key);
}
/** Whether a process has been created through the server when the variable is set; in a loop, by the round before. */
function launchesBefore(earlier, { resource }, creation) {
	if (!usesServer(earlier)) return false;
	if (compareSpans(earlier.at, creation.at) === 0) return earlier.inLoop && isSetBehind(earlier, resource.at);
	return isSetBehind(earlier, resource.at) && !(earlier.scope === creation.scope && isAhead(creation.at, earlier.at));
}
function isSetBehind({ after }, at) {
	return after.some((use) => use.kind === "renews" && compareSpans(use.at, at) === 0);
}

// src/rules/program-texts.ts
const IMPORTS = /(?:^|;)\s*(?:import|from)\s+(?:multiprocessing|concurrent\.futures)\b/m;
const MAKES_PROCESSES = /\b(?:Process|Pool|ProcessPoolExecutor)\(/;
const HAS_THREADS = /\bThread(?:Pool|PoolExecutor)?\(/;
const CHOOSES = /\b(?:get_context|set_start_method)\(\s*["'](\w+)["']/g;
const TARGETS = /\btarget\s*=\s*(\w+)/g;
const TASKS = /\.(?:submit|map|map_async|starmap|starmap_async|imap|imap_unordered|apply|apply_async)\(\s*(\w+)/g;
/** The first such function, where the text does not fork; undefined when it has none that is sure. */
function taskOf$1(text) {
	if (!IMPORTS.test(text) || !MAKES_PROCESSES.test(text) || HAS_THREADS.test(text)) return void 0;
	const [only = "default", ...others] = new Set([...text.matchAll(CHOOSES)].map(([, method]) => method));
	if (others.length > 0 || only !== "spawn" && only !== "forkserver" && only !== "default") return void 0;
	const defined = new Set(topLevelFunctions(text));
	const name = [...text.matchAll(TARGETS), ...text.matchAll(TASKS)].map(([, name]) => name).find((each) => each !== void 0 && defined.has(each));
	return name === void 0 ? void 0 : {
		name,
		method: only
	};
}
/** Functions at the least indentation of the text. */
function topLevelFunctions(text) {
	const indents = [...text.matchAll(/^([ \t]*)\S/gm)].map(([, indent = ""]) => indent.length);
	const least = Math.min(...indents);
	return [...text.matchAll(/^([ \t]*)def (\w+)\(/gm)].flatMap(([, indent, name]) => indent?.length === least && name !== void 0 ? [name] : []);
}
const FORKS = /^(?:\w+ *= *|if +(?:not +)?)?os\.(?:fork|forkpty)\(\) *(?:$|[;:#]|[=!<>]=? *\d)/;
const HOOKS$1 = /^(?:\w+ *= *)?subprocess\.(?:run|call|check_call|check_output|Popen)\(.*\bpreexec_fn *= *(?!None\b)/;
/** What the text does to create a process, where one of its statements that nothing guards does it by name. */
function forkOf(text) {
	if (/"""|'''/.test(text)) return void 0;
	const lines = text.split("\n").filter((line) => line.trim() !== "");
	const least = Math.min(...lines.map((line) => line.length - line.trimStart().length));
	const statements = lines.map((line) => line.slice(least));
	const imports = (module) => statements.some((each) => new RegExp(`^import (?:\\w+, *)*${module}\\b(?! as)`).test(each));
	if (imports("os") && statements.some((each) => FORKS.test(each))) return "fork";
	return imports("subprocess") && statements.some((each) => HOOKS$1.test(each)) ? "hook" : void 0;
}

// src/rules/FS311-main-not-importable.ts
var FS311_main_not_importable_default = defineRule({
	code: "FS311",
	slug: "main-not-importable",
	summary: "a program given as text hands its own functions to processes that import",
	severity: "warning",
	audience: "pedantic",
	autofix: "none",
	since: "0.1.0",
	effects: [],
	supersedes: [],
	*check(project) {
		for (const call of project.calls) {
			const given = programOf(call);
			const task = given && taskOf$1(given.text);
			if (given === void 0 || task === void 0) continue;
			if (task.method === "default" && !mayNotFork(project.settings)) continue;
			yield {
				at: call.at,
				scope: call.scope,
				title: `the program ${given.through} gives \`${task.name}\` to a process that cannot import it`,
				trace: toTrace([codeStep(call.at, `runs a program ${given.through}, which defines \`${task.name}\` and hands it to a process: \`${call.call}\``)], task.method === "default" ? "likely" : "certain"),
				cause: call.at,
				why: `A child that is not forked finds \`${task.name}\` by importing the main module, and this one has no file: it ends with an AttributeError or a FileNotFoundError.`,
				where: task.method === "default" ? "Where the default is not fork: on macOS and Windows, and on Linux from Python 3.14" : `On every platform, because the text asks for ${task.method}`,
				change: `Put \`${task.name}\` into a module that the text imports, or the text into a file.`,
				alongside: ["The module must be found by the program: in its working directory, or on its `PYTHONPATH`."]
			};
		}
	}
});
/** The text of a program that the call gives to an interpreter. */
function programOf({ api, arguments: given }) {
	if (!api.startsWith("subprocess.")) return void 0;
	const words = given["args"]?.literals.filter((word) => typeof word === "string") ?? [];
	const text = words[words.indexOf("-c") + 1];
	if (words.includes("-c") && text !== void 0) return {
		text,
		through: "behind `-c`"
	};
	const [input, ...others] = given["input"]?.literals ?? [];
	const readsInput = words.every((word) => word === "-" || /(^|[\\/])python[\d.]*(\.exe)?$/.test(word));
	if (typeof input !== "string" || others.length > 0 || !readsInput) return void 0;
	return {
		text: input,
		through: "on standard input"
	};
}
function mayNotFork({ platforms, python }) {
	if (platforms.includes("macos") || platforms.includes("windows")) return true;
	return python.some((version) => Number(version.split(".")[1]) >= 14);
}

// src/rules/declared-platforms.ts
/** Calls that come to a platform which the project names, no test around them keeping them from it; tests' own left out. */
function callsOn(project, platform) {
	return project.calls.filter((call) => !call.inTest && namesPlatform(project, platform, call));
}
/** Whether the project names the platform, and the call comes to it. */
function namesPlatform({ settings: { platformsFrom } }, platform, { platforms }) {
	return platformsFrom !== "assumed" && platforms.includes(platform);
}
/** The start method that a call names in so many words. */
function methodNamed({ arguments: given }) {
	const method = given["method"];
	if (method?.expression.kind !== "literal") return void 0;
	const { value } = method.expression;
	return typeof value === "string" ? value : void 0;
}

// src/rules/FS312-fork-on-macos.ts
var FS312_fork_on_macos_default = defineRule({
	code: "FS312",
	slug: "fork-on-macos",
	summary: "the start method fork is requested in a program that also runs on macOS",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["sets-start-method", "forks"],
	supersedes: [],
	*check(project) {
		for (const call of project.calls) {
			if (!REQUESTS.has(call.api) || methodNamed(call) !== "fork" || call.inTest) continue;
			const meant = isMeantForMacos(call);
			if (!meant && !namesPlatform(project, "macos", call)) continue;
			yield {
				at: call.at,
				scope: call.scope,
				title: `\`${call.call}\` asks for fork on macOS${meant ? "" : " too"}, where system libraries do not survive it`,
				trace: toTrace([codeStep(call.at, `chooses the start method \`fork\` ${meant ? "for macOS alone" : "on every platform"}`)], call.certainty),
				cause: call.at,
				why: "Apple's frameworks start threads of their own and give no promise for a forked child: it may crash or hang in the first call that needs one of them, such as the lookup of proxies by `urllib.request`. This is why spawn is the default there since Python 3.8.",
				where: sentence$2(`on macOS, which ${meant ? "the code" : project.settings.platformsFrom} names`),
				change: "Choose by platform: `\"spawn\" if sys.platform == \"darwin\" else \"fork\"`, or leave the choice to Python where nothing relies on fork.",
				alongside: ["What spawn asks for is then asked for on macOS: a main guard, picklable targets and arguments, and state that is passed."]
			};
		}
	}
});
/** A test around the call names macOS and nothing else. */
function isMeantForMacos({ platforms }) {
	return platforms.length === 1 && platforms[0] === "macos";
}
const REQUESTS = /* @__PURE__ */ new Set(["multiprocessing.get_context", "multiprocessing.set_start_method"]);

// src/rules/FS313-fork-unavailable.ts
var FS313_fork_unavailable_default = defineRule({
	code: "FS313",
	slug: "fork-unavailable",
	summary: "fork is called on in a program that also runs on Windows, which has none",
	severity: "note",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["sets-start-method", "forks"],
	supersedes: [],
	*check(project) {
		for (const call of callsOn(project, "windows")) {
			const error = errorOn(call);
			if (error === void 0 || call.absenceHandled || isOfOtherPlatforms(call)) continue;
			yield {
				at: call.at,
				scope: call.scope,
				title: `\`${call.call}\` does not work on Windows`,
				trace: toTrace([codeStep(call.at, "needs a fork, and no test for the platform is around it")], call.certainty),
				cause: call.at,
				why: `Windows cannot fork: there this ends with ${error}.`,
				where: sentence$2(`on Windows, which ${project.settings.platformsFrom} names`),
				change: "Use what exists everywhere, `subprocess` or the start method spawn, or ask first: `if hasattr(os, \"fork\"):`, `if \"fork\" in multiprocessing.get_all_start_methods():`.",
				alongside: []
			};
		}
	}
});
const ABSENT = /^(os\.(fork|forkpty|register_at_fork|posix_spawnp?)|socketserver\.Forking\w+)$/;
/** What happens where fork is lacking; undefined for calls that do not need it. */
function errorOn(call) {
	if (ABSENT.test(call.api)) return "an `AttributeError`, or with an `ImportError` at its import";
	if (call.api === "pty.fork" || call.api === "pty.spawn") return "an `ImportError` when `pty` is imported";
	if (call.api !== "multiprocessing.get_context" && call.api !== "multiprocessing.set_start_method") return void 0;
	const method = methodNamed(call);
	return method === "fork" || method === "forkserver" ? "a `ValueError`" : void 0;
}
/** A module or function named for another platform is reached through a choice that its callers make. */
function isOfOtherPlatforms({ module, scope }) {
	return /posix|unix|linux|darwin|macos|bsd|fork|daemon/i.test(`${module}.${scope}`);
}

// src/rules/FS314-fork-at-shutdown.ts
var FS314_fork_at_shutdown_default = defineRule({
	code: "FS314",
	slug: "fork-at-shutdown",
	summary: "a process is created by an exit handler or a finaliser, as the interpreter ends",
	severity: "warning",
	audience: "pedantic",
	autofix: "none",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) for (const within of creation.within) {
			const refusal = refusalOf(creation, within, project.settings);
			if (refusal === void 0) continue;
			yield {
				at: creation.at,
				scope: creation.scope,
				title: `\`${creation.call}\` creates a process while the interpreter ends: ${reasonFor(within)}`,
				trace: toTrace([codeStep(within.at, within.kind === "finaliser" ? LAST_CALL : `has \`${within.name}\` run at exit`), ...within.steps], weakest(within.certainty, within.kind === "finaliser" ? "likely" : "certain")),
				cause: within.at,
				why: refusal.why,
				where: refusal.where,
				change: "Do this work before the program ends: in a `finally` or a context manager of the main function, or in a method that the program calls.",
				alongside: []
			};
		}
	}
});
const LAST_CALL = "runs when the object goes, and at the latest when the interpreter ends";
function reasonFor({ kind, name }) {
	return kind === "finaliser" ? "a finaliser may run that late" : `\`${name}\` runs at exit`;
}
/** Which Python refuses the process there; undefined when no supported one does. */
function refusalOf({ api, how, startMethod }, { kind }, { python }) {
	const from = (minor) => python.some((version) => Number(version.split(".")[1]) >= minor);
	if (kind === "exit-hook" && api.startsWith("concurrent.futures.") && from(9)) return {
		why: "Executors are shut down before the exit handlers run: the task is refused with `RuntimeError: cannot schedule new futures after interpreter shutdown`, the program still exits with status 0, and the work is not done.",
		where: "On every platform, from Python 3.9 on"
	};
	if (how === "before-exec" || !startMethod.methods.includes("fork")) return void 0;
	if (kind === "finaliser" && from(12)) return {
		why: "An object that lives until the program ends is finalised with the interpreter, and that refuses the fork: `can't fork at interpreter shutdown`. The error is printed and ignored, and the work is not done.",
		where: "From Python 3.12 on, on every platform that has fork"
	};
	if (kind === "exit-hook" && python.includes("3.12")) return {
		why: "Python 3.12.0 to 3.12.2 refuse a fork as soon as exit handlers run: `RuntimeError: can't fork at interpreter shutdown`. The error is printed, the program still exits with status 0, and the work is not done.",
		where: "With Python 3.12.0 to 3.12.2, on every platform that has fork"
	};
}

// src/rules/FS315-fork-in-subinterpreter.ts
var FS315_fork_in_subinterpreter_default = defineRule({
	code: "FS315",
	slug: "fork-in-subinterpreter",
	summary: "code that runs in a subinterpreter forks, which subinterpreters refuse",
	severity: "error",
	audience: "pedantic",
	autofix: "none",
	since: "0.1.0",
	effects: [],
	supersedes: ["FS106"],
	*check(project) {
		for (const refused of [...inTexts(project), ...inTasks(project)]) yield {
			at: refused.at,
			scope: refused.scope,
			title: `${refused.what} in a subinterpreter, which refuses it`,
			trace: refused.trace,
			cause: refused.cause,
			why: refused.kind === "fork" ? "Only the main interpreter can be copied into a child process, so the fork is refused: `RuntimeError: fork not supported for isolated subinterpreters`." : "A hook between fork and exec would need an interpreter in the child, so it is refused: `RuntimeError: preexec_fn not supported within subinterpreters`.",
			where: refused.where,
			change: refused.kind === "fork" ? "Create the process in the main interpreter, or run another program with `subprocess`." : "Say what the hook does with arguments of `subprocess`, as `start_new_session=True`, or create the process in the main interpreter.",
			alongside: refused.alongside
		};
	}
});
/** The API's parameter that takes the text. */
const TEXTS = {
	"_interpreters.run_string": "script",
	"_xxsubinterpreters.run_string": "script",
	"concurrent.interpreters.Interpreter.exec": "code"
};
const MAKES_INTERPRETER = /^(?:_interpreters|_xxsubinterpreters|concurrent\.interpreters)\.create$/;
function* inTexts({ calls, settings: { platforms, python } }) {
	if (!platforms.includes("linux") && !platforms.includes("macos")) return;
	const made = calls.filter(({ api }) => MAKES_INTERPRETER.test(api));
	const allRefuse = made.length > 0 && made.every((call) => Object.keys(call.arguments).length === 0);
	const alongside = python.some((version) => [
		"3.9",
		"3.10",
		"3.11"
	].includes(version)) ? ["Python 3.9 to 3.11 refuse every use of `subprocess` in an isolated subinterpreter."] : [];
	for (const call of calls) {
		const kind = call.caught || call.inTest ? void 0 : textForkOf(call);
		if (kind === void 0 || kind === "fork" && !allRefuse) continue;
		const does = kind === "fork" ? "forks" : "uses `preexec_fn`";
		yield {
			kind,
			at: call.at,
			scope: call.scope,
			what: `the text for \`${call.call}\` ${does}`,
			trace: toTrace([codeStep(call.at, `runs a text in a subinterpreter, and the text ${does}`)], call.certainty),
			cause: call.at,
			alongside,
			where: "On every platform that has fork"
		};
	}
}
function textForkOf({ api, arguments: given }) {
	const [text, ...others] = given[TEXTS[api] ?? ""]?.literals ?? [];
	return typeof text === "string" && others.length === 0 ? forkOf(text) : void 0;
}
function* inTasks({ calls, creations }) {
	const pools = calls.filter(({ api }) => /^concurrent\.futures\.InterpreterPoolExecutor(?:\.submit)?$/.test(api));
	for (const creation of creations) {
		const kind = refusedKind(creation);
		if (kind === void 0 || calls.some(({ at, caught }) => caught && isSame(at, creation.at))) continue;
		const within = creation.within.find(({ kind: ran, at }) => ran === "thread" && pools.some((pool) => isSame(pool.at, at)));
		if (within !== void 0) yield taskRefused(creation, within, kind);
	}
}
function taskRefused({ at, scope, call }, within, kind) {
	return {
		kind,
		at,
		scope,
		what: `\`${call}\` ${kind === "fork" ? "forks" : "uses `preexec_fn`"}`,
		trace: toTrace([codeStep(within.at, `has \`${within.name}\` run in a subinterpreter`), ...within.steps], within.certainty),
		cause: within.at,
		alongside: [],
		where: "From Python 3.14 on, on every platform that has fork"
	};
}
/** How the interpreter refuses it; undefined where that is not known. */
function refusedKind({ api, how, startMethod }) {
	if (startMethod.methods.length === 0) return void 0;
	if (api === "os.fork" || api === "os.forkpty") return "fork";
	return how === "before-exec" && api.startsWith("subprocess.") ? "hook" : void 0;
}
function isSame(one, other) {
	return JSON.stringify(one) === JSON.stringify(other);
}

// src/rules/FS316-start-method-for-some-platforms.ts
var FS316_start_method_for_some_platforms_default = defineRule({
	code: "FS316",
	slug: "start-method-for-some-platforms",
	summary: "what the program needs is chosen for other platforms, and Linux changes",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["sets-start-method", "forks"],
	supersedes: ["FS312"],
	*check(project) {
		const { platforms, python } = project.settings;
		if (!platforms.includes("linux") || !python.includes("3.14")) return;
		const choices = project.calls.filter(({ api, inTest }) => api === "multiprocessing.set_start_method" && !inTest);
		for (const call of choices) {
			if (choices.some((other) => other.at.path === call.at.path && other.platforms.includes("linux"))) continue;
			const creation = createdWith(project, call);
			const creates = creation === void 0 ? [] : [codeStep(creation.at, `leaves the choice to the program: \`${creation.call}\``)];
			const hazard = methodNamed(call) === "fork" ? forkForOthers(call, creates) : frozenForOthers(project, call, creates);
			if (hazard !== void 0) yield {
				at: call.at,
				scope: call.scope,
				cause: call.at,
				where: WHERE,
				...hazard
			};
		}
	}
});
const WHERE = "On Linux, from Python 3.14";
function forkForOthers({ at, platforms }, creates) {
	if (creates.length === 0) return void 0;
	return {
		title: `fork is chosen for ${platformNames$1(platforms, " and ")}, and Linux, which has it by default, loses it with Python 3.14`,
		trace: toTrace([codeStep(at, "chooses the start method `fork`, behind a test that keeps Linux away"), ...creates], "likely"),
		why: "The choice says that the program needs fork. On Linux it gets it by default up to Python 3.13; from 3.14 on the default is forkserver, and children have neither what the parent has loaded nor what it has changed.",
		change: "Hand children what they need, so that no platform has to fork; until then ask for fork on Linux too. A library does so with a context of its own, `multiprocessing.get_context(\"fork\")`.",
		alongside: ["On macOS system libraries do not survive fork: a child may crash or hang there."]
	};
}
/** A program that is frozen for each platform, and prepared for children that begin anew on others alone. */
function frozenForOthers(project, choice, creates) {
	const method = methodNamed(choice);
	const prepared = project.calls.filter(({ api, at, inTest }) => api === "multiprocessing.freeze_support" && !inTest && at.path === choice.at.path);
	const [first] = prepared;
	if (method === void 0 || first === void 0 || prepared.some(({ platforms }) => platforms.includes("linux"))) return void 0;
	return {
		title: `\`${method}\` and \`freeze_support\` are for ${platformNames$1(choice.platforms, " and ")} alone, and Linux stops forking with Python 3.14`,
		trace: toTrace([
			codeStep(first.at, "prepares a frozen program for its children, behind a test that keeps Linux away"),
			codeStep(choice.at, `chooses the start method \`${method}\`, behind the same kind of test`),
			...creates
		], "likely"),
		why: "On Linux the program relies on fork, the default up to Python 3.13. From 3.14 on the default is forkserver, which starts the executable again: a frozen program that has not called `freeze_support` does not serve its children then, but begins its own work once more in each.",
		change: "Call `freeze_support` on every platform, first under the main guard, and name the start method that Linux is to have.",
		alongside: ["What children on Linux inherit today has then to be passed to them: globals, logging, open files."]
	};
}
/** A process that gets the start method of the program, best one of the same module. */
function createdWith({ creations }, choice) {
	const place = spanKey(choice.at);
	const left = creations.filter(({ startMethod: { chosen, methods, steps } }) => chosen === "by-platform" && methods.includes("fork") && methods.includes("forkserver") && steps.some(({ at }) => at.kind === "code" && spanKey(at.span) === place));
	return left.find(({ at }) => at.path === choice.at.path) ?? left[0];
}

// src/rules/FS401-mutated-global-expected-in-child.ts
var FS401_mutated_global_expected_in_child_default = defineRule({
	code: "FS401",
	slug: "mutated-global-expected-in-child",
	summary: "the child reads a global that the parent changed at run time",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			const { startMethod, child } = creation;
			if (!maySpawn(creation)) continue;
			for (const live of creation.live) {
				const { resource } = live;
				if (resource.kind !== "state" || resource.unset) continue;
				const read = child.uses.find(({ kind, key, copes }) => kind === "reads-state" && key === resource.key && !copes);
				if (read === void 0 || child.uses.some((use) => use.kind === "writes-state" && use.key === resource.key)) continue;
				yield {
					at: creation.at,
					scope: creation.scope,
					title: `the child of \`${creation.call}\` reads \`${resource.type}\`, which the parent has changed at run time`,
					trace: traceOf({
						...live,
						certainty: weakest(live.certainty, certaintyOf$1(live))
					}, creation, read.steps),
					cause: resource.at,
					why: `fork copies the changed value. spawn and forkserver import the module again, so the child sees \`${resource.type}\` as it is after the import.`,
					where: sentence$2(startMethod.spawnBites),
					change: `Pass the value to the child as an argument, or set it in the initializer of the pool.`,
					alongside: [`Every function that reads \`${resource.type}\` in the child needs the value handed on.`]
				};
			}
		}
	}
});
/**
* A container that is filled somewhere else is mostly a cache or a registry, which the child fills for itself. One that
* the common caller fills, ahead of what it calls, is prepared on purpose.
*/
function certaintyOf$1({ resource, relation, cause }) {
	if (resource.contents !== true || relation === "same-scope") return "certain";
	return relation === "call-chain" && cause.length === 1 ? "likely" : "possible";
}

// src/rules/FS402-main-guard-name-used-in-child.ts
var FS402_main_guard_name_used_in_child_default = defineRule({
	code: "FS402",
	slug: "main-guard-name-used-in-child",
	summary: "the child reads a name that only the main guard sets",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (!maySpawn(creation)) continue;
			const { uses } = creation.child;
			for (const read of uses) {
				if (read.kind !== "reads-guarded" || read.made === void 0) continue;
				const name = lastPart(read.key);
				yield missing(creation, {
					name,
					where: "the main guard",
					set: [codeStep(read.made, `sets \`${name}\` under the main guard`)],
					at: read.made,
					read
				});
			}
			for (const { resource, cause } of creation.live) {
				if (!resource.unset || uses.some(({ kind, key }) => kind === "writes-state" && key === resource.key)) continue;
				const read = uses.find(({ kind, key }) => kind === "reads-state" && key === resource.key);
				if (read === void 0) continue;
				yield missing(creation, {
					name: lastPart(resource.key),
					where: "code of the parent",
					set: cause,
					at: resource.at,
					read
				});
			}
		}
	}
});
function missing({ at, scope, call, startMethod }, { name, where, set, at: cause, read }) {
	return {
		at,
		scope,
		title: `the child of \`${call}\` reads \`${name}\`, which only ${where} sets`,
		trace: toTrace([
			...set,
			...startMethod.steps,
			codeStep(at, `creates a process: \`${call}\``),
			...read.steps
		], "certain"),
		cause,
		why: `fork copies the name. spawn and forkserver import the file, which does not set it, and the child ends with \`NameError: name '${name}' is not defined\`.`,
		where: sentence$2(startMethod.spawnBites),
		change: `Pass \`${name}\` to the child as an argument, or set it at the top level if every process may compute it again.`,
		alongside: ["Every function that reads it in the child needs the value handed on."]
	};
}
function lastPart(key) {
	return key.slice(key.lastIndexOf(".") + 1);
}

// src/rules/FS403-unpicklable-target.ts
var FS403_unpicklable_target_default = defineRule({
	code: "FS403",
	slug: "unpicklable-target",
	summary: "a callable that cannot be pickled is handed to a process",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: ["FS404"],
	*check(project) {
		for (const handover of project.handovers) {
			const { unpicklable, startMethod } = handover;
			if (unpicklable === void 0) continue;
			const needsSpawn = !(handover.pickled === "always") || unpicklable.because === "main-guard";
			if (needsSpawn && !startMethod.methods.some((method) => method !== "fork")) continue;
			const certainty = needsSpawn && startMethod.chosen === "unknown" ? "possible" : "certain";
			yield {
				at: handover.argumentAt,
				scope: handover.scope,
				title: `\`${handover.text}\` cannot be pickled (${REASONS[unpicklable.because]}), and \`${handover.api}\` hands it to a process`,
				trace: toTrace([
					codeStep(unpicklable.at, definition(unpicklable)),
					...needsSpawn ? startMethod.steps : [],
					codeStep(handover.argumentAt, `hands it to \`${handover.api}\` as \`${handover.parameter}\``, weakest(certainty))
				], certainty),
				cause: unpicklable.at,
				why: needsSpawn ? "Under fork the child inherits the callable; spawn and forkserver have to pickle it, which stores only its name, and no import yields that name: `AttributeError` or `PicklingError` when the process starts." : "Tasks go through a pipe and are pickled under every start method; pickle stores only the name of a callable, and no import yields this one.",
				where: needsSpawn ? sentence$2(startMethod.spawnBites) : "Everywhere: tasks of pools and executors are always pickled",
				change: advice(unpicklable),
				alongside: unpicklable.captures.length > 0 ? [`It uses ${unpicklable.captures.map((name) => `\`${name}\``).join(", ")} of the function around it: these become parameters and are passed as arguments.`] : []
			};
		}
	}
});
const REASONS = {
	lambda: "a lambda has no name to import",
	"nested-function": "a function inside a function",
	"local-class": "its class is defined inside a function",
	"main-guard": "defined under the main guard, which children skip"
};
function definition({ because, name }) {
	return {
		lambda: "makes a lambda, which no import yields",
		"nested-function": `defines \`${name}\` inside a function, where no import finds it`,
		"local-class": `defines the class \`${name}\` inside a function, where no import finds it`,
		"main-guard": `defines \`${name}\` under the main guard, which children skip`
	}[because];
}
function advice({ because, name }) {
	if (because === "lambda") return "Make it a function at the top level of the module.";
	return because === "local-class" ? `Move the class \`${name}\` to the top level of the module.` : `Move \`${name}\` to the top level of the module.`;
}

// src/rules/FS404-unpicklable-argument.ts
var FS404_unpicklable_argument_default = defineRule({
	code: "FS404",
	slug: "unpicklable-argument",
	summary: "an argument that cannot be pickled is passed to a process",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const handover of project.handovers) {
			const { startMethod } = handover;
			const always = handover.pickled === "always";
			if (!always && !startMethod.methods.some((method) => method !== "fork")) continue;
			if (handover.unpicklableArguments.length === 0 || mayMakeThread(project, handover.at)) continue;
			for (const argument of handover.unpicklableArguments) yield {
				at: argument.at,
				scope: handover.scope,
				title: `${argument.text === "..." ? "an argument" : `\`${argument.text}\``} is ${argument.what}, which ${argument.onlyAtStart ? "no task can carry" : "cannot be pickled"}, and \`${handover.api}\` passes it to a process`,
				trace: toTrace([
					codeStep(argument.madeAt, `${argument.what === "a module" ? "names" : "makes"} ${argument.what}`),
					...always ? [] : startMethod.steps,
					codeStep(argument.at, `passes it to \`${handover.api}\``)
				], "certain"),
				cause: argument.madeAt,
				why: argument.onlyAtStart ? "Such an object can be passed when a process starts, and at no other time: in a task it fails with a `RuntimeError` under every start method." : always ? "Tasks go through a pipe and are pickled under every start method: this one fails with a `TypeError` or `PicklingError`." : "Under fork the child inherits the object; spawn and forkserver have to pickle it, and the start fails with a `TypeError` or `PicklingError`.",
				where: always ? "Everywhere: tasks of pools and executors are always pickled" : sentence$2(startMethod.spawnBites),
				change: argument.onlyAtStart ? "Hand it to the workers when they start, in `initargs`, and let the `initializer` bind a global to it; or use the proxy of a `Manager`, which can be passed in tasks." : "Pass what the child needs to make its own (a path, an address, a number), or an object of multiprocessing in its place: its locks and queues can be passed when a process starts.",
				alongside: []
			};
		}
	}
});

// src/rules/FS405-logging-config-inherited.ts
var FS405_logging_config_inherited_default = defineRule({
	code: "FS405",
	slug: "logging-config-inherited",
	summary: "a child that is not forked logs without the handlers of its parent",
	severity: "warning",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"sets-process-state",
		"configures-logging",
		"logs",
		"forks"
	],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (!maySpawn(creation) || hasUnknownInitializer(project, creation)) continue;
			const { uses } = creation.child;
			const logs = uses.find((use) => use.kind === "logs");
			if (logs === void 0 || uses.some((use) => use.kind === "configures-logging" || renewsLogging(use))) continue;
			const live = setAtRunTime(creation).find(({ resource }) => resource.state === "logging" && handles(project, resource, logs.at));
			if (live === void 0) continue;
			yield {
				...standsAt(creation),
				title: `the child of \`${creation.call}\` logs, and may start without what \`${live.resource.name}\` has set up`,
				trace: traceOf(live, creation, logs.steps),
				cause: live.resource.at,
				why: "Handlers and levels are objects in memory, which only fork copies. Under spawn and forkserver the child has neither: records below warnings vanish, the others go to standard error as bare text.",
				where: sentence$2(creation.startMethod.spawnBites),
				change: "Set logging up in the child too: in the `initializer` of a pool or executor, or at the start of the target.",
				alongside: ["Several processes that write one log file disturb each other: let them send their records through a `QueueHandler` to a listener in the parent."]
			};
		}
	}
});
function renewsLogging({ kind, key }) {
	return kind === "renews" && (key === "logging" || key.startsWith("logging:"));
}
/** Whether what is logged at a place reaches the handler: through its own logger or one above it. */
function handles(project, resource, loggedAt) {
	const added = callAt(project, resource.at);
	if (added?.api !== "logging.Logger.addHandler") return true;
	const above = loggerOf(project, added);
	if (above === "") return true;
	const logged = callAt(project, loggedAt);
	if (logged === void 0) return false;
	if (logged.receiver !== void 0 && logged.receiver === added.receiver) return true;
	const below = loggerOf(project, logged);
	return above !== void 0 && below !== void 0 && `${below}.`.startsWith(`${above}.`);
}
/** The name of the logger that a call is a method of, empty for the root; undefined when it is not known. */
function loggerOf(project, { receiver }) {
	if (receiver === void 0) return "";
	const made = project.calls.find(({ api, result }) => result === receiver && api === "logging.getLogger");
	if (made === void 0) return void 0;
	const { name } = made.arguments;
	if (name === void 0) return "";
	if (name.text === "__name__") return made.module;
	const [literal] = name.literals;
	return typeof literal === "string" ? literal : literal === null ? "" : void 0;
}

// src/rules/FS406-module-level-shared-primitive.ts
const WHAT = {
	"process-lock": "a lock",
	"process-queue": "a queue",
	"process-value": "a shared value or event",
	connection: "a pipe"
};
var FS406_module_level_shared_primitive_default = defineRule({
	code: "FS406",
	slug: "module-level-shared-primitive",
	summary: "an object of multiprocessing made at import is not shared under spawn",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			const { startMethod, child } = creation;
			if (!maySpawn(creation)) continue;
			for (const use of child.uses) {
				if (use.kind !== "uses-shared" || use.made === void 0) continue;
				if (useInChild(creation, "uses-shared", use.key) === void 0) continue;
				yield {
					at: creation.at,
					scope: creation.scope,
					title: `the child of \`${creation.call}\` uses ${WHAT[use.role ?? "process-lock"] ?? "an object"} of its own: the module makes it anew in every process`,
					trace: toTrace([
						codeStep(use.made, "is made when the module is imported"),
						...startMethod.steps,
						codeStep(creation.at, `creates a process: \`${creation.call}\``),
						...use.steps
					], "certain"),
					cause: use.made,
					why: "Under fork parent and child have one object. spawn and forkserver import the module again, and the child gets an object of its own: no other process sees what it does with it.",
					where: sentence$2(startMethod.spawnBites),
					change: "Make the object in the function that creates the processes and pass it on: in `args` of a `Process`, in `initargs` of a pool.",
					alongside: ["Functions that use the module's name need it as a parameter, or an initializer that sets the name in each worker."]
				};
			}
		}
	}
});

// src/rules/FS407-dropped-sync-primitive.ts
var FS407_dropped_sync_primitive_default = defineRule({
	code: "FS407",
	slug: "dropped-sync-primitive",
	summary: "a lock or queue that only the arguments of a process hold is gone too early",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			const process = constructorOf(project, creation);
			if (process === void 0 || !opensByName(project, creation)) continue;
			for (const { at, call } of madeInArguments(project, process)) yield {
				at,
				scope: process.scope,
				title: `\`${call}\` is held by the arguments of \`${process.call}\` alone, and is gone before the child opens it`,
				trace: toTrace([
					codeStep(at, `makes an object that nothing but the arguments holds: \`${call}\``),
					...creation.startMethod.steps,
					codeStep(creation.at, `starts the process, which then forgets its arguments: \`${creation.call}\``)
				], "certain"),
				cause: at,
				why: "`start()` sends the name of the semaphore to the child and deletes the arguments. With the last reference the semaphore is removed, and the child, which first has to import, ends with `FileNotFoundError`. A forked child has the semaphore in its memory.",
				where: `${sentence$2(creation.startMethod.spawnBites)}; not on Windows, where the child gets a handle of its own`,
				change: `Give the object a variable that lives until the process is joined, and pass that.`,
				alongside: ["An object that one process alone has coordinates nothing: most often it has to be made once, for all."]
			};
		}
	}
});
/** The call that made the process object, where it is a plain `Process`: a subclass may keep its arguments. */
function constructorOf(project, { made, api }) {
	if (made === void 0 || api !== "multiprocessing.Process.start") return void 0;
	const call = callAt(project, made);
	return call?.api === "multiprocessing.Process" ? call : void 0;
}
/** Whether the child starts from an empty interpreter somewhere else than on Windows. */
function opensByName({ settings }, { startMethod: { methods, chosen } }) {
	if (methods.includes("forkserver")) return true;
	if (!methods.includes("spawn")) return false;
	const isAsked = chosen === "requested" || chosen === "set";
	return settings.platforms.some((platform) => platform === "macos" || isAsked && platform === "linux");
}
function madeInArguments(project, process) {
	const given = [process.arguments["args"], process.arguments["kwargs"]].flatMap((argument) => argument === void 0 ? [] : itemsOf(argument.expression));
	const places = new Set(given.flatMap(({ kind, at }) => kind === "call" ? [spanKey({
		path: process.at.path,
		range: at
	})] : []));
	return project.calls.filter(({ at, api }) => WITH_SEMAPHORES.has(api) && places.has(spanKey(at)));
}
function itemsOf(expression) {
	if (expression.kind === "sequence") return expression.items;
	return expression.kind === "dict" ? expression.values : [];
}

// src/rules/FS408-runtime-setting-not-transferred.ts
var FS408_runtime_setting_not_transferred_default = defineRule({
	code: "FS408",
	slug: "runtime-setting-not-transferred",
	summary: "a setting or patch of the parent does not reach a child that is not forked",
	severity: "warning",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"sets-process-state",
		"does",
		"forks"
	],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (!maySpawn(creation) || hasUnknownInitializer(project, creation)) continue;
			for (const { live, need } of neededSettings(creation)) {
				const { resource } = live;
				const what = resource.state === "patch" ? `the new \`${resource.type}\`` : `what \`${resource.name}\` has set`;
				yield {
					...standsAt(creation),
					title: `the child of \`${creation.call}\` needs ${what}, and may start without it`,
					trace: traceOf(live, creation, need.steps),
					cause: resource.at,
					why: "It lives in the memory of the interpreter, which only fork copies. Under spawn and forkserver the child has a new interpreter, with the settings that Python starts with and the libraries as they are.",
					where: sentence$2(creation.startMethod.spawnBites),
					change: "Set it in the child too: in the `initializer` of a pool or executor, or at the start of the target.",
					alongside: ["What every process needs can stand at the top level of a module that the child imports."]
				};
			}
		}
	}
});

// src/rules/FS409-hash-order-across-processes.ts
var FS409_hash_order_across_processes_default = defineRule({
	code: "FS409",
	slug: "hash-order-across-processes",
	summary: "parent and spawned child make different numbers of one text with `hash()`",
	severity: "note",
	audience: "pedantic",
	autofix: "none",
	since: "0.1.0",
	effects: ["sets-process-state", "forks"],
	supersedes: [],
	*check(project) {
		if (project.calls.some(fixesSalt)) return;
		for (const creation of project.creations) {
			if (!maySpawn(creation)) continue;
			for (const use of creation.child.uses) {
				if (!hashesText(project, use)) continue;
				const trace = madeInParent(creation, use);
				if (trace === void 0) continue;
				yield {
					at: creation.at,
					scope: creation.scope,
					title: `the child of \`${creation.call}\` and its parent make different numbers of one text with \`hash()\``,
					trace,
					cause: use.at,
					why: "Python salts the hashes of text and bytes with a number that each interpreter draws when it starts. A forked child has that of its parent; under spawn and forkserver it has another, so the two disagree about a shard, an owner or the name of a file.",
					where: sentence$2(creation.startMethod.spawnBites),
					change: "Use what depends on the bytes alone: `zlib.crc32(text.encode())`, or a digest of `hashlib`; or pass the number that the parent has made.",
					alongside: []
				};
				break;
			}
		}
	}
});
function fixesSalt({ api, arguments: given }) {
	return /^os\.environ\.(__setitem__|setdefault)$/.test(api) && !!given["key"]?.literals.includes("PYTHONHASHSEED");
}
/** Numbers are not salted; what is not seen to be text may be a number. */
function hashesText(project, { kind, key, at }) {
	if (kind !== "renews" || !key.startsWith("text-hash")) return false;
	const call = callAt(project, at);
	const argument = call?.arguments["object"];
	return argument !== void 0 && !call?.scope.endsWith("__hash__") && isText(argument);
}
function isText({ literals, expression }) {
	return literals.some((value) => typeof value === "string") || makesText(expression);
}
function makesText(expression) {
	if (expression.kind === "sequence") return expression.items.some(makesText);
	if (expression.kind !== "call") return false;
	const { callee } = expression;
	return callee.kind === "name" ? /^(str|repr|bytes)$/.test(callee.name) : callee.kind === "attribute" && /^(encode|decode|join|format|lower|upper|strip)$/.test(callee.name);
}
/** The parent comes to the same place, before or behind the creation. */
function madeInParent(creation, use) {
	const before = creation.live.find(({ resource }) => resource.state === "text-hash" && resource.atImport !== true && spanKey(resource.at) === spanKey(use.at));
	if (before !== void 0) return traceOf(before, creation, asCalls(use));
	const behind = creation.after.find(({ kind, at }) => kind === "renews" && spanKey(at) === spanKey(use.at));
	return behind && toTrace([
		created(creation),
		...asCalls(use),
		...asCalls(behind)
	], "certain");
}
/** To the analysis a state is set anew; to the reader it is a call. */
function asCalls({ steps }) {
	return steps.map((step) => ({
		...step,
		says: step.says.replace(/^sets it anew: /, "calls ")
	}));
}

// src/rules/FS410-child-mutation-lost.ts
var FS410_child_mutation_lost_default = defineRule({
	code: "FS410",
	slug: "child-mutation-lost",
	summary: "a child stores results in memory of its own, and the parent reads its own",
	severity: "warning",
	audience: "everyone",
	autofix: "none",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (creation.how !== "start-method") continue;
			const told = /* @__PURE__ */ new Set();
			for (const write of creation.child.uses) {
				if (write.kind !== "writes-state" || !mayBeResult(write) || told.has(write.key)) continue;
				const read = creation.after.find(({ kind, key, copes }) => kind === "reads-state" && key === write.key && !copes);
				if (read === void 0 || isParentsOwn(creation, write.key)) continue;
				told.add(write.key);
				yield lostWrite(creation, write, read);
			}
		}
		for (const handover of project.handovers) for (const filled of handover.filledArguments) yield lostArgument(handover, filled);
	}
});
/**
* Constants and arguments that a child keeps in a global tell it what it is, and the parent nothing; so does all that an
* initializer sets.
*/
function mayBeResult({ mayBeShared, plainValue, setsUp }) {
	return !mayBeShared && !plainValue && !setsUp;
}
/** Results are stored and read near the process; what comes by many calls below is most often somebody's own business. */
const NEAR = 4;
function isFar({ steps }) {
	return steps.length > NEAR;
}
/** What the parent sets too it does not expect from the child: a cache, a setting. */
function isParentsOwn({ live, after }, key) {
	return live.some(({ resource }) => resource.key === key) || after.some((use) => use.kind === "writes-state" && use.key === key);
}
const WHY$1 = "Every process has a memory of its own, under every start method. What the child stores stays with it and is gone when it ends; the parent reads what it had before.";
const REST = {
	where: "Everywhere, under every start method",
	change: "Return the result from a task of a pool or executor, or put it into a `multiprocessing.Queue` that the child gets as an argument; numbers that are counted by many belong into a `Value`.",
	alongside: ["With a queue, take the results out before joining the process that puts them in."]
};
function lostWrite(creation, write, read) {
	const name = write.key.slice(write.key.indexOf(":") + 1);
	return {
		at: creation.at,
		scope: creation.scope,
		title: `what the child of \`${creation.call}\` stores in \`${name}\` never reaches the parent, which reads it`,
		trace: toTrace([
			codeStep(creation.at, `creates a process: \`${creation.call}\``),
			...write.steps.map((step, index) => index === write.steps.length - 1 ? {
				...step,
				says: `${step.says}, in the child`
			} : step),
			...read.steps.map((step, index) => index === read.steps.length - 1 ? {
				...step,
				says: `${step.says}, in the parent`
			} : step)
		], isFar(write) || isFar(read) ? "possible" : "certain"),
		cause: write.at,
		why: WHY$1,
		...REST
	};
}
function lostArgument({ scope, api }, { at, name, parameter, filledAt, readAt }) {
	return {
		at,
		scope,
		title: `the child fills a copy of \`${name}\`, and the parent reads its own`,
		trace: toTrace([
			codeStep(at, `passes \`${name}\` to \`${api}\``),
			codeStep(filledAt, `fills \`${parameter}\`, in the child`),
			codeStep(readAt, `reads \`${name}\`, in the parent`)
		], "certain"),
		cause: filledAt,
		why: WHY$1,
		...REST
	};
}

// src/rules/FS411-cached-process-identity.ts
var FS411_cached_process_identity_default = defineRule({
	code: "FS411",
	slug: "cached-process-identity",
	summary: "a forked child takes the number of its parent for its own",
	severity: "note",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["does", "forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (!inheritsMemory(creation)) continue;
			for (const read of creation.child.uses) {
				if (read.kind !== "reads-identity" || read.made === void 0) continue;
				if (useInChild(creation, "reads-identity", read.key) === void 0) continue;
				const name = read.key.slice(read.key.indexOf(":") + 1);
				yield {
					at: creation.at,
					scope: creation.scope,
					title: `the child of \`${creation.call}\` reads \`${name}\`, which keeps the number of its parent`,
					trace: toTrace([
						codeStep(read.made, "asks for the number when the module is imported, and keeps it"),
						...creation.startMethod.steps,
						codeStep(creation.at, `creates a process: \`${creation.call}\``),
						...read.steps
					], "certain"),
					cause: read.made,
					why: "A forked child has a copy of what the parent has kept, and another number: every child writes the same one into logs, names of files and rows. A child that is not forked imports the module and asks again.",
					where: sentence$2(creation.startMethod.forkBites),
					change: "Ask when the number is needed: `os.getpid()` costs next to nothing.",
					alongside: ["Where something dear is made of it, make it anew in each child: `os.register_at_fork(after_in_child=...)`."]
				};
			}
		}
	}
});

// src/rules/FS412-stale-pool-snapshot.ts
var FS412_stale_pool_snapshot_default = defineRule({
	code: "FS412",
	slug: "stale-pool-snapshot",
	summary: "a pool is made before what its tasks need is defined or set",
	severity: "warning",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (creation.api !== "multiprocessing.Pool") continue;
			const pool = callAt(project, creation.at);
			if (pool === void 0) continue;
			const tasks = project.calls.filter(({ receiver, arguments: given }) => receiver === pool.result && given["func"] !== void 0);
			yield* lateFunctions(creation, pool, tasks);
			if (!hasUnknownInitializer(project, creation)) yield* lateChanges(creation, tasks);
		}
	}
});
/** A forked worker has no function that its main module defines behind the pool. */
function* lateFunctions(creation, pool, tasks) {
	if (pool.scope !== "" || !creation.startMethod.methods.includes("fork")) return;
	const told = /* @__PURE__ */ new Set();
	for (const task of tasks) {
		const { func } = task.arguments;
		const defined = func?.definitions.find((at) => isAhead(creation.at, at));
		if (func === void 0 || defined === void 0 || told.has(func.text)) continue;
		if (!func.names.includes(`${pool.module}.${func.text}`)) continue;
		told.add(func.text);
		yield {
			at: creation.at,
			scope: creation.scope,
			title: `the workers of \`${creation.call}\` are forked before \`${func.text}\` is defined, and do not know it`,
			trace: toTrace([
				...creation.startMethod.steps,
				codeStep(creation.at, `forks the workers: \`${creation.call}\``),
				codeStep(defined, `defines \`${func.text}\``),
				codeStep(task.at, `gives it to the workers: \`${task.call}\``)
			], creation.startMethod.chosen === "unknown" ? "possible" : "certain"),
			cause: defined,
			why: "A task names its function, and the worker looks for it in its copy of the main module. It is not there: the worker ends with an `AttributeError`, the pool replaces it, the task is lost, and the caller waits for ever.",
			where: sentence$2(creation.startMethod.forkBites),
			change: `Make the pool behind all definitions, in a function that runs under the main guard.`,
			alongside: ["Without fork, a pool at the top level fails at once: each worker imports the file and makes a pool of its own."]
		};
	}
}
/** What the parent changes between making the pool and giving it a task. */
function* lateChanges(creation, tasks) {
	const told = /* @__PURE__ */ new Set();
	for (const task of tasks) for (const { resource, steps, certainty } of task.live) {
		if (resource.kind !== "state" || told.has(resource.key) || isThere$1(creation, resource.key)) continue;
		const read = readInChild(creation, resource.key, task.arguments["func"]?.definitions ?? []);
		if (read === void 0) continue;
		told.add(resource.key);
		yield {
			at: creation.at,
			scope: creation.scope,
			title: `the workers of \`${creation.call}\` read \`${resource.type}\`, which the parent changes after it has made them`,
			trace: toTrace([
				codeStep(creation.at, `makes the workers: \`${creation.call}\``),
				...steps,
				codeStep(task.at, `gives them a task: \`${task.call}\``),
				...read.steps
			], weakest(certainty, task.certainty)),
			cause: resource.at,
			why: `Workers begin with what there is when the pool is made: a copy of it, or what the modules say at import. A later change of \`${resource.type}\` stays with the parent.`,
			where: "Everywhere, under every start method",
			change: "Make the change before the pool and hand the value on with the `initializer`, or pass it with each task.",
			alongside: ["With spawn and forkserver even an earlier change does not reach the workers: it needs the initializer."]
		};
	}
}
function isThere$1({ live }, key) {
	return live.some(({ resource }) => resource.key === key);
}
/** What a worker sets for itself it does not expect from the parent. */
function readInChild({ child }, key, functions) {
	if (functions.length === 0 || child.uses.some((use) => use.kind === "writes-state" && use.key === key)) return void 0;
	return child.uses.find((use) => use.kind === "reads-state" && use.key === key);
}

// src/rules/buffers.ts
/** Files that keep nothing back, or only the line that is not finished. */
function isUnbuffered(project, file) {
	return project.calls.find((call) => call.result === file)?.arguments["buffering"]?.literals.some((value) => value === 0 || value === 1) === true;
}
/** Whether a call writes to the file with this key. */
function writesTo({ api, receiver, arguments: given }, file) {
	if (api === "builtins.print") return given["file"]?.keys.includes(file) === true && !flushesAtOnce(given);
	return receiver === file && /\.(write|writelines|writestr)$/.test(api);
}
/** `print(..., flush=True)`. */
function flushesAtOnce(given) {
	return given["flush"] !== void 0 && given["flush"].literals.join() !== "false";
}
/** `print(..., flush=True)`: nothing where a comma stands behind the last argument, which facts do not keep. */
function flushEdit({ api, at, expression, arguments: given }) {
	const last = [...expression.arguments, ...expression.keywords].at(-1);
	const [, , line, column] = at.range;
	if (api !== "builtins.print" || last === void 0 || given["flush"] !== void 0) return void 0;
	if (last.at[2] !== line || last.at[3] !== column - 1 || expression.spreads.length > 0) return void 0;
	const behind = column - 1;
	return {
		class: "suggest",
		path: at.path,
		range: [
			line,
			behind,
			line,
			behind
		],
		text: ", flush=True"
	};
}

// src/rules/ends-like-an-interpreter.ts
/** Children of raw forks that end as an interpreter does: buffers are flushed, objects finalised, exit hooks run. */
/** The way to that end; undefined where the child ends at once, goes on as a daemon, or leaves its branch. */
function interpreterEnd(project, creation) {
	const fork = branchOf(project, creation);
	if (fork?.branch === void 0 || fork.deliberate || fork.ends !== "exits") return void 0;
	const [exit] = fork.exits;
	if (exit !== void 0) return exit.steps;
	return fork.endsScript ? [codeStep(fork.branch, "the child comes to the end of the script")] : void 0;
}
/** Whether every way of the child ends with os._exit or its kin, or with another program. */
function endsAtOnce(project, creation) {
	const fork = branchOf(project, creation);
	return fork?.branch !== void 0 && !fork.deliberate && fork.ends === "exits" && fork.exits.length === 0 && !fork.endsScript && creation.child.uses.some(({ activity, kind }) => activity === "ends-at-once" || kind === "replaces-program");
}
function branchOf(project, creation) {
	return project.forkBranches.find((fork) => fork.creation === creation);
}

// src/rules/FS501-buffered-output-duplicated.ts
var FS501_buffered_output_duplicated_default = defineRule({
	code: "FS501",
	slug: "buffered-output-duplicated",
	summary: "output that is not flushed before os.fork is written by parent and child",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"forks",
		"sets-process-state",
		"uses-handle",
		"closes-handle",
		"does"
	],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (!inheritsMemory(creation)) continue;
			for (const live of creation.live) {
				const found = live.resource.state === "output" ? standardOutput(project, creation, live) : live.resource.handle === "file" ? file(project, creation, live) : void 0;
				if (found !== void 0) yield found;
			}
		}
	}
});
/**
* What was printed last decides: a flush empties the buffer. `multiprocessing` flushes it before it forks. What is only
* printed on some ways, or while modules are imported, is for debugging more often than not.
*/
function standardOutput(project, creation, live) {
	const printed = callAt(project, live.resource.at);
	if (creation.how !== "raw" || printed === void 0 || !PRINTS.has(printed.api)) return void 0;
	if (live.certainty !== "certain" || live.relation === "import") return void 0;
	if (flushesAtOnce(printed.arguments)) return void 0;
	const steps = creation.child.uses.find(({ activity, key }) => activity === "flushes" && key === "")?.steps ?? interpreterEnd(project, creation);
	if (steps === void 0) return void 0;
	const edit = flushEdit(printed);
	return {
		...words$1(creation, live, live.resource.name, traceOf(live, creation, steps)),
		change: "Flush before the fork: `print(..., flush=True)` or `sys.stdout.flush()`.",
		...edit === void 0 ? {} : { edit }
	};
}
const PRINTS = /* @__PURE__ */ new Set(["builtins.print", "sys.stdout.write"]);
/** A child that writes to the file itself is what another rule is about. */
function file(project, creation, live) {
	const { key } = live.resource;
	if (useInChild(creation, "uses-handle", key) !== void 0 || isUnbuffered(project, key)) return void 0;
	const written = lastWrite(project, creation, key);
	const steps = useInChild(creation, "closes-handle", key)?.steps ?? interpreterEnd(project, creation);
	if (written === void 0 || steps === void 0) return void 0;
	const cause = [...live.cause, codeStep(written.at, `writes to it, and does not flush: \`${written.call}\``)];
	return {
		...words$1(creation, live, written.call, traceOf({
			...live,
			cause
		}, creation, steps)),
		change: "Call `flush()` on the file before the fork, or close it."
	};
}
/** In the function that forks, with no flush between. */
function lastWrite(project, { at, scope }, key) {
	const last = project.calls.filter((call) => call.scope === scope && isAhead(call.at, at)).findLast((call) => writesTo(call, key) || call.receiver === key && FLUSHES.test(call.api));
	return last === void 0 || FLUSHES.test(last.api) ? void 0 : last;
}
const FLUSHES = /\.(flush|close|seek|truncate)$/;
function words$1(creation, live, written, trace) {
	return {
		...standsAt(creation),
		title: `\`${creation.call}\` copies what \`${written}\` has left in the buffer, and the child writes it out as well`,
		trace,
		cause: live.resource.at,
		why: "The buffer is memory, so both processes have the text and each writes it when it flushes: it appears twice. On a terminal, where lines are flushed one by one, nothing is to be seen of it.",
		where: sentence$2(creation.startMethod.forkBites),
		alongside: []
	};
}

// src/rules/FS502-child-output-not-flushed.ts
var FS502_child_output_not_flushed_default = defineRule({
	code: "FS502",
	slug: "child-output-not-flushed",
	summary: "a forked child ends before what it has written is flushed",
	severity: "warning",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"forks",
		"uses-handle",
		"ends-process",
		"does"
	],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) if (creation.how === "raw" && endsAtOnce(project, creation)) {
			const printed = printedInVain(project, creation);
			if (printed !== void 0) yield printed;
			yield* filesOf$1(project, creation, (opened) => isInBranch(project, creation, opened));
		} else if (creation.how === "start-method" && creation.startMethod.methods.some((method) => method !== "spawn")) yield* filesOf$1(project, creation, (opened) => outlivesItsFunction(creation, opened));
	}
});
function printedInVain(project, creation) {
	const { uses } = creation.child;
	const printed = uses.find(({ activity }) => activity === "prints");
	const call = printed && callAt(project, printed.at);
	const isFlushed = uses.some(({ activity, key }) => activity === "flushes" && key === "");
	const isSetUp = project.calls.some(({ api }) => api === "sys.stdout.reconfigure");
	if (printed === void 0 || call === void 0 || isFlushed || isSetUp) return void 0;
	const edit = flushEdit(call);
	return {
		...hazard$2(creation, call, printed.steps),
		title: `the child of \`${creation.call}\` ends before what \`${call.call}\` prints is flushed`,
		change: "Flush what the child prints: `print(..., flush=True)`, or `sys.stdout.flush()` ahead of its end.",
		...edit === void 0 ? {} : { edit }
	};
}
/** Files that the child has opened, written to, and neither flushed nor closed. */
function* filesOf$1(project, creation, isLost) {
	const { uses } = creation.child;
	for (const use of uses) {
		if (use.kind !== "uses-handle" || isSettled(uses, use.key) || isUnbuffered(project, use.key)) continue;
		const opened = project.calls.find((call) => call.result === use.key && opensFile(call));
		const written = project.calls.find((call) => writesTo(call, use.key));
		if (opened === void 0 || written === void 0 || !isLost(opened)) continue;
		if (creation.live.some(({ resource }) => resource.key === use.key)) continue;
		yield {
			...hazard$2(creation, written, [codeStep(opened.at, `the child opens a file: \`${opened.call}\``), ...use.steps]),
			title: `the child of \`${creation.call}\` ends before what \`${written.call}\` writes is flushed`,
			change: "Open the file with `with`, or close or flush it before the child ends."
		};
	}
}
function opensFile({ model }) {
	return model.effects.some((effect) => effect.kind === "opens-handle" && effect.handle === "file");
}
function isSettled(uses, key) {
	return uses.some((use) => use.key === key && (use.kind === "closes-handle" || use.activity === "flushes"));
}
/** A local variable of the function whose child branch ends the process: nothing collects it. */
function isInBranch(project, creation, opened) {
	const fork = project.forkBranches.find((each) => each.creation === creation);
	return fork?.branch !== void 0 && opened.scope === creation.scope && holds$2(fork.branch, opened.at);
}
/** Bound to a global, or to the process object that runs it: put in the place of what the name stood for. */
function outlivesItsFunction({ child }, opened) {
	const bound = child.uses.find((use) => use.kind === "renews" && use.key === opened.result);
	if (bound === void 0) return false;
	const isAttribute = bound.steps.at(-1)?.says.includes(".") === true;
	const owner = child.name.endsWith(".run") ? child.name.slice(0, -3) : void 0;
	return !isAttribute || owner !== void 0 && opened.scope.startsWith(owner);
}
function hazard$2(creation, written, steps) {
	const fork = codeStep(creation.at, `creates a process: \`${creation.call}\``);
	return {
		at: written.at,
		scope: written.scope,
		trace: toTrace([
			fork,
			...creation.startMethod.steps,
			...steps
		], "likely"),
		cause: creation.at,
		why: creation.how === "raw" ? "`os._exit` and exec drop what stands in buffers. On a terminal printed lines are flushed one by one; in a pipe, in a file and in CI the output is lost." : "Forked children of `multiprocessing`, and those of the fork server, end with `os._exit` after a flush of standard output and standard error alone: what other files have buffered is lost.",
		where: creation.how === "raw" ? sentence$2(creation.startMethod.forkBites) : "With the start methods fork and forkserver",
		alongside: []
	};
}

// src/rules/handles-at-fork.ts
/** `kinds` are the ways of using a handle that count. */
function* sharedHandles(project, handle, kinds = ["uses-handle"]) {
	for (const creation of project.creations) {
		if (!inheritsMemory(creation)) continue;
		for (const live of creation.live) {
			if (live.resource.kind !== "handle" || live.resource.handle !== handle) continue;
			const use = kinds.map((kind) => useInChild(creation, kind, live.resource.key)).find((each) => each !== void 0);
			if (use === void 0 || handlingOf(project, live.resource)?.complete === true) continue;
			if (!isSettled$1(project, creation, live)) yield {
				creation,
				live,
				use
			};
		}
	}
}

// src/rules/FS503-shared-file-offset.ts
var FS503_shared_file_offset_default = defineRule({
	code: "FS503",
	slug: "shared-file-offset",
	summary: "a file that the parent opened is read or written in a forked child",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"opens-handle",
		"uses-handle",
		"forks"
	],
	supersedes: [],
	*check(project) {
		for (const { creation, live, use } of sharedHandles(project, "file")) {
			const { resource } = live;
			yield {
				...standsAt(creation),
				title: `\`${creation.call}\` forks with the file that \`${resource.name}\` opened, and the child uses it`,
				trace: traceOf(live, creation, use.steps),
				cause: resource.at,
				why: "Both processes share one position in the file, so each reads and writes where the other has left it; what stands unflushed in the buffer at the fork is in both and can reach the file twice.",
				where: sentence$2(creation.startMethod.forkBites),
				change: "Hand the path to the child and open the file there.",
				alongside: ["What the parent has written must be flushed before the child reads the file."]
			};
		}
	}
});

// src/rules/FS504-pipe-end-kept-open.ts
var FS504_pipe_end_kept_open_default = defineRule({
	code: "FS504",
	slug: "pipe-end-kept-open",
	summary: "a process waits for the end of a pipe whose writing end it holds itself",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"opens-handle",
		"closes-handle",
		"forks",
		"does"
	],
	supersedes: [],
	*check(project) {
		const wrapped = wrappedEnds(project);
		for (const creation of project.creations) {
			if (!inheritsMemory(creation) || !creation.child.known) continue;
			for (const pipe of pipesAt(creation)) {
				const wait = childWaits(project, creation, pipe, wrapped) ?? parentWaits(creation, pipe, wrapped);
				if (wait === void 0) continue;
				const { live, steps, who } = wait;
				yield {
					...standsAt(creation),
					title: `after \`${creation.call}\` the ${who} waits for the end of the pipe of \`${live.resource.name}\` and holds its other end`,
					trace: traceOf(live, creation, steps),
					cause: live.resource.at,
					why: `A pipe has come to its end when its writing end is closed in every process. The fork copies both ends, and the ${who} does not close its copy of the one that it does not use: it waits for itself.`,
					where: sentence$2(creation.startMethod.forkBites),
					change: who === "child" ? "Pass the other end to the child as well, and close it there first of all; or send a last message that means the end." : "Close the writing end in the parent behind the fork, before it reads.",
					alongside: ["Children that are created later hold these ends too."]
				};
			}
		}
	}
});
/** Pipes of which both ends are open where the child is made. */
function pipesAt({ live }) {
	const ends = live.filter(({ resource }) => resource.handle === "pipe");
	return ends.flatMap((end) => {
		const other = ends.find(({ resource }) => resource.key === end.resource.key.replace(/#0$/, "#1"));
		return other === void 0 || other === end ? [] : [[end, other]];
	});
}
/** File objects that were made for a descriptor: what is done to them is done to it. */
function wrappedEnds(project) {
	return new Map(project.calls.flatMap(({ api, result, arguments: given }) => {
		const [fd] = (api === "os.fdopen" ? given["fd"] : api === "builtins.open" ? given["file"] : void 0)?.keys ?? [];
		return fd === void 0 ? [] : [[result, fd]];
	}));
}
/** It reads until the end, which the parent brings about by closing what the child has a copy of. */
function childWaits(project, { child, after }, pipe, wrapped) {
	for (const [end, other] of [pipe, [pipe[1], pipe[0]]]) {
		const use = readingToEnd(child.uses, end, wrapped);
		if (use === void 0 || child.uses.some((each) => isOf(each, other, wrapped))) continue;
		const closed = after.find((each) => isOf(each, other, wrapped) && each.kind === "closes-handle");
		if (closed === void 0 || endsByMessage(project, other)) continue;
		const step = codeStep(closed.at, "the parent closes the other end, of which the child keeps a copy");
		return {
			who: "child",
			live: end,
			steps: [...use.steps, step]
		};
	}
}
/** It reads all that there is, and has not closed the end that is for writing. */
function parentWaits({ after }, [end, other], wrapped) {
	const use = readingToEnd(after, end, wrapped);
	if (use === void 0) return void 0;
	return after.slice(0, after.indexOf(use)).some((each) => isOf(each, other, wrapped) && each.kind === "closes-handle") ? void 0 : {
		who: "parent",
		live: end,
		steps: use.steps
	};
}
/** Nothing where it asks first whether there is something. */
function readingToEnd(uses, end, wrapped) {
	const own = uses.filter((use) => isOf(use, end, wrapped));
	return own.some(({ activity }) => activity === "polls") ? void 0 : own.find(readsToEnd);
}
/** `source.send(None)`, `source.send(("stop", 0))`: whoever receives it need not wait for the end. */
function endsByMessage(project, { resource }) {
	return project.calls.some(({ api, receiver, arguments: { obj } }) => {
		if (receiver !== resource.key || !api.endsWith(".Connection.send") || obj === void 0) return false;
		return obj.literals.some((value) => typeof value !== "number") || hasWord(obj.expression);
	});
}
function hasWord(expression) {
	if (expression.kind === "literal") return typeof expression.value !== "number";
	if (expression.kind === "sequence") return expression.items.some(hasWord);
	return expression.kind === "dict" && expression.values.some(hasWord);
}
function isOf({ key }, { resource }, wrapped) {
	return (wrapped.get(key) ?? key) === resource.key;
}
/** A message received where EOFError is handled, or all that a file has. */
function readsToEnd({ activity, api, endHandled }) {
	return activity === "reads-to-end" && (endHandled === true || api?.startsWith("io.") === true);
}

// src/rules/FS505-listening-socket-leak.ts
var FS505_listening_socket_leak_default = defineRule({
	code: "FS505",
	slug: "listening-socket-leak",
	summary: "a listening socket lives on in a forked child that does not serve it",
	severity: "warning",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"opens-handle",
		"uses-handle",
		"closes-handle",
		"forks"
	],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (!inheritsMemory(creation) || !creation.child.known || creation.api.startsWith("socketserver.")) continue;
			for (const live of creation.live) {
				if (live.resource.kind !== "handle" || live.resource.handle !== "listener") continue;
				const { key, name } = live.resource;
				const goesOn = goesOnWithIt(creation, key);
				if (goesOn === void 0 || creation.child.uses.some((use) => use.key === key)) continue;
				if (isPassed(project, creation, live)) continue;
				yield {
					...standsAt(creation),
					title: `the child of \`${creation.call}\` keeps the listening socket of \`${name}\` open`,
					trace: traceOf(live, creation, goesOn.steps),
					cause: live.resource.at,
					why: "The socket listens until every process that has it closes it. When the parent stops while the child lives, clients still connect and nobody answers, and a new server is told that the address is in use.",
					where: sentence$2(creation.startMethod.forkBites),
					change: "Create the child before the socket listens, or close the socket in the child first of all; children of spawn and forkserver do not get it.",
					alongside: []
				};
			}
		}
	}
});
/** How the parent serves or closes, before it waits for the child. */
function goesOnWithIt({ after }, key) {
	const waits = after.findIndex(({ activity }) => activity === "reaps");
	const next = after.findIndex((use) => use.key === key && (use.kind === "uses-handle" || use.kind === "closes-handle"));
	return next < 0 || waits >= 0 && waits < next ? void 0 : after[next];
}
/** What gets the socket may serve it, though nothing here shows how. */
function isPassed(project, { constructorCall, expression }, { resource }) {
	return project.calls.some((call) => (call.expression === constructorCall || call.expression === expression) && Object.values(call.arguments).some(({ keys }) => keys.includes(resource.key)));
}

// src/rules/FS506-connection-shared-across-fork.ts
var FS506_connection_shared_across_fork_default = defineRule({
	code: "FS506",
	slug: "connection-shared-across-fork",
	summary: "a connection of the parent is used in a forked child",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"opens-handle",
		"uses-handle",
		"forks"
	],
	supersedes: [],
	*check(project) {
		for (const { creation, live, use } of sharedHandles(project, "connection")) {
			const { resource } = live;
			yield {
				...standsAt(creation),
				title: `\`${creation.call}\` forks with the connection that \`${resource.name}\` opened, and the child uses it`,
				trace: traceOf(live, creation, use.steps),
				cause: resource.at,
				why: "Parent and child write one stream of bytes, and a reply goes to whoever reads first; with TLS the second writer's record fails its check. A polite shutdown in the child ends the connection of the parent too.",
				where: sentence$2(creation.startMethod.forkBites),
				change: "Open the connection in the process that uses it: in the child's function, in the initializer of the pool, or behind a function that compares `os.getpid()`.",
				alongside: ["The child must not close the inherited object in a way that speaks to the server; drop it, or close only its descriptor."]
			};
		}
	}
});

// src/rules/FS507-sqlite-across-fork.ts
var FS507_sqlite_across_fork_default = defineRule({
	code: "FS507",
	slug: "sqlite-across-fork",
	summary: "a connection of sqlite3 is used in a forked child",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"opens-handle",
		"uses-handle",
		"forks"
	],
	supersedes: ["FS506"],
	*check(project) {
		for (const shared of sharedHandles(project, "connection", ["uses-handle", "closes-handle"])) {
			const { creation, live, use } = shared;
			if (!live.resource.type.startsWith("sqlite3.")) continue;
			const connection = connectionOf(project, shared);
			const { name, type } = connection.resource;
			const what = type === CURSOR ? `cursor that \`${name}\` made` : `database connection that \`${name}\` opened`;
			yield {
				...standsAt(creation),
				title: `\`${creation.call}\` forks with the ${what}, and the child uses it`,
				trace: traceOf(through(connection, live), creation, use.steps),
				cause: live.resource.at,
				why: "SQLite keeps its file locks and its cache in memory that the fork copies, and POSIX locks belong to the process: both processes believe that they hold them. Transactions mix and the database can be damaged.",
				where: sentence$2(creation.startMethod.forkBites),
				change: "Open a connection in each process: in the function of the child, or in the initializer of the pool.",
				alongside: ["The child must not even close the inherited connection."]
			};
		}
	}
});
const CURSOR = "sqlite3.Cursor";
/** For a cursor, the connection that it was made from. */
function connectionOf(project, { creation, live }) {
	if (live.resource.type !== CURSOR) return live;
	const made = callAt(project, live.resource.at)?.receiver;
	return creation.live.find(({ resource }) => resource.kind === "handle" && resource.key === made) ?? live;
}
function through(connection, live) {
	if (connection === live) return live;
	const step = codeStep(live.resource.at, `makes a cursor of it: \`${live.resource.name}\``);
	return {
		...connection,
		cause: [...connection.cause, step]
	};
}

// src/rules/FS508-shared-epoll.ts
var FS508_shared_epoll_default = defineRule({
	code: "FS508",
	slug: "shared-epoll",
	summary: "a selector of the parent is used in a forked child",
	severity: "error",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"opens-handle",
		"uses-handle",
		"forks"
	],
	supersedes: [],
	*check(project) {
		for (const { creation, live, use } of sharedHandles(project, "poller")) {
			const { resource } = live;
			yield {
				...standsAt(creation),
				title: `\`${creation.call}\` forks with the selector of \`${resource.name}\`, and the child uses it`,
				trace: traceOf(live, creation, use.steps),
				cause: resource.at,
				why: "The list of descriptors is kept by the kernel, and on Linux both processes have the same one: what the child takes out no longer wakes the parent, what it puts in does. On macOS and BSD the list is not inherited, and the call of the child fails.",
				where: sentence$2(creation.startMethod.forkBites),
				change: "Make a selector in the process that waits with it.",
				alongside: ["In the child, close inherited descriptors without taking them out of the inherited selector."]
			};
		}
	}
});

// src/rules/FS509-event-loop-across-fork.ts
var FS509_event_loop_across_fork_default = defineRule({
	code: "FS509",
	slug: "event-loop-across-fork",
	summary: "a child uses or closes an event loop of its parent, or asks for one and has none",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"opens-handle",
		"uses-handle",
		"closes-handle",
		"ends-process",
		"does",
		"forks"
	],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (!inheritsMemory(creation) || creation.within.some(({ kind }) => kind === "coroutine")) continue;
			for (const live of creation.live) {
				if (live.resource.kind !== "handle" || live.resource.handle !== "event-loop") continue;
				const touched = touching(project, creation, live);
				if (touched === void 0) continue;
				yield {
					...standsAt(creation),
					title: `\`${creation.call}\` forks with the event loop of \`${live.resource.name}\`, and the child ${touched.what}`,
					trace: traceOf(live, creation, touched.steps),
					cause: live.resource.at,
					why: "On Linux both loops wait on one list of the kernel. When the child closes its copy, and it does so when the copy is collected, the socket that wakes the loop is taken off that list: `run_in_executor`, `call_soon_threadsafe` and signals no longer wake the parent.",
					where: sentence$2(creation.startMethod.forkBites),
					change: "Create the child before the loop, or run a loop of its own in the child with `asyncio.run`.",
					alongside: creation.how === "raw" ? ["End the child with `os._exit`, so that it finalises nothing."] : []
				};
			}
		}
		yield* lackingLoops(project);
	}
});
/** From Python 3.14, nobody makes the loop that a child asks for; under fork it may be the parent's. */
function* lackingLoops(project) {
	if (!project.settings.python.includes("3.14")) return;
	for (const creation of project.creations) {
		const { how, startMethod, child } = creation;
		const asks = child.uses.find(({ activity }) => activity === "gets-event-loop");
		if (asks === void 0 || how === "before-exec" || startMethod.methods.length === 0) continue;
		if (child.uses.some(({ kind, activity }) => activity === "makes-event-loop" || kind === "replaces-program")) continue;
		const forks = startMethod.methods.includes("fork");
		yield {
			...standsAt(creation),
			title: `the child of \`${creation.call}\` asks for an event loop, and has none of its own`,
			trace: toTrace([codeStep(creation.at, `creates a process: \`${creation.call}\``, "likely"), ...asks.steps], "likely"),
			cause: asks.at,
			why: `From Python 3.14 \`get_event_loop\` makes no loop: where the thread has none it raises \`RuntimeError: There is no current event loop\`. ${forks ? "Under fork the child gets the loop that its parent has made, if it has, and runs it beside the parent." : "The child starts with none."}`,
			where: "From Python 3.14, under every start method unless the parent has made a loop ahead of a fork",
			change: "Run a loop of its own in the child: `asyncio.run(...)`, or `asyncio.new_event_loop()` and close it.",
			alongside: []
		};
	}
}
function touching(project, creation, { resource: { key } }) {
	const used = useInChild(creation, "uses-handle", key);
	if (used !== void 0) return {
		what: "runs it",
		steps: used.steps
	};
	const closed = useInChild(creation, "closes-handle", key);
	if (closed !== void 0) return {
		what: "closes it",
		steps: closed.steps
	};
	const end = interpreterEnd(project, creation);
	return end === void 0 ? void 0 : {
		what: "finalises it",
		steps: end
	};
}

// src/rules/FS510-file-lock-semantics.ts
var FS510_file_lock_semantics_default = defineRule({
	code: "FS510",
	slug: "file-lock-semantics",
	summary: "a forked child gives away its parent's file lock, or runs on without it",
	severity: "warning",
	audience: "pedantic",
	autofix: "none",
	since: "0.1.0",
	effects: ["sets-process-state", "forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (!inheritsMemory(creation)) continue;
			for (const live of creation.live) {
				const taken = live.resource.state === "file-lock" ? callAt(project, live.resource.at) : void 0;
				if (taken === void 0 || unlocks(taken) || !isOpen(creation, taken)) continue;
				const lost = howItIsLost(project, creation, taken);
				if (lost === void 0) continue;
				yield {
					...standsAt(creation),
					title: lost.title,
					trace: traceOf(live, creation, lost.steps),
					cause: live.resource.at,
					why: lost.why,
					where: sentence$2(creation.startMethod.forkBites),
					change: lost.change,
					alongside: []
				};
			}
		}
	}
});
function howItIsLost(project, creation, taken) {
	if (taken.api === "fcntl.flock") {
		const use = creation.child.uses.find(({ at, kind }) => kind === "renews" && isUnlockOf(callAt(project, at), taken));
		if (use === void 0) return void 0;
		return {
			title: `the child of \`${creation.call}\` gives away the lock of \`${taken.call}\``,
			steps: use.steps,
			why: "A lock of `flock` belongs to the open file, and a fork shares the open file: unlocked in the child, it is unlocked for the parent, which goes on as if it had the lock.",
			change: "Close the file in the child and do not unlock it; let the process that has locked it unlock it."
		};
	}
	if (project.forkBranches.find((each) => each.creation === creation)?.parentEnds !== true) return void 0;
	return {
		title: `the lock of \`${taken.call}\` ends with the parent of \`${creation.call}\`, and the child goes on without it`,
		steps: [],
		why: "A lock of `lockf` belongs to the process that took it. The child does not have it, and when the parent ends it is free: a second program can take it while the first one runs.",
		change: "Take the lock behind the last fork, in the process that stays, or use `fcntl.flock`."
	};
}
/** The object that is locked is still open: the text of an argument alone proves nothing. */
function isOpen({ live }, taken) {
	return live.some(({ resource }) => resource.kind === "handle" && filesOf(taken).includes(resource.key));
}
function isUnlockOf(call, taken) {
	return call?.api === taken.api && unlocks(call) && filesOf(call).some((key) => filesOf(taken).includes(key));
}
function filesOf({ arguments: given }) {
	return given["fd"]?.keys ?? [];
}
function unlocks({ arguments: given }) {
	return (given["operation"] ?? given["cmd"])?.names.join() === "fcntl.LOCK_UN";
}

// src/rules/FS511-rotating-log-in-workers.ts
var FS511_rotating_log_in_workers_default = defineRule({
	code: "FS511",
	slug: "rotating-log-in-workers",
	summary: "forked workers log through a handler that rotates its file",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"attaches-log-handler",
		"logs",
		"forks"
	],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (!inheritsMemory(creation)) continue;
			const logs = creation.child.uses.find((use) => use.kind === "logs");
			if (logs === void 0 || creation.child.uses.some((use) => use.kind === "configures-logging")) continue;
			for (const live of creation.live) {
				if (live.resource.kind !== "log-handler" || !rotates(live.resource)) continue;
				yield {
					...standsAt(creation),
					title: `\`${creation.call}\` forks workers that log through \`${live.resource.name}\`, which rotates its file`,
					trace: traceOf(live, creation, logs.steps),
					cause: live.resource.at,
					why: "Each process renames the file when it finds it full, while the others write on into the renamed one: records land in old files, and rotations overwrite each other.",
					where: sentence$2(creation.startMethod.forkBites),
					change: "Let one process write the file: workers send their records through a `QueueHandler` on a queue of `multiprocessing`.",
					alongside: ["Or use `WatchedFileHandler` and rotate the file from outside."]
				};
			}
		}
	}
});
/** Without a size, a RotatingFileHandler writes on for ever; a TimedRotatingFileHandler always has an interval. */
function rotates({ type, constructorCall }) {
	if (type.endsWith("TimedRotatingFileHandler")) return true;
	if (!type.endsWith("RotatingFileHandler")) return false;
	if (constructorCall === void 0) return true;
	const { arguments: positional, keywords, spreads } = constructorCall;
	return positional.length > 2 || spreads.length > 0 || keywords.some(({ name }) => name === "maxBytes");
}

// src/rules/FS512-temp-cleanup-in-child.ts
var FS512_temp_cleanup_in_child_default = defineRule({
	code: "FS512",
	slug: "temp-cleanup-in-child",
	summary: "a forked child deletes the temporary files of its parent",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"opens-handle",
		"closes-handle",
		"ends-process",
		"forks"
	],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (!inheritsMemory(creation)) continue;
			for (const live of creation.live) {
				if (!isDeletedWithItsObject(project, live)) continue;
				const deletion = deletionIn(project, creation, live);
				if (deletion === void 0) continue;
				yield {
					...standsAt(creation),
					title: `the child of \`${creation.call}\` deletes what \`${live.resource.name}\` made for the parent`,
					trace: traceOf(live, creation, deletion),
					cause: live.resource.at,
					why: "The fork copies the object that deletes, not the file or folder: whichever process closes, collects or finalises its copy first deletes it for both, and the other one fails.",
					where: sentence$2(creation.startMethod.forkBites),
					change: creation.how === "raw" ? "End the child with `os._exit(status)`, and leave the clean-up to the process that made the thing." : "Pass the path to the child, not the object.",
					alongside: creation.how === "raw" ? ["`os._exit` flushes nothing: flush what the child has written first."] : []
				};
			}
		}
	}
});
function isDeletedWithItsObject(project, { resource }) {
	if (resource.kind !== "handle") return false;
	if (resource.handle === "temporary") return true;
	if (resource.type !== "tempfile.NamedTemporaryFile") return false;
	const made = callAt(project, resource.at);
	return made?.arguments["delete"] === void 0 || made.arguments["delete"].literals.join() === "true";
}
function deletionIn(project, creation, { resource }) {
	return useInChild(creation, "closes-handle", resource.key)?.steps ?? interpreterEnd(project, creation);
}

// src/rules/FS513-shared-memory-tracker.ts
var FS513_shared_memory_tracker_default = defineRule({
	code: "FS513",
	slug: "shared-memory-tracker",
	summary: "workers that are forked ahead of the resource tracker open shared memory",
	severity: "warning",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"forks",
		"does",
		"sets-process-state"
	],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			const opens = creation.child.uses.find(({ activity }) => activity === "opens-shared-memory");
			if (opens === void 0 || !inheritsMemory(creation) || hasTracker(creation)) continue;
			const made = creation.after.find(({ kind, key }) => kind === "renews" && key === "resource-tracker");
			if (made === void 0) continue;
			yield {
				...standsAt(creation),
				title: `\`${creation.call}\` forks before the resource tracker runs, and the child opens shared memory`,
				trace: toTrace([
					codeStep(creation.at, `creates a process: \`${creation.call}\``),
					...creation.startMethod.steps,
					codeStep(made.at, "the parent makes the shared memory here, and starts the tracker with it"),
					...opens.steps
				], "likely"),
				cause: made.at,
				why: "The child finds no tracker and starts its own. When the child ends, that tracker takes the shared memory for left behind and removes it, though the parent still uses it.",
				where: sentence$2(creation.startMethod.forkBites),
				change: "Call `multiprocessing.resource_tracker.ensure_running()` before the first child is created.",
				alongside: ["Or make the shared memory first, or, from Python 3.13 on, open it with `track=False` in the child."]
			};
		}
	}
});
function hasTracker(creation) {
	return creation.live.some(({ resource }) => resource.kind === "process-state" && resource.state === "resource-tracker");
}

// src/rules/FS601-child-falls-through.ts
var FS601_child_falls_through_default = defineRule({
	code: "FS601",
	slug: "child-falls-through",
	summary: "the child of os.fork goes on with the code of the parent",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks", "ends-process"],
	supersedes: [],
	*check(project) {
		for (const fork of project.forkBranches) {
			if (fork.ends === "exits" || fork.deliberate || fork.creation.startMethod.methods.length === 0) continue;
			const { creation } = fork;
			yield {
				at: creation.at,
				scope: creation.scope,
				title: `the child of \`${creation.call}\` ${WAYS[fork.ends]}`,
				trace: toTrace([codeStep(creation.at, `creates a process: \`${creation.call}\``), ...leaving(fork)], fork.certainty),
				cause: creation.at,
				why: "Two processes then run the rest of the program: side effects happen twice, files and connections are cleaned up twice, and callers get an answer from a process that they do not know of.",
				where: sentence$2(creation.startMethod.forkBites),
				change: "End the branch of the child with `os._exit(status)` in a `finally`, so that an exception does not let it escape either.",
				alongside: ["`os._exit` runs no exit handlers and flushes nothing: flush what the child has written first."]
			};
		}
	}
});
const WAYS = {
	"falls-through": "falls through into the code of the parent",
	returns: "returns to the caller, as the parent does",
	untested: "is never told from the parent"
};
function leaving(fork) {
	if (fork.branch === void 0) return [codeStep(fork.creation.at, "the result is not compared with 0, so both processes run on")];
	const branch = codeStep(fork.branch, "only the child runs this");
	if (fork.leavesAt === void 0) return [branch];
	const says = fork.ends === "returns" ? "the child returns from here, to the same caller as the parent" : "the branch ends here, and the child goes on with what follows: no `os._exit`, no exec";
	return [branch, codeStep(fork.leavesAt, says)];
}

// src/rules/FS602-fork-in-loop.ts
var FS602_fork_in_loop_default = defineRule({
	code: "FS602",
	slug: "fork-in-loop",
	summary: "a loop forks, and the child goes on with the loop",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks", "ends-process"],
	supersedes: ["FS601"],
	*check(project) {
		for (const fork of project.forkBranches) {
			const { creation } = fork;
			if (!fork.continuesLoop || fork.ends !== "falls-through" && fork.ends !== "untested" || fork.deliberate || creation.startMethod.methods.length === 0) continue;
			yield {
				at: creation.at,
				scope: creation.scope,
				title: `\`${creation.call}\` stands in a loop that the child goes on with`,
				trace: toTrace([codeStep(creation.at, `creates a process in each round: \`${creation.call}\``), ...fork.leavesAt === void 0 ? [] : [codeStep(fork.leavesAt, "the branch of the child ends here, and the next round begins in the child too")]], fork.certainty),
				cause: creation.at,
				why: "Every child forks in its remaining rounds as the parent does: n rounds make 2 to the power of n processes.",
				where: sentence$2(creation.startMethod.forkBites),
				change: "End the branch of the child with `os._exit(status)` in a `finally`.",
				alongside: ["`os._exit` runs no exit handlers and flushes nothing: flush what the child has written first."]
			};
		}
	}
});

// src/rules/raw-children.ts
/** How children of raw forks end, and the edit that makes them end at once. */
/** A child that the parent outlives, on a platform that has fork. */
function isChildOfItsOwn({ parentEnds, creation }) {
	return !parentEnds && creation.startMethod.methods.length > 0;
}
/**
* `sys.exit(3)` becomes `os._exit(3)`, where the number is known and the module has the name `os`. Not where the child
* prints: what it has printed must be flushed first.
*/
function exitAtOnce(project, exit, { creation, branch }) {
	const call = callAt(project, exit.at);
	const isOwn = branch !== void 0 && holds$2(branch, exit.at);
	if (call === void 0 || !isOwn || !creation.call.startsWith("os.")) return void 0;
	if (creation.child.uses.some(({ activity }) => activity === "prints")) return void 0;
	const status = statusOf(call);
	if (status === void 0) return void 0;
	return {
		class: "suggest",
		path: exit.at.path,
		range: exit.at.range,
		text: `os._exit(${status})`
	};
}
function statusOf({ expression, arguments: given }) {
	const { arguments: positional, keywords, spreads } = expression;
	if (positional.length + keywords.length + spreads.length === 0) return 0;
	const literal = Object.values(given)[0]?.expression;
	if (literal?.kind !== "literal") return void 0;
	if (literal.value === null) return 0;
	return typeof literal.value === "number" ? literal.value : void 0;
}
/** The ways in which a child ends as interpreters do, or goes on as the parent does, which comes to the same. */
function ordinaryEnds(fork) {
	const { creation, ends, branch, leavesAt, deliberate, endsScript, exits } = fork;
	const born = codeStep(creation.at, `creates a process: \`${creation.call}\``);
	if (exits.length > 0) return exits.map((exit) => ({
		at: exit.at,
		steps: [born, ...exit.steps]
	}));
	if (deliberate || ends === "exits" && !endsScript) return [];
	const left = leavesAt ?? branch;
	return [{
		at: creation.at,
		steps: left === void 0 ? [born] : [born, codeStep(left, "the child leaves its branch here, and ends as the program does")]
	}];
}

// src/rules/FS603-sys-exit-in-forked-child.ts
var FS603_sys_exit_in_forked_child_default = defineRule({
	code: "FS603",
	slug: "sys-exit-in-forked-child",
	summary: "the child of os.fork ends with sys.exit and unwinds code of the parent",
	severity: "error",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks", "ends-process"],
	supersedes: [],
	*check(project) {
		for (const fork of project.forkBranches) {
			if (!isChildOfItsOwn(fork)) continue;
			const { creation, exits, certainty } = fork;
			for (const exit of exits) {
				const edit = exitAtOnce(project, exit, fork);
				yield {
					at: exit.at,
					scope: callAt(project, exit.at)?.scope ?? creation.scope,
					title: `the child of \`${creation.call}\` ends with an exception: it unwinds through what belongs to the parent`,
					trace: toTrace([codeStep(creation.at, `creates a process: \`${creation.call}\``), ...exit.steps], certainty),
					cause: creation.at,
					why: "`sys.exit` runs the `finally` blocks and `with` exits around the fork, then the exit handlers and the flush of buffers that the child has inherited: temporary files of the parent are removed, its output is written twice.",
					where: sentence$2(creation.startMethod.forkBites),
					change: "End the child with `os._exit(status)`.",
					alongside: ["`os._exit` flushes nothing: flush what the child has written first."],
					...edit && { edit }
				};
			}
		}
	}
});

// src/rules/FS604-exit-hooks-hit-parent-workers.ts
const ALONGSIDE = ["`os._exit` flushes nothing: flush what the child has written first.", "Children that `multiprocessing` makes forget the workers of their parent: prefer them to `os.fork` in this program."];
var FS604_exit_hooks_hit_parent_workers_default = defineRule({
	code: "FS604",
	slug: "exit-hooks-hit-parent-workers",
	summary: "the exit hooks of a raw-fork child terminate the workers of the parent",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks", "ends-process"],
	supersedes: [
		"FS601",
		"FS602",
		"FS603"
	],
	*check(project) {
		const isDaemonic = daemonic(project);
		for (const fork of project.forkBranches) {
			const { creation } = fork;
			const worker = isChildOfItsOwn(fork) ? creation.live.find(isDaemonic) : void 0;
			if (worker === void 0) continue;
			const whose = isPool(worker) ? `the workers of \`${worker.resource.name}\`` : `\`${worker.resource.name}\``;
			for (const { at, steps } of ordinaryEnds(fork)) {
				const exit = fork.exits.find((each) => each.at === at);
				const edit = exit && exitAtOnce(project, exit, fork);
				yield {
					at,
					scope: creation.scope,
					title: `the child of \`${creation.call}\` ends with exit hooks, which terminate ${whose} of the parent`,
					trace: toTrace([
						...worker.cause,
						...worker.path,
						...steps
					], weakest(worker.certainty, fork.certainty)),
					cause: creation.at,
					why: "After `os.fork` the child holds the parent's list of processes for its own. When its interpreter ends, multiprocessing sends SIGTERM to each daemonic process in it: tasks are lost, and whoever waits for a pool waits for ever.",
					where: sentence$2(creation.startMethod.forkBites),
					change: "End the child with `os._exit(status)`, in a `finally`, which runs no exit hooks.",
					alongside: ALONGSIDE,
					...edit && { edit }
				};
			}
		}
	}
});
function isPool({ resource }) {
	return resource.type === "multiprocessing.Pool";
}
/** Workers of a pool are daemonic, and processes that are made with `daemon=True`. */
function daemonic(project) {
	const made = project.calls.filter((call) => call.arguments["daemon"]?.literals[0] === true).map(({ result }) => result);
	const daemons = new Set(made);
	return (live) => {
		const { kind, object } = live.resource;
		return kind === "process" && live.certainty !== "possible" && (isPool(live) || daemons.has(object ?? ""));
	};
}

// src/rules/FS605-exec-failure-unhandled.ts
var FS605_exec_failure_unhandled_default = defineRule({
	code: "FS605",
	slug: "exec-failure-unhandled",
	summary: "exec in a forked child may fail, and the child goes on with code of the parent",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks", "ends-process"],
	supersedes: [],
	*check(project) {
		for (const fork of project.forkBranches) {
			if (!isChildOfItsOwn(fork)) continue;
			const { creation, certainty } = fork;
			for (const exec of creation.child.uses.filter(({ kind }) => kind === "fails-unhandled")) {
				const call = callAt(project, exec.at);
				if (call === void 0 || isThere(call)) continue;
				yield {
					at: exec.at,
					scope: call.scope,
					title: `when \`${call.call}\` fails, the child of \`${creation.call}\` goes on with the code of the parent`,
					trace: toTrace([codeStep(creation.at, `creates a process: \`${creation.call}\``), ...exec.steps], certainty),
					cause: creation.at,
					why: "A failed exec raises `OSError` in the child, which unwinds into handlers and `finally` blocks of the parent. Where one of them catches it, two processes run the rest of the program.",
					where: sentence$2(creation.startMethod.forkBites),
					change: "Put the call into a `try` with `os._exit(127)` in its `finally`.",
					alongside: ["Or start the program with `subprocess`, which raises the exception in the parent."]
				};
			}
		}
	}
});
/** The interpreter that runs already is there, and so is the shell, on every system that has fork. */
function isThere({ arguments: given }) {
	return [given["file"], given["path"]].some((program) => program?.names.includes("sys.executable") === true || SHELLS.has(program?.literals[0]));
}
const SHELLS = /* @__PURE__ */ new Set(["sh", "/bin/sh"]);

// src/rules/FS606-zombie-child.ts
var FS606_zombie_child_default = defineRule({
	code: "FS606",
	slug: "zombie-child",
	summary: "nobody waits for a child that is forked or spawned by hand",
	severity: "warning",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks", "does"],
	supersedes: [],
	*check(project) {
		if (project.calls.some(mayReap)) return;
		for (const fork of project.forkBranches) {
			const { creation, certainty } = fork;
			const call = callAt(project, creation.at);
			const isInner = project.forkBranches.some(({ branch }) => branch !== void 0 && holds$2(branch, creation.at));
			if (!isChildOfItsOwn(fork) || isInner || call === void 0 || !isRepeatable(call)) continue;
			yield hazard$1(call, certainty, sentence$2(creation.startMethod.forkBites));
		}
		for (const call of project.calls) if (startsProgram(call) && isRepeatable(call)) yield hazard$1(call, call.certainty, "On every platform but Windows");
	}
});
function hazard$1({ at, scope, call }, certainty, where) {
	return {
		at,
		scope,
		title: `nobody waits for the child that \`${call}\` makes`,
		trace: toTrace([codeStep(at, `makes a child process: \`${call}\`; nothing in the project waits for children or handles SIGCHLD`)], certainty),
		cause: at,
		why: "When the child has ended, the kernel keeps its entry until the parent asks for its status. A program that runs for long fills the table of processes, and then every fork fails.",
		where,
		change: "Wait for the child: `os.waitpid(pid, 0)`, or now and then `os.waitpid(pid, os.WNOHANG)`.",
		alongside: []
	};
}
/** Code that waits for children, or that may handle the signal which tells of their end. */
function mayReap({ api, model, receiver, arguments: given }) {
	if (receiver === void 0 && model.effects.some((effect) => effect.kind === "does" && effect.activity === "reaps")) return true;
	if (!model.effects.some((effect) => effect.kind === "sets-process-state" && effect.state === "signal-handler")) return false;
	const [signal] = api.endsWith("add_signal_handler") ? [given["sig"]] : [given["signalnum"]];
	return signal === void 0 || signal.names.length === 0 || signal.names.some((name) => SIGNALS.has(name));
}
const SIGNALS = /* @__PURE__ */ new Set(["signal.SIGCHLD", "signal.SIGCLD"]);
function startsProgram({ api, arguments: given }) {
	if (api === "os.posix_spawn" || api === "os.posix_spawnp") return true;
	return api.startsWith("os.spawn") && given["mode"]?.names.includes("os.P_NOWAIT") === true;
}
/** One child of a script is gone with the script. */
function isRepeatable({ scope, inLoop, inTest }) {
	return !inTest && (inLoop || scope !== "" && scope !== "main");
}

// src/rules/process-objects.ts
/** Calls that ask a process object for the status of its process, which only the process that started it can learn. */
const ASKS = /* @__PURE__ */ new Set([
	"multiprocessing.Process.is_alive",
	"multiprocessing.Process.join",
	"subprocess.Popen.__exit__",
	"subprocess.Popen.communicate",
	"subprocess.Popen.poll",
	"subprocess.Popen.wait"
]);
function asksForStatus(api) {
	return api !== void 0 && ASKS.has(api);
}

// src/rules/FS607-child-reaper-conflict.ts
var FS607_child_reaper_conflict_default = defineRule({
	code: "FS607",
	slug: "child-reaper-conflict",
	summary: "exit statuses that subprocess or multiprocessing needs are taken by other code",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["does", "sets-process-state"],
	supersedes: [],
	*check(project) {
		const calls = project.calls.filter(({ inTest }) => !inTest);
		for (const call of calls) {
			yield* takenBySignal(call, calls);
			if (takesAny(call)) yield* takenByWait(call, project);
		}
	}
});
/** SIGCHLD is ignored, or its handler waits for any child. */
function* takenBySignal(call, calls) {
	const { signalnum, handler } = call.arguments;
	if (call.api !== "signal.signal" || handler === void 0 || signalnum?.names.some(isChildSignal) !== true) return;
	const inModule = calls.filter(({ module }) => module === call.module);
	if (inModule.some((other) => other !== call && other.arguments["signalnum"]?.names.some(isChildSignal) === true)) return;
	const asks = inModule.find(needsStatus);
	if (asks === void 0) return;
	const ignores = handler.names.includes("signal.SIG_IGN");
	const wait = calls.find((other) => takesAny(other) && handler.names.includes(`${other.module}.${other.scope}`));
	if (!ignores && wait === void 0) return;
	yield hazard(call, [
		codeStep(call.at, ignores ? "the kernel throws the status of every child away" : `\`${handler.text}\` handles the end of every child`),
		...wait === void 0 ? [] : [codeStep(wait.at, `takes the status of any child: \`${wait.call}\``)],
		codeStep(asks.at, `needs the status of its child: \`${asks.call}\``, asks.live.some(isHandler) ? "certain" : "likely")
	], ignores ? "Wait for the children that you have forked, by their numbers, and leave SIGCHLD alone." : ONLY_OWN);
}
/** Any child is waited for while a `Popen` or `Process` of the same function runs, which is asked later. */
function* takenByWait(call, project) {
	for (const { resource, steps, certainty } of call.live) {
		if (!(resource.kind === "process" || resource.handle === "program") || certainty === "possible") continue;
		const object = resource.object ?? resource.key;
		const asks = project.calls.find((other) => other.receiver === object && asksForStatus(other.api));
		if (asks === void 0) continue;
		yield hazard(call, [
			...steps,
			codeStep(call.at, `takes the status of whichever child ends first: \`${call.call}\``, weakest(certainty, call.certainty)),
			codeStep(asks.at, `needs the status of its child: \`${asks.call}\``)
		], ONLY_OWN);
		return;
	}
}
const ONLY_OWN = "Wait for the children that you have forked, by their numbers: `os.waitpid(pid, 0)`.";
function hazard(call, steps, change) {
	return {
		at: call.at,
		scope: call.scope,
		title: `\`${call.call}\` takes exit statuses that subprocess or multiprocessing waits for`,
		trace: toTrace(steps, call.certainty),
		cause: call.at,
		why: "The kernel tells the status of a child once. Whoever asks later learns that there is no such child: subprocess then reports 0 for a command that has failed, and multiprocessing believes for ever that its process runs.",
		where: "On every platform but Windows, with every Python version",
		change,
		alongside: []
	};
}
function isChildSignal(name) {
	return name === "signal.SIGCHLD" || name === "signal.SIGCLD";
}
function isHandler({ resource }) {
	return resource.state === "signal-handler" && resource.key.includes("SIGCHLD");
}
function takesAny({ api, arguments: given }) {
	if (api === "os.wait" || api === "os.wait3") return true;
	if (api === "os.waitpid" || api === "os.wait4") return given["pid"]?.text === "-1" || given["pid"]?.literals[0] === 0;
	return api === "os.waitid" && given["idtype"]?.names.includes("os.P_ALL") === true;
}
function needsStatus({ api, model }) {
	return asksForStatus(api) || [
		"subprocess.call",
		"subprocess.check_call",
		"subprocess.check_output",
		"subprocess.run"
	].includes(model.name);
}

// src/rules/FS608-foreign-process-handle.ts
var FS608_foreign_process_handle_default = defineRule({
	code: "FS608",
	slug: "foreign-process-handle",
	summary: "a forked child waits for a process that its parent has started",
	severity: "warning",
	audience: "pedantic",
	autofix: "none",
	since: "0.1.0",
	effects: ["forks", "does"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (!inheritsMemory(creation)) continue;
			for (const live of creation.live) {
				const { resource } = live;
				if (resource.kind !== "process" && resource.handle !== "program") continue;
				const object = resource.object ?? resource.key;
				const use = creation.child.uses.find(({ key, api }) => key === object && asksForStatus(api));
				if (use === void 0) continue;
				yield {
					at: creation.at,
					scope: creation.scope,
					title: `the child of \`${creation.call}\` waits for \`${resource.name}\`, which is a child of its parent`,
					trace: traceOf(live, creation, use.steps),
					cause: resource.at,
					why: "Only its parent can wait for a process. In the child, `Popen.wait` and `poll` report the status 0 at once, whatever has happened or will, and the methods of `multiprocessing.Process` raise AssertionError.",
					where: sentence$2(creation.startMethod.forkBites),
					change: "Start the process in the process that waits for it, or let the parent wait and pass on what it has learned.",
					alongside: []
				};
			}
		}
	}
});

// src/rules/FS609-mp-object-across-raw-fork.ts
var FS609_mp_object_across_raw_fork_default = defineRule({
	code: "FS609",
	slug: "mp-object-across-raw-fork",
	summary: "a raw-fork child uses a queue or lock that multiprocessing would set up anew",
	severity: "warning",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"forks",
		"starts-thread",
		"takes-lock"
	],
	supersedes: [
		"FS101",
		"FS110",
		"FS201"
	],
	*check(project) {
		for (const creation of project.creations) {
			if (creation.how !== "raw" || creation.startMethod.methods.length === 0) continue;
			for (const live of creation.live) {
				const shape = SHAPES.find((each) => each.matches(live));
				const use = shape && useInChild(creation, shape.use, live.resource.key);
				if (shape === void 0 || use === void 0) continue;
				yield {
					at: creation.at,
					scope: creation.scope,
					title: `the child of \`${creation.call}\` ${shape.does(live.resource.name)}`,
					trace: traceOf(live, creation, use.steps),
					cause: live.resource.at,
					why: shape.why,
					where: sentence$2(creation.startMethod.forkBites),
					change: shape.change,
					alongside: []
				};
			}
		}
	}
});
const QUEUES = /* @__PURE__ */ new Set(["multiprocessing.Queue", "multiprocessing.JoinableQueue"]);
const SHAPES = [{
	matches: ({ resource }) => resource.kind === "thread" && QUEUES.has(resource.type),
	use: "starts-thread",
	does: (name) => `puts into \`${name}\`, whose feeder thread is the parent's`,
	why: "The queue notes that its feeder thread runs, and `os.fork` copies the note and not the thread: what the child puts stays in a buffer for ever, and nobody is told.",
	change: "Start the child with `multiprocessing.Process`, which sets the queue up anew, or use `multiprocessing.SimpleQueue` or a pipe."
}, {
	matches: ({ resource }) => resource.kind === "lock" && resource.type === "multiprocessing.RLock",
	use: "takes-lock",
	does: (name) => `acquires \`${name}\`, which the parent holds, and gets it`,
	why: "The lock notes which thread has it, and `os.fork` copies the note: the child takes the lock of its parent for its own, and both are inside.",
	change: "Start the child with `multiprocessing.Process`, which forgets the note, or use `multiprocessing.Lock`."
}];

// src/rules/FS610-join-before-drain.ts
var FS610_join_before_drain_default = defineRule({
	code: "FS610",
	slug: "join-before-drain",
	summary: "a process is joined before the queue into which it puts is read",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"forks",
		"does",
		"starts-thread"
	],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			const { after } = creation;
			const process = creation.how === "start-method" ? callAt(project, creation.at)?.receiver : void 0;
			if (process === void 0) continue;
			const joined = after.findIndex(({ api, key }) => api === "multiprocessing.Process.join" && key === process);
			const join = after[joined];
			const call = join && callAt(project, join.at);
			if (join === void 0 || call === void 0) continue;
			const put = putsOf(project, creation).find(({ key }) => isReadOnlyBehind(project, creation, key, joined));
			if (put === void 0) continue;
			const read = after.find((use) => use.activity === "drains" && use.key === put.key);
			yield {
				at: join.at,
				scope: call.scope,
				title: `\`${call.call}\` waits for a process that may not end before its queue is read`,
				trace: toTrace([
					codeStep(creation.at, `creates a process: \`${creation.call}\``),
					...put.steps.map((step, index) => index === put.steps.length - 1 ? {
						...step,
						says: `puts into the queue: ${step.says}`
					} : step),
					...join.steps,
					...read.steps
				], "likely"),
				cause: put.at,
				why: "A process that has put into a queue ends when its feeder thread has written everything to the pipe, which holds about 64 KiB. The parent would read the pipe, and waits for the process instead: with enough data both wait for ever.",
				where: "On every platform, with every Python version and start method",
				change: "Read from the queue first, as many times as there are answers, and join then.",
				alongside: ["`empty()` does not tell whether more will come: count the answers, or put a last one that says so."]
			};
		}
	}
});
/** What the process puts into queues, except for a number or constant outside loops: that fits into the pipe. */
function putsOf(project, { child }) {
	return child.uses.filter((use) => {
		const call = use.kind === "starts-thread" ? callAt(project, use.at) : void 0;
		return call !== void 0 && PUTS.has(call.api) && (call.inLoop || !isSmallPut(call));
	});
}
const PUTS = /* @__PURE__ */ new Set([
	"multiprocessing.JoinableQueue.put",
	"multiprocessing.Queue.put",
	"multiprocessing.Queue.put_nowait"
]);
function isSmallPut({ arguments: given }) {
	const { obj } = given;
	return obj !== void 0 && isSmall(obj.expression);
}
/** Numbers, short texts, and what is made of a few of them. */
function isSmall(value) {
	switch (value.kind) {
		case "literal":
		case "compare":
		case "not": return true;
		case "sequence": return value.items.every(isSmall);
		case "call": return (value.callee.kind === "name" || value.callee.kind === "attribute") && GIVE_NUMBERS.has(value.callee.name);
		default: return false;
	}
}
const GIVE_NUMBERS = new Set("bool float get_ident get_native_id getpid getppid id int is_alive is_set len monotonic perf_counter sum time".split(" "));
/** The parent reads behind the join and not before, and nobody else can read meanwhile. */
function isReadOnlyBehind(project, { after }, queue, joined) {
	if (after.findIndex(({ activity, key }) => activity === "drains" && key === queue) < joined) return false;
	const startsReader = after.slice(0, joined).some(({ kind, key }) => kind === "starts-thread" && key !== queue);
	const readElsewhere = project.creations.some(({ child }) => child.uses.some(({ activity, key }) => activity === "drains" && key === queue));
	return !startsReader && !readElsewhere && !project.calls.some((call) => letsOthersRead(call, queue));
}
/** The queue is handed to something other than a process, or need not be emptied. */
function letsOthersRead({ api, receiver, arguments: given }, queue) {
	if (receiver === queue) return api.endsWith(".cancel_join_thread");
	return !api.endsWith("Process") && Object.values(given).some(({ keys }) => keys.includes(queue));
}

// src/rules/FS611-pool-not-closed.ts
var FS611_pool_not_closed_default = defineRule({
	code: "FS611",
	slug: "pool-not-closed",
	summary: "a function makes a process pool that nobody closes",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"forks",
		"starts-thread",
		"ends-thread"
	],
	supersedes: [],
	*check(project) {
		const closed = new Set(project.calls.filter(closes).map(({ receiver }) => receiver));
		for (const made of project.calls) {
			if (made.api !== "multiprocessing.Pool" || made.local !== true || closed.has(made.result)) continue;
			const work = project.calls.find(({ receiver }) => receiver === made.result);
			yield {
				at: made.at,
				scope: made.scope,
				title: `nobody closes the pool that \`${made.call}\` makes`,
				trace: toTrace([codeStep(made.at, `makes a pool that only \`${made.scope}\` knows: \`${made.call}\``), ...work === void 0 ? [] : [codeStep(work.at, `gives it work: \`${work.call}\``)]], made.certainty),
				cause: made.at,
				why: "Its processes and threads end when the pool happens to be collected. An exception that is kept, or a reference cycle, keeps them alive, call after call; Python reports a `ResourceWarning`, which is hidden by default.",
				where: "On every platform, with every Python version and start method",
				change: "Write `with` around the work, so that the pool ends with it.",
				alongside: ["Leaving the `with` terminates the pool: fetch the results of `apply_async`, `map_async` and `imap` inside."]
			};
		}
	}
});
const CLOSING = [
	".close",
	".terminate",
	".join",
	".__exit__",
	".__enter__"
];
function closes({ api }) {
	return CLOSING.some((name) => api === `multiprocessing.Pool${name}`);
}

// src/rules/forks-of-libraries.ts
/** Forks that a function of the standard library makes, in a process that has threads. */
/** For each thread that lives there, and for each thread that comes there itself. */
function* forksAmongThreads(project, words) {
	for (const creation of project.creations) {
		if (!words.isOne(creation.api)) continue;
		for (const live of creation.live) {
			if (live.resource.kind !== "thread") continue;
			const title = `\`${creation.call}\` forks while ${threadName$1({
				creation,
				live
			})} is not known to have ended`;
			yield {
				...said(creation, words),
				title,
				trace: traceOf(live, creation),
				cause: live.resource.at
			};
		}
		for (const within of creation.within) {
			if (within.kind !== "thread") continue;
			const start = codeStep(within.at, `starts a thread that runs \`${within.name}\``);
			const title = `\`${creation.call}\` forks in a thread that runs \`${within.name}\`, while the main thread runs on`;
			yield {
				...said(creation, words),
				title,
				trace: toTrace([start, ...within.steps], within.certainty),
				cause: within.at
			};
		}
	}
}
function said(creation, { why, change, alongside }) {
	return {
		at: creation.at,
		scope: creation.scope,
		why,
		where: sentence$2(creation.startMethod.forkBites),
		change,
		alongside
	};
}

// src/rules/FS612-forking-server.ts
const WORDS = {
	why: "Each request runs Python in a child that is forked among threads: a lock that one of them holds at that moment stays locked there, and the request is never answered.",
	change: "Serve requests in threads, `ThreadingMixIn` in place of `ForkingMixIn`, or serve in a process that has no other threads.",
	alongside: ["What handlers change in memory is then shared between requests and needs locks."]
};
var FS612_forking_server_default = defineRule({
	code: "FS612",
	slug: "forking-server",
	summary: "a server forks for each request, in a process that has threads",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: [
		"FS101",
		"FS102",
		"FS104",
		"FS106"
	],
	*check(project) {
		yield* forksAmongThreads(project, {
			...WORDS,
			isOne: isOne$1
		});
		yield* servedByThreads(project);
	}
});
function isOne$1(api) {
	return api.startsWith("socketserver.ForkingMixIn.");
}
/** Threads whose code is the server's own method: `Thread(target=server.serve_forever)`. */
function* servedByThreads(project) {
	for (const made of project.calls) {
		const target = made.arguments["target"];
		if (made.api !== "threading.Thread" || target === void 0 || !target.names.some(isOne$1)) continue;
		for (const start of project.calls) {
			if (start.api !== "threading.Thread.start" || start.receiver !== made.result) continue;
			yield {
				...WORDS,
				at: start.at,
				scope: start.scope,
				title: `\`${start.call}\` has a thread fork for each request, in \`${target.text}\`, while the main thread runs on`,
				trace: toTrace([codeStep(made.at, `makes a thread that runs \`${target.text}\``, made.certainty), codeStep(start.at, "starts the thread, which forks for each request")], start.certainty),
				cause: made.at,
				where: "On Linux and macOS, with every Python version"
			};
		}
	}
}

// src/rules/FS613-cgi-handler.ts
const HANDLER = "http.server.CGIHTTPRequestHandler";
var FS613_cgi_handler_default = defineRule({
	code: "FS613",
	slug: "cgi-handler",
	summary: "a server is given the CGI handler, which forks and is going away",
	severity: "warning",
	audience: "pedantic",
	autofix: "none",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const call of project.calls) {
			const handler = call.arguments["RequestHandlerClass"];
			if (handler === void 0 || ![...handler.names, ...handler.bases].includes(HANDLER)) continue;
			if (call.platforms.every((platform) => platform === "windows")) continue;
			yield {
				at: call.at,
				scope: call.scope,
				title: `\`${handler.text}\` forks for each program that it serves, and Python 3.15 has no \`CGIHTTPRequestHandler\``,
				trace: toTrace([codeStep(call.at, `gives \`${handler.text}\` to \`${call.call}\``)], call.certainty),
				cause: call.at,
				why: "The handler forks and runs Python before it executes the program. In a server that has threads, a lock that one of them holds stays locked there, and the request is never answered.",
				where: "On Linux and macOS up to Python 3.14; Python 3.13 deprecates the class and Python 3.15 removes it",
				change: "Use a WSGI server; or answer in a handler of your own that runs the program with `subprocess`, which needs no Python in the child.",
				alongside: []
			};
		}
	}
});

// src/rules/FS614-preexec-fn.ts
var FS614_preexec_fn_default = defineRule({
	code: "FS614",
	slug: "preexec-fn",
	summary: "subprocess is called with preexec_fn, which runs Python between fork and exec",
	severity: "warning",
	audience: "everyone",
	autofix: "safe",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			const hook = creation.expression.keywords.find((keyword) => keyword.name === "preexec_fn");
			if (creation.how !== "before-exec" || hook === void 0 || creation.startMethod.methods.length === 0) continue;
			const better = replacement(hook, project);
			const span = {
				path: creation.at.path,
				range: hook.at
			};
			const isWritten = holds$2(creation.at, span);
			const edit = better === void 0 || !isWritten ? void 0 : {
				class: "safe",
				path: creation.at.path,
				range: hook.at,
				text: better.text
			};
			yield {
				at: span,
				scope: creation.scope,
				title: `\`preexec_fn\` runs Python between fork and exec${better === void 0 ? "" : `; \`${better.text}\` does the same without`}`,
				trace: toTrace([codeStep(span, `\`${creation.call}\` runs this in the forked child, before the program starts`)], certaintyOf(creation)),
				cause: span,
				why: "If another thread holds a lock at that moment the child waits for it for ever, and the parent waits for the child. The argument also keeps subprocess from vfork and posix_spawn. The warning of Python 3.12 about forks with threads does not cover it.",
				where: "On every platform that has fork, with every Python version",
				change: better === void 0 ? "Do it with an argument of `subprocess` (`start_new_session`, `process_group`, `user`, `umask`, `cwd`, `env`), or in a small program around the command (`prlimit`, `setpriv`, `nice`)." : `Write \`${better.text}\` instead.`,
				alongside: better?.note === void 0 ? [] : [better.note],
				...edit === void 0 ? {} : { edit }
			};
		}
	}
});
function certaintyOf(creation) {
	return creation.live.some((live) => live.resource.kind === "thread") ? "certain" : "likely";
}
/** The argument that does the same, where there is one for every supported version. */
function replacement(hook, project) {
	const called = dotted(hook.value);
	if (called === "os.setsid") return { text: "start_new_session=True" };
	const oldest = project.settings.python[0] ?? "3.6";
	if (called === "os.setpgrp" && isAtLeast(oldest, 11)) return {
		text: "process_group=0",
		note: "`process_group` exists since Python 3.11."
	};
}
function isAtLeast(version, minor) {
	return Number(version.split(".")[1]) >= minor;
}
function dotted(expression) {
	if (expression.kind === "name") return expression.name;
	if (expression.kind !== "attribute") return void 0;
	const of = dotted(expression.of);
	return of === void 0 ? void 0 : `${of}.${expression.name}`;
}

// src/rules/FS615-os-spawn-family.ts
/** Modes that only Windows has; elsewhere naming one fails. */
const WINDOWS_MODES = ["os.P_DETACH", "os.P_OVERLAY"];
var FS615_os_spawn_family_default = defineRule({
	code: "FS615",
	slug: "os-spawn-family",
	summary: "a program is started with os.spawn*, which forks and runs Python ahead of exec",
	severity: "note",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			const { at, api, call, startMethod } = creation;
			if (!api.startsWith("os.spawn") || startMethod.methods.length === 0) continue;
			const found = callAt(project, at);
			if ((found?.arguments["mode"]?.names ?? []).some((name) => WINDOWS_MODES.includes(name))) continue;
			const thread = creation.live.find(({ resource }) => resource.kind === "thread");
			const edit = found && withSubprocess(project, found, creation);
			yield {
				at,
				scope: creation.scope,
				title: `\`${call}\` forks and runs Python in the child; \`subprocess\` does not`,
				trace: thread ? traceOf(thread, creation) : [codeStep(at, `runs Python between fork and exec: \`${call}\``)],
				cause: thread?.resource.at ?? at,
				why: "os.spawn* is os.fork and os.exec* in Python: hooks of os.register_at_fork run, and a lock that another thread holds stays locked in the child. With P_WAIT the parent then waits for ever too.",
				where: "On every platform that has fork, with every Python version",
				change: "Use `subprocess.call`, `subprocess.run` or, for P_NOWAIT, `subprocess.Popen`.",
				alongside: ["`subprocess` raises FileNotFoundError where os.spawn* returns 127, and closes file descriptors above 2 (`close_fds=False` keeps inheritable ones)."],
				...edit && { edit }
			};
		}
	}
});
/** For a program that is looked up, waited for, and told its own name, where the module has `subprocess` under its name. */
function withSubprocess({ calls }, { api, module, arguments: given, at }, { expression }) {
	const [, file, ...rest] = expression.arguments;
	if (expression.keywords.length > 0 || expression.spreads.length > 0 || file?.kind !== "literal") return void 0;
	if (!given["mode"]?.names.includes("os.P_WAIT") || typeof file.value !== "string") return void 0;
	if (!calls.some((call) => call.module === module && call.call.startsWith("subprocess."))) return void 0;
	const words = api === "os.spawnlp" ? rest : api === "os.spawnvp" ? wordsOf(rest) : void 0;
	const name = words?.[0];
	if (name?.kind !== "literal" || name.value !== file.value) return void 0;
	const texts = words?.flatMap((word) => textOf(word) ?? []) ?? [];
	if (texts.length !== words?.length) return void 0;
	return {
		class: "suggest",
		path: at.path,
		range: at.range,
		text: `subprocess.call([${texts.join(", ")}])`
	};
}
function wordsOf(rest) {
	const [list] = rest;
	return rest.length === 1 && list?.kind === "sequence" ? list.items : void 0;
}
/** Plain words and names, whose text is sure. */
function textOf(word) {
	if (word.kind === "name") return word.name;
	return word.kind === "literal" && typeof word.value === "string" && /^[^"\\\p{C}]*$/u.test(word.value) ? `"${word.value}"` : void 0;
}

// src/rules/FS616-pty-fork.ts
const APIS = [
	"os.forkpty",
	"pty.fork",
	"pty.spawn"
];
var FS616_pty_fork_default = defineRule({
	code: "FS616",
	slug: "pty-fork",
	summary: "a child with a terminal of its own is forked in a process that has threads",
	severity: "warning",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: [
		"FS101",
		"FS102",
		"FS104",
		"FS106"
	],
	check: (project) => forksAmongThreads(project, {
		isOne: (api) => APIS.includes(api),
		why: "The child has the memory of all threads and runs only one: a lock that another one holds at that moment stays locked there, also on the way to `exec`.",
		change: "Make the terminal with `os.openpty` and start the program with `subprocess.Popen(..., start_new_session=True)`.",
		alongside: ["The program then has no controlling terminal, unless it takes one (`setsid --ctty`)."]
	})
});

// src/rules/FS617-exit-hook-differs-by-method.ts
var FS617_exit_hook_differs_by_method_default = defineRule({
	code: "FS617",
	slug: "exit-hook-differs-by-method",
	summary: "a child registers an exit hook, which not every start method runs",
	severity: "note",
	audience: "pedantic",
	autofix: "none",
	since: "0.1.0",
	effects: ["sets-process-state", "forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			const { startMethod, child } = creation;
			if (creation.how !== "start-method" || startMethod.methods.every((method) => method === "spawn")) continue;
			for (const use of child.uses) {
				if (use.kind !== "renews" || !use.key.startsWith("exit-hook")) continue;
				yield {
					at: creation.at,
					scope: creation.scope,
					title: `the child of \`${creation.call}\` registers an exit hook that may never run`,
					trace: toTrace([
						...startMethod.steps,
						created(creation),
						...use.steps.slice(0, -1),
						codeStep(use.at, "registers a hook of `atexit`")
					], "certain"),
					cause: use.at,
					why: "A child that is forked ends without the hooks of `atexit` up to Python 3.12; since Python 3.13 those that it registered itself run, but after the last flush. A spawned child runs them. One that is ended by a signal, like a worker of a pool that `with` leaves, runs none.",
					where: "With fork and forkserver up to Python 3.12; with every start method where the child is terminated",
					change: "Do it at the end of the target, in `finally`, or after each task of a pool.",
					alongside: []
				};
			}
		}
	}
});

// src/rules/process-state-at-creation.ts
/** Those that a child made here does not set anew for itself. */
function* statesAtCreations(project, state, counts) {
	for (const creation of project.creations) {
		if (!counts(creation)) continue;
		for (const live of creation.live) {
			const { resource } = live;
			if (resource.kind !== "process-state" || resource.state !== state || isRenewed(creation, resource.key)) continue;
			const call = project.calls.find((each) => isAt(each, live) && each.api === resource.model?.name);
			if (call !== void 0) yield {
				creation,
				live,
				call
			};
		}
	}
}
function isAt(call, { resource }) {
	return spanKey(call.at) === spanKey(resource.at);
}
/** Which one is set is not always known, as in a loop over signals: then it may be this one. */
function isRenewed({ child }, key) {
	const [state] = key.split(":");
	return child.uses.some((use) => use.kind === "renews" && (use.key === key || (isVague(key) || isVague(use.key)) && use.key.split(":")[0] === state));
}
function isVague(key) {
	return /^signal-handler(?!:signal\.SIG)/.test(key);
}

// src/rules/FS701-inherited-signal-handler.ts
var FS701_inherited_signal_handler_default = defineRule({
	code: "FS701",
	slug: "inherited-signal-handler",
	summary: "a child that is terminated runs its parent's handler for SIGTERM",
	severity: "warning",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["sets-process-state", "forks"],
	supersedes: [],
	*check(project) {
		for (const state of statesAtCreations(project, "signal-handler", inheritsMemory)) {
			const { creation, live } = state;
			const handler = handlerOf(project, state);
			if (handler === void 0 || !isTerminated(project, creation)) continue;
			yield {
				...standsAt(creation),
				title: `the child of \`${creation.call}\` inherits \`${handler}\` as its handler for SIGTERM, and ending it runs that`,
				trace: traceOf(live, creation),
				cause: live.resource.at,
				why: "The child is ended by SIGTERM, and a forked child has the handlers of its parent: the shutdown of the program begins in the child, or, if the handler only sets a flag, the child does not end.",
				where: sentence$2(creation.startMethod.forkBites),
				change: "Begin the child (in a pool: its initializer) with `signal.signal(signal.SIGTERM, signal.SIG_DFL)`, or install the handler behind the fork.",
				alongside: []
			};
		}
	}
});
/** A function of the program that does not ask in which process it runs. */
function handlerOf(project, { call }) {
	const { signalnum, handler } = call.arguments;
	if (call.api !== "signal.signal" || signalnum?.names.includes("signal.SIGTERM") !== true) return void 0;
	const own = handler?.names.filter((name) => !name.startsWith("signal.")) ?? [];
	if (own.length === 0 || own.some((name) => asksForProcess(project, name))) return void 0;
	return handler?.text;
}
const PROCESS_IDENTITY = [
	"os.getpid",
	"multiprocessing.current_process",
	"multiprocessing.parent_process"
];
function asksForProcess(project, callable) {
	return project.calls.some(({ api, module, scope }) => PROCESS_IDENTITY.includes(api) && `${module}.${scope}` === callable);
}
/** Whether the parent ends this child by a signal: by `terminate()`, or by leaving a pool that nobody closes. */
function isTerminated(project, creation) {
	const made = project.calls.find(({ at, api }) => api === creation.api && spanKey(at) === spanKey(creation.at));
	const object = made?.receiver ?? made?.result;
	if (object === void 0 || creation.how !== "start-method") return false;
	const isCalled = (method) => project.calls.some(({ api, receiver }) => receiver === object && api.endsWith(`.${method}`));
	if (isCalled("terminate")) return true;
	return isProcessPool(creation.api) && !creation.api.includes("Executor") && !isCalled("close");
}

// src/rules/FS702-wakeup-fd-inherited.ts
var FS702_wakeup_fd_inherited_default = defineRule({
	code: "FS702",
	slug: "wakeup-fd-inherited",
	summary: "a forked child hands its signals to its parent's event loop, or to nobody",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["sets-process-state", "forks"],
	supersedes: [],
	*check(project) {
		for (const { creation, live, call } of statesAtCreations(project, "wakeup-fd", inheritsMemory)) {
			if (call.arguments["fd"]?.literals.includes(-1) === true) continue;
			if (creation.child.uses.some((use) => use.kind === "renews" && use.key.startsWith("signal-handler"))) continue;
			yield {
				...standsAt(creation),
				title: `\`${creation.call}\` forks while \`${call.call}\` is in force, and the child hands its signals on`,
				trace: traceOf(live, creation),
				cause: live.resource.at,
				why: "The child inherits a handler that writes the number of a signal to a descriptor, and nobody reads it there: the child survives the signal. Up to Python 3.11 an asyncio loop in the parent reads it and acts as if the signal were its own.",
				where: sentence$2(creation.startMethod.forkBites),
				change: "Begin the child (in a pool or executor: its initializer) with `signal.set_wakeup_fd(-1)` and `signal.signal(number, signal.SIG_DFL)`, or create it before the loop asks for signals.",
				alongside: []
			};
		}
	}
});

// src/rules/FS703-timer-not-inherited.ts
const VALUE = {
	"signal.alarm": "time",
	"signal.setitimer": "seconds"
};
var FS703_timer_not_inherited_default = defineRule({
	code: "FS703",
	slug: "timer-not-inherited",
	summary: "an alarm that is set before a child is created does not cover the child",
	severity: "note",
	audience: "pedantic",
	autofix: "none",
	since: "0.1.0",
	effects: ["sets-process-state", "forks"],
	supersedes: [],
	*check(project) {
		const counts = (creation) => creation.how !== "before-exec" && creation.child.known && !creation.child.uses.some((use) => use.kind === "replaces-program");
		for (const { creation, live, call } of statesAtCreations(project, "timer", counts)) {
			const value = call.arguments[VALUE[call.api] ?? ""];
			if (value === void 0 || value.literals.includes(0)) continue;
			yield {
				...standsAt(creation),
				title: `\`${live.resource.name}\` does not cover the child of \`${creation.call}\``,
				trace: toTrace([...live.cause, ...live.path], live.certainty),
				cause: live.resource.at,
				why: "Alarms and timers belong to one process: a forked child starts with none, and so does a spawned one. What runs too long there is not interrupted.",
				where: "With every start method, where there are alarms: on Linux and macOS",
				change: "Set the alarm in the child, or let the parent wait with a timeout and end the child.",
				alongside: []
			};
		}
	}
});

// src/rules/drawn-twice.ts
/** By several children, or by one and then by the parent: a single child that alone draws repeats nothing. */
function isDrawnTwice(project, creation, draws) {
	if (creation.inLoop || creation.after.some(draws) || hasSeveral(project, creation)) return true;
	return project.creations.some((other) => other !== creation && other.scope === creation.scope && other.child.uses.some(draws));
}
function hasSeveral(project, { how, api, made, at }) {
	if (how !== "start-method" || /Process(\.start)?$/.test(api)) return false;
	const given = callAt(project, made ?? at)?.arguments;
	return (given?.["processes"] ?? given?.["max_workers"] ?? given?.["num_workers"] ?? given?.["n_jobs"])?.literals.includes(1) !== true;
}

// src/rules/FS704-rng-instance-duplicated.ts
var FS704_rng_instance_duplicated_default = defineRule({
	code: "FS704",
	slug: "rng-instance-duplicated",
	summary: "a random generator made before the fork gives parent and child the same numbers",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"opens-handle",
		"uses-handle",
		"forks"
	],
	supersedes: [],
	*check(project) {
		for (const { creation, live, use } of sharedHandles(project, "generator")) {
			const { resource } = live;
			const drawsToo = (each) => each.kind === "uses-handle" && each.key === resource.key;
			if (!isDrawnTwice(project, creation, drawsToo)) continue;
			yield {
				...standsAtMaker(creation),
				title: `\`${creation.call}\` forks with the generator \`${resource.name}\`, and every child draws the same numbers from it`,
				trace: traceOf(live, creation, use.steps),
				cause: resource.at,
				why: "Python seeds the functions of the `random` module anew in a forked child, but not generators that the program has made: parent and children go on from the same state.",
				where: sentence$2(creation.startMethod.forkBites),
				change: "Make the generator in the child, seeded with something of its own, or seed it there again; a pool does this in its initializer.",
				alongside: []
			};
		}
	}
});

// src/rules/FS705-seed-does-not-reach-child.ts
var FS705_seed_does_not_reach_child_default = defineRule({
	code: "FS705",
	slug: "seed-does-not-reach-child",
	summary: "the parent seeds `random`, and its children draw numbers without a seed",
	severity: "note",
	audience: "pedantic",
	autofix: "none",
	since: "0.1.0",
	effects: [
		"sets-process-state",
		"does",
		"forks"
	],
	supersedes: [],
	*check(project) {
		for (const { creation, live, call } of statesAtCreations(project, "seed", ({ how }) => how !== "before-exec")) {
			const value = call.arguments["a"];
			if (value === void 0 || value.literals.includes(null) || isSeededByPool(project, creation)) continue;
			const { uses } = creation.child;
			const draw = uses.find((use) => use.kind === "does" && use.activity === "draws");
			if (draw === void 0 || uses.some((use) => use.kind === "does" && use.activity === "seeds")) continue;
			yield {
				...standsAtMaker(creation),
				title: `\`${live.resource.name}\` does not decide what the child of \`${creation.call}\` draws`,
				trace: toTrace([
					...live.cause,
					...live.path,
					...draw.steps
				], live.certainty),
				cause: live.resource.at,
				why: "Python seeds the module `random` anew in a forked child, and a spawned child has never heard of the seed: the run cannot be repeated.",
				where: "With every start method, on every platform",
				change: "Give each task its seed as an argument, and draw from `random.Random(seed)`; or call `random.seed` at the beginning of the task.",
				alongside: []
			};
		}
	}
});
/** `initializer=random.seed`: a library's function has no code that could be seen in the child. */
function isSeededByPool(project, { constructorCall, expression }) {
	return project.calls.find((call) => call.expression === (constructorCall ?? expression))?.arguments["initializer"]?.names.includes("random.seed") === true;
}

// src/rules/FS706-ssl-prng-state.ts
var FS706_ssl_prng_state_default = defineRule({
	code: "FS706",
	slug: "ssl-prng-state",
	summary: "a forked child draws from OpenSSL on a Python that may have an old one",
	severity: "note",
	audience: "pedantic",
	autofix: "none",
	since: "0.1.0",
	effects: ["does", "forks"],
	supersedes: [],
	*check(project) {
		const old = project.settings.python.filter((version) => Number(version.split(".")[1]) < 10);
		if (old.length === 0) return;
		for (const creation of project.creations) {
			if (!inheritsMemory(creation)) continue;
			const uses = creation.child.uses.filter(({ activity }) => activity === "uses-openssl-generator");
			const draw = uses.find(({ api }) => api !== "ssl.RAND_add");
			if (draw === void 0 || uses.some(({ api }) => api === "ssl.RAND_add")) continue;
			yield {
				...standsAt(creation),
				title: `the child of \`${creation.call}\` draws from a generator of OpenSSL that it has inherited`,
				trace: toTrace([
					...creation.startMethod.steps,
					created(creation),
					...draw.steps
				], "certain"),
				cause: draw.at,
				why: "Before OpenSSL 1.1.1 a forked child went on from the state of its parent, and children that had the same process id one after the other drew the same bytes.",
				where: `${sentence$2(creation.startMethod.forkBites)}; Python ${old[0]} to ${old.at(-1)} can have such an OpenSSL`,
				change: "Draw from `os.urandom` or `secrets`, or call `ssl.RAND_add(os.urandom(32), 32.0)` first in the child.",
				alongside: []
			};
		}
	}
});

// src/rules/FS707-thread-identity-assumption.ts
var FS707_thread_identity_assumption_default = defineRule({
	code: "FS707",
	slug: "thread-identity-assumption",
	summary: "what is kept by a thread's number is found again by a forked child",
	severity: "note",
	audience: "pedantic",
	autofix: "none",
	since: "0.1.0",
	effects: [
		"sets-process-state",
		"does",
		"forks"
	],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (!inheritsMemory(creation)) continue;
			for (const live of creation.live) {
				const { resource } = live;
				if (resource.state !== "thread-slot" || resource.atImport === true) continue;
				const asked = project.calls.find((call) => spanKey(call.at) === spanKey(resource.at));
				const use = usesInChild(creation).find(({ at }) => spanKey(at) === spanKey(resource.at));
				if (use === void 0 || asked === void 0 || isToldOnly(project, asked) || heedsProcess(project, asked)) continue;
				yield {
					at: creation.at,
					scope: creation.scope,
					title: `the child of \`${creation.call}\` finds what its parent keeps by \`${resource.name}\``,
					trace: traceOf(live, creation, use.steps),
					cause: resource.at,
					why: "The thread that forks goes on in the child with the same number: what is kept for it, a connection say, is found there and used in two processes.",
					where: sentence$2(creation.startMethod.forkBites),
					change: "Keep the process id beside the number: `(os.getpid(), threading.get_ident())`; or empty what is kept in a hook, `os.register_at_fork(after_in_child=...)`.",
					alongside: []
				};
			}
		}
	}
});
function usesInChild({ child }) {
	return child.uses.filter(({ kind, activity }) => kind === "does" && activity === "reads-identity");
}
/** The number goes into a message, and nothing is kept by it. */
function isToldOnly(project, asked) {
	return project.calls.some(({ api, at, scope }) => /^(builtins\.print|logging\.|warnings\.)/.test(api) && scope === asked.scope && at.path === asked.at.path && holds(at.range, asked.at.range));
}
function holds([line, column, endLine, endColumn], [from, fromColumn, to, toColumn]) {
	return (line < from || line === from && column <= fromColumn) && (endLine > to || endLine === to && endColumn >= toColumn);
}
/** The same callable asks for the process, too. */
function heedsProcess(project, asked) {
	return project.calls.some(({ api, module, scope }) => api === "os.getpid" && module === asked.module && scope === asked.scope);
}

// src/rules/FS708-copy-on-write-memory.ts
var FS708_copy_on_write_memory_default = defineRule({
	code: "FS708",
	slug: "copy-on-write-memory",
	summary: "a forked child collects garbage, which copies the memory that it shares",
	severity: "note",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["does", "forks"],
	supersedes: [],
	*check(project) {
		if (project.calls.some(({ api }) => api === "gc.freeze")) return;
		for (const creation of project.creations) {
			if (!inheritsMemory(creation)) continue;
			const { uses } = creation.child;
			const use = uses.find(({ activity, at }) => activity === "collects" && isFull(project, at));
			if (use === void 0) continue;
			yield {
				at: creation.at,
				scope: creation.scope,
				title: `the child of \`${creation.call}\` collects garbage, and so copies what it shares with its parent`,
				trace: toTrace([
					...creation.startMethod.steps,
					created(creation),
					...use.steps
				], "certain"),
				cause: use.at,
				why: "The collector writes into the header of every container, those of the parent included: the child gets its own copy of nearly all of the parent's memory.",
				where: sentence$2(creation.startMethod.forkBites),
				change: "Call `gc.freeze()` in the parent before the fork, or leave the collecting to the parent.",
				alongside: []
			};
		}
	}
});
/** Younger generations than the oldest hold little of what was there at the fork. */
function isFull(project, at) {
	const call = project.calls.find((each) => each.api === "gc.collect" && spanKey(each.at) === spanKey(at));
	return call !== void 0 && call.arguments["generation"]?.literals.some((value) => value === 0 || value === 1) !== true;
}

// src/rules/FS710-fork-warning-silenced.ts
const WARNINGS = ["fork", "forkpty"].map((call) => `This process (pid=1) is multi-threaded, use of ${call}() may lead to deadlocks in the child.`);
const FORKING_MODULES = [
	"multiprocessing.popen_fork",
	"multiprocessing.forkserver",
	"pty",
	"socketserver"
];
var FS710_fork_warning_silenced_default = defineRule({
	code: "FS710",
	slug: "fork-warning-silenced",
	summary: "the warning of a fork in a process with threads is switched off",
	severity: "note",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["sets-process-state"],
	supersedes: [],
	*check(project) {
		for (const call of project.calls) {
			const { action } = call.arguments;
			if (call.api !== "warnings.filterwarnings" || call.inTest || action === void 0) continue;
			if (only(action) !== "ignore" || !silencesForks(call)) continue;
			yield {
				at: call.at,
				scope: call.scope,
				title: "the warning of a fork in a process with threads is switched off, and the hazard stays",
				trace: toTrace([codeStep(call.at, "tells Python not to show the warning")], call.certainty),
				cause: call.at,
				why: "A lock that a thread holds at a fork stays locked in the child, and nobody hears of it any more, also for forks that are added later.",
				where: "On Linux and macOS, with Python 3.12 and newer",
				change: "Remove the filter, and create processes before threads or without fork; until then let it say `default`.",
				alongside: [],
				edit: {
					class: "suggest",
					path: action.at.path,
					range: action.at.range,
					text: "\"default\""
				}
			};
		}
	}
});
function only(argument) {
	const [value, ...others] = argument.literals;
	return others.length === 0 && typeof value === "string" ? value : void 0;
}
/** The filter names the message, or the module of the standard library that forks, and lets nothing else decide. */
function silencesForks({ arguments: { message, module } }) {
	if (message !== void 0 && only(message) !== "") return WARNINGS.some((text) => fits(message, text));
	return module !== void 0 && only(module) !== "" && FORKING_MODULES.some((name) => fits(module, name));
}
/** As `warnings` does: a regular expression from the beginning on. One that is not understood here fits nothing. */
function fits(argument, text) {
	const pattern = only(argument);
	if (pattern === void 0 || /^(\.\*)*$/.test(pattern)) return false;
	try {
		return new RegExp(`^(?:${pattern})`, "i").test(text);
	} catch {
		return false;
	}
}

// src/rules/FS801-library-thread-at-fork.ts
var FS801_library_thread_at_fork_default = defineRule({
	code: "FS801",
	slug: "library-thread-at-fork",
	summary: "process is forked while a library has a thread that the child will lack",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: [
		"FS101",
		"FS102",
		"FS104",
		"FS105"
	],
	*check(project) {
		for (const pair of threadsAtForks(project)) {
			const { creation, live } = pair;
			const { resource } = live;
			const library = libraryOf$1(project, resource);
			if (library === void 0 || isFromImport(pair)) continue;
			const starter = resource.model?.name ?? `import ${resource.name}`;
			const own = resource.model?.aware;
			const rest = own === void 0 ? "that the child lacks" : "and sees to only a part of it in the child";
			const title = `\`${creation.call}\` forks while ${library} has a thread, started by \`${starter}\`, ${rest}`;
			yield {
				...threadHazard(project, pair, title, changeFor(project, pair)),
				why: own === void 0 ? `The child inherits ${library} as if the thread still ran: what the thread would do is never done there, and a lock that it holds at the fork stays locked for ever.` : `By itself, ${library} ${own.says}. The rest the child inherits as it was at the fork.`
			};
		}
	}
});
function changeFor(project, { creation, live }) {
	const { type, model } = live.resource;
	const first = `Create the process before ${model === void 0 ? "the import" : `\`${model.name}\``}, or in the child make what it needs anew.`;
	const own = [
		type,
		model?.returns,
		model?.name.slice(0, model.name.lastIndexOf("."))
	].map((name) => name && remedyOf(project, name)).find((text) => text !== void 0 && text !== "");
	if (own !== void 0) return own;
	return creation.how === "raw" ? first : `${first} Or use a context that does not fork, with the changes below.`;
}

// src/rules/FS802-library-object-across-fork.ts
/** What becomes of the object, by its kind. */
const WHY = {
	connection: "Parent and child hold one connection: an answer goes to whoever reads first, and threads that serve the connection exist in the parent alone. The child gets answers to other questions, an error, or none at all.",
	client: "Parent and child hold one client, with the same descriptors and with locks and threads of which only the parent has the living ones.",
	store: "The library keeps what it has read and is about to write in memory, and the fork copies that: each process goes on from its own copy, and one overwrites what the other has written."
};
const KINDS = [
	"connection",
	"client",
	"store"
];
var FS802_library_object_across_fork_default = defineRule({
	code: "FS802",
	slug: "library-object-across-fork",
	summary: "a library's connection, client or data file is used in a forked child",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"opens-handle",
		"uses-handle",
		"forks"
	],
	supersedes: [
		"FS101",
		"FS102",
		"FS104",
		"FS105",
		"FS506",
		"FS801"
	],
	*check(project) {
		for (const { creation, live, use } of KINDS.flatMap((kind) => [...sharedHandles(project, kind)])) {
			const { resource } = live;
			const { type, handle } = resource;
			const library = libraryOf$1(project, resource);
			const own = handlingOf(project, resource);
			const why = handle && WHY[handle];
			if (library === void 0 || why === void 0) continue;
			yield {
				...standsAt(creation),
				title: `\`${creation.call}\` forks with ${what(type, library)} that \`${resource.name}\` opened, and the child uses it`,
				trace: traceOf(withStatement(live), creation, use.steps),
				cause: resource.at,
				why: own === void 0 ? why : `${why} By itself, ${library} ${own.says}.`,
				where: sentence$2(creation.startMethod.forkBites),
				change: remedyOf(project, type) ?? "Make the object in the process that uses it: in the function of the child, or in the initializer of the pool.",
				alongside: ["The child must not close the inherited object in a way that speaks to the server; it lets it lie."]
			};
		}
	}
});
function what(type, library) {
	return `the \`${type.slice(type.lastIndexOf(".") + 1)}\` of ${library}`;
}

// src/rules/native-pools.ts
const KEY = "pool:";
/** The key of the resource that a pool is, once it is used. */
function poolKey(pool) {
	return `${KEY}${pool}`;
}
function* sharedPools(project, isMeant) {
	for (const creation of project.creations) {
		if (!inheritsMemory(creation)) continue;
		for (const live of creation.live) {
			const { kind, key, at } = live.resource;
			const pool = key.slice(5);
			if (kind !== "native-pool" || !isMeant(pool)) continue;
			const use = creation.child.uses.find((each) => each.kind === "uses-native-pool" && each.key === key);
			const calls = use === void 0 ? [] : [callAt(project, at), callAt(project, use.at)];
			const [first, second] = calls;
			if (use === void 0) continue;
			if (pool !== "cuda" && first?.model.distribution !== second?.model.distribution) continue;
			yield {
				creation,
				live,
				use,
				pool,
				calls: calls.filter((call) => call !== void 0),
				settings: settingsAt(project, creation).filter(({ setting }) => setting.concerns.includes(pool))
			};
		}
	}
}
const COUNTS = /^(num_threads|n_threads|nthreads?|n_jobs|thread_count)$/;
/** `num_threads=4` or `{"n_jobs": -1}`: then a variable of the environment does not decide. */
function namesThreads({ calls }) {
	return calls.some(({ expression: { arguments: given, keywords } }) => {
		const entries = [...given, ...keywords.map(({ value }) => value)].filter((each) => each.kind === "dict").flatMap(({ keys, values }) => keys.map((key, index) => [key.kind === "literal" ? key.value : "", values[index]]));
		return [...keywords.map(({ name, value }) => [name, value]), ...entries].some(([name, value]) => COUNTS.test(String(name)) && value !== void 0 && isSeveral(value));
	});
}
function isSeveral(expression) {
	return expression.kind !== "literal" || typeof expression.value === "number" && expression.value > 1;
}
/** The setting, if there is one, that seems to mend it and does not. */
function vainSetting(shared) {
	return shared.settings.find(({ setting: { effect } }) => effect === "silences" || effect === "partial" && namesThreads(shared));
}
const LIMITS = /(^|\.)(threadpool_limits|set_num_threads)$/;
/** Whether the library sees to it by itself, or the program keeps the pool from having threads. */
function isHandled(project, shared) {
	const { creation, pool, live, settings } = shared;
	const vain = vainSetting(shared);
	const helps = ({ setting }) => setting !== vain?.setting && setting.effect !== "silences";
	if (settings.some(helps)) return true;
	if (creation.model.distribution === live.resource.model?.distribution) return true;
	if (live.resource.model?.aware?.complete === true) return vain === void 0;
	return pool === "openmp" && project.calls.some(({ api, arguments: given }) => LIMITS.test(api) && isOne(given));
}
function isOne(given) {
	return Object.values(given).some(({ literals }) => literals.includes(1));
}
/** What raises an error in a forked child, where threads of the processor would let it wait. */
const ACCELERATORS = /* @__PURE__ */ new Set(["cuda", "autograd"]);

// src/rules/FS803-native-pool-tainted.ts
var FS803_native_pool_tainted_default = defineRule({
	code: "FS803",
	slug: "native-pool-tainted",
	summary: "a native thread pool is used in the parent and then in a forked child",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["uses-native-pool", "forks"],
	supersedes: [
		"FS104",
		"FS105",
		"FS801"
	],
	*check(project) {
		for (const shared of sharedPools(project, (pool) => !ACCELERATORS.has(pool))) {
			const { creation, live, use, pool } = shared;
			if (isHandled(project, shared)) continue;
			const { resource } = live;
			const library = resource.model?.distribution ?? "";
			const thread = creation.live.find((each) => each.resource.kind === "thread" && libraryOf$1(project, each.resource) === library);
			yield {
				...standsAtMaker(creation),
				title: `\`${creation.call}\` forks after \`${resource.name}\` has used ${NATIVE_POOLS[pool]}, for which the child waits in vain`,
				trace: traceOf(withStatement({
					...live,
					certainty: believed(live)
				}), creation, use.steps),
				cause: thread?.resource.at ?? resource.at,
				why: `${library} keeps its threads for the next call. The child inherits the bookkeeping of the pool and none of its threads, hands them work and waits for the result for ever, without an error and without load.`,
				where: sentence$2(creation.startMethod.forkBites),
				change: remedyOf(project, resource.type.slice(0, resource.type.lastIndexOf("."))) ?? `Start the workers by \`multiprocessing.get_context("spawn")\`, or create them before the parent uses ${library}.`,
				alongside: creation.how === "raw" ? [] : ["Under spawn the child imports the main module again, which needs a main guard; targets and arguments must be picklable."]
			};
		}
	}
});
/** What only users report depends on sizes and builds: small work is done in the calling thread. */
function believed({ certainty, resource }) {
	return resource.model?.evidence === "report" ? "possible" : certainty;
}

// src/rules/FS804-accelerator-in-forked-child.ts
var FS804_accelerator_in_forked_child_default = defineRule({
	code: "FS804",
	slug: "accelerator-in-forked-child",
	summary: "CUDA or autograd is used in the parent and then in a forked child",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["uses-native-pool", "forks"],
	supersedes: [],
	*check(project) {
		yield* usedBehind(project);
		for (const shared of sharedPools(project, (pool) => ACCELERATORS.has(pool))) {
			const { creation, live, use, pool, settings } = shared;
			if (settings.some(({ setting }) => setting.effect === "cures") || !isMeant(project, shared)) continue;
			const { resource } = live;
			const isCuda = pool === "cuda";
			yield {
				...standsAtMaker(creation),
				title: `\`${creation.call}\` forks after \`${resource.name}\` has ${isCuda ? "initialised CUDA" : "started the threads of autograd"}, which the child cannot use`,
				trace: traceOf(withStatement(live), creation, use.steps),
				cause: resource.at,
				why: isCuda ? "The CUDA driver keeps a context for each process, and a forked copy of it is worth nothing: torch raises \"Cannot re-initialize CUDA in forked subprocess\", and code that goes around its check gets errors of the driver or wrong results." : "The engine that goes backward keeps threads, which a fork does not copy: torch raises \"Unable to handle autograd's threading in combination with fork-based multiprocessing\".",
				where: sentence$2(creation.startMethod.forkBites),
				change: creation.how === "raw" ? "Fork before the parent uses it, or do the work in a program of its own (`subprocess`)." : "Start the workers by spawn or forkserver: `torch.multiprocessing.get_context(\"spawn\")`, or `multiprocessing_context=\"spawn\"` for a DataLoader.",
				...startBySpawn(project, creation)
			};
		}
	}
});
const CUDA = poolKey("cuda");
/** The parent uses CUDA too, after the fork: whoever comes by a second time, or has used it before, forks too late. */
function* usedBehind(project) {
	for (const creation of project.creations) {
		const { live, after, child, how, api } = creation;
		if (how !== "start-method" || !/Process(\.start)?$/u.test(api) || !inheritsMemory(creation)) continue;
		if (live.some(({ resource }) => resource.key === CUDA)) continue;
		const [inChild, behind] = [child.uses, after].map((uses) => uses.find(({ kind, key, at }) => {
			const call = kind === "uses-native-pool" && key === CUDA ? callAt(project, at) : void 0;
			return call !== void 0 && namesCuda(project, call);
		}));
		if (inChild === void 0 || behind === void 0) continue;
		yield {
			...standsAtMaker(creation),
			title: `\`${creation.call}\` forks a child that uses CUDA, and the parent uses it as well`,
			trace: toTrace([
				...creation.startMethod.steps,
				created(creation),
				...inChild.steps,
				...behind.steps
			], "likely"),
			cause: behind.at,
			why: "The CUDA driver keeps a context for each process, and a forked copy of it is worth nothing. Here the parent initialises CUDA behind the fork, so the first time goes well; the second time, or where the caller has used CUDA before, torch raises \"Cannot re-initialize CUDA in forked subprocess\" in the child.",
			where: sentence$2(creation.startMethod.forkBites),
			change: "Start the process by spawn or forkserver: `torch.multiprocessing.get_context(\"spawn\").Process(...)`.",
			...startBySpawn(project, creation)
		};
	}
}
/** `x.to(y)` also changes the type of numbers: where the device is not known, only what is called cuda counts. */
function isMeant(project, { calls }) {
	return calls.every((call) => namesCuda(project, call));
}
function namesCuda(project, { model, arguments: given }) {
	const device = model.effects.some((effect) => effect.kind === "uses-native-pool" && effect.when !== void 0) ? given["device"] : void 0;
	if (device === void 0) return true;
	return [device.literals, ...project.calls.filter(isMadeBy(device.keys)).map(textsOf)].flat().some(isCudaText);
}
function isMadeBy(keys) {
	return ({ api, result }) => api === "torch.device" && keys.includes(result);
}
function textsOf({ arguments: given }) {
	return Object.values(given).flatMap(({ literals }) => literals);
}
function isCudaText(text) {
	return typeof text === "string" && text.startsWith("cuda");
}

// src/rules/FS805-numpy-rng-duplicated.ts
const GLOBAL = "numpy.random.";
var FS805_numpy_rng_duplicated_default = defineRule({
	code: "FS805",
	slug: "numpy-rng-duplicated",
	summary: "forked workers draw the same random numbers from NumPy",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"opens-handle",
		"uses-handle",
		"does",
		"forks"
	],
	supersedes: ["FS704"],
	*check(project) {
		for (const { creation, live, use } of sharedHandles(project, "generator")) {
			const { resource } = live;
			const drawsToo = (each) => each.kind === "uses-handle" && each.key === resource.key;
			if (!resource.type.startsWith(GLOBAL) || !isDrawnTwice(project, creation, drawsToo)) continue;
			yield {
				...told(creation),
				title: `\`${creation.call}\` forks with the generator \`${resource.name}\`, and its numbers are drawn more than once`,
				trace: traceOf(live, creation, use.steps),
				cause: resource.at,
				why: "The state of the generator is memory that each fork copies: from equal states follow equal numbers. Nothing fails; samples, noise and augmentations repeat from worker to worker."
			};
		}
		for (const creation of project.creations) {
			const use = inheritsMemory(creation) ? globalDraw(creation) : void 0;
			if (use === void 0 || !isDrawnTwice(project, creation, isGlobalDraw)) continue;
			yield {
				...told(creation),
				title: `\`${creation.call}\` forks with the global generator of NumPy, and its numbers are drawn more than once`,
				trace: toTrace([
					...creation.startMethod.steps,
					created(creation),
					...use.steps
				], "certain"),
				cause: use.at,
				why: "NumPy, unlike the module `random` of Python, does not seed its global generator anew in a forked child: each worker goes on from the state of the parent. Nothing fails; samples, noise and augmentations repeat from worker to worker."
			};
		}
	}
});
function told(creation) {
	return {
		...standsAtMaker(creation),
		where: sentence$2(creation.startMethod.forkBites),
		change: "Spawn a seed for each task in the parent, `numpy.random.SeedSequence(...).spawn(n)`, hand it over, and make `numpy.random.default_rng(seed)` in the child.",
		alongside: ["A pool can do so in its initializer; a constant seed there would give all workers equal numbers again."]
	};
}
function isGlobalDraw({ kind, activity, api }) {
	return kind === "does" && activity === "draws" && api?.startsWith(GLOBAL) === true;
}
/** Where the child seeds it, its numbers are its own; workers of torch are seeded by torch. */
function globalDraw({ child, model }) {
	const seeds = ({ kind, activity, api }) => kind === "does" && activity === "seeds" && api?.startsWith(GLOBAL) === true;
	return model.distribution === "torch" || child.uses.some(seeds) ? void 0 : child.uses.find(isGlobalDraw);
}

// src/rules/at-servers.ts
function* liveAtServers(project) {
	for (const fork of project.serverForks) for (const live of fork.live) yield {
		fork,
		live,
		top: statementOf(project, live),
		remedy: project.libraries.type(live.resource.type)?.remedy
	};
}
/** Behind the last import on the way stands the module's own statement. */
function statementOf({ importThreads }, { resource, cause }) {
	const [first] = importThreads.find((thread) => thread.resource.key === resource.key)?.steps ?? behindImports(cause);
	return first?.at.kind === "code" ? first.at.span : resource.at;
}
function behindImports(steps) {
	return steps.slice(steps.findLastIndex(({ says }) => says.startsWith("imports `")) + 1);
}
const SERVERS = {
	gunicorn: {
		name: "gunicorn",
		hook: "in `post_fork(server, worker)` of the configuration file",
		withoutPreload: "do without preloading (no `--preload`, no `preload_app = True`)"
	},
	uwsgi: {
		name: "uWSGI",
		hook: "in a function under `@uwsgidecorators.postfork`",
		withoutPreload: "have each worker load the program with `lazy-apps = true`"
	},
	celery: {
		name: "Celery",
		hook: "in a receiver of the signal `worker_process_init`",
		withoutPreload: "choose a pool that does not fork (`--pool threads` or `solo`)"
	}
};

// src/rules/FS806-preloading-server.ts
var FS806_preloading_server_default = defineRule({
	code: "FS806",
	slug: "preloading-server",
	summary: "a server imports the program, then forks: threads are lost, connections shared",
	severity: "warning",
	audience: "everyone",
	autofix: "none",
	since: "0.1.0",
	effects: [
		"starts-thread",
		"opens-handle",
		"uses-handle"
	],
	supersedes: ["FS103"],
	*check(project) {
		const told = /* @__PURE__ */ new Set();
		for (const found of liveAtServers(project)) {
			if (found.fork.notMadeAnew.some(({ key }) => key === found.live.resource.key)) continue;
			const place = `${spanKey(found.fork.server.at)} ${spanKey(found.live.resource.at)}`;
			if (told.has(place)) continue;
			const hazard = lostThread(found) ?? sharedHandle(project, found);
			if (hazard === void 0) continue;
			told.add(place);
			yield hazard;
		}
	}
});
/** Made to run once, and often preloaded for that: the process that forks keeps it. */
const RUNS_ONCE = /^(flask_)?apscheduler\./;
function lostThread(found) {
	const { fork, live } = found;
	const { kind, key, type, model } = live.resource;
	if (kind !== "thread" || model?.aware?.complete === true || RUNS_ONCE.test(type)) return void 0;
	if (fork.uses.some((use) => use.kind === "renews" && use.key === key)) return void 0;
	const { name } = SERVERS[fork.server.server];
	return {
		...common$1(found),
		title: `importing \`${fork.module}\` starts ${threadName(found)}, which no worker of ${name} has`,
		trace: toTrace([...live.cause, ...live.path], live.certainty),
		why: `${name} imports the program once and forks it. Of all threads only the forking one goes on in a worker: what this thread should do there is never done, and a lock that it held at the fork stays locked. Nothing is reported, and the objects around it still say that they run.`,
		change: `Start it in each worker: ${remedy$2(found)}.`
	};
}
/** Handles that two processes must not use, and what happens if they do. */
const SHARED = {
	connection: "All workers write one stream of bytes, and a reply goes to whoever reads first: answers are mixed up, TLS records fail their check, and the first worker that says goodbye ends the connection of all.",
	client: "The client lives on threads, or on connections, of the process that made it. In a worker they are missing or shared: calls wait for ever, or what is handed over is never sent.",
	store: "All workers use one open database or file, with one position and with locks that belong to the process that opened it: reads go wrong and writes can destroy the data."
};
function sharedHandle(project, found) {
	const { fork, live } = found;
	const { kind, handle, key, name, model } = live.resource;
	const why = handle === void 0 ? void 0 : SHARED[handle];
	if (kind !== "handle" || why === void 0 || model?.aware?.complete === true) return void 0;
	const use = useInWorkers(fork.uses, key);
	if (use === void 0 || handle === "client" && !isUsedAtImport(project, key)) return void 0;
	return {
		...common$1(found),
		title: `importing \`${fork.module}\` opens \`${name}\`, which every worker of ${SERVERS[fork.server.server].name} uses`,
		trace: toTrace([
			...live.cause,
			...live.path,
			...use.steps
		], live.certainty),
		why,
		change: `Open it in each worker: ${remedy$2(found)}.`
	};
}
/** A client that has only been made is connected by whoever uses it first. */
function isUsedAtImport({ calls }, key) {
	return calls.some(({ receiver, atImport, inMainGuard }) => receiver === key && atImport && !inMainGuard);
}
function useInWorkers(uses, key) {
	if (uses.some((use) => use.kind === "renews" && use.key === key)) return void 0;
	return uses.find((use) => use.kind === "uses-handle" && use.key === key);
}
function common$1({ fork, live, top, remedy: own }) {
	return {
		at: top,
		scope: "",
		cause: live.resource.at,
		where: `In every worker that \`${fork.server.text}\` forks`,
		alongside: [...own === void 0 ? [] : [`What its documentation says of \`${live.resource.type}\`: ${own}.`], ...fork.server.runsThreads ? [] : ["uWSGI runs threads of the program only with `enable-threads = true`, in workers too."]]
	};
}
function remedy$2({ fork }) {
	const { hook, withoutPreload } = SERVERS[fork.server.server];
	return `${hook}, or at the first use (compare \`os.getpid()\`); or ${withoutPreload}`;
}
function threadName({ live: { resource } }) {
	if (resource.runs !== void 0) return `a thread that runs \`${resource.runs}\``;
	return resource.hidden || resource.model === void 0 ? `a thread of \`${resource.type}\`` : `the thread \`${resource.name}\``;
}

// src/rules/FS807-fork-setting-only-silences.ts
var FS807_fork_setting_only_silences_default = defineRule({
	code: "FS807",
	slug: "fork-setting-only-silences",
	summary: "a setting ends the warning about forks, and not the hazard",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"sets-process-state",
		"uses-native-pool",
		"forks"
	],
	supersedes: [],
	*check(project) {
		const told = /* @__PURE__ */ new Set();
		for (const shared of sharedPools(project, () => true)) {
			const vain = vainSetting(shared);
			if (vain === void 0 || isHandled(project, shared)) continue;
			const { creation, live, use } = shared;
			const { setting, live: set } = vain;
			const { at, scope } = set.resource;
			if (told.has(spanKey(at))) continue;
			told.add(spanKey(at));
			const cure = project.libraries.settings.find((each) => each.name === setting.name && each.effect === "cures" && each.value !== void 0);
			yield {
				at,
				scope,
				title: `\`${setting.name}\` does not let a forked child use ${setting.distribution}, which \`${creation.call}\` asks for`,
				trace: toTrace([
					...set.cause,
					...live.cause,
					...creation.startMethod.steps,
					...live.path,
					...use.steps
				], live.certainty),
				cause: live.resource.at,
				why: `This value ${setting.says}.`,
				where: sentence$2(creation.startMethod.forkBites),
				change: cure === void 0 ? `Start the workers by spawn, or keep the parent from using ${setting.distribution} before it forks.` : `Set \`${cure.name}\` to \`${cure.value ?? ""}\` ahead of the first use, or start the workers by spawn.`,
				alongside: []
			};
		}
	}
});

// src/rules/FS808-at-fork-hooks-not-run.ts
var FS808_at_fork_hooks_not_run_default = defineRule({
	code: "FS808",
	slug: "at-fork-hooks-not-run",
	summary: "a hook of os.register_at_fork is relied on, and uWSGI forks without running it",
	severity: "warning",
	audience: "everyone",
	autofix: "none",
	since: "0.1.0",
	effects: [
		"starts-thread",
		"opens-handle",
		"forks"
	],
	supersedes: ["FS103"],
	*check(project) {
		yield* oncePerPlace([...ofLibraries(project), ...ofProgram(project)]);
	}
});
function* oncePerPlace(hazards) {
	const told = /* @__PURE__ */ new Set();
	for (const hazard of hazards) {
		const place = spanKey(hazard.at);
		if (!told.has(place)) yield hazard;
		told.add(place);
	}
}
/** Objects of libraries that a hook of the library would mend in a worker. */
function* ofLibraries(project) {
	for (const found of liveAtServers(project)) {
		const { resource, cause, path, certainty } = found.live;
		const { model } = resource;
		if (found.fork.server.runsHooks || model?.aware?.by !== "at-fork-hook" || !model.aware.complete) continue;
		yield {
			...common(found.fork),
			at: found.top,
			scope: "",
			title: `\`${model.name}\` mends itself behind a fork with a hook that uWSGI does not run`,
			trace: toTrace([
				...cause,
				...path,
				relies(found, model.aware.says),
				notRun(found.fork)
			], certainty),
			cause: resource.at
		};
	}
}
function relies({ live }, says) {
	return codeStep(live.resource.at, `relies on \`os.register_at_fork\`: the library ${says}`);
}
/** Hooks of the program itself. */
function* ofProgram(project) {
	for (const fork of project.serverForks) {
		if (fork.server.runsHooks) continue;
		for (const call of project.calls) {
			if (!isRegistration(call) || !fork.modules.includes(call.module)) continue;
			const { text: hook = "", definitions = [] } = call.arguments["after_in_child"] ?? {};
			if (definitions.some((at) => fork.hooks.some((other) => compareSpans(at, other) === 0))) continue;
			yield {
				...common(fork),
				at: call.at,
				scope: call.scope,
				title: `uWSGI forks its workers without running the hook \`${hook}\``,
				trace: toTrace([codeStep(call.at, `has \`${hook}\` run in each child: \`${call.call}\``), notRun(fork)], weakest(call.certainty, "likely")),
				cause: call.at
			};
		}
	}
}
function isRegistration({ api, arguments: given, atImport, inMainGuard }) {
	return api === "os.register_at_fork" && given["after_in_child"] !== void 0 && atImport && !inMainGuard;
}
function notRun({ server }) {
	return codeStep(server.at, "uWSGI forks without running the hooks of Python", "likely");
}
function common({ server }) {
	return {
		why: "Hooks of `os.register_at_fork` are run by `os.fork`. uWSGI forks in C and calls them only when it is asked to: in its workers locks stay as they were at the fork, threads are not started again, and connections are not opened anew.",
		where: `In every worker that \`${server.text}\` forks`,
		change: "Set `py-call-uwsgi-fork-hooks = true` and `enable-threads = true` in the configuration of uWSGI, or have each worker load the program with `lazy-apps = true`.",
		alongside: ["Hooks of your own can run under `@uwsgidecorators.postfork` as well; they must then bear to be run twice."]
	};
}

// src/rules/FS809-foreign-start-method.ts
var FS809_foreign_start_method_default = defineRule({
	code: "FS809",
	slug: "foreign-start-method",
	summary: "set_start_method does not reach a library that has a start method of its own",
	severity: "warning",
	audience: "everyone",
	autofix: "none",
	since: "0.1.0",
	effects: ["sets-start-method", "forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			const { notReachedBy: choice, startMethod, call } = creation;
			if (choice === void 0 || choice.at.kind !== "code") continue;
			const library = libraryOf(creation);
			yield {
				...standsAt(creation),
				title: `\`${call}\` forks: \`multiprocessing.set_start_method\` does not reach ${library}`,
				trace: toTrace([
					choice,
					...startMethod.steps,
					created(creation)
				], "certain"),
				cause: choice.at.span,
				why: `The start method that the program fixes is an attribute of multiprocessing. ${sentence$2(library)} makes its processes without it, and forks: what the program wants to keep out of its children, threads, locks and connections, is in them.`,
				where: sentence$2(startMethod.forkBites),
				change: remedy$1(creation),
				alongside: priceOfSpawn(creation)
			};
		}
	}
});
/** Whose processes they are: the module that decides, or the distribution. */
function libraryOf({ model }) {
	return model.startMethodOf ?? model.distribution;
}
const OWN_SETTERS = /* @__PURE__ */ new Set(["multiprocess", "billiard"]);
function remedy$1({ model: { startMethodOf, startMethod } }) {
	if (startMethod !== void 0) return `Pass \`${startMethod.argument}="spawn"\` where the workers are chosen.`;
	return startMethodOf !== void 0 && OWN_SETTERS.has(startMethodOf) ? `Set it there as well: \`${startMethodOf}.set_start_method("spawn")\`, at the same place.` : "Create these processes before anything that a fork must not copy, or choose a kind of worker that is a new program.";
}

// src/rules/FS810-per-worker-init-missing.ts
var FS810_per_worker_init_missing_default = defineRule({
	code: "FS810",
	slug: "per-worker-init-missing",
	summary: "every task of a pool makes anew what each worker needs once",
	severity: "note",
	audience: "pedantic",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"forks",
		"opens-handle",
		"uses-handle",
		"configures-logging",
		"does"
	],
	supersedes: [],
	*check(project) {
		const told = /* @__PURE__ */ new Set();
		for (const creation of project.creations) {
			const pool = callAt(project, creation.made ?? creation.at);
			const hook = pool && unusedHook(pool);
			const task = pool && repeatedTask(project, pool);
			if (pool === void 0 || hook === void 0 || task === void 0 || told.has(pool)) continue;
			const repeated = madeInEveryTask(project, creation);
			if (repeated === void 0) continue;
			told.add(pool);
			yield {
				at: pool.at,
				scope: pool.scope,
				title: `each task of \`${pool.call}\` ${repeated.says}: \`${repeated.call.call}\``,
				trace: toTrace([
					codeStep(pool.at, `makes workers, without \`${hook}\`: \`${pool.call}\``),
					...task === pool ? [] : [codeStep(task.at, `gives them many tasks: \`${task.call}\``)],
					...repeated.use.steps
				], task.certainty),
				cause: repeated.call.at,
				why: repeated.why,
				where: "Everywhere, under every start method",
				change: `Do it once in each worker: in a function that is the \`${hook}\` of \`${pool.call}\`, ${repeated.change}.`,
				alongside: ["What an initializer has made lives until its worker ends; an initializer that raises breaks an executor, and makes a `Pool` start workers without end."]
			};
		}
	}
});
const HOOKS = ["initializer", "worker_init_fn"];
const WORKERS = [
	"processes",
	"max_workers",
	"num_workers",
	"nodes"
];
const TASKS_OF_A_WORKER = [
	"maxtasksperchild",
	"max_tasks_per_child",
	"max_tasks"
];
/** The parameter that runs code in each new worker, where nothing is given for it and several workers serve several tasks each. */
function unusedHook({ model, arguments: given, expression }) {
	if (expression.spreads.length > 0) return void 0;
	if ([...WORKERS, ...TASKS_OF_A_WORKER].some((name) => given[name]?.literals.includes(1))) return void 0;
	const hook = model.parameters.find((name) => HOOKS.includes(name));
	return hook === void 0 || given[hook] !== void 0 ? void 0 : hook;
}
/** A call that gives the workers one function for many tasks; nothing where they also get others. */
function repeatedTask(project, pool) {
	if (pool.arguments["collate_fn"] !== void 0) return pool;
	const tasks = project.calls.filter(({ receiver, model }) => receiver === pool.result && taskOf(model) !== void 0);
	return new Set(tasks.map(({ model, arguments: given }) => given[taskOf(model) ?? ""]?.text)).size === 1 && tasks.every(isRepeated) ? tasks[0] : void 0;
}
function taskOf({ invokes }) {
	return invokes.find(({ where }) => where === "child")?.argument;
}
function isRepeated({ api, inLoop }) {
	return inLoop || /\.(?:star)?i?map(?:_async|_unordered)?$/u.test(api);
}
function madeInEveryTask(project, { child }) {
	for (const use of child.uses) {
		const call = callAt(project, use.at);
		if (call === void 0 || !hasFixedArguments(call.expression)) continue;
		if (use.kind === "opens-handle" && isOfOneTask(call, use, child.uses)) return {
			use,
			call,
			says: `opens ${handleOf(call)} of its own`,
			why: "A task is short and a worker lives long: to connect, to be recognised and to part again is done for each task, and can take longer than its work. A server sees as many connections as there are tasks, and may run out of them.",
			change: "which binds the object to a global that the tasks use"
		};
		if (use.kind === "configures-logging" && isAnotherSetup(call) && !child.uses.some(({ kind }) => kind === "writes-state")) return {
			use,
			call,
			says: "sets logging up again",
			why: "Each call makes the handlers anew in a worker that has them from its last task: files are closed and opened again, and what was set in between is lost.",
			change: "and only log in the tasks"
		};
		if (use.kind === "does" && use.activity === "seeds" && isFromSystem(call)) return {
			use,
			call,
			says: "seeds the generator of its worker again",
			why: "One seed from the system is enough for all that a worker draws; tasks that seed again throw its sequence away.",
			change: "or give each task a seed as an argument where a run has to be repeatable"
		};
	}
}
/** Opened by a function of a library, used, and closed or forgotten in the task: not kept for the next one. */
function isOfOneTask(call, { key }, uses) {
	const has = (kind) => uses.some((use) => use.kind === kind && use.key === key);
	return call.receiver === void 0 && handleOf(call) !== void 0 && has("uses-handle") && (call.local === true || has("closes-handle"));
}
function handleOf({ model }) {
	for (const effect of model.effects) {
		if (effect.kind !== "opens-handle") continue;
		if (effect.handle === "connection" || effect.handle === "client") return HANDLES[effect.handle];
	}
}
/** `basicConfig` does nothing the second time, unless it is forced; a handler that is added may be added once. */
function isAnotherSetup({ api, arguments: given }) {
	if (api === "logging.basicConfig") return given["force"]?.literals.includes(true) === true;
	return api === "logging.config.dictConfig" || api === "logging.config.fileConfig";
}
/** A seed that is given makes a task repeatable, and has to stand in it. */
function isFromSystem({ arguments: given }) {
	return Object.values(given).every(({ literals }) => literals.includes(null));
}
/** Every task says the same: constants, and what the environment holds. */
function hasFixedArguments({ arguments: given, keywords, spreads }) {
	return spreads.length === 0 && [...given, ...keywords.map(({ value }) => value)].every(isFixed);
}
function isFixed(expression) {
	switch (expression.kind) {
		case "literal": return true;
		case "name": return isConstantName(expression.name);
		case "attribute": return isConstantName(expression.name) || expression.name === "environ";
		case "subscript": return isFixed(expression.of) && isFixed(expression.index);
		case "sequence": return expression.items.every(isFixed);
		case "dict": return expression.spreads.length === 0 && [...expression.keys, ...expression.values].every(isFixed);
		case "other": return expression.parts.every(isFixed);
		default: return false;
	}
}
function isConstantName(name) {
	return /^[A-Z][A-Z\d_]*$/u.test(name);
}

// src/rules/FS811-wrong-dispose-in-child.ts
var FS811_wrong_dispose_in_child_default = defineRule({
	code: "FS811",
	slug: "wrong-dispose-in-child",
	summary: "a forked child closes an inherited connection, and ends the parent's session",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"opens-handle",
		"closes-handle",
		"does",
		"forks"
	],
	supersedes: [],
	*check(project) {
		for (const { creation, live, end, later } of endedSessions(project)) {
			const call = callAt(project, end.at);
			if (call === void 0) continue;
			const edit = withoutClosing(call);
			yield {
				at: end.at,
				scope: call.scope,
				title: `\`${call.call}\` in the child of \`${creation.call}\` ends the session that the parent goes on with`,
				trace: traceOf(live, creation, [...end.steps, ...later.steps]),
				cause: live.resource.at,
				why: "A fork copies the descriptor, and the connection behind it is one. Closing it politely tells the server that the session is over; the server believes it, and the next call of the parent fails, often much later.",
				where: sentence$2(creation.startMethod.forkBites),
				change: edit === void 0 ? "Let the inherited object lie in the child, and open another one there; or close it in the parent, ahead of the fork." : `Write \`${call.call.replace("()", "(close=False)")}\` (SQLAlchemy 1.4.33 and later): the child gets an empty pool, and the connections of the parent stay open.`,
				alongside: ["The child ends with `os._exit`, or keeps a reference: collecting the object may close it too."],
				...edit === void 0 ? {} : { edit }
			};
		}
	}
});
function* endedSessions(project) {
	for (const creation of project.creations) {
		if (!inheritsMemory(creation)) continue;
		for (const live of creation.live) {
			const { kind, key } = live.resource;
			if (kind !== "handle" || useInChild(creation, "uses-handle", key) !== void 0) continue;
			const end = creation.child.uses.filter((use) => use.key === key && (MAKES_OWN.has(use.kind) || isEnd(use))).slice(0, 1).find(isEnd);
			const later = creation.after.find((use) => use.kind === "uses-handle" && use.key === key);
			if (end !== void 0 && later !== void 0) yield {
				creation,
				live,
				end,
				later
			};
		}
	}
}
/** What stands ahead of the end, in the order of the child's code, decides whose session it is. */
const MAKES_OWN = /* @__PURE__ */ new Set(["renews", "opens-handle"]);
function isEnd({ activity }) {
	return activity === "ends-session";
}
/** Only SQLAlchemy's engine can forget its connections without closing them. */
function withoutClosing({ api, at, expression }) {
	if (!api.endsWith(".Engine.dispose") || expression.arguments.length > 0) return void 0;
	const [, , line, column] = at.range;
	return {
		class: "suggest",
		path: at.path,
		range: [
			line,
			column - 1,
			line,
			column
		],
		text: "close=False)"
	};
}

// src/rules/index.ts
/** Every rule, in the order of its code. */
const RULES = [
	FS101_thread_alive_at_fork_default,
	FS102_thread_alive_via_call_chain_default,
	FS103_thread_started_at_import_default,
	FS104_hidden_thread_api_default,
	FS105_native_thread_at_fork_default,
	FS106_fork_from_worker_thread_default,
	FS107_fork_in_async_code_default,
	FS108_pool_refork_from_handler_thread_default,
	FS109_overlapping_process_pools_default,
	FS110_queue_put_before_start_default,
	FS111_lazy_executor_fork_default,
	FS113_daemonize_after_threads_default,
	FS114_executor_worker_fork_exit_code_default,
	FS201_lock_held_across_fork_default,
	FS202_lock_shared_with_thread_default,
	FS203_queue_logging_into_forked_pool_default,
	FS204_wait_for_vanished_thread_default,
	FS205_inherited_thread_pool_default,
	FS206_inherited_process_pool_default,
	FS207_import_race_at_fork_default,
	FS208_stream_lock_race_default,
	FS209_at_fork_hook_hazard_default,
	FS210_library_lock_not_reset_default,
	FS211_resolver_race_at_fork_default,
	FS212_thread_primitive_as_ipc_default,
	FS213_restart_behind_inherited_lock_default,
	FS214_thread_not_restarted_after_fork_default,
	FS301_implicit_start_method_default,
	FS302_unguarded_main_default,
	FS303_start_method_outside_guard_default,
	FS304_start_method_set_late_or_twice_default,
	FS305_start_method_set_by_library_default,
	FS306_mixed_contexts_default,
	FS307_pool_at_import_default,
	FS308_max_tasks_with_fork_default,
	FS309_forkserver_preload_side_effects_default,
	FS310_forkserver_stale_environment_default,
	FS311_main_not_importable_default,
	FS312_fork_on_macos_default,
	FS313_fork_unavailable_default,
	FS314_fork_at_shutdown_default,
	FS315_fork_in_subinterpreter_default,
	FS316_start_method_for_some_platforms_default,
	FS401_mutated_global_expected_in_child_default,
	FS402_main_guard_name_used_in_child_default,
	FS403_unpicklable_target_default,
	FS404_unpicklable_argument_default,
	FS405_logging_config_inherited_default,
	FS406_module_level_shared_primitive_default,
	FS407_dropped_sync_primitive_default,
	FS408_runtime_setting_not_transferred_default,
	FS409_hash_order_across_processes_default,
	FS410_child_mutation_lost_default,
	FS411_cached_process_identity_default,
	FS412_stale_pool_snapshot_default,
	FS501_buffered_output_duplicated_default,
	FS502_child_output_not_flushed_default,
	FS503_shared_file_offset_default,
	FS504_pipe_end_kept_open_default,
	FS505_listening_socket_leak_default,
	FS506_connection_shared_across_fork_default,
	FS507_sqlite_across_fork_default,
	FS508_shared_epoll_default,
	FS509_event_loop_across_fork_default,
	FS510_file_lock_semantics_default,
	FS511_rotating_log_in_workers_default,
	FS512_temp_cleanup_in_child_default,
	FS513_shared_memory_tracker_default,
	FS601_child_falls_through_default,
	FS602_fork_in_loop_default,
	FS603_sys_exit_in_forked_child_default,
	FS604_exit_hooks_hit_parent_workers_default,
	FS605_exec_failure_unhandled_default,
	FS606_zombie_child_default,
	FS607_child_reaper_conflict_default,
	FS608_foreign_process_handle_default,
	FS609_mp_object_across_raw_fork_default,
	FS610_join_before_drain_default,
	FS611_pool_not_closed_default,
	FS612_forking_server_default,
	FS613_cgi_handler_default,
	FS614_preexec_fn_default,
	FS615_os_spawn_family_default,
	FS616_pty_fork_default,
	FS617_exit_hook_differs_by_method_default,
	FS701_inherited_signal_handler_default,
	FS702_wakeup_fd_inherited_default,
	FS703_timer_not_inherited_default,
	FS704_rng_instance_duplicated_default,
	FS705_seed_does_not_reach_child_default,
	FS706_ssl_prng_state_default,
	FS707_thread_identity_assumption_default,
	FS708_copy_on_write_memory_default,
	FS710_fork_warning_silenced_default,
	FS801_library_thread_at_fork_default,
	FS802_library_object_across_fork_default,
	FS803_native_pool_tainted_default,
	FS804_accelerator_in_forked_child_default,
	FS805_numpy_rng_duplicated_default,
	FS806_preloading_server_default,
	FS807_fork_setting_only_silences_default,
	FS808_at_fork_hooks_not_run_default,
	FS809_foreign_start_method_default,
	FS810_per_worker_init_missing_default,
	FS811_wrong_dispose_in_child_default
];

// src/review/tools.ts
async function createTools() {
	return {
		version: VERSION$1,
		rules: RULES,
		models: await builtInModels(),
		reader: createPythonReader()
	};
}

// src/report/excerpts.ts
function lineReader(excerpts) {
	const files = /* @__PURE__ */ new Map();
	for (const { span, firstLine, lines } of excerpts) {
		const file = files.get(span.path) ?? /* @__PURE__ */ new Map();
		files.set(span.path, file);
		lines.forEach((line, index) => file.set(firstLine + index, line.replace(/\r?\n?$/, "")));
	}
	return (path, line) => files.get(path)?.get(line);
}

// src/sources/check-out.ts
/**
* Writes the regular files of a tree into an empty folder. Links and submodules are left out, so nothing is written
* elsewhere, and there is no `.git`. Gives how many entries were left out.
*/
async function checkOut(tree, folder) {
	const entries = await tree.list();
	const files = new Map(entries.filter(({ kind }) => kind === "file").map((entry) => [entry.path, entry]));
	let left = entries.length - files.size;
	for await (const [path, content] of tree.read([...files.keys()])) {
		if (typeof content === "string") {
			left++;
			continue;
		}
		const target = join(folder, path);
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, content);
		if (files.get(path)?.executable) chmodSync(target, 493);
	}
	return left;
}

// src/review/edit-text.ts
/**
* The bytes with all edits made. Edits must not overlap. Undefined for a file whose text is not UTF-8, since its other
* bytes could not be kept as they are.
*/
function editBytes(bytes, edits) {
	const decoded = decodePython(bytes);
	if (!("text" in decoded)) return void 0;
	const { text } = decoded;
	const encoded = Buffer.from(text, "utf8");
	if (bytes.length - encoded.length > 3 || !encoded.equals(bytes.subarray(bytes.length - encoded.length))) return void 0;
	const starts = lineStarts(text);
	const offset = (line, column) => (starts[line - 1] ?? text.length) + column - 1;
	const breaks = text.includes("\r\n") ? "\r\n" : "\n";
	let edited = text;
	for (const { range, text: wanted } of [...edits].sort(lastFirst)) {
		const [line, column, endLine, endColumn] = range;
		const between = wanted.replaceAll(/\r?\n/g, breaks);
		edited = edited.slice(0, offset(line, column)) + between + edited.slice(offset(endLine, endColumn));
	}
	return Buffer.concat([bytes.subarray(0, bytes.length - encoded.length), Buffer.from(edited, "utf8")]);
}
/** Of edits that touch each other the first one in the file is kept: its neighbour speaks of a text that is no longer there. */
function withoutOverlaps(items) {
	const kept = [];
	for (const item of [...items].sort((a, b) => -lastFirst(a.edit, b.edit))) {
		const before = kept.at(-1);
		if (before === void 0 || !overlap(before.edit, item.edit)) kept.push(item);
	}
	return kept;
}
function overlap(first, second) {
	const [line, column] = second.range;
	const [, , endLine, endColumn] = first.range;
	return line < endLine || line === endLine && column < endColumn;
}
function lastFirst(a, b) {
	return b.range[0] - a.range[0] || b.range[1] - a.range[1] || b.range[2] - a.range[2] || b.range[3] - a.range[3];
}
function lineStarts(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}

// src/review/overlay-tree.ts
/** The tree with other contents at some of its paths. */
function overlayTree(tree, files) {
	return {
		name: tree.name,
		async list() {
			return (await tree.list()).map((entry) => {
				const content = files.get(entry.path);
				if (content === void 0) return entry;
				const { id: _id, ...rest } = entry;
				return {
					...rest,
					size: content.length
				};
			});
		},
		async *read(paths) {
			for await (const [path, content] of tree.read(paths)) yield [path, files.get(path) ?? content];
		}
	};
}

// src/review/check-out-edited.ts
/**
* Writes the tree's files into an empty folder, with the edit made if there is one. `lineOf` gives the lines that the edit
* was made for, as far as they are known. Gives a sentence, and writes nothing, when the edit cannot be made.
*/
async function checkOutEdited(tree, folder, edit, lineOf) {
	const files = /* @__PURE__ */ new Map();
	if (edit !== void 0) for await (const [path, content] of tree.read([edit.path])) {
		const edited = typeof content === "string" ? void 0 : editBytes(content, [edit]);
		if (typeof content === "string" || edited === void 0) return `The change was not tried: ${path} cannot be read, or is not written in UTF-8.`;
		if (!isAsReported(content, edit, lineOf)) return `The change was not tried: ${path} is not as it was when the report was written.`;
		files.set(path, edited);
	}
	await checkOut(overlayTree(tree, files), folder);
}
function isAsReported(content, { path, range }, lineOf) {
	const decoded = decodePython(content);
	return ("text" in decoded ? decoded.text.split(/\r?\n/) : []).slice(range[0] - 1, range[2]).every((line, i) => line === (lineOf(path, range[0] + i) ?? line));
}

// src/project/reaching.ts
/** Test files that import one of the targets, directly or through others, the nearest first. */
function testsReaching(files, sourceRoots, targets) {
	const modules = linkModules(files, sourceRoots);
	const importers = /* @__PURE__ */ new Map();
	for (const module of modules.all) for (const imported of importsOf(module, modules)) importers.set(imported, [...importers.get(imported) ?? [], module]);
	const distances = new Map(modules.all.filter(({ path }) => targets.includes(path)).map((module) => [module, 0]));
	for (const [module, distance] of distances) for (const importer of importers.get(module) ?? []) if (!distances.has(importer)) distances.set(importer, distance + 1);
	return [...distances].filter(([module]) => module.isTest && isTestFile(module.path)).map(([{ path }, distance]) => ({
		path,
		distance
	}));
}
/** As pytest and unittest look for them. */
function isTestFile(path) {
	return /(?:^|\/)(?:test\w*|\w+_test)\.py$/.test(path);
}
function importsOf(module, modules) {
	const found = /* @__PURE__ */ new Set();
	for (const { fact } of module.callables) for (const name of fact.body.flatMap((statement) => namesIn(statement, module, modules))) {
		const parts = name.split(".");
		for (let end = 1; end <= parts.length; end++) {
			const imported = modules.find(parts.slice(0, end).join("."), module);
			if (imported !== void 0 && imported !== module) found.add(imported);
		}
	}
	return found;
}
function namesIn(statement, module, modules) {
	if (statement.kind === "import") return statement.names.map((name) => name.module);
	if (statement.kind === "import-from") {
		const from = modules.absolute(module, statement.level, statement.module);
		return from === void 0 ? [] : [from, ...statement.names.map(({ name }) => `${from}.${name}`)];
	}
	return blocksOf(statement).flatMap((block) => block.flatMap((inner) => namesIn(inner, module, modules)));
}

// src/review/reaching-tests.ts
/** Test files of a tree that reach the places of findings. */
/** The nearest first, at most `most`. */
async function reachingTests(tree, findings, tools, wishes, most) {
	if (findings.length === 0) return [];
	const { settings } = await prepare(tree, tools, wishes);
	const { files } = await readFiles(tree, {
		settings,
		reader: tools.reader,
		facts: /* @__PURE__ */ new Map()
	});
	const targets = [...new Set(findings.flatMap(spansOf).map(({ path }) => path))];
	return testsReaching(files, settings.sourceRoots, targets).slice(0, most).map(({ path }) => path);
}

// src/audit/baseline-state.ts
function baselineState({ baseline, report, remarks, date }) {
	const found = new Set([...report.head.analysis.findings, ...remarks].map(({ fingerprint }) => fingerprint));
	const isDoubtful = leavesDoubt(report.head.analysis.problems);
	const isStale = ({ fingerprint, path }) => !found.has(fingerprint) && !isDoubtful(path);
	const live = baseline.filter((entry) => !isStale(entry));
	return {
		inForce: live.filter((entry) => !isExpired(entry, date)),
		expired: live.filter((entry) => isExpired(entry, date)),
		stale: baseline.filter(isStale)
	};
}

// src/audit/counts.ts
/** The findings that an audit is about, without suppressed ones, in reading order. */
function openFindings({ report }) {
	return report.head.analysis.findings.filter(({ suppressed }) => suppressed === void 0);
}
function countAudit(audit) {
	const findings = openFindings(audit);
	const ownersOf = ownerFinder(audit.owners);
	const owners = ({ at }) => {
		const found = ownersOf(at.path);
		return found.length > 0 ? found : ["nobody"];
	};
	return {
		total: tally("all", findings),
		byRule: tallies(findings, ({ rule }) => [rule]),
		byConfidence: tallies(findings, ({ confidence }) => [confidence]),
		byDirectory: tallies(findings, ({ at }) => [directoryOf(at.path)]),
		byOwner: audit.owners.length === 0 ? [] : tallies(findings, owners)
	};
}
/** The upper two folders: deep enough to tell parts of a project apart. */
function directoryOf(path) {
	const folders = path.split("/").slice(0, -1);
	return folders.length === 0 ? "." : folders.slice(0, 2).join("/");
}
/** Most findings first, then by label. */
function tallies(findings, labelsOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const finding of findings) for (const label of labelsOf(finding)) {
		const group = groups.get(label);
		if (group === void 0) groups.set(label, [finding]);
		else group.push(finding);
	}
	return [...groups].map(([label, group]) => tally(label, group)).sort((a, b) => b.total - a.total || (a.label < b.label ? -1 : 1));
}
function tally(label, findings) {
	const of = (severity) => findings.filter((finding) => finding.severity === severity).length;
	return {
		label,
		total: findings.length,
		error: of("error"),
		warning: of("warning"),
		note: of("note")
	};
}

// src/audit/migration.ts
/** Rules whose findings bite where the child is not forked. */
const WITHOUT_FORK = /* @__PURE__ */ new Set([
	"FS302",
	"FS303",
	"FS306",
	"FS310",
	"FS311",
	"FS401",
	"FS402",
	"FS403",
	"FS404",
	"FS405",
	"FS406",
	"FS408",
	"FS409",
	"FS617",
	"FS705"
]);
/** Rules that say of a place what the table says of it. */
const TABLE = /* @__PURE__ */ new Set([
	"FS301",
	"FS312",
	"FS313"
]);
function bitesWithoutFork({ rule }) {
	return WITHOUT_FORK.has(rule);
}
function systemsOf({ python, platforms }) {
	const system = (label, platform, byDefault) => ({
		label,
		platform,
		byDefault,
		supported: platforms.includes(platform)
	});
	const old = python.some((version) => version === "3.6" || version === "3.7");
	return [
		system("Linux, up to 3.13", "linux", "fork"),
		system("Linux, from 3.14", "linux", "forkserver"),
		...old ? [system("macOS, up to 3.7", "macos", "fork")] : [],
		system("macOS", "macos", "spawn"),
		system("Windows", "windows", "spawn")
	];
}
/** The migration table: one row for each place that creates a process. */
function migrationsOf({ survey, supports, report, remarks }) {
	const systems = systemsOf(supports);
	const findings = [...report.head.analysis.findings, ...remarks].filter(({ suppressed, rule }) => suppressed === void 0 && !TABLE.has(rule));
	const byLine = /* @__PURE__ */ new Map();
	for (const finding of findings) for (const span of spansOf(finding)) {
		const known = byLine.get(lineKey(span));
		if (known === void 0) byLine.set(lineKey(span), /* @__PURE__ */ new Set([finding]));
		else known.add(finding);
	}
	return survey.forks.map((place) => {
		const here = [place.at, ...place.made === void 0 ? [] : [place.made]].map(lineKey);
		const there = findings.filter((finding) => here.some((key) => byLine.get(key)?.has(finding) === true));
		return {
			place,
			methods: systems.map((system) => methodOn(place, system)),
			changes: followsDefault(place),
			breaks: alwaysForks(place) ? [] : there.filter(bitesWithoutFork),
			ends: alwaysForks(place) ? [] : there.filter((finding) => !bitesWithoutFork(finding))
		};
	});
}
/** The rows by what moving means; first those that change. */
function migrationGroups(migrations) {
	return GROUPS$1.map(({ title, says, holds }) => ({
		title,
		says,
		migrations: migrations.filter(({ place }) => holds(place))
	})).filter((group) => group.migrations.length > 0);
}
/** Whether Python 3.14 changes the start method of the place. */
function followsDefault({ how, chosen, choices, unreached }) {
	if (how !== "start-method") return false;
	return chosen === "default" || chosen === "by-platform" && choices?.linux === void 0 && !unreached.includes("linux");
}
function alwaysForks({ how, method }) {
	return how !== "start-method" || method === "fork";
}
function lineKey({ path, range }) {
	return `${range[0]} ${path}`;
}
function methodOn(place, { platform, byDefault }) {
	const { how, chosen, choices, unreached } = place;
	const method = chosen === "by-platform" ? choices?.[platform] ?? byDefault : place.method;
	if (unreached.includes(platform)) return "not-reached";
	if (how !== "start-method") return platform === "windows" ? "fails" : "fork";
	if (chosen === "default") return byDefault;
	if (method === void 0) return "unknown";
	return platform === "windows" && method !== "spawn" ? "fails" : method;
}
const chooses = (method) => (place) => place.how === "start-method" && place.method === method;
/** Every place is in exactly one of them. */
const GROUPS$1 = [
	{
		title: "The default start method",
		says: "Nobody chooses the start method here. It forks on Linux up to 3.13 only. Elsewhere the child begins as a new interpreter: it imports the main module, gets target and arguments by pickle, and has nothing that was changed or opened at run time.",
		holds: ({ how, chosen }) => how === "start-method" && chosen === "default"
	},
	{
		title: "Chosen for some platforms",
		says: "Tests for the platform choose the start method here. Where they choose none, it is the default.",
		holds: ({ how, chosen }) => how === "start-method" && chosen === "by-platform"
	},
	{
		title: "Chosen at run time",
		says: "The program chooses the start method when it runs, so that Python 3.14 changes something only where it takes the default.",
		holds: ({ how, chosen, method }) => how === "start-method" && chosen !== "default" && chosen !== "by-platform" && method === void 0
	},
	{
		title: "Fork is asked for",
		says: "The code asks for fork, or sets it for the program, so Python 3.14 changes nothing. On Windows that raises ValueError. On macOS system libraries have threads, which makes forking unsafe.",
		holds: chooses("fork")
	},
	{
		title: "Forks by itself",
		says: "The call forks whatever the start method is, so Python 3.14 changes nothing. Windows has no fork, so the call fails there.",
		holds: ({ how }) => how === "raw"
	},
	{
		title: "Python between fork and exec",
		says: "A function runs between fork and exec. Python 3.14 changes nothing. Windows has no fork, and refuses the function.",
		holds: ({ how }) => how === "before-exec"
	},
	{
		title: "Forkserver is asked for",
		says: "Python 3.14 changes nothing. On Windows it raises ValueError.",
		holds: chooses("forkserver")
	},
	{
		title: "Spawn is asked for",
		says: "It is the same everywhere.",
		holds: chooses("spawn")
	}
];

// src/audit/trend.ts
/** The one of the audits that may have come before, or why none may: the end of a sentence. */
function previousAmong(audits, name) {
	const audit = audits.find((one) => one.name === name);
	if (audit === void 0) return { fault: `is of ${audits[0]?.name}, and not of ${name}` };
	if (audit.shard !== void 0) return { fault: "is a shard; join all of them with \"forksight merge\" first" };
	return { audit };
}
/** The audit with what is kept of the one before. */
function withPrevious(audit, before) {
	const history = before.previous ? [...before.previous.history, before.previous.entry] : [];
	const findings = openFindings(before).map(({ fingerprint, rule, severity, at, title }) => ({
		fingerprint,
		rule,
		severity,
		at,
		title
	}));
	return {
		...audit,
		previous: {
			entry: entryOf$1(before),
			findings,
			history: history.slice(-100)
		}
	};
}
/** Undefined without a previous audit. */
function trendOf(audit) {
	const { previous } = audit;
	if (previous === void 0) return void 0;
	const now = openFindings(audit);
	const before = new Set(previous.findings.map(({ fingerprint }) => fingerprint));
	const after = new Set(now.map(({ fingerprint }) => fingerprint));
	const gone = previous.findings.filter(({ fingerprint }) => !after.has(fingerprint));
	const { findings, problems } = audit.report.head.analysis;
	const all = new Set(findings.map(({ fingerprint }) => fingerprint));
	const isKept = ({ fingerprint }) => all.has(fingerprint);
	const isDoubtful = leavesDoubt(problems);
	const isUnread = ({ at }) => isDoubtful(at.path);
	const fresh = now.filter(({ fingerprint }) => !before.has(fingerprint));
	return {
		entries: [
			...previous.history,
			previous.entry,
			entryOf$1(audit)
		],
		fresh,
		still: now.length - fresh.length,
		fixed: gone.filter((one) => !isKept(one) && !isUnread(one)),
		kept: gone.filter(isKept),
		unread: gone.filter((one) => !isKept(one) && isUnread(one))
	};
}
function entryOf$1(audit) {
	const { error, warning, note } = countAudit(audit).total;
	const { sha } = audit.report.head;
	return {
		date: audit.date,
		...sha !== void 0 && { sha },
		error,
		warning,
		note
	};
}

// src/report/audit-view.ts
/** An audit with what its renderers share: links, excerpts, figures and tables, worked out once. */
function viewAudit(audit, rules) {
	const { report, name, server, supports } = audit;
	const [owner, repository] = name.split("/");
	const { sha } = report.head;
	const linked = server !== void 0 && sha !== void 0 && owner && repository;
	return {
		audit,
		context: {
			rules,
			lineOf: lineReader(report.excerpts),
			...linked && { repository: {
				server,
				owner,
				name: repository,
				sha
			} }
		},
		findings: worstFirst(openFindings(audit).map((finding) => ({ finding }))).map(({ finding }) => finding),
		suppressed: report.head.analysis.findings.filter(({ suppressed }) => suppressed !== void 0),
		baseline: baselineState(audit),
		counts: countAudit(audit),
		trend: trendOf(audit),
		systems: systemsOf(supports),
		migrations: migrationsOf(audit)
	};
}
/** The outcome in a few words. */
function auditHeadline({ audit, findings }) {
	return headline(audit.report, findings.length);
}
/** What becomes of the places that create processes, in one or two sentences. */
function migrationSentence({ migrations, findings, audit }) {
	if (migrations.length === 0) return "No place creates a process that runs Python.";
	const changing = migrations.filter(({ changes }) => changes).length;
	const failing = migrations.filter(({ methods }) => methods.includes("fails")).length;
	const breaking = new Set(migrations.flatMap(({ breaks }) => breaks).filter((finding) => findings.includes(finding)));
	const suspected = new Set(migrations.flatMap(({ breaks }) => breaks).filter((one) => audit.remarks.includes(one)));
	const one = migrations.length === 1;
	const these = (count) => one ? "It" : `${count} of them`;
	return [
		`${plural(migrations.length, "place")} ${one ? "creates a process" : "create processes"}.`,
		changing === 0 ? `${one ? "It does not change its" : "None of them changes its"} start method with Python 3.14.` : `${these(changing)} ${changing === 1 ? "follows" : "follow"} the default start method, which Python 3.14 changes on Linux.`,
		...breaking.size > 0 ? [`${plural(breaking.size, "finding")} there would break without fork.`] : [],
		...suspected.size > 0 ? [`${plural(suspected.size, "remark")} there should be looked at first.`] : [],
		...failing > 0 ? [`${these(failing)} ${failing === 1 ? "needs" : "need"} fork, which Windows does not have.`] : []
	].join(" ");
}
/** What the project says that it runs on, as a sentence. */
function supportSentence({ supports }) {
	const { python, pythonFrom, platforms, platformsFrom } = supports;
	const [first, last] = [python[0] ?? "", python.at(-1) ?? ""];
	return `Python ${first === last ? first : `${first} to ${last}`} (${pythonFrom}) on ${platformNames$1(platforms, ", ")} (${platformsFrom}).`;
}
/** How a start method is called in tables. */
const METHOD_NAMES = {
	fork: "fork",
	forkserver: "forkserver",
	spawn: "spawn",
	fails: "fails",
	"not-reached": "not reached",
	unknown: "chosen at run time"
};
/** How a place creates its process, in a few words. */
function howText({ how, chosen, method }) {
	if (how === "raw") return "forks by itself";
	if (how === "before-exec") return "Python runs before exec";
	if (chosen === "default") return "start method by default";
	if (chosen === "by-platform") return "start method chosen for some platforms";
	if (method === void 0) return "start method chosen at run time";
	return `${method} ${chosen === "set" ? "set for the program" : "requested"}`;
}
/** What has changed since the audit before; empty without one. */
function trendSentence({ trend }) {
	const last = trend?.entries.at(-2);
	return trend === void 0 || last === void 0 ? "" : `Since the audit of ${last.date}: ${trendFigures(trend)}.`;
}
/** What has become of findings, without capital and full stop. */
function trendFigures({ fresh, still, fixed, kept, unread }) {
	return [
		plural(fresh.length, "new finding"),
		`${still} still open`,
		`${fixed.length} fixed`,
		...kept.length > 0 ? [`${kept.length} kept as they are`] : [],
		...unread.length > 0 ? [`${unread.length} not known, as their files could not be read`] : []
	].join(", ");
}

// src/report/links.ts
/** Where the documentation of this release is read. */
const DOCS = "https://github.com/forksight/forksight/blob/main/docs";
function rulePage(rule) {
	return `${DOCS}/rules/${rule.code}-${rule.slug}.md`;
}
/** The address of the lines that a span covers, at the repository's commit. */
function permalink(repository, span) {
	const [start, last] = [span.range[0], lastLine(span.range)];
	const lines = last > start ? `#L${start}-L${last}` : `#L${start}`;
	const { server, owner, name, sha } = repository;
	return `${server}/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/blob/${encodeURIComponent(sha)}/${encodePath(span.path)}${lines}`;
}
/** The path with every part percent-encoded, parentheses and quotes included. */
function encodePath(path) {
	return path.split("/").map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, "�")).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)).join("/");
}

// src/report/blocks.ts
/** Longest sentence of a finding that is shown whole; longer ones are no sentences, but repository text gone wild. */
const SENTENCE$1 = 1200;
/** Longest line of code that is shown. */
const CODE$1 = 200;
function sentence$1(text) {
	return prose$1(clip(text, SENTENCE$1));
}
/** `2 findings`. */
function counted(count, noun) {
	return markdownText(plural(count, noun));
}
/** `path:line`, linked where the repository is known. */
function placeLink(span, context) {
	const label = codeSpan(formatSpan(span));
	return context.repository === void 0 ? label : link$1(label, permalink(context.repository, span));
}
/** The rule's code, linked to its page. */
function ruleLink$1(code, context) {
	const rule = context.rules.get(code);
	return rule === void 0 ? gfm`${code}` : link$1(gfm`${code}`, rulePage(rule));
}
/** Title, severity and rule in one line. */
function titleLine(finding, context) {
	const sure = finding.confidence === "certain" ? "" : gfm` (${finding.confidence})`;
	return gfm`**${sentence$1(finding.title)}** · ${finding.severity}${sure} · ${ruleLink$1(finding.rule, context)}`;
}
/** Why, where it bites, what to change and what must change with it; what there is not is empty. */
function explanation(finding, suggestion) {
	return [
		why(finding),
		where(finding),
		...remedy(finding, suggestion),
		alongside(finding)
	];
}
function why(finding) {
	return sentence$1(fullStop(finding.why));
}
/** What to change, with the suggestion where there is one. */
function remedy(finding, suggestion) {
	return [gfm`**What to change:** ${sentence$1(fullStop(finding.change))}`, suggestion];
}
function where(finding) {
	return gfm`**Where it bites:** ${sentence$1(fullStop(finding.where))}`;
}
/** Empty when nothing must. */
function alongside(finding) {
	const items = finding.alongside.map((item) => gfm`- ${sentence$1(item)}`);
	return items.length === 0 ? "" : gfm`**What must change with it:**\n\n${joined(items, "\n")}`;
}
/** The numbered evidence, folded. */
function evidence(finding, context) {
	return folded(gfm`Evidence: ${extent(finding)}`, traces(finding, context, NO_CODE));
}
/** The numbered evidence with the code of each step, folded, below its drawing. */
function story$3(finding, context, drawing) {
	return folded(gfm`Evidence: ${extent(finding)}`, [drawing, ...traces(finding, context, codeOf(context))]);
}
/** All that a comment need not say at once, folded: where it bites, the numbered evidence, what must change as well. */
function background(finding, context) {
	const also = alongside(finding);
	const more = also === "" ? "" : gfm`, what must change as well`;
	return folded(gfm`Where it bites, the evidence (${extent(finding)})${more}`, [
		where(finding),
		gfm`**Evidence:**`,
		...traces(finding, context, NO_CODE),
		also
	]);
}
function extent({ causes: [first], confidence }) {
	return gfm`${counted(first.trace.length, "step")}, ${confidence}`;
}
function folded(title, blocks) {
	return joined([
		gfm`<details><summary>${title}</summary>`,
		...blocks,
		gfm`</details>`
	], "\n\n");
}
const NO_CODE = () => "";
function codeOf({ lineOf }) {
	return ({ at, says }) => {
		const line = at.kind === "code" ? lineOf(at.span.path, at.span.range[0])?.trim() : void 0;
		return line === void 0 || line === "" || says.includes(`\`${line}\``) ? "" : gfm`\\\n   ${codeSpan(clip(line, CODE$1))}`;
	};
}
function traces(finding, context, code) {
	const [first, ...others] = finding.causes;
	const shown = others.slice(0, 3);
	const left = others.length - shown.length;
	return [
		traceList(first.trace, context, code),
		...shown.flatMap((cause) => otherCause(cause, context, code)),
		...left > 0 ? [gfm`And ${counted(left, "more cause")} of the same kind.`] : []
	];
}
function otherCause(cause, context, code) {
	const sure = cause.confidence === "certain" ? "" : gfm` (${cause.confidence})`;
	return [gfm`Also because of ${placeLink(cause.at, context)}${sure}:`, traceList(cause.trace, context, code)];
}
function traceList(steps, context, code) {
	const head = steps.slice(0, 23);
	const left = steps.length - head.length;
	const items = (left > 1 ? [...head, ...steps.slice(-1)] : steps).map((step, i) => {
		const skipped = left > 1 && i === head.length ? gfm`(${left - 1} steps are left out) ` : "";
		return gfm`${skipped === "" ? i + 1 : steps.length}. ${skipped}${stepText$1(step, context)}${code(step)}`;
	});
	return joined(items, "\n");
}
/** A step in the code is linked to its line, what is known of a library to what says so. */
function stepText$1({ at, says }, context) {
	if (at.kind === "code") return gfm`${placeLink(at.span, context)} ${sentence$1(says)}`;
	const source = link$1(markdownText(sourceName(at)), at.source);
	return gfm`${codeSpan(at.callable)} ${sentence$1(says)} (${source})`;
}

// src/report/fit.ts
/** Fits a document into a limit by leaving out whole items from the end of its lists, with exact counts of the rest. */
/** A comment of GitHub: 65,536 characters, counted here in UTF-16 units, which are never fewer. */
const COMMENT_LIMIT = {
	size: 65536,
	measure: (text) => text.length
};
/** The body of such a comment, with room for the marker. */
const BODY_LIMIT = {
	...COMMENT_LIMIT,
	size: COMMENT_LIMIT.size - 1024
};
/** The summary of a check run: 65,535 characters. */
const CHECK_RUN_LIMIT = {
	...COMMENT_LIMIT,
	size: 65535
};
/** A step's summary: 1 MiB, counted in UTF-8 bytes. */
const JOB_SUMMARY_LIMIT = {
	size: 1048576,
	measure: (text) => new TextEncoder().encode(text).length
};
/**
* The blocks `before`, the sections and `after`, separated by empty lines, within the limit. Earlier sections get room
* first; in each, items are left out from the end.
*/
function fit(before, sections, after, limit) {
	const filled = sections.filter((section) => section.items.length > 0);
	const counts = filled.map(() => 0);
	const render = () => joined([
		before,
		...filled.map((section, i) => renderSection(section, counts[i] ?? 0)),
		after
	], "\n\n");
	const fits = () => limit.measure(render()) <= limit.size;
	filled.forEach((section, i) => {
		let [enough, tooMany] = [0, section.items.length + 1];
		while (tooMany - enough > 1) {
			const middle = Math.floor((enough + tooMany) / 2);
			counts[i] = middle;
			if (fits()) enough = middle;
			else tooMany = middle;
		}
		counts[i] = enough;
		if (enough < section.items.length) {
			counts[i] = section.items.length;
			if (!fits()) counts[i] = enough;
		}
	});
	return render();
}
function renderSection(section, count) {
	const rest = section.items.length - count;
	const items = joined(section.items.slice(0, count), section.as === "blocks" ? "\n\n" : "\n");
	const top = section.as === "rows" ? [gfm`${section.heading}\n${items}`] : [section.heading, items];
	return joined([...top, rest > 0 ? section.more(rest) : ""], "\n\n");
}

// src/audit/timeline.ts
/** Rules whose traces go on with what the parent does behind the fork. */
const PARENT_GOES_ON = /* @__PURE__ */ new Set([
	"FS407",
	"FS410",
	"FS412",
	"FS504",
	"FS606",
	"FS607",
	"FS610",
	"FS611"
]);
/** Undefined where the trace has no place that creates a process. */
function timelineOf(finding, forks) {
	const [{ trace, at: cause }] = finding.causes;
	const places = new Map(forks.map((place) => [spanKey(place.at), place]));
	const spans = trace.map(spanOf);
	const fork = spans.findLastIndex((span) => span !== void 0 && places.has(spanKey(span)));
	const place = places.get(spanKey(spans[fork] ?? finding.at));
	if (fork < 0 || place === void 0) return void 0;
	const from = spans.findIndex((span) => span !== void 0 && spanKey(span) === spanKey(cause));
	const thing = place.live.find((live) => spanKey(live.at) === spanKey(cause));
	const beside = from >= 0 && from < fork ? {
		kind: thing?.kind ?? "other",
		name: thing?.name ?? "",
		from: from + 1,
		makes: threadSteps(trace)
	} : void 0;
	return {
		steps: trace.length,
		fork: fork + 1,
		forked: !bitesWithoutFork(finding),
		inChild: PARENT_GOES_ON.has(finding.rule) ? [] : numbersOf(trace, ({ by }, index) => by === void 0 && index > fork),
		...beside !== void 0 && { beside }
	};
}
function threadSteps(trace) {
	return numbersOf(trace, ({ by }) => by === "thread");
}
function numbersOf(trace, isMeant) {
	return trace.flatMap((step, index) => isMeant(step, index) ? [index + 1] : []);
}
function spanOf({ at }) {
	return at.kind === "code" ? at.span : void 0;
}

// src/report/line-edit.ts
/** Longest text of an edit that is shown, in UTF-16 units: it is read, and a comment has a limit. */
const LONGEST = 8e3;
/**
* Lines that an edit touches and what they become, as a placement must cover them; undefined when the report does not
* carry their text, or it is too long to read.
*/
function lineEdit(edit, lineOf) {
	const whole = edit && wholeLines(edit, lineOf);
	return [...whole?.before ?? [], ...whole?.after ?? []].reduce((sum, line) => sum + line.length, 0) > LONGEST ? void 0 : whole;
}
function wholeLines(edit, lineOf) {
	const [startLine, startColumn, end, endColumn] = edit.range;
	const toLineStart = endColumn === 1 && end > startLine && (edit.text.endsWith("\n") || edit.text === "" && startColumn === 1);
	const endLine = toLineStart ? end - 1 : end;
	const before = [];
	for (let number = startLine; number <= endLine; number++) {
		const line = lineOf(edit.path, number);
		if (line === void 0) return void 0;
		before.push(line);
	}
	if (toLineStart && edit.text === "") return {
		startLine,
		endLine,
		before,
		after: []
	};
	const prefix = (before[0] ?? "").slice(0, startColumn - 1);
	const suffix = toLineStart ? "" : (before.at(-1) ?? "").slice(endColumn - 1);
	return {
		startLine,
		endLine,
		before,
		after: `${prefix}${toLineStart ? edit.text.slice(0, -1) : edit.text}${suffix}`.split(/\r?\n/)
	};
}
/** Old lines with `-`, new ones with `+`. */
function diff({ before, after }) {
	return [...before.map((line) => `-${line}`), ...after.map((line) => `+${line}`)];
}

// src/report/suggestion.ts
/**
* The finding's edit as Markdown: a suggestion that can be applied when the edit is safe and the comment stands exactly
* at its lines, a diff to read otherwise; empty when there is no edit, or its lines are not known or too long to read.
*/
function suggestionBlock(finding, lines, lineOf) {
	const { edit } = finding;
	const whole = lineEdit(edit, lineOf);
	if (edit === void 0 || whole === void 0) return "";
	return edit.class === "safe" && lines?.path === edit.path && lines.startLine === whole.startLine && lines.endLine === whole.endLine && whole.after.every(isVisible) ? codeBlock(whole.after, "suggestion") : codeBlock(diff(whole), "diff");
}

// src/report/sequence.ts
/** Drawings as GitHub shows them in Markdown: mermaid's sequence diagrams. */
/** One statement of the language a line; what comes from a repository in them went through {@link drawn}. */
function sequenceDiagram(statements) {
	return codeBlock(["sequenceDiagram", ...statements.map((statement) => `  ${statement}`)], "mermaid");
}
/** Text in a drawing: nothing that the language of drawings gives a meaning to. */
function drawn(text) {
	const plain = clip(text, 80).replace(/[^\p{L}\p{N} _./:()<>-]+/gu, " ").replace(/[<>]/g, "").trim();
	return plain === "" || /^end$/i.test(plain) ? "unnamed" : plain;
}

// src/report/timeline-words.ts
/** Of the lane of what is to blame. */
function labelOf({ kind, name }) {
	const what = kind === "other" ? "cause" : kind.replace("-", " ");
	return name === "" ? what : `${what} ${name}`;
}
/** What the child of a fork has of it. */
function inheritance(kind) {
	switch (kind) {
		case "thread": return "thread is not in the child";
		case "lock": return "lock is taken in the child, too";
		case "handle": return "child shares it";
		case "log-handler":
		case "other": return "child has a copy";
		case "process": return "no child of the child";
		case "native-pool": return "child lacks its threads";
	}
}

// src/report/timeline-markdown.ts
/** `trace` is the finding's first, which the timeline numbers. Empty when there is too much to draw. */
function timelineDrawing(timeline, trace) {
	const { steps, fork, forked, inChild, beside } = timeline;
	if (steps > 40) return "";
	const statements = trace.flatMap((step, index) => {
		const number = index + 1;
		const text = `${number} ${drawn(placeOf$1(step))}`;
		if (number === beside?.from) return [`P->>T: ${text}`];
		if (number !== fork) return [`Note over ${inChild.includes(number) ? "C" : beside?.makes.includes(number) === true ? "T" : "P"}: ${text}`];
		const left = beside !== void 0 && forked ? [`Note over C: ${inheritance(beside.kind)}`] : [];
		return [`P->>C: ${text} ${forked ? "forks" : "starts"}`, ...left];
	});
	return sequenceDiagram([
		"participant P as process",
		...beside === void 0 ? [] : [`participant T as ${drawn(labelOf(beside))}`],
		`participant C as ${forked ? "forked child" : "new child"}`,
		...statements
	]);
}
function placeOf$1({ at }) {
	return at.kind === "code" ? formatSpan(at.span) : at.callable;
}

// src/report/audit-markdown.ts
/** Places of a library's call, and things that live at a place, that are shown at most. */
const PLACES$2 = 5;
/** The whole audit within the limit. What is left out is counted. */
function renderAuditMarkdown(view, limit) {
	const { audit, findings, suppressed, counts } = view;
	const all = gfm`The JSON audit has them all.`;
	const list = (heading, noun, items) => ({
		heading: gfm`## ${markdownText(heading)}`,
		items,
		as: "list",
		more: (count) => gfm`And ${counted(count, `more ${noun}`)}. ${all}`
	});
	const sections = [
		{
			heading: gfm`## Findings`,
			items: findings.map((finding) => findingBlock$1(finding, view)),
			as: "blocks",
			more: (count) => gfm`And ${counted(count, "more finding")}. ${all}`
		},
		list("New since the last audit", "finding", (view.trend?.fresh ?? []).map((finding) => gfm`- ${row(finding, view)}`)),
		list("Fixed since the last audit", "finding", (view.trend?.fixed ?? []).map((finding) => gfm`- ${pastRow(finding, view)}`)),
		list("What was not analysed", "problem", audit.report.head.analysis.problems.map(({ message }) => gfm`- ${sentence$1(message)}`)),
		...migrationGroups(view.migrations).map((group, index) => migrationSection(group, index === 0, view)),
		list("Map of forks", "place", audit.survey.forks.map((fork) => forkRow$1(fork, view))),
		list("What starts threads", "call", threadRows(view)),
		list("Kept as it is", "finding", keptRows(view)),
		list("Baseline: expired, or without a finding", "line", entryRows(view)),
		list("Figures", "figure", findings.length === 0 ? [] : figures$1(view)),
		list("Remarks and suspicions", "remark", audit.remarks.map((finding) => gfm`- ${row(finding, view)}`))
	];
	const { error, warning, note } = counts.total;
	const { head } = audit.report;
	const opening = [
		gfm`# Forksight audit of ${markdownText(audit.name)}: ${markdownText(auditHeadline(view))}`,
		gfm`${counted(error, "error")}, ${counted(warning, "warning")}, ${counted(note, "note")} · ${suppressed.length} kept as they are · ${counted(audit.remarks.length, "remark")}`,
		gfm`${markdownText(audit.date)}${head.sha === void 0 ? "" : gfm`, commit ${codeSpan(shortSha(head.sha))}`}. ${markdownText(coverageSentence(audit.report))} ${sentence$1(supportSentence(audit))}`,
		...view.trend === void 0 ? [] : [sentence$1(trendSentence(view))],
		markdownText(migrationSentence(view))
	];
	return gfm`${fit(joined(opening, "\n\n"), sections, "", limit)}\n`;
}
function findingBlock$1(finding, view) {
	const { audit, context } = view;
	const timeline = timelineOf(finding, audit.survey.forks);
	const drawing = timeline === void 0 ? "" : timelineDrawing(timeline, finding.causes[0].trace);
	const blocks = [
		gfm`${titleLine(finding, context)}\\\n${placeLink(finding.at, context)}`,
		...explanation(finding, suggestionBlock(finding, void 0, context.lineOf)),
		story$3(finding, context, drawing)
	];
	return joined(blocks, "\n\n");
}
function row(finding, { context }) {
	return gfm`${placeLink(finding.at, context)} ${ruleLink$1(finding.rule, context)} ${sentence$1(finding.title)}`;
}
function pastRow({ rule, at, title }, { context }) {
	return gfm`${codeSpan(formatSpan(at))} ${ruleLink$1(rule, context)} ${sentence$1(title)}`;
}
function keptRows(view) {
	return view.suppressed.map((finding) => {
		const { by = "comment", reason = "" } = finding.suppressed ?? {};
		const why = sentence$1(reason || "no reason given");
		return gfm`- ${row(finding, view)}: ${why}${by === "baseline" ? gfm` (baseline)` : ""}`;
	});
}
function entryRows({ baseline: { expired, stale } }) {
	const entry = ({ rule, path, title, reason }) => gfm`${markdownText(rule)} in ${codeSpan(path)}: ${sentence$1(title)}; accepted because ${sentence$1(reason)}`;
	return [...expired.map((one) => gfm`- expired on ${markdownText(one.expires ?? "")}: ${entry(one)}`), ...stale.map((one) => gfm`- there is no such finding any more: ${entry(one)}`)];
}
function migrationSection({ title, says, migrations }, isFirst, view) {
	const columns = view.systems.map(({ label, supported }) => markdownText(supported ? label : `${label} (not supported)`));
	const head = [
		gfm`Place`,
		...columns,
		gfm`What to look at`
	];
	return {
		heading: joined([
			isFirst ? gfm`## Moving to Python 3.14, macOS and Windows` : "",
			gfm`### ${markdownText(title)} (${migrations.length})`,
			markdownText(says),
			gfm`${tableRow(head)}\n${tableRow(head.map(() => gfm`---`))}`
		], "\n\n"),
		items: migrations.map((migration) => migrationRow$1(migration, view)),
		as: "rows",
		more: (count) => gfm`And ${counted(count, "more place")}. The JSON audit has them all.`
	};
}
function migrationRow$1({ place, methods, breaks, ends }, view) {
	const { context } = view;
	const toLookAt = [
		...place.chosenAt === void 0 ? [] : [gfm`chosen at ${placeLink(place.chosenAt, context)}`],
		...named$1(gfm`breaks without fork`, breaks, view),
		...named$1(gfm`ends with fork`, ends, view)
	];
	return tableRow([
		gfm`${placeLink(place.at, context)} ${codeSpan(clip(place.call, 60))}`,
		...methods.map((method) => markdownText(METHOD_NAMES[method])),
		joined(toLookAt, "; ")
	]);
}
/** Findings of a place, each rule once. */
function named$1(label, findings, { context }) {
	const codes = [...new Set(findings.map(({ rule }) => rule))];
	return codes.length === 0 ? [] : [gfm`${label}: ${joined(codes.map((code) => ruleLink$1(code, context)), ", ")}`];
}
function forkRow$1(fork, { context }) {
	const live = fork.live.slice(0, PLACES$2).map((thing) => gfm`${liveText$1(thing)} (${placeLink(thing.at, context)})`);
	const rest = fork.live.length - live.length + fork.omitted;
	const more = rest > 0 ? gfm` and ${rest} more` : "";
	const pieces = [
		gfm`- ${placeLink(fork.at, context)} ${codeSpan(fork.api)}`,
		fork.child === "" ? "" : gfm`, runs ${codeSpan(clip(fork.child, 120))}`,
		live.length === 0 ? "" : gfm`; there lives: ${joined(live, ", ")}${more}`
	];
	return joined(pieces, "");
}
function liveText$1({ kind, name }) {
	return gfm`${markdownText(kind.replace("-", " "))} ${codeSpan(clip(name, 80))}`;
}
function threadRows({ audit: { survey }, context }) {
	const places = ({ places }) => {
		const rest = places.length - PLACES$2;
		const shown = places.slice(0, PLACES$2).map((span) => placeLink(span, context));
		return gfm`${joined(shown, ", ")}${rest > 0 ? gfm` and ${rest} more` : ""}`;
	};
	const callableRow = (callable) => {
		const name = link$1(codeSpan(callable.name), callable.source);
		const condition = callable.conditional ? gfm`(by its arguments)` : "";
		return gfm`- ${name} ${sentence$1(callable.says)}${condition}: ${places(callable)}`;
	};
	return [...survey.libraries.flatMap(({ callables }) => callables.map(callableRow)), ...survey.importThreads.map(({ module, name, at, importers }) => gfm`- importing ${codeSpan(module)} starts ${codeSpan(clip(name, 80))} (${placeLink(at, context)}); ${counted(importers, "other module")} import it`)];
}
function figures$1({ counts }) {
	const rows = (name, tallies) => tallies.map(({ label, error, warning, note }) => gfm`- ${markdownText(name)} ${codeSpan(label)}: ${counted(error, "error")}, ${counted(warning, "warning")}, ${counted(note, "note")}`);
	return [
		...rows("rule", counts.byRule),
		...rows("directory", counts.byDirectory),
		...rows("owner", counts.byOwner),
		...rows("confidence", counts.byConfidence)
	];
}
/** In front of several audits: where each repository stands. */
function overviewMarkdown(views) {
	const head = [
		"Repository",
		"Outcome",
		"Errors",
		"Warnings",
		"Notes",
		"Create processes",
		"Change with 3.14"
	].map(markdownText);
	const rows = views.map((view) => {
		const { error, warning, note } = view.counts.total;
		const changing = view.migrations.filter(({ changes }) => changes).length;
		const figures = [
			error,
			warning,
			note,
			view.migrations.length,
			changing
		].map((figure) => gfm`${figure}`);
		return tableRow([
			markdownText(view.audit.name),
			markdownText(auditHeadline(view)),
			...figures
		]);
	});
	const table = joined([
		tableRow(head),
		tableRow(head.map(() => gfm`---`)),
		...rows
	], "\n");
	return gfm`# Forksight audit of ${views.length} repositories\n\n${table}\n`;
}

// src/report/html/markup.ts
/** A template whose values are shown as text, whatever they hold, unless they are HTML themselves. */
function markup(parts, ...values) {
	return { markup: parts.map((part, index) => part + (index < values.length ? markupOf(values[index] ?? "") : "")).join("") };
}
const NOTHING = { markup: "" };
function markupOf(value) {
	if (typeof value === "number") return String(value);
	if (typeof value === "string") return htmlText(value);
	if ("markup" in value) return value.markup;
	return value.map((item) => markupOf(item)).join("");
}
/** A sentence in the convention of findings: plain text with code in backticks. */
function prose(text) {
	const parts = oneLine(text).split("`");
	return markup`${(parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join("`")]).map((part, index) => index % 2 === 1 ? markup`<code>${part}</code>` : part)}`;
}
/** A link, or its label alone where the address is no plain one. */
function anchor(label, address) {
	return isAddress(address) ? markup`<a href="${address}" rel="noreferrer">${label}</a>` : markup`${label}`;
}
/** A name as code. Where there is no room for it, it breaks behind a dot, a slash or an underscore, and not within a word. */
function name(text) {
	return markup`<code>${oneLine(text).split(/(?<=[./]|[A-Za-z0-9]_)(?=[^._])(?!py\b)/).map((part, index) => index === 0 ? part : markup`<wbr />${part}`)}</code>`;
}
/** `path:line`, linked where the repository is known. */
function place$1(span, repository) {
	const label = name(formatSpan(span));
	return repository === void 0 ? label : anchor(label, permalink(repository, span));
}

// src/report/html/table.ts
/** Tables. A wide one scrolls by itself, so that the page never does. */
/** A table in a region that is scrolled by keyboard, too; `name` tells regions apart for those who hear the page. */
function scrollTable(caption, columns, rows, name = caption) {
	return markup`<div class="scroll" tabindex="0" role="region" aria-label="Table: ${name}">
    ${table$1(caption, columns, rows)}
  </div>`;
}
function table$1(caption, columns, rows) {
	return markup`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(heading)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
function heading(column) {
	return typeof column === "object" && "count" in column ? markup`<th scope="col" class="count">${column.count}</th> ` : markup`<th scope="col">${column}</th> `;
}

// src/report/html/timeline.ts
const LEFT = 200;
const STEP = 56;
const LANE = 44;
const TOP$1 = 40;
/** Empty when there is too much to draw. `name` is the finding's title, for those who hear the page. */
function drawTimeline(timeline, name) {
	const { steps, fork, forked, inChild, beside } = timeline;
	if (steps > 40) return NOTHING;
	const drawing = {
		x: (step) => LEFT + (step - .5) * STEP,
		end: LEFT + (steps + .8) * STEP
	};
	const [parent, thing, child] = [
		TOP$1,
		84,
		TOP$1 + LANE * (beside === void 0 ? 1 : 2)
	];
	const ghost = child + LANE;
	const laneOf = (step) => inChild.includes(step) ? child : beside?.makes.includes(step) === true ? thing : parent;
	const showsGhost = beside !== void 0 && forked;
	const height = (showsGhost ? ghost : child) + 24;
	const numbers = Array.from({ length: steps }, (_, index) => index + 1);
	return markup`<div class="scroll" tabindex="0" role="region" aria-label="Timeline of: ${oneLine(clip(name, 300))}"><svg
    class="timeline"
    role="img"
    viewBox="0 0 ${drawing.end + 10} ${height}"
    width="${drawing.end + 10}"
    height="${height}"
    aria-label="${spoken(timeline, name)}"
  >
    ${lane("process", parent, drawing, {
		from: LEFT,
		style: "lane"
	})}
    ${beside === void 0 ? NOTHING : lane(labelOf(beside), thing, drawing, {
		from: drawing.x(beside.from),
		style: "lane thing"
	})}
    ${lane(forked ? "forked child" : "new child", child, drawing, {
		from: drawing.x(fork),
		style: "lane child"
	})}
    <path class="branch" d="M${drawing.x(fork)} ${parent} V${child}" />
    ${beside === void 0 ? NOTHING : markup`<path class="branch thing" d="M${drawing.x(beside.from)} ${parent} V${thing}" />`}
    ${showsGhost ? lane(inheritance(beside.kind), ghost, drawing, {
		from: drawing.x(fork),
		style: "lane ghost"
	}) : NOTHING}
    <text class="number" x="${drawing.x(fork)}" y="${parent - 20}">${forked ? "fork" : "start"}</text>
    ${numbers.map((step) => dot(step, drawing.x(step), laneOf(step), step === fork))}
  </svg></div>`;
}
function lane(label, y, { end }, line) {
	return markup`<text x="0" y="${y + 4}">${clip(oneLine(label), 30)}</text
    ><path class="${line.style}" d="M${line.from} ${y} H${end}" /> `;
}
function dot(step, x, y, isFork) {
	return markup`<circle class="${isFork ? "dot fork" : "dot"}" cx="${x}" cy="${y}" r="11" /><text
      class="number"
      x="${x}"
      y="${y + 4}"
      >${step}</text
    > `;
}
function spoken({ fork, forked, inChild, beside }, name) {
	const first = beside === void 0 ? "" : `Step ${beside.from}: ${labelOf(beside)} begins. `;
	const child = inChild.length === 0 ? "" : ` Then, in the child: ${inChild.map((step) => `step ${step}`).join(", ")}.`;
	const copy = beside === void 0 || !forked ? "" : ` Then: ${inheritance(beside.kind)}.`;
	return `Timeline of: ${oneLine(clip(name, 300))}. ${first}Step ${fork}: the ${forked ? "process forks" : "child starts"}.${copy}${child}`;
}

// src/report/html/findings.ts
/** The findings of an audit as stories: what is wrong, the argument, a drawing of it, and the evidence with its code. */
/** Findings that are told as stories; more would make a page that no browser likes. The rest are rows. */
const STORIES = 500;
/** Longest line of code that is shown, and longest sentence, in UTF-16 units. */
const CODE = 200;
const SENTENCE = 1200;
const STEPS$1 = 40;
/** Stories that stand open at the beginning: enough to see what there is to read. */
const OPEN$1 = 1;
function findingStories(view, id) {
	const { findings } = view;
	if (findings.length === 0) return markup`<p>There is no finding to tell.</p>`;
	const told = findings.slice(0, STORIES);
	const rest = findings.slice(STORIES);
	return markup`${told.map((finding, index) => story$2(finding, view, `${id}-finding-${index + 1}`, index < OPEN$1))}
  ${rest.length === 0 ? NOTHING : markup`<h3>${plural(rest.length, "more finding")}</h3>
          ${findingTable(rest, view, "Findings behind the first ones")}`}`;
}
/** Findings as rows: severity, rule, place, title. */
function findingTable(findings, view, caption) {
	const rows = findings.map((finding) => findingRow$1(finding, view));
	return scrollTable(caption, [
		"Severity",
		"Rule",
		"Place",
		"What"
	], rows);
}
function findingRow$1(finding, view) {
	const { context } = view;
	const reason = finding.suppressed === void 0 ? "" : ` Kept: ${finding.suppressed.reason || "no reason given"}`;
	return markup`<tr>
    <td>${severity(finding)}</td>
    <td>${ruleLink(finding, view)}</td>
    <td>${place$1(finding.at, context.repository)}</td>
    <td>${sentence(finding.title)}${prose(reason)}</td>
  </tr> `;
}
function story$2(finding, view, id, open) {
	const { context, audit } = view;
	const [first, ...others] = finding.causes;
	const timeline = timelineOf(finding, audit.survey.forks);
	const shown = others.slice(0, 5);
	const left = others.length - shown.length;
	return markup`<details id="${id}" ${open ? markup` open` : NOTHING}>
    <summary>
      ${severity(finding)} ${finding.rule} ${sentence(finding.title)}
      <span class="where">${finding.at.path}:${finding.at.range[0]}</span>
    </summary>
    <div class="inside">
      <p>
        ${place$1(finding.at, context.repository)} · ${ruleLink(finding, view)}${ruleName(finding, view)} ·
        ${finding.confidence}
      </p>
      ${excerpt(finding.at, view)}
      <dl class="argument">
        <dt>Why</dt>
        <dd>${sentence(fullStop(finding.why))}</dd>
        <dt>Where it bites</dt>
        <dd>${sentence(fullStop(finding.where))}</dd>
        <dt>What to change</dt>
        <dd>${sentence(fullStop(finding.change))}</dd>
        ${finding.alongside.length === 0 ? NOTHING : markup`<dt>What else</dt>
                <dd>
                  <ul>
                    ${finding.alongside.map((item) => markup`<li>${sentence(item)}</li>`)}
                  </ul>
                </dd>`}
      </dl>
      ${timeline === void 0 ? NOTHING : drawTimeline(timeline, finding.title)}
      <h3>Evidence</h3>
      ${steps(first, view)}
      ${shown.map((cause) => markup`<h3>Also because of ${place$1(cause.at, context.repository)} (${cause.confidence})</h3>
            ${steps(cause, view)}`)}
      ${left === 0 ? NOTHING : markup`<p>And ${plural(left, "more cause")} of the same kind.</p>`}
      <p class="dim">Fingerprint <code>${finding.fingerprint}</code></p>
    </div>
  </details> `;
}
function steps({ trace }, view) {
	const shown = trace.slice(0, STEPS$1);
	const left = trace.length - shown.length;
	return markup`<ol class="story">
      ${shown.map((step) => markup`<li>${stepText(step, view)}</li> `)}
    </ol>
    ${left === 0 ? NOTHING : markup`<p>And ${plural(left, "more step")}.</p>`}`;
}
function stepText(step, view) {
	const { at, says, certainty } = step;
	const sure = certainty === "certain" ? "" : ` (${certainty})`;
	if (at.kind === "code") return markup`${place$1(at.span, view.context.repository)} ${sentence(says)}${sure}${excerpt(at.span, view, 0)}`;
	return markup`<code>${at.callable}</code> ${sentence(says)}${sure} (${anchor(sourceName(at), at.source)})`;
}
/** The lines of a place with some around it, as far as the report carries them. */
function excerpt({ path, range }, { context }, around = 2) {
	const lines = Array.from({ length: 2 * around + 1 }, (_, index) => range[0] - around + index).flatMap((number) => {
		const text = context.lineOf(path, number);
		return text === void 0 ? [] : [{
			number,
			text: clip(text.replaceAll("	", "    "), CODE)
		}];
	});
	if (lines.length === 0) return NOTHING;
	const width = String(lines.at(-1)?.number ?? 0).length;
	return markup`<pre tabindex="0" aria-label="Code of ${path}">${lines.map(({ number, text }) => {
		const code = number === range[0] && around > 0 ? markup`<span class="hit">${text}</span>` : text;
		return markup`<span class="gutter">${String(number).padStart(width)} </span>${code}\n`;
	})}</pre>`;
}
function severity({ severity }) {
	return markup`<span class="severity ${severity}">${severity}</span>`;
}
function ruleLink({ rule }, { context }) {
	const known = context.rules.get(rule);
	return known === void 0 ? markup`${rule}` : anchor(rule, rulePage(known));
}
function ruleName({ rule }, { context }) {
	const known = context.rules.get(rule);
	return known === void 0 ? "" : ` ${known.slug}`;
}
function sentence(text) {
	return prose(clip(text, SENTENCE));
}

// src/report/html/forks.ts
/** Rows of a table; a page with more is slow, and the JSON has them all. */
const ROWS$2 = 1e3;
function migrationTables(view) {
	const { migrations } = view;
	return markup`<p>${migrationSentence(view)}</p>
    ${migrationGroups(migrations).map((group) => migrationTable(group, view))}`;
}
function migrationTable({ title, says, migrations }, view) {
	const shown = migrations.slice(0, ROWS$2);
	const systems = view.systems.map(({ label, supported }) => markup`${label}${supported ? NOTHING : markup`<br /><span class="dim">not supported</span>`}`);
	return markup`<h3>${title} (${migrations.length})</h3>
    <p>${says}</p>
    ${scrollTable("The start method by platform and version of Python; what differs from Linux up to 3.13 stands out", [
		"Place",
		...systems,
		"What to look at"
	], shown.map((migration) => migrationRow(migration, view)), title)}
    ${left(migrations.length - shown.length)}`;
}
function migrationRow({ place: fork, methods, breaks, ends }, view) {
	const { repository } = view.context;
	return markup`<tr>
    <th scope="row">${place$1(fork.at, repository)}<br />${name(clip(fork.call, 60))}</th>
    ${methods.map((method) => markup`<td><span class="method ${methodStyle(method, methods[0])}">${METHOD_NAMES[method]}</span></td>`)}
    <td>
      ${fork.chosenAt === void 0 ? NOTHING : markup`chosen at ${place$1(fork.chosenAt, repository)}<br />`}${named("breaks without fork", breaks, view)}${named("ends with fork", ends, view)}
    </td>
  </tr> `;
}
function methodStyle(method, today) {
	if (method === "fails" || method === "not-reached" || method === "unknown") return method;
	return method === today ? "" : "other";
}
/** Findings of a place, each rule once. */
function named(label, findings, { audit }) {
	if (findings.length === 0) return NOTHING;
	const rows = [...new Map(findings.map((finding) => [`${finding.rule} ${finding.title}`, finding])).values()];
	return markup`<b>${label}:</b> ${rows.slice(0, 6).map((finding, index) => markup`${index === 0 ? "" : "; "}${finding.rule}
          ${prose(clip(finding.title, 300))}${audit.remarks.includes(finding) ? " (a remark)" : ""}`)}${rows.length > 6 ? `; and ${rows.length - 6} more` : ""}<br />`;
}
function forkMap(view) {
	const { forks } = view.audit.survey;
	if (forks.length === 0) return markup`<p>There is none.</p>`;
	const shown = forks.slice(0, ROWS$2);
	return markup`${scrollTable("What runs in the child, and what may live in the process at that moment", [
		"Place",
		"In",
		"How",
		"Child runs",
		"Lives there"
	], shown.map((fork) => forkRow(fork, view)), "map of forks")}
    ${left(forks.length - shown.length)}`;
}
function forkRow(fork, { context: { repository } }) {
	return markup`<tr>
    <th scope="row">${place$1(fork.at, repository)}</th>
    <td>${fork.scope === "" ? markup`<span class="dim">top level</span>` : name(fork.scope)}</td>
    <td>${name(fork.api)}<br /><span class="dim">${howText(fork)}</span></td>
    <td>
      ${fork.child === "" ? markup`<span class="dim">${fork.how === "raw" ? "the same code" : "not known"}</span>` : name(clip(fork.child, 200))}
    </td>
    <td>
      ${fork.live.length === 0 ? markup`<span class="dim">nothing known</span>` : markup`<ul>
              ${fork.live.map((thing) => markup`<li>${liveText(thing)}, ${place$1(thing.at, repository)}</li>`)}${fork.omitted > 0 ? markup`<li>and ${fork.omitted} more</li>` : NOTHING}
            </ul>`}
    </td>
  </tr> `;
}
function liveText({ kind, name: thing, runs, certainty }) {
	const what = {
		"log-handler": "log handler",
		"native-pool": "native thread pool",
		handle: "open"
	}[kind] ?? kind;
	return markup`${what}
    ${name(clip(thing, 80))}${runs === void 0 ? NOTHING : markup` that runs ${name(clip(runs, 80))}`}${certainty === "certain" ? "" : ` (${certainty})`}`;
}
function left(count) {
	return count > 0 ? markup`<p>And ${plural(count, "more place")}; the JSON audit has them all.</p>` : NOTHING;
}

// src/report/html/kept.ts
function keptSection(view) {
	const { suppressed, baseline } = view;
	const by = (kind) => suppressed.filter((finding) => finding.suppressed?.by === kind);
	const tables = [[by("comment"), "Findings that a comment in the code suppresses"], [by("baseline"), "Findings that the baseline accepts"]];
	return markup`${suppressed.length === 0 ? markup`<p>No finding is suppressed or accepted.</p>` : NOTHING}
${tables.map(([findings, caption]) => findings.length === 0 ? NOTHING : findingTable(findings, view, caption))}
${entryTable(baseline.expired, "Entries of the baseline that have expired: their findings are reported again")}
${entryTable(baseline.stale, "Entries of the baseline without a finding: \"forksight baseline --prune\" removes them")}`;
}
function entryTable(entries, caption) {
	if (entries.length === 0) return NOTHING;
	const rows = entries.map(({ rule, path, title, reason, date, expires }) => markup`<tr>
      <td>${rule}</td>
      <td>${name(path)}</td>
      <td>${prose(title)}</td>
      <td>${prose(reason)}</td>
      <td class="date">${date}</td>
      <td class="date">${expires ?? ""}</td>
    </tr> `);
	return scrollTable(caption, [
		"Rule",
		"File",
		"What",
		"Reason",
		"Accepted",
		"Until"
	], rows);
}
/** Remarks shown; a page with more is slow. */
const REMARKS$1 = 500;
function remarkTable(view) {
	const { remarks } = view.audit;
	if (remarks.length === 0) return markup`<p>There are none.</p>`;
	const rest = remarks.length - REMARKS$1;
	return markup`<details>
    <summary>${remarks.length} below the confidence that is shown, or for those who want to hear everything</summary>
    <div class="inside">
      ${findingTable(remarks.slice(0, REMARKS$1), view, "They do not fail a check, and some are guesses.")}${rest > 0 ? markup`<p>And ${rest} more; the JSON audit has them all.</p>` : NOTHING}
    </div>
  </details>`;
}

// src/report/html/style.ts
/** The style sheet of pages. {@link STYLE_HASH} lets the page's own policy admit it and no other. */
const STYLE = `
:root{color-scheme:light dark;--bg:light-dark(#fff,#14171a);--fg:light-dark(#1b1f23,#e4e7ea);--dim:light-dark(#57606a,#9aa4af);--line:light-dark(#d0d7de,#363d45);--soft:light-dark(#f4f6f8,#1d2227);--link:light-dark(#0757ba,#74b1ff);--error:light-dark(#b01c1c,#ff8b82);--warning:light-dark(#8a5500,#e9b04c);--note:light-dark(#0a6470,#6fd0de);--thing:light-dark(#8a3ab9,#cf9af0)}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,sans-serif}
main{overflow-x:clip}header,main,footer{max-width:72rem;margin:0 auto;padding:0 1.25rem}
h1{font-size:1.7rem;margin:1.5rem 0 .25rem}h2{font-size:1.3rem;margin:2.5rem 0 .75rem;border-bottom:1px solid var(--line)}h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
a{color:var(--link)}
code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.875em;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--bg);padding:.5rem}
.dim{color:var(--dim)}
.figures{display:flex;flex-wrap:wrap;gap:.75rem;padding:0;margin:1rem 0;list-style:none}
.figures li{border:1px solid var(--line);border-radius:.5rem;padding:.5rem .9rem;min-width:8rem}
.figures b{display:block;font-size:1.6rem;line-height:1.2}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;list-style:none}
.scroll{overflow-x:auto;container-type:inline-size}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;color:var(--dim);padding:.25rem 0;position:sticky;left:0;max-width:100cqi}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--line);white-space:nowrap}
tbody th{font-weight:400}.scroll tbody th{min-width:14rem}td ul{margin:0;padding-left:1.1rem;min-width:14rem}td code,th code{overflow-wrap:break-word}.columns th code{overflow-wrap:anywhere}td.date{white-space:nowrap}
td.count,th.count{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.severity{font-weight:600;white-space:nowrap}
.error{color:var(--error)}.warning{color:var(--warning)}.note{color:var(--note)}
.method{font-weight:600;white-space:nowrap}.method.fails{color:var(--error)}.method.other{color:var(--warning)}.method.not-reached,.method.unknown{color:var(--dim);font-weight:400}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:0 2rem;align-items:start}
details{border:1px solid var(--line);border-radius:.5rem;margin:.6rem 0}
summary{cursor:pointer;padding:.6rem .9rem}
details[open]>summary{border-bottom:1px solid var(--line)}
details>.inside{padding:.25rem 1rem 1rem}
summary .where{display:block;overflow-wrap:anywhere;font-size:.92rem;color:var(--dim)}
pre{background:var(--soft);border-radius:.4rem;padding:.5rem .75rem;overflow-x:auto;margin:.4rem 0;line-height:1.45}
pre .gutter{color:var(--dim);user-select:none}pre .hit{background:light-dark(#fff1c2,#4a3d12)}
ol.story{padding-left:2rem}ol.story>li{margin:.6rem 0}
dl.argument{display:grid;grid-template-columns:max-content 1fr;gap:.4rem 1rem}dl.argument dt{font-weight:600}dl.argument dd{margin:0}
@media(max-width:40rem){dl.argument{grid-template-columns:1fr}}
svg{display:block;margin:.75rem 0}
svg text{font:12px system-ui,sans-serif;fill:var(--fg)}
.lane{stroke:var(--fg);stroke-width:3;fill:none}.lane.thing,.branch.thing{stroke:var(--thing)}.lane.child{stroke:var(--link)}.lane.ghost{stroke:var(--error);stroke-dasharray:5 6}
.branch{stroke:var(--link);stroke-width:2;fill:none;stroke-dasharray:3 3}
.dot{fill:var(--bg);stroke:var(--fg);stroke-width:2}.dot.fork{stroke:var(--link);stroke-width:4}.number{text-anchor:middle}
.bar.error{fill:var(--error)}.bar.warning{fill:var(--warning)}.bar.note{fill:var(--note)}
@media print{details>.inside{display:block}nav{display:none}}
`;
/** SHA-256 of {@link STYLE} as Content Security Policy writes it; a test keeps it true. */
const STYLE_HASH = "sha256-sQTPk3QfbKRMP8HPO2MR//ax4hcwtSIDMXl/CwQxrcY=";

// src/report/html/tables.ts
/** Rows of a count, places of a library's call, and problems that are shown at most. */
const ROWS$1 = 40;
const PLACES$1 = 8;
const PROBLEMS = 200;
function countTables({ counts, context }) {
	const slug = (code) => [...context.rules.values()].find((rule) => rule.code === code)?.slug ?? "";
	return markup`<div class="columns">
    ${countTable("By rule", counts.byRule, (label) => markup`${label} <span class="dim">${slug(label)}</span>`)}
    ${countTable("By directory", counts.byDirectory, name)}
    ${countTable("By confidence", counts.byConfidence, (label) => markup`${label}`)}
    ${counts.byOwner.length === 0 ? NOTHING : countTable("By owner (CODEOWNERS)", counts.byOwner, (label) => markup`${label}`)}
  </div>`;
}
/** Columns of figures by severity, for {@link countRow}. */
const SEVERITIES$2 = [
	{ count: "errors" },
	{ count: "warnings" },
	{ count: "notes" }
];
function countRow(label, { error, warning, note }) {
	return markup`<tr>
    <th scope="row">${label}</th>
    <td class="count">${error}</td>
    <td class="count">${warning}</td>
    <td class="count">${note}</td>
  </tr> `;
}
function countTable(caption, tallies, show) {
	const shown = tallies.slice(0, ROWS$1);
	const rest = tallies.length - shown.length;
	const rows = shown.map(({ label, ...figures }) => countRow(show(label), figures));
	const more = markup`<tr>
    <td colspan="4">and ${rest} more</td>
  </tr>`;
	return table$1(caption, [caption.split(" ")[1] ?? "", ...SEVERITIES$2], rest > 0 ? [...rows, more] : rows);
}
function libraryTables({ audit: { survey }, context: { repository } }) {
	const imports = survey.importThreads;
	if (survey.libraries.length === 0 && imports.length === 0) return markup`<p>No call that starts a thread is known.</p>`;
	return markup`${survey.libraries.map(({ distribution, callables }) => markup`<h3>${distribution === "python" ? "Python's standard library" : distribution}</h3>
        ${scrollTable(`Calls of ${distribution} that start threads`, [
		"Call",
		"What it does",
		"Where"
	], callables.map(callableRow))}`)}
  ${imports.length === 0 ? NOTHING : markup`<h3>Threads that an import starts</h3>
          <ul>
            ${imports.map(({ module, name: thread, at, importers }) => markup`<li>
                  importing ${name(module)} starts ${name(clip(thread, 80))} at ${place$1(at, repository)};
                  ${importers} other modules import it
                </li> `)}
          </ul>`}`;
	function callableRow(callable) {
		return markup`<tr>
      <th scope="row">${name(callable.name)}</th>
      <td>
        ${prose(callable.says)}${callable.conditional ? " (by its arguments)" : ""}
        ${anchor("source", callable.source)}
      </td>
      <td>${places(callable)}</td>
    </tr> `;
	}
	function places(callable) {
		const shown = callable.places.slice(0, PLACES$1);
		const rest = callable.places.length - shown.length;
		return markup`${shown.map((span, index) => markup`${index === 0 ? NOTHING : markup`<br />`}${place$1(span, repository)}`)}${rest > 0 ? ` and ${rest} more` : ""}`;
	}
}
function problemList({ audit: { report } }) {
	const { problems } = report.head.analysis;
	const shown = problems.slice(0, PROBLEMS);
	const rest = problems.length - shown.length;
	return markup`<p>${coverageSentence(report)}</p>
    ${problems.length === 0 ? markup`<p>Nothing was left out.</p>` : markup`<ul>
            ${shown.map((problem) => markup`<li>${problemText(problem)}</li> `)}
          </ul>`}${rest > 0 ? markup`<p>And ${rest} more; the JSON audit has them all.</p>` : NOTHING}
    <p class="dim">Notebooks, submodules, generated code and calls by computed names are not read at all.</p>`;
}
function problemText({ message, fatal }) {
	return markup`${fatal ? markup`<b>could not check</b>: ` : NOTHING}${prose(message)}`;
}

// src/report/html/trend.ts
const WIDTH = 36;
const HEIGHT = 120;
/** Fixed findings that are listed. */
const ROWS = 200;
function trendSection(trend, view) {
	const { entries, fresh, fixed } = trend;
	const last = entries.at(-2);
	const since = last === void 0 ? "" : `Since ${last.date}${last.sha === void 0 ? "" : ` (${shortSha(last.sha)})`}: `;
	return markup`<p>${since}${trendFigures(trend)}.</p>
${drawing(entries.slice(-30))}
${fresh.length === 0 ? NOTHING : findingTable(fresh, view, "New since the last audit")}
${fixed.length === 0 ? NOTHING : fixedTable(fixed)}`;
}
/** Bars from the oldest to this audit; the table below says the same in figures. */
function drawing(entries) {
	const most = Math.max(1, ...entries.map(total));
	const says = entries.map((entry) => `${entry.date}: ${total(entry)}`).join(", ");
	return markup`<div class="scroll" tabindex="0" role="region" aria-label="Drawing of the trend"><svg role="img" viewBox="0 0 ${entries.length * WIDTH} ${140}" width="${entries.length * WIDTH}" height="${140}" aria-label="Findings by audit. ${says}">
${entries.map((entry, index) => bar(entry, index * WIDTH, 100 / most))}
</svg></div>
<details><summary>The figures of ${plural(entries.length, "audit")}</summary><div class="inside">${table$1("Findings by severity", ["Audit", ...SEVERITIES$2], entries.map(({ date, sha, ...figures }) => countRow(`${date} ${sha === void 0 ? "" : shortSha(sha)}`, figures)))}</div></details>`;
}
function bar(entry, x, scale) {
	let top = HEIGHT;
	const parts = [
		"error",
		"warning",
		"note"
	].map((severity) => {
		const height = Math.round(entry[severity] * scale);
		top -= height;
		return markup`<rect class="bar ${severity}" x="${x + 4}" y="${top}" width="${28}" height="${height}"></rect>`;
	});
	return markup`${parts}<text class="number" x="${x + WIDTH / 2}" y="${top - 4}">${total(entry)}</text><text class="number" x="${x + WIDTH / 2}" y="${134}">${entry.date.slice(5)}</text>
`;
}
function total({ error, warning, note }) {
	return error + warning + note;
}
function fixedTable(fixed) {
	const rest = fixed.length - ROWS;
	const rows = fixed.slice(0, ROWS).map(({ severity, rule, at, title }) => markup`<tr>
      <td>${severity}</td>
      <td>${rule}</td>
      <td>${place$1(at, void 0)}</td>
      <td>${prose(title)}</td>
    </tr> `);
	return markup`${scrollTable("Fixed since the last audit", [
		"Severity",
		"Rule",
		"It stood at",
		"What"
	], rows)}${rest > 0 ? markup`<p>And ${rest} more.</p>` : NOTHING}`;
}

// src/report/html/page.ts
/** Audits as one HTML page that needs nothing else: no script, no network, nothing of the repository but as text. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
/** The page of one audit. */
function renderHtml(view) {
	const title = `Forksight audit of ${view.audit.name}`;
	const sections = sectionsOf(view, "");
	return page(title, view.audit.report.tool.version, markup`<header>
      <h1>${title}</h1>
      ${summary(view)} ${contents(sections)}
    </header>
    <main id="main" tabindex="-1">
      ${sections.map(([id, name, body]) => markup`<section aria-labelledby="${id}"><h2 id="${id}">${name}</h2>
            ${body}
          </section> `)}
    </main>`);
}
/** The page of several audits, with a table of all in front. */
function renderSeveralHtml(views) {
	const title = `Forksight audit of ${plural(views.length, "repository").replace(/ys$/, "ies")}`;
	return page(title, views[0]?.audit.report.tool.version ?? "", markup`<header>
      <h1>${title}</h1>
      ${overview(views)}
    </header>
    <main id="main" tabindex="-1">
      ${views.map((view, index) => {
		const id = `audit-${index + 1}`;
		const sections = sectionsOf(view, `${id}-`);
		return markup`<article aria-labelledby="${id}"><h2 id="${id}">${view.audit.name}</h2>
            ${summary(view)} ${contents(sections)}
            ${sections.map(([section, name, body]) => markup`<section aria-labelledby="${section}"><h3 id="${section}">${name}</h3>
                  ${body}
                </section> `)}
          </article> `;
	})}
    </main>`);
}
function page(title, version, body) {
	return markup`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>${title}</title>
    <style>${{ markup: STYLE }}</style>
  </head>
  <body>
    <a class="skip" href="#main">Skip to the findings</a>
    ${body}
    <footer><p class="dim">Forksight ${version}</p></footer>
  </body>
</html>
`.markup;
}
function sectionsOf(view, prefix) {
	const { findings, trend } = view;
	return [
		[
			"findings",
			"Findings",
			findingStories(view, `${prefix}story`)
		],
		...trend === void 0 ? [] : [[
			"trend",
			"Since the last audit",
			trendSection(trend, view)
		]],
		[
			"migration",
			"Moving to Python 3.14, macOS and Windows",
			migrationTables(view)
		],
		[
			"forks",
			"Map of forks",
			forkMap(view)
		],
		[
			"threads",
			"What starts threads",
			libraryTables(view)
		],
		[
			"counts",
			"Figures",
			findings.length === 0 ? markup`<p>There is nothing to count.</p>` : countTables(view)
		],
		[
			"kept",
			"Kept as it is",
			keptSection(view)
		],
		[
			"remarks",
			"Remarks and suspicions",
			remarkTable(view)
		],
		[
			"left-out",
			"What was not analysed",
			problemList(view)
		]
	].map(([id, title, body]) => [
		`${prefix}${id}`,
		title,
		body
	]);
}
function summary(view) {
	const { audit, counts, suppressed, migrations } = view;
	const { sha } = audit.report.head;
	return markup`<p class="dim">
      ${audit.date}${sha === void 0 ? "" : `, commit ${shortSha(sha)}`} · ${coverageSentence(audit.report)}
      ${supportSentence(audit)}
    </p>
    <p><b>${auditHeadline(view)}</b></p>
    <ul class="figures">
      ${figure(counts.total.error, "errors", "error")}${figure(counts.total.warning, "warnings", "warning")}
      ${figure(counts.total.note, "notes", "note")}${figure(suppressed.length, "kept as they are")}
      ${figure(audit.remarks.length, "remarks")}${figure(migrations.length, "places create processes")}
      ${figure(migrations.filter(({ changes }) => changes).length, "change with 3.14")}
    </ul>`;
}
function figure(count, label, style = "") {
	return markup`<li><b class="${count === 0 ? "" : style}">${count}</b>${label}</li>`;
}
function contents(sections) {
	return markup`<nav aria-label="Contents">
      <ul>
        ${sections.map(([id, title]) => markup`<li><a href="#${id}">${title}</a></li>`)}
      </ul>
    </nav>`;
}
function overview(views) {
	const columns = [
		"Repository",
		"Outcome",
		...SEVERITIES$2,
		{ count: "create processes" },
		{ count: "change with 3.14" }
	];
	const rows = views.map((view, index) => {
		const { error, warning, note } = view.counts.total;
		const changing = view.migrations.filter(({ changes }) => changes).length;
		return markup`<tr>
      <th scope="row"><a href="#audit-${index + 1}">${view.audit.name}</a></th>
      <td>${auditHeadline(view)}</td>
      ${[
			error,
			warning,
			note,
			view.migrations.length,
			changing
		].map((figure) => markup`<td class="count">${figure}</td>`)}
    </tr> `;
	});
	return scrollTable("Where each repository stands", columns, rows);
}

// src/audit/summary.ts
function summaryOf(audit) {
	const { inForce, expired, stale } = baselineState(audit);
	const trend = trendOf(audit);
	return {
		counts: countAudit(audit),
		moving: {
			systems: systemsOf(audit.supports),
			places: migrationsOf(audit).map(({ place, methods, changes, breaks, ends }) => ({
				at: place.at,
				methods,
				changes,
				breaks: fingerprints(breaks),
				ends: fingerprints(ends)
			}))
		},
		baseline: {
			inForce: fingerprints(inForce),
			expired: fingerprints(expired),
			stale: fingerprints(stale)
		},
		...trend && { trend: {
			fresh: fingerprints(trend.fresh),
			still: trend.still,
			fixed: trend.fixed,
			kept: trend.kept,
			unread: trend.unread
		} }
	};
}
function fingerprints(items) {
	return items.map(({ fingerprint }) => fingerprint);
}

// src/report/json.ts
const STEERING = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/**
* The document, indented, ending with a line feed. Audits have their figures with them; whoever reads one back works
* them out anew. What would steer a terminal is escaped, which JSON allows.
*/
function renderJson(document) {
	return `${JSON.stringify(withSummary(document), void 0, 2).replace(STEERING, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}
function withSummary(document) {
	if (!("kind" in document)) return document;
	return document.kind === "audits" ? {
		...document,
		audits: document.audits.map(summarised)
	} : summarised(document);
}
/** A shard is no whole: its figures would be those of a part of the rules. */
function summarised(audit) {
	return audit.shard === void 0 ? {
		...audit,
		summary: summaryOf(audit)
	} : audit;
}

// src/report/verdict-words.ts
const HEADLINES = {
	differs: "confirmed: differs by start method",
	"writes-twice": "confirmed: writes twice what was in a buffer",
	"relies-on-fork": "confirmed: relies on fork",
	"hangs-everywhere": "confirmed: hangs under every start method",
	same: "no difference found",
	inconclusive: "not confirmed"
};
/** A verdict in a few words. */
function verdictHeadline({ kind, cause }) {
	return cause === void 0 ? HEADLINES[kind] : `${HEADLINES[kind]}, cause ${cause}`;
}
/** What the runs say of the finding's edit, in a few words. */
const FIXES = {
	mends: "fix verified",
	"does-not-mend": "the fix does not mend it",
	inconclusive: "fix not verified"
};
const SCHEDULES = {
	natural: "left alone",
	forced: "forked while the lock is held",
	healed: "the same, lock reset in the child",
	flushed: "streams flushed ahead of it"
};
const TABLE_HEAD = [
	"Python",
	"start method",
	"schedule",
	"outcome",
	"runs",
	"longest"
];
/** One row of the table of runs, as plain text. */
function rowCells(row) {
	const outcome = row.detail === void 0 ? row.outcome : `${row.outcome}: ${row.detail}`;
	return [
		row.python,
		row.method,
		SCHEDULES[row.schedule],
		outcome,
		`${row.times} of ${row.of}`,
		`${row.seconds.toFixed(2)} s`
	];
}
const LOCKS = {
	Lock: "the lock",
	RLock: "the reentrant lock",
	buffer: "the lock of the buffer of the file",
	import: "the import lock of"
};
/** The story in order. Texts are plain and may hold anything that the program under test wrote. */
function momentsOf({ fork, holder, lock, blocked, proof, times }) {
	const what = lock === void 0 ? "a lock" : `${LOCKS[lock.kind] ?? "the lock"}${lock.kind === "import" ? ` ${lock.made}` : ` made at ${lock.made}`}`;
	const held = holder === void 0 ? [] : [{
		at: moment(times.held),
		who: holder.name,
		says: holder.itself ? `holds ${what} itself, and forks` : `${holder.started === void 0 ? "" : `started at ${holder.started}, `}holds ${what}`,
		places: holder.stack
	}];
	return [
		{
			at: moment(0),
			who: fork.thread,
			says: `forks at ${fork.at}`,
			places: []
		},
		...held,
		{
			at: moment(times.child),
			who: "child",
			says: holder === void 0 || holder.itself ? "starts with that lock held" : "starts with that lock held, and without the thread that holds it",
			places: []
		},
		{
			at: moment(times.proof),
			who: "child",
			says: `waits for ever: ${proof}`,
			places: blocked
		}
	];
}
function moment(milliseconds) {
	return milliseconds === void 0 ? "" : `+${milliseconds.toFixed(1)} ms`;
}

// src/report/verdict-markdown.ts
/** Longest text of a cell or line; what is longer is output of a program gone wild. */
const LINE = 200;
/** Empty when there is no verdict. */
function verdictBlock(verdict) {
	if (verdict === void 0) return "";
	const says = joined([gfm`**Run: ${markdownText(verdictHeadline(verdict))}.** ${sentence$1(verdict.says)}`, ...verdict.fix === void 0 ? [] : [fixLine(verdict.fix)]], "\n\n");
	if (verdict.runs.length === 0) return says;
	const count = verdict.runs.reduce((sum, { times }) => sum + times, 0);
	const blocks = [
		says,
		gfm`<details><summary>What was run: ${counted(count, "run")}</summary>`,
		...verdict.test === void 0 ? [] : [gfm`Test: ${codeSpan(clip(verdict.test, LINE))}`],
		runTable(verdict.runs),
		...verdict.fix === void 0 || verdict.fix.runs.length === 0 ? [] : [gfm`With the suggested change:`, runTable(verdict.fix.runs)],
		...verdict.story === void 0 ? [] : [timeline(verdict.story), story$1(verdict.story)],
		...verdict.limits.map(sentence$1),
		...verdict.reproduce === void 0 ? [] : [gfm`To see it again: ${codeSpan(verdict.reproduce)}`],
		gfm`</details>`
	];
	return joined(blocks, "\n\n");
}
function fixLine({ kind, says }) {
	const words = FIXES[kind];
	return gfm`**${markdownText(words.slice(0, 1).toUpperCase() + words.slice(1))}.** ${sentence$1(says)}`;
}
function runTable(rows) {
	const cells = [
		TABLE_HEAD.map(markdownText),
		TABLE_HEAD.map(() => gfm`---`),
		...rows.map((row) => rowCells(row).map(cell))
	];
	return joined(cells.map(tableRow), "\n");
}
function cell(text) {
	return markdownText(clip(text, LINE));
}
function story$1(told) {
	const moments = momentsOf(told).map(({ at, who, says, places }) => {
		const where = places.map((place) => gfm`\n   - ${codeSpan(clip(place, LINE))}`);
		return gfm`1. ${at === "" ? "" : gfm`${inlineText(at)} `}${codeSpan(clip(who, LINE))} ${sentence$1(clip(says, 400))}${joined(where, "")}`;
	});
	const delay = told.delayed > 0 ? [gfm`\nA thread was delayed by ${inlineText(told.delayed.toFixed(1))} ms for this, as a scheduler may.`] : [];
	return joined([...moments, ...delay], "\n");
}
/** A drawing of the story. */
function timeline({ fork, holder, lock, blocked, times }) {
	const what = lock === void 0 ? "a lock" : `the lock of ${lock.made}`;
	const waits = blocked.find((frame) => !frame.startsWith("<")) ?? blocked[0];
	const who = holder !== void 0 && !holder.itself ? "H" : "F";
	const at = (time) => time === void 0 ? "" : `, +${time.toFixed(1)} ms`;
	return sequenceDiagram([
		`participant F as ${drawn(fork.thread)}`,
		...who === "H" ? [`participant H as ${drawn(holder?.name ?? "")}`] : [],
		"participant C as child",
		`Note over ${who}: holds ${drawn(what)}`,
		`F->>C: forks at ${drawn(fork.at)}${at(times.child)}`,
		"Note over C: has the lock held, and nobody who releases it",
		`C-xC: waits for ever${waits === void 0 ? "" : ` at ${drawn(waits)}`}${at(times.proof)}`
	]);
}

// src/report/summary.ts
/**
* The body of the summary comment, without marker: what is not shown elsewhere, and the figures. `leftOpen` counts threads
* about findings that are gone which only people may resolve.
*/
function renderSummaryComment(report, shown, context, leftOpen) {
	const elsewhere = gfm`The summary of the job lists them.`;
	const sections = [
		{
			...findingSection("Not shown at a line", [], context, elsewhere),
			items: grouped(shown.filter(({ on }) => on === "summary"), context)
		},
		rows("Resolved by people, and still there", dismissedRows(shown, context), "finding", elsewhere),
		rows("Suppressed by this change", suppressedRows(suppressedByChange(report), context), "finding", elsewhere),
		rows("Fixed by this change", fixedRows(report, context), "fixed finding", elsewhere),
		rows("Not analysed, or not understood", problemRows(report), "problem", elsewhere)
	];
	return fit(opening(report, countFindings(report, shown)), sections, openThreads(leftOpen), BODY_LIMIT);
}
/**
* Every finding and problem as one document within the limit, whatever was written elsewhere: the summary of a job.
* `after` is its last block.
*/
function renderEverything(report, shown, context, limit, after = "") {
	const elsewhere = gfm`The JSON report has them all.`;
	const existing = existingFindings(report).map((finding) => findingRow(finding, context));
	const fresh = suppressedByChange(report);
	const byChange = new Set(fresh.map(({ finding }) => finding));
	const before = suppressedFindings(report).filter(({ finding }) => !byChange.has(finding));
	const sections = [
		findingSection(report.change === void 0 ? "Findings" : "Introduced", shown, context, elsewhere),
		rows("Suppressed by this change", suppressedRows(fresh, context), "suppressed finding", elsewhere),
		rows("Existing before", existing, "existing finding", elsewhere),
		rows("Fixed by this change", fixedRows(report, context), "fixed finding", elsewhere),
		rows("Suppressed", suppressedRows(before, context), "suppressed finding", elsewhere),
		rows("Not analysed, or not understood", problemRows(report), "problem", elsewhere)
	];
	return fit(opening(report, countFindings(report, shown)), sections, after, limit);
}
function opening(report, counts) {
	const { head, change } = report;
	const at = head.sha === void 0 || change?.unaffected ? "" : gfm` at ${codeSpan(shortSha(head.sha))}`;
	const scope = change === void 0 ? "" : gfm`Changes since ${codeSpan(shortSha(change.base.mergeBase))}: ${counted(change.changedFiles, "file")}, ${change.changedPythonFiles} of them Python. `;
	const fatal = head.analysis.problems.filter((problem) => problem.fatal);
	const blocks = [
		gfm`### Forksight: ${markdownText(headline(report, counts.reported))}`,
		...fatal.map((problem) => sentence$1(problem.message)),
		...change?.unaffected ? [] : [countLine(counts, change !== void 0)],
		gfm`<sub>${scope}${markdownText(coverageSentence(report).replace(/\.$/, ""))}${at}.</sub>`
	];
	return joined(blocks, "\n\n");
}
function countLine(counts, review) {
	const { reported, line, file, summary, existing, fixed, suppressed, hidden } = counts;
	const places = [
		...line > 0 ? [gfm`${line} at a line`] : [],
		...file > 0 ? [gfm`${file} on a file`] : [],
		...summary > 0 ? [gfm`${summary} below`] : []
	];
	const change = review ? [
		gfm`**${reported} introduced**${places.length > 0 ? gfm` (${joined(places, ", ")})` : ""}`,
		gfm`${existing} existing`,
		gfm`${fixed} fixed`
	] : [gfm`**${counted(reported, "finding")}**`];
	return joined([
		...change,
		gfm`${suppressed} suppressed`,
		gfm`${hidden} hidden`
	], " · ");
}
function findingSection(title, shown, context, elsewhere) {
	return {
		heading: gfm`#### ${markdownText(title)}`,
		items: shown.map((one) => findingBlock(one, context)),
		as: "blocks",
		more: (count) => gfm`And ${counted(count, "more finding")}. ${elsewhere}`
	};
}
/** Findings that say the same stand together, and only the first of them says it: the comment is to be skimmed. */
function grouped(shown, context) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of shown) {
		const { rule, title, severity, confidence, fingerprint } = one.finding;
		const own = context.verdicts?.has(fingerprint) === true ? fingerprint : "";
		const key = JSON.stringify([
			rule,
			title,
			severity,
			confidence,
			own
		]);
		groups.set(key, [...groups.get(key) ?? [], one]);
	}
	return [...groups.values()].flatMap(([first, ...others]) => [...first === void 0 ? [] : [findingBlock(first, context)], ...others.map((one) => gfm`The same at ${placeAndReason(one, context)}`)]);
}
function placeAndReason({ finding, on, why }, context) {
	const reason = on === "summary" && why !== void 0 ? gfm` (${sentence$1(why)})` : "";
	return gfm`${placeLink(finding.at, context)}${reason}`;
}
function findingBlock(one, context) {
	const { finding } = one;
	const blocks = [
		gfm`${titleLine(finding, context)}\\\n${placeAndReason(one, context)}`,
		verdictBlock(context.verdicts?.get(finding.fingerprint)),
		gfm`<details><summary>Why, where it bites, what to change</summary>`,
		...explanation(finding, suggestionBlock(finding, void 0, context.lineOf)),
		evidence(finding, context),
		gfm`</details>`
	];
	return joined(blocks, "\n\n");
}
function rows(title, items, noun, elsewhere) {
	return {
		heading: gfm`#### ${markdownText(title)} (${items.length})`,
		items: items.map((item) => gfm`- ${item}`),
		as: "list",
		more: (count) => gfm`And ${counted(count, `more ${noun}`)}. ${elsewhere}`
	};
}
function findingRow(finding, context) {
	return gfm`${placeLink(finding.at, context)} ${ruleLink$1(finding.rule, context)} ${sentence$1(finding.title)}`;
}
function dismissedRows(shown, context) {
	return shown.flatMap(({ finding, dismissed }) => dismissed ? [findingRow(finding, context)] : []);
}
function openThreads(count) {
	if (count === 0) return "";
	const threads = count === 1 ? gfm`One answered thread is` : gfm`${count} answered threads are`;
	return gfm`<sub>${threads} about what is gone; the token may not resolve threads, so that is left to you.</sub>`;
}
function suppressedRows(items, context) {
	return items.map(({ finding, reason }) => gfm`${findingRow(finding, context)}: ${sentence$1(reason)}`);
}
/** Fixed findings stand in the base, so their places are named and not linked to the head. */
function fixedRows(report, { rules, lineOf }) {
	return (report.change?.comparison.fixed ?? []).map((finding) => findingRow(finding, {
		rules,
		lineOf
	}));
}
function problemRows(report) {
	const head = report.head.analysis.problems.filter((problem) => !problem.fatal).map(problemRow);
	const base = (report.change?.base.problems ?? []).map((problem) => gfm`In the base: ${problemRow(problem)}`);
	return [...head, ...base];
}
function problemRow({ path, range, message }) {
	const place = path === void 0 || message.includes(path) ? "" : gfm`${codeSpan(range === void 0 ? path : `${path}:${range[0]}`)}: `;
	return gfm`${place}${sentence$1(message)}`;
}

// src/report/github.ts
/** Severities from worst to least, with the commands that stand for them. */
const LEVELS$1 = [
	["error", "error"],
	["warning", "warning"],
	["note", "notice"]
];
/** The runner shows this many annotations of each kind for a step, and drops the rest silently. */
const PER_COMMAND = 10;
/** It cuts messages at 4,096 characters. */
const MESSAGE = 4e3;
/** The annotation of a finding at its own place. */
function atOwnPlace(finding) {
	const { path, range } = finding.at;
	return {
		finding,
		at: {
			path,
			startLine: range[0],
			endLine: lastLine(range)
		}
	};
}
/**
* What may be annotated beside the code, worst first. Files that a pull request does not touch get no annotation: GitHub
* would show them beside the change all the same.
*/
function annotationsOf$1(report) {
	return worstFirst(reportedFindings(report)).flatMap(({ finding, placement }) => {
		if (report.change === void 0) return [atOwnPlace(finding)];
		if (placement.on === "line") return [{
			finding,
			at: placement
		}];
		return placement.on === "file" && placement.path === finding.at.path ? [atOwnPlace(finding)] : [];
	});
}
/**
* One command each, worst first. Where there are more than the runner shows, the last one of a kind says how many are
* left out and where they are: `elsewhere` is a full sentence.
*/
function commands(annotations, elsewhere) {
	return LEVELS$1.flatMap(([severity, level]) => {
		const all = annotations.filter(({ finding }) => finding.severity === severity);
		if (all.length <= PER_COMMAND) return all.map((annotation) => commandOf(level, annotation));
		const shown = all.slice(0, 9);
		const rest = plural(all.length - shown.length, "more finding");
		return [...shown.map((annotation) => commandOf(level, annotation)), {
			level,
			message: `${rest} of severity ${severity}. ${elsewhere}`,
			properties: { title: "Forksight" }
		}];
	});
}
/** The same as lines for standard output. */
function renderCommands(annotations, elsewhere) {
	return commands(annotations, elsewhere).map(({ level, message, properties }) => {
		const { title, file, startLine, endLine } = properties;
		return commandLine(level, {
			file,
			line: startLine,
			endLine,
			title
		}, message);
	});
}
function commandOf(level, annotation) {
	const { path: file, startLine, endLine } = annotation.at;
	const { title, message } = annotationText(annotation);
	return {
		level,
		message,
		properties: {
			title,
			file,
			startLine,
			...endLine > startLine && { endLine }
		}
	};
}
/** Plain text, in one line the title. */
function annotationText({ finding, at }) {
	const { path: file, startLine } = at;
	const place = file === finding.at.path && startLine === finding.at.range[0] ? "" : `At ${oneLine(finding.at.path)}:${finding.at.range[0]}. `;
	const text = [
		finding.why,
		finding.where,
		finding.change
	].map((part) => fullStop(oneLine(part))).join("\n");
	return {
		title: `${finding.rule} ${oneLine(clip(finding.title, 200))}`,
		message: clip(place + text, MESSAGE)
	};
}

// src/report/sarif-places.ts
function message(text) {
	return { text: sarifText(text) };
}
/** Longest snippet that is shown, in UTF-16 units, and lines around it. */
const SNIPPET = 1e3;
const AROUND = 2;
/** A place with its code, and with the lines around it, as far as the report carries them. */
function location$1(span, lineOf) {
	const [startLine, startColumn, endLine, endColumn] = span.range;
	const snippet = snippetOf(span, lineOf);
	const context = lines(span.path, startLine - AROUND, endLine + AROUND, lineOf);
	return { physicalLocation: {
		artifactLocation: artifact(span.path),
		region: {
			startLine,
			startColumn,
			endLine,
			endColumn,
			...snippet !== void 0 && { snippet: { text: snippet } }
		},
		...snippet !== void 0 && context !== void 0 && context.last - context.first > endLine - startLine && { contextRegion: {
			startLine: context.first,
			endLine: context.last,
			snippet: { text: context.text }
		} }
	} };
}
function artifact(path) {
	return {
		uri: encodePath(path),
		uriBaseId: "%SRCROOT%"
	};
}
function snippetOf({ path, range: [startLine, startColumn, endLine, endColumn] }, lineOf) {
	const found = [];
	for (let number = startLine; number <= endLine; number++) {
		const line = lineOf(path, number);
		if (line === void 0) return void 0;
		const end = number === endLine ? endColumn - 1 : line.length;
		found.push(line.slice(number === startLine ? startColumn - 1 : 0, end));
	}
	const text = found.join("\n");
	return text.length > SNIPPET || text === "" ? void 0 : text;
}
/** The lines of a stretch that the report carries without a gap around its middle. */
function lines(path, from, to, lineOf) {
	const known = Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((number) => {
		const text = lineOf(path, number);
		return text === void 0 ? [] : [{
			number,
			text
		}];
	});
	const [first, last] = [known[0]?.number, known.at(-1)?.number];
	if (first === void 0 || last === void 0 || last - first !== known.length - 1) return void 0;
	return {
		first,
		last,
		text: clip(known.map(({ text }) => text).join("\n"), 4 * SNIPPET)
	};
}

// src/report/sarif-rules.ts
const LEVELS = {
	error: "error",
	warning: "warning",
	note: "note"
};
/** A rule as SARIF has it. `page` is its page in Markdown, for rules that have found something. */
function ruleDescriptor(rule, page) {
	const address = rulePage(rule);
	const summary = `${rule.summary.charAt(0).toUpperCase()}${rule.summary.slice(1)}.`;
	return {
		id: rule.code,
		name: pascalCase(rule.slug),
		shortDescription: { text: summary },
		fullDescription: { text: summary },
		help: {
			text: `${summary} See ${address}`,
			markdown: page === void 0 ? `${summary} [Explanation, examples and fixes](${address})` : withWholeLinks(page, address)
		},
		helpUri: address,
		defaultConfiguration: { level: LEVELS[rule.severity] },
		properties: {
			tags: [
				"correctness",
				"concurrency",
				"python"
			],
			precision: rule.audience === "everyone" ? "high" : "medium",
			"problem.severity": rule.severity === "note" ? "recommendation" : rule.severity
		}
	};
}
/** `thread-alive-at-fork` as `ThreadAliveAtFork`. */
function pascalCase(slug) {
	return slug.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
/** Links of a page lead to files beside it; where the page is shown, there are none. */
function withWholeLinks(page, address) {
	return page.replace(/\]\((?!https?:|#)([^)\s]+)\)/g, (_, target) => `](${new URL(target, address).href})`);
}

// src/report/sarif.ts
/** Code scanning keeps this many results of a run, this many places of a result, and this many of its thread flows. */
const RESULTS = 5e3;
const PLACES = 100;
const FLOW_PLACES = 1e3;
/** The report as a SARIF log with one run, which has all rules, found or not. */
function renderSarif(report, options) {
	const { rules, pageOf, category, repository } = options;
	const results = orderedResults(report);
	const kept = results.slice(0, RESULTS);
	const found = new Set(kept.map(({ finding }) => finding.rule));
	const context = contextOf(report, options);
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "Forksight",
				version: report.tool.version,
				semanticVersion: report.tool.version,
				informationUri: "https://github.com/forksight/forksight",
				rules: rules.map((rule) => ruleDescriptor(rule, found.has(rule.code) ? pageOf(rule.code) : void 0))
			} },
			columnKind: "utf16CodeUnits",
			...category !== void 0 && category !== "" && { automationDetails: { id: `${category}/` } },
			...provenance(report, repository),
			invocations: [{
				executionSuccessful: !report.head.analysis.problems.some((problem) => problem.fatal),
				toolExecutionNotifications: [...report.head.analysis.problems, ...limits(results)].map(notification)
			}],
			results: kept.map((result) => resultObject(result, context))
		}]
	};
	return `${JSON.stringify(log, void 0, 2)}\n`;
}
function contextOf(report, options) {
	const hashes = new Map((report.lineHashes ?? []).map(({ path, line, hash }) => [`${line} ${path}`, hash]));
	return {
		...options,
		lineOf: lineReader(report.excerpts),
		hashOf: ({ at }) => hashes.get(`${at.range[0]} ${at.path}`)
	};
}
function provenance({ head: { sha } }, repository) {
	if (sha === void 0) return {};
	if (repository === void 0) return { properties: { commit: sha } };
	const { server, owner, name } = repository;
	return {
		versionControlProvenance: [{
			repositoryUri: `${server}/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`,
			revisionId: sha,
			mappedTo: { uriBaseId: "%SRCROOT%" }
		}],
		properties: { commit: sha }
	};
}
/** Introduced before existing before suppressed, each worst first: what code scanning would drop comes last. */
function orderedResults(report) {
	const state = report.change === void 0 ? {} : { state: "new" };
	return [
		...worstFirst(reportedFindings(report)).map(({ finding }) => ({
			finding,
			...state
		})),
		...worstFirst(existingFindings(report).map((finding) => ({
			finding,
			state: "unchanged"
		}))),
		...suppressedFindings(report).map(({ finding }) => ({ finding }))
	];
}
/** The loss is stated, by severity. */
function limits(results) {
	const lost = results.slice(RESULTS);
	if (lost.length === 0) return [];
	const of = (severity) => lost.filter(({ finding }) => finding.severity === severity).length;
	const parts = [
		"error",
		"warning",
		"note"
	].flatMap((name) => of(name) > 0 ? [plural(of(name), name)] : []);
	return [{
		kind: "limit",
		fatal: false,
		message: `${plural(lost.length, "more finding")} (${parts.join(", ")}) are left out here, as code scanning keeps ${RESULTS}; the JSON report has them all`
	}];
}
function resultObject({ finding, state }, context) {
	const index = context.rules.findIndex((rule) => rule.code === finding.rule);
	const hash = context.hashOf(finding);
	return {
		ruleId: finding.rule,
		...index < 0 ? {} : { ruleIndex: index },
		level: LEVELS[finding.severity],
		message: message([
			finding.title,
			finding.why,
			finding.where,
			finding.change
		].map(fullStop).join(" ")),
		locations: [location$1(finding.at, context.lineOf)],
		relatedLocations: finding.causes.slice(0, PLACES).map((cause, id) => ({
			id,
			...location$1(cause.at, context.lineOf),
			message: message(causeText(cause))
		})),
		partialFingerprints: {
			...hash !== void 0 && { primaryLocationLineHash: hash },
			"forksight/v1": finding.fingerprint
		},
		...state === void 0 ? {} : { baselineState: state },
		codeFlows: codeFlows(finding.causes, context),
		suppressions: suppressions(finding, context),
		properties: { confidence: finding.confidence }
	};
}
/** What the step at the cause says, if there is one. */
function causeText({ at, trace }) {
	return trace.find((one) => one.at.kind === "code" && one.at.span.range.join() === at.range.join())?.says ?? "the cause";
}
function suppressions({ suppressed }, { lineOf }) {
	if (suppressed === void 0) return [];
	const { by, reason, at } = suppressed;
	return [{
		kind: by === "comment" ? "inSource" : "external",
		location: { ...location$1(at, lineOf) },
		...reason === "" ? {} : { justification: sarifText(reason) }
	}];
}
/** One for each cause, until the places that code scanning keeps are used up. */
function codeFlows(causes, context) {
	let left = FLOW_PLACES;
	return causes.flatMap((cause) => {
		const steps = cause.trace.slice(0, left);
		left -= steps.length;
		if (steps.length === 0) return [];
		return [{ threadFlows: [{ locations: steps.map((step) => ({ location: stepLocation(step, cause, context) })) }] }];
	});
}
/** A model's statement has no place of its own in the code: it stands at the cause, and names its source. */
function stepLocation(step, cause, { lineOf }) {
	if (step.at.kind === "code") return {
		...location$1(step.at.span, lineOf),
		message: message(step.says)
	};
	const { callable, source } = step.at;
	return {
		...location$1(cause.at, lineOf),
		message: message(`${callable} ${step.says} (${sourceName(step.at)}: ${source})`)
	};
}
function notification({ kind, message: says, path, range, fatal }) {
	const region = range && {
		startLine: range[0],
		startColumn: range[1],
		endLine: range[2],
		endColumn: range[3]
	};
	const at = path === void 0 ? void 0 : {
		artifactLocation: artifact(path),
		...region && { region }
	};
	return {
		descriptor: { id: kind },
		level: fatal ? "error" : "warning",
		message: message(says),
		...at === void 0 ? {} : { locations: [{ physicalLocation: at }] }
	};
}

// src/sources/rule-pages.ts
/** The pages of the rules: from `rules.json` beside the bundle, or from the repository when the sources run directly. */
/** The page of a rule, Markdown; undefined when it has none. */
function rulePageText(code) {
	const beside = new URL("./rules.json", import.meta.url);
	if (existsSync(beside)) return JSON.parse(readFileSync(beside, "utf8"))[code];
	const folder = new URL("../../docs/rules/", import.meta.url);
	const name = readdirSync(folder).find((file) => file.startsWith(`${code}-`));
	return name === void 0 ? void 0 : readFileSync(new URL(name, folder), "utf8");
}

// src/action/inputs.ts
/** The inputs and outputs of the Action as data: `action.yml` and the tables of the documentation say the same. */
const INPUTS = {
	"github-token": {
		description: "Token that reads the pull request and writes its comments; needs `pull-requests: write` to comment",
		default: "${{ github.token }}"
	},
	path: {
		description: "Folder of the checked out repository, from the workspace",
		default: "."
	},
	"fail-on": {
		description: "Least severity of a finding that fails the job; the configuration decides when empty",
		values: [
			"error",
			"warning",
			"note",
			"never"
		]
	},
	"fail-on-new-suppressions": {
		description: "Whether a pull request fails that adds a comment which suppresses a finding; the configuration decides when empty",
		values: ["true", "false"]
	},
	show: {
		description: "Least confidence of a finding that is shown; the configuration decides when empty",
		values: [
			"certain",
			"likely",
			"possible"
		]
	},
	audience: {
		description: "Whether remarks for those who want to hear everything are made; the configuration decides when empty",
		values: ["everyone", "pedantic"]
	},
	config: { description: "Configuration file to read in place of `forksight.toml` and `pyproject.toml`, from the root of the repository; of a pull request, the base has it" },
	comment: {
		description: "Whether a pull request is commented, `when-ready` leaves drafts alone; annotations and the summary of the job say the same otherwise",
		default: "true",
		values: [
			"true",
			"when-ready",
			"false"
		]
	},
	"max-comments": {
		description: "Comments beside the code at most, 0 to 100; what is more stands in the summary",
		default: "25"
	},
	"check-run": {
		description: "Whether a check run `Forksight findings` has the findings as annotations beside the code, more of them than a job may show, also on `workflow_run`; needs `checks: write`",
		default: "false",
		values: ["true", "false"]
	},
	"resolve-mode": {
		description: "What becomes of a comment whose finding is gone: it is deleted, or its thread resolved where the token may (`contents: write`), or it is hidden, or it stays and says so; what people have answered is never deleted",
		default: "delete",
		values: [
			"delete",
			"resolve",
			"minimize",
			"keep"
		]
	},
	artifact: {
		description: "On `workflow_run`, name of the artifact with the report to post, as the run that has ended uploaded it",
		default: "forksight-report"
	},
	category: {
		description: "Name that keeps the comments of several runs on one pull request apart, and the issues and uploads of several audits",
		default: ""
	},
	confirm: {
		description: "Whether tests that reach the findings are run to confirm them. Executes code of the change, so it needs a job without token: `github-token: ''`",
		default: "false",
		values: ["true", "false"]
	},
	"confirm-command": { description: "What to run in place of those tests: words of a command, such as `python -m pytest tests/test_pool.py`" },
	"confirm-python": {
		description: "Interpreters to run it with, by version or path, separated by spaces",
		default: "python"
	},
	"confirm-budget": {
		description: "Seconds that all runs together may take",
		default: "300"
	},
	"verify-fixes": {
		description: "Whether each suggested change of a confirmed finding is tried too: the test runs again in a copy that has it",
		default: "false",
		values: ["true", "false"]
	},
	verdicts: { description: "Path of a report that a job with `confirm` has written; its verdicts are shown, and nothing else is taken" },
	audit: {
		description: "Whether the whole repository is audited and not only checked; when empty, it is on schedule and workflow_dispatch",
		values: ["true", "false"]
	},
	previous: {
		description: "Where audits find the one before them, to tell what is new and fixed: the name of an artifact that earlier runs on the branch left, which needs `actions: read`, or a path with a slash in it",
		default: ""
	},
	issue: {
		description: "Whether audits keep one issue up to date; needs `issues: write`",
		default: "false",
		values: ["true", "false"]
	},
	"code-scanning": {
		description: "Whether the findings are uploaded to code scanning; needs `security-events: write`",
		default: "false",
		values: ["true", "false"]
	}
};
/** Reads the inputs. Throws a UserError that names the input that is wrong. */
function readInputs(getInput) {
	const [failOn, show, audience] = [
		choice(getInput, "fail-on"),
		choice(getInput, "show"),
		choice(getInput, "audience")
	];
	const audit = choice(getInput, "audit");
	const suppressions = choice(getInput, "fail-on-new-suppressions");
	return {
		token: getInput("github-token"),
		path: getInput("path") || INPUTS.path.default,
		config: getInput("config"),
		comment: choice(getInput, "comment") ?? INPUTS.comment.default,
		maxComments: maxComments(getInput),
		checkRun: choice(getInput, "check-run") === "true",
		resolveMode: choice(getInput, "resolve-mode") ?? INPUTS["resolve-mode"].default,
		artifact: getInput("artifact") || INPUTS.artifact.default,
		category: categoryFrom(getInput),
		confirm: choice(getInput, "confirm") === "true",
		confirmCommand: words(getInput("confirm-command")),
		confirmPython: words(getInput("confirm-python") || INPUTS["confirm-python"].default),
		confirmBudget: seconds(getInput, "confirm-budget"),
		verifyFixes: choice(getInput, "verify-fixes") === "true",
		verdicts: getInput("verdicts"),
		audit: audit === void 0 ? void 0 : audit === "true",
		previous: getInput("previous"),
		issue: choice(getInput, "issue") === "true",
		codeScanning: choice(getInput, "code-scanning") === "true",
		overrides: {
			...failOn && { failOn },
			...suppressions !== void 0 && { failOnNewSuppressions: suppressions === "true" },
			...audience && { audience },
			...show ? { show } : audience === "pedantic" ? { show: "possible" } : {}
		}
	};
}
/** What is wrong with the inputs of a workflow, as sentences: the names first. What GitHub fills in is not looked at. */
function inputTroubles(given) {
	const known = Object.keys(INPUTS);
	const names = Object.keys(given).filter((name) => !known.includes(name)).map((name) => `\`${name}\` is not an input, so it does nothing${didYouMean(name, known, "remove it.")}`);
	try {
		readInputs((name) => {
			const text = given[name] ?? "";
			return text.includes("${{") ? "" : text;
		});
		return names;
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return [...names, error.message];
	}
}
/** It is written into every comment. */
const LONGEST_CATEGORY = 100;
function categoryFrom(getInput) {
	const category = getInput("category");
	if (category.length <= LONGEST_CATEGORY) return category;
	throw new UserError(wrong("category", `has ${category.length} characters, more than the ${LONGEST_CATEGORY} that it may have`));
}
/** A pull request with more of them cannot be read any more. */
const MOST_COMMENTS = 100;
function maxComments(getInput) {
	const text = getInput("max-comments") || INPUTS["max-comments"].default;
	const value = Number(text);
	if (Number.isInteger(value) && value >= 0 && value <= MOST_COMMENTS) return value;
	throw new UserError(wrong("max-comments", `is '${text}', which is no number from 0 to ${MOST_COMMENTS}`));
}
function words(text) {
	return text.split(/\s+/).filter((word) => word !== "");
}
function seconds(getInput, name) {
	const text = getInput(name) || INPUTS[name].default;
	const value = Number(text);
	if (Number.isFinite(value) && value > 0) return value;
	throw new UserError(wrong(name, `is '${text}', which is no number of seconds`));
}
function choice(getInput, name) {
	const input = INPUTS[name];
	const text = getInput(name).toLowerCase();
	if (text === "") return void 0;
	const found = input.values?.find((known) => known === text);
	if (found === void 0) throw new UserError(wrong(name, `is '${text}', which is none of ${(input.values ?? []).join(", ")}`));
	return found;
}
function wrong(name, what) {
	return {
		kind: "config",
		message: `The input '${name}' ${what}; correct it in the workflow.`
	};
}

// src/report/frame.ts
/** Longest line of code that is shown. */
const CODE_WIDTH = 200;
/**
* The lines of a span with their numbers, and carets under the span when it lies in one line; `around` lines of context
* on either side where the report carries them. Empty when the report does not carry the line.
*/
function codeFrame(span, around, lineOf, paint) {
	const [startLine, startColumn, end, endColumn] = span.range;
	const inSight = (line) => lineOf(span.path, line)?.slice(0, 400);
	const text = inSight(startLine);
	if (text === void 0) return [];
	const shown = Array.from({ length: 2 * around + 1 }, (_, i) => startLine - around + i).flatMap((number) => {
		const line = inSight(number);
		return line === void 0 ? [] : [{
			number,
			line
		}];
	});
	const gutter = Math.max(...shown.map(({ number }) => String(number).length));
	const stop = end === startLine ? endColumn : text.length + 1;
	const before = columns(printable(text.slice(0, startColumn - 1)));
	const length = Math.max(1, columns(printable(text.slice(0, stop - 1))) - before);
	return shown.flatMap(({ number, line }) => {
		const row = `${paint("dim", `${String(number).padStart(gutter)} |`)} ${clip(printable(line), CODE_WIDTH)}`.trimEnd();
		if (number !== startLine || before > CODE_WIDTH) return [row];
		const carets = "^".repeat(Math.min(length, CODE_WIDTH - before + 1));
		return [row, `${paint("dim", `${" ".repeat(gutter)} |`)} ${" ".repeat(before)}${paint("error", carets)}`];
	});
}
/** Tabs as four spaces, whatever their column, so that carets stand where they should. */
function printable(line) {
	return logText(line.replaceAll("	", "    "));
}

// src/report/paint.ts
const CODES = {
	error: "31",
	warning: "33",
	note: "36",
	dim: "2",
	bold: "1",
	removed: "31",
	added: "32"
};
function painter(color) {
	return color ? (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m` : (_style, text) => text;
}

// src/report/text.ts
/** Steps and causes shown at most; the text tells how many more there are. */
const STEPS = 40;
/** The report as text that ends with a line feed. */
function renderText(report, options) {
	const paint = painter(options.color);
	const lineOf = lineReader(report.excerpts);
	const blocks = reportedFindings(report).map(({ finding }) => findingText(finding, lineOf, paint, options.width));
	return paragraphs([...blocks, closing(report, paint, options.width)]);
}
function findingText(finding, lineOf, paint, width) {
	const [first, ...others] = finding.causes;
	const sure = finding.confidence === "certain" ? "" : ` (${finding.confidence})`;
	const label = `${finding.severity} ${finding.rule}`;
	const [top = "", ...more] = wrap(line(finding.title) + sure, width, `${label} `, "  ");
	const section = (name, text) => {
		const [first = "", ...rest] = wrap(line(fullStop(text)), width, `  ${name}: `, "    ");
		return [`  ${paint("bold", name)}${first.slice(name.length + 2)}`, ...rest];
	};
	const alongside = finding.alongside.flatMap((item) => wrap(line(item), width, "    - ", "      "));
	return [
		paint(finding.severity, label) + paint("bold", top.slice(label.length)),
		...more.map((rest) => paint("bold", rest)),
		`  ${place(`${formatSpan(finding.at)}:${finding.at.range[1]}`)}`,
		...codeFrame(finding.at, 1, lineOf, paint).map((row) => `    ${row}`),
		"",
		...section("why", finding.why),
		...section("where it bites", finding.where),
		...section("what to change", finding.change),
		...editLines(finding, lineOf, paint),
		...alongside.length > 0 ? ["  what must change with it:", ...alongside] : [],
		"",
		`  evidence: ${plural(first.trace.length, "step")}, ${finding.confidence}`,
		...story(first.trace, lineOf, paint, width),
		...others.slice(0, STEPS).map((cause) => `    also because of ${place(formatSpan(cause.at))}`),
		...others.length > STEPS ? [`    and ${plural(others.length - STEPS, "more cause")}`] : []
	];
}
/** The edit that the finding offers, as old and new lines. */
function editLines({ edit }, lineOf, paint) {
	const whole = lineEdit(edit, lineOf);
	if (edit === void 0 || whole === void 0) return [];
	return [`  ${edit.class === "safe" ? "what --fix does" : "for example"}, at ${place(`${edit.path}:${whole.startLine}`)}:`, ...diff(whole).map((row) => `    ${paint(row.startsWith("-") ? "removed" : "added", line(row))}`)];
}
/** The trace, step by step; below each place in the code its line, below each statement about a library its source. */
function story(steps, lineOf, paint, width) {
	const shown = steps.slice(0, STEPS);
	const left = steps.length - shown.length;
	const rows = shown.flatMap((step, i) => {
		const number = `    ${`${i + 1}.`.padStart(`${shown.length}.`.length)} `;
		const indent = " ".repeat(number.length);
		const { at } = step;
		const where = at.kind === "code" ? place(formatSpan(at.span)) : `\`${place(at.callable)}\``;
		const rests = at.kind === "code" ? lineOf(at.span.path, at.span.range[0]) ?? "" : at.source;
		const below = logText(oneLine(clip(rests.trim(), 200)));
		return [...wrap(`${where} ${line(step.says)}`, width, number, indent), ...below === "" ? [] : [paint("dim", `${indent}  ${below}`)]];
	});
	return left > 0 ? [...rows, `    and ${plural(left, "more step")}`] : rows;
}
/** The figures, the fixed findings, and what was not analysed. */
function closing(report, paint, width) {
	const shown = shownInSummary(report, "shown as text");
	const counts = countFindings(report, shown);
	const { analysis } = report.head;
	const figures = [
		...[
			"error",
			"warning",
			"note"
		].flatMap((severity) => {
			const count = shown.filter(({ finding }) => finding.severity === severity).length;
			return count > 0 ? [plural(count, severity)] : [];
		}),
		...report.change === void 0 ? [] : [`${counts.existing} existing`, `${counts.fixed} fixed`],
		`${counts.suppressed} suppressed`,
		`${counts.hidden} hidden`
	].join(", ");
	const told = report.change?.unaffected ? "" : ` (${figures})`;
	return [
		...[...analysis.problems, ...report.change?.base.problems ?? []].flatMap((problem) => {
			const [label, style] = problem.fatal ? ["could not check", "error"] : ["problem", "warning"];
			return labelled(label, style, problemLine(problem), width, paint);
		}),
		...suppressedByChange(report).flatMap(({ finding, reason }) => labelled("suppressed by this change", "warning", line(`${formatSpan(finding.at)} ${finding.rule}: ${reason}`), width, paint)),
		...labelled("forksight", "bold", headline(report, counts.reported) + told, width, paint),
		...wrap(coverageSentence(report), width, "", "  ")
	];
}
function labelled(label, style, text, width, paint) {
	const [first = "", ...rest] = wrap(text, width, `${label}: `, "  ");
	return [`${paint(style, label)}${first.slice(label.length)}`, ...rest];
}
function problemLine({ path, range, message }) {
	return line(`${path === void 0 || message.includes(path) ? "" : `${path}${range === void 0 ? "" : `:${range[0]}`}: `}${message}`);
}
/** A place as written; never split, and never the start of a command. */
function place(text) {
	return logText(oneLine(text));
}
function line(text) {
	return logText(oneLine(clip(text, 2e3)));
}

// src/report/verdict-text.ts
/** The reported findings that have a verdict, each with its own. */
function judgedFindings(report) {
	const verdicts = new Map(report.verdicts?.map((verdict) => [verdict.fingerprint, verdict]));
	return reportedFindings(report).flatMap(({ finding }) => {
		const verdict = verdicts.get(finding.fingerprint);
		return verdict === void 0 ? [] : [{
			finding,
			verdict
		}];
	});
}
/** The verdicts with what was seen, one block for each finding, then the figures. Ends with a line feed. */
function renderVerdicts(judged, { color, width }) {
	const paint = painter(color);
	return `${[...judged.map(({ finding, verdict }) => {
		const headline = verdictHeadline(verdict);
		const style = isConfirmed(verdict) ? "error" : verdict.kind === "same" ? "note" : "warning";
		return [
			paint("bold", shown(`${finding.rule} ${formatSpan(finding.at)}: ${finding.title}`)),
			`  ${paint(style, headline)}`,
			...wrap(shown(verdict.says), width, "  ", "  "),
			...verdict.test === void 0 ? [] : [`  test: ${shown(verdict.test)}`],
			...table([TABLE_HEAD, ...verdict.runs.map(rowCells)]),
			...storyLines(verdict, width),
			...verdict.limits.flatMap((limit) => wrap(shown(limit), width, "  note: ", "    ")),
			...fixLines(verdict, width),
			...verdict.reproduce === void 0 ? [] : [`  again: ${shown(verdict.reproduce)}`]
		].join("\n");
	}), figures(judged.map(({ verdict }) => verdict))].join("\n\n")}\n`;
}
function storyLines({ story }, width) {
	if (story === void 0) return [];
	const rows = momentsOf(story).flatMap(({ at, who, says, places }) => {
		const first = `    ${at.padStart(10)}  `;
		const rest = " ".repeat(first.length);
		return [...wrap(shown(`${who} ${says}`), width, first, rest), ...places.map((place) => `${rest}  ${shown(place)}`)];
	});
	const delay = story.delayed > 0 ? [`    A thread was delayed by ${story.delayed.toFixed(1)} ms, as a scheduler may.`] : [];
	return [
		"  what happened:",
		...rows,
		...delay
	];
}
function fixLines({ fix }, width) {
	if (fix === void 0) return [];
	return [...wrap(shown(`${FIXES[fix.kind]}: ${fix.says}`), width, "  ", "    "), ...fix.runs.length === 0 ? [] : table([TABLE_HEAD, ...fix.runs.map(rowCells)])];
}
function table(rows) {
	if (rows.length < 2) return [];
	const cells = rows.map((row) => row.map((cell) => clip(shown(cell), 60)));
	const widths = TABLE_HEAD.map((_, i) => Math.max(...cells.map((row) => columns(row[i] ?? ""))));
	return cells.map((row) => {
		return `    ${row.map((cell, i) => cell + " ".repeat((widths[i] ?? 0) - columns(cell))).join("  ").trimEnd()}`;
	});
}
function figures(verdicts) {
	const confirmed = verdicts.filter(isConfirmed).length;
	const same = verdicts.filter(({ kind }) => kind === "same").length;
	const open = verdicts.length - confirmed - same;
	const parts = [
		`${confirmed} confirmed`,
		`${same} without a difference`,
		`${open} not confirmed`
	];
	return `forksight: ${plural(verdicts.length, "finding")}: ${parts.join(", ")}. A verdict is evidence; no finding is taken back by it.`;
}
function shown(text) {
	return logText(oneLine(clip(text, 1e3)));
}

// src/sources/disk-walk.ts
/** Folders that hold no code of the project, besides those whose name starts with a dot and virtual environments. */
const LEFT_OUT = /* @__PURE__ */ new Set([
	"node_modules",
	"__pycache__",
	"site-packages"
]);
/**
* Paths of everything below a folder that is no folder, as bytes, relative to it. Links are listed and never followed.
* A folder that cannot be opened is left out.
*/
function walk(folder) {
	const found = [];
	const open = [Buffer.alloc(0)];
	for (let inside = open.pop(); inside !== void 0; inside = open.pop()) for (const child of childrenOf(join$1(folder, inside))) {
		const path = join$1(inside, child.name);
		if (!child.isDirectory()) found.push(path);
		else if (!isLeftOut(child.name, join$1(folder, path))) open.push(path);
	}
	return found;
}
function childrenOf(folder) {
	try {
		return readBytes(folder);
	} catch {
		return [];
	}
}
function readBytes(folder) {
	return readdirSync(folder, {
		withFileTypes: true,
		encoding: "buffer"
	});
}
function isLeftOut(name, folder) {
	const text = Buffer.from(name).toString("latin1");
	return text.startsWith(".") || LEFT_OUT.has(text) || existsSync(join$1(folder, Buffer.from("pyvenv.cfg")));
}
/** One path below another; the empty path is the place itself. */
function join$1(parent, child) {
	return parent.length === 0 ? Buffer.from(child) : Buffer.concat([
		parent,
		Buffer.from("/"),
		child
	]);
}

// src/sources/disk-tree.ts
/**
* A folder of the disk, as it is now; or one file of it. In a git work tree it has the files that git tracks or would
* track, so that ignored ones (virtual environments, build output) are left out; elsewhere all but dot folders,
* `node_modules`, `__pycache__`, `site-packages` and virtual environments. Links are listed and never followed.
* Throws a UserError when the root or a named path does not exist.
*/
function diskTree(root, options = {}) {
	const given = resolve(root);
	const isFolder = statOf(given).isDirectory();
	const folder = isFolder ? given : dirname(given);
	const name = `${isFolder ? "folder" : "file"} ${root}`;
	const named = isFolder ? options.named ?? [] : [basename(given)];
	let listing;
	const listed = () => listing ??= list(folder, isFolder, named);
	return {
		name,
		list: async () => [...(await listed()).values()].map(({ entry }) => entry),
		async *read(paths) {
			const files = await listed();
			for (const path of paths) {
				const file = files.get(path);
				yield [path, file === void 0 ? notIn(name) : readFile(join$1(Buffer.from(folder), file.bytes), file.entry)];
			}
		}
	};
}
function statOf(path) {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (stats !== void 0) return stats;
	throw new UserError({
		kind: "unreadable",
		message: `${path} does not exist; check its spelling.`
	});
}
async function list(folder, whole, named) {
	const paths = whole ? await filesIn(folder) : [];
	const found = /* @__PURE__ */ new Map();
	const isReal = folderCheck(folder);
	for (const bytes of [...paths, ...named.flatMap((path) => namedFiles(folder, path))]) {
		const path = decodePath(bytes);
		const entry = isReal(bytes) ? entryOf(path, join$1(Buffer.from(folder), bytes)) : void 0;
		if (entry !== void 0) found.set(path, {
			entry,
			bytes
		});
	}
	return new Map(inPathOrder([...found].map(([path, file]) => ({
		path,
		file
	}))).map(({ path, file }) => [path, file]));
}
/** A folder that git ignores as a whole, and that the user gave as the root, is walked all the same. */
async function filesIn(folder) {
	const known = await gitFiles(folder);
	return known === void 0 || known.length === 0 ? walk(Buffer.from(folder)) : known;
}
/** Tracked and untracked files that are not ignored; undefined outside of a git work tree. */
async function gitFiles(folder) {
	const { status, stdout, complaint } = await runGit(folder, [
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard"
	]);
	if (status === 0) return splitAtNul(stdout).map((path) => Buffer.from(path.at(-1) === 47 ? path.subarray(0, -1) : path));
	if (/not a git repository|must be run in a work tree/.test(complaint)) return void 0;
	throw gitError(folder, "git ls-files", complaint);
}
function namedFiles(folder, named) {
	const full = resolve(folder, named);
	const inside = relative(folder, full).split(sep).join("/");
	if (inside === ".." || inside.startsWith("../") || resolve(folder, inside) !== full) throw new UserError({
		kind: "unreadable",
		message: `${named} lies outside of ${folder}; give a path inside of it.`
	});
	const start = Buffer.from(inside);
	statOf(full);
	return lstatSync(full).isDirectory() ? walk(Buffer.from(full)).map((path) => join$1(start, path)) : [start];
}
/** Tells whether all folders on the way to a path are folders: a link in between would lead out of the tree. */
function folderCheck(root) {
	const known = /* @__PURE__ */ new Map([["", true]]);
	const isReal = (folder) => {
		const key = folder.toString("latin1");
		const before = known.get(key);
		if (before !== void 0) return before;
		const real = isReal(parentOf(folder)) && lstat(join$1(Buffer.from(root), folder))?.isDirectory() === true;
		known.set(key, real);
		return real;
	};
	return (path) => isReal(parentOf(path));
}
function parentOf(path) {
	return path.subarray(0, Math.max(path.lastIndexOf(47), 0));
}
function lstat(path) {
	try {
		return lstatSync(path);
	} catch {
		return;
	}
}
/** Undefined for what is gone, and for what is no file: sockets, pipes, devices. */
function entryOf(path, place) {
	const stats = lstat(place);
	if (stats?.isSymbolicLink() === true) return {
		path,
		kind: "link"
	};
	if (stats?.isDirectory() === true) return {
		path,
		kind: "submodule"
	};
	if (stats?.isFile() !== true) return void 0;
	return {
		path,
		kind: "file",
		size: stats.size,
		...(stats.mode & 73) !== 0 && { executable: true }
	};
}
/** Opens without following a link or waiting for a pipe, in case that the disk changed since it was listed. */
function readFile(place, entry) {
	if (entry.kind !== "file") return entry.kind === "link" ? IS_LINK : IS_SUBMODULE;
	let file;
	try {
		file = openSync(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
		const stats = fstatSync(file);
		if (!stats.isFile()) return "The path is no longer a file; run again.";
		if (stats.size > 2097152) return tooLarge(stats.size);
		const bytes = Buffer.allocUnsafeSlow(stats.size);
		let filled = 0;
		for (let count = 1; filled < bytes.length && count > 0; filled += count) count = readSync(file, bytes, filled, bytes.length - filled, null);
		return bytes.subarray(0, filled);
	} catch (error) {
		return `The file could not be read (${error instanceof Error ? error.message.split(",")[0] : "unknown error"}); check that it exists and may be read.`;
	} finally {
		if (file !== void 0) closeSync(file);
	}
}

// src/report/audit-text.ts
/** An audit for a terminal: the findings as a check tells them, then what an audit adds. */
/** The audit as text that ends with a line feed. */
function renderAuditText(view, options) {
	const paint = painter(options.color);
	const { audit, migrations, baseline, trend } = view;
	const { survey, remarks } = audit;
	const prose = (text, indent = "") => wrap(logText(oneLine(text)), options.width, indent, `${indent}  `);
	const added = [
		[
			paint("bold", "Moving to Python 3.14, macOS and Windows"),
			...prose(migrationSentence(view), "  "),
			...migrationGroups(migrations).flatMap((group) => groupRows(group, view, paint, options.width))
		],
		survey.libraries.length + survey.importThreads.length === 0 ? [] : [
			paint("bold", "What starts threads"),
			...survey.libraries.flatMap(({ callables }) => callables.flatMap(({ name, places }) => prose(`${name}: ${plural(places.length, "call")}, ${placeList(places.map(formatSpan))}`, "  "))),
			...survey.importThreads.flatMap(({ module, name, at }) => prose(`importing ${module} starts ${clip(name, 80)} at ${formatSpan(at)}`, "  "))
		],
		remarks.length === 0 ? [] : [
			paint("bold", `Remarks and suspicions (${remarks.length})`),
			...remarks.slice(0, REMARKS).flatMap(({ rule, at, title }) => prose(`${rule} ${formatSpan(at)} ${title}`, "  ")),
			...remarks.length > REMARKS ? [`  and ${remarks.length - REMARKS} more; --format json has them all`] : []
		],
		[...baseline.expired.flatMap(({ rule, path, expires }) => prose(`The baseline's entry for ${rule} in ${path} expired on ${expires}, so its finding is reported again.`)), ...baseline.stale.flatMap(({ rule, path, at }) => prose(`${formatSpan(at)}: there is no such finding (${rule} in ${path}) any more; "forksight baseline --prune" removes the entry.`))],
		trend === void 0 ? [] : [
			...prose(trendSentence(view)),
			...trend.fresh.flatMap(({ rule, at, title }) => prose(`new: ${rule} ${formatSpan(at)} ${title}`, "  ")),
			...trend.fixed.flatMap(({ rule, at, title }) => prose(`fixed: ${rule} ${formatSpan(at)} ${title}`, "  "))
		],
		prose(`The project supports ${supportSentence(audit)}`)
	].filter((lines) => lines.length > 0).map((lines) => `${lines.join("\n")}\n`);
	return [renderText(audit.report, options), ...added].join("\n");
}
const REMARKS = 20;
function placeList(places) {
	const shown = places.slice(0, 3).join(", ");
	return places.length > 3 ? `${shown} and ${places.length - 3} more` : shown;
}
function groupRows({ title, says, migrations }, { systems }, paint, width) {
	const cells = migrations.map(({ methods }) => systems.map(({ label }, index) => `${label}: ${METHOD_NAMES[methods[index] ?? "unknown"]}`).join("; "));
	return [
		`  ${title} (${migrations.length})`,
		...wrap(says, width, "    ", "    "),
		...migrations.flatMap((migration, index) => [...cells[index] === cells[index - 1] ? [] : wrap(cells[index] ?? "", width, "    ", "      ").map((line) => paint("dim", line)), ...migrationRows(migration, paint, width)])
	];
}
function migrationRows({ place, breaks }, paint, width) {
	const codes = [...new Set(breaks.map(({ rule }) => rule))];
	return [...wrap(logText(oneLine(`${formatSpan(place.at)} ${clip(place.call, 60)}`)), width, "    - ", "      "), ...codes.length === 0 ? [] : [`      ${paint("warning", "breaks without fork")}: ${codes.join(", ")}`]];
}

// src/report/gitlab.ts
const SEVERITIES$1 = {
	error: "critical",
	warning: "major",
	note: "minor"
};
function renderGitlab(report) {
	const issues = worstFirst(reportedFindings(report)).map(({ finding }) => issue(finding));
	return `${JSON.stringify(issues, void 0, 2)}\n`;
}
function issue({ rule, severity, fingerprint, at, title, why, where, change }) {
	return {
		type: "issue",
		check_name: rule,
		description: oneLine(title),
		categories: ["Bug Risk"],
		severity: SEVERITIES$1[severity],
		fingerprint,
		location: {
			path: at.path,
			lines: {
				begin: at.range[0],
				end: lastLine(at.range)
			}
		},
		content: { body: visible([
			why,
			where,
			change
		].map(fullStop).join("\n\n")) }
	};
}

// src/report/junit.ts
function renderJunit(report) {
	const findings = worstFirst(reportedFindings(report)).map(({ finding }) => finding);
	const fatal = report.head.analysis.problems.filter((problem) => problem.fatal);
	const cases = [...fatal.map(errorCase), ...findings.map(failureCase)];
	const shown = cases.length > 0 ? cases : [`<testcase classname="forksight" name="${xmlText(headline(report, 0))}"/>`];
	const counts = `tests="${shown.length}" failures="${findings.length}" errors="${fatal.length}"`;
	return [
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
		`<testsuites name="forksight" ${counts}>`,
		`  <testsuite name="forksight" ${counts}>`,
		...shown.map((one) => `    ${one}`),
		`    <system-out>${xmlText(coverageSentence(report))}</system-out>`,
		"  </testsuite>",
		"</testsuites>",
		""
	].join("\n");
}
function failureCase({ rule, severity, at, title, why, where, change }) {
	const text = [
		why,
		where,
		change
	].map((part) => fullStop(oneLine(part))).join("\n");
	return [
		`<testcase classname="${xmlText(oneLine(at.path))}" name="${rule} line ${at.range[0]}">`,
		`<failure type="${severity}" message="${xmlText(oneLine(title))}">`,
		`${xmlText(oneLine(formatSpan(at)))}\n${xmlText(text)}`,
		"</failure></testcase>"
	].join("");
}
function errorCase({ kind, message }) {
	return `<testcase classname="forksight" name="could not check"><error type="${kind}" message="${xmlText(oneLine(message))}"/></testcase>`;
}
/** HTML's escapes are XML's, which has no place for two more characters. */
function xmlText(text) {
	return htmlText(text).replace(/[\ufffe\uffff]/g, "�");
}

// src/report/markdown.ts
/** The whole report as a Markdown document, without limit. */
function renderMarkdown(report, context) {
	const shown = shownInSummary(report, "").map(({ finding }) => ({
		finding,
		on: "summary"
	}));
	return gfm`${renderEverything(report, shown, context, {
		size: Number.POSITIVE_INFINITY,
		measure: (text) => text.length
	})}\n`;
}

// src/report/rdjson.ts
const SEVERITIES = {
	error: "ERROR",
	warning: "WARNING",
	note: "INFO"
};
function renderRdjson(report, rules) {
	const lineOf = lineReader(report.excerpts);
	const pages = new Map(rules.map((rule) => [rule.code, rulePage(rule)]));
	const document = {
		source: {
			name: "forksight",
			url: "https://github.com/forksight/forksight"
		},
		diagnostics: worstFirst(reportedFindings(report)).map(({ finding }) => diagnostic(finding, pages.get(finding.rule), lineOf))
	};
	return `${JSON.stringify(document, void 0, 2)}\n`;
}
function diagnostic(finding, url, lineOf) {
	const { rule, severity, at, title, why, where, change, causes, edit } = finding;
	return {
		message: visible([
			title,
			why,
			where,
			change
		].map(fullStop).join("\n")),
		location: location(at, lineOf),
		severity: SEVERITIES[severity],
		code: {
			value: rule,
			...url !== void 0 && { url }
		},
		relatedLocations: causes.map((cause) => ({
			message: visible(cause.trace[0].says),
			location: location(cause.at, lineOf)
		})),
		...edit?.class === "safe" && edit.path === at.path && { suggestions: [{
			range: range(edit.path, edit.range, lineOf),
			text: edit.text
		}] }
	};
}
function location(span, lineOf) {
	return {
		path: span.path,
		range: range(span.path, span.range, lineOf)
	};
}
function range(path, [startLine, startColumn, endLine, endColumn], lineOf) {
	return {
		start: position(path, startLine, startColumn, lineOf),
		end: position(path, endLine, endColumn, lineOf)
	};
}
/** Columns count UTF-8 bytes there; of a line that the report does not carry, they are left out. */
function position(path, line, column, lineOf) {
	const text = column === 1 ? "" : lineOf(path, line);
	if (text === void 0) return { line };
	return {
		line,
		column: new TextEncoder().encode(text.slice(0, column - 1)).length + 1
	};
}

// src/cli/formats.ts
const FORMATS = [
	"text",
	"json",
	"sarif",
	"github",
	"markdown",
	"rdjson",
	"gitlab",
	"junit"
];
/** The report in the given format, ending with a line feed. */
function renderReport(report, format, style, rules, repository) {
	switch (format) {
		case "json": return renderJson(report);
		case "sarif": return renderSarif(report, {
			rules,
			pageOf: rulePageText,
			...repository && { repository }
		});
		case "github": return renderCommands(annotationsOf(report), "The JSON report has them all.").map((line) => `${line}\n`).join("");
		case "markdown": return renderMarkdown(report, renderContext(report, rules));
		case "rdjson": return renderRdjson(report, rules);
		case "gitlab": return renderGitlab(report);
		case "junit": return renderJunit(report);
		case "text": return renderText(report, style) + placementsText(report);
	}
}
function renderContext(report, rules) {
	return {
		rules: new Map(rules.map((rule) => [rule.code, rule])),
		lineOf: lineReader(report.excerpts)
	};
}
function annotationsOf(report) {
	return reportedFindings(report).map(({ finding, placement }) => placement.on === "line" ? {
		finding,
		at: placement
	} : atOwnPlace(finding));
}
/** Where a review would say what; nothing for a check. */
function placementsText(report) {
	if (report.change === void 0) return "";
	const placed = reportedFindings(report);
	if (placed.length === 0) return "\nThe review would have no comments.\n";
	return `\nThe review would say it here:\n${placed.map(({ finding, placement }) => {
		const what = `${finding.rule} of ${formatSpan(finding.at)}`;
		return `  ${logText(oneLine(`${placeText(placement)}: ${what}`))}\n`;
	}).join("")}`;
}
function placeText(placement) {
	switch (placement.on) {
		case "line": {
			const { path, startLine, endLine } = placement;
			return `${path}, ${startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`}`;
		}
		case "file": return `${placement.path}, on the file as ${placement.why}`;
		case "summary": return `in the summary, as ${placement.why}`;
	}
}

// src/cli/deliver.ts
const OUTPUT = {
	name: "output",
	value: "FILE",
	says: "write the report into this file instead of standard output"
};
const JSON_FLAG = {
	name: "json",
	says: "the same as --format json, whatever --format says"
};
/** Options that say how a report is written, and where. */
const DELIVERING = [
	{
		name: "format",
		value: "FORMAT",
		choices: FORMATS,
		says: "text (the default), json, sarif, github (annotations of a workflow run), markdown, rdjson (for reviewdog), gitlab (code quality) or junit"
	},
	JSON_FLAG,
	OUTPUT
];
/** Writes the report as the options ask. Throws a UserError when the file cannot be written. */
function deliver(report, args, terminal, rules) {
	deliverText(renderedReport(report, args, terminal, rules), args, terminal);
	if (formatFrom(args) !== "text" || args.value("output") !== void 0) {
		const reported = reportedFindings(report).length;
		terminal.err(`forksight: ${headline(report, reported)}. ${coverageSentence(report)}\n`);
	}
}
/** The report in the format that the options ask for. */
function renderedReport(report, args, terminal, rules) {
	return renderReport(report, formatFrom(args), styleFor(args, terminal), rules);
}
function formatFrom(args) {
	return args.has("json") ? "json" : FORMATS.find((name) => name === args.value("format")) ?? "text";
}
/** How the text is to look where it goes. */
function styleFor(args, terminal) {
	return {
		color: terminal.color && args.value("output") === void 0,
		width: terminal.width
	};
}
/** Writes the text where the options ask for it. Throws a UserError when the file cannot be written. */
function deliverText(text, args, terminal) {
	const file = args.value("output");
	if (file === void 0) terminal.out(text);
	else writeReport(file, terminal.folder, text);
}
function writeReport(file, folder, text) {
	try {
		writeFileSync(resolve(folder, file), text);
	} catch (error) {
		const { code } = error;
		const message = `The report cannot be written to ${file} (${code ?? String(error)}); check the folder, seen from ${folder}, and its permissions.`;
		throw new UserError({
			kind: "unreadable",
			message
		});
	}
}

// src/cli/audit-formats.ts
const AUDIT_FORMATS = [...FORMATS, "html"];
/** Options that say how an audit is written, and where. */
const AUDITING = [
	{
		name: "format",
		value: "FORMAT",
		choices: AUDIT_FORMATS,
		says: "text (the default), html, markdown or json; the other formats of check have the findings alone"
	},
	JSON_FLAG,
	OUTPUT
];
/** The format that the options ask for; a shard has the one that can be joined, unless they ask for another. */
function auditFormat(args) {
	if (args.has("json")) return "json";
	const usual = args.value("shard") === void 0 ? "text" : "json";
	return AUDIT_FORMATS.find((name) => name === args.value("format")) ?? usual;
}
/** Writes one audit, or several as one, as the options ask. Throws a UserError when that is not to be had. */
function deliverAudits(audits, args, terminal, rules) {
	const format = auditFormat(args);
	const views = audits.map((audit) => viewAudit(audit, new Map(rules.map((rule) => [rule.code, rule]))));
	const [first] = views;
	if (first === void 0) return;
	const text = views.length === 1 ? render(first, format, styleFor(args, terminal), rules) : renderSeveral(views, format, styleFor(args, terminal));
	deliverText(text, args, terminal);
	if (format !== "text" || args.value("output") !== void 0) for (const view of views) {
		const name = views.length === 1 ? "" : `${view.audit.name}: `;
		terminal.err(`forksight: ${logText(oneLine(name))}${auditHeadline(view)}. ${coverageSentence(view.audit.report)}\n`);
	}
}
const NO_LIMIT = {
	size: Number.POSITIVE_INFINITY,
	measure: (text) => text.length
};
function render(view, format, style, rules) {
	switch (format) {
		case "html": return renderHtml(view);
		case "markdown": return renderAuditMarkdown(view, NO_LIMIT);
		case "json": return renderJson(view.audit);
		case "text": return renderAuditText(view, style);
		default: return renderReport(view.audit.report, format, style, rules, view.context.repository);
	}
}
function renderSeveral(views, format, style) {
	switch (format) {
		case "html": return renderSeveralHtml(views);
		case "markdown": return [overviewMarkdown(views), ...views.map((view) => renderAuditMarkdown(view, NO_LIMIT))].join("\n");
		case "json": return renderJson({
			version: 1,
			kind: "audits",
			audits: views.map(({ audit }) => audit)
		});
		case "text": return views.map((view) => `${logText(oneLine(view.audit.name))}\n\n${renderAuditText(view, style)}`).join("\n");
		default: {
			const message = `--format ${format} has the findings of one repository; give the audit of one, or choose html, markdown, json or text.`;
			throw new UserError({
				kind: "config",
				message
			});
		}
	}
}

// src/cli/day.ts
const DAY = {
	name: "date",
	value: "DAY",
	says: "the day that the audit is of, YYYY-MM-DD; today by default. The same input and day give the same bytes"
};
/** The day that an option names; undefined without it. Throws a UserError for what is no day. */
function dayFrom(args, option) {
	const written = args.value(option);
	if (written === void 0 || isDay(written)) return written;
	throw new UserError({
		kind: "config",
		message: `--${option}: ${written} is not a day; write it as 2026-11-30.`
	});
}
function isDay(text) {
	const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

// src/cli/locate.ts
/** Files that only a project's top folder has. */
const TOP = [
	"forksight.toml",
	"pyproject.toml",
	"setup.cfg",
	"setup.py",
	".git"
];
/**
* The project that the paths belong to: the nearest folder at or above all of them that looks like the top of one, else
* the folder that holds them. A folder that git ignores, such as an unpacked package, is no part of the project around
* it. Paths of several projects are refused. Without paths the project is looked for from `folder` on, and all of `folder` is asked about. Throws a UserError
* for a path that does not exist.
*/
async function locate(paths, folder) {
	const places = (paths.length === 0 ? ["."] : paths).map((path) => placeOf(path, folder));
	const shared = places.map((place) => statSync(place).isDirectory() ? place : dirname(place)).reduce(commonFolder);
	const top = topOf(shared) ?? withoutTop(shared, places);
	const root = top !== shared && await isIgnored(shared) ? shared : top;
	const focus = places.map((place) => relative(root, place).split(sep).join("/"));
	return focus.includes("") ? { root } : {
		root,
		focus
	};
}
/** Reading everything below a folder that happens to hold two projects could mean reading the whole disk. */
function withoutTop(shared, places) {
	const [apart] = places.filter((place) => place !== shared && topOf(place) !== void 0);
	if (apart === void 0 && dirname(shared) !== shared) return shared;
	const message = `The paths ${places.join(", ")} belong to no project in common; check each for itself.`;
	throw new UserError({
		kind: "unreadable",
		message
	});
}
function placeOf(path, folder) {
	try {
		return realpathSync(resolve(folder, path));
	} catch (error) {
		const { code } = error;
		let message = `${path} does not exist; check its spelling, seen from ${folder}.`;
		if (code === "ELOOP") message = `${path} is a symbolic link that leads back to itself; remove it, or give another path.`;
		else if (code === "EACCES") message = `${path} lies in a folder that may not be opened; check its permissions.`;
		throw new UserError({
			kind: "unreadable",
			message
		});
	}
}
function commonFolder(a, b) {
	let folder = a;
	while (relative(folder, b).split(sep)[0] === "..") folder = dirname(folder);
	return folder;
}
async function isIgnored(folder) {
	return (await runGit(folder, [
		"check-ignore",
		"--quiet",
		folder
	])).status === 0;
}
function topOf(folder) {
	if (TOP.some((name) => existsSync(join(folder, name)))) return folder;
	const parent = dirname(folder);
	return parent === folder ? void 0 : topOf(parent);
}

// src/cli/progress.ts
/** Work that takes less is over before a line about it could be read. In milliseconds. */
const QUIET = 1e3;
const BETWEEN = 100;
/** A line on standard error that counts the files, where a person watches and the work is long. */
function createProgress(terminal, now = Date.now) {
	const started = now();
	let last = started;
	let shown = false;
	return {
		onProgress(done, total) {
			const time = now();
			const complete = done === total;
			if (!terminal.watched || time - started < QUIET || !complete && time - last < BETWEEN) return;
			last = time;
			shown = true;
			const says = complete ? `Linking ${total} Python files` : `Reading Python files: ${done} of ${total}`;
			terminal.err(`\r\u001b[K${says}`);
		},
		end() {
			if (shown) terminal.err("\r\x1B[K");
			shown = false;
		}
	};
}

// src/cli/read-audits.ts
const PREVIOUS = {
	name: "previous",
	value: "FILE",
	says: "the audit before this one, as JSON: what is new and fixed since is told, and how the figures went"
};
/** The audits in a file. Throws a UserError for one that has none. */
async function auditsIn(file, folder) {
	let text;
	try {
		text = readFileSync(resolve(folder, file), "utf8");
	} catch (error) {
		const { code } = error;
		const message = `The audit ${file} cannot be read (${code ?? String(error)}); check its spelling, seen from ${folder}.`;
		throw new UserError({
			kind: "unreadable",
			message
		});
	}
	const { readAudits } = await import("./read-audit.js");
	const read = readAudits(text);
	if ("audits" in read) return read.audits;
	throw new UserError({
		kind: "config",
		message: `The file ${file} ${read.fault}.`
	});
}
/**
* The audits with what the option names, by the repository's name; among several, one may be there for the first time.
* Throws a UserError when the file has nothing that came before.
*/
async function withPreviousFrom(args, folder, audits) {
	const file = args.value("previous");
	if (file === void 0) return audits;
	const before = await auditsIn(file, folder);
	const found = audits.map((audit) => ({
		audit,
		previous: previousAmong(before, audit.name)
	}));
	const faults = found.flatMap(({ previous }) => "fault" in previous ? [previous.fault] : []);
	if (faults.length === audits.length) {
		const message = `--previous: the file ${file} ${faults[0]}; give the audit before, whose name --repository sets.`;
		throw new UserError({
			kind: "config",
			message
		});
	}
	return found.map(({ audit, previous }) => "audit" in previous ? withPrevious(audit, previous.audit) : audit);
}

// src/cli/wishes.ts
const FAIL_ON = [
	"error",
	"warning",
	"note",
	"never"
];
const SHOW = [
	"certain",
	"likely",
	"possible"
];
const FAILING = {
	name: "fail-on",
	value: "SEVERITY",
	choices: FAIL_ON,
	says: "exit with 1 from this severity on: error, warning, note or never"
};
/** Options by which a command overrides the project's settings. */
const JUDGING = [
	{
		name: "config",
		value: "FILE",
		says: "read the settings from this file instead of forksight.toml or pyproject.toml"
	},
	FAILING,
	{
		name: "show",
		value: "CONFIDENCE",
		choices: SHOW,
		says: "the weakest confidence that is shown: certain, likely or possible"
	},
	{
		name: "pedantic",
		says: "also run the rules that only some want, and show what is merely possible"
	},
	{
		name: "select",
		value: "CODES",
		says: "run only these rules, at their own severity: FS101,FS102"
	},
	{
		name: "ignore",
		value: "CODES",
		says: "leave these rules out"
	}
];
/** What the options ask for. Throws a UserError for a file that cannot be read or a rule that is not known. */
function wishesFrom(args, folder, rules) {
	const config = args.value("config");
	return {
		...config !== void 0 && { configFile: {
			path: config,
			text: readConfigFile(config, folder)
		} },
		overrides: {
			...args.has("pedantic") && {
				audience: "pedantic",
				show: "possible"
			},
			...given("failOn", FAIL_ON, args.value("fail-on")),
			...given("show", SHOW, args.value("show")),
			...args.has("fail-on-new-suppressions") && { failOnNewSuppressions: true },
			rules: rulesFrom(args, rules)
		}
	};
}
/** The severity that the option names; undefined without it. */
function failOnFrom(args) {
	return FAIL_ON.find((choice) => choice === args.value("fail-on"));
}
function given(key, choices, text) {
	const value = choices.find((choice) => choice === text);
	return value === void 0 ? {} : { [key]: value };
}
function readConfigFile(path, folder) {
	try {
		return readFileSync(resolve(folder, path), "utf8");
	} catch (error) {
		const { code } = error;
		const message = `The file ${path}, given with --config, cannot be read (${code ?? String(error)}); check its spelling, seen from ${folder}.`;
		throw new UserError({
			kind: "config",
			message
		});
	}
}
function rulesFrom(args, rules) {
	const selected = codesFrom("select", args, rules);
	const ignored = codesFrom("ignore", args, rules);
	const severities = {};
	for (const { code, severity } of rules) {
		if (args.has("select")) severities[code] = selected.includes(code) ? severity : "off";
		if (ignored.includes(code)) severities[code] = "off";
	}
	return severities;
}
function codesFrom(option, args, rules) {
	const known = rules.map((rule) => rule.code);
	return args.list(option).map((written) => {
		const code = written.toUpperCase();
		if (known.includes(code)) return code;
		const hint = didYouMean(code, known, "\"forksight rules\" lists them");
		const message = `--${option}: ${written} is not a rule${hint}${hint.endsWith("?") ? "" : "."}`;
		throw new UserError({
			kind: "config",
			message
		});
	});
}

// src/setup/forks.ts
/** Whether pull requests of forks are to be expected. */
const LICENCE_FILES = [
	"LICENSE",
	"LICENCE",
	"COPYING"
].flatMap((name) => [
	"",
	".txt",
	".md",
	".rst"
].map((ending) => `${name}${ending}`));
/** Words that licences for everyone have, and terms of a company do not. */
const OPEN = /\b(?:MIT License|Apache License|BSD \d-Clause|Mozilla Public License|(?:Affero |Lesser )?General Public License|ISC License|European Union Public Licen[cs]e|Permission (?:is hereby granted, free of charge|to use, copy, modify,)|Redistribution and use in source and binary forms|This is free and unencumbered software)\b/i;
/** Strangers send pull requests where a licence lets them change the code. */
function forksExpected(texts) {
	if (METADATA_FILES.some((path) => /Private ::/.test(texts.get(path) ?? ""))) return {
		expected: false,
		because: "its classifiers say that the package is private"
	};
	const licence = LICENCE_FILES.find((path) => OPEN.test(texts.get(path) ?? ""));
	if (licence !== void 0) return {
		expected: true,
		because: `${licence} lets everyone change the code`
	};
	return {
		expected: false,
		because: "no licence was found that lets everyone change the code"
	};
}

// src/setup/projects.ts
/** Which projects a repository holds. */
/** Folders that hold projects for tests and documentation, and copies of the projects of others. */
const NO_PROJECTS = /(?:^|\/)(?:tests?|testing|fixtures|examples?|docs?|benchmarks?|tools|scripts|ci|templates|vendor|vendored|third[_-]party|\..*)(?:\/|$)/i;
/** What may stand in a workflow without quotes, and in an expression without harm. */
const PLAIN = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;
/** More jobs than these for one pull request are a queue, not a review. */
const MOST = 20;
/** Folders with metadata of a Python package below the top, the outermost of each branch, and what is said of others. */
function projectFolders(paths) {
	const found = paths.flatMap((path) => /^(.+)\/(?:pyproject\.toml|setup\.cfg|setup\.py)$/s.exec(path)?.[1] ?? []);
	const all = [...new Set(found)].filter((folder) => !NO_PROJECTS.test(folder));
	const outer = all.filter((folder) => !all.some((other) => folder.startsWith(`${other}/`))).sort();
	const plain = outer.filter((folder) => PLAIN.test(folder));
	const remarks = outer.filter((folder) => !PLAIN.test(folder)).map((folder) => `The project ${folder} is left out, since the name of its folder cannot stand in a workflow; rename it, or add it by hand.`);
	if (plain.length <= MOST) return {
		folders: plain,
		remarks
	};
	return {
		folders: [],
		remarks: [`There are ${plain.length} projects, more than the ${MOST} that get a job each; one review looks at all of them.`]
	};
}
/** Whether the files of the folder declare a package, and not only settings of tools. */
function isProject(texts, folder) {
	const text = (name) => texts.get(folder === "" ? name : `${folder}/${name}`) ?? "";
	if (/\bsetup\s*\(/.test(text("setup.py")) || /^\[metadata\]/m.test(text("setup.cfg"))) return true;
	const parsed = parseToml("pyproject.toml", text("pyproject.toml"));
	if (!("table" in parsed)) return false;
	return isTable(dig(parsed.table, "project")) || isTable(dig(parsed.table, "tool", "poetry"));
}

// src/setup/tests.ts
/** How the tests of a repository are run, and what must be installed for them. */
const RUNNER_FILES = [
	"pytest.ini",
	"pytest.toml",
	".pytest.ini",
	"tox.ini"
];
/** Files that list what tests need, the narrowest first. */
const REQUIREMENT_FILES = [...[
	"test",
	"tests",
	"testing",
	"dev"
].flatMap((name) => [
	`requirements-${name}.txt`,
	`requirements_${name}.txt`,
	`requirements/${name}.txt`,
	`${name}-requirements.txt`
]), "requirements.txt"];
/** Names under which projects list what their tests need. */
const GROUPS = [
	"test",
	"tests",
	"testing",
	"dev"
];
/** `paths` are all files of the repository, `texts` those of its top folder. */
function testsOf(texts, paths) {
	const { runner, from } = runnerOf(texts, paths);
	const install = installOf(texts, runner);
	return {
		runner,
		from,
		...install !== void 0 && { install }
	};
}
function runnerOf(texts, paths) {
	const tool = dig(pyproject(texts), "tool", "pytest");
	const stated = [
		["pyproject.toml", isTable(tool)],
		["setup.cfg", /^\[tool:pytest\]/m.test(texts.get("setup.cfg") ?? "")],
		["tox.ini", /^\[pytest\]/m.test(texts.get("tox.ini") ?? "")],
		...RUNNER_FILES.filter((path) => path !== "tox.ini").map((path) => [path, texts.has(path)])
	].find(([, says]) => says);
	if (stated) return {
		runner: "pytest",
		from: `settings in ${stated[0]}`
	};
	const conftest = paths.find((path) => /(?:^|\/)conftest\.py$/.test(path));
	if (conftest !== void 0) return {
		runner: "pytest",
		from: conftest
	};
	const named = ["pyproject.toml", ...REQUIREMENT_FILES].find((path) => /\bpytest\b/.test(texts.get(path) ?? ""));
	if (named !== void 0) return {
		runner: "pytest",
		from: `pytest in ${named}`
	};
	return {
		runner: "unittest",
		from: "nothing names pytest"
	};
}
/** Every name in it is one of ours: it becomes a line of a script. */
function installOf(texts, runner) {
	const table = pyproject(texts);
	const group = GROUPS.find((name) => Array.isArray(dig(table, "dependency-groups", name)));
	const extra = GROUPS.find((name) => Array.isArray(dig(table, "project", "optional-dependencies", name)));
	const file = REQUIREMENT_FILES.find((path) => texts.has(path));
	const itself = isProject(texts, "");
	const needs = [
		...file === void 0 ? [] : [`-r ${file}`],
		...itself ? [extra === void 0 ? "-e ." : `-e '.[${extra}]'`] : [],
		...group === void 0 ? [] : [`--group ${group}`],
		...runner === "pytest" && group === void 0 && extra === void 0 ? ["pytest"] : []
	];
	return needs.length === 0 ? void 0 : `pip install ${needs.join(" ")}`;
}

// src/setup/repository.ts
/** What a repository says of itself that decides which workflow fits it. */
/** Where GitHub looks for workflows. */
const WORKFLOWS = ".github/workflows/";
/** The newest version that tests can be run with under watch. */
const NEWEST_WATCHED = "3.13";
/** Reads what the tree's top folder, its projects and its workflows say. */
async function surveyRepository(tree) {
	const paths = (await tree.list()).filter(({ kind }) => kind === "file").map(({ path }) => path);
	const workflowFiles = paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
	const { folders, remarks } = projectFolders(paths);
	const metadata = folders.flatMap((folder) => METADATA_FILES.map((name) => `${folder}/${name}`));
	const top = [
		...METADATA_FILES,
		...LICENCE_FILES,
		...RUNNER_FILES,
		...REQUIREMENT_FILES
	];
	const { texts } = await readTexts(tree, [
		...top,
		...metadata,
		...workflowFiles
	]);
	const projects = isProject(texts, "") ? [] : folders.filter((folder) => isProject(texts, folder));
	const declared = declaredPython(texts);
	return {
		python: {
			newest: declared?.versions.filter((version) => isWatched(version)).at(-1) ?? NEWEST_WATCHED,
			from: declared?.from ?? "not stated, so the newest that tests can be watched with"
		},
		tests: testsOf(texts, paths),
		forks: forksExpected(texts),
		projects: projects.length < 2 ? [] : projects.map((folder) => projectOf(folder, texts, paths)),
		workflows: new Map(workflowFiles.map((path) => [path, texts.get(path) ?? ""])),
		remarks: projects.length < 2 ? [] : remarks
	};
}
function isWatched(version) {
	const minor = (text) => Number(text.slice(2));
	return minor(version) >= 8 && minor(version) <= minor(NEWEST_WATCHED);
}
function projectOf(folder, texts, paths) {
	const own = new Map(METADATA_FILES.map((name) => [name, texts.get(`${folder}/${name}`) ?? ""]));
	const python = declaredPython(own);
	return {
		folder,
		configured: paths.includes(`${folder}/${CONFIG_FILE}`),
		...python !== void 0 && python.versions.length > 0 && { python: python.text }
	};
}

export { rulePage as $, renderSarif as A, examineTree as At, suggestionBlock as B, coverageSentence as Bt, renderVerdicts as C, findRepository as Ct, inputTroubles as D, parseHunks as Dt, codeFrame as E, placeAll as Et, renderSummaryComment as F, isWanted as Ft, background as G, shownInSummary as Gt, CHECK_RUN_LIMIT as H, plural as Ht, verdictBlock as I, isPythonFile as It, remedy as J, readTexts as Jt, counted as K, worstFirst as Kt, renderJson as L, pythonFiles as Lt, annotationsOf$1 as M, presentDay as Mt, commands as N, excerptsOf as Nt, readInputs as O, auditTree as Ot, renderEverything as P, examine as Pt, why as Q, renderHtml as R, decodePython as Rt, judgedFindings as S, gitTree as St, painter as T, runGit as Tt, JOB_SUMMARY_LIMIT as U, countFindings as Ut, BODY_LIMIT as V, headline as Vt, fit as W, reportedFindings as Wt, sentence$1 as X, ruleLink$1 as Y, titleLine as Z, DELIVERING as _, readSyntax as _t, failOnFrom as a, reachingTests as at, renderedReport as b, whySuppressionsFail as bt, auditsIn as c, editBytes as ct, locate as d, lineReader as dt, auditHeadline as et, DAY as f, createTools as ft, deliverAudits as g, createPythonReader as gt, auditFormat as h, isSettled$1 as ht, JUDGING as i, withPrevious as it, annotationText as j, prepare as jt, rulePageText as k, checkTree as kt, withPreviousFrom as l, withoutOverlaps as lt, AUDITING as m, handlingOf as mt, surveyRepository as n, viewAudit as nt, wishesFrom as o, checkOutEdited as ot, dayFrom as p, RULES as pt, placeLink as q, readEvent as qt, FAILING as r, previousAmong as rt, PREVIOUS as s, overlayTree as st, WORKFLOWS as t, migrationSentence as tt, createProgress as u, checkOut as ut, deliver as v, hasFailingFindings as vt, renderText as w, resolveRevision as wt, diskTree as x, reviewChange as xt, deliverText as y, statusOf$1 as yt, renderAuditMarkdown as z, joinShards as zt };