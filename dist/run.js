import { A as readCommentValue, B as statusOf, D as logText, E as commentValue, J as readTexts, K as checkTree, L as createTools, O as markdownText, T as commandData, U as reportedFindings, V as countFindings, W as shownInSummary, b as renderCommands, c as renderSummaryComment, d as evidence, f as explanation, h as titleLine, i as renderText, l as suggestionBlock, m as sentence, n as gitTree, nt as formatSpan, p as placeLink, r as findRepository, rt as UserError, s as renderEverything, t as reviewChange, tt as compareCertainty, u as JOB_SUMMARY_LIMIT, v as renderJson, w as lineReader, y as atOwnPlace } from "./shared.js";
import { randomUUID } from "node:crypto";
import { appendFileSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

// src/github/event.ts
/** What a workflow's event asks for. */
const CHECKED = [
	"push",
	"merge_group",
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
	if (name === "pull_request" || name === "pull_request_target") return pullRequest(name, parse(name, text));
	if (!CHECKED.includes(name)) throw wrong$1(`Forksight does not know what to do on the event '${name}'; run it on pull_request, push, merge_group, schedule or workflow_dispatch.`);
	if (name === "merge_group") return {
		kind: "check",
		sha: commit(name, parse(name, text), ["merge_group", "head_sha"])
	};
	if (/^0{40}$/.test(sha) || name === "push" && at(parse(name, text), ["deleted"]) === true) return {
		kind: "nothing",
		why: "The push deleted its branch; there is nothing to check."
	};
	if (!isCommit(sha)) throw wrong$1(`GITHUB_SHA must name a commit for the event '${name}'; run Forksight in a workflow.`);
	return {
		kind: "check",
		sha
	};
}
function pullRequest(name, payload) {
	const number = at(payload, ["pull_request", "number"]);
	if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 1) throw missing(name, "pull_request.number", "a number");
	return {
		kind: "review",
		number,
		base: commit(name, payload, [
			"pull_request",
			"base",
			"sha"
		]),
		head: commit(name, payload, [
			"pull_request",
			"head",
			"sha"
		])
	};
}
function parse(name, text) {
	try {
		return JSON.parse(text);
	} catch {
		throw wrong$1(`The payload of the event '${name}' is not JSON; GITHUB_EVENT_PATH must name the file that the runner wrote.`);
	}
}
function commit(name, payload, path) {
	const value = at(payload, path);
	if (typeof value !== "string" || !isCommit(value)) throw missing(name, path.join("."), "the hash of a commit");
	return value;
}
function isCommit(value) {
	return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
function at(value, path) {
	return path.reduce((inner, key) => typeof inner === "object" && inner !== null ? inner[key] : void 0, value);
}
function missing(name, field, what) {
	return wrong$1(`The payload of the event '${name}' has no ${field} that is ${what}; it is not what GitHub sends.`);
}
function wrong$1(message) {
	return new UserError({
		kind: "event",
		message
	});
}

// src/report/comment.ts
/** The review comment about one finding, at the given placement, as Markdown without marker. */
function renderComment({ finding, placement }, context) {
	return [
		titleLine(finding, context),
		whereItStands(finding, placement, context),
		...explanation(finding, suggestionBlock(finding, placement.on === "line" ? placement : void 0, context.lineOf)),
		evidence(finding, context),
		footer(finding)
	].filter((block) => block !== "").join("\n\n");
}
/** What a comment becomes whose finding is gone, where people have answered and so it must stay. */
function renderResolved(body, sha) {
	return `~~${body.split("\n", 1)[0] ?? ""}~~\n\n**Resolved:** not reported any more as of ${sha}.`;
}
/** Says what the commented line has to do with the finding when it is not the finding's own place. */
function whereItStands(finding, placement, context) {
	const place = placeLink(finding.at, context);
	if (placement.on !== "line") return `At ${place}.`;
	if (placement.step === void 0) return "";
	const trace = finding.causes[placement.cause ?? 0]?.trace ?? [];
	const step = trace[placement.step];
	if (step === void 0 || standsAt$1(step, finding.at)) return "";
	const end = trace.findLast((other) => standsAt$1(other, finding.at));
	return `This line ${sentence(step.says)}; ${end === void 0 ? "the finding is at " : ""}${place}${end === void 0 ? "" : ` ${sentence(end.says)}`}.`;
}
function standsAt$1({ at }, span) {
	return at.kind === "code" && formatSpan(at.span) === formatSpan(span);
}
function footer(finding) {
	return `<sub>To keep the code as it is, end line ${finding.at.range[0]} with \`# forksight: ignore[${finding.rule}] reason\`.</sub>`;
}

// src/report/marker.ts
/**
* The marker by which Forksight knows its own comments: an HTML comment in the last line of the body, with what the
* comment is about and a hash of the text above it. Read only from the last line, so that no excerpt can forge it.
*/
/**
* The body with its marker. `sha` is the commit that links in the body name: a body that differs in nothing else is no
* reason to edit a comment, since its links stay good.
*/
function markBody(body, marker, sha) {
	const { id, category, state } = marker;
	const hash = bodyHash(sha === "" ? body : body.replaceAll(sha, ""));
	return `${body}\n\n<!-- forksight:v1 id=${commentValue(id)} h=${hash} state=${state} category=${commentValue(category)} -->`;
}
/** The marker of a comment's body; undefined when it has none of this version. */
function readMarker(body) {
	const last = body.trimEnd().split("\n").at(-1)?.trim() ?? "";
	const found = /^<!-- forksight:v1 id=(?<id>\S+) h=(?<hash>[0-9a-f]{16}) state=(?<state>open|resolved) category=(?<category>\S*) -->$/.exec(last)?.groups;
	if (found === void 0) return void 0;
	const id = readCommentValue(found["id"] ?? "");
	const category = readCommentValue(found["category"] ?? "");
	if (id === void 0 || category === void 0) return void 0;
	return {
		id,
		category,
		state: found["state"] === "resolved" ? "resolved" : "open",
		hash: found["hash"] ?? ""
	};
}
/** FNV-1a, 64 bits, over UTF-16 units, as 16 hex digits: tells bodies apart, protects nothing. */
function bodyHash(body) {
	let hash = 14695981039346656037n;
	for (let i = 0; i < body.length; i++) hash = BigInt.asUintN(64, (hash ^ BigInt(body.charCodeAt(i))) * 1099511628211n);
	return hash.toString(16).padStart(16, "0");
}

// src/github/plan-review.ts
/**
* Comments that stand stay where they are, even where GitHub calls them outdated: the thread goes on. New ones take what
* the cap leaves, in the order of `wanted`.
*/
function planReview(wanted, existing, options) {
	const owns = ownComments(existing, options.category);
	const paired = /* @__PURE__ */ new Set();
	const update = [];
	const keep = [];
	const fresh = [];
	for (const want of wanted) {
		const free = owns.filter((own) => own.marker.id === want.finding.fingerprint && !paired.has(own));
		const own = free.find(({ comment }) => standsAt(comment, want)) ?? free[0];
		if (own === void 0) {
			fresh.push(want);
			continue;
		}
		paired.add(own);
		const body = standsAt(own.comment, want) ? want.lineBody : want.fileBody;
		if (own.marker.hash === readMarker(body)?.hash && own.marker.state === "open") keep.push({
			wanted: want,
			comment: own.comment
		});
		else update.push({
			wanted: want,
			comment: own.comment,
			body
		});
	}
	const room = Math.max(0, options.cap - keep.length - update.length);
	const placeable = fresh.filter(({ placement }) => placement.on !== "summary");
	const capped = `only ${options.cap} comments are shown beside the code`;
	return {
		create: placeable.slice(0, room),
		update,
		keep,
		overflow: [...fresh.flatMap((want) => want.placement.on === "summary" ? [{
			wanted: want,
			why: want.placement.why
		}] : []), ...placeable.slice(room).map((want) => ({
			wanted: want,
			why: capped
		}))],
		retire: retired(owns.filter((own) => !paired.has(own)), new Set(wanted.map(({ finding }) => finding.fingerprint)), existing, options)
	};
}
/** Whether the comment stands at the very lines that the finding is placed at: only there a suggestion can be applied. */
function standsAt({ path, endLine, startLine = endLine }, { placement }) {
	return placement.on === "line" && path === placement.path && endLine === placement.endLine && startLine === placement.startLine;
}
/** Roots of threads that carry our marker and were written by us, oldest first. */
function ownComments(existing, category) {
	return [...existing].sort((a, b) => a.id - b.id).flatMap((comment) => {
		const marker = comment.mine && comment.replyTo === void 0 ? readMarker(comment.body) : void 0;
		return marker?.category === category ? [{
			comment,
			marker
		}] : [];
	});
}
function retired(unpaired, wanted, existing, { category, sha, isDoubtful }) {
	const answered = new Set(existing.flatMap(({ mine, replyTo }) => mine || replyTo === void 0 ? [] : [replyTo]));
	return unpaired.flatMap(({ comment, marker: { id, state } }) => {
		const surplus = wanted.has(id);
		if (!surplus && (state === "resolved" || isDoubtful(comment.path))) return [];
		if (!answered.has(comment.id)) return [{ comment }];
		if (surplus) return [];
		return [{
			comment,
			body: markBody(renderResolved(comment.body, sha), {
				id,
				category,
				state: "resolved"
			}, "")
		}];
	});
}

// src/github/plan-summary.ts
const ID = "summary";
/**
* The summary comment kept up to date: the oldest of ours is the one. `worthwhile` says whether there is enough to tell
* to begin one; one that stands is always brought up to date.
*/
function planSummary(text, existing, category, worthwhile) {
	const body = markBody(text, {
		id: ID,
		category,
		state: "open"
	}, "");
	const [own] = existing.flatMap((comment) => {
		const marker = comment.mine ? readMarker(comment.body) : void 0;
		return marker?.id === ID && marker.category === category ? [{
			id: comment.id,
			marker
		}] : [];
	}).sort((a, b) => a.id - b.id);
	if (own === void 0) return worthwhile ? {
		do: "create",
		body
	} : { do: "nothing" };
	return own.marker.hash === readMarker(body)?.hash ? { do: "nothing" } : {
		do: "update",
		id: own.id,
		body
	};
}

// src/github/wanted.ts
const RANK = {
	error: 0,
	warning: 1,
	note: 2
};
/** The report's findings, worst first, then best evidenced, then in reading order. */
function wantedComments(report, context, category) {
	const sha = report.head.sha ?? "";
	return [...reportedFindings(report)].sort(({ finding: a }, { finding: b }) => RANK[a.severity] - RANK[b.severity] || compareCertainty(a.confidence, b.confidence)).map(({ finding, placement }) => {
		const marker = {
			id: finding.fingerprint,
			category,
			state: "open"
		};
		const onFile = {
			on: "file",
			path: finding.at.path,
			why: ""
		};
		return {
			finding,
			placement,
			lineBody: markBody(renderComment({
				finding,
				placement
			}, context), marker, sha),
			fileBody: markBody(renderComment({
				finding,
				placement: onFile
			}, context), marker, sha)
		};
	});
}

// src/github/write-comments.ts
/**
* One review with all comments. GitHub refuses a review as a whole when one comment cannot be placed, and does not say
* which: then each half is tried, down to the comment, which goes on the file, or to the summary. After an answer that
* leaves open whether the comments exist, they are looked for before anything is written again.
*/
async function createComments(api, items, options) {
	const onLines = await createOnLines(api, items.filter(({ placement }) => placement.on === "line"), options, true);
	const onFiles = await inTurn(items.filter(({ placement }) => placement.on === "file"), onLines.readOnly, (item) => createOnFile(api, item, options, true));
	return {
		shown: [...onLines.shown, ...onFiles.shown],
		readOnly: onFiles.readOnly
	};
}
async function createOnLines(api, items, options, again) {
	const [first] = items;
	if (first === void 0) return {
		shown: [],
		readOnly: false
	};
	const comments = items.flatMap(({ placement, lineBody }) => placement.on === "line" ? [{
		...placement,
		body: lineBody
	}] : []);
	const written = await api.createReview(options.sha, reviewBody(items.length), comments);
	switch (written.result) {
		case "done": return {
			shown: items.map(({ finding }) => ({
				finding,
				on: "line"
			})),
			readOnly: false
		};
		case "rejected": {
			if (items.length === 1) return createOnFile(api, first, options, true);
			const middle = Math.ceil(items.length / 2);
			return inTurn([items.slice(0, middle), items.slice(middle)], false, (half) => createOnLines(api, half, options, again));
		}
		case "unsure": {
			const missing = new Set(await options.stillMissing(items));
			const there = items.filter((item) => !missing.has(item)).map(({ finding }) => ({
				finding,
				on: "line"
			}));
			const rest = [...missing];
			const retried = again ? await createOnLines(api, rest, options, false) : notShown(rest, written);
			return {
				...retried,
				shown: [...there, ...retried.shown]
			};
		}
		default: return notShown(items, written);
	}
}
async function createOnFile(api, item, options, again) {
	const { finding, placement, fileBody } = item;
	const path = placement.on === "summary" ? finding.at.path : placement.path;
	const written = await api.createFileComment(options.sha, path, fileBody);
	const done = {
		shown: [{
			finding,
			on: "file"
		}],
		readOnly: false
	};
	if (written.result === "done") return done;
	if (written.result !== "unsure") return notShown([item], written);
	if ((await options.stillMissing([item])).length === 0) return done;
	return again ? createOnFile(api, item, options, false) : notShown([item], written);
}
/** One after the other; once the token turns out to be read-only, the rest is not tried. */
async function inTurn(parts, readOnly, create) {
	let all = {
		shown: [],
		readOnly
	};
	for (const part of parts) {
		const next = all.readOnly ? notShown([part].flat(), READ_ONLY$1) : await create(part);
		all = {
			shown: [...all.shown, ...next.shown],
			readOnly: all.readOnly || next.readOnly
		};
	}
	return all;
}
const READ_ONLY$1 = {
	result: "read-only",
	message: ""
};
function notShown(items, written) {
	const why = whyNotWritten(written);
	return {
		shown: items.map(({ finding }) => ({
			finding,
			on: "summary",
			why
		})),
		readOnly: written.result === "read-only" || written.result === "gone"
	};
}
/** The refusal as a reason for a reader of the summary, without full stop. */
function whyNotWritten({ result, message }) {
	switch (result) {
		case "read-only":
		case "gone": return "the token may not write to the pull request";
		case "rejected": return "GitHub does not accept a comment there";
		case "unsure":
		case "failed": return `GitHub did not store the comment: ${message}`;
	}
}
function reviewBody(count) {
	return count === 1 ? "Forksight found a fork hazard." : `Forksight found ${count} fork hazards.`;
}

// src/github/execute.ts
/** Writes a review's report to its pull request. Reads that fail throw a UserError; writes never throw. */
async function postReview(api, report, context, { category, cap }) {
	const sha = report.head.sha ?? "";
	const wanted = wantedComments(report, context, category);
	const options = {
		category,
		cap,
		sha,
		isDoubtful: doubtful(report)
	};
	const plan = planReview(wanted, await api.reviewComments(), options);
	const conversation = await api.conversation();
	const now = await api.headSha();
	if (now !== sha) return {
		status: "stale",
		message: `The pull request has moved on from ${sha} to ${now}; nothing was written, the newer run will.`,
		shown: shownInSummary(report, "the pull request has moved on"),
		problems: []
	};
	const created = await createComments(api, plan.create, {
		sha,
		stillMissing: async (items) => {
			const missing = new Set(planReview(wanted, await api.reviewComments(), options).create);
			return items.filter((item) => missing.has(item));
		}
	});
	const shown = inOrder(wanted, [...standing(plan), ...created.shown]);
	const text = renderSummaryComment(report, shown, context);
	const changed = created.readOnly ? READ_ONLY : await writeChanges(api, plan);
	const summed = changed.readOnly ? READ_ONLY : await writeSummary(api, text, conversation, category, isWorthwhile(report));
	const problems = [...changed.problems, ...summed.problems];
	return summed.readOnly ? {
		status: "read-only",
		message: MAY_NOT_WRITE,
		shown,
		problems
	} : {
		status: "posted",
		message: told(plan, created.shown.length),
		shown,
		problems
	};
}
const MAY_NOT_WRITE = "The token may not write to the pull request; the findings are in the annotations and in the summary of the job.";
const READ_ONLY = {
	readOnly: true,
	problems: []
};
/** Edits and deletions. A failure is told and leaves the comment as it was. */
async function writeChanges(api, plan) {
	const problems = [];
	const writes = [...plan.update.map(({ comment, body }) => () => api.updateReviewComment(comment.id, body)), ...plan.retire.map(({ comment, body }) => () => body === void 0 ? api.deleteReviewComment(comment.id) : api.updateReviewComment(comment.id, body))];
	for (const write of writes) {
		const written = await write();
		if (written.result === "read-only") return {
			readOnly: true,
			problems
		};
		if (written.result === "gone" || written.result === "done") continue;
		problems.push(problem("An own review comment could not be brought up to date", written));
	}
	return {
		readOnly: false,
		problems
	};
}
async function writeSummary(api, text, conversation, category, worthwhile) {
	const done = {
		readOnly: false,
		problems: []
	};
	const plan = planSummary(text, conversation, category, worthwhile);
	if (plan.do === "nothing") return done;
	if (plan.do === "update") return judged(await api.updateConversationComment(plan.id, plan.body));
	const written = await api.createConversationComment(plan.body);
	if (written.result !== "unsure") return judged(written);
	const again = planSummary(text, await api.conversation(), category, worthwhile);
	return again.do === "create" ? judged(await api.createConversationComment(again.body)) : done;
}
function judged(written) {
	if (written.result === "done") return {
		readOnly: false,
		problems: []
	};
	if (written.result === "read-only" || written.result === "gone") return READ_ONLY;
	return {
		readOnly: false,
		problems: [problem("The summary comment could not be written", written)]
	};
}
function problem(what, written) {
	return {
		kind: "github",
		fatal: false,
		message: `${what}: ${whyNotWritten(written)}.`
	};
}
/** Findings whose comments stand, or are left to the summary by the plan. */
function standing(plan) {
	return [...[...plan.keep, ...plan.update].map(({ wanted, comment }) => ({
		finding: wanted.finding,
		on: comment.on
	})), ...plan.overflow.map(({ wanted, why }) => ({
		finding: wanted.finding,
		on: "summary",
		why
	}))];
}
function inOrder(wanted, shown) {
	const order = new Map(wanted.map(({ finding }, index) => [finding, index]));
	return [...shown].sort((a, b) => (order.get(a.finding) ?? 0) - (order.get(b.finding) ?? 0));
}
/** Files with problems, or all where nothing could be checked: what was found in them before may still be there. */
function doubtful({ head }) {
	const { problems } = head.analysis;
	const paths = new Set(problems.map(({ path }) => path));
	const all = problems.some(({ fatal }) => fatal);
	return (path) => all || paths.has(path);
}
/** A pull request without anything new or fixed gets no summary comment of its own accord. */
function isWorthwhile({ head, change }) {
	const { introduced = [], fixed = [] } = change?.comparison ?? {};
	return introduced.length + fixed.length > 0 || head.analysis.problems.some((problem) => problem.fatal);
}
function told(plan, created) {
	const { keep, update, retire } = plan;
	return `Review comments: ${created} new, ${update.length} changed, ${retire.length} withdrawn, ${keep.length} left as they are.`;
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
		description: "Whether a pull request is commented; annotations and the summary of the job say the same otherwise",
		default: "true",
		values: ["true", "false"]
	},
	category: {
		description: "Name that keeps the comments of several runs on one pull request apart",
		default: ""
	}
};
/** Reads the inputs as the runner hands them over. Throws a UserError that names the input that is wrong. */
function readInputs(environment) {
	const [failOn, show, audience] = [
		choice(environment, "fail-on"),
		choice(environment, "show"),
		choice(environment, "audience")
	];
	return {
		token: value(environment, "github-token"),
		path: value(environment, "path") || INPUTS.path.default,
		config: value(environment, "config"),
		comment: (choice(environment, "comment") ?? INPUTS.comment.default) === "true",
		category: value(environment, "category"),
		overrides: {
			...failOn && { failOn },
			...audience && { audience },
			...show ? { show } : audience === "pedantic" ? { show: "possible" } : {}
		}
	};
}
function choice(environment, name) {
	const input = INPUTS[name];
	const text = value(environment, name).toLowerCase();
	if (text === "") return void 0;
	const found = input.values?.find((known) => known === text);
	if (found === void 0) throw new UserError(wrong(name, `is '${text}', which is none of ${(input.values ?? []).join(", ")}`));
	return found;
}
function value(environment, name) {
	return (environment[`INPUT_${name.toUpperCase()}`] ?? "").trim();
}
function wrong(name, what) {
	return {
		kind: "config",
		message: `The input '${name}' ${what}; correct it in the workflow.`
	};
}

