import { ot as UserError } from "./base.js";
import { Ct as findRepository, _ as DELIVERING, bt as whySuppressionsFail, ft as createTools, i as JUDGING, o as wishesFrom, u as createProgress, v as deliver, xt as reviewChange, yt as statusOf } from "./shared.js";

// src/cli/review.ts
const review = {
	usage: "--base REV [--head REV]",
	operands: {
		name: "operand",
		least: 0,
		most: 0
	},
	options: [
		{
			name: "base",
			value: "REV",
			says: "the branch, tag or commit that the change is to be merged into"
		},
		{
			name: "head",
			value: "REV",
			says: "the change; HEAD by default"
		},
		...DELIVERING,
		...JUDGING,
		{
			name: "fail-on-new-suppressions",
			says: "exit with 1 where the change adds a comment that suppresses a finding"
		}
	],
	details: ["Compares two commits of the git repository that the current folder belongs to, as a pull request does: the head, and the commit at which it left the base. Reports the hazards that the change introduces, whichever line is at fault, and where a review would comment on each. Commits are read from git, so changes that are not committed do not count. Settings are those of the base."],
	examples: [["forksight review --base main", "what the current branch introduces"], ["forksight review --base origin/main --head feature --format markdown", "another branch, as Markdown"]],
	async run(args, terminal) {
		const base = args.value("base");
		if (base === void 0) throw new UserError({
			kind: "revision",
			message: "review needs --base REV, the branch that the change is to be merged into: --base main."
		});
		const repository = await findRepository(terminal.folder);
		const tools = await createTools();
		const wishes = wishesFrom(args, terminal.folder, tools.rules);
		const progress = createProgress(terminal);
		const outcome = await reviewChange(repository, base, args.value("head") ?? "HEAD", {
			...wishes,
			tools,
			onProgress: progress.onProgress
		}).finally(progress.end);
		deliver(outcome.report, args, terminal, tools.rules);
		const why = whySuppressionsFail(outcome);
		if (why !== void 0) terminal.err(`forksight: ${why}\n`);
		return statusOf(outcome);
	}
};

export { review };