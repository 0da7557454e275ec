import { Ct as findRepository, D as inputTroubles, Ht as plural, Lt as pythonFiles, T as painter, ft as createTools, jt as prepare, n as surveyRepository, qt as readEvent, wt as resolveRevision, x as diskTree } from "./shared.js";
import { M as paragraphs, N as wrap, Y as logText, ot as UserError } from "./base.js";
import { c as formatVersions, n as isTable, t as dig } from "./toml.js";
import { t as require_dist } from "./yaml.js";
import { resolve } from "node:path";
import { readFileSync } from "node:fs";

// src/setup/needs.ts
const CONTENTS = {
	scope: "contents",
	level: "read",
	what: "to read the commits",
	without: "In a private repository, the checkout fails.",
	vital: true
};
const COMMENTS = {
	scope: "pull-requests",
	level: "write",
	what: "to comment",
	without: "Annotations and the summary of the job tell what was found, and nothing is commented.",
	vital: false
};
/** What a job needs on an event. */
function needsOf({ inputs, checkout }, event) {
	const artifact = inputs["previous"] ?? "";
	return [
		[checkout !== void 0, CONTENTS],
		[event === "workflow_run", {
			...COMMENTS,
			without: "Nothing is posted.",
			vital: true
		}],
		[event === "workflow_run", need("actions", "read", "to fetch the report", "Nothing is posted.", true)],
		[isPull(event) && inputs["comment"] !== "false" && inputs["github-token"] !== "", COMMENTS],
		[inputs["check-run"] === "true", need("checks", "write", "for `check-run`", "The job annotates as it does without.", false)],
		[audits(inputs, event) && inputs["issue"] === "true", need("issues", "write", "for `issue`", "No issue is kept.", false)],
		[inputs["code-scanning"] === "true", need("security-events", "write", "for `code-scanning`", "Nothing is uploaded.", false)],
		[audits(inputs, event) && artifact !== "" && !artifact.includes("/"), need("actions", "read", "to fetch the audit before, for `previous`", "The audit has no trend.", false)]
	].flatMap(([wanted, asked]) => wanted ? [asked] : []);
}
function isGranted(granted, { scope, level }) {
	if (granted === "write-all") return true;
	if (granted === "read-all") return level === "read";
	return granted[scope] === "write" || granted[scope] === level;
}
function audits(inputs, event) {
	const asked = inputs["audit"] ?? "";
	return asked === "" ? event === "schedule" || event === "workflow_dispatch" : asked === "true";
}
function isPull(event) {
	return event === "pull_request";
}
function need(scope, level, what, without, vital) {
	return {
		scope,
		level,
		what,
		without,
		vital
	};
}