// src/action/runner.ts
/** What the runner of GitHub Actions offers to a step: its log, its outputs and the summary of the job. */
/** A line of the log. */
function say(runner, text) {
	runner.print(`${logText(text)}\n`);
}
/** A line of the log that GitHub also shows at the top of the run. */
function announce(runner, command, text) {
	runner.print(`::${command} title=Forksight::${commandData(text)}\n`);
}
/** A variable that the runner always sets. Throws a UserError when it is not there. */
function given({ environment }, name) {
	const value = environment[name];
	if (value !== void 0 && value !== "") return value;
	throw new UserError({
		kind: "event",
		message: `${name} is not set; this is the GitHub Action, use the \`forksight\` command outside of a workflow.`
	});
}
/** The text of the event's payload. Throws a UserError when it cannot be read. */
function eventText(runner) {
	const path = given(runner, "GITHUB_EVENT_PATH");
	try {
		return readFileSync(path, "utf8");
	} catch {
		throw new UserError({
			kind: "event",
			message: `The event's payload cannot be read from ${path}, which GITHUB_EVENT_PATH names.`
		});
	}
}
function setOutputs({ environment }, outputs) {
	const file = environment["GITHUB_OUTPUT"];
	if (file === void 0 || file === "") return;
	const delimiter = `end-${randomUUID()}`;
	const lines = Object.entries(outputs).map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
	appendFileSync(file, lines.join(""));
}
/** The bytes that earlier writes of this step have used of the summary's limit. */
function summarySize({ environment }) {
	const file = environment["GITHUB_STEP_SUMMARY"];
	return file ? statSync(file, { throwIfNoEntry: false })?.size ?? 0 : 0;
}
function appendSummary({ environment }, markdown) {
	const file = environment["GITHUB_STEP_SUMMARY"];
	if (file) appendFileSync(file, `${markdown}\n`);
}

