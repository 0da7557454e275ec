import { C as compareSpans, M as paragraphs, N as wrap, T as lastLine, Y as logText, Z as oneLine, ct as didYouMean, ot as UserError, w as formatSpan } from "./base.js";
import { E as codeFrame, Ft as isWanted, It as isPythonFile, L as renderJson, Nt as excerptsOf, Pt as examine, T as painter, d as locate, dt as lineReader, ft as createTools, ht as isSettled, i as JUDGING, jt as prepare, k as rulePageText, mt as handlingOf, o as wishesFrom, pt as RULES, u as createProgress, x as diskTree } from "./shared.js";

// src/report/explanation.ts
/** Things of one kind shown at most; the text tells how many more there are. */
const MOST = 12;
/** Text that ends with a line feed. */
function renderExplanation(explanation, lineOf, options) {
	const writer = {
		paint: painter(options.color),
		width: options.width,
		lineOf
	};
	const { creations, threads, functions } = explanation;
	const blocks = [
		...creations.map((creation) => creationText(creation, writer)),
		...threads.map((thread) => threadText(thread, writer)),
		...functions.map((each) => functionText(each, writer)),
		findingsText(explanation, writer)
	];
	return paragraphs(blocks);
}
function creationText(creation, writer) {
	const { at, call, made, startMethod, fromTopLevel, live, otherThreads, runs, harmless } = creation;
	const { methods, chosen, forkBites, spawnBites } = startMethod;
	const threads = live.filter(({ kind }) => kind === "thread");
	const others = live.filter(({ kind }) => kind !== "thread");
	return [
		...head(`${formatSpan(at)} \`${call}\` creates a process`, writer),
		...codeFrame(at, 0, writer.lineOf, writer.paint).map((row) => `    ${row}`),
		...made === void 0 ? [] : item(`its object is made at ${formatSpan(made)}`, writer),
		...item(`the child runs ${runs === "" ? "code that is not known" : `\`${runs.replaceAll("`", "")}\``}`, writer),
		"",
		...head(`start method: ${methods.length === 0 ? "none" : methods.join(", ")}; ${CHOSEN[chosen]}`, writer),
		...forkBites === "" ? [] : item(`forks ${forkBites}`, writer),
		...spawnBites === "" ? [] : item(`starts a new interpreter ${spawnBites}`, writer),
		...steps(startMethod.steps, writer),
		"",
		...head(`threads that may live here: ${threads.length}`, writer),
		...capped(threads, (thread) => thingText(thread, writer), writer),
		...otherThreads.length === 0 ? [] : head(`threads that are not known to live here: ${otherThreads.length}`, writer),
		...capped(otherThreads, ({ at: start, call: started, why }) => item(`${formatSpan(start)} \`${started}\`: ${why}`, writer), writer),
		...others.length === 0 ? [] : head(`what else exists here: ${others.length}`, writer),
		...capped(others, (thing) => thingText(thing, writer), writer),
		...fromTopLevel.length === 0 ? [] : ["", ...head("importing a module comes here", writer)],
		...steps(fromTopLevel, writer),
		...harmless.length === 0 ? [] : ["", ...harmless.flatMap((sentence) => wrap(line(sentence), writer.width, "", "  "))]
	];
}
const CHOSEN = {
	requested: "requested by the code",
	set: "set for the whole program",
	default: "nothing chooses, so platform and version do",
	"by-platform": "chosen for some platforms, left to the default on others",
	inherent: "the call itself forks",
	unknown: "chosen when the program runs"
};
function thingText({ kind, name, type, at, certainty, cause, path, harmless }, writer) {
	return [
		...item(`${kind === "thread" ? `\`${name}\`` : `${kind.replace("-", " ")} \`${name}\``}, ${type}, since ${formatSpan(at)} (${certainty})`, writer),
		...steps([...cause, ...path], writer),
		...harmless === void 0 ? [] : wrap(line(harmless), writer.width, "    ", "    ")
	];
}
function threadText({ at, call, api, ends, livesAt }, writer) {
	return [
		...head(`${formatSpan(at)} \`${call}\` starts a thread (${api})`, writer),
		...codeFrame(at, 0, writer.lineOf, writer.paint).map((row) => `    ${row}`),
		"",
		...head(`calls that wait for its end: ${ends.length}`, writer),
		...capped(ends, (end) => item(`${formatSpan(end.at)} \`${end.call}\``, writer), writer),
		...head(`processes that may be created while it lives: ${livesAt.length}`, writer),
		...capped(livesAt, (creation) => item(`${formatSpan(creation.at)} \`${creation.call}\` (${creation.certainty})`, writer), writer),
		...livesAt.length > 0 ? [] : item("nothing is seen to start it and then create a process", writer)
	];
}
function functionText(summary, writer) {
	const { at, name, isModule, creates, leaves, ends, does, neverReturns } = summary;
	const about = isModule ? `importing \`${name}\`` : `calling \`${name}\``;
	return [
		...head(`${formatSpan(at)} what ${about} does`, writer),
		...isModule ? [] : codeFrame(at, 0, writer.lineOf, writer.paint).map((row) => `    ${row}`),
		"",
		...head(`processes that it creates: ${creates.length}`, writer),
		...capped(creates, (one) => [...item(`${formatSpan(one.at)} \`${one.call}\` (${one.certainty})`, writer), ...steps(one.steps, writer)], writer),
		...head(`what it leaves behind: ${leaves.length}`, writer),
		...capped(leaves, (one) => [...item(`${thingName(one)} (${one.certainty})`, writer), ...steps(one.steps, writer)], writer),
		...head(`what it ends that others made: ${ends.length}`, writer),
		...capped(ends, (one) => item(`${thingName(one)} (${one.certainty})`, writer), writer),
		...head(`what else it does that rules look at: ${does.length}`, writer),
		...capped(does, (one) => [...item(one.kind.replaceAll("-", " "), writer), ...steps(one.steps, writer)], writer),
		...neverReturns ? item("it does not return: every way ends the process, raises or goes on for ever", writer) : []
	];
}
function thingName({ kind, name, at }) {
	return `${kind.replace("-", " ")} \`${name}\`, since ${formatSpan(at)}`;
}
function findingsText({ path, line: number, findings }, writer) {
	if (findings.length === 0) return head(`findings at ${path}:${number}: none`, writer);
	return [...head(`findings at ${path}:${number}: ${findings.length}`, writer), ...findings.flatMap(({ rule, severity, confidence, title, hiddenBecause }) => [...item(`${severity} ${rule} (${confidence}) ${title}`, writer), ...hiddenBecause === void 0 ? [] : wrap(line(`Not shown. ${hiddenBecause}`), writer.width, "    ", "    ")])];
}
function steps(trace, { width }) {
	return trace.flatMap(({ at, says }, index) => {
		const where = at.kind === "code" ? formatSpan(at.span) : `\`${at.callable}\` (${at.source})`;
		return wrap(line(`${where} ${says}`), width, `    ${index + 1}. `, "       ");
	});
}
function capped(things, text, writer) {
	const more = things.length - MOST;
	return [...things.slice(0, MOST).flatMap(text), ...more > 0 ? item(`and ${more} more; --json has them all`, writer) : []];
}
function head(text, { width, paint }) {
	return wrap(line(text), width, "", "  ").map((row) => paint("bold", row));
}
function item(text, { width }) {
	return wrap(line(text), width, "  - ", "    ");
}
function line(text) {
	return logText(oneLine(text));
}

