import { M as paragraphs, N as wrap, Y as logText, ot as UserError } from "./base.js";
import { Ct as findRepository, T as painter, n as surveyRepository, t as WORKFLOWS, x as diskTree } from "./shared.js";
import { dirname, join, resolve } from "node:path";
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

// src/setup/recommend.ts
const AUDIT$1 = `${WORKFLOWS}forksight-audit.yml`;
function recommend(repository, choices, recipe) {
	const files = [...reviews(repository, choices, recipe), ...choices.audit ? [{
		path: AUDIT$1,
		text: recipe("audit")
	}] : []].map(({ path, text }) => ({
		path,
		text: text.replaceAll("forksight/forksight@v0", `forksight/forksight@${choices.version}`)
	}));
	return {
		files,
		obstacles: obstacles(repository, files),
		next: nextSteps(repository, choices)
	};
}
function reviews(repository, choices, recipe) {
	const { projects } = repository;
	const path = `${WORKFLOWS}forksight.yml`;
	if (projects.length > 0) {
		const folders = projects.map(({ folder }) => yamlText(folder)).join(", ");
		return [{
			path,
			text: withLine(recipe("monorepo"), "project: [api, workers]", [`project: [${folders}]`])
		}, ...projects.filter(({ configured }) => !configured).map(settingsOf)];
	}
	if (!choices.forks) return [{
		path,
		text: choices.confirm ? confirming(repository, recipe) : recipe("pull-request")
	}];
	const analysing = recipe("forks-analyse");
	return [{
		path,
		text: choices.confirm ? withTests(analysing, confirming(repository, recipe)) : analysing
	}, {
		path: `${WORKFLOWS}forksight-comments.yml`,
		text: recipe("forks-post")
	}];
}
/** The workflow that confirms, with the project's newest Python and what its tests need. */
function confirming({ tests, python }, recipe) {
	return withLine(withLine(recipe("confirm"), "python-version: '3.13'", [`python-version: '${python.newest}'`]), "- run: pip install -r requirements-test.txt", tests.install === void 0 ? [] : [`- run: ${tests.install}`]);
}
const FORKSIGHT = "- uses: forksight/forksight@v0";
/** The workflow for forks has no token anyway: it gets the steps and inputs of the job that confirms. */
function withTests(analysing, confirming) {
	const lines = confirming.split("\n");
	const start = lines.findIndex((line) => line.includes("actions/setup-python@"));
	const steps = lines.slice(start, lines.findIndex((line) => line.trim() === FORKSIGHT));
	const indent = (lines[start] ?? "").search(/\S/);
	const inputs = lines.map((line) => line.trim()).filter((line) => /^(?:github-token: ''|confirm: true)/.test(line));
	const comment = "comment: false # the second workflow comments";
	return withLine(withLine(analysing, FORKSIGHT, [...steps.map((line) => line.slice(indent)), FORKSIGHT]), comment, [comment, ...inputs]);
}
/** The name of a folder as YAML: quoted where it would be a number or a truth value without. */
function yamlText(folder) {
	return /^(?:[\d.-].*|true|false|null|yes|no|on|off|y|n)$/i.test(folder) ? `'${folder}'` : folder;
}
/** The text with other lines in the place of its only line that says this, at the same indentation. */
function withLine(text, line, lines) {
	const all = text.split("\n");
	const [at, ...others] = all.flatMap((found, index) => found.trim() === line ? [index] : []);
	if (at === void 0 || others.length > 0) throw new Error(`the recipe was to have one line "${line}"`);
	const indent = /^ */.exec(all[at] ?? "")?.[0] ?? "";
	return all.toSpliced(at, 1, ...lines.map((added) => indent + added)).join("\n");
}
/** Settings of one project among several: its files, its modules, its versions of Python. */
function settingsOf({ folder, python }) {
	const lines = [
		`include = ["${folder}/**"]`,
		`source-roots = ["${folder}", "${folder}/src"]`,
		...python === void 0 ? [] : [`python = ${JSON.stringify(python)}`]
	];
	return {
		path: `${folder}/forksight.toml`,
		text: `${lines.join("\n")}\n`
	};
}
function obstacles({ workflows }, files) {
	return [...workflows].flatMap(([path, text]) => {
		const wanted = files.find((file) => file.path === path);
		if (wanted?.text === text) return [];
		if (wanted !== void 0) return [`${path} is there, and says something else; remove or rename it first.`];
		if (!/^[ \t-]*uses:[ \t]*["']?forksight\/forksight@/m.test(text) || ownAudit(path, files)) return [];
		return [`${path} uses Forksight already; remove its step first, or two reviews would say the same.`];
	});
}
/** The audit of an earlier run of this command stands beside any review. */
function ownAudit(path, files) {
	return path === AUDIT$1 && files.some((file) => file.path !== AUDIT$1);
}
function nextSteps({ projects }, { audit, forks, version }) {
	const first = projects.find(({ configured }) => !configured);
	return [
		...first === void 0 ? [] : [`Merge the settings of the projects, such as ${first.folder}/forksight.toml, first: those of the base count, and a workflow that finds none there fails.`],
		...forks && projects.length > 0 ? ["What is found in pull requests of forks stands in annotations and in the summary of the job: comments would take a second workflow for each project."] : [],
		"Commit the files and open a pull request: Forksight reviews it.",
		"Make the job `forksight` a required check in the rules of the branch, when you trust it.",
		...audit ? ["Start the workflow `forksight audit` once by hand; from then on it runs every week."] : [],
		...version === "v0" ? ["There is no release yet: until there is, --version HASH writes the full hash of a commit in place of v0."] : []
	];
}

// src/sources/recipes.ts
/** The workflows of the documentation: from `recipes.json` beside the bundle, or from the repository when the sources run directly. */
/** The text of a recipe, YAML. */
function recipeText(recipe) {
	const beside = new URL("./recipes.json", import.meta.url);
	if (existsSync(beside)) return JSON.parse(readFileSync(beside, "utf8"))[recipe];
	return readFileSync(new URL(`../../docs/recipes/${recipe}.yml`, import.meta.url), "utf8");
}

// src/cli/init.ts
const WRITE = {
	name: "write",
	says: "write the files; without it, they are only shown"
};
const FORKS = {
	name: "forks",
	value: "yes|no",
	choices: ["yes", "no"],
	says: "whether pull requests of forks get comments, which takes two workflows; by default, where a licence lets everyone change the code"
};
const CONFIRM = {
	name: "confirm",
	says: "also run the tests that reach a finding, in a job without a token"
};
const AUDIT = {
	name: "audit",
	says: "also audit the whole repository every week"
};
const VERSION_OF_ACTION = {
	name: "version",
	value: "REF",
	says: "the version of the Action: a tag, or the hash of a commit; v0 by default"
};
const JSON_OUT = {
	name: "json",
	says: "as JSON: what was found out, the files and what is left to do"
};
const init = {
	usage: "[FOLDER]",
	operands: {
		name: "FOLDER",
		least: 0,
		most: 1
	},
	options: [
		WRITE,
		FORKS,
		CONFIRM,
		AUDIT,
		VERSION_OF_ACTION,
		JSON_OUT
	],
	details: ["Reads what the repository says of itself: its versions of Python, how its tests are run, whether strangers may send pull requests, whether it holds several projects. Shows the workflow that fits, and why. Files that are there are never written over."],
	status: "Exit status: 0 shown or written, 2 not.",
	examples: [
		["forksight init", "show what would be written, and why"],
		["forksight init --write", "write it"],
		["forksight init --confirm --audit --write", "with verdicts, and with an audit every week"]
	],
	async run(args, terminal) {
		const root = await topOf(resolve(terminal.folder, args.operands[0] ?? "."));
		const repository = await surveyRepository(diskTree(root));
		const forks = args.value("forks");
		const setup = recommend(repository, {
			forks: forks === void 0 ? repository.forks.expected : forks === "yes",
			confirm: args.has("confirm"),
			audit: args.has("audit"),
			version: versionFrom(args.value("version"))
		}, recipeText);
		if (args.has("confirm") && repository.projects.length > 0) throw refused(NO_CONFIRM);
		const write = args.has("write");
		if (write) writeAll(root, setup);
		if (args.has("json")) terminal.out(`${JSON.stringify({
			...told(repository),
			...setup,
			written: write
		}, void 0, 2)}\n`);
		else terminal.out(shown(repository, setup, write, terminal));
		return 0;
	}
};
const NO_CONFIRM = "init: --confirm is for repositories with one project, and this one has several; docs/confirm.md says what a job needs that runs tests.";
function refused(message) {
	return new UserError({
		kind: "config",
		message
	});
}
/** A tag or a commit: it becomes a part of a line of the workflow. */
function versionFrom(written = "v0") {
	if (/^[\w][\w./-]*$/.test(written)) return written;
	throw refused(`init: --version cannot be "${written}"; give a tag, such as v0, or the hash of a commit.`);
}
/** The top folder of the repository, since GitHub looks for workflows nowhere else. */
async function topOf(folder) {
	const root = await findRepository(folder);
	if (existsSync(join(root, ".git"))) return root;
	throw refused(`${root} is a bare repository, which has no files; run init in a clone of it.`);
}
/** Writes what is not there yet, and nothing when something is in the way. */
function writeAll(root, { files, obstacles }) {
	const [obstacle] = obstacles;
	if (obstacle !== void 0) throw refused(`Nothing was written: ${obstacle}`);
	for (const { path } of files) refuseLinks(root, path);
	for (const { path, text } of files) try {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text, { flag: "wx" });
	} catch (error) {
		const { code } = error;
		if (code === "EEXIST") continue;
		throw refused(`${path} cannot be written (${code ?? String(error)}); check the permissions of its folder.`);
	}
}
/** A link on the way could lead out of the repository. */
function refuseLinks(root, path) {
	const parts = path.split("/");
	const link = parts.map((_, index) => parts.slice(0, index + 1).join("/")).find((part) => isLink(join(root, part)));
	if (link !== void 0) throw refused(`Nothing was written: ${link} is a symbolic link; remove it first.`);
}
function isLink(path) {
	return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
/** What was found out, for people and as JSON. */
function told({ python, tests, forks, projects, remarks }) {
	return {
		python,
		tests,
		forks,
		projects,
		remarks
	};
}
function shown(repository, setup, written, { color, width }) {
	const paint = painter(color);
	const item = (text) => wrap(logText(text), width, "  ", "    ");
	const blocks = [
		[paint("bold", "This repository"), ...findings(repository).flatMap(item)],
		...setup.files.map(({ path, text }) => [paint("bold", `${written ? "Written: " : ""}${logText(path)}`), ...text.trimEnd().split("\n").map((line) => `  ${line}`)]),
		...setup.obstacles.length > 0 ? [[paint("bold", "In the way"), ...setup.obstacles.flatMap(item)]] : [],
		[paint("bold", "Next"), ...[...written ? [] : [NOT_WRITTEN], ...setup.next].flatMap(item)]
	];
	return paragraphs(blocks);
}
const NOT_WRITTEN = "Nothing is written yet. The same command with --write writes it.";
function findings({ python, tests, forks, projects, remarks }) {
	return [
		projects.length > 0 ? `${projects.length} projects, each with a review of its own: ${projects.map(({ folder }) => folder).join(", ")}` : "one project",
		`Python ${python.newest} to run tests with: ${python.from}`,
		`tests by ${tests.runner}: ${tests.from}`,
		`pull requests of forks are ${forks.expected ? "" : "not "}expected, since ${forks.because}`,
		...remarks
	];
}

export { init };