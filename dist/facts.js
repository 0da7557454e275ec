import { Y as logText, ot as UserError } from "./base.js";
import { Rt as decodePython, gt as createPythonReader, x as diskTree } from "./shared.js";
import { basename, resolve } from "node:path";
import { statSync } from "node:fs";

// src/report/expressions.ts
/** An expression of facts in a form close to Python. */
function renderExpression(expression) {
	const render = renderExpression;
	switch (expression.kind) {
		case "name": return expression.name;
		case "attribute": return `${render(expression.of)}.${expression.name}`;
		case "call": {
			const keywords = expression.keywords.map(({ name, value }) => `${name}=${render(value)}`);
			const spreads = expression.spreads.map((value) => `*${render(value)}`);
			return `${render(expression.callee)}(${[
				...expression.arguments.map(render),
				...keywords,
				...spreads
			].join(", ")})`;
		}
		case "literal": return renderLiteral(expression.value);
		case "sequence": return `[${expression.items.map(render).join(", ")}]`;
		case "dict": return `{${[...expression.keys.map((key, index) => `${render(key)}: ${renderOptional(expression.values[index])}`), ...expression.spreads.map((spread) => `**${render(spread)}`)].join(", ")}}`;
		case "lambda": return `lambda #${expression.callable}`;
		case "comprehension": {
			const clauses = expression.clauses.map(({ target, over }) => ` for ${render(target)} in ${render(over)}`);
			const tests = expression.tests.map((test) => ` if ${render(test)}`);
			return `[${render(expression.element)}${clauses.join("")}${tests.join("")}]`;
		}
		case "choice": return `(${render(expression.then)} if ${render(expression.test)} else ${render(expression.otherwise)})`;
		case "boolean":
		case "compare": return `(${render(expression.left)} ${expression.operator} ${render(expression.right)})`;
		case "not": return `not ${render(expression.of)}`;
		case "subscript": return `${render(expression.of)}[${render(expression.index)}]`;
		case "await": return `await ${render(expression.of)}`;
		case "yield": return `yield${expression.from ? " from" : ""}${expression.value === void 0 ? "" : ` ${render(expression.value)}`}`;
		case "bind": return `(${expression.name} := ${render(expression.value)})`;
		case "star": return `*${render(expression.of)}`;
		case "other": return `‹${expression.parts.map(render).join(", ")}›`;
	}
}
function renderOptional(expression) {
	return expression === void 0 ? "" : renderExpression(expression);
}
function renderLiteral(value) {
	if (value === null) return "None";
	if (typeof value === "boolean") return value ? "True" : "False";
	return JSON.stringify(value);
}

