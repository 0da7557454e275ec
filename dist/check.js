import { Et as decodePython, _ as diskTree, c as createProgress, g as deliver, h as DELIVERING, i as wishesFrom, l as locate, lt as statusOf, n as JUDGING, nt as createTools, vt as checkTree } from "./shared.js";
import { K as logText, S as formatSpan } from "./base.js";
import { resolve } from "node:path";
import { lstatSync, renameSync, rmSync, writeFileSync } from "node:fs";

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
		FIX
	],
	details: ["Reads the whole project that the paths belong to, since hazards cross files, and reports what is at or below the paths: files or folders, the current folder by default. The project begins at the nearest folder above that has forksight.toml, pyproject.toml, setup.cfg, setup.py or .git. Files that git ignores are left out unless a path names them."],
	examples: [
		["forksight check", "everything below the current folder"],
		["forksight check src/app worker.py", "one folder and one file"],
		["forksight check --format sarif --output forksight.sarif", "a file for code scanning"],
		["forksight check --fix", "mend what can be mended safely, then report the rest"],
		["forksight check --select FS101,FS201 --show certain", "two rules, only what is certain"]
	],
	async run(args, terminal) {
		const { root, focus } = await locate(args.operands, terminal.folder);
		const tools = await createTools();
		const wishes = wishesFrom(args, terminal.folder, tools.rules);
		const progress = createProgress(terminal);
		const named = focus ? { named: focus } : {};
		const tree = diskTree(root, named);
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
function fixedSentence(findings, files) {
	if (findings === 0 || files === 0) return "nothing to fix.";
	return `fixed ${findings} ${findings === 1 ? "finding" : "findings"} in ${files} ${files === 1 ? "file" : "files"}.`;
}

export { check };