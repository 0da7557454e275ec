import { T as painter, pt as RULES } from "./shared.js";

// src/cli/rules.ts
const rules = {
	usage: "",
	operands: {
		name: "operand",
		least: 0,
		most: 0
	},
	options: [{
		name: "json",
		says: "as JSON: what is known of each rule, without its page"
	}],
	details: ["One line each: code, severity, name, and what it finds. Rules for the pedantic audience are marked."],
	examples: [["forksight rules", "the list"], ["forksight rules --json", "for another program"]],
	run(args, terminal) {
		if (args.has("json")) {
			terminal.out(`${JSON.stringify(RULES, void 0, 2)}\n`);
			return Promise.resolve(0);
		}
		const paint = painter(terminal.color);
		const width = Math.max(0, ...RULES.map((rule) => rule.slug.length));
		for (const { code, severity, slug, summary, audience } of RULES) {
			const mark = audience === "pedantic" ? " (pedantic)" : "";
			terminal.out(`${paint("bold", code)}  ${paint(severity, severity.padEnd(7))}  ${slug.padEnd(width)}  ${summary}${mark}\n`);
		}
		return Promise.resolve(0);
	}
};

export { rules };