// src/action/outcome.ts
/** Tells the outcome of a run everywhere but on the pull request: log, annotations, summary of the job, outputs. */
function tellOutcome(runner, { report, context, shown, commented }) {
	runner.print(renderText(report, {
		color: false,
		width: 120
	}));
	const annotations = commented ? [] : reportedFindings(report).flatMap((placed) => annotation(placed, report));
	for (const line of renderCommands(annotations, "The summary of the job has them all.")) runner.print(`${line}\n`);
	const limit = {
		...JOB_SUMMARY_LIMIT,
		size: JOB_SUMMARY_LIMIT.size - summarySize(runner) - 1
	};
	appendSummary(runner, renderEverything(report, shown, context, limit));
	const path = join(runner.environment["RUNNER_TEMP"] ?? ".", "forksight-report.json");
	writeFileSync(path, renderJson(report));
	const counts = countFindings(report, shown);
	const of = (severity) => shown.filter(({ finding }) => finding.severity === severity).length;
	setOutputs(runner, {
		findings: counts.reported,
		errors: of("error"),
		warnings: of("warning"),
		notes: of("note"),
		existing: counts.existing,
		fixed: counts.fixed,
		suppressed: counts.suppressed,
		report: path
	});
}
/** Files that a pull request does not touch get no annotation: GitHub would show them beside the change all the same. */
function annotation({ finding, placement }, { change }) {
	if (change === void 0) return [atOwnPlace(finding)];
	if (placement.on === "line") return [{
		finding,
		at: placement
	}];
	return placement.on === "file" && placement.path === finding.at.path ? [atOwnPlace(finding)] : [];
}