// src/engine/explain.ts
/**
* Throws a UserError where nothing on the line creates a process, starts a thread or begins a function: it names the
* nearest lines that do one of the first two.
*/
async function explainLine$1(tree, context, asked) {
	if (!isPythonFile(asked.path)) throw unreadable(`${asked.path} is no Python file, so nothing is known of it.`);
	const { analysis, hidden, project } = await examine(tree, {
		...context,
		asked
	});
	const problem = analysis.problems.find(({ fatal, path, kind }) => fatal || path === asked.path && LOST.has(kind));
	if (problem !== void 0) throw unreadable(problem.message);
	if (project === void 0) throw new Error("the project is missing");
	const starts = threadStarts(project);
	const creations = project.creations.filter(({ at, made, executor }) => covers(at, asked) || covers(made, asked) || covers(executor?.at, asked));
	const threads = starts.filter(({ at }) => covers(at, asked));
	const findings = [...analysis.findings, ...hidden].filter(({ at }) => covers(at, asked) || creations.some((creation) => compareSpans(creation.at, at) === 0));
	if (creations.length + threads.length + project.asked.length + findings.length === 0) throw nothingThere(project, starts, asked);
	return {
		version: 1,
		...asked,
		creations: creations.map((creation) => explainCreation(project, starts, creation)),
		threads: threads.map((start) => explainThread(project, start)),
		functions: project.asked,
		findings: findings.map((finding) => {
			const { rule, severity, confidence, at, title } = finding;
			const because = hiddenBecause(finding, context.settings);
			return {
				rule,
				severity,
				confidence,
				at,
				title,
				...because !== void 0 && { hiddenBecause: because }
			};
		})
	};
}
/** Problems after which nothing is known of a file. */
const LOST = /* @__PURE__ */ new Set([
	"encoding",
	"too-large",
	"binary",
	"unreadable",
	"link",
	"internal"
]);
function unreadable(message) {
	return new UserError({
		kind: "unreadable",
		message
	});
}
function covers(span, { path, line }) {
	return span !== void 0 && span.path === path && span.range[0] <= line && line <= lastLine(span.range);
}
function nothingThere(project, starts, { path, line }) {
	const lines = [...project.creations, ...starts].filter(({ at }) => at.path === path).map(({ at }) => at.range[0]).sort((a, b) => Math.abs(a - line) - Math.abs(b - line) || a - b);
	const near = [...new Set(lines)].slice(0, 3);
	const message = `${path}:${line} creates no process, starts no thread and begins no function; ${near.length === 0 ? "nothing in this file is known to create or start any" : `the nearest ${near.length === 1 ? "call that creates or starts one is in line" : "calls that create or start one are in lines"} ${near.join(", ")}`}. "forksight facts ${path}" shows what was read.`;
	return new UserError({
		kind: "config",
		message
	});
}
function threadStarts({ calls }) {
	return calls.filter(({ model }) => model.effects.some(({ kind }) => kind === "starts-thread"));
}
function explainCreation(project, starts, creation) {
	const { at, call, api, how, made, startMethod, fromTopLevel, child } = creation;
	return {
		at,
		call,
		api,
		how,
		...made !== void 0 && { made },
		startMethod,
		fromTopLevel: fromTopLevel?.steps ?? [],
		live: creation.live.filter(({ resource }) => compareSpans(resource.at, at) !== 0).map((live) => liveThing(project, creation, live)),
		otherThreads: starts.flatMap((start) => absentThread(project, creation, start)),
		runs: child.name,
		harmless: harmless(creation)
	};
}
function liveThing(project, creation, live) {
	const { resource, relation, cause, path, certainty } = live;
	const { kind, name, type, at } = resource;
	const because = isSettled(project, creation, live) ? "A setting that the program makes first keeps it from doing harm." : handlingOf(project, resource)?.complete === true ? "Its library puts it in order in the child by itself." : void 0;
	return {
		kind,
		name,
		type,
		at,
		relation,
		cause,
		path,
		certainty,
		...because !== void 0 && { harmless: because }
	};
}
function absentThread(project, creation, start) {
	const { at, call } = start;
	const { live } = creation;
	if (compareSpans(creation.at, at) === 0) return [];
	if (live.some(({ resource }) => resource.kind === "thread" && compareSpans(resource.at, at) === 0)) return [];
	const [end] = endsOf(project, start);
	return [{
		at,
		call,
		why: end === void 0 ? "Nothing is seen to run it and then come here in the same process." : `Where both are in order, it has ended before: \`${end.call}\` at ${formatSpan(end.at)}.`
	}];
}
function endsOf({ calls }, { receiver, result }) {
	return calls.filter((call) => call.receiver !== void 0 && (call.receiver === receiver || call.receiver === result) && call.model.effects.some(({ kind }) => kind === "ends-thread")).map(({ at, call }) => ({
		at,
		call
	}));
}
/** Reasons that hold for whatever lives there. */
function harmless({ how, startMethod: { methods, chosen }, child }) {
	const reasons = [];
	if (how === "before-exec") reasons.push("The child replaces its program soon after: only what runs between fork and exec can go wrong.");
	else if (methods.length === 0) reasons.push("No platform that the project supports has fork.");
	else if (!methods.includes("fork")) reasons.push(`It does not fork: ${methods.join(" or ")} ${chosen === "default" ? "is the default on every supported platform and version" : `is ${chosen}`}, so the child inherits nothing that lives here.`);
	const exec = child.uses.find(({ kind }) => kind === "replaces-program");
	if (exec !== void 0) reasons.push(`The child replaces its program at ${formatSpan(exec.at)}, and what it inherited is gone.`);
	return reasons;
}
function explainThread(project, start) {
	const { at, call, api } = start;
	const livesAt = project.creations.flatMap((creation) => creation.live.filter(({ resource }) => resource.kind === "thread" && compareSpans(resource.at, at) === 0).map(({ certainty }) => ({
		at: creation.at,
		call: creation.call,
		certainty
	})));
	return {
		at,
		call,
		api,
		ends: endsOf(project, start),
		livesAt
	};
}
function hiddenBecause(finding, settings) {
	const { suppressed, confidence, audience } = finding;
	if (suppressed !== void 0) {
		const reason = suppressed.reason === "" ? "" : `: ${suppressed.reason}`;
		return `A comment at ${formatSpan(suppressed.at)} suppresses it${reason}.`;
	}
	if (isWanted(confidence, audience, settings)) return void 0;
	return audience === "pedantic" && settings.audience !== "pedantic" ? "The rule is for the pedantic audience: --pedantic shows it." : `It is only ${confidence}: --show ${confidence} shows it.`;
}

