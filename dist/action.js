import { at as VERSION } from "./shared.js";

// src/action/main.ts
/** The program of the Action. Says at once that it is there, then loads the rest. */
const print = (text) => void process.stdout.write(text);
print(`Forksight ${VERSION}\n`);
const { run } = await import("./run.js");
process.exitCode = await run({
	environment: process.env,
	print
});

export {  };