import { o as BASELINE_FILE, ot as UserError, st as leavesDoubt } from "./base.js";
import { r as writeBaseline } from "./settings.js";
import { At as examineTree, Mt as presentDay, d as locate, ft as createTools, i as JUDGING, o as wishesFrom, p as dayFrom, u as createProgress, x as diskTree } from "./shared.js";
import { join } from "node:path";
import { writeFileSync } from "node:fs";

// src/review/accept.ts
/**
* The baseline of the tree as it is: entries that still have a finding stay with their reason, the others go, and what is
* reported now is accepted if there is a reason. Throws a UserError when the tree cannot be checked.
*/
async function acceptFindings(tree, options) {
	const { report, hidden, settings, accepted: old } = await examineTree(tree, options);
	const { findings, problems } = report.head.analysis;
	const fatal = problems.find((problem) => problem.fatal);
	if (fatal !== void 0) throw new UserError(fatal);
	const found = new Set([...findings, ...hidden].map(({ fingerprint }) => fingerprint));
	const fresh = (options.reason === void 0 ? [] : findings.filter(({ suppressed }) => suppressed === void 0)).map((finding) => accept(finding, old, options));
	const renewed = new Set(fresh.map(({ fingerprint }) => fingerprint));
	const isDoubtful = leavesDoubt(problems);
	const isGone = ({ fingerprint, rule, path }) => !found.has(fingerprint) && settings.rules[rule] !== "off" && !isDoubtful(path);
	const kept = old.filter((entry) => !isGone(entry) && !renewed.has(entry.fingerprint));
	return {
		text: writeBaseline([...kept, ...fresh]),
		accepted: fresh.length,
		kept: kept.length,
		removed: old.filter(isGone).length
	};
}
/** An entry for the finding, with the causes that an older one has already. */
function accept(finding, old, { today, reason = "", expires }) {
	const { fingerprint, rule, at, title, causes } = finding;
	const known = old.find((entry) => entry.fingerprint === fingerprint)?.causes ?? [];
	return {
		fingerprint,
		causes: [.../* @__PURE__ */ new Set([...known, ...causes.map((cause) => cause.fingerprint)])].sort(),
		rule,
		path: at.path,
		title,
		reason,
		date: today,
		...expires !== void 0 && { expires }
	};
}

// src/cli/baseline.ts
const REASON = {
	name: "reason",
	value: "TEXT",
	says: "why the findings are accepted that the baseline does not have yet"
};
const EXPIRES = {
	name: "expires",
	value: "DAY",
	says: "the last day on which they are, YYYY-MM-DD"
};
const PRUNE = {
	name: "prune",
	says: "accept nothing new; only remove entries that have no finding any more"
};
const baseline = {
	usage: "[FOLDER] --reason TEXT",
	operands: {
		name: "FOLDER",
		least: 0,
		most: 1
	},
	options: [
		REASON,
		EXPIRES,
		PRUNE,
		...JUDGING
	],
	details: [`Writes ${BASELINE_FILE} in the top folder of the project. Every finding that is reported now gets an entry with the reason and the day. Entries are matched by fingerprint, which has no line in it. Those that still have a finding keep their reason; the others are removed. A finding with a further cause is reported again, for that cause.`, "A pull request is judged by the baseline of its base. \"forksight audit\" lists entries that have expired or have no finding."],
	examples: [
		["forksight baseline --reason \"before we began\"", "accept what is there"],
		["forksight baseline --select FS614 --reason \"mended in June\" --expires 2027-06-30", "one rule, for a time"],
		["forksight baseline --prune", "remove what is mended"]
	],
	async run(args, terminal) {
		const reason = args.value("reason");
		if (args.has("prune") === (reason !== void 0)) throw new UserError({
			kind: "config",
			message: "baseline needs --reason TEXT, why the findings are accepted, or --prune, and not both."
		});
		const expires = dayFrom(args, "expires");
		const [folder = "."] = args.operands;
		const { root } = await locate([folder], terminal.folder);
		const tools = await createTools();
		const progress = createProgress(terminal);
		const { text, accepted, kept, removed } = await acceptFindings(diskTree(root), {
			...wishesFrom(args, terminal.folder, tools.rules),
			tools,
			today: presentDay(),
			...reason !== void 0 && { reason },
			...expires !== void 0 && { expires },
			onProgress: progress.onProgress
		}).finally(progress.end);
		write(join(root, BASELINE_FILE), text);
		terminal.err(`forksight: ${BASELINE_FILE}: ${accepted} accepted now, ${kept} kept, ${removed} removed.\n`);
		return 0;
	}
};
function write(path, text) {
	try {
		writeFileSync(path, text);
	} catch (error) {
		const { code } = error;
		const message = `${path} cannot be written (${code ?? String(error)}); check the permissions of its folder.`;
		throw new UserError({
			kind: "unreadable",
			message
		});
	}
}

export { baseline };