import { f as PYTHON_VERSIONS } from "./base.js";
import { _ as string, a as boolean, c as int, f as object, i as array, l as literal, n as _enum, o as custom, p as partialRecord, r as _undefined, s as discriminatedUnion, t as date, v as tuple, x as url } from "./zod.js";

// src/audit/read-audit.ts
/** Reads audits that were written as JSON, by this machine or another one: nothing in them is trusted before it is checked. */
const count = int().min(0);
const day = date();
const severity = _enum([
	"error",
	"warning",
	"note"
]);
const certainty = _enum([
	"certain",
	"likely",
	"possible"
]);
const audience = _enum(["everyone", "pedantic"]);
const rule = custom((value) => typeof value === "string" && /^FS\d{3}$/.test(value), "is no rule");
const fingerprint = string().regex(/^[0-9a-f]{32}$/);
const place = int().min(1);
const range = tuple([
	place,
	place,
	place,
	place
]);
const span = object({
	path: string(),
	range
});
const platform = _enum([
	"linux",
	"macos",
	"windows"
]);
const startMethod = _enum([
	"fork",
	"forkserver",
	"spawn"
]);
const step = object({
	at: discriminatedUnion("kind", [object({
		kind: literal("code"),
		span
	}), object({
		kind: literal("model"),
		callable: string(),
		distribution: string(),
		source: string()
	})]),
	says: string(),
	certainty,
	by: literal("thread").optional()
});
const edit = object({
	class: _enum(["safe", "suggest"]),
	path: string(),
	range,
	text: string()
});
const words = object({
	title: string(),
	why: string(),
	where: string(),
	change: string(),
	alongside: array(string()),
	edit: edit.optional()
});
const finding = words.extend({
	rule,
	severity,
	confidence: certainty,
	audience,
	fingerprint,
	at: span,
	scope: string(),
	causes: array(object({
		fingerprint,
		at: span,
		trace: array(step).min(1),
		confidence: certainty,
		words: words.optional()
	})).min(1),
	suppressed: object({
		by: _enum(["comment", "baseline"]),
		reason: string(),
		at: span
	}).optional()
});
const problem = object({
	kind: string(),
	message: string(),
	path: string().optional(),
	range: range.optional(),
	fatal: boolean()
});
const report = object({
	version: literal(1),
	tool: object({
		name: literal("forksight"),
		version: string()
	}),
	head: object({
		sha: string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/).optional(),
		analysis: object({
			findings: array(finding),
			hidden: count,
			problems: array(problem),
			coverage: object({
				files: count,
				analysed: count,
				partly: count,
				skipped: count,
				bytes: count
			})
		})
	}),
	change: _undefined().optional(),
	verdicts: _undefined().optional(),
	excerpts: array(object({
		span,
		firstLine: place,
		lines: array(string())
	})),
	lineHashes: array(object({
		path: string(),
		line: place,
		hash: string()
	})).optional()
});
const fork = object({
	at: span,
	made: span.optional(),
	scope: string(),
	api: string(),
	distribution: string(),
	call: string(),
	how: _enum([
		"raw",
		"start-method",
		"before-exec"
	]),
	chosen: _enum([
		"requested",
		"set",
		"default",
		"by-platform",
		"inherent",
		"unknown"
	]),
	choices: partialRecord(platform, startMethod).optional(),
	method: startMethod.optional(),
	chosenAt: span.optional(),
	unreached: array(platform),
	child: string(),
	live: array(object({
		kind: _enum([
			"thread",
			"lock",
			"handle",
			"log-handler",
			"process",
			"native-pool"
		]),
		name: string(),
		runs: string().optional(),
		at: span,
		certainty
	})),
	omitted: count
});
const survey = object({
	forks: array(fork),
	libraries: array(object({
		distribution: string(),
		callables: array(object({
			name: string(),
			says: string(),
			source: string(),
			conditional: boolean(),
			places: array(span)
		}))
	})),
	importThreads: array(object({
		module: string(),
		name: string(),
		at: span,
		importers: count
	}))
});
const entry = object({
	date: day,
	sha: string().optional(),
	error: count,
	warning: count,
	note: count
});
const accepted = object({
	fingerprint,
	causes: array(fingerprint),
	rule,
	path: string(),
	title: string(),
	reason: string(),
	date: day,
	expires: day.optional(),
	at: span
});
const audit = object({
	version: literal(1),
	kind: literal("audit"),
	name: string(),
	server: url({ protocol: /^https?$/ }).optional(),
	date: day,
	supports: object({
		python: array(_enum(PYTHON_VERSIONS)).min(1),
		pythonFrom: string(),
		platforms: array(platform),
		platformsFrom: string()
	}),
	failOn: _enum([...severity.options, "never"]),
	report,
	remarks: array(finding),
	survey,
	owners: array(object({
		pattern: string(),
		owners: array(string())
	})),
	baseline: array(accepted),
	shard: object({
		index: place,
		of: place
	}).optional(),
	previous: object({
		entry,
		findings: array(object({
			fingerprint,
			rule,
			severity,
			at: span,
			title: string()
		})),
		history: array(entry)
	}).optional()
});
const several = object({
	version: literal(1),
	kind: literal("audits"),
	audits: array(audit).min(1)
});
/** The audits in the text, or what is wrong with it: the end of a sentence. */
function readAudits(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return { fault: "is not JSON" };
	}
	if (!hasKind(value)) return { fault: "is not an audit; write one with \"forksight audit --format json\"" };
	const { error } = (value.kind === "audit" ? audit : several).safeParse(value);
	const [issue] = error?.issues ?? [];
	if (issue === void 0) return { audits: value.kind === "audit" ? [value] : value.audits };
	return { fault: `is not an audit of this version of Forksight (${issue.path.join(".")}: ${issue.message})` };
}
function hasKind(value) {
	return typeof value === "object" && value !== null && "kind" in value && (value.kind === "audit" || value.kind === "audits");
}

export { readAudits };