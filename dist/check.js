import { Y as logText, ot as UserError, w as formatSpan } from "./base.js";
import { _ as DELIVERING, b as renderedReport, ct as editBytes, d as locate, ft as createTools, i as JUDGING, kt as checkTree, lt as withoutOverlaps, o as wishesFrom, st as overlayTree, u as createProgress, v as deliver, x as diskTree, y as deliverText, yt as statusOf } from "./shared.js";
import { dirname, join, resolve } from "node:path";
import { lstatSync, renameSync, rmSync, watch, writeFileSync } from "node:fs";

// src/review/fix-tree.ts
/**
* Edits, checks again, and takes back the edits of every file in which a finding stayed, a new one appeared or the
* syntax broke, until nothing is left to take back. Writes nothing.
*/
async function fixTree(tree, before, options) {
	const refused = [];
	const contents = await read(tree, new Set(fixable(before).map(({ edit }) => edit.path)));
	let candidates = withoutOverlapsByFile(fixable(before));
	for (;;) {
		const files = /* @__PURE__ */ new Map();
		for (const [path, findings] of candidates) {
			const bytes = contents.get(path);
			const edited = bytes && editBytes(bytes, findings.map(({ edit }) => edit));
			if (edited === void 0) refused.push(`${path} is not written in UTF-8, so it was left as it is; make the change by hand.`);
			else files.set(path, edited);
		}
		const fixed = [...files.keys()].flatMap((path) => candidates.get(path) ?? []);
		if (files.size === 0) return {
			files,
			fixed,
			refused,
			outcome: before
		};
		const outcome = await checkTree(overlayTree(tree, files), options);
		const bad = badFiles(before, outcome, fixed);
		if (bad.size === 0) return {
			files,
			fixed,
			refused,
			outcome
		};
		const [some = ""] = files.keys();
		const dropped = [...bad].filter((path) => files.has(path));
		for (const path of dropped.length > 0 ? dropped : [some]) {
			files.delete(path);
			const at = candidates.get(path)?.[0];
			refused.push(`${at === void 0 ? path : formatSpan(at.at)} was left as it is, since the edit alone would not end the finding, or would bring another; make the change by hand.`);
		}
		candidates = new Map([...candidates].filter(([path]) => files.has(path)));
	}
}
function fixable({ report }) {
	return report.head.analysis.findings.filter((finding) => finding.edit?.class === "safe" && finding.suppressed === void 0);
}
function withoutOverlapsByFile(findings) {
	const paths = [...new Set(findings.map(({ edit }) => edit.path))].sort();
	return new Map(paths.map((path) => [path, withoutOverlaps(findings.filter(({ edit }) => edit.path === path))]));
}
/** Files whose edits have not mended what they were made for, and files in which something is wrong that was not before. */
function badFiles(before, after, fixed) {
	const allowed = countsByPlace(findingsOf(before));
	for (const [place, count] of countsByPlace(fixed)) allowed.set(place, (allowed.get(place) ?? 0) - count);
	const bad = /* @__PURE__ */ new Set();
	for (const finding of findingsOf(after)) {
		const left = (allowed.get(placeOf(finding)) ?? 0) - 1;
		allowed.set(placeOf(finding), left);
		if (left < 0) bad.add(finding.at.path);
	}
	const broken = new Set(before.report.head.analysis.problems.map(({ message }) => message));
	for (const { kind, path, message } of after.report.head.analysis.problems) if (kind === "syntax" && path !== void 0 && !broken.has(message)) bad.add(path);
	return bad;
}
function findingsOf({ report }) {
	return report.head.analysis.findings;
}
function placeOf({ rule, at }) {
	return `${rule} ${at.path}`;
}
function countsByPlace(findings) {
	const counts = /* @__PURE__ */ new Map();
	for (const finding of findings) counts.set(placeOf(finding), (counts.get(placeOf(finding)) ?? 0) + 1);
	return counts;
}
async function read(tree, paths) {
	const contents = /* @__PURE__ */ new Map();
	for await (const [path, content] of tree.read([...paths].sort())) if (typeof content !== "string") contents.set(path, content);
	return contents;
}

// src/cli/watch.ts
/** `--watch`: the same again whenever a file changes. */
const WATCH = {
	name: "watch",
	says: "check again whenever a file changes, until Ctrl-C; what was read before is not read again"
};
/** Editors write a file in several steps. In milliseconds. */
const SETTLED = 100;
/** Looks, shows, and does so again after each change that makes a difference. Never comes back. */
async function watchTree({ root, tree, look, show }, terminal) {
	let shown;
	for (;;) {
		const change = await nextChange(root, tree());
		const text = await look().catch(sentence);
		if (text !== shown) {
			if (terminal.color && shown !== void 0) terminal.out("\x1B[2J\x1B[H");
			show(text);
			terminal.err("forksight: Watching for changes; Ctrl-C ends it.\n");
		}
		shown = text;
		await change.happened;
		change.end();
	}
}
/** What is wrong now may be mended by the next change. */
function sentence(error) {
	if (error instanceof UserError) return `forksight: ${logText(error.message)}\n`;
	throw error;
}
async function nextChange(root, tree) {
	const folders = /* @__PURE__ */ new Set([root]);
	for (const { path } of await tree.list().catch(nothing)) for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) folders.add(join(root, folder));
	const watchers = [];
	const end = () => {
		for (const watcher of watchers) watcher.close();
	};
	let timer;
	const happened = new Promise((resolve, reject) => {
		const onChange = () => {
			clearTimeout(timer);
			timer = setTimeout(resolve, SETTLED);
		};
		for (const folder of folders) try {
			watchers.push(watch(folder, onChange).on("error", onChange));
		} catch (error) {
			const { code } = error;
			if (code === "ENOENT") onChange();
			else reject(cannotWatch(folder, code ?? String(error)));
		}
	});
	happened.catch(end);
	return {
		happened,
		end
	};
}
/** A file that was named may be gone for a moment, while an editor puts another in its place. */
function nothing(error) {
	if (error instanceof UserError) return [];
	throw error;
}
function cannotWatch(folder, code) {
	return new UserError({
		kind: "unreadable",
		message: `${folder} cannot be watched (${code}); ${code === "ENOSPC" || code === "EMFILE" ? "raise the limits of the system for watches and open files, or check a smaller folder" : "check its permissions"}.`
	});
}
/** A reader that knows what it read in this look and in the one before. */
function rememberingReader(reader) {
	let before = /* @__PURE__ */ new Map();
	let now = /* @__PURE__ */ new Map();
	return {
		facts(text) {
			const facts = now.get(text) ?? before.get(text) ?? reader.facts(text);
			now.set(text, facts);
			return facts;
		},
		nextLook() {
			before = now;
			now = /* @__PURE__ */ new Map();
		}
	};
}