// src/setup/diagnose.ts
/** Events on which a commit is checked as it stands. */
const CHECKED = [
	"push",
	"workflow_dispatch",
	"schedule",
	"repository_dispatch",
	"workflow_call"
];
function diagnose(workflow, around) {
	const events = [...workflow.events.keys()].sort();
	return {
		path: workflow.path,
		events: events.map((name) => ({
			name,
			happens: workflow.jobs.map((job) => happens(name, job, workflow, around)).join(" ")
		})),
		remarks: [...workflow.jobs.flatMap((job) => [...around.troublesOf(job.inputs).map((says) => ({
			kind: "mend",
			line: job.line,
			says
		})), ...jobRemarks(job, events)]), ...[...workflow.events].flatMap(([name, trigger]) => triggerRemarks(name, trigger, workflow))]
	};
}
function happens(event, job, workflow, { workflows, failOn }) {
	const { inputs, permissions } = job;
	const least = inputs["fail-on"] || failOn;
	const failing = least === "never" ? "never fails for findings" : `fails for findings from ${least} on`;
	if (event === "pull_request") {
		const comments = inputs["comment"] !== "false" && inputs["github-token"] !== "";
		const granted = permissions === void 0 || needsOf(job, event).every((need) => need.vital || isGranted(permissions, need));
		const own = !comments ? "Findings stand in annotations and in the summary of the job." : granted ? "A pull request of a branch of the repository gets comments at its lines." : "Findings stand in annotations and in the summary of the job, since the token may not comment.";
		return `Job ${job.id} reviews what the pull request changes, and ${failing}. ${own} ${onForks(comments, workflow, workflows)}`;
	}
	if (event === "merge_group") return `Job ${job.id} judges what the queue would merge, and ${failing}. Nothing is commented.`;
	if (event === "workflow_run") return `Job ${job.id} posts the report of a run that has ended. It analyses nothing.`;
	if (event === "pull_request_target") return `Job ${job.id} refuses to do anything, and fails.`;
	if (!CHECKED.includes(event)) return `Job ${job.id} fails, since Forksight does not know the event.`;
	return audits(inputs, event) ? `Job ${job.id} audits the whole repository, and ${failing}.` : `Job ${job.id} checks the whole commit, and ${failing}.`;
}
/** GitHub lowers the token of such a run, whatever the workflow grants. */
function onForks(comments, { name }, all) {
	const posting = all.find(({ events }) => events.get("workflow_run")?.workflows.includes(name));
	if (posting) return `Comments are posted by ${posting.path}, for pull requests of forks and of Dependabot too.`;
	if (!comments) return "";
	return "The token of a fork or of Dependabot may only read: there, findings stand in annotations and in the summary of the job.";
}
function jobRemarks(job, events) {
	const remark = (kind, says) => ({
		kind,
		line: job.line,
		says
	});
	const analyses = events.some((event) => event !== "workflow_run");
	const compares = events.some((event) => isPull(event) || event === "merge_group");
	const { checkout, inputs, permissions } = job;
	return [
		...analyses && checkout === void 0 ? [remark("mend", "There is no checkout before Forksight, so it finds no repository. Add actions/checkout with `fetch-depth: 0`.")] : [],
		...compares && checkout?.wholeHistory === false ? [remark("mend", "The checkout has only the newest commit, and a review needs the base. Add `fetch-depth: 0` to it.")] : [],
		...checkout?.keepsCredentials === true ? [inputs["confirm"] === "true" ? remark("mend", "The checkout keeps a token that the tests could read, so `confirm` is refused. Add `persist-credentials: false` to it.") : remark("know", "The checkout keeps its token in the folder, which Forksight does not need. Add `persist-credentials: false` to it.")] : [],
		...inputs["confirm"] === "true" && inputs["github-token"] !== "" ? [remark("mend", "`confirm` is refused in a job with a token. Add `github-token: ''`, and let another job comment.")] : [],
		...job.ignoresFailure ? [remark("know", "`continue-on-error` makes the job green whatever is found, and also where nothing could be checked.")] : [],
		...permissionRemarks(job, events).map(({ kind, says }) => remark(kind, says)),
		...permissions === void 0 ? [remark("know", "No permissions are stated, so those of the repository's settings count. State `permissions`, so that the workflow says what it may.")] : []
	];
}
function permissionRemarks(job, events) {
	const { permissions } = job;
	if (permissions === void 0) return [];
	const missing = events.flatMap((event) => needsOf(job, event)).filter((need) => !isGranted(permissions, need));
	return [...new Map(missing.map((need) => [`${need.scope} ${need.what}`, need])).values()].map(({ scope, level, what, without, vital }) => ({
		kind: vital ? "mend" : "know",
		says: `\`${scope}: ${level}\` is missing, ${what}. ${without} Add it to the permissions of job ${job.id}.`
	}));
}
function triggerRemarks(name, trigger, { events }) {
	const remark = (kind, says) => ({
		kind,
		says
	});
	if (name === "pull_request_target") return [remark("mend", "On `pull_request_target` the token may write whoever sent the code, so Forksight does nothing. Analyse on `pull_request`, and post on `workflow_run`.")];
	if (name === "pull_request") return [
		...trigger.byPath ? [remark("know", PATHS)] : [],
		...events.has("merge_group") ? [] : [remark("know", "It does not start on `merge_group`: as a required check, it lets a merge queue run into its time limit.")],
		...trigger.types?.includes("edited") === true ? [] : [remark("know", "It does not start when the pull request gets another base. Add `edited` to its `types`, beside those that are the default.")]
	];
	return name === "merge_group" && trigger.byPath ? [remark("know", PATHS)] : [];
}
const PATHS = "It starts only for some paths: as a required check, it blocks every other pull request for ever. Leave the filter out; a change without Python passes within seconds.";

