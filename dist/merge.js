import { a as failOnFrom, c as auditsIn, g as deliverAudits, l as withPreviousFrom, m as AUDITING, pt as RULES, r as FAILING, s as PREVIOUS, yt as statusOf, zt as joinShards } from "./shared.js";
import { ot as UserError } from "./base.js";

// src/cli/merge.ts
const merge = {
	usage: "FILE...",
	operands: {
		name: "FILE",
		least: 1,
		most: Number.POSITIVE_INFINITY
	},
	options: [
		...AUDITING,
		PREVIOUS,
		FAILING
	],
	details: ["Each file is an audit as JSON. Shards of one audit become what the whole audit would have been, byte for byte. Audits of several repositories become one, with a table of all in front. A single file is shown again, for instance as a page."],
	examples: [
		["forksight merge shard-*.json --format html --output audit.html", "the shards of one audit as a page"],
		["forksight merge api.json web.json --format markdown", "two repositories in one document"],
		["forksight merge audit.json", "an audit as text"]
	],
	async run(args, terminal) {
		const audits = await Promise.all(args.operands.map((file) => auditsIn(file, terminal.folder)));
		const joined = await withPreviousFrom(args, terminal.folder, joinAll(audits.flat()));
		deliverAudits(joined, args, terminal, RULES);
		return joined.map(({ report, failOn }) => statusOf({
			report,
			settings: { failOn: failOnFrom(args) ?? failOn }
		})).reduce((worst, status) => status > worst ? status : worst, 0);
	}
};
/** One audit for each repository and commit, by name. Throws a UserError where shards do not fit together. */
function joinAll(audits) {
	const groups = /* @__PURE__ */ new Map();
	for (const audit of audits) {
		const key = `${audit.name} ${audit.report.head.sha ?? ""}`;
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [audit]);
		else group.push(audit);
	}
	return [...groups.values()].map((group) => {
		const result = joinShards(group);
		if ("audit" in result) return result.audit;
		const message = `The audits of ${group[0].name} ${result.fault}; give every shard of one audit once.`;
		throw new UserError({
			kind: "config",
			message
		});
	}).sort((a, b) => a.name < b.name ? -1 : 1);
}

export { merge };