// src/report/facts.ts
function renderFacts(facts) {
	const blocks = facts.callables.map((callable, index) => renderCallable(facts, callable, index));
	const suppressions = facts.suppressions.map(renderSuppression);
	const errors = facts.syntaxErrors.map(({ at, message }) => `syntax error ${place(at)}  ${message}`);
	const text = [
		...blocks,
		suppressions.join("\n"),
		errors.join("\n")
	].filter((block) => block !== "").join("\n\n");
	return `${logText(text)}\n`;
}
function renderCallable(facts, callable, index) {
	const { kind, parameters, decorators, returns } = callable;
	const owner = callable.class === void 0 ? void 0 : facts.classes[callable.class]?.qualifiedName;
	const head = [
		`#${index}`,
		...callable.async ? ["async"] : [],
		...callable.generator ? ["generator"] : [],
		kind,
		...kind === "module" ? [] : [callable.qualifiedName + (kind === "class-body" ? renderHeader(facts, index) : list(parameters.map(renderParameter)))],
		...returns === void 0 ? [] : [`-> ${renderExpression(returns)}`],
		...owner === void 0 ? [] : [`method of ${owner}`],
		...callable.parent === void 0 ? [] : [`in #${callable.parent}`, `at ${callable.at.join(":")}`]
	];
	const above = decorators.map((decorator) => `  @${renderExpression(decorator)}`);
	return [
		head.join(" "),
		...above,
		...renderStatements(facts, callable.body, "  ")
	].join("\n");
}
function renderHeader(facts, body) {
	const fact = facts.classes.find((candidate) => candidate.body === body);
	const keywords = (fact?.keywords ?? []).map(({ name, value }) => `${name}=${renderExpression(value)}`);
	return list([...(fact?.bases ?? []).map(renderExpression), ...keywords]);
}
function renderParameter({ name, kind, annotation, default: value }) {
	const sign = {
		positional: "",
		keyword: "",
		rest: "*",
		keywords: "**"
	}[kind];
	const only = kind === "keyword" ? " by keyword" : "";
	const type = annotation === void 0 ? "" : `: ${renderExpression(annotation)}`;
	return sign + name + only + type + (value === void 0 ? "" : ` = ${renderExpression(value)}`);
}
function renderSuppression({ at, rules, reason, lines: [first, last], form }) {
	const what = rules.length === 0 ? "all rules" : rules.join(", ");
	return `suppression ${place(at)}  ${form}: ${what} on lines ${first}-${last}${reason === "" ? "" : ` (${reason})`}`;
}
function renderStatements(facts, statements, indent) {
	const inner = (body) => renderStatements(facts, body, `${indent}  `);
	const branch = (title, body) => body.length === 0 ? [] : [`${indent}${title}`, ...inner(body)];
	return statements.flatMap((statement) => {
		const head = `${indent}${place(statement.at)}  ${renderHead(facts, statement)}`;
		switch (statement.kind) {
			case "if": return [
				head,
				...inner(statement.then),
				...branch("else", statement.otherwise)
			];
			case "loop": return [
				head,
				...inner(statement.body),
				...branch("else", statement.otherwise)
			];
			case "with": return [head, ...inner(statement.body)];
			case "try": return [
				head,
				...inner(statement.body),
				...statement.handlers.flatMap((handler) => [`${indent}${renderHandler(handler)}`, ...inner(handler.body)]),
				...branch("else", statement.otherwise),
				...branch("finally", statement.finally)
			];
			case "match": return [head, ...statement.cases.flatMap((body) => [`${indent}case`, ...inner(body)])];
			default: return [head];
		}
	});
}
function renderHandler({ at, types, name }) {
	const caught = types.length === 0 ? "" : ` ${types.map(renderExpression).join(", ")}`;
	return `${place(at)}  except${caught}${name === void 0 ? "" : ` as ${name}`}`;
}
function renderHead(facts, statement) {
	const value = (expression) => expression === void 0 ? "" : ` ${renderExpression(expression)}`;
	const alias = (name) => name === void 0 ? "" : ` as ${name}`;
	switch (statement.kind) {
		case "assign": {
			const type = statement.annotation === void 0 ? "" : `: ${renderExpression(statement.annotation)}`;
			const sign = statement.augmented ? " augmented by " : " = ";
			return statement.targets.map(renderExpression).join(" = ") + type + sign + renderExpression(statement.value);
		}
		case "expression": return renderExpression(statement.value);
		case "return":
		case "raise": return statement.kind + value(statement.value);
		case "if": return `if${value(statement.test)}`;
		case "loop": return statement.over === void 0 ? `while${value(statement.test)}` : `for${value(statement.target)} in${value(statement.over)}`;
		case "with": {
			const items = statement.items.map(({ context, target }) => renderExpression(context) + (target ? ` as ${renderExpression(target)}` : ""));
			return `${statement.async ? "async " : ""}with ${items.join(", ")}`;
		}
		case "match": return `match${value(statement.subject)}${statement.exhaustive ? ", exhaustive" : ""}`;
		case "import": return `import ${statement.names.map((name) => name.module + alias(name.alias)).join(", ")}`;
		case "import-from": {
			const names = statement.star ? ["*"] : statement.names.map((name) => name.name + alias(name.alias));
			return `from ${".".repeat(statement.level)}${statement.module} import ${names.join(", ")}`;
		}
		case "define": return `define #${statement.callable}`;
		case "define-class": return `define class #${facts.classes[statement.class]?.body}`;
		case "global":
		case "nonlocal": return `${statement.kind} ${statement.names.join(", ")}`;
		case "delete": return `delete ${statement.targets.map(renderExpression).join(", ")}`;
		default: return statement.kind;
	}
}
function list(items) {
	return `(${items.join(", ")})`;
}
function place(at) {
	return `${at[0]}:${at[1]}`;
}

// src/cli/facts.ts
const facts = {
	usage: "FILE",
	operands: {
		name: "FILE",
		least: 1,
		most: 1
	},
	options: [{
		name: "json",
		says: "as JSON, the form in which the analysis has them"
	}],
	details: ["For finding out why something is found, or not: callables, statements and calls as the analysis sees them."],
	examples: [["forksight facts app/worker.py", "as text"], ["forksight facts --json app/worker.py", "as JSON"]],
	async run(args, terminal) {
		const text = await readPython(args.operands[0] ?? "", terminal.folder);
		const found = await createPythonReader().facts(text);
		terminal.out(args.has("json") ? `${JSON.stringify(found, void 0, 2)}\n` : renderFacts(found));
		return 0;
	}
};
/** Undefined for a path that leads nowhere. */
function statOf(place) {
	try {
		return statSync(place);
	} catch {
		return;
	}
}
/** Through a tree of this one file, so that its limits hold here too. */
async function readPython(file, folder) {
	const place = resolve(folder, file);
	const refuse = (says) => new UserError({
		kind: "unreadable",
		message: `${file}${says}`
	});
	const stats = statOf(place);
	if (!stats) throw refuse(` does not exist; check its spelling, seen from ${folder}.`);
	if (!stats.isFile()) throw refuse(" is not a file; give a Python file.");
	for await (const [, content] of diskTree(place).read([basename(place)])) {
		if (typeof content === "string") throw refuse(`: ${content}`);
		const decoded = decodePython(content);
		if ("reason" in decoded) throw refuse(`: ${decoded.reason}`);
		return decoded.text;
	}
	throw refuse(" cannot be read; check its permissions.");
}

export { facts };