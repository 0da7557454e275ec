import { t as require_dist } from "./yaml.js";
import { _ as string, a as boolean, g as strictObject, h as record$1, i as array, l as literal, n as _enum, y as union } from "./zod.js";
import { _ as NATIVE_POOLS, ct as didYouMean, g as HANDLES, h as EFFECTS, n as SETTING_EFFECTS, r as SETTING_PLACES, t as HANDLING, u as rangeFault, v as PROCESS_STATES, y as ACTIVITIES } from "./base.js";

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
	return [...[...SECTIONS, "settings"].flatMap((section) => unsorted(file, section)), ...file.callables.flatMap((_, index) => strangeArguments(file, index))];
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
		...callable.invokes.flatMap((invokes, position) => [
			invokes.argument,
			invokes["set-up-by"]?.argument,
			...Object.values(invokes.with ?? {})
		].filter((argument) => argument !== void 0).map((argument) => ({
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
function convert(file) {
	const distribution = file.distribution;
	return {
		modules: file.modules.map(({ "start-method-of": startMethodOf, effects, ...rest }) => defined({
			...rest,
			startMethodOf,
			distribution,
			effects: effects.map(toEffect)
		})),
		types: file.types.map(({ "start-method": startMethod, "refuses-pickle": refusesPickle, ...rest }) => defined({
			...rest,
			startMethod,
			refusesPickle,
			distribution
		})),
		callables: [...file.callables.map(({ "start-method": startMethod, "start-method-of": startMethodOf, "returns-each": returnsEach, "hands-to": handsTo, effects, invokes, ...rest }) => defined({
			...rest,
			distribution,
			startMethod,
			startMethodOf,
			returnsEach,
			handsTo,
			effects: effects.map(toEffect),
			invokes: invokes.map(toInvocation)
		})), ...file.harmless.map((entry) => defined({
			...entry,
			distribution,
			parameters: [],
			effects: [],
			invokes: []
		}))],
		settings: file.settings.map((entry) => defined({
			...entry,
			distribution
		}))
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
function toInvocation({ with: passed, "set-up-by": setUpBy, ...rest }) {
	const [as, argument] = Object.entries(passed ?? {})[0] ?? [];
	return defined({
		...rest,
		setUpBy,
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

// src/models/terms.ts
/** Words and rules that the sections of a model file share, with messages that say how to mend a fault. */
const NAME = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/;
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
function keyOf(words, noun) {
	return oneOf(Object.keys(words), noun);
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
/** Where a statement comes from and for which versions it holds: see Provenance in core/effects.ts. */
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

// src/models/statements.ts
/** Statements that are no effects: settings, what a library does about forks by itself, and what was measured. */
/** What the library does about a fork by itself. */
const ownHandling = record({
	by: keyOf(HANDLING, "a way to notice a fork"),
	versions: range.optional(),
	complete: boolean(),
	says: string()
});
/** A setting that changes what a fork does to a library. The name is that of a variable, an option, or an attribute. */
const setting = record({
	name: string().regex(/^[A-Za-z_][\w.-]*$/, "is not the name of a setting"),
	of: keyOf(SETTING_PLACES, "a place of a setting"),
	value: string().optional(),
	effect: keyOf(SETTING_EFFECTS, "an effect of a setting"),
	concerns: array(string()).default([]),
	...provenance
});
/** With which release all probes of the file were last run, and held. */
const knownMeasurement = record({
	version: string(),
	python: string(),
	date: string().regex(/^\d{4}-\d\d-\d\d$/, "is not a day like 2026-01-31")
});

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
	"positive",
	"several"
];
const ROLES = [
	"thread",
	"process",
	"lock",
	"reentrant-lock",
	"process-lock",
	"process-value",
	"thread-queue",
	"process-queue",
	"log-handler",
	"process-pool",
	"thread-pool",
	"start-method-context",
	"connection",
	"file",
	"generator",
	"handle"
];
const PARAMETER = /^\*?[A-Za-z_]\w*$/;
/** `lacks w`: a text argument without that text in it; `holds w`: with it. */
const CONTAINS = /^(lacks|holds) \S+$/;
/** `wait: true or absent`: the test, and that it holds as well when the argument is not given. */
const test = union([boolean(), string()]).check((context) => {
	const text = String(context.value).replace(/ or absent$/, "");
	if (TESTS.includes(text) || CONTAINS.test(text)) return;
	const message = `"${text}" is not a test of an argument${meant(text, [
		...TESTS,
		"lacks TEXT",
		"holds TEXT"
	])}`;
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
const ofArgument = record({
	...always,
	of: argument.optional()
});
const processState = record({
	...always,
	state: keyOf(PROCESS_STATES, "a state of the process"),
	of: argument.optional()
});
const EFFECT_OPTIONS = {
	"starts-thread": record({
		...always,
		owner: oneOf([
			"receiver",
			"result",
			"process"
		], "an owner"),
		hidden: boolean().default(false),
		native: boolean().default(false),
		apart: boolean().optional()
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
		handle: keyOf(HANDLES, "a kind of handle"),
		owner: oneOf([
			"receiver",
			"result",
			"process"
		], "an owner of a handle"),
		type: name.optional()
	}),
	"uses-handle": ofArgument,
	"closes-handle": record({
		...always,
		of: argument.optional(),
		type: name.optional()
	}),
	"renews-handle": ofArgument,
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
	"configures-logging": plain,
	"reaps-process": plain,
	"sets-process-state": processState,
	"restores-process-state": processState,
	"uses-native-pool": record({
		...always,
		pool: keyOf(NATIVE_POOLS, "a native pool")
	}),
	does: record({
		...always,
		activity: keyOf(ACTIVITIES, "an activity"),
		of: argument.optional()
	})
};
const optionalEffects = Object.fromEntries(Object.entries(EFFECT_OPTIONS).map(([key, value]) => [key, value.describe(EFFECTS[key]).optional()]));
/** One effect: `takes-lock`, or `starts-thread: { owner: result }`. The bare word is turned into a key without options first. */
const effect = record(optionalEffects, "an effect").check((context) => {
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
		"at-fork-in-child",
		"at-exit",
		"event-loop"
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
	methods: array(argument).min(1).optional(),
	"set-up-by": record({
		argument,
		through: name
	}).optional(),
	pickled: oneOf([
		"always",
		"without-fork",
		"never"
	], "a way to pickle").default("never")
});
const startMethod = oneOf([
	"fork",
	"forkserver",
	"spawn"
], "a start method");
const modelFileSchema = record({
	distribution: string().regex(/^[A-Za-z0-9][\w.-]*$/, "must be the distribution's name, or python for the standard library"),
	/** What `scripts/probe-models.ts` installs beside the distribution. */
	install: array(string()).default([]),
	probed: knownMeasurement.optional(),
	modules: array(record({
		name,
		mirrors: name.optional(),
		"start-method-of": name.optional(),
		pickler: string().optional(),
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
		attributes: record$1(union([argument, literal("*")]), name).default({}),
		remedy: string().optional(),
		"refuses-pickle": string().optional(),
		aware: ownHandling.optional(),
		...provenance
	})).default([]),
	callables: array(record({
		name,
		aliases: array(name).default([]),
		parameters: array(string().regex(PARAMETER, "is not a parameter's name")).default([]),
		returns: name.optional(),
		"returns-each": array(name).min(2).optional(),
		effects: array(effect).default([]),
		invokes: array(invocation).default([]),
		"start-method": record({
			argument,
			as: oneOf(["name", "context"], "a way to choose a start method"),
			otherwise: record({
				argument,
				method: startMethod
			}).optional()
		}).optional(),
		"start-method-of": name.optional(),
		"hands-to": record({
			argument,
			method: argument
		}).optional(),
		aware: ownHandling.optional(),
		...provenance
	})).default([]),
	harmless: array(record({
		name,
		aliases: array(name).default([]),
		...provenance
	})).default([]),
	settings: array(setting).default([])
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
	const models = parsed.map((file) => convert(file.data));
	return { models: {
		modules: models.flatMap((one) => one.modules),
		types: models.flatMap((one) => one.types),
		callables: models.flatMap((one) => one.callables),
		settings: models.flatMap((one) => one.settings)
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
			message: `is not YAML: ${broken.message.includes("call stack") ? "its brackets nest too deeply" : broken.message.replace(/\s+/g, " ")}`
		}],
		lineOf: () => lineAt(broken.pos[0])
	};
	const lineOf = (path) => lineAt(offsetOf(document.contents, path));
	const data = plainData(document);
	if (data === void 0) return {
		name,
		faults: [{
			path: [],
			message: KNOTTED
		}],
		lineOf
	};
	const result = modelFileSchema.safeParse(data.value, { reportInput: true });
	if (!result.success) return {
		name,
		faults: result.error.issues.map((issue) => ({
			path: issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0]] : issue.path,
			message: `${labelled(issue.path)}${wording(issue)}`
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
const KNOTTED = "its aliases (*name) repeat too much or lead in a circle; write the statements out";
/** Undefined when aliases multiply the document beyond measure, or contain themselves. */
function plainData(document) {
	try {
		return { value: bareEffects(document.toJS()) };
	} catch (error) {
		if (error instanceof ReferenceError || error instanceof RangeError) return void 0;
		throw error;
	}
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
function labelled(path) {
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

export { loadModels as t };