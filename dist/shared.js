import { n as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { t as VERSION } from "./version.js";
import { TextDecoder as TextDecoder$1 } from "node:util";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { spawn } from "node:child_process";

// src/core/closest.ts
/** The candidate that the word was most likely meant to be, or undefined when none is near. For "did you mean". */
function closest(word, candidates) {
	const limit = Math.max(1, Math.floor(word.length / 3));
	let best;
	let bestDistance = limit + 1;
	for (const candidate of candidates) {
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
}
/** `; did you mean "x"?` or, when nothing is near, `; <otherwise>`. */
function didYouMean(word, candidates, otherwise) {
	const near = closest(word, candidates);
	return near === void 0 ? `; ${otherwise}` : `; did you mean "${near}"?`;
}
/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`. */
function editDistance(a, b) {
	let beforeLast = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
			row.push(cost);
		}
		beforeLast = last;
		last = row;
	}
	return last[b.length] ?? 0;
}

// src/core/problem.ts
/** An error whose message is meant for the user as it stands. Exit status 2. */
var UserError = class extends Error {
	problem;
	constructor(problem) {
		super(problem.message);
		this.name = "UserError";
		this.problem = {
			...problem,
			fatal: true
		};
	}
};

// src/core/glob.ts
/**
* Whether a repository path matches one of the globs, with the meaning of `.gitignore`: a glob without a slash in front
* of its end matches a name in any folder, any other starts at the root; a match on a folder covers everything below.
* `*` and `?` stay inside one part of the path, `**` as a whole part stands for any number of parts, `{a,b}` for either.
*/
function globMatcher(globs) {
	const patterns = globs.flatMap(alternatives).map(compile);
	return (path) => {
		const parts = path.split("/");
		return patterns.some((pattern) => matches(pattern, parts));
	};
}
function compile(glob) {
	const trimmed = glob.replace(/\/+$/, "");
	const parts = trimmed.replace(/^(\.?\/)+/, "").split("/");
	return trimmed.includes("/") ? parts : ["**", ...parts];
}
/** Goes part by part, remembering up to where the path can have been matched; linear for any pattern. */
function matches(pattern, parts) {
	let reached = /* @__PURE__ */ new Set([0]);
	for (const expected of pattern) {
		const next = /* @__PURE__ */ new Set();
		for (const at of reached) if (expected === "**") for (let i = at; i <= parts.length; i++) next.add(i);
		else if (at < parts.length && partMatches(expected, parts[at])) next.add(at + 1);
		reached = next;
	}
	return reached.size > 0;
}
/** Lets the last `*` take one more character whenever the rest does not fit: enough, and never more than quadratic. */
function partMatches(pattern, part) {
	let [inPattern, inPart] = [0, 0];
	let [star, taken] = [-1, 0];
	while (inPart < part.length) {
		const expected = pattern[inPattern];
		if (expected === "*") [star, taken] = [inPattern++, inPart];
		else if (expected !== void 0 && (expected === "?" || expected === part[inPart])) {
			inPattern++;
			inPart++;
		} else if (star >= 0) [inPattern, inPart] = [star + 1, ++taken];
		else return false;
	}
	return /^\**$/.test(pattern.slice(inPattern));
}
/** `a/{b,c}` as `a/b` and `a/c`. */
function alternatives(glob) {
	const braces = /^(.*?)\{([^{}]*)\}(.*)$/s.exec(glob);
	if (!braces) return [glob];
	const [, before = "", inside = "", after = ""] = braces;
	return inside.split(",").flatMap((choice) => alternatives(before + choice + after));
}

// src/project/expressions.ts
/** The parts of an expression in evaluation order. Bodies of lambdas are not parts: they run later. */
function subexpressions(expression) {
	switch (expression.kind) {
		case "name":
		case "literal":
		case "lambda": return [];
		case "attribute":
		case "not":
		case "await":
		case "star": return [expression.of];
		case "call": return [
			expression.callee,
			...expression.arguments,
			...expression.keywords.map((keyword) => keyword.value),
			...expression.spreads
		];
		case "sequence": return expression.items;
		case "dict": return [
			...expression.keys,
			...expression.values,
			...expression.spreads
		];
		case "comprehension": return [
			...expression.clauses.map((clause) => clause.over),
			...expression.tests,
			expression.element
		];
		case "choice": return [
			expression.test,
			expression.then,
			expression.otherwise
		];
		case "boolean":
		case "compare": return [expression.left, expression.right];
		case "subscript": return [expression.of, expression.index];
		case "yield": return expression.value === void 0 ? [] : [expression.value];
		case "bind": return [expression.value];
		case "other": return expression.parts;
	}
}
/** The names that an assignment's target binds. */
function targetNames(target) {
	if (target.kind === "name") return [target.name];
	if (target.kind === "star") return targetNames(target.of);
	return target.kind === "sequence" ? target.items.flatMap(targetNames) : [];
}
/** The expression as code, shortened: for messages, never for decisions. */
function expressionText(expression) {
	switch (expression.kind) {
		case "name": return expression.name;
		case "attribute": return `${expressionText(expression.of)}.${expression.name}`;
		case "call": return `${expressionText(expression.callee)}(${expression.arguments.length + expression.keywords.length > 0 ? "..." : ""})`;
		case "literal": return literalText(expression.value);
		case "lambda": return "lambda";
		case "await": return `await ${expressionText(expression.of)}`;
		case "subscript": return `${expressionText(expression.of)}[...]`;
		default: return "...";
	}
}
function literalText(value) {
	if (value === null) return "None";
	if (value === true) return "True";
	if (value === false) return "False";
	return JSON.stringify(value);
}
/** The argument of a call for a parameter, by keyword or position; `spread` when it may hide in `*args` or `**kwargs`. */
function argumentOf(call, parameters, name) {
	const keyword = call.keywords.find((candidate) => candidate.name === name);
	if (keyword !== void 0) return keyword.value;
	const position = parameters.indexOf(name);
	const positional = position < 0 ? void 0 : call.arguments[position];
	if (positional !== void 0) return positional;
	return call.spreads.length > 0 ? "spread" : void 0;
}

// src/project/scope.ts
const ADDS_ELEMENT = /* @__PURE__ */ new Set([
	"append",
	"add",
	"appendleft",
	"insert",
	"setdefault"
]);
const cache = /* @__PURE__ */ new WeakMap();
function scopeOf$1(fact) {
	const known = cache.get(fact);
	if (known !== void 0) return known;
	const scope = {
		names: /* @__PURE__ */ new Map(),
		elements: /* @__PURE__ */ new Map(),
		attributes: [],
		globals: /* @__PURE__ */ new Set(),
		nonlocals: /* @__PURE__ */ new Set(),
		stars: [],
		returns: [],
		yields: []
	};
	collectStatements(fact.body, scope);
	cache.set(fact, scope);
	return scope;
}
function bind(scope, name, binding) {
	addBinding(scope.names, name, binding);
}
function addBinding(bindings, name, binding) {
	const known = bindings.get(name);
	if (known === void 0) bindings.set(name, [binding]);
	else known.push(binding);
}
function collectStatements(statements, scope) {
	for (const statement of statements) collectStatement(statement, scope);
}
function collectStatement(statement, scope) {
	switch (statement.kind) {
		case "assign":
			collectExpression(statement.value, scope);
			for (const target of statement.targets) bindTarget(target, {
				how: "value",
				expression: statement.value,
				take: "itself"
			}, scope);
			return;
		case "expression":
		case "raise":
			if (statement.value !== void 0) collectExpression(statement.value, scope);
			return;
		case "return":
			if (statement.value !== void 0) {
				scope.returns.push(statement.value);
				collectExpression(statement.value, scope);
			}
			return;
		case "if":
			collectExpression(statement.test, scope);
			collectStatements(statement.then, scope);
			collectStatements(statement.otherwise, scope);
			return;
		case "loop":
			if (statement.test !== void 0) collectExpression(statement.test, scope);
			if (statement.over !== void 0) {
				collectExpression(statement.over, scope);
				if (statement.target !== void 0) bindTarget(statement.target, {
					how: "value",
					expression: statement.over,
					take: "element"
				}, scope);
			}
			collectStatements(statement.body, scope);
			collectStatements(statement.otherwise, scope);
			return;
		case "with":
			for (const item of statement.items) {
				collectExpression(item.context, scope);
				if (item.target !== void 0) bindTarget(item.target, {
					how: "value",
					expression: item.context,
					take: "entered"
				}, scope);
			}
			collectStatements(statement.body, scope);
			return;
		case "try":
			collectStatements(statement.body, scope);
			for (const handler of statement.handlers) collectStatements(handler.body, scope);
			collectStatements(statement.otherwise, scope);
			collectStatements(statement.finally, scope);
			return;
		case "match":
			collectExpression(statement.subject, scope);
			for (const body of statement.cases) collectStatements(body, scope);
			return;
		case "import":
			for (const imported of statement.names) bindModule(imported, scope);
			return;
		case "import-from":
			if (statement.star) scope.stars.push({
				level: statement.level,
				module: statement.module
			});
			for (const { name, alias } of statement.names) bind(scope, alias ?? name, {
				how: "import-from",
				level: statement.level,
				module: statement.module,
				name
			});
			return;
		case "define":
		case "define-class": return;
		case "global":
			for (const name of statement.names) scope.globals.add(name);
			return;
		case "nonlocal":
			for (const name of statement.names) scope.nonlocals.add(name);
			return;
	}
}
/** `import a.b` binds `a`. */
function bindModule({ module, alias }, scope) {
	const [top = module] = module.split(".");
	bind(scope, alias ?? top, {
		how: "import",
		module: alias === void 0 ? top : module
	});
}
/** Names that functions and classes defined here bind; they need the file's tables. */
function bindDefinitions(statements, visit) {
	for (const statement of statements) if (statement.kind === "define" || statement.kind === "define-class") visit(statement);
	else for (const block of blocksOf$1(statement)) bindDefinitions(block, visit);
}
/** The blocks of statements inside a statement, in order. */
function blocksOf$1(statement) {
	switch (statement.kind) {
		case "if": return [statement.then, statement.otherwise];
		case "loop": return [statement.body, statement.otherwise];
		case "with": return [statement.body];
		case "try": return [
			statement.body,
			...statement.handlers.map((handler) => handler.body),
			statement.otherwise,
			statement.finally
		];
		case "match": return statement.cases;
		default: return [];
	}
}
function bindTarget(target, binding, scope) {
	switch (target.kind) {
		case "name":
			bind(scope, target.name, binding);
			return;
		case "attribute":
			scope.attributes.push({
				of: target.of,
				attribute: target.name,
				binding
			});
			return;
		case "subscript":
			bindElement(target.of, binding.expression, scope);
			return;
		case "sequence":
			for (const [index, item] of target.items.entries()) {
				const take = binding.take === "itself" ? index : binding.take;
				bindTarget(item, {
					...binding,
					take
				}, scope);
			}
			return;
		case "star":
			bindTarget(target.of, binding, scope);
			return;
	}
}
function bindElement(container, expression, scope) {
	const binding = {
		how: "element",
		expression
	};
	if (container.kind === "name") addBinding(scope.elements, container.name, binding);
	else if (container.kind === "attribute") scope.attributes.push({
		of: container.of,
		attribute: container.name,
		binding
	});
}
function collectExpression(expression, scope) {
	if (expression.kind === "bind") bind(scope, expression.name, {
		how: "value",
		expression: expression.value,
		take: "itself"
	});
	if (expression.kind === "yield" && expression.value !== void 0) scope.yields.push(expression.value);
	if (expression.kind === "comprehension") for (const clause of expression.clauses) bindTarget(clause.target, {
		how: "value",
		expression: clause.over,
		take: "element"
	}, scope);
	if (expression.kind === "call" && expression.callee.kind === "attribute" && ADDS_ELEMENT.has(expression.callee.name)) {
		const added = expression.arguments.at(-1);
		if (added !== void 0) bindElement(expression.callee.of, added, scope);
	}
	for (const part of subexpressions(expression)) collectExpression(part, scope);
}

// src/project/call-sites.ts
function collectCallSites(callables) {
	const sites = /* @__PURE__ */ new Map();
	for (const caller of callables) eachExpression(caller.fact.body, (expression) => {
		if (expression.kind !== "call") return;
		const { callee } = expression;
		if (callee.kind !== "name" && callee.kind !== "attribute") return;
		const known = sites.get(callee.name);
		if (known === void 0) sites.set(callee.name, [{
			caller,
			call: expression
		}]);
		else known.push({
			caller,
			call: expression
		});
	});
	return sites;
}
/** Visits the expressions of a body, outermost first, in reading order; nested functions have bodies of their own. */
function eachExpression(statements, visit) {
	const descend = (expression) => {
		visit(expression);
		for (const part of subexpressions(expression)) descend(part);
	};
	for (const statement of statements) {
		for (const expression of ownExpressions(statement)) descend(expression);
		for (const block of blocksOf$1(statement)) eachExpression(block, visit);
	}
}
/** The expressions that a statement holds directly, in evaluation order. */
function ownExpressions(statement) {
	switch (statement.kind) {
		case "assign": return [statement.value, ...statement.targets];
		case "expression": return [statement.value];
		case "return":
		case "raise": return statement.value === void 0 ? [] : [statement.value];
		case "if": return [statement.test];
		case "loop": return [
			statement.over,
			statement.test,
			statement.target
		].filter((part) => part !== void 0);
		case "with": return statement.items.flatMap((item) => item.target === void 0 ? [item.context] : [item.context, item.target]);
		case "match": return [statement.subject];
		case "try": return statement.handlers.flatMap((handler) => handler.types);
		case "delete": return statement.targets;
		default: return [];
	}
}

// src/project/decorators.ts
/** Whether a decorator's last name is the given one; calls of decorators count. */
function isDecorated(callable, ...names) {
	return callable.fact.decorators.some((decorator) => {
		const named = decorator.kind === "call" ? decorator.callee : decorator;
		return (named.kind === "name" || named.kind === "attribute") && names.includes(named.name);
	});
}
function isProperty(callable) {
	return isDecorated(callable, "property", "cached_property", "abstractproperty", "lazy_property", "cached_class_property");
}
function isContextManager(callable) {
	return callable.fact.generator && isDecorated(callable, "contextmanager", "asynccontextmanager");
}

// src/project/arguments.ts
/** What partials of partials bind, the innermost first: its arguments come first. */
function layers(bound) {
	return bound.inner === void 0 ? [bound] : [...layers(bound.inner), bound];
}
/** The values of a call's arguments by the callee's parameter names; parameters that get nothing, or too much, are left out. */
function bindArguments(evaluator, callee, call, frame, self, bound) {
	const parameters = /* @__PURE__ */ new Map();
	const names = callee.fact.parameters.filter((parameter) => parameter.kind === "positional").map((parameter) => parameter.name);
	let next = 0;
	if (callee.class !== void 0 && !isDecorated(callee, "staticmethod") && callee.fact.kind === "function") {
		const first = names[0];
		if (self !== void 0 && first !== void 0) parameters.set(first, [self]);
		if (self !== void 0) next = 1;
	}
	const give = (name, values) => {
		if (name !== void 0 && values.length > 0) parameters.set(name, values);
	};
	for (const layer of layers({
		arguments: call.arguments,
		keywords: call.keywords,
		frame,
		inner: bound
	})) {
		for (const argument of layer.arguments) give(names[next++], evaluator.evaluate(argument, layer.frame));
		for (const keyword of layer.keywords) if (callee.fact.parameters.some((parameter) => parameter.name === keyword.name)) give(keyword.name, evaluator.evaluate(keyword.value, layer.frame));
	}
	return parameters;
}

// src/project/classes.ts
const ancestries = /* @__PURE__ */ new WeakMap();
const NOTHING = {
	classes: [],
	external: []
};
function ancestryOf(evaluator, node) {
	const known = ancestries.get(node);
	if (known !== void 0) return known;
	ancestries.set(node, NOTHING);
	const classes = [node];
	const external = [];
	let chosen;
	const frame = evaluator.rootFrame(node.parent);
	for (const base of node.fact.bases) for (const value of evaluator.evaluate(base, frame)) {
		if (value.kind === "external" && !external.includes(value.name)) external.push(value.name);
		if (value.kind === "external") chosen ??= value.chosen;
		if (value.kind !== "class" || value.class === node) continue;
		const above = ancestryOf(evaluator, value.class);
		for (const ancestor of above.classes) {
			const earlier = classes.indexOf(ancestor);
			if (earlier === 0) continue;
			if (earlier > 0) classes.splice(earlier, 1);
			classes.push(ancestor);
		}
		chosen ??= above.chosen;
		for (const name of above.external) if (!external.includes(name)) external.push(name);
	}
	const ancestry = {
		classes,
		external,
		...chosen === void 0 ? {} : { chosen }
	};
	ancestries.set(node, ancestry);
	return ancestry;
}
/** The method that an instance of the class runs, by name; `after` starts the search behind that class, as super() does. */
function findMethod(evaluator, node, name, after) {
	const { classes } = ancestryOf(evaluator, node);
	const from = after === void 0 ? 0 : classes.indexOf(after) + 1;
	for (const candidate of classes.slice(from)) {
		const method = candidate.methods.get(name);
		if (method !== void 0) return method;
	}
}
const assigned = /* @__PURE__ */ new WeakMap();
/** What the class's body and its methods (functions inside them too) assign to attributes of the class and of `self`. */
function attributeBindings(node) {
	const known = assigned.get(node);
	if (known !== void 0) return known;
	const found = /* @__PURE__ */ new Map();
	const add = (name, owned) => {
		const list = found.get(name);
		if (list === void 0) found.set(name, [owned]);
		else list.push(owned);
	};
	for (const [name, bindings] of scopeOf$1(node.body.fact).names) for (const binding of bindings) add(name, {
		binding,
		callable: node.body
	});
	for (const { callable, self } of functionsOf(node)) for (const attribute of scopeOf$1(callable.fact).attributes) if (isName$1(attribute, self)) add(attribute.attribute, {
		binding: attribute.binding,
		callable
	});
	assigned.set(node, found);
	return found;
}
function isName$1(attribute, name) {
	return attribute.of.kind === "name" && attribute.of.name === name;
}
const functions = /* @__PURE__ */ new WeakMap();
/** The methods of a class and the functions inside them. */
function functionsOf(node) {
	let byClass = functions.get(node.module);
	if (byClass === void 0) functions.set(node.module, byClass = functionsByClass(node.module));
	return byClass.get(node) ?? [];
}
function functionsByClass(module) {
	const found = /* @__PURE__ */ new Map();
	for (const callable of module.callables) {
		let at = callable;
		while (at !== void 0 && at.fact.kind !== "class-body" && at.fact.kind !== "module") {
			const self = at.fact.parameters[0]?.name;
			if (at.class !== void 0) {
				if (self !== void 0) found.set(at.class, [...found.get(at.class) ?? [], {
					callable,
					self
				}]);
				break;
			}
			at = at.parent;
		}
	}
	return found;
}

// src/core/span.ts
/** The place as people write it, `path:line`. */
function formatSpan(span) {
	return `${span.path}:${span.range[0]}`;
}
/** Reading order: by path, then line, then column. Total, so that sorting is deterministic. */
function compareSpans(a, b) {
	if (a.path !== b.path) return a.path < b.path ? -1 : 1;
	for (let i = 0; i < 4; i++) {
		const difference = a.range[i] - b.range[i];
		if (difference !== 0) return difference;
	}
	return 0;
}
/** A text key for maps and sets; equal spans have equal keys. */
function spanKey(span) {
	return `${span.path}@${span.range.join(",")}`;
}

// src/project/bound-names.ts
/** Whether the callable's own statements or parameters bind the name. */
function isBoundIn(callable, name) {
	if (scopeOf$1(callable.fact).globals.has(name)) return false;
	return isBound(callable, name) || callable.fact.parameters.some((parameter) => parameter.name === name);
}
function isBound(callable, name) {
	return scopeOf$1(callable.fact).names.has(name) || definitionsOf(callable).has(name);
}
const definitions = /* @__PURE__ */ new WeakMap();
/** Functions and classes that a callable's body defines, by name. */
function definitionsOf(callable) {
	const known = definitions.get(callable);
	if (known !== void 0) return known;
	const found = /* @__PURE__ */ new Map();
	const { facts } = callable.module;
	bindDefinitions(callable.fact.body, (statement) => {
		const name = statement.kind === "define" ? facts.callables[statement.callable]?.name : facts.classes[statement.class]?.name;
		if (name === void 0) return;
		const binding = statement.kind === "define" ? {
			how: "function",
			callable: statement.callable
		} : {
			how: "class",
			class: statement.class
		};
		found.set(name, [...found.get(name) ?? [], binding]);
	});
	definitions.set(callable, found);
	return found;
}
const setters = /* @__PURE__ */ new WeakMap();
/** Functions that assign module names through `global`, by name. */
function globalSetters(module) {
	const known = setters.get(module);
	if (known !== void 0) return known;
	const found = /* @__PURE__ */ new Map();
	for (const callable of module.callables) {
		const scope = scopeOf$1(callable.fact);
		for (const name of scope.globals) if (scope.names.has(name)) found.set(name, [...found.get(name) ?? [], callable]);
	}
	setters.set(module, found);
	return found;
}
const nonlocals = /* @__PURE__ */ new WeakMap();
const NONE$2 = /* @__PURE__ */ new Map();
/** Inner functions that assign the callable's names through `nonlocal`, by name. */
function nonlocalSetters(callable) {
	let known = nonlocals.get(callable.module);
	if (known === void 0) nonlocals.set(callable.module, known = collectNonlocals(callable.module));
	return known.get(callable) ?? NONE$2;
}
function collectNonlocals(module) {
	const found = /* @__PURE__ */ new Map();
	for (const callable of module.callables) for (const name of scopeOf$1(callable.fact).nonlocals) {
		const owner = ownerOf(callable, name);
		const names = found.get(owner) ?? /* @__PURE__ */ new Map();
		found.set(owner, names);
		names.set(name, [...names.get(name) ?? [], callable]);
	}
	return found;
}
/** The callable whose name it is: itself, a function around it, or the module. */
function ownerOf(callable, name) {
	const body = callable.module.callables[0];
	for (let at = callable; at !== void 0; at = at.parent) {
		const scope = scopeOf$1(at.fact);
		if (scope.globals.has(name)) return body;
		if ((at === callable || at.fact.kind !== "class-body") && isBoundIn(at, name) && !scope.nonlocals.has(name)) return at;
	}
	return body;
}
/** What a name stands for, when only one plain assignment ever gives it a value. */
function onlyValue(callable, name) {
	const owner = ownerOf(callable, name);
	const [only, ...others] = scopeOf$1(owner.fact).names.get(name) ?? [];
	if (only?.how !== "value" || only.take !== "itself" || others.length > 0 || definitionsOf(owner).has(name)) return void 0;
	const setters = owner.fact.kind === "module" ? globalSetters(owner.module) : nonlocalSetters(owner);
	const isParameter = owner.fact.parameters.some((parameter) => parameter.name === name);
	return setters.has(name) || isParameter ? void 0 : {
		expression: only.expression,
		owner
	};
}

// src/project/contents.ts
/** What a callable's names and attributes come to hold by the doing of others: filled in place, or set elsewhere. */
const contents = /* @__PURE__ */ new WeakMap();
const NONE$1 = /* @__PURE__ */ new Map();
/** What is put into the containers that a callable's own names stand for, by any function that sees the name. */
function contentsOf(callable) {
	let known = contents.get(callable.module);
	if (known === void 0) contents.set(callable.module, known = collectContents(callable.module));
	return known.get(callable) ?? NONE$1;
}
function collectContents(module) {
	const found = /* @__PURE__ */ new Map();
	for (const callable of module.callables) for (const [name, bindings] of scopeOf$1(callable.fact).elements) {
		const owner = ownerOf(callable, name);
		const names = found.get(owner) ?? /* @__PURE__ */ new Map();
		found.set(owner, names);
		names.set(name, [...names.get(name) ?? [], ...bindings.map((binding) => ({
			binding,
			callable
		}))]);
	}
	return found;
}
const setElsewhere = /* @__PURE__ */ new WeakMap();
/** Variables of a callable, `self.name` among them, that the functions it calls may set. */
function namesSetElsewhere(evaluator, callable) {
	let names = setElsewhere.get(callable);
	if (names === void 0) setElsewhere.set(callable, names = collectNames(evaluator, callable));
	return names;
}
function collectNames(evaluator, callable) {
	if (callable.fact.kind === "module") return [...globalSetters(callable.module).keys()];
	const names = new Set(nonlocalSetters(callable).keys());
	const self = callable.fact.parameters[0]?.name;
	if (callable.class === void 0 || self === void 0) return [...names];
	for (const owner of ancestryOf(evaluator, callable.class).classes) for (const [attribute, bindings] of attributeBindings(owner)) if (bindings.filter(({ callable: setter }) => setter !== callable && setter.fact.kind !== "class-body" && setter.fact.name !== "__init__").length > 0) names.add(`${self}.${attribute}`);
	return [...names];
}
/** Whether methods fill the attribute of their class in place. */
function isFilled(callable, attribute) {
	return (callable.class === void 0 ? void 0 : attributeBindings(callable.class).get(attribute))?.some(({ binding }) => binding.how === "element") === true;
}

// src/project/values.ts
const UNKNOWN = [];
/** More alternatives than this say nothing any more. */
const MOST_ALTERNATIVES = 12;
const keys = /* @__PURE__ */ new WeakMap();
/** A text key, equal for values that the analysis does not tell apart. */
function valueKey(value) {
	let key = keys.get(value);
	if (key === void 0) keys.set(value, key = makeKey(value));
	return key;
}
function makeKey(value) {
	switch (value.kind) {
		case "module": return `m:${value.module.path}`;
		case "external": return `x:${value.name}:${value.chosen?.method ?? ""}`;
		case "function": return `f:${value.callable.id}:${value.self === void 0 ? "" : valueKey(value.self)}:${boundKey(value.bound)}`;
		case "class": return `c:${value.class.id}`;
		case "instance": return `i:${value.class.id}`;
		case "object": return `o:${value.type}:${value.origin.key}:${value.chosen?.method ?? ""}`;
		case "method": return `b:${value.name}:${valueKey(value.receiver)}:${boundKey(value.bound)}`;
		case "literal": return `l:${JSON.stringify(value.value)}`;
		case "collection": return `s:${value.items.map(valueKey).join("|")}`;
		case "fork-result": return `p:${value.at.path}:${value.at.range.join(",")}`;
		case "super": return `u:${value.class.id}`;
	}
}
/** The same place in the same callable binds the same arguments. */
function boundKey(bound) {
	if (bound === void 0) return "";
	const [first = bound.keywords[0]] = bound.arguments;
	return `${bound.frame.callable.id}@${first?.at.join(",") ?? ""}/${boundKey(bound.inner)}`;
}
function union$1(...sets) {
	const filled = sets.filter((set) => set.length > 0);
	if (filled.length < 2) return filled[0] ?? UNKNOWN;
	const byKey = /* @__PURE__ */ new Map();
	for (const value of filled.flat()) {
		const key = valueKey(value);
		if (!byKey.has(key)) byKey.set(key, value);
		if (byKey.size >= MOST_ALTERNATIVES) break;
	}
	return [...byKey.values()];
}
/** What iterating over the values yields. */
function elements(values) {
	return union$1(...values.map((value) => value.kind === "collection" ? value.items : UNKNOWN));
}
/** Containers in containers are followed to this depth. */
const DEEPEST_CONTAINER = 3;
function collection(...items) {
	return [{
		kind: "collection",
		items: union$1(...items).filter((item) => depthOf(item) < DEEPEST_CONTAINER)
	}];
}
function depthOf(value) {
	return value.kind === "collection" ? 1 + Math.max(0, ...value.items.map(depthOf)) : 0;
}
/** A text key for a frame's parameters, so that equal calls share their answer. */
function parametersKey(parameters) {
	return [...parameters].map(([name, values]) => `${name}=${values.map(valueKey).join("|")}`).join(";");
}

// src/project/parameter-arguments.ts
/** What the calls of the whole program pass for a parameter. */
/** A callable that is called in more places than this gets no arguments from them: they would say everything and nothing. */
const MOST_SITES = 8;
const calls = /* @__PURE__ */ new WeakMap();
/** Calls of `__init__` in the constructors of subclasses, by the classes whose constructor they may mean. */
function constructorCalls(evaluator) {
	const known = calls.get(evaluator);
	if (known !== void 0) return known;
	const found = /* @__PURE__ */ new Map();
	calls.set(evaluator, found);
	for (const site of evaluator.callSites.get("__init__") ?? []) {
		if (site.caller.class === void 0) continue;
		const [, ...bases] = ancestryOf(evaluator, site.caller.class).classes;
		for (const base of bases) {
			const sites = found.get(base);
			if (sites === void 0) found.set(base, [site]);
			else sites.push(site);
		}
	}
	return found;
}
/** What the program's calls pass for a parameter. */
function parameterArguments(evaluator, callable, parameter) {
	return evaluator.once(callable, `passed ${parameter}`, () => {
		const owner = callable.fact.name === "__init__" ? callable.class : void 0;
		const called = owner?.fact.name ?? callable.fact.name;
		const sites = [...evaluator.callSites.get(called) ?? [], ...owner === void 0 ? [] : constructorCalls(evaluator).get(owner) ?? []];
		if (sites.length === 0 || sites.length > MOST_SITES) return UNKNOWN;
		return union$1(...sites.map(({ caller, call }) => {
			const frame = evaluator.rootFrame(caller);
			return union$1(...evaluator.evaluate(call.callee, frame).map((value) => {
				if (value.kind === "function" && value.callable === callable) return bindArguments(evaluator, callable, call, frame, value.self, value.bound).get(parameter) ?? UNKNOWN;
				if (value.kind !== "class" || value.class !== owner) return UNKNOWN;
				return bindArguments(evaluator, callable, call, frame, {
					kind: "instance",
					class: owner
				}).get(parameter) ?? UNKNOWN;
			}));
		}));
	});
}

// src/project/tests.ts
const TEST_FOLDER = /(^|\/)(tests?|testing|test_[^/]*)\//;
const TEST_FILE = /(^|\/)(test_[^/]*|[^/]*_test|tests|conftest)\.py$/;
/** Test code, by the names that pytest and unittest collect. Hazards there hurt the tests, not the product. */
function isTestPath(path) {
	return TEST_FOLDER.test(path) || TEST_FILE.test(path);
}

// src/project/program.ts
/** Nodes for one file. `firstCallable` and `firstClass` number them. */
function moduleNode(file, names, firstCallable, firstClass) {
	const { facts } = file;
	const callables = [];
	const classes = [];
	const module = {
		...names,
		path: file.path,
		isTest: isTestPath(file.path),
		facts,
		callables,
		classes
	};
	const qualified = (inFile) => inFile === "" ? names.name : `${names.name}.${inFile}`;
	for (const [index, fact] of facts.callables.entries()) callables.push({
		id: firstCallable + index,
		module,
		fact,
		name: qualified(fact.qualifiedName),
		parent: fact.parent === void 0 ? void 0 : callables[fact.parent],
		class: void 0
	});
	for (const [index, fact] of facts.classes.entries()) {
		const methods = /* @__PURE__ */ new Map();
		const node = {
			id: firstClass + index,
			module,
			fact,
			name: qualified(fact.qualifiedName),
			body: callables[fact.body],
			parent: callables[fact.parent],
			methods
		};
		classes.push(node);
		node.body.class = node;
		for (const [name, callable] of Object.entries(fact.methods)) methods.set(name, callables[callable]);
	}
	for (const callable of callables) {
		const owner = callable.fact.class === void 0 ? void 0 : classes[callable.fact.class];
		if (owner === void 0) continue;
		callable.class = owner;
		if (isProperty(callable)) owner.methods.set(callable.fact.name, callable);
	}
	return module;
}
function spanIn(owner, range) {
	return {
		path: owner.module.path,
		range
	};
}
/** The dotted name inside the module, empty for the module body: a finding's scope. */
function scopeName(callable) {
	return callable.fact.qualifiedName;
}

// src/project/returns.ts
/** What a callable gives back: by return, by yield, on entering `with`. */
/**
* A callable is read for at most this many different sets of arguments; further calls get what it returns for any.
* Without a bound, helpers that call each other multiply their callers' arguments: torch's sources need gigabytes.
*/
const MOST_ARGUMENTS = 6;
const argumentSets = /* @__PURE__ */ new WeakMap();
/** What the callable returns; for a generator, a collection of what it yields. */
function returnValues(evaluator, callable, wanted) {
	const key = parametersKey(wanted.parameters);
	let sets = argumentSets.get(callable);
	if (sets === void 0) argumentSets.set(callable, sets = /* @__PURE__ */ new Set());
	const isBounded = sets.has(key) || sets.size < MOST_ARGUMENTS;
	if (isBounded) sets.add(key);
	const frame = isBounded ? wanted : evaluator.rootFrame(callable);
	return evaluator.once(callable, `returns ${isBounded ? key : ""}`, () => {
		const scope = scopeOf$1(callable.fact);
		if (callable.fact.generator) return collection(...scope.yields.map((value) => evaluator.evaluate(value, frame)));
		if (callable.fact.kind === "lambda") return union$1(...callable.fact.body.map((statement) => statement.kind === "return" && statement.value !== void 0 ? evaluator.evaluate(statement.value, frame) : UNKNOWN));
		return union$1(...scope.returns.map((value) => evaluator.evaluate(value, frame)));
	});
}
/** What `with value as name` binds. */
function entered(evaluator, values) {
	return union$1(...values.map((value) => {
		if (value.kind === "collection") return value.items;
		if (value.kind !== "instance") return [value];
		const enter = findMethod(evaluator, value.class, "__enter__") ?? findMethod(evaluator, value.class, "__aenter__");
		if (enter === void 0) return [value];
		const returned = returnValues(evaluator, enter, evaluator.rootFrame(enter));
		return returned.length > 0 ? returned : UNKNOWN;
	}));
}

// src/project/names.ts
function nameValues(evaluator, name, frame) {
	const known = frame.variables?.get(name);
	if (known !== void 0) return known;
	const base = frame.base ?? frame;
	return evaluator.once(base, `name ${name}`, () => lookUp(evaluator, name, base));
}
function lookUp(evaluator, name, frame) {
	let callable = frame.callable;
	let first = true;
	while (callable !== void 0) {
		const scope = scopeOf$1(callable.fact);
		const isModule = callable.fact.kind === "module";
		if (!isModule && scope.globals.has(name)) break;
		if (first || callable.fact.kind !== "class-body") {
			const owner = first ? frame : evaluator.rootFrame(callable);
			const parameter = callable.fact.parameters.find((candidate) => candidate.name === name);
			const own = isModule ? [] : localValues(evaluator, callable, name, owner);
			if (parameter !== void 0) return union$1(parameterValues(evaluator, callable, parameter, owner), own);
			if (!isModule && isBound(callable, name) && !scope.nonlocals.has(name)) return own;
		}
		first = false;
		callable = callable.parent;
	}
	return moduleMember(evaluator, frame.callable.module, name) ?? [{
		kind: "external",
		name: `builtins.${name}`
	}];
}
/** Everything that a callable's own statements bind to the name. */
function localValues(evaluator, callable, name, frame) {
	const bindings = [...scopeOf$1(callable.fact).names.get(name) ?? [], ...definitionsOf(callable).get(name) ?? []];
	const contents = contentsOf(callable).get(name) ?? [];
	const setters = nonlocalSetters(callable).get(name) ?? [];
	return union$1(...bindings.map((binding) => bindingValues(evaluator, binding, frame)), ...setters.map((setter) => localValues(evaluator, setter, name, evaluator.rootFrame(setter))), ...contents.map(({ binding, callable: filler }) => bindingValues(evaluator, binding, filler === callable ? frame : evaluator.rootFrame(filler))));
}
/** Everything that the module's top level, or a function through `global`, binds to the name; undefined when nothing does. */
function moduleMember(evaluator, module, name) {
	const body = module.callables[0];
	const fromStars = () => {
		for (const star of scopeOf$1(body.fact).stars) {
			const target = evaluator.modules.absolute(module, star.level, star.module);
			const found = target === void 0 ? void 0 : evaluator.modules.find(target, module);
			if (found !== void 0 && found !== module) {
				const values = evaluator.once(found, `star ${name}`, () => moduleMember(evaluator, found, name) ?? UNKNOWN);
				if (values.length > 0) return values;
			} else if (target !== void 0 && isKnown(evaluator, `${target}.${name}`)) return [{
				kind: "external",
				name: `${target}.${name}`
			}];
		}
	};
	const setters = globalSetters(module).get(name) ?? [];
	if (!isBound(body, name) && setters.length === 0) return fromStars() ?? subModule(evaluator, module, name);
	return evaluator.once(module, `member ${name}`, () => union$1(localValues(evaluator, body, name, evaluator.rootFrame(body)), ...setters.map((setter) => localValues(evaluator, setter, name, evaluator.rootFrame(setter)))));
}
function subModule(evaluator, module, name) {
	const found = module.isPackage ? evaluator.modules.find(`${module.name}.${name}`, module) : void 0;
	return found === void 0 ? void 0 : [{
		kind: "module",
		module: found
	}];
}
function isKnown(evaluator, name) {
	return evaluator.knowledge.callable(name) !== void 0 || evaluator.knowledge.type(name) !== void 0;
}
function bindingValues(evaluator, binding, frame) {
	const { module } = frame.callable;
	switch (binding.how) {
		case "value": {
			if (typeof binding.take === "number") return unpacked(evaluator, binding.expression, binding.take, frame);
			const values = evaluator.evaluate(binding.expression, frame);
			if (binding.take === "element") return elements(values);
			return binding.take === "entered" ? entered(evaluator, values) : values;
		}
		case "element": return collection(evaluator.evaluate(binding.expression, frame));
		case "function": {
			const callable = module.callables[binding.callable];
			return callable === void 0 ? UNKNOWN : [{
				kind: "function",
				callable
			}];
		}
		case "class": {
			const found = module.classes[binding.class];
			return found === void 0 ? UNKNOWN : [{
				kind: "class",
				class: found
			}];
		}
		case "import": return [moduleValue(evaluator, binding.module, module)];
		case "import-from": return imported$1(evaluator, binding, module);
	}
}
/** The n-th part of what is unpacked. */
function unpacked(evaluator, expression, index, frame) {
	if (expression.kind === "sequence") {
		const item = expression.items[index];
		return item === void 0 ? UNKNOWN : evaluator.evaluate(item, frame);
	}
	const values = evaluator.evaluate(expression, frame);
	return index === 0 ? union$1(elements(values), values.filter((value) => value.kind === "fork-result")) : elements(values);
}
function moduleValue(evaluator, name, importer) {
	const module = evaluator.modules.find(name, importer);
	return module === void 0 ? {
		kind: "external",
		name
	} : {
		kind: "module",
		module
	};
}
function imported$1(evaluator, binding, importer) {
	const target = evaluator.modules.absolute(importer, binding.level, binding.module);
	if (target === void 0) return UNKNOWN;
	const module = evaluator.modules.find(target, importer);
	if (module === void 0) return [moduleValue(evaluator, `${target}.${binding.name}`, importer)];
	if (module !== importer) {
		const member = moduleMember(evaluator, module, binding.name);
		if (member !== void 0) return member;
	}
	const sub = evaluator.modules.find(`${target}.${binding.name}`, importer);
	return sub === void 0 ? UNKNOWN : [{
		kind: "module",
		module: sub
	}];
}
function parameterValues(evaluator, callable, parameter, frame) {
	const bound = frame.parameters.get(parameter.name);
	if (bound !== void 0) return bound;
	const self = selfValue(callable, parameter);
	if (self !== void 0) return [self];
	const outer = callable.parent === void 0 ? frame : evaluator.rootFrame(callable.parent);
	const annotated = parameter.annotation === void 0 ? UNKNOWN : annotatedValues(evaluator, callable, parameter, outer);
	if (annotated.length > 0) return annotated;
	const passed = parameterArguments(evaluator, callable, parameter.name);
	const fallback = parameter.default === void 0 ? UNKNOWN : evaluator.evaluate(parameter.default, outer);
	return union$1(passed, fallback);
}
/** `self` of a method, the class of a classmethod. */
function selfValue(callable, parameter) {
	if (callable.class === void 0 || callable.fact.kind !== "function" || callable.fact.parameters[0] !== parameter) return void 0;
	if (isDecorated(callable, "staticmethod")) return void 0;
	return isDecorated(callable, "classmethod") || callable.fact.name === "__new__" || callable.fact.name === "__init_subclass__" ? {
		kind: "class",
		class: callable.class
	} : {
		kind: "instance",
		class: callable.class
	};
}
/** An instance of the annotated type, about whose making nothing is known. */
function annotatedValues(evaluator, callable, parameter, frame) {
	const annotation = parameter.annotation;
	if (annotation === void 0 || parameter.kind !== "positional" && parameter.kind !== "keyword") return UNKNOWN;
	const at = spanIn(callable, annotation.at);
	return evaluator.evaluate(annotation, frame).flatMap((value) => {
		if (value.kind === "class") return [{
			kind: "instance",
			class: value.class
		}];
		if (value.kind !== "external") return [];
		const type = evaluator.knowledge.type(value.name);
		return type === void 0 ? [] : [{
			kind: "object",
			type: type.name,
			origin: {
				key: spanKey(at),
				at,
				scope: callable
			}
		}];
	});
}

// src/project/attributes.ts
function attributeOf(evaluator, value, name) {
	switch (value.kind) {
		case "module": return moduleMember(evaluator, value.module, name) ?? UNKNOWN;
		case "external": {
			const module = evaluator.modules.named(`${value.name}.${name}`);
			if (module !== void 0) return [{
				kind: "module",
				module
			}];
			return [{
				kind: "external",
				name: `${value.name}.${name}`,
				...value.chosen === void 0 ? {} : { chosen: value.chosen }
			}];
		}
		case "class": return classAttribute(evaluator, value.class, name, value);
		case "instance": return classAttribute(evaluator, value.class, name, value);
		case "super": return superAttribute(evaluator, value, name);
		case "object": return objectAttribute(evaluator, value, name);
		case "collection": return ELEMENT_METHODS.has(name) ? [{
			kind: "method",
			name: `builtins.list.${name}`,
			receiver: value
		}] : UNKNOWN;
		default: return UNKNOWN;
	}
}
/** Methods of containers whose result is an element, or a view of the elements. */
const ELEMENT_METHODS = /* @__PURE__ */ new Set([
	"pop",
	"popleft",
	"popitem",
	"get",
	"values",
	"items",
	"copy",
	"setdefault"
]);
function classAttribute(evaluator, node, name, owner) {
	const method = findMethod(evaluator, node, name);
	if (method !== void 0) return methodValues(evaluator, method, owner);
	const found = union$1(...ancestryOf(evaluator, node).classes.map((ancestor) => assignedValues(evaluator, ancestor, name, owner)));
	return found.length > 0 ? found : inherited(evaluator, node, name, owner);
}
function methodValues(evaluator, method, owner) {
	if (isProperty(method)) return owner.kind === "instance" ? returnValues(evaluator, method, evaluator.rootFrame(method)) : UNKNOWN;
	if (isDecorated(method, "staticmethod")) return [{
		kind: "function",
		callable: method
	}];
	if (isDecorated(method, "classmethod")) return [{
		kind: "function",
		callable: method,
		self: {
			kind: "class",
			class: owner.class
		}
	}];
	return owner.kind === "class" ? [{
		kind: "function",
		callable: method
	}] : [{
		kind: "function",
		callable: method,
		self: owner
	}];
}
function assignedValues(evaluator, node, name, owner) {
	const bindings = attributeBindings(node).get(name) ?? [];
	if (bindings.length === 0) return UNKNOWN;
	const made = owner.kind === "instance" && owner.class === node ? owner.call : void 0;
	const asked = made === void 0 ? name : `${name} ${parametersKey(made.frame.parameters)}`;
	return evaluator.once(made?.expression ?? node, `attribute ${asked}`, () => union$1(...bindings.map(({ binding, callable }) => {
		const frame = callable.fact.name === "__init__" && callable.class === node && made !== void 0 ? {
			callable,
			parameters: bindArguments(evaluator, callable, made.expression, made.frame, owner)
		} : evaluator.rootFrame(callable);
		return bindingValues(evaluator, binding, frame);
	})));
}
/** A method or attribute of the library type that the class extends, with the instance as receiver. */
function inherited(evaluator, node, name, owner) {
	for (const base of ancestryOf(evaluator, node).external) {
		const method = libraryMethod(evaluator, base, name);
		if (method !== void 0) return [{
			kind: "method",
			name: method,
			receiver: owner
		}];
	}
	return UNKNOWN;
}
function superAttribute(evaluator, value, name) {
	const dynamic = value.self.kind === "instance" || value.self.kind === "class" ? value.self.class : value.class;
	const method = findMethod(evaluator, dynamic, name, value.class);
	if (method !== void 0) return [{
		kind: "function",
		callable: method,
		self: value.self
	}];
	return inherited(evaluator, dynamic, name, value.self);
}
/** The full name of a modelled method of a library type, looked for in the type and its bases. */
function libraryMethod(evaluator, type, name) {
	const seen = /* @__PURE__ */ new Set();
	const queue = [type];
	for (let next = queue.shift(); next !== void 0; next = queue.shift()) {
		if (seen.has(next)) continue;
		seen.add(next);
		const callable = evaluator.knowledge.callable(`${next}.${name}`);
		if (callable !== void 0) return callable.name;
		queue.push(...evaluator.knowledge.type(next)?.bases ?? []);
	}
}
function objectAttribute(evaluator, value, name) {
	const type = evaluator.knowledge.type(value.type);
	const chosen = value.chosen === void 0 ? {} : { chosen: value.chosen };
	const method = libraryMethod(evaluator, value.type, name);
	if (method !== void 0) return [{
		kind: "method",
		name: method,
		receiver: value,
		...chosen
	}];
	if (type?.mirrors !== void 0) return [{
		kind: "external",
		name: `${type.mirrors}.${name}`,
		...chosen
	}];
	const attribute = type?.attributes[name];
	if (attribute === void 0) return type?.role === "connection" || type?.role === "file" ? [{
		kind: "method",
		name: `${value.type}.${name}`,
		receiver: value
	}] : UNKNOWN;
	return [{
		kind: "object",
		type: attribute,
		origin: value.origin,
		...chosen
	}];
}

// src/project/expression-values.ts
function expressionValues(evaluator, expression, frame) {
	const evaluate = (part) => evaluator.evaluate(part, frame);
	switch (expression.kind) {
		case "name": return evaluator.name(expression.name, frame);
		case "attribute": {
			const path = attributePath(expression, frame);
			const known = path === void 0 ? void 0 : frame.variables?.get(path);
			if (known !== void 0) return known;
			return union$1(...evaluate(expression.of).map((value) => evaluator.attribute(value, expression.name)));
		}
		case "call": return union$1(...evaluate(expression.callee).map((callee) => evaluator.result(expression, callee, frame)));
		case "literal": return [{
			kind: "literal",
			value: expression.value
		}];
		case "sequence": return collection(...expression.items.map((item) => item.kind === "star" ? elements(evaluate(item.of)) : evaluate(item)));
		case "dict": return collection(...expression.values.map(evaluate), ...expression.spreads.map((spread) => elements(evaluate(spread))));
		case "lambda": {
			const callable = frame.callable.module.callables[expression.callable];
			return callable === void 0 ? UNKNOWN : [{
				kind: "function",
				callable
			}];
		}
		case "comprehension": return collection(evaluator.evaluate(expression.element, insideComprehension(expression, frame)));
		case "choice": return union$1(evaluate(expression.then), evaluate(expression.otherwise));
		case "boolean": return union$1(evaluate(expression.left), evaluate(expression.right));
		case "subscript": return elements(evaluate(expression.of));
		case "await":
		case "star": return evaluate(expression.of);
		case "bind": return evaluate(expression.value);
		case "not":
		case "compare":
		case "yield":
		case "other": return UNKNOWN;
	}
}
/** The frame without variables of a walk that the comprehension's own names hide. */
function insideComprehension(expression, frame) {
	const { variables } = frame;
	const hidden = expression.clauses.flatMap((clause) => targetNames(clause.target)).filter((name) => variables?.has(name));
	if (variables === void 0 || hidden.length === 0) return frame;
	return {
		...frame,
		variables: new Map([...variables].filter(([name]) => !hidden.includes(name)))
	};
}
/** The key under which a walk keeps `self.name`: only one level, only for the callable's own first parameter. */
function attributePath(expression, frame) {
	const self = frame.callable.fact.parameters[0]?.name;
	return expression.of.kind === "name" && expression.of.name === self ? `${self}.${expression.name}` : void 0;
}
/** Identity of an object made at an expression. */
function siteKey(expression, frame) {
	return spanKey(spanIn(frame.callable, expression.at));
}

// src/project/results.ts
function callResult(evaluator, call, callee, frame) {
	switch (callee.kind) {
		case "function": {
			const parameters = bindArguments(evaluator, callee.callable, call, frame, callee.self, callee.bound);
			return returnValues(evaluator, callee.callable, {
				callable: callee.callable,
				parameters
			});
		}
		case "class": return [{
			kind: "instance",
			class: callee.class,
			call: {
				expression: call,
				frame
			}
		}];
		case "external": return externalResult(evaluator, call, callee, frame);
		case "method":
			if (callee.name.startsWith("builtins.list.")) return elementMethodResult(callee.name, callee.receiver);
			return methodResult(evaluator, call, callee, frame);
		case "instance": {
			const method = findMethod(evaluator, callee.class, "__call__");
			return method === void 0 ? UNKNOWN : callResult(evaluator, call, {
				kind: "function",
				callable: method,
				self: callee
			}, frame);
		}
		default: return UNKNOWN;
	}
}
/** Builtins whose result holds the elements of their first argument. */
const KEEPS_ELEMENTS = /* @__PURE__ */ new Set([
	"list",
	"tuple",
	"set",
	"frozenset",
	"sorted",
	"reversed",
	"iter",
	"enumerate",
	"filter",
	"zip",
	"dict"
]);
function externalResult(evaluator, call, callee, frame) {
	const first = call.arguments[0];
	if (callee.name.startsWith("builtins.")) {
		const values = builtinResult(evaluator, call, callee.name.slice(9), frame);
		if (values !== void 0) return values;
	}
	if (callee.name === "functools.partial" || callee.name === "functools.partialmethod") return partial$1(evaluator, call, frame);
	if (callee.name === "contextlib.closing" && first !== void 0) return evaluator.evaluate(first, frame);
	const model = evaluator.knowledge.callable(callee.name);
	if (model?.effects.some((effect) => effect.kind === "forks" && effect.how === "raw")) return [{
		kind: "fork-result",
		at: spanIn(frame.callable, call.at)
	}];
	const type = evaluator.knowledge.type(model?.returns ?? callee.name);
	if (type === void 0) return UNKNOWN;
	return [libraryObject(evaluator, type.name, call, callee, frame)];
}
/** Builtins that pass on what they get; undefined for the others, which models may know. */
function builtinResult(evaluator, call, name, frame) {
	if (name === "super") return superValue(evaluator, frame);
	const [first, second] = call.arguments;
	if (first === void 0) return KEEPS_ELEMENTS.has(name) ? collection() : void 0;
	if (name === "getattr" && second?.kind === "literal") return union$1(...evaluator.evaluate(first, frame).map((value) => evaluator.attribute(value, String(second.value))));
	if (name === "next") return elements(evaluator.evaluate(first, frame));
	if (!KEEPS_ELEMENTS.has(name)) return void 0;
	return evaluator.evaluate(first, frame).filter((value) => value.kind === "collection");
}
function methodResult(evaluator, call, callee, frame) {
	const model = evaluator.knowledge.callable(callee.name);
	const type = model?.returns === void 0 ? void 0 : evaluator.knowledge.type(model.returns);
	if (type === void 0) return model === void 0 && callee.receiver.kind === "object" ? [callee.receiver] : UNKNOWN;
	return [libraryObject(evaluator, type.name, call, callee, frame)];
}
function libraryObject(evaluator, type, call, callee, frame) {
	const chosen = chosenBy(evaluator, call, callee, frame) ?? fixedBy(evaluator, type, frame, call);
	return {
		kind: "object",
		type,
		origin: {
			key: siteKey(call, frame),
			at: spanIn(frame.callable, call.at),
			scope: frame.callable,
			call,
			frame
		},
		...chosen === void 0 ? {} : { chosen }
	};
}
function fixedBy(evaluator, type, frame, call) {
	const method = evaluator.knowledge.type(type)?.startMethod;
	return method === void 0 ? void 0 : {
		method,
		at: spanIn(frame.callable, call.at)
	};
}
/** The start method that a call chooses for its result or for itself; undefined when it leaves the default. */
function chosenBy(evaluator, call, callee, frame) {
	const model = evaluator.knowledge.callable(callee.name);
	const rule = model?.startMethod;
	if (model === void 0 || rule === void 0) return callee.chosen;
	const argument = argumentOf(call, model.parameters, rule.argument);
	if (argument === void 0) return callee.chosen;
	const at = spanIn(frame.callable, call.at);
	if (argument === "spread") return {
		method: "unknown",
		at
	};
	const values = evaluator.evaluate(argument, frame);
	const methods = new Set(values.map((value) => {
		if (value.kind === "literal") return methodName(value.value);
		return value.kind === "object" ? value.chosen?.method ?? "default" : "unknown";
	}));
	const [only] = methods;
	if (methods.size !== 1 || only === void 0) return {
		method: "unknown",
		at
	};
	return only === "default" ? callee.chosen : {
		method: only,
		at
	};
}
function methodName(value) {
	if (value === null) return "default";
	return value === "fork" || value === "spawn" || value === "forkserver" ? value : "unknown";
}
function superValue(evaluator, frame) {
	let callable = frame.callable;
	while (callable !== void 0 && callable.class === void 0) callable = callable.parent;
	const self = callable?.fact.parameters[0]?.name;
	if (callable?.class === void 0 || self === void 0) return UNKNOWN;
	const owner = callable.class;
	const selves = evaluator.name(self, callable === frame.callable ? frame : evaluator.rootFrame(callable)).filter((value) => (value.kind === "instance" || value.kind === "class") && ancestryOf(evaluator, value.class).classes.includes(owner));
	return (selves.length > 0 ? selves : [{
		kind: "instance",
		class: owner
	}]).map((value) => ({
		kind: "super",
		class: owner,
		self: value
	}));
}
function partial$1(evaluator, call, frame) {
	const [target, ...rest] = call.arguments;
	if (target === void 0) return UNKNOWN;
	const bound = {
		arguments: rest,
		keywords: call.keywords,
		frame
	};
	return evaluator.evaluate(target, frame).flatMap((value) => value.kind === "function" || value.kind === "method" ? [{
		...value,
		bound: {
			...bound,
			inner: value.bound
		}
	}] : []);
}
/** What calling a container's method yields. */
function elementMethodResult(name, receiver) {
	const method = name.slice(name.lastIndexOf(".") + 1);
	if (method === "values" || method === "items" || method === "copy") return [receiver];
	return elements([receiver]);
}

// src/project/create-evaluator.ts
/** Beyond this nesting of questions nothing is learned that a rule could use. */
const DEEPEST = 60;
function createEvaluator(modules, knowledge, callSites) {
	const rootFrames = /* @__PURE__ */ new Map();
	const answers = /* @__PURE__ */ new WeakMap();
	let depth = 0;
	const evaluator = {
		modules,
		knowledge,
		callSites,
		rootFrame(callable) {
			let frame = rootFrames.get(callable);
			if (frame === void 0) {
				frame = {
					callable,
					parameters: /* @__PURE__ */ new Map()
				};
				rootFrames.set(callable, frame);
			}
			return frame;
		},
		evaluate: (expression, frame) => {
			if (depth >= DEEPEST) return UNKNOWN;
			depth++;
			try {
				return expressionValues(evaluator, expression, frame);
			} finally {
				depth--;
			}
		},
		name: (name, frame) => nameValues(evaluator, name, frame),
		attribute: (value, name) => attributeOf(evaluator, value, name),
		result: (call, callee, frame) => callResult(evaluator, call, callee, frame),
		once(owner, question, answer) {
			let asked = answers.get(owner);
			if (asked === void 0) answers.set(owner, asked = /* @__PURE__ */ new Map());
			const known = asked.get(question);
			if (known === "asked") return UNKNOWN;
			if (known !== void 0) return known;
			asked.set(question, "asked");
			const values = answer();
			asked.set(question, values);
			return values;
		}
	};
	return evaluator;
}

// src/project/environment.ts
function unanimous(answers) {
	const [first] = answers;
	return first !== void 0 && answers.every((answer) => answer === first) ? first : "unknown";
}
/** A comparison of `sys.version_info`, or of a part of it, with what stands on the right. */
function versionHolds(part, operator, right, settings) {
	if (part === "major") {
		const wanted = numberIn(right);
		if (wanted === void 0) return "unknown";
		return unanimous(settings.python.map((version) => compare$2(numbersOf(version)[0], operator, wanted)));
	}
	if (right.kind !== "sequence") return "unknown";
	const [major, minor, ...more] = right.items.map(numberIn);
	if (major === void 0) return "unknown";
	const wanted = major * 1e3 + (minor ?? 0);
	return unanimous(settings.python.map((version) => {
		const [one, two] = numbersOf(version);
		const own = one * 1e3 + two;
		if (own === wanted && more.length > 0) return "unknown";
		return part === "sliced" ? compare$2(own, operator, wanted) : compareLonger(own, operator, wanted);
	}));
}
function numberIn(expression) {
	return expression.kind === "literal" && typeof expression.value === "number" ? expression.value : void 0;
}
function numbersOf(version) {
	const [major, minor] = version.split(".").map(Number);
	return [major, minor];
}
function compare$2(left, operator, right) {
	switch (operator) {
		case ">=": return left >= right ? "yes" : "no";
		case "<": return left < right ? "yes" : "no";
		case ">": return left > right ? "yes" : "no";
		case "<=": return left <= right ? "yes" : "no";
		case "==": return left === right ? "yes" : "no";
		case "!=": return left === right ? "no" : "yes";
		default: return "unknown";
	}
}
/** The left tuple has more parts than the right one: 3.8.1 is greater than `(3, 8)`, and never equal to it. */
function compareLonger(left, operator, right) {
	if (operator === "==" || operator === "!=") return "unknown";
	return compare$2(left, operator === ">" ? ">=" : operator === "<=" ? "<" : operator, right);
}
const PLATFORM_NAMES = {
	linux: [
		"linux",
		"linux2",
		"posix",
		"Linux"
	],
	macos: [
		"darwin",
		"posix",
		"Darwin"
	],
	windows: [
		"win32",
		"nt",
		"Windows"
	]
};
function isPlatformName(name) {
	return name === "sys.platform" || name === "os.name" || name === "platform.system";
}
function platformHolds(subject, operator, right, settings) {
	const texts = textsIn(right);
	const positive = operator === "==" || operator === "in";
	if (texts === void 0 || !positive && operator !== "!=" && operator !== "not in") return "unknown";
	return unanimous(platformNames(subject, settings).map((own) => own.some((name) => texts.includes(name)) === positive ? "yes" : "no"));
}
/** `sys.platform.startswith('win')`. */
function platformStartsWith(subject, call, settings) {
	const [argument] = call.arguments;
	const texts = argument === void 0 ? void 0 : textsIn(argument);
	if (texts === void 0) return "unknown";
	return unanimous(platformNames(subject, settings).map((own) => own.some((name) => texts.some((text) => name.startsWith(text))) ? "yes" : "no"));
}
function textsIn(expression) {
	const items = expression.kind === "sequence" ? expression.items : [expression];
	const texts = items.flatMap((item) => item.kind === "literal" && typeof item.value === "string" ? [item.value] : []);
	return texts.length === items.length ? texts : void 0;
}
/** The names that each supported platform has in the test. Only what can fork is followed: Windows is another program. */
function platformNames(subject, settings) {
	const forking = settings.platforms.filter((platform) => platform !== "windows");
	return (forking.length > 0 ? forking : settings.platforms).map((platform) => (PLATFORM_NAMES[platform] ?? []).filter((name) => subject === "os.name" === (name === "posix" || name === "nt")));
}

// src/project/main-guard.ts
const OTHER_SIDE = {
	then: "otherwise",
	otherwise: "then"
};
/** The branch of a test that only the program takes. */
function programSide(test) {
	switch (test.kind) {
		case "not": {
			const side = programSide(test.of);
			return side === void 0 ? void 0 : OTHER_SIDE[side];
		}
		case "boolean": {
			const side = test.operator === "and" ? "then" : "otherwise";
			return programSide(test.left) === side || programSide(test.right) === side ? side : void 0;
		}
		case "compare": return comparedSide(test);
		default: return;
	}
}
function comparedSide({ left, right, operator }) {
	const names = isName(left) ? right : isName(right) ? left : void 0;
	if (names === void 0) return void 0;
	const texts = names.kind === "sequence" ? names.items : [names];
	if (texts.length === 0 || !texts.every((text) => text.kind === "literal" && text.value === "__main__")) return void 0;
	if (operator === "==" || operator === "in") return "then";
	return operator === "!=" || operator === "not in" ? "otherwise" : void 0;
}
function isName(expression) {
	return expression.kind === "name" && expression.name === "__name__";
}
function hasMainGuard(statements) {
	return statements.some((statement) => statement.kind === "if" && programSide(statement.test) !== void 0 || blocksOf$1(statement).some(hasMainGuard));
}
/** The blocks of statements that only the program runs. */
function programBlocks(statements) {
	return statements.flatMap((statement) => {
		const side = statement.kind === "if" ? programSide(statement.test) : void 0;
		if (statement.kind === "if" && side !== void 0) return [statement[side], ...programBlocks(statement[OTHER_SIDE[side]])];
		return blocksOf$1(statement).flatMap(programBlocks);
	});
}

// src/project/decide.ts
const UNDECIDED = { holds: "unknown" };
function decide(test, context) {
	switch (test.kind) {
		case "not": return negate(decide(test.of, context));
		case "boolean": return decideBoolean(test, context);
		case "compare": return decideComparison(test, context);
		case "literal": return { holds: truthOf(test.value) };
		case "name": return decideName(test, context);
		case "call": return decideCall(test, context);
		case "attribute":
		case "bind": return decideValue(test, context);
		default: return UNDECIDED;
	}
}
function negate(decision) {
	const holds = decision.holds === "yes" ? "no" : decision.holds === "no" ? "yes" : "unknown";
	if (decision.fork === void 0) return { holds };
	return {
		holds,
		fork: {
			...decision.fork,
			child: decision.fork.child === "then" ? "otherwise" : "then"
		}
	};
}
function decideBoolean(test, context) {
	const left = decide(test.left, context);
	const right = decide(test.right, context);
	const deciding = test.operator === "and" ? "no" : "yes";
	if (left.holds === deciding || right.holds === deciding) return { holds: deciding };
	return { holds: left.holds === right.holds ? left.holds : "unknown" };
}
/** Kinds of expressions whose value is an answer. */
const ANSWERS = /* @__PURE__ */ new Set([
	"compare",
	"not",
	"boolean"
]);
function truthOf(value) {
	return value === null || value === false || value === 0 || value === "" ? "no" : "yes";
}
/** A parameter that this call gives a literal, or a name that its module binds once, to a literal. */
function decideName(test, context) {
	const { frame, evaluator } = context;
	const values = evaluator.evaluate(test, frame);
	const [only] = values;
	const constant = onlyValue(frame.callable, test.name);
	const isFixed = frame.parameters.has(test.name) || constant?.owner.fact.kind === "module" && constant.expression.kind === "literal";
	if (only?.kind === "literal" && values.length === 1 && isFixed) return { holds: truthOf(only.value) };
	if (constant !== void 0 && ANSWERS.has(constant.expression.kind)) {
		const own = constant.owner === frame.callable;
		return decide(constant.expression, {
			...context,
			frame: own ? frame : evaluator.rootFrame(constant.owner)
		});
	}
	return decideValue(test, context);
}
function decideValue(test, context) {
	const values = context.evaluator.evaluate(test, context.frame);
	const shared = values.some((value) => value.kind === "literal" && truthOf(value.value) === "no");
	for (const value of values) {
		if (value.kind === "external" && value.name.endsWith(".TYPE_CHECKING")) return { holds: "no" };
		if (value.kind === "fork-result") return {
			holds: "unknown",
			fork: {
				at: value.at,
				child: "otherwise",
				shared
			}
		};
	}
	return UNDECIDED;
}
function decideComparison(test, context) {
	const { left, right, operator } = test;
	const side = programSide(test);
	if (side !== void 0) return programRuns(side, context);
	const fork = forkSide(test, context);
	if (fork !== void 0) return fork;
	const part = versionPart(left, context);
	if (part !== void 0) return { holds: versionHolds(part, operator, right, context.settings) };
	const name = platformName(left, context);
	return name === void 0 ? UNDECIDED : { holds: platformHolds(name, operator, right, context.settings) };
}
/** A module body is walked once as the program and once as imported; a function does not know who runs. */
function programRuns(side, { asMain, frame }) {
	const { kind } = frame.callable.fact;
	if (kind !== "module" && kind !== "class-body") return UNDECIDED;
	return { holds: side === "then" === asMain ? "yes" : "no" };
}
/** The library's name that the expression stands for, when it is sure. */
function externalName(expression, { evaluator, frame }) {
	const [only, ...others] = evaluator.evaluate(expression, frame);
	return only?.kind === "external" && others.length === 0 ? only.name : void 0;
}
/** `sys.platform`, `os.name` or `platform.system()`. */
function platformName(expression, context) {
	const name = externalName(expression.kind === "call" ? expression.callee : expression, context);
	return isPlatformName(name) && name === "platform.system" === (expression.kind === "call") ? name : void 0;
}
/** Which part of `sys.version_info` the expression is. */
function versionPart(expression, context) {
	if (expression.kind === "subscript") {
		if (externalName(expression.of, context) !== "sys.version_info") return void 0;
		if (expression.index.kind !== "literal") return "sliced";
		return expression.index.value === 0 ? "major" : void 0;
	}
	const name = externalName(expression, context);
	if (name === "sys.version_info") return "all";
	return name === "sys.version_info.major" ? "major" : void 0;
}
function decideCall(test, context) {
	const { callee } = test;
	const name = callee.kind === "attribute" && callee.name === "startswith" ? platformName(callee.of, context) : void 0;
	if (name === void 0) return decideValue(test, context);
	return { holds: platformStartsWith(name, test, context.settings) };
}
/** `pid == 0`, `pid > 0`, `0 != pid` and their like. A test for `< 0` or `-1` looks for an error and parts nobody. */
function forkSide(test, context) {
	const sides = [{
		subject: test.left,
		other: test.right,
		operator: test.operator
	}, {
		subject: test.right,
		other: test.left,
		operator: MIRRORED[test.operator] ?? test.operator
	}];
	for (const { subject, other, operator } of sides) {
		const value = literalNumber(context.evaluator.evaluate(other, context.frame));
		if (value === void 0) continue;
		const subjects = context.evaluator.evaluate(subject, context.frame);
		const fork = subjects.find((candidate) => candidate.kind === "fork-result");
		const shared = subjects.some((candidate) => candidate.kind === "literal" && candidate.value === 0);
		if (fork?.kind !== "fork-result") continue;
		if (value === 0 && (operator === "==" || operator === "is" || operator === "<=")) return {
			holds: "unknown",
			fork: {
				at: fork.at,
				child: "then",
				shared
			}
		};
		if (value === 0 && (operator === "!=" || operator === ">" || operator === "is not")) return {
			holds: "unknown",
			fork: {
				at: fork.at,
				child: "otherwise",
				shared
			}
		};
		if (value === 0 && operator === "<") return { holds: "no" };
	}
}
const MIRRORED = {
	"<": ">",
	">": "<",
	"<=": ">=",
	">=": "<="
};
function literalNumber(values) {
	const [value] = values;
	return values.length === 1 && value?.kind === "literal" && typeof value.value === "number" ? value.value : void 0;
}
/** Whether a model's conditions hold for a call. */
function conditionsHold(conditions, call, parameters, evaluator, frame) {
	let answer = "yes";
	for (const condition of conditions ?? []) {
		const holds = conditionHolds(condition, call, parameters, evaluator, frame);
		if (holds === "no") return "no";
		if (holds === "unknown") answer = "unknown";
	}
	return answer;
}
function conditionHolds(condition, call, parameters, evaluator, frame) {
	const argument = argumentOf(call, parameters, condition.argument);
	if (argument === "spread") return "unknown";
	if (argument === void 0) return condition.is === "absent" || condition.default === true ? "yes" : "no";
	if (condition.is === "given") return "yes";
	if (condition.is === "absent") return "no";
	const values = evaluator.evaluate(argument, frame);
	if (values.length === 0) return "unknown";
	return unanimous(values.map((value) => {
		const literal = value.kind === "literal" ? value.value : void 0;
		switch (condition.is) {
			case "none": return literal === null ? "yes" : "no";
			case "not-none": return literal === null ? "no" : "yes";
			case "true": return literal === void 0 ? "unknown" : literal ? "yes" : "no";
			case "false": return literal === void 0 ? "unknown" : literal ? "no" : "yes";
			case "lacks": return typeof literal === "string" ? literal.includes(condition.text ?? "") ? "no" : "yes" : "unknown";
			default: return typeof literal === "number" ? literal > 0 ? "yes" : "no" : "unknown";
		}
	}));
}

// src/project/fork-branches.ts
function forkBranches(program, creations) {
	return creations.flatMap((creation) => {
		const site = program.sites.get(spanKey(creation.at));
		if (site?.how !== "raw" || !returnsTwice(site)) return [];
		const { branch } = site;
		const handedOn = isHandedOn(program, site);
		if (branch === void 0) return [{
			creation,
			ends: "untested",
			deliberate: handedOn,
			certainty: "likely"
		}];
		return [{
			creation,
			branch: branch.at,
			ends: branch.ends,
			...branch.leavesAt === void 0 ? {} : { leavesAt: branch.leavesAt },
			deliberate: site.parentEnds || branch.ends === "returns" && handedOn && callersTest(program, site),
			certainty: branch.certainty
		}];
	});
}
/** os.spawn* and ForkingMixIn run the child themselves; fork and forkpty come back in both processes. */
function returnsTwice(site) {
	return site.model.name.endsWith("fork") || site.model.name.endsWith("fork1") || site.model.name.endsWith("forkpty");
}
/** The function returns what the fork returned. */
function isHandedOn(program, site) {
	return returnValues(program.evaluator, site.callable, program.evaluator.rootFrame(site.callable)).some((value) => value.kind === "fork-result" && isSame$1(value.at, site.at));
}
/** Whether a caller asks on which side it is. */
function callersTest(program, site) {
	const sites = program.evaluator.callSites.get(site.callable.fact.name) ?? [];
	return [...new Set(sites.map(({ caller }) => caller))].some((caller) => testsFork(program, caller, caller.fact.body, site.at));
}
function testsFork(program, caller, statements, at) {
	const { evaluator, settings } = program;
	const frame = evaluator.rootFrame(caller);
	return statements.some((statement) => {
		if (statement.kind === "if" || statement.kind === "loop") {
			if (ownExpressions(statement).some((test) => {
				const { fork } = decide(test, {
					evaluator,
					settings,
					frame,
					asMain: false
				});
				return fork !== void 0 && isSame$1(fork.at, at);
			})) return true;
		}
		return blocksOf$1(statement).some((block) => testsFork(program, caller, block, at));
	});
}
function isSame$1(a, b) {
	return spanKey(a) === spanKey(b);
}

// src/project/picklable.ts
function unpicklable(value) {
	const { callable, self } = value;
	if (self !== void 0 && (self.kind === "instance" || self.kind === "class")) return isLocalClass(self.class);
	const at = spanIn(callable, callable.fact.at);
	const { name } = callable.fact;
	if (callable.fact.kind === "lambda") return {
		because: "lambda",
		at,
		name,
		captures: capturedNames(callable)
	};
	if (callable.class !== void 0) return isLocalClass(callable.class);
	if (callable.parent !== void 0 && callable.parent.fact.kind !== "module") return {
		because: "nested-function",
		at,
		name,
		captures: capturedNames(callable)
	};
	return isUnderMainGuard(callable) ? {
		because: "main-guard",
		at,
		name,
		captures: []
	} : void 0;
}
function isLocalClass(node) {
	for (let outer = node.parent; outer !== void 0; outer = outer.parent) if (outer.fact.kind === "function" || outer.fact.kind === "lambda") return {
		because: "local-class",
		at: spanIn(node, node.fact.at),
		name: node.fact.name,
		captures: []
	};
}
/** Names of enclosing functions that the callable reads: they would have to become arguments. */
function capturedNames(callable) {
	const own = scopeOf$1(callable.fact).names;
	const parameters = new Set(callable.fact.parameters.map((parameter) => parameter.name));
	const captured = /* @__PURE__ */ new Set();
	eachExpression(callable.fact.body, (expression) => {
		if (expression.kind !== "name" || own.has(expression.name) || parameters.has(expression.name)) return;
		for (let outer = callable.parent; outer !== void 0 && outer.fact.kind !== "module"; outer = outer.parent) if (isBoundIn(outer, expression.name)) captured.add(expression.name);
	});
	return [...captured].sort();
}
function isUnderMainGuard(callable) {
	const body = callable.parent?.fact.body ?? [];
	const { callables } = callable.module.facts;
	return programBlocks(body).some((block) => {
		let found = false;
		bindDefinitions(block, (definition) => {
			if (definition.kind === "define" && callables[definition.callable] === callable.fact) found = true;
		});
		return found;
	});
}

// src/core/evidence.ts
const RANK$1 = {
	certain: 0,
	likely: 1,
	possible: 2
};
/** The weaker of the given certainties; `certain` when there are none. */
function weakest(...certainties) {
	return certainties.reduce((least, next) => RANK$1[next] > RANK$1[least] ? next : least, "certain");
}
/** Negative when `a` is the stronger claim. For sorting the best evidence first. */
function compareCertainty(a, b) {
	return RANK$1[a] - RANK$1[b];
}
/** A step at a place in the analysed code. */
function codeStep(span, says, certainty = "certain") {
	return {
		at: {
			kind: "code",
			span
		},
		says,
		certainty
	};
}
/** The certainty of a chain is that of its weakest link. */
function traceCertainty(steps) {
	return weakest(...steps.map((step) => step.certainty));
}

// src/project/programs.ts
const importers = /* @__PURE__ */ new WeakMap();
/** Modules by the project modules that import them directly. */
function importersOf(program, module) {
	let all = importers.get(program);
	if (all === void 0) importers.set(program, all = collectImporters(program));
	return all.get(module) ?? /* @__PURE__ */ new Set();
}
const closures = /* @__PURE__ */ new WeakMap();
/** The module itself and every project module that imports it, directly or not. */
function importersClosure(program, module) {
	let all = closures.get(program);
	if (all === void 0) closures.set(program, all = /* @__PURE__ */ new Map());
	const known = all.get(module);
	if (known !== void 0) return known;
	const found = /* @__PURE__ */ new Set([module]);
	for (const next of found) for (const importer of importersOf(program, next)) found.add(importer);
	all.set(module, found);
	return found;
}
function collectImporters(program) {
	const found = /* @__PURE__ */ new Map();
	const { modules } = program.evaluator;
	for (const importer of modules.all) for (const callable of importer.callables) eachImport(callable.fact.body, (statement) => {
		for (const name of namesOf(program, importer, statement)) {
			const module = modules.find(name, importer);
			if (module === void 0 || module === importer) continue;
			const known = found.get(module);
			if (known === void 0) found.set(module, /* @__PURE__ */ new Set([importer]));
			else known.add(importer);
		}
	});
	return found;
}
function namesOf(program, importer, statement) {
	if (statement.kind === "import") return statement.names.flatMap(({ module }) => packagesOf(module));
	const target = program.evaluator.modules.absolute(importer, statement.level, statement.module);
	return target === void 0 ? [] : [...packagesOf(target), ...statement.names.map(({ name }) => `${target}.${name}`)];
}
/** The module and the packages that hold it: importing `a.b` runs `a` first. */
function packagesOf(name) {
	const parts = name.split(".");
	return parts.map((_, index) => parts.slice(0, index + 1).join("."));
}
function eachImport(statements, visit) {
	for (const statement of statements) if (statement.kind === "import" || statement.kind === "import-from") visit(statement);
	else for (const block of blocksOf$1(statement)) eachImport(block, visit);
}
/** `certain` for `__main__.py`; `likely` for a module outside packages that nobody imports; `no` for the modules of a package. */
function programLikelihood(program, module) {
	if (module.path === "__main__.py" || module.path.endsWith("/__main__.py")) return "certain";
	if (importersOf(program, module).size > 0) return "no";
	const body = module.callables[0];
	if (hasMainGuard(body.fact.body)) return "certain";
	return module.name.includes(".") && inPackage(program, module) ? "no" : "likely";
}
function inPackage(program, module) {
	const parent = module.name.slice(0, module.name.lastIndexOf("."));
	return module.isPackage || program.evaluator.modules.find(parent, module)?.isPackage === true;
}

// src/project/start-methods.ts
/** `at` is the process creation; `chosen` holds every way in which code chose, `undefined` for the default. */
function startMethodAt(program, at, chosen) {
	const { settings } = program;
	const canFork = settings.platforms.some((platform) => platform !== "windows");
	if (at.how !== "start-method") return {
		methods: canFork ? ["fork"] : [],
		chosen: "inherent",
		steps: [],
		forkBites: everywhereThatForks(settings),
		spawnBites: ""
	};
	const choices = [...chosen];
	const requested = choices.filter((choice) => choice !== void 0);
	if (requested.length === 0) return defaultMethod(program, at.module);
	const [only] = requested;
	if (requested.length < choices.length || requested.length > 1 || only === void 0) return unknownMethod(settings, requested.map(choiceStep));
	if (only.method === "default") return defaultMethod(program, at.module);
	if (only.method === "unknown") return unknownMethod(settings, [choiceStep(only)]);
	return fixed(settings, only.method, "requested", [choiceStep(only)]);
}
function fixed(settings, method, chosen, steps) {
	const where = `${everywhereThatForks(settings)}, because ${method} is ${chosen === "set" ? "set for the whole program" : "requested"}`;
	return {
		methods: [method],
		chosen,
		steps,
		forkBites: method === "fork" ? where : "",
		spawnBites: method === "fork" ? "" : `on every platform, because ${method} is ${chosen === "set" ? "set for the whole program" : "requested"}`
	};
}
function choiceStep(choice) {
	return codeStep(choice.at, choice.method === "unknown" ? "chooses the start method when it runs" : `chooses the start method \`${choice.method}\``);
}
function unknownMethod(settings, steps) {
	return {
		...byPlatform(settings),
		chosen: "unknown",
		steps: steps.map((step) => ({
			...step,
			certainty: "possible"
		}))
	};
}
function defaultMethod(program, module) {
	const { settings } = program;
	const set = methodsSetFor(program, module);
	const [first] = set;
	if (first === void 0) return {
		...byPlatform(settings),
		chosen: "default",
		steps: []
	};
	const methods = new Set(set.map((each) => each.method));
	const [only] = methods;
	if (methods.size > 1 || only === void 0 || only === "unknown" || only === "default") return unknownMethod(settings, set.map(choiceStep));
	return fixed(settings, only, "set", [choiceStep(first)]);
}
/** The choices made for whole programs that have the module in them: by modules that it shares an importer with. */
function methodsSetFor(program, module) {
	const programs = importersClosure(program, module);
	return [...program.methodsSet.values()].filter(({ callable }) => {
		if (callable.module.isTest && !module.isTest) return false;
		return [...importersClosure(program, callable.module)].some((each) => programs.has(each));
	}).map((each) => each.chosen);
}
function byPlatform(settings) {
	const methods = /* @__PURE__ */ new Set();
	const forking = settings.platforms.includes("linux") ? settings.python.filter((version) => !isAtLeast$1(version, 3, 14)) : [];
	const latest = settings.python.filter((version) => isAtLeast$1(version, 3, 14));
	if (forking.length > 0) methods.add("fork");
	if (settings.platforms.includes("linux") && latest.length > 0) methods.add("forkserver");
	if (settings.platforms.includes("macos") || settings.platforms.includes("windows")) methods.add("spawn");
	return {
		methods: [...methods],
		forkBites: defaultForkText(forking, latest),
		spawnBites: defaultSpawnText(settings, latest)
	};
}
function defaultForkText(forking, latest) {
	if (forking.length === 0) return "";
	return latest.length > 0 ? "on Linux with Python 3.13 and older, where fork is the default start method, and on any version where the program asks for fork" : "on Linux, where fork is the default start method of the Python versions that this project supports";
}
function defaultSpawnText(settings, latest) {
	const spawning = [settings.platforms.includes("macos") ? "macOS" : "", settings.platforms.includes("windows") ? "Windows" : ""].filter((name) => name !== "");
	return [...spawning.length > 0 ? [`on ${spawning.join(" and ")}, where spawn is the default`] : [], ...settings.platforms.includes("linux") && latest.length > 0 ? ["on Linux from Python 3.14, where forkserver is the default"] : []].join(", and ");
}
function everywhereThatForks(settings) {
	const names = [settings.platforms.includes("linux") ? "Linux" : "", settings.platforms.includes("macos") ? "macOS" : ""].filter((name) => name !== "");
	return names.length === 0 ? "on every platform that has fork" : `on ${names.join(" and ")}, with every supported Python version`;
}
function isAtLeast$1(version, major, minor) {
	const [a, b] = version.split(".").map(Number);
	return a > major || a === major && b >= minor;
}

// src/project/handover-list.ts
function handoverList(program) {
	return [...program.handovers.values()].sort((a, b) => compareSpans(a.argumentAt, b.argumentAt)).flatMap((record) => record.pickled === "never" ? [] : [handover(program, record, record.pickled)]);
}
function handover(program, record, pickled) {
	const startMethod = startMethodAt(program, {
		how: "start-method",
		module: record.callable.module
	}, record.chosen.values());
	const reason = everyAlternative(record);
	return {
		at: record.at,
		scope: scopeName(record.callable),
		api: record.model.name,
		parameter: record.parameter,
		argument: record.argument,
		argumentAt: record.argumentAt,
		text: expressionText(record.argument),
		...reason === void 0 ? {} : { unpicklable: reason },
		pickled,
		startMethod,
		steps: startMethod.steps,
		inTest: record.callable.module.isTest
	};
}
/** One alternative that can be pickled, or of which nothing is known, acquits the handover. */
function everyAlternative(record) {
	const values = [...record.values.values()];
	if (values.length === 0 || values.some((alternatives) => alternatives.length === 0)) return void 0;
	const reasons = values.flat().map((value) => {
		if (value.kind === "class") return isLocalClass(value.class);
		return value.kind === "function" ? unpicklable(value) : void 0;
	});
	return reasons.every((reason) => reason !== void 0) ? reasons[0] : void 0;
}

// src/project/creation-sites.ts
const NEAREST = [
	"same-scope",
	"call-chain",
	"constructor",
	"import"
];
/** Keeps the best evidence for each resource: the most certain, then the nearest, then the shortest. */
function recordPair(site, pair) {
	const known = site.live.get(pair.resource.key);
	if (known === void 0 || comparePairs(pair, known) < 0) site.live.set(pair.resource.key, pair);
}
function comparePairs(a, b) {
	return compareCertainty(a.certainty, b.certainty) || NEAREST.indexOf(a.relation) - NEAREST.indexOf(b.relation) || a.cause.length + a.path.length - b.cause.length - b.path.length || compareSpans(a.resource.at, b.resource.at);
}
function relationOf(live, creation) {
	if (live.imported) return "import";
	return live.steps.length === 1 && creation.steps.length === 1 ? "same-scope" : "call-chain";
}

// src/project/summary.ts
function chain(step, rest) {
	return {
		step,
		rest,
		length: (rest?.length ?? 0) + 1
	};
}
function chainSteps(steps) {
	const all = [];
	for (let at = steps; at !== void 0; at = at.rest) all.push(at.step);
	return all;
}
const EMPTY_SUMMARY = {
	creations: /* @__PURE__ */ new Map(),
	exit: /* @__PURE__ */ new Map(),
	atYield: void 0,
	ended: /* @__PURE__ */ new Map(),
	uses: /* @__PURE__ */ new Map(),
	neverReturns: false,
	inChild: false
};
/** Equal for summaries that say the same about the process, whichever way leads there. */
function summarySignature(summary) {
	const keys = (map) => map === void 0 ? "" : [...map.keys()].sort().join(" ");
	return [
		keys(summary.creations),
		keys(summary.exit),
		keys(summary.atYield),
		keys(summary.ended),
		keys(summary.uses),
		String(summary.neverReturns),
		String(summary.inChild)
	].join("\n");
}

// src/project/process-creations.ts
/** The process creations as rules see them. */
function processCreations(program) {
	const topLevels = topLevelWays(program);
	const endedBefore = endedBeforeForks(program);
	return [...program.sites.values()].sort((a, b) => compareSpans(a.at, b.at)).map((site) => {
		const top = topLevels.get(site.key);
		return {
			at: site.at,
			scope: scopeName(site.callable),
			api: site.model.name,
			model: site.model,
			how: site.how,
			call: site.call,
			startMethod: startMethodAt(program, {
				how: site.how,
				module: site.callable.module
			}, site.chosen.values()),
			...site.made === void 0 ? {} : { made: site.made },
			expression: site.expression,
			live: livesAt(site, endedBefore),
			...top === void 0 ? {} : { fromTopLevel: top },
			child: childCode(program, site),
			inTest: site.callable.module.isTest
		};
	});
}
function livesAt(site, endedBefore) {
	return [...site.live.values()].filter((pair) => !endedBefore.has(pair.resource.key)).sort(comparePairs).map((pair) => ({
		resource: pair.resource,
		relation: pair.relation,
		cause: chainSteps(pair.cause),
		path: chainSteps(pair.path),
		certainty: pair.certainty
	}));
}
/** Keys of what at-fork hooks end ahead of every fork. */
function endedBeforeForks(program) {
	const hooks = [...program.hooks.before.values()];
	return new Set(hooks.flatMap((hook) => [...program.summaryOf(hook.frame).ended.keys()]));
}
function topLevelWays(program) {
	const ways = /* @__PURE__ */ new Map();
	for (const module of program.evaluator.modules.all) {
		const body = module.callables[0];
		const summary = program.summaryOf(program.evaluator.rootFrame(body));
		for (const entry of summary.creations.values()) {
			const steps = chainSteps(entry.steps);
			const known = ways.get(entry.site.key);
			const top = topLevel(program, module, body, steps);
			if (known === void 0 || rank(top) < rank(known) || rank(top) === rank(known) && steps.length < known.steps.length) ways.set(entry.site.key, top);
		}
	}
	return ways;
}
function rank(top) {
	return [
		"certain",
		"likely",
		"possible",
		"no"
	].indexOf(top.isProgram);
}
function topLevel(program, module, body, steps) {
	const first = steps[0]?.at;
	return {
		module: module.name,
		at: first?.kind === "code" ? first.span : spanIn(body, body.fact.at),
		steps,
		isProgram: programLikelihood(program, module)
	};
}
function childCode(program, site) {
	if (site.how === "raw") {
		const uses = site.branch === void 0 ? [] : [...site.branch.uses.values(), ...hookUses(program)];
		return {
			name: `the branch where \`${site.call}\` returned 0`,
			known: site.branch !== void 0,
			uses: uses.map(childUse)
		};
	}
	const targets = [...site.targets.values(), ...handedOver(program, site)];
	const uses = new Map(hookUses(program).map((use) => [`${use.kind} ${use.key}`, childUse(use)]));
	for (const target of targets) for (const use of program.summaryOf(target.frame).uses.values()) {
		const key = `${use.kind} ${use.key}`;
		const known = uses.get(key);
		if (known === void 0 || use.steps.length < known.steps.length) uses.set(key, childUse(use));
	}
	return {
		name: [...new Set(targets.map((target) => target.text))].join(", "),
		known: targets.length > 0,
		uses: [...uses.values()].sort((a, b) => compareSpans(a.at, b.at))
	};
}
/** What at-fork hooks put in order in every child. */
function hookUses(program) {
	return [...program.hooks.inChild.values()].flatMap((hook) => [...program.summaryOf(hook.frame).uses.values()]).filter((use) => use.kind === "renews");
}
/** Tasks and initializers that the same pool or executor gets elsewhere. */
function handedOver(program, site) {
	return [...program.handovers.values()].filter((handover) => [...handover.receivers].some((key) => site.receivers.has(key))).flatMap((handover) => [...handover.targets.values()]);
}
function childUse(use) {
	return {
		kind: use.kind,
		key: use.key,
		at: use.at,
		steps: chainSteps(use.steps)
	};
}
/** The strongest first. */
function strongestFirst(items) {
	return [...items].sort((a, b) => compareCertainty(a.certainty, b.certainty));
}

// src/project/import-threads.ts
/** Threads that live because a module was imported. */
function importThreads(program, creations) {
	const threads = [];
	for (const module of program.evaluator.modules.all) {
		const summary = program.summaryOf(program.evaluator.rootFrame(module.callables[0]));
		for (const entry of summary.exit.values()) {
			if (entry.resource.kind !== "thread" || entry.imported) continue;
			threads.push({
				resource: entry.resource,
				module: module.name,
				steps: chainSteps(entry.steps).map((step) => ({
					...step,
					certainty: weakest(step.certainty, entry.certainty)
				})),
				importedBy: importerNames(program, module),
				forks: forksWith(entry.resource.key, creations),
				isProgram: programLikelihood(program, module),
				inTest: module.isTest
			});
		}
	}
	return threads.sort((a, b) => compareSpans(a.resource.at, b.resource.at));
}
function importerNames(program, module) {
	return [...importersClosure(program, module)].filter((each) => each !== module).map((each) => each.name).sort();
}
function forksWith(key, creations) {
	return strongestFirst(creations.flatMap((creation) => {
		const live = creation.live.find((candidate) => candidate.resource.key === key);
		if (live === void 0 || !creation.startMethod.methods.includes("fork")) return [];
		const ways = [...live.cause, ...live.path].filter((step) => step.at.kind !== "code" || spanKey(step.at.span) !== spanKey(live.resource.at));
		return [{
			creation,
			steps: ways.length > 0 ? ways : [codeStep(creation.at, "creates a process")],
			certainty: live.certainty
		}];
	}));
}

// src/project/modules.ts
function linkModules(files, sourceRoots) {
	const sorted = [...files].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
	const packages = new Set(sorted.filter((file) => isPackageFile(file.path)).map((file) => folderOf(file.path)));
	const byName = /* @__PURE__ */ new Map();
	const byPath = /* @__PURE__ */ new Map();
	const all = [];
	const callables = [];
	const classes = [];
	for (const file of sorted) {
		const names = {
			name: moduleName(file.path, packages, sourceRoots),
			isPackage: isPackageFile(file.path)
		};
		const module = moduleNode(file, names, callables.length, classes.length);
		all.push(module);
		callables.push(...module.callables);
		classes.push(...module.classes);
		byPath.set(file.path, module);
		const namesakes = byName.get(module.name);
		if (namesakes === void 0) byName.set(module.name, [module]);
		else namesakes.push(module);
	}
	const sibling = (name, importer) => {
		const folder = folderOf(importer.path);
		if (packages.has(folder)) return void 0;
		const path = [...folder === "" ? [] : [folder], ...name.split(".")].join("/");
		return byPath.get(`${path}.py`) ?? byPath.get(`${path}/__init__.py`);
	};
	return {
		all,
		callables,
		classes,
		find: (name, importer) => sibling(name, importer) ?? nearest(byName.get(name), importer.path),
		named: (name) => byName.get(name)?.[0],
		absolute(importer, level, module) {
			if (level === 0) return module;
			const parts = importer.name.split(".");
			const keep = parts.length - level + (importer.isPackage ? 1 : 0);
			if (keep === 0 && packages.has("") && folderOf(importer.path) === "" && module !== "") return module;
			if (keep < 1) return void 0;
			return [...parts.slice(0, keep), ...module === "" ? [] : [module]].join(".");
		}
	};
}
/** Of modules with one name, the one in whose folders the importer lies the deepest: each part of a repository has its own. */
function nearest(modules, importer) {
	const [first, ...others] = modules ?? [];
	if (first === void 0 || others.length === 0) return first;
	return others.reduce((best, next) => sharedFolders(next.path, importer) > sharedFolders(best.path, importer) ? next : best, first);
}
function sharedFolders(a, b) {
	const [one, two] = [a.split("/"), b.split("/")];
	const differs = one.findIndex((part, index) => part !== two[index]);
	return differs < 0 ? one.length : differs;
}
function isPackageFile(path) {
	return path === "__init__.py" || path.endsWith("/__init__.py");
}
function folderOf(path) {
	const slash = path.lastIndexOf("/");
	return slash < 0 ? "" : path.slice(0, slash);
}
/** The name counted from the folder above the outermost package; for files outside packages, from the longest source root. */
function moduleName(path, packages, sourceRoots) {
	let top = folderOf(path);
	while (top !== "" && packages.has(top)) top = folderOf(top);
	if (!packages.has(folderOf(path))) top = sourceRoots.filter((root) => root !== "" && root !== "." && path.startsWith(`${root}/`)).reduce((longest, root) => root.length > longest.length ? root : longest, "");
	const parts = (top === "" ? path : path.slice(top.length + 1)).replace(/\.pyw?$/, "").split("/");
	if (parts.at(-1) === "__init__" && parts.length > 1) parts.pop();
	return parts.join(".");
}

// src/project/state.ts
/** The state of a walk at one point of a callable's body. */
function newState() {
	return {
		reachable: true,
		left: void 0,
		variables: /* @__PURE__ */ new Map(),
		live: /* @__PURE__ */ new Map(),
		ended: /* @__PURE__ */ new Map(),
		child: void 0,
		inChild: false,
		parentOf: /* @__PURE__ */ new Set(),
		returnedAt: void 0
	};
}
function copyState(state) {
	return {
		reachable: state.reachable,
		left: state.left,
		variables: state.variables,
		live: new Map(state.live),
		ended: new Map(state.ended),
		child: state.child,
		inChild: state.inChild,
		parentOf: state.parentOf,
		returnedAt: state.returnedAt
	};
}
function leave(state, how) {
	state.reachable = false;
	state.left = how;
}
function setVariable(state, name, values) {
	state.variables = new Map(state.variables).set(name, values);
}
/** Of the threads of a process, only the one that forks goes on in the child. */
function enterChild(state) {
	state.inChild = true;
	for (const [key, entry] of state.live) if (entry.resource.kind === "thread") state.live.delete(key);
}
/** From here on the names stand for whatever they are ever set to. */
function forgetVariables(state, names) {
	const known = names.filter((name) => state.variables.has(name));
	if (known.length === 0) return;
	const variables = new Map(state.variables);
	for (const name of known) variables.delete(name);
	state.variables = variables;
}
/** What holds where paths meet. What only some paths did is less certain; what only some paths ended is merely possible. */
function joinStates(states) {
	const [first, ...others] = states.filter((state) => state.reachable);
	if (first === void 0) return copyState(states[0]);
	if (others.length === 0) return copyState(first);
	const joined = copyState(first);
	for (const other of others) joinInto(joined, other);
	return joined;
}
function joinInto(joined, other) {
	for (const [key, entry] of other.live) {
		const known = joined.live.get(key);
		if (known === void 0) joined.live.set(key, onOnePath(entry, joined.ended.has(key)));
		else if (known.certainty !== entry.certainty) joined.live.set(key, soften(known, weakest(known.certainty, entry.certainty)));
	}
	for (const [key, entry] of joined.live) if (!other.live.has(key)) joined.live.set(key, onOnePath(entry, other.ended.has(key)));
	for (const [key, certainty] of other.ended) if (joined.ended.get(key) !== certainty) joined.ended.set(key, "possible");
	for (const key of joined.ended.keys()) if (!other.ended.has(key)) joined.ended.set(key, "possible");
	joined.inChild &&= other.inChild;
	if (joined.variables !== other.variables) joined.variables = joinVariables(joined.variables, other.variables);
}
/** Started on some paths and ended on some: most often the same ones. */
function onOnePath(entry, endedOnOther) {
	return soften(entry, endedOnOther && entry.certainty !== "certain" ? "possible" : "likely");
}
/** A variable that only one path sets falls back on everything it is ever set to. */
function joinVariables(a, b) {
	const joined = /* @__PURE__ */ new Map();
	for (const [name, values] of a) {
		const others = b.get(name);
		if (others !== void 0) joined.set(name, others === values ? values : union$1(values, others));
	}
	return joined;
}
function soften(entry, certainty) {
	const weaker = weakest(entry.certainty, certainty);
	return weaker === entry.certainty ? entry : {
		...entry,
		certainty: weaker
	};
}
/** Takes a resource out of the living; with less than certainty it may still be there. */
function endResource(state, key, certainty) {
	const entry = state.live.get(key);
	if (certainty === "possible") {
		if (entry !== void 0) state.live.set(key, soften(entry, "possible"));
		if (!state.ended.has(key)) state.ended.set(key, "possible");
		return;
	}
	state.live.delete(key);
	state.ended.set(key, certainty);
}

// src/project/walk-context.ts
/** The frame for expressions at the present point. */
function frameOf(walk) {
	return {
		callable: walk.base.callable,
		parameters: walk.base.parameters,
		variables: walk.state.variables,
		base: walk.base
	};
}
function evaluate(walk, expression) {
	return walk.program.evaluator.evaluate(expression, frameOf(walk));
}
function stepAt(walk, range, says) {
	return codeStep(spanIn(walk.base.callable, range), says);
}
/** What the top level does is repeated by every child that imports the module. */
function isImportTime(walk) {
	const { kind } = walk.base.callable.fact;
	return (kind === "module" || kind === "class-body") && !walk.inMainGuard;
}

// src/project/apply-summary.ts
/** Puts what a callee does into the walk of its caller. */
/** More of these say nothing new about a callable, and cost every caller. */
const MOST_CREATIONS = 24;
const MOST_USES = 96;
/** `step` is the call; undefined where the callee's statements run as if they stood here (a class body). */
function applySummary(walk, summary, step) {
	const way = (steps) => step === void 0 ? steps : chain(step, steps);
	for (const use of summary.uses.values()) addUse(walk, {
		...use,
		steps: way(use.steps)
	});
	for (const entry of summary.creations.values()) reachCreation(walk, {
		...entry,
		steps: way(entry.steps),
		certainty: stepCertainty(entry.certainty, step)
	});
	for (const [key, certainty] of summary.ended) endResource(walk.state, key, certainty);
	if (summary.inChild) enterChild(walk.state);
	for (const entry of summary.exit.values()) becomeLive(walk, {
		...entry,
		steps: way(entry.steps),
		certainty: stepCertainty(entry.certainty, step)
	});
	if (summary.neverReturns) leave(walk.state, "ends");
	else forgetVariables(walk.state, namesSetElsewhere(walk.program.evaluator, walk.base.callable));
}
function stepCertainty(certainty, step) {
	return step === void 0 ? certainty : weakest(certainty, step.certainty);
}
function addUse(walk, use) {
	const key = `${use.kind} ${use.key}`;
	const uses = walk.state.child?.branch?.uses ?? walk.uses;
	const known = uses.get(key);
	if (known === void 0 ? uses.size >= MOST_USES || use.steps.length > 14 : known.steps.length <= use.steps.length) return;
	uses.set(key, use);
}
function becomeLive(walk, entry) {
	if (entry.steps.length > 14) return;
	if (walk.state.child !== void 0 && entry.resource.kind === "thread") return;
	if (entry.resource.kind === "state" && isImportTime(walk)) return;
	const known = walk.state.live.get(entry.resource.key);
	if (known === void 0 || known.certainty !== "certain") walk.state.live.set(entry.resource.key, entry);
	walk.state.ended.delete(entry.resource.key);
}
/** A creation is reached: everything that lives here lives there. */
function reachCreation(walk, reached) {
	pairWithLiving(walk, reached);
	const entry = walk.state.inChild ? {
		...reached,
		inChild: true
	} : reached;
	const known = walk.creations.get(entry.site.key);
	const ended = walk.state.ended.size === 0 ? entry.ended : /* @__PURE__ */ new Set([...entry.ended, ...surelyEnded(walk)]);
	if (known === void 0) {
		if (walk.creations.size >= MOST_CREATIONS || entry.steps.length > 14) return;
		walk.creations.set(entry.site.key, {
			...entry,
			ended
		});
		return;
	}
	const both = new Set([...known.ended].filter((key) => ended.has(key)));
	const shorter = known.steps.length <= entry.steps.length ? known : entry;
	walk.creations.set(entry.site.key, {
		...shorter,
		ended: both,
		inChild: known.inChild && entry.inChild
	});
}
function surelyEnded(walk) {
	return [...walk.state.ended].filter(([, certainty]) => certainty !== "possible").map(([key]) => key);
}
/** Whether what lives when the creation's way begins may still be there at its end. */
function meets({ site, ended, inChild }, { resource }) {
	return !ended.has(resource.key) && !site.receivers.has(resource.key) && !(inChild && resource.kind === "thread");
}
function pairWithLiving(walk, entry) {
	for (const live of walk.state.live.values()) {
		if (!meets(entry, live)) continue;
		recordPair(entry.site, {
			resource: live.resource,
			relation: relationOf(live, entry),
			cause: live.steps,
			path: entry.steps,
			certainty: weakest(live.certainty, entry.certainty)
		});
	}
}

// src/project/pair-across-calls.ts
/**
* Orders that no statement shows: a module is imported before its functions run, and an object is constructed before
* its methods are called.
*/
function pairAcrossCalls(program) {
	const { evaluator } = program;
	for (const callable of evaluator.modules.callables) {
		const summary = program.summaryOf(evaluator.rootFrame(callable));
		if (summary.creations.size === 0) continue;
		if (callable.fact.kind !== "module") pairWithImports(program, callable, summary);
		if (callable.class !== void 0 && callable.fact.kind === "function") pairWithConstructor(program, callable, summary);
	}
}
function pairWithImports(program, callable, summary) {
	const body = callable.module.callables[0];
	const imported = program.summaryOf(program.evaluator.rootFrame(body));
	for (const entry of imported.exit.values()) pairWithAll(summary, imported, entry, "import", entry);
}
function pairWithConstructor(program, callable, summary) {
	const owner = callable.class;
	const init = owner === void 0 ? void 0 : findMethod(program.evaluator, owner, "__init__");
	if (owner === void 0 || init === void 0 || init === callable) return;
	if (isDecorated(callable, "staticmethod", "classmethod") || callable.fact.name === "__new__") return;
	const made = program.summaryOf(program.evaluator.rootFrame(init));
	const step = codeStep(spanIn(init, init.fact.at), `constructing \`${owner.fact.name}\` runs this`, "likely");
	for (const entry of made.exit.values()) {
		if (entry.resource.kind !== "thread" && entry.resource.kind !== "handle") continue;
		pairWithAll(summary, made, entry, "constructor", {
			...entry,
			steps: chain(step, entry.steps),
			certainty: weakest(entry.certainty, "likely")
		});
	}
}
/** Creations that the earlier code reaches itself have been walked in their order. */
function pairWithAll(summary, earlier, entry, relation, told) {
	for (const creation of summary.creations.values()) {
		if (earlier.creations.has(creation.site.key) || !meets(creation, entry)) continue;
		recordPair(creation.site, {
			resource: entry.resource,
			relation,
			cause: told.steps,
			path: creation.steps,
			certainty: weakest(told.certainty, creation.certainty)
		});
	}
}

// src/project/state-names.ts
function moduleStateKey(module, name) {
	return `state:${module.name}.${name}`;
}
function classStateKey(owner, name) {
	return `state:${owner.name}.${name}`;
}
/** The state's name as a reader would write it in its module: `Config.value`. */
function stateName(key, module) {
	const name = key.slice(6);
	return name.startsWith(`${module.name}.`) ? name.slice(module.name.length + 1) : name;
}
function stateKeyOf(value, attribute) {
	if (value.kind === "module") return moduleStateKey(value.module, attribute);
	return value.kind === "class" ? classStateKey(value.class, attribute) : void 0;
}
function collectStateNames(evaluator) {
	const names = /* @__PURE__ */ new Set();
	for (const module of evaluator.modules.all) {
		const body = module.callables[0];
		const atTop = scopeOf$1(body.fact).names;
		for (const name of globalSetters(module).keys()) if (atTop.has(name)) names.add(moduleStateKey(module, name));
		for (const name of guardedNames(body.fact.body)) if (isBoundOutside(body, name)) names.add(moduleStateKey(module, name));
		for (const callable of module.callables) {
			for (const name of changedContainers(callable)) if (atTop.has(name)) names.add(moduleStateKey(module, name));
			for (const { of, attribute, binding } of scopeOf$1(callable.fact).attributes) {
				if (binding.how !== "value") continue;
				if (of.kind === "name" && of.name === callable.fact.parameters[0]?.name) continue;
				for (const value of evaluator.evaluate(of, evaluator.rootFrame(callable))) {
					const key = hasImportTimeValue(value, attribute) ? stateKeyOf(value, attribute) : void 0;
					if (key !== void 0) names.add(key);
				}
			}
		}
	}
	return names;
}
/** Containers of the module that a function fills. */
function changedContainers(callable) {
	const guarded = callable.fact.kind === "module" ? guardedNames(callable.fact.body) : void 0;
	return [...scopeOf$1(callable.fact).elements.keys()].filter((name) => guarded === void 0 ? !isBoundIn(callable, name) : guarded.has(name));
}
/** Without a value from import time, the child does not read an old value: it fails, which is another hazard. */
function hasImportTimeValue(value, attribute) {
	if (value.kind === "class") return attributeBindings(value.class).get(attribute)?.some((owned) => owned.callable === value.class.body) ?? false;
	return value.kind === "module" && scopeOf$1(value.module.callables[0].fact).names.has(attribute);
}
function guardedNames(statements) {
	const names = /* @__PURE__ */ new Set();
	const visit = (inner) => {
		for (const each of inner) {
			if (each.kind === "assign") for (const target of each.targets) for (const name of assignedNames(target)) names.add(name);
			for (const block of blocksOf$1(each)) visit(block);
		}
	};
	for (const block of programBlocks(statements)) visit(block);
	return names;
}
function assignedNames(target) {
	if (target.kind === "subscript") return assignedNames(target.of);
	return target.kind === "name" ? [target.name] : [];
}
function isBoundOutside(body, name) {
	return body.fact.body.some((statement) => statement.kind === "assign" && statement.targets.some((target) => target.kind === "name" && target.name === name));
}

// src/project/defaults.ts
/** The arguments of a call, and the literals that stand for those that it leaves out. */
function withDefaults(callee, call, given) {
	if (call.spreads.length > 0) return given;
	const { parameters } = callee.fact;
	const first = callee.class === void 0 ? 0 : 1;
	const positional = parameters.filter(({ kind }) => kind === "positional").slice(0, first + call.arguments.length);
	const named = new Set([...positional, ...call.keywords].map(({ name }) => name));
	const all = new Map(given);
	for (const { name, default: value } of parameters) {
		if (named.has(name) || all.has(name) || value?.kind !== "literal") continue;
		all.set(name, [{
			kind: "literal",
			value: value.value
		}]);
	}
	return all;
}
const asked = /* @__PURE__ */ new WeakMap();
/** Whether an `if` of the callable asks for nothing but the name: `if parallel:`, `if not parallel:`. */
function isAsked(callable, name) {
	let names = asked.get(callable);
	if (names === void 0) asked.set(callable, names = new Set(askedNames(callable.fact.body)));
	return names.has(name);
}
function askedNames(statements) {
	return statements.flatMap((statement) => [...statement.kind === "if" ? bareNames(statement.test) : [], ...blocksOf$1(statement).flatMap(askedNames)]);
}
function bareNames(test) {
	if (test.kind === "not") return bareNames(test.of);
	return test.kind === "name" ? [test.name] : [];
}

// src/project/summaries.ts
/**
* Summaries of callables, computed when they are asked for and kept. Callables that call each other are computed
* again until their summaries no longer change.
*/
/** A callable is walked for at most this many different sets of arguments; further calls share the walk without any. */
const MOST_FRAMES = 6;
/** Effects only ever grow, so recursion settles; this bounds what a mistake could cost. */
const MOST_ROUNDS = 6;
function createSummaries(compute, rootFrame) {
	const entries = /* @__PURE__ */ new Map();
	const frames = /* @__PURE__ */ new Map();
	const asking = [];
	const stale = /* @__PURE__ */ new Set();
	const run = (entry) => {
		entry.computing = true;
		entry.rounds++;
		asking.push(entry);
		const summary = compute(entry.frame, entry.asMain);
		asking.pop();
		entry.computing = false;
		const signature = summarySignature(summary);
		const changed = signature !== entry.signature;
		entry.summary = summary;
		entry.signature = signature;
		if (!changed) return;
		for (const reader of entry.readers) if (reader.rounds < MOST_ROUNDS) stale.add(reader);
	};
	const get = (frame, asMain) => {
		const { callable } = frame;
		let parameters = relevantParameters(frame);
		let key = `${callable.id}:${asMain}:${parametersKey(parameters)}`;
		if (!entries.has(key) && parameters.size > 0) {
			const count = frames.get(callable) ?? 0;
			if (count >= MOST_FRAMES) {
				parameters = /* @__PURE__ */ new Map();
				key = `${callable.id}:${asMain}:`;
			} else frames.set(callable, count + 1);
		}
		let entry = entries.get(key);
		if (entry === void 0) {
			entry = {
				frame: parameters.size === 0 ? rootFrame(callable) : {
					callable,
					parameters
				},
				asMain,
				summary: EMPTY_SUMMARY,
				signature: summarySignature(EMPTY_SUMMARY),
				computing: false,
				rounds: 0,
				readers: /* @__PURE__ */ new Set()
			};
			entries.set(key, entry);
			run(entry);
		}
		const reader = asking.at(-1);
		if (reader !== void 0) entry.readers.add(reader);
		return entry;
	};
	const settle = () => {
		for (const entry of stale) {
			stale.delete(entry);
			if (!entry.computing) run(entry);
		}
	};
	const ask = (frame, asMain) => {
		const entry = get(frame, asMain);
		if (asking.length === 0) settle();
		return entry.summary;
	};
	return {
		summaryOf: (frame) => ask(frame, false),
		asProgram: (frame) => ask(frame, true)
	};
}
/** Arguments that can change what a callable does to the process; others share one walk. */
function relevantParameters(frame) {
	const relevant = /* @__PURE__ */ new Map();
	for (const [name, values] of frame.parameters) {
		const kept = values.filter((value) => isRelevant(value, name, frame));
		if (kept.length > 0) relevant.set(name, kept);
	}
	return relevant;
}
function isRelevant(value, name, frame) {
	switch (value.kind) {
		case "function":
		case "method":
		case "object":
		case "fork-result": return true;
		case "class":
		case "instance": return frame.callable.fact.parameters[0]?.name !== name || value.class !== frame.callable.class;
		case "collection": return value.items.some((item) => isRelevant(item, "", frame));
		case "literal": return value.value === "fork" || value.value === "spawn" || value.value === "forkserver" || isAsked(frame.callable, name);
		default: return false;
	}
}

// src/project/keys.ts
/** The key that an object of the program goes by; undefined for what has no identity. */
function resourceKey(value) {
	if (value.kind === "object") return value.origin.key;
	return value.kind === "instance" ? `instance:${value.class.name}` : void 0;
}
/** The key of what a call itself starts. */
function placeKey(walk, call) {
	return spanKey(spanIn(walk.base.callable, call.at));
}

// src/project/assign.ts
/** `value` is the expression that is unpacked, where there is one. */
function assignTo(walk, target, values, value) {
	switch (target.kind) {
		case "name":
			assignName(walk, target, values);
			return;
		case "attribute":
			assignAttribute(walk, target, values);
			return;
		case "subscript":
			changeContents(walk, target.of, target);
			return;
		case "sequence":
			for (const [index, item] of target.items.entries()) assignTo(walk, item, value === void 0 ? elements(values) : unpacked(walk.program.evaluator, value, index, frameOf(walk)), void 0);
			return;
		case "star":
			assignTo(walk, target.of, [{
				kind: "collection",
				items: elements(values)
			}], void 0);
			return;
	}
}
function assignName(walk, target, values) {
	const { callable } = walk.base;
	const isGlobal = callable.fact.kind !== "module" && scopeOf$1(callable.fact).globals.has(target.name);
	if (!isGlobal && contentsOf(callable).has(target.name)) forgetVariables(walk.state, [target.name]);
	else if (!isGlobal) setVariable(walk.state, target.name, values);
	else renew(walk, target, moduleMember(walk.program.evaluator, callable.module, target.name) ?? []);
	if (isGlobal || callable.fact.kind === "module") changeState(walk, moduleStateKey(callable.module, target.name), target);
}
/** `name[key] = ...` or `name.append(...)`: the container that a module or class holds is not the same any more. */
function changeContents(walk, container, change) {
	if (container.kind === "name") {
		const key = moduleKey(walk, container.name);
		if (key !== void 0) changeState(walk, key, change);
	} else if (container.kind === "attribute") for (const owner of evaluate(walk, container.of)) {
		const key = stateKeyOf(owner, container.name);
		if (key !== void 0) changeState(walk, key, change);
	}
}
/** The key of a module's name, where it is not a name of the function itself. */
function moduleKey(walk, name) {
	const { callable } = walk.base;
	return callable.fact.kind !== "module" && isBoundIn(callable, name) ? void 0 : moduleStateKey(callable.module, name);
}
function assignAttribute(walk, target, values) {
	const path = attributePath(target, frameOf(walk));
	if (path !== void 0 && !isFilled(walk.base.callable, target.name)) setVariable(walk.state, path, values);
	const owners = evaluate(walk, target.of);
	for (const owner of owners) renew(walk, target, walk.program.evaluator.attribute(owner, target.name));
	for (const owner of owners) {
		const key = isClassMethodSelf(walk, owner, target) || !hasImportTimeValue(owner, target.name) ? void 0 : stateKeyOf(owner, target.name);
		if (key !== void 0) changeState(walk, key, target);
	}
}
/** Whatever the name stood for, from here on it is another object: a remedy, when a child does it. */
function renew(walk, target, replaced) {
	const at = spanIn(walk.base.callable, target.at);
	for (const value of replaced) {
		const key = value.kind === "object" ? resourceKey(value) : void 0;
		if (key !== void 0) addUse(walk, {
			kind: "renews",
			key,
			at,
			steps: chain(stepAt(walk, target.at, `makes \`${expressionText(target)}\` anew`))
		});
	}
}
/** `cls.x = ...` in a classmethod counts, `self.x = ...` is not state of the class. */
function isClassMethodSelf(walk, owner, target) {
	return owner.kind === "instance" && target.of.kind === "name" && target.of.name === walk.base.callable.fact.parameters[0]?.name;
}
function changeState(walk, key, target) {
	if (!walk.program.stateNames.has(key) || isImportTime(walk)) return;
	const text = expressionText(target);
	const steps = chain(stepAt(walk, target.at, `changes \`${text}\` at run time`));
	const at = spanIn(walk.base.callable, target.at);
	addUse(walk, {
		kind: "writes-state",
		key,
		at,
		steps
	});
	if (walk.state.child !== void 0) return;
	walk.state.live.set(key, {
		resource: {
			kind: "state",
			key,
			at,
			scope: scopeName(walk.base.callable),
			type: stateName(key, walk.base.callable.module),
			name: text,
			hidden: false
		},
		steps,
		certainty: "certain",
		imported: false
	});
}

// src/project/fork-branch.ts
/** Walks an `if` that parts parent and child; false when the fork is not a known raw fork. */
function forkIf(walk, statement, fork, walkBlock) {
	const site = walk.program.sites.get(spanKey(fork.at));
	if (site?.how !== "raw") return false;
	if (!walk.creations.has(site.key) && readsAttribute(statement.test)) return false;
	const [childBlock, parentBlock] = fork.child === "then" ? [statement.then, statement.otherwise] : [statement.otherwise, statement.then];
	if (walk.state.child === site || walk.state.parentOf.has(site)) {
		walkBlock(walk.state.child === site ? childBlock : parentBlock);
		return true;
	}
	const before = walk.state;
	site.branch ??= {
		at: spanIn(walk.base.callable, rangeOf$1(childBlock) ?? statement.at),
		ends: "exits",
		leavesAt: void 0,
		certainty: "certain",
		uses: /* @__PURE__ */ new Map()
	};
	walk.state = childState(before, site);
	walkBlock(childBlock);
	const child = walk.state;
	walk.state = {
		...copyState(before),
		parentOf: /* @__PURE__ */ new Set([...before.parentOf, site])
	};
	walkBlock(parentBlock);
	const parent = walk.state;
	if (!parent.reachable) {
		walk.state = child;
		if (parent.left === "ends") {
			site.parentEnds = true;
			child.child = void 0;
		}
		return true;
	}
	const last = childBlock.at(-1);
	if (child.reachable && last !== void 0 && childMeetsCode(walk)) {
		const ends = walk.following === void 0 ? "returns" : "falls-through";
		noteLeaving(site.branch, ends, spanIn(walk.base.callable, last.at), fork.shared ? "possible" : returnCertainty(walk, last));
	}
	walk.state = parent;
	return true;
}
function readsAttribute(test) {
	return test.kind === "attribute" || subexpressions(test).some(readsAttribute);
}
/** `match os.fork():` tells the processes apart in its patterns, which facts do not keep: taken as done well. */
function matchFork(walk, statement) {
	for (const value of evaluate(walk, statement.subject)) if (value.kind === "fork-result") takeAsTold(walk, value.at, statement.at);
}
/** So is `os.fork() or run()`: what an operand of an expression does is not walked as the child's. */
function operandFork(walk, test) {
	const { evaluator, settings } = walk.program;
	const { fork } = decide(test, {
		evaluator,
		settings,
		frame: frameOf(walk),
		asMain: walk.asMain
	});
	if (fork !== void 0) takeAsTold(walk, fork.at, test.at);
}
function takeAsTold(walk, fork, at) {
	const site = walk.program.sites.get(spanKey(fork));
	if (site !== void 0) site.branch ??= {
		at: spanIn(walk.base.callable, at),
		ends: "exits",
		leavesAt: void 0,
		certainty: "certain",
		uses: /* @__PURE__ */ new Map()
	};
}
/** A child that comes to the end of the script, or to an exit that both sides share, does what its author wants. */
function childMeetsCode(walk) {
	const { following } = walk;
	if (following === void 0) return walk.base.callable.fact.kind !== "module";
	if (following.kind !== "expression" || following.value.kind !== "call") return true;
	return !evaluate(walk, following.value.callee).some((callee) => {
		return (callee.kind === "external" ? walk.program.knowledge.callable(callee.name) : void 0)?.effects.some((effect) => effect.kind === "ends-process") === true;
	});
}
function childState(before, site) {
	const state = copyState(before);
	state.child = site;
	enterChild(state);
	return state;
}
/** Whether the state is a child's that leaves the callable; then its fork remembers it and the state is no exit of the parent. */
function childLeaves(walk, state) {
	const branch = state.child?.branch;
	if (branch === void 0) return false;
	if (walk.base.callable.fact.kind !== "module") noteLeaving(branch, "returns", state.returnedAt === void 0 ? branch.at : spanIn(walk.base.callable, state.returnedAt), "certain");
	return true;
}
function noteLeaving(branch, ends, at, certainty) {
	if (branch.ends !== "exits" && branch.certainty === "certain") return;
	branch.ends = ends;
	branch.leavesAt = at;
	branch.certainty = certainty;
}
/** Whether the last statement of the branch is known to come back: a call of something unknown may end the process. */
function returnCertainty(walk, last) {
	if (last.kind !== "expression" || last.value.kind !== "call") return "certain";
	const callees = evaluate(walk, last.value.callee);
	return callees.length === 0 ? "possible" : callees.every((callee) => callee.kind === "external") ? "likely" : "certain";
}
function rangeOf$1(statements) {
	const [first] = statements;
	const last = statements.at(-1);
	return first === void 0 || last === void 0 ? void 0 : [
		first.at[0],
		first.at[1],
		last.at[2],
		last.at[3]
	];
}

// src/project/resources.ts
function threadEntry(walk, parts) {
	const { callable } = walk.base;
	const at = parts.at.at.kind === "code" ? parts.at.at.span : spanIn(callable, callable.fact.at);
	const resource = {
		kind: "thread",
		key: parts.key,
		at,
		scope: scopeName(callable),
		type: parts.type,
		role: "thread",
		name: parts.name,
		hidden: parts.effect.hidden,
		..."parameters" in parts.model ? { model: parts.model } : {},
		...parts.runs === void 0 ? {} : { runs: parts.runs }
	};
	const told = parts.effect.hidden || !("parameters" in parts.model);
	return {
		resource,
		steps: chain(parts.step, told ? chain(modelStep(parts.model)) : void 0),
		certainty: parts.certainty,
		imported: parts.imported
	};
}
function modelStep(model) {
	return {
		at: {
			kind: "model",
			callable: model.name,
			distribution: model.distribution,
			source: model.source
		},
		says: model.says,
		certainty: "certain"
	};
}
/** What the thread or process object runs, as the code calls it. */
function runsText(program, receiver) {
	if (receiver?.kind === "instance") return findMethod(program.evaluator, receiver.class, "run") === void 0 ? void 0 : `${receiver.class.fact.name}.run`;
	if (receiver?.kind !== "object" || receiver.origin.call === void 0) return void 0;
	const runs = program.knowledge.type(receiver.type)?.runs;
	const constructor = program.knowledge.callable(receiver.type);
	if (runs === void 0 || constructor === void 0) return void 0;
	const argument = argumentOf(receiver.origin.call, constructor.parameters, runs.argument);
	return argument === void 0 || argument === "spread" ? void 0 : expressionText(argument);
}
/** The library's type, or the project's class. */
function typeName(receiver, fallback) {
	if (receiver?.kind === "object") return receiver.type;
	return receiver?.kind === "instance" ? receiver.class.name : fallback;
}
function plainEntry(walk, parts, more) {
	const at = spanIn(walk.base.callable, parts.call.at);
	const type = typeName(parts.receiver, parts.model.name);
	const role = roleOf(walk.program, parts.receiver);
	return {
		resource: {
			kind: parts.kind,
			key: parts.key,
			at,
			scope: scopeName(walk.base.callable),
			type,
			name: parts.name,
			hidden: false,
			model: parts.model,
			...role === void 0 ? {} : { role },
			...more
		},
		steps: chain(codeStep(at, parts.says)),
		certainty: parts.certainty,
		imported: false
	};
}
function roleOf(program, value) {
	if (value.kind === "object") return program.knowledge.type(value.type)?.role;
	if (value.kind !== "instance") return void 0;
	for (const base of ancestryOf(program.evaluator, value.class).external) {
		const role = program.knowledge.type(base)?.role;
		if (role !== void 0) return role;
	}
}

// src/project/imports.ts
/** Import statements run modules: what their top levels leave alive lives from here on. */
function importModules(walk, statement) {
	const importer = walk.base.callable.module;
	for (const name of importedNames(walk, statement)) {
		const step = codeStep(spanIn(walk.base.callable, statement.at), `imports \`${name}\``);
		for (const prefix of prefixes$1(name)) importOne(walk, prefix, importer, step);
	}
}
/** The modules that the statement may run, with their packages. */
function importedNames(walk, statement) {
	if (statement.kind === "import") return statement.names.map((name) => name.module);
	const { modules } = walk.program.evaluator;
	const importer = walk.base.callable.module;
	const target = modules.absolute(importer, statement.level, statement.module);
	if (target === void 0) return [];
	return [target, ...statement.names.map((name) => `${target}.${name.name}`).filter((name) => modules.find(name, importer) !== void 0)];
}
function prefixes$1(name) {
	const parts = name.split(".");
	return parts.map((_, index) => parts.slice(0, index + 1).join("."));
}
function importOne(walk, name, importer, step) {
	const module = walk.program.evaluator.modules.find(name, importer);
	if (module !== void 0) {
		if (module === importer) return;
		const summary = walk.program.summaryOf(walk.program.evaluator.rootFrame(module.callables[0]));
		for (const entry of summary.exit.values()) if (entry.resource.kind !== "lock") becomeLive(walk, {
			...entry,
			steps: chain(step, entry.steps),
			imported: true
		});
		return;
	}
	const model = walk.program.knowledge.module(name);
	for (const effect of model?.effects ?? []) {
		if (model === void 0 || effect.kind !== "starts-thread") continue;
		becomeLive(walk, threadEntry(walk, {
			key: `import:${name}`,
			type: name,
			name,
			model,
			effect,
			step,
			at: step,
			runs: void 0,
			certainty: "certain",
			imported: true
		}));
	}
}

// src/project/handovers.ts
/** Parameters of the callable that take something to run in a child. */
function passings(program, model) {
	const invoked = model.invokes.filter((invocation) => invocation.where === "child").map(({ argument, pickled, with: passed }) => ({
		parameter: argument,
		pickled,
		with: passed
	}));
	const runs = program.knowledge.type(model.name)?.runs;
	if (runs?.where !== "child") return invoked;
	const passed = runs.with === void 0 ? void 0 : {
		argument: runs.with,
		as: "tuple"
	};
	return [...invoked, {
		parameter: runs.argument,
		pickled: "without-fork",
		with: passed
	}];
}
function recordHandovers(walk, model, call, callee) {
	for (const passing of passings(walk.program, model)) {
		const argument = argumentOf(call, model.parameters, passing.parameter);
		if (argument === void 0 || argument === "spread") continue;
		const values = evaluate(walk, argument).filter((value) => !(value.kind === "literal" && value.value === null));
		const record = recordAt(walk, model, call, argument, passing);
		const frame = frameOf(walk);
		const receiver = callee.kind === "method" ? resourceKey(callee.receiver) : void 0;
		record.receivers.add(receiver ?? placeKey(walk, call));
		const ownChoice = callee.kind === "method" && callee.receiver.kind === "object" ? callee.receiver.chosen : void 0;
		const chosen = chosenBy(walk.program.evaluator, call, callee, frame) ?? ownChoice;
		record.chosen.set(chosen?.method ?? "", chosen);
		record.values.set(String(record.values.size), values);
		for (const target of childTargets(walk.program, values, argumentsPassed(call, model, passing), frame, expressionText(argument))) record.targets.set(`${target.frame.callable.id}:${record.targets.size}`, target);
	}
}
/** Functions that run ahead of every fork, or in every forked child before its own code. */
function recordHooks(walk, model, call) {
	for (const invocation of model.invokes) {
		if (invocation.where !== "before-fork" && invocation.where !== "at-fork-in-child") continue;
		const hooks = invocation.where === "before-fork" ? walk.program.hooks.before : walk.program.hooks.inChild;
		const argument = argumentOf(call, model.parameters, invocation.argument);
		if (argument === void 0 || argument === "spread") continue;
		for (const target of childTargets(walk.program, evaluate(walk, argument), [], frameOf(walk), expressionText(argument))) hooks.set(target.frame.callable.id, target);
	}
}
function recordAt(walk, model, call, argument, passing) {
	const argumentAt = spanIn(walk.base.callable, argument.at);
	const key = `${spanKey(argumentAt)}:${passing.parameter}`;
	const known = walk.program.handovers.get(key);
	if (known !== void 0) {
		known.values.clear();
		known.targets.clear();
		return known;
	}
	const record = {
		at: spanIn(walk.base.callable, call.at),
		callable: walk.base.callable,
		model,
		parameter: passing.parameter,
		argument,
		argumentAt,
		pickled: passing.pickled,
		values: /* @__PURE__ */ new Map(),
		targets: /* @__PURE__ */ new Map(),
		receivers: /* @__PURE__ */ new Set(),
		chosen: /* @__PURE__ */ new Map()
	};
	walk.program.handovers.set(key, record);
	return record;
}
/** The arguments that the child's callable gets, as far as they are written out. */
function argumentsPassed(call, model, passing) {
	if (passing.with === void 0) return [];
	if (passing.with.as === "rest") {
		const position = model.parameters.findIndex((parameter) => parameter.replace(/^\*/, "") === passing.with?.argument);
		return position < 0 ? [] : call.arguments.slice(position);
	}
	const given = argumentOf(call, model.parameters, passing.with.argument);
	return passing.with.as === "tuple" && given !== void 0 && given !== "spread" && given.kind === "sequence" ? given.items : [];
}
/** The project's callables among the values, each with what its parameters get. */
function childTargets(program, values, passed, frame, text) {
	return values.flatMap((value) => {
		const target = calledBy(value);
		if (target === void 0) return [];
		const call = {
			kind: "call",
			at: [
				0,
				0,
				0,
				0
			],
			callee: {
				kind: "literal",
				at: [
					0,
					0,
					0,
					0
				],
				value: null
			},
			arguments: passed,
			keywords: [],
			spreads: []
		};
		const parameters = bindArguments(program.evaluator, target.callable, call, frame, target.self, target.bound);
		return [{
			frame: {
				callable: target.callable,
				parameters
			},
			text
		}];
	});
}
function calledBy(value) {
	return value.kind === "function" ? value : void 0;
}

// src/project/application.ts
function receiverText(call) {
	return call.callee.kind === "attribute" ? expressionText(call.callee.of) : expressionText(call.callee);
}

// src/project/locks-and-handles.ts
/** What library calls do to locks, handles and log handlers. */
function takeLock(walk, application) {
	const { receiver, call, model } = application;
	const key = receiver === void 0 ? void 0 : resourceKey(receiver);
	if (receiver === void 0 || key === void 0) return;
	const name = call.callee.kind === "attribute" && model.name.endsWith(".acquire") ? receiverText(call) : expressionText(call.callee);
	noteUse(walk, application, "takes-lock", `takes \`${name}\``);
	becomeLive(walk, plainEntry(walk, {
		kind: "lock",
		key,
		receiver,
		call,
		name,
		says: `takes \`${name}\``,
		model,
		certainty: application.certainty
	}, {}));
}
function noteUse(walk, application, kind, says) {
	const key = application.receiver === void 0 ? void 0 : resourceKey(application.receiver);
	if (key === void 0) return;
	const at = spanIn(walk.base.callable, application.call.at);
	addUse(walk, {
		kind,
		key,
		at,
		steps: chain(codeStep(at, says))
	});
}
function openHandle(walk, application, effect) {
	const { receiver, call, model } = application;
	const owner = effect.owner === "receiver" ? receiver : {
		kind: "external",
		name: model.returns ?? model.name
	};
	const key = effect.owner === "receiver" ? receiver === void 0 ? void 0 : resourceKey(receiver) : placeKey(walk, call);
	if (owner === void 0 || key === void 0) return;
	const name = effect.owner === "receiver" ? receiverText(call) : expressionText(call);
	const type = effect.owner === "receiver" ? {} : { type: model.returns ?? model.name };
	becomeLive(walk, plainEntry(walk, {
		kind: "handle",
		key,
		receiver: owner,
		call,
		name,
		says: `opens a ${effect.handle}: \`${expressionText(call)}\``,
		model,
		certainty: application.certainty
	}, {
		handle: effect.handle,
		...type
	}));
}
function attachHandler(walk, application, parameter) {
	const { model, call } = application;
	const argument = argumentOf(call, model.parameters, parameter);
	if (argument === void 0 || argument === "spread") return;
	const given = evaluate(walk, argument);
	for (const handler of [...given, ...elements(given)]) {
		const key = resourceKey(handler);
		if (handler.kind !== "object" || key === void 0) continue;
		const constructor = walk.program.knowledge.callable(handler.type);
		const queue = handler.origin.call === void 0 || constructor === void 0 ? void 0 : argumentOf(handler.origin.call, constructor.parameters, "queue");
		const feeds = (queue === void 0 || queue === "spread" || handler.origin.frame === void 0 ? [] : walk.program.evaluator.evaluate(queue, handler.origin.frame)).map((value) => roleOf(walk.program, value)).find((role) => role !== void 0);
		const name = argument.kind === "sequence" ? handler.type.slice(handler.type.lastIndexOf(".") + 1) : expressionText(argument);
		becomeLive(walk, plainEntry(walk, {
			kind: "log-handler",
			key: `log-handler:${key}`,
			receiver: handler,
			call,
			name,
			says: `sends log records through \`${name}\`: \`${expressionText(call)}\``,
			model,
			certainty: application.certainty
		}, feeds === void 0 ? {} : { feeds }));
	}
}

// src/project/record-creation.ts
function creationAt(walk, creation) {
	const { call, model, receiver } = creation;
	const key = placeKey(walk, call);
	let site = walk.program.sites.get(key);
	if (site === void 0) {
		site = {
			key,
			at: spanIn(walk.base.callable, call.at),
			callable: walk.base.callable,
			model,
			how: creation.how,
			call: expressionText(call),
			expression: call,
			receivers: /* @__PURE__ */ new Set([key]),
			made: void 0,
			chosen: /* @__PURE__ */ new Map(),
			targets: /* @__PURE__ */ new Map(),
			live: /* @__PURE__ */ new Map(),
			branch: void 0,
			parentEnds: false
		};
		walk.program.sites.set(key, site);
	}
	site.chosen.set(creation.chosen?.method ?? "", creation.chosen);
	if (receiver === void 0) return site;
	const receiverKey = resourceKey(receiver);
	if (receiverKey !== void 0) site.receivers.add(receiverKey);
	if (receiver.kind === "object") {
		site.made = receiver.origin.at;
		addConstructorTarget(walk, site, receiver);
	} else if (receiver.kind === "instance") {
		const run = findMethod(walk.program.evaluator, receiver.class, "run");
		if (run !== void 0) site.targets.set(String(run.id), {
			frame: walk.program.evaluator.rootFrame(run),
			text: `${receiver.class.fact.name}.run`
		});
	}
	return site;
}
/** `Process(target=work, args=(lock,))`: what the started object runs. */
function addConstructorTarget(walk, site, receiver) {
	const { program } = walk;
	const { call, frame } = receiver.origin;
	const runs = program.knowledge.type(receiver.type)?.runs;
	const constructor = program.knowledge.callable(receiver.type);
	if (call === void 0 || frame === void 0 || runs?.where !== "child" || constructor === void 0) return;
	const argument = argumentOf(call, constructor.parameters, runs.argument);
	if (argument === void 0 || argument === "spread") return;
	const given = runs.with === void 0 ? void 0 : argumentOf(call, constructor.parameters, runs.with);
	const passed = given !== void 0 && given !== "spread" && given.kind === "sequence" ? given.items : [];
	for (const target of childTargets(program, program.evaluator.evaluate(argument, frame), passed, frame, expressionText(argument))) site.targets.set(`${target.frame.callable.id}:${receiver.origin.key}`, target);
}

// src/project/threads-and-forks.ts
/** What library calls do to threads and processes. */
function startThread(walk, application, effect) {
	const { model, call, receiver } = application;
	const key = effect.owner === "receiver" && receiver !== void 0 ? resourceKey(receiver) ?? placeKey(walk, call) : placeKey(walk, call);
	const runs = runsText(walk.program, receiver) ?? invokedText(application);
	const what = effect.hidden ? `calls \`${expressionText(call)}\`` : runs === void 0 ? `starts a thread: \`${expressionText(call)}\`` : `starts a thread that runs \`${runs}\`: \`${expressionText(call)}\``;
	const step = codeStep(spanIn(walk.base.callable, call.at), what, application.certainty);
	becomeLive(walk, threadEntry(walk, {
		key,
		type: typeName(receiver, model.name),
		name: receiver === void 0 ? expressionText(call) : receiverText(call),
		model,
		effect,
		step,
		at: step,
		runs,
		certainty: application.certainty,
		imported: false
	}));
}
function invokedText(application) {
	const invocation = application.model.invokes.find((candidate) => candidate.where === "thread");
	const argument = invocation === void 0 ? void 0 : argumentOf(application.call, application.model.parameters, invocation.argument);
	return argument === void 0 || argument === "spread" ? void 0 : expressionText(argument);
}
/** Every alternative of the receiver is taken as ended: better a missed alarm than a false one. */
function endReceiver(walk, application) {
	const { callee } = application.call;
	const alternatives = callee.kind === "attribute" ? evaluate(walk, callee.of) : [];
	for (const value of [...alternatives, ...application.receiver === void 0 ? [] : [application.receiver]]) {
		const key = resourceKey(value);
		if (key !== void 0) endResource(walk.state, key, application.sure ? "certain" : "possible");
	}
}
function endStartedBy(walk, callables) {
	for (const [key, { resource }] of walk.state.live) if (callables.includes(resource.model?.name ?? "")) endResource(walk.state, key, "certain");
}
/** The start method of the object that is started, by what made it or by the class that it extends. */
function chosenFor(walk, receiver) {
	if (receiver.kind === "object") return receiver.chosen;
	return receiver.kind === "instance" ? ancestryOf(walk.program.evaluator, receiver.class).chosen : void 0;
}
function fork(walk, application, effect) {
	const { model, call, callee, receiver } = application;
	const chosen = chosenBy(walk.program.evaluator, call, callee, frameOf(walk)) ?? (receiver === void 0 ? void 0 : chosenFor(walk, receiver));
	const site = creationAt(walk, {
		model,
		call,
		callee,
		receiver,
		how: effect.how,
		chosen
	});
	const says = effect.how === "before-exec" ? `runs Python between fork and exec: \`${expressionText(call)}\`` : `creates a process: \`${expressionText(call)}\``;
	const steps = chain(codeStep(site.at, says, application.certainty));
	if (effect.first && receiver !== void 0) {
		const key = `processes of ${resourceKey(receiver) ?? placeKey(walk, call)}`;
		if (walk.state.ended.has(key)) return;
		walk.state.ended.set(key, "certain");
	}
	reachCreation(walk, {
		site,
		steps,
		ended: /* @__PURE__ */ new Set(),
		certainty: application.certainty,
		inChild: false
	});
}

// src/project/apply-model.ts
function applyModel(walk, model, call, callee, certainty) {
	for (const effect of model.effects) {
		const holds = conditionsHold(effect.when, call, model.parameters, walk.program.evaluator, frameOf(walk));
		if (holds === "no") continue;
		applyEffect(walk, {
			model,
			call,
			callee,
			receiver: callee.kind === "method" ? callee.receiver : void 0,
			certainty: holds === "unknown" ? weakest(certainty, "likely") : certainty,
			sure: holds === "yes"
		}, effect);
		if (!walk.state.reachable) return;
	}
	recordHandovers(walk, model, call, callee);
	recordHooks(walk, model, call);
	for (const invocation of model.invokes) {
		if (invocation.where !== "here") continue;
		const argument = argumentOf(call, model.parameters, invocation.argument);
		if (argument === void 0 || argument === "spread") continue;
		for (const value of evaluate(walk, argument)) {
			if (value.kind !== "function") continue;
			const step = codeStep(spanIn(walk.base.callable, call.at), `calls \`${expressionText(call)}\`, which runs \`${expressionText(argument)}\``);
			applySummary(walk, walk.program.summaryOf(walk.program.evaluator.rootFrame(value.callable)), step);
		}
	}
}
function applyEffect(walk, application, effect) {
	switch (effect.kind) {
		case "starts-thread":
			startThread(walk, application, effect);
			return;
		case "ends-thread":
			if (effect.of === void 0) endReceiver(walk, application);
			else endStartedBy(walk, effect.of);
			return;
		case "closes-handle":
		case "releases-lock":
			endReceiver(walk, application);
			return;
		case "forks":
			fork(walk, application, effect);
			return;
		case "takes-lock":
			takeLock(walk, application);
			return;
		case "opens-handle":
			openHandle(walk, application, effect);
			return;
		case "uses-handle":
			noteUse(walk, application, "uses-handle", `uses it: \`${expressionText(application.call)}\``);
			return;
		case "sets-start-method":
			setStartMethod(walk, application);
			return;
		case "ends-process":
			if (effect.how === "exec") {
				const at = spanIn(walk.base.callable, application.call.at);
				addUse(walk, {
					kind: "replaces-program",
					key: "",
					at,
					steps: chain(codeStep(at, `replaces the program: \`${expressionText(application.call)}\``))
				});
			}
			leave(walk.state, effect.how === "exception" && walk.state.child !== void 0 ? "raises" : "ends");
			return;
		case "logs":
		case "configures-logging": {
			const at = spanIn(walk.base.callable, application.call.at);
			const says = effect.kind === "logs" ? `logs: \`${expressionText(application.call)}\`` : `sets logging up: \`${expressionText(application.call)}\``;
			addUse(walk, {
				kind: effect.kind,
				key: "",
				at,
				steps: chain(codeStep(at, says))
			});
			return;
		}
		case "attaches-log-handler":
			attachHandler(walk, application, effect.argument);
			return;
	}
}
function setStartMethod(walk, application) {
	const { model, call } = application;
	const effect = model.effects.find((candidate) => candidate.kind === "sets-start-method");
	if (effect?.kind !== "sets-start-method") return;
	const argument = argumentOf(call, model.parameters, effect.argument);
	const values = argument === void 0 || argument === "spread" ? [] : evaluate(walk, argument);
	const [value] = values;
	const name = values.length === 1 && value?.kind === "literal" ? value.value : void 0;
	const method = (name === "fork" || name === "spawn" || name === "forkserver") && walk.undecided === 0 ? name : "unknown";
	const at = spanIn(walk.base.callable, call.at);
	walk.program.methodsSet.set(`${spanKey(at)}:${method}`, {
		chosen: {
			method,
			at
		},
		at,
		callable: walk.base.callable
	});
}

// src/project/visit.ts
function visit$1(walk, expression) {
	if (!walk.state.reachable) return;
	if (expression.kind === "lambda") return;
	if (expression.kind === "comprehension") {
		visitComprehension(walk, expression);
		return;
	}
	for (const part of subexpressions(expression)) {
		if (isOptional(expression, part)) {
			visitOptional(walk, part);
			continue;
		}
		visit$1(walk, part);
		if (expression.kind === "boolean" || expression.kind === "choice") operandFork(walk, part);
	}
	if (!walk.state.reachable) return;
	switch (expression.kind) {
		case "name":
			readName(walk, expression);
			return;
		case "attribute":
			readAttribute(walk, expression);
			return;
		case "call":
			visitCall(walk, expression);
			return;
		case "bind":
			assignTo(walk, {
				kind: "name",
				at: expression.at,
				name: expression.name
			}, evaluate(walk, expression.value), void 0);
			return;
		case "yield":
			walk.yields.push(copyState(walk.state));
			return;
	}
}
/** Whether the part is evaluated on one way only. */
function isOptional(expression, part) {
	if (expression.kind === "boolean") return part === expression.right;
	return expression.kind === "choice" && part !== expression.test;
}
/** `ready or sys.exit()`: where the operand ends the process, the other way goes on. */
function visitOptional(walk, part) {
	const before = copyState(walk.state);
	visit$1(walk, part);
	if (!walk.state.reachable) walk.state = before;
}
function visitComprehension(walk, expression) {
	const outer = walk.state.variables;
	const names = [];
	for (const { target, over } of expression.clauses) {
		visit$1(walk, over);
		const values = elements(evaluate(walk, over));
		for (const name of targetNames(target)) {
			names.push(name);
			setVariable(walk.state, name, target.kind === "name" ? values : elements(values));
		}
	}
	for (const part of [...expression.tests, expression.element]) visit$1(walk, part);
	for (const name of names) {
		const before = outer.get(name);
		if (before === void 0) forgetVariables(walk.state, [name]);
		else setVariable(walk.state, name, before);
	}
}
function readName(walk, expression) {
	const key = moduleKey(walk, expression.name);
	if (key !== void 0 && walk.program.stateNames.has(key)) readState(walk, key, expression);
}
function readAttribute(walk, expression) {
	for (const owner of evaluate(walk, expression.of)) {
		const key = stateKeyOf(owner, expression.name) ?? (owner.kind === "instance" ? stateKeyOf({
			kind: "class",
			class: owner.class
		}, expression.name) : void 0);
		if (key !== void 0 && walk.program.stateNames.has(key)) readState(walk, key, expression);
		if (owner.kind !== "instance") continue;
		const method = findMethod(walk.program.evaluator, owner.class, expression.name);
		if (method === void 0 || !isProperty(method)) continue;
		const step = codeStep(spanIn(walk.base.callable, expression.at), `reads the property \`${expressionText(expression)}\``);
		applySummary(walk, walk.program.summaryOf(walk.program.evaluator.rootFrame(method)), step);
	}
}
function readState(walk, key, expression) {
	const at = spanIn(walk.base.callable, expression.at);
	addUse(walk, {
		kind: "reads-state",
		key,
		at,
		steps: chain(codeStep(at, `reads \`${expressionText(expression)}\``))
	});
}
/** Methods of containers after which they hold something else. */
const CHANGES_CONTENTS = /* @__PURE__ */ new Set([
	"append",
	"add",
	"update",
	"extend",
	"insert",
	"setdefault",
	"appendleft"
]);
function visitCall(walk, call) {
	if (call.callee.kind === "attribute" && CHANGES_CONTENTS.has(call.callee.name)) changeContents(walk, call.callee.of, call);
	const callees = evaluate(walk, call.callee);
	const [only, ...others] = callees;
	if (only === void 0) return;
	if (others.length === 0) {
		applyCallee(walk, call, only, "certain");
		return;
	}
	const before = walk.state;
	const forks = callees.some((callee) => hasEffect(walk, callee, "forks"));
	const after = callees.map((callee) => {
		walk.state = copyState(before);
		applyCallee(walk, call, callee, forks && !hasEffect(walk, callee, "forks") && hasEffect(walk, callee, "starts-thread") ? "possible" : "likely");
		return walk.state;
	});
	walk.state = joinStates(after);
}
function hasEffect(walk, callee, kind) {
	if (callee.kind !== "external" && callee.kind !== "method") return false;
	return walk.program.knowledge.callable(callee.name)?.effects.some((effect) => effect.kind === kind) === true;
}
function applyCallee(walk, call, callee, certainty) {
	const { evaluator, knowledge } = walk.program;
	const step = codeStep(spanIn(walk.base.callable, call.at), `calls \`${expressionText(call)}\``, certainty);
	switch (callee.kind) {
		case "function": {
			if (isContextManager(callee.callable)) return;
			const given = bindArguments(evaluator, callee.callable, call, frameOf(walk), callee.self, callee.bound);
			const parameters = callee.bound === void 0 ? withDefaults(callee.callable, call, given) : given;
			applySummary(walk, walk.program.summaryOf({
				callable: callee.callable,
				parameters
			}), step);
			return;
		}
		case "class": {
			const instance = {
				kind: "instance",
				class: callee.class
			};
			const init = findMethod(evaluator, callee.class, "__init__");
			if (init !== void 0) {
				const parameters = withDefaults(init, call, bindArguments(evaluator, init, call, frameOf(walk), instance));
				applySummary(walk, walk.program.summaryOf({
					callable: init,
					parameters
				}), step);
				return;
			}
			const last = findMethod(evaluator, callee.class, "__post_init__");
			if (last !== void 0) applyCallee(walk, call, {
				kind: "function",
				callable: last,
				self: instance
			}, certainty);
			for (const base of ancestryOf(evaluator, callee.class).external) {
				const model = knowledge.callable(base);
				if (model !== void 0) applyModel(walk, model, call, {
					kind: "method",
					name: model.name,
					receiver: instance
				}, certainty);
			}
			return;
		}
		case "external":
		case "method": {
			const model = knowledge.callable(callee.name);
			if (model !== void 0) applyModel(walk, model, call, callee, certainty);
			else if (callee.kind === "method") useUnmodelled(walk, call, callee);
			return;
		}
		case "instance": {
			const method = findMethod(evaluator, callee.class, "__call__");
			if (method !== void 0) applyCallee(walk, call, {
				kind: "function",
				callable: method,
				self: callee
			}, certainty);
			return;
		}
	}
}
/** A method of a connection or file that no model names: it goes over the wire, or to the file. */
function useUnmodelled(walk, call, callee) {
	if (callee.receiver.kind !== "object") return;
	const role = walk.program.knowledge.type(callee.receiver.type)?.role;
	if (role !== "connection" && role !== "file") return;
	const at = spanIn(walk.base.callable, call.at);
	addUse(walk, {
		kind: "uses-handle",
		key: callee.receiver.origin.key,
		at,
		steps: chain(codeStep(at, `uses it: \`${expressionText(call)}\``))
	});
}

// src/project/ways-out.ts
/** What runs whichever way a block is left: `finally`, and the end of `with`. */
function waysOut({ exits, breaks, continues }) {
	return {
		exits: exits.length,
		breaks: breaks.length,
		continues: continues.length
	};
}
/** Runs an action at the end of a block and where `return`, `break` or `continue` leave it; `before` is from its start. */
function onEveryWayOut(walk, before, action) {
	const after = walk.state;
	for (const way of [
		"exits",
		"breaks",
		"continues"
	]) {
		const inner = walk[way].splice(before[way]);
		for (const child of new Set(inner.map((state) => state.child))) {
			const { returnedAt } = inner.find((state) => state.child === child);
			walk.state = joinStates(inner.filter((state) => state.child === child));
			action();
			if (walk.state.reachable) walk[way].push({
				...walk.state,
				returnedAt
			});
		}
	}
	walk.state = after;
	if (walk.state.reachable) {
		action();
		return;
	}
	const { left } = walk.state;
	walk.state.reachable = true;
	action();
	leave(walk.state, left ?? "raises");
}

// src/project/with.ts
function walkWith(walk, statement, walkBody) {
	const before = waysOut(walk);
	const leaving = [];
	for (const item of statement.items) {
		leaving.unshift(...enter(walk, item));
		if (!walk.state.reachable) return;
	}
	walkBody();
	onEveryWayOut(walk, before, () => {
		for (const leave of leaving) leave();
	});
}
function enter(walk, item) {
	const manager = contextManagerCall(walk, item.context);
	if (manager !== void 0) {
		visitArguments(walk, manager.call);
		const leave = enterGenerator(walk, manager.summary, manager.call);
		bindEntered(walk, item);
		return [leave];
	}
	visit$1(walk, item.context);
	const leaving = evaluate(walk, item.context).flatMap((value) => enterValue(walk, item, value));
	bindEntered(walk, item);
	return leaving;
}
function bindEntered(walk, item) {
	if (item.target !== void 0) assignTo(walk, item.target, entered(walk.program.evaluator, evaluate(walk, item.context)), void 0);
}
function visitArguments(walk, call) {
	for (const argument of [
		...call.arguments,
		...call.keywords.map((keyword) => keyword.value),
		...call.spreads
	]) visit$1(walk, argument);
}
/** `with helper(...)` where helper is a generator under `@contextmanager`. */
function contextManagerCall(walk, context) {
	if (context.kind !== "call") return void 0;
	for (const callee of evaluate(walk, context.callee)) {
		if (callee.kind !== "function" || !isContextManager(callee.callable)) continue;
		const parameters = bindArguments(walk.program.evaluator, callee.callable, context, frameOf(walk), callee.self, callee.bound);
		return {
			call: context,
			summary: walk.program.summaryOf({
				callable: callee.callable,
				parameters
			})
		};
	}
}
/** The part before the yield runs now, the part behind it when the block is left. */
function enterGenerator(walk, summary, call) {
	const step = stepAt(walk, call.at, `enters \`${expressionText(call)}\``);
	for (const use of summary.uses.values()) addUse(walk, {
		...use,
		steps: chain(step, use.steps)
	});
	for (const creation of summary.creations.values()) reachCreation(walk, {
		...creation,
		steps: chain(step, creation.steps)
	});
	const inBody = summary.atYield ?? summary.exit;
	for (const entry of inBody.values()) becomeLive(walk, {
		...entry,
		steps: chain(step, entry.steps)
	});
	return () => {
		for (const key of inBody.keys()) if (!summary.exit.has(key)) endResource(walk.state, key, "certain");
		for (const [key, certainty] of summary.ended) endResource(walk.state, key, certainty);
	};
}
function enterValue(walk, item, value) {
	const call = {
		kind: "call",
		at: item.at,
		callee: item.context,
		arguments: [],
		keywords: [],
		spreads: []
	};
	if (value.kind !== "instance" && value.kind !== "object") return [];
	const run = (names) => {
		for (const name of names) if (runMethod(walk, call, value, name)) return;
	};
	run(["__enter__", "__aenter__"]);
	const isClosing = item.context.kind === "call" && expressionText(item.context.callee).endsWith("closing");
	return [() => run(isClosing ? ["close"] : ["__exit__", "__aexit__"])];
}
/** Runs a method by its name, without arguments; false when the value has no such method. */
function runMethod(walk, call, value, name) {
	if (value.kind === "instance") {
		const method = findMethod(walk.program.evaluator, value.class, name);
		if (method !== void 0) {
			const step = stepAt(walk, call.at, `${name === "__enter__" ? "enters" : "leaves"} \`${value.class.fact.name}\``);
			applySummary(walk, walk.program.summaryOf(walk.program.evaluator.rootFrame(method)), step);
			return true;
		}
	}
	const types = value.kind === "object" ? [value.type] : ancestryOf(walk.program.evaluator, value.class).external;
	for (const type of types) {
		const found = libraryMethod(walk.program.evaluator, type, name);
		const model = found === void 0 ? void 0 : walk.program.knowledge.callable(found);
		if (found === void 0 || model === void 0) continue;
		applyModel(walk, model, call, {
			kind: "method",
			name: found,
			receiver: value
		}, "certain");
		return true;
	}
	return false;
}

// src/project/walk.ts
/** Walks a callable's body in order and keeps what lives at each point. */
function walkCallable(program, base, asMain) {
	const walk = {
		program,
		base,
		asMain,
		state: newState(),
		exits: [],
		yields: [],
		breaks: [],
		continues: [],
		creations: /* @__PURE__ */ new Map(),
		uses: /* @__PURE__ */ new Map(),
		undecided: 0,
		inMainGuard: false,
		following: void 0
	};
	walkBlock(walk, base.callable.fact.body);
	if (walk.state.reachable) walk.exits.push(walk.state);
	const exits = walk.exits.filter((state) => !childLeaves(walk, state));
	const returns = exits.length > 0;
	const end = returns ? joinStates(exits) : walk.state;
	return {
		creations: walk.creations,
		exit: returns ? end.live : /* @__PURE__ */ new Map(),
		atYield: walk.yields.length > 0 ? joinStates(walk.yields).live : void 0,
		ended: end.ended,
		uses: walk.uses,
		neverReturns: !returns,
		inChild: returns && end.inChild
	};
}
function walkBlock(walk, statements) {
	const { following } = walk;
	for (const [index, statement] of statements.entries()) {
		if (!walk.state.reachable) break;
		walk.following = statements[index + 1] ?? following;
		walkStatement(walk, statement);
	}
	walk.following = following;
}
function walkStatement(walk, statement) {
	switch (statement.kind) {
		case "assign": {
			visit$1(walk, statement.value);
			const values = evaluate(walk, statement.value);
			for (const target of statement.targets) assignTo(walk, target, values, statement.value);
			return;
		}
		case "expression":
			visit$1(walk, statement.value);
			return;
		case "return":
			if (statement.value !== void 0) visit$1(walk, statement.value);
			if (!walk.state.reachable) return;
			walk.exits.push({
				...copyState(walk.state),
				returnedAt: statement.at
			});
			leave(walk.state, "returns");
			return;
		case "raise":
			if (statement.value !== void 0) visit$1(walk, statement.value);
			if (isAbstract(walk, statement)) walk.exits.push(copyState(walk.state));
			leave(walk.state, "raises");
			return;
		case "break":
			walk.breaks.push(copyState(walk.state));
			leave(walk.state, "jumps");
			return;
		case "continue":
			walk.continues.push(copyState(walk.state));
			leave(walk.state, "jumps");
			return;
		case "if":
			walkIf(walk, statement);
			return;
		case "loop":
			walkLoop(walk, statement);
			return;
		case "with":
			walkWith(walk, statement, () => walkBlock(walk, statement.body));
			return;
		case "try":
			walkTry(walk, statement);
			return;
		case "match":
			visit$1(walk, statement.subject);
			matchFork(walk, statement);
			branches(walk, [...statement.cases, ...statement.exhaustive ? [] : [[]]]);
			return;
		case "import":
		case "import-from":
			importModules(walk, statement);
			return;
		case "define-class": {
			const body = walk.base.callable.module.classes[statement.class]?.body;
			if (body !== void 0) applySummary(walk, walk.program.summaryOf(walk.program.evaluator.rootFrame(body)), void 0);
			return;
		}
	}
}
function isAbstract(walk, { value }) {
	const error = value?.kind === "call" ? value.callee : value;
	const { body } = walk.base.callable.fact;
	return error?.kind === "name" && error.name === "NotImplementedError" && body.every(({ kind }) => kind !== "if");
}
/** Walks alternatives from the present state and goes on with what holds behind all of them. */
function branches(walk, alternatives, ofProgram) {
	const before = walk.state;
	walk.undecided++;
	const after = alternatives.map((statements, index) => {
		walk.state = copyState(before);
		walkSide(walk, statements, ofProgram !== void 0 && ofProgram === (index === 0 ? "then" : "otherwise"));
		return walk.state;
	});
	walk.undecided--;
	walk.state = joinStates(after);
}
function walkIf(walk, statement) {
	visit$1(walk, statement.test);
	const { evaluator, settings } = walk.program;
	const decision = decide(statement.test, {
		evaluator,
		settings,
		frame: frameOf(walk),
		asMain: walk.asMain
	});
	if (decision.fork !== void 0 && forkIf(walk, statement, decision.fork, (statements) => walkBlock(walk, statements))) return;
	if (decision.holds === "unknown") {
		const asked = keysIn(walk, statement.test);
		branches(walk, [statement.then, statement.otherwise], programSide(statement.test));
		for (const key of asked) if (walk.state.ended.has(key)) endResource(walk.state, key, "certain");
		return;
	}
	const side = decision.holds === "yes" ? "then" : "otherwise";
	walkSide(walk, statement[side], side === programSide(statement.test));
}
function walkSide(walk, statements, isOfProgram) {
	const outside = walk.inMainGuard;
	if (isOfProgram) walk.inMainGuard = true;
	walkBlock(walk, statements);
	walk.inMainGuard = outside;
}
/** Resources that a test asks about. */
function keysIn(walk, test) {
	return [...(test.kind === "name" || test.kind === "attribute" ? evaluate(walk, test) : []).flatMap((value) => resourceKey(value) ?? []), ...subexpressions(test).flatMap((part) => keysIn(walk, part))];
}
function walkLoop(walk, statement) {
	if (statement.over !== void 0) visit$1(walk, statement.over);
	const { breaks: outerBreaks, continues: outerContinues, following } = walk;
	walk.breaks = [];
	const endless = statement.over === void 0 && statement.test?.kind === "literal" && Boolean(statement.test.value);
	const before = copyState(walk.state);
	for (let round = 0; round < 2 && (round === 0 || walk.state.reachable); round++) {
		if (statement.test !== void 0) visit$1(walk, statement.test);
		if (statement.over !== void 0 && statement.target !== void 0) assignTo(walk, statement.target, elements(evaluate(walk, statement.over)), void 0);
		walk.continues = [];
		walk.following = statement;
		walkBlock(walk, statement.body);
		walk.following = following;
		walk.state = joinStates([walk.state, ...walk.continues]);
	}
	const { breaks } = walk;
	walk.breaks = outerBreaks;
	walk.continues = outerContinues;
	const end = walk.state;
	if (endless && end.reachable) leave(end, "jumps");
	if (!endless && !end.reachable && breaks.length === 0) walk.state = before;
	if (walk.state.reachable) walkBlock(walk, statement.otherwise);
	walk.state = joinStates([walk.state, ...breaks]);
}
function walkTry(walk, statement) {
	const ways = waysOut(walk);
	const before = copyState(walk.state);
	walkBlock(walk, statement.body);
	const afterBody = walk.state;
	const interrupted = joinStates([before, {
		...copyState(afterBody),
		reachable: true,
		left: void 0
	}]);
	if (afterBody.reachable) walkBlock(walk, statement.otherwise);
	const ends = [walk.state];
	for (const handler of statement.handlers) {
		walk.state = copyState(interrupted);
		if (handler.name !== void 0) setVariable(walk.state, handler.name, []);
		walkBlock(walk, handler.body);
		ends.push(walk.state);
	}
	walk.state = joinStates(ends);
	if (statement.finally.length > 0) onEveryWayOut(walk, ways, () => walkBlock(walk, statement.finally));
}

// src/project/index.ts
/**
* Links the files to one program and walks it:
*
*   modules → names, calls, classes → a summary of every callable → what lives at each process creation → Project
*/
function buildProject({ files, settings, knowledge }) {
	const modules = linkModules(files, settings.sourceRoots);
	const evaluator = createEvaluator(modules, knowledge, collectCallSites(modules.callables));
	const summaries = createSummaries((frame, asMain) => walkCallable(program, frame, asMain), evaluator.rootFrame);
	const program = {
		evaluator,
		knowledge,
		settings,
		stateNames: collectStateNames(evaluator),
		sites: /* @__PURE__ */ new Map(),
		handovers: /* @__PURE__ */ new Map(),
		hooks: {
			before: /* @__PURE__ */ new Map(),
			inChild: /* @__PURE__ */ new Map()
		},
		methodsSet: /* @__PURE__ */ new Map(),
		summaryOf: summaries.summaryOf
	};
	for (const callable of modules.callables) summaries.summaryOf(evaluator.rootFrame(callable));
	for (const module of modules.all) {
		const body = module.callables[0];
		if (hasMainGuard(body.fact.body)) summaries.asProgram(evaluator.rootFrame(body));
	}
	pairAcrossCalls(program);
	const creations = processCreations(program);
	return {
		settings,
		creations,
		importThreads: importThreads(program, creations),
		handovers: handoverList(program),
		forkBranches: forkBranches(program, creations)
	};
}

// src/engine/findings.ts
/**
* One finding for all hazards of a rule at a place: it speaks of its best evidenced cause and lists the others. The
* hazards must be in the order in which runRules gives them.
*/
function toFindings(found, settings, identity) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of found) {
		const key = `${one.rule.code} ${spanKey(one.hazard.at)}`;
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return [...groups.values()].map((group) => toFinding(group, settings, identity));
}
function toFinding(group, settings, identity) {
	const [{ rule, hazard }] = group;
	const fingerprint = identity.ofFinding(group[0]);
	const seen = /* @__PURE__ */ new Set();
	const causes = [];
	for (const one of group) {
		if (seen.has(spanKey(one.hazard.cause))) continue;
		seen.add(spanKey(one.hazard.cause));
		causes.push(toCause(one.hazard, identity.ofCause(fingerprint, one)));
	}
	const [best, ...others] = causes;
	const shown = others.filter((cause) => compareCertainty(cause.confidence, settings.show) <= 0);
	return {
		rule: rule.code,
		severity: severityOf(rule, hazard, settings),
		confidence: best.confidence,
		audience: rule.audience,
		fingerprint,
		at: hazard.at,
		scope: hazard.scope,
		title: hazard.title,
		causes: [best, ...shown],
		why: hazard.why,
		where: hazard.where,
		change: hazard.change,
		alongside: hazard.alongside,
		...hazard.edit && { edit: hazard.edit }
	};
}
function toCause(hazard, fingerprint) {
	return {
		fingerprint,
		at: hazard.cause,
		trace: hazard.trace,
		confidence: traceCertainty(hazard.trace)
	};
}
const LOWER = {
	error: "warning",
	warning: "note",
	note: "note"
};
/** The configured severity, or the rule's own; one step lower in tests, where a hang costs time and no service. */
function severityOf(rule, hazard, settings) {
	const configured = settings.rules[rule.code];
	const severity = configured === void 0 || configured === "off" ? rule.severity : configured;
	return isTestPath(hazard.at.path) ? LOWER[severity] : severity;
}

// src/engine/normal-text.ts
/**
* The text of a range, with everything taken out that a formatter changes: white space, comments, line
* continuations, trailing commas and the kind of quotes.
*/
function normalText(lines, range) {
	return textOf$1(lines, range).replace(TOKEN, (token, string) => string === void 0 ? "" : withPlainQuotes(string)).replace(/,(?=[)\]}])/g, "");
}
const TOKEN = /("""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*')|#[^\n]*|\\\n|\s+/g;
function withPlainQuotes(string) {
	const quote = /^("""|''')/.test(string) ? 3 : 1;
	return `"${string.slice(quote, -quote).replace(/\\(["'])/g, "$1")}"`;
}
/** The text between two places of a file, lines joined by line feeds. */
function textOf$1(lines, [startLine, startColumn, endLine, endColumn]) {
	const taken = lines.slice(startLine - 1, endLine);
	const last = taken.pop();
	if (last === void 0) return "";
	return [...taken, last.slice(0, endColumn - 1)].join("\n").slice(startColumn - 1);
}

// src/engine/scope-of.ts
/** The innermost function or class that holds the place, dotted inside its file; empty for the module body. */
function scopeOf(facts, range) {
	let found;
	for (const callable of facts.callables) {
		if (callable.kind === "module" || !holds$1(callable, range)) continue;
		if (!found || startsBefore(found.at, callable.at)) found = callable;
	}
	return found?.qualifiedName ?? "";
}
function holds$1(callable, range) {
	const end = endOf(callable.body, callable.at);
	const endsInside = range[0] < end[2] || range[0] === end[2] && range[1] < end[3];
	return !startsBefore(range, callable.at) && endsInside;
}
function startsBefore(a, b) {
	return a[0] < b[0] || a[0] === b[0] && a[1] < b[1];
}
/** The place that ends last: of compound statements facts keep the header, so the end is that of the last inner one. */
function endOf(body, least) {
	return body.reduce((last, statement) => {
		const end = blocksOf(statement).reduce((inner, block) => endOf(block, inner), statement.at);
		return end[2] > last[2] || end[2] === last[2] && end[3] > last[3] ? end : last;
	}, least);
}
function blocksOf(statement) {
	switch (statement.kind) {
		case "if": return [statement.then, statement.otherwise];
		case "loop": return [statement.body, statement.otherwise];
		case "with": return [statement.body];
		case "try": return [
			statement.body,
			...statement.handlers.map((handler) => handler.body),
			statement.otherwise,
			statement.finally
		];
		case "match": return statement.cases;
		default: return [];
	}
}

// src/engine/identity.ts
function createIdentity(sources, ordinals) {
	const text = (span) => normalText(sources.lines(span.path), span.range);
	const digest = (parts, path) => {
		const key = hash(parts);
		return hash([key, String(ordinals.take(key, path))]);
	};
	return {
		ofFinding: ({ rule, hazard }) => digest([
			"finding",
			rule.code,
			hazard.scope,
			text(hazard.at)
		], hazard.at.path),
		ofCause(finding, { hazard: { cause } }) {
			const facts = sources.facts(cause.path);
			return digest([
				"cause",
				finding,
				facts ? scopeOf(facts, cause.range) : "",
				text(cause)
			], cause.path);
		}
	};
}
function hash(parts) {
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

// src/engine/ordinals.ts
/**
* With the ordinals of another tree, a place takes over the number of its counterpart there: the same file by
* `pathBefore` (undefined for a new file), and there the one at the same position. Otherwise a script that is added
* would shift the numbers of all others, and an old finding would pass for the new one.
*/
function createOrdinals(before, pathBefore = (path) => path) {
	const taken = /* @__PURE__ */ new Map();
	const next = /* @__PURE__ */ new Map();
	return {
		take(key, path) {
			const byPath = taken.get(key) ?? /* @__PURE__ */ new Map();
			taken.set(key, byPath);
			const numbers = byPath.get(path) ?? [];
			byPath.set(path, numbers);
			const previous = pathBefore(path);
			const inherited = previous === void 0 ? void 0 : before?.given(key, previous)[numbers.length];
			const fresh = next.get(key) ?? before?.used(key) ?? 0;
			if (inherited === void 0) next.set(key, fresh + 1);
			numbers.push(inherited ?? fresh);
			return inherited ?? fresh;
		},
		given: (key, path) => taken.get(key)?.get(path) ?? [],
		used: (key) => Math.max(next.get(key) ?? 0, before?.used(key) ?? 0)
	};
}

// src/sources/decode-python.ts
/** Names that Python knows and the Encoding Standard has under another name, or means something else by. */
const LABELS = {
	ascii: "ascii",
	"us-ascii": "ascii",
	"ansi-x3.4-1968": "ascii",
	"latin-1": "latin-1",
	latin1: "latin-1",
	l1: "latin-1",
	"iso-8859-1": "latin-1",
	"iso-latin-1": "latin-1",
	iso8859: "latin-1",
	"iso8859-1": "latin-1",
	utf8: "utf-8",
	"utf-8-sig": "utf-8",
	"latin-9": "iso-8859-15",
	latin9: "iso-8859-15",
	cp932: "shift_jis",
	cp936: "gbk",
	cp949: "euc-kr",
	cp950: "big5",
	"mac-roman": "macintosh"
};
/**
* The text of a Python file, decoded as Python does: by the byte order mark, by the comment that names the encoding in
* one of the first two lines (PEP 263), else as UTF-8. The byte order mark is left out.
*/
function decodePython(bytes) {
	if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255) return wrong("The file is UTF-16, which Python does not read; save it as UTF-8.");
	if (bytes.includes(0)) return {
		kind: "binary",
		reason: "The file contains NUL bytes, so it is not Python text; give it another extension, or exclude it."
	};
	const mark = bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191;
	const body = mark ? bytes.subarray(3) : bytes;
	const declared = declaredEncoding(body);
	const label = declared === void 0 ? "utf-8" : labelOf(declared);
	if (mark && label !== "utf-8") return wrong(`The file starts with the byte order mark of UTF-8 and declares ${declared}; remove one of them.`);
	if (label === "latin-1") return { text: Buffer.from(body.buffer, body.byteOffset, body.length).toString("latin1") };
	const decoder = decoderOf(label);
	if (decoder === void 0) return wrong(`The file declares the encoding ${declared}, which is not known here; save it as UTF-8.`);
	try {
		if (label === "ascii" && body.some((byte) => byte > 127)) throw new TypeError("not ASCII");
		return { text: decoder.decode(body) };
	} catch {
		return wrong(`Line ${firstWrongLine(body, label, decoder)} is not valid ${declared ?? "UTF-8"}; save the file as UTF-8, or declare its encoding in the first line (PEP 263).`);
	}
}
function wrong(reason) {
	return {
		kind: "encoding",
		reason
	};
}
/** The name in the encoding comment, as written. The second line counts only below a blank or comment line. */
function declaredEncoding(body) {
	const [first = "", second = ""] = Buffer.from(body.subarray(0, 4096)).toString("latin1").split(/\r\n|\r|\n/, 2);
	const cookie = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
	return cookie.exec(first)?.[1] ?? (/^[ \t\f]*(?:#|$)/.test(first) ? cookie.exec(second)?.[1] : void 0);
}
function labelOf(declared) {
	const name = declared.toLowerCase().replaceAll("_", "-");
	if (name.startsWith("utf-8-") && !/^utf-8-(sig|unix|dos|mac)$/.test(name)) return name;
	if (name.startsWith("utf-8-")) return "utf-8";
	const plain = name.replace(/-(unix|dos|mac)$/, "");
	return LABELS[plain] ?? plain.replace(/^cp(125\d)$/, "windows-$1").replace(/^iso8859-(\d+)$/, "iso-8859-$1").replace(/^cp866$/, "ibm866");
}
/** Undefined for encodings that are not known, and for UTF-16, which cannot hold the comment that names it. */
function decoderOf(label) {
	if (/^(utf-?16|ucs-2|unicode|iso-10646)/.test(label)) return void 0;
	try {
		return new TextDecoder$1(label === "ascii" ? "utf-8" : label, {
			fatal: true,
			ignoreBOM: true
		});
	} catch {
		return;
	}
}
function firstWrongLine(body, label, decoder) {
	let line = 1;
	for (let start = 0; start < body.length; line++) {
		const found = body.indexOf(10, start);
		const end = found === -1 ? body.length : found + 1;
		const bytes = body.subarray(start, end);
		if (label === "ascii" && bytes.some((byte) => byte > 127)) return line;
		try {
			decoder.decode(bytes);
		} catch {
			return line;
		}
		start = end;
	}
	return line;
}

// src/sources/limits.ts
/**
* The most bytes that one file may have to be read. The largest modules that packages ship with code in them, generated
* API clients, have 1.4 to 2.0 MB; what is larger is a table of data that happens to end in `.py`.
*/
const MAX_FILE_BYTES = 2097152;
/** How long one git command may take, or stay silent while its output is awaited, in milliseconds. */
const GIT_TIME_LIMIT = 6e4;
/** The most output of one git command that is held in memory, in bytes. */
const GIT_OUTPUT_LIMIT = 268435456;
function tooLarge(bytes) {
	return `The file has ${bytes} bytes and files of more than ${MAX_FILE_BYTES} bytes are left out; split it, or exclude it if it is generated.`;
}
const IS_LINK = "The path is a symbolic link, and links are not followed; the file that it points to is checked where it stands.";
const IS_SUBMODULE = "The path is a submodule, which is a repository of its own; check it there.";
function notIn(tree) {
	return `The path is not in ${tree}; check its spelling.`;
}

// src/sources/python-file.ts
/** Whether the name says that the file is Python that runs. Stubs (`.pyi`) do not run. */
function isPythonFile(path) {
	return /\.pyw?$/.test(path);
}
/** Whether the first line hands the file to a Python interpreter. */
function hasPythonShebang(bytes) {
	const start = Buffer.from(bytes.subarray(0, 256)).toString("latin1");
	return /^#!.*\b(?:python|pypy)[\d.]*(?:\s|$)/.test(start.split("\n", 1)[0]);
}
/**
* The Python files of a tree, links and submodules left out. Scripts without an extension count by their first line;
* only those that the tree marks as executable are opened to see it.
*/
async function pythonFiles(tree) {
	const files = (await tree.list()).filter((entry) => entry.kind === "file");
	const maybe = files.filter((entry) => entry.executable === true && !baseName(entry.path).includes("."));
	const scripts = /* @__PURE__ */ new Set();
	for await (const [path, content] of tree.read(maybe.map((entry) => entry.path))) if (typeof content !== "string" && hasPythonShebang(content)) scripts.add(path);
	return files.filter((entry) => isPythonFile(entry.path) || scripts.has(entry.path));
}
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}

// src/engine/read-files.ts
/** Facts of every Python file of the tree, in path order; what could not be read becomes a problem. */
async function readFiles(tree, context) {
	const included = globMatcher(context.settings.include);
	const entries = (await pythonFiles(tree)).filter((entry) => included(entry.path));
	const readings = await readAll(tree, entries, context);
	const files = [];
	const problems = [...await notFollowed(tree, included)];
	let [partly, bytes] = [0, 0];
	for (const { path } of entries) {
		const reading = readings.get(path);
		if (!reading) continue;
		bytes += reading.bytes;
		if ("refused" in reading) {
			const { kind, reason } = reading.refused;
			problems.push({
				kind,
				message: `${path}: ${reason}`,
				path,
				fatal: false
			});
			continue;
		}
		files.push({
			path,
			facts: reading.facts
		});
		if (reading.facts.syntaxErrors.length > 0) {
			partly++;
			problems.push(syntaxProblem(path, reading.facts));
		}
	}
	return {
		files,
		problems,
		coverage: {
			files: entries.length,
			analysed: files.length - partly,
			partly,
			skipped: entries.length - files.length,
			bytes
		}
	};
}
async function readAll(tree, entries, { reader, facts, onProgress }) {
	const readings = /* @__PURE__ */ new Map();
	const missing = /* @__PURE__ */ new Map();
	for (const entry of entries) if (entry.id === void 0) missing.set(`path ${entry.path}`, entry);
	else if (!facts.has(entry.id) && !missing.has(entry.id)) missing.set(entry.id, entry);
	const byPath = new Map([...missing.values()].map((entry) => [entry.path, entry]));
	let done = 0;
	for await (const [path, content] of tree.read([...byPath.keys()])) {
		const entry = byPath.get(path);
		const reading = readContent(content, entry?.size ?? 0, reader);
		if (entry?.id === void 0) readings.set(path, reading);
		else facts.set(entry.id, reading);
		onProgress?.(++done, missing.size);
	}
	for (const { path, id } of entries) {
		const shared = id === void 0 ? void 0 : facts.get(id);
		if (shared) readings.set(path, shared);
	}
	return readings;
}
function readContent(content, size, reader) {
	if (typeof content === "string") return {
		bytes: size,
		refused: {
			kind: size > 2097152 ? "too-large" : "unreadable",
			reason: content
		}
	};
	const bytes = content.length;
	const decoded = decodePython(content);
	if ("reason" in decoded) return {
		bytes,
		refused: decoded
	};
	try {
		return {
			bytes,
			facts: reader.facts(decoded.text)
		};
	} catch (error) {
		return {
			bytes,
			refused: {
				kind: "internal",
				reason: `Reading the file failed inside Forksight (${String(error)}), so it was left out; please report this.`
			}
		};
	}
}
/** One sentence for a file, however often it is broken. */
function syntaxProblem(path, { syntaxErrors: [first, ...more] }) {
	const at = first?.at ?? [
		1,
		1,
		1,
		1
	];
	const others = more.length === 0 ? "" : ` (and ${more.length} more such ${more.length === 1 ? "place" : "places"})`;
	return {
		kind: "syntax",
		message: `${path}:${at[0]} was checked in part: ${first?.message}${others}; mend the syntax, or exclude the file if it is not Python 3.`,
		path,
		range: at,
		fatal: false
	};
}
const MAX_NAMED = 3;
/** One sentence for all links, one for all submodules: what they hold is checked where it stands, or not at all. */
async function notFollowed(tree, included) {
	const entries = (await tree.list()).filter((entry) => entry.kind !== "file" && included(entry.path));
	const of = (kind) => entries.filter((entry) => entry.kind === kind).map((entry) => entry.path);
	return [...sentence$2(of("link").filter((path) => isPythonFile(path) || !/\.\w+$/.test(path)), "Symbolic links are not followed, and what they point to is checked where it stands"), ...sentence$2(of("submodule"), "Submodules are not read; check each in its own repository")];
}
function sentence$2(paths, says) {
	const [first] = paths;
	if (first === void 0) return [];
	const more = paths.length > MAX_NAMED ? ` and ${paths.length - MAX_NAMED} more` : "";
	return [{
		kind: "link",
		message: `${says}: ${paths.slice(0, MAX_NAMED).join(", ")}${more}.`,
		path: first,
		fatal: false
	}];
}

// src/engine/read-lines.ts
/** The lines of Python files, without their endings. Files that cannot be read are left out. */
async function readLines(tree, paths) {
	const lines = /* @__PURE__ */ new Map();
	for await (const [path, content] of tree.read([...new Set(paths)].sort())) {
		const decoded = typeof content === "string" ? void 0 : decodePython(content);
		if (decoded && "text" in decoded) lines.set(path, decoded.text.split(/\r\n?|\n/));
	}
	return lines;
}

// src/engine/run-rules.ts
/** Runs the rules that are on. A rule that fails loses its own remaining hazards and no others'. */
function runRules(project, rules) {
	const found = [];
	const problems = [];
	for (const rule of rules) {
		if (project.settings.rules[rule.code] === "off") continue;
		try {
			for (const hazard of rule.check(project)) found.push({
				rule,
				hazard
			});
		} catch (error) {
			problems.push(ruleFailure(rule, found.findLast((one) => one.rule === rule)?.hazard, error));
		}
	}
	return {
		found: withoutSuperseded(found, project.settings).sort(compareFound),
		problems
	};
}
function ruleFailure(rule, last, error) {
	const after = last ? ` after its hazard at ${last.at.path}:${last.at.range[0]}` : "";
	return {
		kind: "internal",
		message: `Rule ${rule.code} failed inside Forksight${after} (${String(error)}), so its findings are incomplete; please report this.`,
		...last && {
			path: last.at.path,
			range: last.at.range
		},
		fatal: false
	};
}
/** Whether the settings ask for findings of this confidence and audience. */
function isWanted(confidence, audience, settings) {
	return compareCertainty(confidence, settings.show) <= 0 && (audience === "everyone" || settings.audience === "pedantic");
}
/** Leaves out what a better rule says of the same place and cause, unless the better rule's word would not be shown. */
function withoutSuperseded(found, settings) {
	const isShown = ({ rule, hazard }) => isWanted(traceCertainty(hazard.trace), rule.audience, settings);
	const key = (code, hazard) => [
		code,
		spanKey(hazard.at),
		spanKey(hazard.cause)
	].join(" ");
	const saidBetter = (shown) => new Set(found.filter((one) => !shown || isShown(one)).flatMap(({ rule, hazard }) => rule.supersedes.map((code) => key(code, hazard))));
	const [forShown, forHidden] = [saidBetter(true), saidBetter(false)];
	return found.filter((one) => !(isShown(one) ? forShown : forHidden).has(key(one.rule.code, one.hazard)));
}
function compareFound(a, b) {
	return compareSpans(a.hazard.at, b.hazard.at) || a.rule.code.localeCompare(b.rule.code, "en") || compareCertainty(traceCertainty(a.hazard.trace), traceCertainty(b.hazard.trace)) || a.hazard.trace.length - b.hazard.trace.length || compareSpans(a.hazard.cause, b.hazard.cause);
}

// src/engine/suppress.ts
/** Applies the comments of the files to the findings whose first line they cover. */
function applySuppressions(findings, files, rules, settings) {
	const byPath = new Map(files.map(({ path, facts }) => [path, facts.suppressions]));
	const used = /* @__PURE__ */ new Set();
	return {
		findings: findings.map((finding) => {
			const covering = (byPath.get(finding.at.path) ?? []).filter((one) => covers(one, finding));
			for (const one of covering) used.add(one);
			const [first] = covering;
			if (!first) return finding;
			return {
				...finding,
				suppressed: {
					reason: first.reason,
					at: {
						path: finding.at.path,
						range: first.at
					}
				}
			};
		}),
		problems: files.flatMap(({ path, facts }) => facts.suppressions.flatMap((one) => [...unknownCodes(path, one, rules), ...unused(path, one, used, rules, settings)]))
	};
}
function covers({ lines: [first, last], rules }, { at, rule }) {
	const line = at.range[0];
	return first <= line && line <= last && (rules.length === 0 || rules.includes(rule));
}
/** `noqa` is shared with other tools, whose codes are none of our business. */
function unknownCodes(path, { at, rules: named, form }, rules) {
	const known = rules.map((rule) => rule.code);
	return named.filter((code) => !known.includes(code) && (form === "forksight" || /^FS\d+$/.test(code))).map((code) => {
		const hint = didYouMean(code, known, "\"forksight rules\" lists them");
		return {
			kind: "suppression",
			message: `${path}:${at[0]}: ${code} in this comment is not a rule${hint}${hint.endsWith("?") ? "" : "."}`,
			path,
			range: at,
			fatal: false
		};
	});
}
/** Only where every rule that the comment names was run: one that is off may be on elsewhere. */
function unused(path, suppression, used, rules, settings) {
	const { at, rules: named, form, lines } = suppression;
	if (form !== "forksight" || used.has(suppression)) return [];
	const active = rules.map((rule) => rule.code).filter((code) => settings.rules[code] !== "off");
	if (named.length === 0 ? active.length < rules.length : !named.every((code) => active.some((one) => one === code))) return [];
	const what = named.length === 0 ? "no finding" : `no finding of ${named.join(" or ")}`;
	return [{
		kind: "suppression",
		message: `${path}:${at[0]}: this comment suppresses nothing, as line ${lines[0]} has ${what}; remove it.`,
		path,
		range: at,
		fatal: false
	}];
}

// src/engine/analyze.ts
/**
* The whole analysis of one tree:
*
*   files → facts of each → one project → hazards of each rule → findings with identity → suppressions → what is shown
*
* What keeps one file or one rule from its work becomes a problem and does not lose the others.
*/
async function analyze(tree, context) {
	const { settings, rules } = context;
	const read = await readFiles(tree, {
		settings,
		reader: context.reader,
		facts: context.facts ?? /* @__PURE__ */ new Map(),
		onProgress: context.onProgress
	});
	const linked = link$1(read, context);
	if ("problem" in linked) return {
		...nothing(read),
		problems: [...read.problems, linked.problem]
	};
	const ran = runRules(linked.project, rules);
	const sources = await sourcesOf(tree, ran.found, read);
	const identity = createIdentity(sources, context.ordinals ?? createOrdinals());
	const all = toFindings(ran.found, settings, identity);
	const judged = applySuppressions(all, read.files, rules, settings);
	const findings = judged.findings.filter(({ at }) => inFocus(at.path, context.focus));
	const shown = findings.filter(isShown(settings));
	return {
		findings: shown,
		hidden: findings.length - shown.length,
		problems: [...[
			...read.problems,
			...ran.problems,
			...judged.problems
		].filter(isOfInterest(context)), ...emptyPaths(read, context)],
		coverage: read.coverage
	};
}
function inFocus(path, focus) {
	return focus === void 0 || focus.some((folder) => folder === "" || path === folder || path.startsWith(`${folder}/`));
}
/** Excluding a file is also how one says that its state is known. */
function isOfInterest({ settings, focus }) {
	const excluded = globMatcher(settings.exclude);
	return ({ path }) => path === void 0 || inFocus(path, focus) && !excluded(path);
}
/** Paths that were asked about and hold nothing to check: silence about them would look like a good result. */
function emptyPaths({ files, problems }, { focus = [] }) {
	const known = [...files, ...problems].flatMap(({ path }) => path ?? []);
	return focus.filter((folder) => folder !== "" && !known.some((path) => inFocus(path, [folder]))).map((path) => {
		return {
			kind: "unreadable",
			message: `${path} holds no Python file that the settings include, so there was nothing to check; give another path, or see include.`,
			path,
			fatal: false
		};
	});
}
function link$1(read, { settings, knowledge }) {
	try {
		return { project: buildProject({
			files: read.files,
			settings,
			knowledge
		}) };
	} catch (error) {
		return { problem: {
			kind: "internal",
			message: `Linking the files failed inside Forksight (${String(error)}), so nothing could be checked; please report this.`,
			fatal: true
		} };
	}
}
function nothing(read) {
	const { coverage } = read;
	return {
		findings: [],
		hidden: 0,
		coverage: {
			...coverage,
			analysed: 0,
			partly: 0,
			skipped: coverage.files
		}
	};
}
/** Texts are not kept while the project is built; the few files that have hazards are read again. */
async function sourcesOf(tree, found, read) {
	const lines = await readLines(tree, found.flatMap(({ hazard }) => [hazard.at.path, hazard.cause.path]));
	const facts = new Map(read.files.map((file) => [file.path, file.facts]));
	return {
		lines: (path) => lines.get(path) ?? [],
		facts: (path) => facts.get(path)
	};
}
/** By confidence, audience and `exclude`; a suppressed finding is shown as such. */
function isShown(settings) {
	const excluded = globMatcher(settings.exclude);
	return ({ confidence, audience, at }) => isWanted(confidence, audience, settings) && !excluded(at.path);
}

// src/review/excerpts.ts
/** Lines shown above and below a place. */
const AROUND = 3;
/** A place that covers more lines than this is shown from its start only. */
const LONGEST = 40;
/** The lines around everything that the findings name, without gaps or repetition: one excerpt for each stretch of a file. */
async function excerptsFor(findings, tree) {
	const wanted = /* @__PURE__ */ new Map();
	for (const { path, range } of findings.flatMap(placesOf)) {
		const lines = wanted.get(path) ?? /* @__PURE__ */ new Set();
		wanted.set(path, lines);
		const last = Math.min(range[2], range[0] + LONGEST) + AROUND;
		for (let line = Math.max(1, range[0] - AROUND); line <= last; line++) lines.add(line);
	}
	const texts = await readLines(tree, [...wanted.keys()]);
	return [...wanted].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([path, lines]) => stretches(path, lines, texts.get(path) ?? []));
}
function placesOf(finding) {
	const steps = finding.causes.flatMap((cause) => cause.trace.flatMap(({ at }) => at.kind === "code" ? [at.span] : []));
	return [
		finding.at,
		...finding.causes.map((cause) => cause.at),
		...steps,
		...finding.edit ? [finding.edit] : []
	];
}
function stretches(path, wanted, text) {
	const excerpts = [];
	let lines = [];
	const close = (end) => {
		const firstLine = end - lines.length + 1;
		const range = [
			firstLine,
			1,
			end,
			(lines.at(-1)?.length ?? 0) + 1
		];
		if (lines.length > 0) excerpts.push({
			span: {
				path,
				range
			},
			firstLine,
			lines
		});
		lines = [];
	};
	for (const [index, line] of text.entries()) if (wanted.has(index + 1)) lines.push(line);
	else close(index);
	close(text.length);
	return excerpts;
}

// src/config/files.ts
/** Texts of the named files by path. A file that is not there, is a link or cannot be read is left out. */
async function readTexts(tree, wanted) {
	const present = (await tree.list()).filter((entry) => entry.kind === "file" && wanted.includes(entry.path));
	const texts = /* @__PURE__ */ new Map();
	const decoder = new TextDecoder();
	for await (const [path, bytes] of tree.read(present.map((entry) => entry.path))) if (typeof bytes !== "string") texts.set(path, decoder.decode(bytes));
	return texts;
}

// src/core/settings.ts
/** Minor versions of Python that the analysis knows, oldest first. */
const PYTHON_VERSIONS = [
	"3.6",
	"3.7",
	"3.8",
	"3.9",
	"3.10",
	"3.11",
	"3.12",
	"3.13",
	"3.14",
	"3.15"
];

// src/config/python-versions.ts
/** Patch releases that are tried: a minor version is supported when one of its releases is. */
const PATCHES = Array.from({ length: 41 }, (_, patch) => patch);
/**
* The minor versions of Python that a version specifier allows, oldest first; undefined when the text is not a
* specifier. Understands PEP 440 (`>=3.9,!=3.10.*`, `~=3.8`) and what Poetry adds: `^3.9`, `~3.9`, `3.9`, `*`, `||`.
*/
function allowedVersions(specifier) {
	const alternatives = specifier.split("||").map(parseAll);
	if (alternatives.some((tests) => tests === void 0)) return void 0;
	return PYTHON_VERSIONS.filter((version) => {
		const [major = 0, minor = 0] = version.split(".").map(Number);
		return alternatives.some((tests) => PATCHES.some((patch) => tests?.every((test) => test([
			major,
			minor,
			patch
		]))));
	});
}
function parseAll(text) {
	const tests = (text.match(/[^\s,<>=!~^]+|[<>=!~^]+\s*[^\s,<>=!~^]*/g) ?? []).map(parseClause$1);
	return tests.length > 0 && tests.every((test) => test !== void 0) ? tests : void 0;
}
function parseClause$1(clause) {
	const parts = /^(===|==|!=|<=|>=|~=|<|>|\^|~|=)?\s*v?(\d+(?:\.\d+){0,2}|\*)(\.\*)?(?:[-_.]?(?:a|b|rc|dev|post)\d*)*$/.exec(clause);
	if (!parts) return void 0;
	const [, operator = "=", digits = "", wildcard] = parts;
	if (digits === "*") return () => true;
	const given = digits.split(".").map(Number);
	const prefix = (length) => (release) => given.slice(0, length).every((number, i) => number === release[i]);
	const order = (release) => {
		const at = release.findIndex((number, i) => number !== (given[i] ?? 0));
		return at < 0 ? 0 : release[at] - (given[at] ?? 0);
	};
	switch (operator) {
		case ">=": return (release) => order(release) >= 0;
		case ">": return (release) => order(release) > 0;
		case "<=": return (release) => order(release) <= 0;
		case "<": return (release) => order(release) < 0;
		case "!=": return wildcard ? (release) => !prefix(given.length)(release) : (release) => order(release) !== 0;
		case "~=": return (release) => order(release) >= 0 && prefix(Math.max(1, given.length - 1))(release);
		case "^": return (release) => order(release) >= 0 && prefix(1)(release);
		case "~": return (release) => order(release) >= 0 && prefix(Math.min(2, given.length))(release);
		default: return prefix(given.length);
	}
}

// node_modules/smol-toml/dist/error.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function getLineColFromPtr(string, ptr) {
	let lines = string.slice(0, ptr).split(/\r?\n/);
	return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
	let lines = string.split(/\r?\n/);
	let codeblock = "";
	let numberLen = (Math.log10(line + 1) | 0) + 1;
	for (let i = line - 1; i <= line + 1; i++) {
		let l = lines[i - 1];
		if (!l) continue;
		codeblock += i.toString().padEnd(numberLen, " ");
		codeblock += ":  ";
		codeblock += l;
		codeblock += "\n";
		if (i === line) {
			codeblock += " ".repeat(numberLen + column + 2);
			codeblock += "^\n";
		}
	}
	return codeblock;
}
var TomlError = class TomlError extends Error {
	line;
	column;
	codeblock;
	constructor(message, options) {
		const [line, column] = getLineColFromPtr(options.toml, options.ptr);
		const codeblock = makeCodeBlock(options.toml, line, column);
		super(`Invalid TOML document: ${message}\n\n${codeblock}`, options);
		this.line = line;
		this.column = column;
		this.codeblock = codeblock;
	}
	/** @internal */
	static x(message, ctx, ptr) {
		throw new TomlError(message, {
			toml: ctx.s,
			ptr: ptr ?? ctx.p
		});
	}
};

// node_modules/smol-toml/dist/primitive.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function parseString(ctx) {
	let startPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p++);
	let first = c;
	let isLiteral = c === 39;
	let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
	if (isMultiline) {
		if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10) ctx.p++;
		else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) ctx.p += 2;
	}
	let parsed = "";
	let sliceStart = ctx.p;
	let state = 0;
	for (; ctx.p < ctx.s.length; ctx.p++) {
		c = ctx.s.charCodeAt(ctx.p);
		if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) state = state && 3;
		else if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in strings", ctx);
		else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
			if (isMultiline) {
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
			}
			if (!state) {
				let s = ctx.s.slice(sliceStart, ctx.p);
				parsed = parsed ? parsed + s : s;
			}
			ctx.p += isMultiline ? 3 : 1;
			return parsed;
		} else if (!state) {
			if (!isLiteral && c === 92) {
				parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
				state = 1;
			}
		} else if (state === 1) {
			if (c === 120 || c === 117 || c === 85) {
				let errPtr = ctx.p++ - 1;
				let value = 0;
				let len = c === 120 ? 2 : c === 117 ? 4 : 8;
				for (let j = 0; j < len; j++, ctx.p++) {
					let hex = ctx.s.charCodeAt(ctx.p);
					let digit = hex >= 48 && hex <= 57 ? hex - 48 : hex >= 65 && hex <= 70 ? hex - 65 + 10 : hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1;
					if (digit < 0) TomlError.x("invalid non-hex character in unicode escape", ctx);
					value = value << 4 | digit;
				}
				if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) TomlError.x("invalid unicode escape", ctx, errPtr);
				parsed += String.fromCodePoint(value);
				sliceStart = ctx.p--;
				state = 0;
			} else if (isMultiline && (c === 32 || c === 9)) state = 2;
			else {
				if (c === 98) parsed += "\b";
				else if (c === 116) parsed += "	";
				else if (c === 110) parsed += "\n";
				else if (c === 102) parsed += "\f";
				else if (c === 114) parsed += "\r";
				else if (c === 101) parsed += "\x1B";
				else if (c === 34) parsed += "\"";
				else if (c === 92) parsed += "\\";
				else TomlError.x("unrecognised escape sequence", ctx);
				sliceStart = ctx.p + 1;
				state = 0;
			}
		} else if (c !== 32 && c !== 9) {
			if (state === 2) TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
			state = !isLiteral && c === 92 ? 1 : 0;
			sliceStart = ctx.p;
		}
	}
	TomlError.x("unfinished string", ctx, startPtr);
}

// node_modules/smol-toml/dist/date.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
let DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class TomlDate extends Date {
	#hasDate = false;
	#hasTime = false;
	#offset = null;
	constructor(date, fasttype, unsafeDelim) {
		let hasDate = true;
		let hasTime = true;
		let offset = "Z";
		let c;
		if (typeof date === "string") {
			if (fasttype) prep: {
				if (fasttype < 3) {
					if (+date.slice(11, 13) > 23) {
						date = "";
						break prep;
					}
					if (fasttype === 2) {
						offset = null;
						date += "Z";
					} else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) offset = date.slice(date.length - 6);
					if (unsafeDelim) date = date.slice(0, 10) + "T" + date.slice(11);
				} else if (fasttype === 4) date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
				hasDate = fasttype !== 4;
				hasTime = fasttype !== 3;
			}
			else {
				let match = date.match(DATE_TIME_RE);
				if (match) {
					if (!match[1]) {
						hasDate = false;
						date = `0000-01-01T${date}`;
					}
					hasTime = !!match[2];
					hasTime && date[10] === " " && (date = date.replace(" ", "T"));
					if (match[2] && +match[2] > 23) date = "";
					else {
						offset = match[3] || null;
						if (!offset && hasTime) date += "Z";
					}
				} else date = "";
			}
		}
		super(date);
		if (!isNaN(this.getTime())) {
			this.#hasDate = hasDate;
			this.#hasTime = hasTime;
			this.#offset = offset;
		}
	}
	isDateTime() {
		return this.#hasDate && this.#hasTime;
	}
	isLocal() {
		return !this.#hasDate || !this.#hasTime || !this.#offset;
	}
	isDate() {
		return this.#hasDate && !this.#hasTime;
	}
	isTime() {
		return this.#hasTime && !this.#hasDate;
	}
	isValid() {
		return this.#hasDate || this.#hasTime;
	}
	toISOString() {
		let iso = super.toISOString();
		if (this.isDate()) return iso.slice(0, 10);
		if (this.isTime()) return iso.slice(11, 23);
		if (this.#offset === null) return iso.slice(0, -1);
		if (this.#offset === "Z" || this.#offset === "z") return iso;
		let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
		offset = this.#offset[0] === "-" ? offset : -offset;
		return (/* @__PURE__ */ new Date(this.getTime() - offset * 6e4)).toISOString().slice(0, -1) + this.#offset;
	}
	static wrapAsOffsetDateTime(jsDate, offset = "Z") {
		let date = new TomlDate(jsDate);
		date.#offset = offset;
		return date;
	}
	static wrapAsLocalDateTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#offset = null;
		return date;
	}
	static wrapAsLocalDate(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasTime = false;
		date.#offset = null;
		return date;
	}
	static wrapAsLocalTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasDate = false;
		date.#offset = null;
		return date;
	}
};

// node_modules/smol-toml/dist/extract.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function isDigit(char, base = 10) {
	return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
	return char === 32 || char === 9 || char === 10 || char === 13 || delim && (char === delim || char === 44) || char === 35;
}
/** @internal */
function extractValue(ctx, end) {
	let errPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p);
	if (c === 91 || c === 123) {
		ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
		let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
		ctx.d++;
		return value;
	}
	if (c === 34 || c === 39) return parseString(ctx);
	if (c === 116) {
		if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, true;
	}
	if (c === 102) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, false;
	}
	if (c === 43 || c === 45) return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
	if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) return parseDate(ctx, c, end);
	if (ctx.s.charCodeAt(ctx.p + 2) === 58) return parseTime(ctx, c, end);
	return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
	let c = startChr;
	let state = 0;
	let hasUnderscores = false;
	if (c === 105) {
		if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, (sign || 1) / 0;
	}
	if (c === 110) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, NaN;
	}
	if (c === 48) {
		if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr)) return ctx.bi === true ? 0n : 0;
		if (!sign) {
			if (c === 120) return parseIntegerBaseN(ctx, startPtr, 16, endChr);
			else if (c === 98) return parseIntegerBaseN(ctx, startPtr, 2, endChr);
			else if (c === 111) return parseIntegerBaseN(ctx, startPtr, 8, endChr);
		}
		if (c === 46) state = 2;
		else if (c === 101 || c === 69) state = 4;
		else TomlError.x("illegal leading zero", ctx, startPtr);
	} else if (!isDigit(c)) TomlError.x("invalid value", ctx, startPtr);
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
		if (!state) state = 1;
		if (c === 95) {
			if (!(state & 1)) TomlError.x("illegal underscore", ctx);
			state += 11;
			hasUnderscores = true;
		} else if (state === 1 && c === 46) state = 2;
		else if ((state === 1 || state === 3) && (c === 101 || c === 69)) state = 4;
		else if (state === 4 && (c === 43 || c === 45)) state = 6;
		else if (!isDigit(c)) TomlError.x(`illegal character in numeric literal`, ctx);
		else if (state > 9) state -= 11;
		else if (!(state & 1)) state++;
	}
	if (!state) {
		let val = (startChr - 48) * (sign || 1);
		return ctx.bi === true ? BigInt(val) : val;
	}
	if (!(state & 1)) TomlError.x("unfinished numeric value", ctx, startPtr);
	let str = ctx.s.slice(startPtr, ctx.p);
	if (hasUnderscores) str = str.replaceAll("_", "");
	return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
	let c, underscore = 1;
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) if (c === 95) {
		if (underscore & 1) TomlError.x("illegal underscore", ctx);
		underscore = 3;
	} else if (!isDigit(c, base)) TomlError.x(`illegal character in numeric literal`, ctx);
	else if (underscore & 1) underscore--;
	if (underscore & 1) TomlError.x("unfinished numeric value", ctx);
	let str = ctx.s.slice(startPtr + 2, ctx.p);
	if (underscore) str = str.replaceAll("_", "");
	return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
	if (ctx.bi !== true) int: {
		let val = parseInt(str, base);
		if (!Number.isSafeInteger(val)) {
			if (ctx.bi) break int;
			TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
		}
		return val;
	}
	return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
	let startPtr = ctx.p++, unsafeSeparator;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
	ctx.p += 5;
	if (!isDigit(ctx.s.charCodeAt(ctx.p++))) TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
	if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 3, false, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) !== 58) TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	if (c = ctx.s.charCodeAt(ctx.p)) {
		if (c === 90 || c === 122) return readDate(ctx, ctx.s.slice(startPtr, ++ctx.p), 1, unsafeSeparator, startPtr, "[+00:00]");
		if (c === 43 || c === 45) return readDate(ctx, ctx.s.slice(startPtr, ctx.p += 6), 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
	}
	return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
	let start = ctx.p;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) return parseNumber(ctx, --ctx.p, c, 0, endChr);
	if (ctx.s.charCodeAt(ctx.p += 4) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	return readDate(ctx, ctx.s.slice(start, ctx.p), 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
	if (ctx.ld) {
		let date = new TomlDate(str, type, unsafeDelim);
		if (!date.isValid()) TomlError.x("invalid date", ctx, errPtr);
		return date;
	}
	try {
		if (temporalSuffix) str += temporalSuffix;
		switch (type) {
			case 1: return Temporal.ZonedDateTime.from(str);
			case 2: return Temporal.PlainDateTime.from(str);
			case 3: return Temporal.PlainDate.from(str);
			case 4: return Temporal.PlainTime.from(str);
		}
	} catch (e) {
		TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
	}
}

// node_modules/smol-toml/dist/util.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function skipComment(ctx) {
	for (; ctx.p < ctx.s.length; ctx.p++) {
		let c = ctx.s.charCodeAt(ctx.p);
		if (c === 10) break;
		if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
			ctx.p++;
			break;
		}
		if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in comments", ctx);
	}
}
/** @internal */
function skipVoid(ctx, banNewLines, banComments) {
	let c;
	while (ctx.p < ctx.s.length) {
		while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10))) ctx.p++;
		if (banComments || c !== 35) break;
		skipComment(ctx);
	}
}

// node_modules/smol-toml/dist/struct.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function parseKey(ctx, end = 61) {
	let startPtr;
	let state = 0;
	let parsed = [];
	let sliceStart;
	let c = ctx.s.charCodeAt(startPtr = ctx.p);
	do
		if (c === end) {
			if (!state) TomlError.x("unexpected end of key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			return ctx.p++, parsed;
		} else if (c === 46) {
			if (!state) TomlError.x("illegal empty bare key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			state = 0;
		} else if (!state && (c === 34 || c === 39)) {
			if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2)) TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
			parsed.push(parseString(ctx));
			state = 2;
			ctx.p--;
		} else if (c === 32 || c === 9) {
			if (state === 1) {
				parsed.push(ctx.s.slice(sliceStart, ctx.p));
				state = 2;
			}
		} else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) TomlError.x("illegal character in key", ctx);
		else if (!state) {
			state = 1;
			sliceStart = ctx.p;
		}
	while (c = ctx.s.charCodeAt(++ctx.p));
	TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
/** @internal */
function parseInlineTable(ctx) {
	let startPtr = ctx.p++;
	let res = Object.create(null);
	let seen = /* @__PURE__ */ new Set();
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
			ctx.p++;
			return res;
		}
		let k;
		let t = res;
		let hasOwn = false;
		let errPtr = ctx.p;
		let key = parseKey(ctx);
		for (let i = 0; i < key.length; i++) {
			if (i) t = hasOwn ? t[k] : t[k] = Object.create(null);
			k = key[i];
			if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) {
				t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
				break;
			}
			if (!hasOwn && unsafe) Object.defineProperty(t, k, {
				enumerable: true,
				configurable: true,
				writable: true
			});
		}
		if (hasOwn) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
		skipVoid(ctx, true, true);
		let value = extractValue(ctx, 125);
		if (t && typeof (t[k] = value) === "object") seen.add(value);
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished table", ctx, startPtr);
}
/** @internal */
function parseArray(ctx) {
	let startPtr = ctx.p++;
	let res = [];
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
			ctx.p++;
			return res;
		}
		res.push(extractValue(ctx, 93));
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished array", ctx, startPtr);
}

// node_modules/smol-toml/dist/parse.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function peekTable(ctx, key, table, meta, type) {
	let t = table;
	let m = meta;
	let k;
	let hasOwn = false;
	let state;
	for (let i = 0; i < key.length; i++) {
		if (i) {
			t = hasOwn ? t[k] : t[k] = Object.create(null);
			m = (state = m[k]).c;
			if (type === 0 && (state.t === 1 || state.t === 2)) return null;
			if (state.t === 2) {
				let l = t.length - 1;
				t = t[l];
				m = m[l].c;
			}
		}
		k = key[i];
		if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) return null;
		if (!hasOwn) {
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) return false;
			if (unsafe) {
				Object.defineProperty(t, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
				Object.defineProperty(m, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
			}
			m[k] = {
				t: i < key.length - 1 && type === 2 ? 3 : type,
				d: false,
				i: 0,
				c: Object.create(null)
			};
		}
	}
	state = m[k];
	if (state.t !== type && !(type === 1 && state.t === 3)) return null;
	if (type === 2) {
		if (!state.d) {
			state.d = true;
			t[k] = [];
		}
		t[k].push(t = Object.create(null));
		state.c[state.i++] = state = {
			t: 1,
			d: false,
			i: 0,
			c: Object.create(null)
		};
	}
	if (state.d) return null;
	state.d = true;
	if (type === 1) t = hasOwn ? t[k] : t[k] = Object.create(null);
	else if (type === 0 && hasOwn) return null;
	return [
		k,
		t,
		state.c
	];
}
function validateTablePeek(ctx, peek, ptr) {
	if (peek === null || ctx.uk === 2) TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse$2(toml, options = {}) {
	let ctx = {
		s: toml,
		p: 0,
		d: options.maxDepth ?? 1e3,
		bi: options.integersAsBigInt ?? false,
		ld: options.useLegacyDate ?? true,
		uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
	};
	let res = Object.create(null);
	let meta = Object.create(null);
	let tmp;
	let skipping = false;
	let tbl = res;
	let m = meta;
	if (toml.charCodeAt(0) === 65279) ctx.p++;
	skipVoid(ctx);
	while (ctx.p < toml.length) {
		if (toml.charCodeAt(ctx.p) === 91) {
			let isTableArray = toml.charCodeAt(++ctx.p) === 91;
			tmp = ctx.p += +isTableArray;
			skipping = false;
			let k = parseKey(ctx, 93);
			if (isTableArray) {
				if (toml.charCodeAt(ctx.p) !== 93) TomlError.x("expected end of table array declaration", ctx);
				ctx.p++;
			}
			let p = peekTable(ctx, k, res, meta, isTableArray ? 2 : 1);
			if (!p) {
				validateTablePeek(ctx, p, tmp);
				skipping = true;
			} else {
				m = p[2];
				tbl = p[1];
			}
		} else {
			tmp = ctx.p;
			let p = peekTable(ctx, parseKey(ctx), tbl, m, 0);
			if (!p && !skipping) validateTablePeek(ctx, p, tmp);
			skipVoid(ctx, true, true);
			let v = extractValue(ctx, void 0);
			if (p && !skipping) p[1][p[0]] = v;
		}
		skipVoid(ctx, true);
		if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
		skipVoid(ctx);
	}
	return res;
}

// node_modules/smol-toml/dist/stringify.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
let HAS_WELLFORMED = !!"".isWellFormed;

// node_modules/smol-toml/dist/index.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/

// src/config/toml.ts
/** The document as plain data, or the problem that says where it is not TOML. */
function parseToml(path, text) {
	try {
		return { table: parse$2(text) };
	} catch (error) {
		if (!(error instanceof TomlError)) throw error;
		const reason = (error.message.split("\n")[0] ?? "").replace(/^Invalid TOML document: /, "");
		const { line, column } = error;
		return { problem: {
			kind: "config",
			message: `${path}:${line}:${column} is not valid TOML (${reason}), so its settings do not count; mend this line.`,
			path,
			range: [
				line,
				column,
				line,
				column + 1
			],
			fatal: false
		} };
	}
}
/** The value below a path of keys, undefined where one is missing. */
function dig(table, ...keys) {
	return keys.reduce((value, key) => typeof value === "object" && value !== null && Object.hasOwn(value, key) ? value[key] : void 0, table);
}
function isTable(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
/** The strings of a list; anything else has none. */
function strings(value) {
	return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

// src/config/declared.ts
const METADATA_FILES = [
	"pyproject.toml",
	"setup.cfg",
	"setup.py"
];
/**
* The supported versions by the first statement found: `requires-python` or Poetry's `python` in `pyproject.toml`,
* `python_requires` in `setup.cfg` or `setup.py`, then the classifiers of any of them. Versions are empty when the
* statement allows none that the analysis knows.
*/
function declaredPython(texts) {
	const pyproject = table(texts);
	const statements = [
		[dig(pyproject, "project", "requires-python"), "requires-python in pyproject.toml"],
		[poetryPython(pyproject), "tool.poetry.dependencies.python in pyproject.toml"],
		[/^\s*python_requires\s*=\s*([^#;\n]+)/m.exec(texts.get("setup.cfg") ?? "")?.[1], "python_requires in setup.cfg"],
		[/\bpython_requires\s*=\s*["']([^"'\n]+)["']/.exec(texts.get("setup.py") ?? "")?.[1], "python_requires in setup.py"]
	];
	for (const [text, from] of statements) if (typeof text === "string") return {
		versions: allowedVersions(text) ?? [],
		from,
		text: text.trim()
	};
	for (const [path, found] of classifiersByFile(texts)) {
		const named = new Set(found.map((line) => /^Programming Language :: Python :: (3\.\d+)$/.exec(line)?.[1]));
		const versions = PYTHON_VERSIONS.filter((version) => named.has(version));
		if (versions.length > 0) return {
			versions,
			from: `classifiers in ${path}`,
			text: versions.join(", ")
		};
	}
}
const SYSTEMS = [
	["POSIX :: Linux", ["linux"]],
	["MacOS", ["macos"]],
	["Microsoft", ["windows"]],
	["OS Independent", [
		"linux",
		"macos",
		"windows"
	]]
];
/** The platforms that the classifiers name; undefined when they name none. */
function declaredPlatforms(texts) {
	const found = /* @__PURE__ */ new Set();
	for (const classifier of classifiersByFile(texts).flatMap(([, lines]) => lines)) {
		const system = /^Operating System :: (.+)$/.exec(classifier)?.[1];
		if (system === "POSIX" || system === "Unix") found.add("linux").add("macos");
		for (const [prefix, platforms] of SYSTEMS) if (system?.startsWith(prefix)) for (const platform of platforms) found.add(platform);
	}
	const ordered = [
		"linux",
		"macos",
		"windows"
	].filter((platform) => found.has(platform));
	return ordered.length > 0 ? ordered : void 0;
}
/** Folders that setuptools is told to take packages from. */
function declaredSourceRoots(texts) {
	const setuptools = dig(table(texts), "tool", "setuptools");
	const root = dig(setuptools, "package-dir", "");
	return [...strings(dig(setuptools, "packages", "find", "where")), ...strings([root])];
}
function table(texts) {
	const parsed = parseToml("pyproject.toml", texts.get("pyproject.toml") ?? "");
	return "table" in parsed ? parsed.table : void 0;
}
function poetryPython(pyproject) {
	const python = dig(pyproject, "tool", "poetry", "dependencies", "python");
	return isTable(python) ? python["version"] : python;
}
function classifiersByFile(texts) {
	const pyproject = table(texts);
	const lines = (path) => [...(texts.get(path) ?? "").matchAll(/^[\s"']*((?:Programming Language|Operating System) :: [^"'\n]+)/gm)].map((match) => (match[1] ?? "").trim());
	return [
		["pyproject.toml", [...strings(dig(pyproject, "project", "classifiers")), ...strings(dig(pyproject, "tool", "poetry", "classifiers"))]],
		["setup.cfg", lines("setup.cfg")],
		["setup.py", lines("setup.py")]
	];
}

// src/config/key-position.ts
const KEY = /"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+/y;
const BLANK = /(?:[ \t\r\n,]|#[^\n]*)*/y;
const STRING = /"""(?:[^\\]|\\[^])*?"""|'''[^]*?'''|"(?:[^"\\]|\\.)*"|'[^']*'/y;
/** All keys of the document, in order, with the tables that hold them in their paths. */
function keyPositions(text) {
	const found = [];
	let at = 0;
	let table = [];
	const step = (pattern) => {
		pattern.lastIndex = at;
		const match = pattern.exec(text)?.[0] ?? "";
		at += match.length;
		return match;
	};
	const dottedKey = () => {
		const parts = [];
		do {
			step(/[ \t.]*/y);
			const part = step(KEY);
			if (part === "") break;
			parts.push(/^["']/.test(part) ? part.slice(1, -1) : part);
			step(/[ \t]*/y);
		} while (text[at] === ".");
		return parts;
	};
	const record = (path, start) => {
		const before = text.slice(0, start);
		found.push({
			path,
			line: before.split("\n").length,
			column: start - before.lastIndexOf("\n")
		});
	};
	const pair = (within) => {
		const start = at;
		const path = [...within, ...dottedKey()];
		if (at === start) {
			at++;
			return;
		}
		record(path, start);
		step(/[ \t]*=?[ \t]*/y);
		value(path);
	};
	const value = (path) => {
		const open = text[at];
		if (open === "{" || open === "[") {
			const close = open === "{" ? "}" : "]";
			at++;
			for (step(BLANK); at < text.length && text[at] !== close; step(BLANK)) if (open === "{") pair(path);
			else value(path);
			at++;
		} else if (step(STRING) === "" && step(/[^,\]}\n#]+/y) === "") at++;
	};
	for (step(BLANK); at < text.length; step(BLANK)) if (text[at] === "[") {
		const start = at;
		step(/\[+/y);
		table = dottedKey();
		record(table, start);
		step(/[ \t]*\]+/y);
	} else pair(table);
	return found;
}

// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function joinValues(array, separator = "|") {
	return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
var Cached = class {
	constructor(getter) {
		this._getter = getter;
		this._value = void 0;
	}
	get value() {
		const getter = this._getter;
		if (getter !== void 0) {
			this._value = getter();
			this._getter = void 0;
		}
		return this._value;
	}
};
function cached(getter) {
	return new Cached(getter);
}
function nullish(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
/**
* Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
*
* Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
*/
function rawShape(def) {
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
	return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
	Object.defineProperty(target, key, {
		get() {
			const value = getter();
			assignProp(this, key, value);
			return value;
		},
		enumerable: true,
		configurable: true
	});
}
function putProp(target, key, value) {
	if (key in target) assignProp(target, key, value);
	else target[key] = value;
}
/**
* Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
*
* A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
*/
function mirrorShape(target, source, keys, wrap) {
	const raw = sourceShape(source);
	for (const key of keys) {
		const desc = Object.getOwnPropertyDescriptor(raw, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => {
			const value = source._zod.def.shape[key];
			return wrap ? wrap(value, key) : value;
		});
		else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
	}
}
function mirrorProps(target, source) {
	for (const key of Reflect.ownKeys(source)) {
		const desc = Object.getOwnPropertyDescriptor(source, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => source[key]);
		else putProp(target, key, desc.value);
	}
}
function mergeDefs(...defs) {
	const mergedDescriptors = {};
	for (const def of defs) {
		const descriptors = Object.getOwnPropertyDescriptors(def);
		Object.assign(mergedDescriptors, descriptors);
	}
	return Object.defineProperties({}, mergedDescriptors);
}
function esc(str) {
	return JSON.stringify(str);
}
function slugify(input) {
	return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ cached(() => {
	if (globalConfig.jitless) return false;
	if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) return false;
	try {
		new Function("");
		return true;
	} catch (_) {
		return false;
	}
});
function isPlainObject(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function shallowClone(o) {
	if (isPlainObject(o)) return { ...o };
	if (Array.isArray(o)) return [...o];
	if (o instanceof Map) return new Map(o);
	if (o instanceof Set) return new Set(o);
	return o;
}
const propertyKeyTypes = /* @__PURE__*/ new Set([
	"string",
	"number",
	"symbol"
]);
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function stringifyPrimitive(value) {
	if (typeof value === "bigint") return value.toString() + "n";
	if (typeof value === "string") return `"${value}"`;
	return `${value}`;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
	safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	float32: [-34028234663852886e22, 34028234663852886e22],
	float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
const BIGINT_FORMAT_RANGES = {
	int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
	uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".pick() cannot be used on object schemas containing refinements");
	const newShape = {};
	mirrorShape(newShape, schema, maskedKeys(schema, mask));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function maskedKeys(schema, mask) {
	const raw = sourceShape(schema);
	const keys = [];
	for (const key of Reflect.ownKeys(mask)) {
		if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) throw new Error(`Unrecognized key: "${String(key)}"`);
		if (mask[key]) keys.push(key);
	}
	return keys;
}
function omit(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".omit() cannot be used on object schemas containing refinements");
	const omitted = new Set(maskedKeys(schema, mask));
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function extend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to extend: expected a plain object");
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) {
		const existingShape = sourceShape(schema);
		for (const key of Reflect.ownKeys(shape)) if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
	}
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
	mirrorProps(newShape, shape);
	return newShape;
}
function safeExtend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to safeExtend: expected a plain object");
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
	if (!b?._zod?.def) throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
	if (a._zod.def.checks?.length) throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
	const newShape = {};
	mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
	mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
	return clone(a, mergeDefs(a._zod.def, {
		shape: newShape,
		get catchall() {
			return b._zod.def.catchall;
		},
		checks: b._zod.def.checks ?? []
	}));
}
function partial(Class, schema, mask, name = "partial") {
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class && ((value, key) => selected && !selected.has(key) ? value : new Class({
		type: "optional",
		innerType: value
	})));
	return clone(schema, mergeDefs(schema._zod.def, {
		shape: newShape,
		checks: []
	}));
}
function required(Class, schema, mask) {
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => selected && !selected.has(key) ? value : new Class({
		type: "nonoptional",
		innerType: value
	}));
	return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
const highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
function parsedType(data) {
	const t = typeof data;
	switch (t) {
		case "number": return Number.isNaN(data) ? "nan" : "number";
		case "object": {
			if (data === null) return "null";
			if (Array.isArray(data)) return "array";
			const obj = data;
			if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) return obj.constructor.name;
		}
	}
	return t;
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") return {
		message: iss,
		code: "custom",
		input,
		inst
	};
	return { ...iss };
}
/**
* Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
*
* Call this from a `proto` initializer, which runs once per prototype — never per instance.
*/
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
	return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
/* @__NO_SIDE_EFFECTS__ */
function derived(computes, table) {
	for (const key in computes) {
		const compute = computes[key];
		Object.defineProperty(table, key, {
			configurable: true,
			enumerable: true,
			get() {
				return own(this, key, compute(this));
			},
			set(value) {
				own(this, key, value);
			}
		});
	}
	return table;
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key, fn.bind(this));
		},
		set(value) {
			own(this, key, value);
		}
	});
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
let installing;
let broke = false;
const breaker = {
	configurable: true,
	get() {
		broke = true;
	}
};
/**
* Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
* constructor, computed from the internals object itself and cached there on
* first read. One accessor per constructor rather than one per instance.
*/
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
/**
* Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
* data property. One accessor per constructor rather than one per instance, because an own accessor
* puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
*/
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
	const fn = () => value;
	fn[CONSTANT_CATCH] = true;
	return fn;
}

// node_modules/zod/v4/core/core.js
var _a$1;
const _zodDesc = {
	value: void 0,
	enumerable: false
};
let _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
/* @__NO_SIDE_EFFECTS__ */
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
var $ZodEncodeError = class extends Error {
	constructor(name) {
		super(`Encountered unidirectional transform during encode: ${name}`);
		this.name = "ZodEncodeError";
	}
};
(_a$1 = globalThis).__zod_globalConfig ?? (_a$1.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config$1(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
const _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
const _issuesDesc = {
	value: void 0,
	enumerable: false
};
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer$1 = (inst, def) => {
	inst.name = "$ZodError";
	_issuesDesc.value = def;
	Object.defineProperty(inst, "issues", _issuesDesc);
	_issuesDesc.value = void 0;
	Object.defineProperty(inst, "message", _messageDesc);
	const proto = Object.getPrototypeOf(inst);
	if (!_installedToString.has(proto)) {
		_installedToString.add(proto);
		Object.defineProperty(proto, "toString", {
			configurable: true,
			enumerable: false,
			get() {
				const value = () => this.message;
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
const $ZodError = /* @__PURE__ */ $constructor("$ZodError", initializer$1);
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
* ("toString", "constructor") would otherwise read through to the prototype, and assigning
* "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
	if (!Object.prototype.hasOwnProperty.call(obj, key)) {
		if (key === "__proto__") Object.defineProperty(obj, key, {
			value: make(),
			writable: true,
			enumerable: true,
			configurable: true
		});
		else obj[key] = make();
	}
	return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
	const fieldErrors = {};
	const formErrors = [];
	for (const sub of error.issues) if (sub.path.length > 0) node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
	else formErrors.push(mapper(sub));
	return {
		formErrors,
		fieldErrors
	};
}
function formatError(error, mapper = (issue) => issue.message) {
	const fieldErrors = { _errors: [] };
	const processError = (error, path = []) => {
		for (const issue of error.issues) if (issue.code === "invalid_union" && issue.errors.length) issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
		else if (issue.code === "invalid_key") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else if (issue.code === "invalid_element") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else {
			const fullpath = [...path, ...issue.path];
			if (fullpath.length === 0) fieldErrors._errors.push(mapper(issue));
			else {
				let curr = fieldErrors;
				let i = 0;
				while (i < fullpath.length) {
					const el = fullpath[i];
					const terminal = i === fullpath.length - 1;
					if (el === "_errors") {
						if (terminal) curr._errors.push(mapper(issue));
						i++;
						continue;
					}
					if (!Object.prototype.hasOwnProperty.call(curr, el)) Object.defineProperty(curr, el, {
						value: { _errors: [] },
						enumerable: true,
						writable: true,
						configurable: true
					});
					const node = curr[el];
					if (terminal) node._errors.push(mapper(issue));
					curr = node;
					i++;
				}
			}
		}
	};
	processError(error);
	return fieldErrors;
}

// node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
	return {
		callee: params?.callee ?? callee,
		Err: params?.Err
	};
}
const _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config$1())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config$1())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config$1())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
const COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
const validate = ((schema, value, _ctx) => {
	const validator = schema._zod.bag.validator;
	if (validator !== void 0) {
		if (validator(value) !== COMPILE_INVALID) return true;
		if (validator.definite === true && _ctx === void 0) return false;
	}
	return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
	const ctx = _ctx ? {
		..._ctx,
		async: false,
		abortEarly: true
	} : {
		async: false,
		abortEarly: true
	};
	const fallbackRun = schema._zod.bag.fallbackRun;
	let result;
	if (fallbackRun) {
		ctx[COMPILE_FALLBACK] = true;
		result = fallbackRun({
			value,
			issues: []
		}, ctx);
	} else result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length === 0;
}
const validateAsync$1 = async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true,
		abortEarly: true
	} : {
		async: true,
		abortEarly: true
	};
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length === 0;
};
const _encode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return parse(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		return parse(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _encodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return await parseAsync(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _safeEncode = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParse(_Err)(schema, value, ctx);
};
const _safeDecode = (_Err) => (schema, value, _ctx) => {
	return _safeParse(_Err)(schema, value, _ctx);
};
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParseAsync(_Err)(schema, value, ctx);
};
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
	return _safeParseAsync(_Err)(schema, value, _ctx);
};

// node_modules/zod/v4/core/regexes.js
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
	return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
*
* @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
	if (!version) return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
	return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
const _emoji$1 = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
	return new RegExp(_emoji$1, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
const httpProtocol = /^https?$/;
const e164 = /^\+[1-9]\d{6,14}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
* esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
* will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function anchor(source) {
	return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ anchor(dateSource);
function timeSource(args) {
	const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
	return typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
}
function time(args) {
	return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
	const opts = ["Z"];
	if (args.offset) opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
	const qualified = `${timeSource({
		precision: args.precision,
		seconds: true
	})}(?:${opts.join("|")})`;
	const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
	return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
const anyString = /^[\s\S]{0,}$/;
const integer = /^-?\d+$/;
const number = /^-?\d+(?:\.\d+)?$/;
const boolean$1 = /^(?:true|false)$/i;
const lowercase = /^[^A-Z]*$/;
const uppercase = /^[^a-z]*$/;

// node_modules/zod/v4/core/checks.js
const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
	const val = payload.value;
	return !nullish(val) && val.length !== void 0;
};
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_big",
			maximum: def.maximum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_small",
			minimum: def.minimum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
		if (length === def.length) return;
		const origin = getLengthableOrigin(input);
		const tooBig = length > def.length;
		payload.issues.push({
			origin,
			...tooBig ? {
				code: "too_big",
				maximum: def.length
			} : {
				code: "too_small",
				minimum: def.length
			},
			inclusive: true,
			exact: true,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
	var _a, _b;
	$ZodCheck.init(inst, def);
	if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			...def.pattern ? { pattern: def.pattern.toString() } : {},
			inst,
			continue: !def.abort
		});
	});
	else (_b = inst._zod).check ?? (_b.check = () => {});
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: payload.value,
			pattern: def.pattern.toString(),
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLowerCase = /*@__PURE__*/ $constructor("$ZodCheckLowerCase", (inst, def) => {
	def.pattern ?? (def.pattern = lowercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckUpperCase = /*@__PURE__*/ $constructor("$ZodCheckUpperCase", (inst, def) => {
	def.pattern ?? (def.pattern = uppercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckIncludes = /*@__PURE__*/ $constructor("$ZodCheckIncludes", (inst, def) => {
	$ZodCheck.init(inst, def);
	const escapedRegex = escapeRegex(def.includes);
	def.pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
	inst._zod.check = (payload) => {
		if (payload.value.includes(def.includes, def.position)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "includes",
			includes: def.includes,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStartsWith = /*@__PURE__*/ $constructor("$ZodCheckStartsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.startsWith(def.prefix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "starts_with",
			prefix: def.prefix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckEndsWith = /*@__PURE__*/ $constructor("$ZodCheckEndsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.endsWith(def.suffix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "ends_with",
			suffix: def.suffix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckOverwrite = /*@__PURE__*/ $constructor("$ZodCheckOverwrite", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		payload.value = def.tx(payload.value);
	};
});

// node_modules/zod/v4/core/doc.js
var Doc = class {
	constructor(args = [], closed = {}) {
		this.content = [];
		this.indent = 0;
		this.args = args;
		this.closed = closed;
	}
	indented(fn) {
		this.indent += 1;
		try {
			fn(this);
		} finally {
			this.indent -= 1;
		}
	}
	write(arg) {
		if (typeof arg === "function") {
			arg(this, { execution: "sync" });
			arg(this, { execution: "async" });
			return;
		}
		const lines = arg.split("\n").filter((x) => x);
		const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
		const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
		for (const line of dedented) this.content.push(line);
	}
	compile() {
		const F = Function;
		const content = this?.content ?? [``];
		return new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`)(...Object.values(this.closed));
	}
};

// node_modules/zod/v4/core/versions.js
const version = {
	major: 4,
	minor: 6,
	patch: 7
};

// node_modules/zod/v4/core/schemas.js
const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	}
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config$1())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	$ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ $constructor("$ZodGUID", (inst, def) => {
	def.pattern ?? (def.pattern = guid);
	$ZodStringFormat.init(inst, def);
});
const $ZodUUID = /*@__PURE__*/ $constructor("$ZodUUID", (inst, def) => {
	if (def.version) {
		const v = {
			v1: 1,
			v2: 2,
			v3: 3,
			v4: 4,
			v5: 5,
			v6: 6,
			v7: 7,
			v8: 8
		}[def.version];
		if (v === void 0) throw new Error(`Invalid UUID version: "${def.version}"`);
		def.pattern ?? (def.pattern = uuid(v));
	} else def.pattern ?? (def.pattern = uuid());
	$ZodStringFormat.init(inst, def);
});
const $ZodEmail = /*@__PURE__*/ $constructor("$ZodEmail", (inst, def) => {
	def.pattern ?? (def.pattern = email);
	$ZodStringFormat.init(inst, def);
});
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
	try {
		if (typeof URL !== "undefined" && typeof URL.canParse === "function") return URL.canParse(input);
		new URL(input);
		return true;
	} catch {
		return false;
	}
}
function validateURL(trimmed, def) {
	if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) return canParseURL(trimmed) || 2;
	return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
	if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) return 1;
	try {
		if (typeof URL !== "undefined") {
			const URLStatic = URL;
			if (typeof URLStatic.parse === "function") return URLStatic.parse(trimmed) ?? 2;
		}
		return new URL(trimmed);
	} catch {
		return 2;
	}
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
	return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
	hostname.lastIndex = 0;
	return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
	protocol.lastIndex = 0;
	return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		try {
			const trimmed = payload.value.trim();
			const url = validateURL(trimmed, def);
			if (url === 1) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					note: "Invalid URL format",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === 2) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === true) {
				payload.value = stripTabAndNewline(trimmed);
				return;
			}
			if (def.hostname && !urlHostnameOk(url, def.hostname)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid hostname",
				pattern: def.hostname.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			if (def.protocol && !urlProtocolOk(url, def.protocol)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid protocol",
				pattern: def.protocol.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
			return;
		} catch (_) {
			payload.issues.push({
				code: "invalid_format",
				format: "url",
				input: payload.value,
				inst,
				continue: !def.abort
			});
		}
	};
});
const $ZodEmoji = /*@__PURE__*/ $constructor("$ZodEmoji", (inst, def) => {
	def.pattern ?? (def.pattern = emoji());
	$ZodStringFormat.init(inst, def);
});
const $ZodNanoID = /*@__PURE__*/ $constructor("$ZodNanoID", (inst, def) => {
	if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1)) throw new Error(`Invalid nanoid length: ${def.length}`);
	def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
	$ZodStringFormat.init(inst, def);
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const $ZodCUID = /*@__PURE__*/ $constructor("$ZodCUID", (inst, def) => {
	def.pattern ?? (def.pattern = cuid);
	$ZodStringFormat.init(inst, def);
});
const $ZodCUID2 = /*@__PURE__*/ $constructor("$ZodCUID2", (inst, def) => {
	def.pattern ?? (def.pattern = cuid2);
	$ZodStringFormat.init(inst, def);
});
const $ZodULID = /*@__PURE__*/ $constructor("$ZodULID", (inst, def) => {
	def.pattern ?? (def.pattern = ulid);
	$ZodStringFormat.init(inst, def);
});
const $ZodXID = /*@__PURE__*/ $constructor("$ZodXID", (inst, def) => {
	def.pattern ?? (def.pattern = xid);
	$ZodStringFormat.init(inst, def);
});
const $ZodKSUID = /*@__PURE__*/ $constructor("$ZodKSUID", (inst, def) => {
	def.pattern ?? (def.pattern = ksuid);
	$ZodStringFormat.init(inst, def);
});
const $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
	def.pattern ?? (def.pattern = datetime(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
	def.pattern ?? (def.pattern = date);
	$ZodStringFormat.init(inst, def);
});
const $ZodISOTime = /*@__PURE__*/ $constructor("$ZodISOTime", (inst, def) => {
	def.pattern ?? (def.pattern = time(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODuration = /*@__PURE__*/ $constructor("$ZodISODuration", (inst, def) => {
	def.pattern ?? (def.pattern = duration);
	$ZodStringFormat.init(inst, def);
});
const $ZodIPv4 = /*@__PURE__*/ $constructor("$ZodIPv4", (inst, def) => {
	def.pattern ?? (def.pattern = ipv4);
	$ZodStringFormat.init(inst, def);
});
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
	if (!ipv6Alphabet.test(value)) return false;
	return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ $constructor("$ZodIPv6", (inst, def) => {
	def.pattern ?? (def.pattern = ipv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidIPv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "ipv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCIDRv4 = /*@__PURE__*/ $constructor("$ZodCIDRv4", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv4);
	$ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
	const parts = value.split("/");
	if (parts.length !== 2) return false;
	const [address, prefix] = parts;
	if (!prefix) return false;
	const prefixNum = Number(prefix);
	if (`${prefixNum}` !== prefix) return false;
	if (prefixNum < 0 || prefixNum > 128) return false;
	return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ $constructor("$ZodCIDRv6", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv6);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidCIDRv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "cidrv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
function isValidBase64(data) {
	if (data === "") return true;
	if (/\s/.test(data)) return false;
	if (data.length % 4 !== 0) return false;
	try {
		atob(data);
		return true;
	} catch {
		return false;
	}
}
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ $constructor("$ZodBase64", (inst, def) => {
	def.pattern ?? (def.pattern = base64Charset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
	if (!base64urlCharset.test(data)) return false;
	const base64 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
	return isValidBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "="));
}
const $ZodBase64URL = /*@__PURE__*/ $constructor("$ZodBase64URL", (inst, def) => {
	def.pattern ?? (def.pattern = base64urlCharset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64URL(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64url",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodE164 = /*@__PURE__*/ $constructor("$ZodE164", (inst, def) => {
	def.pattern ?? (def.pattern = e164);
	$ZodStringFormat.init(inst, def);
});
function isValidJWT(token, algorithm = null) {
	try {
		const tokensParts = token.split(".");
		if (tokensParts.length !== 3) return false;
		const [header] = tokensParts;
		if (!header) return false;
		const parsedHeader = JSON.parse(atob(header));
		if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT") return false;
		if (!parsedHeader.alg) return false;
		if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm)) return false;
		return true;
	} catch {
		return false;
	}
}
const $ZodJWT = /*@__PURE__*/ $constructor("$ZodJWT", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidJWT(payload.value, def.alg)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "jwt",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = boolean$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Boolean(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "boolean") return payload;
		payload.issues.push({
			expected: "boolean",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		payload.issues.push({
			expected: "never",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
const arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				expected: "array",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
		const proms = [];
		const abortEarly = ctx?.abortEarly;
		for (let i = 0; i < input.length; i++) {
			const item = input[i];
			const result = def.element._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
	$ZodType.init(inst, def);
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	const sh = desc?.get ? desc.get.raw : def.shape ?? {};
	if (sh) {
		const get = () => {
			const newSh = { ...sh };
			Object.defineProperty(def, "shape", { value: newSh });
			get.raw = newSh;
			return newSh;
		};
		get.raw = sh;
		Object.defineProperty(def, "shape", { get });
	}
	const _normalized = cached(() => normalizeDef(def));
	defineLazyInternal(inst, "propValues", (zod) => {
		const shape = zod.def.shape;
		const propValues = {};
		for (const key in shape) {
			const field = shape[key]._zod;
			if (field.values) {
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, /* @__PURE__ */ new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject$1 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$1(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
		const proms = [];
		const shape = value.shape;
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const key of value.allKeys) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
const $ZodObjectJIT = /*@__PURE__*/ $constructor("$ZodObjectJIT", (inst, def) => {
	$ZodObject.init(inst, def);
	const superParse = inst._zod.parse;
	const _normalized = cached(() => normalizeDef(def));
	const memo = globalConfig.memoizer;
	const generateFastpass = (shape) => {
		const normalized = _normalized.value;
		const syms = normalized.symbolKeys;
		const doc = new Doc(["payload", "ctx"], {
			shape,
			inst,
			memo,
			syms
		});
		const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
		const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
		doc.write(`const input = payload.value;`);
		const ids = Object.create(null);
		let counter = 0;
		for (const key of normalized.allKeys) ids[key] = `key_${counter++}`;
		doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
		for (const key of normalized.allKeys) {
			if (key === "__proto__") continue;
			const id = ids[key];
			const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
			const isPresent = `${k} in input`;
			const schema = shape[key];
			const optin = schema?._zod?.optin;
			const isOptionalIn = optin !== void 0;
			const isOptionalOut = schema?._zod?.optout === "optional";
			doc.write(`const ${id} = ${parseStr(k)};`);
			if (isOptionalIn && isOptionalOut) {
				const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
				doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
			} else if (!isOptionalIn) doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
			else {
				doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
				if (optin === "defaulted") doc.write(`newResult[${k}] = ${id}.value;`);
				else doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
			}
		}
		doc.write(`payload.value = newResult;`);
		doc.write(`return payload;`);
		return doc.compile();
	};
	let fastpass;
	const isObject$2 = isObject;
	const jit = !globalConfig.jitless;
	const allowsEval$1 = allowsEval;
	const fastEnabled = jit && allowsEval$1.value;
	const catchall = def.catchall;
	let value;
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$2(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
			if (!fastpass) fastpass = generateFastpass(def.shape);
			payload = fastpass(payload, ctx);
			if (!catchall) return payload;
			return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
		}
		return superParse(payload, ctx);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config$1())))
	});
	return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
const $ZodIntersection = /*@__PURE__*/ $constructor("$ZodIntersection", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		const left = def.left._zod.run({
			value: input,
			issues: []
		}, ctx);
		const right = def.right._zod.run({
			value: input,
			issues: []
		}, ctx);
		if (left instanceof Promise || right instanceof Promise) return Promise.all([left, right]).then(([left, right]) => {
			return handleIntersectionResults(payload, left, right);
		});
		return handleIntersectionResults(payload, left, right);
	};
});
function mergeValues(a, b) {
	if (a === b) return {
		valid: true,
		data: a
	};
	if (a instanceof Date && b instanceof Date && +a === +b) return {
		valid: true,
		data: a
	};
	if (isPlainObject(a) && isPlainObject(b)) {
		const bKeys = Object.keys(b);
		const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
		const newObj = {
			...a,
			...b
		};
		if (Object.prototype.hasOwnProperty.call(newObj, "__proto__")) delete newObj.__proto__;
		for (const key of sharedKeys) {
			if (key === "__proto__") continue;
			const sharedValue = mergeValues(a[key], b[key]);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
			};
			newObj[key] = sharedValue.data;
		}
		return {
			valid: true,
			data: newObj
		};
	}
	if (Array.isArray(a) && Array.isArray(b)) {
		if (a.length !== b.length) return {
			valid: false,
			mergeErrorPath: []
		};
		const newArray = [];
		for (let index = 0; index < a.length; index++) {
			const itemA = a[index];
			const itemB = b[index];
			const sharedValue = mergeValues(itemA, itemB);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
			};
			newArray.push(sharedValue.data);
		}
		return {
			valid: true,
			data: newArray
		};
	}
	return {
		valid: false,
		mergeErrorPath: []
	};
}
function handleIntersectionResults(result, left, right) {
	const unrecKeys = /* @__PURE__ */ new Map();
	let unrecIssue;
	const keyIssues = /* @__PURE__ */ new Map();
	const collect = (iss, side) => {
		let keys;
		if (iss.code === "unrecognized_keys" && !iss.path?.length) {
			unrecIssue ?? (unrecIssue = iss);
			keys = iss.keys;
		} else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
			const k = String(iss.path[0]);
			if (!keyIssues.has(k)) keyIssues.set(k, iss);
			keys = [k];
		} else return false;
		for (const k of keys) {
			if (!unrecKeys.has(k)) unrecKeys.set(k, {});
			unrecKeys.get(k)[side] = true;
		}
		return true;
	};
	for (const iss of left.issues) if (!collect(iss, "l")) result.issues.push(iss);
	for (const iss of right.issues) if (!collect(iss, "r")) result.issues.push(iss);
	const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
	if (bothKeys.length) {
		const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
		if (aggregated.length) result.issues.push({
			...unrecIssue,
			keys: aggregated
		});
		for (const k of bothKeys) if (!aggregated.includes(k) && keyIssues.has(k)) result.issues.push(keyIssues.get(k));
	}
	const merged = mergeValues(left.value, right.value);
	if (!merged.valid) {
		if (aborted(result)) return result;
		throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
	}
	result.value = merged.data;
	return result;
}
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = /* @__PURE__ */ new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config$1())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config$1())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
	$ZodType.init(inst, def);
	const values = getEnumValues(def.entries);
	const valuesSet = new Set(values);
	inst._zod.values = valuesSet;
	defineLazyInternal(inst, "pattern", (zod) => {
		const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
		return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (valuesSet.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "optional";
	globalConfig.memoizer?.guard(inst);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		const _out = def.transform(payload.value, payload);
		if (ctx.async) return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output) => {
			payload.value = output;
			return payload;
		});
		if (_out instanceof Promise) throw new $ZodAsyncError();
		payload.value = _out;
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
	inst._zod.parse = (payload, ctx) => {
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) {
			payload.value = def.defaultValue;
			/**
			* $ZodDefault returns the default value immediately in forward direction.
			* It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
			return payload;
		}
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
		return handleDefaultResult(result, def);
	};
});
function handleDefaultResult(payload, def) {
	if (payload.value === void 0) payload.value = def.defaultValue;
	return payload;
}
const $ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) payload.value = def.defaultValue;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNonOptional = /*@__PURE__*/ $constructor("$ZodNonOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => {
		const v = zod.def.innerType._zod.values;
		return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleNonOptionalResult(result, inst));
		return handleNonOptionalResult(result, inst);
	};
});
function handleNonOptionalResult(payload, inst) {
	if (!payload.issues.length && payload.value === void 0) payload.issues.push({
		code: "invalid_type",
		expected: "nonoptional",
		input: payload.value,
		inst
	});
	return payload;
}
function handleCatchResult(payload, result, def, ctx) {
	if (!result.issues.length) {
		payload.value = result.value;
		if (result.memo) payload.memo = true;
		return payload;
	}
	payload.value = def.catchValue({
		...result,
		value: payload.value,
		error: { issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config$1())) },
		input: payload.value
	});
	return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run({
			value: payload.value,
			issues: []
		}, ctx);
		if (result instanceof Promise) return result.then((result) => handleCatchResult(payload, result, def, ctx));
		return handleCatchResult(payload, result, def, ctx);
	};
});
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") {
			const right = def.out._zod.run(payload, ctx);
			if (right instanceof Promise) return right.then((right) => handlePipeResult(right, def.in, ctx));
			return handlePipeResult(right, def.in, ctx);
		}
		const left = def.in._zod.run(payload, ctx);
		if (left instanceof Promise) return left.then((left) => handlePipeResult(left, def.out, ctx));
		return handlePipeResult(left, def.out, ctx);
	};
});
function handlePipeResult(left, next, ctx) {
	if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
		left.aborted = true;
		return left;
	}
	return next._zod.run({
		value: left.value,
		issues: left.issues
	}, ctx);
}
const $ZodReadonly = /*@__PURE__*/ $constructor("$ZodReadonly", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then(handleReadonlyResult);
		return handleReadonlyResult(result);
	};
});
function handleReadonlyResult(payload) {
	if (!payload.memo) payload.value = Object.freeze(payload.value);
	return payload;
}
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
	$ZodCheck.init(inst, def);
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _) => {
		return payload;
	};
	inst._zod.check = (payload) => {
		const input = payload.value;
		const r = def.fn(input);
		if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
		handleRefineResult(r, payload, input, inst);
	};
});
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			path: [...inst._zod.def.path ?? []],
			continue: !inst._zod.def.abort
		};
		if (inst._zod.def.params) _iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}

// node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
	constructor() {
		super(`Cannot parse a reference cycle that closes through a transform`);
		this.name = "ZodCyclicError";
	}
};
/** Keyed off the context object every schema in one parse call already shares. */
const STATE = "~memo";
const NO_ISSUES = [];
function isRef(value) {
	return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
	return issues.map((iss) => iss.path ? {
		...iss,
		path: iss.path.slice()
	} : { ...iss });
}
const recursive = /*@__PURE__*/ new WeakMap();
/** What the walk established, in order of certainty: ordered so the strongest answer among children wins. */
const NONE = 0;
const ASSUMED$1 = 1;
const PROVEN = 2;
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
	const cached = recursive.get(inst);
	if (cached !== void 0) return cached ? PROVEN : NONE;
	if (stack.has(inst)) return PROVEN;
	stack.add(inst);
	let result = NONE;
	const check = (child) => {
		if (result !== PROVEN && child?._zod) {
			const answer = isRecursive(child, stack, resolve);
			if (answer > result) result = answer;
		}
	};
	const shape = (sh, spread) => {
		let answer = NONE;
		for (const key of Reflect.ownKeys(sh)) {
			const desc = Object.getOwnPropertyDescriptor(sh, key);
			if (spread && !desc.enumerable) continue;
			const child = desc.get ? ASSUMED$1 : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
			if (child > answer) answer = child;
		}
		return answer;
	};
	const merge = (answer) => {
		if (answer > result) result = answer;
	};
	const def = inst._zod.def;
	switch (def.type) {
		case "object": {
			const raw = rawShape(def);
			merge(raw ? shape(raw, true) : ASSUMED$1);
			check(def.catchall);
			break;
		}
		case "array":
			check(def.element);
			break;
		case "tuple":
			for (const el of def.items) check(el);
			check(def.rest);
			break;
		case "record":
		case "map":
			check(def.keyType);
			check(def.valueType);
			break;
		case "set":
			check(def.valueType);
			break;
		case "union":
			for (const el of def.options) check(el);
			break;
		case "intersection":
			check(def.left);
			check(def.right);
			break;
		case "optional":
		case "nullable":
		case "default":
		case "prefault":
		case "catch":
		case "readonly":
		case "nonoptional":
		case "promise":
		case "success":
			check(def.innerType);
			break;
		case "pipe":
			check(def.in);
			check(def.out);
			break;
		case "function":
			check(def.input);
			check(def.output);
			break;
		case "lazy": {
			const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
			merge(inner ? isRecursive(inner, stack, false) : ASSUMED$1);
			break;
		}
		case "template_literal":
		case "string":
		case "number":
		case "int":
		case "boolean":
		case "bigint":
		case "symbol":
		case "undefined":
		case "null":
		case "void":
		case "never":
		case "any":
		case "unknown":
		case "date":
		case "nan":
		case "enum":
		case "literal":
		case "file":
		case "transform":
		case "custom": break;
		default: for (const key in def) {
			const desc = Object.getOwnPropertyDescriptor(def, key);
			if (!desc || desc.get) continue;
			const value = desc.value;
			if (!value || typeof value !== "object") continue;
			if (value._zod) check(value);
			else if (Array.isArray(value)) for (const el of value) check(el);
		}
	}
	stack.delete(inst);
	return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
	if (answer !== ASSUMED$1) recursive.set(inst, answer === PROVEN);
	return answer;
}
function bucketFor(state, inst) {
	let bucket = state.buckets.get(inst);
	if (!bucket) {
		bucket = /* @__PURE__ */ new WeakMap();
		state.buckets.set(inst, bucket);
	}
	return bucket;
}
let handoff;
const open = [];
const memo = {
	alloc(_inst, payload, empty) {
		const bucket = handoff;
		if (!bucket) return empty;
		handoff = void 0;
		const entry = {
			value: empty,
			issues: null
		};
		bucket.set(payload.value, entry);
		open.push(entry);
		return empty;
	},
	guard(inst) {
		var _a;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value)) throw new $ZodCyclicError();
				return base(payload, ctx);
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	},
	attach(inst) {
		var _a;
		let isRecursiveInst;
		let rechecked = false;
		let lastCtx;
		let lastBucket;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (isRecursiveInst === void 0) {
					const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
					if (walked === NONE) {
						inst._zod.parse = base;
						if (inst._zod.run === wrapped) inst._zod.run = base;
						return base(payload, ctx);
					}
					if (walked === PROVEN || rechecked) isRecursiveInst = true;
					else rechecked = true;
				}
				const input = payload.value;
				if (!isRef(input)) return base(payload, ctx);
				let state = ctx[STATE];
				if (!state) {
					state = {
						buckets: /* @__PURE__ */ new WeakMap(),
						backEdges: void 0
					};
					ctx[STATE] = state;
				}
				let bucket;
				if (lastCtx === ctx) bucket = lastBucket;
				else {
					bucket = bucketFor(state, inst);
					lastCtx = ctx;
					lastBucket = bucket;
				}
				const hit = bucket.get(input);
				if (hit) {
					payload.value = hit.value;
					if (hit.issues) {
						if (hit.issues.length) payload.issues.push(...cloneIssues(hit.issues));
					} else {
						payload.memo = true;
						state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
						state.backEdges.add(hit.value);
					}
					return payload;
				}
				handoff = bucket;
				const depth = open.length;
				const result = base(payload, ctx);
				handoff = void 0;
				const entry = open.length > depth ? open.pop() : void 0;
				if (result instanceof Promise) return result.then((r) => {
					if (entry) entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
					return r;
				});
				if (entry) entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
				return result;
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	}
};
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
	return memo;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
	const backEdges = ctx[STATE]?.backEdges;
	return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}

// node_modules/zod/v4/locales/en.js
const error = () => {
	const Sizable = {
		string: {
			unit: "characters",
			verb: "to have"
		},
		file: {
			unit: "bytes",
			verb: "to have"
		},
		array: {
			unit: "items",
			verb: "to have"
		},
		set: {
			unit: "items",
			verb: "to have"
		},
		map: {
			unit: "entries",
			verb: "to have"
		}
	};
	function getSizing(origin) {
		return Sizable[origin] ?? null;
	}
	const FormatDictionary = {
		regex: "input",
		email: "email address",
		url: "URL",
		emoji: "emoji",
		uuid: "UUID",
		uuidv4: "UUIDv4",
		uuidv6: "UUIDv6",
		nanoid: "nanoid",
		guid: "GUID",
		cuid: "cuid",
		cuid2: "cuid2",
		ulid: "ULID",
		xid: "XID",
		ksuid: "KSUID",
		datetime: "ISO datetime",
		date: "ISO date",
		time: "ISO time",
		duration: "ISO duration",
		ipv4: "IPv4 address",
		ipv6: "IPv6 address",
		mac: "MAC address",
		cidrv4: "IPv4 range",
		cidrv6: "IPv6 range",
		base64: "base64-encoded string",
		base64url: "base64url-encoded string",
		json_string: "JSON string",
		e164: "E.164 number",
		currency_code: "currency code",
		credit_card: "credit card number",
		iban: "IBAN",
		jwt: "JWT",
		template_literal: "input"
	};
	const TypeDictionary = { nan: "NaN" };
	function getTypeName(type, input) {
		if (type === "number" && typeof input === "number" && !Number.isFinite(input)) return String(input);
		return TypeDictionary[type] ?? type;
	}
	return (issue) => {
		switch (issue.code) {
			case "invalid_type": return `Invalid input: expected ${getTypeName(issue.expected)}, received ${getTypeName(parsedType(issue.input), issue.input)}`;
			case "invalid_value":
				if (issue.values.length === 1) return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
				return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
			case "too_big": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
				return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
			}
			case "too_small": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
				return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
			}
			case "invalid_format": {
				const _issue = issue;
				if (_issue.format === "starts_with") return `Invalid string: must start with "${_issue.prefix}"`;
				if (_issue.format === "ends_with") return `Invalid string: must end with "${_issue.suffix}"`;
				if (_issue.format === "includes") return `Invalid string: must include "${_issue.includes}"`;
				if (_issue.format === "regex") return `Invalid string: must match pattern ${_issue.pattern}`;
				return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
			}
			case "not_multiple_of": return `Invalid number: must be a multiple of ${issue.divisor}`;
			case "unrecognized_keys": return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
			case "invalid_key": return `Invalid key in ${issue.origin}`;
			case "invalid_union":
				if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) return `Invalid discriminator value. Expected ${issue.options.map((o) => `'${o}'`).join(" | ")}`;
				if (issue.inclusive === false) return "Invalid input: more than one option matched";
				return "Invalid input";
			case "invalid_element": return `Invalid value in ${issue.origin}`;
			default: return `Invalid input`;
		}
	};
};
function en_default() {
	return { localeError: error() };
}

// node_modules/zod/v4/core/registries.js
var _a;
var $ZodRegistry = class {
	constructor() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
	}
	add(schema, ..._meta) {
		const meta = _meta[0];
		this._map.set(schema, meta);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
		return this;
	}
	clear() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
		return this;
	}
	remove(schema) {
		const meta = this._map.get(schema);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
		this._map.delete(schema);
		return this;
	}
	get(schema) {
		const p = schema._zod.parent;
		if (p) {
			const pm = { ...this.get(p) ?? {} };
			delete pm.id;
			const f = {
				...pm,
				...this._map.get(schema)
			};
			return Object.keys(f).length ? f : void 0;
		}
		return this._map.get(schema);
	}
	has(schema) {
		return this._map.has(schema);
	}
};
function registry() {
	return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
	return new Class({
		type: "string",
		format: "email",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
	return new Class({
		type: "string",
		format: "guid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v4",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v6",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v7",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
	return new Class({
		type: "string",
		format: "url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _emoji(Class, params) {
	return new Class({
		type: "string",
		format: "emoji",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
	return new Class({
		type: "string",
		format: "nanoid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link _cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
	return new Class({
		type: "string",
		format: "cuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
	return new Class({
		type: "string",
		format: "cuid2",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
	return new Class({
		type: "string",
		format: "ulid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
	return new Class({
		type: "string",
		format: "xid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
	return new Class({
		type: "string",
		format: "ksuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
	return new Class({
		type: "string",
		format: "ipv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
	return new Class({
		type: "string",
		format: "ipv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
	return new Class({
		type: "string",
		format: "base64",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
	return new Class({
		type: "string",
		format: "base64url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
	return new Class({
		type: "string",
		format: "e164",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
	return new Class({
		type: "string",
		format: "jwt",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
	return new Class({
		type: "string",
		format: "datetime",
		check: "string_format",
		offset: false,
		local: false,
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
	return new Class({
		type: "string",
		format: "date",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
	return new Class({
		type: "string",
		format: "time",
		check: "string_format",
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
	return new Class({
		type: "string",
		format: "duration",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
	return new Class({
		type: "never",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
	return new $ZodCheckMaxLength({
		check: "max_length",
		...normalizeParams(params),
		maximum
	});
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
	return new $ZodCheckLengthEquals({
		check: "length_equals",
		...normalizeParams(params),
		length
	});
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
	return new $ZodCheckLowerCase({
		check: "string_format",
		format: "lowercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
	return new $ZodCheckUpperCase({
		check: "string_format",
		format: "uppercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
	return new $ZodCheckIncludes({
		check: "string_format",
		format: "includes",
		...normalizeParams(params),
		includes
	});
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
	return new $ZodCheckStartsWith({
		check: "string_format",
		format: "starts_with",
		...normalizeParams(params),
		prefix
	});
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
	return new $ZodCheckEndsWith({
		check: "string_format",
		format: "ends_with",
		...normalizeParams(params),
		suffix
	});
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
	return new $ZodCheckOverwrite({
		check: "overwrite",
		tx
	});
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
	return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
	return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
	return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
	return new Class({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
	const ch = /* @__PURE__ */ _check((payload) => {
		payload.addIssue = (issue$2) => {
			if (typeof issue$2 === "string") payload.issues.push(issue(issue$2, payload.value, ch._zod.def));
			else {
				const _issue = issue$2;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = ch);
				_issue.continue ?? (_issue.continue = !ch._zod.def.abort);
				payload.issues.push(issue(_issue));
			}
		};
		return fn(payload.value, payload);
	}, params);
	return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
	const ch = new $ZodCheck({
		check: "custom",
		...normalizeParams(params)
	});
	ch._zod.check = fn;
	return ch;
}

// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
	for (const source of sources) for (const key of Reflect.ownKeys(source)) if (Object.prototype.propertyIsEnumerable.call(source, key)) assignProp(target, key, source[key]);
	return target;
}
function initializeContext(params) {
	let target = params?.target ?? "draft-2020-12";
	if (target === "draft-4") target = "draft-04";
	if (target === "draft-7") target = "draft-07";
	return {
		processors: params.processors ?? {},
		metadataRegistry: params?.metadata ?? globalRegistry,
		target,
		unrepresentable: params?.unrepresentable ?? "throw",
		override: params?.override ?? (() => {}),
		io: params?.io ?? "output",
		counter: 0,
		seen: /* @__PURE__ */ new Map(),
		sharedDefsExtractedFor: void 0,
		sharedEmitDoneFor: void 0,
		cycles: params?.cycles ?? "ref",
		reused: params?.reused ?? "inline",
		intersections: [],
		deferred: [],
		external: params?.external ?? void 0
	};
}
/**
* Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
* `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
* custom JSON Schema was written into `json`, in which case the caller must not write its own.
*/
function handleUnrepresentable(schema, ctx, json, params, message) {
	const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({
		zodSchema: schema,
		path: params.path,
		message
	}) : ctx.unrepresentable;
	if (result === "any") return false;
	if (result === void 0 || result === "throw") throw new Error(message);
	Object.assign(json, result);
	return true;
}
function processSchema(schema, ctx, _params = {
	path: [],
	schemaPath: []
}) {
	var _a;
	const def = schema._zod.def;
	const seen = ctx.seen.get(schema);
	if (seen) {
		seen.count++;
		if (_params.schemaPath.includes(schema)) seen.cycle = _params.path;
		return seen.schema;
	}
	const result = {
		schema: {},
		count: 1,
		cycle: void 0,
		path: _params.path
	};
	ctx.seen.set(schema, result);
	ctx.sharedDefsExtractedFor = void 0;
	ctx.sharedEmitDoneFor = void 0;
	const overrideSchema = schema._zod.toJSONSchema?.();
	if (overrideSchema) result.schema = overrideSchema;
	else {
		const params = {
			..._params,
			schemaPath: [..._params.schemaPath, schema],
			path: _params.path
		};
		if (schema._zod.processJSONSchema) schema._zod.processJSONSchema(ctx, result.schema, params);
		else {
			const _json = result.schema;
			const processor = ctx.processors[def.type];
			if (!processor) throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
			processor(schema, ctx, _json, params);
		}
		const parent = schema._zod.parent;
		if (parent) {
			if (!result.ref) result.ref = parent;
			processSchema(parent, ctx, params);
			ctx.seen.get(parent).isParent = true;
		}
	}
	const meta = ctx.metadataRegistry.get(schema);
	if (meta) assignProps(result.schema, meta);
	if (ctx.io === "input" && isTransforming(schema)) {
		delete result.schema.examples;
		delete result.schema.default;
	}
	if (ctx.io === "input" && "_prefault" in result.schema) (_a = result.schema).default ?? (_a.default = result.schema._prefault);
	delete result.schema._prefault;
	return ctx.seen.get(schema).schema;
}
function encodeJSONPointerSegment(segment) {
	return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external) return;
	const idToSchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.entries()) {
		const id = ctx.metadataRegistry.get(entry[0])?.id;
		if (id) {
			const existing = idToSchema.get(id);
			if (existing && existing !== entry[0]) throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
			idToSchema.set(id, entry[0]);
		}
	}
	const makeURI = (entry) => {
		const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
		if (ctx.external) {
			const externalId = ctx.external.registry.get(entry[0])?.id;
			const uriGenerator = ctx.external.uri ?? ((id) => id);
			if (externalId) return { ref: uriGenerator(externalId) };
			const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
			entry[1].defId = id;
			return {
				defId: id,
				ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}`
			};
		}
		const uriPrefix = `#`;
		const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
		if (entry[1] === root && !entry[1].schema.id) return { ref: uriPrefix };
		const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
		return {
			defId,
			ref: defUriPrefix + encodeJSONPointerSegment(defId)
		};
	};
	const extractToDef = (entry) => {
		if (entry[1].schema.$ref) return;
		const seen = entry[1];
		const { ref, defId } = makeURI(entry);
		seen.def = { ...seen.schema };
		if (defId) seen.defId = defId;
		const schema = seen.schema;
		for (const key in schema) delete schema[key];
		schema.$ref = ref;
	};
	if (ctx.cycles === "throw") for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.cycle) throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
	}
	for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (schema === entry[0]) {
			extractToDef(entry);
			continue;
		}
		if (ctx.external) {
			const ext = ctx.external.registry.get(entry[0])?.id;
			if (schema !== entry[0] && ext) {
				extractToDef(entry);
				continue;
			}
		}
		if (ctx.metadataRegistry.get(entry[0])?.id) {
			extractToDef(entry);
			continue;
		}
		if (seen.cycle) {
			extractToDef(entry);
			continue;
		}
		if (seen.count > 1) {
			if (ctx.reused === "ref") extractToDef(entry);
		}
	}
	if (ctx.external) ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify — anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
	const options = schema.anyOf;
	if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0) return;
	const types = [];
	for (const option of options) {
		if (!option || typeof option !== "object") return;
		compactTypeUnion(option);
		const keys = Object.keys(option);
		if (keys.length !== 1 || keys[0] !== "type") return;
		const type = option.type;
		for (const member of Array.isArray(type) ? type : [type]) {
			if (typeof member !== "string") return;
			if (!types.includes(member)) types.push(member);
		}
	}
	delete schema.anyOf;
	schema.type = types.length === 1 ? types[0] : types;
}
/** Keywords `foldIntersection` knows how to combine. Anything else — `$ref`, `patternProperties`,
* an annotation like `description` — makes a member unfoldable, so a constraint this does not
* understand leaves the `allOf` alone instead of being silently dropped or misattributed. */
const FOLDABLE_KEYS = /* @__PURE__ */ new Set([
	"type",
	"properties",
	"required",
	"additionalProperties"
]);
const UNION_KEYS = ["oneOf", "anyOf"];
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
	const extra = member.additionalProperties;
	if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null) return null;
	return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
	const objects = [];
	for (const member of members) {
		if (typeof member !== "object" || member.type !== "object") return null;
		for (const key in member) if (!FOLDABLE_KEYS.has(key)) return null;
		objects.push(member);
	}
	const properties = {};
	const required = /* @__PURE__ */ new Set();
	for (const object of objects) {
		for (const key in object.properties) {
			if (Object.prototype.hasOwnProperty.call(properties, key)) continue;
			const parts = [];
			for (const other of objects) {
				const part = other.properties?.[key] ?? undeclaredConstraint(other);
				if (part === null || part === void 0) continue;
				if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part))) parts.push(part);
			}
			const merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
			assignProp(properties, key, merged);
		}
		for (const key of object.required ?? []) required.add(key);
	}
	const folded = {
		type: "object",
		properties
	};
	if (required.size) folded.required = [...required];
	if (objects.every((object) => object.additionalProperties === false)) folded.additionalProperties = false;
	else {
		const constraints = [];
		for (const object of objects) {
			const constraint = undeclaredConstraint(object);
			if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint))) constraints.push(constraint);
		}
		if (constraints.length === 1) folded.additionalProperties = constraints[0];
		else if (constraints.length > 1) folded.additionalProperties = { allOf: constraints };
	}
	return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
* closed object members reject each other's keys and the schema validates nothing. Zod's parser
* pools the key sets instead — `handleIntersectionResults` reports a key as unrecognized only when
* *every* side rejects it — so the emitted schema has to pool them too, and folding the members
* into one object is the encoding that says so on every target.
*
* This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
* machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
* keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
	const allOf = json.allOf;
	if (!Array.isArray(allOf) || allOf.length < 2) return;
	for (const key of FOLDABLE_KEYS) if (key in json) return;
	const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
	let folded = null;
	if (!unions.length) folded = foldObjects(allOf);
	else {
		const union = unions[0];
		const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
		if (Object.keys(union).length !== 1) return;
		const rest = allOf.filter((m) => m !== union);
		const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
		if (branches.some((b) => !b)) return;
		folded = { [keyword]: branches };
	}
	if (!folded) return;
	delete json.allOf;
	assignProps(json, folded);
}
function finalize(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	const flattenRef = (zodSchema) => {
		const seen = ctx.seen.get(zodSchema);
		if (seen.ref === null) return;
		const schema = seen.def ?? seen.schema;
		const _cached = { ...schema };
		const ref = seen.ref;
		seen.ref = null;
		if (ref) {
			flattenRef(ref);
			const refSeen = ctx.seen.get(ref);
			const refSchema = refSeen.schema;
			if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
				schema.allOf = schema.allOf ?? [];
				schema.allOf.push(refSchema);
			} else assignProps(schema, refSchema);
			assignProps(schema, _cached);
			if (zodSchema._zod.parent === ref) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (!(key in _cached)) delete schema[key];
			}
			if (refSchema.$ref && refSeen.def) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) delete schema[key];
			}
		}
		const parent = zodSchema._zod.parent;
		if (parent && parent !== ref) {
			flattenRef(parent);
			const parentSeen = ctx.seen.get(parent);
			if (parentSeen?.schema.$ref) {
				schema.$ref = parentSeen.schema.$ref;
				if (parentSeen.def) for (const key in schema) {
					if (key === "$ref" || key === "allOf") continue;
					if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) delete schema[key];
				}
			}
		}
		ctx.override({
			zodSchema,
			jsonSchema: schema,
			path: seen.path ?? []
		});
	};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
		for (const entry of [...ctx.seen.entries()].reverse()) flattenRef(entry[0]);
		if (ctx.target !== "openapi-3.0") for (const entry of ctx.seen.entries()) compactTypeUnion(entry[1].def ?? entry[1].schema);
		for (const rewrite of ctx.deferred) rewrite();
		if (ctx.intersections.length) {
			const carriers = /* @__PURE__ */ new Map();
			for (const seen of ctx.seen.values()) for (const json of [seen.schema, seen.def]) {
				const allOf = json?.allOf;
				if (!Array.isArray(allOf)) continue;
				const existing = carriers.get(allOf);
				if (existing) existing.push(json);
				else carriers.set(allOf, [json]);
			}
			for (const allOf of ctx.intersections) for (const json of carriers.get(allOf) ?? []) foldIntersection(json);
		}
	}
	const result = {};
	if (ctx.target === "draft-2020-12") result.$schema = "https://json-schema.org/draft/2020-12/schema";
	else if (ctx.target === "draft-07") result.$schema = "http://json-schema.org/draft-07/schema#";
	else if (ctx.target === "draft-04") result.$schema = "http://json-schema.org/draft-04/schema#";
	else if (ctx.target === "openapi-3.0") {}
	if (ctx.external?.uri) {
		const id = ctx.external.registry.get(schema)?.id;
		if (!id) throw new Error("Schema is missing an `id` property");
		result.$id = ctx.external.uri(id);
	}
	assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
	const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
	if (rootMetaId !== void 0 && result.id === rootMetaId) delete result.id;
	const defs = ctx.external?.defs ?? {};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.def && seen.defId) {
			if (seen.def.id === seen.defId) delete seen.def.id;
			assignProp(defs, seen.defId, seen.def);
		}
	}
	if (ctx.external) ctx.sharedEmitDoneFor = ctx.external;
	if (ctx.external) {} else if (Object.keys(defs).length > 0) {
		if (ctx.target === "draft-2020-12") result.$defs = defs;
		else result.definitions = defs;
	}
	try {
		const finalized = JSON.parse(JSON.stringify(result));
		Object.defineProperty(finalized, "~standard", {
			value: {
				...schema["~standard"],
				jsonSchema: {
					input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
					output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
				}
			},
			enumerable: false,
			writable: false
		});
		return finalized;
	} catch (_err) {
		throw new Error("Error converting schema to JSON.");
	}
}
function isTransforming(_schema, _ctx) {
	const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
	if (ctx.seen.has(_schema)) return false;
	ctx.seen.add(_schema);
	const def = _schema._zod.def;
	if (def.type === "transform") return true;
	if (def.type === "array") return isTransforming(def.element, ctx);
	if (def.type === "set") return isTransforming(def.valueType, ctx);
	if (def.type === "lazy") return isTransforming(def.getter(), ctx);
	if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") return isTransforming(def.innerType, ctx);
	if (def.type === "intersection") return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
	if (def.type === "record" || def.type === "map") return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
	if (def.type === "pipe") {
		if (_schema._zod.traits.has("$ZodCodec")) return true;
		return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
	}
	if (def.type === "object") {
		for (const key in def.shape) if (isTransforming(def.shape[key], ctx)) return true;
		return false;
	}
	if (def.type === "union") {
		for (const option of def.options) if (isTransforming(option, ctx)) return true;
		return false;
	}
	if (def.type === "tuple") {
		for (const item of def.items) if (isTransforming(item, ctx)) return true;
		if (def.rest && isTransforming(def.rest, ctx)) return true;
		return false;
	}
	return false;
}
/**
* Creates a toJSONSchema method for a schema instance.
* This encapsulates the logic of initializing context, processing, extracting defs, and finalizing.
*/
const createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
	const ctx = initializeContext({
		...params,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
	const { libraryOptions, target } = params ?? {};
	const ctx = initializeContext({
		...libraryOptions ?? {},
		target,
		io,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};

// node_modules/zod/v4/core/json-schema-processors.js
const narrowMin = (agg, key, value) => {
	if (agg[key] === void 0 || value > agg[key]) agg[key] = value;
};
const narrowMax = (agg, key, value) => {
	if (agg[key] === void 0 || value < agg[key]) agg[key] = value;
};
const narrowBoth = (agg, value) => {
	narrowMin(agg, "minimum", value);
	narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
	agg.multipleOf ?? (agg.multipleOf = []);
	if (!agg.multipleOf.includes(value)) agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
	agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
	agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
	agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
const setFormat = (agg, format) => {
	agg.format = format;
	if (format.includes("int")) agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
	setFormat(agg, def.format);
	const [minimum, maximum] = ranges[def.format];
	narrowMin(agg, "minimum", minimum);
	narrowMax(agg, "maximum", maximum);
};
const contributors = {
	greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
	less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
	multiple_of: (agg, def) => addDivisor(agg, def.value),
	number_format: formatContributor(NUMBER_FORMAT_RANGES),
	bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
	min_length: minContributor,
	max_length: maxContributor,
	length_equals: (agg, def) => narrowBoth(agg, def.length),
	min_size: minContributor,
	max_size: maxContributor,
	size_equals: (agg, def) => narrowBoth(agg, def.size),
	string_format: (agg, def) => {
		setFormat(agg, def.format);
		if (def.pattern) addPattern(agg, def.pattern);
		if (def.format === "base64" || def.format === "base64url") agg.contentEncoding = def.format;
		if (def.local || def.precision === -1) agg.laxFormat = true;
	},
	mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
	const agg = {};
	const def = schema._zod.def;
	const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
	for (const ch of list) contributors[ch._zod.def.check]?.(agg, ch._zod.def);
	const bag = schema._zod.bag;
	if (bag.minimum !== void 0) narrowMin(agg, "minimum", bag.minimum);
	if (bag.exclusiveMinimum !== void 0) narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
	if (bag.maximum !== void 0) narrowMax(agg, "maximum", bag.maximum);
	if (bag.exclusiveMaximum !== void 0) narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
	if (bag.multipleOf !== void 0) addDivisor(agg, bag.multipleOf);
	if (bag.format !== void 0) {
		agg.format ?? (agg.format = bag.format);
		if (bag.format.includes("int")) agg.isInt = true;
	}
	if (bag.mime) intersectMime(agg, bag.mime);
	for (const pattern of bag.patterns ?? []) addPattern(agg, pattern);
	return agg;
}
const formatMap = {
	guid: "uuid",
	url: "uri",
	datetime: "date-time",
	json_string: "json-string",
	regex: ""
};
const exactPatterns = /* @__PURE__ */ new Map([[base64Charset, base64], [base64urlCharset, base64url]]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
	const json = _json;
	json.type = "string";
	const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minLength = minimum;
	if (typeof maximum === "number") json.maxLength = maximum;
	if (format) {
		json.format = formatMap[format] ?? format;
		if (json.format === "") delete json.format;
		if (format === "time" || laxFormat) delete json.format;
	}
	if (contentEncoding) json.contentEncoding = contentEncoding;
	if (patterns && patterns.size > 0) {
		const patternList = [...patterns].map(exactPattern);
		if (patternList.length === 1) json.pattern = patternList[0].source;
		else if (patternList.length > 1) json.allOf = [...patternList.map((regex) => ({
			...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
			pattern: regex.source
		}))];
	}
};
const booleanProcessor = (_schema, _ctx, json, _params) => {
	json.type = "boolean";
};
const neverProcessor = (_schema, _ctx, json, _params) => {
	json.not = {};
};
const unknownProcessor = (_schema, _ctx, _json, _params) => {};
const enumProcessor = (schema, _ctx, json, _params) => {
	const def = schema._zod.def;
	const values = getEnumValues(def.entries);
	if (values.length === 0) {
		json.not = {};
		return;
	}
	if (values.every((v) => typeof v === "number")) json.type = "number";
	if (values.every((v) => typeof v === "string")) json.type = "string";
	json.enum = values;
};
const customProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const arrayProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const { minimum, maximum } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minItems = minimum;
	if (typeof maximum === "number") json.maxItems = maximum;
	json.type = "array";
	json.items = processSchema(def.element, ctx, {
		...params,
		path: [...params.path, "items"]
	});
};
function inputOptin(schema) {
	const def = schema._zod.def;
	if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) return inputOptin(def.out);
	if (def.type === "catch") return inputOptin(def.innerType);
	return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const shape = def.shape;
	if (Object.getOwnPropertySymbols(shape).length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) return;
	json.type = "object";
	json.properties = {};
	for (const key in shape) assignProp(json.properties, key, processSchema(shape[key], ctx, {
		...params,
		path: [
			...params.path,
			"properties",
			key
		]
	}));
	const requiredKeys = [];
	for (const key of Object.keys(shape)) {
		const field = def.shape[key];
		if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) requiredKeys.push(key);
	}
	if (requiredKeys.length > 0) json.required = requiredKeys;
	if (def.catchall?._zod.def.type === "never") json.additionalProperties = false;
	else if (!def.catchall) {
		if (ctx.io === "output") json.additionalProperties = false;
	} else if (def.catchall) json.additionalProperties = processSchema(def.catchall, ctx, {
		...params,
		path: [...params.path, "additionalProperties"]
	});
};
const unionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const isExclusive = def.inclusive === false;
	const options = def.options.map((x, i) => processSchema(x, ctx, {
		...params,
		path: [
			...params.path,
			isExclusive ? "oneOf" : "anyOf",
			i
		]
	}));
	if (isExclusive) json.oneOf = options;
	else json.anyOf = options;
};
const intersectionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const a = processSchema(def.left, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			0
		]
	});
	const b = processSchema(def.right, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			1
		]
	});
	const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
	const allOf = [...isSimpleIntersection(a) ? a.allOf : [a], ...isSimpleIntersection(b) ? b.allOf : [b]];
	json.allOf = allOf;
	ctx.intersections.push(allOf);
};
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
* numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
* behind a wrapper only carries its own `type` before then, and a union key only has its branches.
*
* A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
* than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
* exists to fix. A key that carries one therefore emits wider than the record parses — `z.record(z.number().min(5), V)`
* accepts `"3"` — which is the deliberate trade, since throwing on it would reject an ordinary schema
* outright. */
function stringifyKeyNames(bySchema, json, visited) {
	if (json.$ref) {
		if (visited.has(json)) return json;
		visited.add(json);
		const def = bySchema.get(json)?.def;
		if (!def) return json;
		const inlined = stringifyKeyNames(bySchema, def, visited);
		return inlined === def ? json : inlined;
	}
	for (const keyword of ["anyOf", "oneOf"]) {
		const branches = json[keyword];
		if (!Array.isArray(branches)) continue;
		const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
		if (mapped.some((branch, i) => branch !== branches[i])) json = {
			...json,
			[keyword]: mapped
		};
	}
	const types = Array.isArray(json.type) ? json.type : [json.type];
	const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
	const values = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
	if (!numericType && !values?.some((v) => typeof v === "number")) return json;
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
	if (rest.enum) rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
	else if (typeof rest.const === "number") rest.const = String(rest.const);
	if (!numericType) return rest;
	rest.type = "string";
	if (!values) rest.pattern = (types.includes("number") ? number : integer).source;
	return rest;
}
/** Every record of one conversion, so the carriers are found in a single pass rather than once per record. */
const pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
	const bySchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.values()) if (entry.def && !bySchema.has(entry.schema)) bySchema.set(entry.schema, entry);
	const rewrites = /* @__PURE__ */ new Map();
	for (const record of pendingRecords.get(ctx) ?? []) {
		const seen = ctx.seen.get(record);
		const names = (seen?.def ?? seen?.schema)?.propertyNames;
		if (!names || names === true || rewrites.has(names)) continue;
		const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
		if (rewritten !== names) rewrites.set(names, rewritten);
	}
	if (!rewrites.size) return;
	for (const entry of ctx.seen.values()) for (const carrier of [entry.schema, entry.def]) {
		const rewritten = carrier && rewrites.get(carrier.propertyNames);
		if (rewritten) carrier.propertyNames = rewritten;
	}
}
const recordProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	json.type = "object";
	const keyType = def.keyType;
	const patterns = aggregateChecks(keyType).patterns;
	if (def.mode === "loose" && patterns && patterns.size > 0) {
		const valueSchema = processSchema(def.valueType, ctx, {
			...params,
			path: [
				...params.path,
				"patternProperties",
				"*"
			]
		});
		json.patternProperties = {};
		for (const pattern of patterns) assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
	} else {
		if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
			json.propertyNames = processSchema(def.keyType, ctx, {
				...params,
				path: [...params.path, "propertyNames"]
			});
			let pending = pendingRecords.get(ctx);
			if (!pending) {
				pending = [];
				pendingRecords.set(ctx, pending);
				ctx.deferred.push(() => rewriteKeyNames(ctx));
			}
			pending.push(schema);
		}
		json.additionalProperties = processSchema(def.valueType, ctx, {
			...params,
			path: [...params.path, "additionalProperties"]
		});
	}
	const keyValues = keyType._zod.values;
	const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
	if (keyValues && !def.partial && !omittableOnInput) {
		const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
		if (validKeyValues.length > 0) json.required = validKeyValues.map(String);
	}
};
const nullableProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const inner = processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	if (ctx.target === "openapi-3.0") {
		seen.ref = def.innerType;
		json.nullable = true;
	} else json.anyOf = [inner, { type: "null" }];
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
/** Round-trips a default value through JSON so the emitted schema is guaranteed to be valid JSON.
* A BigInt has no reliable encoding, so it goes through `unrepresentable` like any other
* unrepresentable value. Returns a sentinel when the caller must not write a default of its own. */
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
	let unrepresentable = false;
	const serialized = JSON.stringify(value, (_, val) => {
		if (typeof val !== "bigint") return val;
		unrepresentable = true;
		return null;
	});
	if (!unrepresentable) return JSON.parse(serialized);
	handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
	return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	if (ctx.io !== "input") return;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	let catchValue;
	try {
		catchValue = def.catchValue(void 0);
	} catch {
		handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
		return;
	}
	json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	const inIsTransform = def.in._zod.traits.has("$ZodTransform");
	const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	json.readOnly = true;
};
const optionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};

// node_modules/zod/v4/classic/errors.js
const _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
	Object.defineProperty(proto, key, {
		configurable: true,
		enumerable: false,
		get() {
			const value = make(this);
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
			return value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
		}
	});
}
const initializer = (inst, issues) => {
	$ZodError.init(inst, issues);
	inst.name = "ZodError";
	const proto = Object.getPrototypeOf(inst);
	if (_installedErrorProtos.has(proto)) return;
	_installedErrorProtos.add(proto);
	_lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
	_lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
	_lazyMethod(proto, "addIssue", (self) => (issue) => {
		self.issues.push(issue);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	_lazyMethod(proto, "addIssues", (self) => (issues) => {
		self.issues.push(...issues);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	Object.defineProperty(proto, "isEmpty", {
		configurable: true,
		enumerable: false,
		get() {
			return this.issues.length === 0;
		}
	});
};
const ZodRealError = /*@__PURE__*/ $constructor("ZodError", initializer, void 0, { Parent: Error });

// node_modules/zod/v4/classic/parse.js
const parse$1 = /* @__PURE__ */ _parse(ZodRealError);
const parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
const safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
const safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
const encode = /* @__PURE__ */ _encode(ZodRealError);
const decode = /* @__PURE__ */ _decode(ZodRealError);
const encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
const decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
const safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
const safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
const safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
const safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
	if (!globalConfig.localeError) config$1(en_default());
}
function _ensureDefaultMemoizer() {
	if (!globalConfig.memoizer) config$1({ memoizer: memoizer() });
}
const ZodType = /*@__PURE__*/ $constructor("ZodType", (inst, def) => {
	_ensureDefaultLocale();
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
	return inst;
}, {
	check(...chks) {
		const def = this.def;
		return this.clone(mergeDefs(def, { checks: [...def.checks ?? [], ...chks.map((ch) => typeof ch === "function" ? { _zod: {
			check: ch,
			def: { check: "custom" },
			onattach: []
		} } : ch)] }), { parent: true });
	},
	with(...chks) {
		return this.check(...chks);
	},
	clone(def, params) {
		return clone(this, def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	refine(check, params) {
		return this.check(refine(check, params));
	},
	superRefine(refinement, params) {
		return this.check(superRefine(refinement, params));
	},
	overwrite(fn) {
		return this.check(_overwrite(fn));
	},
	optional() {
		return optional(this);
	},
	exactOptional() {
		return exactOptional(this);
	},
	nullable() {
		return nullable(this);
	},
	nullish() {
		return optional(nullable(this));
	},
	nonoptional(params) {
		return nonoptional(this, params);
	},
	array() {
		return array(this);
	},
	or(arg) {
		return union([this, arg]);
	},
	and(arg) {
		return intersection(this, arg);
	},
	transform(tx) {
		return pipe(this, transform(tx));
	},
	default(d) {
		return _default(this, d);
	},
	prefault(d) {
		return prefault(this, d);
	},
	catch(params) {
		return _catch(this, params);
	},
	pipe(target) {
		return pipe(this, target);
	},
	readonly() {
		return readonly(this);
	},
	describe(description) {
		const cl = this.clone();
		globalRegistry.add(cl, { description });
		return cl;
	},
	meta(...args) {
		if (args.length === 0) return globalRegistry.get(this);
		const cl = this.clone();
		globalRegistry.add(cl, args[0]);
		return cl;
	},
	isOptional() {
		return this.safeParse(void 0).success;
	},
	isNullable() {
		return this.safeParse(null).success;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	},
	get "~standard"() {
		return hide(this, "~standard", {
			...standardProps(this),
			jsonSchema: {
				input: createStandardJSONSchemaMethod(this, "input"),
				output: createStandardJSONSchemaMethod(this, "output")
			}
		});
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	},
	parse: function _parse(data, params) {
		return parse$1(this, data, params, { callee: _parse });
	},
	parseAsync: async function _parseAsync(data, params) {
		return await parseAsync(this, data, params, { callee: _parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	async safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	get spa() {
		return this?.safeParseAsync;
	},
	set spa(value) {
		own(this, "spa", value);
	},
	validate(data, params) {
		return validate(this, data, params);
	},
	validateAsync(data, params) {
		return validateAsync$1(this, data, params);
	},
	encode: function _encode(data, params) {
		return encode(this, data, params, { callee: _encode });
	},
	decode: function _decode(data, params) {
		return decode(this, data, params, { callee: _decode });
	},
	encodeAsync: async function _encodeAsync(data, params) {
		return await encodeAsync(this, data, params, { callee: _encodeAsync });
	},
	decodeAsync: async function _decodeAsync(data, params) {
		return await decodeAsync(this, data, params, { callee: _decodeAsync });
	},
	safeEncode(data, params) {
		return safeEncode(this, data, params);
	},
	safeDecode(data, params) {
		return safeDecode(this, data, params);
	},
	async safeEncodeAsync(data, params) {
		return safeEncodeAsync(this, data, params);
	},
	async safeDecodeAsync(data, params) {
		return safeDecodeAsync(this, data, params);
	},
	toJSONSchema(params) {
		return createToJSONSchemaMethod(this, {})(params);
	},
	get description() {
		return globalRegistry.get(this)?.description;
	},
	get _def() {
		return this._zod.def;
	}
});
/** @internal */
const _ZodString = /*@__PURE__*/ $constructor("_ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, /*@__PURE__*/ derived({
	format: (inst) => aggregateChecks(inst).format ?? null,
	minLength: (inst) => aggregateChecks(inst).minimum ?? null,
	maxLength: (inst) => aggregateChecks(inst).maximum ?? null
}, {
	regex(...args) {
		return this.check(_regex(...args));
	},
	includes(...args) {
		return this.check(_includes(...args));
	},
	startsWith(...args) {
		return this.check(_startsWith(...args));
	},
	endsWith(...args) {
		return this.check(_endsWith(...args));
	},
	min(...args) {
		return this.check(_minLength(...args));
	},
	max(...args) {
		return this.check(_maxLength(...args));
	},
	length(...args) {
		return this.check(_length(...args));
	},
	nonempty(...args) {
		return this.check(_minLength(1, ...args));
	},
	lowercase(params) {
		return this.check(_lowercase(params));
	},
	uppercase(params) {
		return this.check(_uppercase(params));
	},
	trim() {
		return this.check(_trim());
	},
	normalize(...args) {
		return this.check(_normalize(...args));
	},
	toLowerCase() {
		return this.check(_toLowerCase());
	},
	toUpperCase() {
		return this.check(_toUpperCase());
	},
	slugify() {
		return this.check(_slugify());
	}
}));
const ZodString = /*@__PURE__*/ $constructor("ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	_ZodString.init(inst, def);
}, {
	email(params) {
		return this.check(_email(ZodEmail, params));
	},
	url(params) {
		return this.check(_url(ZodURL, params));
	},
	jwt(params) {
		return this.check(_jwt(ZodJWT, params));
	},
	emoji(params) {
		return this.check(_emoji(ZodEmoji, params));
	},
	guid(params) {
		return this.check(_guid(ZodGUID, params));
	},
	uuid(params) {
		return this.check(_uuid(ZodUUID, params));
	},
	uuidv4(params) {
		return this.check(_uuidv4(ZodUUID, params));
	},
	uuidv6(params) {
		return this.check(_uuidv6(ZodUUID, params));
	},
	uuidv7(params) {
		return this.check(_uuidv7(ZodUUID, params));
	},
	nanoid(params) {
		return this.check(_nanoid(ZodNanoID, params));
	},
	cuid(params) {
		return this.check(_cuid(ZodCUID, params));
	},
	cuid2(params) {
		return this.check(_cuid2(ZodCUID2, params));
	},
	ulid(params) {
		return this.check(_ulid(ZodULID, params));
	},
	base64(params) {
		return this.check(_base64(ZodBase64, params));
	},
	base64url(params) {
		return this.check(_base64url(ZodBase64URL, params));
	},
	xid(params) {
		return this.check(_xid(ZodXID, params));
	},
	ksuid(params) {
		return this.check(_ksuid(ZodKSUID, params));
	},
	ipv4(params) {
		return this.check(_ipv4(ZodIPv4, params));
	},
	ipv6(params) {
		return this.check(_ipv6(ZodIPv6, params));
	},
	cidrv4(params) {
		return this.check(_cidrv4(ZodCIDRv4, params));
	},
	cidrv6(params) {
		return this.check(_cidrv6(ZodCIDRv6, params));
	},
	e164(params) {
		return this.check(_e164(ZodE164, params));
	},
	datetime(params) {
		return this.check(_isoDateTime(ZodISODateTime, params));
	},
	date(params) {
		return this.check(_isoDate(ZodISODate, params));
	},
	time(params) {
		return this.check(_isoTime(ZodISOTime, params));
	},
	duration(params) {
		return this.check(_isoDuration(ZodISODuration, params));
	}
});
function string(params) {
	return _string(ZodString, params);
}
const ZodStringFormat = /*@__PURE__*/ $constructor("ZodStringFormat", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	_ZodString.init(inst, def);
});
const ZodISODateTime = /*@__PURE__*/ $constructor("ZodISODateTime", (inst, def) => {
	$ZodISODateTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODate = /*@__PURE__*/ $constructor("ZodISODate", (inst, def) => {
	$ZodISODate.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISOTime = /*@__PURE__*/ $constructor("ZodISOTime", (inst, def) => {
	$ZodISOTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODuration = /*@__PURE__*/ $constructor("ZodISODuration", (inst, def) => {
	$ZodISODuration.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodEmail = /*@__PURE__*/ $constructor("ZodEmail", (inst, def) => {
	$ZodEmail.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodGUID = /*@__PURE__*/ $constructor("ZodGUID", (inst, def) => {
	$ZodGUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodUUID = /*@__PURE__*/ $constructor("ZodUUID", (inst, def) => {
	$ZodUUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodURL = /*@__PURE__*/ $constructor("ZodURL", (inst, def) => {
	$ZodURL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodEmoji = /*@__PURE__*/ $constructor("ZodEmoji", (inst, def) => {
	$ZodEmoji.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodNanoID = /*@__PURE__*/ $constructor("ZodNanoID", (inst, def) => {
	$ZodNanoID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const ZodCUID = /*@__PURE__*/ $constructor("ZodCUID", (inst, def) => {
	$ZodCUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCUID2 = /*@__PURE__*/ $constructor("ZodCUID2", (inst, def) => {
	$ZodCUID2.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodULID = /*@__PURE__*/ $constructor("ZodULID", (inst, def) => {
	$ZodULID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodXID = /*@__PURE__*/ $constructor("ZodXID", (inst, def) => {
	$ZodXID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodKSUID = /*@__PURE__*/ $constructor("ZodKSUID", (inst, def) => {
	$ZodKSUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodIPv4 = /*@__PURE__*/ $constructor("ZodIPv4", (inst, def) => {
	$ZodIPv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodIPv6 = /*@__PURE__*/ $constructor("ZodIPv6", (inst, def) => {
	$ZodIPv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCIDRv4 = /*@__PURE__*/ $constructor("ZodCIDRv4", (inst, def) => {
	$ZodCIDRv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodCIDRv6 = /*@__PURE__*/ $constructor("ZodCIDRv6", (inst, def) => {
	$ZodCIDRv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodBase64 = /*@__PURE__*/ $constructor("ZodBase64", (inst, def) => {
	$ZodBase64.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodBase64URL = /*@__PURE__*/ $constructor("ZodBase64URL", (inst, def) => {
	$ZodBase64URL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodE164 = /*@__PURE__*/ $constructor("ZodE164", (inst, def) => {
	$ZodE164.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodJWT = /*@__PURE__*/ $constructor("ZodJWT", (inst, def) => {
	$ZodJWT.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodBoolean = /*@__PURE__*/ $constructor("ZodBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function boolean(params) {
	return _boolean(ZodBoolean, params);
}
const ZodUnknown = /*@__PURE__*/ $constructor("ZodUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown$1() {
	return _unknown(ZodUnknown);
}
const ZodNever = /*@__PURE__*/ $constructor("ZodNever", (inst, def) => {
	$ZodNever.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
	return _never(ZodNever, params);
}
const ZodArray = /*@__PURE__*/ $constructor("ZodArray", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodArray.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
	inst.element = def.element;
}, {
	min(n, params) {
		return this.check(_minLength(n, params));
	},
	nonempty(params) {
		return this.check(_minLength(1, params));
	},
	max(n, params) {
		return this.check(_maxLength(n, params));
	},
	length(n, params) {
		return this.check(_length(n, params));
	},
	unwrap() {
		return this.element;
	}
});
function array(element, params) {
	return _array(ZodArray, element, params);
}
const ZodObject = /*@__PURE__*/ $constructor("ZodObject", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodObjectJIT.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
	keyof() {
		return _enum(Object.keys(this._zod.def.shape));
	},
	catchall(catchall) {
		return this.clone(mergeDefs(this._zod.def, { catchall }));
	},
	passthrough() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown$1() }));
	},
	loose() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown$1() }));
	},
	strict() {
		return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
	},
	strip() {
		return this.clone(mergeDefs(this._zod.def, { catchall: void 0 }));
	},
	extend(incoming) {
		return extend(this, incoming);
	},
	safeExtend(incoming) {
		return safeExtend(this, incoming);
	},
	merge(other) {
		return merge(this, other);
	},
	pick(mask) {
		return pick(this, mask);
	},
	omit(mask) {
		return omit(this, mask);
	},
	partial(...args) {
		return partial(ZodOptional, this, args[0]);
	},
	exactPartial(...args) {
		return partial(ZodExactOptional, this, args[0], "exactPartial");
	},
	required(...args) {
		return required(ZodNonOptional, this, args[0]);
	}
});
function strictObject(shape, params) {
	return new ZodObject({
		type: "object",
		shape,
		catchall: never(),
		...normalizeParams(params)
	});
}
const ZodUnion = /*@__PURE__*/ $constructor("ZodUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
	inst.options = def.options;
});
function union(options, params) {
	return new ZodUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
const ZodIntersection = /*@__PURE__*/ $constructor("ZodIntersection", (inst, def) => {
	$ZodIntersection.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
	return new ZodIntersection({
		type: "intersection",
		left,
		right
	});
}
const ZodRecord = /*@__PURE__*/ $constructor("ZodRecord", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodRecord.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
	inst.keyType = def.keyType;
	inst.valueType = def.valueType;
});
function record$1(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodRecord({
		type: "record",
		keyType: string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
const ZodEnum = /*@__PURE__*/ $constructor("ZodEnum", (inst, def) => {
	$ZodEnum.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
	inst.enum = def.entries;
	inst.options = [...inst._zod.values];
	const keys = new Set(Object.keys(def.entries));
	inst.extract = (values, params) => {
		const newEntries = {};
		for (const value of values) if (keys.has(value)) newEntries[value] = def.entries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
	inst.exclude = (values, params) => {
		const newEntries = { ...def.entries };
		for (const value of values) if (keys.has(value)) delete newEntries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
});
function _enum(values, params) {
	const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
	return new ZodEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
const ZodTransform = /*@__PURE__*/ $constructor("ZodTransform", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodTransform.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
	inst._zod.parse = (payload, _ctx) => {
		if (_ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		payload.addIssue = (issue$1) => {
			if (typeof issue$1 === "string") payload.issues.push(issue(issue$1, payload.value, def));
			else {
				const _issue = issue$1;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = inst);
				payload.issues.push(issue(_issue));
			}
		};
		const output = def.transform(payload.value, payload);
		if (output instanceof Promise) return output.then((output) => {
			payload.value = output;
			return payload;
		});
		payload.value = output;
		return payload;
	};
});
function transform(fn) {
	return new ZodTransform({
		type: "transform",
		transform: fn
	});
}
const ZodOptional = /*@__PURE__*/ $constructor("ZodOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
	return new ZodOptional({
		type: "optional",
		innerType
	});
}
const ZodExactOptional = /*@__PURE__*/ $constructor("ZodExactOptional", (inst, def) => {
	$ZodExactOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
	return new ZodExactOptional({
		type: "optional",
		innerType
	});
}
const ZodNullable = /*@__PURE__*/ $constructor("ZodNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
	return new ZodNullable({
		type: "nullable",
		innerType
	});
}
const ZodDefault = /*@__PURE__*/ $constructor("ZodDefault", (inst, def) => {
	$ZodDefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
	return new ZodDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodPrefault = /*@__PURE__*/ $constructor("ZodPrefault", (inst, def) => {
	$ZodPrefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
	return new ZodPrefault({
		type: "prefault",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodNonOptional = /*@__PURE__*/ $constructor("ZodNonOptional", (inst, def) => {
	$ZodNonOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
	return new ZodNonOptional({
		type: "nonoptional",
		innerType,
		...normalizeParams(params)
	});
}
const ZodCatch = /*@__PURE__*/ $constructor("ZodCatch", (inst, def) => {
	$ZodCatch.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
	return new ZodCatch({
		type: "catch",
		innerType,
		catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
	});
}
const ZodPipe = /*@__PURE__*/ $constructor("ZodPipe", (inst, def) => {
	$ZodPipe.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
	inst.in = def.in;
	inst.out = def.out;
});
function pipe(in_, out) {
	return new ZodPipe({
		type: "pipe",
		in: in_,
		out
	});
}
const ZodReadonly = /*@__PURE__*/ $constructor("ZodReadonly", (inst, def) => {
	$ZodReadonly.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
	return new ZodReadonly({
		type: "readonly",
		innerType
	});
}
const ZodCustom = /*@__PURE__*/ $constructor("ZodCustom", (inst, def) => {
	$ZodCustom.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
function refine(fn, _params = {}) {
	return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
	return _superRefine(fn, params);
}

// src/config/schema.ts
const severity = _enum([
	"error",
	"warning",
	"note"
]);
const globs = array(string().min(1)).describe("Globs on paths from the root of the repository, as in .gitignore.");
/** The keys of `forksight.toml`, and of `[tool.forksight]` in `pyproject.toml`. */
const configShape = {
	include: globs.meta({ description: "Files that are analysed. Default: every Python file." }),
	exclude: globs.meta({ description: "Files whose findings are left out. They are still read, since hazards cross files." }),
	"source-roots": array(string()).min(1).describe("Folders that top-level modules live in. Default: the root and src, and what the package settings say."),
	python: string().describe("Supported versions of Python, as in requires-python: \">=3.9\". Default: what the project declares."),
	platforms: array(_enum([
		"linux",
		"macos",
		"windows"
	])).min(1).describe("Platforms that the project supports. Default: by its classifiers, else all three."),
	rules: record$1(string(), _enum([...severity.options, "off"])).describe("Severity by rule code; \"off\" turns a rule off."),
	audience: _enum(["everyone", "pedantic"]).describe("\"pedantic\" adds the rules that only some want. Default: everyone."),
	show: _enum([
		"certain",
		"likely",
		"possible"
	]).describe("The weakest confidence that is shown. Default: likely; possible for the pedantic audience."),
	"fail-on": _enum([...severity.options, "never"]).describe("From which severity on a shown finding fails the check. Default: warning."),
	models: array(string().min(1)).describe("Paths of own model files (YAML) from the root of the repository.")
};
const configKeys = Object.keys(configShape);
const config = strictObject(configShape).partial();

// src/config/check-table.ts
/** Takes each sound key of the table over, and makes a problem of each other one. */
function checkTable(stated) {
	const config = {};
	const faults = [];
	for (const [key, value] of Object.entries(stated.table)) {
		const checked = key === "rules" && isTable(value) ? checkRules(value, stated.ruleCodes) : checkKey(key, value);
		if (checked.value !== void 0) config[key] = checked.value;
		faults.push(...checked.faults);
	}
	const positions = faults.length === 0 ? [] : keyPositions(stated.text);
	return {
		config,
		problems: faults.map((fault) => describe(fault, stated, positions))
	};
}
function checkKey(key, value) {
	const schema = Object.hasOwn(configShape, key) ? configShape[key] : void 0;
	if (!schema) {
		const says = `is not a setting${didYouMean(key, configKeys, `the settings are ${configKeys.join(", ")}`)}`;
		return { faults: [{
			keys: [key],
			says
		}] };
	}
	const result = schema.safeParse(value);
	if (!result.success) return { faults: result.error.issues.slice(0, 1).map((issue) => ({
		keys: [key],
		says: explain(issue, value)
	})) };
	if (key === "python" && !allowedVersions(String(value))?.length) {
		const says = `is ${show(value)}, which allows no version of Python that Forksight knows; write a range such as ">=3.9"`;
		return { faults: [{
			keys: [key],
			says
		}] };
	}
	return {
		value: result.data,
		faults: []
	};
}
/** Each rule for itself, so that one slip does not lose the others. */
function checkRules(table, ruleCodes) {
	const rules = {};
	const faults = [];
	for (const [code, value] of Object.entries(table)) {
		const keys = ["rules", code];
		const result = configShape.rules.valueType.safeParse(value);
		if (!ruleCodes.includes(code)) faults.push({
			keys,
			says: `is not a rule${didYouMean(code, ruleCodes, "\"forksight rules\" lists them")}`
		});
		else if (result.success) rules[code] = result.data;
		else faults.push({
			keys,
			says: explain(result.error.issues[0], value)
		});
	}
	return {
		value: rules,
		faults
	};
}
/** The end of a sentence that starts with the key. */
function explain(issue, value) {
	const at = issue.path.reduce((inner, key) => inner[key], value);
	const element = issue.path.length > 0 ? " (in the list)" : "";
	if (issue.code === "invalid_value") {
		const values = issue.values.map(String);
		const choice = `must be ${values.map(show).join(" or ")}, not ${show(at)}${element}`;
		return typeof at === "string" ? choice + didYouMean(at, values, "change it to one of these") : choice;
	}
	if (issue.code === "invalid_type") return `must be ${{
		array: "a list",
		string: "a text in quotes",
		record: "a table"
	}[issue.expected] ?? issue.expected}, not ${show(at)}${element}`;
	return `must not be empty${element}; leave the key out for the default`;
}
function show(value) {
	const text = JSON.stringify(value, (_, inner) => typeof inner === "bigint" ? String(inner) : inner) ?? "";
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
function describe(fault, stated, positions) {
	const path = [...stated.within, ...fault.keys];
	const position = positions.find((candidate) => candidate.path.join("\0") === path.join("\0"));
	return {
		kind: "config",
		message: `${position ? `${stated.path}:${position.line}:${position.column}` : stated.path}: ${path.join(".")} ${fault.says}${fault.says.endsWith("?") ? "" : "."}`,
		path: stated.path,
		...position && { range: [
			position.line,
			position.column,
			position.line,
			position.column + (fault.keys.at(-1)?.length ?? 1)
		] },
		fatal: false
	};
}

// src/config/read-config.ts
const CONFIG_FILE = "forksight.toml";
const PYPROJECT = "pyproject.toml";
/**
* What `forksight.toml`, or else `[tool.forksight]` in `pyproject.toml`, states. A faulty key becomes a problem and does
* not count; the others do.
*/
function readConfig(texts, ruleCodes) {
	const own = texts.get(CONFIG_FILE);
	const pyproject = texts.get(PYPROJECT);
	const inPyproject = pyproject === void 0 ? void 0 : readFrom(PYPROJECT, pyproject, ruleCodes);
	if (own === void 0) return inPyproject ?? {
		config: {},
		problems: []
	};
	const stated = readFrom(CONFIG_FILE, own, ruleCodes);
	if (inPyproject?.path === void 0) return stated;
	const message = `${CONFIG_FILE} and [tool.forksight] in ${PYPROJECT} both hold settings, and only ${CONFIG_FILE} counts; move them into one file.`;
	return {
		...stated,
		problems: [...stated.problems, {
			kind: "config",
			message,
			path: PYPROJECT,
			fatal: false
		}]
	};
}
/** The settings of one file: a whole file of them, or the table in a `pyproject.toml`. */
function readFrom(path, text, ruleCodes) {
	const parsed = parseToml(path, text);
	if ("problem" in parsed) return {
		config: {},
		problems: [parsed.problem]
	};
	const within = path.split("/").at(-1) === PYPROJECT ? ["tool", "forksight"] : [];
	const table = dig(parsed.table, ...within);
	if (table === void 0) return {
		config: {},
		problems: []
	};
	if (isTable(table)) return {
		...checkTable({
			path,
			text,
			within,
			table,
			ruleCodes
		}),
		path
	};
	return {
		config: {},
		path,
		problems: [{
			kind: "config",
			message: `${path}: tool.forksight must be a table; write [tool.forksight] and the settings below it.`,
			path,
			fatal: false
		}]
	};
}

// src/config/settings.ts
/** Supported when the project says nothing: the versions that had not reached their end of life in autumn 2025. */
const ASSUMED = [
	"3.9",
	"3.10",
	"3.11",
	"3.12",
	"3.13",
	"3.14"
];
/** What the project says about itself and how it wants to be judged, read from the tree's top folder. */
async function resolveSettings(tree, request) {
	const texts = await readTexts(tree, [CONFIG_FILE, ...METADATA_FILES]);
	const { configFile, ruleCodes } = request;
	const stated = configFile ? readFrom(configFile.path, configFile.text, ruleCodes) : readConfig(texts, ruleCodes);
	const problems = [...stated.problems];
	const stands = fromFiles(stated.config, stated.path, texts, problems);
	const { overrides } = request;
	return {
		settings: {
			...stands,
			...overrides,
			rules: {
				...stands.rules,
				...overrides?.rules
			}
		},
		models: stated.config.models ?? [],
		...stated.path !== void 0 && { configPath: stated.path },
		problems
	};
}
function fromFiles(config, path, texts, problems) {
	return {
		...pythonVersions(config, path, texts, problems),
		platforms: config.platforms ?? declaredPlatforms(texts) ?? [
			"linux",
			"macos",
			"windows"
		],
		include: config.include ?? ["*"],
		exclude: config.exclude ?? [],
		sourceRoots: sourceRoots(config["source-roots"] ?? [
			"",
			"src",
			...declaredSourceRoots(texts)
		]),
		rules: config.rules ?? {},
		audience: config.audience ?? "everyone",
		show: config.show ?? (config.audience === "pedantic" ? "possible" : "likely"),
		failOn: config["fail-on"] ?? "warning"
	};
}
function pythonVersions(config, path, texts, problems) {
	if (config.python !== void 0) return {
		python: allowedVersions(config.python) ?? ASSUMED,
		pythonFrom: `python in ${path}`
	};
	const declared = declaredPython(texts);
	if (!declared) return {
		python: ASSUMED,
		pythonFrom: "assumed"
	};
	if (declared.versions.length > 0) return {
		python: declared.versions,
		pythonFrom: declared.from
	};
	const message = `${declared.from} is "${declared.text}", which allows no version of Python that Forksight knows, so 3.9 to 3.14 are assumed; mend it, or set python in ${CONFIG_FILE}.`;
	problems.push({
		kind: "config",
		message,
		fatal: false
	});
	return {
		python: ASSUMED,
		pythonFrom: "assumed"
	};
}
/** Without `./` and slashes at the end; the root is the empty text. */
function sourceRoots(folders) {
	return [...new Set(folders.map((folder) => folder.replace(/^(\.\/|\/)+/, "").replace(/\/+$/, "").replace(/^\.$/, "")))];
}

// src/models/ranges.ts
/**
* Version ranges as in a requirement, `>=3.8,<3.12`, and versions that may be known only in part: `3.11` stands for all
* of 3.11.x, and is in a range when some of them are.
*/
const CLAUSE = /^(>=|<=|==|!=|~=|>|<)\s*(\d+(?:\.\d+)*)(\.\*)?$/;
/** What is wrong with a range, or undefined when nothing is. */
function rangeFault(range) {
	for (const text of range.split(",")) {
		const clause = parseClause(text);
		if (!clause) return `"${text.trim()}" is not a version test; write one like ">=3.8" and join several with commas`;
		if (clause.wildcard && clause.operator !== "==" && clause.operator !== "!=") return `"${text.trim()}": ".*" goes with == and != only`;
	}
}
/** Whether a version, or some version that begins with it, is in the range. */
function rangeHolds(range, version) {
	const known = version.split(".").map(Number);
	return range.split(",").every((text) => {
		const clause = parseClause(text);
		return clause !== void 0 && clauseHolds(clause, known);
	});
}
function parseClause(text) {
	const match = CLAUSE.exec(text.trim());
	if (!match) return void 0;
	return {
		operator: match[1],
		version: match[2].split(".").map(Number),
		wildcard: match[3] !== void 0
	};
}
function clauseHolds({ operator, version, wildcard }, known) {
	const [lowest, highest] = [compare$1(known, version, 0), compare$1(known, version, Infinity)];
	const begins = version.every((part, index) => (known[index] ?? part) === part);
	switch (operator) {
		case ">=": return highest >= 0;
		case ">": return highest > 0;
		case "<=": return lowest <= 0;
		case "<": return lowest < 0;
		case "==": return wildcard ? begins : lowest <= 0 && highest >= 0;
		case "!=": return wildcard ? !(begins && known.length >= version.length) : lowest !== 0 || highest !== 0;
		default: return highest >= 0 && version.slice(0, -1).every((part, index) => (known[index] ?? part) === part);
	}
}
/** Compares with the unknown parts of `known` taken as `unknown`, and the absent parts of `version` as 0. */
function compare$1(known, version, unknown) {
	for (let index = 0; index < Math.max(known.length, version.length); index++) {
		const [mine, other] = [known[index] ?? unknown, version[index] ?? 0];
		if (mine !== other) return mine < other ? -1 : 1;
	}
	return known.length < 3 && unknown > 0 ? 1 : 0;
}

// src/models/knowledge.ts
/** Looks statements up by any name that a program may use for them. */
/** Knowledge from models; where two state the same name (a project's own file and a built-in one), the later counts. */
function knowledgeFrom(...sources) {
	const callables = index(sources.flatMap((source) => source.callables));
	const types = index(sources.flatMap((source) => source.types));
	const modules = new Map(sources.flatMap((source) => source.modules.map((one) => [one.name, one])));
	/** The same name in the module that a drop-in module stands for. */
	const mirrored = (name) => {
		for (const [head, tail] of prefixes(name)) {
			const module = modules.get(head)?.mirrors;
			if (module !== void 0) return `${module}${tail}`;
		}
	};
	const stated = memoised((name) => {
		const found = callables.get(name);
		if (found) return found;
		const constructed = types.get(name);
		if (constructed) return name === constructed.name ? inheritedConstructor(constructed) : stated(constructed.name);
		const [head, last] = split(name);
		const owner = types.get(head);
		if (!owner) return void 0;
		return head === owner.name ? first(owner.bases, (base) => stated(`${base}.${last}`)) : stated(`${owner.name}.${last}`);
	});
	/** A class that states no constructor has that of its first base that does. */
	function inheritedConstructor(type) {
		const inherited = first(type.bases, stated);
		return inherited && {
			...inherited,
			returns: type.name
		};
	}
	const through = (find) => memoised((name) => {
		const found = find(name);
		if (found !== void 0) return found;
		const other = mirrored(name);
		return other === void 0 ? void 0 : find(other);
	});
	return {
		callable: through(stated),
		type: through((name) => types.get(name)),
		module: through((name) => modules.get(name)),
		digest: createHash("sha256").update(JSON.stringify(sources)).digest("hex").slice(0, 32)
	};
}
/** Only the statements, and of each the effects, that can concern the given versions and platforms. */
function modelsFor(models, versions) {
	const onPython = (range) => range === void 0 || versions.python.some((version) => rangeHolds(range, version));
	const concerns = (one) => {
		const version = versions.distributions?.[one.distribution.toLowerCase()];
		const platforms = versions.platforms;
		return onPython(one.python) && (version === void 0 || one.versions === void 0 || rangeHolds(one.versions, version)) && (platforms === void 0 || one.platforms === void 0 || one.platforms.some((platform) => platforms.includes(platform)));
	};
	const withEffects = (one) => ({
		...one,
		effects: one.effects.filter((effect) => onPython(effect.python))
	});
	return {
		modules: models.modules.filter(concerns).map(withEffects),
		types: models.types.filter(concerns),
		callables: models.callables.filter(concerns).map(withEffects)
	};
}
function first(items, find) {
	for (const item of items) {
		const found = find(item);
		if (found !== void 0) return found;
	}
}
function index(models) {
	return new Map(models.flatMap((model) => [model.name, ...model.aliases].map((name) => [name, model])));
}
/** `a.b.c` → [`a.b.c`, ``], [`a.b`, `.c`], [`a`, `.b.c`]. */
function* prefixes(name) {
	for (let end = name.length; end > 0; end = name.lastIndexOf(".", end - 1)) yield [name.slice(0, end), name.slice(end)];
}
function split(name) {
	const dot = name.lastIndexOf(".");
	return [name.slice(0, Math.max(0, dot)), name.slice(dot + 1)];
}
/** Remembers answers. While a name is being looked up it counts as unknown, so that circular bases end. */
function memoised(compute) {
	const known = /* @__PURE__ */ new Map();
	return (name) => {
		if (known.has(name)) return known.get(name);
		known.set(name, void 0);
		const value = compute(name);
		known.set(name, value);
		return value;
	};
}

// node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));

// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));

// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));

// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = /* @__PURE__ */ new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));

// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		const k = createNode.createNode(key, void 0, ctx);
		const v = createNode.createNode(value, void 0, ctx);
		return new Pair(k, v);
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));

// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	const map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
	exports.map = map;
}));

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	const seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
	exports.seq = seq;
}));

// node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	const string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
	exports.string = string;
}));

// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));

// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));

// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	const schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	const binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
	exports.binary = binary;
}));

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	var Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
	exports.Schema = Schema;
}));

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));

// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));

// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = /* @__PURE__ */ new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = /* @__PURE__ */ new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));

// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));

// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));

// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));

// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var cst = require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));

// src/models/check.ts
var import_dist = require_dist();
/** What a schema cannot say: order, uniqueness, and that names inside a statement are its own. */
const SECTIONS = [
	"modules",
	"types",
	"callables",
	"harmless"
];
/** Faults of one file: names out of order, and arguments that are not among the parameters. */
function checkFile(file) {
	return [...SECTIONS.flatMap((section) => unsorted(file, section)), ...file.callables.flatMap((_, index) => strangeArguments(file, index))];
}
function unsorted(file, section) {
	return file[section].flatMap(({ name }, index, all) => {
		const before = all[index - 1]?.name;
		if (before === void 0 || before <= name) return [];
		return [{
			path: [
				section,
				index,
				"name"
			],
			message: `name: "${name}" comes before "${before}"; keep ${section} in the order of their names, capitals first`
		}];
	});
}
function strangeArguments(file, index) {
	const callable = file.callables[index];
	const known = callable.parameters.map((parameter) => parameter.replace("*", ""));
	const at = (...rest) => [
		"callables",
		index,
		...rest
	];
	return [
		...callable.effects.flatMap((effect, position) => Object.values(effect).flatMap((options) => [...Object.keys(options?.when ?? {}), ...options && "argument" in options ? [options.argument] : []].map((argument) => ({
			argument,
			path: at("effects", position)
		})))),
		...callable.invokes.flatMap((invokes, position) => [invokes.argument, ...Object.values(invokes.with ?? {}).filter((value) => value !== void 0)].map((argument) => ({
			argument,
			path: at("invokes", position)
		}))),
		...callable["start-method"] ? [{
			argument: callable["start-method"].argument,
			path: at("start-method")
		}] : []
	].filter(({ argument }) => !known.includes(argument)).map(({ argument, path }) => ({
		path,
		message: `${String(path[2])}: "${argument}" is not a parameter of ${callable.name}${didYouMean(argument, known, known.length > 0 ? `one of: ${known.join(", ")}` : "add it to \"parameters\"")}`
	}));
}
/** Faults between files: a name or alias that is stated twice among callables, types or modules. */
function checkNames(files) {
	const seen = /* @__PURE__ */ new Map();
	const faults = [];
	for (const file of files) for (const section of SECTIONS) for (const [index, entry] of file.data[section].entries()) for (const name of [entry.name, ..."aliases" in entry ? entry.aliases : []]) {
		const key = `${section === "harmless" ? "callables" : section} ${name}`;
		const other = seen.get(key);
		if (other === void 0) seen.set(key, file.name);
		else faults.push({
			file,
			fault: {
				path: [
					section,
					index,
					"name"
				],
				message: `name: "${name}" is stated twice${other === file.name ? "" : `, also in ${other}`}; merge the two statements`
			}
		});
	}
	return faults;
}

// src/models/convert.ts
function convert$1(file) {
	const distribution = file.distribution;
	return {
		modules: file.modules.map(({ effects, ...rest }) => defined({
			...rest,
			distribution,
			effects: effects.map(toEffect)
		})),
		types: file.types.map(({ "start-method": startMethod, ...rest }) => defined({
			...rest,
			startMethod,
			distribution
		})),
		callables: [...file.callables.map(({ "start-method": startMethod, effects, invokes, ...rest }) => defined({
			...rest,
			distribution,
			startMethod,
			effects: effects.map(toEffect),
			invokes: invokes.map(toInvocation)
		})), ...file.harmless.map((entry) => defined({
			...entry,
			distribution,
			parameters: [],
			effects: [],
			invokes: []
		}))]
	};
}
function toEffect(entry) {
	const [kind, options] = Object.entries(entry)[0];
	const { when, ...rest } = options;
	return defined({
		kind,
		...rest,
		when: when && Object.entries(when).map(toCondition)
	});
}
function toCondition([argument, value]) {
	const [test = "", absent] = String(value).split(" or ");
	const [is, text] = test.split(" ");
	return defined({
		argument,
		is,
		text,
		default: absent === void 0 ? void 0 : true
	});
}
function toInvocation({ with: passed, ...rest }) {
	const [as, argument] = Object.entries(passed ?? {})[0] ?? [];
	return defined({
		...rest,
		with: as === void 0 ? void 0 : {
			argument,
			as
		}
	});
}
/** Without the keys whose value is undefined, so that the data survives a round trip through JSON. */
function defined(record) {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== void 0));
}

// src/core/effects.ts
/** One sentence about each effect, for documentation and for the editor's completion in model files. */
const EFFECTS = {
	"starts-thread": "starts an operating system thread that may outlive the call",
	"ends-thread": "waits for the end of a thread, so that it is gone when the call returns",
	forks: "creates a child process that runs Python code before any exec",
	"takes-lock": "acquires a lock",
	"releases-lock": "releases a lock",
	"opens-handle": "opens something that a fork shares between parent and child: a connection or a file",
	"uses-handle": "reads from, writes to or changes an open handle",
	"closes-handle": "closes a handle in this process",
	"sets-start-method": "fixes the start method of multiprocessing for the whole process",
	"ends-process": "ends this process, or replaces its program",
	logs: "hands a record to the handlers of the logging module",
	"attaches-log-handler": "adds a handler to a logger",
	"configures-logging": "installs logging handlers anew, replacing inherited ones"
};

// src/models/schema.ts
/**
* The form of a model file: the single definition, from which the loader, the messages and the editor's JSON schema come.
* What the words mean is said in core/effects.ts; this is how they are written in YAML.
*/
const TESTS = [
	"given",
	"absent",
	"none",
	"not-none",
	"true",
	"false",
	"positive"
];
const ROLES = [
	"thread",
	"process",
	"lock",
	"reentrant-lock",
	"process-lock",
	"thread-queue",
	"process-queue",
	"log-handler",
	"process-pool",
	"thread-pool",
	"start-method-context",
	"connection",
	"file"
];
const NAME = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/;
const PARAMETER = /^\*?[A-Za-z_]\w*$/;
function meant(word, candidates) {
	return didYouMean(word, candidates, `one of: ${candidates.join(", ")}`);
}
/** An object that refuses unknown keys and says which known one was probably meant. */
function record(shape, noun = "a key here") {
	return strictObject(shape, { error: (issue) => {
		if (issue.code !== "unrecognized_keys") return void 0;
		const key = issue.keys[0];
		return `"${key}" is not ${noun}${meant(key, Object.keys(shape))}`;
	} });
}
/** What stands in the file, as the author sees it. */
function written(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
function oneOf(values, noun) {
	return _enum(values, { error: (issue) => issue.input === void 0 ? void 0 : `"${written(issue.input)}" is not ${noun}${meant(written(issue.input), values)}` });
}
const name = string().regex(NAME, "is not a dotted Python name");
const argument = string().regex(/^[A-Za-z_]\w*$/, "is not a parameter's name (without stars)");
const range = string().check((context) => {
	const fault = rangeFault(context.value);
	if (fault !== void 0) context.issues.push({
		code: "custom",
		message: fault,
		input: context.value
	});
});
/** `lacks w`: a text argument without that text in it. */
const LACKS = /^lacks \S+$/;
/** `wait: true or absent`: the test, and that it holds as well when the argument is not given. */
const test = union([boolean(), string()]).check((context) => {
	const text = String(context.value).replace(/ or absent$/, "");
	if (TESTS.includes(text) || LACKS.test(text)) return;
	const message = `"${text}" is not a test of an argument${meant(text, [...TESTS, "lacks TEXT"])}`;
	context.issues.push({
		code: "custom",
		message,
		input: context.value
	});
});
const always = {
	when: record$1(argument, test).optional(),
	python: range.optional()
};
const plain = record(always);
const EFFECT_OPTIONS = {
	"starts-thread": record({
		...always,
		owner: oneOf([
			"receiver",
			"result",
			"process"
		], "an owner"),
		hidden: boolean().default(false),
		native: boolean().default(false)
	}),
	"ends-thread": record({
		...always,
		of: array(name).min(1).optional()
	}),
	forks: record({
		...always,
		how: oneOf([
			"raw",
			"start-method",
			"before-exec"
		], "a way to fork"),
		first: boolean().default(false)
	}),
	"takes-lock": plain,
	"releases-lock": plain,
	"opens-handle": record({
		...always,
		handle: oneOf(["connection", "file"], "a kind of handle"),
		owner: oneOf(["receiver", "result"], "an owner of a handle")
	}),
	"uses-handle": plain,
	"closes-handle": plain,
	"sets-start-method": record({
		...always,
		argument
	}),
	"ends-process": record({
		...always,
		how: oneOf([
			"at-once",
			"exec",
			"exception"
		], "a way to end a process")
	}),
	logs: plain,
	"attaches-log-handler": record({
		...always,
		argument
	}),
	"configures-logging": plain
};
/** One effect: `takes-lock`, or `starts-thread: { owner: result }`. The bare word is turned into a key without options first. */
const effect = record(Object.fromEntries(Object.entries(EFFECT_OPTIONS).map(([key, value]) => [key, value.describe(EFFECTS[key]).optional()])), "an effect").check((context) => {
	const count = Object.keys(context.value).length;
	if (count === 1 || context.issues.length > 0) return;
	const message = `an entry has one effect, not ${count}; give each its own "- "`;
	context.issues.push({
		code: "custom",
		message,
		input: context.value
	});
});
const invocation = record({
	argument,
	where: oneOf([
		"here",
		"thread",
		"child",
		"before-fork",
		"at-fork-in-child"
	], "a place where a callable runs"),
	with: record({
		tuple: argument.optional(),
		items: argument.optional(),
		rest: argument.optional()
	}).check((context) => {
		if (Object.keys(context.value).length !== 1) context.issues.push({
			code: "custom",
			message: "must have one of \"tuple\", \"items\" and \"rest\"",
			input: context.value
		});
	}).optional(),
	pickled: oneOf([
		"always",
		"without-fork",
		"never"
	], "a way to pickle").default("never")
});
const provenance = {
	says: string().regex(/^[^A-Z\n].*[^.\n]$|^[A-Z][A-Z].*[^.\n]$/, "must be one line that completes \"calls NAME, which ...\", without capital and full stop"),
	source: string().regex(/^https:\/\/[^\s/]+\.[^\s/]+\/\S+$/, "must be an address (https://...) where the statement can be checked"),
	evidence: oneOf([
		"ran",
		"source",
		"doc",
		"report"
	], "a kind of evidence"),
	versions: range.optional(),
	python: range.optional(),
	platforms: array(oneOf([
		"linux",
		"macos",
		"windows"
	], "a platform")).optional(),
	probe: string().optional()
};
const startMethod = oneOf([
	"fork",
	"forkserver",
	"spawn"
], "a start method");
const modelFileSchema = record({
	distribution: string().regex(/^[A-Za-z0-9][\w.-]*$/, "must be the distribution's name, or python for the standard library"),
	modules: array(record({
		name,
		mirrors: name.optional(),
		effects: array(effect).default([]),
		...provenance
	})).default([]),
	types: array(record({
		name,
		aliases: array(name).default([]),
		bases: array(name).default([]),
		role: oneOf(ROLES, "a role").optional(),
		mirrors: name.optional(),
		"start-method": startMethod.optional(),
		runs: record({
			argument,
			with: argument.optional(),
			method: argument,
			where: oneOf(["thread", "child"], "a place where it runs")
		}).optional(),
		attributes: record$1(argument, name).default({}),
		remedy: string().optional(),
		...provenance
	})).default([]),
	callables: array(record({
		name,
		aliases: array(name).default([]),
		parameters: array(string().regex(PARAMETER, "is not a parameter's name")).default([]),
		returns: name.optional(),
		effects: array(effect).default([]),
		invokes: array(invocation).default([]),
		"start-method": record({
			argument,
			as: oneOf(["name", "context"], "a way to choose a start method")
		}).optional(),
		...provenance
	})).default([]),
	harmless: array(record({
		name,
		aliases: array(name).default([]),
		...provenance
	})).default([])
});
/** Effects that can be written as a bare word. */
const BARE = Object.keys(EFFECT_OPTIONS).filter((kind) => EFFECT_OPTIONS[kind].safeParse({}).success);

// src/models/load.ts
/** Reads model files: YAML → schema → checks → the data that knowledge is made of. */
/** All statements of the files, or what is wrong with them. Statements keep the order of the files given. */
function loadModels(files) {
	const read = files.map(readFile);
	const problems = read.flatMap((file) => file.faults.map((fault) => problem(file, fault)));
	const parsed = read.flatMap((file) => file.data ? [{
		...file,
		data: file.data
	}] : []);
	for (const { file, fault } of checkNames(parsed)) problems.push(problem(file, fault));
	const [first, ...more] = problems;
	if (first) return { problems: [first, ...more] };
	const models = parsed.map((file) => convert$1(file.data));
	return { models: {
		modules: models.flatMap((one) => one.modules),
		types: models.flatMap((one) => one.types),
		callables: models.flatMap((one) => one.callables)
	} };
}
function readFile({ name, text }) {
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		prettyErrors: false
	});
	const lineAt = (offset) => Math.max(1, lines.linePos(offset).line);
	const [broken] = document.errors;
	if (broken) return {
		name,
		faults: [{
			path: [],
			message: `is not YAML: ${broken.message.replace(/\s+/g, " ")}`
		}],
		lineOf: () => lineAt(broken.pos[0])
	};
	const lineOf = (path) => lineAt(offsetOf(document.contents, path));
	const result = modelFileSchema.safeParse(bareEffects(document.toJS()), { reportInput: true });
	if (!result.success) return {
		name,
		faults: result.error.issues.map((issue) => ({
			path: issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0]] : issue.path,
			message: `${labelled$1(issue.path)}${wording(issue)}`
		})),
		lineOf
	};
	return {
		name,
		data: result.data,
		faults: checkFile(result.data),
		lineOf
	};
}
/** `- takes-lock` and `- takes-lock:` are short for `- takes-lock: {}`. */
function bareEffects(value) {
	if (Array.isArray(value)) return value.map(bareEffects);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === "effects" && Array.isArray(inner) ? inner.map(withOptions) : bareEffects(inner)]));
}
function withOptions(effect) {
	if (typeof effect === "string") return { [effect]: {} };
	if (typeof effect !== "object" || effect === null) return effect;
	return Object.fromEntries(Object.entries(effect).map(([kind, options]) => [kind, options ?? {}]));
}
function wording(issue) {
	if (issue.input === void 0 && (issue.code === "invalid_type" || issue.code === "invalid_value")) return "is missing";
	if (issue.code === "invalid_type") return `must be ${String(issue.expected)}, not ${JSON.stringify(issue.input)}`;
	return issue.message;
}
/** `effects: `, from the last key on the way; nothing for a whole statement. */
function labelled$1(path) {
	const key = path.findLast((part) => typeof part === "string");
	const isStatement = path.length === 2 && typeof path[1] === "number";
	return key === void 0 || isStatement ? "" : `${key}: `;
}
function problem(file, fault) {
	const line = file.lineOf(fault.path);
	return {
		kind: "model",
		message: `${file.name}:${line}: ${fault.message}`,
		path: file.name,
		range: [
			line,
			1,
			line,
			1
		],
		fatal: true
	};
}
/** Where the node at a path begins, or the nearest one around it. A key stands for its pair. */
function offsetOf(root, path) {
	let [node, offset] = [root, startOf(root)];
	for (const part of path) if ((0, import_dist.isMap)(node)) {
		const pair = node.items.find((item) => (0, import_dist.isPair)(item) && (0, import_dist.isScalar)(item.key) && item.key.value === part);
		if (!pair) break;
		offset = startOf(pair.key);
		node = pair.value;
	} else if ((0, import_dist.isSeq)(node)) {
		node = node.items[Number(part)];
		offset = startOf(node) || offset;
	} else break;
	return offset;
}
function startOf(node) {
	return node?.range?.[0] ?? 0;
}

// src/review/prepare.ts
/** Settings and knowledge by what the tree says: its config, its package metadata, its own models. */
async function prepare(tree, tools, wishes) {
	const resolved = await resolveSettings(tree, {
		...wishes,
		ruleCodes: tools.rules.map((rule) => rule.code)
	});
	const { settings } = resolved;
	const own = await ownModels(tree, resolved.models);
	const versions = {
		python: settings.python,
		platforms: settings.platforms
	};
	return {
		settings,
		knowledge: knowledgeFrom(...[tools.models, ...own.models].map((models) => modelsFor(models, versions))),
		problems: [...resolved.problems, ...own.problems]
	};
}
/** The project's own model files, each for itself: one that is broken does not lose the others. */
async function ownModels(tree, paths) {
	if (paths.length === 0) return {
		models: [],
		problems: []
	};
	const texts = await readTexts(tree, paths);
	const models = [];
	const problems = [];
	for (const path of paths) {
		const text = texts.get(path);
		const loaded = text === void 0 ? void 0 : loadModels([{
			name: path,
			text
		}]);
		if (!loaded) {
			const message = `The model file ${path}, which the settings name, is not in ${tree.name}; correct the path, from the root of the repository.`;
			problems.push({
				kind: "model",
				message,
				path,
				fatal: false
			});
		} else if ("problems" in loaded) problems.push(...loaded.problems.map((problem) => ({
			...problem,
			fatal: false
		})));
		else models.push(loaded.models);
	}
	return {
		models,
		problems
	};
}

// src/review/check-tree.ts
/** Checks a tree for itself, without comparison. `sha` is the tree's commit, where it is one. */
async function checkTree(tree, options) {
	const { tools, focus, onProgress } = options;
	const { settings, knowledge, problems } = await prepare(tree, tools, options);
	const analysis = await analyze(tree, {
		settings,
		knowledge,
		reader: tools.reader,
		rules: tools.rules,
		...focus && { focus },
		...onProgress && { onProgress }
	});
	return {
		settings,
		report: {
			version: 1,
			tool: {
				name: "forksight",
				version: tools.version
			},
			head: {
				...tree.sha !== void 0 && { sha: tree.sha },
				analysis: {
					...analysis,
					problems: [...problems, ...analysis.problems]
				}
			},
			excerpts: await excerptsFor(analysis.findings, tree)
		}
	};
}

// src/report/counts.ts
/** The findings that the outcome is about, without suppressed ones: introduced ones in a review, all in a check. */
function reportedFindings(report) {
	return (report.change?.comparison.introduced ?? report.head.analysis.findings.map((finding) => ({
		finding,
		placement: {
			on: "summary",
			why: "a tree was checked without comparison"
		}
	}))).filter(({ finding }) => finding.suppressed === void 0);
}
/** Findings that were there before the change. */
function existingFindings(report) {
	return (report.change?.comparison.existing ?? []).filter((finding) => finding.suppressed === void 0);
}
function suppressedFindings(report) {
	return report.head.analysis.findings.filter((finding) => finding.suppressed !== void 0);
}
/** How reported findings are shown when nothing is written to the pull request: in the summary, all of them. */
function shownInSummary(report, why) {
	return reportedFindings(report).map(({ finding }) => ({
		finding,
		on: "summary",
		why
	}));
}
/** Counts for a report whose reported findings are shown as `shown` says. Throws when a finding was lost on the way. */
function countFindings(report, shown) {
	const reported = reportedFindings(report).length;
	if (shown.length !== reported) throw new Error(`${reported} findings were to be shown and ${shown.length} were; this is a defect of Forksight`);
	const on = (where) => shown.filter((one) => one.on === where).length;
	return {
		reported,
		line: on("line"),
		file: on("file"),
		summary: on("summary"),
		existing: existingFindings(report).length,
		fixed: report.change?.comparison.fixed.length ?? 0,
		suppressed: suppressedFindings(report).length,
		hidden: report.head.analysis.hidden
	};
}

// src/review/status.ts
const RANK = {
	note: 0,
	warning: 1,
	error: 2
};
/** In a review only what the change introduces counts; suppressed findings never do. */
function statusOf({ report, settings }) {
	const { analysis } = report.head;
	if (analysis.problems.some((problem) => problem.fatal)) return 2;
	return reportedFindings(report).some(({ finding }) => fails(finding.severity, settings.failOn)) ? 1 : 0;
}
function fails(severity, failOn) {
	return failOn !== "never" && RANK[severity] >= RANK[failOn];
}

// src/models/compiled.ts
/** The inverse of {@link compileModels}. The text is trusted: it was checked when it was compiled. */
function loadCompiled(text) {
	return JSON.parse(text);
}

// src/models/built-in.ts
/** The models that come with the program: `models.json` beside the bundle, or the YAML files of the sources. */
async function builtInModels() {
	const compiled = new URL("./models.json", import.meta.url);
	if (existsSync(compiled)) return loadCompiled(readFileSync(compiled, "utf8"));
	const { loadModels } = await import("./load.js");
	const loaded = loadModels(builtInFiles());
	if ("problems" in loaded) throw new Error(loaded.problems.map((problem) => problem.message).join("\n"));
	return loaded.models;
}
/** The YAML files under `models/` of the sources, in the order of their names. */
function builtInFiles() {
	const folder = new URL("../../models/", import.meta.url);
	return readdirSync(folder).filter((name) => name.endsWith(".yaml")).sort().map((name) => ({
		name: `models/${name}`,
		text: readFileSync(new URL(name, folder), "utf8")
	}));
}

// node_modules/web-tree-sitter/web-tree-sitter.js
var __defProp = Object.defineProperty;
var __name = (target, value) => __defProp(target, "name", {
	value,
	configurable: true
});
var Edit = class {
	static {
		__name(this, "Edit");
	}
	/** The start position of the change. */
	startPosition;
	/** The end position of the change before the edit. */
	oldEndPosition;
	/** The end position of the change after the edit. */
	newEndPosition;
	/** The start index of the change. */
	startIndex;
	/** The end index of the change before the edit. */
	oldEndIndex;
	/** The end index of the change after the edit. */
	newEndIndex;
	constructor({ startIndex, oldEndIndex, newEndIndex, startPosition, oldEndPosition, newEndPosition }) {
		this.startIndex = startIndex >>> 0;
		this.oldEndIndex = oldEndIndex >>> 0;
		this.newEndIndex = newEndIndex >>> 0;
		this.startPosition = startPosition;
		this.oldEndPosition = oldEndPosition;
		this.newEndPosition = newEndPosition;
	}
	/**
	* Edit a point and index to keep it in-sync with source code that has been edited.
	*
	* This function updates a single point's byte offset and row/column position
	* based on an edit operation. This is useful for editing points without
	* requiring a tree or node instance.
	*/
	editPoint(point, index) {
		let newIndex = index;
		const newPoint = { ...point };
		if (index >= this.oldEndIndex) {
			newIndex = this.newEndIndex + (index - this.oldEndIndex);
			const originalRow = point.row;
			newPoint.row = this.newEndPosition.row + (point.row - this.oldEndPosition.row);
			newPoint.column = originalRow === this.oldEndPosition.row ? this.newEndPosition.column + (point.column - this.oldEndPosition.column) : point.column;
		} else if (index > this.startIndex) {
			newIndex = this.newEndIndex;
			newPoint.row = this.newEndPosition.row;
			newPoint.column = this.newEndPosition.column;
		}
		return {
			point: newPoint,
			index: newIndex
		};
	}
	/**
	* Edit a range to keep it in-sync with source code that has been edited.
	*
	* This function updates a range's start and end positions based on an edit
	* operation. This is useful for editing ranges without requiring a tree
	* or node instance.
	*/
	editRange(range) {
		const newRange = {
			startIndex: range.startIndex,
			startPosition: { ...range.startPosition },
			endIndex: range.endIndex,
			endPosition: { ...range.endPosition }
		};
		if (range.endIndex >= this.oldEndIndex) {
			if (range.endIndex !== Number.MAX_SAFE_INTEGER) {
				newRange.endIndex = this.newEndIndex + (range.endIndex - this.oldEndIndex);
				newRange.endPosition = {
					row: this.newEndPosition.row + (range.endPosition.row - this.oldEndPosition.row),
					column: range.endPosition.row === this.oldEndPosition.row ? this.newEndPosition.column + (range.endPosition.column - this.oldEndPosition.column) : range.endPosition.column
				};
				if (newRange.endIndex < this.newEndIndex) {
					newRange.endIndex = Number.MAX_SAFE_INTEGER;
					newRange.endPosition = {
						row: Number.MAX_SAFE_INTEGER,
						column: Number.MAX_SAFE_INTEGER
					};
				}
			}
		} else if (range.endIndex > this.startIndex) {
			newRange.endIndex = this.startIndex;
			newRange.endPosition = { ...this.startPosition };
		}
		if (range.startIndex >= this.oldEndIndex) {
			newRange.startIndex = this.newEndIndex + (range.startIndex - this.oldEndIndex);
			newRange.startPosition = {
				row: this.newEndPosition.row + (range.startPosition.row - this.oldEndPosition.row),
				column: range.startPosition.row === this.oldEndPosition.row ? this.newEndPosition.column + (range.startPosition.column - this.oldEndPosition.column) : range.startPosition.column
			};
			if (newRange.startIndex < this.newEndIndex) {
				newRange.startIndex = Number.MAX_SAFE_INTEGER;
				newRange.startPosition = {
					row: Number.MAX_SAFE_INTEGER,
					column: Number.MAX_SAFE_INTEGER
				};
			}
		} else if (range.startIndex > this.startIndex) {
			newRange.startIndex = this.startIndex;
			newRange.startPosition = { ...this.startPosition };
		}
		return newRange;
	}
};
var SIZE_OF_SHORT = 2;
var SIZE_OF_INT = 4;
var SIZE_OF_CURSOR = 4 * SIZE_OF_INT;
var SIZE_OF_NODE = 5 * SIZE_OF_INT;
var SIZE_OF_POINT = 2 * SIZE_OF_INT;
var SIZE_OF_RANGE = 2 * SIZE_OF_INT + 2 * SIZE_OF_POINT;
var ZERO_POINT = {
	row: 0,
	column: 0
};
var INTERNAL = /* @__PURE__ */ Symbol("INTERNAL");
function assertInternal(x) {
	if (x !== INTERNAL) throw new Error("Illegal constructor");
}
__name(assertInternal, "assertInternal");
function isPoint(point) {
	return !!point && typeof point.row === "number" && typeof point.column === "number";
}
__name(isPoint, "isPoint");
function setModule(module2) {
	C = module2;
}
__name(setModule, "setModule");
var C;
function newFinalizer(handler) {
	try {
		return new FinalizationRegistry(handler);
	} catch (e) {
		console.error("Unsupported FinalizationRegistry:", e);
		return;
	}
}
__name(newFinalizer, "newFinalizer");
var finalizer = newFinalizer((address) => {
	C._ts_lookahead_iterator_delete(address);
});
var LookaheadIterator = class {
	static {
		__name(this, "LookaheadIterator");
	}
	/** @internal */
	[0] = 0;
	/** @internal */
	language;
	/** @internal */
	positioned = false;
	/** @internal */
	constructor(internal, address, language) {
		assertInternal(internal);
		this[0] = address;
		this.language = language;
		finalizer?.register(this, address, this);
	}
	/**
	* Get the current symbol of the lookahead iterator.
	*
	* Returns `null` if the iterator is not positioned on a symbol:
	*
	* - Before the first iteration step
	* - After the iterator is exhausted
	* - After a {@link reset} or {@link resetState} call
	*/
	get currentTypeId() {
		return this.positioned ? C._ts_lookahead_iterator_current_symbol(this[0]) : null;
	}
	/**
	* Get the current symbol name of the lookahead iterator.
	*
	* Returns `null` if the iterator is not positioned on a symbol.
	*/
	get currentType() {
		const id = this.currentTypeId;
		if (id === null) return null;
		return this.language.types[id] ?? C.UTF8ToString(C._ts_language_symbol_name(this.language[0], id));
	}
	/** Delete the lookahead iterator, freeing its resources. */
	delete() {
		finalizer?.unregister(this);
		C._ts_lookahead_iterator_delete(this[0]);
		this[0] = 0;
	}
	/**
	* Reset the lookahead iterator.
	*
	* This returns `true` if the language was set successfully and `false`
	* otherwise.
	*/
	reset(language, stateId) {
		if (C._ts_lookahead_iterator_reset(this[0], language[0], stateId)) {
			this.language = language;
			this.positioned = false;
			return true;
		}
		return false;
	}
	/**
	* Reset the lookahead iterator to another state.
	*
	* This returns `true` if the iterator was reset to the given state and
	* `false` otherwise.
	*/
	resetState(stateId) {
		if (!C._ts_lookahead_iterator_reset_state(this[0], stateId)) return false;
		this.positioned = false;
		return true;
	}
	/**
	* Returns an iterator that iterates over the symbols of the lookahead iterator.
	*
	* The iterator will yield the current symbol name as a string for each step
	* until there are no more symbols to iterate over.
	*/
	[Symbol.iterator]() {
		return { next: /* @__PURE__ */ __name(() => {
			this.positioned = Boolean(C._ts_lookahead_iterator_next(this[0]));
			const value = this.currentType;
			return value === null ? {
				done: true,
				value: ""
			} : {
				done: false,
				value
			};
		}, "next") };
	}
};
function getText(tree, startIndex, endIndex, startPosition) {
	const length = endIndex - startIndex;
	let result = tree.textCallback(startIndex, startPosition);
	if (result) {
		startIndex += result.length;
		while (startIndex < endIndex) {
			const string = tree.textCallback(startIndex, startPosition);
			if (string && string.length > 0) {
				startIndex += string.length;
				result += string;
			} else break;
		}
		if (startIndex > endIndex) result = result.slice(0, length);
	}
	return result ?? "";
}
__name(getText, "getText");
var finalizer2 = newFinalizer((address) => {
	C._ts_tree_delete(address);
});
var Tree = class _Tree {
	static {
		__name(this, "Tree");
	}
	/** @internal */
	[0] = 0;
	/** @internal */
	textCallback;
	/** The language that was used to parse the syntax tree. */
	language;
	/** @internal */
	constructor(internal, address, language, textCallback) {
		assertInternal(internal);
		this[0] = address;
		this.language = language;
		this.textCallback = textCallback;
		finalizer2?.register(this, address, this);
	}
	/** Create a shallow copy of the syntax tree. This is very fast. */
	copy() {
		const address = C._ts_tree_copy(this[0]);
		return new _Tree(INTERNAL, address, this.language, this.textCallback);
	}
	/** Delete the syntax tree, freeing its resources. */
	delete() {
		finalizer2?.unregister(this);
		C._ts_tree_delete(this[0]);
		this[0] = 0;
	}
	/** Get the root node of the syntax tree. */
	get rootNode() {
		C._ts_tree_root_node_wasm(this[0]);
		return unmarshalNode(this);
	}
	/**
	* Get the root node of the syntax tree, but with its position shifted
	* forward by the given offset.
	*/
	rootNodeWithOffset(offsetBytes, offsetExtent) {
		const address = TRANSFER_BUFFER + SIZE_OF_NODE;
		C.setValue(address, offsetBytes, "i32");
		marshalPoint(address + SIZE_OF_INT, offsetExtent);
		C._ts_tree_root_node_with_offset_wasm(this[0]);
		return unmarshalNode(this);
	}
	/**
	* Edit the syntax tree to keep it in sync with source code that has been
	* edited.
	*
	* You must describe the edit both in terms of byte offsets and in terms of
	* row/column coordinates.
	*/
	edit(edit) {
		marshalEdit(edit);
		C._ts_tree_edit_wasm(this[0]);
	}
	/** Create a new {@link TreeCursor} starting from the root of the tree. */
	walk() {
		return this.rootNode.walk();
	}
	/**
	* Compare this old edited syntax tree to a new syntax tree representing
	* the same document, returning a sequence of ranges whose syntactic
	* structure has changed.
	*
	* For this to work correctly, this syntax tree must have been edited such
	* that its ranges match up to the new tree. Generally, you'll want to
	* call this method right after calling one of the [`Parser::parse`]
	* functions. Call it on the old tree that was passed to parse, and
	* pass the new tree that was returned from `parse`.
	*/
	getChangedRanges(other) {
		if (!(other instanceof _Tree)) throw new TypeError("Argument must be a Tree");
		C._ts_tree_get_changed_ranges_wasm(this[0], other[0]);
		const count = C.getValue(TRANSFER_BUFFER, "i32");
		const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const result = new Array(count);
		if (count > 0) {
			let address = buffer;
			for (let i2 = 0; i2 < count; i2++) {
				result[i2] = unmarshalRange(address);
				address += SIZE_OF_RANGE;
			}
			C._free(buffer);
		}
		return result;
	}
	/** Get the included ranges that were used to parse the syntax tree. */
	getIncludedRanges() {
		C._ts_tree_included_ranges_wasm(this[0]);
		const count = C.getValue(TRANSFER_BUFFER, "i32");
		const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const result = new Array(count);
		if (count > 0) {
			let address = buffer;
			for (let i2 = 0; i2 < count; i2++) {
				result[i2] = unmarshalRange(address);
				address += SIZE_OF_RANGE;
			}
			C._free(buffer);
		}
		return result;
	}
};
var finalizer3 = newFinalizer((address) => {
	C._ts_tree_cursor_delete_wasm(address);
});
var TreeCursor = class _TreeCursor {
	static {
		__name(this, "TreeCursor");
	}
	/** @internal */
	[0] = 0;
	/** @internal */
	[1] = 0;
	/** @internal */
	[2] = 0;
	/** @internal */
	[3] = 0;
	/** @internal */
	tree;
	/** @internal */
	constructor(internal, tree) {
		assertInternal(internal);
		this.tree = tree;
		unmarshalTreeCursor(this);
		finalizer3?.register(this, this.tree[0], this);
	}
	/** Creates a deep copy of the tree cursor. This allocates new memory. */
	copy() {
		const copy = new _TreeCursor(INTERNAL, this.tree);
		C._ts_tree_cursor_copy_wasm(this.tree[0]);
		unmarshalTreeCursor(copy);
		return copy;
	}
	/** Delete the tree cursor, freeing its resources. */
	delete() {
		finalizer3?.unregister(this);
		marshalTreeCursor(this);
		C._ts_tree_cursor_delete_wasm(this.tree[0]);
		this[0] = this[1] = this[2] = 0;
	}
	/** Get the tree cursor's current {@link Node}. */
	get currentNode() {
		marshalTreeCursor(this);
		C._ts_tree_cursor_current_node_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/**
	* Get the numerical field id of this tree cursor's current node.
	*
	* See also {@link TreeCursor#currentFieldName}.
	*/
	get currentFieldId() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_current_field_id_wasm(this.tree[0]);
	}
	/** Get the field name of this tree cursor's current node. */
	get currentFieldName() {
		return this.tree.language.fields[this.currentFieldId];
	}
	/**
	* Get the depth of the cursor's current node relative to the original
	* node that the cursor was constructed with.
	*/
	get currentDepth() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_current_depth_wasm(this.tree[0]);
	}
	/**
	* Get the index of the cursor's current node out of all of the
	* descendants of the original node that the cursor was constructed with.
	*/
	get currentDescendantIndex() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_current_descendant_index_wasm(this.tree[0]);
	}
	/** Get the type of the cursor's current node. */
	get nodeType() {
		return this.tree.language.types[this.nodeTypeId] || "ERROR";
	}
	/** Get the type id of the cursor's current node. */
	get nodeTypeId() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_current_node_type_id_wasm(this.tree[0]);
	}
	/** Get the state id of the cursor's current node. */
	get nodeStateId() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_current_node_state_id_wasm(this.tree[0]);
	}
	/** Get the id of the cursor's current node. */
	get nodeId() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_current_node_id_wasm(this.tree[0]);
	}
	/**
	* Check if the cursor's current node is *named*.
	*
	* Named nodes correspond to named rules in the grammar, whereas
	* *anonymous* nodes correspond to string literals in the grammar.
	*/
	get nodeIsNamed() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_current_node_is_named_wasm(this.tree[0]) === 1;
	}
	/**
	* Check if the cursor's current node is *missing*.
	*
	* Missing nodes are inserted by the parser in order to recover from
	* certain kinds of syntax errors.
	*/
	get nodeIsMissing() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_current_node_is_missing_wasm(this.tree[0]) === 1;
	}
	/** Get the string content of the cursor's current node. */
	get nodeText() {
		marshalTreeCursor(this);
		const startIndex = C._ts_tree_cursor_start_index_wasm(this.tree[0]);
		const endIndex = C._ts_tree_cursor_end_index_wasm(this.tree[0]);
		C._ts_tree_cursor_start_position_wasm(this.tree[0]);
		const startPosition = unmarshalPoint(TRANSFER_BUFFER);
		return getText(this.tree, startIndex, endIndex, startPosition);
	}
	/** Get the start position of the cursor's current node. */
	get startPosition() {
		marshalTreeCursor(this);
		C._ts_tree_cursor_start_position_wasm(this.tree[0]);
		return unmarshalPoint(TRANSFER_BUFFER);
	}
	/** Get the end position of the cursor's current node. */
	get endPosition() {
		marshalTreeCursor(this);
		C._ts_tree_cursor_end_position_wasm(this.tree[0]);
		return unmarshalPoint(TRANSFER_BUFFER);
	}
	/** Get the start index of the cursor's current node. */
	get startIndex() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_start_index_wasm(this.tree[0]);
	}
	/** Get the end index of the cursor's current node. */
	get endIndex() {
		marshalTreeCursor(this);
		return C._ts_tree_cursor_end_index_wasm(this.tree[0]);
	}
	/**
	* Move this cursor to the first child of its current node.
	*
	* This returns `true` if the cursor successfully moved, and returns
	* `false` if there were no children.
	*/
	gotoFirstChild() {
		marshalTreeCursor(this);
		const result = C._ts_tree_cursor_goto_first_child_wasm(this.tree[0]);
		unmarshalTreeCursor(this);
		return result === 1;
	}
	/**
	* Move this cursor to the last child of its current node.
	*
	* This returns `true` if the cursor successfully moved, and returns
	* `false` if there were no children.
	*
	* Note that this function may be slower than
	* {@link TreeCursor#gotoFirstChild} because it needs to
	* iterate through all the children to compute the child's position.
	*/
	gotoLastChild() {
		marshalTreeCursor(this);
		const result = C._ts_tree_cursor_goto_last_child_wasm(this.tree[0]);
		unmarshalTreeCursor(this);
		return result === 1;
	}
	/**
	* Move this cursor to the parent of its current node.
	*
	* This returns `true` if the cursor successfully moved, and returns
	* `false` if there was no parent node (the cursor was already on the
	* root node).
	*
	* Note that the node the cursor was constructed with is considered the root
	* of the cursor, and the cursor cannot walk outside this node.
	*/
	gotoParent() {
		marshalTreeCursor(this);
		const result = C._ts_tree_cursor_goto_parent_wasm(this.tree[0]);
		unmarshalTreeCursor(this);
		return result === 1;
	}
	/**
	* Move this cursor to the next sibling of its current node.
	*
	* This returns `true` if the cursor successfully moved, and returns
	* `false` if there was no next sibling node.
	*
	* Note that the node the cursor was constructed with is considered the root
	* of the cursor, and the cursor cannot walk outside this node.
	*/
	gotoNextSibling() {
		marshalTreeCursor(this);
		const result = C._ts_tree_cursor_goto_next_sibling_wasm(this.tree[0]);
		unmarshalTreeCursor(this);
		return result === 1;
	}
	/**
	* Move this cursor to the previous sibling of its current node.
	*
	* This returns `true` if the cursor successfully moved, and returns
	* `false` if there was no previous sibling node.
	*
	* Note that this function may be slower than
	* {@link TreeCursor#gotoNextSibling} due to how node
	* positions are stored. In the worst case, this will need to iterate
	* through all the children up to the previous sibling node to recalculate
	* its position. Also note that the node the cursor was constructed with is
	* considered the root of the cursor, and the cursor cannot walk outside this node.
	*/
	gotoPreviousSibling() {
		marshalTreeCursor(this);
		const result = C._ts_tree_cursor_goto_previous_sibling_wasm(this.tree[0]);
		unmarshalTreeCursor(this);
		return result === 1;
	}
	/**
	* Move the cursor to the node that is the nth descendant of
	* the original node that the cursor was constructed with, where
	* zero represents the original node itself.
	*/
	gotoDescendant(goalDescendantIndex) {
		marshalTreeCursor(this);
		C._ts_tree_cursor_goto_descendant_wasm(this.tree[0], goalDescendantIndex);
		unmarshalTreeCursor(this);
	}
	/**
	* Move this cursor to the first child of its current node that contains or
	* starts after the given byte offset.
	*
	* This returns `true` if the cursor successfully moved to a child node, and returns
	* `false` if no such child was found.
	*/
	gotoFirstChildForIndex(goalIndex) {
		marshalTreeCursor(this);
		C.setValue(TRANSFER_BUFFER + SIZE_OF_CURSOR, goalIndex, "i32");
		const result = C._ts_tree_cursor_goto_first_child_for_index_wasm(this.tree[0]);
		unmarshalTreeCursor(this);
		return result === 1;
	}
	/**
	* Move this cursor to the first child of its current node that contains or
	* starts after the given byte offset.
	*
	* This returns the index of the child node if one was found, and returns
	* `null` if no such child was found.
	*/
	gotoFirstChildForPosition(goalPosition) {
		marshalTreeCursor(this);
		marshalPoint(TRANSFER_BUFFER + SIZE_OF_CURSOR, goalPosition);
		const result = C._ts_tree_cursor_goto_first_child_for_position_wasm(this.tree[0]);
		unmarshalTreeCursor(this);
		return result === 1;
	}
	/**
	* Re-initialize this tree cursor to start at the original node that the
	* cursor was constructed with.
	*/
	reset(node) {
		marshalNode(node);
		marshalTreeCursor(this, TRANSFER_BUFFER + SIZE_OF_NODE);
		C._ts_tree_cursor_reset_wasm(this.tree[0]);
		unmarshalTreeCursor(this);
	}
	/**
	* Re-initialize a tree cursor to the same position as another cursor.
	*
	* Unlike {@link TreeCursor#reset}, this will not lose parent
	* information and allows reusing already created cursors.
	*/
	resetTo(cursor) {
		marshalTreeCursor(this, TRANSFER_BUFFER);
		marshalTreeCursor(cursor, TRANSFER_BUFFER + SIZE_OF_CURSOR);
		C._ts_tree_cursor_reset_to_wasm(this.tree[0], cursor.tree[0]);
		unmarshalTreeCursor(this);
	}
};
var Node = class {
	static {
		__name(this, "Node");
	}
	/** @internal */
	[0] = 0;
	/** @internal */
	_children;
	/** @internal */
	_namedChildren;
	/** @internal */
	constructor(internal, { id, tree, startIndex, startPosition, other }) {
		assertInternal(internal);
		this[0] = other;
		this.id = id;
		this.tree = tree;
		this.startIndex = startIndex;
		this.startPosition = startPosition;
	}
	/**
	* The numeric id for this node that is unique.
	*
	* Within a given syntax tree, no two nodes have the same id. However:
	*
	* * If a new tree is created based on an older tree, and a node from the old tree is reused in
	*   the process, then that node will have the same id in both trees.
	*
	* * A node not marked as having changes does not guarantee it was reused.
	*
	* * If a node is marked as having changed in the old tree, it will not be reused.
	*/
	id;
	/** The byte index where this node starts. */
	startIndex;
	/** The position where this node starts. */
	startPosition;
	/** The tree that this node belongs to. */
	tree;
	/** Get this node's type as a numerical id. */
	get typeId() {
		marshalNode(this);
		return C._ts_node_symbol_wasm(this.tree[0]);
	}
	/**
	* Get the node's type as a numerical id as it appears in the grammar,
	* ignoring aliases.
	*/
	get grammarId() {
		marshalNode(this);
		return C._ts_node_grammar_symbol_wasm(this.tree[0]);
	}
	/** Get this node's type as a string. */
	get type() {
		return this.tree.language.types[this.typeId] || "ERROR";
	}
	/**
	* Get this node's symbol name as it appears in the grammar, ignoring
	* aliases as a string.
	*/
	get grammarType() {
		return this.tree.language.types[this.grammarId] || "ERROR";
	}
	/**
	* Check if this node is *named*.
	*
	* Named nodes correspond to named rules in the grammar, whereas
	* *anonymous* nodes correspond to string literals in the grammar.
	*/
	get isNamed() {
		marshalNode(this);
		return C._ts_node_is_named_wasm(this.tree[0]) === 1;
	}
	/**
	* Check if this node is *extra*.
	*
	* Extra nodes represent things like comments, which are not required
	* by the grammar, but can appear anywhere.
	*/
	get isExtra() {
		marshalNode(this);
		return C._ts_node_is_extra_wasm(this.tree[0]) === 1;
	}
	/**
	* Check if this node represents a syntax error.
	*
	* Syntax errors represent parts of the code that could not be incorporated
	* into a valid syntax tree.
	*/
	get isError() {
		marshalNode(this);
		return C._ts_node_is_error_wasm(this.tree[0]) === 1;
	}
	/**
	* Check if this node is *missing*.
	*
	* Missing nodes are inserted by the parser in order to recover from
	* certain kinds of syntax errors.
	*/
	get isMissing() {
		marshalNode(this);
		return C._ts_node_is_missing_wasm(this.tree[0]) === 1;
	}
	/** Check if this node has been edited. */
	get hasChanges() {
		marshalNode(this);
		return C._ts_node_has_changes_wasm(this.tree[0]) === 1;
	}
	/**
	* Check if this node represents a syntax error or contains any syntax
	* errors anywhere within it.
	*/
	get hasError() {
		marshalNode(this);
		return C._ts_node_has_error_wasm(this.tree[0]) === 1;
	}
	/** Get the byte index where this node ends. */
	get endIndex() {
		marshalNode(this);
		return C._ts_node_end_index_wasm(this.tree[0]);
	}
	/** Get the position where this node ends. */
	get endPosition() {
		marshalNode(this);
		C._ts_node_end_point_wasm(this.tree[0]);
		return unmarshalPoint(TRANSFER_BUFFER);
	}
	/** Get the string content of this node. */
	get text() {
		return getText(this.tree, this.startIndex, this.endIndex, this.startPosition);
	}
	/** Get this node's parse state. */
	get parseState() {
		marshalNode(this);
		return C._ts_node_parse_state_wasm(this.tree[0]);
	}
	/** Get the parse state after this node. */
	get nextParseState() {
		marshalNode(this);
		return C._ts_node_next_parse_state_wasm(this.tree[0]);
	}
	/** Check if this node is equal to another node. */
	equals(other) {
		return this.tree === other.tree && this.id === other.id;
	}
	/**
	* Get the node's child at the given index, where zero represents the first child.
	*
	* This method is fairly fast, but its cost is technically log(n), so if
	* you might be iterating over a long list of children, you should use
	* {@link Node#children} instead.
	*/
	child(index) {
		marshalNode(this);
		C._ts_node_child_wasm(this.tree[0], index);
		return unmarshalNode(this.tree);
	}
	/**
	* Get this node's *named* child at the given index.
	*
	* See also {@link Node#isNamed}.
	* This method is fairly fast, but its cost is technically log(n), so if
	* you might be iterating over a long list of children, you should use
	* {@link Node#namedChildren} instead.
	*/
	namedChild(index) {
		marshalNode(this);
		C._ts_node_named_child_wasm(this.tree[0], index);
		return unmarshalNode(this.tree);
	}
	/**
	* Get this node's child with the given numerical field id.
	*
	* See also {@link Node#childForFieldName}. You can
	* convert a field name to an id using {@link Language#fieldIdForName}.
	*/
	childForFieldId(fieldId) {
		marshalNode(this);
		C._ts_node_child_by_field_id_wasm(this.tree[0], fieldId);
		return unmarshalNode(this.tree);
	}
	/**
	* Get the first child with the given field name.
	*
	* If multiple children may have the same field name, access them using
	* {@link Node#childrenForFieldName}.
	*/
	childForFieldName(fieldName) {
		const fieldId = this.tree.language.fields.indexOf(fieldName);
		if (fieldId !== -1) return this.childForFieldId(fieldId);
		return null;
	}
	/** Get the field name of this node's child at the given index. */
	fieldNameForChild(index) {
		marshalNode(this);
		const address = C._ts_node_field_name_for_child_wasm(this.tree[0], index);
		if (!address) return null;
		return C.AsciiToString(address);
	}
	/** Get the field name of this node's named child at the given index. */
	fieldNameForNamedChild(index) {
		marshalNode(this);
		const address = C._ts_node_field_name_for_named_child_wasm(this.tree[0], index);
		if (!address) return null;
		return C.AsciiToString(address);
	}
	/**
	* Get an array of this node's children with a given field name.
	*
	* See also {@link Node#children}.
	*/
	childrenForFieldName(fieldName) {
		const fieldId = this.tree.language.fields.indexOf(fieldName);
		if (fieldId !== -1 && fieldId !== 0) return this.childrenForFieldId(fieldId);
		return [];
	}
	/**
	* Get an array of this node's children with a given field id.
	*
	* See also {@link Node#childrenForFieldName}.
	*/
	childrenForFieldId(fieldId) {
		marshalNode(this);
		C._ts_node_children_by_field_id_wasm(this.tree[0], fieldId);
		const count = C.getValue(TRANSFER_BUFFER, "i32");
		const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const result = new Array(count);
		if (count > 0) {
			let address = buffer;
			for (let i2 = 0; i2 < count; i2++) {
				result[i2] = unmarshalNode(this.tree, address);
				address += SIZE_OF_NODE;
			}
			C._free(buffer);
		}
		return result;
	}
	/** Get the node's first child that contains or starts after the given byte offset. */
	firstChildForIndex(index) {
		marshalNode(this);
		const address = TRANSFER_BUFFER + SIZE_OF_NODE;
		C.setValue(address, index, "i32");
		C._ts_node_first_child_for_byte_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/** Get the node's first named child that contains or starts after the given byte offset. */
	firstNamedChildForIndex(index) {
		marshalNode(this);
		const address = TRANSFER_BUFFER + SIZE_OF_NODE;
		C.setValue(address, index, "i32");
		C._ts_node_first_named_child_for_byte_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/** Get this node's number of children. */
	get childCount() {
		marshalNode(this);
		return C._ts_node_child_count_wasm(this.tree[0]);
	}
	/**
	* Get this node's number of *named* children.
	*
	* See also {@link Node#isNamed}.
	*/
	get namedChildCount() {
		marshalNode(this);
		return C._ts_node_named_child_count_wasm(this.tree[0]);
	}
	/** Get this node's first child. */
	get firstChild() {
		return this.child(0);
	}
	/**
	* Get this node's first named child.
	*
	* See also {@link Node#isNamed}.
	*/
	get firstNamedChild() {
		return this.namedChild(0);
	}
	/** Get this node's last child. */
	get lastChild() {
		return this.child(this.childCount - 1);
	}
	/**
	* Get this node's last named child.
	*
	* See also {@link Node#isNamed}.
	*/
	get lastNamedChild() {
		return this.namedChild(this.namedChildCount - 1);
	}
	/**
	* Iterate over this node's children.
	*
	* If you're walking the tree recursively, you may want to use the
	* {@link TreeCursor} APIs directly instead.
	*/
	get children() {
		if (!this._children) {
			marshalNode(this);
			C._ts_node_children_wasm(this.tree[0]);
			const count = C.getValue(TRANSFER_BUFFER, "i32");
			const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
			this._children = new Array(count);
			if (count > 0) {
				let address = buffer;
				for (let i2 = 0; i2 < count; i2++) {
					this._children[i2] = unmarshalNode(this.tree, address);
					address += SIZE_OF_NODE;
				}
				C._free(buffer);
			}
		}
		return this._children;
	}
	/**
	* Iterate over this node's named children.
	*
	* See also {@link Node#children}.
	*/
	get namedChildren() {
		if (!this._namedChildren) {
			marshalNode(this);
			C._ts_node_named_children_wasm(this.tree[0]);
			const count = C.getValue(TRANSFER_BUFFER, "i32");
			const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
			this._namedChildren = new Array(count);
			if (count > 0) {
				let address = buffer;
				for (let i2 = 0; i2 < count; i2++) {
					this._namedChildren[i2] = unmarshalNode(this.tree, address);
					address += SIZE_OF_NODE;
				}
				C._free(buffer);
			}
		}
		return this._namedChildren;
	}
	/**
	* Get the descendants of this node that are the given type, or in the given types array.
	*
	* The types array should contain node type strings, which can be retrieved from {@link Language#types}.
	*
	* Additionally, a `startPosition` and `endPosition` can be passed in to restrict the search to a byte range.
	*/
	descendantsOfType(types, startPosition = ZERO_POINT, endPosition = ZERO_POINT) {
		if (!Array.isArray(types)) types = [types];
		const symbols = [];
		const typesBySymbol = this.tree.language.types;
		for (const node_type of types) if (node_type == "ERROR") symbols.push(65535);
		for (let i2 = 0, n = typesBySymbol.length; i2 < n; i2++) if (types.includes(typesBySymbol[i2])) symbols.push(i2);
		const symbolsAddress = C._malloc(SIZE_OF_INT * symbols.length);
		for (let i2 = 0, n = symbols.length; i2 < n; i2++) C.setValue(symbolsAddress + i2 * SIZE_OF_INT, symbols[i2], "i32");
		marshalNode(this);
		C._ts_node_descendants_of_type_wasm(this.tree[0], symbolsAddress, symbols.length, startPosition.row, startPosition.column, endPosition.row, endPosition.column);
		const descendantCount = C.getValue(TRANSFER_BUFFER, "i32");
		const descendantAddress = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const result = new Array(descendantCount);
		if (descendantCount > 0) {
			let address = descendantAddress;
			for (let i2 = 0; i2 < descendantCount; i2++) {
				result[i2] = unmarshalNode(this.tree, address);
				address += SIZE_OF_NODE;
			}
		}
		C._free(descendantAddress);
		C._free(symbolsAddress);
		return result;
	}
	/** Get this node's next sibling. */
	get nextSibling() {
		marshalNode(this);
		C._ts_node_next_sibling_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/** Get this node's previous sibling. */
	get previousSibling() {
		marshalNode(this);
		C._ts_node_prev_sibling_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/**
	* Get this node's next *named* sibling.
	*
	* See also {@link Node#isNamed}.
	*/
	get nextNamedSibling() {
		marshalNode(this);
		C._ts_node_next_named_sibling_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/**
	* Get this node's previous *named* sibling.
	*
	* See also {@link Node#isNamed}.
	*/
	get previousNamedSibling() {
		marshalNode(this);
		C._ts_node_prev_named_sibling_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/** Get the node's number of descendants, including one for the node itself. */
	get descendantCount() {
		marshalNode(this);
		return C._ts_node_descendant_count_wasm(this.tree[0]);
	}
	/**
	* Get this node's immediate parent.
	* Prefer {@link Node#childWithDescendant} for iterating over this node's ancestors.
	*/
	get parent() {
		marshalNode(this);
		C._ts_node_parent_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/**
	* Get the node that contains `descendant`.
	*
	* Note that this can return `descendant` itself.
	*/
	childWithDescendant(descendant) {
		marshalNode(this);
		marshalNode(descendant, 1);
		C._ts_node_child_with_descendant_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/** Get the smallest node within this node that spans the given byte range. */
	descendantForIndex(start2, end = start2) {
		if (typeof start2 !== "number" || typeof end !== "number") throw new Error("Arguments must be numbers");
		marshalNode(this);
		const address = TRANSFER_BUFFER + SIZE_OF_NODE;
		C.setValue(address, start2, "i32");
		C.setValue(address + SIZE_OF_INT, end, "i32");
		C._ts_node_descendant_for_index_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/** Get the smallest named node within this node that spans the given byte range. */
	namedDescendantForIndex(start2, end = start2) {
		if (typeof start2 !== "number" || typeof end !== "number") throw new Error("Arguments must be numbers");
		marshalNode(this);
		const address = TRANSFER_BUFFER + SIZE_OF_NODE;
		C.setValue(address, start2, "i32");
		C.setValue(address + SIZE_OF_INT, end, "i32");
		C._ts_node_named_descendant_for_index_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/** Get the smallest node within this node that spans the given point range. */
	descendantForPosition(start2, end = start2) {
		if (!isPoint(start2) || !isPoint(end)) throw new Error("Arguments must be {row, column} objects");
		marshalNode(this);
		const address = TRANSFER_BUFFER + SIZE_OF_NODE;
		marshalPoint(address, start2);
		marshalPoint(address + SIZE_OF_POINT, end);
		C._ts_node_descendant_for_position_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/** Get the smallest named node within this node that spans the given point range. */
	namedDescendantForPosition(start2, end = start2) {
		if (!isPoint(start2) || !isPoint(end)) throw new Error("Arguments must be {row, column} objects");
		marshalNode(this);
		const address = TRANSFER_BUFFER + SIZE_OF_NODE;
		marshalPoint(address, start2);
		marshalPoint(address + SIZE_OF_POINT, end);
		C._ts_node_named_descendant_for_position_wasm(this.tree[0]);
		return unmarshalNode(this.tree);
	}
	/**
	* Create a new {@link TreeCursor} starting from this node.
	*
	* Note that the given node is considered the root of the cursor,
	* and the cursor cannot walk outside this node.
	*/
	walk() {
		marshalNode(this);
		C._ts_tree_cursor_new_wasm(this.tree[0]);
		return new TreeCursor(INTERNAL, this.tree);
	}
	/**
	* Edit this node to keep it in-sync with source code that has been edited.
	*
	* This function is only rarely needed. When you edit a syntax tree with
	* the {@link Tree#edit} method, all of the nodes that you retrieve from
	* the tree afterward will already reflect the edit. You only need to
	* use {@link Node#edit} when you have a specific {@link Node} instance that
	* you want to keep and continue to use after an edit.
	*/
	edit(edit) {
		if (this.startIndex >= edit.oldEndIndex) {
			this.startIndex = edit.newEndIndex + (this.startIndex - edit.oldEndIndex);
			let subbedPointRow;
			let subbedPointColumn;
			if (this.startPosition.row > edit.oldEndPosition.row) {
				subbedPointRow = this.startPosition.row - edit.oldEndPosition.row;
				subbedPointColumn = this.startPosition.column;
			} else {
				subbedPointRow = 0;
				subbedPointColumn = this.startPosition.column;
				if (this.startPosition.column >= edit.oldEndPosition.column) subbedPointColumn = this.startPosition.column - edit.oldEndPosition.column;
			}
			if (subbedPointRow > 0) {
				this.startPosition.row += subbedPointRow;
				this.startPosition.column = subbedPointColumn;
			} else this.startPosition.column += subbedPointColumn;
		} else if (this.startIndex > edit.startIndex) {
			this.startIndex = edit.newEndIndex;
			this.startPosition.row = edit.newEndPosition.row;
			this.startPosition.column = edit.newEndPosition.column;
		}
	}
	/** Get the S-expression representation of this node. */
	toString() {
		marshalNode(this);
		const address = C._ts_node_to_string_wasm(this.tree[0]);
		const result = C.AsciiToString(address);
		C._free(address);
		return result;
	}
};
function unmarshalCaptures(query, tree, address, patternIndex, result) {
	for (let i2 = 0, n = result.length; i2 < n; i2++) {
		const captureIndex = C.getValue(address, "i32");
		address += SIZE_OF_INT;
		const node = unmarshalNode(tree, address);
		address += SIZE_OF_NODE;
		result[i2] = {
			patternIndex,
			name: query.captureNames[captureIndex],
			node
		};
	}
	return address;
}
__name(unmarshalCaptures, "unmarshalCaptures");
function marshalNode(node, index = 0) {
	let address = TRANSFER_BUFFER + index * SIZE_OF_NODE;
	C.setValue(address, node.id, "i32");
	address += SIZE_OF_INT;
	C.setValue(address, node.startIndex, "i32");
	address += SIZE_OF_INT;
	C.setValue(address, node.startPosition.row, "i32");
	address += SIZE_OF_INT;
	C.setValue(address, node.startPosition.column, "i32");
	address += SIZE_OF_INT;
	C.setValue(address, node[0], "i32");
}
__name(marshalNode, "marshalNode");
function unmarshalNode(tree, address = TRANSFER_BUFFER) {
	const id = C.getValue(address, "i32");
	address += SIZE_OF_INT;
	if (id === 0) return null;
	const index = C.getValue(address, "i32");
	address += SIZE_OF_INT;
	const row = C.getValue(address, "i32");
	address += SIZE_OF_INT;
	const column = C.getValue(address, "i32");
	address += SIZE_OF_INT;
	const other = C.getValue(address, "i32");
	return new Node(INTERNAL, {
		id,
		tree,
		startIndex: index,
		startPosition: {
			row,
			column
		},
		other
	});
}
__name(unmarshalNode, "unmarshalNode");
function marshalTreeCursor(cursor, address = TRANSFER_BUFFER) {
	C.setValue(address + 0 * SIZE_OF_INT, cursor[0], "i32");
	C.setValue(address + 1 * SIZE_OF_INT, cursor[1], "i32");
	C.setValue(address + 2 * SIZE_OF_INT, cursor[2], "i32");
	C.setValue(address + 3 * SIZE_OF_INT, cursor[3], "i32");
}
__name(marshalTreeCursor, "marshalTreeCursor");
function unmarshalTreeCursor(cursor) {
	cursor[0] = C.getValue(TRANSFER_BUFFER + 0 * SIZE_OF_INT, "i32");
	cursor[1] = C.getValue(TRANSFER_BUFFER + 1 * SIZE_OF_INT, "i32");
	cursor[2] = C.getValue(TRANSFER_BUFFER + 2 * SIZE_OF_INT, "i32");
	cursor[3] = C.getValue(TRANSFER_BUFFER + 3 * SIZE_OF_INT, "i32");
}
__name(unmarshalTreeCursor, "unmarshalTreeCursor");
function marshalPoint(address, point) {
	C.setValue(address, point.row, "i32");
	C.setValue(address + SIZE_OF_INT, point.column, "i32");
}
__name(marshalPoint, "marshalPoint");
function unmarshalPoint(address) {
	return {
		row: C.getValue(address, "i32") >>> 0,
		column: C.getValue(address + SIZE_OF_INT, "i32") >>> 0
	};
}
__name(unmarshalPoint, "unmarshalPoint");
function marshalRange(address, range) {
	marshalPoint(address, range.startPosition);
	address += SIZE_OF_POINT;
	marshalPoint(address, range.endPosition);
	address += SIZE_OF_POINT;
	C.setValue(address, range.startIndex, "i32");
	address += SIZE_OF_INT;
	C.setValue(address, range.endIndex, "i32");
	address += SIZE_OF_INT;
}
__name(marshalRange, "marshalRange");
function unmarshalRange(address) {
	const result = {};
	result.startPosition = unmarshalPoint(address);
	address += SIZE_OF_POINT;
	result.endPosition = unmarshalPoint(address);
	address += SIZE_OF_POINT;
	result.startIndex = C.getValue(address, "i32") >>> 0;
	address += SIZE_OF_INT;
	result.endIndex = C.getValue(address, "i32") >>> 0;
	return result;
}
__name(unmarshalRange, "unmarshalRange");
function marshalEdit(edit, address = TRANSFER_BUFFER) {
	marshalPoint(address, edit.startPosition);
	address += SIZE_OF_POINT;
	marshalPoint(address, edit.oldEndPosition);
	address += SIZE_OF_POINT;
	marshalPoint(address, edit.newEndPosition);
	address += SIZE_OF_POINT;
	C.setValue(address, edit.startIndex, "i32");
	address += SIZE_OF_INT;
	C.setValue(address, edit.oldEndIndex, "i32");
	address += SIZE_OF_INT;
	C.setValue(address, edit.newEndIndex, "i32");
	address += SIZE_OF_INT;
}
__name(marshalEdit, "marshalEdit");
function unmarshalLanguageMetadata(address) {
	return {
		major_version: C.getValue(address, "i32"),
		minor_version: C.getValue(address += SIZE_OF_INT, "i32"),
		patch_version: C.getValue(address += SIZE_OF_INT, "i32")
	};
}
__name(unmarshalLanguageMetadata, "unmarshalLanguageMetadata");
var LANGUAGE_FUNCTION_REGEX = /^tree_sitter_\w+$/;
var Language = class _Language {
	static {
		__name(this, "Language");
	}
	/** @internal */
	[0] = 0;
	/**
	* A list of all node types in the language. The index of each type in this
	* array is its node type id.
	*/
	types;
	/**
	* A list of all field names in the language. The index of each field name in
	* this array is its field id.
	*/
	fields;
	/** @internal */
	constructor(internal, address) {
		assertInternal(internal);
		this[0] = address;
		this.types = new Array(C._ts_language_symbol_count(this[0]));
		for (let i2 = 0, n = this.types.length; i2 < n; i2++) if (C._ts_language_symbol_type(this[0], i2) < 2) this.types[i2] = C.UTF8ToString(C._ts_language_symbol_name(this[0], i2));
		this.fields = new Array(C._ts_language_field_count(this[0]) + 1);
		for (let i2 = 0, n = this.fields.length; i2 < n; i2++) {
			const fieldName = C._ts_language_field_name_for_id(this[0], i2);
			if (fieldName !== 0) this.fields[i2] = C.UTF8ToString(fieldName);
			else this.fields[i2] = null;
		}
	}
	/**
	* Gets the name of the language.
	*/
	get name() {
		const ptr = C._ts_language_name(this[0]);
		if (ptr === 0) return null;
		return C.UTF8ToString(ptr);
	}
	/**
	* Gets the ABI version of the language.
	*/
	get abiVersion() {
		return C._ts_language_abi_version(this[0]);
	}
	/**
	* Get the metadata for this language. This information is generated by the
	* CLI, and relies on the language author providing the correct metadata in
	* the language's `tree-sitter.json` file.
	*/
	get metadata() {
		C._ts_language_metadata_wasm(this[0]);
		if (C.getValue(TRANSFER_BUFFER, "i32") === 0) return null;
		return unmarshalLanguageMetadata(TRANSFER_BUFFER + SIZE_OF_INT);
	}
	/**
	* Gets the number of fields in the language.
	*/
	get fieldCount() {
		return this.fields.length - 1;
	}
	/**
	* Gets the number of states in the language.
	*/
	get stateCount() {
		return C._ts_language_state_count(this[0]);
	}
	/**
	* Get the field id for a field name.
	*/
	fieldIdForName(fieldName) {
		const result = this.fields.indexOf(fieldName);
		return result !== -1 ? result : null;
	}
	/**
	* Get the field name for a field id.
	*/
	fieldNameForId(fieldId) {
		return this.fields[fieldId] ?? null;
	}
	/**
	* Get the node type id for a node type name.
	*/
	idForNodeType(type, named) {
		const typeLength = C.lengthBytesUTF8(type);
		const typeAddress = C._malloc(typeLength + 1);
		C.stringToUTF8(type, typeAddress, typeLength + 1);
		const result = C._ts_language_symbol_for_name(this[0], typeAddress, typeLength, named ? 1 : 0);
		C._free(typeAddress);
		return result || null;
	}
	/**
	* Gets the number of node types in the language.
	*/
	get nodeTypeCount() {
		return C._ts_language_symbol_count(this[0]);
	}
	/**
	* Get the node type name for a node type id.
	*/
	nodeTypeForId(typeId) {
		const name2 = C._ts_language_symbol_name(this[0], typeId);
		return name2 ? C.UTF8ToString(name2) : null;
	}
	/**
	* Check if a node type is named.
	*
	* @see {@link https://tree-sitter.github.io/tree-sitter/using-parsers/2-basic-parsing.html#named-vs-anonymous-nodes}
	*/
	nodeTypeIsNamed(typeId) {
		return C._ts_language_type_is_named_wasm(this[0], typeId) ? true : false;
	}
	/**
	* Check if a node type is visible.
	*/
	nodeTypeIsVisible(typeId) {
		return C._ts_language_type_is_visible_wasm(this[0], typeId) ? true : false;
	}
	/**
	* Get the supertypes ids of this language.
	*
	* @see {@link https://tree-sitter.github.io/tree-sitter/using-parsers/6-static-node-types.html?highlight=supertype#supertype-nodes}
	*/
	get supertypes() {
		C._ts_language_supertypes_wasm(this[0]);
		const count = C.getValue(TRANSFER_BUFFER, "i32");
		const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const result = new Array(count);
		if (count > 0) {
			let address = buffer;
			for (let i2 = 0; i2 < count; i2++) {
				result[i2] = C.getValue(address, "i16");
				address += SIZE_OF_SHORT;
			}
		}
		return result;
	}
	/**
	* Get the subtype ids for a given supertype node id.
	*/
	subtypes(supertype) {
		C._ts_language_subtypes_wasm(this[0], supertype);
		const count = C.getValue(TRANSFER_BUFFER, "i32");
		const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const result = new Array(count);
		if (count > 0) {
			let address = buffer;
			for (let i2 = 0; i2 < count; i2++) {
				result[i2] = C.getValue(address, "i16");
				address += SIZE_OF_SHORT;
			}
		}
		return result;
	}
	/**
	* Get the next state id for a given state id and node type id.
	*/
	nextState(stateId, typeId) {
		return C._ts_language_next_state(this[0], stateId, typeId);
	}
	/**
	* Create a new lookahead iterator for this language and parse state.
	*
	* This returns `null` if state is invalid for this language.
	*
	* Iterating {@link LookaheadIterator} will yield valid symbols in the given
	* parse state. A newly created iterator is not positioned on a symbol, so
	* {@link LookaheadIterator#currentType} returns `null` until the first
	* iteration step.
	*
	* Lookahead iterators can be useful for generating suggestions and improving
	* syntax error diagnostics. To get symbols valid in an `ERROR` node, use the
	* lookahead iterator on its first leaf node state. For `MISSING` nodes, a
	* lookahead iterator created on the previous non-extra leaf node may be
	* appropriate.
	*/
	lookaheadIterator(stateId) {
		const address = C._ts_lookahead_iterator_new(this[0], stateId);
		if (address) return new LookaheadIterator(INTERNAL, address, this);
		return null;
	}
	/**
	* Load a language from a WebAssembly module.
	* The module can be provided as a path to a file, a `URL` to a file, or as a
	* buffer.
	*/
	static async load(input) {
		let binary2;
		if (input instanceof Uint8Array) binary2 = input;
		else if (globalThis.process?.versions.node) binary2 = await (await import("fs/promises")).readFile(input);
		else {
			const response = await fetch(input);
			if (!response.ok) {
				const body2 = await response.text();
				throw new Error(`Language.load failed with status ${response.status}.

${body2}`);
			}
			const retryResp = response.clone();
			try {
				binary2 = await WebAssembly.compileStreaming(response);
			} catch (reason) {
				console.error("wasm streaming compile failed:", reason);
				console.error("falling back to ArrayBuffer instantiation");
				binary2 = new Uint8Array(await retryResp.arrayBuffer());
			}
		}
		const mod = await C.loadWebAssemblyModule(binary2, { loadAsync: true });
		return _Language.loadFromWasmExports(mod, { sync: false });
	}
	static loadFromWasmExports(mod, { sync }) {
		const symbolNames = Object.keys(mod);
		const functionName = symbolNames.find((key) => LANGUAGE_FUNCTION_REGEX.test(key) && !key.includes("external_scanner_"));
		if (!functionName) {
			console.log(`Couldn't find language function in Wasm file. Symbols:
${JSON.stringify(symbolNames, null, 2)}`);
			throw new Error(`Language.${sync ? "loadSync" : "load"} failed: no language function found in Wasm file`);
		}
		const languageAddress = mod[functionName]();
		return new _Language(INTERNAL, languageAddress);
	}
	/**
	* Load a language synchronously from a pre-compiled WebAssembly module.
	* Use this when the host environment provides a `WebAssembly.Module` directly.
	*/
	static loadSync(wasmModule) {
		const mod = C.loadWebAssemblyModule(wasmModule, { loadAsync: false });
		return _Language.loadFromWasmExports(mod, { sync: true });
	}
};
async function Module2(moduleArg = {}) {
	var moduleRtn;
	var Module = moduleArg;
	var ENVIRONMENT_IS_WEB = typeof window == "object";
	var ENVIRONMENT_IS_WORKER = typeof WorkerGlobalScope != "undefined";
	var ENVIRONMENT_IS_NODE = typeof process == "object" && process.versions?.node && process.type != "renderer";
	if (ENVIRONMENT_IS_NODE) {
		const { createRequire } = await import("module");
		var require = createRequire(import.meta.url);
	}
	Module.currentQueryProgressCallback = null;
	Module.currentProgressCallback = null;
	Module.currentLogCallback = null;
	Module.currentParseCallback = null;
	var arguments_ = [];
	var thisProgram = "./this.program";
	var quit_ = /* @__PURE__ */ __name((status, toThrow) => {
		throw toThrow;
	}, "quit_");
	var _scriptName = import.meta.url;
	var scriptDirectory = "";
	function locateFile(path) {
		if (Module["locateFile"]) return Module["locateFile"](path, scriptDirectory);
		return scriptDirectory + path;
	}
	__name(locateFile, "locateFile");
	var readAsync, readBinary;
	if (ENVIRONMENT_IS_NODE) {
		var fs = require("fs");
		if (_scriptName.startsWith("file:")) scriptDirectory = require("path").dirname(require("url").fileURLToPath(_scriptName)) + "/";
		readBinary = /* @__PURE__ */ __name((filename) => {
			filename = isFileURI(filename) ? new URL(filename) : filename;
			return fs.readFileSync(filename);
		}, "readBinary");
		readAsync = /* @__PURE__ */ __name(async (filename, binary2 = true) => {
			filename = isFileURI(filename) ? new URL(filename) : filename;
			return fs.readFileSync(filename, binary2 ? void 0 : "utf8");
		}, "readAsync");
		if (process.argv.length > 1) thisProgram = process.argv[1].replace(/\\/g, "/");
		arguments_ = process.argv.slice(2);
		quit_ = /* @__PURE__ */ __name((status, toThrow) => {
			process.exitCode = status;
			throw toThrow;
		}, "quit_");
	} else if (ENVIRONMENT_IS_WEB || ENVIRONMENT_IS_WORKER) {
		try {
			scriptDirectory = new URL(".", _scriptName).href;
		} catch {}
		if (ENVIRONMENT_IS_WORKER) readBinary = /* @__PURE__ */ __name((url) => {
			var xhr = new XMLHttpRequest();
			xhr.open("GET", url, false);
			xhr.responseType = "arraybuffer";
			xhr.send(null);
			return new Uint8Array(
				/** @type{!ArrayBuffer} */
				xhr.response
			);
		}, "readBinary");
		readAsync = /* @__PURE__ */ __name(async (url) => {
			if (isFileURI(url)) return new Promise((resolve, reject) => {
				var xhr = new XMLHttpRequest();
				xhr.open("GET", url, true);
				xhr.responseType = "arraybuffer";
				xhr.onload = () => {
					if (xhr.status == 200 || xhr.status == 0 && xhr.response) {
						resolve(xhr.response);
						return;
					}
					reject(xhr.status);
				};
				xhr.onerror = reject;
				xhr.send(null);
			});
			var response = await fetch(url, { credentials: "same-origin" });
			if (response.ok) return response.arrayBuffer();
			throw new Error(response.status + " : " + response.url);
		}, "readAsync");
	}
	var out = console.log.bind(console);
	var err = console.error.bind(console);
	var dynamicLibraries = [];
	var wasmBinary;
	var ABORT = false;
	var EXITSTATUS;
	var isFileURI = /* @__PURE__ */ __name((filename) => filename.startsWith("file://"), "isFileURI");
	var readyPromiseResolve, readyPromiseReject;
	var wasmMemory;
	var HEAP8, HEAPU8, HEAP16, HEAPU16, HEAP32, HEAPU32, HEAPF32, HEAPF64;
	var HEAP64, HEAPU64;
	var HEAP_DATA_VIEW;
	var runtimeInitialized = false;
	function updateMemoryViews() {
		var b = wasmMemory.buffer;
		Module["HEAP8"] = HEAP8 = new Int8Array(b);
		Module["HEAP16"] = new Int16Array(b);
		Module["HEAPU8"] = HEAPU8 = new Uint8Array(b);
		Module["HEAPU16"] = HEAPU16 = new Uint16Array(b);
		Module["HEAP32"] = new Int32Array(b);
		Module["HEAPU32"] = HEAPU32 = new Uint32Array(b);
		Module["HEAPF32"] = new Float32Array(b);
		Module["HEAPF64"] = new Float64Array(b);
		Module["HEAP64"] = new BigInt64Array(b);
		Module["HEAPU64"] = new BigUint64Array(b);
		Module["HEAP_DATA_VIEW"] = HEAP_DATA_VIEW = new DataView(b);
		LE_HEAP_UPDATE();
	}
	__name(updateMemoryViews, "updateMemoryViews");
	function initMemory() {
		if (Module["wasmMemory"]) wasmMemory = Module["wasmMemory"];
		else {
			var INITIAL_MEMORY = Module["INITIAL_MEMORY"] || 33554432;
			wasmMemory = new WebAssembly.Memory({
				"initial": INITIAL_MEMORY / 65536,
				"maximum": 32768
			});
		}
		updateMemoryViews();
	}
	__name(initMemory, "initMemory");
	var __RELOC_FUNCS__ = [];
	function preRun() {
		if (Module["preRun"]) {
			if (typeof Module["preRun"] == "function") Module["preRun"] = [Module["preRun"]];
			while (Module["preRun"].length) addOnPreRun(Module["preRun"].shift());
		}
		callRuntimeCallbacks(onPreRuns);
	}
	__name(preRun, "preRun");
	function initRuntime() {
		runtimeInitialized = true;
		callRuntimeCallbacks(__RELOC_FUNCS__);
		wasmExports["__wasm_call_ctors"]();
		callRuntimeCallbacks(onPostCtors);
	}
	__name(initRuntime, "initRuntime");
	function preMain() {}
	__name(preMain, "preMain");
	function postRun() {
		if (Module["postRun"]) {
			if (typeof Module["postRun"] == "function") Module["postRun"] = [Module["postRun"]];
			while (Module["postRun"].length) addOnPostRun(Module["postRun"].shift());
		}
		callRuntimeCallbacks(onPostRuns);
	}
	__name(postRun, "postRun");
	function abort(what) {
		Module["onAbort"]?.(what);
		what = "Aborted(" + what + ")";
		err(what);
		ABORT = true;
		what += ". Build with -sASSERTIONS for more info.";
		var e = new WebAssembly.RuntimeError(what);
		readyPromiseReject?.(e);
		throw e;
	}
	__name(abort, "abort");
	var wasmBinaryFile;
	function findWasmBinary() {
		if (Module["locateFile"]) return locateFile("web-tree-sitter.wasm");
		return new URL("web-tree-sitter.wasm", import.meta.url).href;
	}
	__name(findWasmBinary, "findWasmBinary");
	function getBinarySync(file) {
		if (file == wasmBinaryFile && wasmBinary) return new Uint8Array(wasmBinary);
		if (readBinary) return readBinary(file);
		throw "both async and sync fetching of the wasm failed";
	}
	__name(getBinarySync, "getBinarySync");
	async function getWasmBinary(binaryFile) {
		if (!wasmBinary) try {
			var response = await readAsync(binaryFile);
			return new Uint8Array(response);
		} catch {}
		return getBinarySync(binaryFile);
	}
	__name(getWasmBinary, "getWasmBinary");
	async function instantiateArrayBuffer(binaryFile, imports) {
		try {
			var binary2 = await getWasmBinary(binaryFile);
			return await WebAssembly.instantiate(binary2, imports);
		} catch (reason) {
			err(`failed to asynchronously prepare wasm: ${reason}`);
			abort(reason);
		}
	}
	__name(instantiateArrayBuffer, "instantiateArrayBuffer");
	async function instantiateAsync(binary2, binaryFile, imports) {
		if (!binary2 && !isFileURI(binaryFile) && !ENVIRONMENT_IS_NODE) try {
			var response = fetch(binaryFile, { credentials: "same-origin" });
			return await WebAssembly.instantiateStreaming(response, imports);
		} catch (reason) {
			err(`wasm streaming compile failed: ${reason}`);
			err("falling back to ArrayBuffer instantiation");
		}
		return instantiateArrayBuffer(binaryFile, imports);
	}
	__name(instantiateAsync, "instantiateAsync");
	function getWasmImports() {
		return {
			"env": wasmImports,
			"wasi_snapshot_preview1": wasmImports,
			"GOT.mem": new Proxy(wasmImports, GOTHandler),
			"GOT.func": new Proxy(wasmImports, GOTHandler)
		};
	}
	__name(getWasmImports, "getWasmImports");
	async function createWasm() {
		function receiveInstance(instance2, module2) {
			wasmExports = instance2.exports;
			wasmExports = relocateExports(wasmExports, 1024);
			var metadata2 = getDylinkMetadata(module2);
			if (metadata2.neededDynlibs) dynamicLibraries = metadata2.neededDynlibs.concat(dynamicLibraries);
			mergeLibSymbols(wasmExports, "main");
			LDSO.init();
			loadDylibs();
			__RELOC_FUNCS__.push(wasmExports["__wasm_apply_data_relocs"]);
			assignWasmExports(wasmExports);
			return wasmExports;
		}
		__name(receiveInstance, "receiveInstance");
		function receiveInstantiationResult(result2) {
			return receiveInstance(result2["instance"], result2["module"]);
		}
		__name(receiveInstantiationResult, "receiveInstantiationResult");
		var info2 = getWasmImports();
		if (Module["instantiateWasm"]) return new Promise((resolve, reject) => {
			Module["instantiateWasm"](info2, (mod, inst) => {
				resolve(receiveInstance(mod, inst));
			});
		});
		wasmBinaryFile ??= findWasmBinary();
		return receiveInstantiationResult(await instantiateAsync(wasmBinary, wasmBinaryFile, info2));
	}
	__name(createWasm, "createWasm");
	class ExitStatus {
		static {
			__name(this, "ExitStatus");
		}
		name = "ExitStatus";
		constructor(status) {
			this.message = `Program terminated with exit(${status})`;
			this.status = status;
		}
	}
	var GOT = {};
	var currentModuleWeakSymbols = /* @__PURE__ */ new Set([]);
	var GOTHandler = { get(obj, symName) {
		var rtn = GOT[symName];
		if (!rtn) rtn = GOT[symName] = new WebAssembly.Global({
			"value": "i32",
			"mutable": true
		});
		if (!currentModuleWeakSymbols.has(symName)) rtn.required = true;
		return rtn;
	} };
	var LE_ATOMICS_NATIVE_BYTE_ORDER = [];
	var LE_HEAP_LOAD_F32 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getFloat32(byteOffset, true), "LE_HEAP_LOAD_F32");
	var LE_HEAP_LOAD_F64 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getFloat64(byteOffset, true), "LE_HEAP_LOAD_F64");
	var LE_HEAP_LOAD_I16 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getInt16(byteOffset, true), "LE_HEAP_LOAD_I16");
	var LE_HEAP_LOAD_I32 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getInt32(byteOffset, true), "LE_HEAP_LOAD_I32");
	var LE_HEAP_LOAD_I64 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getBigInt64(byteOffset, true), "LE_HEAP_LOAD_I64");
	var LE_HEAP_LOAD_U32 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getUint32(byteOffset, true), "LE_HEAP_LOAD_U32");
	var LE_HEAP_STORE_F32 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setFloat32(byteOffset, value, true), "LE_HEAP_STORE_F32");
	var LE_HEAP_STORE_F64 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setFloat64(byteOffset, value, true), "LE_HEAP_STORE_F64");
	var LE_HEAP_STORE_I16 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setInt16(byteOffset, value, true), "LE_HEAP_STORE_I16");
	var LE_HEAP_STORE_I32 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setInt32(byteOffset, value, true), "LE_HEAP_STORE_I32");
	var LE_HEAP_STORE_I64 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setBigInt64(byteOffset, value, true), "LE_HEAP_STORE_I64");
	var LE_HEAP_STORE_U32 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setUint32(byteOffset, value, true), "LE_HEAP_STORE_U32");
	var callRuntimeCallbacks = /* @__PURE__ */ __name((callbacks) => {
		while (callbacks.length > 0) callbacks.shift()(Module);
	}, "callRuntimeCallbacks");
	var onPostRuns = [];
	var addOnPostRun = /* @__PURE__ */ __name((cb) => onPostRuns.push(cb), "addOnPostRun");
	var onPreRuns = [];
	var addOnPreRun = /* @__PURE__ */ __name((cb) => onPreRuns.push(cb), "addOnPreRun");
	var UTF8Decoder = typeof TextDecoder != "undefined" ? new TextDecoder() : void 0;
	var findStringEnd = /* @__PURE__ */ __name((heapOrArray, idx, maxBytesToRead, ignoreNul) => {
		var maxIdx = idx + maxBytesToRead;
		if (ignoreNul) return maxIdx;
		while (heapOrArray[idx] && !(idx >= maxIdx)) ++idx;
		return idx;
	}, "findStringEnd");
	var UTF8ArrayToString = /* @__PURE__ */ __name((heapOrArray, idx = 0, maxBytesToRead, ignoreNul) => {
		var endPtr = findStringEnd(heapOrArray, idx, maxBytesToRead, ignoreNul);
		if (endPtr - idx > 16 && heapOrArray.buffer && UTF8Decoder) return UTF8Decoder.decode(heapOrArray.subarray(idx, endPtr));
		var str = "";
		while (idx < endPtr) {
			var u0 = heapOrArray[idx++];
			if (!(u0 & 128)) {
				str += String.fromCharCode(u0);
				continue;
			}
			var u1 = heapOrArray[idx++] & 63;
			if ((u0 & 224) == 192) {
				str += String.fromCharCode((u0 & 31) << 6 | u1);
				continue;
			}
			var u2 = heapOrArray[idx++] & 63;
			if ((u0 & 240) == 224) u0 = (u0 & 15) << 12 | u1 << 6 | u2;
			else u0 = (u0 & 7) << 18 | u1 << 12 | u2 << 6 | heapOrArray[idx++] & 63;
			if (u0 < 65536) str += String.fromCharCode(u0);
			else {
				var ch = u0 - 65536;
				str += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
			}
		}
		return str;
	}, "UTF8ArrayToString");
	var getDylinkMetadata = /* @__PURE__ */ __name((binary2) => {
		var offset = 0;
		var end = 0;
		function getU8() {
			return binary2[offset++];
		}
		__name(getU8, "getU8");
		function getLEB() {
			var ret = 0;
			var mul = 1;
			while (1) {
				var byte = binary2[offset++];
				ret += (byte & 127) * mul;
				mul *= 128;
				if (!(byte & 128)) break;
			}
			return ret;
		}
		__name(getLEB, "getLEB");
		function getString() {
			var len = getLEB();
			offset += len;
			return UTF8ArrayToString(binary2, offset - len, len);
		}
		__name(getString, "getString");
		function getStringList() {
			var count2 = getLEB();
			var rtn = [];
			while (count2--) rtn.push(getString());
			return rtn;
		}
		__name(getStringList, "getStringList");
		function failIf(condition, message) {
			if (condition) throw new Error(message);
		}
		__name(failIf, "failIf");
		if (binary2 instanceof WebAssembly.Module) {
			var dylinkSection = WebAssembly.Module.customSections(binary2, "dylink.0");
			failIf(dylinkSection.length === 0, "need dylink section");
			binary2 = new Uint8Array(dylinkSection[0]);
			end = binary2.length;
		} else {
			var int32View = new Uint32Array(new Uint8Array(binary2.subarray(0, 24)).buffer);
			failIf(!(int32View[0] == 1836278016 || int32View[0] == 6386541), "need to see wasm magic number");
			failIf(binary2[8] !== 0, "need the dylink section to be first");
			offset = 9;
			var section_size = getLEB();
			end = offset + section_size;
			failIf(getString() !== "dylink.0");
		}
		var customSection = {
			neededDynlibs: [],
			tlsExports: /* @__PURE__ */ new Set(),
			weakImports: /* @__PURE__ */ new Set(),
			runtimePaths: []
		};
		var WASM_DYLINK_MEM_INFO = 1;
		var WASM_DYLINK_NEEDED = 2;
		var WASM_DYLINK_EXPORT_INFO = 3;
		var WASM_DYLINK_IMPORT_INFO = 4;
		var WASM_DYLINK_RUNTIME_PATH = 5;
		var WASM_SYMBOL_TLS = 256;
		var WASM_SYMBOL_BINDING_MASK = 3;
		var WASM_SYMBOL_BINDING_WEAK = 1;
		while (offset < end) {
			var subsectionType = getU8();
			var subsectionSize = getLEB();
			if (subsectionType === WASM_DYLINK_MEM_INFO) {
				customSection.memorySize = getLEB();
				customSection.memoryAlign = getLEB();
				customSection.tableSize = getLEB();
				customSection.tableAlign = getLEB();
			} else if (subsectionType === WASM_DYLINK_NEEDED) customSection.neededDynlibs = getStringList();
			else if (subsectionType === WASM_DYLINK_EXPORT_INFO) {
				var count = getLEB();
				while (count--) {
					var symname = getString();
					var flags2 = getLEB();
					if (flags2 & WASM_SYMBOL_TLS) customSection.tlsExports.add(symname);
				}
			} else if (subsectionType === WASM_DYLINK_IMPORT_INFO) {
				var count = getLEB();
				while (count--) {
					var modname = getString();
					var symname = getString();
					var flags2 = getLEB();
					if ((flags2 & WASM_SYMBOL_BINDING_MASK) == WASM_SYMBOL_BINDING_WEAK) customSection.weakImports.add(symname);
				}
			} else if (subsectionType === WASM_DYLINK_RUNTIME_PATH) customSection.runtimePaths = getStringList();
			else offset += subsectionSize;
		}
		return customSection;
	}, "getDylinkMetadata");
	function getValue(ptr, type = "i8") {
		if (type.endsWith("*")) type = "*";
		switch (type) {
			case "i1": return HEAP8[ptr];
			case "i8": return HEAP8[ptr];
			case "i16": return LE_HEAP_LOAD_I16((ptr >> 1) * 2);
			case "i32": return LE_HEAP_LOAD_I32((ptr >> 2) * 4);
			case "i64": return LE_HEAP_LOAD_I64((ptr >> 3) * 8);
			case "float": return LE_HEAP_LOAD_F32((ptr >> 2) * 4);
			case "double": return LE_HEAP_LOAD_F64((ptr >> 3) * 8);
			case "*": return LE_HEAP_LOAD_U32((ptr >> 2) * 4);
			default: abort(`invalid type for getValue: ${type}`);
		}
	}
	__name(getValue, "getValue");
	var newDSO = /* @__PURE__ */ __name((name2, handle2, syms) => {
		var dso = {
			refcount: Infinity,
			name: name2,
			exports: syms,
			global: true
		};
		LDSO.loadedLibsByName[name2] = dso;
		if (handle2 != void 0) LDSO.loadedLibsByHandle[handle2] = dso;
		return dso;
	}, "newDSO");
	var LDSO = {
		loadedLibsByName: {},
		loadedLibsByHandle: {},
		init() {
			newDSO("__main__", 0, wasmImports);
		}
	};
	var ___heap_base = 82240;
	var alignMemory = /* @__PURE__ */ __name((size, alignment) => Math.ceil(size / alignment) * alignment, "alignMemory");
	var getMemory = /* @__PURE__ */ __name((size) => {
		if (runtimeInitialized) return _calloc(size, 1);
		var ret = ___heap_base;
		var end = ret + alignMemory(size, 16);
		___heap_base = end;
		GOT["__heap_base"].value = end;
		return ret;
	}, "getMemory");
	var isInternalSym = /* @__PURE__ */ __name((symName) => [
		"__cpp_exception",
		"__c_longjmp",
		"__wasm_apply_data_relocs",
		"__dso_handle",
		"__tls_size",
		"__tls_align",
		"__set_stack_limits",
		"_emscripten_tls_init",
		"__wasm_init_tls",
		"__wasm_call_ctors",
		"__start_em_asm",
		"__stop_em_asm",
		"__start_em_js",
		"__stop_em_js"
	].includes(symName) || symName.startsWith("__em_js__"), "isInternalSym");
	var uleb128EncodeWithLen = /* @__PURE__ */ __name((arr) => {
		const n = arr.length;
		return [
			n % 128 | 128,
			n >> 7,
			...arr
		];
	}, "uleb128EncodeWithLen");
	var wasmTypeCodes = {
		"i": 127,
		"p": 127,
		"j": 126,
		"f": 125,
		"d": 124,
		"e": 111
	};
	var generateTypePack = /* @__PURE__ */ __name((types) => uleb128EncodeWithLen(Array.from(types, (type) => {
		return wasmTypeCodes[type];
	})), "generateTypePack");
	var convertJsFunctionToWasm = /* @__PURE__ */ __name((func2, sig) => {
		var bytes = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, ...uleb128EncodeWithLen([
			1,
			96,
			...generateTypePack(sig.slice(1)),
			...generateTypePack(sig[0] === "v" ? "" : sig[0])
		]), 2, 7, 1, 1, 101, 1, 102, 0, 0, 7, 5, 1, 1, 102, 0, 0);
		var module2 = new WebAssembly.Module(bytes);
		return new WebAssembly.Instance(module2, { "e": { "f": func2 } }).exports["f"];
	}, "convertJsFunctionToWasm");
	var wasmTableMirror = [];
	var wasmTable = new WebAssembly.Table({
		"initial": 31,
		"element": "anyfunc"
	});
	var getWasmTableEntry = /* @__PURE__ */ __name((funcPtr) => {
		var func2 = wasmTableMirror[funcPtr];
		if (!func2) wasmTableMirror[funcPtr] = func2 = wasmTable.get(funcPtr);
		return func2;
	}, "getWasmTableEntry");
	var updateTableMap = /* @__PURE__ */ __name((offset, count) => {
		if (functionsInTableMap) for (var i2 = offset; i2 < offset + count; i2++) {
			var item = getWasmTableEntry(i2);
			if (item) functionsInTableMap.set(item, i2);
		}
	}, "updateTableMap");
	var functionsInTableMap;
	var getFunctionAddress = /* @__PURE__ */ __name((func2) => {
		if (!functionsInTableMap) {
			functionsInTableMap = /* @__PURE__ */ new WeakMap();
			updateTableMap(0, wasmTable.length);
		}
		return functionsInTableMap.get(func2) || 0;
	}, "getFunctionAddress");
	var freeTableIndexes = [];
	var getEmptyTableSlot = /* @__PURE__ */ __name(() => {
		if (freeTableIndexes.length) return freeTableIndexes.pop();
		return wasmTable["grow"](1);
	}, "getEmptyTableSlot");
	var setWasmTableEntry = /* @__PURE__ */ __name((idx, func2) => {
		wasmTable.set(idx, func2);
		wasmTableMirror[idx] = wasmTable.get(idx);
	}, "setWasmTableEntry");
	var addFunction = /* @__PURE__ */ __name((func2, sig) => {
		var rtn = getFunctionAddress(func2);
		if (rtn) return rtn;
		var ret = getEmptyTableSlot();
		try {
			setWasmTableEntry(ret, func2);
		} catch (err2) {
			if (!(err2 instanceof TypeError)) throw err2;
			setWasmTableEntry(ret, convertJsFunctionToWasm(func2, sig));
		}
		functionsInTableMap.set(func2, ret);
		return ret;
	}, "addFunction");
	var updateGOT = /* @__PURE__ */ __name((exports, replace) => {
		for (var symName in exports) {
			if (isInternalSym(symName)) continue;
			var value = exports[symName];
			GOT[symName] ||= new WebAssembly.Global({
				"value": "i32",
				"mutable": true
			});
			if (replace || GOT[symName].value == 0) {
				if (typeof value == "function") GOT[symName].value = addFunction(value);
				else if (typeof value == "number") GOT[symName].value = value;
				else err(`unhandled export type for '${symName}': ${typeof value}`);
			}
		}
	}, "updateGOT");
	var relocateExports = /* @__PURE__ */ __name((exports, memoryBase2, replace) => {
		var relocated = {};
		for (var e in exports) {
			var value = exports[e];
			if (typeof value == "object") value = value.value;
			if (typeof value == "number") value += memoryBase2;
			relocated[e] = value;
		}
		updateGOT(relocated, replace);
		return relocated;
	}, "relocateExports");
	var isSymbolDefined = /* @__PURE__ */ __name((symName) => {
		var existing = wasmImports[symName];
		if (!existing || existing.stub) return false;
		return true;
	}, "isSymbolDefined");
	var dynCall = /* @__PURE__ */ __name((sig, ptr, args2 = [], promising = false) => {
		var rtn = getWasmTableEntry(ptr)(...args2);
		function convert(rtn2) {
			return rtn2;
		}
		__name(convert, "convert");
		return convert(rtn);
	}, "dynCall");
	var stackSave = /* @__PURE__ */ __name(() => _emscripten_stack_get_current(), "stackSave");
	var stackRestore = /* @__PURE__ */ __name((val) => __emscripten_stack_restore(val), "stackRestore");
	var createInvokeFunction = /* @__PURE__ */ __name((sig) => (ptr, ...args2) => {
		var sp = stackSave();
		try {
			return dynCall(sig, ptr, args2);
		} catch (e) {
			stackRestore(sp);
			if (e !== e + 0) throw e;
			_setThrew(1, 0);
			if (sig[0] == "j") return 0n;
		}
	}, "createInvokeFunction");
	var resolveGlobalSymbol = /* @__PURE__ */ __name((symName, direct = false) => {
		var sym;
		if (isSymbolDefined(symName)) sym = wasmImports[symName];
		else if (symName.startsWith("invoke_")) sym = wasmImports[symName] = createInvokeFunction(symName.split("_")[1]);
		return {
			sym,
			name: symName
		};
	}, "resolveGlobalSymbol");
	var onPostCtors = [];
	var addOnPostCtor = /* @__PURE__ */ __name((cb) => onPostCtors.push(cb), "addOnPostCtor");
	var UTF8ToString = /* @__PURE__ */ __name((ptr, maxBytesToRead, ignoreNul) => ptr ? UTF8ArrayToString(HEAPU8, ptr, maxBytesToRead, ignoreNul) : "", "UTF8ToString");
	var loadWebAssemblyModule = /* @__PURE__ */ __name((binary, flags, libName, localScope, handle) => {
		var metadata = getDylinkMetadata(binary);
		function loadModule() {
			var memAlign = Math.pow(2, metadata.memoryAlign);
			var memoryBase = metadata.memorySize ? alignMemory(getMemory(metadata.memorySize + memAlign), memAlign) : 0;
			var tableBase = metadata.tableSize ? wasmTable.length : 0;
			if (handle) {
				HEAP8[handle + 8] = 1;
				LE_HEAP_STORE_U32((handle + 12 >> 2) * 4, memoryBase);
				LE_HEAP_STORE_I32((handle + 16 >> 2) * 4, metadata.memorySize);
				LE_HEAP_STORE_U32((handle + 20 >> 2) * 4, tableBase);
				LE_HEAP_STORE_I32((handle + 24 >> 2) * 4, metadata.tableSize);
			}
			if (metadata.tableSize) wasmTable.grow(metadata.tableSize);
			var moduleExports;
			function resolveSymbol(sym) {
				var resolved = resolveGlobalSymbol(sym).sym;
				if (!resolved && localScope) resolved = localScope[sym];
				if (!resolved) resolved = moduleExports[sym];
				return resolved;
			}
			__name(resolveSymbol, "resolveSymbol");
			var proxyHandler = { get(stubs, prop) {
				switch (prop) {
					case "__memory_base": return memoryBase;
					case "__table_base": return tableBase;
				}
				if (prop in wasmImports && !wasmImports[prop].stub) return wasmImports[prop];
				if (!(prop in stubs)) {
					var resolved;
					stubs[prop] = (...args2) => {
						resolved ||= resolveSymbol(prop);
						return resolved(...args2);
					};
				}
				return stubs[prop];
			} };
			var proxy = new Proxy({}, proxyHandler);
			currentModuleWeakSymbols = metadata.weakImports;
			var info = {
				"GOT.mem": new Proxy({}, GOTHandler),
				"GOT.func": new Proxy({}, GOTHandler),
				"env": proxy,
				"wasi_snapshot_preview1": proxy
			};
			function postInstantiation(module, instance) {
				updateTableMap(tableBase, metadata.tableSize);
				moduleExports = relocateExports(instance.exports, memoryBase);
				if (!flags.allowUndefined) reportUndefinedSymbols();
				function addEmAsm(addr, body) {
					var args = [];
					var arity = 0;
					for (; arity < 16; arity++) if (body.indexOf("$" + arity) != -1) args.push("$" + arity);
					else break;
					args = args.join(",");
					var func = `(${args}) => { ${body} };`;
					ASM_CONSTS[start] = eval(func);
				}
				__name(addEmAsm, "addEmAsm");
				if ("__start_em_asm" in moduleExports) {
					var start = moduleExports["__start_em_asm"];
					var stop = moduleExports["__stop_em_asm"];
					while (start < stop) {
						var jsString = UTF8ToString(start);
						addEmAsm(start, jsString);
						start = HEAPU8.indexOf(0, start) + 1;
					}
				}
				function addEmJs(name, cSig, body) {
					var jsArgs = [];
					cSig = cSig.slice(1, -1);
					if (cSig != "void") {
						cSig = cSig.split(",");
						for (var i in cSig) {
							var jsArg = cSig[i].split(" ").pop();
							jsArgs.push(jsArg.replace("*", ""));
						}
					}
					var func = `(${jsArgs}) => ${body};`;
					moduleExports[name] = eval(func);
				}
				__name(addEmJs, "addEmJs");
				for (var name in moduleExports) if (name.startsWith("__em_js__")) {
					var start = moduleExports[name];
					var jsString = UTF8ToString(start);
					var parts = jsString.split("<::>");
					addEmJs(name.replace("__em_js__", ""), parts[0], parts[1]);
					delete moduleExports[name];
				}
				var applyRelocs = moduleExports["__wasm_apply_data_relocs"];
				if (applyRelocs) {
					if (runtimeInitialized) applyRelocs();
					else __RELOC_FUNCS__.push(applyRelocs);
				}
				var init = moduleExports["__wasm_call_ctors"];
				if (init) {
					if (runtimeInitialized) init();
					else addOnPostCtor(init);
				}
				return moduleExports;
			}
			__name(postInstantiation, "postInstantiation");
			if (flags.loadAsync) return (async () => {
				var instance2;
				if (binary instanceof WebAssembly.Module) instance2 = new WebAssembly.Instance(binary, info);
				else ({module: binary, instance: instance2} = await WebAssembly.instantiate(binary, info));
				return postInstantiation(binary, instance2);
			})();
			var module = binary instanceof WebAssembly.Module ? binary : new WebAssembly.Module(binary);
			var instance = new WebAssembly.Instance(module, info);
			return postInstantiation(module, instance);
		}
		__name(loadModule, "loadModule");
		flags = {
			...flags,
			rpath: {
				parentLibPath: libName,
				paths: metadata.runtimePaths
			}
		};
		if (flags.loadAsync) return metadata.neededDynlibs.reduce((chain, dynNeeded) => chain.then(() => loadDynamicLibrary(dynNeeded, flags, localScope)), Promise.resolve()).then(loadModule);
		metadata.neededDynlibs.forEach((needed) => loadDynamicLibrary(needed, flags, localScope));
		return loadModule();
	}, "loadWebAssemblyModule");
	var mergeLibSymbols = /* @__PURE__ */ __name((exports, libName2) => {
		for (var [sym, exp] of Object.entries(exports)) {
			const setImport = /* @__PURE__ */ __name((target) => {
				if (!isSymbolDefined(target)) wasmImports[target] = exp;
			}, "setImport");
			setImport(sym);
			const main_alias = "__main_argc_argv";
			if (sym == "main") setImport(main_alias);
			if (sym == main_alias) setImport("main");
		}
	}, "mergeLibSymbols");
	var asyncLoad = /* @__PURE__ */ __name(async (url) => {
		var arrayBuffer = await readAsync(url);
		return new Uint8Array(arrayBuffer);
	}, "asyncLoad");
	function loadDynamicLibrary(libName2, flags2 = {
		global: true,
		nodelete: true
	}, localScope2, handle2) {
		var dso = LDSO.loadedLibsByName[libName2];
		if (dso) {
			if (!flags2.global) {
				if (localScope2) Object.assign(localScope2, dso.exports);
			} else if (!dso.global) {
				dso.global = true;
				mergeLibSymbols(dso.exports, libName2);
			}
			if (flags2.nodelete && dso.refcount !== Infinity) dso.refcount = Infinity;
			dso.refcount++;
			if (handle2) LDSO.loadedLibsByHandle[handle2] = dso;
			return flags2.loadAsync ? Promise.resolve(true) : true;
		}
		dso = newDSO(libName2, handle2, "loading");
		dso.refcount = flags2.nodelete ? Infinity : 1;
		dso.global = flags2.global;
		function loadLibData() {
			if (handle2) {
				var data = LE_HEAP_LOAD_U32((handle2 + 28 >> 2) * 4);
				var dataSize = LE_HEAP_LOAD_U32((handle2 + 32 >> 2) * 4);
				if (data && dataSize) {
					var libData = HEAP8.slice(data, data + dataSize);
					return flags2.loadAsync ? Promise.resolve(libData) : libData;
				}
			}
			var libFile = locateFile(libName2);
			if (flags2.loadAsync) return asyncLoad(libFile);
			if (!readBinary) throw new Error(`${libFile}: file not found, and synchronous loading of external files is not available`);
			return readBinary(libFile);
		}
		__name(loadLibData, "loadLibData");
		function getExports() {
			if (flags2.loadAsync) return loadLibData().then((libData) => loadWebAssemblyModule(libData, flags2, libName2, localScope2, handle2));
			return loadWebAssemblyModule(loadLibData(), flags2, libName2, localScope2, handle2);
		}
		__name(getExports, "getExports");
		function moduleLoaded(exports) {
			if (dso.global) mergeLibSymbols(exports, libName2);
			else if (localScope2) Object.assign(localScope2, exports);
			dso.exports = exports;
		}
		__name(moduleLoaded, "moduleLoaded");
		if (flags2.loadAsync) return getExports().then((exports) => {
			moduleLoaded(exports);
			return true;
		});
		moduleLoaded(getExports());
		return true;
	}
	__name(loadDynamicLibrary, "loadDynamicLibrary");
	var reportUndefinedSymbols = /* @__PURE__ */ __name(() => {
		for (var [symName, entry] of Object.entries(GOT)) if (entry.value == 0) {
			var value = resolveGlobalSymbol(symName, true).sym;
			if (!value && !entry.required) continue;
			if (typeof value == "function") entry.value = addFunction(value, value.sig);
			else if (typeof value == "number") entry.value = value;
			else throw new Error(`bad export type for '${symName}': ${typeof value}`);
		}
	}, "reportUndefinedSymbols");
	var runDependencies = 0;
	var dependenciesFulfilled = null;
	var removeRunDependency = /* @__PURE__ */ __name((id) => {
		runDependencies--;
		Module["monitorRunDependencies"]?.(runDependencies);
		if (runDependencies == 0) {
			if (dependenciesFulfilled) {
				var callback = dependenciesFulfilled;
				dependenciesFulfilled = null;
				callback();
			}
		}
	}, "removeRunDependency");
	var addRunDependency = /* @__PURE__ */ __name((id) => {
		runDependencies++;
		Module["monitorRunDependencies"]?.(runDependencies);
	}, "addRunDependency");
	var loadDylibs = /* @__PURE__ */ __name(async () => {
		if (!dynamicLibraries.length) {
			reportUndefinedSymbols();
			return;
		}
		addRunDependency("loadDylibs");
		for (var lib of dynamicLibraries) await loadDynamicLibrary(lib, {
			loadAsync: true,
			global: true,
			nodelete: true,
			allowUndefined: true
		});
		reportUndefinedSymbols();
		removeRunDependency("loadDylibs");
	}, "loadDylibs");
	var noExitRuntime = true;
	function setValue(ptr, value, type = "i8") {
		if (type.endsWith("*")) type = "*";
		switch (type) {
			case "i1":
				HEAP8[ptr] = value;
				break;
			case "i8":
				HEAP8[ptr] = value;
				break;
			case "i16":
				LE_HEAP_STORE_I16((ptr >> 1) * 2, value);
				break;
			case "i32":
				LE_HEAP_STORE_I32((ptr >> 2) * 4, value);
				break;
			case "i64":
				LE_HEAP_STORE_I64((ptr >> 3) * 8, BigInt(value));
				break;
			case "float":
				LE_HEAP_STORE_F32((ptr >> 2) * 4, value);
				break;
			case "double":
				LE_HEAP_STORE_F64((ptr >> 3) * 8, value);
				break;
			case "*":
				LE_HEAP_STORE_U32((ptr >> 2) * 4, value);
				break;
			default: abort(`invalid type for setValue: ${type}`);
		}
	}
	__name(setValue, "setValue");
	var ___memory_base = new WebAssembly.Global({
		"value": "i32",
		"mutable": false
	}, 1024);
	var ___stack_high = 82240;
	var ___stack_low = 16704;
	var ___stack_pointer = new WebAssembly.Global({
		"value": "i32",
		"mutable": true
	}, 82240);
	var ___table_base = new WebAssembly.Global({
		"value": "i32",
		"mutable": false
	}, 1);
	var __abort_js = /* @__PURE__ */ __name(() => abort(""), "__abort_js");
	__abort_js.sig = "v";
	var getHeapMax = /* @__PURE__ */ __name(() => 2147483648, "getHeapMax");
	var growMemory = /* @__PURE__ */ __name((size) => {
		var pages = (size - wasmMemory.buffer.byteLength + 65535) / 65536 | 0;
		try {
			wasmMemory.grow(pages);
			updateMemoryViews();
			return 1;
		} catch (e) {}
	}, "growMemory");
	var _emscripten_resize_heap = /* @__PURE__ */ __name((requestedSize) => {
		var oldSize = HEAPU8.length;
		requestedSize >>>= 0;
		var maxHeapSize = getHeapMax();
		if (requestedSize > maxHeapSize) return false;
		for (var cutDown = 1; cutDown <= 4; cutDown *= 2) {
			var overGrownHeapSize = oldSize * (1 + .2 / cutDown);
			overGrownHeapSize = Math.min(overGrownHeapSize, requestedSize + 100663296);
			if (growMemory(Math.min(maxHeapSize, alignMemory(Math.max(requestedSize, overGrownHeapSize), 65536)))) return true;
		}
		return false;
	}, "_emscripten_resize_heap");
	_emscripten_resize_heap.sig = "ip";
	var _fd_close = /* @__PURE__ */ __name((fd) => 52, "_fd_close");
	_fd_close.sig = "ii";
	var INT53_MAX = 9007199254740992;
	var INT53_MIN = -9007199254740992;
	var bigintToI53Checked = /* @__PURE__ */ __name((num) => num < INT53_MIN || num > INT53_MAX ? NaN : Number(num), "bigintToI53Checked");
	function _fd_seek(fd, offset, whence, newOffset) {
		offset = bigintToI53Checked(offset);
		return 70;
	}
	__name(_fd_seek, "_fd_seek");
	_fd_seek.sig = "iijip";
	var printCharBuffers = [
		null,
		[],
		[]
	];
	var printChar = /* @__PURE__ */ __name((stream, curr) => {
		var buffer = printCharBuffers[stream];
		if (curr === 0 || curr === 10) {
			(stream === 1 ? out : err)(UTF8ArrayToString(buffer));
			buffer.length = 0;
		} else buffer.push(curr);
	}, "printChar");
	var _fd_write = /* @__PURE__ */ __name((fd, iov, iovcnt, pnum) => {
		var num = 0;
		for (var i2 = 0; i2 < iovcnt; i2++) {
			var ptr = LE_HEAP_LOAD_U32((iov >> 2) * 4);
			var len = LE_HEAP_LOAD_U32((iov + 4 >> 2) * 4);
			iov += 8;
			for (var j = 0; j < len; j++) printChar(fd, HEAPU8[ptr + j]);
			num += len;
		}
		LE_HEAP_STORE_U32((pnum >> 2) * 4, num);
		return 0;
	}, "_fd_write");
	_fd_write.sig = "iippp";
	function _tree_sitter_log_callback(isLexMessage, messageAddress) {
		if (Module.currentLogCallback) {
			const message = UTF8ToString(messageAddress);
			Module.currentLogCallback(message, isLexMessage !== 0);
		}
	}
	__name(_tree_sitter_log_callback, "_tree_sitter_log_callback");
	function _tree_sitter_parse_callback(inputBufferAddress, index, row, column, lengthAddress) {
		const INPUT_BUFFER_SIZE = 10240;
		const string = Module.currentParseCallback(index, {
			row,
			column
		});
		if (typeof string === "string") {
			setValue(lengthAddress, string.length, "i32");
			stringToUTF16(string, inputBufferAddress, INPUT_BUFFER_SIZE);
		} else setValue(lengthAddress, 0, "i32");
	}
	__name(_tree_sitter_parse_callback, "_tree_sitter_parse_callback");
	function _tree_sitter_progress_callback(currentOffset, hasError) {
		if (Module.currentProgressCallback) return Module.currentProgressCallback({
			currentOffset,
			hasError
		});
		return false;
	}
	__name(_tree_sitter_progress_callback, "_tree_sitter_progress_callback");
	function _tree_sitter_query_progress_callback(currentOffset) {
		if (Module.currentQueryProgressCallback) return Module.currentQueryProgressCallback({ currentOffset });
		return false;
	}
	__name(_tree_sitter_query_progress_callback, "_tree_sitter_query_progress_callback");
	var runtimeKeepaliveCounter = 0;
	var keepRuntimeAlive = /* @__PURE__ */ __name(() => noExitRuntime || runtimeKeepaliveCounter > 0, "keepRuntimeAlive");
	var _proc_exit = /* @__PURE__ */ __name((code) => {
		EXITSTATUS = code;
		if (!keepRuntimeAlive()) {
			Module["onExit"]?.(code);
			ABORT = true;
		}
		quit_(code, new ExitStatus(code));
	}, "_proc_exit");
	_proc_exit.sig = "vi";
	var exitJS = /* @__PURE__ */ __name((status, implicit) => {
		EXITSTATUS = status;
		_proc_exit(status);
	}, "exitJS");
	var handleException = /* @__PURE__ */ __name((e) => {
		if (e instanceof ExitStatus || e == "unwind") return EXITSTATUS;
		quit_(1, e);
	}, "handleException");
	var lengthBytesUTF8 = /* @__PURE__ */ __name((str) => {
		var len = 0;
		for (var i2 = 0; i2 < str.length; ++i2) {
			var c = str.charCodeAt(i2);
			if (c <= 127) len++;
			else if (c <= 2047) len += 2;
			else if (c >= 55296 && c <= 57343) {
				len += 4;
				++i2;
			} else len += 3;
		}
		return len;
	}, "lengthBytesUTF8");
	var stringToUTF8Array = /* @__PURE__ */ __name((str, heap, outIdx, maxBytesToWrite) => {
		if (!(maxBytesToWrite > 0)) return 0;
		var startIdx = outIdx;
		var endIdx = outIdx + maxBytesToWrite - 1;
		for (var i2 = 0; i2 < str.length; ++i2) {
			var u = str.codePointAt(i2);
			if (u <= 127) {
				if (outIdx >= endIdx) break;
				heap[outIdx++] = u;
			} else if (u <= 2047) {
				if (outIdx + 1 >= endIdx) break;
				heap[outIdx++] = 192 | u >> 6;
				heap[outIdx++] = 128 | u & 63;
			} else if (u <= 65535) {
				if (outIdx + 2 >= endIdx) break;
				heap[outIdx++] = 224 | u >> 12;
				heap[outIdx++] = 128 | u >> 6 & 63;
				heap[outIdx++] = 128 | u & 63;
			} else {
				if (outIdx + 3 >= endIdx) break;
				heap[outIdx++] = 240 | u >> 18;
				heap[outIdx++] = 128 | u >> 12 & 63;
				heap[outIdx++] = 128 | u >> 6 & 63;
				heap[outIdx++] = 128 | u & 63;
				i2++;
			}
		}
		heap[outIdx] = 0;
		return outIdx - startIdx;
	}, "stringToUTF8Array");
	var stringToUTF8 = /* @__PURE__ */ __name((str, outPtr, maxBytesToWrite) => stringToUTF8Array(str, HEAPU8, outPtr, maxBytesToWrite), "stringToUTF8");
	var stackAlloc = /* @__PURE__ */ __name((sz) => __emscripten_stack_alloc(sz), "stackAlloc");
	var stringToUTF8OnStack = /* @__PURE__ */ __name((str) => {
		var size = lengthBytesUTF8(str) + 1;
		var ret = stackAlloc(size);
		stringToUTF8(str, ret, size);
		return ret;
	}, "stringToUTF8OnStack");
	var AsciiToString = /* @__PURE__ */ __name((ptr) => {
		var str = "";
		while (1) {
			var ch = HEAPU8[ptr++];
			if (!ch) return str;
			str += String.fromCharCode(ch);
		}
	}, "AsciiToString");
	var stringToUTF16 = /* @__PURE__ */ __name((str, outPtr, maxBytesToWrite) => {
		maxBytesToWrite ??= 2147483647;
		if (maxBytesToWrite < 2) return 0;
		maxBytesToWrite -= 2;
		var startPtr = outPtr;
		var numCharsToWrite = maxBytesToWrite < str.length * 2 ? maxBytesToWrite / 2 : str.length;
		for (var i2 = 0; i2 < numCharsToWrite; ++i2) {
			var codeUnit = str.charCodeAt(i2);
			LE_HEAP_STORE_I16((outPtr >> 1) * 2, codeUnit);
			outPtr += 2;
		}
		LE_HEAP_STORE_I16((outPtr >> 1) * 2, 0);
		return outPtr - startPtr;
	}, "stringToUTF16");
	LE_ATOMICS_NATIVE_BYTE_ORDER = new Int8Array(new Int16Array([1]).buffer)[0] === 1 ? [
		((x) => x),
		((x) => x),
		void 0,
		((x) => x)
	] : [
		((x) => x),
		((x) => ((x & 65280) << 8 | (x & 255) << 24) >> 16),
		void 0,
		((x) => x >> 24 & 255 | x >> 8 & 65280 | (x & 65280) << 8 | (x & 255) << 24)
	];
	function LE_HEAP_UPDATE() {
		HEAPU16.unsigned = ((x) => x & 65535);
		HEAPU32.unsigned = ((x) => x >>> 0);
	}
	__name(LE_HEAP_UPDATE, "LE_HEAP_UPDATE");
	initMemory();
	if (Module["noExitRuntime"]) noExitRuntime = Module["noExitRuntime"];
	if (Module["print"]) out = Module["print"];
	if (Module["printErr"]) err = Module["printErr"];
	if (Module["dynamicLibraries"]) dynamicLibraries = Module["dynamicLibraries"];
	if (Module["wasmBinary"]) wasmBinary = Module["wasmBinary"];
	if (Module["arguments"]) arguments_ = Module["arguments"];
	if (Module["thisProgram"]) thisProgram = Module["thisProgram"];
	if (Module["preInit"]) {
		if (typeof Module["preInit"] == "function") Module["preInit"] = [Module["preInit"]];
		while (Module["preInit"].length > 0) Module["preInit"].shift()();
	}
	Module["setValue"] = setValue;
	Module["getValue"] = getValue;
	Module["UTF8ToString"] = UTF8ToString;
	Module["stringToUTF8"] = stringToUTF8;
	Module["lengthBytesUTF8"] = lengthBytesUTF8;
	Module["AsciiToString"] = AsciiToString;
	Module["stringToUTF16"] = stringToUTF16;
	Module["loadWebAssemblyModule"] = loadWebAssemblyModule;
	Module["LE_HEAP_STORE_I64"] = LE_HEAP_STORE_I64;
	var ASM_CONSTS = {};
	var _malloc, _calloc, _realloc, _free, _ts_range_edit, _memcmp, _ts_language_symbol_count, _ts_language_state_count, _ts_language_abi_version, _ts_language_name, _ts_language_field_count, _ts_language_next_state, _ts_language_symbol_name, _ts_language_symbol_for_name, _strncmp, _ts_language_symbol_type, _ts_language_field_name_for_id, _ts_lookahead_iterator_new, _ts_lookahead_iterator_delete, _ts_lookahead_iterator_reset_state, _ts_lookahead_iterator_reset, _ts_lookahead_iterator_next, _ts_lookahead_iterator_current_symbol, _ts_point_edit, _ts_parser_delete, _ts_parser_reset, _ts_parser_set_language, _ts_parser_set_included_ranges, _ts_query_new, _ts_query_delete, _iswspace, _iswalnum, _ts_query_copy, _ts_query_pattern_count, _ts_query_capture_count, _ts_query_string_count, _ts_query_capture_name_for_id, _ts_query_capture_quantifier_for_id, _ts_query_string_value_for_id, _ts_query_predicates_for_pattern, _ts_query_start_byte_for_pattern, _ts_query_end_byte_for_pattern, _ts_query_is_pattern_rooted, _ts_query_is_pattern_non_local, _ts_query_is_pattern_guaranteed_at_step, _ts_query_disable_capture, _ts_query_disable_pattern, _ts_tree_copy, _ts_tree_delete, _ts_init, _ts_parser_new_wasm, _ts_parser_enable_logger_wasm, _ts_parser_parse_wasm, _ts_parser_included_ranges_wasm, _ts_language_type_is_named_wasm, _ts_language_type_is_visible_wasm, _ts_language_metadata_wasm, _ts_language_supertypes_wasm, _ts_language_subtypes_wasm, _ts_tree_root_node_wasm, _ts_tree_root_node_with_offset_wasm, _ts_tree_edit_wasm, _ts_tree_included_ranges_wasm, _ts_tree_get_changed_ranges_wasm, _ts_tree_cursor_new_wasm, _ts_tree_cursor_copy_wasm, _ts_tree_cursor_delete_wasm, _ts_tree_cursor_reset_wasm, _ts_tree_cursor_reset_to_wasm, _ts_tree_cursor_goto_first_child_wasm, _ts_tree_cursor_goto_last_child_wasm, _ts_tree_cursor_goto_first_child_for_index_wasm, _ts_tree_cursor_goto_first_child_for_position_wasm, _ts_tree_cursor_goto_next_sibling_wasm, _ts_tree_cursor_goto_previous_sibling_wasm, _ts_tree_cursor_goto_descendant_wasm, _ts_tree_cursor_goto_parent_wasm, _ts_tree_cursor_current_node_type_id_wasm, _ts_tree_cursor_current_node_state_id_wasm, _ts_tree_cursor_current_node_is_named_wasm, _ts_tree_cursor_current_node_is_missing_wasm, _ts_tree_cursor_current_node_id_wasm, _ts_tree_cursor_start_position_wasm, _ts_tree_cursor_end_position_wasm, _ts_tree_cursor_start_index_wasm, _ts_tree_cursor_end_index_wasm, _ts_tree_cursor_current_field_id_wasm, _ts_tree_cursor_current_depth_wasm, _ts_tree_cursor_current_descendant_index_wasm, _ts_tree_cursor_current_node_wasm, _ts_node_symbol_wasm, _ts_node_field_name_for_child_wasm, _ts_node_field_name_for_named_child_wasm, _ts_node_children_by_field_id_wasm, _ts_node_first_child_for_byte_wasm, _ts_node_first_named_child_for_byte_wasm, _ts_node_grammar_symbol_wasm, _ts_node_child_count_wasm, _ts_node_named_child_count_wasm, _ts_node_child_wasm, _ts_node_named_child_wasm, _ts_node_child_by_field_id_wasm, _ts_node_next_sibling_wasm, _ts_node_prev_sibling_wasm, _ts_node_next_named_sibling_wasm, _ts_node_prev_named_sibling_wasm, _ts_node_descendant_count_wasm, _ts_node_parent_wasm, _ts_node_child_with_descendant_wasm, _ts_node_descendant_for_index_wasm, _ts_node_named_descendant_for_index_wasm, _ts_node_descendant_for_position_wasm, _ts_node_named_descendant_for_position_wasm, _ts_node_start_point_wasm, _ts_node_end_point_wasm, _ts_node_start_index_wasm, _ts_node_end_index_wasm, _ts_node_to_string_wasm, _ts_node_children_wasm, _ts_node_named_children_wasm, _ts_node_descendants_of_type_wasm, _ts_node_is_named_wasm, _ts_node_has_changes_wasm, _ts_node_has_error_wasm, _ts_node_is_error_wasm, _ts_node_is_missing_wasm, _ts_node_is_extra_wasm, _ts_node_parse_state_wasm, _ts_node_next_parse_state_wasm, _ts_query_matches_wasm, _ts_query_captures_wasm, _memset, _memcpy, _memmove, _iswalpha, _iswblank, _iswdigit, _iswlower, _iswpunct, _iswupper, _iswxdigit, _memchr, _strlen, _strcmp, _strncat, _strncpy, _towlower, _towupper, _setThrew, __emscripten_stack_restore, __emscripten_stack_alloc, _emscripten_stack_get_current, ___wasm_apply_data_relocs;
	function assignWasmExports(wasmExports2) {
		Module["_malloc"] = wasmExports2["malloc"];
		Module["_calloc"] = _calloc = wasmExports2["calloc"];
		Module["_realloc"] = wasmExports2["realloc"];
		Module["_free"] = wasmExports2["free"];
		Module["_ts_range_edit"] = wasmExports2["ts_range_edit"];
		Module["_memcmp"] = wasmExports2["memcmp"];
		Module["_ts_language_symbol_count"] = wasmExports2["ts_language_symbol_count"];
		Module["_ts_language_state_count"] = wasmExports2["ts_language_state_count"];
		Module["_ts_language_abi_version"] = wasmExports2["ts_language_abi_version"];
		Module["_ts_language_name"] = wasmExports2["ts_language_name"];
		Module["_ts_language_field_count"] = wasmExports2["ts_language_field_count"];
		Module["_ts_language_next_state"] = wasmExports2["ts_language_next_state"];
		Module["_ts_language_symbol_name"] = wasmExports2["ts_language_symbol_name"];
		Module["_ts_language_symbol_for_name"] = wasmExports2["ts_language_symbol_for_name"];
		Module["_strncmp"] = wasmExports2["strncmp"];
		Module["_ts_language_symbol_type"] = wasmExports2["ts_language_symbol_type"];
		Module["_ts_language_field_name_for_id"] = wasmExports2["ts_language_field_name_for_id"];
		Module["_ts_lookahead_iterator_new"] = wasmExports2["ts_lookahead_iterator_new"];
		Module["_ts_lookahead_iterator_delete"] = wasmExports2["ts_lookahead_iterator_delete"];
		Module["_ts_lookahead_iterator_reset_state"] = wasmExports2["ts_lookahead_iterator_reset_state"];
		Module["_ts_lookahead_iterator_reset"] = wasmExports2["ts_lookahead_iterator_reset"];
		Module["_ts_lookahead_iterator_next"] = wasmExports2["ts_lookahead_iterator_next"];
		Module["_ts_lookahead_iterator_current_symbol"] = wasmExports2["ts_lookahead_iterator_current_symbol"];
		Module["_ts_point_edit"] = wasmExports2["ts_point_edit"];
		Module["_ts_parser_delete"] = wasmExports2["ts_parser_delete"];
		Module["_ts_parser_reset"] = wasmExports2["ts_parser_reset"];
		Module["_ts_parser_set_language"] = wasmExports2["ts_parser_set_language"];
		Module["_ts_parser_set_included_ranges"] = wasmExports2["ts_parser_set_included_ranges"];
		Module["_ts_query_new"] = wasmExports2["ts_query_new"];
		Module["_ts_query_delete"] = wasmExports2["ts_query_delete"];
		Module["_iswspace"] = wasmExports2["iswspace"];
		Module["_iswalnum"] = wasmExports2["iswalnum"];
		Module["_ts_query_copy"] = wasmExports2["ts_query_copy"];
		Module["_ts_query_pattern_count"] = wasmExports2["ts_query_pattern_count"];
		Module["_ts_query_capture_count"] = wasmExports2["ts_query_capture_count"];
		Module["_ts_query_string_count"] = wasmExports2["ts_query_string_count"];
		Module["_ts_query_capture_name_for_id"] = wasmExports2["ts_query_capture_name_for_id"];
		Module["_ts_query_capture_quantifier_for_id"] = wasmExports2["ts_query_capture_quantifier_for_id"];
		Module["_ts_query_string_value_for_id"] = wasmExports2["ts_query_string_value_for_id"];
		Module["_ts_query_predicates_for_pattern"] = wasmExports2["ts_query_predicates_for_pattern"];
		Module["_ts_query_start_byte_for_pattern"] = wasmExports2["ts_query_start_byte_for_pattern"];
		Module["_ts_query_end_byte_for_pattern"] = wasmExports2["ts_query_end_byte_for_pattern"];
		Module["_ts_query_is_pattern_rooted"] = wasmExports2["ts_query_is_pattern_rooted"];
		Module["_ts_query_is_pattern_non_local"] = wasmExports2["ts_query_is_pattern_non_local"];
		Module["_ts_query_is_pattern_guaranteed_at_step"] = wasmExports2["ts_query_is_pattern_guaranteed_at_step"];
		Module["_ts_query_disable_capture"] = wasmExports2["ts_query_disable_capture"];
		Module["_ts_query_disable_pattern"] = wasmExports2["ts_query_disable_pattern"];
		Module["_ts_tree_copy"] = wasmExports2["ts_tree_copy"];
		Module["_ts_tree_delete"] = wasmExports2["ts_tree_delete"];
		Module["_ts_init"] = wasmExports2["ts_init"];
		Module["_ts_parser_new_wasm"] = wasmExports2["ts_parser_new_wasm"];
		Module["_ts_parser_enable_logger_wasm"] = wasmExports2["ts_parser_enable_logger_wasm"];
		Module["_ts_parser_parse_wasm"] = wasmExports2["ts_parser_parse_wasm"];
		Module["_ts_parser_included_ranges_wasm"] = wasmExports2["ts_parser_included_ranges_wasm"];
		Module["_ts_language_type_is_named_wasm"] = wasmExports2["ts_language_type_is_named_wasm"];
		Module["_ts_language_type_is_visible_wasm"] = wasmExports2["ts_language_type_is_visible_wasm"];
		Module["_ts_language_metadata_wasm"] = wasmExports2["ts_language_metadata_wasm"];
		Module["_ts_language_supertypes_wasm"] = wasmExports2["ts_language_supertypes_wasm"];
		Module["_ts_language_subtypes_wasm"] = wasmExports2["ts_language_subtypes_wasm"];
		Module["_ts_tree_root_node_wasm"] = wasmExports2["ts_tree_root_node_wasm"];
		Module["_ts_tree_root_node_with_offset_wasm"] = wasmExports2["ts_tree_root_node_with_offset_wasm"];
		Module["_ts_tree_edit_wasm"] = wasmExports2["ts_tree_edit_wasm"];
		Module["_ts_tree_included_ranges_wasm"] = wasmExports2["ts_tree_included_ranges_wasm"];
		Module["_ts_tree_get_changed_ranges_wasm"] = wasmExports2["ts_tree_get_changed_ranges_wasm"];
		Module["_ts_tree_cursor_new_wasm"] = wasmExports2["ts_tree_cursor_new_wasm"];
		Module["_ts_tree_cursor_copy_wasm"] = wasmExports2["ts_tree_cursor_copy_wasm"];
		Module["_ts_tree_cursor_delete_wasm"] = wasmExports2["ts_tree_cursor_delete_wasm"];
		Module["_ts_tree_cursor_reset_wasm"] = wasmExports2["ts_tree_cursor_reset_wasm"];
		Module["_ts_tree_cursor_reset_to_wasm"] = wasmExports2["ts_tree_cursor_reset_to_wasm"];
		Module["_ts_tree_cursor_goto_first_child_wasm"] = wasmExports2["ts_tree_cursor_goto_first_child_wasm"];
		Module["_ts_tree_cursor_goto_last_child_wasm"] = wasmExports2["ts_tree_cursor_goto_last_child_wasm"];
		Module["_ts_tree_cursor_goto_first_child_for_index_wasm"] = wasmExports2["ts_tree_cursor_goto_first_child_for_index_wasm"];
		Module["_ts_tree_cursor_goto_first_child_for_position_wasm"] = wasmExports2["ts_tree_cursor_goto_first_child_for_position_wasm"];
		Module["_ts_tree_cursor_goto_next_sibling_wasm"] = wasmExports2["ts_tree_cursor_goto_next_sibling_wasm"];
		Module["_ts_tree_cursor_goto_previous_sibling_wasm"] = wasmExports2["ts_tree_cursor_goto_previous_sibling_wasm"];
		Module["_ts_tree_cursor_goto_descendant_wasm"] = wasmExports2["ts_tree_cursor_goto_descendant_wasm"];
		Module["_ts_tree_cursor_goto_parent_wasm"] = wasmExports2["ts_tree_cursor_goto_parent_wasm"];
		Module["_ts_tree_cursor_current_node_type_id_wasm"] = wasmExports2["ts_tree_cursor_current_node_type_id_wasm"];
		Module["_ts_tree_cursor_current_node_state_id_wasm"] = wasmExports2["ts_tree_cursor_current_node_state_id_wasm"];
		Module["_ts_tree_cursor_current_node_is_named_wasm"] = wasmExports2["ts_tree_cursor_current_node_is_named_wasm"];
		Module["_ts_tree_cursor_current_node_is_missing_wasm"] = wasmExports2["ts_tree_cursor_current_node_is_missing_wasm"];
		Module["_ts_tree_cursor_current_node_id_wasm"] = wasmExports2["ts_tree_cursor_current_node_id_wasm"];
		Module["_ts_tree_cursor_start_position_wasm"] = wasmExports2["ts_tree_cursor_start_position_wasm"];
		Module["_ts_tree_cursor_end_position_wasm"] = wasmExports2["ts_tree_cursor_end_position_wasm"];
		Module["_ts_tree_cursor_start_index_wasm"] = wasmExports2["ts_tree_cursor_start_index_wasm"];
		Module["_ts_tree_cursor_end_index_wasm"] = wasmExports2["ts_tree_cursor_end_index_wasm"];
		Module["_ts_tree_cursor_current_field_id_wasm"] = wasmExports2["ts_tree_cursor_current_field_id_wasm"];
		Module["_ts_tree_cursor_current_depth_wasm"] = wasmExports2["ts_tree_cursor_current_depth_wasm"];
		Module["_ts_tree_cursor_current_descendant_index_wasm"] = wasmExports2["ts_tree_cursor_current_descendant_index_wasm"];
		Module["_ts_tree_cursor_current_node_wasm"] = wasmExports2["ts_tree_cursor_current_node_wasm"];
		Module["_ts_node_symbol_wasm"] = wasmExports2["ts_node_symbol_wasm"];
		Module["_ts_node_field_name_for_child_wasm"] = wasmExports2["ts_node_field_name_for_child_wasm"];
		Module["_ts_node_field_name_for_named_child_wasm"] = wasmExports2["ts_node_field_name_for_named_child_wasm"];
		Module["_ts_node_children_by_field_id_wasm"] = wasmExports2["ts_node_children_by_field_id_wasm"];
		Module["_ts_node_first_child_for_byte_wasm"] = wasmExports2["ts_node_first_child_for_byte_wasm"];
		Module["_ts_node_first_named_child_for_byte_wasm"] = wasmExports2["ts_node_first_named_child_for_byte_wasm"];
		Module["_ts_node_grammar_symbol_wasm"] = wasmExports2["ts_node_grammar_symbol_wasm"];
		Module["_ts_node_child_count_wasm"] = wasmExports2["ts_node_child_count_wasm"];
		Module["_ts_node_named_child_count_wasm"] = wasmExports2["ts_node_named_child_count_wasm"];
		Module["_ts_node_child_wasm"] = wasmExports2["ts_node_child_wasm"];
		Module["_ts_node_named_child_wasm"] = wasmExports2["ts_node_named_child_wasm"];
		Module["_ts_node_child_by_field_id_wasm"] = wasmExports2["ts_node_child_by_field_id_wasm"];
		Module["_ts_node_next_sibling_wasm"] = wasmExports2["ts_node_next_sibling_wasm"];
		Module["_ts_node_prev_sibling_wasm"] = wasmExports2["ts_node_prev_sibling_wasm"];
		Module["_ts_node_next_named_sibling_wasm"] = wasmExports2["ts_node_next_named_sibling_wasm"];
		Module["_ts_node_prev_named_sibling_wasm"] = wasmExports2["ts_node_prev_named_sibling_wasm"];
		Module["_ts_node_descendant_count_wasm"] = wasmExports2["ts_node_descendant_count_wasm"];
		Module["_ts_node_parent_wasm"] = wasmExports2["ts_node_parent_wasm"];
		Module["_ts_node_child_with_descendant_wasm"] = wasmExports2["ts_node_child_with_descendant_wasm"];
		Module["_ts_node_descendant_for_index_wasm"] = wasmExports2["ts_node_descendant_for_index_wasm"];
		Module["_ts_node_named_descendant_for_index_wasm"] = wasmExports2["ts_node_named_descendant_for_index_wasm"];
		Module["_ts_node_descendant_for_position_wasm"] = wasmExports2["ts_node_descendant_for_position_wasm"];
		Module["_ts_node_named_descendant_for_position_wasm"] = wasmExports2["ts_node_named_descendant_for_position_wasm"];
		Module["_ts_node_start_point_wasm"] = wasmExports2["ts_node_start_point_wasm"];
		Module["_ts_node_end_point_wasm"] = wasmExports2["ts_node_end_point_wasm"];
		Module["_ts_node_start_index_wasm"] = wasmExports2["ts_node_start_index_wasm"];
		Module["_ts_node_end_index_wasm"] = wasmExports2["ts_node_end_index_wasm"];
		Module["_ts_node_to_string_wasm"] = wasmExports2["ts_node_to_string_wasm"];
		Module["_ts_node_children_wasm"] = wasmExports2["ts_node_children_wasm"];
		Module["_ts_node_named_children_wasm"] = wasmExports2["ts_node_named_children_wasm"];
		Module["_ts_node_descendants_of_type_wasm"] = wasmExports2["ts_node_descendants_of_type_wasm"];
		Module["_ts_node_is_named_wasm"] = wasmExports2["ts_node_is_named_wasm"];
		Module["_ts_node_has_changes_wasm"] = wasmExports2["ts_node_has_changes_wasm"];
		Module["_ts_node_has_error_wasm"] = wasmExports2["ts_node_has_error_wasm"];
		Module["_ts_node_is_error_wasm"] = wasmExports2["ts_node_is_error_wasm"];
		Module["_ts_node_is_missing_wasm"] = wasmExports2["ts_node_is_missing_wasm"];
		Module["_ts_node_is_extra_wasm"] = wasmExports2["ts_node_is_extra_wasm"];
		Module["_ts_node_parse_state_wasm"] = wasmExports2["ts_node_parse_state_wasm"];
		Module["_ts_node_next_parse_state_wasm"] = wasmExports2["ts_node_next_parse_state_wasm"];
		Module["_ts_query_matches_wasm"] = wasmExports2["ts_query_matches_wasm"];
		Module["_ts_query_captures_wasm"] = wasmExports2["ts_query_captures_wasm"];
		Module["_memset"] = wasmExports2["memset"];
		Module["_memcpy"] = wasmExports2["memcpy"];
		Module["_memmove"] = wasmExports2["memmove"];
		Module["_iswalpha"] = wasmExports2["iswalpha"];
		Module["_iswblank"] = wasmExports2["iswblank"];
		Module["_iswdigit"] = wasmExports2["iswdigit"];
		Module["_iswlower"] = wasmExports2["iswlower"];
		Module["_iswpunct"] = wasmExports2["iswpunct"];
		Module["_iswupper"] = wasmExports2["iswupper"];
		Module["_iswxdigit"] = wasmExports2["iswxdigit"];
		Module["_memchr"] = wasmExports2["memchr"];
		Module["_strlen"] = wasmExports2["strlen"];
		Module["_strcmp"] = wasmExports2["strcmp"];
		Module["_strncat"] = wasmExports2["strncat"];
		Module["_strncpy"] = wasmExports2["strncpy"];
		Module["_towlower"] = wasmExports2["towlower"];
		Module["_towupper"] = wasmExports2["towupper"];
		_setThrew = wasmExports2["setThrew"];
		__emscripten_stack_restore = wasmExports2["_emscripten_stack_restore"];
		__emscripten_stack_alloc = wasmExports2["_emscripten_stack_alloc"];
		_emscripten_stack_get_current = wasmExports2["emscripten_stack_get_current"];
		wasmExports2["__wasm_apply_data_relocs"];
	}
	__name(assignWasmExports, "assignWasmExports");
	var wasmImports = {
		/** @export */
		__heap_base: ___heap_base,
		/** @export */
		__indirect_function_table: wasmTable,
		/** @export */
		__memory_base: ___memory_base,
		/** @export */
		__stack_high: ___stack_high,
		/** @export */
		__stack_low: ___stack_low,
		/** @export */
		__stack_pointer: ___stack_pointer,
		/** @export */
		__table_base: ___table_base,
		/** @export */
		_abort_js: __abort_js,
		/** @export */
		emscripten_resize_heap: _emscripten_resize_heap,
		/** @export */
		fd_close: _fd_close,
		/** @export */
		fd_seek: _fd_seek,
		/** @export */
		fd_write: _fd_write,
		/** @export */
		memory: wasmMemory,
		/** @export */
		tree_sitter_log_callback: _tree_sitter_log_callback,
		/** @export */
		tree_sitter_parse_callback: _tree_sitter_parse_callback,
		/** @export */
		tree_sitter_progress_callback: _tree_sitter_progress_callback,
		/** @export */
		tree_sitter_query_progress_callback: _tree_sitter_query_progress_callback
	};
	function callMain(args2 = []) {
		var entryFunction = resolveGlobalSymbol("main").sym;
		if (!entryFunction) return;
		args2.unshift(thisProgram);
		var argc = args2.length;
		var argv = stackAlloc((argc + 1) * 4);
		var argv_ptr = argv;
		args2.forEach((arg) => {
			LE_HEAP_STORE_U32((argv_ptr >> 2) * 4, stringToUTF8OnStack(arg));
			argv_ptr += 4;
		});
		LE_HEAP_STORE_U32((argv_ptr >> 2) * 4, 0);
		try {
			var ret = entryFunction(argc, argv);
			exitJS(ret, true);
			return ret;
		} catch (e) {
			return handleException(e);
		}
	}
	__name(callMain, "callMain");
	function run(args2 = arguments_) {
		if (runDependencies > 0) {
			dependenciesFulfilled = run;
			return;
		}
		preRun();
		if (runDependencies > 0) {
			dependenciesFulfilled = run;
			return;
		}
		function doRun() {
			Module["calledRun"] = true;
			if (ABORT) return;
			initRuntime();
			preMain();
			readyPromiseResolve?.(Module);
			Module["onRuntimeInitialized"]?.();
			if (!(Module["noInitialRun"] || false)) callMain(args2);
			postRun();
		}
		__name(doRun, "doRun");
		if (Module["setStatus"]) {
			Module["setStatus"]("Running...");
			setTimeout(() => {
				setTimeout(() => Module["setStatus"](""), 1);
				doRun();
			}, 1);
		} else doRun();
	}
	__name(run, "run");
	var wasmExports = await createWasm();
	run();
	if (runtimeInitialized) moduleRtn = Module;
	else moduleRtn = new Promise((resolve, reject) => {
		readyPromiseResolve = resolve;
		readyPromiseReject = reject;
	});
	return moduleRtn;
}
__name(Module2, "Module");
var web_tree_sitter_default = Module2;
var Module3 = null;
async function initializeBinding(moduleOptions) {
	return Module3 ??= await web_tree_sitter_default(moduleOptions);
}
__name(initializeBinding, "initializeBinding");
function checkModule() {
	return !!Module3;
}
__name(checkModule, "checkModule");
var TRANSFER_BUFFER;
var LANGUAGE_VERSION;
var MIN_COMPATIBLE_VERSION;
var finalizer4 = newFinalizer((addresses) => {
	C._ts_parser_delete(addresses[0]);
	C._free(addresses[1]);
});
var Parser = class {
	static {
		__name(this, "Parser");
	}
	/** @internal */
	[0] = 0;
	/** @internal */
	[1] = 0;
	/** @internal */
	logCallback = null;
	/** The parser's current language. */
	language = null;
	/**
	* This must always be called before creating a Parser.
	*
	* You can optionally pass in options to configure the Wasm module, the most common
	* one being `locateFile` to help the module find the `.wasm` file.
	*/
	static async init(moduleOptions) {
		setModule(await initializeBinding(moduleOptions));
		TRANSFER_BUFFER = C._ts_init();
		LANGUAGE_VERSION = C.getValue(TRANSFER_BUFFER, "i32");
		MIN_COMPATIBLE_VERSION = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
	}
	/**
	* Create a new parser.
	*/
	constructor() {
		this.initialize();
		finalizer4?.register(this, [this[0], this[1]], this);
	}
	/** @internal */
	initialize() {
		if (!checkModule()) throw new Error("cannot construct a Parser before calling `init()`");
		C._ts_parser_new_wasm();
		this[0] = C.getValue(TRANSFER_BUFFER, "i32");
		this[1] = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
	}
	/** Delete the parser, freeing its resources. */
	delete() {
		finalizer4?.unregister(this);
		C._ts_parser_delete(this[0]);
		C._free(this[1]);
		this[0] = 0;
		this[1] = 0;
	}
	/**
	* Set the language that the parser should use for parsing.
	*
	* If the language was not successfully assigned, an error will be thrown.
	* This happens if the language was generated with an incompatible
	* version of the Tree-sitter CLI. Check the language's version using
	* {@link Language#version} and compare it to this library's
	* {@link LANGUAGE_VERSION} and {@link MIN_COMPATIBLE_VERSION} constants.
	*/
	setLanguage(language) {
		let address;
		if (!language) {
			address = 0;
			this.language = null;
		} else if (language.constructor === Language) {
			address = language[0];
			const version = C._ts_language_abi_version(address);
			if (version < MIN_COMPATIBLE_VERSION || LANGUAGE_VERSION < version) throw new Error(`Incompatible language version ${version}. Compatibility range ${MIN_COMPATIBLE_VERSION} through ${LANGUAGE_VERSION}.`);
			this.language = language;
		} else throw new Error("Argument must be a Language");
		C._ts_parser_set_language(this[0], address);
		return this;
	}
	/**
	* Parse a slice of UTF8 text.
	*
	* @param {string | ParseCallback} callback - The UTF8-encoded text to parse or a callback function.
	*
	* @param {Tree | null} [oldTree] - A previous syntax tree parsed from the same document. If the text of the
	*   document has changed since `oldTree` was created, then you must edit `oldTree` to match
	*   the new text using {@link Tree#edit}.
	*
	* @param {ParseOptions} [options] - Options for parsing the text.
	*  This can be used to set the included ranges, or a progress callback.
	*
	* @returns {Tree | null} A {@link Tree} if parsing succeeded, or `null` if:
	*  - The parser has not yet had a language assigned with {@link Parser#setLanguage}.
	*  - The progress callback returned true.
	*/
	parse(callback, oldTree, options) {
		if (typeof callback === "string") C.currentParseCallback = (index) => callback.slice(index);
		else if (typeof callback === "function") C.currentParseCallback = callback;
		else throw new Error("Argument must be a string or a function");
		if (options?.progressCallback) C.currentProgressCallback = options.progressCallback;
		else C.currentProgressCallback = null;
		if (this.logCallback) {
			C.currentLogCallback = this.logCallback;
			C._ts_parser_enable_logger_wasm(this[0], 1);
		} else {
			C.currentLogCallback = null;
			C._ts_parser_enable_logger_wasm(this[0], 0);
		}
		let rangeCount = 0;
		let rangeAddress = 0;
		if (options?.includedRanges) {
			rangeCount = options.includedRanges.length;
			rangeAddress = C._calloc(rangeCount, SIZE_OF_RANGE);
			let address = rangeAddress;
			for (let i2 = 0; i2 < rangeCount; i2++) {
				marshalRange(address, options.includedRanges[i2]);
				address += SIZE_OF_RANGE;
			}
		}
		const treeAddress = C._ts_parser_parse_wasm(this[0], this[1], oldTree ? oldTree[0] : 0, rangeAddress, rangeCount);
		if (!treeAddress) {
			C.currentParseCallback = null;
			C.currentLogCallback = null;
			C.currentProgressCallback = null;
			return null;
		}
		if (!this.language) throw new Error("Parser must have a language to parse");
		const result = new Tree(INTERNAL, treeAddress, this.language, C.currentParseCallback);
		C.currentParseCallback = null;
		C.currentLogCallback = null;
		C.currentProgressCallback = null;
		return result;
	}
	/**
	* Instruct the parser to start the next parse from the beginning.
	*
	* If the parser previously failed because of a callback, 
	* then by default, it will resume where it left off on the
	* next call to {@link Parser#parse} or other parsing functions.
	* If you don't want to resume, and instead intend to use this parser to
	* parse some other document, you must call `reset` first.
	*/
	reset() {
		C._ts_parser_reset(this[0]);
	}
	/** Get the ranges of text that the parser will include when parsing. */
	getIncludedRanges() {
		C._ts_parser_included_ranges_wasm(this[0]);
		const count = C.getValue(TRANSFER_BUFFER, "i32");
		const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const result = new Array(count);
		if (count > 0) {
			let address = buffer;
			for (let i2 = 0; i2 < count; i2++) {
				result[i2] = unmarshalRange(address);
				address += SIZE_OF_RANGE;
			}
			C._free(buffer);
		}
		return result;
	}
	/** Set the logging callback that a parser should use during parsing. */
	setLogger(callback) {
		if (!callback) this.logCallback = null;
		else if (typeof callback !== "function") throw new Error("Logger callback must be a function");
		else this.logCallback = callback;
		return this;
	}
	/** Get the parser's current logger. */
	getLogger() {
		return this.logCallback;
	}
};
var PREDICATE_STEP_TYPE_CAPTURE = 1;
var PREDICATE_STEP_TYPE_STRING = 2;
var QUERY_WORD_REGEX = /[\w-]+/g;
var CaptureQuantifier = {
	Zero: 0,
	ZeroOrOne: 1,
	ZeroOrMore: 2,
	One: 3,
	OneOrMore: 4
};
var isCaptureStep = /* @__PURE__ */ __name((step) => step.type === "capture", "isCaptureStep");
var isStringStep = /* @__PURE__ */ __name((step) => step.type === "string", "isStringStep");
var QueryErrorKind = {
	Syntax: 1,
	NodeName: 2,
	FieldName: 3,
	CaptureName: 4,
	PatternStructure: 5
};
var QueryError = class _QueryError extends Error {
	constructor(kind, info2, index, length) {
		super(_QueryError.formatMessage(kind, info2));
		this.kind = kind;
		this.info = info2;
		this.index = index;
		this.length = length;
		this.name = "QueryError";
	}
	kind;
	info;
	index;
	length;
	static {
		__name(this, "QueryError");
	}
	/** Formats an error message based on the error kind and info */
	static formatMessage(kind, info2) {
		switch (kind) {
			case QueryErrorKind.NodeName: return `Bad node name '${info2.word}'`;
			case QueryErrorKind.FieldName: return `Bad field name '${info2.word}'`;
			case QueryErrorKind.CaptureName: return `Bad capture name @${info2.word}`;
			case QueryErrorKind.PatternStructure: return `Bad pattern structure at offset ${info2.suffix}`;
			case QueryErrorKind.Syntax: return `Bad syntax at offset ${info2.suffix}`;
		}
	}
};
function parseAnyPredicate(steps, index, operator, textPredicates) {
	if (steps.length !== 3) throw new Error(`Wrong number of arguments to \`#${operator}\` predicate. Expected 2, got ${steps.length - 1}`);
	if (!isCaptureStep(steps[1])) throw new Error(`First argument of \`#${operator}\` predicate must be a capture. Got "${steps[1].value}"`);
	const isPositive = operator === "eq?" || operator === "any-eq?";
	const matchAll = !operator.startsWith("any-");
	if (isCaptureStep(steps[2])) {
		const captureName1 = steps[1].name;
		const captureName2 = steps[2].name;
		textPredicates[index].push((captures) => {
			const nodes1 = [];
			const nodes2 = [];
			for (const c of captures) {
				if (c.name === captureName1) nodes1.push(c.node);
				if (c.name === captureName2) nodes2.push(c.node);
			}
			const compare = /* @__PURE__ */ __name((n1, n2, positive) => {
				return positive ? n1.text === n2.text : n1.text !== n2.text;
			}, "compare");
			return matchAll ? nodes1.every((n1) => nodes2.some((n2) => compare(n1, n2, isPositive))) : nodes1.some((n1) => nodes2.some((n2) => compare(n1, n2, isPositive)));
		});
	} else {
		const captureName = steps[1].name;
		const stringValue = steps[2].value;
		const matches = /* @__PURE__ */ __name((n) => n.text === stringValue, "matches");
		const doesNotMatch = /* @__PURE__ */ __name((n) => n.text !== stringValue, "doesNotMatch");
		textPredicates[index].push((captures) => {
			const nodes = [];
			for (const c of captures) if (c.name === captureName) nodes.push(c.node);
			const test = isPositive ? matches : doesNotMatch;
			return matchAll ? nodes.every(test) : nodes.some(test);
		});
	}
}
__name(parseAnyPredicate, "parseAnyPredicate");
function parseMatchPredicate(steps, index, operator, textPredicates) {
	if (steps.length !== 3) throw new Error(`Wrong number of arguments to \`#${operator}\` predicate. Expected 2, got ${steps.length - 1}.`);
	if (steps[1].type !== "capture") throw new Error(`First argument of \`#${operator}\` predicate must be a capture. Got "${steps[1].value}".`);
	if (steps[2].type !== "string") throw new Error(`Second argument of \`#${operator}\` predicate must be a string. Got @${steps[2].name}.`);
	const isPositive = operator === "match?" || operator === "any-match?";
	const matchAll = !operator.startsWith("any-");
	const captureName = steps[1].name;
	const regex = new RegExp(steps[2].value);
	textPredicates[index].push((captures) => {
		const nodes = [];
		for (const c of captures) if (c.name === captureName) nodes.push(c.node.text);
		const test = /* @__PURE__ */ __name((text, positive) => {
			return positive ? regex.test(text) : !regex.test(text);
		}, "test");
		if (nodes.length === 0) return !isPositive;
		return matchAll ? nodes.every((text) => test(text, isPositive)) : nodes.some((text) => test(text, isPositive));
	});
}
__name(parseMatchPredicate, "parseMatchPredicate");
function parseAnyOfPredicate(steps, index, operator, textPredicates) {
	if (steps.length < 2) throw new Error(`Wrong number of arguments to \`#${operator}\` predicate. Expected at least 1. Got ${steps.length - 1}.`);
	if (steps[1].type !== "capture") throw new Error(`First argument of \`#${operator}\` predicate must be a capture. Got "${steps[1].value}".`);
	const isPositive = operator === "any-of?";
	const captureName = steps[1].name;
	const stringSteps = steps.slice(2);
	if (!stringSteps.every(isStringStep)) throw new Error(`Arguments to \`#${operator}\` predicate must be strings.".`);
	const values = stringSteps.map((s) => s.value);
	textPredicates[index].push((captures) => {
		const nodes = [];
		for (const c of captures) if (c.name === captureName) nodes.push(c.node.text);
		if (nodes.length === 0) return !isPositive;
		return nodes.every((text) => values.includes(text)) === isPositive;
	});
}
__name(parseAnyOfPredicate, "parseAnyOfPredicate");
function parseIsPredicate(steps, index, operator, assertedProperties, refutedProperties) {
	if (steps.length < 2 || steps.length > 3) throw new Error(`Wrong number of arguments to \`#${operator}\` predicate. Expected 1 or 2. Got ${steps.length - 1}.`);
	if (!steps.every(isStringStep)) throw new Error(`Arguments to \`#${operator}\` predicate must be strings.".`);
	const properties = operator === "is?" ? assertedProperties : refutedProperties;
	if (!properties[index]) properties[index] = {};
	properties[index][steps[1].value] = steps[2]?.value ?? null;
}
__name(parseIsPredicate, "parseIsPredicate");
function parseSetDirective(steps, index, setProperties) {
	if (steps.length < 2 || steps.length > 3) throw new Error(`Wrong number of arguments to \`#set!\` predicate. Expected 1 or 2. Got ${steps.length - 1}.`);
	if (!steps.every(isStringStep)) throw new Error(`Arguments to \`#set!\` predicate must be strings.".`);
	if (!setProperties[index]) setProperties[index] = {};
	setProperties[index][steps[1].value] = steps[2]?.value ?? null;
}
__name(parseSetDirective, "parseSetDirective");
function parsePattern(index, stepType, stepValueId, captureNames, stringValues, steps, textPredicates, predicates, setProperties, assertedProperties, refutedProperties) {
	if (stepType === PREDICATE_STEP_TYPE_CAPTURE) {
		const name2 = captureNames[stepValueId];
		steps.push({
			type: "capture",
			name: name2
		});
	} else if (stepType === PREDICATE_STEP_TYPE_STRING) steps.push({
		type: "string",
		value: stringValues[stepValueId]
	});
	else if (steps.length > 0) {
		if (steps[0].type !== "string") throw new Error("Predicates must begin with a literal value");
		const operator = steps[0].value;
		switch (operator) {
			case "any-not-eq?":
			case "not-eq?":
			case "any-eq?":
			case "eq?":
				parseAnyPredicate(steps, index, operator, textPredicates);
				break;
			case "any-not-match?":
			case "not-match?":
			case "any-match?":
			case "match?":
				parseMatchPredicate(steps, index, operator, textPredicates);
				break;
			case "not-any-of?":
			case "any-of?":
				parseAnyOfPredicate(steps, index, operator, textPredicates);
				break;
			case "is?":
			case "is-not?":
				parseIsPredicate(steps, index, operator, assertedProperties, refutedProperties);
				break;
			case "set!":
				parseSetDirective(steps, index, setProperties);
				break;
			default: predicates[index].push({
				operator,
				operands: steps.slice(1)
			});
		}
		steps.length = 0;
	}
}
__name(parsePattern, "parsePattern");
var finalizer5 = newFinalizer((address) => {
	C._ts_query_delete(address);
});
var Query = class {
	static {
		__name(this, "Query");
	}
	/** @internal */
	[0] = 0;
	/** @internal */
	exceededMatchLimit;
	/** @internal */
	textPredicates;
	/** The names of the captures used in the query. */
	captureNames;
	/** The quantifiers of the captures used in the query. */
	captureQuantifiers;
	/**
	* The other user-defined predicates associated with the given index.
	*
	* This includes predicates with operators other than:
	* - `match?`
	* - `eq?` and `not-eq?`
	* - `any-of?` and `not-any-of?`
	* - `is?` and `is-not?`
	* - `set!`
	*/
	predicates;
	/** The properties for predicates with the operator `set!`. */
	setProperties;
	/** The properties for predicates with the operator `is?`. */
	assertedProperties;
	/** The properties for predicates with the operator `is-not?`. */
	refutedProperties;
	/** The maximum number of in-progress matches for this cursor. */
	matchLimit;
	/**
	* Create a new query from a string containing one or more S-expression
	* patterns.
	*
	* The query is associated with a particular language, and can only be run
	* on syntax nodes parsed with that language. References to Queries can be
	* shared between multiple threads.
	*
	* @link {@see https://tree-sitter.github.io/tree-sitter/using-parsers/queries}
	*/
	constructor(language, source) {
		const sourceLength = C.lengthBytesUTF8(source);
		const sourceAddress = C._malloc(sourceLength + 1);
		C.stringToUTF8(source, sourceAddress, sourceLength + 1);
		const address = C._ts_query_new(language[0], sourceAddress, sourceLength, TRANSFER_BUFFER, TRANSFER_BUFFER + SIZE_OF_INT);
		if (!address) {
			const errorId = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
			const errorByte = C.getValue(TRANSFER_BUFFER, "i32");
			const errorIndex = C.UTF8ToString(sourceAddress, errorByte).length;
			const suffix = source.slice(errorIndex, errorIndex + 100).split("\n")[0];
			const word = suffix.match(QUERY_WORD_REGEX)?.[0] ?? "";
			C._free(sourceAddress);
			switch (errorId) {
				case QueryErrorKind.Syntax: throw new QueryError(QueryErrorKind.Syntax, { suffix: `${errorIndex}: '${suffix}'...` }, errorIndex, 0);
				case QueryErrorKind.NodeName: throw new QueryError(errorId, { word }, errorIndex, word.length);
				case QueryErrorKind.FieldName: throw new QueryError(errorId, { word }, errorIndex, word.length);
				case QueryErrorKind.CaptureName: throw new QueryError(errorId, { word }, errorIndex, word.length);
				case QueryErrorKind.PatternStructure: throw new QueryError(errorId, { suffix: `${errorIndex}: '${suffix}'...` }, errorIndex, 0);
			}
		}
		const stringCount = C._ts_query_string_count(address);
		const captureCount = C._ts_query_capture_count(address);
		const patternCount = C._ts_query_pattern_count(address);
		const captureNames = new Array(captureCount);
		const captureQuantifiers = new Array(patternCount);
		const stringValues = new Array(stringCount);
		for (let i2 = 0; i2 < captureCount; i2++) {
			const nameAddress = C._ts_query_capture_name_for_id(address, i2, TRANSFER_BUFFER);
			const nameLength = C.getValue(TRANSFER_BUFFER, "i32");
			captureNames[i2] = C.UTF8ToString(nameAddress, nameLength);
		}
		for (let i2 = 0; i2 < patternCount; i2++) {
			const captureQuantifiersArray = new Array(captureCount);
			for (let j = 0; j < captureCount; j++) {
				const quantifier = C._ts_query_capture_quantifier_for_id(address, i2, j);
				captureQuantifiersArray[j] = quantifier;
			}
			captureQuantifiers[i2] = captureQuantifiersArray;
		}
		for (let i2 = 0; i2 < stringCount; i2++) {
			const valueAddress = C._ts_query_string_value_for_id(address, i2, TRANSFER_BUFFER);
			const nameLength = C.getValue(TRANSFER_BUFFER, "i32");
			stringValues[i2] = C.UTF8ToString(valueAddress, nameLength);
		}
		const setProperties = new Array(patternCount);
		const assertedProperties = new Array(patternCount);
		const refutedProperties = new Array(patternCount);
		const predicates = new Array(patternCount);
		const textPredicates = new Array(patternCount);
		for (let i2 = 0; i2 < patternCount; i2++) {
			const predicatesAddress = C._ts_query_predicates_for_pattern(address, i2, TRANSFER_BUFFER);
			const stepCount = C.getValue(TRANSFER_BUFFER, "i32");
			predicates[i2] = [];
			textPredicates[i2] = [];
			const steps = new Array();
			let stepAddress = predicatesAddress;
			for (let j = 0; j < stepCount; j++) {
				const stepType = C.getValue(stepAddress, "i32");
				stepAddress += SIZE_OF_INT;
				const stepValueId = C.getValue(stepAddress, "i32");
				stepAddress += SIZE_OF_INT;
				parsePattern(i2, stepType, stepValueId, captureNames, stringValues, steps, textPredicates, predicates, setProperties, assertedProperties, refutedProperties);
			}
			Object.freeze(textPredicates[i2]);
			Object.freeze(predicates[i2]);
			Object.freeze(setProperties[i2]);
			Object.freeze(assertedProperties[i2]);
			Object.freeze(refutedProperties[i2]);
		}
		C._free(sourceAddress);
		this[0] = address;
		this.captureNames = captureNames;
		this.captureQuantifiers = captureQuantifiers;
		this.textPredicates = textPredicates;
		this.predicates = predicates;
		this.setProperties = setProperties;
		this.assertedProperties = assertedProperties;
		this.refutedProperties = refutedProperties;
		this.exceededMatchLimit = false;
		finalizer5?.register(this, address, this);
	}
	/** Delete the query, freeing its resources. */
	delete() {
		finalizer5?.unregister(this);
		C._ts_query_delete(this[0]);
		this[0] = 0;
	}
	/**
	* Iterate over all of the matches in the order that they were found.
	*
	* Each match contains the index of the pattern that matched, and a list of
	* captures. Because multiple patterns can match the same set of nodes,
	* one match may contain captures that appear *before* some of the
	* captures from a previous match.
	*
	* @param {Node} node - The node to execute the query on.
	*
	* @param {QueryOptions} options - Options for query execution.
	*/
	matches(node, options = {}) {
		const startPosition = options.startPosition ?? ZERO_POINT;
		const endPosition = options.endPosition ?? ZERO_POINT;
		const startIndex = options.startIndex ?? 0;
		const endIndex = options.endIndex ?? 0;
		const startContainingPosition = options.startContainingPosition ?? ZERO_POINT;
		const endContainingPosition = options.endContainingPosition ?? ZERO_POINT;
		const startContainingIndex = options.startContainingIndex ?? 0;
		const endContainingIndex = options.endContainingIndex ?? 0;
		const matchLimit = options.matchLimit ?? 4294967295;
		const maxStartDepth = options.maxStartDepth ?? 4294967295;
		const progressCallback = options.progressCallback;
		if (typeof matchLimit !== "number") throw new Error("Arguments must be numbers");
		this.matchLimit = matchLimit;
		if (endIndex !== 0 && startIndex > endIndex) throw new Error("`startIndex` cannot be greater than `endIndex`");
		if (endPosition !== ZERO_POINT && (startPosition.row > endPosition.row || startPosition.row === endPosition.row && startPosition.column > endPosition.column)) throw new Error("`startPosition` cannot be greater than `endPosition`");
		if (endContainingIndex !== 0 && startContainingIndex > endContainingIndex) throw new Error("`startContainingIndex` cannot be greater than `endContainingIndex`");
		if (endContainingPosition !== ZERO_POINT && (startContainingPosition.row > endContainingPosition.row || startContainingPosition.row === endContainingPosition.row && startContainingPosition.column > endContainingPosition.column)) throw new Error("`startContainingPosition` cannot be greater than `endContainingPosition`");
		if (progressCallback) C.currentQueryProgressCallback = progressCallback;
		marshalNode(node);
		C._ts_query_matches_wasm(this[0], node.tree[0], startPosition.row, startPosition.column, endPosition.row, endPosition.column, startIndex, endIndex, startContainingPosition.row, startContainingPosition.column, endContainingPosition.row, endContainingPosition.column, startContainingIndex, endContainingIndex, matchLimit, maxStartDepth);
		const rawCount = C.getValue(TRANSFER_BUFFER, "i32");
		const startAddress = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const didExceedMatchLimit = C.getValue(TRANSFER_BUFFER + 2 * SIZE_OF_INT, "i32");
		const result = new Array(rawCount);
		this.exceededMatchLimit = Boolean(didExceedMatchLimit);
		let filteredCount = 0;
		let address = startAddress;
		for (let i2 = 0; i2 < rawCount; i2++) {
			const patternIndex = C.getValue(address, "i32");
			address += SIZE_OF_INT;
			const captureCount = C.getValue(address, "i32");
			address += SIZE_OF_INT;
			const captures = new Array(captureCount);
			address = unmarshalCaptures(this, node.tree, address, patternIndex, captures);
			if (this.textPredicates[patternIndex].every((p) => p(captures))) {
				result[filteredCount] = {
					patternIndex,
					captures
				};
				const setProperties = this.setProperties[patternIndex];
				result[filteredCount].setProperties = setProperties;
				const assertedProperties = this.assertedProperties[patternIndex];
				result[filteredCount].assertedProperties = assertedProperties;
				const refutedProperties = this.refutedProperties[patternIndex];
				result[filteredCount].refutedProperties = refutedProperties;
				filteredCount++;
			}
		}
		result.length = filteredCount;
		C._free(startAddress);
		C.currentQueryProgressCallback = null;
		return result;
	}
	/**
	* Iterate over all of the individual captures in the order that they
	* appear.
	*
	* This is useful if you don't care about which pattern matched, and just
	* want a single, ordered sequence of captures.
	*
	* @param {Node} node - The node to execute the query on.
	*
	* @param {QueryOptions} options - Options for query execution.
	*/
	captures(node, options = {}) {
		const startPosition = options.startPosition ?? ZERO_POINT;
		const endPosition = options.endPosition ?? ZERO_POINT;
		const startIndex = options.startIndex ?? 0;
		const endIndex = options.endIndex ?? 0;
		const startContainingPosition = options.startContainingPosition ?? ZERO_POINT;
		const endContainingPosition = options.endContainingPosition ?? ZERO_POINT;
		const startContainingIndex = options.startContainingIndex ?? 0;
		const endContainingIndex = options.endContainingIndex ?? 0;
		const matchLimit = options.matchLimit ?? 4294967295;
		const maxStartDepth = options.maxStartDepth ?? 4294967295;
		const progressCallback = options.progressCallback;
		if (typeof matchLimit !== "number") throw new Error("Arguments must be numbers");
		this.matchLimit = matchLimit;
		if (endIndex !== 0 && startIndex > endIndex) throw new Error("`startIndex` cannot be greater than `endIndex`");
		if (endPosition !== ZERO_POINT && (startPosition.row > endPosition.row || startPosition.row === endPosition.row && startPosition.column > endPosition.column)) throw new Error("`startPosition` cannot be greater than `endPosition`");
		if (endContainingIndex !== 0 && startContainingIndex > endContainingIndex) throw new Error("`startContainingIndex` cannot be greater than `endContainingIndex`");
		if (endContainingPosition !== ZERO_POINT && (startContainingPosition.row > endContainingPosition.row || startContainingPosition.row === endContainingPosition.row && startContainingPosition.column > endContainingPosition.column)) throw new Error("`startContainingPosition` cannot be greater than `endContainingPosition`");
		if (progressCallback) C.currentQueryProgressCallback = progressCallback;
		marshalNode(node);
		C._ts_query_captures_wasm(this[0], node.tree[0], startPosition.row, startPosition.column, endPosition.row, endPosition.column, startIndex, endIndex, startContainingPosition.row, startContainingPosition.column, endContainingPosition.row, endContainingPosition.column, startContainingIndex, endContainingIndex, matchLimit, maxStartDepth);
		const count = C.getValue(TRANSFER_BUFFER, "i32");
		const startAddress = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
		const didExceedMatchLimit = C.getValue(TRANSFER_BUFFER + 2 * SIZE_OF_INT, "i32");
		const result = new Array();
		this.exceededMatchLimit = Boolean(didExceedMatchLimit);
		const captures = new Array();
		let address = startAddress;
		for (let i2 = 0; i2 < count; i2++) {
			const patternIndex = C.getValue(address, "i32");
			address += SIZE_OF_INT;
			const captureCount = C.getValue(address, "i32");
			address += SIZE_OF_INT;
			const captureIndex = C.getValue(address, "i32");
			address += SIZE_OF_INT;
			captures.length = captureCount;
			address = unmarshalCaptures(this, node.tree, address, patternIndex, captures);
			if (this.textPredicates[patternIndex].every((p) => p(captures))) {
				const capture = captures[captureIndex];
				capture.setProperties = this.setProperties[patternIndex];
				capture.assertedProperties = this.assertedProperties[patternIndex];
				capture.refutedProperties = this.refutedProperties[patternIndex];
				result.push(capture);
			}
		}
		C._free(startAddress);
		C.currentQueryProgressCallback = null;
		return result;
	}
	/** Get the predicates for a given pattern. */
	predicatesForPattern(patternIndex) {
		return this.predicates[patternIndex];
	}
	/**
	* Disable a certain capture within a query.
	*
	* This prevents the capture from being returned in matches, and also
	* avoids any resource usage associated with recording the capture.
	*/
	disableCapture(captureName) {
		const captureNameLength = C.lengthBytesUTF8(captureName);
		const captureNameAddress = C._malloc(captureNameLength + 1);
		C.stringToUTF8(captureName, captureNameAddress, captureNameLength + 1);
		C._ts_query_disable_capture(this[0], captureNameAddress, captureNameLength);
		C._free(captureNameAddress);
	}
	/**
	* Disable a certain pattern within a query.
	*
	* This prevents the pattern from matching, and also avoids any resource
	* usage associated with the pattern. This throws an error if the pattern
	* index is out of bounds.
	*/
	disablePattern(patternIndex) {
		if (patternIndex >= this.predicates.length) throw new Error(`Pattern index is ${patternIndex} but the pattern count is ${this.predicates.length}`);
		C._ts_query_disable_pattern(this[0], patternIndex);
	}
	/**
	* Check if, on its last execution, this cursor exceeded its maximum number
	* of in-progress matches.
	*/
	didExceedMatchLimit() {
		return this.exceededMatchLimit;
	}
	/** Get the byte offset where the given pattern starts in the query's source. */
	startIndexForPattern(patternIndex) {
		if (patternIndex >= this.predicates.length) throw new Error(`Pattern index is ${patternIndex} but the pattern count is ${this.predicates.length}`);
		return C._ts_query_start_byte_for_pattern(this[0], patternIndex);
	}
	/** Get the byte offset where the given pattern ends in the query's source. */
	endIndexForPattern(patternIndex) {
		if (patternIndex >= this.predicates.length) throw new Error(`Pattern index is ${patternIndex} but the pattern count is ${this.predicates.length}`);
		return C._ts_query_end_byte_for_pattern(this[0], patternIndex);
	}
	/** Get the number of patterns in the query. */
	patternCount() {
		return C._ts_query_pattern_count(this[0]);
	}
	/** Get the index for a given capture name. */
	captureIndexForName(captureName) {
		return this.captureNames.indexOf(captureName);
	}
	/** Check if a given pattern within a query has a single root node. */
	isPatternRooted(patternIndex) {
		return C._ts_query_is_pattern_rooted(this[0], patternIndex) === 1;
	}
	/** Check if a given pattern within a query has a single root node. */
	isPatternNonLocal(patternIndex) {
		return C._ts_query_is_pattern_non_local(this[0], patternIndex) === 1;
	}
	/**
	* Check if a given step in a query is 'definite'.
	*
	* A query step is 'definite' if its parent pattern will be guaranteed to
	* match successfully once it reaches the step.
	*/
	isPatternGuaranteedAtStep(byteIndex) {
		return C._ts_query_is_pattern_guaranteed_at_step(this[0], byteIndex) === 1;
	}
};

// src/python/errors.ts
/** A file that is broken all over says so often enough with this many places. */
const MAX_ERRORS = 20;
const MAX_QUOTED = 60;
/** What the parser could not place and what was refused while reading, in text order. Each place ends with its line. */
function describeErrors(reading, broken) {
	return [...broken.map((node) => ({
		node: culprit(node),
		reason: reasonFor(node)
	})), ...reading.refused].toSorted((a, b) => a.node.start - b.node.start).slice(0, MAX_ERRORS).map(({ node, reason }) => {
		const line = reading.positions.line(node.start);
		const lineEnd = reading.positions.lineStart(line) + reading.positions.lineText(line).length;
		return {
			at: reading.positions.range(node.start, Math.max(node.start, Math.min(node.end, lineEnd))),
			message: `${reason}: \`${quote(reading, line)}\``
		};
	});
}
/** An error may swallow complete statements in front of the one that is broken; those are not to blame. */
function culprit(node) {
	let inner = node;
	while (inner.type === "ERROR") {
		const suspect = inner.children.find((child) => !/_statement$|_definition$/.test(child.type));
		if (suspect === void 0 || suspect === inner.children[0]) break;
		inner = suspect;
	}
	return {
		...inner,
		end: node.end
	};
}
function reasonFor(node) {
	return node.type === "ERROR" ? "cannot parse this line" : `cannot parse this line, \`${node.type}\` is missing`;
}
function quote(reading, line) {
	const text = reading.positions.lineText(line).trim();
	const characters = Array.from(text.slice(0, 121));
	return characters.length > MAX_QUOTED ? `${characters.slice(0, 59).join("")}…` : text;
}

// src/python/positions.ts
function positionsOf(text) {
	const starts = lineStarts(text);
	let guess = 0;
	const row = (offset) => {
		if (!holds(starts, guess, offset)) guess = holds(starts, guess + 1, offset) ? guess + 1 : search(starts, offset);
		return guess;
	};
	const startOf = (line) => starts[line - 1] ?? text.length;
	return {
		line: (offset) => row(offset) + 1,
		lineStart: startOf,
		lineText: (line) => text.slice(startOf(line), startOf(line + 1)).replace(/\r?\n$/, ""),
		range(start, end) {
			const first = row(start);
			const from = start - startOf(first + 1) + 1;
			const last = row(end);
			return [
				first + 1,
				from,
				last + 1,
				end - startOf(last + 1) + 1
			];
		}
	};
}
function lineStarts(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
function holds(starts, row, offset) {
	return offset >= (starts[row] ?? Infinity) && offset < (starts[row + 1] ?? Infinity);
}
function search(starts, offset) {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if (starts[middle] <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

// src/python/scope.ts
/**
* How deep statements and expressions may nest. Whoever walks facts may recurse; code that people write stays
* far below, and CPython's own compiler gives up not far above.
*/
const MAX_DEPTH = 400;
function isTooDeep(scope) {
	return scope.file.depth >= MAX_DEPTH;
}
/** The index of a callable that is about to be read. */
function reserve(list) {
	return list.push(void 0) - 1;
}
function qualify(scope, name) {
	return scope.qualifiedName === "" ? name : `${scope.qualifiedName}.${name}`;
}
function textOf(scope, node) {
	return scope.file.text.slice(node.start, node.end);
}
/** The node's text as an identifier. Python compares identifiers in their NFKC form. */
function nameOf(scope, node) {
	const name = textOf(scope, node);
	return /^[\w]*$/.test(name) ? name : name.normalize("NFKC");
}
function rangeOf(scope, node) {
	return scope.file.positions.range(node.start, node.end);
}
/** From the first character of a compound statement or clause to the colon that ends its header. */
function headerOf(scope, node) {
	const colon = node.tokens.findLast((token) => token.type === ":");
	return scope.file.positions.range(node.start, colon?.end ?? node.end);
}
function refuse(scope, node, reason) {
	scope.file.refused.push({
		node,
		reason
	});
}
/** An expression about which nothing is known but its place. */
function unknown(scope, node) {
	return {
		kind: "other",
		at: rangeOf(scope, node),
		parts: []
	};
}

// src/python/syntax.ts
const SIGNIFICANT = /* @__PURE__ */ new Set([
	":",
	"async",
	"from",
	"_"
]);
const UNSEEN = /* @__PURE__ */ new Set(["comment", "line_continuation"]);
/** The child that the node holds under a field; the first if there are several. */
function childOf(node, field) {
	return node.children.find((child) => child.field === field);
}
function childrenOf(node, field) {
	return node.children.filter((child) => child.field === field);
}
function firstOfType(node, type) {
	return node.children.find((child) => child.type === type);
}
function hasToken(node, type) {
	return node.tokens.some((token) => token.type === type);
}
/**
* Visits nodes in text order. `inside` is called for each and answers with those children to visit next. Neither depth
* nor width costs stack.
*/
function visit(roots, inside) {
	const waiting = roots.toReversed();
	for (let node = waiting.pop(); node !== void 0; node = waiting.pop()) for (const child of inside(node).toReversed()) waiting.push(child);
}
function readSyntax(tree) {
	const cursor = tree.walk();
	try {
		return walk(cursor, kindsOf(tree), tree.rootNode.hasError);
	} finally {
		cursor.delete();
	}
}
const kindsByLanguage = /* @__PURE__ */ new WeakMap();
function kindsOf(tree) {
	const { language } = tree;
	let kinds = kindsByLanguage.get(language);
	if (kinds === void 0) {
		const named = language.types.map((_, id) => language.nodeTypeIsNamed(id));
		kinds = {
			names: language.types,
			fields: language.fields,
			named
		};
		kindsByLanguage.set(language, kinds);
	}
	return kinds;
}
function walk(cursor, kinds, broken) {
	const comments = [];
	const typeAliases = [];
	const errors = [];
	const root = nodeAt(cursor, kinds);
	const open = [];
	let node = root;
	let quiet = -1;
	for (;;) {
		if (broken && node.end > quiet && isBroken(cursor, node)) {
			errors.push(node);
			quiet = node.end;
		}
		if (node.type === "type_parameter") quiet = Math.max(quiet, node.end);
		else if (node.type === "comment") comments.push(node);
		else if (node.type === "type_alias_statement") typeAliases.push(node);
		if (isNamed(cursor, kinds) && cursor.gotoFirstChild()) open.push(node);
		else while (!cursor.gotoNextSibling()) {
			open.pop();
			if (!cursor.gotoParent()) return {
				root,
				comments,
				broken: errors,
				typeAliases
			};
		}
		node = nodeAt(cursor, kinds);
		const parent = open.at(-1);
		if (isNamed(cursor, kinds)) {
			if (!UNSEEN.has(node.type)) parent?.children.push(node);
		} else if (node.field !== null || SIGNIFICANT.has(node.type)) parent?.tokens.push(node);
	}
}
function nodeAt(cursor, kinds) {
	return {
		type: kinds.names[cursor.nodeTypeId] ?? "ERROR",
		field: kinds.fields[cursor.currentFieldId] ?? null,
		start: cursor.startIndex,
		end: cursor.endIndex,
		children: [],
		tokens: []
	};
}
function isNamed(cursor, kinds) {
	return kinds.named[cursor.nodeTypeId] ?? true;
}
function isBroken(cursor, node) {
	return node.type === "ERROR" || node.start === node.end && cursor.nodeIsMissing;
}

// src/python/calls.ts
function readCall(scope, node, read) {
	const callee = childOf(node, "function");
	const list = childOf(node, "arguments");
	return {
		kind: "call",
		at: rangeOf(scope, node),
		callee: callee === void 0 ? unknown(scope, node) : read(callee),
		...readArguments(scope, list, read)
	};
}
/** Arguments of a call or of a class statement. `f(x for x in y)` has one, the generator. */
function readArguments(scope, list, read) {
	const found = {
		arguments: [],
		keywords: [],
		spreads: []
	};
	const nodes = list?.type === "generator_expression" ? [list] : list?.children ?? [];
	let spread = false;
	for (const node of nodes) if (node.type === "keyword_argument") {
		const keyword = readKeyword(scope, node, read);
		if (keyword !== void 0) found.keywords.push(keyword);
	} else if (node.type === "dictionary_splat") found.spreads.push(...node.children.map(read));
	else {
		const value = read(node);
		spread ||= value.kind === "star";
		if (value.kind === "star") found.spreads.push(value.of);
		else (spread ? found.spreads : found.arguments).push(value);
	}
	return found;
}
function readKeyword(scope, node, read) {
	const name = childOf(node, "name");
	const value = childOf(node, "value");
	if (name === void 0 || value === void 0) return void 0;
	return {
		at: rangeOf(scope, node),
		name: nameOf(scope, name),
		value: read(value)
	};
}

// src/python/displays.ts
function readDict(scope, node, read) {
	const keys = [];
	const values = [];
	const spreads = [];
	for (const item of node.children) {
		const key = childOf(item, "key");
		const value = childOf(item, "value");
		if (key !== void 0 && value !== void 0) {
			keys.push(read(key));
			values.push(read(value));
		} else spreads.push(...item.children.map(read));
	}
	return {
		kind: "dict",
		at: rangeOf(scope, node),
		keys,
		values,
		spreads
	};
}
/** The element of a dict comprehension is the pair of key and value, as a sequence of two. */
function readComprehension(scope, node, read) {
	const clauses = [];
	const tests = [];
	for (const child of node.children) if (child.type === "for_in_clause") clauses.push(readClause(scope, child, read));
	else if (child.type === "if_clause") tests.push(...child.children.map(read));
	const body = childOf(node, "body");
	const element = body === void 0 ? unknown(scope, node) : readElement(scope, body, read);
	return {
		kind: "comprehension",
		at: rangeOf(scope, node),
		element,
		clauses,
		tests
	};
}
function readElement(scope, body, read) {
	if (body.type !== "pair") return read(body);
	return {
		kind: "sequence",
		at: rangeOf(scope, body),
		items: body.children.map(read)
	};
}
function readClause(scope, node, read) {
	const left = childOf(node, "left");
	const right = childrenOf(node, "right").filter((child) => child.start < child.end);
	const target = left === void 0 ? unknown(scope, node) : read(left);
	const [only, ...more] = right;
	if (only === void 0) return {
		target,
		over: unknown(scope, node)
	};
	if (more.length === 0) return {
		target,
		over: read(only)
	};
	return {
		target,
		over: {
			kind: "sequence",
			at: rangeOf(scope, node),
			items: right.map(read)
		}
	};
}

// src/python/literals.ts
/** Values of Python's literals. `undefined` stands for a value that JSON or a JavaScript number cannot hold exactly. */
/** `0x1F`, `1_000`, `0o17`, `0b1`; no imaginary numbers, no value beyond 2⁵³. */
function integerValue(source) {
	const digits = source.replaceAll("_", "");
	if (!/^(?:0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|[0-9]+)$/.test(digits)) return void 0;
	const value = Number(digits);
	return Number.isSafeInteger(value) ? value : void 0;
}
function floatValue(source) {
	if (/[jJ]$/.test(source)) return void 0;
	const value = Number(source.replaceAll("_", ""));
	return Number.isFinite(value) ? value : void 0;
}
/** Splits `rb'...'` into its prefix and what stands between the quotes. */
function stringForm(source) {
	const match = /^([A-Za-z]*)('''|"""|'|")([\s\S]*)\2$/.exec(source);
	return match === null ? void 0 : {
		prefix: match[1].toLowerCase(),
		body: match[3]
	};
}
/** What the interpreter would hold; text for bytes, too. `undefined` for formatted strings and `\N{...}`. */
function stringValue(source) {
	const form = stringForm(source);
	if (form === void 0 || /[ft]/.test(form.prefix)) return void 0;
	const body = form.body.replaceAll("\r\n", "\n");
	if (form.prefix.includes("r") || !body.includes("\\")) return body;
	return unescape(body, form.prefix.includes("b"));
}
const ESCAPE = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(N\{)|(\n)|([^\n]))/g;
const SINGLE = {
	"\\": "\\",
	"'": "'",
	"\"": "\"",
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v"
};
function unescape(body, bytes) {
	let known = true;
	const value = body.replace(ESCAPE, (whole, octal, hex, short, long, named, newline, single) => {
		if (octal !== void 0) return String.fromCharCode(Number.parseInt(octal, 8));
		if (hex !== void 0) return String.fromCharCode(Number.parseInt(hex, 16));
		if (newline !== void 0) return "";
		if (single !== void 0) return Object.hasOwn(SINGLE, single) ? SINGLE[single] : whole;
		if (bytes) return whole;
		const point = Number.parseInt(short ?? long ?? "", 16);
		if (named !== void 0 || !(point <= 1114111)) {
			known = false;
			return "";
		}
		return String.fromCodePoint(point);
	});
	return known ? value : void 0;
}

// src/python/parameters.ts
/** Parameters of a `def` or `lambda`, in order; the separators `/` and `*` are not parameters. */
function readParameters(scope, list, read) {
	const parameters = [];
	let kind = "positional";
	for (const node of list?.children ?? []) {
		if (node.type === "keyword_separator") kind = "keyword";
		const parameter = readParameter(scope, node, kind, read);
		if (parameter === void 0) continue;
		if (parameter.kind === "rest") kind = "keyword";
		parameters.push(parameter);
	}
	return parameters;
}
function readParameter(scope, node, plain, read) {
	switch (node.type) {
		case "identifier": return {
			name: nameOf(scope, node),
			kind: plain
		};
		case "list_splat_pattern":
		case "dictionary_splat_pattern": {
			const name = node.children[0];
			if (name === void 0) return void 0;
			return {
				name: nameOf(scope, name),
				kind: node.type === "list_splat_pattern" ? "rest" : "keywords"
			};
		}
		case "tuple_pattern":
			refuse(scope, node, "Python 2 tuple parameter");
			return {
				name: "",
				kind: plain
			};
		case "typed_parameter":
		case "default_parameter":
		case "typed_default_parameter": {
			const declared = childOf(node, "name") ?? node.children.find((child) => child.field === null);
			const bare = declared && readParameter(scope, declared, plain, read);
			if (bare === void 0) return void 0;
			const annotation = childOf(node, "type");
			const value = childOf(node, "value");
			return {
				...bare,
				...annotation && { annotation: read(annotation) },
				...value && { default: read(value) }
			};
		}
		default: return;
	}
}

// src/python/reduce.ts
/** Whether the expression names, calls or defines anything; pure literals do not. */
function matters(expression) {
	switch (expression.kind) {
		case "literal": return false;
		case "sequence": return expression.items.some(matters);
		case "dict": return [
			expression.keys,
			expression.values,
			expression.spreads
		].some((list) => list.some(matters));
		case "other": return expression.parts.length > 0;
		case "not":
		case "star": return matters(expression.of);
		case "boolean":
		case "compare": return matters(expression.left) || matters(expression.right);
		case "subscript": return matters(expression.of) || matters(expression.index);
		case "choice": return matters(expression.test) || matters(expression.then) || matters(expression.otherwise);
		case "attribute": return matters(expression.of);
		default: return true;
	}
}
/** An expression of which only the parts count. Parts of parts move up, parts that do not matter are dropped. */
function other(at, parts) {
	return {
		kind: "other",
		at,
		parts: parts.flatMap((part) => part.kind === "other" ? part.parts : matters(part) ? [part] : [])
	};
}

// src/python/expressions.ts
/** One expression, pattern, assignment target or annotation, reduced. Parentheses leave no trace. */
function readExpression(scope, node) {
	const inner = withStarOutside(unwrap(node), scope.file.text);
	if (isTooDeep(scope)) {
		refuse(scope, inner, "this expression is nested too deeply to be read");
		return unknown(scope, inner);
	}
	scope.file.depth += 1;
	try {
		return convert(scope, inner, (child) => readExpression(scope, child));
	} finally {
		scope.file.depth -= 1;
	}
}
/** The only expression, or a tuple where several stand side by side: `return a, b`. */
function readExpressions(scope, nodes, around) {
	const [only, ...more] = nodes;
	if (only !== void 0 && more.length === 0) return readExpression(scope, only);
	return {
		kind: "sequence",
		at: rangeOf(scope, around),
		items: nodes.map((item) => readExpression(scope, item))
	};
}
const SPINE = /* @__PURE__ */ new Set([
	"call",
	"attribute",
	"subscript",
	"binary_operator",
	"boolean_operator",
	"comparison_operator",
	"conditional_expression"
]);
/**
* In `x = *a.b(), c` the grammar stars only `a` and then calls `.b()` on the result. This gives the star back to the
* whole.
*/
function withStarOutside(node, text) {
	if (text[node.start] !== "*" || !SPINE.has(node.type)) return node;
	const spine = [];
	let innermost = node;
	while (SPINE.has(innermost.type) && innermost.children[0] !== void 0) {
		spine.push(innermost);
		innermost = innermost.children[0];
	}
	const starred = innermost.children[0];
	if (innermost.type !== "list_splat" || starred === void 0) return node;
	let inside = {
		...starred,
		field: innermost.field
	};
	for (const outer of spine.toReversed()) inside = {
		...outer,
		start: inside.start,
		children: [inside, ...outer.children.slice(1)]
	};
	return {
		...node,
		type: "list_splat",
		children: [inside],
		tokens: []
	};
}
const TRANSPARENT = /* @__PURE__ */ new Set([
	"parenthesized_expression",
	"type",
	"as_pattern_target"
]);
function unwrap(node) {
	let inner = node;
	while (TRANSPARENT.has(inner.type)) {
		const child = inner.children.length === 1 ? inner.children[0] : void 0;
		if (child === void 0) return inner;
		inner = child;
	}
	return inner;
}
function convert(scope, node, read) {
	const at = rangeOf(scope, node);
	const field = (name) => {
		const child = childOf(node, name);
		return child === void 0 ? unknown(scope, node) : read(child);
	};
	const child = (index) => {
		const found = node.children[index];
		return found === void 0 ? unknown(scope, node) : read(found);
	};
	switch (node.type) {
		case "identifier": return {
			kind: "name",
			at,
			name: nameOf(scope, node)
		};
		case "attribute": {
			const name = childOf(node, "attribute");
			return {
				kind: "attribute",
				at,
				of: field("object"),
				name: name === void 0 ? "" : nameOf(scope, name)
			};
		}
		case "member_type": return {
			kind: "attribute",
			at,
			of: child(0),
			name: nameOf(scope, node.children.at(-1) ?? node)
		};
		case "call": return readCall(scope, node, read);
		case "integer": return literal(scope, node, integerValue(textOf(scope, node)));
		case "float": return literal(scope, node, floatValue(textOf(scope, node)));
		case "true":
		case "false": return {
			kind: "literal",
			at,
			value: node.type === "true"
		};
		case "none": return {
			kind: "literal",
			at,
			value: null
		};
		case "string":
		case "concatenated_string": return readString(scope, node, read);
		case "list":
		case "tuple":
		case "set":
		case "expression_list":
		case "pattern_list":
		case "tuple_pattern":
		case "list_pattern": return {
			kind: "sequence",
			at,
			items: node.children.map(read)
		};
		case "dictionary": return readDict(scope, node, read);
		case "list_comprehension":
		case "set_comprehension":
		case "dictionary_comprehension":
		case "generator_expression": return readComprehension(scope, node, read);
		case "list_splat":
		case "list_splat_pattern": return {
			kind: "star",
			at,
			of: child(0)
		};
		case "lambda": return readLambda(scope, node, read);
		case "conditional_expression": {
			const then = child(0);
			return {
				kind: "choice",
				at,
				test: child(1),
				then,
				otherwise: child(2)
			};
		}
		case "boolean_operator": return {
			kind: "boolean",
			at,
			operator: hasToken(node, "and") ? "and" : "or",
			left: field("left"),
			right: field("right")
		};
		case "not_operator": return {
			kind: "not",
			at,
			of: field("argument")
		};
		case "comparison_operator": {
			const [operator, ...more] = node.tokens;
			if (operator === void 0 || more.length > 0 || node.children.length !== 2) break;
			return {
				kind: "compare",
				at,
				operator: operator.type,
				left: child(0),
				right: child(1)
			};
		}
		case "subscript": {
			const of = field("value");
			const indexes = childrenOf(node, "subscript");
			return {
				kind: "subscript",
				at,
				of,
				index: readExpressions(scope, indexes, spanning(indexes, node))
			};
		}
		case "generic_type": {
			const of = child(0);
			const indexes = node.children[1]?.children ?? [];
			return {
				kind: "subscript",
				at,
				of,
				index: readExpressions(scope, indexes, spanning(indexes, node))
			};
		}
		case "await": return {
			kind: "await",
			at,
			of: child(0)
		};
		case "yield": {
			scope.generator = true;
			const value = node.children[0];
			return {
				kind: "yield",
				at,
				...value && { value: read(value) },
				from: hasToken(node, "from")
			};
		}
		case "named_expression": {
			const name = childOf(node, "name");
			return {
				kind: "bind",
				at,
				name: name === void 0 ? "" : nameOf(scope, name),
				value: field("value")
			};
		}
		case "unary_operator": {
			const of = field("argument");
			if (hasToken(node, "-") && of.kind === "literal" && typeof of.value === "number") return {
				...of,
				at,
				value: -of.value || 0
			};
			return other(at, [of]);
		}
		case "binary_operator": return other(at, operands(node).map(read));
	}
	return other(at, node.children.map(read));
}
/** `a + b + c` nests to the left, and sums of thousands of terms exist: the spine is followed without recursion. */
function operands(node) {
	const found = [];
	let left = node;
	while (left !== void 0 && left.type === "binary_operator") {
		const right = childOf(left, "right");
		if (right !== void 0) found.push(right);
		const next = childOf(left, "left");
		left = next && unwrap(next);
	}
	if (left !== void 0) found.push(left);
	return found.reverse();
}
function spanning(nodes, around) {
	return {
		...around,
		start: nodes[0]?.start ?? around.start,
		end: nodes.at(-1)?.end ?? around.end
	};
}
function literal(scope, node, value) {
	return value === void 0 ? unknown(scope, node) : {
		kind: "literal",
		at: rangeOf(scope, node),
		value
	};
}
function readString(scope, node, read) {
	const pieces = node.type === "string" ? [node] : node.children;
	const values = pieces.map((piece) => stringValue(textOf(scope, piece)));
	if (values.every((value) => value !== void 0)) return literal(scope, node, values.join(""));
	return other(rangeOf(scope, node), pieces.flatMap((piece) => interpolated(piece).map(read)));
}
/** The expressions inside an f-string's braces, those of format specifications included. */
function interpolated(string) {
	const found = [];
	visit([string], (node) => {
		if (node.field !== "expression" || node === string) return node.children;
		found.push(node);
		return [];
	});
	return found;
}
function readLambda(scope, node, read) {
	const parameters = readParameters(scope, childOf(node, "parameters"), read);
	const colon = node.tokens.find((token) => token.type === ":");
	const index = reserve(scope.file.callables);
	const qualifiedName = qualify(scope, "<lambda>");
	const inner = {
		file: scope.file,
		callable: index,
		qualifiedName,
		generator: false
	};
	const body = childOf(node, "body");
	const value = body && readExpression(inner, body);
	scope.file.callables[index] = {
		kind: "lambda",
		name: "<lambda>",
		qualifiedName,
		at: scope.file.positions.range(node.start, colon?.end ?? node.end),
		parent: scope.callable,
		parameters,
		decorators: [],
		async: false,
		generator: inner.generator,
		body: value === void 0 ? [] : [{
			kind: "return",
			at: value.at,
			value
		}]
	};
	return {
		kind: "lambda",
		at: rangeOf(scope, node),
		callable: index
	};
}

// src/python/callables.ts
/** A `def` or `class`, with the decorators above it. */
function readDefinition(scope, node, readBody) {
	const decorated = node.type === "decorated_definition";
	const definition = decorated ? childOf(node, "definition") : node;
	const decorators = node.children.filter((child) => decorated && child.type === "decorator").flatMap((child) => child.children.map((expression) => readExpression(scope, expression)));
	if (definition === void 0) return void 0;
	return definition.type === "class_definition" ? readClass(scope, definition, decorators, readBody) : readFunction(scope, definition, decorators, readBody);
}
function readFunction(scope, node, decorators, readBody) {
	const { callables } = scope.file;
	const at = headerOf(scope, node);
	const name = definedName(scope, node);
	const parameters = readParameters(scope, childOf(node, "parameters"), (child) => readExpression(scope, child));
	const returns = childOf(node, "return_type");
	const returned = returns && readExpression(scope, returns);
	const index = reserve(callables);
	const inner = {
		file: scope.file,
		callable: index,
		qualifiedName: qualify(scope, name),
		generator: false
	};
	const body = readBody(inner, childOf(node, "body"));
	callables[index] = {
		kind: "function",
		name,
		qualifiedName: inner.qualifiedName,
		at,
		parent: scope.callable,
		...scope.class !== void 0 && { class: scope.class },
		parameters,
		decorators,
		async: hasToken(node, "async"),
		generator: inner.generator,
		...returned && { returns: returned },
		body
	};
	return {
		kind: "define",
		at,
		callable: index
	};
}
/** The class's decorators are kept with the callable that is its body. */
function readClass(scope, node, decorators, readBody) {
	const { callables, classes } = scope.file;
	const at = headerOf(scope, node);
	const name = definedName(scope, node);
	const given = readArguments(scope, childOf(node, "superclasses"), (child) => readExpression(scope, child));
	const spreads = given.spreads.map((of) => ({
		kind: "star",
		at: of.at,
		of
	}));
	const index = reserve(classes);
	const bodyIndex = reserve(callables);
	const qualifiedName = qualify(scope, name);
	const body = readBody({
		file: scope.file,
		callable: bodyIndex,
		qualifiedName,
		class: index,
		generator: false
	}, childOf(node, "body"));
	const methods = callables.flatMap((callable, at) => callable?.class === index ? [[callable.name, at]] : []);
	callables[bodyIndex] = {
		kind: "class-body",
		name,
		qualifiedName,
		at,
		parent: scope.callable,
		parameters: [],
		decorators,
		async: false,
		generator: false,
		body
	};
	classes[index] = {
		name,
		qualifiedName,
		at,
		parent: scope.callable,
		bases: [...given.arguments, ...spreads],
		...given.keywords.length > 0 && { keywords: given.keywords },
		body: bodyIndex,
		methods: Object.fromEntries(methods)
	};
	return {
		kind: "define-class",
		at,
		class: index
	};
}
function definedName(scope, node) {
	const name = childOf(node, "name");
	return name === void 0 ? "" : nameOf(scope, name);
}

// src/python/patterns.ts
/**
* A `match` statement. Names that a pattern binds are assigned something unknown at the start of their case, and a
* guard is an `if` around the rest of it.
*/
function readMatch(scope, node, readBlock) {
	const at = headerOf(scope, node);
	const subjects = childrenOf(node, "subject");
	const subject = readExpressions(scope, subjects, node);
	const clauses = (childOf(node, "body")?.children ?? []).filter((child) => child.type === "case_clause");
	return {
		kind: "match",
		at,
		subject,
		cases: clauses.map((clause) => readCase(scope, clause, readBlock)),
		exhaustive: clauses.some((clause) => takesAll(clause))
	};
}
function readCase(scope, clause, readBlock) {
	const bound = clause.children.filter((child) => child.type === "case_pattern").flatMap((pattern) => captures(pattern)).map((name) => {
		const at = rangeOf(scope, name);
		return {
			kind: "assign",
			at,
			targets: [{
				kind: "name",
				at,
				name: nameOf(scope, name)
			}],
			value: unknown(scope, name)
		};
	});
	const guard = childOf(clause, "guard")?.children[0];
	const test = guard && readExpression(scope, guard);
	const body = readBlock(scope, childOf(clause, "consequence"));
	if (test === void 0) return [...bound, ...body];
	return [...bound, {
		kind: "if",
		at: headerOf(scope, clause),
		test,
		then: body,
		otherwise: []
	}];
}
/** The identifiers that a pattern binds. A dotted name with a dot is a value; a class pattern's first name is a class. */
function captures(pattern) {
	const found = [];
	visit([pattern], (node) => {
		if (node.type === "identifier") found.push(node);
		if (node.type === "class_pattern" || node.type === "keyword_pattern") return node.children.slice(1);
		return node.type !== "dotted_name" || node.children.length === 1 ? node.children : [];
	});
	return found;
}
/** One pattern that matches anything (`_` or a bare name), without a guard. */
function takesAll(clause) {
	const patterns = clause.children.filter((child) => child.type === "case_pattern");
	const [only] = patterns;
	if (only === void 0 || patterns.length > 1 || childOf(clause, "guard") !== void 0) return false;
	if (only.children.length === 0) return hasToken(only, "_");
	const name = firstOfType(only, "dotted_name");
	return only.children.length === 1 && name !== void 0 && name.children.length === 1;
}

// src/python/compound.ts
const COMPOUND = /* @__PURE__ */ new Set([
	"if_statement",
	"for_statement",
	"while_statement",
	"with_statement",
	"try_statement",
	"match_statement"
]);
/** A statement that holds others. Its place is its header, up to the colon. */
function readCompound(scope, node, readBlock) {
	const at = headerOf(scope, node);
	const body = () => readBlock(scope, childOf(node, "body"));
	switch (node.type) {
		case "if_statement": return [readIf(scope, node, readBlock)];
		case "for_statement": {
			const over = fieldOf(scope, node, "right");
			return [{
				kind: "loop",
				at,
				target: fieldOf(scope, node, "left"),
				over,
				body: body(),
				otherwise: readElse(scope, node, readBlock)
			}];
		}
		case "while_statement": return [{
			kind: "loop",
			at,
			test: fieldOf(scope, node, "condition"),
			body: body(),
			otherwise: readElse(scope, node, readBlock)
		}];
		case "with_statement": {
			const items = (firstOfType(node, "with_clause")?.children ?? []).map((item) => readWithItem(scope, item));
			return [{
				kind: "with",
				at,
				async: hasToken(node, "async"),
				items,
				body: body()
			}];
		}
		case "try_statement": {
			const statements = body();
			const handlers = node.children.filter((child) => child.type === "except_clause").map((clause) => readHandler(scope, clause, readBlock));
			const otherwise = readElse(scope, node, readBlock);
			const last = firstOfType(node, "finally_clause");
			return [{
				kind: "try",
				at,
				body: statements,
				handlers,
				otherwise,
				finally: readBlock(scope, last && firstOfType(last, "block"))
			}];
		}
		default: return [readMatch(scope, node, readBlock)];
	}
}
function fieldOf(scope, node, field) {
	const child = childOf(node, field);
	return child === void 0 ? unknown(scope, node) : readExpression(scope, child);
}
function readElse(scope, node, readBlock) {
	const clause = firstOfType(node, "else_clause");
	return readBlock(scope, clause && childOf(clause, "body"));
}
/** `elif` becomes an `if` inside the other branch, as the language defines it. */
function readIf(scope, node, readBlock) {
	const before = scope.file.depth;
	const branches = [];
	for (const branch of [node, ...node.children.filter((child) => child.type === "elif_clause")]) {
		if (isTooDeep(scope)) {
			refuse(scope, branch, "this chain of `elif` is too long to be read");
			break;
		}
		const test = fieldOf(scope, branch, "condition");
		branches.push({
			at: headerOf(scope, branch),
			test,
			then: readBlock(scope, childOf(branch, "consequence"))
		});
		scope.file.depth += 1;
	}
	let otherwise = readElse(scope, node, readBlock);
	scope.file.depth = before;
	for (const branch of branches.toReversed()) otherwise = [{
		kind: "if",
		...branch,
		otherwise
	}];
	return otherwise[0];
}
function readWithItem(scope, node) {
	const { value, alias } = splitAlias(childOf(node, "value") ?? node);
	const context = readExpression(scope, value);
	return {
		at: rangeOf(scope, node),
		context,
		...alias && { target: readExpression(scope, alias) }
	};
}
function readHandler(scope, node, readBlock) {
	const values = childrenOf(node, "value");
	const { value, alias = childOf(node, "alias") } = values[0] === void 0 ? {} : splitAlias(values[0]);
	const caught = value && readExpressions(scope, [value, ...values.slice(1)], node);
	return {
		at: headerOf(scope, node),
		types: caught === void 0 ? [] : caught.kind === "sequence" ? caught.items : [caught],
		...alias && { name: nameOf(scope, alias) },
		body: readBlock(scope, firstOfType(node, "block"))
	};
}
/** `value as alias`, possibly in parentheses. */
function splitAlias(node) {
	let inner = node;
	while (inner.type === "parenthesized_expression" && inner.children.length === 1) inner = inner.children[0];
	const [value] = inner.children;
	const alias = childOf(inner, "alias");
	return inner.type === "as_pattern" && value !== void 0 && alias !== void 0 ? {
		value,
		alias
	} : { value: node };
}

// src/python/imports.ts
function readImport(scope, node) {
	const names = imported(scope, node).map(({ name, alias }) => ({
		module: name,
		...alias && { alias }
	}));
	return {
		kind: "import",
		at: rangeOf(scope, node),
		names
	};
}
function readImportFrom(scope, node) {
	const from = childOf(node, "module_name");
	const dots = from && firstOfType(from, "import_prefix");
	const path = from?.type === "relative_import" ? firstOfType(from, "dotted_name") : from;
	return {
		kind: "import-from",
		at: rangeOf(scope, node),
		level: dots === void 0 ? 0 : (scope.file.text.slice(dots.start, dots.end).match(/\./g) ?? []).length,
		module: path === void 0 ? "" : dotted$1(scope, path),
		names: imported(scope, node),
		star: firstOfType(node, "wildcard_import") !== void 0
	};
}
/** `from __future__ import ...` has a node type of its own. */
function readFutureImport(scope, node) {
	const names = imported(scope, node);
	return {
		kind: "import-from",
		at: rangeOf(scope, node),
		level: 0,
		module: "__future__",
		names,
		star: false
	};
}
function imported(scope, node) {
	return childrenOf(node, "name").flatMap((item) => {
		if (item.type !== "aliased_import") return [{ name: dotted$1(scope, item) }];
		const name = childOf(item, "name");
		const alias = childOf(item, "alias");
		if (name === void 0) return [];
		return [{
			name: dotted$1(scope, name),
			...alias && { alias: nameOf(scope, alias) }
		}];
	});
}
/** `a . b` as `a.b`. */
function dotted$1(scope, node) {
	return node.children.map((part) => nameOf(scope, part)).join(".");
}

// src/python/statements.ts
/** The statements of a module, block or body, in order. Those that neither name nor call anything are left out. */
function readBlock(scope, block) {
	return (block?.children ?? []).flatMap((node) => readStatement(scope, node));
}
function readStatement(scope, node) {
	const at = rangeOf(scope, node);
	const expression = (child) => readExpression(scope, child);
	const [first] = node.children;
	switch (node.type) {
		case "expression_statement":
			if (first?.type === "assignment" || first?.type === "augmented_assignment") return [readAssignment(scope, first)];
			return evaluated(readExpressions(scope, node.children, node));
		case "return_statement": return [{
			kind: "return",
			at,
			...first && { value: expression(first) }
		}];
		case "raise_statement": {
			const cause = childOf(node, "cause");
			const value = first === cause ? void 0 : first;
			const raised = {
				kind: "raise",
				at,
				...value && { value: expression(value) }
			};
			const reason = cause && expression(cause);
			return reason === void 0 || reason.kind === "name" ? [raised] : [...evaluated(reason), raised];
		}
		case "break_statement": return [{
			kind: "break",
			at
		}];
		case "continue_statement": return [{
			kind: "continue",
			at
		}];
		case "pass_statement": return [];
		case "import_statement": return [readImport(scope, node)];
		case "import_from_statement": return [readImportFrom(scope, node)];
		case "future_import_statement": return [readFutureImport(scope, node)];
		case "global_statement":
		case "nonlocal_statement": {
			const names = node.children.map((name) => nameOf(scope, name));
			return [{
				kind: node.type === "global_statement" ? "global" : "nonlocal",
				at,
				names
			}];
		}
		case "delete_statement": return [{
			kind: "delete",
			at,
			targets: (first?.type === "expression_list" ? first.children : node.children).map(expression)
		}];
		case "assert_statement": return evaluated(other(at, node.children.map(expression)));
		case "type_alias_statement": return readTypeAlias(scope, node);
		case "print_statement":
		case "exec_statement":
			refuse(scope, node, `this is a Python 2 ${node.type.replace("_", " ")}`);
			return evaluated(other(at, node.children.map(expression)));
		case "function_definition":
		case "class_definition":
		case "decorated_definition": return nested(scope, node, () => {
			const definition = readDefinition(scope, node, readBlock);
			return definition === void 0 ? [] : [definition];
		});
		case "ERROR": return nested(scope, node, () => node.children.flatMap((child) => readStray(scope, child)));
		default:
			if (COMPOUND.has(node.type)) return nested(scope, node, () => readCompound(scope, node, readBlock));
			return evaluated(expression(node));
	}
}
function nested(scope, node, read) {
	if (isTooDeep(scope)) {
		refuse(scope, node, "this statement is nested too deeply to be read");
		return [];
	}
	scope.file.depth += 1;
	try {
		return read();
	} finally {
		scope.file.depth -= 1;
	}
}
function evaluated(value) {
	return matters(value) ? [{
		kind: "expression",
		at: value.at,
		value
	}] : [];
}
/** What the parser could still tell apart inside a part that it does not understand: statements and calls. */
function readStray(scope, node) {
	if (node.type === "block") return readBlock(scope, node);
	return /_statement$|_definition$|^call$|^await$|^ERROR$/.test(node.type) ? readStatement(scope, node) : [];
}
/** `a = b = value` has two targets. A declaration without a value (`a: int`) is assigned something unknown. */
function readAssignment(scope, node) {
	const targets = [];
	let value = node;
	let annotation;
	while (value !== void 0 && value.type === "assignment") {
		const left = childOf(value, "left");
		if (left !== void 0) targets.push(readExpression(scope, left));
		annotation ??= childOf(value, "type");
		value = childOf(value, "right");
	}
	const augmented = value?.type === "augmented_assignment";
	if (value !== void 0 && augmented) {
		const left = childOf(value, "left");
		if (left !== void 0) targets.push(readExpression(scope, left));
		value = childOf(value, "right");
	}
	return {
		kind: "assign",
		at: rangeOf(scope, node),
		targets,
		value: value === void 0 ? unknown(scope, node) : readExpression(scope, value),
		...augmented && { augmented },
		...annotation && { annotation: readExpression(scope, annotation) }
	};
}
/** `type Name[T] = ...` binds the name; the right side is evaluated when somebody asks for it, if ever. */
function readTypeAlias(scope, node) {
	let name = childOf(node, "left");
	while (name !== void 0 && name.type !== "identifier") name = name.children[0];
	if (name === void 0) return [];
	return [{
		kind: "assign",
		at: rangeOf(scope, node),
		targets: [readExpression(scope, name)],
		value: unknown(scope, node)
	}];
}

// src/python/lines.ts
const WITH_HEADER = /* @__PURE__ */ new Set([
	"if_statement",
	"elif_clause",
	"else_clause",
	"for_statement",
	"while_statement",
	"with_statement",
	"try_statement",
	"except_clause",
	"finally_clause",
	"match_statement",
	"case_clause",
	"function_definition",
	"class_definition"
]);
function logicalLines(root, positions) {
	const byLine = /* @__PURE__ */ new Map();
	for (const [first, last] of statementLines(root, positions)) for (let line = first; line <= last; line++) {
		const known = byLine.get(line) ?? [first, last];
		byLine.set(line, [Math.min(known[0], first), Math.max(known[1], last)]);
	}
	const numbers = [...byLine.keys()].toSorted((a, b) => a - b);
	return {
		around: (line) => byLine.get(line),
		after(line) {
			let low = 0;
			let high = numbers.length;
			while (low < high) {
				const middle = low + high >> 1;
				if (numbers[middle] <= line) low = middle + 1;
				else high = middle;
			}
			return byLine.get(numbers[low] ?? -1);
		}
	};
}
function statementLines(root, positions) {
	const found = [];
	visit([root], (node) => {
		const compound = WITH_HEADER.has(node.type);
		const simple = node.type.endsWith("_statement") && !compound;
		if (compound || simple || node.type === "decorator") {
			const colon = compound ? node.tokens.find((token) => token.type === ":") : void 0;
			found.push([positions.line(node.start), positions.line(colon?.end ?? node.end)]);
		}
		return simple ? [] : node.children;
	});
	return found;
}

// src/python/suppressions.ts
const OWN = /#\s*forksight:\s*ignore(?![\w-])(?:\s*\[([^\]#]*)\])?([^#]*)/gi;
const NOQA = /#\s*noqa\s*:\s*([A-Z]+[0-9]+(?:[\s,]+[A-Z]+[0-9]+)*)([^#]*)/gi;
/** Comments that silence rules. One comment may hold several, each behind a `#` of its own. */
function readSuppressions(text, positions, comments, root) {
	let lines;
	return comments.flatMap((comment) => {
		const found = directives(text.slice(comment.start, comment.end));
		if (found.length === 0) return [];
		lines ??= logicalLines(root, positions);
		const covered = coveredBy(comment, text, positions, lines);
		return found.map(({ offset, length, rules, reason, form }) => {
			const start = comment.start + offset;
			return {
				at: positions.range(start, start + length),
				rules,
				reason,
				lines: covered,
				form
			};
		});
	});
}
function directives(comment) {
	if (!/forksight|noqa/i.test(comment)) return [];
	const own = [...comment.matchAll(OWN)].flatMap((match) => {
		const rules = codes(match[1] ?? "");
		return match[1] !== void 0 && rules.length === 0 ? [] : [directive(match, rules, "forksight")];
	});
	const shared = [...comment.matchAll(NOQA)].flatMap((match) => {
		const rules = codes(match[1] ?? "").filter((code) => /^FS\d/.test(code));
		return rules.length === 0 ? [] : [directive(match, rules, "noqa")];
	});
	return [...own, ...shared].toSorted((a, b) => a.offset - b.offset);
}
function directive(match, rules, form) {
	return {
		rules,
		reason: (match[2] ?? "").replace(/^[\s:;,.–—-]+/, "").trim(),
		form,
		offset: match.index,
		length: match[0].trimEnd().length
	};
}
function codes(list) {
	return list.toUpperCase().split(/[\s,]+/).filter((code) => code !== "");
}
function coveredBy(comment, text, positions, lines) {
	const line = positions.line(comment.start);
	const alone = text.slice(positions.lineStart(line), comment.start).trim() === "";
	return lines.around(line) ?? (alone ? lines.after(line) : void 0) ?? [line, line];
}

// src/python/facts.ts
/** Reduces a file's syntax to facts. */
function readFacts(text, syntax) {
	const positions = positionsOf(text);
	const file = {
		text,
		positions,
		callables: [],
		classes: [],
		refused: [],
		depth: 0
	};
	const module = {
		file,
		callable: reserve(file.callables),
		qualifiedName: "",
		generator: false
	};
	const { root } = syntax;
	const body = readBlock(module, root.type === "module" ? root : {
		...root,
		type: "module",
		children: [root]
	});
	file.callables[0] = {
		...moduleFact(),
		body
	};
	return {
		callables: file.callables,
		classes: file.classes,
		suppressions: readSuppressions(text, positions, syntax.comments, root),
		syntaxErrors: describeErrors(file, syntax.broken)
	};
}
/** Facts of a file that could not be read at all. */
function emptyFacts(reason) {
	return {
		callables: [moduleFact()],
		classes: [],
		suppressions: [],
		syntaxErrors: [{
			at: [
				1,
				1,
				1,
				1
			],
			message: reason
		}]
	};
}
function moduleFact() {
	return {
		kind: "module",
		name: "<module>",
		qualifiedName: "",
		at: [
			1,
			1,
			1,
			1
		],
		parameters: [],
		decorators: [],
		async: false,
		generator: false,
		body: []
	};
}

// src/python/wasm.ts
/**
* Where the parser's two WebAssembly files come from: beside this module in the bundle, inside their npm packages when
* the sources run directly. The only place of this folder that touches the disk.
*/
/** The bytes of web-tree-sitter's runtime. */
function runtimeBytes() {
	return readFileSync(locate("web-tree-sitter.wasm", "web-tree-sitter/web-tree-sitter.wasm"));
}
/** The bytes of tree-sitter-python's grammar. */
function grammarBytes() {
	return readFileSync(locate("tree-sitter-python.wasm", "tree-sitter-python/tree-sitter-python.wasm"));
}
function locate(fileName, specifier) {
	const beside = new URL(`./${fileName}`, import.meta.url);
	return existsSync(beside) ? beside : new URL(import.meta.resolve(specifier));
}

// src/python/index.ts
async function createPythonReader() {
	await Parser.init({ wasmBinary: runtimeBytes() });
	const language = await Language.load(grammarBytes());
	const parser = new Parser();
	parser.setLanguage(language);
	return {
		facts: (text) => readText(parser, normalise(text)),
		dispose: () => parser.delete()
	};
}
/** A byte order mark is no part of the text; a lone carriage return ends a line, as it does for Python. */
function normalise(text) {
	const bare = text.startsWith("﻿") ? text.slice(1) : text;
	return bare.includes("\r") ? bare.replace(/\r(?!\n)/g, "\n") : bare;
}
function readText(parser, text) {
	try {
		let syntax = parse(parser, text);
		const wrong = misread(text, syntax);
		if (wrong.length > 0) syntax = parse(parser, withoutKeyword(text, wrong));
		return readFacts(text, syntax);
	} catch (error) {
		if (error instanceof RangeError) return emptyFacts("this file is nested too deeply to be read");
		throw error;
	}
}
function parse(parser, text) {
	const tree = parser.parse(text);
	if (tree === null) throw new Error("The parser was given no language.");
	try {
		return readSyntax(tree);
	} finally {
		tree.delete();
	}
}
/**
* Offsets of the word `type` where the grammar took a call or subscript for a type alias: `type(x).count = 1`. In an
* alias a name stands behind the word.
*/
function misread(text, syntax) {
	return syntax.typeAliases.map((node) => node.start).filter((start) => {
		const next = /[^\s\\]/g;
		next.lastIndex = start + 4;
		return /[^\p{ID_Start}_]/u.test(next.exec(text)?.[0] ?? "");
	});
}
/** The text with `type` made an ordinary name of the same length at each offset, for the parser's eyes only. */
function withoutKeyword(text, offsets) {
	const pieces = [];
	let from = 0;
	for (const offset of offsets) {
		pieces.push(text.slice(from, offset), "tYPE");
		from = offset + 4;
	}
	return pieces.join("") + text.slice(from);
}

// src/core/rule.ts
/** Checks the metadata that the type cannot, so that a slip fails at once. Throws an Error that names the field. */
function defineRule(rule) {
	const wrong = (field, rest) => {
		throw new Error(`${rule.code}: ${field} ${rest}`);
	};
	if (!/^FS[1-9]\d\d$/.test(rule.code)) wrong("code", "must be FS and three digits");
	if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule.slug)) wrong("slug", "must be kebab case");
	if (rule.summary.length > 80) wrong("summary", "must have at most 80 characters");
	if (/^[A-Z]/.test(rule.summary) && !/^[A-Z][A-Z]/.test(rule.summary)) wrong("summary", "must not begin with a capital");
	if (rule.summary.endsWith(".")) wrong("summary", "must not end with a full stop");
	if (rule.supersedes.includes(rule.code)) wrong("supersedes", "must not name the rule itself");
	return rule;
}

// src/rules/evidence.ts
/** Traces and sentences that several rules share. */
/** Steps without repeated places; never weaker than what is claimed of the whole. */
function toTrace(steps, certainty) {
	const [first, ...rest] = steps.filter((step, index) => steps.findIndex((earlier) => isSame(earlier, step)) === index);
	if (first === void 0) throw new Error("a trace needs a step");
	return [{
		...first,
		certainty: weakest(first.certainty, certainty)
	}, ...rest];
}
function isSame(a, b) {
	return a.says === b.says && JSON.stringify(a.at) === JSON.stringify(b.at);
}
/** The whole argument for something that lives at a creation: how it came to be, why it forks, the way to the fork. */
function traceOf(live, creation, behind = []) {
	return toTrace([
		...live.cause,
		...creation.startMethod.steps,
		...live.path,
		...behind
	], live.certainty);
}
/** What the child does with a resource; nothing where it puts another object in its place, itself or through a hook. */
function useInChild(creation, kind, key) {
	const { uses } = creation.child;
	if (uses.some((use) => use.kind === "renews" && use.key === key)) return void 0;
	return uses.find((use) => use.kind === kind && use.key === key);
}
/** Whether a child made here inherits the parent's memory and goes on running Python in it. */
function inheritsMemory(creation) {
	const { how, startMethod, child } = creation;
	return how !== "before-exec" && startMethod.methods.includes("fork") && !child.uses.some((use) => use.kind === "replaces-program");
}
/** What leaving fork asks of the code, for one creation: the first item announces the others. */
function priceOfSpawn(creation) {
	if (creation.how === "raw") return [];
	return [
		"If you change to spawn, the child imports the main module again: the program needs an `if __name__ == \"__main__\":` guard.",
		"The target, its arguments and the initializer must then be picklable: no lambdas, nested functions, locks or open files.",
		"What the parent sets at run time (globals, class attributes, logging handlers) must then be passed to the child, or set again in it."
	];
}
/** `Linux, ...`: a sentence's beginning in the middle of nowhere reads better with a capital. */
function sentence$1(text) {
	return text === "" ? text : `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
}

// src/rules/threads-at-fork.ts
const QUEUE_PUT = /^multiprocessing\.(Joinable)?Queue\.put(_nowait)?$/;
/** Every thread that may live at a fork whose child goes on running Python. */
function* threadsAtForks(project) {
	for (const creation of project.creations) {
		if (!inheritsMemory(creation)) continue;
		for (const live of creation.live) if (live.resource.kind === "thread") yield {
			creation,
			live
		};
	}
}
function isQueueFeeder({ live }) {
	return QUEUE_PUT.test(live.resource.model?.name ?? "");
}
/** Started by a module's top level: the module's own line is the one to change. */
function isFromImport({ live }) {
	return live.relation === "import" && live.resource.model !== void 0;
}
function threadName({ live }) {
	const { resource } = live;
	if (resource.runs !== void 0) return `the thread that runs \`${resource.runs}\``;
	return resource.hidden || resource.model === void 0 ? `a thread of \`${resource.type}\`` : `the thread \`${resource.name}\``;
}
/** The hazard, but for its title and its first remedy. */
function threadHazard(pair, title, change) {
	const { creation, live } = pair;
	return {
		at: creation.at,
		scope: creation.scope,
		title,
		trace: traceOf(live, creation),
		cause: live.resource.at,
		why: `Only the forking thread lives on in the child. A lock that ${threadName(pair)} holds at that moment stays locked there for ever, and what it was changing stays half changed.`,
		where: sentence$1(creation.startMethod.forkBites),
		change,
		alongside: creation.how === "raw" ? [] : priceOfSpawn(creation)
	};
}
/** The advice that names its price. */
function threadRemedy(pair) {
	const { creation, live } = pair;
	const other = creation.how === "raw" ? "do the work of the child in another program (`subprocess`)" : "start the child from a clean interpreter: `multiprocessing.get_context(\"spawn\")`, which needs the changes below";
	return `Create the process before the thread of \`${formatSpan(live.resource.at)}\` starts, or end that thread first; if neither is possible, ${other}.`;
}

// src/rules/FS101-thread-alive-at-fork.ts
var FS101_thread_alive_at_fork_default = defineRule({
	code: "FS101",
	slug: "thread-alive-at-fork",
	summary: "process is forked while a thread of the same function may be running",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: ["FS102"],
	*check(project) {
		for (const pair of threadsAtForks(project)) {
			const { creation, live } = pair;
			if (live.relation !== "same-scope" || live.resource.hidden || isFromImport(pair) || isQueueFeeder(pair)) continue;
			const title = `\`${creation.call}\` forks while ${threadName(pair)} is not known to have ended`;
			yield threadHazard(pair, title, threadRemedy(pair));
		}
	}
});

// src/rules/FS102-thread-alive-via-call-chain.ts
var FS102_thread_alive_via_call_chain_default = defineRule({
	code: "FS102",
	slug: "thread-alive-via-call-chain",
	summary: "process is forked while a thread that a callee has started may be running",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: [],
	*check(project) {
		for (const pair of threadsAtForks(project)) {
			const { creation, live } = pair;
			if (live.relation === "same-scope" || live.resource.hidden || isFromImport(pair) || isQueueFeeder(pair)) continue;
			const title = `\`${creation.call}\` forks while ${threadName(pair)} is not known to have ended`;
			yield threadHazard(pair, title, threadRemedy(pair));
		}
	}
});

// src/rules/FS103-thread-started-at-import.ts
var FS103_thread_started_at_import_default = defineRule({
	code: "FS103",
	slug: "thread-started-at-import",
	summary: "importing a module starts a thread, so every later fork copies it half done",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: [],
	*check(project) {
		for (const thread of project.importThreads) {
			if (thread.importedBy.length === 0 && thread.isProgram !== "no") continue;
			yield hazard(thread);
		}
	}
});
function hazard(thread) {
	const fork = thread.forks.find(({ creation }) => inheritsMemory(creation));
	const { at } = thread.resource;
	const runs = thread.resource.runs === void 0 ? "" : ` that runs \`${thread.resource.runs}\``;
	const importer = thread.importedBy[0];
	const title = fork === void 0 ? `importing \`${thread.module}\` starts a thread${runs}: every fork after the import copies it half done` : `importing \`${thread.module}\` starts a thread${runs}, which lives when \`${fork.creation.call}\` forks`;
	const [first] = thread.steps;
	const top = first?.at.kind === "code" ? first.at.span : at;
	const behind = fork === void 0 ? [codeStep(at, importer === void 0 ? "whoever imports the module and forks later inherits it" : `\`${importer}\` imports the module, and may fork later`, "possible")] : [...fork.creation.startMethod.steps, ...fork.steps];
	return {
		at: top,
		scope: "",
		title,
		trace: toTrace([...thread.steps, ...behind], fork?.certainty ?? "possible"),
		cause: at,
		why: "Nobody who imports the module sees the thread, and from then on each fork of the process leaves the child with the locks that the thread held and without the thread. Under spawn and forkserver every child that imports the module starts a thread of its own.",
		where: fork === void 0 ? "Wherever the process forks after the import" : sentence$1(fork.creation.startMethod.forkBites),
		change: "Start the thread in a function that the program calls when it is ready, or at the first use in each process (compare `os.getpid()` with the process that started it).",
		alongside: ["Callers that relied on the import alone must call the new function; a forked child has to call it again."]
	};
}

// src/rules/FS104-hidden-thread-api.ts
var FS104_hidden_thread_api_default = defineRule({
	code: "FS104",
	slug: "hidden-thread-api",
	summary: "an API whose name does not suggest threads has started one before a fork",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: [],
	*check(project) {
		for (const pair of threadsAtForks(project)) {
			const { creation, live } = pair;
			if (!live.resource.hidden || isFromImport(pair) || isQueueFeeder(pair)) continue;
			const title = `\`${creation.call}\` forks while a thread that ${starter(pair)} has started is not known to have ended`;
			yield threadHazard(pair, title, remedy(pair));
		}
	}
});
function starter({ live }) {
	const { resource } = live;
	return resource.model === void 0 ? `importing \`${resource.name}\`` : `\`${resource.model.name}\``;
}
function remedy({ creation, live }) {
	const { resource } = live;
	const first = `Create the process before ${resource.model === void 0 ? `\`${resource.name}\` is imported` : "that call"}, or end its thread first (shut down, close and join, leave its \`with\`)`;
	return creation.how === "raw" ? `${first}.` : `${first}; or use a context that does not fork, \`multiprocessing.get_context("spawn")\`, with the changes below.`;
}

// src/rules/FS110-queue-put-before-start.ts
var FS110_queue_put_before_start_default = defineRule({
	code: "FS110",
	slug: "queue-put-before-start",
	summary: "multiprocessing.Queue.put starts a feeder thread before a process is forked",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["starts-thread", "forks"],
	supersedes: ["FS104"],
	*check(project) {
		for (const pair of threadsAtForks(project)) {
			if (!isQueueFeeder(pair)) continue;
			const { creation, live } = pair;
			const title = `\`${creation.call}\` forks while the feeder thread of \`${live.resource.name}\` is not known to have ended`;
			yield threadHazard(pair, title, `Start the processes first and put afterwards; or hand the first items over as arguments, or take both from a spawn context. A \`multiprocessing.SimpleQueue\` has no feeder thread, but its put waits when the pipe is full.`);
		}
	}
});

// src/rules/FS201-lock-held-across-fork.ts
var FS201_lock_held_across_fork_default = defineRule({
	code: "FS201",
	slug: "lock-held-across-fork",
	summary: "a lock is held when the process forks, and the child acquires it",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["takes-lock", "forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			if (!inheritsMemory(creation)) continue;
			for (const live of creation.live) {
				const { resource } = live;
				if (resource.kind !== "lock" || resource.role !== "lock") continue;
				const use = useInChild(creation, "takes-lock", resource.key);
				if (use === void 0) continue;
				yield {
					at: creation.at,
					scope: creation.scope,
					title: `\`${creation.call}\` forks while \`${resource.name}\` is held, and the child takes it`,
					trace: traceOf(live, creation, use.steps),
					cause: resource.at,
					why: "The child gets its own copy of the lock in the locked state. The release happens in the parent and never reaches that copy, so the child waits for ever.",
					where: sentence$1(creation.startMethod.forkBites),
					change: `Create the process outside the critical section: leave the \`with\` (or release the lock) before \`${creation.call}\`.`,
					alongside: ["If parent and child must exclude each other, the lock has to be a `multiprocessing.Lock` that is handed to the child: a `threading.Lock` never does that."]
				};
			}
		}
	}
});

// src/rules/FS203-queue-logging-into-forked-pool.ts
var FS203_queue_logging_into_forked_pool_default = defineRule({
	code: "FS203",
	slug: "queue-logging-into-forked-pool",
	summary: "workers are forked that log through a queue whose listener stays behind",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"starts-thread",
		"attaches-log-handler",
		"logs",
		"forks"
	],
	supersedes: [
		"FS101",
		"FS102",
		"FS104"
	],
	*check(project) {
		for (const creation of project.creations) {
			if (!inheritsMemory(creation)) continue;
			const logs = creation.child.uses.find((use) => use.kind === "logs");
			if (logs === void 0 || creation.child.uses.some((use) => use.kind === "configures-logging")) continue;
			for (const live of creation.live) {
				if (live.resource.kind !== "log-handler" || live.resource.feeds !== "thread-queue") continue;
				const listener = listenerOf(creation);
				yield {
					at: creation.at,
					scope: creation.scope,
					title: `\`${creation.call}\` forks workers that log through \`${live.resource.name}\`, whose queue has its listener in the parent only`,
					trace: traceOf({
						...live,
						cause: [...live.cause, ...listener?.cause ?? []]
					}, creation, logs.steps),
					cause: listener?.resource.at ?? live.resource.at,
					why: "Each worker has a copy of the queue that nobody empties: its records are lost. If any thread stores or fetches a record at the moment of the fork, the copy stays locked and the worker hangs at its first log call; Python re-creates the locks of logging in the child, not those of the queue.",
					where: sentence$1(creation.startMethod.forkBites),
					change: `Give the workers a queue of \`multiprocessing\` and let each install its own \`QueueHandler\` in the initializer; the listener stays in the parent.`,
					alongside: ["Levels, filters and formatters of loggers must be set in the initializer too.", ...priceOfSpawn(creation)]
				};
			}
		}
	}
});
/** The thread that empties the queue in the parent. */
function listenerOf(creation) {
	return creation.live.find((live) => live.resource.kind === "thread" && live.resource.type.endsWith("QueueListener"));
}

// src/rules/FS302-unguarded-main.ts
var FS302_unguarded_main_default = defineRule({
	code: "FS302",
	slug: "unguarded-main",
	summary: "a script creates processes at its top level without a main guard",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			const { fromTopLevel: top, startMethod } = creation;
			if (creation.how !== "start-method" || top === void 0 || top.isProgram === "no") continue;
			if (!startMethod.methods.some((method) => method !== "fork")) continue;
			yield {
				at: top.at,
				scope: "",
				title: `\`${creation.call}\` creates a process when the script is imported: there is no \`if __name__ == "__main__":\` around it`,
				trace: toTrace([...startMethod.steps, ...top.steps], weakest(top.isProgram, startMethod.chosen === "unknown" ? "possible" : "certain")),
				cause: creation.at,
				why: "spawn and forkserver import the script again in every child, and the import comes to this line again: a `Process` ends with a RuntimeError, an executor is broken, a `Pool` starts dying workers for ever.",
				where: sentence$1(startMethod.spawnBites),
				change: "Put the statements into a function, for instance `main()`, and call it under `if __name__ == \"__main__\":`.",
				alongside: ["Functions that run in the child stay at the top level; names that they use must not be set under the guard."]
			};
		}
	}
});

// src/rules/FS401-mutated-global-expected-in-child.ts
var FS401_mutated_global_expected_in_child_default = defineRule({
	code: "FS401",
	slug: "mutated-global-expected-in-child",
	summary: "the child reads a global that the parent changed at run time",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			const { startMethod, child } = creation;
			if (creation.how !== "start-method" || !startMethod.methods.some((method) => method !== "fork")) continue;
			for (const live of creation.live) {
				const { resource } = live;
				if (resource.kind !== "state") continue;
				const read = child.uses.find((use) => use.kind === "reads-state" && use.key === resource.key);
				if (read === void 0 || child.uses.some((use) => use.kind === "writes-state" && use.key === resource.key)) continue;
				yield {
					at: creation.at,
					scope: creation.scope,
					title: `the child of \`${creation.call}\` reads \`${resource.type}\`, which the parent has changed at run time`,
					trace: traceOf(live, creation, read.steps),
					cause: resource.at,
					why: `fork copies the changed value. spawn and forkserver import the module again, so the child sees \`${resource.type}\` as it is after the import.`,
					where: sentence$1(startMethod.spawnBites),
					change: `Pass the value to the child as an argument, or set it in the initializer of the pool.`,
					alongside: [`Every function that reads \`${resource.type}\` in the child needs the value handed on.`]
				};
			}
		}
	}
});

// src/rules/FS403-unpicklable-target.ts
var FS403_unpicklable_target_default = defineRule({
	code: "FS403",
	slug: "unpicklable-target",
	summary: "a callable that cannot be pickled is handed to a process",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const handover of project.handovers) {
			const { unpicklable, startMethod } = handover;
			if (unpicklable === void 0) continue;
			const needsSpawn = !(handover.pickled === "always") || unpicklable.because === "main-guard";
			if (needsSpawn && !startMethod.methods.some((method) => method !== "fork")) continue;
			const certainty = needsSpawn && startMethod.chosen === "unknown" ? "possible" : "certain";
			yield {
				at: handover.argumentAt,
				scope: handover.scope,
				title: `\`${handover.text}\` cannot be pickled (${REASONS[unpicklable.because]}), and \`${handover.api}\` hands it to a process`,
				trace: toTrace([
					codeStep(unpicklable.at, definition(unpicklable)),
					...needsSpawn ? startMethod.steps : [],
					codeStep(handover.argumentAt, `hands it to \`${handover.api}\` as \`${handover.parameter}\``, weakest(certainty))
				], certainty),
				cause: unpicklable.at,
				why: needsSpawn ? "Under fork the child inherits the callable; spawn and forkserver have to pickle it, which stores only its name, and no import yields that name: `AttributeError` or `PicklingError` when the process starts." : "Tasks go through a pipe and are pickled under every start method; pickle stores only the name of a callable, and no import yields this one.",
				where: needsSpawn ? sentence$1(startMethod.spawnBites) : "Everywhere: tasks of pools and executors are always pickled",
				change: advice(unpicklable),
				alongside: unpicklable.captures.length > 0 ? [`It uses ${unpicklable.captures.map((name) => `\`${name}\``).join(", ")} of the function around it: these become parameters and are passed as arguments.`] : []
			};
		}
	}
});
const REASONS = {
	lambda: "a lambda has no name to import",
	"nested-function": "a function inside a function",
	"local-class": "its class is defined inside a function",
	"main-guard": "defined under the main guard, which children skip"
};
function definition({ because, name }) {
	return {
		lambda: "makes a lambda, which no import yields",
		"nested-function": `defines \`${name}\` inside a function, where no import finds it`,
		"local-class": `defines the class \`${name}\` inside a function, where no import finds it`,
		"main-guard": `defines \`${name}\` under the main guard, which children skip`
	}[because];
}
function advice({ because, name }) {
	if (because === "lambda") return "Make it a function at the top level of the module.";
	return because === "local-class" ? `Move the class \`${name}\` to the top level of the module.` : `Move \`${name}\` to the top level of the module.`;
}

// src/rules/handles-at-fork.ts
function* sharedHandles(project, handle) {
	for (const creation of project.creations) {
		if (!inheritsMemory(creation)) continue;
		for (const live of creation.live) {
			if (live.resource.kind !== "handle" || live.resource.handle !== handle) continue;
			const use = useInChild(creation, "uses-handle", live.resource.key);
			if (use !== void 0) yield {
				creation,
				live,
				use
			};
		}
	}
}

// src/rules/FS503-shared-file-offset.ts
var FS503_shared_file_offset_default = defineRule({
	code: "FS503",
	slug: "shared-file-offset",
	summary: "a file that the parent opened is read or written in a forked child",
	severity: "warning",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"opens-handle",
		"uses-handle",
		"forks"
	],
	supersedes: [],
	*check(project) {
		for (const { creation, live, use } of sharedHandles(project, "file")) {
			const { resource } = live;
			yield {
				at: creation.at,
				scope: creation.scope,
				title: `\`${creation.call}\` forks with the file that \`${resource.name}\` opened, and the child uses it`,
				trace: traceOf(live, creation, use.steps),
				cause: resource.at,
				why: "Both processes share one position in the file, so each reads and writes where the other has left it; what stands unflushed in the buffer at the fork is in both and can reach the file twice.",
				where: sentence$1(creation.startMethod.forkBites),
				change: "Hand the path to the child and open the file there.",
				alongside: ["What the parent has written must be flushed before the child reads the file."]
			};
		}
	}
});

// src/rules/FS506-connection-shared-across-fork.ts
var FS506_connection_shared_across_fork_default = defineRule({
	code: "FS506",
	slug: "connection-shared-across-fork",
	summary: "a connection of the parent is used in a forked child",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: [
		"opens-handle",
		"uses-handle",
		"forks"
	],
	supersedes: [],
	*check(project) {
		for (const { creation, live, use } of sharedHandles(project, "connection")) {
			const { resource } = live;
			yield {
				at: creation.at,
				scope: creation.scope,
				title: `\`${creation.call}\` forks with the connection that \`${resource.name}\` opened, and the child uses it`,
				trace: traceOf(live, creation, use.steps),
				cause: resource.at,
				why: "Parent and child write one stream of bytes, and a reply goes to whoever reads first; with TLS the second writer's record fails its check. A polite shutdown in the child ends the connection of the parent too.",
				where: sentence$1(creation.startMethod.forkBites),
				change: "Open the connection in the process that uses it: in the child's function, in the initializer of the pool, or behind a function that compares `os.getpid()`.",
				alongside: ["The child must not close the inherited object in a way that speaks to the server; drop it, or close only its descriptor."]
			};
		}
	}
});

// src/rules/FS601-child-falls-through.ts
var FS601_child_falls_through_default = defineRule({
	code: "FS601",
	slug: "child-falls-through",
	summary: "the child of os.fork goes on with the code of the parent",
	severity: "error",
	audience: "everyone",
	autofix: "suggest",
	since: "0.1.0",
	effects: ["forks", "ends-process"],
	supersedes: [],
	*check(project) {
		for (const fork of project.forkBranches) {
			if (fork.ends === "exits" || fork.deliberate || fork.creation.startMethod.methods.length === 0) continue;
			const { creation } = fork;
			yield {
				at: creation.at,
				scope: creation.scope,
				title: `the child of \`${creation.call}\` ${WAYS[fork.ends]}`,
				trace: toTrace([codeStep(creation.at, `creates a process: \`${creation.call}\``), ...leaving(fork)], fork.certainty),
				cause: creation.at,
				why: "Two processes then run the rest of the program: side effects happen twice, files and connections are cleaned up twice, and callers get an answer from a process that they do not know of.",
				where: sentence$1(creation.startMethod.forkBites),
				change: "End the branch of the child with `os._exit(status)` in a `finally`, so that an exception does not let it escape either.",
				alongside: ["`os._exit` runs no exit handlers and flushes nothing: flush what the child has written first."]
			};
		}
	}
});
const WAYS = {
	"falls-through": "falls through into the code of the parent",
	returns: "returns to the caller, as the parent does",
	untested: "is never told from the parent"
};
function leaving(fork) {
	if (fork.branch === void 0) return [codeStep(fork.creation.at, "the result is not compared with 0, so both processes run on")];
	const branch = codeStep(fork.branch, "only the child runs this");
	if (fork.leavesAt === void 0) return [branch];
	const says = fork.ends === "returns" ? "the child returns from here, to the same caller as the parent" : "the branch ends here, and the child goes on with what follows: no `os._exit`, no exec";
	return [branch, codeStep(fork.leavesAt, says)];
}

// src/rules/FS614-preexec-fn.ts
var FS614_preexec_fn_default = defineRule({
	code: "FS614",
	slug: "preexec-fn",
	summary: "subprocess is called with preexec_fn, which runs Python between fork and exec",
	severity: "warning",
	audience: "everyone",
	autofix: "safe",
	since: "0.1.0",
	effects: ["forks"],
	supersedes: [],
	*check(project) {
		for (const creation of project.creations) {
			const hook = creation.expression.keywords.find((keyword) => keyword.name === "preexec_fn");
			if (creation.how !== "before-exec" || hook === void 0 || creation.startMethod.methods.length === 0) continue;
			const better = replacement(hook, project);
			const span = {
				path: creation.at.path,
				range: hook.at
			};
			const edit = better === void 0 ? void 0 : {
				class: "safe",
				path: creation.at.path,
				range: hook.at,
				text: better.text
			};
			yield {
				at: span,
				scope: creation.scope,
				title: `\`preexec_fn\` runs Python between fork and exec${better === void 0 ? "" : `; \`${better.text}\` does the same without`}`,
				trace: toTrace([codeStep(span, `\`${creation.call}\` runs this in the forked child, before the program starts`)], certaintyOf(creation)),
				cause: span,
				why: "If another thread holds a lock at that moment the child waits for it for ever, and the parent waits for the child. The argument also keeps subprocess from vfork and posix_spawn. The warning of Python 3.12 about forks with threads does not cover it.",
				where: "On every platform that has fork, with every Python version",
				change: better === void 0 ? "Do it with an argument of `subprocess` (`start_new_session`, `process_group`, `user`, `umask`, `cwd`, `env`), or in a small program around the command (`prlimit`, `setpriv`, `nice`)." : `Write \`${better.text}\` instead.`,
				alongside: better?.note === void 0 ? [] : [better.note],
				...edit === void 0 ? {} : { edit }
			};
		}
	}
});
function certaintyOf(creation) {
	return creation.live.some((live) => live.resource.kind === "thread") ? "certain" : "likely";
}
/** The argument that does the same, where there is one for every supported version. */
function replacement(hook, project) {
	const called = dotted(hook.value);
	if (called === "os.setsid") return { text: "start_new_session=True" };
	const oldest = project.settings.python[0] ?? "3.6";
	if (called === "os.setpgrp" && isAtLeast(oldest, 11)) return {
		text: "process_group=0",
		note: "`process_group` exists since Python 3.11."
	};
}
function isAtLeast(version, minor) {
	return Number(version.split(".")[1]) >= minor;
}
function dotted(expression) {
	if (expression.kind === "name") return expression.name;
	if (expression.kind !== "attribute") return void 0;
	const of = dotted(expression.of);
	return of === void 0 ? void 0 : `${of}.${expression.name}`;
}

// src/rules/index.ts
/** Every rule, in the order of its code. */
const RULES = [
	FS101_thread_alive_at_fork_default,
	FS102_thread_alive_via_call_chain_default,
	FS103_thread_started_at_import_default,
	FS104_hidden_thread_api_default,
	FS110_queue_put_before_start_default,
	FS201_lock_held_across_fork_default,
	FS203_queue_logging_into_forked_pool_default,
	FS302_unguarded_main_default,
	FS401_mutated_global_expected_in_child_default,
	FS403_unpicklable_target_default,
	FS503_shared_file_offset_default,
	FS506_connection_shared_across_fork_default,
	FS601_child_falls_through_default,
	FS614_preexec_fn_default
];

// src/review/tools.ts
async function createTools() {
	return {
		version: VERSION,
		rules: RULES,
		models: await builtInModels(),
		reader: await createPythonReader()
	};
}

// src/sources/git.ts
/**
* Options that take the say away from the repository's and the user's configuration: no command that they name is run
* (file system monitor, hooks), no replaced object is shown, and no attribute outside of the repository counts.
*/
const OPTIONS = [
	"--no-pager",
	"--no-replace-objects",
	"--no-optional-locks",
	...[
		"core.fsmonitor=false",
		"core.hooksPath=/dev/null",
		"core.attributesFile=/dev/null"
	].flatMap((set) => ["-c", set])
];
/** Variables of git that say where the user's configuration is. All others (GIT_DIR in a hook, ...) are left out. */
const KEPT = /^GIT_(CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|EXEC_PATH)$/;
/** The environment for git: English messages, no question asked, no object fetched from anywhere. */
function gitEnvironment(environment) {
	const kept = Object.entries(environment).filter(([name]) => !/^GIT_/i.test(name) || KEPT.test(name));
	return {
		...Object.fromEntries(kept),
		LC_ALL: "C",
		LANGUAGE: "C",
		GIT_ALLOW_PROTOCOL: "none",
		GIT_NO_LAZY_FETCH: "1",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_TERMINAL_PROMPT: "0"
	};
}
/** Starts git in a process group of its own. `extra` goes into the environment. */
function startGit(folder, args, extra = {}) {
	return spawn("git", [
		...OPTIONS,
		"-C",
		folder,
		...args
	], {
		detached: process.platform !== "win32",
		env: {
			...gitEnvironment(process.env),
			...extra
		},
		stdio: "pipe",
		windowsHide: true
	});
}
/** Ends a child with everything that it started. Does nothing when it has ended. */
function endGit(child) {
	if (child.pid === void 0 || child.exitCode !== null || child.signalCode !== null) return;
	try {
		if (process.platform === "win32") child.kill("SIGKILL");
		else process.kill(-child.pid, "SIGKILL");
	} catch {}
}
/** Runs git to its end. Throws a UserError when git is missing, takes too long or says too much. */
function runGit(folder, args, extra = {}) {
	const command = `git ${args[0] ?? ""}`;
	return new Promise((resolve, reject) => {
		const child = startGit(folder, args, extra);
		const out = [];
		const errors = [];
		let size = 0;
		const fail = (message) => {
			clearTimeout(timer);
			endGit(child);
			reject(new UserError({
				kind: "repository",
				message
			}));
		};
		const timer = setTimeout(() => {
			fail(`${command} in ${folder} took more than ${GIT_TIME_LIMIT / 1e3} seconds and was ended; try it by hand to see what holds it up.`);
		}, GIT_TIME_LIMIT);
		const take = (into) => (chunk) => {
			size += chunk.length;
			into.push(chunk);
			if (size > 268435456) fail(`${command} in ${folder} printed more than ${GIT_OUTPUT_LIMIT} bytes; the change is too large to be read, so split it.`);
		};
		child.stdout?.on("data", take(out));
		child.stderr?.on("data", take(errors));
		child.stdin?.on("error", () => void 0);
		child.stdin?.end();
		child.on("error", (error) => fail(startFailure(error)));
		child.on("close", (code) => {
			clearTimeout(timer);
			resolve({
				status: code ?? 128,
				stdout: Buffer.concat(out),
				complaint: complaintIn(Buffer.concat(errors))
			});
		});
	});
}
/** Why git could not be started. */
function startFailure(error) {
	return "code" in error && error.code === "ENOENT" ? "The program git was not found; install git, or add its folder to PATH." : `The program git could not be started (${error.message}); check that it runs.`;
}
/** The line of git's messages that names the failure: the first one marked as fatal, else the first. */
function complaintIn(errors) {
	const lines = Buffer.from(errors).toString("utf8").split("\n").filter((line) => line !== "");
	return (lines.find((line) => line.startsWith("fatal:")) ?? lines[0] ?? "").replace(/^(fatal|error): /, "");
}
/** The error for a git command that failed, in the user's words. */
function gitError(folder, command, complaint) {
	if (complaint.includes("dubious ownership") || complaint.includes("unsafe repository")) return new UserError({
		kind: "repository",
		message: `git does not read ${folder} because another user owns it; run \`git config --global --add safe.directory ${folder}\` (in a container, as a step before this one).`
	});
	if (complaint.includes("not a git repository")) return new UserError({
		kind: "repository",
		message: `${folder} is not in a git repository; run in a checkout, or make one with \`git init\` or \`git clone\`.`
	});
	if (complaint.includes("promisor remote")) return new UserError({
		kind: "repository",
		message: `${folder} is a partial clone that lacks contents needed by ${command}; clone it without --filter, or run \`git fetch --refetch --no-filter\`.`
	});
	return new UserError({
		kind: "repository",
		message: `${command} failed in ${folder}: ${complaint || "git gave no reason"}; run \`git fsck\` there to see whether the repository is damaged.`
	});
}

// src/sources/repo-path.ts
const utf8 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
/**
* The text of a path. A path may have any bytes: one that is not UTF-8 shows each byte above 127 as `\xNN`, so that
* different paths stay different.
*/
function decodePath(bytes) {
	try {
		return utf8.decode(bytes);
	} catch {
		return [...bytes].map((byte) => byte < 128 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`).join("");
	}
}
/** The parts of a list whose items each end with a NUL byte. */
function splitAtNul(bytes) {
	const parts = [];
	for (let start = 0; start < bytes.length;) {
		const found = bytes.indexOf(0, start);
		const end = found === -1 ? bytes.length : found;
		parts.push(bytes.subarray(start, end));
		start = end + 1;
	}
	return parts;
}
/** Entries in code unit order of their paths. */
function inPathOrder(entries) {
	return [...entries].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

// src/report/encode.ts
/**
* The one layer between text from a repository and the places that interpret text: Markdown on GitHub, HTML comments,
* workflow commands, logs. Every renderer passes foreign text through one of these functions; none builds its own.
*/
/** Breaks up what GitHub would interpret, without showing: a zero width space. */
const BREAK = "​";
/**
* Controls, and characters that reorder, join or hide text: bidirectional controls, zero width characters, fillers,
* variation selectors (but the emoji one), tags, and lone surrogates. Tab and line feed stay.
*/
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e01ef}\p{Surrogate}]/gu;
/** The text with invisible and reordering characters written out as escapes, `\u202e`, as Python writes them. */
function visible(text) {
	return text.replace(/\r\n/g, "\n").replace(INVISIBLE, (char) => {
		const code = char.codePointAt(0) ?? 0;
		if (code < 256) return `\\x${code.toString(16).padStart(2, "0")}`;
		return code > 65535 ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
	});
}
/** Whether {@link visible} would leave the text as it is. */
function isVisible(text) {
	return visible(text) === text;
}
/** The text in one line, visible. */
function oneLine(text) {
	return visible(text).replace(/\s*\n\s*/g, " ").replace(/\t/g, " ").trim();
}
/** At most `limit` UTF-16 units, never half a character, with an ellipsis where something was cut. */
function clip(text, limit) {
	if (text.length <= limit) return text;
	const end = limit - 1;
	return `${text.slice(0, /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end)}…`;
}
/** Plain text as one line of Markdown that shows it literally and links, mentions, closes and starts nothing. */
function markdownText(text) {
	return inline(text).replace(/^([-+=:]|\d+(?=[.)]))/, (start) => /\d/.test(start) ? `${start}${BREAK}` : `\\${start}`);
}
/** The same for text that does not begin a line. */
function inline(text) {
	return oneLine(text).replace(/[\\`*_[\]|~$]/g, "\\$&").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/[@#]/g, `$&${BREAK}`).replace(/\b(GH-)(?=\d)/gi, `$1${BREAK}`).replace(/(:)(?=\/\/)/g, `$1${BREAK}`).replace(/\b(www)(?=\.)/gi, `$1${BREAK}`).replace(/\b([0-9a-f])(?=[0-9a-f]{6,39}\b)/gi, `$1${BREAK}`);
}
/** A code span that shows the text literally, in one line; its fence is longer than any run of backticks inside. */
function codeSpan(text) {
	const line = oneLine(text);
	if (line === "") return "` `";
	const fence = "`".repeat(longestRun(line) + 1);
	const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
	return `${fence}${pad}${line}${pad}${fence}`;
}
/** A fenced block of lines without their endings; what is invisible in them is written out. */
function codeBlock(lines, language) {
	const shown = lines.map(visible);
	const fence = "`".repeat(Math.max(3, longestRun(shown.join("\n")) + 1));
	return [
		`${fence}${language}`,
		...shown,
		fence
	].join("\n");
}
function longestRun(text) {
	return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
/** A sentence in the convention of findings, plain with code in backticks, as Markdown. */
function prose(text) {
	const parts = text.split("`");
	const closed = parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join("`")];
	return closed.map((part, index) => {
		if (index % 2 === 1) return codeSpan(part);
		const [before, after] = [/^\s+/.test(part) && index > 0, /\s+$/.test(part) && index < closed.length - 1];
		const encoded = index === 0 ? markdownText(part) : inline(part);
		if (part === "" && index > 0 && index < closed.length - 1) return BREAK;
		return encoded === "" ? before || after ? " " : "" : `${before ? " " : ""}${encoded}${after ? " " : ""}`;
	}).join("");
}
/** A link; `label` is Markdown already. An address that is not plain http(s) gives the label alone. */
function link(label, address) {
	if (!/^https?:\/\/[^\s<>"`\\]+$/.test(address) || !isVisible(address)) return label;
	return `[${label}](${address.replace(/[()[\]]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)})`;
}
/** A value for the payload of an HTML comment: letters, digits, `_`, `/` and percent escapes, so never `--` or `>`. */
function commentValue(text) {
	return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "�")).replace(/[-.!~*'()]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** The inverse of {@link commentValue}; undefined for what it cannot have made. */
function readCommentValue(value) {
	try {
		const text = decodeURIComponent(value);
		return commentValue(text) === value ? text : void 0;
	} catch {
		return;
	}
}
/**
* One or more lines for a job's log: no command of the runner starts in them (`##[` counts anywhere in a line), also when
* they are wrapped between words.
*/
function logText(text) {
	return visible(text).replace(/##(?=\[)/g, `#${BREAK}#`).replace(/(?<!\S)(?=::)/g, BREAK);
}
/** Text for a workflow command, before the escapes of its syntax: holds no command of its own. */
function commandText(text) {
	return visible(text).replace(/##(?=\[)/g, `#${BREAK}#`);
}
/** The message of a workflow command. */
function commandData(text) {
	return commandText(text).replace(/%/g, "%25").replace(/\n/g, "%0A");
}
/** A property of a workflow command: a file name, a title. */
function commandProperty(text) {
	return commandData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// src/report/excerpts.ts
function lineReader(excerpts) {
	const files = /* @__PURE__ */ new Map();
	for (const { span, firstLine, lines } of excerpts) {
		const file = files.get(span.path) ?? /* @__PURE__ */ new Map();
		files.set(span.path, file);
		lines.forEach((line, index) => file.set(firstLine + index, line.replace(/\r?\n?$/, "")));
	}
	return (path, line) => files.get(path)?.get(line);
}

// src/report/words.ts
/** `1 finding`, `2 findings`. */
function plural(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** The text as a full sentence: parts of findings come without a full stop or, where they are several sentences, with. */
function fullStop(text) {
	return /[.!?:]$/.test(text.trimEnd()) ? text : `${text.trimEnd()}.`;
}
/** What a statement about a library rests on, in words: `Python's documentation`. */
function sourceName({ distribution, source }) {
	const whose = distribution === "python" ? "Python's" : `${distribution}'s`;
	const path = /^https:\/\/github\.com\/[^/]+\/[^/]+\/(?<kind>blob|tree|issues|pull)\//.exec(source)?.groups?.["kind"];
	if (path === void 0) return `${whose} documentation`;
	return path === "blob" || path === "tree" ? `${whose} source` : `${whose} issue tracker`;
}
function shortSha(sha) {
	return sha.slice(0, 7);
}
/** How much was looked at, as a sentence. */
function coverageSentence({ files, analysed, partly, skipped }) {
	if (files === 0) return "There are no Python files.";
	const rest = [...partly > 0 ? [`${partly} only in part`] : [], ...skipped > 0 ? [`${skipped} not at all`] : []];
	return `${rest.length === 0 && analysed === files ? plural(files, "Python file") : `${analysed} of ${plural(files, "Python file")}`} analysed${rest.length > 0 ? `, ${rest.join(", ")}` : ""}.`;
}
/** The outcome in a few words. Having found nothing and having looked at nothing never read alike. */
function headline(report, reported) {
	const { problems, coverage } = report.head.analysis;
	const review = report.change !== void 0;
	if (problems.some((problem) => problem.fatal)) return review ? "could not check this change" : "could not check";
	if (reported > 0) return `${plural(reported, "fork hazard")}${review ? " introduced" : ""}`;
	if (coverage.files === 0) return "nothing to check: no Python files";
	if (coverage.analysed + coverage.partly === 0) return "nothing checked: no Python file could be read";
	const none = review ? "no new fork hazards" : "no fork hazards";
	return coverage.analysed === coverage.files ? none : `${none} in what could be analysed`;
}

// src/report/github.ts
/** Severities from worst to least, with the commands that stand for them. */
const LEVELS = [
	["error", "error"],
	["warning", "warning"],
	["note", "notice"]
];
/** The runner shows this many annotations of each kind for a step, and drops the rest silently. */
const PER_COMMAND = 10;
/** It cuts messages at 4,096 characters. */
const MESSAGE = 4e3;
/** The annotation of a finding at its own place. */
function atOwnPlace(finding) {
	const [startLine, , endLine] = finding.at.range;
	return {
		finding,
		at: {
			path: finding.at.path,
			startLine,
			endLine
		}
	};
}
/**
* One command each, worst first. Where there are more than the runner shows, the last one of a kind says how many are
* left out and where they are: `elsewhere` is a full sentence.
*/
function commands(annotations, elsewhere) {
	return LEVELS.flatMap(([severity, level]) => {
		const all = annotations.filter(({ finding }) => finding.severity === severity);
		if (all.length <= PER_COMMAND) return all.map((annotation) => commandOf(level, annotation));
		const shown = all.slice(0, 9);
		const rest = plural(all.length - shown.length, "more finding");
		return [...shown.map((annotation) => commandOf(level, annotation)), {
			level,
			message: `${rest} of severity ${severity}. ${elsewhere}`,
			properties: { title: "Forksight" }
		}];
	});
}
/** The same as lines for standard output. */
function renderCommands(annotations, elsewhere) {
	return commands(annotations, elsewhere).map(({ level, message, properties }) => {
		const { title, file, startLine, endLine } = properties;
		return `::${level} ${Object.entries({
			file,
			line: startLine,
			endLine,
			title
		}).flatMap(([name, value]) => value === void 0 ? [] : [`${name}=${commandProperty(String(value))}`]).join(",")}::${commandData(message)}`;
	});
}
function commandOf(level, { finding, at }) {
	const { path: file, startLine, endLine } = at;
	const place = file === finding.at.path && startLine === finding.at.range[0] ? "" : `At ${oneLine(finding.at.path)}:${finding.at.range[0]}. `;
	const text = [
		finding.why,
		finding.where,
		finding.change
	].map((part) => fullStop(oneLine(part))).join("\n");
	return {
		level,
		message: clip(place + text, MESSAGE),
		properties: {
			title: `${finding.rule} ${oneLine(clip(finding.title, 200))}`,
			file,
			startLine,
			...endLine > startLine && { endLine }
		}
	};
}

// src/report/json.ts
/** The report itself, indented, ending with a line feed. */
function renderJson(report) {
	return `${JSON.stringify(report, void 0, 2)}\n`;
}

// src/report/links.ts
/** Where the documentation of this release is read. */
const DOCS = "https://github.com/forksight/forksight/blob/main/docs";
function rulePage(rule) {
	return `${DOCS}/rules/${rule.code}-${rule.slug}.md`;
}
/** The address of the lines that a span covers, at the repository's commit. */
function permalink(repository, span) {
	const [start, , end, endColumn] = span.range;
	const last = endColumn === 1 && end > start ? end - 1 : end;
	const lines = last > start ? `#L${start}-L${last}` : `#L${start}`;
	const { server, owner, name, sha } = repository;
	return `${server}/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/blob/${encodeURIComponent(sha)}/${encodePath(span.path)}${lines}`;
}
/** The path with every part percent-encoded, parentheses and quotes included. */
function encodePath(path) {
	return path.split("/").map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, "�")).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)).join("/");
}

// src/report/blocks.ts
/** Longest sentence of a finding that is shown whole; longer ones are no sentences, but repository text gone wild. */
const SENTENCE = 1200;
function sentence(text) {
	return prose(clip(text, SENTENCE));
}
/** `path:line`, linked where the repository is known. */
function placeLink(span, context) {
	const label = codeSpan(formatSpan(span));
	return context.repository === void 0 ? label : link(label, permalink(context.repository, span));
}
/** The rule's code, linked to its page. */
function ruleLink(code, context) {
	const rule = context.rules.get(code);
	return rule === void 0 ? code : link(code, rulePage(rule));
}
/** Title, severity and rule in one line. */
function titleLine(finding, context) {
	const sure = finding.confidence === "certain" ? "" : ` (${finding.confidence})`;
	return `**${sentence(finding.title)}** · ${finding.severity}${sure} · ${ruleLink(finding.rule, context)}`;
}
/** Why, where it bites, what to change and what must change with it. */
function explanation(finding, suggestion) {
	const alongside = finding.alongside.map((item) => `- ${sentence(item)}`);
	return [
		sentence(fullStop(finding.why)),
		`**Where it bites:** ${sentence(fullStop(finding.where))}`,
		`**What to change:** ${sentence(fullStop(finding.change))}`,
		suggestion,
		alongside.length > 0 ? `**What must change with it:**\n\n${alongside.join("\n")}` : ""
	].filter((block) => block !== "");
}
/** The numbered evidence, folded. */
function evidence(finding, context) {
	const [first, ...others] = finding.causes;
	const shown = others.slice(0, 3);
	const left = others.length - shown.length;
	return [
		`<details><summary>Evidence: ${plural(first.trace.length, "step")}, ${finding.confidence}</summary>`,
		traceList(first.trace, context),
		...shown.flatMap((cause) => otherCause(cause, context)),
		...left > 0 ? [`And ${plural(left, "more cause")} of the same kind.`] : [],
		"</details>"
	].join("\n\n");
}
function otherCause(cause, context) {
	const sure = cause.confidence === "certain" ? "" : ` (${cause.confidence})`;
	return [`Also because of ${placeLink(cause.at, context)}${sure}:`, traceList(cause.trace, context)];
}
function traceList(steps, context) {
	const head = steps.slice(0, 23);
	const left = steps.length - head.length;
	return (left > 1 ? [...head, ...steps.slice(-1)] : steps).map((step, i) => {
		const skipped = left > 1 && i === head.length ? `(${left - 1} steps are left out) ` : "";
		return `${skipped === "" ? i + 1 : steps.length}. ${skipped}${stepText(step, context)}`;
	}).join("\n");
}
/** A step in the code is linked to its line, what is known of a library to what says so. */
function stepText({ at, says }, context) {
	if (at.kind === "code") return `${placeLink(at.span, context)} ${sentence(says)}`;
	const source = link(markdownText(sourceName(at)), at.source);
	return `${codeSpan(at.callable)} ${sentence(says)} (${source})`;
}

// src/report/fit.ts
/** A comment of GitHub: 65,536 characters, counted here in UTF-16 units, which are never fewer. */
const COMMENT_LIMIT = {
	size: 65536,
	measure: (text) => text.length
};
/** A step's summary: 1 MiB, counted in UTF-8 bytes. */
const JOB_SUMMARY_LIMIT = {
	size: 1048576,
	measure: (text) => new TextEncoder().encode(text).length
};
/**
* The blocks `before`, the sections and `after`, separated by empty lines, within the limit. Earlier sections get room
* first; in each, items are left out from the end.
*/
function fit(before, sections, after, limit) {
	const filled = sections.filter((section) => section.items.length > 0);
	const counts = filled.map(() => 0);
	const render = () => {
		return [
			before,
			...filled.map((section, i) => renderSection(section, counts[i] ?? 0)),
			after
		].filter((block) => block !== "").join("\n\n");
	};
	const fits = () => limit.measure(render()) <= limit.size;
	filled.forEach((section, i) => {
		let [enough, tooMany] = [0, section.items.length + 1];
		while (tooMany - enough > 1) {
			const middle = Math.floor((enough + tooMany) / 2);
			counts[i] = middle;
			if (fits()) enough = middle;
			else tooMany = middle;
		}
		counts[i] = enough;
		if (enough < section.items.length) {
			counts[i] = section.items.length;
			if (!fits()) counts[i] = enough;
		}
	});
	return render();
}
function renderSection(section, count) {
	const rest = section.items.length - count;
	const items = section.items.slice(0, count).join(section.as === "list" ? "\n" : "\n\n");
	return [
		section.heading,
		items,
		rest > 0 ? section.more(rest) : ""
	].filter((part) => part !== "").join("\n\n");
}

// src/report/suggestion.ts
/**
* The finding's edit as Markdown: a suggestion that can be applied when the edit is safe and the comment stands exactly
* at its lines, a diff to read otherwise; empty when there is no edit or its lines are not known.
*/
function suggestionBlock(finding, lines, lineOf) {
	const { edit } = finding;
	const whole = edit === void 0 ? void 0 : wholeLines(edit, lineOf);
	if (edit === void 0 || whole === void 0) return "";
	return edit.class === "safe" && lines?.path === edit.path && lines.startLine === whole.startLine && lines.endLine === whole.endLine && whole.after.every(isVisible) ? codeBlock(whole.after, "suggestion") : codeBlock(diff(whole), "diff");
}
/** Lines that an edit touches, as a placement must cover them; undefined when the report does not carry their text. */
function wholeLines(edit, lineOf) {
	const [startLine, startColumn, end, endColumn] = edit.range;
	const toLineStart = endColumn === 1 && end > startLine && (edit.text.endsWith("\n") || edit.text === "" && startColumn === 1);
	const endLine = toLineStart ? end - 1 : end;
	const before = [];
	for (let number = startLine; number <= endLine; number++) {
		const line = lineOf(edit.path, number);
		if (line === void 0) return void 0;
		before.push(line);
	}
	if (toLineStart && edit.text === "") return {
		startLine,
		endLine,
		before,
		after: []
	};
	const prefix = (before[0] ?? "").slice(0, startColumn - 1);
	const suffix = toLineStart ? "" : (before.at(-1) ?? "").slice(endColumn - 1);
	return {
		startLine,
		endLine,
		before,
		after: `${prefix}${toLineStart ? edit.text.slice(0, -1) : edit.text}${suffix}`.split(/\r?\n/)
	};
}
function diff({ before, after }) {
	return [...before.map((line) => `-${line}`), ...after.map((line) => `+${line}`)];
}

// src/report/summary.ts
/** The body of the summary comment, without marker: what is not shown elsewhere, and the figures. */
function renderSummaryComment(report, shown, context) {
	const elsewhere = "The summary of the job lists them.";
	const sections = [
		findingSection("Not shown at a line", shown.filter(({ on }) => on === "summary"), context, elsewhere),
		rows("Fixed by this change", fixedRows(report, context), "fixed finding", elsewhere),
		rows("Not analysed, or not understood", problemRows(report), "problem", elsewhere)
	];
	const limit = {
		...COMMENT_LIMIT,
		size: COMMENT_LIMIT.size - 1024
	};
	return fit(opening(report, countFindings(report, shown)), sections, "", limit);
}
/** Every finding and problem as one document within the limit, whatever was written elsewhere: the summary of a job. */
function renderEverything(report, shown, context, limit) {
	const elsewhere = "The JSON report has them all.";
	const existing = existingFindings(report).map((finding) => findingRow(finding, context));
	const suppressed = suppressedFindings(report).map((finding) => `${findingRow(finding, context)}: ${sentence(finding.suppressed?.reason || "no reason given")}`);
	const sections = [
		findingSection(report.change === void 0 ? "Findings" : "Introduced", shown, context, elsewhere),
		rows("Existing before", existing, "existing finding", elsewhere),
		rows("Fixed by this change", fixedRows(report, context), "fixed finding", elsewhere),
		rows("Suppressed", suppressed, "suppressed finding", elsewhere),
		rows("Not analysed, or not understood", problemRows(report), "problem", elsewhere)
	];
	return fit(opening(report, countFindings(report, shown)), sections, "", limit);
}
function opening(report, counts) {
	const { head, change } = report;
	const at = head.sha === void 0 ? "" : ` at ${codeSpan(shortSha(head.sha))}`;
	const scope = change === void 0 ? "" : `Changes since ${codeSpan(shortSha(change.base.mergeBase))}: ${plural(change.changedFiles, "file")}, ${change.changedPythonFiles} of them Python. `;
	const fatal = head.analysis.problems.filter((problem) => problem.fatal);
	return [
		`### Forksight: ${headline(report, counts.reported)}`,
		...fatal.map((problem) => sentence(problem.message)),
		countLine(counts, change !== void 0),
		`<sub>${scope}${coverageSentence(head.analysis.coverage).replace(/\.$/, "")}${at}.</sub>`
	].join("\n\n");
}
function countLine(counts, review) {
	const { reported, line, file, summary, existing, fixed, suppressed, hidden } = counts;
	const places = [
		...line > 0 ? [`${line} at a line`] : [],
		...file > 0 ? [`${file} on a file`] : [],
		...summary > 0 ? [`${summary} below`] : []
	];
	return [
		...review ? [
			`**${reported} introduced**${places.length > 0 ? ` (${places.join(", ")})` : ""}`,
			`${existing} existing`,
			`${fixed} fixed`
		] : [`**${plural(reported, "finding")}**`],
		`${suppressed} suppressed`,
		`${hidden} hidden`
	].join(" · ");
}
function findingSection(title, shown, context, elsewhere) {
	return {
		heading: `#### ${title}`,
		items: shown.map((one) => findingBlock(one, context)),
		as: "blocks",
		more: (count) => `And ${plural(count, "more finding")}. ${elsewhere}`
	};
}
function findingBlock({ finding, on, why }, context) {
	const place = placeLink(finding.at, context);
	const reason = on === "summary" && why !== void 0 ? ` (${sentence(why)})` : "";
	return [
		`${titleLine(finding, context)}\\\n${place}${reason}`,
		"<details><summary>Why, where it bites, what to change</summary>",
		...explanation(finding, suggestionBlock(finding, void 0, context.lineOf)),
		evidence(finding, context),
		"</details>"
	].join("\n\n");
}
function rows(title, items, noun, elsewhere) {
	return {
		heading: `#### ${title} (${items.length})`,
		items: items.map((item) => `- ${item}`),
		as: "list",
		more: (count) => `And ${count} more ${noun}${count === 1 ? "" : "s"}. ${elsewhere}`
	};
}
function findingRow(finding, context) {
	return `${placeLink(finding.at, context)} ${ruleLink(finding.rule, context)} ${sentence(finding.title)}`;
}
/** Fixed findings stand in the base, so their places are named and not linked to the head. */
function fixedRows(report, { rules, lineOf }) {
	return (report.change?.comparison.fixed ?? []).map((finding) => findingRow(finding, {
		rules,
		lineOf
	}));
}
function problemRows(report) {
	const head = report.head.analysis.problems.filter((problem) => !problem.fatal).map(problemRow);
	const base = (report.change?.base.problems ?? []).map((problem) => `In the base: ${problemRow(problem)}`);
	return [...head, ...base];
}
function problemRow({ path, range, message }) {
	return `${path === void 0 || message.includes(path) ? "" : `${codeSpan(range === void 0 ? path : `${path}:${range[0]}`)}: `}${sentence(message)}`;
}

// src/report/columns.ts
/** How wide text is on a terminal, and how it wraps. */
/** Characters that take two columns: East Asian wide and full width forms, and emoji. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Columns that visible text takes; tabs must be expanded before. */
function columns(text) {
	let width = 0;
	for (const char of text) width += /[\p{Mn}\p{Cf}]/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
	return width;
}
/** Words of a text; a code span of a few words stays whole, together with what touches it. */
const WORDS = /(?:`[^`\s]*(?: [^`\s]+){0,5}`|\S)+/g;
/** Words of the text in lines of at most `width` columns where words allow it; later lines are indented. */
function wrap(text, width, first, rest) {
	const lines = [];
	let line = first;
	let empty = true;
	for (const word of text.match(WORDS) ?? []) {
		if (!empty && columns(line) + 1 + columns(word) > width) {
			lines.push(line);
			line = rest;
			empty = true;
		}
		line += empty ? word : ` ${word}`;
		empty = false;
	}
	return [...lines, line];
}

// src/report/frame.ts
/** Longest line of code that is shown. */
const CODE_WIDTH = 200;
/**
* The lines of a span with their numbers, and carets under the span when it lies in one line; `around` lines of context
* on either side where the report carries them. Empty when the report does not carry the line.
*/
function codeFrame(span, around, lineOf, paint) {
	const [startLine, startColumn, end, endColumn] = span.range;
	const text = lineOf(span.path, startLine);
	if (text === void 0) return [];
	const shown = Array.from({ length: 2 * around + 1 }, (_, i) => startLine - around + i).flatMap((number) => {
		const line = lineOf(span.path, number);
		return line === void 0 ? [] : [{
			number,
			line
		}];
	});
	const gutter = Math.max(...shown.map(({ number }) => String(number).length));
	const stop = end === startLine ? endColumn : text.length + 1;
	const before = columns(printable(text.slice(0, startColumn - 1)));
	const length = Math.max(1, columns(printable(text.slice(0, stop - 1))) - before);
	return shown.flatMap(({ number, line }) => {
		const row = `${paint("dim", `${String(number).padStart(gutter)} |`)} ${clip(printable(line), CODE_WIDTH)}`.trimEnd();
		if (number !== startLine || before > CODE_WIDTH) return [row];
		const carets = "^".repeat(Math.min(length, CODE_WIDTH - before + 1));
		return [row, `${paint("dim", `${" ".repeat(gutter)} |`)} ${" ".repeat(before)}${paint("error", carets)}`];
	});
}
/** Tabs as four spaces, whatever their column, so that carets stand where they should. */
function printable(line) {
	return logText(line.replaceAll("	", "    "));
}

// src/report/paint.ts
const CODES = {
	error: "31",
	warning: "33",
	note: "36",
	dim: "2",
	bold: "1"
};
function painter(color) {
	return color ? (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m` : (_style, text) => text;
}

// src/report/text.ts
/** Steps and causes shown at most; the text tells how many more there are. */
const STEPS = 40;
/** The report as text that ends with a line feed. */
function renderText(report, options) {
	const paint = painter(options.color);
	const lineOf = lineReader(report.excerpts);
	return `${[...reportedFindings(report).map(({ finding }) => findingText(finding, lineOf, paint, options.width)), closing(report, paint, options.width)].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function findingText(finding, lineOf, paint, width) {
	const [first, ...others] = finding.causes;
	const sure = finding.confidence === "certain" ? "" : ` (${finding.confidence})`;
	const label = `${finding.severity} ${finding.rule}`;
	const [top = "", ...more] = wrap(line$1(finding.title) + sure, width, `${label} `, "  ");
	const section = (name, text) => wrap(line$1(fullStop(text)), width, `  ${name}: `, "    ");
	const alongside = finding.alongside.flatMap((item) => wrap(line$1(item), width, "    - ", "      "));
	return [
		paint(finding.severity, label) + paint("bold", top.slice(label.length)),
		...more.map((rest) => paint("bold", rest)),
		`  ${place$1(`${formatSpan(finding.at)}:${finding.at.range[1]}`)}`,
		...codeFrame(finding.at, 1, lineOf, paint).map((row) => `    ${row}`),
		"",
		...section("why", finding.why),
		...section("where it bites", finding.where),
		...section("what to change", finding.change),
		...alongside.length > 0 ? ["  what must change with it:", ...alongside] : [],
		"",
		`  evidence: ${plural(first.trace.length, "step")}, ${finding.confidence}`,
		...story(first.trace, lineOf, paint, width),
		...others.slice(0, STEPS).map((cause) => `    also because of ${place$1(formatSpan(cause.at))}`),
		...others.length > STEPS ? [`    and ${plural(others.length - STEPS, "more cause")}`] : []
	];
}
/** The trace, step by step; below each place in the code its line, below each statement about a library its source. */
function story(steps, lineOf, paint, width) {
	const shown = steps.slice(0, STEPS);
	const left = steps.length - shown.length;
	const rows = shown.flatMap((step, i) => {
		const number = `    ${`${i + 1}.`.padStart(`${shown.length}.`.length)} `;
		const indent = " ".repeat(number.length);
		const { at } = step;
		const where = at.kind === "code" ? place$1(formatSpan(at.span)) : `\`${place$1(at.callable)}\``;
		const rests = at.kind === "code" ? lineOf(at.span.path, at.span.range[0]) ?? "" : at.source;
		const below = logText(oneLine(clip(rests.trim(), 200)));
		return [...wrap(`${where} ${line$1(step.says)}`, width, number, indent), ...below === "" ? [] : [paint("dim", `${indent}  ${below}`)]];
	});
	return left > 0 ? [...rows, `    and ${plural(left, "more step")}`] : rows;
}
/** The figures, the fixed findings, and what was not analysed. */
function closing(report, paint, width) {
	const shown = shownInSummary(report, "shown as text");
	const counts = countFindings(report, shown);
	const { analysis } = report.head;
	const figures = [
		...[
			"error",
			"warning",
			"note"
		].flatMap((severity) => {
			const count = shown.filter(({ finding }) => finding.severity === severity).length;
			return count > 0 ? [plural(count, severity)] : [];
		}),
		...report.change === void 0 ? [] : [`${counts.existing} existing`, `${counts.fixed} fixed`],
		`${counts.suppressed} suppressed`,
		`${counts.hidden} hidden`
	].join(", ");
	return [
		...[...analysis.problems, ...report.change?.base.problems ?? []].flatMap((problem) => {
			const [label, style] = problem.fatal ? ["could not check", "error"] : ["problem", "warning"];
			return labelled(label, style, problemLine(problem), width, paint);
		}),
		...labelled("forksight", "bold", `${headline(report, counts.reported)} (${figures})`, width, paint),
		...wrap(coverageSentence(analysis.coverage), width, "", "  ")
	];
}
function labelled(label, style, text, width, paint) {
	const [first = "", ...rest] = wrap(text, width, `${label}: `, "  ");
	return [`${paint(style, label)}${first.slice(label.length)}`, ...rest];
}
function problemLine({ path, range, message }) {
	return line$1(`${path === void 0 || message.includes(path) ? "" : `${path}${range === void 0 ? "" : `:${range[0]}`}: `}${message}`);
}
/** A place as written; never split, and never the start of a command. */
function place$1(text) {
	return logText(oneLine(text));
}
function line$1(text) {
	return logText(oneLine(clip(text, 2e3)));
}

// src/changes/compare.ts
/**
* Compares by fingerprint. A finding of the head is introduced when the base lacks it, or has it suppressed. When the
* base has it with other causes, it is introduced with the new causes and existing with the old ones. What is
* suppressed in the head is neither; what the base showed and the head no longer has, suppressed or not, is fixed.
*/
function compare(base, head) {
	const pairs = pairUp(base.findings, head.findings);
	const introduced = [];
	const existing = [];
	for (const finding of head.findings) {
		if (finding.suppressed !== void 0) continue;
		const before = pairs.get(finding);
		const known = new Set(before?.suppressed === void 0 ? before?.causes.map((cause) => cause.fingerprint) : []);
		const fresh = withCauses(finding, (cause) => !known.has(cause.fingerprint));
		const old = withCauses(finding, (cause) => known.has(cause.fingerprint));
		if (fresh !== void 0) introduced.push(fresh);
		if (old !== void 0) existing.push(old);
	}
	const still = new Set(pairs.values());
	return {
		introduced,
		existing,
		fixed: base.findings.filter((finding) => finding.suppressed === void 0 && !still.has(finding))
	};
}
/**
* The base's finding for each of the head's. Findings that share a fingerprint (the same code twice) are paired one to
* one: first those that are shown, or suppressed, on both sides; among them with the most causes in common.
*/
function pairUp(base, head) {
	const free = /* @__PURE__ */ new Map();
	for (const finding of base) {
		const same = free.get(finding.fingerprint);
		if (same === void 0) free.set(finding.fingerprint, [finding]);
		else same.push(finding);
	}
	const pairs = /* @__PURE__ */ new Map();
	for (const alike of [sameState, () => true]) for (const finding of head) {
		if (pairs.has(finding)) continue;
		const candidates = free.get(finding.fingerprint) ?? [];
		const [best] = candidates.filter((candidate) => alike(candidate, finding)).toSorted((a, b) => causesInCommon(b, finding) - causesInCommon(a, finding));
		if (best === void 0) continue;
		pairs.set(finding, best);
		candidates.splice(candidates.indexOf(best), 1);
	}
	return pairs;
}
function sameState(a, b) {
	return a.suppressed === void 0 === (b.suppressed === void 0);
}
function causesInCommon(a, b) {
	const fingerprints = new Set(a.causes.map((cause) => cause.fingerprint));
	return b.causes.filter((cause) => fingerprints.has(cause.fingerprint)).length;
}
/** The finding with those of its causes that are wanted, as confident as the best of them; undefined when none is. */
function withCauses(finding, wanted) {
	const [first, ...rest] = finding.causes.filter(wanted);
	if (first === void 0) return void 0;
	if (rest.length + 1 === finding.causes.length) return finding;
	return {
		...finding,
		causes: [first, ...rest],
		confidence: first.confidence
	};
}

// src/changes/diff.ts
const STATUS = {
	A: "added",
	M: "modified",
	D: "deleted",
	R: "renamed",
	C: "copied",
	T: "type-changed"
};
/**
* Reads `git diff-tree --raw -z`, which names the files, with the `--patch` for the same files in the same order, which
* has the lines. Names in the patch are not looked at: they are quoted, and a file may contain text that looks like a
* header. Throws an Error when the two do not fit together.
*/
function parseChange(raw, patch) {
	const sections = parsePatch(patch);
	const files = /* @__PURE__ */ new Map();
	let next = 0;
	for (const entry of parseRaw(raw)) {
		next += entry.status === "type-changed" ? 1 : 0;
		const section = sections[next++];
		if (section === void 0) throw new Error("the patch has fewer files than the list of changed files");
		files.set(entry.path, {
			...entry,
			...section
		});
	}
	if (next !== sections.length) throw new Error("the patch has more files than the list of changed files");
	return { files };
}
/** Records of `:oldmode newmode oldid newid status`, each followed by its one or two paths. */
function parseRaw(raw) {
	const parts = raw.split("\0");
	const entries = [];
	for (let i = 0; i + 1 < parts.length;) {
		const [, oldMode = "", newMode = "", letter = ""] = /^:(\d{6}) (\d{6}) \S+ \S+ ([A-Z])\d*$/.exec(parts[i++]) ?? [];
		const status = STATUS[letter];
		if (status === void 0) throw new Error(`the list of changed files has an unknown record: ${parts[i - 1]}`);
		const first = parts[i++];
		if (status !== "renamed" && status !== "copied") entries.push({
			status,
			path: first,
			oldMode,
			newMode
		});
		else entries.push({
			status,
			path: parts[i++],
			oldPath: first,
			oldMode,
			newMode
		});
	}
	return entries;
}
/** The files of a patch. Lines inside of a hunk are counted, so that none of them is taken for a header. */
function parsePatch(patch) {
	const sections = [];
	const lines = linesOf(patch);
	for (let line = lines.next(); line !== void 0; line = lines.next()) {
		if (line.startsWith("diff --git ")) sections.push({
			binary: false,
			hunks: []
		});
		const section = sections.at(-1);
		if (section === void 0) throw new Error("the patch does not start with a file");
		if (line.startsWith("Binary files ")) section.binary = true;
		if (line.startsWith("@@ ")) section.hunks.push(parseHunk(line, lines));
	}
	return sections;
}
function parseHunk(header, lines) {
	const match = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(header);
	if (match === null) throw new Error(`the patch has an unknown hunk header: ${header}`);
	const oldLines = Number(match[2] ?? 1);
	const newStart = Number(match[3]);
	const newLines = Number(match[4] ?? 1);
	const added = [];
	let newLine = newStart;
	for (let oldLeft = oldLines; oldLeft > 0 || newLine < newStart + newLines;) {
		const line = lines.next();
		if (line?.startsWith("\\") === true) continue;
		if (line?.startsWith("-") === true) oldLeft--;
		else if (line?.startsWith("+") === true) added.push(newLine++);
		else if (line?.startsWith(" ") === true) {
			oldLeft--;
			newLine++;
		} else throw new Error(`the patch ends inside of a hunk: ${header}`);
	}
	return {
		oldStart: Number(match[1]),
		oldLines,
		newStart,
		newLines,
		added
	};
}
/** Lines one after the other; only line feeds end them, a carriage return belongs to its line. */
function linesOf(text) {
	let start = 0;
	return { next() {
		if (start >= text.length) return void 0;
		const found = text.indexOf("\n", start);
		const end = found === -1 ? text.length : found;
		const line = text.slice(start, end);
		start = end + 1;
		return line;
	} };
}

// src/changes/place.ts
/** Gives each finding its one place, in the given order. */
function placeAll(findings, change) {
	return findings.map((finding) => ({
		finding,
		placement: place(finding, change)
	}));
}
/**
* Where in the change a finding can be shown. GitHub takes comments on the new side's lines of a hunk, context included,
* from and to the same hunk. In order of preference:
* 1. the finding's own lines, as far as they lie in a hunk;
* 2. the trace's step that stands on an added line, of the best evidenced cause, nearest to the trace's end;
* 3. likewise a step that stands in a hunk's context;
* 4. a changed file that holds the finding, or one of the steps;
* 5. the summary.
*/
function place(finding, change) {
	const own = linesInHunk(finding.at, change);
	if (own !== void 0) return {
		on: "line",
		path: finding.at.path,
		startLine: own.startLine,
		endLine: own.endLine
	};
	const steps = stepsOf(finding);
	let context;
	for (const { span, cause, step } of steps) {
		const lines = linesInHunk(span, change);
		if (lines === void 0) continue;
		const { startLine, endLine } = lines;
		const placement = {
			on: "line",
			path: span.path,
			startLine,
			endLine,
			cause,
			step
		};
		if (lines.added) return placement;
		context ??= placement;
	}
	return context ?? placeOnFile([finding.at, ...steps.map(({ span }) => span)], change);
}
/** Steps that stand in code: cause by cause, each from its end. */
function stepsOf(finding) {
	return finding.causes.flatMap(({ trace }, cause) => trace.flatMap(({ at }, step) => at.kind === "code" ? [{
		span: at.span,
		cause,
		step
	}] : []).toReversed());
}
/** The part of the place that lies in one hunk: the first hunk in which it has an added line, else the first at all. */
function linesInHunk(span, change) {
	const parts = (newSide(change, span.path)?.hunks ?? []).flatMap((hunk) => overlap(span, hunk) ?? []);
	return parts.find((part) => part.added) ?? parts[0];
}
function overlap({ range }, hunk) {
	const [first, , end, endColumn] = range;
	const last = endColumn === 1 && end > first ? end - 1 : end;
	const startLine = Math.max(first, hunk.newStart);
	const endLine = Math.min(last, hunk.newStart + hunk.newLines - 1);
	if (startLine > endLine) return void 0;
	return {
		startLine,
		endLine,
		added: hunk.added.some((line) => line >= startLine && line <= endLine)
	};
}
function placeOnFile(spans, change) {
	for (const [index, { path }] of spans.entries()) {
		const file = newSide(change, path);
		if (file === void 0) continue;
		return {
			on: "file",
			path,
			why: `${index === 0 ? "the finding stands" : "a step of its evidence stands"} in this file, ${whyNoLine(file)}`
		};
	}
	return {
		on: "summary",
		why: "neither the finding nor a step of its evidence stands in a file of this change"
	};
}
function whyNoLine(file) {
	if (file.binary) return "of which git shows no lines";
	if (file.hunks.length > 0) return "outside of the changed lines";
	return file.status === "renamed" ? "which is renamed without a changed line" : "which has no changed line";
}
/** The file of that name as the change leaves it; undefined when it is not touched, or gone. */
function newSide(change, path) {
	const file = change.files.get(path);
	return file?.status === "deleted" ? void 0 : file;
}

// src/sources/byte-reader.ts
/** `next` gives the following chunk, undefined at the end. */
function byteReader(next) {
	let chunk = /* @__PURE__ */ new Uint8Array(0);
	/** Gives the stream's bytes piece by piece until `count` have been given; false when it ends before. */
	async function pass(count, give) {
		for (let left = count; left > 0;) {
			if (chunk.length === 0) {
				const more = await next();
				if (more === void 0) return false;
				chunk = more;
			}
			const piece = chunk.subarray(0, left);
			give(piece);
			chunk = chunk.subarray(piece.length);
			left -= piece.length;
		}
		return true;
	}
	return {
		async line() {
			const pieces = [];
			for (;;) {
				const end = chunk.indexOf(10);
				if (end !== -1) {
					pieces.push(chunk.subarray(0, end));
					chunk = chunk.subarray(end + 1);
					return Buffer.concat(pieces).toString("utf8");
				}
				pieces.push(chunk);
				const more = await next();
				if (more === void 0) return void 0;
				chunk = more;
			}
		},
		async bytes(count) {
			const taken = new Uint8Array(count);
			let filled = 0;
			return await pass(count, (piece) => {
				taken.set(piece, filled);
				filled += piece.length;
			}) ? taken : void 0;
		},
		skip: (count) => pass(count, () => void 0)
	};
}

// src/sources/git-objects.ts
/** A damaged object ends `git cat-file`; after so many new starts the rest counts as unreadable. */
const MAX_FAILURES = 5;
/**
* The contents of the blobs, in the order of their ids: bytes, or the reason why there are none, as a sentence. One git
* process reads them all, as fast as they are taken; another one is started only when damaged contents ended the first.
* `commit` holds the blobs.
*/
async function* readBlobs(repository, commit, ids) {
	let absent = /* @__PURE__ */ new Set();
	let failures = 0;
	for (let at = 0; at < ids.length;) {
		const batch = readBatch(repository, ids.slice(at).filter((id) => !absent.has(id)));
		let complaint = "";
		try {
			for (; at < ids.length; at++) {
				if (absent.has(ids[at])) {
					yield notHere();
					continue;
				}
				const next = await batch.next();
				if (next.done === true) {
					complaint = next.value;
					break;
				}
				yield next.value;
			}
		} finally {
			await batch.return("");
		}
		if (at === ids.length) return;
		failures++;
		if (complaint.includes("promisor remote") && absent.size === 0) {
			absent = await blobsNotFetched(repository, commit);
			if (absent.size > 0) continue;
		}
		const last = failures < MAX_FAILURES ? at + 1 : ids.length;
		for (; at < last; at++) yield unreadable(complaint);
	}
}
/** Yields contents until all are read or git ends; returns git's complaint in that case, else the empty text. */
async function* readBatch(repository, ids) {
	if (ids.length === 0) return "";
	const child = startGit(repository, ["cat-file", "--batch"]);
	const errors = [];
	const ended = new Promise((resolve) => {
		child.on("error", resolve);
		child.on("close", () => resolve(void 0));
	});
	child.stderr?.on("data", (chunk) => errors.push(chunk));
	child.stdin?.on("error", () => void 0);
	child.stdin?.end(`${ids.join("\n")}\n`);
	const chunks = child.stdout[Symbol.asyncIterator]();
	const reader = byteReader(async () => {
		const timer = setTimeout(() => endGit(child), GIT_TIME_LIMIT);
		try {
			const next = await chunks.next();
			return next.done === true ? void 0 : next.value;
		} catch {
			return;
		} finally {
			clearTimeout(timer);
		}
	});
	try {
		for (const id of ids) {
			const header = await reader.line();
			if (header === void 0) break;
			if (header === `${id} missing`) {
				yield notHere();
				continue;
			}
			const size = Number(header.split(" ")[2]);
			const content = size > 2097152 ? await reader.skip(size) && tooLarge(size) : await reader.bytes(size);
			if (content === void 0 || content === false || !await reader.skip(1)) break;
			yield content;
		}
		const failure = await ended;
		if (failure !== void 0) throw new UserError({
			kind: "repository",
			message: startFailure(failure)
		});
		return complaintIn(Buffer.concat(errors)) || "the command ended without a reason";
	} finally {
		endGit(child);
	}
}
/** Ids of what the commit's tree names and a partial clone has not fetched. */
async function blobsNotFetched(repository, commit) {
	const { stdout } = await runGit(repository, [
		"rev-list",
		"--objects",
		"--missing=print",
		"--no-walk",
		commit
	]);
	const lines = stdout.toString("latin1").split("\n");
	return new Set(lines.filter((line) => line.startsWith("?")).map((line) => line.slice(1)));
}
function notHere() {
	return "The contents are not in this clone, which is partial or damaged; clone it without --filter, or look with `git fsck`.";
}
function unreadable(complaint) {
	return `git could not read the contents (${complaint}); run \`git fsck\` to see whether the repository is damaged.`;
}

// src/sources/repository.ts
/**
* The top folder of the work tree that holds the folder; for a bare repository, or a place inside of `.git`, the git
* folder. Throws a UserError when there is none.
*/
async function findRepository(folder) {
	const start = resolve(folder);
	if (statSync(start, { throwIfNoEntry: false })?.isDirectory() !== true) throw new UserError({
		kind: "repository",
		message: `The folder ${start} does not exist; check its spelling.`
	});
	const top = await runGit(start, ["rev-parse", "--show-toplevel"]);
	if (top.status === 0) return line(top.stdout);
	if (!top.complaint.includes("must be run in a work tree")) throw gitError(start, "git rev-parse", top.complaint);
	const git = await runGit(start, ["rev-parse", "--absolute-git-dir"]);
	if (git.status !== 0) throw gitError(start, "git rev-parse", git.complaint);
	return line(git.stdout);
}
/** Whether history was cut off when the repository was cloned. */
async function isShallow(repository) {
	const { stdout } = await runGit(repository, ["rev-parse", "--is-shallow-repository"]);
	return line(stdout) === "true";
}
/** The hash of the commit that a revision names. Throws a UserError when it names none. */
async function resolveRevision(repository, revision) {
	if (revision === "" || /[\0-\x1f]/.test(revision)) throw new UserError({
		kind: "revision",
		message: `${JSON.stringify(revision)} is not a revision; give a commit, branch or tag.`
	});
	const args = [
		"rev-parse",
		"--verify",
		"--end-of-options",
		`${revision}^{commit}`
	];
	const { status, stdout, complaint } = await runGit(repository, args);
	const sha = line(stdout);
	if (status === 0 && /^[0-9a-f]{40,64}$/.test(sha)) return sha;
	if (/dubious ownership|unsafe repository|not a git repository/.test(complaint)) throw gitError(repository, "git rev-parse", complaint);
	throw new UserError({
		kind: "revision",
		message: await unknownRevision(repository, revision)
	});
}
async function unknownRevision(repository, revision) {
	const any = await runGit(repository, [
		"rev-list",
		"--max-count=1",
		"--all"
	]);
	if (any.status === 0 && any.stdout.length === 0) return `The repository ${repository} has no commits yet, so there is no ${revision}; commit something first.`;
	const unknown = `${revision} is not a commit of ${repository}`;
	const name = revision.replace(/^(refs\/remotes\/)?origin\//, "");
	if (!/^[A-Za-z0-9_][\w./-]*$/.test(name)) return `${unknown}; check its spelling.`;
	const fetch = `${unknown}; check its spelling, or fetch it with \`git fetch origin ${name}\``;
	return await isShallow(repository) ? `${fetch}, as this clone is shallow (with actions/checkout, set \`fetch-depth: 0\`).` : `${fetch}.`;
}
/** The commit at which the head left the base, as GitHub compares them. Both are hashes of commits. */
async function mergeBase(repository, base, head) {
	const { status, stdout, complaint } = await runGit(repository, [
		"merge-base",
		base,
		head
	]);
	if (status === 0) return line(stdout);
	if (status !== 1) throw gitError(repository, "git merge-base", complaint);
	const apart = `The commits ${base.slice(0, 12)} and ${head.slice(0, 12)} of ${repository} have no common ancestor`;
	throw new UserError({
		kind: "revision",
		message: await isShallow(repository) ? `${apart} in this shallow clone; set \`fetch-depth: 0\` for actions/checkout, or run \`git fetch --unshallow\`.` : `${apart}, so there is no change to look at; choose a base from the same history.`
	});
}
/** The output of a command that prints one line. */
function line(output) {
	return output.toString("utf8").replace(/\r?\n$/, "");
}

// src/sources/git-tree.ts
/**
* A commit, read from git's store without a checkout. Nothing that the repository configures is executed and nothing is
* fetched. Throws a UserError when the revision names no commit.
*/
async function gitTree(repository, revision) {
	const sha = await resolveRevision(repository, revision);
	const name = `commit ${sha.slice(0, 7)} of ${repository}`;
	let listing;
	const listed = () => listing ??= listCommit(repository, sha);
	return {
		name,
		sha,
		list: async () => [...(await listed()).values()],
		async *read(paths) {
			const entries = await listed();
			const wanted = paths.map((path) => {
				const entry = entries.get(path);
				return {
					path,
					entry,
					reason: reasonNotToRead(entry, name)
				};
			});
			const ids = wanted.flatMap(({ entry, reason }) => entry === void 0 || reason !== void 0 ? [] : [entry.id]);
			const blobs = readBlobs(repository, sha, ids);
			try {
				for (const { path, reason } of wanted) {
					if (reason !== void 0) {
						yield [path, reason];
						continue;
					}
					const blob = await blobs.next();
					if (blob.done === true) return;
					yield [path, blob.value];
				}
			} finally {
				await blobs.return();
			}
		}
	};
}
function reasonNotToRead(entry, tree) {
	if (entry === void 0) return notIn(tree);
	if (entry.kind === "link") return IS_LINK;
	return entry.kind === "submodule" ? IS_SUBMODULE : void 0;
}
async function listCommit(repository, sha) {
	const withSizes = await lsTree(repository, ["--long", sha]);
	const { status, stdout, complaint } = withSizes.status === 0 ? withSizes : await lsTree(repository, [sha]);
	if (status !== 0) throw gitError(repository, "git ls-tree", complaint);
	return new Map(inPathOrder(splitAtNul(stdout).map(entryOf)).map((entry) => [entry.path, entry]));
}
function lsTree(repository, args) {
	return runGit(repository, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		...args
	]);
}
/** One entry of `git ls-tree`: mode, type, id and perhaps size, a tab, the path. */
function entryOf(record) {
	const tab = record.indexOf(9);
	const [mode = "", , id = "", size = ""] = decodePath(record.subarray(0, tab)).split(/ +/);
	const path = decodePath(record.subarray(tab + 1));
	if (mode === "120000") return {
		path,
		id,
		kind: "link"
	};
	if (mode === "160000") return {
		path,
		id,
		kind: "submodule"
	};
	return {
		path,
		id,
		kind: "file",
		.../^\d+$/.test(size) && { size: Number(size) },
		...mode === "100755" && { executable: true }
	};
}

// src/sources/read-change.ts
/**
* As GitHub shows a change: three lines of context, renames found. Being plumbing, `diff-tree` heeds few settings; those
* (drivers named by attributes, the limit for renames, submodules to ignore) are overruled, so that no external program
* runs and nothing is left out.
*/
const HOW = [
	"diff-tree",
	"-r",
	"--no-commit-id",
	"--find-renames=50%",
	"-l1000",
	"--no-ext-diff",
	"--no-textconv",
	"--ignore-submodules=none",
	"--diff-algorithm=myers"
];
/** Files that are too large to be read have no hunks. */
const SETTINGS = [
	"-c",
	`core.bigFileThreshold=${MAX_FILE_BYTES}`,
	"-c",
	"diff.suppressBlankEmpty=false"
];
/** The change from one commit to another, both given by hash. Throws a UserError when git cannot tell it. */
async function readChange(repository, from, to) {
	const attributes = { GIT_ATTR_SOURCE: to };
	const diff = async (args) => {
		const { status, stdout, complaint } = await runGit(repository, [
			...SETTINGS,
			...HOW,
			...args,
			from,
			to
		], attributes);
		if (status !== 0) throw gitError(repository, "git diff-tree", complaint);
		return stdout;
	};
	return {
		raw: splitAtNul(await diff(["--raw", "-z"])).map((part) => `${decodePath(part)}\0`).join(""),
		patch: (await diff(["--patch", "--unified=3"])).toString("latin1")
	};
}

// src/review/review-change.ts
/**
* Judges what a branch changes: the commit where it left the base and its head are both analysed, under the settings of
* the base, and compared. `base` and `head` are revisions of the repository. Throws a UserError when one is unknown or
* the two have no common ancestor.
*/
async function reviewChange(repository, base, head, options) {
	const { tools, onProgress } = options;
	const [baseTree, headTree] = [await gitTree(repository, base), await gitTree(repository, head)];
	const fork = await mergeBase(repository, baseTree.sha, headTree.sha);
	const { raw, patch } = await readChange(repository, fork, headTree.sha);
	const change = parseChange(raw, patch);
	const { settings, knowledge, problems } = await prepare(baseTree, tools, options);
	const shared = {
		settings,
		knowledge,
		reader: tools.reader,
		rules: tools.rules,
		facts: /* @__PURE__ */ new Map()
	};
	const progress = onProgress && { onProgress };
	const ordinals = createOrdinals();
	const before = await analyze(await gitTree(repository, fork), {
		...shared,
		...progress,
		ordinals
	});
	const after = await analyze(headTree, {
		...shared,
		...progress,
		ordinals: createOrdinals(ordinals, pathBefore(change))
	});
	const { introduced, existing, fixed } = compare(before, after);
	const changed = [...change.files.values()];
	const edited = await settingsEdited(headTree, settings, tools, options);
	return {
		settings,
		report: {
			version: 1,
			tool: {
				name: "forksight",
				version: tools.version
			},
			head: {
				sha: headTree.sha,
				analysis: {
					...after,
					problems: [
						...problems,
						...edited,
						...after.problems
					]
				}
			},
			change: {
				base: {
					sha: baseTree.sha,
					mergeBase: fork,
					findings: before.findings.filter((finding) => !finding.suppressed).length,
					problems: onlyOf(before.problems, after.problems)
				},
				changedFiles: changed.length,
				changedPythonFiles: changed.filter((file) => isPythonFile(file.path)).length,
				comparison: {
					introduced: placeAll(introduced, change),
					existing,
					fixed
				}
			},
			excerpts: await excerptsFor(introduced, headTree)
		}
	};
}
/** Where a file of the head was before the change; undefined when it is new. */
function pathBefore(change) {
	return (path) => {
		const file = change.files.get(path);
		if (file === void 0 || file.status === "modified" || file.status === "type-changed") return path;
		return file.status === "renamed" ? file.oldPath : void 0;
	};
}
/** Problems of the base that the head has too are told once. */
function onlyOf(base, head) {
	const told = new Set(head.map((problem) => problem.message));
	return base.filter((problem) => !told.has(problem.message));
}
/** A change that edits its own settings is told that they do not count yet. */
async function settingsEdited(head, settings, tools, wishes) {
	const edited = await prepare(head, tools, wishes);
	const keys = Object.keys(settings).filter((key) => key !== "pythonFrom" && JSON.stringify(settings[key]) !== JSON.stringify(edited.settings[key]));
	if (keys.length === 0) return [];
	return [{
		kind: "config",
		message: `The change edits settings (${keys.join(", ")}), which count once it is merged: a change is judged by the settings of its base.`,
		fatal: false
	}];
}

export { IS_SUBMODULE as $, logText as A, createTools as B, fullStop as C, commandText as D, lineReader as E, decodePath as F, existingFindings as G, createPythonReader as H, inPathOrder as I, suppressedFindings as J, reportedFindings as K, splitAtNul as L, oneLine as M, readCommentValue as N, commentValue as O, visible as P, IS_LINK as Q, gitError as R, coverageSentence as S, sourceName as T, statusOf as U, RULES as V, countFindings as W, loadModels as X, checkTree as Y, readTexts as Z, rulePage as _, painter as a, formatSpan as at, commands as b, renderSummaryComment as c, evidence as d, MAX_FILE_BYTES as et, explanation as f, encodePath as g, titleLine as h, renderText as i, compareCertainty as it, markdownText as j, link as k, suggestionBlock as l, sentence as m, gitTree as n, tooLarge as nt, wrap as o, UserError as ot, placeLink as p, shownInSummary as q, findRepository as r, decodePython as rt, renderEverything as s, didYouMean as st, reviewChange as t, notIn as tt, JOB_SUMMARY_LIMIT as u, renderJson as v, headline as w, renderCommands as x, atOwnPlace as y, runGit as z };