// src/action/run.ts
/** One run of the Action: what the event asks for is looked at, and the outcome told. */
/** Never throws: what keeps it from checking is told, and is status 2. */
async function run(runner) {
	try {
		return await runEvent(runner);
	} catch (error) {
		const message = error instanceof UserError ? error.message : `Forksight failed inside; please report this: ${error instanceof Error ? error.stack ?? error.message : String(error)}`;
		announce(runner, "error", message);
		appendSummary(runner, `### Forksight: could not check\n\n${markdownText(message)}`);
		return 2;
	}
}
async function runEvent(runner) {
	const inputs = readInputs(runner.environment);
	const name = given(runner, "GITHUB_EVENT_NAME");
	const event = readEvent(name, given(runner, "GITHUB_SHA"), eventText(runner));
	if (event.kind === "nothing") {
		say(runner, event.why);
		appendSummary(runner, `### Forksight: nothing to check\n\n${event.why}`);
		return 0;
	}
	const outcome = await look(event, await findRepository(resolve(runner.environment["GITHUB_WORKSPACE"] ?? ".", inputs.path)), inputs);
	const { report } = outcome;
	const context = contextOf(runner, report, outcome.rules);
	const posted = event.kind === "review" ? await post(runner, event, inputs, report, context) : void 0;
	const shown = posted?.shown ?? shownInSummary(report, "no comments are written");
	tellOutcome(runner, {
		report,
		context,
		shown,
		commented: posted?.status === "posted"
	});
	const status = statusOf(outcome);
	for (const problem of fatalProblems(report)) announce(runner, "error", problem.message);
	return status;
}
/** Analyses what the event names; nothing but git's objects is read, whatever is checked out. */
async function look(event, repository, inputs) {
	const tools = await createTools();
	const rules = new Map(tools.rules.map((rule) => [rule.code, rule]));
	const judge = event.kind === "review" ? event.base : event.sha;
	const options = {
		tools,
		overrides: inputs.overrides,
		...inputs.config !== "" && { configFile: await readConfigFile(repository, judge, inputs.config) }
	};
	return {
		...event.kind === "review" ? await reviewChange(repository, event.base, event.head, options) : await checkTree(await gitTree(repository, event.sha), options),
		rules
	};
}
async function readConfigFile(repository, revision, path) {
	const tree = await gitTree(repository, revision);
	const text = (await readTexts(tree, [path])).get(path);
	if (text !== void 0) return {
		path,
		text
	};
	throw new UserError({
		kind: "config",
		path,
		message: `The input 'config' names ${path}, which is no file in ${tree.name}; give its path from the root of the repository.`
	});
}
function contextOf({ environment }, report, rules) {
	const [owner, name] = (environment["GITHUB_REPOSITORY"] ?? "").split("/");
	const { sha } = report.head;
	const server = environment["GITHUB_SERVER_URL"] || "https://github.com";
	return {
		rules,
		lineOf: lineReader(report.excerpts),
		...owner && name && sha !== void 0 && { repository: {
			server,
			owner,
			name,
			sha
		} }
	};
}
/** Comments on the pull request, if that is wanted and possible. What is not, is no failure: the job tells it all. */
async function post(runner, event, inputs, report, context) {
	if (!inputs.comment) return void 0;
	if (inputs.token === "") {
		announce(runner, "warning", "The input 'github-token' is empty, so the pull request is not commented.");
		return;
	}
	const [owner = "", repo = ""] = given(runner, "GITHUB_REPOSITORY").split("/");
	try {
		const { connect } = await import("./client.js");
		const api = connect(inputs.token, {
			owner,
			repo,
			number: event.number
		});
		const posted = await postReview(api, report, context, {
			category: inputs.category,
			cap: 25
		});
		say(runner, posted.message);
		for (const problem of posted.problems) announce(runner, "warning", problem.message);
		return posted;
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		announce(runner, "warning", error.message);
		return;
	}
}
function fatalProblems(report) {
	return report.head.analysis.problems.filter((problem) => problem.fatal);
}

export { run };