// src/cli/write-fixes.ts
/**
* Writes the files below the root, each in one step, so that a full disk or an interruption leaves the old content.
* Gives those that could not be written, each with a sentence.
*/
function writeFixes(root, files) {
	const unwritten = [...files].flatMap(([path, bytes]) => {
		const target = resolve(root, path);
		const draft = `${target}.forksight-${process.pid}`;
		try {
			const stats = lstatSync(target);
			if (!stats.isFile()) return [[path, `${path} is no longer a file, so it was left as it is.`]];
			writeFileSync(draft, bytes, {
				mode: stats.mode,
				flag: "wx"
			});
			renameSync(draft, target);
			return [];
		} catch (error) {
			const { code } = error;
			if (code !== "EEXIST") rmSync(draft, { force: true });
			return [[path, `${path} cannot be written (${code ?? String(error)}), so it was left as it is; check its permissions.`]];
		}
	});
	return new Map(unwritten);
}

// src/cli/check.ts
const FIX = {
	name: "fix",
	says: "make the edits that are safe, check again, and report what is left; an edit that does not end its finding is taken back"
};
const check = {
	usage: "[PATH...]",
	operands: {
		name: "PATH",
		least: 0,
		most: Number.POSITIVE_INFINITY
	},
	options: [
		...DELIVERING,
		...JUDGING,
		FIX,
		WATCH
	],
	details: ["Reads the whole project that the paths belong to, since hazards cross files, and reports what is at or below the paths: files or folders, the current folder by default. The project begins at the nearest folder above that has forksight.toml, pyproject.toml, setup.cfg, setup.py or .git. Files that git ignores are left out unless a path names them."],
	examples: [
		["forksight check", "everything below the current folder"],
		["forksight check src/app worker.py", "one folder and one file"],
		["forksight check --format sarif --output forksight.sarif", "a file for code scanning"],
		["forksight check --fix", "mend what can be mended safely, then report the rest"],
		["forksight check --watch", "again whenever a file changes"],
		["forksight check --select FS101,FS201 --show certain", "two rules, only what is certain"]
	],
	async run(args, terminal) {
		const { root, focus } = await locate(args.operands, terminal.folder);
		const tools = await createTools();
		const wishes = wishesFrom(args, terminal.folder, tools.rules);
		const progress = createProgress(terminal);
		const named = focus ? { named: focus } : {};
		const tree = diskTree(root, named);
		if (args.has("watch")) return watch$1(args, terminal, root, {
			...wishes,
			tools,
			...focus && { focus }
		});
		const options = {
			...wishes,
			tools,
			...focus && { focus },
			onProgress: progress.onProgress
		};
		const found = await checkTree(tree, options).finally(progress.end);
		const fixes = args.has("fix") ? await fixTree(tree, found, options).finally(progress.end) : void 0;
		let outcome = fixes?.outcome ?? found;
		if (fixes !== void 0) {
			const unwritten = writeFixes(root, fixes.files);
			for (const sentence of [...fixes.refused, ...unwritten.values()]) terminal.err(`forksight: ${logText(sentence)}\n`);
			const fixed = fixes.fixed.filter(({ edit }) => edit === void 0 || !unwritten.has(edit.path));
			terminal.err(`forksight: ${fixedSentence(fixed.length, fixes.files.size - unwritten.size)}\n`);
			if (unwritten.size > 0) outcome = await checkTree(diskTree(root, named), options).finally(progress.end);
		}
		deliver(outcome.report, args, terminal, tools.rules);
		if (root !== terminal.folder && terminal.watched) terminal.err(`Paths are relative to ${root}.\n`);
		return statusOf(outcome);
	}
};
/** The report again and again. What the paths name is looked up anew each time, since files come and go. */
function watch$1(args, terminal, root, options) {
	if (args.has("fix")) throw new UserError({
		kind: "config",
		message: "check: --watch and --fix do not go together."
	});
	const reader = rememberingReader(options.tools.reader);
	const tree = () => diskTree(root, options.focus ? { named: options.focus } : {});
	return watchTree({
		root,
		tree,
		async look() {
			reader.nextLook();
			const { report } = await checkTree(tree(), {
				...options,
				tools: {
					...options.tools,
					reader
				}
			});
			return renderedReport(report, args, terminal, options.tools.rules);
		},
		show: (text) => deliverText(text, args, terminal)
	}, terminal);
}
function fixedSentence(findings, files) {
	if (findings === 0 || files === 0) return "nothing to fix.";
	return `fixed ${findings} ${findings === 1 ? "finding" : "findings"} in ${files} ${files === 1 ? "file" : "files"}.`;
}

export { check };