// src/review/explain-line.ts
/** What the analysis of the tree knows of a line, with the text of the lines that it names. */
async function explainLine(tree, asked, options) {
	const { tools, onProgress } = options;
	const { settings, knowledge } = await prepare(tree, tools, options);
	const explanation = await explainLine$1(tree, {
		settings,
		knowledge,
		reader: tools.reader,
		rules: tools.rules,
		...onProgress && { onProgress }
	}, asked);
	return {
		explanation,
		excerpts: await excerptsOf(spansOf(explanation), tree)
	};
}
function spansOf({ creations, threads, functions }) {
	const steps = creations.flatMap(({ startMethod, fromTopLevel, live }) => [
		...startMethod.steps,
		...fromTopLevel,
		...live.flatMap(({ cause, path }) => [...cause, ...path])
	]);
	return [...[
		...creations,
		...threads,
		...functions
	].map(({ at }) => at), ...steps.flatMap(({ at }) => at.kind === "code" ? [at.span] : [])];
}

// src/cli/page-text.ts
/** A Markdown page for a terminal: headings stand out, paragraphs fill the lines, code is indented, links show their address. */
function pageText(markdown, { color, width }) {
	const paint = painter(color);
	const lines = [];
	let inCode = false;
	let paragraph = "";
	const close = () => {
		if (paragraph !== "") lines.push(...filled(paragraph, width));
		paragraph = "";
	};
	for (const line of markdown.split("\n")) {
		const isFence = /^(```|~~~)/.test(line);
		const heading = inCode ? void 0 : /^#+ (.*)$/.exec(line)?.[1];
		const isProse = !inCode && !isFence && heading === void 0 && /^\s*[^\s|<]/.test(line);
		if (!isProse || /^\s*(?:[-*]|\d+\.) /.test(line)) close();
		if (isFence) inCode = !inCode;
		else if (isProse) paragraph = paragraph === "" ? plain(line) : `${paragraph} ${plain(line.trim())}`;
		else if (inCode) lines.push(line === "" ? "" : `    ${line}`);
		else if (heading !== void 0) lines.push(paint("bold", plain(heading)));
		else if (!/^<!--.*-->$/.test(line)) lines.push(plain(line));
	}
	close();
	return `${lines.join("\n").replace(/\n{3,}/g, "\n\n").trim()}\n`;
}
/** The item of a list keeps its margin. */
function filled(paragraph, width) {
	const [mark = ""] = /^\s*(?:(?:[-*]|\d+\.) )?/.exec(paragraph) ?? [];
	return wrap(paragraph.slice(mark.length), width, mark, " ".repeat(mark.length));
}
/** Without the marks of links and emphasis; addresses inside of the project's pages are left out. */
function plain(line) {
	return line.replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, "$1 ($2)").replace(/\[([^\]]+)\]\([^)\s]+\)/g, "$1").replace(/\*\*([^*]+)\*\*/g, "$1");
}

// src/cli/explain.ts
const explain = {
	usage: "RULE | --why PATH:LINE",
	operands: {
		name: "RULE or PATH:LINE",
		least: 1,
		most: 1,
		suggested: RULES.map(({ code }) => code)
	},
	options: [
		{
			name: "why",
			says: "say what the analysis knows of a line: where it creates a process or starts a thread, which threads may live there and why, which start method, and why there is no finding; where a function begins, what calling it does"
		},
		{
			name: "json",
			says: "with --why: as JSON"
		},
		...JUDGING.filter(({ name }) => name === "config" || name === "pedantic" || name === "show")
	],
	details: ["RULE is a code, such as FS101, or the name behind it in \"forksight rules\".", "PATH:LINE is a line of a Python file, counted from 1. The whole project that the file belongs to is read, as with \"check\"."],
	examples: [
		["forksight explain FS101", "what it finds, why it happens, how to fix it"],
		["forksight explain --why app/worker.py:42", "why line 42 has a finding, or none"],
		["forksight explain --why app/worker.py:7", "what calling the function does that begins in line 7"],
		["forksight explain --why app/worker.py:42 --json", "the same for scripts"]
	],
	async run(args, terminal) {
		const asked = args.operands[0] ?? "";
		if (args.has("why")) return why(asked, args, terminal);
		if (args.has("json")) throw new UserError({
			kind: "config",
			message: "explain: --json goes with --why."
		});
		const rule = ruleNamed(asked);
		const page = rulePageText(rule.code);
		if (page === void 0) throw new Error(`the page of ${rule.code} is missing`);
		terminal.out(pageText(page, terminal));
		return 0;
	}
};
async function why(asked, args, terminal) {
	const { file, line } = lineNamed(asked);
	const { root, focus = [] } = await locate([file], terminal.folder);
	const [path] = focus;
	if (path === void 0) throw new UserError({
		kind: "unreadable",
		message: `${file} is not a file; give a Python file and a line.`
	});
	const tools = await createTools();
	const progress = createProgress(terminal);
	const options = {
		...wishesFrom(args, terminal.folder, tools.rules),
		tools,
		onProgress: progress.onProgress
	};
	const tree = diskTree(root, { named: focus });
	const { explanation, excerpts } = await explainLine(tree, {
		path,
		line
	}, options).finally(progress.end);
	terminal.out(args.has("json") ? renderJson(explanation) : renderExplanation(explanation, lineReader(excerpts), terminal));
	return 0;
}
function lineNamed(written) {
	const [, file, digits] = /^(.+):([1-9]\d{0,8})(?::\d+)?$/.exec(written) ?? [];
	if (file === void 0 || digits === void 0) {
		const message = `explain --why needs a file and a line, as in app/worker.py:42, but got "${written}".`;
		throw new UserError({
			kind: "config",
			message
		});
	}
	return {
		file,
		line: Number(digits)
	};
}
function ruleNamed(written) {
	const found = RULES.find((rule) => rule.code === written.toUpperCase() || rule.slug === written.toLowerCase());
	if (found) return found;
	const hint = (/:\d+$/.test(written) ? `; for a line, write explain --why ${written}` : void 0) ?? didYouMean(written, RULES.flatMap((rule) => [rule.code, rule.slug]), "\"forksight rules\" lists them");
	throw new UserError({
		kind: "config",
		message: `${written} is not a rule${hint}${hint.endsWith("?") ? "" : "."}`
	});
}

export { explain };