// src/setup/workflow.ts
var import_dist = require_dist();
const FORKSIGHT = /^[\w.-]+\/forksight@/;
/** The workflow, or a sentence that says why it cannot be read. Undefined when it does not use Forksight. */
function readWorkflow(path, text) {
	if (!text.includes("/forksight@")) return void 0;
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, { lineCounter: lines });
	const [error] = document.errors;
	if (error) return `${path}:${error.linePos?.[0].line ?? 1} is not YAML (${error.message.split("\n")[0]}); mend it.`;
	let workflow;
	try {
		workflow = document.toJS({ maxAliasCount: 100 });
	} catch (error) {
		return `${path} is not YAML that can be read (${error instanceof Error ? error.message : String(error)}); mend it.`;
	}
	const jobs = entries(dig(workflow, "jobs")).flatMap(([id, job]) => {
		const steps = list(dig(job, "steps"));
		const index = steps.findIndex((step) => FORKSIGHT.test(textOf(dig(step, "uses"))));
		if (index < 0) return [];
		const node = document.getIn([
			"jobs",
			id,
			"steps",
			index
		], true);
		const offset = (0, import_dist.isMap)(node) || (0, import_dist.isScalar)(node) ? node.range?.[0] ?? 0 : 0;
		const granted = dig(job, "permissions") ?? dig(workflow, "permissions");
		return [readJob(id, steps.slice(0, index), steps[index], granted, lines.linePos(offset).line)];
	});
	if (jobs.length === 0) return void 0;
	return {
		path,
		name: textOf(dig(workflow, "name")) || path,
		events: eventsOf(dig(workflow, "on")),
		jobs
	};
}
function readJob(id, before, step, granted, line) {
	const checkout = before.findLast((earlier) => textOf(dig(earlier, "uses")).startsWith("actions/checkout@"));
	return {
		id,
		permissions: permissionsOf(granted),
		...checkout !== void 0 && { checkout: {
			wholeHistory: textOf(dig(checkout, "with", "fetch-depth")) === "0",
			keepsCredentials: textOf(dig(checkout, "with", "persist-credentials")) !== "false"
		} },
		inputs: Object.fromEntries(entries(dig(step, "with")).map(([name, value]) => [name.toLowerCase(), textOf(value)])),
		ignoresFailure: textOf(dig(step, "continue-on-error")) === "true",
		line
	};
}
function permissionsOf(stated) {
	if (stated === void 0 || stated === null) return void 0;
	if (stated === "read-all" || stated === "write-all") return stated;
	return Object.fromEntries(entries(stated).map(([scope, level]) => [scope, textOf(level)]));
}
/** `on` may be a name, a list of names, or names with filters. */
function eventsOf(on) {
	const named = typeof on === "string" ? [on] : list(on).map(textOf);
	const filtered = Array.isArray(on) ? [] : entries(on);
	return new Map([...named.map((name) => [name, void 0]), ...filtered].map(([name, to]) => [name, trigger(to)]));
}
function trigger(filters) {
	const types = dig(filters, "types");
	return {
		...types !== void 0 && { types: typeof types === "string" ? [types] : list(types).map(textOf) },
		byPath: dig(filters, "paths") !== void 0 || dig(filters, "paths-ignore") !== void 0,
		workflows: list(dig(filters, "workflows")).map(textOf)
	};
}
function entries(value) {
	return isTable(value) ? Object.entries(value) : [];
}
function list(value) {
	return Array.isArray(value) ? value : [];
}
/** A scalar as GitHub hands it on: a text. */
function textOf(value) {
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

// src/review/health.ts
/** What `forksight doctor` finds out of a repository. */
/** `root` is the top folder of the repository, `tree` its files. */
async function examineHealth(root, tree, run, troublesOf) {
	const { settings, accepted, problems } = await prepare(tree, await createTools(), {});
	const read = [...(await surveyRepository(tree)).workflows].map(([path, text]) => readWorkflow(path, text));
	const workflows = read.flatMap((found) => typeof found === "object" ? [found] : []);
	const unread = read.flatMap((found) => typeof found === "string" ? [{
		kind: "mend",
		says: found
	}] : []);
	const present = run && await meaningOf(run, root);
	const files = (await pythonFiles(tree)).length;
	return {
		known: [
			plural(files, "Python file"),
			`Python ${formatVersions(settings.python)}: ${settings.pythonFrom}`,
			`platforms ${settings.platforms.join(", ")}: ${settings.platformsFrom}`,
			`rules for ${settings.audience === "pedantic" ? "the pedantic audience" : "everyone"}, shown from ${settings.show} on`,
			...accepted.length > 0 ? [`${plural(accepted.length, "finding")} accepted by the baseline`] : []
		],
		...present && { run: present.says },
		workflows: workflows.map((workflow) => diagnose(workflow, {
			workflows,
			failOn: settings.failOn,
			troublesOf
		})),
		remarks: [
			...problems.map(({ message }) => ({
				kind: "mend",
				says: message
			})),
			...unread,
			...present?.remarks ?? [],
			...files === 0 ? [NO_PYTHON] : [],
			...workflows.length === 0 && unread.length === 0 ? [NO_WORKFLOW] : []
		]
	};
}
const NO_WORKFLOW = {
	kind: "know",
	says: "No workflow uses Forksight. \"forksight init\" shows the one that fits."
};
const NO_PYTHON = {
	kind: "know",
	says: "There is no Python file here that git does not ignore, so there is nothing to find."
};
async function meaningOf({ name, sha, payload }, root) {
	try {
		const event = readEvent(name, sha, payload);
		switch (event.kind) {
			case "nothing": return {
				says: event.why,
				remarks: []
			};
			case "post": return {
				says: `The report of run ${event.run.id} would be posted.`,
				remarks: []
			};
			case "check": return {
				says: `Commit ${event.sha} would be checked.`,
				remarks: await lacking(root, [event.sha])
			};
			case "review": {
				const pull = event.pull ? ` of pull request ${event.pull.number}` : "";
				return {
					says: `What ${event.head} adds to ${event.base}${pull} would be reviewed.`,
					remarks: await lacking(root, [event.base, event.head])
				};
			}
		}
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return {
			says: `Nothing would be done on ${name}.`,
			remarks: [{
				kind: "mend",
				says: error.message
			}]
		};
	}
}
/** Commits that are not in the checkout, each with the mend. */
async function lacking(root, commits) {
	const remarks = [];
	for (const commit of commits) try {
		await resolveRevision(root, commit);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		remarks.push({
			kind: "mend",
			says: error.message
		});
	}
	return remarks;
}

// src/cli/doctor.ts
const doctor = {
	usage: "[FOLDER]",
	operands: {
		name: "FOLDER",
		least: 0,
		most: 1
	},
	options: [{
		name: "json",
		says: "as JSON"
	}],
	details: ["Reads the settings and the workflows of the repository, and asks no server. Says what happens on which event, which permissions are missing and what follows from that. In a step of GitHub Actions it also says what the present event means, and whether its commits are there."],
	status: "Exit status: 0 nothing to mend, 1 something to mend, 2 could not look.",
	examples: [["forksight doctor", "the repository around the current folder"], ["forksight doctor --json", "for another program"]],
	async run(args, terminal) {
		const root = await findRepository(resolve(terminal.folder, args.operands[0] ?? "."));
		const health = await examineHealth(root, diskTree(root), presentRun(), inputTroubles);
		const toMend = [...health.remarks, ...health.workflows.flatMap(({ remarks }) => remarks)].filter(({ kind }) => kind === "mend").length;
		terminal.out(args.has("json") ? `${JSON.stringify({
			repository: root,
			...health
		}, void 0, 2)}\n` : shown(root, health, toMend, terminal));
		return toMend > 0 ? 1 : 0;
	}
};
function presentRun() {
	const { GITHUB_ACTIONS, GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_SHA: sha = "" } = process.env;
	if (GITHUB_ACTIONS !== "true" || name === void 0 || path === void 0) return void 0;
	return {
		name,
		sha,
		payload: readText(path)
	};
}
/** A payload that cannot be read is one that says nothing. */
function readText(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
}
function shown(root, { known, run, workflows, remarks }, toMend, { color, width }) {
	const paint = painter(color);
	const item = (text) => wrap(logText(text), width, "  ", "    ");
	const blocks = [
		[paint("bold", logText(root)), ...known.flatMap(item)],
		...run === void 0 ? [] : [[paint("bold", "This run"), ...item(run)]],
		...workflows.map(({ path, events, remarks }) => [
			paint("bold", logText(path)),
			...events.flatMap(({ name, happens }) => item(`${name}: ${happens}`)),
			...remarks.flatMap((remark) => remarkLines(remark, paint, width))
		]),
		...remarks.length > 0 ? [[paint("bold", "Besides"), ...remarks.flatMap((remark) => remarkLines(remark, paint, width))]] : [],
		[toMend === 0 ? "Nothing to mend." : `${plural(toMend, "thing")} to mend.`]
	];
	return paragraphs(blocks);
}
function remarkLines({ kind, line, says }, paint, width) {
	const label = kind === "mend" ? "to mend" : "to know";
	const place = line === void 0 ? "" : ` (line ${line})`;
	const [first = "", ...rest] = wrap(logText(says), width, `  ${label}${place}: `, "    ");
	return [first.replace(label, paint(kind === "mend" ? "error" : "note", label)), ...rest];
}

export { doctor };