import { S as isTooWide, ct as didYouMean, o as BASELINE_FILE } from "./base.js";
import { a as stringify, n as isTable, o as TomlDate, r as parseToml, s as allowedVersions } from "./toml.js";
import { _ as string, a as boolean, g as strictObject, h as record, i as array, m as preprocess, n as _enum, o as custom, t as date } from "./zod.js";

// src/config/baseline.ts
/** The file of accepted findings, as TOML: read when a project is judged, written by `forksight baseline`. */
const fingerprint = string().regex(/^[0-9a-f]{32}$/, "must be 32 hexadecimal digits");
const day = preprocess((value) => value instanceof TomlDate && value.isDate() ? value.toISOString() : value, date("must be a day, such as 2026-11-30"));
const entry = strictObject({
	fingerprint,
	causes: array(fingerprint).min(1),
	rule: custom((value) => typeof value === "string" && /^FS\d{3}$/.test(value), "must be a rule"),
	path: string(),
	title: string(),
	reason: string().trim().min(1, "must say why the finding is accepted"),
	date: day,
	expires: day.optional()
});
/** The entries of the file. One that is faulty becomes a problem and does not count; the others do. */
function readBaseline(text) {
	const parsed = parseToml(BASELINE_FILE, text);
	if ("problem" in parsed) return {
		entries: [],
		problems: [parsed.problem]
	};
	const { accepted = [], ...others } = parsed.table;
	const [stray] = Object.keys(others);
	if (!Array.isArray(accepted) || stray !== void 0) return {
		entries: [],
		problems: [problem(`${stray === void 0 ? "accepted must be a list of tables" : `${stray} means nothing here`}; write [[accepted]] for each finding.`, 1)]
	};
	const lines = headerLines(text);
	const entries = [];
	const problems = [];
	for (const [index, stated] of accepted.entries()) {
		const line = lines[index] ?? 1;
		const { data, error } = entry.safeParse(stated);
		const [issue] = error?.issues ?? [];
		if (data !== void 0) {
			const { expires, ...rest } = data;
			const at = {
				path: BASELINE_FILE,
				range: [
					line,
					1,
					line,
					13
				]
			};
			entries.push({
				...rest,
				...expires !== void 0 && { expires },
				at
			});
		} else if (issue !== void 0) {
			const key = issue.path[0] ?? (issue.code === "unrecognized_keys" ? issue.keys.join(", ") : "the entry");
			const says = issue.code === "invalid_type" ? "is missing or of the wrong kind" : issue.message;
			problems.push(problem(`${String(key)}: ${says}, so this entry does not count; mend it, or write the file anew with "forksight baseline".`, line));
		}
	}
	return {
		entries,
		problems
	};
}
/** The file for the given entries, by path, rule and fingerprint. */
function writeBaseline(entries) {
	const rows = [...entries].sort((a, b) => compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint)).map(({ rule, path, title, reason, date, expires, fingerprint, causes }) => ({
		rule,
		path,
		title,
		reason,
		date: new TomlDate(date),
		...expires !== void 0 && { expires: new TomlDate(expires) },
		fingerprint,
		causes
	}));
	const head = "# Findings of Forksight that are accepted for now. \"forksight baseline\" writes this file.\n";
	return rows.length === 0 ? head : `${head}\n${stringify({ accepted: rows })}\n`;
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function headerLines(text) {
	return text.split("\n").flatMap((line, index) => /^\s*\[\[\s*accepted\s*\]\]/.test(line) ? [index + 1] : []);
}
function problem(says, line) {
	return {
		kind: "config",
		message: `${BASELINE_FILE}:${line}: ${says}`,
		path: BASELINE_FILE,
		range: [
			line,
			1,
			line,
			2
		],
		fatal: false
	};
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
	let [line, lineStart] = [1, 0];
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
		for (let end = text.indexOf("\n", lineStart); end >= 0 && end < start; end = text.indexOf("\n", lineStart)) {
			line++;
			lineStart = end + 1;
		}
		found.push({
			path,
			line,
			column: start - lineStart + 1
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

// src/config/schema.ts
const severity = _enum([
	"error",
	"warning",
	"note"
]);
const glob = string().min(1).refine((text) => !isTooWide(text), "has too many {alternatives}; split it into several globs");
const globs = array(glob).describe("Globs on paths from the root of the repository, as in .gitignore.");
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
	rules: record(string(), _enum([...severity.options, "off"])).describe("Severity by rule code; \"off\" turns a rule off."),
	audience: _enum(["everyone", "pedantic"]).describe("\"pedantic\" adds the rules that only some want. Default: everyone."),
	show: _enum([
		"certain",
		"likely",
		"possible"
	]).describe("The weakest confidence that is shown. Default: likely; possible for the pedantic audience."),
	"fail-on": _enum([...severity.options, "never"]).describe("From which severity on a shown finding fails the check. Default: warning."),
	"fail-on-new-suppressions": boolean().describe("Whether a pull request fails that adds a comment which suppresses a finding. Default: false."),
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
	const byPath = new Map(positions.toReversed().map((position) => [position.path.join("\0"), position]));
	return {
		config,
		problems: faults.map((fault) => describe(fault, stated, byPath))
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
	if (issue.code === "custom") return issue.message;
	return `must not be empty${element}; leave the key out for the default`;
}
function show(value) {
	const text = JSON.stringify(value, (_, inner) => typeof inner === "bigint" ? String(inner) : inner) ?? "";
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
function describe(fault, stated, positions) {
	const path = [...stated.within, ...fault.keys];
	const position = positions.get(path.join("\0"));
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

export { readBaseline as n, writeBaseline as r, checkTable as t };