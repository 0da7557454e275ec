import { Ct as findRepository, Mt as presentDay, Ot as auditTree, St as gitTree, d as locate, f as DAY, ft as createTools, g as deliverAudits, h as auditFormat, i as JUDGING, l as withPreviousFrom, m as AUDITING, o as wishesFrom, p as dayFrom, s as PREVIOUS, u as createProgress, x as diskTree, yt as statusOf } from "./shared.js";
import { ot as UserError } from "./base.js";
import { basename } from "node:path";

// src/cli/repository-name.ts
const REPOSITORY = {
	name: "repository",
	value: "NAME",
	says: "the repository as OWNER/NAME, or its address on another server than github.com; the name of the folder by default"
};
/** How the audit calls the repository, and where its files are read. Throws a UserError for what names none. */
function nameFrom(args, folder) {
	const written = args.value("repository");
	if (written === void 0) return { name: folder };
	const found = /^(?:(?<server>https?:\/\/[^/\s]+)\/)?(?<name>[\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(written)?.groups;
	const name = found?.["name"];
	if (name !== void 0) return {
		name,
		server: found?.["server"] ?? "https://github.com"
	};
	const message = `--repository: ${written} is not a repository; write OWNER/NAME or https://SERVER/OWNER/NAME.`;
	throw new UserError({
		kind: "config",
		message
	});
}

// src/cli/audit.ts
const COMMIT = {
	name: "commit",
	value: "REV",
	says: "audit this commit, read from git, instead of the files as they are on the disk"
};
const SHARD = {
	name: "shard",
	value: "I/N",
	says: "run the I-th of N parts of the rules, as JSON for \"forksight merge\" to join"
};
const audit = {
	usage: "[FOLDER]",
	operands: {
		name: "FOLDER",
		least: 0,
		most: 1
	},
	options: [
		...AUDITING,
		COMMIT,
		REPOSITORY,
		DAY,
		PREVIOUS,
		SHARD,
		...JUDGING
	],
	details: ["Audits the whole project that the folder belongs to, the current folder by default. Beside all findings it has every place that creates a process, with the start method there on each platform and version of Python and what moving means, the calls that start threads, figures by rule, directory and owner, what was not analysed, and the remarks that a check only counts.", "With --format html the audit is one page that needs no network. With --repository and --commit its places are links."],
	examples: [
		["forksight audit", "the project that the current folder belongs to"],
		["forksight audit --format html --output audit.html", "the same as a page"],
		["forksight audit --commit HEAD --repository acme/shop --format markdown", "a commit, with links to its lines"]
	],
	async run(args, terminal) {
		const [folder = "."] = args.operands;
		const shard = shardFrom(args);
		const { root } = await locate([folder], terminal.folder);
		const commit = args.value("commit");
		const top = commit === void 0 ? root : await findRepository(root);
		const tree = commit === void 0 ? diskTree(root) : await gitTree(top, commit);
		const tools = await createTools();
		const progress = createProgress(terminal);
		const outcome = await auditTree(tree, {
			...wishesFrom(args, terminal.folder, tools.rules),
			...nameFrom(args, basename(top)),
			tools,
			...shard && { shard },
			date: dayFrom(args, "date") ?? presentDay(),
			onProgress: progress.onProgress
		}).finally(progress.end);
		deliverAudits(await withPreviousFrom(args, terminal.folder, [outcome.audit]), args, terminal, tools.rules);
		return statusOf(outcome);
	}
};
/** The part that the option names. Throws a UserError for what is none. */
function shardFrom(args) {
	const written = args.value("shard");
	if (written === void 0) return void 0;
	const found = /^(?<index>[1-9]\d{0,2})\/(?<of>[1-9]\d{0,2})$/.exec(written)?.groups;
	const [index, of] = [Number(found?.["index"]), Number(found?.["of"])];
	if (!(index <= of)) {
		const message = `--shard: ${written} is not a part; write 1/4 for the first of four.`;
		throw new UserError({
			kind: "config",
			message
		});
	}
	if (auditFormat(args) === "json" && args.value("previous") === void 0) return {
		index,
		of
	};
	throw new UserError({
		kind: "config",
		message: "--shard goes with neither --previous nor a format other than json: a part is joined by \"forksight merge\", which takes both."
	});
}

export { audit };